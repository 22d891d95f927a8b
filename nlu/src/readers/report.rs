//! Reports: of which days, which category, which direction.

mod largest;
mod span;

use ledger::Direction;

use crate::frame::{Frame, Meaning, Report};
use crate::pieces::message::Message;
use crate::trace::Trace;
use crate::words::lexicon::roles::{self, calendar, report};
use crate::words::token::Token;
pub(crate) use span::rules;
use span::span;

/// The frame of a message that asks for a report.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let names_year =
        message.has(report::NAMES) && message.tokens.iter().any(|token| span::year_named(token).is_some());
    if (message.said_amount().is_some() && !names_year)
        || message.has(report::NOT_ASKED)
        || is_correction(message)
        || message.has(&["kalau"]) && !message.has(report::SHOWING)
    {
        return None;
    }
    let flows = message.has(&["untung"]) && message.has(&["rugi"])
        || message.has(&["uang"]) && message.has(&["kemana", "lari"]);
    let about_work = message.has(report::WORK) && !message.has(&["tolong", "dong"]);
    if message.has(report::BOOKING) && !message.has(report::SHOWING) && !message.has(&["berapa"])
        || message.has(&["lupa"]) && message.has(&["beli"])
        || message.has(&["penipuan", "waspada"])
    {
        return None;
    }
    let largest = largest::read(message);
    let named =
        flows || (message.has(report::NAMES) && !about_work) || is_compared(message) || largest.is_some();
    let sums = message.has(&["pengeluaran", "pemasukan"]);
    if !is_asked(message, named, sums) {
        return None;
    }
    if message.has(roles::OWED) && !named {
        return None;
    }
    let today = message.context.now.date_naive();
    let (period, from, to) = span(message, message.trace).unwrap_or_else(|| span::month(today));
    let direction = if message.has(report::INCOMES) {
        Some(Direction::Income)
    } else {
        (sums || message.has(report::EXPENSES)).then_some(Direction::Expense)
    };
    let both = message.has(&["pengeluaran"]) && message.has(&["pemasukan"]);
    let words: Vec<&Token> =
        message.words().into_iter().filter(|token| !token.is_any(report::NO_CATEGORY)).collect();
    let category = crate::senses::category::asked_about(
        &words,
        direction.unwrap_or(Direction::Expense),
        message.context,
    );
    let compare = is_compared(message);
    let report = Report {
        period,
        from,
        to,
        category: category.map(|found| found.category),
        direction: direction.filter(|_| !both),
        compare,
        largest,
    };
    Some(message.frame(Meaning::Report(report)))
}

/// "harusnya pemasukan", "salah, itu pemasukan".
fn is_correction(message: &Message<'_>) -> bool {
    message.has(report::CORRECTING)
        && !message.has(report::NAMES)
        && !message.has(roles::WHAT)
        && !message.text.ends_with('?')
        && span(message, Trace::OFF).is_none()
}

/// Whether the message asks for sums, by name or by question.
fn is_asked(message: &Message<'_>, named: bool, sums: bool) -> bool {
    let asks = message.has(report::ASKING);
    let spends = message.has(report::SPENDING);
    let known =
        |direction| crate::senses::category::find(&message.words(), direction, message.context).is_some();
    let thing = || known(Direction::Expense) || known(Direction::Income);
    let period_named = || span(message, Trace::OFF).is_some();
    let content = message.content();
    let points = message.tokens.first().is_some_and(|token| token.is_any(report::POINTING));
    let only_sum = sums && !points && (content.len() <= 1 || period_named());
    named
        || only_sum
        || (asks && (sums || ((spends || thing()) && (message.has(&["berapa", "total"]) || period_named()))))
}

/// "lebih boros bulan ini apa bulan lalu", "minggu ini lebih banyak dari minggu lalu".
fn is_compared(message: &Message<'_>) -> bool {
    let spans = message.tokens.iter().filter(|token| token.is_any(calendar::LENGTHS)).count();
    let more = message.has(report::MORE) && spans > 1;
    more || message.has(report::COMPARING)
}
