//! The span of days that a report is asked for.

mod ends;
mod since;

use chrono::{Datelike, Days, Months, NaiveDate};
pub(super) use ends::bounded;
use ends::from_to;
use ledger::values::{month, period::Period};
use since::of_books;
pub(super) use since::since;

use crate::frame::Granularity;
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::trace::{READING, Trace};
use crate::values::date;
use crate::words::lexicon::roles::{self, calendar};
use crate::words::numeral;
use crate::words::token::{Kind, Token};

/// A kind of span with its first and last day.
pub(super) type Span = (Granularity, NaiveDate, NaiveDate);

/// The person's day, and the months of their book.
#[derive(Clone, Copy)]
pub(super) struct Today<'a> {
    day: NaiveDate,
    months: &'a month::Months,
}

impl<'a> Today<'a> {
    pub(super) fn of(message: &Message<'a>) -> Self {
        Self { day: message.context.now.date_naive(), months: message.context.months }
    }

    /// The span of this kind that today lies in; of those without a length of their own, the month.
    pub(super) fn running(self, kind: Granularity) -> Span {
        match kind {
            Granularity::Day => day(self.day),
            Granularity::Week => week(self.day),
            Granularity::Year => year(self.day.year(), self.day),
            Granularity::Month | Granularity::Custom => self.month(self.day),
        }
    }

    /// The month that holds a day.
    pub(super) fn month(self, day: NaiveDate) -> Span {
        named_month(self.months.month(day))
    }

    /// The span before this one, of the same kind or length.
    pub(super) fn before(self, (kind, from, to): Span) -> Span {
        let last = from.pred_opt().unwrap_or(from);
        match kind {
            Granularity::Day => day(last),
            Granularity::Week => week(last),
            Granularity::Month => self.month(last),
            Granularity::Year => year(last.year(), self.day),
            Granularity::Custom => {
                let as_long = || from.checked_sub_signed(to - from + chrono::TimeDelta::days(1));
                let first =
                    whole_months(from, to).map_or_else(as_long, |count| from.checked_sub_months(count));
                (kind, first.unwrap_or(from), last)
            }
        }
    }

    /// The first day of the month so many months before this one.
    pub(super) fn months_ago(self, count: u32) -> NaiveDate {
        let back = |day: NaiveDate, _| self.month(day.pred_opt().unwrap_or(day)).1;
        (0..count).fold(self.month(self.day).1, back)
    }
}

/// How many months of the calendar a span is made of, where it begins and ends with one: as many lie before it.
fn whole_months(from: NaiveDate, to: NaiveDate) -> Option<Months> {
    let until = to.succ_opt().filter(|until| until.day() == 1 && from.day() == 1)?;
    let years = until.year() - from.year();
    let count = years * 12 + i32::try_from(until.month0()).ok()? - i32::try_from(from.month0()).ok()?;
    u32::try_from(count).ok().map(Months::new)
}

fn named_month(month: Period) -> Span {
    (Granularity::Month, month.from, month.last_day())
}

/// What a rule reads at a place.
type Production = fn(&[Token], usize, Today<'_>) -> Option<Span>;

/// The rules by name; the first that reads something at the first place decides.
const RULES: &[(&str, Production)] = &[
    ("since a day of the books", of_books),
    ("joined months", joined_months),
    ("last days", last_days),
    ("so long ago", long_ago),
    ("week, month or year", running),
    ("span in English", english),
    ("month by name or number", numbered_month),
    ("part of a year", part_of_year),
    ("year so far", year_so_far),
    ("weekend", weekend),
];

/// What the rules are called.
pub(crate) fn rules() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|(name, _)| *name)
}

pub(super) fn day(day: NaiveDate) -> Span {
    (Granularity::Day, day, day)
}

fn week(day: NaiveDate) -> Span {
    let back = u64::from(day.weekday().num_days_from_monday());
    let first = day.checked_sub_days(Days::new(back)).unwrap_or(day);
    (Granularity::Week, first, first.checked_add_days(Days::new(6)).unwrap_or(day))
}

fn year(number: i32, today: NaiveDate) -> Span {
    let day = |month, day| NaiveDate::from_ymd_opt(number, month, day).unwrap_or(today);
    (Granularity::Year, day(1, 1), day(12, 31))
}

