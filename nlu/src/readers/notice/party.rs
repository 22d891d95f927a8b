//! Who is who in a notice: the customer's account, the other's, and whoever was paid or paid.

use std::{ops::Range, sync::LazyLock};

use rustc_hash::FxHashMap;

use super::deed::Way;
use super::text::{Named, Text};
use crate::values::account;
use crate::words::lexicon::roles::notice::{self, Sign};
use crate::words::token::Kind;

/// The accounts of a movement, and its other party.
#[derive(Debug, Clone, Default)]
pub(super) struct Parties {
    /// The customer's account: where the money left, or for income where it came in.
    pub(super) own: Option<String>,
    /// For transfers: the customer's account that it went to.
    pub(super) to: Option<String>,
    /// The tokens of the other party's name.
    pub(super) other: Option<Range<usize>>,
}

/// The words of a name, and the account that it speaks of.
type Speaker = (Vec<&'static str>, &'static str);

/// Those who speak, by the first word of their names. A name of several words may be one token too.
static SPEAKERS: LazyLock<FxHashMap<&'static str, Vec<Speaker>>> = LazyLock::new(|| {
    let mut speakers: FxHashMap<&str, Vec<Speaker>> = FxHashMap::default();
    for (account, names) in notice::SENDERS {
        for name in names.split(", ").map(str::trim) {
            let words: Vec<&str> = name.split(' ').collect();
            if words.len() > 1 {
                speakers.entry(name).or_default().push((vec![name], account));
            }
            speakers.entry(words[0]).or_default().push((words, account));
        }
    }
    speakers
});

/// The account that belongs to whoever speaks: the name that the text begins with, or that an app bears.
pub(super) fn speaker(text: &Text<'_, '_>) -> Option<(Range<usize>, Option<&'static str>)> {
    let tokens = text.tokens();
    let range = text.range();
    let words: Vec<&str> = tokens[range.clone()].iter().take(8).map(|token| token.lower.as_str()).collect();
    let begins =
        usize::from(words.first().is_some_and(|word| ["*", "[", "(", "subject", "notif"].contains(word)));
    let mut longest: Option<(usize, &'static str)> = None;
    let head = words.get(begins..)?;
    for (name, account) in SPEAKERS.get(*head.first()?)? {
        if head.starts_with(name) && longest.is_none_or(|(taken, _)| name.len() > taken) {
            longest = Some((name.len(), account));
        }
    }
    let (length, account) = longest?;
    let start = range.start + begins;
    Some((start..start + length, Some(account).filter(|account| !account.is_empty())))
}

/// The account whose name stands right behind a word, a few words of the bank's own between.
fn behind<'t>(text: &'t Text<'_, '_>, end: usize) -> Option<&'t Named> {
    let tokens = text.tokens();
    let mut at = end;
    while at < tokens.len() && at < end + 6 {
        if let Some(named) = text.accounts.iter().find(|named| named.tokens.start == at) {
            return Some(named);
        }
        let is_holder = tokens[at].reads(notice::HOLDERS) || tokens[at].is(":") || tokens[at].is("\n");
        if !is_holder {
            return None;
        }
        at += 1;
    }
    None
}

/// The account that a sign stands before.
fn after_sign<'t>(text: &'t Text<'_, '_>, signs: &[Sign]) -> Option<&'t Named> {
    let found = text.signs.iter().filter(|found| signs.contains(&found.sign));
    found.into_iter().find_map(|found| behind(text, found.tokens.end))
}

/// An account that is only a bank of others, a place, or a number to pay to.
fn is_others(text: &Text<'_, '_>, named: &Named) -> bool {
    let before = |signs: &[Sign]| {
        text.signs.iter().any(|found| {
            signs.contains(&found.sign)
                && behind(text, found.tokens.end).is_some_and(|other| other.tokens == named.tokens)
        })
    };
    before(&[Sign::To, Sign::At, Sign::Virtual]) || text.is(named.tokens.start, Sign::Virtual)
}

