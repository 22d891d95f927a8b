//! Money: whole minor units of one ISO 4217 currency, never a float.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, Type},
};

/// The largest amount that one row may hold, in minor units; the schema's CHECKs say the same.
pub const MAX_MINOR: i64 = 1_000_000_000_000_000;

/// An ISO 4217 currency that has minor units (gold and the like have none).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ToSchema)]
#[schema(value_type = String, pattern = "^[A-Z]{3}$")]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// Indonesian rupiah, counted in sen.
    pub const IDR: Self = Self(iso_currency::Currency::IDR);
    /// United States dollar.
    pub const USD: Self = Self(iso_currency::Currency::USD);
    /// Euro.
    pub const EUR: Self = Self(iso_currency::Currency::EUR);

    /// The currency of a three-letter code in either case; `None` where ISO 4217 has no such currency.
    pub fn from_code(code: &str) -> Option<Self> {
        let currency = iso_currency::Currency::from_code(&code.to_ascii_uppercase())?;
        currency.exponent().map(|_| Self(currency))
    }

    /// The three capital letters.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// How many decimal digits the minor unit stands for: 2 for IDR, 0 for JPY.
    pub fn decimals(self) -> u32 {
        u32::from(self.0.exponent().unwrap_or(0))
    }

    /// How many minor units make one unit.
    pub fn minor_per_unit(self) -> i64 {
        10_i64.pow(self.decimals())
    }

    /// The smallest amount that a computed one is rounded to, in minor units: nobody pays sen.
    pub fn step(self) -> i64 {
        if self == Self::IDR { self.minor_per_unit() } else { 1 }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = MoneyError;
    fn from_str(code: &str) -> Result<Self, MoneyError> {
        Self::from_code(code).ok_or_else(|| MoneyError::UnknownCurrency(code.to_owned()))
    }
}

crate::db::stored_as_text!(Currency);

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        code.parse().map_err(serde::de::Error::custom)
    }
}

/// What is wrong with an amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// More than [`MAX_MINOR`], or below its negative.
    #[error("the amount is larger than the ledger can hold")]
    TooLarge,
    /// Not a decimal number of at most the currency's digits behind the point.
    #[error("not an amount: {0}")]
    NotAnAmount(String),
    /// No such ISO 4217 code.
    #[error("no such currency: {0}")]
    UnknownCurrency(String),
    /// Sums never cross currencies.
    #[error("amounts of different currencies cannot be added")]
    CurrencyMismatch,
}

/// An amount of one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Money {
    /// `minor` units of `currency`, within ±[`MAX_MINOR`].
    pub fn from_minor(minor: i64, currency: Currency) -> Result<Self, MoneyError> {
        if minor.abs() > MAX_MINOR { Err(MoneyError::TooLarge) } else { Ok(Self { minor, currency }) }
    }

    /// A sum of many rows, which may pass [`MAX_MINOR`].
    pub fn from_sum(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// `units` whole units of `currency`.
    pub fn from_units(units: i64, currency: Currency) -> Result<Self, MoneyError> {
        let minor = units.checked_mul(currency.minor_per_unit()).ok_or(MoneyError::TooLarge)?;
        Self::from_minor(minor, currency)
    }

    /// Reads a plain decimal number in units: `50000`, `12.5`, `-3`. Digits beyond the currency's are refused.
    pub fn from_decimal(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let not_an_amount = || MoneyError::NotAnAmount(text.chars().take(40).collect());
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !is_number(whole) || !is_number(fraction) {
            return Err(not_an_amount());
        }
        let decimals = currency.decimals() as usize;
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > decimals {
            return Err(not_an_amount());
        }
        let minor: i64 =
            format!("{whole}{fraction:0<decimals$}").parse().map_err(|_| MoneyError::TooLarge)?;
        Self::from_minor(if negative { -minor } else { minor }, currency)
    }

    /// The amount in minor units.
    pub fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// Whether the amount is above nought.
    pub fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// The amount in units as a plain decimal number, without a point when whole: `50000`, `12.5`.
    pub fn to_decimal(self) -> String {
        let per_unit = self.currency.minor_per_unit().unsigned_abs();
        let (whole, rest) = (self.minor.unsigned_abs() / per_unit, self.minor.unsigned_abs() % per_unit);
        let sign = if self.minor < 0 { "-" } else { "" };
        if rest == 0 {
            return format!("{sign}{whole}");
        }
        let decimals = self.currency.decimals() as usize;
        format!("{sign}{whole}.{}", format!("{rest:0>decimals$}").trim_end_matches('0'))
    }

    /// The same as a JSON number.
    pub fn to_json_number(self) -> Box<RawValue> {
        RawValue::from_string(self.to_decimal()).expect("a decimal number is JSON")
    }

    /// The sum of two amounts of one currency, where the ledger holds it.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::CurrencyMismatch);
        }
        Self::from_minor(self.minor.checked_add(other.minor).ok_or(MoneyError::TooLarge)?, self.currency)
    }

    /// The sum of two amounts of one currency, as of many rows: it may pass [`MAX_MINOR`], and ends where numbers do.
    pub fn plus(self, other: Self) -> Self {
        debug_assert_eq!(self.currency, other.currency, "sums never cross currencies");
        Self::from_sum(self.minor.saturating_add(other.minor), self.currency)
    }

    /// The same amount the other way.
    pub fn negated(self) -> Self {
        Self::from_sum(self.minor.saturating_neg(), self.currency)
    }

    /// How far two amounts of one currency lie apart, whichever is the larger one.
    pub fn apart_from(self, other: Self) -> Self {
        debug_assert_eq!(self.currency, other.currency, "amounts of two currencies are not compared");
        Self::from_sum(self.minor.saturating_sub(other.minor).saturating_abs(), self.currency)
    }

    /// Adds it to the sum of its currency; where there is none yet, it is the last one from now on.
    pub fn add_to(self, sums: &mut Vec<Self>) {
        match sums.iter_mut().find(|sum| sum.currency == self.currency) {
            Some(sum) => *sum = sum.plus(self),
            None => sums.push(self),
        }
    }

    /// `count` times the amount.
    pub fn checked_mul(self, count: i64) -> Result<Self, MoneyError> {
        Self::from_minor(self.minor.checked_mul(count).ok_or(MoneyError::TooLarge)?, self.currency)
    }

    /// `parts` of `whole` equal parts: every share, discount and fraction of an amount. Multiplied first, and rounded once,
    /// half to even, to the currency's [step](Currency::step); a whole multiple is exact. `None` where `whole` is not above
    /// nought, or the ledger does not hold what it comes to.
    pub fn portion(self, parts: i128, whole: i128) -> Option<Self> {
        if whole <= 0 {
            return None;
        }
        let step = if parts % whole == 0 { 1 } else { i128::from(self.currency.step()) };
        let (product, unit) = (i128::from(self.minor).checked_mul(parts)?, whole.checked_mul(step)?);
        let minor = half_to_even(product, unit).checked_mul(step)?;
        Self::from_minor(i64::try_from(minor).ok()?, self.currency).ok()
    }

    /// How many whole per cent this is of `whole`, rounded down; `None` where `whole` is not above nought.
    pub fn percent_of(self, whole: Self) -> Option<i64> {
        if !whole.is_positive() || whole.currency != self.currency {
            return None;
        }
        i64::try_from((i128::from(self.minor) * 100).div_euclid(i128::from(whole.minor))).ok()
    }
}

