//! The reader of one clause: its direction, category, amount, day and accounts, from its own words and those around.

use ledger::{Currency, Direction, Money};

use super::words::{describe, merchant, span};
use super::{accounts_of, dated};
use crate::frame::{Entry, Otherwise};
use crate::pieces::accounting;
use crate::pieces::clause::{self, Clause};
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece, Use};
use crate::senses::category::{self, Found};
use crate::senses::direction::{self, Flow, is_person};
use crate::values::account::{Account, Role};
use crate::values::amount::{Amount, Certainty, is_slang};
use crate::values::date::When;
use crate::words::lexicon::roles::{arithmetic, booking};
use crate::words::lexicon::{LEXICON, is_unit, roles};
use crate::words::token::{Kind, Token};

/// More units than even what is dear costs: ten milliards.
const HUGE: i64 = 10_000_000_000;

/// What the clauses of one message share.
pub(super) struct Reader<'m, 'a> {
    message: &'m Message<'a>,
    /// What stands before a colon, over all of them.
    header: Vec<Piece>,
    /// The day said before, for those that say none.
    day: Option<When>,
    /// The account said for all of them.
    account: Option<Account>,
    /// The direction said before, for things that say none.
    direction: Option<Direction>,
    /// The category found before, for the way back.
    category: Option<Found>,
    /// The clause before moved money into an account.
    is_moving: bool,
    /// There is one clause only.
    is_alone: bool,
    /// Of the entry before, nothing was doubtful but that nobody knows the thing.
    pub(super) is_merely_unknown: bool,
}

