//! Facts: the rows that are read for a decision. First what every message needs, then what its frame names.

mod asked;
mod called;
mod carried;
mod quoted;
mod subject;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use ledger::{
    Direction, Money,
    book::{
        budget::Budgets,
        category::catch_all,
        holdings::Holdings,
        lesson::{self, LessonRow, Teaching},
        names::Names,
        own_category::OwnCategory,
        rows::{self, Rows},
        saving::Courses,
        transaction::{Neighbour, Transaction},
    },
    db::{Database, DatabaseError},
    history::reversal::Reversal,
    messages::{
        inbox::{self, Head, Message, Subject},
        message::MessageKind,
        outbox,
    },
    people::user::{Person, UserStatus},
};
use nlu::{
    frame::{Command, Entry, Frame, Intent, Meaning, Remark},
    numbers::Number,
};
use reports::{Summary, picture::Beside};

use crate::topics::{
    account::facts::{self as account_facts, Position},
    booking::{self, facts::Refunds},
    budget, category,
    correction::{edited::Edited, recent::Recent, targets},
    dialogue::Dialogue,
    entrance::Entrance,
    filing_rule::facts::FilingRules,
    importing::facts::Importing,
    lookup::{self, facts::Lookup},
    own_data::OwnData,
    rate::facts::Rates,
    receipt::papers::Papers,
    recurring::facts::Recurrings,
    reminder::facts::Reminders,
    report::{
        self,
        facts::Viewed,
        parcel::{self, Parcel},
    },
    saving, settings,
    undo::facts::Undoing,
};

pub use carried::Carried;
pub use quoted::Quoted;

/// What a decision may look at.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The message.
    pub message: Message,
    /// The other pictures that it answers for, in the order of coming: they came before it.
    pub album: Vec<Message>,
    /// Which of its writer's messages it is.
    pub nth: i64,
    /// Who wrote it.
    pub person: Person,
    /// The names in use in their book.
    pub names: Arc<Names>,
    /// What a correction, a void or a "why?" means: the last rows, those of the message that is quoted, or those that
    /// its words pick.
    pub targets: Rows,
    /// The message that this one quotes.
    pub quoted: Quoted,
    /// What the words may say of what was booked just before.
    pub remarks: Vec<Remark>,
    /// What was booked just before, where they say something of the kind.
    pub recent: Recent,
    /// What the last entry comes to with the count that the words put right.
    pub recounted: Option<Money>,
    /// The entry that the words of the last question and those of the answer make together.
    pub together: Option<Entry>,
    /// What the words mean only with earlier ones.
    pub carried: Carried,
    /// What became of the numbers of the entry that a "why?" is about.
    pub numbers: Vec<Number>,
    /// The message that an edit, a deletion or a reaction is about, and its rows.
    pub subject: Option<(Subject, Rows)>,
    /// What else is known of the message that an edit is about.
    pub edited: Edited,
    /// What an undo, a restore or a look at the history needs.
    pub undo: Undoing,
    /// Whether others write in the person's book too; read where their currency is to change.
    pub shares_book: bool,
    /// The entries that are asked for.
    pub lookup: Option<Lookup>,
    /// The id of the words that the person read last.
    pub latest_reply_id: Option<String>,
    /// The messages of the lane that stand aside.
    pub waiting_messages: Vec<inbox::Waiting>,
    /// The entries that the open questions are about.
    pub asked: Vec<Transaction>,
    /// Where the person stands, as far as the frame or a question speaks of it.
    pub position: Position,
    /// What lies in the goals, where the frame or a question is about one, or where one may be moved.
    pub holdings: Holdings,
    /// Whether a budget runs in their book.
    pub has_budgets: bool,
    /// The first day of which their book has an entry.
    pub books_since: Option<NaiveDate>,
    /// The budgets, where the frame speaks of them, or once it is decided that an entry moves.
    pub budgets: Budgets,
    /// How these have fared.
    pub courses: Courses,
    /// The report that is asked for.
    pub summary: Option<Summary>,
    /// What else is told of its days.
    pub viewed: Option<Viewed>,
    /// What a picture of it shows beside its sums, where it has one.
    pub beside_summary: Option<Beside>,
    /// Whether a report can be written down as a file, where it is wished for as one.
    pub parcel: Option<Parcel>,
    /// The entries of the messages just before, where repeats are asked about.
    pub neighbours: Vec<Neighbour>,
    /// What was spent on filling wallets that may become accounts by the message.
    pub topups: Vec<Transaction>,
    /// The rows of files that the entries may be which the message is to book.
    pub imported: Vec<Transaction>,
    /// The expenses that refunds are about.
    pub refunds: Refunds,
    /// Whether each paper that the pictures show stands in the books already.
    pub kept_papers: Vec<bool>,
    /// Whether each row of the list that a picture shows stands in the books already.
    pub kept_rows: Vec<bool>,
    /// What is asked of the receipts in the books.
    pub papers: Papers,
    /// What is said or asked of rates.
    pub rates: Rates,
    /// The reminders of the person, where they are spoken of.
    pub reminders: Reminders,
    /// What comes again, where the frame or a question speaks of it, or it has fallen due.
    pub recurring: Recurrings,
    /// A bank's file that has come, or that words say more about.
    pub importing: Importing,
    /// The person's filing rules, where the frame or a question speaks of one.
    pub filing: FilingRules,
    /// What waits with a person who is not confirmed.
    pub waiting: Rows,
    /// The book's own row for the category that a command changes.
    pub own_category: Option<OwnCategory>,
    /// What was taught before about the words that the decision teaches about; read once it stands.
    pub lessons: Vec<LessonRow>,
    /// What a wish about all of the person's own data needs.
    pub own_data: OwnData,
    /// What lets the person in on the pages, where they ask for it, or a code that joins them with somebody there.
    pub entrance: Entrance,
    /// Whether reports are sent by themselves to whoever set no time for them.
    pub reports_by_default: bool,
    /// For a writer who looks after the bot: the command that brings what the message would be read by.
    pub remedy: Option<String>,
}