/// The span that the message names; `trace` is told which rule read it.
pub(super) fn span(message: &Message<'_>, trace: Trace<'_>) -> Option<Span> {
    let now = Today::of(message);
    let (today, tokens) = (now.day, &message.tokens);
    let ruled = |at: usize| {
        let rule = |(name, produce): &(&'static str, Production)| Some((*name, produce(tokens, at, now)?));
        let (name, span) = RULES.iter().find_map(rule)?;
        trace.note(READING, name, || format!("{} to {}", span.1, span.2));
        Some(span)
    };
    let day = || {
        message.pieces.iter().find_map(|piece| match piece.item {
            Item::When(when) => when.date.map(|date| (Granularity::Day, date, date)),
            _ => None,
        })
    };
    let daily = || tokens.iter().any(|token| token.is("harian")).then_some((Granularity::Day, today, today));
    let whole_year = || tokens.iter().find_map(year_named).map(|number| year(number, today));
    from_to(tokens, message)
        .or_else(|| months_in_a_row(message))
        .or_else(|| (0..tokens.len()).filter(|at| !is_within_day(message, *at)).find_map(ruled))
        .or_else(day)
        .or_else(daily)
        .or_else(whole_year)
}

/// Whether a token stands in the middle of a day that has its number: "bulan" of "tgl 20 bulan lalu".
fn is_within_day(message: &Message<'_>, at: usize) -> bool {
    message.pieces.iter().any(|piece| {
        let is_day = matches!(piece.item, Item::When(when) if when.date.is_some());
        let has_number = message.tokens[piece.tokens.start].is("tanggal");
        is_day && has_number && piece.tokens.start < at && at < piece.tokens.end
    })
}

/// "oktober sama november": months of which each begins where the one before it ends.
fn months_in_a_row(message: &Message<'_>) -> Option<Span> {
    let named = all(message);
    let follows = |pair: &[Span]| pair[0].2.succ_opt() == Some(pair[1].1);
    let is_row = named.iter().all(|(unit, ..)| *unit == Granularity::Month) && named.windows(2).all(follows);
    let ([(_, first, _), .., (_, _, last)], true) = (&named[..], is_row) else { return None };
    Some((Granularity::Custom, *first, *last))
}

/// Every span that the message names, each once, in the order said: "bulan ini" and "bulan lalu" of what compares them.
pub(super) fn all(message: &Message<'_>) -> Vec<Span> {
    let (now, tokens) = (Today::of(message), &message.tokens);
    let ruled = |at: usize| RULES.iter().find_map(|(_, produce)| produce(tokens, at, now));
    let dated = |at: usize| {
        let piece = message.pieces.iter().find(|piece| piece.tokens.start == at)?;
        let Item::When(when) = piece.item else { return None };
        when.date.map(day)
    };
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        // "kemarin" of "bulan kemarin" is no day, "minggu lalu" of "2 minggu lalu" not the week before this one.
        let is_of_rule = at > 0 && ruled(at - 1).is_some();
        if at > 0 && long_ago(tokens, at - 1, now).is_some() {
            continue;
        }
        if let Some(span) = ruled(at).or_else(|| dated(at).filter(|_| !is_of_rule))
            && !found.contains(&span)
        {
            found.push(span);
        }
    }
    found
}

/// A year in figures.
pub(super) fn year_named(token: &Token) -> Option<i32> {
    let digits = token.kind == Kind::Number && token.word.len() == 4;
    token.word.parse().ok().filter(|year| digits && (2_000..2_100).contains(year))
}

fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.word.as_str())
}

/// "minggu lalu", "bulan ini", "tahun 2025", "mingguan".
fn running(tokens: &[Token], at: usize, now: Today<'_>) -> Option<Span> {
    let today = now.day;
    let ago = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let next = word(tokens, at + 1);
    let last = calendar::BEFORE_THIS.contains(&next);
    let up_to_now = calendar::UP_TO_NOW.contains(&next) && next != "ini";
    let of_shopping = at > 0 && tokens[at - 1].is("belanja");
    match word(tokens, at) {
        "minggu" | "seminggu" if last => Some(week(ago(7))),
        "minggu" if next == "ini" => Some(week(today)),
        "sebulan" if last => Some(now.before(now.month(today))),
        span if calendar::WEEK.contains(&span) && next != "terakhir" => Some(week(today)),
        "seminggu" => Some((Granularity::Custom, ago(6), today)),
        "sebulan" if up_to_now => {
            Some((Granularity::Custom, today.checked_sub_months(Months::new(1))?.succ_opt()?, today))
        }
        "setahun" if up_to_now => {
            Some((Granularity::Custom, today.checked_sub_months(Months::new(12))?.succ_opt()?, today))
        }
        "bulan" if last => Some(now.before(now.month(today))),
        "bulan" if next == "ini" => Some(now.month(today)),
        span if calendar::MONTH.contains(&span) && !of_shopping => Some(now.month(today)),
        "tahun" if last => Some(year(today.year() - 1, today)),
        "tahun" if next == "ini" => Some(year(today.year(), today)),
        "tahunan" | "setahun" => Some(year(today.year(), today)),
        "tahun" => Some(year(tokens.get(at + 1).and_then(year_named)?, today)),
        _ => None,
    }
}

