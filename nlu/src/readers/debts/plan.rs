//! What is paid in equal parts: "cicilan hp 12x 350rb mulai tanggal 3", "cicilan hp sisa berapa".

use chrono::{Datelike, Days, Months, NaiveDate};
use ledger::Money;

use crate::frame::DebtWish;
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::readers::phrase;
use crate::senses::direction::{is_person, party};
use crate::senses::modality;
use crate::values::amount::Certainty;
use crate::values::date::month_number;
use crate::words::lexicon::roles::{self, debt_wish as wish};
use crate::words::list::{List, list};
use crate::words::normalise;
use crate::words::numeral::{self, ONE};
use crate::words::token::{self, Kind, Token};

/// More parts are no plan.
const MOST_PARTS: i128 = 600;
/// A name has no more words.
const MOST_WORDS: usize = 4;

/// A plan that is told, or asked about.
pub(super) fn read(message: &Message<'_>) -> Option<DebtWish> {
    let at = noun(&message.tokens)?;
    told(message, at).or_else(|| asked(message, at))
}

/// "cicilan hp sisa berapa", "daftar cicilan".
fn asked(message: &Message<'_>, at: usize) -> Option<DebtWish> {
    let tokens = &message.tokens;
    if !tokens[at].reads(wish::PARTS_ASKED) || message.amount().is_some() {
        return None;
    }
    let says = |words: &List| tokens.iter().any(|token| token.is_or_reads(words));
    let is_of_span = tokens.iter().any(|token| token.is_or_reads(wish::SPANS))
        || message.pieces.iter().any(|piece| matches!(piece.item, Item::When(_)));
    // "cicilan hp udah yang ke berapa"
    let which = tokens.windows(2).any(|pair| pair[0].is("ke") && pair[1].is("berapa"));
    if is_of_span || !(says(wish::LEFT) || says(wish::LISTED) || which) {
        return None;
    }
    let around = |token: &Token| {
        token.kind == Kind::Symbol
            || phrase::is_polite(token)
            || token.is_any(roles::FILLERS)
            || [wish::LEFT, wish::LISTED, wish::AROUND_PLANS].iter().any(|words| token.is_or_reads(words))
    };
    let named = tokens[at + 1..].iter().take_while(|token| !around(token)).count();
    let others = tokens[..at].iter().chain(&tokens[at + 1 + named..]);
    let is_all = others.clone().all(around) && named <= MOST_WORDS;
    is_all.then(|| DebtWish::ShowPlans { name: text(message, at + 1, at + 1 + named) })
}

/// "cicilan hp 12x 350rb mulai tanggal 3".
fn told(message: &Message<'_>, at: usize) -> Option<DebtWish> {
    let tokens = &message.tokens;
    let parts = Parts::of(message, at).filter(|parts| parts.is_of_each(tokens))?;
    let name = name(message, at, parts.count_at.min(parts.money.tokens.start))?;
    let today = message.context.now.date_naive();
    let first_day = first_day(tokens, today).unwrap_or(today);
    Some(DebtWish::Plan { name, amount: parts.amount, count: parts.count, first_day })
}

/// "nyicil hp 2jt 5x": the amount of what may be one part, or all of them.
pub(super) fn unclear(message: &Message<'_>) -> Option<Money> {
    let at = noun(&message.tokens)?;
    let parts = Parts::of(message, at).filter(|parts| !parts.is_of_each(&message.tokens))?;
    (parts.count_at > parts.money.tokens.start).then_some(parts.amount)
}

/// Whether words speak of what is paid in parts: "cicilan hp", "angsuran motor ke-3". Paying by a credit card is none of it.
pub fn speaks_of_parts(text: &str) -> bool {
    noun(&token::tokens(&normalise::clean(text))).is_some()
}

/// Where what is paid in parts is named as such.
fn noun(tokens: &[Token]) -> Option<usize> {
    let is_card = |at: usize| at > 0 && tokens[at - 1].lower == "kartu";
    (0..tokens.len()).find(|at| tokens[*at].reads(wish::PARTS) && !is_card(*at))
}

/// An amount, and how often it is paid.
struct Parts {
    amount: Money,
    money: Piece,
    count: u32,
    count_at: usize,
}

