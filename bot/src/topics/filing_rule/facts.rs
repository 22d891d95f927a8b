//! What is read where a message speaks of filing rules, or may answer a question about one.

use chrono::NaiveDate;
use ledger::{
    book::{
        filing_rule::{
            self, Condition, FilingRule,
            search::rows,
            trial::{self, Trial},
        },
        names::Names,
        transaction::Transaction,
    },
    db::{Database, DatabaseError},
    history::reversal::CHUNK,
    messages::{inbox::Message, message::MessageKind},
    people::user::Person,
};
use nlu::frame::{Command, FilingOrder, FilingRuleWish, Frame};

use crate::topics::dialogue::{Ask, AskedRule, Dialogue};

/// The person's rules, as far as a frame or a question speaks of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FilingRules {
    /// All of them, in the order in which they are asked.
    pub rows: Vec<FilingRule>,
    /// The rule that is to be made, or those that a question is open about.
    tried: Vec<Tried>,
}

/// A rule, and what it would have done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tried {
    rule: AskedRule,
    /// What it would have done.
    pub(super) trial: Trial,
    /// The entries that it would have filed otherwise, where one batch holds them.
    pub(super) old: Vec<Transaction>,
}

impl FilingRules {
    /// What just this rule would have done; `None` where it was not tried.
    pub(super) fn tried(&self, rule: &AskedRule) -> Option<&Tried> {
        self.tried.iter().find(|tried| tried.rule == *rule)
    }

    /// Most messages speak of none.
    pub(crate) async fn read(
        database: &Database,
        (person, names, message): (&Person, &Names, &Message),
        frame: Option<&Frame>,
        dialogue: &Dialogue,
    ) -> Result<Self, DatabaseError> {
        let wish = match frame.and_then(Frame::command) {
            Some(Command::FilingRule(wish)) => Some(wish),
            _ => None,
        };
        let asked = dialogue.questions.iter().filter_map(|question| match &question.ask {
            Ask::FilingRule { rule } => Some(rule),
            _ => None,
        });
        let asked: Vec<&AskedRule> = asked.collect();
        if wish.is_none() && asked.is_empty() {
            return Ok(Self::default());
        }
        let mut read = Self { rows: filing_rule::of(database, person).await?, ..Self::default() };
        let today = person.zone.day(message.sent_at);
        match wish {
            Some(FilingRuleWish::Make(order)) => {
                if let Some(rule) = wanted(names, order) {
                    let trial = read.try_on(database, (person, names), &rule, today).await?;
                    read.tried.push(Tried { rule, trial, old: Vec::new() });
                }
            }
            // Which question is answered a quote may tell: of two rules each has a trial of its own.
            None if may_answer(message, frame) => {
                for rule in asked.into_iter().filter(|rule| !rule.is_offer) {
                    if read.tried(rule).is_some() {
                        continue;
                    }
                    let trial = read.try_on(database, (person, names), rule, today).await?;
                    let ids: Vec<i64> = trial.found.iter().map(|found| found.id).collect();
                    let is_small = (1..=CHUNK).contains(&ids.len());
                    let old = if is_small { rows(database, person, &ids).await? } else { Vec::new() };
                    read.tried.push(Tried { rule: rule.clone(), trial, old });
                }
            }
            _ => {}
        }
        Ok(read)
    }

    async fn try_on(
        &self,
        database: &Database,
        (person, names): (&Person, &Names),
        rule: &AskedRule,
        today: NaiveDate,
    ) -> Result<Trial, DatabaseError> {
        let wanted = (&rule.condition, rule.account_id, &*rule.category);
        trial::of_new(database, (person, names), &self.rows, wanted, today).await
    }
}

/// Whether an order's bounds are of two currencies, so that no amount is told from another by them.
pub(super) fn has_two_currencies(order: &FilingOrder) -> bool {
    order.least.zip(order.most).is_some_and(|(least, most)| least.currency() != most.currency())
}

/// Whether a message may say what becomes of a rule that was tried: it is not tried anew for any other.
fn may_answer(message: &Message, frame: Option<&Frame>) -> bool {
    // A choice in a poll has no words.
    let Some(frame) = frame else { return message.kind == MessageKind::Vote };
    let agrees = matches!(frame.command(), Some(Command::Yes | Command::Choice(_) | Command::All));
    agrees || message.words().and_then(nlu::filing_answer).is_some()
}

/// The rule that an order comes to; `None` where it names a category or an account that nobody knows, or bounds of two
/// currencies.
pub(super) fn wanted(names: &Names, order: &FilingOrder) -> Option<AskedRule> {
    if has_two_currencies(order) {
        return None;
    }
    let by_name = |name: &String| names.categories.by_name(name).map(|known| known.key.to_string());
    let key = match &order.category {
        Ok(category) => category.key.clone(),
        Err(name) => by_name(name)?,
    };
    // "Hadiah" is a category of either side.
    let category = match order.direction.and_then(|way| names.categories.by_key_for(way, &key)) {
        Some(category) => category,
        None => names.categories.by_key(&key)?,
    };
    let account_id = match &order.account {
        Some(name) => Some(names.account(name)?.id),
        None => None,
    };
    let condition = Condition::of_words(order.words.iter().map(String::as_str));
    let condition = Condition { direction: order.direction, ..condition }.within(order.least, order.most);
    Some(AskedRule { condition, account_id, category: category.key.to_string(), is_offer: false })
}
