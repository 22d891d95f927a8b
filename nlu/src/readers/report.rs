//! Reports: of which days, which category, which direction.

pub(crate) mod asked;
pub(crate) mod file;
mod largest;
mod span;

use chrono::NaiveDate;
use ledger::Direction;

use crate::frame::{Frame, Granularity, Meaning, Report, View};
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::trace::Trace;
use crate::words::lexicon::roles::{self, asking, calendar, report};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};
pub(crate) use span::rules;
use span::{Span, Today, span};

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
    let largest = largest::largest(message);
    let compares = compared(message);
    let by_category = is_by_category(message);
    let named =
        flows || (message.has(report::NAMES) && !about_work) || compares || largest.is_some() || by_category;
    let sums = message.has(list!["pengeluaran", "pemasukan"]);
    let lists = lists(message);
    if !is_asked(message, named, sums) && !lists && !is_total(message) {
        return None;
    }
    if message.has(roles::OWED) && !named {
        return None;
    }
    let now = Today::of(message);
    let is_sum = is_total(message) && !message.has(report::LEFT);
    let otherwise = now.running(if is_sum { Granularity::Day } else { Granularity::Month });
    let direction = if message.has(report::INCOMES) {
        Some(Direction::Income)
    } else {
        (sums || is_sum || message.has(report::EXPENSES)).then_some(Direction::Expense)
    };
    let direction = direction.or_else(|| is_of_earnings(message).then_some(Direction::Income));
    let report = about(message, otherwise, direction);
    let both = message.has(list!["pengeluaran"]) && message.has(list!["pemasukan"]);
    let is_of_words = report.category.is_none() && direction != Some(Direction::Income);
    let report = Report {
        direction: direction.filter(|_| !both && !by_category),
        account: if largest.is_some() || lists {
            message.account()
        } else {
            only_account(message).filter(|_| compares)
        },
        words: if is_of_words { words_named(message, sums) } else { None },
        view: match largest {
            Some(count) => View::Largest(count),
            None if lists && !by_category => View::Entries,
            None => View::Sums,
        },
        ..report
    };
    let report = match largest {
        _ if compares => against(message, report),
        Some(_) => largest::narrowed(message, report),
        None => report,
    };
    Some(message.frame(Meaning::Report(report)))
}

/// "pengeluaran per kategori", "paling boros di kategori apa", "spending by category": which there are, and not their sum alone.
fn is_by_category(message: &Message<'_>) -> bool {
    let is_category = |token: &Token| token.is_or_reads(report::CATEGORY);
    let is_pair = |first: &dyn Fn(&Token) -> bool, second: &dyn Fn(&Token) -> bool| {
        message.tokens.windows(2).any(|pair| first(&pair[0]) && second(&pair[1]))
    };
    let each = is_pair(&|token| token.is_or_reads(report::BY), &is_category);
    // "kopi masuk kategori apa" asks about an entry.
    let most = message.has(report::MOST) && message.has(report::SPENT);
    let sums = message.has(report::SUMMED) || message.has(report::LISTING);
    each && sums || most && is_pair(&is_category, &|token| token.is_any(list!["apa", "mana"]))
}

/// "gaji tahun ini berapa": earnings of a category, where nothing else says which way.
fn is_of_earnings(message: &Message<'_>) -> bool {
    let words = message.words();
    let known = |direction| crate::senses::category::find(&words, direction, message.context).is_some();
    let other = message.has(report::NAMES) || message.has(report::LEFT) || is_by_category(message);
    !other && known(Direction::Income) && !known(Direction::Expense)
}

/// The sums that a message speaks of: of which days, which way, which category.
fn about(message: &Message<'_>, otherwise: Span, direction: Option<Direction>) -> Report {
    let (period, from, to) = span(message, message.trace).unwrap_or(otherwise);
    let spent = spent_in_all(message);
    let asks_which = asks_what_was_bought(message);
    // "semester ini" is half a year, "bayar semester" a fee.
    let of_semester = message.tokens.windows(2).any(|pair| {
        let is_which = pair[1].is_any(calendar::FOLLOWING) || pair[1].kind == Kind::Number;
        pair[0].reads(calendar::SEMESTERS) && is_which
    });
    let words: Vec<&Token> = message
        .words()
        .into_iter()
        .filter(|token| {
            let is_deed = asks_which && token.is_any(report::BOUGHT);
            let is_span = of_semester && token.reads(calendar::SEMESTERS);
            !(token.is_any(report::NO_CATEGORY) || spent && token.is("belanja") || is_deed || is_span)
        })
        .collect();
    let of = direction.unwrap_or(Direction::Expense);
    let category = crate::senses::category::asked_about(&words, of, message.context);
    let category = category.map(|found| found.category);
    Report { category, direction, since: span::since(message), ..Report::of(period, from, to) }
}

