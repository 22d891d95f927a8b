//! Reports: of which days, which category, which direction.

mod largest;
mod span;

use ledger::Direction;

use crate::frame::{Frame, Meaning, Report};
use crate::pieces::message::Message;
use crate::trace::Trace;
use crate::words::lexicon::roles::{self, calendar, report};
use crate::words::list::{List, list};
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
        || message.has(list!["kalau"]) && !message.has(report::SHOWING)
    {
        return None;
    }
    let flows = message.has(list!["untung"]) && message.has(list!["rugi"])
        || message.has(list!["uang"]) && message.has(list!["kemana", "lari"]);
    let about_work = message.has(report::WORK) && !message.has(list!["tolong", "dong"]);
    if message.has(report::BOOKING) && !message.has(report::SHOWING) && !message.has(list!["berapa"])
        || message.has(list!["lupa"]) && message.has(list!["beli"])
        || message.has(list!["penipuan", "waspada"])
    {
        return None;
    }
    let largest = largest::read(message);
    let named =
        flows || (message.has(report::NAMES) && !about_work) || is_compared(message) || largest.is_some();
    let sums = message.has(list!["pengeluaran", "pemasukan"]);
    let lists = lists(message);
    if !is_asked(message, named, sums) && !lists && !is_total(message) {
        return None;
    }
    if message.has(roles::OWED) && !named {
        return None;
    }
    let today = message.context.now.date_naive();
    let otherwise = || {
        if is_total(message) && !message.has(report::LEFT) { span::day(today) } else { span::month(today) }
    };
    let (period, from, to) = span(message, message.trace).unwrap_or_else(otherwise);
    let direction = if message.has(report::INCOMES) {
        Some(Direction::Income)
    } else {
        let of_total = is_total(message) && !message.has(report::LEFT);
        (sums || of_total || message.has(report::EXPENSES)).then_some(Direction::Expense)
    };
    let both = message.has(list!["pengeluaran"]) && message.has(list!["pemasukan"]);
    let spent = spent_in_all(message);
    let words: Vec<&Token> = message
        .words()
        .into_iter()
        .filter(|token| !(token.is_any(report::NO_CATEGORY) || spent && token.is("belanja")))
        .collect();
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
        lists: lists && largest.is_none() && !compare,
        largest,
    };
    Some(message.frame(Meaning::Report(report)))
}

/// "total belanja hari ini": all that was spent, and not what is filed under shopping.
fn spent_in_all(message: &Message<'_>) -> bool {
    let words = message.words();
    let of_kind = |at: usize| words.get(at + 1).is_some_and(|next| next.is_any(report::KINDS_OF_SHOPPING));
    let totals = words.iter().any(|token| token.is_or_reads(report::TOTALS));
    totals && words.iter().enumerate().any(|(at, token)| token.is("belanja") && !of_kind(at))
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
        || (asks
            && (sums || ((spends || thing()) && (message.has(list!["berapa", "total"]) || period_named()))))
}

/// "lebih boros bulan ini apa bulan lalu", "minggu ini lebih banyak dari minggu lalu".
fn is_compared(message: &Message<'_>) -> bool {
    let spans = message.tokens.iter().filter(|token| token.is_any(calendar::LENGTHS)).count();
    let more = message.has(report::MORE) && spans > 1;
    more || message.has(report::COMPARING)
}

/// "transaksi kemarin", "list pengeluaran kemarin", "apa aja yang aku beli kemarin": the entries of some days.
fn lists(message: &Message<'_>) -> bool {
    let has = |words: &List| message.tokens.iter().any(|token| token.is_or_reads(words));
    if message.tokens.len() > 12 || has(report::SUMMING) || span(message, Trace::OFF).is_none() {
        return false;
    }
    let rows = has(report::ROWS);
    let shows = has(report::LISTING);
    let known =
        || crate::senses::category::find(&message.words(), Direction::Expense, message.context).is_some();
    let bought = message.has(report::BOUGHT) && has(report::WHICH) && !message.has(list!["berapa"]);
    let about = |token: &&&Token| {
        !token.is_or_reads(report::ROWS)
            && !token.is_or_reads(report::LISTING)
            && !token.is_any(roles::FILLERS)
            && !token.is_any(calendar::LENGTHS)
    };
    let only_rows = rows && message.words().iter().filter(about).count() == 0;
    only_rows || shows && (rows || message.has(list!["pengeluaran", "pemasukan"]) || known()) || bought
}

/// "total hari ini berapa", "total?", "sisa?", "sisa gaji bulan ini": nothing but a sum and its days.
fn is_total(message: &Message<'_>) -> bool {
    let of_sum = |token: &&Token| {
        token.is_or_reads(report::SUMMING)
            || token.is_or_reads(report::LEFT)
            || token.is_or_reads(report::AROUND_SUM)
            || token.is_any(roles::FILLERS)
            || token.is_any(calendar::LENGTHS)
    };
    let written = |words: &List| message.tokens.iter().any(|token| token.reads(words));
    (written(report::TOTALS) || written(report::LEFT))
        && message.account().is_none()
        && message.tokens.len() <= 8
        && message.words().iter().all(of_sum)
}
