//! The fields of a correction: the account, day, direction and words that are right.

use chrono::NaiveDate;
use ledger::{Direction, Money};

use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::readers::named::is_of_row;
use crate::words::lexicon::roles::{self, edit};
use crate::words::list::list;
use crate::words::token::Token;

/// The account that is right: not the one behind "bukan"; of several the one that a word leads to.
pub(super) fn account(message: &Message<'_>) -> Option<String> {
    let tokens = &message.tokens;
    let pieces = message.pieces.iter().enumerate();
    let accounts = pieces.filter_map(|(at, piece)| match &piece.item {
        Item::Account(_) if is_of_row(&message.pieces, at, tokens) => None,
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

/// The amount that is right, where rows are named by numbers: a bare one only behind the word that leads to it.
pub(super) fn amount_beside_numbers(message: &Message<'_>) -> Option<Money> {
    message.said_amount().or_else(|| {
        let into = message.tokens.iter().rposition(|token| token.is_any(edit::INTO))?;
        message.pieces.iter().rev().find_map(|piece| match piece.item {
            Item::Money(amount) if piece.tokens.start > into => amount.in_thousands(false).money(),
            _ => None,
        })
    })
}

/// The day by which a row is picked, before the word that leads to what is right, and the day that is right: "yang gojek kemarin
/// jadi transport", "yang gojek itu kemarin". "Tadi" picks a row, and is no day.
pub(super) fn days(message: &Message<'_>) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let into = led_from(message);
    let said = |picks: bool| {
        message.pieces.iter().find_map(|piece| match piece.item {
            Item::When(when) => {
                let at = piece.tokens.start;
                let denied = at.checked_sub(1).is_some_and(|before| message.tokens[before].is("bukan"));
                let is_before = into.is_some_and(|into| at < into);
                let is_day = !message.tokens[at].is_any(edit::JUST_NOW) && !denied && !when.ahead;
                when.date.filter(|_| is_day && is_before == picks)
            }
            _ => None,
        })
    };
    (said(true), said(false))
}

/// Where the last word stands that leads to what is right, if anything stands behind it.
fn led_from(message: &Message<'_>) -> Option<usize> {
    let tokens = &message.tokens;
    let leads = |token: &Token| token.is_any(edit::INTO) || token.is_any(edit::TO_ACCOUNT);
    let at = tokens.iter().rposition(leads)?;
    let is_value = |piece: &Piece| match piece.item {
        Item::Mark(_) => false,
        Item::Word => names(&tokens[piece.tokens.start]),
        _ => true,
    };
    message.pieces.iter().any(|piece| piece.tokens.start >= at && is_value(piece)).then_some(at)
}

/// A word that names a thing.
pub(super) fn names(token: &Token) -> bool {
    let of_row = token.is_any(edit::DEEDS) && token.lower.ends_with("nya");
    !token.is_any(edit::AROUND)
        && !token.is_any(edit::CHANGES)
        && !token.is_any(edit::VOCATIVES)
        && !token.is_any(roles::FILLERS)
        && token.lower != "nya"
        && !of_row
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
