//! Budgets: set one, or ask how one stands.

use crate::frame::{Budget, Frame, Granularity, Known, Meaning, Question, Shift};
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::senses::category;
use crate::words::lexicon::roles::{self, budget, calendar, category as naming, why};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// Longer questions tell of more than what may be spent.
const MOST_TOKENS: usize = 10;

/// The frame of a message about a budget.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if asks_allowance(message) {
        return Some(message.frame(Meaning::Allowance));
    }
    let limits =
        message.has(budget::LIMITS) && message.has(budget::LIMITED) && !message.has(budget::OTHER_LIMITS);
    let rolls = || {
        let asks = message.text.ends_with('?') || message.has(list!["apa"]);
        message.amount().is_none() && !asks && message.tokens.iter().any(|token| token.reads(budget::ROLLS))
    };
    if !message.has(list!["anggaran"]) && !limits && !rolls() {
        return None;
    }
    if let Some(meaning) = ended(message) {
        return Some(message.frame(meaning));
    }
    if message.amount().is_some() && crate::readers::saving::is_unreal(message) {
        return None;
    }
    let received = message.has(budget::RECEIVED);
    let allowance = message.tokens.iter().any(|token| token.lower == "jatah")
        && message.tokens.iter().any(|token| {
            token.is_any(crate::words::lexicon::roles::KIN)
                || token.is_any(crate::words::lexicon::roles::HOUSEHOLD)
        })
        && !message.has(list!["sebulan", "bulanan"]);
    if allowance || message.has(list!["bagus", "rekomendasi"]) {
        return None;
    }
    let sets = message.has(budget::SETTING) && message.amount().is_some();
    if message.has(budget::OTHERWISE)
        || (received && message.amount().is_some())
        || (message.has(list!["jangan"]) && !sets)
    {
        return None;
    }
    if !limits && message.amount().is_some() && is_beside_entry(message) {
        return None;
    }
    let asks = message.has(budget::ASKING);
    let sets = message.has(budget::CHANGING);
    let rollover = rollover(message);
    let budget = about(message);
    let budget = Budget { rollover, shift: shift(message), ..budget };
    match message.amount() {
        Some(amount) if !asks => {
            Some(message.frame(Meaning::SetBudget(Budget { amount: Some(amount), ..budget })))
        }
        None if rollover.is_some() && !asks => Some(message.frame(Meaning::SetBudget(budget))),
        None if sets && !asks => {
            let Budget { category, period, .. } = budget;
            Some(message.ask_beside(Question::Amount, Known { category, period, ..Known::default() }))
        }
        _ => Some(message.frame(Meaning::GetBudget(budget))),
    }
}

/// "makan 75rb, over budget nih", "hotel budget 350rb": an entry that speaks of a budget beside. One that is set is spoken of
/// first, or has its amount behind it and a time that it holds for.
fn is_beside_entry(message: &Message<'_>) -> bool {
    let tokens = &message.tokens;
    let Some(at) = tokens.iter().position(|token| token.is("anggaran")) else { return false };
    let leads = tokens[..at].iter().all(|token| {
        token.kind != Kind::Word
            || token.is_any(budget::AROUND)
            || token.is_any(budget::CHANGING)
            || token.is_any(roles::FILLERS)
    });
    let is_behind = |piece: &Piece| matches!(piece.item, Item::Money(_)) && piece.tokens.start > at;
    let behind = message.pieces.iter().any(is_behind);
    !(leads || behind && period(message).is_some() && !message.has(roles::BUYING))
}

