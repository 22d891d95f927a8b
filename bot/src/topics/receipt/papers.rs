//! What is read where something of the receipts in the books is asked for.

use chrono::NaiveDate;
use ledger::{
    book::kept_receipt::{self, Bought, KeptReceipt, Which},
    db::{Database, DatabaseError},
    people::user::Person,
};
use nlu::frame::{Category, Command, Frame, ReceiptWish};

use super::named::is_called;
use crate::topics::facts::Quoted;

/// What the words ask about, of the receipts in the books.
#[derive(Debug, Clone, Default)]
pub struct Papers {
    /// The receipt that is meant.
    pub receipt: Option<Box<KeptReceipt>>,
    /// What was bought under the name that is asked about, the day bought last first.
    pub bought: Vec<Bought>,
    /// What each of its goods would be filed under by itself, in their order, where it is to be split.
    pub categories: Vec<Option<Category>>,
}

impl Papers {
    pub(crate) async fn read(
        database: &Database,
        person: &Person,
        quoted: &Quoted,
        frame: &Frame,
    ) -> Result<Self, DatabaseError> {
        let Some(Command::Receipt(wish)) = frame.command() else { return Ok(Self::default()) };
        if let ReceiptWish::Price { words, .. } = wish {
            let mut bought = kept_receipt::bought(database, person, words).await?;
            bought.retain(|bought| is_called(&bought.item.name, words) && bought.price().is_some());
            bought.sort_by_key(|bought| std::cmp::Reverse((day_of(bought, person), bought.kept_at)));
            return Ok(Self { bought, ..Self::default() });
        }
        let which = match (quoted, wish) {
            (Quoted::Message { rows, .. }, _) => {
                let Some(id) = rows.transactions.iter().find_map(|row| row.receipt_id) else {
                    return Ok(Self::default());
                };
                Which::Id(id)
            }
            (Quoted::Unknown, _) => return Ok(Self::default()),
            (Quoted::Nothing, ReceiptWish::Show(Some(shop))) => Which::Of(shop),
            (Quoted::Nothing, ReceiptWish::Show(None)) => Which::Newest,
            (Quoted::Nothing, _) => Which::Own,
        };
        let receipt = kept_receipt::find(database, person, which).await?.map(Box::new);
        Ok(Self { receipt, ..Self::default() })
    }
}

/// The day on the paper, or else that on which it was sent.
pub(super) fn day_of(bought: &Bought, person: &Person) -> NaiveDate {
    bought.bought_on.unwrap_or_else(|| person.zone.day(bought.kept_at))
}
