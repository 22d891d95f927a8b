//! Amounts of money: number, unit and currency, in the many ways in which people write them.

use ledger::{Currency, Money, values::money::MAX_MINOR};

use crate::words::lexicon::SLANG;
use crate::words::lexicon::roles::money;
use crate::words::list::{Mark, list};
use crate::words::numeral::{Form, Numeral, ONE, from_digits, from_words};
use crate::words::token::{Kind, Token};

/// How far an amount can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Certainty {
    /// Said with its unit.
    Sure,
    /// Rounded, slang of two meanings, or implausible: to be asked.
    Guess,
    /// A small number without a unit: an amount only where nothing else is.
    Bare,
    /// Contradictory, nought, negative, or more than the ledger holds.
    Impossible,
}

/// An amount as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Amount {
    /// In minor units; meaningless where impossible.
    pub(crate) minor: i64,
    /// The currency said, or the book's.
    pub(crate) currency: Currency,
    /// How far it can be trusted.
    pub(crate) certainty: Certainty,
    /// Said in milliards with "m", which is also metre and, to some, million.
    pub(crate) milliards: bool,
    /// Rupiah by nothing but its unit, in a book of another currency.
    pub(crate) by_unit: bool,
}

impl Amount {
    /// The amount of a value in millionths of a unit.
    pub(crate) fn of(value: i128, currency: Currency, certainty: Certainty) -> Self {
        let minor = value.checked_mul(i128::from(currency.minor_per_unit())).unwrap_or(-1);
        let fits = minor > 0 && minor % ONE == 0 && minor / ONE <= i128::from(MAX_MINOR);
        // What does not fit stays small all the same: rules compare and add amounts before they look at the certainty.
        let minor = i64::try_from(minor / ONE).unwrap_or(0).clamp(0, MAX_MINOR);
        let certainty = if fits { certainty } else { Certainty::Impossible };
        Self { minor, currency, certainty, milliards: false, by_unit: false }
    }

    /// The amount as money; `None` where impossible.
    pub(crate) fn money(self) -> Option<Money> {
        let money = Money::from_minor(self.minor, self.currency).ok()?;
        (self.certainty != Certainty::Impossible && money.is_positive()).then_some(money)
    }

    /// Whether it was said with a unit, or is at least no mere small number.
    pub(crate) fn is_said(self) -> bool {
        self.certainty != Certainty::Bare
    }

    /// What a bare number means beside a thing bought: thousands, unless it is large enough or the thing cheap enough.
    pub(crate) fn in_thousands(self, cheap: bool) -> Self {
        if self.certainty != Certainty::Bare {
            return self;
        }
        let thousand = 1_000 * self.currency.minor_per_unit();
        let literal = self.minor >= thousand || (cheap && self.minor >= thousand / 10);
        let factor = if literal || self.currency != Currency::IDR { 1 } else { 1_000 };
        self.times(factor, Certainty::Guess)
    }

    /// `count` times the amount.
    pub(crate) fn times(self, count: i64, certainty: Certainty) -> Self {
        Self { certainty, ..self }.portion(count.into(), 1)
    }

    /// `parts` of `whole` equal parts of the amount; see [`Money::portion`].
    pub(crate) fn portion(self, parts: i128, whole: i128) -> Self {
        let portion = Money::from_sum(self.minor, self.currency).portion(parts, whole);
        self.or_impossible(portion.map(Money::minor))
    }

    /// Both amounts together; `None` where their currencies differ.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let sum = self.minor.saturating_add(other.minor);
        (self.currency == other.currency).then(|| self.or_impossible(Some(sum)))
    }

    /// What is left of the amount without the other; `None` where the other is not less of the same currency.
    pub(crate) fn less(self, other: Self) -> Option<Self> {
        let left = self.minor - other.minor;
        (self.currency == other.currency && left > 0).then_some(Self { minor: left, ..self })
    }

    /// Whether both are the same money, however far they can be trusted.
    pub(crate) fn equals(self, other: Self) -> bool {
        (self.minor, self.currency) == (other.minor, other.currency)
    }

    fn or_impossible(self, minor: Option<i64>) -> Self {
        match minor.filter(|minor| (1..=MAX_MINOR).contains(minor)) {
            Some(minor) => Self { minor, ..self },
            None => Self { minor: 0, certainty: Certainty::Impossible, ..self },
        }
    }
}

