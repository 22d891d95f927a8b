//! A message cut up, as every reader gets it.

use std::cell::OnceCell;

use ledger::Money;

use crate::context::Context;
use crate::frame::{Frame, Known, Meaning, Question, Via};
use crate::pieces::clause;
use crate::pieces::combine;
use crate::pieces::parties;
use crate::pieces::piece::{self, Item, Piece};
use crate::pieces::trip;
use crate::trace::{Trace, WORDS};
use crate::values::amount::Amount;
use crate::words::lexicon::roles;
use crate::words::list::{List, Marks};
use crate::words::misheard;
use crate::words::neighbour;
use crate::words::token::{self, Kind, Token};

/// What the lexicon does to words, by name.
pub(crate) const SPELLING: &str = "spelling";

/// The digits of the largest amount, in units; codes and numbers of other kinds are shorter too.
const MOST_DIGITS: usize = 15;

/// How sure, in per cent, a reader is that takes a message for its own.
const SURE: u8 = 95;
/// How sure one is that has to ask.
const UNSURE: u8 = 40;

/// A message cut up.
pub(crate) struct Message<'a> {
    /// The cleaned text.
    pub(crate) text: &'a str,
    /// Its tokens.
    pub(crate) tokens: Vec<Token>,
    /// Its pieces, with the arithmetic between them done.
    pub(crate) pieces: Vec<Piece>,
    /// What is known beside it.
    pub(crate) context: &'a Context<'a>,
    /// Where what is read of it is noted down.
    pub(crate) trace: Trace<'a>,
    /// Its pieces as they were written, cut where a reader asks for them.
    raw: OnceCell<Vec<Piece>>,
    /// The marks of its words, so that a list of which none is there is seldom looked through.
    marks: Marks,
}

impl<'a> Message<'a> {
    pub(crate) fn read(text: &'a str, context: &'a Context<'a>, trace: Trace<'a>) -> Self {
        let mut tokens = token::tokens(text);
        misheard::mend(&mut tokens);
        neighbour::mend(&mut tokens);
        parties::mark(&mut tokens, context.parties);
        trip::ways_back(&mut tokens, context.currency);
        for token in tokens.iter().filter(|token| token.kind == Kind::Word && token.word != token.lower) {
            trace.note(WORDS, SPELLING, || format!("{} → {}", token.lower, token.word));
        }
        let pieces = combine::read(&tokens, context, trace);
        let marks = tokens.iter().fold(Marks::NONE, |marks, token| marks.with(token.mark()));
        Self { text, tokens, pieces, context, trace, raw: OnceCell::new(), marks }
    }

    /// Its pieces as they were written, without the arithmetic between them.
    pub(crate) fn raw(&self) -> &[Piece] {
        self.raw.get_or_init(|| piece::read(&self.tokens, self.context, Trace::OFF))
    }

    /// Whether it holds a number of more digits than any amount has.
    pub(crate) fn names_too_much(&self) -> bool {
        let digits = |token: &Token| token.lower.bytes().filter(u8::is_ascii_digit).count();
        self.tokens.iter().any(|token| token.kind == Kind::Number && digits(token) > MOST_DIGITS)
    }

    /// A frame that means this, read by the rules.
    pub(crate) fn frame(&self, meaning: Meaning) -> Frame {
        let now = self.context.now.fixed_offset();
        Frame { meanings: vec![meaning], confidence: SURE, via: Via::Rules, now }
    }

    /// A clarification that asks this, of a message that says nothing else.
    pub(crate) fn ask(&self, question: Question) -> Frame {
        self.ask_beside(question, Known::default())
    }

    /// A clarification that asks this, beside what is known.
    pub(crate) fn ask_beside(&self, question: Question, known: Known) -> Frame {
        Frame { confidence: UNSURE, ..self.frame(Meaning::missing(question, known)) }
    }

    /// The words that are no amount, day or account.
    pub(crate) fn words(&self) -> Vec<&Token> {
        clause::words(&self.pieces, &self.tokens)
    }

    /// The words that carry meaning.
    pub(crate) fn content(&self) -> Vec<&Token> {
        self.words().into_iter().filter(|token| !token.is_any(roles::FILLERS)).collect()
    }

    /// Whether one of these words is in the message, as part of whatever piece.
    pub(crate) fn has(&self, words: &List) -> bool {
        words.marks().meet(&self.marks) && self.tokens.iter().any(|token| token.is_any(words))
    }

    /// The amount said: the last one with a unit, else a bare number as thousands.
    pub(crate) fn amount(&self) -> Option<Money> {
        self.said_amount().or_else(|| {
            let bare = self.amounts().last()?;
            bare.in_thousands(false).money()
        })
    }

    /// The last amount with a unit.
    pub(crate) fn said_amount(&self) -> Option<Money> {
        self.said().last().and_then(Amount::money)
    }

    /// The amounts with a unit.
    pub(crate) fn said(&self) -> impl Iterator<Item = Amount> {
        self.amounts().filter(|amount| amount.is_said())
    }

    fn amounts(&self) -> impl Iterator<Item = Amount> {
        self.pieces
            .iter()
            .filter_map(|piece| if let Item::Money(amount) = piece.item { Some(amount) } else { None })
    }

    /// The first account named.
    pub(crate) fn account(&self) -> Option<String> {
        self.pieces.iter().find_map(|piece| match &piece.item {
            Item::Account(account) => Some(account.name.clone()),
            _ => None,
        })
    }
}
