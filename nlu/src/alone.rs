//! Amounts, days, currencies and deeds alone, for whoever has only that to read.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use ledger::{Currency, Money};

use crate::context::Context;
use crate::pieces::combine;
use crate::pieces::piece::{Item, Piece};
use crate::trace::Trace;
use crate::values::account;
use crate::values::amount::{self, Amount};
use crate::values::date;
use crate::words::lexicon::is_unit;
use crate::words::lexicon::roles::{self, deed, direction};
use crate::words::list::List;
use crate::words::normalise;
use crate::words::token::{self, Token};

/// The amount that a text names, and whether it has to be asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// How much.
    pub money: Money,
    /// A small number without a unit, a rounded one, or slang of two meanings.
    pub is_guess: bool,
}

/// Reads an amount in any of the forms people write: "Rp 1.250.000", "2jt5", "setengah juta", "goceng", "3x15rb",
/// "100rb/2", "selawe ewu". Of several the last counts. `None` where there is none, or it contradicts itself.
pub fn amount(text: &str, currency: Currency) -> Option<Said> {
    let cleaned = normalise::clean(text);
    let tokens = token::tokens(&cleaned);
    let whole = amount::read(&tokens, currency).filter(|(length, _)| *length == tokens.len());
    let read = whole.map(|(_, amount)| amount).or_else(|| of_pieces(&tokens, currency))?;
    let in_full = read.in_thousands(false);
    Some(Said { money: in_full.money()?, is_guess: in_full.certainty != amount::Certainty::Sure })
}

/// The currency that words are the name or the code of: "rupiah", "usd".
pub fn currency(text: &str) -> Option<Currency> {
    amount::currency_named(&normalise::clean(text).trim().to_lowercase())
}

/// Whether what was asked about is done, in so many words: "sudah", "udah dibayar kok", "belum", "not yet". `None` where they
/// say anything else too.
pub fn done(text: &str) -> Option<bool> {
    let tokens = token::tokens(&normalise::clean(text));
    let words: Vec<&Token> = tokens.iter().filter(|token| token.kind != token::Kind::Symbol).collect();
    let says = |set: &List| words.iter().any(|token| token.is_or_reads(set));
    let known =
        |token: &&Token| [deed::DONE, deed::NOT_YET, deed::BESIDE].iter().any(|set| token.is_or_reads(set));
    match (says(deed::DONE), says(deed::NOT_YET)) {
        (done, not_yet) if done != not_yet && words.iter().all(known) => Some(done),
        _ => None,
    }
}

/// Whether words say that a purchase was recorded before: "belinya udah kecatet", "belum dicatat kok". `None` where they speak of
/// no recording.
pub fn purchase_booked(text: &str) -> Option<bool> {
    let tokens = token::tokens(&normalise::clean(text));
    let says = |set: &List| tokens.iter().any(|token| token.is_or_reads(set));
    if !says(deed::RECORDED) {
        return None;
    }
    if says(deed::NOT_YET) || says(deed::NOT) {
        return Some(false);
    }
    says(deed::DONE).then_some(true)
}

/// The account that words name as an answer, with nothing beside it but that something is so: "sudah, kredivo", "ya, pakai
/// kartu kredit". `accounts` are known beyond the built-in ones.
pub fn account_answered(text: &str, accounts: &[String]) -> Option<String> {
    let tokens = token::tokens(&normalise::clean(text));
    // "mandiri" is a word like others elsewhere.
    if let Some((length, name, _)) = account::named(&tokens, accounts)
        && length == tokens.len()
    {
        return Some(name);
    }
    let bare = Context::bare(DateTime::UNIX_EPOCH.with_timezone(&Tz::UTC), Currency::IDR);
    let pieces = combine::read(&tokens, &Context { accounts, ..bare }, Trace::OFF);
    let named = |piece: &Piece| match &piece.item {
        Item::Account(account) => Some((piece.tokens.clone(), account.name.clone())),
        _ => None,
    };
    let mut all = pieces.iter().filter_map(named);
    let (Some((place, name)), None) = (all.next(), all.next()) else { return None };
    let sets = [deed::DONE, deed::BESIDE, deed::BY];
    let known = |(at, token): (usize, &Token)| {
        place.contains(&at)
            || token.kind == token::Kind::Symbol
            || sets.iter().any(|set| token.is_or_reads(set))
    };
    tokens.iter().enumerate().all(known).then_some(name)
}