impl Parts {
    /// Those that the person tells of; the noun stands at `at`.
    fn of(message: &Message<'_>, at: usize) -> Option<Self> {
        let tokens = &message.tokens;
        let is_other = tokens.iter().any(|token| token.is_or_reads(wish::NO_PLANS));
        let asks = message.text.trim_end().ends_with('?');
        let is_unreal = || modality::of_message(&message.words(), message.text).is_some();
        if is_other || asks || of_somebody(tokens, at) || is_unreal() {
            return None;
        }
        let said = |piece: &&Piece| matches!(piece.item, Item::Money(amount) if amount.is_said() && !is_day(piece, tokens));
        let mut amounts = message.raw().iter().filter(said);
        let (Some(money), None) = (amounts.next(), amounts.next()) else { return None };
        let Item::Money(amount) = money.item else { return None };
        let amount = amount.money().filter(|_| amount.certainty == Certainty::Sure)?;
        let (count_at, count) = count(tokens, money)?;
        Some(Self { amount, money: money.clone(), count, count_at })
    }

    /// Whether the amount is what is paid each time: else it may as well be for all of them.
    fn is_of_each(&self, tokens: &[Token]) -> bool {
        let (money, count_at) = (&self.money, self.count_at);
        let says = |at: Option<usize>, words: &List| {
            at.and_then(|at| tokens.get(at)).is_some_and(|token| token.is_or_reads(words))
        };
        let has = |words: &List| tokens.iter().any(|token| token.is_or_reads(words));
        let is_each =
            says(Some(money.tokens.end), wish::EACH) || says(money.tokens.start.checked_sub(1), wish::EACH);
        // "12x 350rb", "310rb x 12"; but "3 bulan 2,4jt" may be three of them.
        let is_times = if count_at < money.tokens.start {
            says(Some(count_at + 1), wish::BY) || has(wish::STARTING) || has(list!["tenor"])
        } else {
            says(count_at.checked_sub(1), wish::BY) && (has(wish::PARTS_ASKED) || has(list!["x", "kali"]))
        };
        !has(list!["total"]) && (is_each || is_times)
    }
}

/// "Andi nyicil motor 12x 500rb": somebody else pays.
fn of_somebody(tokens: &[Token], at: usize) -> bool {
    let is_other = |token: &Token| {
        token.kind == Kind::Word
            && !token.is("saya")
            && (is_person(token) || party::is_title(token) && !token.is_any(roles::FILLERS))
    };
    tokens[..at].iter().any(is_other)
}

/// "mulai 5 desember": no amount.
fn is_day(piece: &Piece, tokens: &[Token]) -> bool {
    let before = piece.tokens.start.checked_sub(1).map(|at| &tokens[at]);
    let behind = tokens.get(piece.tokens.end);
    piece.tokens.len() == 1
        && (before.is_some_and(|token| token.reads(wish::BEFORE_DAYS))
            || behind.is_some_and(|token| month_number(&token.lower).is_some()))
}

/// How many parts there are, and where that is said: "12x", "36 bulan", "selama 12 bulan", "310rb x 12".
fn count(tokens: &[Token], money: &Piece) -> Option<(usize, u32)> {
    for at in (0..tokens.len()).filter(|at| !money.tokens.contains(at)) {
        let (length, value) = match tokens[at].kind {
            Kind::Number => (1, numeral::from_digits(&tokens[at].word)),
            Kind::Word => match numeral::from_words(&tokens[at..]) {
                Some((length, number)) => (length, Some(number)),
                None => continue,
            },
            Kind::Symbol => continue,
        };
        let Some(value) = value.map(|number| number.value) else { continue };
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        if before.is_some_and(|token| token.is("tanggal")) {
            continue;
        }
        // "ke-3 dari 12", "bulan ke 4": one of them was paid.
        let back = |steps: usize| at.checked_sub(steps).map(|before| &tokens[before]);
        let is_place = before.is_some_and(|token| token.is_any(wish::BEFORE_PLACES_OF_ONE))
            || before.is_some_and(|token| token.is("-")) && back(2).is_some_and(|token| token.is("ke"));
        if is_place {
            return None;
        }
        let unit = tokens.get(at + length).filter(|unit| unit.is_or_reads(wish::TIMES));
        let led = before.is_some_and(|token| token.is_or_reads(wish::BY)) && at > money.tokens.start;
        if unit.is_none() && !led {
            continue;
        }
        let years = unit.is_some_and(|unit| unit.is("tahun"));
        let count = if years { value.saturating_mul(12) } else { value };
        let fits = count % ONE == 0 && (2 * ONE..=MOST_PARTS * ONE).contains(&count);
        return u32::try_from(count / ONE).ok().filter(|_| fits).map(|count| (at, count));
    }
    None
}

