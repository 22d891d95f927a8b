//! Accounts renamed, merged, closed, and the one that is meant: "ganti nama rekening jago jadi Jago Kantong".

use ledger::book::account::AccountKind;

use super::name::{self, Named};
use crate::frame::AccountWish;
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::values::account;
use crate::words::lexicon::roles::{self, account_wish as wish, category};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// What is to be done to an account that is there.
pub(super) fn read(message: &Message<'_>) -> Option<AccountWish> {
    let is_of_other =
        message.tokens.iter().any(|token| token.reads(category::CATEGORY) || token.is("tabungan"));
    if message.said_amount().is_some() || is_of_other {
        return None;
    }
    default(message).or_else(|| rename(message)).or_else(|| merge(message)).or_else(|| close(message))
}

/// "pakai bca terus kalau gak kusebut", "default bayar pakai gopay", "hapus akun default".
fn default(message: &Message<'_>) -> Option<AccountWish> {
    let tokens = &message.tokens;
    let reads = |words: &List| tokens.iter().any(|token| token.reads(words));
    let unnamed = message.has(list!["tidak"]) && message.has(list!["kalau"]) && reads(wish::NAMING);
    if !unnamed && !reads(wish::DEFAULTS) {
        return None;
    }
    let (account, named) = account(message);
    let known = |(at, token): (usize, &Token)| {
        let sets = [wish::AROUND_DEFAULT, wish::DEFAULTS, wish::NAMING, wish::NO_MORE];
        named[at]
            || token.kind == Kind::Symbol
            || phrase::is_polite(token)
            || sets.iter().any(|words| token.is_or_reads(words))
            || token.is_any(roles::FILLERS)
    };
    if !tokens.iter().enumerate().all(known) {
        return None;
    }
    match account {
        Some(account) => Some(AccountWish::Default(Some(account))),
        None if tokens.iter().any(|token| token.is_or_reads(wish::NO_MORE)) => {
            Some(AccountWish::Default(None))
        }
        None => None,
    }
}

/// The account that is named, and which tokens name it.
fn account(message: &Message<'_>) -> (Option<String>, Vec<bool>) {
    let mut named = vec![false; message.tokens.len()];
    for piece in &message.pieces {
        if let Item::Account(account) = &piece.item {
            named[piece.tokens.clone()].fill(true);
            return (Some(account.name.clone()), named);
        }
    }
    // "jadikan jago akun default": an ordinary word, and here the account.
    let known = (0..message.tokens.len()).find_map(|at| {
        let (length, name, _) = account::named(&message.tokens[at..], message.context.accounts)?;
        Some((at..at + length, name))
    });
    let Some((range, name)) = known else { return (None, named) };
    named[range].fill(true);
    (Some(name), named)
}

/// "ganti nama rekening A jadi B", "rename akun A ke B", "rekening A ganti nama jadi B".
fn rename(message: &Message<'_>) -> Option<AccountWish> {
    let tokens = &message.tokens;
    let verb = (0..tokens.len()).find(|at| renames(&tokens[*at..]) > 0)?;
    let behind = verb + renames(&tokens[verb..]);
    let into = (behind..tokens.len()).find(|at| tokens[*at].is_or_reads(category::INTO))?;
    let from = if behind == into { head(message)?..verb } else { behind..into };
    let (from, named) = noun_and_name(message, from)?;
    let to = name::spelt(message, into + 1..tokens.len())?;
    let to =
        message.text.get(tokens[to.tokens.start].text.start..tokens[to.tokens.end - 1].text.end)?.to_owned();
    (from || named.is_known).then_some(AccountWish::Rename { from: named.name, to })
}

/// How many tokens say that something is renamed.
fn renames(tokens: &[Token]) -> usize {
    match tokens {
        [first, ..] if first.reads(category::RENAME) => 1,
        [first, next, ..] if first.reads(category::CHANGE) && next.reads(category::NAME) => 2,
        _ => 0,
    }
}