/// Which budget a message is about.
fn about(message: &Message<'_>) -> Budget {
    let is_around = |token: &&Token| {
        token.is_any(budget::AROUND)
            || [budget::STOPPING, budget::ROLLOVER, budget::RAISING, budget::LOWERING]
                .iter()
                .any(|words| token.is_or_reads(words))
    };
    let words: Vec<&Token> = message.content().into_iter().filter(|token| !is_around(token)).collect();
    let named = category::named(&words, message.context).map(|(category, _)| category);
    let category = named.or_else(|| {
        let found = category::find(&words, ledger::Direction::Expense, message.context);
        found.map(|found| found.category)
    });
    let is_thing = |token: &&&Token| {
        token.kind == Kind::Word && !token.is_any(roles::TOTALS) && !token.is_any(budget::EVERYTHING)
    };
    let thing = words.iter().find(is_thing).filter(|_| category.is_none());
    let said = period(message);
    let period = said.unwrap_or(Granularity::Month);
    Budget {
        amount: None,
        unknown: thing.map(|token| token.lower.clone()),
        category,
        period: Some(period),
        says_period: said.is_some(),
        rollover: None,
        shift: None,
    }
}

/// "kenapa jatah hari ini segitu?", "boleh belanja berapa hari ini": a wish to see what may be spent, and the sum.
fn asks_allowance(message: &Message<'_>) -> bool {
    let said = |words: &List| message.tokens.iter().any(|token| token.is_or_reads(words));
    let explained = said(why::WHY) && said(budget::ALLOWANCE);
    let may_spend = || {
        let can = message.tokens.windows(3).any(|words| {
            words[0].lower == "can" && words[1].lower == "i" && words[2].reads(budget::SPENDING)
        });
        (said(budget::MAY) && said(budget::SPENDING) || can)
            && message.has(list!["berapa"])
            && message.has(budget::NOW)
            && message.tokens.len() <= MOST_TOKENS
    };
    message.amount().is_none() && (explained || may_spend())
}

/// "budget makan ditambah 100rb", "turunin budget makan 50rb": by how much, and not to what.
fn shift(message: &Message<'_>) -> Option<Shift> {
    let said = |words: &List| message.tokens.iter().any(|token| token.is_or_reads(words));
    let money = message.pieces.iter().find(|piece| matches!(piece.item, Item::Money(_)))?;
    let before = &message.tokens[..money.tokens.start];
    if before.iter().any(|token| token.is_or_reads(naming::INTO)) {
        None
    } else if said(budget::RAISING) {
        Some(Shift::Up)
    } else {
        said(budget::LOWERING).then_some(Shift::Down)
    }
}

/// "hapus budget makan": an order to end one.
fn ended(message: &Message<'_>) -> Option<Meaning> {
    let said = |words: &List| message.tokens.iter().any(|token| token.is_or_reads(words));
    if message.amount().is_some() {
        return None;
    }
    let ordered = message.tokens.iter().take(3).any(|token| token.is_or_reads(budget::STOPPING));
    (ordered && !said(budget::ROLLOVER)).then(|| Meaning::StopBudget(about(message)))
}

/// Whether what is left of a period shall go into the next, where that is said.
fn rollover(message: &Message<'_>) -> Option<bool> {
    let at = message.tokens.iter().position(|token| token.is_or_reads(budget::ROLLOVER))?;
    let off = message.tokens[..at].iter().any(|token| token.is_or_reads(budget::WITHOUT));
    Some(!off)
}

/// How long the budget runs, where the message says a day, a week, a month or a year.
fn period(message: &Message<'_>) -> Option<Granularity> {
    let said = |words: &List| {
        message.tokens.iter().enumerate().any(|(at, token)| {
            // "belanja harian" is the name of a category.
            let in_name = token.is("harian") && at > 0 && message.tokens[at - 1].is("belanja");
            token.is_any(words) && !in_name
        })
    };
    if said(calendar::DAY) || said(list!["hari"]) {
        Some(Granularity::Day)
    } else if said(calendar::WEEK) || said(list!["minggu"]) {
        Some(Granularity::Week)
    } else if said(calendar::YEARLY) {
        Some(Granularity::Year)
    } else if said(calendar::MONTH) || said(list!["bulan"]) {
        Some(Granularity::Month)
    } else {
        None
    }
}