impl Facts {
    /// What every message needs.
    pub fn of_head(head: &Head, names: &Arc<Names>) -> Self {
        Self {
            message: head.message.clone(),
            album: Vec::new(),
            nth: 1,
            person: head.person.clone(),
            names: names.clone(),
            targets: Rows::default(),
            quoted: Quoted::Nothing,
            remarks: Vec::new(),
            recent: Recent::default(),
            recounted: None,
            together: None,
            carried: Carried::default(),
            numbers: Vec::new(),
            subject: None,
            edited: Edited::default(),
            undo: Undoing::default(),
            shares_book: false,
            lookup: None,
            latest_reply_id: None,
            waiting_messages: Vec::new(),
            asked: Vec::new(),
            position: Position::default(),
            holdings: Holdings::default(),
            has_budgets: head.has_budgets,
            books_since: head.books_since,
            budgets: Budgets::none(head.person.currency, head.person.zone.day(head.message.sent_at)),
            courses: Courses::default(),
            summary: None,
            viewed: None,
            beside_summary: None,
            parcel: None,
            neighbours: Vec::new(),
            imported: Vec::new(),
            topups: Vec::new(),
            refunds: Refunds::default(),
            kept_papers: Vec::new(),
            kept_rows: Vec::new(),
            papers: Papers::default(),
            rates: Rates::default(),
            reminders: Reminders::default(),
            recurring: Recurrings::default(),
            importing: Importing::default(),
            filing: FilingRules::default(),
            waiting: Rows::default(),
            own_category: None,
            lessons: Vec::new(),
            own_data: OwnData::default(),
            entrance: Entrance::default(),
            reports_by_default: true,
            remedy: None,
        }
    }

