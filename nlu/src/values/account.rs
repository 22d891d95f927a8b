//! Accounts: the built-in wallets and banks, the person's own, and the marker that says which way.

use ledger::{
    Currency,
    book::account::{AccountKind, PAYABLE, RECEIVABLE},
};

use crate::values::amount;
use crate::words::lexicon::is_unit;
use crate::words::lexicon::roles::{self, account};
use crate::words::token::{Kind, Token};

/// What the words before an account say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// No marker.
    Bare,
    /// "dari", "pakai", "via": the money leaves it.
    From,
    /// "ke": the money goes there.
    To,
    /// "masuk": the money comes in there.
    In,
}

/// An account that the message names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Account {
    /// Its name, as the person's list or the built-in one writes it.
    pub(crate) name: String,
    /// What the marker says.
    pub(crate) role: Role,
    /// One of the built-in or the person's names; `false` for a bank that is only mentioned.
    pub(crate) ordinary: bool,
}

/// What a credit card is called of which nobody says whose it is.
const CARD: &str = "Kartu Kredit";

/// `(words, name, also an ordinary word)`.
const BUILT_IN: &[(&str, &str, bool)] = &[
    ("gopay", "GoPay", false),
    ("gpay", "GoPay", false),
    ("gope", "GoPay", false),
    ("gopey", "GoPay", false),
    ("ovo", "OVO", false),
    ("dana", "DANA", true),
    ("shopeepay", "ShopeePay", false),
    ("spay", "ShopeePay", false),
    ("shopepay", "ShopeePay", false),
    ("linkaja", "LinkAja", false),
    ("bca", "BCA", false),
    ("m-bca", "BCA", false),
    ("mybca", "BCA", false),
    ("livin", "Mandiri", false),
    ("brimo", "BRI", false),
    ("mandiri", "Mandiri", true),
    ("bri", "BRI", false),
    ("bni", "BNI", false),
    ("bsi", "BSI", false),
    ("jago", "Jago", true),
    ("jenius", "Jenius", false),
    ("seabank", "SeaBank", false),
    ("blu", "blu", true),
    ("wise", "Wise", true),
    ("paypal", "PayPal", false),
    ("tunai", "Tunai", false),
    ("cash", "Tunai", false),
    ("dompet", "Tunai", true),
    ("cc", CARD, false),
    ("kartu kredit", CARD, false),
    ("credit card", CARD, false),
    ("paylater akulaku", "Akulaku", false),
    ("paylater kredivo", "Kredivo", false),
    ("paylater shopee", "SPayLater", false),
    ("paylater gopay", "GoPay Later", false),
    ("paylater", "PayLater", false),
    ("spaylater", "SPayLater", false),
    ("spay later", "SPayLater", false),
    ("splater", "SPayLater", false),
    ("spl", "SPayLater", false),
    ("shopeepaylater", "SPayLater", false),
    ("shopeepay later", "SPayLater", false),
    ("shopee pay later", "SPayLater", false),
    ("shopee paylater", "SPayLater", false),
    ("shopee later", "SPayLater", false),
    ("gopaylater", "GoPay Later", false),
    ("gopay paylater", "GoPay Later", false),
    ("gopay later", "GoPay Later", false),
    ("go pay later", "GoPay Later", false),
    ("traveloka paylater", "Traveloka PayLater", false),
    ("kredivo", "Kredivo", false),
    ("akulaku", "Akulaku", false),
    ("atome", "Atome", false),
    ("indodana", "Indodana", false),
];

/// Whose a credit card is, behind its word.
const ISSUERS: &[(&str, &str)] = &[
    ("bca", "BCA"),
    ("mandiri", "Mandiri"),
    ("bri", "BRI"),
    ("bni", "BNI"),
    ("bsi", "BSI"),
    ("btn", "BTN"),
    ("cimb niaga", "CIMB Niaga"),
    ("cimb", "CIMB Niaga"),
    ("danamon", "Danamon"),
    ("permata", "Permata"),
    ("maybank", "Maybank"),
    ("mega", "Mega"),
    ("panin", "Panin"),
    ("ocbc", "OCBC"),
    ("uob", "UOB"),
    ("hsbc", "HSBC"),
    ("dbs", "DBS"),
    ("citibank", "Citi"),
    ("citi", "Citi"),
    ("jenius", "Jenius"),
];

