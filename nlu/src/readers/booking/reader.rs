//! The reader of one clause: its direction, category, amount, day and accounts, from its own words and those around.

use ledger::{Currency, Direction, Money, book::filing_rule::fit::any_is_about};

use super::words::{describe, merchant, span};
use super::{accounts_of, dated, thing};
use crate::frame::{Entry, Otherwise};
use crate::pieces::accounting;
use crate::pieces::clause::{self, Clause};
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::senses::category::{self, Found};
use crate::senses::direction::{Flow, is_person, whose};
use crate::values::account::{Account, Role};
use crate::values::amount::{Amount, Certainty, is_slang};
use crate::values::date::When;
use crate::words::lexicon::roles::{arithmetic, booking, direction};
use crate::words::lexicon::{LEXICON, is_unit, roles};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// More units than even what is dear costs: ten milliards.
const HUGE: i64 = 10_000_000_000;

/// Words that nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unknown {
    /// They may name a thing.
    Thing,
    /// They may name anything, or anybody.
    Anything,
}

impl Unknown {
    fn of(is_thing: bool) -> Self {
        if is_thing { Self::Thing } else { Self::Anything }
    }
}

/// What a clause has to do with money that moves into an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moving {
    Nothing,
    Moves,
    /// It tells what moving it cost.
    Cost,
}

/// What the clauses of one message share.
pub(super) struct Reader<'m, 'a> {
    pub(super) message: &'m Message<'a>,
    /// What stands before a colon, over all of them.
    pub(super) header: Vec<Piece>,
    /// The day said before, for those that say none.
    day: Option<When>,
    /// The account said for all of them.
    account: Option<Account>,
    /// The direction said before, for things that say none.
    pub(super) direction: Option<Direction>,
    /// The category found before, for the way back.
    pub(super) category: Option<Found>,
    /// What the clause last looked at has to do with money that moves into an account.
    pub(super) moving: Moving,
    /// There is one clause only.
    pub(super) is_alone: bool,
    /// Of the entry before, nothing was doubtful but that nobody knows its words.
    pub(super) unknown: Option<Unknown>,
    /// The clause before gave an allowance to one of the family.
    gives_to_family: bool,
    /// The clause before sold something.
    pub(super) is_sold: bool,
    /// The debt that the clause before told of.
    pub(super) debt: Option<Flow>,
}

/// The day and the hour of some pieces.
fn when_of(pieces: &[&Piece], tokens: &[Token]) -> Option<When> {
    let mut found: Option<When> = None;
    // "klaim yang bulan lalu akhirnya cair": the day of another thing.
    let of_other = |piece: &&&Piece| {
        let before = |back: usize| piece.tokens.start.checked_sub(back).map(|at| &tokens[at]);
        let is = |back: usize, words: &List| before(back).is_some_and(|token| token.is_any(words));
        (is(1, list!["yang"]) && piece.tokens.start > 2)
            || (is(1, list!["dari"]) && is(2, list!["yang"]))
            || (is(1, list!["untuk"]) && piece.tokens.start > 3)
            // "nyicil utang kemarin"
            || is(1, roles::debt::OWED) && piece.tokens.start > 1
    };
    // "hotel 350rb semalam": so much a night.
    let of_night = |piece: &&&Piece| {
        let before = &tokens[..piece.tokens.start];
        tokens[piece.tokens.start].is("semalam")
            && before.last().is_some_and(|unit| is_unit(&unit.word) || unit.kind == Kind::Number)
            && before.iter().any(|token| token.is_any(booking::LODGINGS))
    };
    for piece in pieces.iter().filter(|piece| !of_other(piece) && !of_night(piece)) {
        if let Item::When(when) = piece.item
            && !when.ahead
        {
            let before = found.unwrap_or_default();
            // Of "tadi" and a day, the day says more.
            let is_later = before.date.is_none()
                || when.date.is_some_and(|date| before.date.is_some_and(|other| date < other));
            found = Some(When {
                date: if is_later { when.date.or(before.date) } else { before.date },
                time: when.time.or(before.time),
                vague: when.vague || before.vague,
                coming: if is_later { when.coming } else { before.coming },
                ..before
            });
        }
    }
    found
}

