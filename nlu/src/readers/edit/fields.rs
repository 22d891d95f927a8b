//! The fields of a correction: the account, day, direction and words that are right.

use chrono::NaiveDate;
use ledger::Direction;

use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::words::lexicon::roles::edit;
use crate::words::list::list;
use crate::words::token::Token;

/// The account that is right: not the one behind "bukan"; of several the one that a word leads to.
pub(super) fn account(message: &Message<'_>) -> Option<String> {
    let tokens = &message.tokens;
    let accounts = message.pieces.iter().filter_map(|piece| match &piece.item {
        Item::Account(account) => {
            let before = piece.tokens.start.checked_sub(1).map(|at| &tokens[at]);
            let denied = before.is_some_and(|token| token.is("bukan"));
            Some((account.name.clone(), piece.tokens.start)).filter(|_| !denied)
        }
        _ => None,
    });
    let accounts: Vec<(String, usize)> = accounts.collect();
    let into = tokens.iter().position(|token| token.is_any(edit::TO_ACCOUNT));
    let led = accounts.iter().find(|(_, at)| into.is_some_and(|into| *at > into));
    led.or(accounts.first()).map(|(name, _)| name.clone())
}

/// The day that is right; "tadi" picks a row.
pub(super) fn date(message: &Message<'_>) -> Option<NaiveDate> {
    message.pieces.iter().find_map(|piece| match piece.item {
        Item::When(when) => {
            let token = &message.tokens[piece.tokens.start];
            let before = piece.tokens.start.checked_sub(1).map(|at| &message.tokens[at]);
            let denied = before.is_some_and(|token| token.is("bukan"));
            when.date.filter(|_| !token.is_any(list!["tadi", "barusan"]) && !denied && !when.ahead)
        }
        _ => None,
    })
}

/// "itu pemasukan", "itu uang masuk, bukan keluar", "itu transfer antar rekening".
pub(super) fn direction(message: &Message<'_>) -> Option<Direction> {
    let mut denied = false;
    for piece in &message.pieces {
        let token = &message.tokens[piece.tokens.start];
        if matches!(piece.item, Item::Mark(_)) || token.is_any(list!["itu", "tapi"]) {
            denied = false;
        }
        denied |= token.is("bukan");
        let behind = message.tokens.get(piece.tokens.end);
        let said = match token.word.as_str() {
            "pemasukan" => Some(Direction::Income),
            "pengeluaran" => Some(Direction::Expense),
            "uang" if behind.is_some_and(|next| next.is("masuk")) => Some(Direction::Income),
            "uang" if behind.is_some_and(|next| next.is("keluar")) => Some(Direction::Expense),
            "transfer" if behind.is_some_and(|next| next.is("antar")) => Some(Direction::Transfer),
            _ => None,
        };
        let asked = piece
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| message.tokens[at].is_any(list!["jadi", "masuk"]))
            && message.has(list!["kok"]);
        if let Some(said) = said.filter(|_| !denied && !asked) {
            return Some(said);
        }
    }
    None
}

/// The words behind the field's name and the word of changing.
pub(super) fn description(message: &Message<'_>) -> String {
    let tokens = &message.tokens;
    let leads = |token: &Token| {
        token.is_any(edit::DESCRIPTIONS)
            || token.is_any(edit::CHANGES)
            || token.is_any(edit::INTO)
            || token.is_any(edit::BEFORE_DESCRIPTION)
    };
    let Some(first) = tokens.iter().position(|token| token.is_any(edit::DESCRIPTIONS)) else {
        return String::new();
    };
    let changed = tokens
        .iter()
        .rposition(|token| token.is_any(edit::CHANGES) || token.is_any(edit::INTO) || token.is("catat"));
    let first = changed.filter(|at| *at > first).unwrap_or(first);
    let from = (first..tokens.len()).find(|&at| !leads(&tokens[at]));
    from.map_or_else(String::new, |from| message.text[tokens[from].text.start..].trim().to_owned())
}
