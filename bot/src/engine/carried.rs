//! What a message means only with the one before: one more of the same, what something was for, the unit that numbers lacked.

use ledger::{
    Direction,
    book::{
        account::{PAYABLE, RECEIVABLE},
        transaction::Transaction,
    },
};
use nlu::{
    Context, Frame, Onward,
    frame::{Category, Entry, Meaning, Missing, Question, Reason},
};

use crate::{
    engine::understanding::context,
    topics::{
        correction::recent::is_near,
        dialogue::{Ask, Dialogue},
        facts::{Carried, Facts, Quoted},
    },
    vocabulary::Vocabulary,
};

/// Categories of things that may be sold as well as bought.
const OF_GOODS: [&str; 3] = ["makan", "belanja_harian", "belanja"];

/// What the words and earlier ones mean together.
pub(crate) fn carried(facts: &Facts, before: &Dialogue) -> Carried {
    let known = Vocabulary::of(&facts.names);
    let context = context(&known, facts);
    Carried { purpose: purpose(facts, &context), retold: retold(facts, before, &context).unwrap_or_default() }
}

/// "itu buat ibu": the last entry as it reads with that.
fn purpose(facts: &Facts, context: &Context<'_>) -> Option<Entry> {
    let purpose = facts.remarks.iter().find_map(|remark| remark.purpose.as_deref())?;
    let row = facts.recent.unsorted()?;
    // Whom something is for is known with a verb beside it.
    let texts = [format!("{purpose} 100rb"), format!("kasih uang {purpose} 100rb")];
    texts.iter().find_map(|text| match nlu::understand(text, context).entries() {
        [entry] if !entry.ambiguous && entry.direction == row.direction => Some(entry.clone()),
        _ => None,
    })
}

/// "juta": what the newest question is about, with that behind each number that has no unit.
fn retold(facts: &Facts, before: &Dialogue, context: &Context<'_>) -> Option<Vec<Entry>> {
    let unit = nlu::unit_alone(facts.message.words()?)?;
    let question = before.questions.first()?;
    if !is_near(facts.message.sent_at, question.asked_at) {
        return None;
    }
    let told = match &question.ask {
        Ask::Category { draft } | Ask::Amount { draft } => draft.raw_text.clone()?,
        Ask::Confirm => {
            let asked = facts.asked.iter().filter(|row| row.message_id == Some(question.message_id));
            asked.map(Transaction::raw_text).collect::<Option<Vec<&str>>>()?.join(", ")
        }
        _ => return None,
    };
    let frame = nlu::understand(&nlu::in_units(&told, unit, context)?, context);
    let entries = frame.entries();
    let is_sure = frame.meanings.len() == 1 && entries.iter().all(|entry| !entry.ambiguous);
    (is_sure && !entries.is_empty()).then(|| entries.to_vec())
}

/// "tambah lagi 100rb", behind a debt: the same once more.
fn once_more(facts: &Facts, words: &str) -> Option<Frame> {
    let rows = facts.recent.last();
    let [row] = &rows[..] else { return None };
    let name = |id: Option<i64>| id.and_then(|id| facts.names.account_name(id));
    let is_debt = |name: &str| name == RECEIVABLE || name == PAYABLE;
    if ![row.account_id, row.to_account_id].into_iter().any(|id| name(id).is_some_and(is_debt)) {
        return None;
    }
    let known = Vocabulary::of(&facts.names);
    let context = context(&known, facts);
    let frame = nlu::understand(&nlu::once_more(row.raw_text()?, words, &context)?, &context);
    let is_sure = frame.meanings.len() == 1 && frame.entries().len() == 1 && !frame.entries()[0].ambiguous;
    is_sure.then_some(frame)
}

/// "sama buat bapak 200rb": the frame with the verb of the message before, where without it nobody knows what it is, or it would
/// be bought what is sold.
pub(crate) fn onward(facts: &Facts, frame: &Frame) -> Option<Frame> {
    let words = facts.message.words()?;
    let is_plain = frame.meanings.len() == 1 && facts.quoted == Quoted::Nothing;
    if !is_plain || !facts.recent.is_just_now() {
        return None;
    }
    if let Some(again) = once_more(facts, words) {
        return Some(again);
    }
    let how = nlu::goes_on(words)?;
    let rows = facts.recent.last();
    let row = rows.first()?;
    let known = Vocabulary::of(&facts.names);
    let context = context(&known, facts);
    let text = rows.iter().find_map(|row| nlu::carried_on(row.raw_text()?, words));
    let carried = text.map(|text| nlu::understand(&text, &context));
    let entry = carried.as_ref().and_then(|carried| match carried.entries() {
        [entry] if !entry.ambiguous && entry.direction == row.direction => Some(entry.clone()),
        _ => None,
    });
    let is_filed = |entry: &Entry| entry.category.as_ref().is_none_or(|it| it.reason != Reason::Nothing);
    let entry = match frame.meaning() {
        Meaning::Missing(missing) if lacks_category(missing) => {
            entry.filter(is_filed).or_else(|| filed_as_before(facts, row, (&**missing, frame)))
        }
        Meaning::Book { entries, preview: false } => {
            let [alone] = &entries[..] else { return None };
            entry.filter(|_| alone.ambiguous || may_be_sold(alone, row, (how, words)))
        }
        _ => None,
    };
    let entry = Entry { span: words.to_owned(), ..entry? };
    let meanings = vec![Meaning::Book { entries: vec![entry], preview: false }];
    Some(Frame { meanings, ..frame.clone() })
}

fn lacks_category(missing: &Missing) -> bool {
    missing.question == Question::Category && missing.known.amount.is_some() && !missing.preview
}

/// Whether what reads as bought by itself is one more of what was sold.
fn may_be_sold(alone: &Entry, row: &Transaction, (how, words): (Onward, &str)) -> bool {
    let is_goods = alone.category.as_ref().is_some_and(|category| OF_GOODS.contains(&&*category.key));
    let is_joined = how == Onward::AsWell || words.contains('@');
    row.direction == Direction::Income && alone.direction == Direction::Expense && is_goods && is_joined
}

/// What is missing nothing but its category, filed as the entry before it.
fn filed_as_before(facts: &Facts, row: &Transaction, (missing, frame): (&Missing, &Frame)) -> Option<Entry> {
    let known = &missing.known;
    let category = facts.names.categories.iter().find(|category| Some(category.id) == row.category_id)?;
    let is_other_way = known.direction.is_some_and(|way| way != row.direction);
    if row.direction == Direction::Transfer || is_other_way || facts.recent.unsorted().is_some() {
        return None;
    }
    Some(Entry {
        direction: row.direction,
        amount: known.amount?,
        received: None,
        description: known.description.clone()?,
        merchant: None,
        category: Some(Category {
            key: category.key.to_string(),
            name: category.name.to_string(),
            reason: Reason::Likeness,
        }),
        at: known.at.unwrap_or(frame.now),
        account: known.account.clone(),
        to_account: None,
        confidence: 80,
        ambiguous: false,
        otherwise: None,
        note: known.note.clone(),
        span: String::new(),
    })
}