/// The amount that begins here, and how many tokens it takes.
pub(crate) fn read(tokens: &[Token], book: Currency) -> Option<(usize, Amount)> {
    let (mut at, prefix) = currency_before(tokens);
    if let Some((length, amount)) = slang(&tokens[at..], book) {
        return Some((at + length, amount));
    }
    let (length, numeral) = number(&tokens[at..])?;
    at += length;
    let (length, factor) = unit(&tokens[at..], numeral.form).unwrap_or((0, 1));
    let has_unit = length > 0;
    let unit_token = tokens.get(at).filter(|_| has_unit);
    let milliards = unit_token.is_some_and(|token| token.lower == "m");
    let contradictory = has_unit && factor > 1 && matches!(numeral.form, Form::OneGroup | Form::Groups);
    at += length;
    let mut value = numeral.value.saturating_mul(factor);
    if has_unit && factor > 1 {
        let (length, more) = remainder(&tokens[at..], factor);
        at += length;
        value = value.saturating_add(more);
    }
    let mut rounded = unit_token.is_some_and(|token| token.lower.ends_with("an"));
    if tokens.get(at).is_some_and(|token| token.glued && token.lower == "an") {
        at += 1;
        rounded = true;
        if !has_unit && value < 1_000 * ONE {
            value *= 1_000;
        }
    }
    // "bayar 100rb sek": a word of its own, behind what only rupiah are counted in.
    let is_word = unit_token.is_some_and(counts_rupiah)
        && tokens.get(at).is_some_and(|next| next.reads(money::CODES_AND_WORDS));
    let (length, suffix) = if is_word { (0, None) } else { currency_behind(&tokens[at..]) };
    at += length;
    // "500 perak" names the currency where others name a unit.
    let in_unit = unit_token.filter(|token| token.is_any(list!["perak", "rupiah"])).map(|_| Currency::IDR);
    let currency = prefix.or(in_unit).or(suffix);
    let said = has_unit || rounded || currency.is_some();
    let is_long = numeral.form == Form::Plain
        && (numeral.digits >= 12 || numeral.digits >= 9 && value % (100_000 * ONE) != 0);
    if !said && (numeral.leading_nought || is_long) {
        return None;
    }
    let certainty = if contradictory {
        Certainty::Impossible
    } else if rounded || (prefix == Some(Currency::IDR) && !has_unit && value < 100 * ONE) {
        Certainty::Guess
    } else if said || (value >= 1_000 * ONE && !is_year(numeral)) {
        Certainty::Sure
    } else {
        Certainty::Bare
    };
    let by_unit = currency.is_none() && book != Currency::IDR && unit_token.is_some_and(counts_rupiah);
    let assumed = if by_unit { Currency::IDR } else { book };
    let amount = Amount::of(value, currency.unwrap_or(assumed), certainty);
    Some((at, Amount { milliards, by_unit, ..amount }))
}

/// "rb", "jt" and the like are said of rupiah, whatever a book's currency; "k" and English words of any money.
fn counts_rupiah(unit: &Token) -> bool {
    !unit.reads(money::OF_ANY_MONEY)
}

/// A plain number that may as well be a year.
fn is_year(numeral: Numeral) -> bool {
    numeral.form == Form::Plain
        && (1_990 * ONE..2_040 * ONE).contains(&numeral.value)
        && numeral.value != 2_000 * ONE
}

