//! Words of the languages of the regions, by the Indonesian ones that the rules know.

mod ban;
mod bjn;
mod btw;
mod jv;
mod mad;
mod medan;
mod min;
mod mks;
mod mnd;
mod plm;
mod su;

use crate::words::list::List;

pub(crate) use jv::BY_NEXT;

/// The tables, those of the languages that most people speak first: `(canonical word, its other spellings)`.
pub(super) const ALIASES: &[&[(&str, &str)]] = &[
    jv::ALIASES,
    su::ALIASES,
    btw::ALIASES,
    mks::ALIASES,
    min::ALIASES,
    medan::ALIASES,
    ban::ALIASES,
    plm::ALIASES,
    bjn::ALIASES,
    mad::ALIASES,
    mnd::ALIASES,
];

/// What stands behind a word of two meanings.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Next {
    /// One of these words.
    Words(&'static List),
    /// Where money lies: an account, a bank, cash.
    Money,
    /// Somebody.
    Person,
}
