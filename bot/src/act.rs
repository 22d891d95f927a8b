//! Acting: one batch, all or nothing. The message is done, the ledger has changed, the dialogue has gone on and the
//! replies stand in the outbox, or none of it.

use chrono::{DateTime, Utc};
use ledger::{
    Reason, account,
    ai_audit::{self, Call},
    change::{Author, Change, ChangeKind},
    db::{Batch, Ids},
    dialogue, inbox,
    lesson::{self, LessonRow, Teaching},
    message::{Channel, MessageKind},
    names::Named,
    outbox::{self, Content, NewReply, Reply},
    own_category::{self, OwnCategory},
    registration::{self, Scope},
    reversal, rows,
    saving::{self, GoalStatus, MovementDirection, NewMovement},
    transaction::{self, EntryStatus, NewTransaction, Source, Transaction},
    user::{self, Profile},
};
use reports::Words;

use crate::{
    decide::{Act, Amendment, Booking, Decision},
    dialogue::Dialogue,
    facts::Facts,
    random,
};

/// What a decision becomes: a batch to be written, and the replies that stand once it is.
pub struct Unit {
    /// To be written whole.
    pub batch: Batch,
    /// What the person reads then.
    pub replies: Vec<Reply>,
}

/// How many ids a decision takes at most, a call of a model included.
pub fn ids_of(decision: &Decision) -> usize {
    let acts = decision.acts.iter().map(|act| match act {
        // An entry may open two accounts, each a change of its own.
        Act::Book(bookings) => 1 + bookings.len() * 6,
        Act::Amend { amends, .. } => 1 + amends.len() * 3,
        Act::OpenGoal { .. } => 3,
        Act::Settle { lessons, .. } => 1 + lessons.len(),
        Act::Reread { amends, books, .. } => 1 + amends.len() * 2 + books.len() * 6,
        Act::Approve | Act::VoidWaiting | Act::AmendMovement { .. } | Act::Reverse { .. } => 1,
        Act::SetProfile(_) => 1,
        Act::MakeCategory { rows, .. } => 3 + rows.len(),
        Act::Move { .. } | Act::SetKeywords { .. } | Act::DecideFate { .. } => 2,
    });
    acts.sum::<usize>() + decision.says.len() + 1
}

/// What a decision sets about the person: it is answered in their new language already.
pub fn profile_of(decision: &Decision) -> Option<&Profile> {
    decision.acts.iter().find_map(|act| match act {
        Act::SetProfile(profile) => Some(&**profile),
        _ => None,
    })
}

/// Everything that a decision teaches.
pub fn teachings(decision: &Decision) -> impl Iterator<Item = &Teaching> {
    decision.acts.iter().flat_map(|act| match act {
        Act::Book(bookings) => bookings.iter().filter_map(|booking| booking.lesson.as_ref()).collect(),
        Act::Amend { lessons, .. } | Act::Settle { lessons, .. } => lessons.iter().collect(),
        _ => Vec::new(),
    })
}

/// Where a decision is written.
pub struct Scene<'a> {
    /// What was read for it.
    pub facts: &'a Facts,
    /// The dialogue as it was read, and its version.
    pub dialogue: (&'a Dialogue, i64),
    /// The words of the person's language.
    pub words: &'a Words,
    /// Which door new rows come by.
    pub source: Source,
    /// The call of a model that was made for it.
    pub call: Option<&'a Call>,
    /// When it is written.
    pub now: DateTime<Utc>,
}