/// "this month", "last week", "last year", "last 3 days", "past month".
fn english(tokens: &[Token], at: usize, now: Today<'_>) -> Option<Span> {
    let today = now.day;
    let (back, is_rolling) = match tokens[at].lower.as_str() {
        "this" => (0, false),
        "last" => (1, false),
        "past" => (1, true),
        _ => return None,
    };
    let counted = count(&tokens[at + 1..]).filter(|_| back > 0).or(is_rolling.then_some((0, 1)));
    if let Some((length, count)) = counted {
        return up_to(today, count, word(tokens, at + 1 + length));
    }
    match tokens.get(at + 1)?.lower.trim_end_matches("'s") {
        "week" => Some(week(today.checked_sub_days(Days::new(back * 7))?)),
        "month" if back == 0 => Some(now.month(today)),
        "month" => Some(now.before(now.month(today))),
        "year" => Some(year(today.year() - i32::try_from(back).ok()?, today)),
        _ => None,
    }
}

/// "oktober", "bulan oktober 2025", "bulan 10": the most recent one.
fn numbered_month(tokens: &[Token], at: usize, now: Today<'_>) -> Option<Span> {
    let today = now.day;
    let number = date::month_number(word(tokens, at)).or_else(|| {
        let behind = at > 0 && tokens[at - 1].is("bulan");
        let digits = tokens.get(at).filter(|token| behind && token.word.len() <= 2)?;
        digits.word.parse().ok().filter(|month| (1..=12).contains(month))
    })?;
    if at > 0 && tokens[at - 1].kind == Kind::Number {
        return None;
    }
    let year = tokens.get(at + 1).and_then(year_named);
    let year = year.unwrap_or(if number > today.month() { today.year() - 1 } else { today.year() });
    let named = now.months.named(NaiveDate::from_ymd_opt(year, number, 1)?);
    let is_ahead = named.from > today && (year, number) == (today.year(), today.month());
    // What bears this name has not begun yet: what runs is meant.
    Some(if is_ahead { now.month(today) } else { named_month(named) })
}

/// "okt-nov": from the first of them to the end of the other.
fn joined_months(tokens: &[Token], at: usize, now: Today<'_>) -> Option<Span> {
    let (first, last) = tokens[at].lower.split_once('-')?;
    let (first, last) = (date::month_number(first)?, date::month_number(last)?);
    let said = tokens.get(at + 1).and_then(year_named);
    let year = said.unwrap_or(now.day.year() - i32::from(last > now.day.month()));
    let named = |year, month| NaiveDate::from_ymd_opt(year, month, 1).map(|day| now.months.named(day));
    let from = named(year - i32::from(first > last), first)?.from;
    Some((Granularity::Custom, from, named(year, last)?.last_day()))
}

/// "kuartal ini", "last quarter", "semester 1", "q3 2025"; by a number alone, the most recent one.
fn part_of_year(tokens: &[Token], at: usize, Today { day: today, .. }: Today<'_>) -> Option<Span> {
    let token = &tokens[at];
    let short = token.lower.strip_prefix('q').and_then(|number| number.parse::<u32>().ok());
    let months: u32 = if short.is_some() || token.reads(calendar::QUARTERS) {
        3
    } else {
        token.reads(calendar::SEMESTERS).then_some(6)?
    };
    let (parts, running) = (12 / months, today.month0() / months);
    let behind = tokens.get(at + 1);
    let before = at.checked_sub(1).map(|before| tokens[before].lower.as_str());
    let next = word(tokens, at + 1);
    let number = short.or_else(|| behind?.word.parse().ok());
    let (year, part) = if let Some(number) = number {
        let part = number.checked_sub(1).filter(|part| *part < parts)?;
        let year = tokens.get(at + if short.is_some() { 1 } else { 2 }).and_then(year_named);
        (year.unwrap_or(today.year() - i32::from(part > running)), part)
    } else if matches!(before, Some("last" | "previous")) || calendar::BEFORE_THIS.contains(&next) {
        running.checked_sub(1).map_or((today.year() - 1, parts - 1), |part| (today.year(), part))
    } else if before == Some("this") || calendar::RUNNING.contains(&next) {
        (today.year(), running)
    } else {
        return None;
    };
    let first = NaiveDate::from_ymd_opt(year, part * months + 1, 1)?;
    Some((Granularity::Custom, first, first.checked_add_months(Months::new(months))?.pred_opt()?))
}

