//! Lines about the account, before its rows and behind them.

use chrono::{Days, Months, NaiveDate};
use ledger::Currency;

use super::record::Record;
use crate::{
    amount::{self, Figure},
    day::{Order, Written},
    words::{self, Sum, words},
};

/// What a line tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Told {
    /// The account's number.
    Number(String),
    /// Whose it is, or what it is called.
    Name(String),
    /// Its currency.
    Currency(Currency),
    /// From when to when.
    Period(Written, Written),
    /// The first day.
    From(Written),
    /// The last day.
    To(Written),
    /// A month, from its first day to its last.
    Month(NaiveDate, NaiveDate),
    /// A day near which the file was made.
    Near(Written),
    /// What the account held before, as it is written.
    Opening(String),
    /// What it held after.
    Closing(String),
}

/// What a line tells of the account; nothing where it tells of something else.
pub(crate) fn told(record: &Record) -> Vec<Told> {
    let mut told = Vec::new();
    let parts = parts(record);
    let mut nth = 0;
    while let Some(part) = parts.get(nth) {
        nth += 1;
        let (key, inside) =
            part.split_once([':', '=']).map_or((*part, ""), |(key, value)| (key.trim(), value.trim()));
        let next = parts.get(nth).copied().unwrap_or_default();
        let is_beside = inside.is_empty() && !next.is_empty();
        let value = if is_beside { next } else { inside };
        let before = told.len();
        let behind = parts.iter().skip(nth).take(3).copied();
        if let Some(period) = over_cells(key, std::iter::once(inside).chain(behind)) {
            told.push(period);
            break;
        }
        pair(key, value, &mut told);
        if told.len() > before {
            nth += usize::from(is_beside);
        } else {
            alone(part, &mut told);
        }
    }
    told
}

/// The cells that hold anything. What looks like `Saldo Awal : 4,500,000.00` is not cut at the marks of its number.
fn parts(record: &Record) -> Vec<&str> {
    let raw = record.raw.trim().trim_matches('"');
    let is_cut = |text: &str| words::sum(text.split(':').next().unwrap_or_default()).is_some();
    if !record.raw.contains(['"', ';', '\t', '|']) && raw.contains(':') && is_cut(raw) {
        return vec![raw];
    }
    let cells = record.filled().filter(|text| !matches!(*text, "=" | ":" | "-"));
    cells.take(64).map(|text| text.trim_start_matches([':', '=']).trim()).collect()
}

/// `Periode`, and a day in each of the cells behind it.
fn over_cells<'p>(key: &str, parts: impl Iterator<Item = &'p str>) -> Option<Told> {
    if !words::PERIOD.is_in(&words(key)) {
        return None;
    }
    let mut days = parts.filter_map(Written::read);
    let (first, last) = (days.next()?, days.next()?);
    Some(Told::Period(first.of_year_of(last), last))
}

/// A name and what it stands before.
fn pair(key: &str, value: &str, told: &mut Vec<Told>) {
    let said = words(key);
    if said.is_empty() || said.len() > 8 || value.is_empty() {
        return;
    }
    match words::sum(key) {
        Some(Sum::Opening) if is_money(value) => return told.push(Told::Opening(value.to_owned())),
        Some(Sum::Closing) if is_money(value) => return told.push(Told::Closing(value.to_owned())),
        _ => {}
    }
    if let Some((first, last)) = period(value) {
        return told.push(Told::Period(first, last));
    }
    if let Some(written) = Written::read(value).filter(|written| written.has_year() && !written.is_doubtful())
    {
        let is = |role: words::Role| role.is_in(&said);
        return told.push(match (is(words::FIRST), is(words::LAST)) {
            (true, false) => Told::From(written),
            (false, true) => Told::To(written),
            _ => Told::Near(written),
        });
    }
    if words::PERIOD.is_in(&said)
        && let Some((first, last)) = month(value)
    {
        return told.push(Told::Month(first, last));
    }
    about(&said, value, told);
}

