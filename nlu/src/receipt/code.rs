//! Codes to pay by, as shops and wallets show them: fields that each say their number, their length and what they hold
//! (EMV's merchant-presented codes, of which Indonesia's QRIS is one).

use ledger::{Currency, Money};

use super::name;

/// The first field of all, and what it holds.
const BEGINNING: &str = "000201";
/// The last: the checksum of all that stands before what it holds.
const CHECKSUM: &str = "6304";
/// Digits of the checksum.
const CHECKSUM_DIGITS: usize = 4;

const CURRENCY: &str = "53";
const AMOUNT: &str = "54";
const MERCHANT: &str = "59";
const CITY: &str = "60";

/// The number by which banks know rupiah.
const RUPIAH: &str = "360";
/// No amount has more digits before its point.
const MOST_DIGITS: usize = 12;

/// A code to pay by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Who is paid, as the code names them.
    pub merchant: String,
    /// Where they are.
    pub city: Option<String>,
    /// How much, where the code says it: a code that is stuck to a wall does not.
    pub amount: Option<Money>,
}

/// The code to pay by that a code's text is; `None` where it is another, or its checksum is not right.
pub fn read(text: &str) -> Option<Code> {
    let text = text.trim();
    let (before, checksum) = text.split_at_checked(text.len().checked_sub(CHECKSUM_DIGITS)?)?;
    let is_whole = text.starts_with(BEGINNING)
        && before.ends_with(CHECKSUM)
        && u16::from_str_radix(checksum, 16).is_ok_and(|sum| sum == checksum_of(before.as_bytes()));
    if !is_whole {
        return None;
    }
    let fields = fields(text)?;
    let field = |wanted: &str| fields.iter().find(|(tag, _)| *tag == wanted).map(|(_, value)| value.trim());
    let named = |wanted: &str| field(wanted).filter(|name| !name.is_empty()).map(name::in_title_case);
    if field(CURRENCY) != Some(RUPIAH) {
        return None;
    }
    Some(Code { merchant: named(MERCHANT)?, city: named(CITY), amount: field(AMOUNT).and_then(amount) })
}

/// The fields of a text, each its number and what it holds; `None` where one of them is longer than what is left.
fn fields(mut text: &str) -> Option<Vec<(&str, &str)>> {
    let mut fields = Vec::new();
    while !text.is_empty() {
        let (tag, rest) = text.split_at_checked(2)?;
        let (length, rest) = rest.split_at_checked(2)?;
        // Lengths are told in letters, and names of shops have more than plain ones.
        let length: usize = length.parse().ok()?;
        let end = rest.char_indices().map(|(at, _)| at).chain([rest.len()]).nth(length)?;
        let (value, rest) = rest.split_at_checked(end)?;
        fields.push((tag, value));
        text = rest;
    }
    Some(fields)
}

/// "25000" or "25000.00"; nothing else is one, nor nought.
fn amount(text: &str) -> Option<Money> {
    let (units, cents) = text.split_once('.').unwrap_or((text, ""));
    let is_whole = units.len() <= MOST_DIGITS && cents.bytes().all(|digit| digit == b'0');
    let units: i64 = is_whole.then(|| units.parse().ok())??;
    (units > 0).then(|| Money::from_units(units, Currency::IDR).ok())?
}

/// CRC-16 with the polynomial 0x1021, begun with all ones.
fn checksum_of(bytes: &[u8]) -> u16 {
    let step = |sum: u16| if sum & 0x8000 == 0 { sum << 1 } else { sum << 1 ^ 0x1021 };
    bytes.iter().fold(u16::MAX, |sum, byte| (0..8).fold(sum ^ u16::from(*byte) << 8, |sum, _| step(sum)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A code of these fields, with its checksum.
    fn code(fields: &[(&str, &str)]) -> String {
        let fields = fields.iter().map(|(tag, value)| format!("{tag}{:02}{value}", value.chars().count()));
        let text = format!("000201{}6304", fields.collect::<String>());
        format!("{text}{:04X}", checksum_of(text.as_bytes()))
    }

    #[test]
    fn a_code_says_who_is_paid_and_how_much() {
        let rupiah = |units| Money::from_units(units, Currency::IDR).ok();
        let shop = [("53", "360"), ("59", "WARUNG SARI"), ("60", "BEKASI")];
        let read_with = |fields: &[(&str, &str)]| read(&code(&[&shop[..], fields].concat())).expect("a code");
        let told = read_with(&[("54", "25000")]);
        assert_eq!((told.merchant.as_str(), told.city.as_deref()), ("Warung Sari", Some("Bekasi")));
        assert_eq!(told.amount, rupiah(25_000));
        assert_eq!(read_with(&[("54", "25000.00")]).amount, rupiah(25_000));
        for none in ["", "0", "25000.50", "-5", "2,5", "9999999999999", "abc"] {
            assert_eq!(read_with(&[("54", none)]).amount, None, "{none}");
        }
        let cafe = read(&code(&[("53", "360"), ("59", "Café Ñandú"), ("60", "")])).expect("a code");
        assert_eq!((cafe.merchant.as_str(), cafe.city), ("Café Ñandú", None));
    }

    #[test]
    fn the_checksum_is_the_one_that_banks_use() {
        assert_eq!(checksum_of(b"123456789"), 0x29b1);
    }

    #[test]
    fn what_is_no_code_to_pay_by_is_none() {
        let right = code(&[("53", "360"), ("54", "25000"), ("59", "WARUNG SARI"), ("60", "BEKASI")]);
        assert!(read(&right).is_some());
        let wrong = right.replace("25000", "26000");
        let dollars = code(&[("53", "840"), ("54", "25"), ("59", "SHOP")]);
        let nameless = code(&[("53", "360"), ("54", "25000")]);
        let too_short = code(&[("53", "360"), ("59", "SARI")]).replace("5904", "5999");
        for text in ["", "63", "https://example.org/pay", &wrong, &dollars, &nameless, &too_short, "é000201"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        // The last of them is refused for its fields, not its checksum.
        let body = "000201530336059996304";
        assert_eq!(read(&format!("{body}{:04X}", checksum_of(body.as_bytes()))), None);
    }
}
