//! Numbers as banks write them: marks, signs on any side, currencies beside them.

use ledger::{Currency, Money, half_to_even};

use crate::{
    Reason,
    text::{is_blank, shown},
};

/// What stands before the parts of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// `1,234.50`
    Point,
    /// `1.234,50`
    Comma,
}

impl Mark {
    /// As it is written.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Point => ".",
            Self::Comma => ",",
        }
    }

    /// The other one.
    pub(crate) fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

/// Which way money moved. On a statement K (kredit) is money in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    /// It left the account.
    Out,
    /// It came in.
    In,
}

impl Side {
    /// The other one.
    pub(crate) fn other(self) -> Self {
        match self {
            Self::Out => Self::In,
            Self::In => Self::Out,
        }
    }

    /// A word or letter that stands right beside a number.
    fn beside(word: &str) -> Option<Self> {
        let is = |known: &[&str]| known.iter().any(|known| known.eq_ignore_ascii_case(word));
        if is(&["d", "db", "dr", "debit", "debet"]) {
            return Some(Self::Out);
        }
        is(&["c", "k", "cr", "kr", "credit", "kredit"]).then_some(Self::In)
    }
}

/// A number as it is written; which of its marks is which is not settled yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Figure<'t> {
    /// From the first digit to the last, and the marks between.
    digits: &'t str,
    /// How many minus signs and pairs of brackets stand about it: two take each other back.
    negatives: u8,
    /// Whether a plus stands beside it.
    pub(crate) is_plus: bool,
    /// The word for its direction.
    pub(crate) side: Option<Side>,
    /// The currency beside it.
    pub(crate) currency: Option<Currency>,
}

/// A number that is longer is none.
const LONGEST: usize = 64;

impl<'t> Figure<'t> {
    /// `None` where a text is anything but a number with its signs, its currency and its side.
    pub(crate) fn read(text: &'t str) -> Option<Self> {
        if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut figure = Self { digits: "", negatives: 0, is_plus: false, side: None, currency: None };
        let (rest, opened) = figure.front(text)?;
        let (digits, closed) = figure.back(rest)?;
        let is_digit = |letter: char| letter.is_ascii_digit() || ".,'’_".contains(letter) || is_blank(letter);
        if opened != closed || opened > 1 || digits.is_empty() || !digits.chars().all(is_digit) {
            return None;
        }
        figure.negatives += opened;
        Some(Self { digits, ..figure })
    }

    /// Takes off what stands before the digits; the rest, and how many brackets were opened.
    fn front(&mut self, mut rest: &'t str) -> Option<(&'t str, u8)> {
        let mut opened = 0;
        loop {
            let mut letters = rest.chars();
            let first = letters.next()?;
            let after = letters.as_str();
            let is_mark = matches!(first, '.' | ',') && after.starts_with(|c: char| c.is_ascii_digit());
            if first.is_ascii_digit() || is_mark {
                return Some((rest, opened));
            }
            let begun = rest;
            rest = after;
            match first {
                '(' => opened += 1,
                _ if is_blank(first) || first == '\'' => {}
                _ if is_minus(first) => self.negatives = self.negatives.checked_add(1)?,
                '+' => self.is_plus = true,
                _ => {
                    let length = begun.find(is_no_word).unwrap_or(begun.len());
                    let (word, after) = begun.split_at(length);
                    self.word(word)?;
                    // `Rp.50.000`
                    rest = after.strip_prefix('.').unwrap_or(after);
                }
            }
        }
    }

