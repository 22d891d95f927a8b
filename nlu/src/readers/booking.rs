//! Bookings: each clause with an amount becomes an entry, or the reason why not.

mod dated;
mod flow;
mod reader;
mod thing;
mod told;
mod words;

use ledger::{Direction, Money};

use crate::frame::{Entry, Frame, Known, Meaning, Otherwise, Question, Talk};
use crate::pieces::clause::{self, Clause, MAX_ENTRIES};
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece, Use};
use crate::senses::category;
use crate::senses::direction::{self, is_person, owing, party};
use crate::senses::modality::{self, Unreal};
use crate::values::account::Account;
use crate::values::amount::{Amount, Certainty};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, arithmetic, booking};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};
use reader::{Reader, Unknown};
pub(crate) use told::rules;
use words::describe;

/// The frame of a message that books something, or that misses something to do so.
pub(crate) fn read(message: &Message<'_>) -> Frame {
    let (clauses, header) = clause::read(&message.pieces, &message.tokens);
    let words = message.words();
    let has_amount = clauses.iter().any(|clause| clause.amount.is_some());
    if let Some(unreal) = modality::of_message(&words, message.text)
        && (has_amount || unreal != Unreal::Question)
    {
        return all_unreal(message, unreal);
    }
    if impossible(message, &clauses) {
        return message.ask_beside(Question::WhichAmount, known(message));
    }
    if let Some(unreal) = modality::of_heading(&header, &message.tokens).filter(|_| has_amount) {
        return all_unreal(message, unreal);
    }
    let unreal: Vec<Option<Unreal>> =
        clauses.iter().map(|clause| modality::of_clause(clause, &message.tokens)).collect();
    let called_off = is_called_off(&clauses, &unreal, &message.tokens);
    let unreal = modality::carried_on(unreal, &clauses, &message.tokens);
    told::clauses(message, &clauses, &unreal);
    let real: Vec<&Clause> = clauses
        .iter()
        .zip(&unreal)
        .filter(|(_, unreal)| unreal.is_none())
        .map(|(clause, _)| clause)
        .collect();
    let bookings: Vec<&Clause> = real.into_iter().filter(|clause| clause.amount.is_some()).collect();
    if called_off || bookings.is_empty() {
        let unreal = unreal.into_iter().flatten().next();
        return unreal.map_or_else(|| incomplete(message), |unreal| nothing(message, unreal));
    }
    if owes_only(&words) || bookings.len() > MAX_ENTRIES {
        return message.ask(Question::Meaning);
    }
    let mut reader = Reader::new(message, header, &clauses);
    let invalid_day =
        message.pieces.iter().any(|piece| matches!(piece.item, Item::When(when) if when.invalid));
    // What is not booked of a message that books something is said all the same.
    let left_out = clauses.iter().zip(&unreal).find_map(|(clause, unreal)| clause.amount.and(*unreal));
    match named(&bookings, &mut reader, &message.tokens) {
        Some(entries) if !invalid_day => {
            let mut frame = booked(message, finished(entries, message, &words));
            frame.meanings.extend(
                left_out.map(|unreal| nothing(message, unreal)).into_iter().flat_map(|frame| frame.meanings),
            );
            frame
        }
        _ => incomplete(message),
    }
}

/// The entries of the clauses; `None` where none names a thing. An amount that stands alone behind a thing's amount is for the
/// same thing once more; any other that is for nothing makes all of them doubtful.
fn named(bookings: &[&Clause], reader: &mut Reader<'_, '_>, tokens: &[Token]) -> Option<Vec<Entry>> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut unknown: Vec<(usize, Unknown)> = Vec::new();
    let mut is_whole = true;
    let mut joined: Vec<bool> = Vec::new();
    for clause in bookings {
        match reader.entry(clause) {
            Some(entry) => {
                unknown.extend(reader.unknown.map(|kind| (entries.len(), kind)));
                joined.push(joint(clause, tokens).is_some_and(|token| token.is_any(roles::SEPARATORS)));
                entries.push(entry);
            }
            None => match entries.last().zip(once_more(clause, tokens)) {
                Some((before, amount)) => {
                    joined.push(true);
                    entries.push(Entry { amount, ..before.clone() });
                }
                None => is_whole = false,
            },
        }
    }
    go_with_the_others(&mut entries, &unknown, &joined);
    for entry in &mut entries {
        entry.ambiguous |= !is_whole;
    }
    Some(entries).filter(|entries| !entries.is_empty())
}

/// So many things make a list, in which one more is no surprise, whatever it is.
const A_LIST: usize = 2;

