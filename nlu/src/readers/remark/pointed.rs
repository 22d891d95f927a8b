//! What a remark refers to without naming it: a deed with money, a time of day, one of two alike, what is part of something, and
//! what something was for.

use super::Part;
use crate::frame::{Mark, Moment, Name};
use crate::pieces::piece::Item;
use crate::readers::named::name;
use crate::readers::phrase;
use crate::words::lexicon::roles::remark::pointed;
use crate::words::lexicon::roles::{self, remark};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// Which deeds with money these words tell, each by the place that it has in [`Remark::deeds`](crate::frame::Remark::deeds).
pub fn deeds_of(words: &str) -> Vec<usize> {
    let words = words.to_lowercase();
    let words: Vec<&str> = words.split(|letter: char| !letter.is_alphanumeric()).collect();
    let tells = |(_, (known, told)): &(usize, &(&List, &List))| {
        words.iter().any(|word| known.contains(word) || told.contains(word))
    };
    pointed::DEEDS.iter().enumerate().filter(tells).map(|(at, _)| at).collect()
}

/// The deed that a word speaks of as one that is known: "dipindahin", "lakunya".
pub(super) fn deed_of(token: &Token) -> Option<usize> {
    pointed::DEEDS.iter().position(|(known, _)| token.reads(known))
}

/// "lakunya", "kasihnyo": such a word with something hung on to it.
pub(super) fn is_hung_deed(token: &Token) -> bool {
    deed_of(token).is_some() && pointed::HUNG_ON_DEED.iter().any(|ending| token.lower.ends_with(ending))
}

impl Part<'_, '_> {
    pub(super) fn is_voiding(&self) -> bool {
        self.words().any(|token| token.is_or_reads(remark::VOIDING))
    }

    pub(super) fn deeds(&self) -> Vec<usize> {
        self.tokens().filter_map(deed_of).collect()
    }

    /// Whether a word points, or says how, and names nothing.
    pub(super) fn is_pointing(&self, token: &Token) -> bool {
        let points = token.reads(pointed::NO_MORE)
            || token.reads(pointed::FREE)
            || token.reads(pointed::RIGHT)
            || deed_of(token).is_some();
        let is_one = token.reads(pointed::ONE);
        let of_one = is_one || token.reads(pointed::SENDING) || is_twice(token);
        let of_unpaid = token.is_or_reads(pointed::NOT_PAID) || token.is_or_reads(pointed::PAYING);
        // "jangan dihitung": what it is not to be.
        let of_left_out = token.is("jangan") || token.is_or_reads(remark::NEEDLESS);
        points
            || of_left_out && self.is_left_out()
            || is_one && self.is_voiding()
            || of_one && self.is_one()
            || of_unpaid && self.is_unpaid()
            || token.is_or_reads(roles::TIMES_OF_DAY) && self.is_picking(token)
            || self.leads_to_account(token)
    }

    /// "yang pagi 302rb": the time that only says which.
    fn is_picking(&self, token: &Token) -> bool {
        let is_it = |at: &usize| self.message.tokens[self.pieces[*at].tokens.start].text == token.text;
        (0..self.pieces.len()).find(is_it).is_some_and(|at| self.picks(at, self.has_amount()))
    }

    /// "dia tf ke mandiri": how it came, before the account that it came to.
    fn leads_to_account(&self, token: &Token) -> bool {
        let tokens = &self.message.tokens;
        let at = self.pieces.iter().position(|piece| tokens[piece.tokens.start].text == token.text);
        let account = at.and_then(|at| self.pieces.get(at + 1));
        token.is_or_reads(pointed::TRANSFERRED)
            && account.is_some_and(|piece| matches!(piece.item, Item::Account(_)))
    }

    /// "yang benar 4.251.300"
    pub(super) fn is_right_one(&self) -> bool {
        let tokens: Vec<&Token> = self.tokens().collect();
        tokens.windows(2).any(|pair| pair[0].reads(pointed::RIGHT_ONE) && pair[1].reads(pointed::RIGHT))
    }