/// Banks and wallets beside, which are no words for an account but where nothing else can be meant.
const ELSEWHERE: &[(&str, &str)] = &[
    ("bca syariah", "BCA Syariah"),
    ("btpn", "BTPN"),
    ("smbc", "SMBC"),
    ("bjb", "BJB"),
    ("bukopin", "KB Bank"),
    ("muamalat", "Muamalat"),
    ("sinarmas", "Sinarmas"),
    ("ocbc nisp", "OCBC"),
    ("permatabank", "Permata"),
    ("octo", "CIMB Niaga"),
    ("neo", "Neo"),
    ("allo", "Allo"),
    ("superbank", "Superbank"),
    ("krom", "Krom"),
    ("raya", "Raya"),
    ("isaku", "i.saku"),
    ("astrapay", "AstraPay"),
    ("doku", "DOKU"),
    ("sakuku", "Sakuku"),
    ("flip", "Flip"),
];

/// The bank or wallet that all of these tokens are the name of, where no sentence stands around it.
pub(crate) fn institution(tokens: &[Token]) -> Option<&'static str> {
    let known = ISSUERS.iter().chain(ELSEWHERE);
    let spelt = known.filter(|(words, _)| matches(tokens, words) == Some(tokens.len()));
    spelt.map(|(_, name)| *name).next()
}

/// Whether what is bought with an account of this name is owed: a card, or what is paid later.
pub(crate) fn is_credit(name: &str) -> bool {
    matches!(AccountKind::of_name(name), Some(AccountKind::Card | AccountKind::Paylater))
}

/// The account that begins here with its marker, and how many tokens it takes. `moving` says that the message speaks of
/// moving money, so that an ordinary word is an account.
pub(crate) fn read(
    tokens: &[Token],
    before: Option<&Token>,
    own: &[String],
    moving: bool,
) -> Option<(usize, Account)> {
    let (mut at, role) = marker(tokens);
    while at > 0 && tokens.get(at).is_some_and(|token| token.is_any(account::HOLDERS)) {
        at += 1;
    }
    let (length, name, ordinary) = named(&tokens[at..], own)?;
    // "tf Tyas 50rb buat nyicil utang": what is owed is no account by its name alone.
    if role == Role::Bare && (name == PAYABLE || name == RECEIVABLE) {
        return None;
    }
    // "bca tower", "bri corner": a bank's name as part of a place.
    let place = role != Role::From && tokens.get(at + length).is_some_and(|t| t.is_any(account::BUILDINGS));
    if place {
        return None;
    }
    let spoilt = before.is_some_and(|token| token.is_any(account::SPOILING));
    let fund = name == "DANA" && tokens.get(at + 1).is_some_and(|token| token.is_any(roles::FUNDS));
    // "parkir 5rb dana", where the person has such an account.
    let is_behind_amount = before.is_some_and(|token| is_unit(&token.word) || token.kind == Kind::Number);
    let ends = tokens.get(at + length).is_none_or(|next| next.kind == Kind::Symbol);
    let is_own = own.iter().any(|known| known.eq_ignore_ascii_case(&name)) && is_behind_amount && ends;
    if fund || (role == Role::Bare && (spoilt || (ordinary && !moving && !is_own))) {
        return None;
    }
    // "tarik tunai" and "setor tunai" say how the money moves; the direction reads them.
    let how = name == "Tunai" && role == Role::Bare && before.is_some_and(|t| t.is_any(account::DRAWN));
    (!how).then_some((at + length, Account { name, role, ordinary }))
}

/// A name, how many tokens it takes, and whether it is also an ordinary word.
type Name = (usize, String, bool);

/// The name alone, without marker, that a whole message may be: the longest that the tokens spell, of equal ones the person's
/// own.
pub(crate) fn named(tokens: &[Token], own: &[String]) -> Option<Name> {
    let first = tokens.first().filter(|token| token.kind == Kind::Word)?;
    let known = of_card(tokens).or_else(|| purse(tokens)).or_else(|| of_everybody(tokens));
    match (of_person(first, tokens, own), known) {
        (Some(own), Some(known)) if known.0 > own.0 => Some(known),
        (own, known) => own.or(known).or_else(|| misspelt(first)),
    }
}

