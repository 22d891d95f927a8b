//! Who owes whom: what is left of what was lent and borrowed, by party and currency. The two ways are never netted.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use const_format::concatcp;

use crate::{
    book::account::AccountKind,
    db::{Database, DatabaseError, binds},
    people::person::Person,
    values::money::{Currency, Money},
};

/// What is left of a debt with one party, one way, in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debt {
    /// Who it is with; `None` is somebody unnamed.
    pub party_id: Option<i64>,
    /// Whether the person owes it; otherwise it is owed to them.
    pub is_owed: bool,
    /// What is left; nought where it is settled, below nought where more came back than was lent.
    pub left: Money,
    /// The day of the oldest part that is not paid back: what comes back pays the oldest first.
    pub since: Option<NaiveDate>,
    /// The day of the last move.
    pub last: NaiveDate,
}

/// What is lent and comes back, oldest first.
#[derive(Debug, Default)]
struct Running {
    open: Vec<(NaiveDate, i64)>,
    surplus: i64,
    last: NaiveDate,
}

impl Running {
    fn lend(&mut self, day: NaiveDate, amount: i64) {
        self.last = day;
        let covered = amount.min(self.surplus);
        self.surplus -= covered;
        if amount > covered {
            self.open.push((day, amount - covered));
        }
    }

    fn give_back(&mut self, day: NaiveDate, amount: i64) {
        self.last = day;
        let mut rest = amount;
        while let Some((_, oldest)) = self.open.first_mut() {
            let paid = rest.min(*oldest);
            (*oldest, rest) = (*oldest - paid, rest - paid);
            if *oldest > 0 {
                return;
            }
            self.open.remove(0);
        }
        self.surplus += rest;
    }

    fn left(&self) -> i64 {
        self.open.iter().map(|(_, amount)| amount).sum::<i64>() - self.surplus
    }
}

/// The debts of the person's book, settled ones among them, by party. A pending person's own pending entries count.
pub async fn of(database: &Database, person: &Person) -> Result<Vec<Debt>, DatabaseError> {
    /// What moves such an account is found by it, and is a small part of a long book.
    const SQL: &str = concatcp!(
        "SELECT t.party_id, f.kind, g.kind, t.currency, t.amount, t.tx_date FROM (\
         SELECT m.id FROM transactions m WHERE m.account_id IN ",
        OF_DEBTS,
        " UNION SELECT m.id FROM transactions m WHERE m.to_account_id IN ",
        OF_DEBTS,
        ") AS moved CROSS JOIN transactions t \
        LEFT JOIN accounts f ON f.id = t.account_id AND f.kind IN ('receivable', 'payable') \
        LEFT JOIN accounts g ON g.id = t.to_account_id AND g.kind IN ('receivable', 'payable') \
        WHERE t.id = moved.id \
        AND (t.status = 'confirmed' OR (t.status = 'pending' AND NOT t.asked AND t.user_id = $2)) \
        ORDER BY t.tx_date, t.id"
    );
    const OF_DEBTS: &str =
        "(SELECT a.id FROM accounts a WHERE a.book_id = $1 AND a.kind IN ('receivable', 'payable'))";
    type Row = (Option<i64>, Option<AccountKind>, Option<AccountKind>, Currency, i64, NaiveDate);
    let rows: Vec<Row> = database.scan(SQL, binds![person.book.get(), person.id]).await?;
    let mut running: BTreeMap<(Option<i64>, bool, &str), (Currency, Running)> = BTreeMap::new();
    for (party_id, from, to, currency, amount, day) in rows {
        // Money that goes out of what is owed makes the debt larger, as money that goes into what others owe.
        for (kind, goes_in) in [(from, false), (to, true)] {
            let Some(kind) = kind else { continue };
            let is_owed = kind == AccountKind::Payable;
            let (_, debt) = running
                .entry((party_id, is_owed, currency.code()))
                .or_insert_with(|| (currency, Running::default()));
            if goes_in == is_owed { debt.give_back(day, amount) } else { debt.lend(day, amount) }
        }
    }
    let debts = running.into_iter().map(|((party_id, is_owed, _), (currency, debt))| Debt {
        party_id,
        is_owed,
        left: Money::from_sum(debt.left(), currency),
        since: debt.open.first().map(|(day, _)| *day),
        last: debt.last,
    });
    Ok(debts.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
    }

    #[test]
    fn what_comes_back_pays_the_oldest_first() {
        let mut debt = Running::default();
        debt.lend(day(1), 200);
        debt.lend(day(5), 100);
        debt.give_back(day(6), 50);
        assert_eq!((debt.left(), debt.open[0].0), (250, day(1)));
        debt.give_back(day(7), 150);
        assert_eq!((debt.left(), debt.open[0].0), (100, day(5)));
        debt.give_back(day(8), 130);
        assert_eq!((debt.left(), debt.open.len()), (-30, 0));
        debt.lend(day(9), 40);
        assert_eq!((debt.left(), debt.open[0].0), (10, day(9)));
    }
}
