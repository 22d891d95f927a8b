//! Balances: what is in one account, or in all.

use chrono::NaiveDate;
use ledger::book::account::AccountKind;

use crate::frame::{Frame, Known, Meaning, Question};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::readers::report;
use crate::senses::modality;
use crate::values::date;
use crate::words::lexicon::roles::{self, account_wish, balance};
use crate::words::list::list;
use crate::words::token::{Kind, Token};

/// The frame of a message that asks for a balance.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if is_list(message) {
        return Some(message.frame(Meaning::Balance { account: None, day: None }));
    }
    let asks = message.has(balance::ASKING);
    let thing = || {
        message.account().is_none()
            && crate::senses::category::find(&message.words(), ledger::Direction::Expense, message.context)
                .is_some()
    };
    let in_which = message.account().is_some()
        && message.amount().is_none()
        && message.has(list!["berapa"])
        && message.has(balance::EXISTING);
    let in_till = message.has(list!["kas"]) && message.has(list!["berapa"]);
    let money = in_which
        || in_till
        || message.has(list!["uang", "rekening"]) && asks && !thing()
        || message.has(list!["uang"])
            && message.has(list!["masih"])
            && message.account().is_some()
            && message.amount().is_none();
    let in_wallet =
        message.has(list!["isi"]) && message.has(list!["berapa", "cek"]) && message.account().is_some();
    let spends = message.has(balance::SPENDING);
    if !(message.has(list!["saldo"]) || money || in_wallet)
        || (spends && !in_wallet)
        || message.has(list!["anggaran", "tabungan"])
    {
        return None;
    }
    // "saldo gopay kepotong 12rb": the money has gone, and for what is said.
    let moved = message.has(balance::MOVED);
    if message.said_amount().is_some() && moved {
        return None;
    }
    if let Some(amount) = message.said_amount() {
        if modality::is_held(&message.words(), &message.pieces, &message.tokens) {
            return None;
        }
        let known = Known { amount: Some(amount), account: message.account(), ..Known::default() };
        return Some(message.ask_beside(Question::Meaning, known));
    }
    if let Some(account) = message.account() {
        return Some(of(message, Some(account)));
    }
    let is_dated = past_day(message).is_some();
    let is_of_day = |token: &Token| {
        let names_day = token.reads(balance::AROUND_DAY) || date::month_number(&token.word).is_some();
        is_dated && (names_day || token.kind == Kind::Number)
    };
    let unknown = message
        .content()
        .into_iter()
        .find(|token| !token.is_any(roles::NUMBERED) && !token.is_any(balance::AROUND) && !is_of_day(token));
    match unknown {
        Some(name) if message.has(list!["saldo"]) && message.content().len() <= 4 => {
            let name = message.text[name.text.clone()].to_owned();
            let known = Known { account: Some(name), ..Known::default() };
            Some(message.ask_beside(Question::Account, known))
        }
        _ => Some(of(message, None)),
    }
}

/// The frame of a question about one account, or all, at the end of a day where one is named.
fn of(message: &Message<'_>, account: Option<String>) -> Frame {
    message.frame(Meaning::Balance { account, day: past_day(message) })
}

/// The day that is past at whose end a balance is asked for: "saldo bca 30 juni", "saldo per akhir juni", "saldo awal juni",
/// which is how the day before ended.
fn past_day(message: &Message<'_>) -> Option<NaiveDate> {
    let (first, last) = report::days(message)?;
    let is_beginning = first != last && message.tokens.iter().any(|token| token.reads(balance::BEGINNING));
    let day = if is_beginning { first.pred_opt()? } else { last };
    (day < message.context.now.date_naive()).then_some(day)
}

/// "tagihan kredivo gue berapa", "how much do i owe on my credit card?": what is owed on an account of its own, which is its
/// balance, and neither a debt to somebody nor what was spent on bills. "Saldo bca abis transfer tadi sisa berapa": the same,
/// whatever was done before.
pub(crate) fn read_asked(message: &Message<'_>) -> Option<Frame> {
    let tokens = &message.tokens;
    let asks = message.text.trim_end().ends_with('?') || message.has(list!["berapa"]);
    if !asks || message.said().next().is_some() {
        return None;
    }
    let account = message.account()?;
    let is_balance =
        message.has(list!["saldo"]) && message.has(list!["berapa"]) && !message.has(roles::FLOWS);
    if is_balance {
        return Some(of(message, Some(account)));
    }
    let names_bill =
        |token: &Token| token.is_or_reads(account_wish::BILLS) || token.is_or_reads(balance::OWED);
    let is_owed = AccountKind::of_name(&account).is_some_and(AccountKind::is_owed);
    if !is_owed || !tokens.iter().any(names_bill) {
        return None;
    }
    let of_account = |at: usize| {
        message
            .pieces
            .iter()
            .any(|piece| matches!(piece.item, Item::Account(_)) && piece.tokens.contains(&at))
    };
    let is_around = |at: usize| {
        let token = &tokens[at];
        token.kind == Kind::Symbol
            || token.is_any(roles::FILLERS)
            || token.is_any(balance::AROUND)
            || token.is_or_reads(balance::AROUND_OWED)
            || phrase::is_polite(token)
            || phrase::is_particle(token)
            || names_bill(token)
            || of_account(at)
    };
    (0..tokens.len()).all(is_around).then(|| of(message, Some(account)))
}

/// "daftar rekening", "akun apa aja yang aku punya".
fn is_list(message: &Message<'_>) -> bool {
    let is_noun = |token: &Token| token.reads(account_wish::NOUNS) || token.lower == "accounts";
    let lists = |token: &Token| token.is_or_reads(balance::LISTING);
    let around = |token: &Token| {
        token.kind == Kind::Symbol
            || token.is_any(roles::FILLERS)
            || token.is_any(balance::AROUND)
            || is_noun(token)
            || lists(token)
    };
    let tokens = &message.tokens;
    tokens.len() < 10 && tokens.iter().any(is_noun) && tokens.iter().any(lists) && tokens.iter().all(around)
}
