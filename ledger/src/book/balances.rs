//! What lies in the accounts of a book: what was said to lie there on a day, and what moved from then on.

mod by_hand;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use const_format::concatcp;

use crate::{
    book::{
        account::Account,
        movement::MovementDirection,
        row::{BookRow, Heirs},
    },
    db::{Database, DatabaseError, binds},
    history::stored::Stored,
    people::person::Person,
    values::money::{Currency, Money},
};

pub use by_hand::{PutRight, Refusal};

/// An account, and what moved into it and out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// The account.
    pub account: Account,
    /// What moved in all on a day, in one currency.
    moves: Vec<(NaiveDate, Money)>,
}

impl Balance {
    /// Of an account in which nothing has moved.
    pub fn of_new(account: Account) -> Self {
        Self { account, moves: Vec::new() }
    }

    /// Whether anybody has said what lay in it, so that the sums are what lies in it now.
    pub fn is_known(&self) -> bool {
        self.account.opened_on.is_some() || self.account.kind.is_sum_of_moves()
    }

    /// What lies in it, a sum for each currency, its own first; where its balance is not known, what moved in all.
    pub fn sums(&self) -> Vec<Money> {
        self.sums_until(NaiveDate::MAX)
    }

    /// What lay in it at the end of a day, a sum for each currency, its own first; `None` of a day before it is known.
    pub fn sums_at_end_of(&self, day: NaiveDate) -> Option<Vec<Money>> {
        let is_known = self.is_known() && self.account.opened_on.is_none_or(|from| day >= from);
        is_known.then(|| self.sums_until(day))
    }

    fn sums_until(&self, last: NaiveDate) -> Vec<Money> {
        let mut sums = vec![self.account.opening()];
        let from = self.account.opened_on.unwrap_or(NaiveDate::MIN);
        for (_, money) in self.moves.iter().filter(|(day, _)| (from..=last).contains(day)) {
            money.add_to(&mut sums);
        }
        let own = self.account.currency();
        sums.retain(|sum| sum.minor() != 0 || sum.currency() == own);
        sums
    }

    /// What lies in it in its own currency.
    pub fn own(&self) -> Money {
        self.sums()[0]
    }

    /// What lay in it in its own currency at the end of a day; `None` of a day before it is known.
    pub fn own_at_end_of(&self, day: NaiveDate) -> Option<Money> {
        let from = self.account.opened_on.unwrap_or(NaiveDate::MIN);
        let own = self.account.currency();
        let moved =
            self.moves.iter().filter(|(on, money)| (from..=day).contains(on) && money.currency() == own);
        (day >= from).then(|| moved.fold(self.account.opening(), |sum, (_, money)| sum.plus(*money)))
    }

    /// Whether nothing lies in it, in any currency.
    pub fn is_empty(&self) -> bool {
        self.sums().iter().all(|sum| sum.minor() == 0)
    }

    /// What lies in it that no move explains: its opening amount, less what moved before its day; a sum for each currency.
    pub fn unexplained(&self) -> Vec<Money> {
        let Some(day) = self.account.opened_on else { return Vec::new() };
        let mut sums = vec![self.account.opening()];
        for (_, money) in self.moves.iter().filter(|(on, _)| *on < day) {
            money.negated().add_to(&mut sums);
        }
        sums.retain(|sum| sum.minor() != 0);
        sums
    }

    /// The account as it is known from the beginning of this day on, if so much lies in it now.
    pub fn opened(&self, now: Money, day: NaiveDate) -> Account {
        let moved = self.moves.iter().filter(|(on, money)| *on >= day && money.currency() == now.currency());
        let moved = moved.fold(0, |sum: i64, (_, money)| sum.saturating_add(money.minor()));
        let opening = Money::from_sum(now.minor().saturating_sub(moved), now.currency());
        self.account.clone().opened_with(opening, day)
    }

