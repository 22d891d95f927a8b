//! The entries of one notice or receipt, or why it books nothing.

use chrono::{DateTime, FixedOffset};
use ledger::Direction;

use super::deed::{self, State, Way};
use super::figure::Figure;
use super::naming;
use super::paid::{self, Paid};
use super::party::{self, Parties};
use super::text::Text;
use super::{Said, moment};
use crate::frame::{Entry, Frame, Known, Meaning, Question, Talk};
use crate::senses::category;
use crate::senses::direction::{CLAIM, DEBT};
use crate::values::account;
use crate::values::amount::Amount;
use crate::words::lexicon::roles::notice::{self as words, Sign};
use crate::words::token;

/// How sure, in per cent, an entry is whose figures and words agree.
const SURE: u8 = 95;

/// What a text that tells of one movement means; `None` where nothing says what it tells of, and it may be anything.
pub(super) fn single(
    text: &Text<'_, '_>,
    figures: &[Figure],
    said: &Said<'_, '_>,
    is_receipt: bool,
    is_sure_face: bool,
) -> Option<Frame> {
    let message = text.message;
    let nothing = || message.frame(Meaning::Talk(Some(Talk::Aside)));
    let is_ahead_only = said.text.has(Sign::Down);
    let paid = paid::read(figures, is_ahead_only);
    match deed::state(text, is_receipt) {
        State::Nothing => return Some(nothing()),
        State::Ahead => return Some(message.frame(Meaning::Plan)),
        State::Untold if paid.is_none() && !figures.is_empty() => return Some(nothing()),
        State::Untold if !is_sure_face => return None,
        State::Untold | State::Moved => {}
    }
    let Some(paid) = paid else {
        return Some(nothing());
    };
    let of_sum = without_given_back(text, figures, &paid);
    let is_told = text.has_any(&[Sign::Done, Sign::Finished]) || of_sum.has(Sign::Source);
    let way = deed::way(&of_sum, is_receipt).or_else(|| is_told.then_some(Way::Out));
    let Some(way) = way else {
        let known = Known { amount: paid.amount.money(), ..Known::default() };
        return Some(message.ask_beside(Question::Meaning, known));
    };
    let speaker = party::speaker(text).and_then(|(_, account)| account);
    let entries =
        of_movement(text, figures, said, Movement { way, is_receipt, speaker, paid: &paid, at: None })?;
    if paid.is_doubtful {
        return Some(
            message.ask_beside(Question::WhichAmount, entries.first().map(Known::from).unwrap_or_default()),
        );
    }
    Some(booked(text, entries))
}

/// The text without what it says of money given back beside the sum.
fn without_given_back<'m, 'a>(text: &Text<'m, 'a>, figures: &[Figure], paid: &Paid) -> Text<'m, 'a> {
    let mut rest = text.part(&text.lines);
    let given =
        figures.iter().find(|figure| figure.role == Some(Sign::Cashback)).filter(|_| paid.cashback.is_some());
    if let Some(given) = given {
        let before =
            figures.iter().map(|figure| figure.tokens.end).filter(|end| *end <= given.tokens.start).max();
        let end = (given.tokens.end..text.range().end)
            .find(|at| text.tokens()[*at].is(".") || text.tokens()[*at].is("!"));
        let part = before.unwrap_or(0)..end.unwrap_or(text.range().end);
        rest.signs.retain(|found| found.sign == Sign::Source || !part.contains(&found.tokens.start));
    }
    rest
}

/// The frame of entries.
pub(super) fn booked(text: &Text<'_, '_>, entries: Vec<Entry>) -> Frame {
    let confidence = entries.iter().map(|entry| entry.confidence).min().unwrap_or(0);
    Frame { confidence, ..text.message.frame(Meaning::Book { entries, preview: false }) }
}

/// One movement of money, as it was found.
#[derive(Clone, Copy)]
pub(super) struct Movement<'p> {
    pub(super) way: Way,
    pub(super) is_receipt: bool,
    /// The account of whoever writes.
    pub(super) speaker: Option<&'p str>,
    pub(super) paid: &'p Paid,
    /// The day of the lines above, where this one has none.
    pub(super) at: Option<DateTime<FixedOffset>>,
}

