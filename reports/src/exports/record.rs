//! An entry as a row of [`COLUMNS`]: to a table, and back from one.

use std::collections::HashMap;

use charts::Cell;
use chrono::{DateTime, FixedOffset, NaiveDate};
use ledger::{
    Currency, Direction, Money,
    book::{
        category::{self, DEFAULTS},
        names::Names,
        transaction::Transaction,
    },
    name_key,
    people::user::Person,
    values::columns::{COLUMNS, guarded, unguarded},
};

use crate::files;

/// Which way money goes, as the column `direction` has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// It came in.
    Income,
    /// It went out.
    Expense,
    /// It was moved.
    Transfer,
    /// It came back of an expense, whose category it bears.
    Refund,
}

/// The words of the column, each with what it means.
const FLOWS: [(&str, Flow); 4] = [
    ("income", Flow::Income),
    ("expense", Flow::Expense),
    ("transfer", Flow::Transfer),
    ("refund", Flow::Refund),
];

impl Flow {
    fn name(self) -> &'static str {
        FLOWS.iter().find(|(_, flow)| *flow == self).map_or("", |(name, _)| *name)
    }
}

/// An entry, with names for whatever else it is about. What is not said is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The day that it counts in.
    pub day: NaiveDate,
    /// When it happened, at the person's hour.
    pub at: DateTime<FixedOffset>,
    /// Which way the money goes.
    pub flow: Flow,
    /// How much, above nought.
    pub money: Money,
    /// What it is filed under.
    pub category: String,
    /// The thing in the person's words.
    pub description: String,
    /// The shop or payee.
    pub merchant: String,
    /// Where the money comes from (for income: where it goes).
    pub account: String,
    /// Where a transfer goes.
    pub to_account: String,
    /// What arrives of a transfer, where that is another currency.
    pub arrived: Option<Money>,
    /// Who a debt is with.
    pub party: String,
    /// What else was said.
    pub note: String,
    /// What it is known by elsewhere, such as at a bank.
    pub reference: String,
}

/// How names are written. Of two that differ in their letters' case alone the first is kept, because a book knows them for one;
/// before all, the default categories'.
#[derive(Debug)]
pub(super) struct Spelling(HashMap<(Kind, String), String>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Category(Direction),
    Account,
    Party,
}

impl Default for Spelling {
    fn default() -> Self {
        let default = |row: &category::Default| {
            ((Kind::Category(row.direction), name_key(row.name)), row.name.to_owned())
        };
        Self(DEFAULTS.iter().map(default).collect())
    }
}

impl Spelling {
    fn of(&mut self, kind: Kind, name: Option<&str>) -> String {
        let Some(name) = name else { return String::new() };
        self.0.entry((kind, name_key(name))).or_insert_with(|| name.to_owned()).clone()
    }
}

/// Why a row is none of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotARecord {
    /// It has more cells than there are columns, or fewer.
    #[error("{} cells instead of {}", .0, COLUMNS.len())]
    Cells(usize),
    /// What stands in a column means nothing there.
    #[error("the column `{0}` holds something else")]
    Column(&'static str),
}

impl Record {
    /// The row of an entry.
    pub(super) fn of(row: &Transaction, (person, names): (&Person, &Names), spelling: &mut Spelling) -> Self {
        let side = names.categories.side(row.direction, row.category_id);
        let flow = match (row.direction, side) {
            (Direction::Income, Direction::Expense) => Flow::Refund,
            (Direction::Income, _) => Flow::Income,
            (Direction::Expense, _) => Flow::Expense,
            (Direction::Transfer, _) => Flow::Transfer,
        };
        let category = row.category_id.and_then(|id| names.categories.name_of(id));
        let mut account =
            |id: Option<i64>| spelling.of(Kind::Account, id.and_then(|id| names.account_name(id)));
        let words = |words: &Option<String>| words.clone().unwrap_or_default();
        Self {
            day: row.tx_date,
            at: told_at(person.zone.local(row.tx_datetime).fixed_offset()),
            flow,
            money: row.money(),
            account: account(row.account_id),
            to_account: account(row.to_account_id),
            category: spelling.of(Kind::Category(side), category),
            party: spelling.of(Kind::Party, row.party_id.and_then(|id| names.party_name(id))),
            description: words(&row.description),
            merchant: words(&row.merchant),
            arrived: row.to_money(),
            note: words(&row.note),
            reference: row.reference().unwrap_or_default().to_owned(),
        }
    }

    /// The cells of a text, those that are words guarded.
    pub(super) fn fields(&self) -> [String; COLUMNS.len()] {
        let words = |words: &str| guarded(words).into_owned();
        let arrived = |told: fn(Money) -> String| self.arrived.map(told).unwrap_or_default();
        [
            self.day.to_string(),
            self.at.to_rfc3339(),
            self.flow.name().to_owned(),
            self.money.to_decimal(),
            self.money.currency().code().to_owned(),
            words(&self.category),
            words(&self.description),
            words(&self.merchant),
            words(&self.account),
            words(&self.to_account),
            arrived(Money::to_decimal),
            arrived(|money| money.currency().code().to_owned()),
            words(&self.party),
            words(&self.note),
            words(&self.reference),
        ]
    }

    /// The cells of a sheet, where a text is one whatever it begins with.
    pub(super) fn cells(&self) -> Vec<Cell> {
        let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
        vec![
            files::day(self.day),
            text(&self.at.to_rfc3339()),
            text(self.flow.name()),
            files::number(self.money),
            text(self.money.currency().code()),
            text(&self.category),
            text(&self.description),
            text(&self.merchant),
            text(&self.account),
            text(&self.to_account),
            self.arrived.map_or(Cell::Empty, files::number),
            self.arrived.map_or(Cell::Empty, |money| text(money.currency().code())),
            text(&self.party),
            text(&self.note),
            text(&self.reference),
        ]
    }