/// Who is who, by the way the money went. `speaker` is the account of whoever writes.
pub(super) fn read(text: &Text<'_, '_>, way: Way, speaker: Option<&str>) -> Parties {
    let name = |named: &Named| named.name.clone();
    let source = after_sign(text, &[Sign::Source]).map(name).or_else(|| {
        let from = after_sign(text, &[Sign::From]).map(name);
        from.filter(|_| !matches!(way, Way::In))
    });
    let target = after_sign(text, &[Sign::To]);
    let spoken = speaker.map(str::to_owned);
    let mine = || text.accounts.iter().find(|named| !is_others(text, named)).map(name);
    let card = || {
        let is_used = text.has(Sign::Card) && !text.has(Sign::CardBill);
        is_used.then(|| credit(text).unwrap_or_else(|| notice::CARD_ACCOUNT.to_owned()))
    };
    let other = counterpart(text, way);
    match way {
        Way::Out => {
            let own = card().or(source).or(spoken).or_else(mine);
            Parties { own, to: None, other }
        }
        Way::In | Way::Back => {
            let into =
                target.map(name).or_else(|| after_sign(text, &[Sign::At, Sign::Got, Sign::In]).map(name));
            let from = after_sign(text, &[Sign::From]).map(|named| named.tokens.clone());
            let mine = || {
                let owned = |named: &&Named| {
                    Some(&named.tokens) != from.as_ref() && !text.is(named.tokens.start, Sign::Virtual)
                };
                text.accounts.iter().find(owned).map(name)
            };
            Parties { own: into.or(spoken).or_else(mine), to: None, other }
        }
        Way::Drawn | Way::PaidIn | Way::Filled | Way::Moved | Way::CardBill => {
            within_own(text, way, source, spoken)
        }
    }
}

/// Both sides of a movement between the customer's own accounts.
fn within_own(text: &Text<'_, '_>, way: Way, source: Option<String>, spoken: Option<String>) -> Parties {
    let name = |named: &Named| named.name.clone();
    let mine = || text.accounts.iter().find(|named| !is_others(text, named)).map(name);
    let target = after_sign(text, &[Sign::To]).map(name);
    // The machine's bank, where no other is named.
    let bank = || {
        let named = text.accounts.iter().map(name);
        named.into_iter().find(|name| name != notice::CASH_ACCOUNT)
    };
    let (own, to) = match way {
        Way::Drawn => {
            let own = source.or(spoken).or_else(bank);
            (own.filter(|own| own != notice::CASH_ACCOUNT), Some(notice::CASH_ACCOUNT.to_owned()))
        }
        Way::PaidIn => (Some(notice::CASH_ACCOUNT.to_owned()), target.or(spoken).or_else(bank)),
        Way::Filled => {
            let filled = after_sign(text, &[Sign::Filled]).map(name).or(target);
            let filled = filled.or_else(|| spoken.clone().filter(|name| is_wallet(name)));
            // A wallet tells of a "Top Up BCA": from there, to itself.
            let is_from = spoken.as_deref().is_some_and(is_wallet)
                && filled.as_deref().is_some_and(|name| !is_wallet(name));
            let (source, filled) = if is_from { (filled, spoken.clone()) } else { (source, filled) };
            (source.or(spoken).or_else(mine), filled)
        }
        Way::CardBill => {
            let own = source.or(spoken).or_else(mine).filter(|own| !account::is_credit(own));
            (own, Some(credit(text).unwrap_or_else(|| unnamed_credit(text).to_owned())))
        }
        _ => {
            let to = target.or_else(|| text.accounts.get(1).map(name));
            (source.or(after_sign(text, &[Sign::Moved]).map(name)).or(spoken).or_else(mine), to)
        }
    };
    Parties { own: own.filter(|own| Some(own) != to.as_ref()), to, other: None }
}

/// The card, or what is paid later, that the text names.
fn credit(text: &Text<'_, '_>) -> Option<String> {
    let mut names = text.accounts.iter().map(|named| &named.name);
    names.find(|name| account::is_credit(name)).cloned()
}