/// What it is for: behind the noun, or before it.
fn name(message: &Message<'_>, at: usize, numbers: usize) -> Option<String> {
    let tokens = &message.tokens;
    let ends = |token: &Token| token.kind != Kind::Word || token.is_or_reads(wish::ENDS_NAME);
    let start = (at + 1..numbers)
        .find(|at| !tokens[*at].is_any(roles::FILLERS) && !tokens[*at].is_or_reads(wish::BEFORE_PARTS));
    let behind =
        start.map(|start| (start, (start..numbers).find(|at| ends(&tokens[*at])).unwrap_or(numbers)));
    if let Some((start, end)) = behind.filter(|(start, end)| start < end && end - start <= MOST_WORDS) {
        return text(message, start, end);
    }
    let silent = |token: &Token| {
        token.kind == Kind::Symbol
            || token.is_any(roles::FILLERS)
            || token.is_or_reads(wish::BEFORE_PARTS)
            || phrase::is_polite(token)
    };
    let start = (0..at).find(|at| !silent(&tokens[*at]))?;
    let end = (start..at).find(|at| ends(&tokens[*at])).unwrap_or(at);
    text(message, start, end).filter(|_| end - start <= MOST_WORDS)
}

fn text(message: &Message<'_>, start: usize, end: usize) -> Option<String> {
    let tokens = message.tokens.get(start..end)?;
    let (first, last) = (tokens.first()?, tokens.last()?);
    message.text.get(first.text.start..last.text.end).map(str::to_owned)
}

/// The day of the first part: a day alone is the next one of this number.
fn first_day(tokens: &[Token], today: NaiveDate) -> Option<NaiveDate> {
    let starts = |token: &Token| token.reads(wish::STARTING);
    let before_day = |token: &Token| token.is_or_reads(wish::BEFORE_DAYS);
    let led = (0..tokens.len()).find(|at| starts(&tokens[*at]) && tokens[*at].lower != "per");
    let at = led.or_else(|| (0..tokens.len()).find(|at| tokens[*at].is("tanggal")))?;
    let behind = (at + 1..tokens.len()).find(|at| !before_day(&tokens[*at]))?;
    let (token, next) = (&tokens[behind], tokens.get(behind + 1));
    if token.kind == Kind::Number {
        let day: u32 = token.word.parse().ok().filter(|day| (1..=31).contains(day))?;
        let month = next.and_then(|next| month_number(&next.word).or_else(|| month_number(&next.lower)));
        return Some(match month {
            Some(month) => day_of_month(today, (day, month), tokens.get(behind + 2)),
            None => next_day(today, day),
        });
    }
    let next_is = |word: &str| next.is_some_and(|next| next.is(word));
    match token.word.as_str() {
        "besok" => today.checked_add_days(Days::new(1)),
        "bulan" if next_is("depan") => today.checked_add_months(Months::new(1)),
        "minggu" if next_is("depan") => today.checked_add_days(Days::new(7)),
        "next" if next_is("bulan") => today.checked_add_months(Months::new(1)),
        word => month_number(word).map(|month| day_of_month(today, (1, month), next)),
    }
}

/// Today or ahead: in this month, or in the next one that has a day of this number, or its last day.
fn next_day(today: NaiveDate, day: u32) -> NaiveDate {
    let in_month = |month: NaiveDate| (1..=day).rev().find_map(|day| month.with_day(day)).unwrap_or(month);
    let first = today.with_day(1).unwrap_or(today);
    let this = in_month(first);
    if this >= today { this } else { in_month(first.checked_add_months(Months::new(1)).unwrap_or(first)) }
}

/// The nearest day of this number and month: half a year back at most.
fn day_of_month(today: NaiveDate, (day, month): (u32, u32), year: Option<&Token>) -> NaiveDate {
    let in_year = |year: i32| (1..=day).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day));
    let said = year.and_then(|year| year.word.parse().ok()).filter(|year| (2_000..2_100).contains(year));
    let this = in_year(said.unwrap_or(today.year())).unwrap_or(today);
    let is_long_ago =
        said.is_none() && this.checked_add_months(Months::new(6)).is_some_and(|later| later < today);
    if is_long_ago { in_year(today.year() + 1).unwrap_or(this) } else { this }
}