    /// What it comes to when another becomes part of it: the account, with the opening amount that leaves it holding what
    /// both hold. Where the balance of either is not known, neither is that of both.
    pub fn and(&self, other: &Self) -> Account {
        let (Some(day), true) = (self.account.opened_on, other.is_known()) else {
            return self.account.clone();
        };
        let both = Self { account: self.account.clone(), moves: [&*self.moves, &*other.moves].concat() };
        both.opened(self.own().plus(other.own()), day)
    }
}

/// What lies in the accounts of the person's book, in use or closed, by name. A pending person's own pending entries count.
pub async fn of(database: &Database, person: &Person) -> Result<Vec<Balance>, DatabaseError> {
    const ACCOUNTS: &str = concatcp!(
        Account::SELECT,
        "WHERE t.book_id = $1 AND t.status <> 'deleted' ORDER BY t.name_key, t.id"
    );
    const COUNTS: &str =
        "(t.status = 'confirmed' OR (t.status = 'pending' AND NOT t.asked AND t.user_id = $2))";
    /// Of many entries an index alone is summed, account by account: what the book has of accounts is asked for first.
    const MOVES: &str = concatcp!(
        "SELECT m.account_id, m.currency, m.day, CAST(SUM(m.amount) AS BIGINT) FROM (SELECT t.account_id, t.currency, t.tx_date AS day, \
         SUM(CASE WHEN t.direction = 'income' THEN t.amount ELSE -t.amount END) AS amount FROM transactions t \
         WHERE t.account_id IN ",
        OF_BOOK,
        " AND t.status = 'confirmed' GROUP BY t.account_id, t.tx_date, t.currency UNION ALL ",
        INTO,
        "t.to_account_id IN ",
        OF_BOOK,
        " AND t.status = 'confirmed' UNION ALL SELECT t.account_id, t.currency, t.tx_date, \
         CASE WHEN t.direction = 'income' THEN t.amount ELSE -t.amount END FROM transactions t WHERE t.account_id IS NOT NULL AND ",
        OWN_PENDING,
        " UNION ALL ",
        INTO,
        "t.to_account_id IS NOT NULL AND ",
        OWN_PENDING,
        ") AS m GROUP BY m.account_id, m.currency, m.day ORDER BY m.day, m.account_id, m.currency"
    );
    const OF_BOOK: &str = "(SELECT a.id FROM accounts a WHERE a.book_id = $1)";
    const INTO: &str = "SELECT t.to_account_id, COALESCE(t.to_currency, t.currency), t.tx_date, COALESCE(t.to_amount, t.amount) \
        FROM transactions t WHERE ";
    const OWN_PENDING: &str = "t.book_id = $1 AND t.user_id = $2 AND t.status = 'pending' AND NOT t.asked";
    const SAVED: &str = concatcp!(
        "SELECT t.account_id, t.currency, t.direction, t.amount, t.occurred_at FROM savings_transactions t \
         WHERE t.book_id = $1 AND t.account_id IS NOT NULL AND ",
        COUNTS,
        " ORDER BY t.id"
    );
    let values = || binds![person.book.get(), person.id];
    let accounts: Vec<Account> = database.scan(ACCOUNTS, binds![person.book.get()]).await?;
    let moves: Vec<(i64, Currency, NaiveDate, i64)> = database.scan(MOVES, values()).await?;
    let saved: Vec<(i64, Currency, MovementDirection, i64, DateTime<Utc>)> =
        database.scan(SAVED, values()).await?;
    let saved = saved.into_iter().map(|(account_id, currency, direction, amount, at)| {
        // What goes into a goal leaves the account.
        (account_id, currency, person.zone.day(at), -direction.signed(amount))
    });
    let heirs: Heirs = accounts.iter().filter_map(|account| Some((account.id, account.heir()?))).collect();
    let mut by_account: HashMap<i64, Vec<(NaiveDate, Money)>> = HashMap::new();
    for (account_id, currency, day, amount) in moves.into_iter().chain(saved) {
        by_account.entry(heirs.of(account_id)).or_default().push((day, Money::from_sum(amount, currency)));
    }
    let standing = accounts.into_iter().filter(|account| account.heir().is_none());
    Ok(standing
        .map(|account| Balance { moves: by_account.remove(&account.id).unwrap_or_default(), account })
        .collect())
}
