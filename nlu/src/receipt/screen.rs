//! Pages on which a bank or wallet says how a payment ended: who was paid, and the number that they know it by.

use super::{
    Standing,
    label::{Label, Line},
    name,
};
use crate::words::lexicon::roles::receipt::{
    DEEDS, DONE, FIELDS, NOT_DONE, PARTIES, RECEIVED, REFERENCES, SENDERS, WALLETS,
};

/// What such a page says beside its amounts.
pub(super) struct Screen {
    pub(super) standing: Standing,
    /// The money came in.
    pub(super) is_received: bool,
    pub(super) party: Option<String>,
    pub(super) reference: Option<String>,
    /// The wallet that was topped up.
    pub(super) wallet: Option<String>,
}

/// Reads such a page; `None` where it is none.
pub(super) fn read(lines: &[Line]) -> Option<Screen> {
    let has_deed = lines.iter().any(|line| line.has(DEEDS));
    let is_word = |words: &[&str]| {
        lines.iter().filter(|line| line.figures.is_empty()).any(|line| {
            // "BERHASIL" alone, below what was done; "Selesai : 23/06/2026" is a day.
            let is_alone =
                words.contains(&line.letters.as_str()) && !line.text.contains(|c: char| c.is_ascii_digit());
            line.has(words) && (line.has(DEEDS) || has_deed && is_alone)
        })
    };
    let is_received = lines.iter().any(|line| line.has(RECEIVED));
    let is_heading =
        lines.iter().any(|line| RECEIVED.contains(&line.letters.as_str()) && line.figures.is_empty());
    let standing = match (is_word(DONE) || is_heading, is_word(NOT_DONE)) {
        (_, true) => Standing::Unpaid,
        (true, false) => Standing::Paid,
        (false, false) => return None,
    };
    let is_amount = |line: &Line| {
        line.is_headline() || line.label == Some(Label::Nominal) || line.label >= Some(Label::Total)
    };
    let parties = if is_received { SENDERS } else { PARTIES };
    (lines.iter().any(is_amount) || standing == Standing::Unpaid).then(|| Screen {
        standing,
        is_received,
        party: value(lines, parties, is_name),
        wallet: wallet(lines),
        reference: reference(lines),
    })
}

/// The number by which a bank knows a payment.
pub(super) fn reference(lines: &[Line]) -> Option<String> {
    value(lines, REFERENCES, |value| value.chars().filter(char::is_ascii_digit).count() >= 6)
}

/// Who is paid, as a field of a form says.
pub(super) fn payee(lines: &[Line]) -> Option<String> {
    value(lines, PARTIES, is_name)
}

/// A name of which half is hidden is none, and neither is a number.
fn is_name(value: &str) -> bool {
    let letters = value.chars().filter(|letter| letter.is_alphabetic()).count();
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let is_field = FIELDS.contains(&&*value.replace(' ', "").to_uppercase());
    !value.contains('*') && letters >= 3 && digits < letters && !is_field
}

/// The wallet on a line of its own below whoever got the money: `GoPay·****0000`.
fn wallet(lines: &[Line]) -> Option<String> {
    lines.iter().find_map(|line| line.named(WALLETS)).map(str::to_owned)
}

/// What stands beside one of these words, or on the line below it.
fn value(lines: &[Line], words: &[&str], is_one: impl Fn(&str) -> bool) -> Option<String> {
    lines.iter().enumerate().find_map(|(at, line)| {
        let (name, beside) = split(&line.text);
        let letters: String = name.chars().filter(|letter| letter.is_alphabetic()).collect();
        if !words.contains(&&*letters.to_uppercase()) {
            return None;
        }
        let below = lines.get(at + 1).map(|line| line.text.trim());
        [Some(beside), below]
            .into_iter()
            .flatten()
            .find(|value| is_one(value))
            .map(|value| name::mended(value.trim_matches([' ', '-'])))
    })
}

/// The name of a field and what is beside it.
fn split(text: &str) -> (&str, &str) {
    let parts = text.split_once("  ").or_else(|| text.split_once(':')).unwrap_or((text, ""));
    (parts.0.trim(), parts.1.trim().trim_start_matches(':').trim())
}