    /// Takes off what stands behind the digits; the rest, and how many brackets were closed.
    fn back(&mut self, mut rest: &'t str) -> Option<(&'t str, u8)> {
        let mut closed = 0;
        loop {
            let mut letters = rest.chars();
            let last = letters.next_back()?;
            let before = letters.as_str();
            if last.is_ascii_digit() {
                return Some((rest, closed));
            }
            match last {
                ')' => closed += 1,
                _ if is_blank(last) => {}
                _ if is_minus(last) => {
                    // `50.000,-` has no parts of a unit.
                    let bare = before.trim_end_matches(is_minus);
                    if let Some(whole) = bare.strip_suffix([',', '.']) {
                        rest = whole;
                        continue;
                    }
                    self.negatives = self.negatives.checked_add(1)?;
                }
                '+' => self.is_plus = true,
                '.' | ',' if before.ends_with(|c: char| c.is_ascii_digit()) => return Some((rest, closed)),
                // `75.000 Cr.`
                '.' if before.ends_with(char::is_alphabetic) => {}
                _ => {
                    let after = |at: usize| {
                        at + rest.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
                    };
                    let start = rest.rfind(is_no_word).map_or(0, after);
                    self.word(rest.get(start..)?)?;
                    rest = rest.get(..start)?;
                    continue;
                }
            }
            rest = before;
        }
    }

    /// A word beside the digits.
    fn word(&mut self, word: &str) -> Option<()> {
        if let Some(side) = Side::beside(word) {
            let is_other = self.side.replace(side).is_some_and(|before| before != side);
            return (!is_other).then_some(());
        }
        let currency = currency(word)?;
        let is_other = self.currency.replace(currency).is_some_and(|before| before != currency);
        (!is_other).then_some(())
    }

    /// Whether its signs say that it went out.
    pub(crate) fn is_negative(&self) -> bool {
        self.negatives % 2 == 1
    }

    /// Whether any minus or bracket stands about it.
    pub(crate) fn is_signed(&self) -> bool {
        self.negatives > 0
    }

    /// Whether all its digits are noughts.
    pub(crate) fn is_nought(&self) -> bool {
        self.digits.bytes().all(|byte| !byte.is_ascii_digit() || byte == b'0')
    }

    /// Whether it can be read with this mark.
    pub(crate) fn fits(&self, mark: Mark) -> bool {
        self.parts(mark).is_some()
    }

    /// Whether it tells by itself that this is its mark: both stand in it, and the other one cannot be.
    pub(crate) fn tells(&self, mark: Mark) -> bool {
        let other = mark.other();
        self.digits.contains(mark.text())
            && self.digits.contains(other.text())
            && self.fits(mark)
            && !self.fits(other)
    }

    /// The usual mark, or the other one where this cannot be read with it.
    pub(crate) fn mark(&self, usual: Mark) -> Mark {
        if self.fits(usual) { usual } else { usual.other() }
    }

    /// What an account holds by it, or less than nothing: what it owes.
    pub(crate) fn held(&self, money: Money) -> Money {
        let is_owed = self.is_negative() || self.side == Some(Side::Out);
        if is_owed { money.negated() } else { money }
    }

    /// Whether it is less than a thousand with parts of a unit, whatever the mark: `12.50`, `0,5`.
    pub(crate) fn is_small_with_cents(&self) -> bool {
        self.digits.rsplit_once(['.', ',']).is_some_and(|(whole, fraction)| {
            whole.len() <= 3 && fraction.len() <= 2 && fraction.bytes().any(|byte| byte != b'0')
        })
    }

    /// How many digits stand behind the mark, where it is read with this one.
    pub(crate) fn fraction(&self, mark: Mark) -> Option<usize> {
        self.parts(mark).map(|(_, fraction)| fraction.len())
    }

