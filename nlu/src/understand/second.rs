//! The second reader beside the rules: what it sees otherwise is asked about, and where the rules know no category, or only
//! have one of a word that stands for something else here, it names one. It books nothing that they do not book, makes
//! nothing sure, and leaves what the person named or chose.

use ledger::{
    Direction, Reason,
    book::category::{catch_all, default},
};

use crate::context::Context;
use crate::frame::{Entry, Frame};
use crate::hunch::{self, Chance, DOUBT, Kind, NAMED, SURER, Subject, signs::signs};
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::senses::category;
use crate::senses::direction::party::is_title;
use crate::senses::direction::{CLAIM, DEBT, is_person};
use crate::trace::{SECOND, Trace};
use crate::values::account::Role;
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, debt};
use crate::words::token::Token;

const OTHERWISE: &str = "reads it otherwise";
const LIKENESS: &str = "category by likeness";
/// Fewer words are not like anything: "arisan 90rb" is what the rules say.
const LEAST_WORDS: usize = 3;
/// As sure as the rules are of what they doubt, in per cent.
const DOUBTFUL: u8 = 50;

/// What it does, by stage and name.
pub(super) fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    [OTHERWISE, LIKENESS].into_iter().map(|rule| (SECOND, rule))
}

/// Reads what the rules have booked a second time.
pub(super) fn weigh(frame: &mut Frame, message: &Message<'_>) {
    let is_alone = frame.meanings.len() == 1 && frame.entries().len() == 1;
    let mut is_doubtful = false;
    for entry in frame.entries_mut() {
        if is_part_of_others(entry) || is_told_by_grammar(entry, message) || is_got(entry, message) {
            continue;
        }
        let signs = signs(if is_alone { message.text } else { &entry.span });
        is_doubtful |= doubt(entry, &signs, message.trace);
        if spelt(&entry.span) >= LEAST_WORDS {
            file(entry, &signs, message.context, message.trace);
        }
    }
    if is_doubtful {
        frame.confidence = frame.confidence.min(DOUBTFUL);
    }
}

/// What others owe of a bill is told by a name at most, which is like nothing.
fn is_part_of_others(entry: &Entry) -> bool {
    entry.direction == Direction::Transfer
        && (entry.span.is_empty() || entry.note.as_ref() == Some(&entry.span))
}

/// Who owes whom, of somebody with whom there were debts or who is all that is said beside an amount, what is bought on somebody's
/// account, and money that is changed or goes from one account to another: likeness knows no names.
fn is_told_by_grammar(entry: &Entry, message: &Message<'_>) -> bool {
    let mut sides = [&entry.account, &entry.to_account].into_iter().flatten();
    let is_debt = sides.any(|name| *name == CLAIM || *name == DEBT);
    let Some(party) = &entry.note else {
        return entry.received.is_some() || !is_debt && entry.account.is_some() && entry.to_account.is_some();
    };
    let is_known = message.context.parties.iter().any(|known| known.eq_ignore_ascii_case(party));
    let is_all = spelt(&entry.span) <= party.split(' ').count();
    is_debt && (is_known || is_all || entry.direction == Direction::Expense || lends_to_name(party, message))
}

/// "joki rank epic ke legend dpt 85k", "rentalnya balikin 400rb ke bca": that it was got stands right before the amount, or that it
/// came back and where to.
fn is_got(entry: &Entry, message: &Message<'_>) -> bool {
    let is_amount =
        |piece: &Piece| matches!(piece.item, Item::Money(amount) if amount.money() == Some(entry.amount));
    let token = |piece: &Piece| &message.tokens[piece.tokens.start];
    let is_into = |piece: &Piece| {
        matches!(&piece.item, Item::Account(account) if matches!(account.role, Role::To | Role::In)
            && entry.account.as_ref() == Some(&account.name))
    };
    let mut pairs = message.pieces.windows(2).filter(|pair| is_amount(&pair[1]));
    entry.direction == Direction::Income
        && pairs.any(|pair| {
            let came_back = token(&pair[0]).is_any(debt::GIVING_BACK) && message.pieces.iter().any(is_into);
            pair[0].is_word() && (token(&pair[0]).is("dapat") || came_back)
        })
}

/// "Mulyono meminjam 750rb untuk berobat istrinya", "menalangi seragam Pak Dedi": somebody who is written as a name is, beside a
/// verb of lending, whatever it is for.
fn lends_to_name(party: &str, message: &Message<'_>) -> bool {
    let is_of_name = |token: &Token| party.split(' ').any(|word| word == token.lower);
    let is_written = |token: &Token| {
        let is_plain = token.is_capital && (token.text.start > 0 || !LEXICON.has_written(&token.lower));
        is_of_name(token) && (is_plain || is_title(token) || is_person(token))
    };
    let lends = |token: &Token| token.is_any(roles::BORROWING) || token.is_any(debt::LENDING);
    message.tokens.iter().any(is_written) && message.tokens.iter().any(lends)
}

/// How many words of a text are spelt in letters alone.
fn spelt(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count()
}

/// Whether it sees the money of a sure entry go another way, or nowhere: that is asked about.
fn doubt(entry: &mut Entry, signs: &[u16], trace: Trace<'_>) -> bool {
    if entry.ambiguous || hunch::ask(Subject::Kind, signs)[Kind::from(entry.direction) as usize] >= DOUBT {
        return false;
    }
    trace.note(SECOND, OTHERWISE, || entry.span.clone());
    (entry.ambiguous, entry.confidence) = (true, DOUBTFUL);
    true
}

/// Files an entry where such entries belong, if it is surer of that than the rules are.
fn file(entry: &mut Entry, signs: &[u16], context: &Context<'_>, trace: Trace<'_>) {
    let Some(before) = &entry.category else { return };
    let is_of_direction = || default(&before.key).is_some_and(|row| row.direction == entry.direction);
    let enough = match before.reason {
        Reason::Nothing => NAMED,
        // A refund lies with what it was paid for.
        Reason::Lexicon(_) if is_of_direction() => SURER,
        _ => return,
    };
    let Some(key) = likeliest(entry.direction, enough, signs) else { return };
    let found = category::alike(key, context).filter(|found| found.key != before.key);
    if let Some(found) = found {
        trace.note(SECOND, LIKENESS, || format!("{} → {} ({})", entry.span, found.name, before.name));
        entry.category = Some(found);
    }
}

/// The category that is likely enough; none that holds all sorts of things.
fn likeliest(direction: Direction, enough: Chance, signs: &[u16]) -> Option<&'static str> {
    let subject = Subject::Category(direction);
    let chances = hunch::ask(subject, signs);
    let named = subject.keys().zip(chances).filter(|(_, chance)| *chance >= enough);
    named.map(|(key, _)| key).find(|key| *key != catch_all(direction).key)
}