/// Whether words speak of what a loan costs beside its parts: interest, fees, fines.
pub fn speaks_of_charges(text: &str) -> bool {
    token::tokens(&normalise::clean(text)).iter().any(|token| token.is_or_reads(deed::CHARGES))
}

/// Whether words go on with what was said before, and do nothing else: "sama es kacang 12 gelas", "dan buat bapak 200rb".
pub fn goes_on(text: &str) -> bool {
    let tokens = token::tokens(&normalise::clean(text));
    let says = |token: &Token| {
        [direction::GIVING, direction::SPENDING, direction::EARNING].iter().any(|verbs| token.is_any(*verbs))
            || token.is_any(roles::BUYING)
            || token.is_any(roles::BORROWING)
    };
    tokens.first().is_some_and(|first| first.is_any(roles::GOING_ON) || first.is("&") || first.is("+"))
        && !tokens.iter().any(says)
}

/// What was said before with the unit that words are, and nothing else: "warung dapet 1,3" and then "juta". `None` where they say
/// more, or no number lacks one.
pub fn in_unit(before: &str, words: &str) -> Option<String> {
    let tokens = token::tokens(&normalise::clean(words));
    let is_around = |token: &Token| {
        token.kind == token::Kind::Symbol
            || token.is_any(roles::FILLERS)
            || token.is_or_reads(deed::BESIDE_UNIT)
    };
    let (units, others): (Vec<&Token>, Vec<&Token>) = tokens.iter().partition(|token| is_unit(&token.word));
    let [unit] = units[..] else { return None };
    if !others.into_iter().all(is_around) {
        return None;
    }
    let before = normalise::clean(before);
    let tokens = token::tokens(&before);
    let lacks_unit = |at: &usize| {
        let is_bare = tokens[*at].kind == token::Kind::Number && tokens[*at].word.len() <= LONGEST_BARE;
        let is_glued = tokens.get(at + 1).is_some_and(|next| next.glued || is_unit(&next.word));
        is_bare && !is_glued && !tokens[*at].glued
    };
    let mut places = (0..tokens.len()).filter(lacks_unit);
    let (Some(at), None) = (places.next(), places.next()) else { return None };
    let (head, tail) = before.split_at(tokens[at].text.end);
    Some(format!("{head} {}{tail}", unit.lower))
}

/// More figures need no unit.
const LONGEST_BARE: usize = 5;

fn of_pieces(tokens: &[Token], currency: Currency) -> Option<Amount> {
    let context = Context::bare(DateTime::UNIX_EPOCH.with_timezone(&Tz::UTC), currency);
    let pieces = combine::read(tokens, &context, Trace::OFF);
    let amounts = pieces
        .iter()
        .filter_map(|piece| if let Item::Money(amount) = piece.item { Some(amount) } else { None });
    let all: Vec<Amount> = amounts.collect();
    all.iter().rfind(|amount| amount.is_said()).or(all.last()).copied()
}

/// Reads a day as it is told at `now`: "kemarin", "senin lalu", "tgl 27", "5 okt", "2 hari lalu", "wingi", "25/12/2025".
/// `None` where there is none, it lies ahead, is too vague, or does not exist.
pub fn day(text: &str, now: &DateTime<Tz>) -> Option<NaiveDate> {
    let cleaned = normalise::clean(text);
    let tokens = token::tokens(&cleaned);
    let mut read = (0..tokens.len()).filter_map(|at| {
        let before = at.checked_sub(1).map(|at| &tokens[at]);
        date::read(&tokens[at..], before, now)
    });
    let (_, when) = read.find(|(_, when)| when.date.is_some() || when.ahead || when.vague || when.invalid)?;
    when.date.filter(|_| !when.ahead && !when.invalid)
}
