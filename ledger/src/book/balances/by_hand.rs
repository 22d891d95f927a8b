//! What somebody may do to an account by hand, be it by chat or over HTTP; nothing that would lose money.

use chrono::NaiveDate;

use super::Balance;
use crate::{
    book::account::{Account, AccountKind, AccountStatus, LONGEST_NAME},
    values::money::{Currency, Money},
};

/// Why an account is left as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The account of this name is told by what moved alone, so nobody changes it.
    #[error("`{0}` is the sum of what was booked and is not changed by hand")]
    OfSums(String),
    /// The name has more than [`LONGEST_NAME`] letters.
    #[error("it has more than {LONGEST_NAME} letters")]
    NameTooLong,
    /// The name of another account in use.
    #[error("there is an account called `{0}`")]
    NameTaken(String),
    /// Something lies in it, or is owed.
    #[error("something lies in it, or is owed; it is closed when its balance is nought")]
    NotEmpty,
    /// What lies in it is of another currency.
    #[error("what lies in it is in {0}; open another account for another currency")]
    OtherCurrency(Currency),
    /// It cannot become part of itself.
    #[error("an account cannot become part of itself")]
    MergeItself,
    /// Accounts of two currencies cannot become one.
    #[error("accounts of two currencies cannot become one")]
    MergeCurrencies,
    /// Nobody has said what lies in the account of this name, so the sum of both would be lost.
    #[error("nobody has said what lies in `{0}`")]
    MergeUnknown(String),
}

/// What it takes for an account to hold what somebody says lies in it now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PutRight {
    /// Nothing: it does.
    Agrees,
    /// Its balance is known from now on: the account as it stands then.
    Known(Box<Account>),
    /// Something came in that nobody told: so much, above nought.
    CameIn(Money),
    /// Something went out that nobody told: so much, above nought.
    WentOut(Money),
}

impl Balance {
    /// The account, where it may be changed by hand.
    pub fn by_hand(&self) -> Result<&Account, Refusal> {
        let account = &self.account;
        if account.kind.is_sum_of_moves() { Err(Refusal::OfSums(account.name.clone())) } else { Ok(account) }
    }

    /// The account under another name, among the accounts of its book.
    pub fn renamed(&self, name: &str, among: &[Self]) -> Result<Account, Refusal> {
        let account = self.by_hand()?;
        let key = crate::name_key(name);
        let bears_it = |other: &&Self| {
            other.account.is_active() && other.account.id != account.id && other.account.name_key == key
        };
        if let Some(other) = among.iter().find(bears_it) {
            return Err(Refusal::NameTaken(other.account.name.clone()));
        }
        // Debts are booked by these names.
        if AccountKind::of_name(name).is_some_and(AccountKind::is_sum_of_moves) {
            return Err(Refusal::OfSums(name.to_owned()));
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(Refusal::NameTooLong);
        }
        Ok(account.clone().named(name))
    }

    /// Whether it may be said what lies in it in this currency.
    pub fn may_hold(&self, currency: Currency) -> Result<(), Refusal> {
        let own = self.by_hand()?.currency();
        if own == currency || self.is_empty() { Ok(()) } else { Err(Refusal::OtherCurrency(own)) }
    }

    /// What it takes for this to lie in it now, where today is this day.
    pub fn put_right(&self, said: Money, today: NaiveDate) -> Result<PutRight, Refusal> {
        self.may_hold(said.currency())?;
        // What lies there now says nothing of an account that opens on a later day.
        let is_ahead = self.account.opened_on.is_some_and(|from| from > today);
        if !self.is_known() || is_ahead || said.currency() != self.account.currency() {
            return Ok(PutRight::Known(Box::new(self.opened(said, today))));
        }
        let difference = said.minor().saturating_sub(self.own().minor());
        let money = Money::from_sum(difference.saturating_abs(), said.currency());
        Ok(match difference {
            0 => PutRight::Agrees,
            1.. => PutRight::CameIn(money),
            _ => PutRight::WentOut(money),
        })
    }

    /// The account as one that is used no more.
    pub fn closed(&self) -> Result<Account, Refusal> {
        let account = self.by_hand()?;
        if self.is_known() && !self.is_empty() {
            return Err(Refusal::NotEmpty);
        }
        Ok(account.clone().with_status(AccountStatus::Closed))
    }

    /// The account as part of another, and the other with what lies in both.
    pub fn merged_into(&self, into: &Self) -> Result<(Account, Account), Refusal> {
        let (from, heir) = (self.by_hand()?, into.by_hand()?);
        if from.id == heir.id {
            return Err(Refusal::MergeItself);
        }
        if from.currency() != heir.currency() {
            return Err(Refusal::MergeCurrencies);
        }
        if self.is_known() != into.is_known() && !(self.is_empty() || into.is_empty()) {
            let unknown = if self.is_known() { heir } else { from };
            return Err(Refusal::MergeUnknown(unknown.name.clone()));
        }
        Ok((from.clone().merged_into(heir.id), into.and(self)))
    }
}
