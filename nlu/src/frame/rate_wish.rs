//! What a person may want of the rates of currencies.

use chrono::NaiveDate;
use ledger::{Currency, Rate, values::rate::RateError};

/// What is wanted of a rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RateWish {
    /// "kurs usd 16.400", "1 sgd = 12.150": what one unit was worth.
    Set {
        /// The currency of one unit.
        base: Currency,
        /// The currency that tells its worth, where it is said.
        quote: Option<Currency>,
        /// How much, or what is wrong with it.
        rate: Result<Rate, RateError>,
        /// The day, unless it is today.
        day: Option<NaiveDate>,
    },
    /// "kurs usd": what is known.
    Show {
        /// The currency of one unit.
        base: Currency,
        /// The day, unless it is today.
        day: Option<NaiveDate>,
    },
    /// "kurs 16.400": of no currency.
    Which,
    /// "kurs xyz 100": of a currency that there is not, as written.
    Unknown(String),
    /// "hitung ulang kurs": everything is to be counted anew.
    Recount,
}