/// Turns a decision into a batch. The message's own row is its guard: whoever was first has done it.
pub fn unit(mut decision: Decision, scene: &Scene<'_>, ids: &mut Ids) -> Unit {
    let facts = scene.facts;
    let mut batch = Batch::default();
    let said: Vec<String> = decision.says.iter().map(|say| say.render(scene.words)).collect();
    inbox::finish(&mut batch, &facts.message, decision.intent, &said.join("\n\n"), scene.now);
    wake_waiting(&mut batch, scene);
    if let (MessageKind::Edit, Some((subject, _))) = (facts.message.kind, &facts.subject) {
        inbox::is_about(&mut batch, &facts.message, subject.id);
    }
    let writes_person = decision.acts.iter().any(|act| matches!(act, Act::Approve | Act::SetProfile(_)));
    if facts.is_pending() && !writes_person {
        // An approval from another process must not leave new rows behind, pending.
        user::guard(&mut batch, &facts.person);
    }
    let mut writing = Writing { scene, ids, batch: &mut batch, opened: Vec::new(), taught: Vec::new() };
    for act in &decision.acts {
        writing.write(act);
    }
    let mut replies = Vec::with_capacity(said.len());
    for text in &said {
        let id = ids.take();
        let reply =
            NewReply { id, message_id: reply_id(facts.message.channel, id), content: Content::Text(text) };
        replies.push(outbox::reply(&mut batch, reply, &facts.person, &facts.message, scene.now));
    }
    if let Some(call) = scene.call {
        let about = ai_audit::About { user_id: facts.person.id, message_id: facts.message.id };
        ai_audit::note(&mut batch, ids.take(), call, Some(about), scene.now);
    }
    let (read, version) = scene.dialogue;
    if decision.dialogue != *read {
        note_replies(&mut decision.dialogue, replies.last());
        let owner = (&*facts.message.lane, facts.person.id);
        dialogue::save(&mut batch, owner, version, &decision.dialogue, scene.now);
    }
    Unit { batch, replies }
}

/// What stood aside for this message is next; what has stood aside for too long is let go.
fn wake_waiting(batch: &mut Batch, scene: &Scene<'_>) {
    let message = &scene.facts.message;
    if scene.facts.waiting_messages.is_empty() {
        return;
    }
    inbox::drop_waiting(batch, scene.now - inbox::LONGEST_WAIT, scene.now);
    for waiting in &scene.facts.waiting_messages {
        if waiting.target_id.as_ref() == Some(&message.message_id) {
            inbox::wake(batch, waiting.id, scene.now);
        }
    }
}

/// The id of a new reply in its channel. WhatsApp remembers ids beyond the life of a database, so there it is random.
pub fn reply_id(channel: Channel, row_id: i64) -> String {
    if channel.is_pushed() {
        format!("3EB0{}", random::id()[..18].to_uppercase())
    } else {
        outbox::own_id(row_id)
    }
}

/// The reply that asks a question is the message's last.
fn note_replies(dialogue: &mut Dialogue, reply: Option<&Reply>) {
    for question in dialogue.questions.iter_mut().filter(|question| question.reply_id.is_none()) {
        question.reply_id = reply.map(|reply| reply.message_id.clone());
    }
}

struct Writing<'a> {
    scene: &'a Scene<'a>,
    ids: &'a mut Ids,
    batch: &'a mut Batch,
    /// Accounts that this batch opens.
    opened: Vec<Named>,
    /// Lessons as this batch leaves them, the last one last.
    taught: Vec<LessonRow>,
}

