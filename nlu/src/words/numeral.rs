//! Numbers: digits with points and commas, and number words, as exact millionths.

use crate::words::lexicon::is_unit;
use crate::words::token::{Kind, Token};

/// One, in the unit that numbers are kept in.
pub(crate) const ONE: i128 = 1_000_000;

/// How a number was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Digits alone: "50", "102500".
    Plain,
    /// With one group of three: "11.250", which is no decimal fraction.
    OneGroup,
    /// With several groups, or a group and a fraction: "2.500.000".
    Groups,
    /// With one or two decimals: "1,5".
    Decimal,
    /// In words.
    Words,
}

/// A number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numeral {
    /// In millionths.
    pub(crate) value: i128,
    /// How it was written.
    pub(crate) form: Form,
    /// How many digits there are.
    pub(crate) digits: usize,
    /// Written with a nought in front: a telephone number or a code.
    pub(crate) leading_nought: bool,
}

/// The number that a token's digits write; `None` where points and commas make none.
pub(crate) fn from_digits(text: &str) -> Option<Numeral> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let leading_nought = text.starts_with('0') && !text[1..].starts_with(['.', ',']) && digits > 1;
    let numeral = |value, form| Some(Numeral { value, form, digits, leading_nought });
    if digits > 18 {
        return numeral(i128::from(u64::MAX) * ONE, Form::Plain);
    }
    let last_mark = text.rfind(['.', ',']);
    let Some(last_mark) = last_mark else { return numeral(text.parse::<i128>().ok()? * ONE, Form::Plain) };
    let (head, tail) = (&text[..last_mark], &text[last_mark + 1..]);
    let grouped = |part: &str, mark: char| {
        let mut groups = part.split(mark);
        let first = groups.next().unwrap_or_default();
        (1..=3).contains(&first.len())
            && first.bytes().all(|b| b.is_ascii_digit())
            && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()))
    };
    let mark = char::from(text.as_bytes()[last_mark]);
    let joined =
        |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>().parse::<i128>().ok();
    if tail.len() == 3 && grouped(text, mark) && !head.starts_with('0') {
        let form = if head.contains(mark) { Form::Groups } else { Form::OneGroup };
        return numeral(joined(text)? * ONE, form);
    }
    // "1224.000" is neither a group nor a fraction.
    if tail == "000" && head.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let other = if mark == '.' { ',' } else { '.' };
    let whole =
        if head.contains(other) { grouped(head, other) } else { head.bytes().all(|b| b.is_ascii_digit()) };
    if !whole || tail.len() > 6 || head.contains(mark) {
        return None;
    }
    let scale = 10_i128.pow(u32::try_from(tail.len()).ok()?);
    let value = joined(head)? * ONE + tail.parse::<i128>().ok()? * (ONE / scale);
    numeral(value, if head.contains(other) { Form::Groups } else { Form::Decimal })
}

/// A number below a thousand in words, perhaps with a half: "dua puluh lima", "5 ratus", "dua setengah". With it, how
/// many tokens it takes.
pub(crate) fn from_words(tokens: &[Token]) -> Option<(usize, Numeral)> {
    let mut value = 0;
    let mut taken = 0;
    let mut least = 1_000;
    while let Some((length, part, size)) = part(&tokens[taken..]) {
        if size >= least {
            break;
        }
        // "dua lima ribu": the tens are left out where people speak.
        if let Some(tens_and_ones) = spoken_tens(&tokens[taken..]).filter(|_| least > 10) {
            value += tens_and_ones;
            taken += 2;
            least = 1;
            break;
        }
        least = size;
        value += part;
        taken += length;
    }
    if taken == 0 {
        return None;
    }
    // "7 ratus 50 ribu": the tens in digits.
    if least == 100
        && let [tens, behind, ..] = &tokens[taken..]
        && is_unit(&behind.word)
        && let Some(tens) = from_digits(&tens.word)
            .filter(|number| number.form == Form::Plain && number.digits == 2 && tens.kind == Kind::Number)
    {
        value += tens.value;
        taken += 1;
    }
    // "satu koma dua": a decimal spoken.
    if tokens.get(taken).is_some_and(|token| token.is("koma"))
        && let Some(tenths) = tokens.get(taken + 1).and_then(|token| digit(&token.word))
    {
        value += tenths * ONE / 10;
        taken += 2;
    }
    Some((taken, Numeral { value, form: Form::Words, digits: 0, leading_nought: false }))
}

