//! Budgets: set one, or ask how one stands.

use crate::frame::{Budget, Frame, Granularity, Known, Meaning, Question};
use crate::pieces::message::Message;
use crate::senses::category;
use crate::words::lexicon::roles::{budget, calendar};
use crate::words::list::{List, list};
use crate::words::token::Token;

/// The frame of a message about a budget.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let limits =
        message.has(budget::LIMITS) && message.has(budget::LIMITED) && !message.has(budget::OTHER_LIMITS);
    if !message.has(list!["anggaran"]) && !limits {
        return None;
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
    let words: Vec<&Token> =
        message.content().into_iter().filter(|token| !token.is_any(budget::AROUND)).collect();
    let category = category::named(&words, message.context).map(|(category, _)| category);
    let period = Some(period(message));
    let asks = message.has(budget::ASKING);
    let sets = message.has(budget::CHANGING);
    let category = category.or_else(|| {
        let found = category::find(&words, ledger::Direction::Expense, message.context);
        found.map(|found| found.category)
    });
    match message.amount() {
        Some(amount) if !asks => {
            Some(message.frame(Meaning::SetBudget(Budget { amount: Some(amount), category, period })))
        }
        None if sets && !asks => {
            Some(message.ask_beside(Question::Amount, Known { category, period, ..Known::default() }))
        }
        _ => Some(message.frame(Meaning::GetBudget(Budget { amount: None, category, period }))),
    }
}

/// How long the budget runs: a month, unless the message says a day or a week.
fn period(message: &Message<'_>) -> Granularity {
    let said = |words: &List| {
        message.tokens.iter().enumerate().any(|(at, token)| {
            // "belanja harian" is the name of a category.
            let in_name = token.is("harian") && at > 0 && message.tokens[at - 1].is("belanja");
            token.is_any(words) && !in_name
        })
    };
    if said(calendar::DAY) || said(list!["hari"]) {
        Granularity::Day
    } else if said(calendar::WEEK) || said(list!["minggu"]) {
        Granularity::Week
    } else if said(calendar::YEARLY) {
        Granularity::Year
    } else {
        Granularity::Month
    }
}