/// "wifi 375k, air 120k, trash 50k", "orderan 48rb plus tip 10rb": beside things that are known, or joined to one by a word, one
/// that nobody knows is one of them.
fn go_with_the_others(entries: &mut [Entry], unknown: &[(usize, Unknown)], joined: &[bool]) {
    for &(at, kind) in unknown {
        let is_beside = |other: &&Entry| !other.ambiguous && other.direction == entries[at].direction;
        let before = at.checked_sub(1).filter(|_| joined[at]).map(|before| &entries[before]);
        let behind = entries.get(at + 1).filter(|_| joined[at + 1]);
        let is_joined = before.into_iter().chain(behind).any(|other| is_beside(&other));
        let list = if kind == Unknown::Thing { 1 } else { A_LIST };
        if is_joined || entries.iter().filter(is_beside).count() >= list {
            (entries[at].ambiguous, entries[at].confidence) = (false, 60);
        }
    }
}

/// What stands before a clause.
fn joint<'t>(clause: &Clause, tokens: &'t [Token]) -> Option<&'t Token> {
    let first = clause.all().first()?.tokens.start;
    tokens.get(first.checked_sub(1)?)
}

/// "gojek pp 12rb & 14rb": the amount of a clause that says nothing else, and is joined to the one before.
fn once_more(clause: &Clause, tokens: &[Token]) -> Option<Money> {
    let joint = joint(clause, tokens)?;
    if !joint.is("&") && !joint.is("+") && !joint.is_any(roles::SEPARATORS) {
        return None;
    }
    let is_bare = clause.all().iter().all(|piece| match piece.item {
        Item::Word => tokens[piece.tokens.start].is_any(roles::FILLERS),
        Item::Money(_) | Item::Spent(_) => true,
        _ => false,
    });
    clause.amount.filter(|amount| is_bare && amount.certainty == Certainty::Sure).and_then(Amount::money)
}

/// What the whole message says of each entry: the account that all money leaves, and doubt where it tells a story.
fn finished(entries: Vec<Entry>, message: &Message<'_>, words: &[&Token]) -> Vec<Entry> {
    let source = source_of(&message.pieces);
    let is_story = modality::is_story(words);
    let finish = |entry: Entry| {
        let entry = entry.filled_from(source.as_deref());
        Entry { ambiguous: entry.ambiguous || is_story, ..entry }
    };
    let mut entries: Vec<Entry> = entries.into_iter().map(finish).collect();
    pay_fees(&mut entries);
    entries
}

/// "tf 500rb dari bca ke gopay admin 1000", "transfer ke mama 500rb dari bca admin 2500": what it cost beside left the same
/// account, and is as doubtful.
fn pay_fees(entries: &mut [Entry]) {
    for at in 1..entries.len() {
        let (before, behind) = entries.split_at_mut(at);
        let (Some(moved), Some(fee)) = (before.last(), behind.first_mut()) else { continue };
        if !is_named_fee(fee) || !is_moved(moved) {
            continue;
        }
        fee.ambiguous |= moved.ambiguous;
        if fee.account.is_none() {
            fee.account.clone_from(&moved.account);
        }
    }
}

/// Whether money went from one account to another, or was sent to somebody.
fn is_moved(entry: &Entry) -> bool {
    let hands = |word: &str| roles::direction::HANDING.contains(&&*LEXICON.canonical(&word.to_lowercase()));
    entry.direction == Direction::Transfer
        || entry.direction == Direction::Expense && entry.description.split_whitespace().any(hands)
}

/// Whether an entry is called a fee, and nothing else that anybody knows: "admin", "biaya transfer", "adminnya ji".
fn is_named_fee(entry: &Entry) -> bool {
    if entry.direction != Direction::Expense {
        return false;
    }
    let lower = entry.description.to_lowercase();
    let words = || lower.split_whitespace().map(|word| word.strip_suffix("nya").unwrap_or(word));
    let is_fee = |word: &str| arithmetic::FEES.contains(&word) || word == "potongan";
    let around = |word: &str| {
        arithmetic::BESIDE_FEES.contains(&word)
            || roles::phrase::PARTICLES.contains(&word)
            || !LEXICON.has_written(word)
    };
    words().any(is_fee) && words().all(|word| is_fee(word) || around(word))
}