/// "dua lima" before a unit: twenty-five.
fn spoken_tens(tokens: &[Token]) -> Option<i128> {
    let [tens, ones, unit, ..] = tokens else { return None };
    (is_unit(&unit.word) && unit.kind == Kind::Word).then_some(())?;
    Some((digit(&tens.word)? * 10 + digit(&ones.word)?) * ONE)
}

/// One summand of a number in words: how many tokens, its value, and the place that it fills.
fn part(tokens: &[Token]) -> Option<(usize, i128, i128)> {
    let first = tokens.first()?;
    let next = tokens.get(1).map_or("", |token| token.word.as_str());
    let digit = match first.kind {
        Kind::Number => {
            from_digits(&first.word).filter(|n| n.form == Form::Plain && n.digits == 1).map(|n| n.value / ONE)
        }
        Kind::Word => digit(&first.word),
        Kind::Symbol => None,
    };
    match (digit, next) {
        (Some(digit), "ratus") => return Some((2, digit * 100 * ONE, 100)),
        (Some(digit), "puluh") => return Some((2, digit * 10 * ONE, 10)),
        (Some(digit), "belas") => return Some((2, (digit + 10) * ONE, 1)),
        (Some(digit), _) if first.kind == Kind::Word => return Some((1, digit * ONE, 1)),
        _ => {}
    }
    if let Some(joined) = joined(&first.word).filter(|_| first.kind == Kind::Word) {
        return Some(joined);
    }
    let (value, size) = match first.word.as_str() {
        "seratus" => (100 * ONE, 100),
        "sepuluh" => (10 * ONE, 1),
        "sebelas" | "eleven" => (11 * ONE, 1),
        "rolas" | "twelve" => (12 * ONE, 1),
        "telulas" => (13 * ONE, 1),
        "patbelas" => (14 * ONE, 1),
        "limalas" | "limolas" | "fifteen" => (15 * ONE, 1),
        "nembelas" => (16 * ONE, 1),
        "pitulas" => (17 * ONE, 1),
        "wolulas" => (18 * ONE, 1),
        "sangalas" | "songolas" => (19 * ONE, 1),
        "selawe" => (25 * ONE, 1),
        "seket" => (50 * ONE, 1),
        "twenty" => (20 * ONE, 10),
        "thirty" => (30 * ONE, 10),
        "forty" => (40 * ONE, 10),
        "fifty" => (50 * ONE, 10),
        "seventy" => (70 * ONE, 10),
        "eighty" => (80 * ONE, 10),
        "ninety" => (90 * ONE, 10),
        "suwidak" | "sixty" => (60 * ONE, 10),
        "setengah" | "½" => (ONE / 2, 0),
        "seperempat" | "¼" => (ONE / 4, 0),
        _ => return None,
    };
    Some((1, value, size))
}

/// "tigapuluh", "limabelas", "duaratus": two words in one.
fn joined(word: &str) -> Option<(usize, i128, i128)> {
    let (head, value, size): (_, fn(i128) -> i128, _) = if let Some(head) = word.strip_suffix("puluh") {
        (head, |digit| digit * 10, 10)
    } else if let Some(head) = word.strip_suffix("belas") {
        (head, |digit| digit + 10, 1)
    } else {
        (word.strip_suffix("ratus")?, |digit| digit * 100, 100)
    };
    Some((1, value(digit(head)?) * ONE, size))
}

fn digit(word: &str) -> Option<i128> {
    const DIGITS: [&str; 9] =
        ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
    let at = DIGITS.iter().position(|digit| *digit == word)?;
    i128::try_from(at + 1).ok()
}