/// "gabung akun A ke B", "satukan A sama B".
fn merge(message: &Message<'_>) -> Option<AccountWish> {
    let tokens = &message.tokens;
    let verb = head(message).filter(|at| tokens[*at].reads(category::MERGE))?;
    let joints = [category::INTO_ANOTHER, category::WITH_ANOTHER, category::AND_ANOTHER];
    let joint =
        joints.iter().find_map(|words| (verb + 2..tokens.len()).find(|at| tokens[*at].reads(words)))?;
    let (is_named, mut from) = noun_and_name(message, verb + 1..joint)?;
    let (_, into) = noun_and_name(message, joint + 1..tokens.len())?;
    if from.name == into.name {
        // "gope ke gopay": both are what everybody calls GoPay, unless the person wrote one of them so.
        let written = tokens.get(from.tokens.clone())?;
        let said = written.first()?.text.start..written.last()?.text.end;
        message.text.get(said)?.clone_into(&mut from.name);
    }
    (is_named || from.is_known && into.is_known)
        .then_some(AccountWish::Merge { from: from.name, into: into.name })
}

/// "tutup rekening jago", "akun ovo ditutup aja".
fn close(message: &Message<'_>) -> Option<AccountWish> {
    let tokens = &message.tokens;
    let first = head(message)?;
    let range = if tokens[first].reads(wish::CLOSING) {
        first + 1..tokens.len()
    } else {
        let verb = tokens.iter().rposition(|token| token.reads(wish::CLOSED))?;
        let is_end =
            tokens[verb + 1..].iter().all(|token| token.kind == Kind::Symbol || phrase::is_polite(token));
        first..Some(verb).filter(|_| is_end)?
    };
    let (is_named, named) = noun_and_name(message, range)?;
    let deletes =
        tokens[first].is("hapus") || tokens[first].lower == "delete" || tokens[first].lower == "remove";
    // "tutup kas", "tutup dompet" are said of a till and a purse.
    let kind = name::kind(&tokens[named.tokens.start], tokens.get(named.tokens.start + 1));
    let is_one = match kind {
        Some(AccountKind::Card | AccountKind::Paylater | AccountKind::Pocket) => true,
        Some(_) => false,
        None => named.is_known,
    };
    (is_named || !deletes && is_one).then_some(AccountWish::Close(named.name))
}

/// Where the first word stands that is more than politeness.
fn head(message: &Message<'_>) -> Option<usize> {
    message.tokens.iter().position(|token| token.kind != Kind::Symbol && !phrase::is_polite(token))
}

/// Whether "akun" or the like stands in these tokens, and the name beside it.
fn noun_and_name(message: &Message<'_>, range: std::ops::Range<usize>) -> Option<(bool, Named)> {
    let is_noun = |at: &usize| message.tokens[*at].reads(wish::NOUNS);
    let nouns = range.clone().filter(is_noun).count();
    // "hapus aja, itu pake akun kantor": the noun stands before the name, or behind it.
    let silent =
        |at: usize| phrase::is_polite(&message.tokens[at]) || message.tokens[at].reads(wish::BEFORE_NOUN);
    let leads = range.clone().find(|at| !silent(*at)).is_some_and(|at| is_noun(&at));
    let ends = range.clone().rev().find(|at| !silent(*at)).is_some_and(|at| is_noun(&at));
    if nouns > 0 && !leads && !ends {
        return None;
    }
    let done = |at: &usize| message.tokens[*at].is("sudah") || phrase::is_polite(&message.tokens[*at]);
    let end = range.clone().rev().find(|at| !done(at))? + 1;
    let named = name::spelt(message, range.start..end)?;
    let is_mine = message.tokens[named.tokens.clone()].iter().any(|token| token.is("saya"));
    (!is_mine && nouns < 2).then_some((nouns > 0, named))
}