impl<'m, 'a> Reader<'m, 'a> {
    pub(super) fn new(message: &'m Message<'a>, header: Vec<Piece>, clauses: &[Clause]) -> Self {
        let references: Vec<&Piece> = header.iter().collect();
        let last_beside = clauses
            .last()
            .filter(|_| clauses.len() > 1)
            .map(|clause| clause.beside.as_slice())
            .unwrap_or_default();
        let all_at_end = clauses
            .last()
            .is_some_and(|last| last.all().iter().any(|piece| is_all(&message.tokens[piece.tokens.start])));
        let trailing: Vec<Account> = match clauses.last().filter(|_| all_at_end && clauses.len() > 1) {
            Some(last) => accounts_of(&last.pieces).into_iter().chain(accounts_of(last_beside)).collect(),
            None => accounts_of(last_beside).into_iter().chain(shared_at_end(message, clauses)).collect(),
        };
        let account = accounts_of(&header).into_iter().chain(trailing).next();
        let all = message.words().iter().any(|token| is_all(token));
        let trailing_day =
            clauses.last().filter(|_| all).and_then(|clause| when_of(&clause.all(), &message.tokens));
        let day = when_of(&references, &message.tokens).or(trailing_day);
        Self {
            message,
            header,
            day,
            account,
            direction: None,
            category: None,
            moving: Moving::Nothing,
            is_alone: clauses.len() == 1,
            unknown: None,
            gives_to_family: false,
            is_sold: false,
            debt: None,
        }
    }

    /// The entry of a clause; `None` where only the amount is known.
    pub(super) fn entry(&mut self, clause: &Clause) -> Option<Entry> {
        let (message, tokens) = (self.message, &self.message.tokens);
        let all = clause.all();
        let words = clause.words(tokens);
        let beside = clause.words_beside(tokens);
        let (flow, found) = self.flow(clause, &words, &beside);
        let everything: Vec<&Token> = words.iter().chain(&beside).copied().collect();
        let content = everything.iter().filter(|token| !token.is_any(roles::FILLERS));
        let things = content
            .clone()
            .filter(|token| !token.is_any(booking::BARE_VERBS) && !token.is_any(roles::CORRECTIONS))
            .count();
        let described = things > 0
            || found.is_some()
            || !self.header.is_empty()
            || !clause.section.is_empty()
            || flow.direction == Direction::Transfer;
        if !described {
            return None;
        }
        let amount = self.amount(clause, &words, &beside);
        let money = amount.money()?;
        let when = when_of(&all, tokens);
        let heading: Vec<&Piece> = clause.section.iter().collect();
        let of_heading = || when_of(&heading, tokens).filter(|when| when.date.is_some());
        let day = when.filter(|when| when.date.is_some()).or_else(of_heading).or(self.day);
        let at = When { time: when.and_then(|when| when.time), ..day.unwrap_or_default() };
        self.day = day.or(self.day);
        let dated = dated::read(at, &everything, found.as_ref(), message);
        let strong = found.as_ref().is_some_and(|found| found.strength > 3);
        let people: Vec<&Token> = content.clone().copied().collect();
        let only_people = !flow.said && !strong && self.header.is_empty() && are_people(&people);
        // "uang jajan kakak 20rb, abang 15rb": and so on.
        let only_people = only_people && !self.gives_to_family;
        self.gives_to_family = flow.direction == Direction::Expense
            && (self.gives_to_family && are_people(&people) || gives(&everything));
        if only_people && self.is_alone {
            return None;
        }
        // A thing that nobody knows, without a word of what was done: rather a question than a wrong booking.
        let is_unknown =
            found.is_none() && !flow.said && content.clone().next().is_some() && !self.is_ruled(&all);
        let ambiguous = self.is_doubtful(clause, amount, &flow)
            || when.is_some_and(|when| when.vague)
            || only_people
            || dated.past.is_some();
        self.unknown =
            (is_unknown && !ambiguous).then(|| Unknown::of(thing::is_new(clause, &everything, &flow)));
        let ambiguous = ambiguous || is_unknown && !thing::is_told(clause, &everything, &flow, tokens);
        let confidence = confidence(found.as_ref(), flow.direction, ambiguous);
        let category = match flow.direction {
            Direction::Transfer => None,
            direction => {
                found.map(|found| found.category).or_else(|| category::other(direction, message.context))
            }
        };
        Some(Entry {
            received: None,
            direction: flow.direction,
            amount: money,
            description: describe(&all, message),
            merchant: merchant(&all, message),
            category,
            at: dated.at,
            account: self.account_of(&flow, clause),
            to_account: flow.to_account,
            confidence,
            ambiguous,
            otherwise: dated.past.map(Otherwise::Day).or_else(|| in_book_currency(amount, message)),
            note: dated.note.or(flow.note),
            span: span(&all, message),
        })
    }