/// The entries of a movement: the sum, the fee on top of it, and what was given back of it.
pub(super) fn of_movement(
    text: &Text<'_, '_>,
    figures: &[Figure],
    said: &Said<'_, '_>,
    movement: Movement<'_>,
) -> Option<Vec<Entry>> {
    let Movement { way, is_receipt, speaker, paid, at } = movement;
    let context = text.message.context;
    let (way, parties) = own_move(text, way, speaker, party::read(text, way, speaker));
    let said_account = account_of(said);
    // What a buyer paid with is no account of whoever sold.
    let named_own = parties.own.clone().filter(|_| !deed::merchant_gets(text));
    let own = said_account.or(named_own).or_else(|| cash(text, figures));
    let moved = moment::read(text, !is_receipt).or(at);
    let at = moment::read(&said.text, false).or(moved).unwrap_or_else(|| context.now.fixed_offset());
    let naming = naming::read(text, way, is_receipt, &parties, figures);
    let category = naming::category(text, &said.words, way, &naming, figures, paid.at);
    let direction = direction(way);
    let is_transfer = direction == Direction::Transfer
        || text.has(Sign::Transfer)
        || text.tokens().iter().any(|token| token.is("transfer"));
    let owed = owed_for(text, way, figures);
    let direction = if owed.is_some() { Direction::Transfer } else { direction };
    let (amount, fee) = split(paid, is_transfer);
    let range = text.range();
    let reference = reference(text);
    let to_account = parties.to.filter(|to| Some(to) != own.as_ref());
    let (own, to_account) = match owed {
        Some(DEBT) if way == Way::Out => (own, Some(DEBT.to_owned())),
        Some(side) => (Some(side.to_owned()), own),
        None => (own, to_account),
    };
    let category = category.filter(|_| owed.is_none());
    let is_lost = direction == Direction::Transfer && own.is_none() && to_account.is_none();
    let entry = Entry {
        received: None,
        direction,
        amount: amount.money()?,
        description: naming.description,
        merchant: naming.merchant,
        category,
        at,
        account: own.clone(),
        to_account,
        confidence: if is_lost { 50 } else { SURE },
        ambiguous: is_lost,
        otherwise: None,
        note: reference,
        span: text.written(range.clone()).to_owned(),
    };
    let beside = |amount: Amount, direction: Direction, words: &str| {
        let tokens = token::tokens(words);
        let found = category::find(&tokens.iter().collect::<Vec<_>>(), direction, context);
        let category = found.map(|found| found.category).or_else(|| category::other(direction, context));
        Some(Entry {
            received: None,
            direction,
            amount: amount.money()?,
            description: words.to_owned(),
            merchant: None,
            category,
            note: None,
            to_account: None,
            ambiguous: false,
            ..entry.clone()
        })
    };
    let fee = fee.and_then(|fee| beside(fee, Direction::Expense, words::FEE));
    let cashback = paid.cashback.filter(|_| is_given(text));
    let cashback = cashback.and_then(|back| beside(back, Direction::Income, words::CASHBACK));
    Some([Some(entry.clone()), fee, cashback].into_iter().flatten().collect())
}

/// The other side of what was paid back or lent, where the purpose names it: "berita: bayar utang".
fn owed_for(text: &Text<'_, '_>, way: Way, figures: &[Figure]) -> Option<&'static str> {
    let tokens = text.tokens();
    let named = naming::purpose(text, figures).is_some_and(|range| {
        let words = &tokens[range];
        words.iter().any(|token| token.reads(words::OWED))
    });
    let loan = way == Way::In
        && text
            .all(Sign::In)
            .any(|found| tokens.get(found.tokens.end).is_some_and(|next| next.reads(words::LOANS)));
    match way {
        _ if loan => Some(DEBT),
        Way::In if named || text.tokens().iter().any(|token| token.is_or_reads(words::LAID_OUT)) => {
            Some(CLAIM)
        }
        Way::Out if named => Some(DEBT),
        _ => None,
    }
}