/// The day and the hour of some pieces.
fn when_of(pieces: &[&Piece], tokens: &[Token]) -> Option<When> {
    let mut found: Option<When> = None;
    // "klaim yang bulan lalu akhirnya cair": the day of another thing.
    let of_other = |piece: &&&Piece| {
        let before = |back: usize| piece.tokens.start.checked_sub(back).map(|at| &tokens[at]);
        let is = |back: usize, words: &[&str]| before(back).is_some_and(|token| token.is_any(words));
        (is(1, &["yang"]) && piece.tokens.start > 2)
            || (is(1, &["dari"]) && is(2, &["yang"]))
            || (is(1, &["untuk"]) && piece.tokens.start > 3)
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
            is_moving: false,
            is_alone: clauses.len() == 1,
            is_merely_unknown: false,
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
        if only_people && self.is_alone {
            return None;
        }
        // A thing that nobody knows, without a word of what was done: rather a question than a wrong booking.
        let is_unknown = found.is_none() && !flow.said && content.clone().next().is_some();
        let ambiguous = self.is_doubtful(clause, amount, flow.direction)
            || when.is_some_and(|when| when.vague)
            || only_people
            || dated.past.is_some();
        self.is_merely_unknown = is_unknown && !ambiguous;
        let ambiguous = ambiguous || is_unknown;
        let confidence = confidence(found.as_ref(), flow.direction, ambiguous);
        let category = match flow.direction {
            Direction::Transfer => None,
            direction => {
                found.map(|found| found.category).or_else(|| category::other(direction, message.context))
            }
        };
        let account = self.account_of(&flow, clause);
        Some(Entry {
            direction: flow.direction,
            amount: money,
            description: describe(&all, message),
            merchant: merchant(&all, message),
            category,
            at: dated.at,
            account,
            to_account: flow.to_account,
            confidence,
            ambiguous,
            otherwise: dated.past.map(Otherwise::Day).or_else(|| in_book_currency(amount, message)),
            note: dated.note.or(flow.note),
            span: span(&all, message),
        })
    }

    /// Whether the amount is a guess, a number of the clause has no part in it, or it was taken off an income.
    fn is_doubtful(&self, clause: &Clause, amount: Amount, direction: Direction) -> bool {
        // "gaji dipotong 200rb" is no income.
        let is_deduction = direction == Direction::Income
            && clause.words(&self.message.tokens).iter().any(|token| token.is_any(arithmetic::DEDUCTED));
        let is_whole = accounting::is_whole(clause, self.message);
        amount.certainty == Certainty::Guess || is_deduction || !is_whole
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

    /// The direction and the category, from the clause's own words first, then those beside it and over it.
    fn flow(&mut self, clause: &Clause, words: &[&Token], beside: &[&Token]) -> (Flow, Option<Found>) {
        let context = self.message.context;
        // What stands with the amount goes before what stands beside it.
        let accounts: Vec<Account> =
            accounts_of(&clause.pieces).into_iter().chain(accounts_of(&clause.beside)).collect();
        let begins = words.first().map_or(usize::MAX, |token| token.text.start);
        let leading = beside.iter().filter(|token| token.text.start < begins);
        let together: Vec<&Token> = leading.chain(words).copied().collect();
        let owes = beside.iter().any(|token| token.is_any(&["utang", "pinjaman"]))
            && words.iter().any(|token| token.is_any(booking::SETTLING));
        let mut flow =
            direction::read(if owes { &together } else { words }, &accounts, clause.sign, self.message.trace);
        if let Some(account) = accounts.first().filter(|_| self.is_moving && !flow.said) {
            // "isi gopay 50rb sama ovo 50rb": the next account is filled too.
            let bare = words.iter().all(|token| token.is_any(roles::FILLERS));
            flow = if bare { Flow::into(account) } else { flow };
        }
        // "withdrew 1jt, fee 7,500": what moving it cost.
        let is_fee = |token: &&Token| token.is("fee") || token.is_any(roles::FILLERS);
        if self.is_moving && !words.is_empty() && words.iter().all(is_fee) {
            flow = Flow::spent(&accounts);
        }
        self.is_moving = flow.direction == Direction::Transfer && flow.to_account.is_some();
        let header = if clause.section.is_empty() { &self.header } else { &clause.section };
        let header = clause::words(header, &self.message.tokens);
        if !flow.said && !beside.is_empty() {
            flow = direction::read(&together, &accounts, clause.sign, self.message.trace);
        }
        if !flow.said && !header.is_empty() {
            flow = direction::read(
                &header.iter().copied().chain(together.iter().copied()).collect::<Vec<_>>(),
                &accounts,
                clause.sign,
                self.message.trace,
            );
        }
        if flow.direction != Direction::Transfer
            && let Some(direction) = section_direction(&clause.section, &self.message.tokens)
        {
            flow.direction = direction;
            flow.said = true;
        }
        if flow.direction != Direction::Transfer {
            flow.direction = self.by_occasion(words).unwrap_or(flow.direction);
        }
        let find = |words: &[&Token], direction| category::find(words, direction, context);
        if !flow.said {
            let as_income = find(words, Direction::Income);
            let as_expense = find(words, Direction::Expense);
            // What is only known as an income is one; so is what follows an income and is nothing else.
            let only_income =
                as_expense.is_none() && as_income.as_ref().is_some_and(|found| found.strength > 1);
            let own_income = as_income.as_ref().is_some_and(|found| found.strength == 4);
            let continues = self.direction == Some(Direction::Income)
                && as_expense.is_none_or(|found| found.strength < 2);
            let given_back = clause.pieces.iter().any(
                |piece| matches!(piece.item, Item::Spent(used) if !matches!(used, Use::Part | Use::Silent)),
            );
            if (only_income && !given_back)
                || continues
                || (own_income && find(words, Direction::Expense).is_none())
            {
                flow.direction = Direction::Income;
            }
        }
        if flow.direction != Direction::Transfer {
            self.direction = Some(flow.direction);
        }
        // A thing that stands beside decides before a mere shop or verb that stands with the amount.
        let of_own = find(words, flow.direction);
        let weak = of_own.as_ref().is_none_or(|found| found.strength < 2);
        let of_all = if weak { find(&together, flow.direction) } else { None };
        let stronger = of_all.filter(|all| of_own.as_ref().is_none_or(|own| all.strength > own.strength));
        let found = stronger.or(of_own).or_else(|| find(&header, flow.direction));
        // "ojek ke pasar 10rb, pulangnya 12rb"
        let way_back = words.first().is_some_and(|token| token.is("pulang"));
        let found = found.or_else(|| self.category.clone().filter(|_| way_back));
        self.category.clone_from(&found);
        (flow, found)
    }

    /// The direction that the occasion gives: guests who pay, a driver's due to the owner of the car.
    fn by_occasion(&self, words: &[&Token]) -> Option<Direction> {
        let message = self.message;
        let pays = words.iter().any(|token| token.is("bayar"));
        if pays && message.has(booking::GUESTS) && !message.has(&["saya", "beli"]) {
            return Some(Direction::Income);
        }
        // "dapat sewa kamar": bought or earned? The person's own words for incomes know.
        let own = |direction| crate::senses::category::own(words, direction, message.context);
        let may_come_in = || words.iter().any(|token| token.is_any(roles::ARRIVING));
        if own(Direction::Income).is_some() && may_come_in() && own(Direction::Expense).is_none() {
            return Some(Direction::Income);
        }
        let due = words.first().is_some_and(|token| token.is("setoran"));
        (due && message.has(&["narik", "ngojek"])).then_some(Direction::Expense)
    }

    /// The amount as it is booked: bare numbers in thousands, and doubt where the sum fits the thing badly.
    fn amount(&self, clause: &Clause, words: &[&Token], beside: &[&Token]) -> Amount {
        let said = clause.amount.unwrap_or(Amount::of(0, Currency::IDR, Certainty::Impossible));
        let has = |set: &[&str]| words.iter().chain(beside).any(|token| token.is_any(set));
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

/// The direction of all that stands under "Masuk:" or "Pengeluaran:".
fn section_direction(section: &[Piece], tokens: &[Token]) -> Option<Direction> {
    let words = clause::words(section, tokens);
    let has = |set: &[&str]| words.iter().any(|token| token.is_any(set));
    match (has(&["pemasukan", "masuk"]), has(&["pengeluaran", "keluar"])) {
        (true, false) => Some(Direction::Income),
        (false, true) => Some(Direction::Expense),
        _ => None,
    }
}

/// Whether words name people alone, as "bude tini" does: an address, and a name that nobody knows.
fn are_people(content: &[&Token]) -> bool {
    let named = |at: usize| {
        let behind_address = at > 0 && is_person(content[at - 1]) && !LEXICON.knows(&content[at].word);
        is_person(content[at]) || behind_address
    };
    !content.is_empty() && (0..content.len()).all(named)
}

/// "dua-duanya", "semuanya": what is said with it holds for all.
fn is_all(token: &Token) -> bool {
    token.is_any(booking::ALL)
        || token.lower.ends_with("duanya")
        || booking::ALL_AS_WRITTEN.contains(&token.lower.as_str())
}
