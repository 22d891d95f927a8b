//! A rule that is offered: when entries with one word are put under the same category by hand for the third time, and never
//! again.

use ledger::{
    Reason,
    book::{
        filing_rule::{
            Condition,
            condition::folded,
            corrected::{self, Corrected},
            fit::Subject,
        },
        transaction::Transaction,
    },
    db::{Database, DatabaseError},
};

use crate::{
    out::say::{Say, line},
    topics::{
        decision::{Act, Decision},
        dialogue::{Ask, AskedRule},
        facts::Facts,
    },
};

/// So many corrections there were before the one that brings the offer.
const BEFORE: usize = 2;
/// A shorter word stands in too many entries.
const LEAST_OF_A_WORD: usize = 3;

/// A decision with the offer of a rule below what it says, where it is the time for one.
pub(crate) async fn complete(
    database: &Database,
    facts: &Facts,
    decision: Decision,
) -> Result<Decision, DatabaseError> {
    let Some(row) = put_right(&decision, facts) else { return Ok(decision) };
    let Some(category_id) = row.category_id else { return Ok(decision) };
    let today = facts.person.zone.day(facts.now());
    let mut others = corrected::of(database, &facts.person, category_id, today).await?;
    others.retain(|other| other.id != row.id);
    match word(row, &others, facts) {
        Some(word) => Ok(offered(decision, facts, &word, category_id)),
        None => Ok(decision),
    }
}

/// The one entry whose category the person puts right, as it shall be, where no rule knows it.
fn put_right<'d>(decision: &'d Decision, facts: &Facts) -> Option<&'d Transaction> {
    let mut amends = decision.acts.iter().filter_map(|act| match act {
        Act::Amend(amend) => Some(&amend.amends),
        _ => None,
    });
    let ([amendment], None) = (&amends.next()?[..], amends.next()) else { return None };
    let (before, after) = (&amendment.before, &amendment.after);
    let is_moved = before.category_id != after.category_id && after.category_reason == Some(Reason::Said);
    let is_free = facts.counts() && !before.asked && knows_no_rule(after, facts);
    let may_ask = decision.says.iter().all(|say| say.asks_about().is_none()) && !decision.says.is_empty();
    (is_moved && is_free && may_ask).then_some(after)
}

fn knows_no_rule(row: &Transaction, facts: &Facts) -> bool {
    let subject = Subject { reason: None, ..Subject::from(row) };
    facts.names.filed_by_rule(&subject).is_none()
}

/// The word that just so many corrected entries share with this one; of several the longest.
fn word(row: &Transaction, others: &[Corrected], facts: &Facts) -> Option<String> {
    let texts = [row.description.as_deref(), row.merchant.as_deref()];
    let said: String = texts.into_iter().flatten().map(folded).collect();
    let is_shared = |word: &&str| {
        let folded = folded(word);
        others.iter().filter(|other| other.holds(&folded)).count() == BEFORE
    };
    let tells = |word: &&str| {
        word.chars().count() >= LEAST_OF_A_WORD
            && nlu::lesson::phrase(word).is_some()
            && facts.names.categories.by_name(word).is_none()
    };
    let shared = said.split_whitespace().filter(tells).filter(is_shared);
    shared.max_by_key(|word| word.chars().count()).map(str::to_owned)
}

fn offered(mut decision: Decision, facts: &Facts, word: &str, category_id: i64) -> Decision {
    let Some(category) = facts.names.categories.by_id(category_id) else { return decision };
    let Some(said) = decision.says.pop() else { return decision };
    let offer = line("rule-offer").text("word", word).text("category", &*category.name);
    let rule = AskedRule {
        condition: Condition::of_words([word]),
        account_id: None,
        category: category.key.to_string(),
        is_offer: true,
    };
    let message_id = facts.message.id;
    decision.dialogue.ask(message_id, facts.now(), Ask::FilingRule { rule });
    decision.says.push(Say::Asks(message_id, Box::new(said.with(offer))));
    decision
}
