//! Facts: the rows that are read for a decision. First what every message needs, then what its frame names.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use ledger::{
    Direction,
    category::{self, Category},
    db::{Database, DatabaseError},
    inbox::{Head, Message},
    lesson::{self, LessonRow, Teaching},
    names::Names,
    own_category::{self, OwnCategory},
    period::Period,
    registration::{self, Waiting},
    saving::{self, GoalBalance},
    transaction::{self, EntryStatus, Neighbour, Transaction},
    user::{Person, UserStatus},
};
use nlu::frame::{CategoryWords, Command, Frame, Intent, Question, Target};
use reports::{Summary, summary};

use crate::{
    dialogue::{Ask, Dialogue},
    own_data::OwnData,
};

/// How far back words look for the entry they mean.
const REACH: i64 = 50;

/// What a decision may look at.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The message.
    pub message: Message,
    /// Who wrote it.
    pub person: Person,
    /// The names in use in their book.
    pub names: Arc<Names>,
    /// The entries that a correction, a void or a "why?" means: the last ones, or those that its words pick.
    pub targets: Vec<Transaction>,
    /// The entries that the open questions are about.
    pub asked: Vec<Transaction>,
    /// The goals, where the frame or a question is about one.
    pub goals: Vec<GoalBalance>,
    /// The report that is asked for.
    pub summary: Option<Summary>,
    /// The entries of the messages just before, where repeats are asked about.
    pub neighbours: Vec<Neighbour>,
    /// What waits with a person who is not confirmed.
    pub waiting: Waiting,
    /// The book's own row for the category that is to get words.
    pub own_category: Option<OwnCategory>,
    /// What was taught before about the words that the decision teaches about; read once it stands.
    pub lessons: Vec<LessonRow>,
    /// What a wish about all of the person's own data needs.
    pub own_data: OwnData,
}

impl Facts {
    /// What every message needs.
    pub fn of_head(head: &Head, names: &Arc<Names>) -> Self {
        Self {
            message: head.message.clone(),
            person: head.person.clone(),
            names: names.clone(),
            targets: Vec::new(),
            asked: Vec::new(),
            goals: Vec::new(),
            summary: None,
            neighbours: Vec::new(),
            waiting: Waiting::default(),
            own_category: None,
            lessons: Vec::new(),
            own_data: OwnData::default(),
        }
    }

    /// What the frame names.
    pub async fn read_for(
        &mut self,
        database: &Database,
        frame: &Frame,
        dialogue: &Dialogue,
        asks_about_repeats: bool,
    ) -> Result<(), DatabaseError> {
        if self.person.status == UserStatus::Pending && frame.intent == Intent::Command {
            self.waiting = registration::waiting(database, &self.person).await?;
        }
        self.asked = asked_about(database, &self.person, dialogue).await?;
        if let Some(edit) = &frame.edit {
            self.targets = targets(database, &self.person, &self.names, &edit.target).await?;
        }
        self.read_for_command(database, frame.command.as_ref()).await?;
        let is_saving = matches!(
            frame.intent,
            Intent::CreateSaving | Intent::DepositSaving | Intent::WithdrawSaving | Intent::GetSaving
        );
        let asks_of_saving =
            dialogue.questions.iter().any(|q| matches!(q.ask, Ask::Target { .. } | Ask::Goal { .. }));
        let asks_for_goal = matches!(frame.question, Some(Question::Goal(_)));
        if is_saving || asks_for_goal || asks_of_saving {
            self.goals = saving::goals(database, &self.person).await?;
        }
        if let Some(report) = &frame.report
            && let Some(period) = Period::inclusive(report.from, report.to)
        {
            let today = self.person.zone.day(self.now());
            let categories = &self.names.categories;
            self.summary = Some(summary::of(database, &self.person, categories, period, today).await?);
        }
        if asks_about_repeats && !frame.entries.is_empty() {
            self.neighbours = transaction::neighbours(database, &self.message).await?;
        }
        Ok(())
    }

