//! Corrections by which an entry becomes a transfer between two accounts, or is none any more: "ganti nomor 2 jadi transfer ke
//! gopay", "that was a transfer to savings", "itu bukan transfer, bayar kos".

use chrono::NaiveDate;
use ledger::Direction;

use super::{day_of, empty, fields};
use crate::frame::{Edit, Frame, Meaning, Target};
use crate::picked::numbered;
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::readers::phrase;
use crate::senses::category;
use crate::values::account::{Account, Role};
use crate::words::lexicon::roles::{self, edit, remark};
use crate::words::token::{Kind, Token};

/// Longer messages tell of more.
const MOST_TOKENS: usize = 20;
/// Savings of which it is not said where they lie.
const SAVINGS: &str = "Tabungan";

/// The frame of a message that says so of an entry, and names no amount.
pub(super) fn read(message: &Message<'_>) -> Option<Frame> {
    let is_long = message.tokens.len() > MOST_TOKENS;
    if is_long || message.said_amount().is_some() || message.text.trim_end().ends_with('?') {
        return None;
    }
    let mut said = Said::of(message);
    for piece in &message.pieces {
        said.hear(piece)?;
    }
    said.edit().map(|edit| message.frame(Meaning::Edit(edit)))
}

/// What a message says of an entry, and of where its money went.
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that words say or do not say")]
struct Said<'m, 'a> {
    message: &'m Message<'a>,
    /// It points at an entry, or orders that one is changed.
    points: bool,
    numbers: Vec<u32>,
    /// The words that pick the entry.
    target: Vec<&'m str>,
    day: Option<NaiveDate>,
    from: Option<String>,
    to: Option<String>,
    /// Words that pick are being read.
    picks: bool,
    /// What comes next is denied.
    denies: bool,
    moves: bool,
    /// That it moved is denied.
    stays: bool,
    /// An account is denied: which one it was is put right, however it came there.
    contrasts: bool,
    /// What it was instead: its words that carry meaning.
    instead: Vec<&'m Token>,
}

impl<'m, 'a> Said<'m, 'a> {
    fn of(message: &'m Message<'a>) -> Self {
        let head = message.tokens.iter().find(|token| {
            let is_aside = token.is_or_reads(remark::PUTTING_RIGHT) || phrase::is_polite(token);
            token.kind != Kind::Symbol && !is_aside
        });
        let points = head.is_some_and(|head| {
            head.is_or_reads(remark::ITSELF) || head.is("yang") || head.is_or_reads(edit::POINTING_IN_ENGLISH)
        });
        // "pindahin ke bca" may as well say which account is meant.
        let is_order = |token: &Token| token.is_any(edit::CHANGES) && !token.is_or_reads(edit::MOVING);
        let changes = message.tokens.iter().any(is_order) && message.has(edit::INTO);
        Self {
            message,
            points: points || changes,
            numbers: numbered(&message.tokens),
            target: Vec::new(),
            day: None,
            from: None,
            to: None,
            picks: false,
            denies: false,
            moves: false,
            stays: false,
            contrasts: false,
            instead: Vec::new(),
        }
    }

    /// Takes in a piece; `None` where the message speaks of something else.
    fn hear(&mut self, piece: &'m Piece) -> Option<()> {
        let message = self.message;
        let tokens = &message.tokens;
        match &piece.item {
            Item::Word => self.hear_word(&tokens[piece.tokens.start])?,
            Item::Mark(_) => (self.denies, self.picks) = (false, false),
            Item::Account(account) => self.hear_account(account),
            Item::When(_) if self.picks => self.day = self.day.or(day_of(piece, tokens)),
            Item::When(_) => {}
            _ if self.numbers.is_empty() => return None,
            _ => {}
        }
        Some(())
    }

    fn hear_account(&mut self, account: &Account) {
        self.picks = false;
        match account.role {
            _ if self.denies => self.contrasts = true,
            Role::From => self.from = Some(account.name.clone()),
            Role::To | Role::In | Role::Bare => self.to = Some(account.name.clone()),
        }
    }

    fn hear_word(&mut self, token: &'m Token) -> Option<()> {
        if token.is_or_reads(edit::MOVING) {
            (self.moves, self.stays) = (self.moves || !self.denies, self.stays || self.denies);
            self.picks = false;
        } else if token.is_or_reads(remark::DENIALS) {
            (self.denies, self.picks) = (true, false);
        } else if self.denies && token.is_or_reads(edit::FLOWS) {
            self.points = true;
        } else if token.is("yang") {
            self.picks = self.target.is_empty() && self.numbers.is_empty();
        } else if token.is_or_reads(remark::ITSELF) || token.is_any(edit::CHANGES) || token.is_any(edit::INTO)
        {
            (self.denies, self.picks) = (false, false);
        } else if token.is("tabungan") && !self.denies {
            self.to = self.to.take().or_else(|| Some(SAVINGS.to_owned()));
        } else if self.picks && fields::names(token) {
            let message = self.message;
            self.target.push(&message.text[token.text.clone()]);
        } else if self.stays && !is_around(token) {
            self.instead.push(token);
        } else if !is_around(token) {
            return None;
        }
        Some(())
    }

    fn edit(&self) -> Option<Edit> {
        if !self.points || self.contrasts && self.instead.is_empty() {
            return None;
        }
        let target = if self.numbers.is_empty() {
            Target::of(self.target.join(" "), self.day)
        } else {
            Target::Numbers(self.numbers.clone())
        };
        if self.moves && self.instead.is_empty() && (self.from.is_some() || self.to.is_some()) {
            let (account, to_account) = (self.from.clone(), self.to.clone());
            return Some(Edit {
                target,
                account,
                to_account,
                direction: Some(Direction::Transfer),
                ..empty()
            });
        }
        let first = self.instead.first().filter(|_| self.stays && !self.moves)?;
        let named = category::named(&self.instead, self.message.context);
        let (category, direction) =
            named.map_or((None, Direction::Expense), |(category, direction)| (Some(category), direction));
        Some(Edit {
            target,
            category,
            direction: Some(direction),
            description: Some(self.words_from(first)),
            ..empty()
        })
    }

    /// The words from the deed that a thing belongs to on: "bayar kos".
    fn words_from(&self, first: &Token) -> String {
        let tokens = &self.message.tokens;
        let at = tokens.iter().position(|token| token.text == first.text).unwrap_or(0);
        let deed = at.checked_sub(1).filter(|before| tokens[*before].is_any(roles::BUYING));
        let end = tokens.iter().rposition(|token| token.kind != Kind::Symbol && !phrase::is_polite(token));
        let end = end.unwrap_or(at).max(at);
        self.message.text[tokens[deed.unwrap_or(at)].text.start..tokens[end].text.end].to_owned()
    }
}

/// A word that says nothing beside what moved, or did not.
fn is_around(token: &Token) -> bool {
    token.is_any(roles::FILLERS)
        || token.is_any(edit::AROUND)
        || token.is_or_reads(remark::AROUND)
        || token.is_or_reads(remark::MARKS)
        || token.is_or_reads(remark::WRONG)
        || token.is_or_reads(remark::NUMBERS)
        || token.is_or_reads(edit::AROUND_MOVED)
        || phrase::is_polite(token)
}