    /// The amount without its sign, where its digits are read with this mark.
    pub(crate) fn money(&self, mark: Mark, currency: Currency) -> Result<Money, Reason> {
        let (whole, fraction) = self.parts(mark).ok_or_else(|| Reason::BadAmount(shown(self.digits)))?;
        let fraction = fraction.trim_end_matches('0');
        let beyond = || Reason::BeyondBounds(shown(self.digits));
        let room = (currency.decimals() as usize).checked_sub(fraction.len()).ok_or_else(beyond)?;
        let mut minor = whole;
        for digit in fraction.bytes().chain(std::iter::repeat_n(b'0', room)) {
            minor = minor
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(i64::from(digit - b'0')))
                .ok_or_else(beyond)?;
        }
        Money::from_minor(minor, currency).map_err(|_| beyond())
    }

    /// The same of a number that a program computed, `84000.099999999991`: rounded once, half to even, to the currency's parts.
    pub(crate) fn rounded(&self, currency: Currency) -> Result<Money, Reason> {
        let beyond = || Reason::BeyondBounds(shown(self.digits));
        let (whole, fraction) =
            self.parts(Mark::Point).ok_or_else(|| Reason::BadAmount(shown(self.digits)))?;
        let fraction = fraction.get(..fraction.len().min(17)).unwrap_or_default();
        let power = |digits: usize| 10_i128.pow(u32::try_from(digits).unwrap_or_default());
        let parts = i128::from(whole) * power(fraction.len()) + fraction.parse::<i128>().unwrap_or_default();
        let minor = half_to_even(parts * i128::from(currency.minor_per_unit()), power(fraction.len()));
        let minor = i64::try_from(minor).map_err(|_| beyond())?;
        Money::from_minor(minor, currency).map_err(|_| beyond())
    }

    /// What stands before the mark, at most [`i64::MAX`], and the digits behind it.
    fn parts(&self, mark: Mark) -> Option<(i64, &'t str)> {
        let (whole, fraction) = self.digits.split_once(mark.text()).unwrap_or((self.digits, ""));
        if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut groups = whole.split(|letter: char| !letter.is_ascii_digit());
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&str> = groups.collect();
        let separators = || whole.chars().filter(|letter| !letter.is_ascii_digit());
        let is_grouped = !first.is_empty()
            && first.len() <= 3
            && !first.starts_with('0')
            && rest.last().is_some_and(|last| last.len() == 3)
            // Hundred thousands are 1,00,000 where marks are commas.
            && rest.iter().all(|group| group.len() == 3 || group.len() == 2 && whole.contains(','))
            && separators().all(|letter| Some(letter) == separators().next());
        if !rest.is_empty() && !is_grouped {
            return None;
        }
        let digits = whole.bytes().filter(u8::is_ascii_digit);
        let value = digits.fold(0_i64, |value, digit| {
            value.saturating_mul(10).saturating_add(i64::from(digit.saturating_sub(b'0')))
        });
        Some((value, fraction))
    }
}

/// A currency by its code, its sign or its name.
pub(crate) fn currency(word: &str) -> Option<Currency> {
    const SIGNS: [(&str, &str); 18] = [
        ("rp", "IDR"),
        ("rupiah", "IDR"),
        ("$", "USD"),
        ("us$", "USD"),
        ("s$", "SGD"),
        ("a$", "AUD"),
        ("hk$", "HKD"),
        ("nt$", "TWD"),
        ("€", "EUR"),
        ("euro", "EUR"),
        ("£", "GBP"),
        ("¥", "JPY"),
        ("rm", "MYR"),
        ("฿", "THB"),
        ("₫", "VND"),
        ("₩", "KRW"),
        ("₱", "PHP"),
        ("₹", "INR"),
    ];
    let word = word.trim().trim_end_matches('.');
    let sign = SIGNS.iter().find(|(sign, _)| sign.eq_ignore_ascii_case(word)).map(|(_, code)| *code);
    let is_code = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    Currency::from_code(sign.or(is_code.then_some(word))?)
}

fn is_minus(letter: char) -> bool {
    matches!(letter, '-' | '−' | '–' | '﹣' | '－')
}

/// What ends a word beside a number.
fn is_no_word(letter: char) -> bool {
    letter.is_ascii_digit() || is_blank(letter) || is_minus(letter) || "().,+'".contains(letter)
}

#[cfg(test)]
mod tests;
