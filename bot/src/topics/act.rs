//! Acting: one batch, all or nothing. The message is done, the ledger has changed, the dialogue has gone on and the
//! replies stand in the outbox, or none of it.

use ledger::{
    book::lesson::Teaching,
    db::{Batch, Ids},
    messages::{
        ai_audit, dialogue, inbox,
        message::{MessageKind, Poll},
        outbox::{self, Content, NewReply, Reply},
    },
    people::user::{self, Profile},
};

use crate::{
    out::{post::reply_id, say::Say},
    random,
    topics::{
        decision::Decision,
        dialogue::Dialogue,
        writing::{Scene, Writing},
    },
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
    let acts = decision.acts.iter().map(|act| act.as_write().ids());
    acts.sum::<usize>() + decision.says.len() + 1
}

/// What a decision sets about the person: it is answered in their new language already.
pub fn profile_of(decision: &Decision) -> Option<&Profile> {
    decision.acts.iter().find_map(|act| act.as_write().profile())
}

/// Everything that a decision teaches.
pub fn teachings(decision: &Decision) -> impl Iterator<Item = &Teaching> {
    decision.acts.iter().flat_map(|act| act.as_write().teaches())
}

/// Turns a decision into a batch. The message's own row is its guard: whoever was first has done it.
pub fn unit(mut decision: Decision, scene: &Scene<'_>, ids: &mut Ids) -> Unit {
    let facts = scene.facts;
    let mut batch = Batch::default();
    let said: Vec<String> = decision.says.iter().map(|say| say.render(scene.words)).collect();
    inbox::finish(&mut batch, &facts.message, decision.intent, &said.join("\n\n"), scene.now);
    for part in &facts.album {
        inbox::finish_part(&mut batch, part, facts.message.id, !said.is_empty(), scene.now);
    }
    wake_waiting(&mut batch, scene);
    if let (MessageKind::Edit, Some((subject, _))) = (facts.message.kind, &facts.subject) {
        inbox::is_about(&mut batch, &facts.message, subject.id);
    }
    if !facts.counts() && !decision.acts.iter().any(|act| act.as_write().writes_person()) {
        // An approval from another process must not leave new rows behind, pending.
        user::guard(&mut batch, &facts.person);
    }
    let mut writing = Writing::new(scene, ids, &mut batch);
    for act in &decision.acts {
        act.as_write().write(&mut writing);
    }
    let mut replies = Vec::with_capacity(said.len());
    for (say, text) in decision.says.iter().zip(&said) {
        let id = writing.id();
        let reply = NewReply {
            id,
            message_id: reply_id(facts.message.channel, id),
            content: content(say, text, scene),
        };
        replies.push(outbox::reply(writing.batch, reply, &facts.person, &facts.message, scene.now));
    }
    if let Some(call) = scene.call {
        let about = ai_audit::About { user_id: facts.person.id, message_id: facts.message.id };
        ai_audit::note(&mut batch, ids.take(), call, Some(about), scene.now);
    }
    let (read, version) = scene.dialogue;
    if decision.dialogue != *read {
        note_replies(&mut decision.dialogue, &decision.says, &replies);
        let owner = (&*facts.message.lane, facts.person.id);
        dialogue::save(&mut batch, owner, version, &decision.dialogue, scene.now);
    }
    Unit { batch, replies }
}

/// Where replies are pushed, choices are a poll.
fn content<'t>(say: &Say, text: &'t str, scene: &Scene<'_>) -> Content<'t> {
    let is_pushed = scene.facts.message.channel.is_pushed();
    match say.choices(scene.words).filter(|_| is_pushed) {
        Some((name, options)) => Content::Poll { text, poll: Poll { name, options, secret: random::id() } },
        None => Content::Text(text),
    }
}

/// What stood aside for this message is next; what has stood aside for too long is let go.
fn wake_waiting(batch: &mut Batch, scene: &Scene<'_>) {
    let message = &scene.facts.message;
    if scene.facts.waiting_messages.is_empty() {
        return;
    }
    inbox::drop_waiting(batch, scene.now - inbox::LONGEST_WAIT, scene.now);
    let done: Vec<&String> = scene.facts.album.iter().chain([message]).map(|done| &done.message_id).collect();
    for waiting in &scene.facts.waiting_messages {
        if waiting.target_id.as_ref().is_some_and(|target| done.contains(&target)) {
            inbox::wake(batch, waiting.id, scene.now);
        }
    }
}