/// A transfer to a wallet that bears nobody's name, or between two accounts, is within the customer's own.
fn own_move(text: &Text<'_, '_>, way: Way, speaker: Option<&str>, parties: Parties) -> (Way, Parties) {
    // "Kredivo: pembayaran tagihan telah kami terima": what was bought on credit is paid off.
    if way == Way::Out && speaker.is_some_and(account::is_credit) && text.has_any(words::PAID_OFF) {
        return (Way::CardBill, party::read(text, Way::CardBill, None));
    }
    let sends = way == Way::Out && text.has_any(&[Sign::Transfer, Sign::Moved]) && !text.has(Sign::Virtual);
    let to = sends.then(|| party::own_wallet(text)).flatten().filter(|to| Some(to) != parties.own.as_ref());
    match to {
        Some(to) => (Way::Moved, Parties { to: Some(to), other: None, ..parties }),
        None => (way, parties),
    }
}

fn direction(way: Way) -> Direction {
    match way {
        Way::Out => Direction::Expense,
        Way::In | Way::Back => Direction::Income,
        Way::Drawn | Way::PaidIn | Way::Filled | Way::Moved | Way::CardBill => Direction::Transfer,
    }
}

/// The sum and the fee beside it: a transfer's total is taken apart, a purchase's is not.
fn split(paid: &Paid, is_transfer: bool) -> (Amount, Option<Amount>) {
    match paid.inner_fee.filter(|_| is_transfer) {
        Some(fee) => (paid.amount.less(fee).unwrap_or(paid.amount), Some(fee)),
        None => (paid.amount, paid.fee),
    }
}

/// Whether what is given back has come.
fn is_given(text: &Text<'_, '_>) -> bool {
    text.has_any(&[Sign::Got, Sign::In]) || text.tokens().iter().any(|token| token.reads(words::GIVEN))
}

/// The account that the person names beside what they pasted.
fn account_of(said: &Said<'_, '_>) -> Option<String> {
    let tokens = said.text.tokens();
    let own = said.text.message.context.accounts;
    said.text.lines.iter().flat_map(Clone::clone).find_map(|at| {
        let before = at.checked_sub(1).map(|at| &tokens[at]);
        account::read(&tokens[at..], before, own, false)
            .filter(|(_, account)| account.role == account::Role::From || !account.ordinary)
            .map(|(_, account)| account.name)
    })
}

/// What was handed over in notes: "Tunai 100.000".
fn cash(text: &Text<'_, '_>, figures: &[Figure]) -> Option<String> {
    let is_cash = |at: usize| text.tokens()[at].reads(words::CASH);
    let handed = figures.iter().filter(|figure| figure.role == Some(Sign::Tendered)).any(|figure| {
        text.tokens()[..figure.tokens.start].iter().rev().take(3).any(|token| token.reads(words::CASH))
    });
    let said = text
        .lines
        .iter()
        .flat_map(Clone::clone)
        .any(|at| is_cash(at) && text.is(at, Sign::Tendered) && !text.has(Sign::Drawn));
    (handed || said).then(|| words::CASH_ACCOUNT.to_owned())
}

/// The number of the deal.
fn reference(text: &Text<'_, '_>) -> Option<String> {
    let tokens = text.tokens();
    let labels = text.all(Sign::Code).filter(|found| {
        tokens[found.tokens.start].reads(words::REFERENCES)
            || tokens[found.tokens.end - 1].reads(words::REFERENCES)
    });
    labels.into_iter().find_map(|found| {
        let start = (found.tokens.end..found.tokens.end + 3).find(|at| {
            tokens.get(*at).is_some_and(|token| token.lower.bytes().any(|byte| byte.is_ascii_digit()))
        })?;
        let glued = (start + 1..text.range().end)
            .take_while(|at| tokens[*at].glued && !tokens[*at].is(".") && !tokens[*at].is(","));
        let end = glued.last().map_or(start + 1, |at| at + 1);
        let written = text.written(start..end);
        (written.len() > 3).then(|| format!("ref {written}"))
    })
}
