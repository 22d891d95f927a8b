//! A book as a journal of double entry, for the programs that keep one: hledger, ledger, beancount. Every entry becomes
//! postings that sum up to nought; what lies in the accounts stands at the end as assertions, so that whoever reads the
//! journal counts it again.

mod book;
mod dialect;

use chrono::NaiveDate;
use ledger::Money;

pub use book::of;
pub use dialect::Dialect;

/// Where money is, goes to or comes from, from the root down: `["assets", "bank", "BCA"]`.
type Account = Vec<String>;

/// What one transaction moves into an account; less than nothing where it moves out.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Posting {
    account: Account,
    money: Money,
    /// What the other side of it was in another currency.
    cost: Option<Money>,
}

/// Postings that sum up to nought.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    day: NaiveDate,
    /// The row's id.
    code: Option<i64>,
    description: String,
    postings: Vec<Posting>,
}

/// A book's entries, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Journal {
    entries: Vec<Entry>,
    /// What lies in the accounts at the end of the last day, as the books say.
    assertions: Vec<(Account, Money)>,
}

impl Journal {
    /// The same of these days alone, both inclusive: what came before stands at its beginning as what the accounts held.
    #[must_use]
    pub fn between(mut self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Self {
        if let Some(to) = to {
            let is_cut = self.entries.iter().any(|entry| entry.day > to);
            self.entries.retain(|entry| entry.day <= to);
            if is_cut {
                self.assertions.clear();
            }
        }
        if let Some(from) = from {
            let (before, within): (Vec<Entry>, Vec<Entry>) =
                self.entries.into_iter().partition(|entry| entry.day < from);
            self.entries = carried(&before, from).into_iter().chain(within).collect();
        }
        self
    }

    /// The text of the journal.
    pub fn text(&self, dialect: Dialect) -> String {
        dialect::write(self, dialect)
    }
}

/// What the accounts held after some entries, as one entry; what was earned and spent by then is not told apart.
fn carried(before: &[Entry], day: NaiveDate) -> Option<Entry> {
    let mut held: Vec<Posting> = Vec::new();
    for posting in before.iter().flat_map(|entry| &entry.postings) {
        if !matches!(&*posting.account[0], "assets" | "liabilities") {
            continue;
        }
        let same = |other: &&mut Posting| {
            other.account == posting.account && other.money.currency() == posting.money.currency()
        };
        match held.iter_mut().find(same) {
            Some(other) => other.money = other.money.plus(posting.money),
            None => held.push(Posting { cost: None, ..posting.clone() }),
        }
    }
    held.retain(|posting| posting.money.minor() != 0);
    let against =
        held.iter().map(|posting| Posting { account: opening(), money: posting.money.negated(), cost: None });
    let postings: Vec<Posting> = held.iter().cloned().chain(against).collect();
    let entry = Entry { day, code: None, description: "opening balances".to_owned(), postings };
    (!entry.postings.is_empty()).then_some(entry)
}

/// Where what lay in the accounts before the books began comes from.
fn opening() -> Account {
    vec!["equity".to_owned(), "opening".to_owned()]
}

#[cfg(test)]
mod tests {
    use ledger::Currency;

    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
    }

    fn idr(units: i64) -> Money {
        Money::from_units(units, Currency::IDR).expect("an amount")
    }

    fn path(text: &str) -> Account {
        text.split(':').map(str::to_owned).collect()
    }

    fn posting(account: &str, units: i64) -> Posting {
        Posting { account: path(account), money: idr(units), cost: None }
    }

    fn journal() -> Journal {
        let entry = |on, code, description: &str, postings| Entry {
            day: day(on),
            code: Some(code),
            description: description.to_owned(),
            postings,
        };
        Journal {
            entries: vec![
                entry(
                    1,
                    7,
                    "gaji; kantor",
                    vec![posting("assets:bank:BCA", 500), posting("income:Gaji", -500)],
                ),
                entry(3, 8, "", vec![posting("expenses:Pulsa & Data", 20), posting("assets:bank:BCA", -20)]),
            ],
            assertions: vec![(path("assets:bank:BCA"), idr(480))],
        }
    }

    #[test]
    fn what_came_before_is_carried_and_what_comes_after_is_not_asserted() {
        let carried = journal().between(Some(day(2)), None);
        assert_eq!(
            carried.entries[0].postings,
            [posting("assets:bank:BCA", 500), posting("equity:opening", -500)]
        );
        assert_eq!((carried.entries.len(), carried.assertions.len()), (2, 1));
        let cut = journal().between(None, Some(day(2)));
        assert_eq!((cut.entries.len(), cut.assertions.len()), (1, 0));
    }

    #[test]
    fn each_program_gets_it_in_its_own_words() {
        let hledger = journal().text(Dialect::Hledger);
        assert!(
            hledger.contains(
                "2026-11-01 (7) gaji, kantor\n    assets:bank:BCA  500 IDR\n    income:Gaji  -500 IDR\n"
            ),
            "{hledger}"
        );
        assert!(hledger.contains("    assets:bank:BCA  0 IDR = 480 IDR\n"), "{hledger}");
        let beancount = journal().text(Dialect::Beancount);
        assert!(beancount.contains("2026-11-01 open Expenses:Pulsa-Data\n"), "{beancount}");
        assert!(
            beancount.contains("2026-11-03 * \"\"\n  id: 8\n  Expenses:Pulsa-Data  20 IDR\n"),
            "{beancount}"
        );
        assert!(beancount.contains("2026-11-04 balance Assets:Bank:BCA  480 IDR\n"), "{beancount}");
    }
}
