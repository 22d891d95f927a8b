//! What is asked of sums beside the sums themselves: averages, shares, what is larger than an amount, two categories side by
//! side, month by month, each of all or of one account; and what went over one account.

use ledger::Direction;

use super::{about, compared, largest, only_account, span};
use crate::frame::{Category, Frame, Granularity, Limit, Meaning, Report, View};
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::readers::phrase;
use crate::senses::category;
use crate::trace::Trace;
use crate::values::account::Role;
use crate::words::lexicon::roles::{self, asking, calendar, report, saving};
use crate::words::list::{List, list};
use crate::words::token::Token;

/// Longer messages tell of more than one wish.
const MOST_TOKENS: usize = 24;
/// So many months a trend shows where that is not said.
const USUAL_MONTHS: u32 = 6;

/// What a message asks for; `None` where it asks for nothing of the kind.
type Asks = fn(&Message<'_>) -> Option<Report>;

/// The frame of a message that asks for such a view of the books.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > MOST_TOKENS {
        return None;
    }
    let asked: [Asks; 8] = [profit, average, threshold, smallest, beside, share, trend, by_account];
    let report = asked.iter().find_map(|asks| asks(message))?;
    Some(message.frame(Meaning::Report(report)))
}

fn has(message: &Message<'_>, words: &List) -> bool {
    message.tokens.iter().any(|token| token.is_or_reads(words))
}

/// Which way the money goes that is asked about; `None` where that is not said.
fn way(message: &Message<'_>) -> Option<Direction> {
    if has(message, asking::COMING_IN) || message.has(report::INCOMES) {
        Some(Direction::Income)
    } else if has(message, asking::GOING_OUT) || message.has(report::EXPENSES) {
        Some(Direction::Expense)
    } else {
        None
    }
}

/// "untung berapo jadinyo", "bati piro", "laba hari ini brp": what came in beside what went out, of today unless it is said.
fn profit(message: &Message<'_>) -> Option<Report> {
    let is_asked = has(message, asking::PROFIT) && has(message, report::SUMMING);
    let around = |token: &&Token| {
        token.is_any(roles::FILLERS)
            || [asking::PROFIT, asking::AROUND_PROFIT, report::SUMMING, report::AROUND_SUM, calendar::LENGTHS]
                .iter()
                .any(|words| token.is_or_reads(words))
    };
    if !is_asked || message.said_amount().is_some() || !message.words().iter().all(around) {
        return None;
    }
    let day = span::Today::of(message).running(Granularity::Day);
    let (period, from, to) = span::span(message, message.trace).unwrap_or(day);
    Some(Report { view: View::Left, ..Report::of(period, from, to) })
}

/// "rata-rata makan per hari": a day's, unless it is a week's or a month's.
fn average(message: &Message<'_>) -> Option<Report> {
    if message.said_amount().is_some() || !has(message, asking::AVERAGE) {
        return None;
    }
    let each = |word: &str, one: &List| {
        let mut pairs = message.tokens.windows(2);
        has(message, one) || pairs.any(|pair| pair[0].is_or_reads(asking::EACH) && pair[1].is(word))
    };
    let unit = if each("bulan", calendar::MONTH) {
        Granularity::Month
    } else if each("minggu", calendar::WEEK) {
        Granularity::Week
    } else {
        Granularity::Day
    };
    let now = span::Today::of(message);
    let longer = if unit == Granularity::Month { Granularity::Year } else { Granularity::Month };
    let asked = about(message, now.running(longer), way(message).or(Some(Direction::Expense)));
    // An average of months is asked about more than one, as that of days is.
    let is_short = match unit {
        Granularity::Month => !matches!(asked.period, Granularity::Year | Granularity::Custom),
        Granularity::Week => matches!(asked.period, Granularity::Day | Granularity::Week),
        _ => asked.period == Granularity::Day,
    };
    let (period, from, to) =
        if is_short { now.running(longer) } else { (asked.period, asked.from, asked.to) };
    let account = message.account();
    Some(Report { period, from, to, account, view: View::Average(unit), ..asked })
}

