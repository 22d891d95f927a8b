//! What the person owes of a bill, and to whom, by their own words.

use std::ops::Range;

use super::names;
use crate::words::lexicon::roles::{debt, split};
use crate::words::list::list;
use crate::words::token::Token;

/// So far behind a word of time the verb of paying stands: "nanti Rina sama Tio pada ganti".
pub(super) const NEAR: usize = 6;

/// Whether the word is whoever speaks.
pub(super) fn is_me(token: &Token) -> bool {
    token.is("saya") || token.reads(split::ME)
}

/// Whether a word puts off what is said.
pub(super) fn is_later(token: &Token) -> bool {
    token.is_any(split::LATER) || token.reads(split::LATER) || token.lower.ends_with("'ll")
}

/// "gue belum ganti", "ntar aku ganti ke Dimas", "I owe Jack half": it is the person who owes, and to whom.
pub(super) fn owed_by_me(tokens: &[Token]) -> Option<(Option<String>, Range<usize>)> {
    (0..tokens.len()).find_map(|at| {
        let token = &tokens[at];
        let end = names::clause_end(tokens, at);
        let me_before = at > 0 && is_me(&tokens[at - 1]);
        let owes = (token.reads(split::OWING) || token.is_any(list!["utang", "ngutang"])) && me_before;
        let verb = if owes {
            at
        } else if token.is("belum") || is_later(token) {
            let verb = (at + 1..end.min(at + NEAR)).find(|at| tokens[*at].is_or_reads(split::PAYING))?;
            if !me_before && !tokens[at + 1..verb].iter().any(is_me) {
                return None;
            }
            verb
        } else {
            return None;
        };
        let to = (verb + 1..end).find(|at| {
            let towards = tokens[*at].is_any(debt::TOWARDS) || tokens[*at].lower == "back";
            !towards && names::is_named(&tokens[*at])
        });
        let silent = vec![false; tokens.len()];
        let name = to.and_then(|start| names::one(tokens, start..names::behind(tokens, start, &silent)));
        Some((name, at - usize::from(me_before)..end))
    })
}