    /// "jadi beli 2 liter 40rb": what is weighed and bought is food, whichever of what was spoken of.
    pub(super) fn weighed(&self, clause: &Clause, words: &[&Token], flow: &Flow) -> Option<Found> {
        let bought = flow.direction == Direction::Expense && words.iter().any(|token| token.is("beli"));
        thing::is_weighed(&clause.all(), &self.message.tokens)
            .then(|| category::alike("belanja_harian", self.message.context))
            .flatten()
            .filter(|_| bought)
            .map(|category| Found { category, strength: 1 })
    }

    /// Whether a filing rule of the person's knows the thing.
    fn is_ruled(&self, all: &[&Piece]) -> bool {
        let rules = self.message.context.rules;
        !rules.is_empty() && any_is_about(rules, &span(all, self.message))
    }

    /// Whether the amount is a guess, a number of the clause has no part in it, it was taken off an income, or it may as
    /// well have gone the other way, or was another's.
    fn is_doubtful(&self, clause: &Clause, amount: Amount, flow: &Flow) -> bool {
        // "gaji dipotong 200rb" is no income.
        let is_deduction = flow.direction == Direction::Income
            && clause.words(&self.message.tokens).iter().any(|token| token.is_any(arithmetic::DEDUCTED));
        let is_whole = accounting::is_whole(clause, self.message);
        // "belanja 80rb pakai uang ibu"
        let is_of_another = flow.direction == Direction::Expense
            && whose::is_of_another(&clause::words_of(&clause.all(), &self.message.tokens));
        amount.certainty == Certainty::Guess || flow.unsure || is_deduction || is_of_another || !is_whole
    }

    /// The account of an entry: its own, its heading's, or the one that is said for all.
    fn account_of(&self, flow: &Flow, clause: &Clause) -> Option<String> {
        if flow.direction == Direction::Transfer || flow.account.is_some() {
            return flow.account.clone();
        }
        // What all of it was paid with is nowhere that an income goes.
        let of_all = || {
            self.account.clone().filter(|account| {
                flow.direction != Direction::Income || account.role != Role::From || !self.header.is_empty()
            })
        };
        accounts_of(&clause.section).into_iter().next().or_else(of_all).map(|account| account.name)
    }

