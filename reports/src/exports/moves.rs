//! What moves an account in one currency, move by move: what statements are made of.

use std::collections::{HashMap, VecDeque};

use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        account::AccountKind,
        balances::{self, Balance},
        holdings::Holdings,
        saving::{self, Movement, MovementDirection},
        transaction::{self, FIRST_DAY, Transaction},
    },
    db::{Database, DatabaseError},
};

use super::Of;

/// So many entries are read at once.
const PAGE: i64 = 5_000;
/// What accounts are called that nobody named.
const UNNAMED: &str = "unknown";

/// An account in one of its currencies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Statement<'a> {
    /// `None`: where nobody said where the money lay.
    pub balance: Option<&'a Balance>,
    /// The currency.
    pub currency: Currency,
    /// The account's own; the book's where nobody said where the money lay.
    own: Currency,
}

/// What a move is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Against {
    /// The category, where it has one.
    Category(String),
    /// The other account's name, as [`Statement::name`] has it.
    Account(String),
    /// A goal that is saved for.
    Goal(String),
    /// What lay in the account before anything moved.
    Opening,
}

/// A move into an account; less than nothing where it is out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Move {
    /// The day that it counts in.
    pub day: NaiveDate,
    /// What it is known by, at every export the same.
    pub code: String,
    /// How much.
    pub money: Money,
    /// What it is for.
    pub against: Against,
    /// Who was paid, or for what.
    pub payee: String,
    /// What else is said of it.
    pub memo: String,
    /// What it is known by elsewhere.
    pub reference: String,
    /// The paper that it was read from: what stands on one is one payment.
    pub receipt_id: Option<i64>,
}

impl Statement<'_> {
    /// What it is called: the account's name, with the currency where that is not its own.
    pub fn name(&self) -> String {
        let name = self.balance.map_or(UNNAMED, |balance| &*balance.account.name);
        if self.is_own() { name.to_owned() } else { format!("{name} ({})", self.currency) }
    }

    /// Whether it is in the account's own currency.
    pub fn is_own(&self) -> bool {
        self.own == self.currency
    }

    /// The account's id; nought where nobody said where the money lay.
    pub fn account_id(&self) -> i64 {
        self.balance.map_or(0, |balance| balance.account.id)
    }

    /// What kind of account it is.
    pub fn kind(&self) -> AccountKind {
        self.balance.map_or(AccountKind::Asset, |balance| balance.account.kind)
    }
}

/// What all statements of a book look into.
pub(super) struct Books<'a> {
    database: &'a Database,
    pub of: &'a Of<'a>,
    balances: Vec<Balance>,
    /// What went into goals and out of them.
    movements: Vec<Movement>,
    /// The goals' names.
    goals: HashMap<i64, String>,
}

/// Reads what all statements of a book look into.
pub(super) async fn books<'a>(database: &'a Database, of: &'a Of<'a>) -> Result<Books<'a>, DatabaseError> {
    let balances = balances::of(database, of.person).await?;
    let movements = saving::that_count(database, of.person).await?;
    let holdings = Holdings::of(database, of.person).await?;
    let goals = holdings.in_books().map(|balance| (balance.goal.id, balance.goal.name.clone())).collect();
    Ok(Books { database, of, balances, movements, goals })
}

