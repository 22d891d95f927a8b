//! What a book keeps: its kinds of rows, and how they are read.

pub mod account;
pub mod balances;
pub mod budget;
pub mod category;
pub mod copy;
pub mod day_totals;
pub mod debts;
pub mod entry_counts;
pub mod filing_rule;
pub(crate) mod goal;
pub mod holdings;
pub mod import;
pub mod kept_receipt;
pub mod lesson;
pub mod lookup;
mod membership;
pub(crate) mod movement;
pub mod names;
pub mod own_category;
pub mod party;
pub mod plan;
pub mod receipt;
pub mod receipt_item;
pub mod receipt_page;
pub mod recurring;
pub mod refund;
pub(crate) mod row;
pub mod rows;
pub mod saving;
pub mod totals;
pub mod transaction;

pub use membership::{BookId, BookRole};
pub use row::Thing;

/// Hands every kind of row that a book keeps to a macro, each as the file and the type in it, in the order in which people
/// are told of them. Whatever treats all kinds draws from here.
macro_rules! each_row {
    ($then:ident) => {
        $then! {
            transaction::Transaction,
            goal::Goal,
            movement::Movement,
            account::Account,
            party::Party,
            plan::Plan,
            budget::Budget,
            recurring::Recurring,
            own_category::OwnCategory,
            lesson::LessonRow,
            filing_rule::FilingRule,
            receipt_item::ReceiptItem,
            receipt_page::ReceiptPage,
            receipt::Receipt,
            import::Import,
        }
    };
}
pub(crate) use each_row;

macro_rules! kinds {
    ($($file:ident::$row:ident),* $(,)?) => {
        /// The same, as what each says of itself.
        pub(crate) const KINDS: &[row::Kind] = &[$(row::Kind::of::<$file::$row>()),*];
    };
}
each_row!(kinds);

/// The tables of these rows.
pub fn tables() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.table)
}