/// "transaksi di atas 50rb", "siapa yang transfer 50rb kemarin": entries by their amounts.
fn threshold(message: &Message<'_>) -> Option<Report> {
    let amount = message.said_amount()?;
    let is_money = |piece: &&Piece| matches!(piece.item, Item::Money(amount) if amount.is_said());
    let before = |piece: &Piece| &message.tokens[piece.tokens.start.saturating_sub(2)..piece.tokens.start];
    let beyond = message.pieces.iter().filter(is_money).map(before);
    let mut beyond = beyond.filter(|words| words.iter().any(|token| token.is_or_reads(asking::BEYOND)));
    let near = beyond.next();
    let says = |words: &List| near.is_some_and(|near| near.iter().any(|token| token.is_or_reads(words)));
    let limit = if near.is_none() || !asks_for_entries(message) {
        let who = message.tokens.first().is_some_and(|token| token.is_or_reads(asking::WHO));
        who.then_some(Limit::Exactly(amount))?
    } else if says(asking::BELOW) {
        Limit::Below(amount)
    } else if says(asking::AT_LEAST) {
        Limit::AtLeast(amount)
    } else if says(asking::AT_MOST) {
        Limit::AtMost(amount)
    } else {
        Limit::Above(amount)
    };
    let month = span::Today::of(message).running(Granularity::Month);
    let direction = way(message);
    // "belanja di atas 200rb" is of all that was spent.
    let words =
        message.words().into_iter().filter(|token| !token.is_or_reads(asking::SUMS)).collect::<Vec<_>>();
    let of = direction.unwrap_or(Direction::Expense);
    let category = category::asked_about(&words, of, message.context).map(|found| found.category);
    let account = message.account();
    Some(Report { category, account, view: View::Within(limit), ..about(message, month, direction) })
}

/// Whether entries are asked for, where an amount is named.
fn asks_for_entries(message: &Message<'_>) -> bool {
    let head = message.tokens.iter().find(|token| !phrase::is_polite(token));
    let entries =
        head.is_some_and(|token| token.is_or_reads(asking::SUMS) || token.is_or_reads(asking::LISTING));
    let ordered = message.tokens.first().is_some_and(|token| token.is_or_reads(asking::WHO));
    has(message, asking::SUMS) && (entries || ordered) && !has(message, roles::BUYING)
}

/// "pengeluaran gopay bulan ini": what went over one account; "transaksi gopay bulan ini": the entries.
fn by_account(message: &Message<'_>) -> Option<Report> {
    let points = message.tokens.first().is_some_and(|token| token.is_any(report::POINTING));
    let names_sums = has(message, asking::WHOLE) || has(message, report::ROWS);
    // "jajan gopay kemarin" may tell of something.
    let names_span =
        || span::span(message, Trace::OFF).is_some_and(|(kind, ..)| names_sums || kind != Granularity::Day);
    let asks = has(message, roles::remark::ASKING)
        || message.tokens.iter().any(|token| token.is_or_reads(calendar::LENGTHS))
        || !points && names_span();
    if message.said_amount().is_some()
        || !asks
        || largest::largest(message).is_some()
        || compared(message) && only_account(message).is_some()
        || !has(message, asking::FLOWS)
        || has(message, asking::BOOKED)
    {
        return None;
    }
    let account = Some(message.account()?);
    let lists = has(message, report::ROWS) && !has(message, report::SUMMING);
    let view = if lists { View::Entries } else { View::Sums };
    let month = span::Today::of(message).running(Granularity::Month);
    Some(Report { account, view, ..about(message, month, way(message)) })
}

/// "pengeluaran terkecil bulan ini", "transaksi paling murah".
fn smallest(message: &Message<'_>) -> Option<Report> {
    let most = |pair: &[Token]| pair[0].is("paling") && pair[1].is_or_reads(report::SMALL);
    let is_asked = message.said_amount().is_none()
        && has(message, asking::SUMS)
        && (has(message, report::SMALLEST) || message.tokens.windows(2).any(most));
    if !is_asked {
        return None;
    }
    let count = largest::smallest(message).unwrap_or(largest::USUALLY);
    let month = span::Today::of(message).running(Granularity::Month);
    let direction = way(message).or(Some(Direction::Expense));
    let account = message.account();
    let report = largest::narrowed(message, about(message, month, direction));
    Some(Report { account, view: View::Smallest(count), ..report })
}

/// "makan vs transport bulan ini", "bandingkan makan sama transport": of two categories, where a span is compared with another
/// one by a report.
fn beside(message: &Message<'_>) -> Option<Report> {
    let words = message.words();
    if message.said_amount().is_some() || !words.iter().any(|token| token.is_any(report::COMPARING)) {
        return None;
    }
    let named = |word: &Token| -> Option<Category> {
        Some(category::find(&[word], Direction::Expense, message.context)?.category)
    };
    let (one, other) = words.windows(3).find_map(|three| {
        let joins = three[1].is_any(report::COMPARING) || three[1].is_any(roles::SEPARATORS);
        let (one, other) = named(three[0]).zip(named(three[2])).filter(|_| joins)?;
        (one.key != other.key).then_some((one, other))
    })?;
    let month = span::Today::of(message).running(Granularity::Month);
    let (period, from, to) = span::span(message, message.trace).unwrap_or(month);
    let direction = Some(Direction::Expense);
    let report = Report { direction, category: Some(one), compare: true, ..Report::of(period, from, to) };
    Some(Report { account: message.account(), view: View::Beside(other), ..report })
}