impl Books<'_> {
    /// The accounts in their currencies, by name; last what nobody said the place of.
    pub async fn statements(&self) -> Result<Vec<Statement<'_>>, DatabaseError> {
        let mut statements = Vec::new();
        for balance in self.balances.iter().map(Some).chain([None]) {
            let id = balance.map(|balance| balance.account.id);
            let mut currencies = transaction::currencies_of(self.database, self.of.person, id).await?;
            let saved = self.movements.iter().filter(|movement| self.is_of(balance, movement.account_id));
            currencies.extend(saved.map(|movement| movement.money().currency()));
            currencies.extend(balance.map(|balance| balance.account.currency()));
            currencies.sort_by_key(|currency| currency.code());
            currencies.dedup();
            statements.extend(currencies.into_iter().map(|currency| self.statement(balance, currency)));
        }
        Ok(statements)
    }

    fn statement<'a>(&self, balance: Option<&'a Balance>, currency: Currency) -> Statement<'a> {
        let own = balance.map_or(self.of.person.currency, |balance| balance.account.currency());
        Statement { balance, currency, own }
    }

    /// The last day on which something moves in an account; `None` where nothing does.
    pub async fn last_day(&self, statement: Statement<'_>) -> Result<Option<NaiveDate>, DatabaseError> {
        let id = statement.balance.map(|balance| balance.account.id);
        let booked = transaction::last_day_of(self.database, self.of.person, id).await?;
        Ok(self.beside_entries(statement).back().map(|aside| aside.day).max(booked))
    }

    /// Hands every move of an account over, in order, from the first there is to the last day that is wanted. What lay there
    /// before is the first of its day, so that the moves add up to the balance.
    pub async fn each_move<E: From<DatabaseError>>(
        &self,
        statement: Statement<'_>,
        mut take: impl FnMut(Move) -> Result<(), E>,
    ) -> Result<(), E> {
        let until = self.of.days().until;
        let id = statement.balance.map(|balance| balance.account.id);
        let mut aside = self.beside_entries(statement);
        let mut from = (FIRST_DAY, 0);
        loop {
            let page = transaction::of_account(self.database, self.of.person, id, from, PAGE).await?;
            let Some(last) = page.last() else { break };
            from = (last.tx_date, last.id);
            for row in page.iter().filter(|row| row.tx_date < until) {
                while let Some(before) = aside.pop_front_if(|aside| aside.day <= row.tx_date) {
                    take(before)?;
                }
                if let Some(one) = self.move_of(statement, row) {
                    take(one)?;
                }
            }
            // They come by their days.
            if last.tx_date >= until {
                break;
            }
        }
        aside.into_iter().filter(|aside| aside.day < until).try_for_each(take)
    }

    /// What moves an account and is no entry: what lay there, and what was saved.
    fn beside_entries(&self, statement: Statement<'_>) -> VecDeque<Move> {
        let opened = statement.balance.and_then(|balance| {
            let day = balance.account.opened_on?;
            let sums = balance.unexplained();
            let money = sums.into_iter().find(|sum| sum.currency() == statement.currency)?;
            let code = format!("opening-{}-{}", balance.account.id, statement.currency);
            Some(Move { against: Against::Opening, ..Move::bare(day, code, money) })
        });
        let saved = self.movements.iter().filter(|movement| {
            self.is_of(statement.balance, movement.account_id)
                && movement.money().currency() == statement.currency
        });
        let saved = saved.map(|movement| {
            let money = match movement.direction {
                MovementDirection::Deposit => movement.money().negated(),
                MovementDirection::Withdraw => movement.money(),
            };
            let goal = self.goals.get(&movement.savings_account_id).cloned().unwrap_or_default();
            let day = self.of.person.zone.day(movement.occurred_at);
            let bare = Move::bare(day, format!("saving-{}", movement.id), money);
            Move { payee: goal.clone(), against: Against::Goal(goal), ..bare }
        });
        let mut aside: Vec<Move> = opened.into_iter().chain(saved).collect();
        aside.sort_by_key(|aside| aside.day);
        aside.into()
    }

    /// What an entry moves of an account: out of it, or into it. Where both ends are one by now, what is left of it is one move,
    /// and mostly none.
    fn move_of(&self, statement: Statement<'_>, row: &Transaction) -> Option<Move> {
        let is_transfer = row.direction == Direction::Transfer;
        let out = row.money();
        let out = if row.direction == Direction::Income { out } else { out.negated() };
        let arrived = row.to_money().unwrap_or(row.money());
        let category = || {
            let category = row.category_id.and_then(|id| self.of.names.categories.name_of(id));
            Against::Category(category.unwrap_or_default().to_owned())
        };
        let other = |id, currency| Against::Account(self.name_of(id, currency));
        let leaves = self.is_of(statement.balance, row.account_id).then(|| {
            (out, if is_transfer { other(row.to_account_id, arrived.currency()) } else { category() })
        });
        let comes = (is_transfer && self.is_of(statement.balance, row.to_account_id))
            .then(|| (arrived, other(row.account_id, out.currency())));
        let is_here = |(money, _): &(Money, Against)| money.currency() == statement.currency;
        let (money, against) = match (leaves.filter(is_here), comes.filter(is_here)) {
            (Some((out, _)), Some((arrived, _))) => {
                let left = out.plus(arrived);
                (left.minor() != 0).then(|| (left, Against::Category(String::new())))?
            }
            (leaves, comes) => leaves.or(comes)?,
        };
        Some(self.told(row, money, against))
    }

    fn told(&self, row: &Transaction, money: Money, against: Against) -> Move {
        let words = |words: &Option<String>| words.clone().filter(|words| !words.is_empty());
        let party = || row.party_id.and_then(|id| self.of.names.party_name(id)).map(str::to_owned);
        let description = words(&row.description);
        let payee = words(&row.merchant).or_else(party);
        let beside = [description.clone().filter(|_| payee.is_some()), words(&row.note)];
        Move {
            against,
            memo: beside.into_iter().flatten().collect::<Vec<_>>().join("; "),
            payee: payee.or(description).unwrap_or_default(),
            reference: row.reference().unwrap_or_default().to_owned(),
            receipt_id: row.receipt_id,
            ..Move::bare(row.tx_date, row.id.to_string(), money)
        }
    }

    /// Whether an entry's account is this one, or became part of it.
    fn is_of(&self, balance: Option<&Balance>, id: Option<i64>) -> bool {
        let standing = id.and_then(|id| self.of.names.account_id(id));
        standing == balance.map(|balance| balance.account.id)
    }

    fn name_of(&self, id: Option<i64>, currency: Currency) -> String {
        let standing = id.and_then(|id| self.of.names.account_id(id));
        let balance = self.balances.iter().find(|balance| Some(balance.account.id) == standing);
        self.statement(balance, currency).name()
    }
}

impl Move {
    fn bare(day: NaiveDate, code: String, money: Money) -> Self {
        Self {
            day,
            code,
            money,
            against: Against::Category(String::new()),
            payee: String::new(),
            memo: String::new(),
            reference: String::new(),
            receipt_id: None,
        }
    }
}
