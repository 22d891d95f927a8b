//! Conditions and dreams: what depends on something, or is only thought of.

use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, modality};
use crate::words::token::Token;

/// "kalau jadi, beli tas": all depends on something.
pub(super) fn is_conditional(words: &[&Token]) -> bool {
    // "nyaur lek Parno": before a name the Javanese word for "if" is an uncle.
    let is_uncle = |at: usize| {
        let named = |next: &&Token| {
            roles::SOMEBODY.iter().any(|role| next.is_any(*role)) && !next.is("saya")
                || !LEXICON.knows(&next.word)
        };
        let lends = words.get(at + 2).is_some_and(|next| next.is_any(roles::BORROWING) || next.is("balikin"));
        words[at].lower == "lek" && (at > 0 || lends) && words.get(at + 1).is_some_and(named)
    };
    let condition = (0..words.len()).find(|&at| words[at].is_any(modality::CONDITIONS) && !is_uncle(at));
    condition.is_some_and(|at| {
        let unsure = words.get(at + 1).is_some_and(|t| t.is("tidak"))
            && words.get(at + 2).is_some_and(|t| t.is("salah"));
        let politely = words.get(at + 1).is_some_and(|token| token.is_any(modality::POLITE_IFS));
        !unsure && !politely
    })
}

/// "janji bonus", "masuk keranjang", and whoever looks for somebody who sells.
pub(super) fn dreams(words: &[&Token]) -> bool {
    // "ada yang jual gas 20rb ga": somebody who sells is looked for.
    let seeks = |three: &[&Token]| three[0].is("ada") && three[1].is("yang") && three[2].is("jual");
    words.windows(3).any(seeks)
        || words.windows(2).any(|pair| {
            modality::DREAMS.iter().any(|(first, second)| {
                (pair[0].is(first) || pair[0].lower == *first)
                    && (pair[1].is(second) || pair[1].lower == *second)
            })
        })
}
