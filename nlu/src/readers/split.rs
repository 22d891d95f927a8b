//! Bills that several share: the person's own part is spent, and what was laid out for others is owed.
//! "Makan 300rb patungan ber-4, Andi sama Rina belum bayar"; "patungan 240rb bertiga, Dina yang bayar dulu".

mod company;
mod mine;
mod names;
mod owed;
mod parts;
mod payer;

use ledger::{Direction, Money};

use crate::frame::{Entry, Frame, Known, Meaning, Question, Talk};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::senses::direction::{CLAIM, DEBT, party};
use crate::values::account::Role;
use crate::values::amount::Certainty;
use crate::words::lexicon::roles::split;
use crate::words::list::List;
use crate::words::token::{Kind, Token};
use company::Company;
use payer::Paid;

/// Longer messages tell of more than one bill.
const MOST_TOKENS: usize = 50;

/// The frame of a message about a shared bill that says who paid it, or who has not.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let tokens = &message.tokens;
    if let Some(frame) = own_part_paid(message) {
        return Some(frame);
    }
    if !may_be_shared(tokens) {
        return None;
    }
    if tokens.len() > MOST_TOKENS || message.text.trim_end().ends_with('?') {
        return None;
    }
    if tokens.iter().any(|token| token.is_or_reads(split::TREATING)) {
        let aside = || message.frame(Meaning::Talk(Some(Talk::Aside)));
        return payer::treats(tokens).then(|| beside_treat(message).unwrap_or_else(aside));
    }
    if let Some(frame) = parts::read(message) {
        return Some(frame);
    }
    let amount = one_amount(message)?;
    let Some(company) = Company::of(tokens, amount.end) else {
        let for_one = || for_one(message, &amount);
        return mine::read(message, &amount).or_else(for_one).or_else(|| unclear(message, &amount));
    };
    let (paid, heads) = (company.paid.clone()?, company.heads?);
    // What is left says for what it was: its day, its account and its category.
    let mut frame = main(message, &company)?;
    let [entry] = frame.entries() else {
        return matches!(frame.meaning(), Meaning::Plan | Meaning::Talk(_)).then_some(frame);
    };
    let whole = if amount.is_each { amount.money.checked_mul(heads.into()).ok()? } else { amount.money };
    let share = whole.portion(1, heads.into())?;
    let others = i64::from(heads) - 1;
    let named = i64::try_from(paid.owing.len()).unwrap_or(i64::MAX);
    if entry.direction != Direction::Expense {
        return None;
    }
    if paid.is_settled {
        let own = Entry {
            amount: share,
            account: entry.account.clone().or_else(|| paid_from(message)),
            ..entry.clone()
        };
        frame.meanings = vec![Meaning::Book { entries: vec![own], preview: false }];
        return Some(frame);
    }
    if named > others {
        let known = Known { amount: Some(whole), ..Known::from(entry) };
        return Some(message.ask_beside(Question::WhichAmount, known));
    }
    let entries = match &paid.by {
        Some(payer) => {
            let note = Some(payer.clone());
            vec![Entry { amount: share, account: Some(DEBT.to_owned()), note, ..entry.clone() }]
        }
        None => by_me(message, entry, (whole, share), others, &paid)?,
    };
    frame.confidence = entries.iter().map(|entry| entry.confidence).min().unwrap_or(0);
    frame.meanings = vec![Meaning::Book { entries, preview: false }];
    Some(frame)
}

/// "patungan kado 300rb, aku talangin dulu": it is said who paid, and not how many share it.
fn unclear(message: &Message<'_>, bill: &Bill) -> Option<Frame> {
    let is_said = || payer::Told::of(&message.tokens, bill.end, None).is_said();
    let known = Known { amount: Some(bill.money), ..Known::default() };
    (payer::is_shared(&message.tokens) && is_said()).then(|| message.ask_beside(Question::WhichAmount, known))
}

/// "bayarin nonton Dewi 50rb, nanti diganti": all of it is owed.
fn for_one(message: &Message<'_>, bill: &Bill) -> Option<Frame> {
    let (name, silent) = company::debtor(&message.tokens, bill.start)?;
    let mut frame = read_left(message, &silent);
    let [entry] = frame.entries() else { return None };
    let lent = Entry {
        direction: Direction::Transfer,
        amount: bill.money,
        category: None,
        to_account: Some(CLAIM.to_owned()),
        note: Some(name),
        ..entry.clone()
    };
    let is_spent = entry.direction == Direction::Expense;
    frame.meanings = vec![Meaning::Book { entries: vec![lent], preview: false }];
    is_spent.then_some(frame)
}

/// "patungan hadiah 400rb berempat, aku udah transfer 100rb ke Nia": what the person paid is their part, and no second entry.
fn own_part_paid(message: &Message<'_>) -> Option<Frame> {
    let tokens = &message.tokens;
    if tokens.len() > MOST_TOKENS || !payer::is_shared(tokens) {
        return None;
    }
    let said = message.raw().iter().filter_map(|piece| match piece.item {
        Item::Money(amount) if amount.is_said() => Some((piece.tokens.start, amount.money()?)),
        _ => None,
    });
    let said: Vec<(usize, Money)> = said.collect();
    let [(_, whole), (at, part)] = said[..] else { return None };
    let mark = tokens[..at].iter().rposition(|token| token.is(","))?;
    let behind = &tokens[mark..];
    let pays = behind.iter().any(owed::is_me) && behind.iter().any(|token| token.is_or_reads(split::PAYING));
    let heads = company::counted_heads(&tokens[..mark])?;
    let mut silent = vec![false; tokens.len()];
    silent[mark..].fill(true);
    let frame = read_left(message, &silent);
    let is_part = whole.portion(1, heads.into()) == Some(part) && pays;
    (is_part && frame.entries().len() == 1).then_some(frame)
}

