//! What pages list: entries a line each, and bars.

use ledger::{
    Direction, Money,
    book::{
        names::Names,
        transaction::{EntryStatus, Transaction},
    },
    people::user::Person,
    rates::derived::{self, Conversion},
};
use reports::{
    entry::ShownEntry,
    words::{Value, money_text},
};

use super::words::Spoken;
use crate::{ApiError, Context};

/// So many letters of what an entry is called stand in a list.
const LONGEST_TITLE: usize = 120;

/// An entry as a list shows it.
pub(super) struct Line {
    pub(super) id: i64,
    /// What it is, in few words.
    pub(super) title: String,
    /// What it is filed under, where the money was, what it counts as.
    pub(super) detail: String,
    /// With its sign.
    pub(super) amount: String,
    /// How it is coloured.
    pub(super) kind: &'static str,
    /// What sets it apart from those that count, or from those whose category somebody chose.
    pub(super) mark: Option<String>,
    pub(super) version: i64,
    /// Its amount as a form shows it.
    pub(super) written: String,
    /// The name of its category; `None` of a transfer.
    pub(super) category: Option<String>,
    pub(super) is_deleted: bool,
    /// Whether it was chosen, where several may be.
    pub(super) is_chosen: bool,
}

impl Line {
    fn of(
        row: &Transaction,
        (words, person, names): (Spoken, &Person, &Names),
        known: &[Conversion],
    ) -> Self {
        let shown = ShownEntry::of(row, person, names).counted(known);
        let money = row.money();
        let counted = shown.counted.as_ref().map(|counted| counts_as(words, counted.book_amount));
        let detail = [shown.category.clone(), way(&shown), counted];
        Self {
            id: row.id,
            title: title(words, row, shown.category.as_deref()),
            detail: detail.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            amount: signed(row.direction, money),
            kind: kind(row.direction),
            mark: mark(words, row.status).or_else(|| predicted(words, row)),
            version: row.version(),
            written: money_text(money),
            is_deleted: row.status == EntryStatus::Deleted,
            is_chosen: false,
            category: shown.category,
        }
    }

    /// The same, which says of which day it is.
    pub(super) fn of_day(mut self, day: String) -> Self {
        self.detail = if self.detail.is_empty() { day } else { format!("{day} · {}", self.detail) };
        self
    }
}

/// Rows as lines, in their order.
pub(super) async fn lines(
    context: &Context,
    rows: &[Transaction],
    whose: (Spoken, &Person, &Names),
) -> Result<Vec<Line>, ApiError> {
    let in_currency = rows.iter().map(|row| (row.id, row.money().currency()));
    let conversions = derived::of_foreign(&context.database, whose.1, in_currency).await?;
    Ok(rows.iter().map(|row| Line::of(row, whose, &conversions)).collect())
}

/// What an entry is called where one line has room: by its own words, else by what it is filed under.
pub(super) fn title(words: Spoken, row: &Transaction, category: Option<&str>) -> String {
    let own = row.description.as_deref().or(row.merchant.as_deref()).filter(|text| !text.trim().is_empty());
    own.or(category).map_or_else(|| words.say("page-entry-moved"), shortened)
}

/// The beginning of a text that is longer than a list has room for.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_TITLE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What sets an entry apart from those that count.
pub(super) fn mark(words: Spoken, status: EntryStatus) -> Option<String> {
    match status {
        EntryStatus::Confirmed => None,
        EntryStatus::Pending => Some(words.say("page-entry-pending")),
        EntryStatus::Deleted => Some(words.say("page-entry-deleted")),
    }
}

/// What is said of an entry whose category was read from its words, and agreed to by nobody.
fn predicted(words: Spoken, row: &Transaction) -> Option<String> {
    row.is_predicted().then(|| words.say("page-entry-predicted"))
}

/// An amount with the sign of which way it goes.
pub(super) fn signed(direction: Direction, money: Money) -> String {
    let sign = match direction {
        Direction::Income => "+",
        Direction::Expense => "\u{2212}",
        Direction::Transfer => "",
    };
    format!("{sign}{}", money_text(money))
}

/// What lies somewhere or is left, with the same sign where that is below nought.
pub(super) fn balance_text(money: Money) -> String {
    if money.minor() < 0 { signed(Direction::Expense, money.negated()) } else { money_text(money) }
}

/// The word by which the stylesheet knows which way money goes.
pub(super) fn kind(direction: Direction) -> &'static str {
    match direction {
        Direction::Income => "in",
        Direction::Expense => "out",
        Direction::Transfer => "moved",
    }
}

/// From which account, and where a transfer goes.
fn way(shown: &ShownEntry) -> Option<String> {
    match (&shown.account, &shown.to_account) {
        (Some(from), Some(to)) => Some(format!("{from} → {to}")),
        (from, to) => from.clone().or_else(|| to.clone()),
    }
}

/// What an amount of another currency counts as.
pub(super) fn counts_as(words: Spoken, money: Money) -> String {
    words.fill("page-entry-counts", &[("amount", Value::Money(money))])
}

/// A bar beside others.
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) value: String,
    /// What stands behind both; may be empty.
    pub(super) note: String,
    /// How long it is, of a thousand.
    pub(super) permille: i64,
    /// Whether it has gone beyond what it should.
    pub(super) is_over: bool,
    /// Where more of it is told.
    pub(super) href: Option<String>,
}

/// How much of a whole this is, of a thousand, for drawing alone.
pub(super) fn permille(part: Money, whole: Money) -> i64 {
    let (part, whole) = (i128::from(part.minor()), i128::from(whole.minor()));
    if whole <= 0 {
        return if part > 0 { 1_000 } else { 0 };
    }
    i64::try_from((part * 1_000 / whole).clamp(0, 1_000)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use ledger::Currency;

    use super::*;

    #[test]
    fn bars_are_no_longer_than_there_is_room() {
        let idr = |minor| Money::from_sum(minor, Currency::IDR);
        for (part, whole, wanted) in [
            (0, 0, 0),
            (1, 0, 1_000),
            (1, 3, 333),
            (3, 3, 1_000),
            (7, 3, 1_000),
            (-1, 3, 0),
            (i64::MAX, i64::MAX, 1_000),
        ] {
            assert_eq!(permille(idr(part), idr(whole)), wanted, "{part} of {whole}");
        }
    }

    #[test]
    fn the_sign_says_which_way() {
        let money = Money::from_sum(5_000_000, Currency::IDR);
        assert_eq!(signed(Direction::Income, money), "+Rp50.000");
        assert_eq!(signed(Direction::Expense, money), "−Rp50.000");
        assert_eq!(signed(Direction::Transfer, money), "Rp50.000");
        assert_eq!(
            (balance_text(money), balance_text(money.negated())),
            ("Rp50.000".to_owned(), "−Rp50.000".to_owned())
        );
    }
}