impl<'a> Writing<'a> {
    fn author(&self) -> Author<'a> {
        let facts = self.scene.facts;
        Author { person: &facts.person, message_id: Some(facts.message.id), now: self.scene.now }
    }

    fn change(&mut self, kind: ChangeKind) -> Change<'_> {
        let (id, author) = (self.ids.take(), self.author());
        Change::begin(self.batch, id, author, kind)
    }

    fn write(&mut self, act: &Act) {
        let facts = self.scene.facts;
        match act {
            Act::Book(bookings) => self.book(bookings),
            Act::Amend { amends, lessons } => {
                let amended = self.amended(amends);
                self.teach(ChangeKind::Edit, lessons, |change| {
                    for (before, after) in amended {
                        transaction::amend(change, before, after);
                    }
                });
            }
            Act::Settle { rows, status, lessons } => {
                let is_void = *status == EntryStatus::Deleted;
                let kind = if is_void { ChangeKind::Void } else { ChangeKind::Confirmation };
                self.teach(kind, lessons, |change| rows::settle(change, rows, *status));
            }
            Act::AmendMovement { before, after } => {
                let mut change = self.change(ChangeKind::Edit);
                saving::amend(&mut change, before, (**after).clone());
                change.finish();
            }
            Act::Reverse { change_id, kind, rows } => {
                let mut change = self.change(*kind).reversing(*change_id);
                reversal::write(&mut change, rows);
                change.finish();
            }
            Act::Reread { amends, voids, books } => self.reread(amends, voids, books),
            Act::OpenGoal { name, target, deposit } => {
                let status = if facts.is_pending() { GoalStatus::Pending } else { GoalStatus::Active };
                let (goal_id, movement_id) = (self.ids.take(), self.ids.take());
                let deposit = deposit.map(|money| self.movement(goal_id, MovementDirection::Deposit, money));
                let mut change = self.change(ChangeKind::Booking);
                saving::open(&mut change, goal_id, name, *target, status);
                if let Some(deposit) = deposit {
                    saving::book(&mut change, movement_id, &deposit);
                }
                change.finish();
            }
            Act::Move { goal_id, direction, money } => {
                let (id, movement) = (self.ids.take(), self.movement(*goal_id, *direction, *money));
                let mut change = self.change(ChangeKind::Booking);
                saving::book(&mut change, id, &movement);
                change.finish();
            }
            Act::MakeCategory { direction, name, keywords, rows } => {
                let id = self.ids.take();
                let mut change = self.change(ChangeKind::Category);
                let made = own_category::create(&mut change, id, *direction, name, keywords);
                change.finish();
                self.file(rows, &made);
            }
            Act::SetKeywords { category, row, keywords } => {
                let id = self.ids.take();
                let mut change = self.change(ChangeKind::Category);
                own_category::set_keywords(&mut change, id, category, row.as_deref(), keywords);
                change.finish();
            }
            Act::SetProfile(profile) => {
                let mut change = self.change(ChangeKind::Settings);
                user::set_profile(&mut change, &facts.person, profile);
                change.finish();
            }
            Act::DecideFate { category, row, fate } => {
                let id = self.ids.take();
                let mut change = self.change(ChangeKind::Category);
                own_category::decide_fate(&mut change, id, category, row.as_deref(), fate);
                change.finish();
            }
            Act::Approve => {
                let mut change = self.change(ChangeKind::Registration);
                registration::approve(&mut change, &facts.person, &facts.waiting, Scope::All);
                change.finish();
            }
            Act::VoidWaiting => {
                let mut change = self.change(ChangeKind::Void);
                rows::settle(&mut change, &facts.waiting, EntryStatus::Deleted);
                change.finish();
            }
        }
    }

    fn movement(&self, goal_id: i64, direction: MovementDirection, money: ledger::Money) -> NewMovement {
        let is_pending = self.scene.facts.is_pending();
        NewMovement {
            goal_id,
            direction,
            money,
            at: self.scene.facts.now(),
            source: self.scene.source,
            status: if is_pending { EntryStatus::Pending } else { EntryStatus::Confirmed },
        }
    }

    /// Rows as they were read and as they shall be, their accounts opened.
    fn amended<'t>(&mut self, amends: &'t [Amendment]) -> Vec<(&'t Transaction, Transaction)> {
        amends
            .iter()
            .map(|amend| {
                let account_id = amend.account.as_deref().map(|name| self.account(name));
                let mut after = amend.after.clone();
                after.account_id = account_id.or(after.account_id);
                (&amend.before, after)
            })
            .collect()
    }

    /// What a message that was edited says now, all of it one change.
    fn reread(&mut self, amends: &[Amendment], voids: &[Transaction], books: &[Booking]) {
        let amended = self.amended(amends);
        let booked = self.new_rows(books);
        let kind = match (booked.is_empty(), amended.is_empty()) {
            (false, _) => ChangeKind::Booking,
            (true, false) => ChangeKind::Edit,
            (true, true) => ChangeKind::Void,
        };
        let mut change = self.change(kind);
        for (before, after) in amended {
            transaction::amend(&mut change, before, after);
        }
        for row in voids {
            transaction::settle(&mut change, row, EntryStatus::Deleted);
        }
        for (id, new) in booked {
            transaction::book(&mut change, id, new);
        }
        change.finish();
    }

    /// Files rows under a category that this batch has made.
    fn file(&mut self, rows: &[Transaction], made: &OwnCategory) {
        if rows.is_empty() {
            return;
        }
        let mut change = self.change(ChangeKind::Edit);
        for row in rows {
            transaction::amend(&mut change, row, row.clone().with_category(made.id, Reason::Said));
        }
        change.finish();
    }

    fn new_rows(&mut self, bookings: &[Booking]) -> Vec<(i64, NewTransaction)> {
        bookings
            .iter()
            .map(|booking| {
                let account_id = booking.account.as_deref().map(|name| self.account(name));
                let to_account_id = booking.to_account.as_deref().map(|name| self.account(name));
                (self.ids.take(), self.new_transaction(booking, account_id, to_account_id))
            })
            .collect()
    }

    /// All entries of a message are one change.
    fn book(&mut self, bookings: &[Booking]) {
        let rows = self.new_rows(bookings);
        let lessons = bookings.iter().filter_map(|booking| booking.lesson.as_ref());
        self.teach(ChangeKind::Booking, lessons, |change| {
            for (id, new) in rows {
                transaction::book(change, id, new);
            }
        });
    }

    /// A change, and in it the lessons that it teaches, each phrase once.
    fn teach<'t>(
        &mut self,
        kind: ChangeKind,
        lessons: impl IntoIterator<Item = &'t Teaching>,
        write: impl FnOnce(&mut Change<'_>),
    ) {
        let mut taught: Vec<(&Teaching, Option<LessonRow>, i64)> = Vec::new();
        for teaching in lessons {
            taught.retain(|(other, ..)| {
                (other.direction, &other.phrase) != (teaching.direction, &teaching.phrase)
            });
            let mut rows = self.taught.iter().rev().chain(&self.scene.facts.lessons);
            let known = rows.find(|row| row.is_about(teaching)).cloned();
            taught.push((teaching, known, self.ids.take()));
        }
        let mut change = self.change(kind);
        write(&mut change);
        let rows: Vec<LessonRow> = taught
            .iter()
            .map(|(teaching, known, id)| lesson::teach(&mut change, *id, known.as_ref(), teaching))
            .collect();
        change.finish();
        self.taught.extend(rows);
    }

    fn new_transaction(
        &self,
        booking: &Booking,
        account_id: Option<i64>,
        to_account_id: Option<i64>,
    ) -> NewTransaction {
        NewTransaction {
            direction: booking.direction,
            money: booking.money,
            category_id: booking.category_id,
            category_reason: booking.category_reason.clone(),
            account_id,
            to_account_id,
            description: booking.description.clone(),
            merchant: booking.merchant.clone(),
            note: booking.note.clone(),
            at: booking.at,
            source: self.scene.source,
            raw_text: booking.raw_text.clone(),
            confidence_percent: Some(booking.confidence_percent),
            status: booking.status,
            asked: booking.asked,
            named_by: booking.named_by,
        }
    }

    /// The account of this name. At its first mention it is opened, as a change of its own that undo passes over.
    fn account(&mut self, name: &str) -> i64 {
        if let Some(known) = self.scene.facts.names.account(name) {
            return known.id;
        }
        let key = ledger::name_key(name);
        if let Some(opened) = self.opened.iter().find(|account| ledger::name_key(&account.name) == key) {
            return opened.id;
        }
        let id = self.ids.take();
        let mut change = self.change(ChangeKind::Account);
        account::open(&mut change, id, name);
        change.finish();
        self.opened.push(Named { id, name: name.to_owned() });
        id
    }
}