/// Whether anything is said of who paid, or has not.
fn may_be_shared(tokens: &[Token]) -> bool {
    let says = |words: &List| tokens.iter().any(|token| token.reads(words));
    let lays_out = || tokens.iter().any(|token| token.is_or_reads(split::LAYING_OUT));
    tokens.iter().any(|token| token.is("belum") || token.is("lunas") || token.is_or_reads(split::LATER))
        || says(split::TREATING)
        || says(split::OWING)
        || says(split::LAID_OUT)
        || says(split::MEANS) && says(split::FOR_ALL)
        || lays_out()
}

/// What the person laid out: their own part, one for each who is named and owes it, and what is left in one.
fn by_me(
    message: &Message<'_>,
    entry: &Entry,
    (whole, share): (Money, Money),
    others: i64,
    paid: &Paid,
) -> Option<Vec<Entry>> {
    let account = entry.account.clone().or_else(|| paid_from(message));
    let of_others = share.checked_mul(others).ok()?;
    // The remainder is the writer's, so that the parts add up.
    let own = Money::from_minor(whole.minor() - of_others.minor(), whole.currency()).ok()?;
    let entry = Entry { account, ..entry.clone() };
    let mut entries = vec![Entry { amount: own, ..entry.clone() }];
    entries.extend(paid.owing.iter().map(|name| owed(&entry, share, Some(name.clone()), name.clone())));
    let named = i64::try_from(paid.owing.len()).ok()?;
    if paid.all_owe && named < others {
        entries.push(owed(&entry, share.checked_mul(others - named).ok()?, None, String::new()));
    }
    (entries.len() > 1).then_some(entries)
}

/// What was laid out for somebody with an entry.
fn owed(entry: &Entry, amount: Money, note: Option<String>, span: String) -> Entry {
    Entry {
        direction: Direction::Transfer,
        amount,
        category: None,
        merchant: None,
        to_account: Some(CLAIM.to_owned()),
        note,
        span,
        ..entry.clone()
    }
}

/// The account that the bill was paid from, wherever it is named.
fn paid_from(message: &Message<'_>) -> Option<String> {
    message.pieces.iter().find_map(|piece| match &piece.item {
        Item::Account(account) if matches!(account.role, Role::From | Role::Bare) => {
            Some(account.name.clone())
        }
        _ => None,
    })
}

/// The amount of a bill, as it was written.
struct Bill {
    money: Money,
    /// It is that of one person.
    is_each: bool,
    /// Where it begins.
    start: usize,
    /// Where it ends.
    end: usize,
}

/// The one amount of the message, where it is sure.
fn one_amount(message: &Message<'_>) -> Option<Bill> {
    let tokens = &message.tokens;
    let mut said = message.raw().iter().filter_map(|piece| match piece.item {
        Item::Money(amount) if amount.is_said() => Some((piece, amount)),
        _ => None,
    });
    let (Some((piece, amount)), None) = (said.next(), said.next()) else { return None };
    let money = amount.money().filter(|_| amount.certainty == Certainty::Sure)?;
    let (start, end) = (piece.tokens.start, piece.tokens.end);
    let each = |token: &Token| token.is("@") || token.is("/") || token.is_or_reads(split::EACH);
    let is_each = tokens.get(end).is_some_and(each);
    Some(Bill { money, is_each, start, end })
}

/// "makan 50rb, kopinya Andi yang traktir": what is named before the mark is the person's own.
fn beside_treat(message: &Message<'_>) -> Option<Frame> {
    let tokens = &message.tokens;
    let which = tokens.iter().rposition(|token| token.is("yang"))?;
    let mark = tokens[..which].iter().rposition(|token| token.is(","))?;
    let named = tokens[mark + 1..which].iter().filter(|token| !party::is_title(token)).count();
    let bill = one_amount(message).filter(|bill| bill.end <= mark && named > 1)?;
    let mut silent = vec![false; tokens.len()];
    silent[mark..].fill(true);
    let frame = read_left(message, &silent);
    frame.entries().iter().any(|entry| entry.amount == bill.money).then_some(frame)
}

/// The frame of what is left without the company.
fn main(message: &Message<'_>, company: &Company) -> Option<Frame> {
    let is_named =
        message.tokens.iter().zip(&company.silent).any(|(token, silent)| !silent && token.kind == Kind::Word);
    let frame = read_left(message, &company.silent);
    let is_read = matches!(frame.meaning(), Meaning::Plan | Meaning::Talk(_)) || frame.entries().len() == 1;
    if is_read && is_named {
        return Some(frame);
    }
    // "patungan ber-4 75rb per orang": nothing else is said of what it was for.
    let frame = read_left(message, &company.silent_people);
    (frame.entries().len() == 1).then_some(frame)
}

/// The frame of a message as a booking without the tokens that are silent.
fn read_left(message: &Message<'_>, silent: &[bool]) -> Frame {
    let mut text = String::new();
    for (token, silent) in message.tokens.iter().zip(silent) {
        if !silent {
            text.push_str(if token.glued || text.is_empty() { "" } else { " " });
            text.push_str(&message.text[token.text.clone()]);
        }
    }
    let marks =
        |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '.' | '!' | ':' | '(' | ')');
    let part = Message::read(text.trim_matches(marks), message.context, message.trace);
    super::booking::read(&part)
}
