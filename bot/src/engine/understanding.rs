//! Understanding one message: what it holds, by the rules, and where they are unsure, by a model.

use chrono::{DateTime, Utc};
use ledger::{
    Money,
    messages::{inbox::Message, message::MessageKind, perceived::Perceived},
};
use nlu::{
    Context, Frame,
    frame::{Category, Command, Entry, Intent, Meaning, Question, ReceiptWish, Remark},
    model::Inquiry,
    numbers::{Number, numbers},
};

use crate::{
    engine::{
        adviser::Advice,
        album::{album, tells_of_money},
        seeing::seen,
    },
    intake::perceive::unheard,
    topics::{
        decision::{Understood, Verdict},
        dialogue::{Ask, Dialogue},
        facts::Facts,
    },
    vocabulary::Vocabulary,
};

/// A second reading, by a model.
pub(crate) enum Second {
    /// The frame that came of it.
    Had(Frame),
    /// What is to be asked for it.
    ToBeHad(Box<Inquiry>),
    /// The rules' reading stands, on purpose.
    None,
}

pub(crate) fn second_reading(rules: &Frame, facts: &Facts, advice: Option<&Advice>) -> Second {
    let (Some(text), known) = (facts.message.words(), Vocabulary::of(&facts.names)) else {
        return Second::None;
    };
    let context = context(&known, facts);
    match (Inquiry::about(rules, text, &context), advice) {
        (Some(_), Some(advice)) => Second::Had(advice.apply(rules.clone(), text, &context)),
        (Some(inquiry), None) => Second::ToBeHad(Box::new(inquiry)),
        (None, _) => Second::None,
    }
}

/// What a message holds, and what it means by the rules; `None` for a text message without a text.
pub(crate) fn understand(facts: &Facts) -> Option<Understood> {
    let message = &facts.message;
    let read = |text: &str, at| {
        let known = Vocabulary::of(&facts.names);
        nlu::understand(text, &context_at(&known, facts, at))
    };
    match (message.kind, message.words(), &facts.subject) {
        (MessageKind::Vote, ..) => {
            let choice = message.payload.choice.map(|number| read(&number.to_string(), message.sent_at));
            Some(Understood::Vote(choice))
        }
        (MessageKind::Reaction, _, subject) => {
            let subject = subject.as_ref().map(|(subject, _)| subject).filter(|_| facts.is_pending());
            let answered = subject.filter(|subject| subject.is_reply);
            let answered = answered.and_then(|subject| Some(read(subject.text.as_deref()?, subject.sent_at)));
            Some(Understood::Reaction(verdict(message), answered))
        }
        (MessageKind::Deletion, ..) => Some(Understood::Deleted),
        (MessageKind::Due, ..) => Some(Understood::Due),
        // An edit speaks at the time of the message that it is about.
        (MessageKind::Edit, _, Some((subject, _))) => Some(Understood::Edited {
            old: before_edit(facts, |text| read(text, subject.sent_at)),
            new: read(message.text.as_deref().unwrap_or_default(), subject.sent_at),
        }),
        (MessageKind::Image | MessageKind::Document, ..) if !facts.album.is_empty() => {
            let known = Vocabulary::of(&facts.names);
            Some(album(facts, &context(&known, facts)))
        }
        (MessageKind::Image | MessageKind::Document, ..) => {
            let caption = message.text.as_deref().map(|caption| read(caption, message.sent_at));
            Some(match (caption, &message.perceived) {
                (_, Some(Perceived::Statement { .. })) => Understood::Statement,
                (Some(caption), _) if tells_of_money(&caption) => Understood::Words(caption),
                (caption, Some(Perceived::Pages { pages })) => {
                    let known = Vocabulary::of(&facts.names);
                    Understood::Seen(Box::new(seen(
                        message,
                        pages,
                        caption.as_ref(),
                        &context(&known, facts),
                    )))
                }
                (_, Some(Perceived::Speech(_)) | None) => Understood::Unheard(message.kind, unheard(message)),
            })
        }
        (_, Some(text), _) => Some(Understood::Words(match &message.perceived {
            Some(Perceived::Speech(speech)) => nlu::speech::hear(speech, |text| read(text, message.sent_at)),
            _ => read(text, message.sent_at),
        })),
        (MessageKind::Text, None, _) => None,
        (kind, None, _) => Some(Understood::Unheard(kind, unheard(message))),
    }
}

/// What the message of an edit meant before, by its newest words that name what it booked, entries or money put aside, else
/// by its first ones: what it says otherwise has nothing to do with its rows.
fn before_edit(facts: &Facts, read: impl Fn(&str) -> Frame) -> Frame {
    let has_entries = facts.subject.as_ref().is_some_and(|(_, rows)| !rows.transactions.is_empty());
    let mut old = None;
    for words in &facts.edited.wordings {
        let frame = read(words);
        let books = match frame.intent() {
            Intent::CreateTransaction => has_entries && !frame.entries().is_empty(),
            Intent::CreateSaving | Intent::DepositSaving | Intent::WithdrawSaving => !has_entries,
            _ => false,
        };
        old = Some(frame);
        if books {
            break;
        }
    }
    old.unwrap_or_else(|| read(""))
}

/// What its words may say of what was booked just before.
pub(crate) fn remarks(facts: &Facts) -> Vec<Remark> {
    let message = &facts.message;
    match (message.kind, message.words()) {
        (
            MessageKind::Edit
            | MessageKind::Reaction
            | MessageKind::Vote
            | MessageKind::Deletion
            | MessageKind::Due,
            _,
        )
        | (_, None) => Vec::new(),
        (_, Some(text)) => nlu::remarks(text, &context(&Vocabulary::of(&facts.names), facts)),
    }
}