    async fn read_for_command(
        &mut self,
        database: &Database,
        command: Option<&Command>,
    ) -> Result<(), DatabaseError> {
        match command {
            Some(Command::Why(Target::Last)) => {
                self.targets = transaction::last_touched(database, &self.person).await?;
            }
            Some(Command::Why(target)) => {
                self.targets = targets(database, &self.person, &self.names, target).await?;
                // Of several that the words pick the newest is meant.
                self.targets.truncate(1);
            }
            Some(Command::Keywords(words)) => {
                if let Some(category) = self.category_named(words) {
                    self.own_category = own_category::of_key(database, &self.person, category).await?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// What stands there already where a decision teaches something.
    pub async fn read_lessons(
        &mut self,
        database: &Database,
        taught: impl Iterator<Item = &Teaching>,
    ) -> Result<(), DatabaseError> {
        self.lessons.clear();
        for teaching in taught {
            self.lessons.extend(lesson::known(database, &self.person, teaching).await?);
        }
        Ok(())
    }

    /// The category that a command names, of the direction it says.
    pub fn category_named(&self, words: &CategoryWords) -> Option<&Category> {
        let found = self.names.categories.by_name(&words.name);
        found.filter(|category| words.direction.is_none_or(|direction| direction == category.direction))
    }

    /// The message's own now.
    pub fn now(&self) -> DateTime<Utc> {
        self.message.sent_at
    }

    /// Whether the person is not confirmed yet, so that nothing of theirs counts.
    pub fn is_pending(&self) -> bool {
        self.person.status == UserStatus::Pending
    }

    /// The id of the direction's category with this key; where it has none, the direction's catch-all and `true`.
    pub fn category(&self, key: &str, direction: Direction) -> (i64, bool) {
        let found = self.names.categories.by_key(key).filter(|category| category.direction == direction);
        found.map_or((category::catch_all(direction).id, true), |category| (category.id, false))
    }

    /// What the person calls an entry; without words of their own, its category's name.
    pub fn thing_name<'a>(&'a self, row: &'a Transaction) -> &'a str {
        row.description.as_deref().unwrap_or_else(|| self.category_name(row))
    }

    /// The name of an entry's category; for a transfer, where the money went.
    pub fn category_name(&self, row: &Transaction) -> &str {
        let category = row.category_id.and_then(|id| self.names.categories.name_of(id));
        let account = || row.to_account_id.and_then(|id| self.names.account_name(id));
        category.or_else(account).unwrap_or("Transfer")
    }
}

/// The rows that the open questions are about, those that still wait for an answer or may be chosen.
async fn asked_about(
    database: &Database,
    person: &Person,
    dialogue: &Dialogue,
) -> Result<Vec<Transaction>, DatabaseError> {
    let mut rows = Vec::new();
    for question in &dialogue.questions {
        match &question.ask {
            Ask::Confirm => {
                let named = transaction::of_message(database, person, question.message_id).await?;
                rows.extend(named.into_iter().filter(|row| row.status == EntryStatus::Pending && row.asked));
            }
            Ask::Which { transactions, .. } => {
                let recent = transaction::recent(database, person, REACH).await?;
                rows.extend(recent.into_iter().filter(|row| transactions.contains(&row.id)));
            }
            Ask::Category { .. }
            | Ask::Amount { .. }
            | Ask::Target { .. }
            | Ask::Goal { .. }
            | Ask::Erase { .. } => {}
        }
    }
    Ok(rows)
}

async fn targets(
    database: &Database,
    person: &Person,
    names: &Names,
    target: &Target,
) -> Result<Vec<Transaction>, DatabaseError> {
    match target {
        Target::Last => transaction::last_booked(database, person).await,
        Target::Words(words) => {
            let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
            let recent = transaction::recent(database, person, REACH).await?;
            Ok(recent.into_iter().filter(|row| is_meant(row, names, &words)).collect())
        }
    }
}

/// Whether one of the words stands in the entry's description, merchant, category or account.
fn is_meant(row: &Transaction, names: &Names, words: &[String]) -> bool {
    let category = row.category_id.and_then(|id| names.categories.name_of(id));
    let account = row.account_id.and_then(|id| names.account_name(id));
    let texts = [row.description.as_deref(), row.merchant.as_deref(), category, account];
    let spoken: Vec<String> = texts
        .into_iter()
        .flatten()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase))
        .collect();
    words.iter().any(|word| spoken.contains(word))
}
