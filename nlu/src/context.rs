//! What is known beside a message's words: the moment, and the names that the person has.

use chrono::DateTime;
use chrono_tz::Tz;
use ledger::{
    Currency, Direction,
    book::{filing_rule::fit::Filing, lesson::Lesson},
    values::month::Months,
};

/// What is known of the person and the moment.
#[derive(Debug, Clone)]
pub struct Context<'a> {
    /// The message's own now, in the person's zone.
    pub now: DateTime<Tz>,
    /// The book's currency.
    pub currency: Currency,
    /// The book's months.
    pub months: &'a Months,
    /// Accounts beyond the built-in wallets and banks.
    pub accounts: &'a [String],
    /// Active savings goals.
    pub goals: &'a [String],
    /// Category names in effect beyond the defaults: renamed defaults under the default's key, own ones under their own.
    pub categories: &'a [NamedCategory],
    /// Categories that are in effect no more; nothing is filed under them.
    pub gone: &'a [GoneCategory],
    /// What the person's own choices have taught.
    pub lessons: &'a [Lesson],
    /// Their filing rules: what these speak of is no unknown thing. Which of them decides is for whoever books.
    pub rules: &'a [Filing],
    /// Those with whom the person has debts, or had.
    pub parties: &'a [String],
}

impl Context<'_> {
    /// Of somebody of whom nothing is known but where and when they are.
    pub fn bare(now: DateTime<Tz>, currency: Currency) -> Self {
        let months = Months::calendar();
        Self {
            now,
            currency,
            months,
            accounts: &[],
            goals: &[],
            categories: &[],
            gone: &[],
            lessons: &[],
            rules: &[],
            parties: &[],
        }
    }
}

/// A category of the person's own, or a default that the person renamed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedCategory {
    /// The default's key, or its own.
    pub key: String,
    /// What the person calls it.
    pub name: String,
    /// Whether money comes in or goes out under it.
    pub direction: Direction,
    /// Words that lead to it.
    pub keywords: Vec<String>,
}

/// A category, a default or the person's own, that is in effect no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoneCategory {
    /// The default's key, or its own.
    pub key: String,
    /// What its entries show.
    pub name: String,
    /// Whether money came in or went out under it.
    pub direction: Direction,
    /// The key of the category in effect that it became part of, where it did.
    pub into: Option<String>,
}