/// The same beside other days: the later of two that are named beside the earlier; of one alone, what runs beside it, or it
/// beside the one before.
fn against(message: &Message<'_>, report: Report) -> Report {
    let now = Today::of(message);
    let is_bounded = message.tokens.iter().any(|token| token.is("sampai") || token.is("-"));
    let spans = if is_bounded { span::bounded(message) } else { span::all(message) };
    let (one, other) = match spans[..] {
        [] => {
            let month = now.running(Granularity::Month);
            (month, now.before(month))
        }
        [only] => {
            let running = now.running(only.0);
            let before_it = only.0 == Granularity::Custom
                || only.1 >= running.1
                || message.tokens.iter().any(|token| token.is("sebelumnya"));
            if before_it { (only, now.before(only)) } else { (running, only) }
        }
        [first, second, ..] if first.1 < second.1 => (second, first),
        [first, second, ..] => (first, second),
    };
    let ((period, from, to), (_, other_from, other_to)) = (one, other);
    let view = View::Against { from: other_from, to: other_to };
    Report { period, from, to, compare: true, view, words: None, ..report }
}

/// The account that a message names; `None` where it names several, which are not put side by side.
fn only_account(message: &Message<'_>) -> Option<String> {
    let first = message.account()?;
    let is_other = |piece: &Piece| matches!(&piece.item, Item::Account(account) if account.name != first);
    (!message.pieces.iter().any(is_other)).then_some(first)
}

/// The first and the last day of the span that a message names.
pub(crate) fn days(message: &Message<'_>) -> Option<(NaiveDate, NaiveDate)> {
    span(message, Trace::OFF).map(|(_, first, last)| (first, last))
}

/// More words than these name no place and no thing.
const MOST_WORDS: usize = 3;

/// "habis berapa di kopi tuku bulan ini": the words for where or for what, where a sum is asked for.
fn words_named(message: &Message<'_>, sums: bool) -> Option<String> {
    let has = |words: &List| message.tokens.iter().any(|token| token.is_or_reads(words));
    if !has(report::SUMMING) || has(report::NAMES) || !(sums || message.has(report::SPENDING)) {
        return None;
    }
    words_led_to(message)
}

/// The words for where or for what, behind one that leads to such.
fn words_led_to(message: &Message<'_>) -> Option<String> {
    const AROUND: [&List; 7] = [
        report::ASKING,
        report::SUMMING,
        report::ROWS,
        report::SPENDING,
        report::LARGEST,
        report::SMALLEST,
        asking::NO_THINGS,
    ];
    let around = |token: &&Token| {
        token.is_any(roles::FILLERS)
            || token.is_any(calendar::LENGTHS)
            || AROUND.iter().any(|words| token.is_or_reads(words))
    };
    let anchors =
        message.tokens.iter().enumerate().filter(|(_, token)| token.is_or_reads(asking::BEFORE_THINGS));
    let named = anchors.map(|(at, _)| {
        let behind = message.pieces.iter().skip_while(|piece| piece.tokens.start <= at);
        let behind = behind.take_while(|piece| piece.is_word());
        let words = behind.flat_map(|piece| message.tokens[piece.tokens.clone()].iter());
        words.take_while(|token| !around(token)).map(|token| token.lower.as_str()).collect::<Vec<_>>()
    });
    let mut named = named.filter(|words| (1..=MOST_WORDS).contains(&words.len()));
    named.next().map(|words| words.join(" "))
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
fn compared(message: &Message<'_>) -> bool {
    let spans = message.tokens.iter().filter(|token| token.is_any(calendar::LENGTHS)).count();
    let more = message.has(report::MORE) && spans > 1;
    more || message.has(report::COMPARING)
}

/// "apa aja yang aku beli kemarin", "kemarin jajan apa aja": which things, whatever they are filed under.
fn asks_what_was_bought(message: &Message<'_>) -> bool {
    let asks = message.tokens.iter().any(|token| token.is_or_reads(report::WHICH));
    asks && message.has(report::BOUGHT) && !message.has(list!["berapa"])
}

/// "transaksi kemarin", "list kemarin", "list pengeluaran kemarin", "apa aja yang aku beli kemarin": the entries of some days.
fn lists(message: &Message<'_>) -> bool {
    let has = |words: &List| message.tokens.iter().any(|token| token.is_or_reads(words));
    if message.tokens.len() > 12 || has(report::SUMMING) || span(message, Trace::OFF).is_none() {
        return false;
    }
    let rows = has(report::ROWS);
    let shows = has(report::LISTING);
    let known =
        || crate::senses::category::find(&message.words(), Direction::Expense, message.context).is_some();
    let about = |token: &&&Token| {
        !token.is_or_reads(report::ROWS)
            && !token.is_or_reads(report::LISTING)
            && !token.is_or_reads(report::WHICH)
            && !token.is_any(roles::FILLERS)
            && !token.is_any(calendar::LENGTHS)
            && !token.is_any(calendar::UP_TO_NOW)
            && !token.reads(calendar::QUARTERS)
            && !token.reads(calendar::SEMESTERS)
    };
    let only_rows = (rows || shows) && message.words().iter().filter(about).count() == 0;
    let shows_some = || shows && (rows || message.has(list!["pengeluaran", "pemasukan"]) || known());
    only_rows || shows_some() || asks_what_was_bought(message)
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