/// A number in digits, in words, or as a fraction.
fn number(tokens: &[Token]) -> Option<(usize, Numeral)> {
    if let Some((length, numeral)) = from_words(tokens) {
        return Some((length, numeral));
    }
    let first = tokens.first()?;
    match first.kind {
        Kind::Number => {
            let mut numeral = from_digits(&first.word)?;
            if let [_, slash, below, unit_token, ..] = tokens {
                let is_half = first.word == "1" && slash.is("/") && slash.glued && below.word == "2";
                if is_half && unit(std::slice::from_ref(unit_token), Form::Plain).is_some() {
                    return Some((3, Numeral { value: ONE / 2, form: Form::Decimal, ..numeral }));
                }
            }
            let half = tokens.get(1).is_some_and(|token| token.is("setengah") || token.is("½"));
            if half && numeral.form == Form::Plain {
                numeral.value += ONE / 2;
                return Some((2, numeral));
            }
            Some((1, numeral))
        }
        // "seribu", "sejuta": the number is within the unit.
        Kind::Word
            if first.is_any(money::ONE_OF_A_UNIT)
                || matches!(first.lower.as_str(), "sejutaan" | "seribuan") =>
        {
            Some((0, Numeral { value: ONE, form: Form::Words, digits: 0, leading_nought: false }))
        }
        _ => None,
    }
}

/// The unit that begins here: how many tokens, and how many it stands for.
fn unit(tokens: &[Token], form: Form) -> Option<(usize, i128)> {
    let token = tokens.first().filter(|token| token.kind == Kind::Word)?;
    let last = token.lower.chars().next_back()?;
    // "5rbb", "150 rebuu"
    let spelt = token.lower.trim_end_matches(last).len() + last.len_utf8();
    if token.reads(money::NO_UNITS) {
        return None;
    }
    let factor = money::UNITS_AS_WRITTEN
        .iter()
        .find(|(_, spellings)| spellings.contains(&&token.lower[..spelt]))
        .or_else(|| money::UNITS.iter().find(|(_, words)| token.is_any(*words)))?
        .0;
    // "telur 2 rk 106rb": trays of eggs.
    if token.lower == "rk" && !token.glued {
        return None;
    }
    // "2 m 140rb": metres, where the price follows.
    let is_metre =
        token.lower == "m" && !token.glued && tokens.get(1).is_some_and(|next| next.kind == Kind::Number);
    if is_metre {
        return None;
    }
    // In "dua m" the letter is a metre; only digits make it milliards.
    (token.lower != "m" || form != Form::Words).then_some((1, factor))
}

/// What follows a unit and belongs to it: "1jt500", "2jt5", "1 juta 200 ribu", "sejuta dua ratus".
fn remainder(tokens: &[Token], factor: i128) -> (usize, i128) {
    // "gas 22rb paroan": shared by two, and no half of a thousand.
    let Some(first) = tokens.first().filter(|first| first.lower != "paroan") else { return (0, 0) };
    let Some((length, numeral)) = number(tokens) else { return (0, 0) };
    let smaller =
        unit(&tokens[length..], numeral.form).filter(|(_, smaller)| *smaller < factor && *smaller > 1);
    if let Some((unit_length, smaller)) = smaller {
        let taken = length + unit_length;
        if numeral.value >= 1_000 * ONE || matches!(numeral.form, Form::OneGroup | Form::Groups) {
            return (0, 0);
        }
        let (more_length, more) = remainder(&tokens[taken..], smaller);
        return (taken + more_length, numeral.value * smaller + more);
    }
    let thousandth = factor / 1_000;
    match numeral.form {
        Form::Plain if numeral.digits == 3 => (length, numeral.value * thousandth),
        Form::Plain if first.glued && numeral.digits < 3 && length == 1 => {
            let scale = if numeral.digits == 1 { 100 } else { 10 };
            (length, numeral.value * thousandth * scale)
        }
        Form::OneGroup if factor == 1_000_000 && numeral.digits == 6 => (length, numeral.value),
        Form::Words if numeral.value >= 100 * ONE && numeral.value < 1_000 * ONE => {
            (length, numeral.value * thousandth)
        }
        Form::Words if numeral.value == ONE / 2 && !first.lower.ends_with("nya") => {
            (length, factor * ONE / 2)
        }
        _ => (0, 0),
    }
}