fn about(said: &[String], value: &str, told: &mut Vec<Told>) {
    let is = |role: words::Role| role.is_in(said);
    if words::names_currency(said) {
        let currency = value.split([' ', '-', '(', ')', '/']).find_map(amount::currency);
        told.extend(currency.map(Told::Currency));
        return;
    }
    if is(words::NOT_OF_ACCOUNT) {
        return;
    }
    if is(words::NUMBERED) && !is(words::NAMED) {
        if let Some((number, rest)) = number(value) {
            told.push(Told::Number(number));
            told.extend(owner(rest));
        } else if said.len() == 1 && value.chars().any(char::is_alphabetic) {
            told.push(Told::Name(value.to_owned()));
        }
    } else if is(words::NAMED) && said.len() < 5 {
        told.push(Told::Name(value.to_owned()));
    }
}

/// A line that tells without a name before it.
fn alone(part: &str, told: &mut Vec<Told>) {
    if let Some((first, last)) = period(part) {
        return told.push(Told::Period(first, last));
    }
    // `No. Rekening 0000012345`
    let digits = part.find(|letter: char| letter.is_ascii_digit()).unwrap_or_default();
    let (key, value) = part.split_at_checked(digits).unwrap_or((part, ""));
    let said = words(key);
    let is_named = said.len() == 1 || words::NUMBERING.is_in(&said);
    if is_named && said.len() < 4 && words::NUMBERED.is_in(&said) {
        about(&said, value, told);
    }
}

fn is_money(text: &str) -> bool {
    Figure::read(text).is_some()
}

/// A number of an account in a text, and what stands behind it.
fn number(text: &str) -> Option<(String, &str)> {
    let is_of_number = |letter: char| letter.is_ascii_digit() || "-. *xX".contains(letter);
    let mut rest = text;
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit() || "*xX".contains(letter)) {
        let begun = rest.get(at..)?;
        let end = begun.find(|letter: char| !is_of_number(letter)).unwrap_or(begun.len());
        let (number, after) = begun.split_at_checked(end)?;
        if number.bytes().filter(u8::is_ascii_digit).count() > 3 {
            // `GB12 3456 …` begins with its country.
            let is_iban = text.len() < 40
                && at > 0
                && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ');
            let number = if is_iban { text } else { number };
            return Some((number.trim().trim_end_matches(['-', '.']).trim().to_owned(), after));
        }
        rest = after;
    }
    None
}

/// `a.n. BUDI`, `(IDR) - BUDI`
fn owner(rest: &str) -> Option<Told> {
    if let Some(currency) = rest.split([' ', '(', ')', '-', '/']).find_map(amount::currency) {
        return Some(Told::Currency(currency));
    }
    let lower = rest.to_lowercase();
    let mark = ["a.n.", "a.n", "a/n", "an.", "atas nama"].into_iter().find(|mark| lower.contains(mark));
    let name = match mark {
        Some(mark) => rest.get(lower.find(mark)? + mark.len()..)?,
        None => rest,
    };
    let name = name.trim_matches(|letter: char| !letter.is_alphanumeric());
    (name.chars().filter(|letter| letter.is_alphabetic()).count() > 2).then(|| Told::Name(name.to_owned()))
}

/// Two days with something between.
fn period(text: &str) -> Option<(Written, Written)> {
    const BETWEEN: [&str; 11] =
        [" - ", " s/d ", " s.d. ", " s.d ", " sd ", " to ", " sampai ", " hingga ", "–", " until ", "-"];
    if text.len() > 96 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    BETWEEN.into_iter().find_map(|between| {
        text.match_indices(between).find_map(|(at, _)| {
            let (first, last) = (text.get(..at)?.trim(), text.get(at + between.len()..)?.trim());
            let last = Written::read(last).filter(|last| last.has_year())?;
            // What stands before may be words: `Periode 01/08/2026`; and of `1 - 31 Agustus 2026` the day alone.
            let begun = first.find(|letter: char| letter.is_ascii_digit())?;
            let first = first.get(begun..)?;
            let read = Written::read(first).or_else(|| match last {
                Written::Named { year, month, .. } => {
                    first.parse().ok().map(|day| Written::Named { year, month, day })
                }
                _ => None,
            });
            Some((read?.of_year_of(last), last))
        })
    })
}

/// `Agustus 2026`, `08/2026`, `2026-08`
fn month(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let parts: Vec<&str> = text.split([' ', '/', '-']).filter(|part| !part.is_empty()).collect();
    let [first, second] = *parts else { return None };
    let (name, year) =
        if first.len() == 4 && first.parse::<i32>().is_ok() { (second, first) } else { (first, second) };
    let month = words::month(name).or_else(|| name.parse().ok())?;
    let first = NaiveDate::from_ymd_opt(year.parse().ok().filter(|year| *year > 1969)?, month, 1)?;
    Some((first, first.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1))?))
}