    /// What every message needs that stands beside others: those that wait for it, and the one it quotes.
    pub async fn read_surroundings(&mut self, database: &Database) -> Result<(), DatabaseError> {
        // Whoever is new is greeted for the first picture of an album.
        let first = self.album.first().unwrap_or(&self.message);
        self.nth = inbox::nth_of_person(database, &self.person, first).await?;
        if self.message.has_waiting {
            self.waiting_messages = inbox::waiting(database, &self.message.lane).await?;
        }
        self.quoted = Quoted::read(database, &self.person, &self.message).await?;
        if let Some(target_id) = self.message.payload.target_id.clone() {
            self.subject = self.read_subject(database, &target_id).await?;
            if let (MessageKind::Edit, Some(subject)) = (self.message.kind, &self.subject) {
                self.edited = Edited::read(database, &self.person, subject).await?;
            }
        }
        Ok(())
    }

    /// Whether it is about a message that has not come.
    pub fn is_early(&self) -> bool {
        let needs_one =
            matches!(self.message.kind, MessageKind::Edit | MessageKind::Deletion | MessageKind::Reaction);
        needs_one && self.subject.is_none()
    }

    /// Whether goals or their movements may be changed.
    fn meets_goals(&self) -> bool {
        let subject = self.subject.as_ref().map(|(_, rows)| rows);
        let mut met =
            [Some(&self.targets), Some(&self.waiting), self.quoted.rows(), subject].into_iter().flatten();
        met.any(|rows| !(rows.goals.is_empty() && rows.movements.is_empty()))
            || self.undo.reversal.as_ref().is_some_and(Reversal::moves_goals)
    }

    /// What the open questions are about.
    pub async fn read_asked(
        &mut self,
        database: &Database,
        dialogue: &Dialogue,
    ) -> Result<(), DatabaseError> {
        if self.is_pending() && self.message.kind == MessageKind::Reaction {
            self.waiting = rows::pending(database, &self.person).await?;
        }
        self.asked = asked::rows(database, &self.person, dialogue).await?;
        self.rates = Box::pin(Rates::of_waiting(database, &self.person, dialogue, &self.asked)).await?;
        self.position = Position::of_drafts(database, &self.person, dialogue).await?;
        let who = (&self.person, &self.message);
        self.recurring = Box::pin(Recurrings::read(database, who, None, dialogue)).await?;
        self.refunds = Box::pin(Refunds::read(database, who, (None, dialogue), &[])).await?;
        let who = (&self.person, &*self.names, &self.message);
        self.filing = Box::pin(FilingRules::read(database, who, None, dialogue)).await?;
        if self.meets_goals() {
            self.holdings = Holdings::of(database, &self.person).await?;
        }
        Ok(())
    }