fn slang(tokens: &[Token], book: Currency) -> Option<(usize, Amount)> {
    let first = tokens.first()?;
    let rupiah = |value, certainty| Amount {
        by_unit: book != Currency::IDR,
        ..Amount::of(value * ONE, Currency::IDR, certainty)
    };
    let &(_, value, doubtful) = SLANG.iter().find(|row| row.0 == first.lower)?;
    let in_thousands =
        tokens.get(1).filter(|_| value < 1_000 || first.lower == "gocap" || first.lower == "jigo");
    if in_thousands.is_some_and(|token| unit(std::slice::from_ref(token), Form::Words) == Some((1, 1_000))) {
        let value = if value < 1_000 { value * 1_000 } else { value };
        return Some((2, rupiah(value, Certainty::Sure)));
    }
    let certainty = if doubtful { Certainty::Guess } else { Certainty::Sure };
    Some((1, rupiah(value, certainty)))
}

/// Whether a word is one of the names of sums.
pub(crate) fn is_slang(word: &str) -> bool {
    SLANG.iter().any(|row| row.0 == word)
}

/// A number with its unit, in millionths, and how many tokens it takes: no amount of money by itself.
pub(crate) fn figure(tokens: &[Token]) -> Option<(usize, i128)> {
    let (length, numeral) = number(tokens)?;
    let (of_unit, factor) = unit(&tokens[length..], numeral.form).unwrap_or((0, 1));
    Some((length + of_unit, numeral.value.checked_mul(factor)?))
}

/// The currency that these words begin with, by its name: "ringgit", "dolar singapura".
pub(crate) fn currency_of(words: &[&Token]) -> Option<Currency> {
    let named = currency_named(&words.first()?.lower)?;
    let whose = |next: &&Token| money::DOLLARS.iter().find(|(_, names)| next.reads(names));
    let of_country = words.get(1).filter(|_| named == Currency::USD).and_then(whose);
    Some(of_country.and_then(|(code, _)| Currency::from_code(code)).unwrap_or(named))
}

pub(crate) fn currency_named(word: &str) -> Option<Currency> {
    let mark = Mark::of(word);
    let (code, _) = money::CURRENCIES.iter().find(|(_, names)| names.holds(word, mark))?;
    Currency::from_code(code)
}

/// "Rp", "Rp.", "US$": how many tokens, and the currency.
fn currency_before(tokens: &[Token]) -> (usize, Option<Currency>) {
    let Some(first) = tokens.first() else { return (0, None) };
    let (mut length, mut currency) = (1, currency_named(&first.lower));
    if tokens.get(1).is_some_and(|token| token.is("$") && token.glued) {
        let dollars = match first.lower.as_str() {
            "us" | "u" => "USD",
            "s" | "sg" => "SGD",
            "a" | "au" => "AUD",
            "hk" => "HKD",
            "nt" => "TWD",
            _ => return (0, None),
        };
        (length, currency) = (2, Currency::from_code(dollars));
    }
    if currency.is_none() || first.is("rupiah") {
        return (0, None);
    }
    if tokens.get(length).is_some_and(|token| token.is(".") || token.is(":")) {
        length += 1;
    }
    let has_number =
        tokens.get(length).is_some_and(|token| token.kind == Kind::Number || is_number_word(token));
    if has_number { (length, currency) } else { (0, None) }
}

fn is_number_word(token: &Token) -> bool {
    from_words(std::slice::from_ref(token)).is_some() || token.is("seribu") || token.is("sejuta")
}

fn currency_behind(tokens: &[Token]) -> (usize, Option<Currency>) {
    let Some(first) = tokens.first() else { return (0, None) };
    if first.lower == "rm" || (first.kind == Kind::Symbol && !first.glued) {
        return (0, None);
    }
    if first.lower == "perak" {
        return (1, Some(Currency::IDR));
    }
    // "isi 50 Rp.17.500": the sign is the next amount's.
    let of_next = matches!(first.lower.as_str(), "rp" | "idr")
        && tokens[1..].iter().take(2).any(|token| token.kind == Kind::Number);
    let named = currency_named(&first.lower).filter(|_| !of_next);
    let whose = tokens.get(1).filter(|_| named == Some(Currency::USD)).and_then(|next| {
        let (code, _) = money::DOLLARS.iter().find(|(_, names)| next.reads(names))?;
        Currency::from_code(code)
    });
    match (whose, named) {
        (Some(currency), _) => (2, Some(currency)),
        (None, Some(currency)) => (1, Some(currency)),
        (None, None) => (0, None),
    }
}