/// "parkir 5rb, ga jadi" calls off; "ga jadi ke pasar, beli tahu 5rb" does not.
fn is_called_off(clauses: &[Clause], unreal: &[Option<Unreal>], tokens: &[Token]) -> bool {
    let first = clauses.iter().position(|clause| clause.amount.is_some()).unwrap_or(clauses.len());
    let booked: Vec<&Token> =
        clauses.iter().filter(|c| c.amount.is_some()).flat_map(|c| c.words(tokens)).collect();
    // "tambal ban 15rb. bensin ga jadi", "refund tiket 210rb, ga jadi ke bengkulu": of something else, or why.
    let is_of_other = |clause: &Clause| {
        let named = clause.words(tokens);
        let other = named.iter().any(|token| {
            LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1)
                && !booked.iter().any(|said| said.word == token.word)
        });
        other || booked.iter().any(|token| token.is_any(booking::GIVEN_BACK))
    };
    let behind = clauses.iter().zip(unreal).skip(first);
    behind
        .into_iter()
        .any(|(clause, unreal)| clause.amount.is_none() && unreal.is_some() && !is_of_other(clause))
}

/// "utang andi 75rb", "utangku masih 300rb": who owes whom since when is not said.
fn owes_only(words: &[&Token]) -> bool {
    let owes = words.iter().any(|token| token.is_any(roles::OWED));
    let known = |token: &&&Token| {
        token.is_any(roles::FILLERS)
            || token.is_any(booking::OWING)
            || is_person(token)
            || !crate::words::lexicon::LEXICON.knows(&token.word)
    };
    owes && words.iter().all(|token| known(&token)) && party::lender(words).is_none() && !owing::tells(words)
}

/// The one account that money is said to leave.
fn source_of(pieces: &[Piece]) -> Option<String> {
    let mut sources =
        accounts_of(pieces).into_iter().filter(|account| account.role == crate::values::account::Role::From);
    let first = sources.next()?;
    sources.all(|other| other.name == first.name).then_some(first.name)
}

impl Entry {
    /// "gopay 50rb sama ovo 50rb dari bca": the account stands once for all transfers.
    fn filled_from(self, source: Option<&str>) -> Self {
        let lacks = self.direction == Direction::Transfer
            && self.account.is_none()
            && self.to_account.as_deref() != source;
        Self { account: if lacks { source.map(str::to_owned) } else { self.account }, ..self }
    }
}

fn booked(message: &Message<'_>, entries: Vec<Entry>) -> Frame {
    told::entries(message, &entries);
    let confidence = entries.iter().map(|entry| entry.confidence).min().unwrap_or(0);
    Frame { confidence, ..message.frame(Meaning::Book { entries, preview: false }) }
}

/// The whole message counts for nothing.
fn all_unreal(message: &Message<'_>, unreal: Unreal) -> Frame {
    told::nothing(message, unreal);
    nothing(message, unreal)
}

fn nothing(message: &Message<'_>, unreal: Unreal) -> Frame {
    match unreal {
        Unreal::Plan => message.frame(Meaning::Plan),
        Unreal::Talk => message.frame(Meaning::Talk(Some(Talk::Aside))),
        Unreal::Question => message.ask(Question::Meaning),
    }
}

/// An amount that contradicts itself or the others, or one that is only denied.
fn impossible(message: &Message<'_>, clauses: &[Clause]) -> bool {
    let (pieces, tokens) = (&message.pieces, &message.tokens);
    let is_impossible = |amount: &Amount| amount.certainty == Certainty::Impossible;
    let amounts = pieces.iter().filter(|piece| matches!(piece.item, Item::Money(_) | Item::Spent(_))).count();
    let denied = pieces
        .windows(2)
        .any(|pair| tokens[pair[0].tokens.start].is("bukan") && matches!(pair[1].item, Item::Money(_)));
    pieces.iter().any(|piece| matches!(&piece.item, Item::Money(amount) if is_impossible(amount)))
        || clauses.iter().any(|clause| clause.amount.as_ref().is_some_and(is_impossible))
        || (denied && amounts == 1 && !message.has(roles::ONLY_OR_TOO))
}