/// "makan berapa persen dari pengeluaran bulan ini", "berapa persen yang lewat gopay".
fn share(message: &Message<'_>) -> Option<Report> {
    let is_asked = message.said_amount().is_none()
        && (has(message, asking::SHARE) && (has(message, asking::WHOLE) || is_part_of_account(message))
            || is_part_of_category(message))
        && !has(message, saving::OF_GOALS)
        && !compared(message);
    let month = span::Today::of(message).running(Granularity::Month);
    let report = is_asked.then(|| about(message, month, way(message).or(Some(Direction::Expense))))?;
    // "pengeluaran gopay naik berapa persen" asks for no part.
    let account = message.account().filter(|_| !message.has(list!["naik", "turun"]));
    (report.category.is_some() || account.is_some()).then_some(Report {
        account,
        view: View::Share,
        ..report
    })
}

/// "makan berapa persen", "what percentage is food", "porsi makan bulan ini".
fn is_part_of_category(message: &Message<'_>) -> bool {
    let heads = message.tokens.first().is_some_and(|token| token.reads(asking::PORTION));
    let asks = message.has(list!["berapa"]) || has(message, report::WHICH);
    // "budget makan berapa persen" has a room of its own.
    (heads || asks && has(message, asking::SHARE))
        && !message.has(list!["anggaran"])
        && names_category_alone(message, &[asking::SHARE, asking::PORTION])
}

/// Whether nothing but these words is said beside a category and its days. What bears the name of a goal is the goal.
fn names_category_alone(message: &Message<'_>, around: &[&List]) -> bool {
    let is_around = |token: &&Token| {
        let known = [asking::BETWEEN, report::SUMMING, report::AROUND_SUM, report::WHICH];
        around.iter().chain(&known).any(|words| token.is_or_reads(words))
            || token.is_any(roles::FILLERS)
            || token.is_any(calendar::LENGTHS)
            || token.is_any(calendar::UP_TO_NOW)
    };
    let is_goal = |token: &Token| {
        let mut goals = message.context.goals.iter();
        goals.any(|goal| goal.to_lowercase().split_whitespace().any(|word| word == token.lower))
    };
    let words: Vec<&Token> = message.words().into_iter().filter(|token| !is_around(token)).collect();
    (1..=2).contains(&words.len())
        && !words.iter().any(|token| is_goal(token))
        && category::find(&words, Direction::Expense, message.context).is_some()
}

/// "berapa persen yang lewat gopay bulan ini": nothing but the part, the account that money went over, and the days.
fn is_part_of_account(message: &Message<'_>) -> bool {
    let is_led_to =
        |piece: &Piece| matches!(&piece.item, Item::Account(account) if account.role != Role::Bare);
    let around = |token: &&Token| {
        [asking::SHARE, report::SUMMING, report::AROUND_SUM, report::EXPENSES]
            .iter()
            .any(|words| token.is_or_reads(words))
            || token.is_any(roles::FILLERS)
            || token.is_any(calendar::LENGTHS)
    };
    message.pieces.iter().any(is_led_to) && message.words().iter().all(around)
}

/// "tren", "monthly trend": of all that was spent.
fn is_bare_trend(message: &Message<'_>) -> bool {
    let known = [asking::TREND, calendar::MONTH, calendar::LENGTHS, calendar::UP_TO_NOW];
    let is_known =
        |token: &Token| known.iter().any(|words| token.is_or_reads(words)) || phrase::is_polite(token);
    message.words().iter().all(|token| is_known(token))
}

/// "tren pengeluaran 6 bulan terakhir", "pengeluaran per bulan tahun ini".
fn trend(message: &Message<'_>) -> Option<Report> {
    let per_month = |pair: &[Token]| pair[0].lower == "per" && pair[1].is("bulan");
    let names_trend = has(message, asking::TREND);
    let is_asked = message.said_amount().is_none()
        && (names_trend
            && (has(message, asking::SUMS)
                || is_bare_trend(message)
                || names_category_alone(message, &[asking::TREND]))
            || has(message, asking::WHOLE) && message.tokens.windows(2).any(per_month));
    if !is_asked {
        return None;
    }
    let now = span::Today::of(message);
    let last = now.running(Granularity::Month);
    let of_last = |count: u32| (Granularity::Custom, now.months_ago(count.saturating_sub(1)), last.2);
    let counted = message.tokens.windows(2).find_map(|pair| {
        let count = phrase::small(&pair[0]).filter(|_| pair[1].is("bulan"))?;
        Some(of_last(count.min(12)))
    });
    let report = about(message, of_last(USUAL_MONTHS), way(message));
    let is_short = matches!(report.period, Granularity::Day | Granularity::Week | Granularity::Month);
    let (period, from, to) = match counted {
        Some(counted) => counted,
        None if is_short => of_last(USUAL_MONTHS),
        None => (report.period, report.from, report.to),
    };
    Some(Report { period, from, to, account: message.account(), view: View::Trend, ..report })
}
