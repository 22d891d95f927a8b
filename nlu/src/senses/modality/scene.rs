//! A clause as the rules of mood see it.

use crate::pieces::piece::{Item, Piece};
use crate::words::lexicon::roles::{self, income, mood};
use crate::words::list::List;
use crate::words::token::{Token, WordSet};

/// A clause as the rules see it.
pub(super) struct Scene<'a> {
    pub(super) words: &'a [&'a Token],
    pub(super) pieces: &'a [Piece],
    pub(super) tokens: &'a [Token],
}

impl<'a> Scene<'a> {
    pub(super) fn has(&self, set: impl WordSet) -> bool {
        self.words.iter().any(|token| token.is_any(set))
    }

    /// The same, by the word that is meant or as it was written.
    pub(super) fn says(&self, set: &List) -> bool {
        self.at(set).is_some()
    }

    pub(super) fn at(&self, set: &List) -> Option<usize> {
        self.words.iter().position(|token| token.is_or_reads(set))
    }

    pub(super) fn behind(&self, at: usize) -> &'a [&'a Token] {
        self.words.get(at + 1..).unwrap_or_default()
    }

    /// The first word that carries meaning.
    pub(super) fn head(&self) -> Option<&'a Token> {
        self.words.iter().copied().find(|token| !token.is_any(roles::FILLERS))
    }

    /// Whether a day is named that has come.
    pub(super) fn is_past(&self) -> bool {
        self.pieces.iter().any(|piece| {
            let first = &self.tokens[piece.tokens.start];
            matches!(piece.item, Item::When(when) if !when.ahead && when.date.is_some() && when.coming.is_none())
                && !first.is_any(mood::SPANS)
        })
    }

    /// "waiting on $600": what stands behind a word, with nothing of its own between, is an amount.
    pub(super) fn leads_to_amount(&self, at: usize) -> bool {
        let word = self.words[at].text.start;
        let mut behind =
            self.pieces.iter().skip_while(|piece| self.tokens[piece.tokens.start].text.start <= word);
        let next = behind
            .find(|piece| !piece.is_word() || !self.tokens[piece.tokens.start].reads(mood::BEFORE_AMOUNTS));
        next.is_some_and(|piece| matches!(piece.item, Item::Money(_)))
    }

    /// Whether one of these is written anywhere, as a word or as part of a number's piece.
    pub(super) fn is_written(&self, set: &List) -> bool {
        self.pieces.iter().any(|piece| self.tokens[piece.tokens.start].reads(set))
    }
}

pub(super) fn is_income(token: &Token) -> bool {
    token.is_any(income::INCOME) || token.is_any(mood::DUE_TO_COME)
}
