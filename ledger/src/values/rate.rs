//! Rates: what one unit of a currency is worth in another, as an exact decimal, never a float.

use std::{cmp::Ordering, fmt, str::FromStr};

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, Type},
};

use super::money::{Currency, Money, half_to_even};

/// How many digits a rate that is computed from others has.
const COMPUTED_DIGITS: u32 = 10;
/// How many digits one that is said may have: with more the largest amount times the rate would not fit into 128 bits.
const MOST_DIGITS: i128 = 1_000_000_000_000_000_000;
const MOST_DECIMALS: u32 = 18;
/// No two currencies are further apart than this, either way.
const FURTHEST: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);
/// The longest text that is looked at.
const LONGEST: usize = 40;

/// What one unit of a currency is worth in another: above nought, of at most 18 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rate(Decimal);

/// An amount that was worth something on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Valued {
    /// How much.
    pub(crate) money: Money,
    /// When.
    pub(crate) day: NaiveDate,
}

/// What is wrong with a rate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RateError {
    /// Not a decimal number of at most 18 digits, and as many behind the point.
    #[error("not a rate: {0}")]
    NotARate(String),
    /// Nought, or below.
    #[error("a rate is above nought")]
    NotPositive,
    /// Beyond what any two currencies are apart: 100,000,000 of the one for one of the other.
    #[error("no two currencies are that far apart")]
    TooFar,
}

impl Rate {
    fn checked(value: Decimal) -> Result<Self, RateError> {
        let value = value.normalize();
        if value <= Decimal::ZERO {
            return Err(RateError::NotPositive);
        }
        let is_far = value > FURTHEST || Decimal::ONE.checked_div(value).is_none_or(|other| other > FURTHEST);
        if is_far {
            return Err(RateError::TooFar);
        }
        if value.mantissa() >= MOST_DIGITS || value.scale() > MOST_DECIMALS {
            return Err(RateError::NotARate(value.to_string()));
        }
        Ok(Self(value))
    }

    /// The amount as the other currency: multiplied first, in 128 bits, and rounded once, half to even, to the other's
    /// [step](Currency::step). `None` where the ledger does not hold what it comes to.
    pub fn convert(self, money: Money, to: Currency) -> Option<Money> {
        let step = i128::from(to.step());
        let number = i128::from(money.minor())
            .checked_mul(self.0.mantissa())?
            .checked_mul(i128::from(to.minor_per_unit()))?;
        let unit = 10_i128
            .checked_pow(self.0.scale())?
            .checked_mul(i128::from(money.currency().minor_per_unit()))?
            .checked_mul(step)?;
        let minor = half_to_even(number, unit).checked_mul(step)?;
        Money::from_minor(i64::try_from(minor).ok()?, to).ok()
    }

    /// The rate the other way round, of ten digits.
    pub fn inverse(self) -> Option<Self> {
        Self::computed(Decimal::ONE.checked_div(self.0)?)
    }

    /// From what one unit of a third currency is worth in two others, this of the second in the first: `of` is worth
    /// `self` over `of`. Ten digits.
    pub fn over(self, of: Self) -> Option<Self> {
        Self::computed(self.0.checked_div(of.0)?)
    }

    fn computed(value: Decimal) -> Option<Self> {
        Self::checked(value.round_sf_with_strategy(COMPUTED_DIGITS, RoundingStrategy::MidpointNearestEven)?)
            .ok()
    }

    /// Whether the two are at least so many times apart, either way.
    pub fn is_apart(self, other: Self, times: u32) -> bool {
        let (less, more) = match self.0.cmp(&other.0) {
            Ordering::Less => (self.0, other.0),
            Ordering::Equal | Ordering::Greater => (other.0, self.0),
        };
        less.checked_mul(Decimal::from(times)).is_some_and(|less| less <= more)
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Rate {
    type Err = RateError;

    /// Reads decimal digits with at most one point.
    fn from_str(text: &str) -> Result<Self, RateError> {
        let wrong = || RateError::NotARate(text.chars().take(LONGEST).collect());
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, rest) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if text.len() > LONGEST || !is_number(whole) || !is_number(rest) {
            return Err(wrong());
        }
        if unsigned.len() < text.len() {
            return Err(RateError::NotPositive);
        }
        Self::checked(Decimal::from_str_exact(text).map_err(|_| wrong())?)
    }
}

crate::db::stored_as_text!(Rate);

impl Serialize for Rate {
    /// A JSON number.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.to_string()).expect("a decimal number is JSON").serialize(serializer)
    }
}

impl PartialSchema for Rate {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::Number).into()
    }
}

impl ToSchema for Rate {}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(text: &str) -> Rate {
        text.parse().expect("a rate")
    }

    #[test]
    fn amounts_are_converted_to_the_step_of_the_other_currency() {
        for (amount, from, text, to, wanted) in [
            ("20", "USD", "15500", "IDR", "310000"),
            ("25", "USD", "15500", "IDR", "387500"),
            ("10", "USD", "16400", "IDR", "164000"),
            ("0.01", "USD", "16450", "IDR", "164"),
            ("0.01", "USD", "16550", "IDR", "166"),
            ("0.01", "USD", "16550.000001", "IDR", "166"),
            ("1000000", "IDR", "0.00006097560976", "USD", "60.98"),
            ("1.234", "KWD", "53210.5", "IDR", "65662"),
            ("500", "JPY", "104.75", "IDR", "52375"),
            ("186332.5", "IDR", "0.0095", "JPY", "1770"),
            ("10", "USD", "0.3075", "KWD", "3.075"),
            ("0.01", "IDR", "0.00006", "USD", "0"),
            ("-20", "USD", "15500", "IDR", "-310000"),
        ] {
            let money = Money::from_decimal(amount, from.parse().unwrap()).unwrap();
            let got = rate(text).convert(money, to.parse().unwrap()).unwrap().to_decimal();
            assert_eq!(got, wanted, "{amount} {from} at {text} in {to}");
        }
        let most = Money::from_minor(crate::values::money::MAX_MINOR, Currency::USD).unwrap();
        assert_eq!(rate("16400").convert(most, Currency::IDR), None, "more than the ledger holds");
        assert_eq!(rate("99999999.9999999999").convert(most, Currency::IDR), None);
    }

    #[test]
    fn what_is_no_rate_is_refused() {
        for text in
            ["", "-", "1,5", "1e5", ".5", "5.", "NaN", "+5", "1_000", "٥", "1.2.3", "1234567890123.4567891"]
        {
            assert!(text.parse::<Rate>().is_err(), "{text}");
        }
        for (text, wanted) in [
            ("0", RateError::NotPositive),
            ("0.000", RateError::NotPositive),
            ("-16400", RateError::NotPositive),
            ("100000001", RateError::TooFar),
            ("0.000000001", RateError::TooFar),
        ] {
            assert_eq!(text.parse::<Rate>(), Err(wanted), "{text}");
        }
    }

    #[test]
    fn rates_are_turned_round_and_led_through_a_third_currency() {
        assert_eq!(rate("16400").inverse(), Some(rate("0.00006097560976")));
        assert_eq!(rate("17654.32").over(rate("1.0837")), Some(rate("16290.78158")));
        assert_eq!(rate("16400.00").to_string(), "16400");
        assert_eq!(serde_json::to_string(&rate("0.0950")).unwrap(), "0.095");
    }

    #[test]
    fn rates_that_are_far_apart_are_told() {
        assert!(rate("16400").is_apart(rate("16400000"), 1_000));
        assert!(rate("1640000").is_apart(rate("16400"), 100));
        assert!(!rate("16400").is_apart(rate("15500"), 100));
    }
}