/// Notes which replies ask the new questions; what is said again is said by the message's last.
fn note_replies(dialogue: &mut Dialogue, says: &[Say], replies: &[Reply]) {
    for (say, reply) in says.iter().zip(replies) {
        // The newest question stands first.
        let mut oldest_first = dialogue.questions.iter_mut().rev();
        let asked = say.asks_about().and_then(|message_id| {
            oldest_first.find(|question| question.reply_id.is_none() && question.message_id == message_id)
        });
        if let Some(question) = asked {
            question.reply_id = Some(reply.message_id.clone());
        }
    }
    for question in dialogue.questions.iter_mut().filter(|question| question.is_repeated) {
        question.is_repeated = false;
        question.repeated_id = replies.last().map(|reply| reply.message_id.clone());
    }
}

#[cfg(test)]
mod tests {
    use ledger::{
        Currency, Direction, Money, Reason,
        book::{
            account::NewAccount,
            holdings::Holdings,
            names::Names,
            own_category::Fate,
            rows::{self, Rows},
            saving::MovementDirection,
            transaction::{EntryStatus, Source},
        },
        db::{Database, Location},
        history::change::ChangeKind,
        messages::{
            inbox::Head,
            message::{Channel, NewMessage},
        },
        people::user::{Address, Admitted},
        values::clock::{Clock, SystemClock},
    };

    use chrono::NaiveDate;

    use super::*;
    use crate::{
        out::say::{self, line},
        topics::{
            account::write::{AmendAccounts, OpenAccount},
            booking::write::{Book, Booking},
            category::write::{DecideFate, MakeCategory, SetKeywords},
            correction::write::{Amend, Amendment, Named, Reread, Settle},
            debt::write::OpenPlan,
            decision::Act,
            facts::Facts,
            own_data::write::Erase,
            registration::write::{Approve, VoidWaiting},
            saving::write::{AmendMovement, Move, OpenGoal},
            settings::write::SetProfile,
            undo::write::Reverse,
        },
    };

    fn rupiah(units: i64) -> Money {
        Money::from_units(units, Currency::IDR).expect("an amount")
    }

    fn lesson(phrase: String) -> Teaching {
        Teaching { direction: Direction::Expense, phrase, category: "makan".to_owned() }
    }

    fn lessons(count: usize) -> Vec<Teaching> {
        (0..count).map(|nth| lesson(format!("phrase {nth}"))).collect()
    }

    /// Entries of which each names as many accounts that nobody knows yet.
    fn bookings(count: usize, accounts: usize, teaches: bool) -> Vec<Booking> {
        let account = |nth: usize, place: usize| (place < accounts).then(|| format!("bank {nth} {place}"));
        let booking = |nth| Booking {
            direction: if accounts > 1 { Direction::Transfer } else { Direction::Expense },
            money: rupiah(20_000),
            to_money: None,
            category_id: None,
            category_reason: None,
            lesson: teaches.then(|| lesson(format!("phrase {nth}"))),
            account: account(nth, 0),
            to_account: account(nth, 1),
            party: (accounts > 1).then(|| format!("Teman {nth}")),
            plan_id: None,
            refund_of: None,
            description: Some("kopi".to_owned()),
            merchant: None,
            note: None,
            at: SystemClock.now(),
            raw_text: None,
            confidence_percent: 97,
            status: EntryStatus::Confirmed,
            asked: false,
            named_by: None,
        };
        (0..count).map(booking).collect()
    }

    /// A message of somebody.
    async fn head(database: &Database) -> Head {
        let (address, now) = (Address::phone("6281200000001").expect("a number"), SystemClock.now());
        let mut ids = database.ids(user::IDS_OF_A_PERSON + 1).await.expect("ids");
        let mut batch = Batch::default();
        let admitted = Some(Admitted::ByThemselves);
        let person = user::create(&mut batch, &mut ids, &[&address], admitted, now);
        let text = Some("kopi 20rb".to_owned());
        let new = NewMessage::words(Channel::Terminal, &address, "A1".to_owned(), text, now);
        inbox::accept(&mut batch, ids.take(), person.id, &new, now);
        database.write(batch).await.expect("written");
        inbox::head(database, &new.lane(person.id)).await.expect("read").expect("a message")
    }