/// "dari awal tahun", "year to date", "ytd": from its first day to today.
fn year_so_far(tokens: &[Token], at: usize, Today { day: today, .. }: Today<'_>) -> Option<Span> {
    let reads = |step: usize, word: &str| tokens.get(at + step).is_some_and(|token| token.lower == word);
    let begun = tokens[at].is("awal") && word(tokens, at + 1) == "tahun";
    let is_other = || {
        tokens.get(at + 2).is_some_and(|token| {
            year_named(token).is_some() || calendar::BEFORE_THIS.contains(&token.word.as_str())
        })
    };
    let to_date = reads(0, "year") && reads(1, "to") && reads(2, "date");
    let is_asked = begun && !is_other() || to_date || reads(0, "ytd");
    let first = NaiveDate::from_ymd_opt(today.year(), 1, 1).filter(|_| is_asked)?;
    Some((Granularity::Custom, first, today))
}

/// "weekend kemarin", "akhir pekan": the most recent one.
fn weekend(tokens: &[Token], at: usize, Today { day: today, .. }: Today<'_>) -> Option<Span> {
    let named = matches!(tokens[at].lower.as_str(), "weekend" | "wiken")
        || (tokens[at].is("akhir") && roles::WEEK.contains(&word(tokens, at + 1)));
    let days_from_saturday = (today.weekday().num_days_from_monday() + 2) % 7;
    let saturday = today.checked_sub_days(Days::new(days_from_saturday.into())).filter(|_| named)?;
    Some((Granularity::Custom, saturday, saturday.succ_opt()?))
}

/// "3 hari terakhir", "2 minggu terakhir": up to today.
fn last_days(tokens: &[Token], at: usize, Today { day: today, .. }: Today<'_>) -> Option<Span> {
    let (length, count) = count(&tokens[at..])?;
    let word = |step: usize| word(tokens, at + length + step);
    if !calendar::UP_TO_NOW.contains(&word(1)) {
        return None;
    }
    up_to(today, count, word(0))
}

/// "2 bulan lalu", "3 weeks ago": the week, month or year that was then.
fn long_ago(tokens: &[Token], at: usize, now: Today<'_>) -> Option<Span> {
    // "tgl 20 bulan lalu" is a day.
    let is_day = at > 0 && tokens[at - 1].is("tanggal");
    let (length, count) = count(&tokens[at..]).filter(|_| !is_day)?;
    let filler = usize::from(word(tokens, at + length + 1) == "yang");
    let behind = tokens.get(at + length + 1 + filler)?;
    if !(behind.is("lalu") || behind.lower == "ago") {
        return None;
    }
    match word(tokens, at + length) {
        "minggu" => Some(week(now.day.checked_sub_days(Days::new(count * 7))?)),
        "bulan" => Some(now.month(now.months_ago(u32::try_from(count).ok()?))),
        "tahun" => Some(year(now.day.year() - i32::try_from(count).ok()?, now.day)),
        _ => None,
    }
}

/// A number of days, weeks or months that begins here, and how many tokens it takes.
fn count(tokens: &[Token]) -> Option<(usize, u64)> {
    let first = tokens.first()?;
    let in_figures =
        || first.word.parse::<u64>().ok().filter(|_| first.word.len() <= 3).map(|count| (1, count));
    let in_words = |(length, number): (usize, numeral::Numeral)| {
        Some((length, u64::try_from(number.value / numeral::ONE).ok()?))
    };
    let found = numeral::from_words(tokens).and_then(in_words).or_else(in_figures);
    found.filter(|(_, count)| (1..=1_000).contains(count))
}

/// So many days, weeks or months, the last of which is today.
fn up_to(today: NaiveDate, count: u64, unit: &str) -> Option<Span> {
    let from = match unit {
        "hari" => today.checked_sub_days(Days::new(count - 1))?,
        "minggu" => today.checked_sub_days(Days::new(count * 7 - 1))?,
        "bulan" => today.checked_sub_months(Months::new(u32::try_from(count).ok()?))?.succ_opt()?,
        _ => return None,
    };
    Some((Granularity::Custom, from, today))
}