/// How often `unit`, which is above nought, goes into a number: the nearest whole one, of two as near the even one.
pub fn half_to_even(number: i128, unit: i128) -> i128 {
    let (below, rest) = (number.div_euclid(unit), number.rem_euclid(unit));
    let is_up = match rest.cmp(&(unit - rest)) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => below % 2 != 0,
        std::cmp::Ordering::Greater => true,
    };
    below + i128::from(is_up)
}

impl Serialize for Money {
    /// A JSON number in units; the currency stands beside it in a field of its own.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json_number().serialize(serializer)
    }
}

impl PartialSchema for Money {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::Number).into()
    }
}

impl ToSchema for Money {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_and_written() {
        for (text, code, minor) in [
            ("50000", "IDR", 5_000_000),
            ("12.5", "USD", 1_250),
            ("-3", "USD", -300),
            ("0.05", "USD", 5),
            ("700", "JPY", 700),
            ("1.234", "KWD", 1_234),
        ] {
            let money = Money::from_decimal(text, code.parse().unwrap()).unwrap();
            assert_eq!((money.minor(), money.to_decimal()), (minor, text.to_owned()), "{text} {code}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "-", "1,5", "1e5", ".5", "5.", "0.001", "NaN", "+5", "٥", "1.2.3"] {
            let got = Money::from_decimal(text, Currency::IDR);
            assert!(matches!(got, Err(MoneyError::NotAnAmount(_))), "{text}: {got:?}");
        }
        for text in ["10000000000001".to_owned(), "9".repeat(400)] {
            assert_eq!(Money::from_decimal(&text, Currency::IDR), Err(MoneyError::TooLarge));
        }
        assert!(Currency::from_code("XAU").is_none(), "gold has no minor unit");
    }

    #[test]
    fn portions_are_multiplied_first_and_rounded_once_half_to_even() {
        for (amount, code, (parts, whole), wanted) in [
            ("100000", "IDR", (1, 3), "33333"),
            ("33335", "IDR", (1, 2), "16668"),
            ("33333", "IDR", (1, 2), "16666"),
            ("12.25", "IDR", (3, 1), "36.75"),
            ("25", "USD", (1, 2), "12.5"),
            ("19.99", "USD", (80, 100), "15.99"),
            ("0.01", "USD", (1, 2), "0"),
            ("0.03", "USD", (1, 2), "0.02"),
            ("1250", "JPY", (90, 100), "1125"),
            ("1235", "JPY", (1, 2), "618"),
            ("1.235", "KWD", (1, 2), "0.618"),
            ("1.233", "KWD", (1, 2), "0.616"),
            ("-0.03", "USD", (1, 2), "-0.02"),
        ] {
            let money = Money::from_decimal(amount, code.parse().unwrap()).unwrap();
            let got = money.portion(parts, whole).unwrap().to_decimal();
            assert_eq!(got, wanted, "{parts}/{whole} of {amount} {code}");
        }
        let most = Money::from_minor(MAX_MINOR, Currency::USD).unwrap();
        for (parts, whole) in [(2, 1), (i128::MAX, 1), (1, 0), (1, -1)] {
            assert_eq!(most.portion(parts, whole), None, "{parts}/{whole}");
        }
    }

    #[test]
    fn sums_of_many_rows_end_where_numbers_do() {
        let most = Money::from_sum(i64::MAX, Currency::IDR);
        assert_eq!(most.plus(most), most);
        assert_eq!(Money::from_sum(i64::MIN, Currency::IDR).negated(), most);
    }

    #[test]
    fn per_cent_is_rounded_down() {
        let idr = |units| Money::from_units(units, Currency::IDR).unwrap();
        assert_eq!(idr(500_000).percent_of(idr(15_000_000)), Some(3));
        assert_eq!(idr(1).percent_of(idr(0)), None);
    }
}