    /// What the frame names: what several topics need, then what each topic needs for itself.
    pub async fn read_for(
        &mut self,
        database: &Database,
        frame: &Frame,
        dialogue: &Dialogue,
        repeats_within: TimeDelta,
    ) -> Result<(), DatabaseError> {
        let (person, names, message) = (&self.person, &*self.names, &self.message);
        if person.status == UserStatus::Pending && frame.intent() == Intent::Command {
            self.waiting = rows::pending(database, person).await?;
        }
        self.asked = asked::rows(database, person, dialogue).await?;
        self.targets =
            targets::meant(database, (person, names), (&self.quoted, message, dialogue), frame).await?;
        let is_numbered = !targets::numbers_of(frame).is_empty();
        let corrects = is_numbered || matches!(frame.meaning(), Meaning::Edit(_) | Meaning::Delete(_));
        let is_wrong = frame.command() == Some(&Command::Wrong);
        let remarks = is_wrong || self.remarks.iter().any(Remark::says_something);
        // Most messages book something new, and what was booked before them need not be read.
        let books = matches!(frame.meaning(), Meaning::Book { .. });
        let goes_on =
            message.words().is_some_and(|said| nlu::goes_on(said).is_some() || nlu::says_more(said));
        let points_back = !books || self.remarks.iter().any(Remark::may_point_back);
        if goes_on || is_wrong || is_numbered || remarks && points_back {
            let said = (dialogue, &*self.remarks);
            self.recent = Recent::read(database, person, message, said).await?;
        }
        if corrects || remarks || frame.command() == Some(&Command::Undo) {
            self.latest_reply_id = outbox::latest_id(database, &message.lane, person).await?;
        }
        self.undo = Undoing::read(database, person, frame, (&self.quoted, dialogue)).await?;
        self.shares_book = settings::facts::shares_book(database, person, frame).await?;
        self.own_category = category::facts::own_row(database, (person, names), frame).await?;
        // Few messages ask about receipts: what that takes is not carried along for all.
        self.papers = Box::pin(Papers::read(database, person, &self.quoted, frame)).await?;
        self.position = Box::pin(Position::read(database, person, frame, dialogue)).await?;
        let asked = (frame, dialogue, &self.quoted, &self.position);
        let rows = self.targets.transactions.iter().chain(&self.asked);
        self.rates = Box::pin(Rates::read(database, person, asked, rows)).await?;
        let today = person.zone.day(message.sent_at);
        self.budgets = Box::pin(budget::facts::read(database, person, frame, today)).await?;
        self.reminders = Box::pin(Reminders::read(database, person, frame, dialogue)).await?;
        self.recurring =
            Box::pin(Recurrings::read(database, (person, message), Some(frame), dialogue)).await?;
        let who = (person, names, message);
        self.filing = Box::pin(FilingRules::read(database, who, Some(frame), dialogue)).await?;
        self.lookup = lookup::facts::read(database, (person, names), frame, dialogue).await?;
        // Of entries that are listed nobody looks at the sums.
        self.summary = match self.lookup {
            Some(_) => None,
            None => Box::pin(report::facts::summary(database, (person, names), message, frame)).await?,
        };
        self.viewed = Box::pin(Viewed::read(database, (person, names), message, frame)).await?;
        let shown = self.summary.as_ref();
        // Few messages ask for a picture.
        let beside = report::facts::beside(database, (person, names), frame, shown);
        self.beside_summary = Box::pin(beside).await?;
        self.parcel = Box::pin(parcel::read(database, (person, names), message, frame)).await?;
        let rows = &self.targets.transactions;
        self.refunds =
            Box::pin(Refunds::read(database, (person, message), (Some(frame), dialogue), rows)).await?;
        self.neighbours =
            booking::facts::neighbours(database, person, message, frame, repeats_within).await?;
        self.topups = Box::pin(account_facts::topups(database, (person, names), frame, dialogue)).await?;
        if books {
            self.imported = booking::facts::imported(database, person, frame).await?;
        }
        if saving::facts::are_goals_asked_for(frame, dialogue)
            || self.recent.movement.is_some()
            || self.meets_goals()
        {
            self.holdings = Holdings::of(database, person).await?;
            self.courses = saving::facts::courses(database, (person, message), &self.holdings).await?;
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

    /// The message's own now.
    pub fn now(&self) -> DateTime<Utc> {
        self.message.sent_at
    }

    /// Whether the person is not confirmed yet, so that nothing of theirs counts.
    pub fn is_pending(&self) -> bool {
        self.person.status == UserStatus::Pending
    }

    /// Whether what the person writes counts at once. It waits where they are pending, or were blocked after the message was
    /// kept.
    pub fn counts(&self) -> bool {
        self.person.status == UserStatus::Active
    }

    /// The id of the category with this key, if it takes this direction; where there is none, the direction's catch-all and
    /// `true`.
    pub fn category(&self, key: &str, direction: Direction) -> (i64, bool) {
        let found = self.names.categories.by_key(key).filter(|category| category.takes(direction));
        found.map_or((catch_all(direction).id, true), |category| (category.id, false))
    }
}