    /// The record of a row of [`COLUMNS`], which [`fields`](Self::fields) wrote.
    pub fn read<'f>(fields: impl IntoIterator<Item = &'f str>) -> Result<Self, NotARecord> {
        let fields: Vec<&str> = fields.into_iter().collect();
        let [
            day,
            at,
            flow,
            amount,
            currency,
            category,
            description,
            merchant,
            account,
            to_account,
            to_amount,
            to_currency,
            party,
            note,
            reference,
        ] = *fields
        else {
            return Err(NotARecord::Cells(fields.len()));
        };
        let words = |cell: &str| unguarded(cell).into_owned();
        let found = FLOWS.iter().find(|(name, _)| *name == flow).map(|(_, flow)| *flow);
        let arrives = !(to_amount.is_empty() && to_currency.is_empty());
        Ok(Self {
            day: day.parse().map_err(|_| NotARecord::Column("date"))?,
            at: DateTime::parse_from_rfc3339(at).map_err(|_| NotARecord::Column("datetime"))?,
            flow: found.ok_or(NotARecord::Column("direction"))?,
            money: money((amount, "amount"), (currency, "currency"))?,
            category: words(category),
            description: words(description),
            merchant: words(merchant),
            account: words(account),
            to_account: words(to_account),
            arrived: arrives
                .then(|| money((to_amount, "to_amount"), (to_currency, "to_currency")))
                .transpose()?,
            party: words(party),
            note: words(note),
            reference: words(reference),
        })
    }
}

/// The same instant with an offset that can be written: before there were zones, clocks were seconds apart.
fn told_at(at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    if at.offset().local_minus_utc() % 60 == 0 { at } else { at.to_utc().fixed_offset() }
}

/// An amount above nought, and its currency, each with its column.
fn money(
    (amount, amounts): (&str, &'static str),
    (currency, currencies): (&str, &'static str),
) -> Result<Money, NotARecord> {
    let currency = Currency::from_code(currency).ok_or(NotARecord::Column(currencies))?;
    let money = Money::from_decimal(amount, currency).ok().filter(|money| money.is_positive());
    money.ok_or(NotARecord::Column(amounts))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        let usd = Currency::from_code("USD").expect("a currency");
        Record {
            day: NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day"),
            at: DateTime::parse_from_rfc3339("2026-11-20T10:00:00+07:00").expect("a time"),
            flow: Flow::Transfer,
            money: Money::from_sum(1_250, usd),
            category: String::new(),
            description: "=HYPERLINK(\"http://contoh.invalid\")".to_owned(),
            merchant: "'@warung".to_owned(),
            account: "Wise".to_owned(),
            to_account: "-BCA".to_owned(),
            arrived: Money::from_units(205_000, Currency::IDR).ok(),
            party: "Andi, \"Anton\"".to_owned(),
            note: "satu\r\ndua".to_owned(),
            reference: "+62".to_owned(),
        }
    }

    #[test]
    fn a_row_is_read_back_as_it_was_written() {
        let record = record();
        let fields = record.fields();
        assert_eq!(Record::read(fields.iter().map(String::as_str)), Ok(record));
        let told = [&fields[3], &fields[6], &fields[7], &fields[9], &fields[10], &fields[14]];
        assert_eq!(
            told,
            ["12.5", "'=HYPERLINK(\"http://contoh.invalid\")", "''@warung", "'-BCA", "205000", "'+62"]
        );
    }

    #[test]
    fn an_hour_before_there_were_zones_is_read_back() {
        let offset = |seconds| FixedOffset::east_opt(seconds).expect("an offset");
        let at = DateTime::parse_from_rfc3339("1800-01-01T00:00:00Z").expect("a time");
        for seconds in [0, 7 * 3_600, 25_632, -25_632] {
            let record = Record { at: told_at(at.with_timezone(&offset(seconds))), ..record() };
            let fields = record.fields();
            let read = Record::read(fields.iter().map(String::as_str)).expect("ours");
            assert_eq!(read.at, at, "{}", fields[1]);
        }
    }

    #[test]
    fn a_row_that_is_none_of_ours_says_where() {
        let fields = record().fields();
        let with = |place: usize, text: &str| {
            let mut fields = fields.clone();
            text.clone_into(&mut fields[place]);
            Record::read(fields.iter().map(String::as_str)).map(drop)
        };
        for (place, text) in [
            (0, "20/11/2026"),
            (1, "2026-11-20 10:00"),
            (2, "keluar"),
            (3, "-12.5"),
            (3, "0"),
            (3, "12,5"),
            (3, "12.505"),
            (4, "XXX"),
            (10, ""),
            (11, ""),
        ] {
            assert_eq!(with(place, text), Err(NotARecord::Column(COLUMNS[place])), "{text}");
        }
        let short = fields.iter().take(3).map(String::as_str);
        assert_eq!(Record::read(short), Err(NotARecord::Cells(3)));
    }

    #[test]
    fn of_two_spellings_of_a_name_the_first_is_kept() {
        let mut spelling = Spelling::default();
        let mut of = |kind, name| spelling.of(kind, Some(name));
        assert_eq!(
            [of(Kind::Account, "BCA"), of(Kind::Account, "bca"), of(Kind::Party, "bca")],
            ["BCA", "BCA", "bca"]
        );
    }
}