    /// "dibayar 300rb doang", "4 hari aja", "cuma 25rb", "4jt yang dipindahin": so much of what is known, where no thing is named.
    pub(super) fn says_no_more(&self) -> bool {
        let tokens: Vec<&Token> = self.tokens().collect();
        let is_led = |at: usize| at > 0 && tokens[at - 1].is("yang");
        let points = (0..tokens.len()).any(|at| deed_of(tokens[at]).is_some() && is_led(at));
        let says = tokens.iter().any(|token| token.reads(pointed::NO_MORE));
        let is_aside = |token: &&&Token| token.is_any(roles::FILLERS) || token.is_or_reads(remark::MARKS);
        let head = tokens.iter().find(|token| !is_aside(token));
        let at_head = head.is_some_and(|head| head.reads(pointed::NO_MORE_AT_HEAD));
        let counts = self.pieces.iter().any(|piece| matches!(piece.item, Item::Count(_) | Item::Measure(_)));
        let is_of_deed = tokens.iter().any(|token| deed_of(token).is_some());
        (points || says && (is_of_deed || counts) || at_head) && self.names_nothing()
    }

    /// Whether it names no thing but what it counts.
    fn names_nothing(&self) -> bool {
        let tokens = &self.message.tokens;
        // "4 hari": what is counted.
        self.names().all(|token| {
            self.pieces.windows(2).any(|pair| {
                let is_number = matches!(pair[0].item, Item::Money(_) | Item::Count(_) | Item::Measure(_));
                is_number && tokens[pair[1].tokens.start].text == token.text
            })
        })
    }

    /// The time behind "yang" by which an entry is picked, where it is given an amount.
    pub(super) fn picked(&self) -> Option<Moment> {
        let has_amount = self.has_amount();
        let at = (1..self.pieces.len()).find(|at| self.picks(*at, has_amount))?;
        let tokens = &self.message.tokens[self.pieces[at].tokens.clone()];
        let words = tokens.iter().filter(|token| token.is_or_reads(roles::TIMES_OF_DAY));
        let words = words.map(|token| token.lower.clone()).collect();
        let day = if let Item::When(when) = self.pieces[at].item { when.date } else { None };
        Some(Moment { day, words })
    }

    /// Whether the piece there is a time that only says which entry is meant: "yang pagi 302rb", "the morning one was 350k".
    pub(super) fn picks(&self, at: usize, has_amount: bool) -> bool {
        let tokens = &self.message.tokens;
        let piece = &self.pieces[at];
        let before = at.checked_sub(1).map(|at| &tokens[self.pieces[at].tokens.start]);
        let is_led = before.is_some_and(|before| {
            before.is("yang") || before.reads(pointed::RIGHT_ONE) || before.reads(list!["the"])
        });
        let all = |words: &List| tokens[piece.tokens.clone()].iter().all(|token| token.is_or_reads(words));
        let is_time = match piece.item {
            // "yang tadi 20rb" means the last.
            Item::When(when) => !when.ahead && !when.invalid && !all(remark::EARLIER),
            Item::Word => all(roles::TIMES_OF_DAY),
            _ => false,
        };
        has_amount && is_led && is_time
    }

