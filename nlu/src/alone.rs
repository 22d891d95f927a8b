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
use crate::words::lexicon::roles::deed;
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

/// The same where nothing but an amount can stand, as in a field of a form: bare figures are one, however many there are, which
/// in a message may be a telephone number or a code.
pub fn amount_of_field(text: &str, currency: Currency) -> Option<Said> {
    amount(text, currency).or_else(|| of_figures(text, currency))
}

fn of_figures(text: &str, currency: Currency) -> Option<Said> {
    let cleaned = normalise::clean(text);
    let figures = cleaned.trim();
    // What begins with a nought is a number to call, in a field too.
    let is_bare = figures.bytes().all(|byte| byte.is_ascii_digit()) && !figures.starts_with('0');
    let units: i64 = Some(figures).filter(|_| is_bare)?.parse().ok()?;
    let money = Money::from_units(units, currency).ok()?;
    Some(Said { money, is_guess: false })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_figures_are_an_amount_where_nothing_else_can_stand() {
        let read = |text| amount_of_field(text, Currency::IDR).map(|said| said.money.to_decimal());
        for figures in ["737373700", "1234567", "081", "6281234567890", "10000000000000"] {
            let wanted = (!figures.starts_with('0')).then(|| figures.to_owned());
            assert_eq!(read(figures), wanted, "{figures}");
        }
        assert_eq!(read(" 737373700\n").as_deref(), Some("737373700"));
        assert_eq!(read("50rb").as_deref(), Some("50000"));
        for wrong in ["", "10000000000001", "9999999999999999999999", "737373700 BCA"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        let dollars = amount_of_field("737373701", Currency::USD).expect("an amount");
        assert_eq!(dollars.money.to_decimal(), "737373701");
        assert_eq!(amount("737373700", Currency::IDR), None, "in a message it may be a code");
    }
}