    /// Writes a decision with as many ids as it asks for. More cannot be had.
    async fn written(database: &Database, facts: &Facts, acts: Vec<Act>) -> Batch {
        let decision = Decision {
            dialogue: Dialogue::default(),
            acts,
            says: vec![line("plan").into()],
            intent: "command",
        };
        let mut ids = database.ids(ids_of(&decision)).await.expect("ids");
        let (catalogue, dialogue) = (say::catalogue(), Dialogue::default());
        let scene = Scene {
            facts,
            dialogue: (&dialogue, 0),
            words: catalogue.of(facts.person.locale),
            source: Source::Terminal,
            call: None,
            now: SystemClock.now(),
        };
        unit(decision, &scene, &mut ids).batch
    }

    fn acts_of_accounts() -> [Act; 3] {
        let name = "hp".to_owned();
        [
            OpenAccount(NewAccount::named("Jago")).into(),
            AmendAccounts(Vec::new()).into(),
            OpenPlan { name, part: rupiah(350_000), count: 12, first_day: NaiveDate::MIN }.into(),
        ]
    }

    #[tokio::test]
    async fn no_act_takes_more_ids_than_it_says() {
        let folder = tempfile::tempdir().expect("a folder");
        let database = ledger::open(&Location::File(folder.path().join("catat.db"))).await.expect("books");
        let head = head(&database).await;
        let mut facts = Facts::of_head(&head, &Names::defaults().into());
        let goal = OpenGoal {
            name: "laptop".to_owned(),
            target: Some(rupiah(20_000)),
            deposit: Some(rupiah(20_000)),
        };
        let batch = written(&database, &facts, vec![Book(bookings(3, 0, false)).into(), goal.clone().into()]);
        database.write(batch.await).await.expect("written");
        facts.holdings = Holdings::of(&database, &head.person).await.expect("read");
        let Rows { transactions, movements, goals } =
            rows::of_message(&database, &head.person, head.message.id).await.expect("read");
        let category = facts.names.categories.by_key("makan").expect("a default").clone();
        let amends = |account: bool| -> Vec<Amendment> {
            let amended = transactions.iter().enumerate().map(|(nth, row)| Amendment {
                before: row.clone(),
                after: row.clone().with_category(category.id, Reason::Said),
                named: Named {
                    account: account.then(|| format!("dompet {nth}")),
                    to_account: account.then(|| format!("rekening {nth}")),
                    party: account.then(|| format!("Tetangga {nth}")),
                },
            });
            amended.collect()
        };
        let row = Rows { transactions: transactions.clone(), ..Rows::default() };
        let after = movements[0].clone().with_money(rupiah(10_000));
        let mut acts: Vec<Act> = vec![
            goal.into(),
            OpenGoal { name: "umroh".to_owned(), target: None, deposit: None }.into(),
            Move {
                goal_id: goals[0].id,
                direction: MovementDirection::Deposit,
                money: rupiah(20_000),
                account: Some("Wise".to_owned()),
            }
            .into(),
            AmendMovement { before: Box::new(movements[0].clone()), after: Box::new(after) }.into(),
            Reverse { change_id: 1, kind: ChangeKind::Undo, rows: Vec::new() }.into(),
            SetKeywords { category: category.clone(), row: None, keywords: vec!["kopi".to_owned()] }.into(),
            DecideFate { category: Box::new(category.clone()), row: None, fate: Fate::Dropped }.into(),
            SetProfile(Box::new(facts.person.profile())).into(),
            Approve.into(),
            VoidWaiting.into(),
            Erase.into(),
        ];
        acts.extend(acts_of_accounts());
        for count in 0..4 {
            for accounts in 0..3 {
                acts.extend([false, true].map(|teaches| Book(bookings(count, accounts, teaches)).into()));
                let books = bookings(count, accounts, false);
                let (amends, voids) = (amends(accounts > 0), Vec::new());
                acts.push(Reread { amends, voids, books, reverses: None }.into());
            }
            acts.extend([false, true].map(|account| {
                Amend { amends: amends(account), lessons: lessons(count.min(transactions.len())) }.into()
            }));
            let status = EntryStatus::Confirmed;
            acts.push(Settle { rows: row.clone(), status, lessons: lessons(count) }.into());
            let (name, keywords, rows) = ("Ngopi".to_owned(), Vec::new(), transactions.clone());
            let direction = Direction::Expense;
            acts.push(MakeCategory { direction, name, keywords, rows, lessons: lessons(count) }.into());
        }
        for act in &acts {
            written(&database, &facts, vec![act.clone()]).await;
        }
        written(&database, &facts, acts).await;
    }
}