/// A question for what is missing, with all that is known.
fn incomplete(message: &Message<'_>) -> Frame {
    let known = known(message);
    if known.amount.is_none() && is_remark(message) {
        return message.frame(Meaning::Talk(Some(Talk::Aside)));
    }
    let is_thing_known = known.category.is_some() || known.description.is_some();
    let words = message.words();
    // "hp ku 081234567890", "no rek 1234567890 bca": a number is told, and nothing bought.
    let tells_code = message.pieces.iter().any(|piece| piece.item == Item::Code && piece.tokens.len() == 1);
    if tells_code
        && known.amount.is_none()
        && !words.iter().any(|token| token.is_any(roles::BUYING) || token.is("dibayar"))
    {
        return message.ask(Question::Meaning);
    }
    // "hari ini rame banget orderan": how the day was.
    let chats = words.iter().any(|token| token.reads(booking::CHATTER));
    if chats && known.amount.is_none() && !words.iter().any(|token| token.is_any(roles::BUYING)) {
        return message.frame(Meaning::Talk(Some(Talk::Aside)));
    }
    if known.amount.is_none() && is_appointment(message, &words) {
        return message.frame(Meaning::Plan);
    }
    let question = match (known.amount, is_thing_known, &known.account) {
        (Some(_), _, _) => Question::Category,
        (None, true, _) | (None, false, Some(_)) => Question::Amount,
        (None, false, None) => Question::Meaning,
    };
    message.ask_beside(question, known)
}

/// "jam 7 ketemu di kopi kenangan ya": when and where people meet.
fn is_appointment(message: &Message<'_>, words: &[&Token]) -> bool {
    let is_hour = |piece: &Piece| matches!(piece.item, Item::When(when) if when.time.is_some() || when.ahead);
    message.pieces.iter().any(is_hour)
        && words.iter().any(|token| token.is_or_reads(booking::MEETING))
        && !words.iter().any(|token| token.is_any(roles::BUYING))
}

/// "anak-anak lagi ujian, doakan ya", "dapet 12.000 koin", "stok beras tinggal 12 karung": life is told of, and no money.
fn is_remark(message: &Message<'_>) -> bool {
    let words = message.words();
    let has = |set: &List| words.iter().any(|token| token.is_any(set));
    let is_deed = has(booking::DEEDS) || has(booking::PAYING) && !has(list!["dari"]) || has(roles::FILLING);
    let told_points =
        has(arithmetic::POINTS) && message.pieces.iter().any(|piece| piece.item == Item::Spent(Use::Told));
    let stock =
        has(booking::IN_STOCK) && message.pieces.iter().any(|piece| matches!(piece.item, Item::Count(_)));
    let no_number = !message.tokens.iter().any(|token| token.kind == Kind::Number)
        && !message.pieces.iter().any(|piece| matches!(piece.item, Item::Money(_) | Item::Account(_)));
    let told = no_number && words.len() >= LEAST_OF_A_TALE && !is_deed && has(booking::TELLING);
    told_points || stock || told
}

/// Fewer words may name a thing.
const LEAST_OF_A_TALE: usize = 5;

/// What the message does say.
fn known(message: &Message<'_>) -> Known {
    let words = message.words();
    let accounts = accounts_of(&message.pieces);
    let flow = direction::read(&words, &accounts, None, message.trace);
    let direction = if flow.said { flow.direction } else { Direction::Expense };
    let found = category::refunded(&words, direction, message.context)
        .or_else(|| category::find(&words, direction, message.context));
    // "invoice 2051 got paid"
    let came = flow.said && direction == Direction::Income && words.iter().any(|token| token.is("dibayar"));
    let verb = came || words.iter().any(|token| token.is_any(booking::DEEDS));
    let thing = found.is_some() || verb;
    let mut known = Known {
        amount: message.amount(),
        account: message.account(),
        direction: flow.said.then_some(direction).filter(|direction| *direction != Direction::Transfer),
        category: found.map(|found| found.category).filter(|_| direction != Direction::Transfer),
        ..Known::default()
    };
    if known.category.is_none() {
        let content = message.content();
        let named = (content.len() <= 3).then(|| category::named(&content, message.context)).flatten();
        if let Some((category, direction)) = named {
            known.direction = known.direction.or(Some(direction));
            known.category = Some(category);
        }
    }
    let pieces: Vec<&Piece> = message.pieces.iter().collect();
    let description = describe(&pieces, message);
    known.description =
        Some(description).filter(|text| !text.is_empty() && (thing || known.category.is_some()));
    let when = message
        .pieces
        .iter()
        .find_map(|piece| if let Item::When(when) = piece.item { Some(when) } else { None });
    if let Some(when) = when.filter(|when| !when.invalid && !when.vague && !when.ahead) {
        let dated = dated::read(when, &words, None, message);
        known.at = Some(dated.at);
        (known.note, known.otherwise) = (dated.note, dated.past.map(Otherwise::Day));
    }
    known
}

fn accounts_of(pieces: &[Piece]) -> Vec<Account> {
    pieces
        .iter()
        .filter_map(
            |piece| if let Item::Account(account) = &piece.item { Some(account.clone()) } else { None },
        )
        .collect()
}