/// The one that is meant where none is named.
fn unnamed_credit(text: &Text<'_, '_>) -> &'static str {
    let is_later = |word: &&'static str| text.tokens().iter().any(|token| token.lower.contains(*word));
    if notice::LATER.iter().any(is_later) { notice::LATER_ACCOUNT } else { notice::CARD_ACCOUNT }
}

pub(super) fn is_wallet(name: &str) -> bool {
    notice::WALLETS.contains(&name)
}

/// The account of a wallet that money was sent to without a person's name: the customer's own.
pub(super) fn own_wallet(text: &Text<'_, '_>) -> Option<String> {
    let target = after_sign(text, &[Sign::To])?;
    let end = target.tokens.end;
    let tokens = text.tokens();
    let is_named =
        tokens.get(end..(end + 3).min(text.range().end)).unwrap_or_default().iter().any(|token| {
            token.kind == Kind::Word && !token.reads(notice::NAME_ENDS) && token.lower != "milik"
        });
    // "rek BCA Anda sendiri"
    let is_own = tokens.iter().skip(end).take(3).any(|token| token.reads(notice::ONES_OWN));
    if is_own {
        return Some(target.name.clone());
    }
    let has_number = tokens.get(end).is_some_and(|token| token.kind == Kind::Number || token.is("*"));
    let is_someones = text.has(Sign::Holder) || is_named;
    let other = text.accounts.iter().any(|named| named.tokens != target.tokens);
    (!is_someones && (is_wallet(&target.name) || other && !has_number)).then(|| target.name.clone())
}

/// The tokens of whoever was paid, or paid.
fn counterpart(text: &Text<'_, '_>, way: Way) -> Option<Range<usize>> {
    let signs: &[&[Sign]] = match way {
        Way::In | Way::Back => &[&[Sign::From], &[Sign::Holder]],
        _ => &[&[Sign::Holder], &[Sign::At], &[Sign::To], &[Sign::For]],
    };
    signs.iter().find_map(|signs| {
        let found = text.signs.iter().filter(|found| signs.contains(&found.sign));
        found.into_iter().find_map(|found| name_from(text, found.tokens.end))
    })
}

/// The words of a name that begins here: behind a colon, account numbers and banks, up to what is none.
pub(super) fn name_from(text: &Text<'_, '_>, start: usize) -> Option<Range<usize>> {
    let tokens = text.tokens();
    let end_of_text = text.range().end;
    let is_silent = |at: usize| {
        let token = &tokens[at];
        let is_mark = matches!(token.lower.as_str(), ":" | "-" | "*" | "." | "(" | "\"" | "/");
        is_mark
            || token.reads(notice::BEFORE_NAMES)
            || token.kind == Kind::Number && token.word.len() > 5
            || token.lower.chars().filter(|letter| *letter == 'x').count() > 2
            || text.accounts.iter().any(|named| {
                named.tokens.contains(&at)
                    && tokens.get(named.tokens.end).is_some_and(|next| {
                        next.kind == Kind::Number || next.is("-") || next.lower.starts_with('a')
                    })
            })
    };
    let mut at = start;
    while at < end_of_text && at < start + 9 && is_silent(at) {
        at += 1;
    }
    let begin = at;
    let is_part = |at: usize| {
        let token = &tokens[at];
        let word = token.kind == Kind::Word && !token.reads(notice::NAME_ENDS);
        let digits = token.kind == Kind::Number && token.word.len() <= 3 && at > begin;
        let joined = matches!(token.lower.as_str(), "." | "&" | "'" | "-" | "/")
            && token.glued
            && at > begin
            && tokens.get(at + 1).is_some_and(|next| next.glued);
        word || digits || joined
    };
    while at < end_of_text && at < begin + 7 && is_part(at) {
        at += 1;
    }
    let has_word = tokens
        .get(begin..at)
        .unwrap_or_default()
        .iter()
        .any(|token| token.kind == Kind::Word && token.lower.len() > 1);
    has_word.then_some(begin..at)
}