    pub(super) fn has_amount(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece.item, Item::Money(_)))
    }

    /// Whether what stands before the amount says that something came to it, and no thing is named before it.
    pub(super) fn is_result(&self, mark: Mark) -> bool {
        let tokens = &self.message.tokens;
        let amount = self.pieces.iter().position(|piece| matches!(piece.item, Item::Money(_)));
        let Some(amount) = amount.map(|at| tokens[self.pieces[at].tokens.start].text.start) else {
            return false;
        };
        let mut before = self.tokens().filter(|token| token.text.start < amount);
        let is_led = before.any(|token| token.reads(pointed::CAME_TO)) || mark == Mark::Wrong;
        is_led && self.names().all(|token| token.text.start > amount)
    }

    /// "hapus satu", "kekirim dua kali", "itu kedobel".
    pub(super) fn is_one(&self) -> bool {
        let tokens: Vec<&Token> = self.tokens().collect();
        let is_said = self.pieces.iter().any(|piece| matches!(piece.item, Item::Money(it) if it.is_said()));
        if is_said {
            return false;
        }
        let is_one = |at: usize| {
            let is_numbered = at > 0 && tokens[at - 1].is_or_reads(remark::NUMBERS);
            tokens[at].reads(pointed::ONE) && tokens[at].kind == Kind::Word && !is_numbered
        };
        let voids_one = self.is_voiding() && (0..tokens.len()).any(is_one) && self.words().all(is_around_one);
        let is_twice = tokens.iter().any(|token| is_twice(token))
            || tokens
                .windows(2)
                .any(|pair| pair[0].reads(pointed::TWO) && pair[1].reads(list!["x", "kali", "kalo"]));
        let is_sent = tokens.iter().any(|token| token.reads(pointed::SENDING));
        let is_doubled =
            || tokens.iter().any(|token| token.reads(pointed::DOUBLED)) && self.words().all(is_around_one);
        voids_one || is_twice && is_sent || is_doubled()
    }

    /// "es tehnya gratis", "parkirnya ga bayar", "popcornnya dibayarin temen".
    pub(super) fn is_free(&self) -> bool {
        !self.has_amount() && (self.tokens().any(|token| token.reads(pointed::FREE)) || self.is_unpaid())
    }

    fn is_unpaid(&self) -> bool {
        let tokens: Vec<&Token> = self.tokens().collect();
        tokens
            .windows(2)
            .any(|pair| pair[0].is_or_reads(pointed::NOT_PAID) && pair[1].is_or_reads(pointed::PAYING))
    }

    /// What is part of what was booked, behind the word that says so, else before it: "itu sudah termasuk adminnya", "pajaknya sudah
    /// termasuk".
    pub(super) fn included(&self) -> Vec<Name> {
        let tokens: Vec<&Token> = self.tokens().collect();
        let by_word = || tokens.iter().position(|token| token.is_or_reads(remark::INCLUDED));
        let by_pair = || {
            let says = |pair: &[&Token]| {
                pair[0].is_or_reads(pointed::ALREADY) && pair[1].is_or_reads(pointed::TOGETHER)
            };
            tokens.windows(2).position(says).map(|at| at + 1)
        };
        let Some(at) = by_word().or_else(by_pair).filter(|_| !self.has_amount()) else { return Vec::new() };
        let start = tokens[at].text.start;
        let said = |token: &&&Token| {
            !token.is_or_reads(remark::INCLUDED)
                && !token.is_or_reads(pointed::ALREADY)
                && !token.is_or_reads(pointed::TOGETHER)
        };
        let names: Vec<&Token> = self.names().collect();
        let names: Vec<&&Token> = names.iter().filter(said).collect();
        let behind = names.iter().filter(|token| token.text.start > start);
        let behind: Vec<Name> = behind.map(|token| name(token)).collect();
        if behind.is_empty() { names.iter().map(|token| name(token)).collect() } else { behind }
    }

    /// "itu buat ibu", "itu bayar kos": what stands behind what points at an entry, where nothing else is said of it.
    pub(super) fn purpose(&self) -> Option<String> {
        let says_more = |item: &Item| {
            !matches!(item, Item::Word | Item::Mark(_) | Item::Count(_) | Item::Measure(_) | Item::Code)
        };
        if self.pieces.iter().any(|piece| says_more(&piece.item)) || self.debt().is_some() {
            return None;
        }
        let is_aside = |token: &&Token| {
            token.is_any(roles::FILLERS) || token.is_or_reads(remark::MARKS) || phrase::is_polite(token)
        };
        let mut said = self.tokens().filter(|token| !is_aside(token)).peekable();
        said.next().filter(|token| token.is_or_reads(remark::ITSELF))?;
        while said
            .next_if(|token| token.is_or_reads(remark::EARLIER) || token.is_or_reads(remark::WAS))
            .is_some()
        {}
        let first =
            said.next().filter(|token| token.reads(pointed::PURPOSE) || token.is_any(roles::BUYING))?;
        let last = said.last()?;
        self.message.text.get(first.text.start..last.text.end).map(str::to_owned)
    }
}

/// "twice", "2x".
fn is_twice(token: &Token) -> bool {
    token.reads(pointed::TWICE)
}

/// Whether a word stands around one of two that are alike, and names nothing.
fn is_around_one(token: &Token) -> bool {
    token.is_any(roles::FILLERS)
        || token.is_or_reads(remark::AROUND)
        || token.is_or_reads(remark::MARKS)
        || token.is_or_reads(remark::WRONG)
        || token.is_or_reads(remark::VOIDING)
        || token.is_or_reads(remark::ITSELF)
        || token.is_or_reads(pointed::ONE)
        || token.is_or_reads(pointed::SENDING)
        || token.is_or_reads(pointed::DOUBLED)
        || is_twice(token)
        || phrase::is_polite(token)
        || phrase::is_particle(token)
}