    /// The amount as it is booked: bare numbers in thousands, and doubt where the sum fits the thing badly.
    fn amount(&self, clause: &Clause, words: &[&Token], beside: &[&Token]) -> Amount {
        let said = clause.amount.unwrap_or(Amount::of(0, Currency::IDR, Certainty::Impossible));
        let has = |set: &List| words.iter().chain(beside).any(|token| token.is_any(set));
        let cheap = has(roles::CHEAP);
        let mut amount = said.in_thousands(cheap);
        let tokens = &self.message.tokens;
        let slang = clause.pieces.iter().any(|piece| {
            matches!(piece.item, Item::Money(_))
                && is_slang(&tokens[piece.tokens.start].lower)
                && piece.tokens.len() == 1
        });
        if slang && cheap && amount.certainty == Certainty::Guess {
            amount.certainty = Certainty::Sure;
        }
        let tiny = slang && amount.minor < 1_000 * amount.currency.minor_per_unit() && !cheap;
        let is_huge = amount.minor >= HUGE * amount.currency.minor_per_unit();
        let milliards = amount.milliards && (!has(roles::DEAR) || is_huge);
        let about = words.iter().any(|token| {
            token.is_any(booking::ROUGHLY)
                || booking::AS_IF.iter().any(|start| token.lower.starts_with(start))
        });
        if amount.certainty == Certainty::Sure && (tiny || milliards || about) {
            amount.certainty = Certainty::Guess;
        }
        amount
    }
}

/// How sure a reading is, in per cent.
fn confidence(found: Option<&Found>, direction: Direction, is_doubtful: bool) -> u8 {
    match (found, direction, is_doubtful) {
        (_, _, true) => 50,
        (_, Direction::Transfer, _) => 90,
        (Some(found), _, _) if found.strength > 1 => 97,
        (Some(_), _, _) => 90,
        (None, _, _) => 60,
    }
}

/// "20rb" in a book of dollars: rupiah, or so many dollars?
fn in_book_currency(amount: Amount, message: &Message<'_>) -> Option<Otherwise> {
    let book = message.context.currency;
    let units = Money::from_sum(amount.minor, book)
        .portion(book.minor_per_unit().into(), amount.currency.minor_per_unit().into());
    units.filter(|units| amount.by_unit && units.is_positive()).map(Otherwise::Amount)
}

/// "latte 15k sama roti 17k pakai ovo": what the message ends in paid for all of it, where no other part names an account.
fn shared_at_end(message: &Message<'_>, clauses: &[Clause]) -> Option<Account> {
    let last = message.pieces.last()?;
    let Item::Account(account) = &last.item else { return None };
    let alone = accounts_of(&message.pieces).len() == 1 && clauses.len() > 1;
    // In a list each has its own: "kopi 20rb, bensin 50rb pakai gopay".
    let in_list = message.pieces.iter().any(|piece| matches!(piece.item, Item::Mark('\n' | ',' | ';')));
    (alone && !in_list && account.role == Role::From).then(|| account.clone())
}

/// Whether words name people alone, as "bude tini" does: an address, and a name that nobody knows.
fn are_people(content: &[&Token]) -> bool {
    let named = |at: usize| {
        let behind_address = at > 0 && is_person(content[at - 1]) && !LEXICON.knows(&content[at].word);
        is_person(content[at]) || behind_address
    };
    !content.is_empty() && (0..content.len()).all(named)
}

/// "kirim ke emak 1,5jt", "uang jajan kakak 20rb": money is handed to somebody.
fn gives(words: &[&Token]) -> bool {
    let has = |is_one: fn(&Token) -> bool| words.iter().any(|token| is_one(token));
    has(is_allowance) || has(is_person) && words.iter().any(|token| token.is_any(direction::HANDING))
}

/// "uang jajan", "gaji": what one gives to several.
fn is_allowance(token: &Token) -> bool {
    token.is_any(booking::ALLOWANCES) || token.is_any(direction::PAY)
}

/// "dua-duanya", "semuanya": what is said with it holds for all.
pub(super) fn is_all(token: &Token) -> bool {
    token.is_any(booking::ALL) || token.lower.ends_with("duanya") || token.reads(booking::ALL_AS_WRITTEN)
}
