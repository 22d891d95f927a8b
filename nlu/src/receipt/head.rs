//! Who wrote a paper, and what sort of paper it is.

use super::{Kind, label::Line};
use crate::words::lexicon::roles::receipt;

/// What sort of paper it is, by words that no other has.
const SORTS: &[(Kind, &[&str])] = &[
    (Kind::Refund, receipt::REFUND),
    (Kind::Withdrawal, receipt::WITHDRAWAL),
    (Kind::TopUp, receipt::TOP_UP),
    (Kind::Fuel, receipt::FUEL),
    (Kind::Toll, receipt::TOLL),
    (Kind::Pharmacy, receipt::PHARMACY),
    (Kind::Restaurant, receipt::RESTAURANT),
];

/// What sort of paper it is.
pub(super) fn kind(lines: &[Line], is_screen: bool) -> Kind {
    // A shop sells coffee too: only the head speaks for the house, and of sorts that a house is.
    let head = &lines[..lines.len().min(HEAD)];
    let speaks = |kind: Kind, words: &[&str]| {
        let whole = matches!(kind, Kind::Refund | Kind::Withdrawal | Kind::TopUp | Kind::Fuel);
        let mut of = if whole { lines.iter() } else { head.iter() };
        of.any(|line| words.iter().any(|word| has_word(line, word)))
    };
    let is_served = lines.iter().any(|line| line.has(receipt::SERVED));
    let known = SORTS.iter().find(|(kind, words)| speaks(*kind, words)).map(|(kind, _)| *kind);
    match known {
        Some(Kind::Restaurant) if house(lines).is_some() && !is_served => Kind::Shop,
        None if is_served && !is_screen => Kind::Restaurant,
        Some(kind) if !is_screen || matches!(kind, Kind::Refund | Kind::Withdrawal | Kind::TopUp) => kind,
        _ if is_screen => Kind::Transfer,
        _ if lines.iter().any(|line| line.label.is_some()) => Kind::Shop,
        _ => Kind::Other,
    }
}

/// So many lines are a paper's head.
const HEAD: usize = 5;
/// Short words have to stand alone.
fn has_word(line: &Line, word: &str) -> bool {
    if word.len() > 4 {
        return line.letters.contains(word);
    }
    line.text.split(|letter: char| !letter.is_alphanumeric()).any(|part| part.eq_ignore_ascii_case(word))
}

fn house(lines: &[Line]) -> Option<&'static str> {
    let known = |line: &Line| {
        receipt::HOUSES.iter().find(|(word, _)| line.letters.contains(word)).map(|(_, name)| *name)
    };
    lines.iter().find_map(known)
}

/// Who wrote the paper: a house that everybody knows, else its first line that may be a name.
pub(super) fn merchant(lines: &[Line]) -> Option<String> {
    if let Some(house) = house(lines) {
        return Some(house.to_owned());
    }
    let head = lines.iter().take(HEAD).filter(|line| line.label.is_none() && !line.has(receipt::NO_NAMES));
    let mut names = head.filter(|line| {
        let letters = line.letters.chars().count();
        let digits = line.text.chars().filter(char::is_ascii_digit).count();
        letters >= 3 && digits * 2 < letters && !line.text.starts_with("Jl") && !line.text.starts_with("JL")
    });
    let name = names.next()?.text.split(" - ").next()?.trim_matches([' ', '-']).to_owned();
    Some(in_title_case(&name))
}

/// SAGA RENON is Saga Renon; what has small letters stays as it is.
fn in_title_case(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let words = name.split_whitespace().map(|word| {
        let mut letters = word.chars();
        letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}