/// Whether a line says that it is of a card.
pub(crate) fn is_of_card(record: &Record) -> bool {
    record.filled().any(words::is_of_card)
}

/// The days that two written ones come to by an order, the earlier first.
pub(crate) fn days(
    period: (Written, Written),
    order: Order,
    today: NaiveDate,
) -> Option<(NaiveDate, NaiveDate)> {
    let of = |written: Written| written.day(order, None, today);
    let (first, last) = (of(period.0)?, of(period.1)?);
    (first <= last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::{super::record::Kind, *};

    fn told_of(cells: &[&str]) -> Vec<Told> {
        let mut record = Record::default();
        record.begin(1, 0);
        for cell in cells {
            record.cells.push(cell, Kind::Text);
        }
        told(&record)
    }

    #[test]
    fn lines_tell_of_the_account() {
        let (number, name) =
            (|text: &str| Told::Number(text.to_owned()), |text: &str| Told::Name(text.to_owned()));
        let idr = Told::Currency(Currency::IDR);
        for (cells, wanted) in [
            (&["No. rekening : 0000012345"][..], vec![number("0000012345")]),
            (&["NOREK", "000001000123509"], vec![number("000001000123509")]),
            (&["Account No.", "=", "'0111222333"], vec![number("0111222333")]),
            (&["Nomor Rekening", "0000-01-000123-50-9"], vec![number("0000-01-000123-50-9")]),
            (
                &["Rekening: 0000000123456 a.n. BUDI CONTOH"],
                vec![number("0000000123456"), name("BUDI CONTOH")],
            ),
            (&["Nama", "ANI CONTOH"], vec![name("ANI CONTOH")]),
            (&["Kode Mata Uang : Rp"], vec![idr.clone()]),
            (&["Currency", "=", "IDR"], vec![idr.clone()]),
            (&["Saldo Awal : 4,500,000.00"], vec![Told::Opening("4,500,000.00".to_owned())]),
            (&["Ending Balance", "=", "1042939.96"], vec![Told::Closing("1042939.96".to_owned())]),
            (&["Mutasi Debet : 0.00", "0"], vec![]),
            (&["Rekening", "BCA - 0012345678 - IDR"], vec![number("0012345678"), idr.clone()]),
            (&["IBAN", "GB33BUKB20201555555555"], vec![number("GB33BUKB20201555555555")]),
            (&["Beginning balance as of 08/01/2026", "1,000.00"], vec![Told::Opening("1,000.00".to_owned())]),
            (&["Nama Bank", "BCA"], vec![]),
            (&["Informasi Rekening - Mutasi Rekening"], vec![]),
        ] {
            assert_eq!(told_of(cells), wanted, "{cells:?}");
        }
    }

    #[test]
    fn periods_are_read_in_many_ways() {
        let today = "2026-11-30".parse().unwrap();
        for text in [
            "Periode : 01/08/2026 - 31/08/2026",
            "Periode: 01 Agu 2026 - 31 Agu 2026",
            "Periode : 01-08-2026 s/d 31-08-2026",
            "Periode 1 - 31 Agustus 2026",
            "01/08/2026-31/08/2026",
            "Period : 01 Aug - 31 Aug 2026",
        ] {
            let [Told::Period(first, last)] = told_of(&[text])[..] else {
                panic!("{text}: {:?}", told_of(&[text]))
            };
            let days = days((first, last), Order::DayFirst, today).unwrap();
            assert_eq!(
                (days.0.to_string(), days.1.to_string()),
                ("2026-08-01".into(), "2026-08-31".into()),
                "{text}"
            );
        }
        for cells in [
            &["Periode", "01/08/2026", "31/08/2026"][..],
            &["Periode", "01/08/2026", "s/d", "31/08/2026"],
            &["Periode: 01/08/2026", "31/08/2026"],
        ] {
            assert!(matches!(told_of(cells)[..], [Told::Period(..)]), "{cells:?}: {:?}", told_of(cells));
        }
        for text in ["Agustus 2026", "08/2026", "2026-08"] {
            assert!(matches!(told_of(&["Periode", text])[..], [Told::Month(..)]), "{text}");
        }
    }
}