/// One of the person's own.
fn of_person(first: &Token, tokens: &[Token], own: &[String]) -> Option<Name> {
    let spelt = own.iter().filter_map(|name| {
        let lower = name.to_lowercase();
        matches(tokens, &lower).map(|length| (length, name, lower))
    });
    // Of equal ones the first.
    let (length, name, lower) = spelt.rev().max_by_key(|(length, ..)| *length)?;
    // A name that everybody knows is as plain as it was before the person had such an account.
    let built_in = BUILT_IN.iter().find(|row| row.0 == lower).map(|row| row.2);
    let knows = || crate::words::lexicon::LEXICON.knows(&first.word);
    Some((length, name.clone(), built_in.unwrap_or_else(|| length == 1 && knows())))
}

/// A credit card of which it is said whose it is: "kartu kredit bca", "cc mandiri".
fn of_card(tokens: &[Token]) -> Option<Name> {
    let card = BUILT_IN.iter().filter(|row| row.1 == CARD).find_map(|row| matches(tokens, row.0))?;
    let at = card + usize::from(tokens.get(card).is_some_and(|token| token.is("bank")));
    let (length, issuer) =
        ISSUERS.iter().find_map(|row| matches(&tokens[at..], row.0).map(|length| (length, row.1)))?;
    Some((at + length, format!("{CARD} {issuer}"), false))
}

/// A purse by the currency that it holds: "dompet sgd", "wallet usd".
fn purse(tokens: &[Token]) -> Option<Name> {
    let first = tokens.first().filter(|first| first.reads(account::PURSES))?;
    let second = tokens.get(1)?;
    let holds = amount::currency_named(&second.lower).filter(|held| *held != Currency::IDR);
    // "dompet sgd 150": the sign of an amount, unless that has its own.
    let figure = tokens.get(2).filter(|next| next.kind == Kind::Number);
    let is_signed = tokens.get(3).is_some_and(|behind| amount::currency_named(&behind.lower).is_some());
    let is_name = second.kind == Kind::Word && holds.is_some() && (figure.is_none() || is_signed);
    if !is_name {
        return None;
    }
    let mut name = format!("{} {}", first.lower, second.lower);
    name[..1].make_ascii_uppercase();
    Some((2, name, false))
}

/// Whether an account of this name is a purse of another currency.
pub(crate) fn is_purse(name: &str) -> bool {
    let mut words = name.split(' ');
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let holds = amount::currency_named(&second.to_lowercase()).filter(|held| *held != Currency::IDR);
    account::PURSES.contains(&&*first.to_lowercase()) && holds.is_some() && words.next().is_none()
}

fn of_everybody(tokens: &[Token]) -> Option<Name> {
    let spelt = BUILT_IN.iter().filter_map(|row| matches(tokens, row.0).map(|length| (length, row)));
    let (length, row) = spelt.max_by_key(|(length, _)| *length)?;
    Some((length, row.1.to_owned(), row.2))
}

fn misspelt(first: &Token) -> Option<Name> {
    let meant = BUILT_IN.iter().find(|row| first.is(row.0))?;
    Some((1, meant.1.to_owned(), meant.2))
}

/// How many tokens spell the name, as written.
fn matches(tokens: &[Token], name: &str) -> Option<usize> {
    // Nearly no word begins as a name does: no call to compare memory then.
    tokens.first().filter(|first| first.lower.as_bytes().first() == name.as_bytes().first())?;
    let mut length = 0;
    let mut rest = name;
    while !rest.is_empty() {
        let token = tokens.get(length)?;
        // "gopayku", "ovonya"
        let bare = ["ku", "nya"]
            .iter()
            .find_map(|ending| token.lower.strip_suffix(ending))
            .filter(|bare| *bare == rest);
        rest = rest.strip_prefix(bare.unwrap_or(&token.lower))?;
        if !rest.is_empty() && !rest.starts_with(' ') && !tokens.get(length + 1)?.glued {
            return None;
        }
        rest = rest.trim_start();
        length += 1;
    }
    (length > 0).then_some(length)
}

fn marker(tokens: &[Token]) -> (usize, Role) {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    match (word(0), word(1)) {
        ("-", ">") | ("masukin", "ke") => (2, Role::To),
        (debit, "kartu" | "debit") if account::DEBITING.contains(&debit) => (2, Role::From),
        ("bayar", means) if account::BY.contains(&means) => (2, Role::From),
        (means, _) if account::DEBITING.contains(&means) || account::FROM.contains(&means) => (1, Role::From),
        ("masuk", "ke" | "di") => (2, Role::In),
        ("masuk", _) => (1, Role::In),
        ("ke", _) => (1, Role::To),
        _ => (0, Role::Bare),
    }
}
