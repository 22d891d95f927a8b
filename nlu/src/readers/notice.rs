//! Texts that a bank, a wallet, a shop or an app wrote to its customer, and receipts: read from where the customer stands.
//!
//! Each figure is told by the words beside it; what was really paid is one sum by its own arithmetic, a fee on top and what was
//! given back are entries of their own. Balances, limits, codes and points are never amounts, and what has not happened books
//! nothing.

mod deed;
mod entry;
mod face;
mod figure;
mod moment;
mod naming;
mod paid;
mod party;
mod statement;
mod text;

use std::ops::Range;

use crate::frame::{Frame, Meaning, Talk};
use crate::pieces::message::Message;
use crate::trace::ARITHMETIC;
use crate::words::lexicon::roles::notice::Sign;
use crate::words::token::{Kind, Token};
use face::Parts;
use figure::Figure;
use text::Text;

/// What the figures of such a text are, for the trace.
const FIGURE: &str = "figure of a notice";

/// What the rules are called.
pub(crate) fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    [(ARITHMETIC, FIGURE)].into_iter()
}

/// So many points, and a text is to a customer.
const FACE: i32 = 3;
/// So many, and nobody else would read it rightly.
const STRONG_FACE: i32 = 5;

/// The frame of a text to a customer, or of a receipt.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if !may_be_one(&message.tokens) {
        return None;
    }
    let whole = Text::read(message);
    let figures = figure::read(&whole);
    let Parts { pasted, said } = face::parts(&whole, &figures);
    if pasted.is_empty() {
        return None;
    }
    let text = whole.part(&pasted);
    let figures = figure::read(&text);
    let said = Said { text: whole.part(&said), words: words_of(message, &said) };
    let points = face::of_notice(&text, &figures);
    let is_receipt = face::is_receipt(&text, &figures) && (points < STRONG_FACE || !text.has(Sign::Got));
    let has_sum = figures.iter().any(|figure| figure.has_currency)
        || is_receipt
        || points > FACE && !figures.is_empty();
    let is_one = has_sum && (points >= FACE || is_receipt) || is_guarded(&text, points, &figures);
    if !is_one {
        return None;
    }
    for figure in &figures {
        message.trace.note(ARITHMETIC, FIGURE, || {
            let role =
                figure.role.map_or_else(|| "amount".to_owned(), |role| format!("{role:?}").to_lowercase());
            format!("{} → {role}", text.written(figure.tokens.clone()))
        });
    }
    if said.text.has(Sign::Unbooked) {
        return Some(message.frame(Meaning::Talk(Some(Talk::Aside))));
    }
    statement::read(&text, &figures, &said)
        .or_else(|| entry::single(&text, &figures, &said, is_receipt, points >= STRONG_FACE))
}

/// What the person says beside what they pasted.
struct Said<'m, 'a> {
    text: Text<'m, 'a>,
    words: Vec<&'m Token>,
}

fn words_of<'m>(message: &'m Message<'_>, parts: &[Range<usize>]) -> Vec<&'m Token> {
    let tokens = parts.iter().flat_map(|part| &message.tokens[part.clone()]);
    tokens.filter(|token| token.kind == Kind::Word).collect()
}

/// Whether a text may be one at all: it has figures as banks write them, or is long.
fn may_be_one(tokens: &[Token]) -> bool {
    let is_long_number = |token: &Token| token.kind == Kind::Number && token.word.len() > 3;
    tokens.len() > 3 && (tokens.iter().any(is_long_number) || tokens.len() > 9)
}

/// A code, a sign-in, a parcel on its way: no money at all.
fn is_guarded(text: &Text<'_, '_>, points: i32, figures: &[Figure]) -> bool {
    let points_alone =
        text.has(Sign::Points) && figures.iter().all(|figure| figure.role == Some(Sign::Points));
    let tells = points_alone
        || text.has_any(&[Sign::Guarded, Sign::Failed])
        || text.has_any(&[Sign::Due, Sign::Awaited]) && text.has(Sign::You);
    let has_money = figures.iter().any(|figure| figure.has_currency);
    !has_money && tells && points > FACE && (points_alone || !text.has(Sign::Own))
}
