//! Accounts: the built-in wallets and banks, the person's own, and the marker that says which way.

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
    ("tunai", "Tunai", false),
    ("cash", "Tunai", false),
    ("dompet", "Tunai", true),
    ("cc", "Kartu Kredit", false),
    ("kartu kredit", "Kartu Kredit", false),
    ("credit card", "Kartu Kredit", false),
    ("paylater", "PayLater", false),
    ("spaylater", "PayLater", false),
    ("shopeepaylater", "PayLater", false),
    ("gopaylater", "PayLater", false),
    ("shopee paylater", "PayLater", false),
    ("kredivo", "PayLater", false),
];

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
    // "bca tower", "bri corner": a bank's name as part of a place.
    let place = role != Role::From && tokens.get(at + length).is_some_and(|t| t.is_any(account::BUILDINGS));
    if place {
        return None;
    }
    let spoilt = before.is_some_and(|token| token.is_any(account::SPOILING));
    let fund = name == "DANA" && tokens.get(at + 1).is_some_and(|token| token.is_any(roles::FUNDS));
    if fund || (role == Role::Bare && (spoilt || (ordinary && !moving))) {
        return None;
    }
    // "tarik tunai" and "setor tunai" say how the money moves; the direction reads them.
    let how = name == "Tunai" && role == Role::Bare && before.is_some_and(|t| t.is_any(account::DRAWN));
    (!how).then_some((at + length, Account { name, role, ordinary }))
}

/// The name alone, without marker, that a whole message may be.
pub(crate) fn named(tokens: &[Token], own: &[String]) -> Option<(usize, String, bool)> {
    let first = tokens.first().filter(|token| token.kind == Kind::Word)?;
    for name in own {
        let lower = name.to_lowercase();
        if let Some(length) = matches(tokens, &lower) {
            // A name that everybody knows is as plain as it was before the person had such an account.
            let built_in = BUILT_IN.iter().find(|row| row.0 == lower).map(|row| row.2);
            let knows = || crate::words::lexicon::LEXICON.knows(&first.word);
            return Some((length, name.clone(), built_in.unwrap_or_else(|| length == 1 && knows())));
        }
    }
    let found = BUILT_IN.iter().find_map(|row| matches(tokens, row.0).map(|length| (length, row)));
    found.map(|(length, row)| (length, row.1.to_owned(), row.2)).or_else(|| {
        let misspelt = BUILT_IN.iter().find(|row| first.is(row.0))?;
        Some((1, misspelt.1.to_owned(), misspelt.2))
    })
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