/// What the last entry comes to with the count, or the price of one, that the words put right.
pub(crate) fn recounted(facts: &Facts) -> Option<Money> {
    facts.remarks.iter().find(|remark| remark.is_count || remark.is_each)?;
    let (booked, said, known) = (facts.recent.text()?, facts.message.words()?, Vocabulary::of(&facts.names));
    let context = context(&known, facts);
    let frame = nlu::understand(&nlu::said_anew(booked, said, &context)?, &context);
    match frame.entries() {
        [entry] if !entry.ambiguous => Some(entry.amount),
        _ => None,
    }
}

/// The entry that the words of the last question, where that asks how much, and those of its answer make together, where the
/// answer names no other thing.
pub(crate) fn together(facts: &Facts, frame: &Frame, before: &Dialogue) -> Option<Entry> {
    let question = before.asked_by(facts.latest_reply_id.as_deref()?)?;
    if let Ask::Category { draft } = &question.ask {
        let in_full = nlu::in_unit(draft.raw_text.as_deref()?, facts.message.words()?)?;
        return alone(&nlu::understand(&in_full, &context(&Vocabulary::of(&facts.names), facts)));
    }
    let Ask::Amount { draft } = &question.ask else { return None };
    let (asked, said) = (draft.raw_text.as_deref()?, facts.message.words()?);
    let is_bare = match frame.meaning() {
        Meaning::Missing(missing) => {
            let is_of_goal = matches!(missing.question, Question::Goal(_));
            !is_of_goal && missing.known.description.is_none() && missing.known.category.is_none()
        }
        Meaning::Book { entries, .. } => {
            draft.description.is_none() && entries.iter().all(|entry| entry.ambiguous)
        }
        _ => false,
    };
    if !is_bare {
        return None;
    }
    alone(&nlu::understand(&format!("{asked} {said}"), &context(&Vocabulary::of(&facts.names), facts)))
}

/// The one entry of a frame that says nothing else and doubts nothing.
fn alone(frame: &Frame) -> Option<Entry> {
    match (frame.meanings.len(), frame.entries()) {
        (1, [entry]) if !entry.ambiguous => Some(entry.clone()),
        _ => None,
    }
}

/// What a message means that goes on with what was booked just before: "laku pempek 150rb", and then "sama es kacang 60rb". Which
/// way its entries go the two say together.
pub(crate) fn continued(facts: &Facts, frame: &Frame) -> Option<Frame> {
    let said = facts.message.words().filter(|said| nlu::goes_on(said))?;
    let booked = facts.recent.text().filter(|_| facts.recent.is_just_now())?;
    let named = match frame.meaning() {
        Meaning::Book { entries, preview: false } => entries.len(),
        Meaning::Missing(missing) if missing.known.amount.is_some() => 1,
        _ => return None,
    };
    let known = Vocabulary::of(&facts.names);
    let context = context(&known, facts);
    let before = nlu::understand(booked, &context).entries().len();
    let mut whole = nlu::understand(&format!("{booked}, {said}"), &context);
    match &mut whole.meanings[..] {
        [Meaning::Book { entries, preview: false }] if entries.len() == before + named => {
            entries.drain(..before);
            Some(whole)
        }
        _ => None,
    }
}

/// What became of the numbers of the entry that a "why?" is about; none where it no longer stands as its words say.
pub(crate) fn numbers_asked_about(facts: &Facts, frame: &Frame) -> Vec<Number> {
    let is_asked = matches!(frame.meaning(), Meaning::Command { command: Command::Why(_), .. });
    let [row] = &facts.targets.transactions[..] else { return Vec::new() };
    let Some(words) = row.raw_text().filter(|_| is_asked) else { return Vec::new() };
    let known = Vocabulary::of(&facts.names);
    let context = context(&known, facts);
    let stands = nlu::understand(words, &context).entries().iter().any(|entry| entry.amount == row.money());
    if stands { numbers(words, &context) } else { Vec::new() }
}

/// What each of a receipt's goods would be filed under by itself, where the receipt is to be split.
pub(crate) fn sorted(facts: &Facts, frame: &Frame) -> Vec<Option<Category>> {
    let is_asked = frame.command() == Some(&Command::Receipt(ReceiptWish::Split));
    let Some(kept) = facts.papers.receipt.as_ref().filter(|_| is_asked) else { return Vec::new() };
    let known = Vocabulary::of(&facts.names);
    let context = context(&known, facts);
    kept.items.iter().map(|item| nlu::receipt::category_of(&item.name, &context)).collect()
}

fn verdict(message: &Message) -> Verdict {
    // Phones write some of them with a sign that asks for the colourful form.
    match message.payload.emoji.as_deref().map(|emoji| emoji.trim_end_matches('\u{fe0f}')) {
        Some("✅" | "👍") => Verdict::Right,
        Some("❌" | "👎") => Verdict::Wrong,
        _ => Verdict::Nothing,
    }
}

/// What the words of a message may mean, at its own now.
fn context<'a>(known: &'a Vocabulary, facts: &'a Facts) -> Context<'a> {
    context_at(known, facts, facts.message.sent_at)
}

fn context_at<'a>(known: &'a Vocabulary, facts: &'a Facts, at: DateTime<Utc>) -> Context<'a> {
    known.context((&facts.person, &facts.names), at)
}
