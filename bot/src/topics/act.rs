//! Acting: one batch, all or nothing. The message is done, the ledger has changed, the dialogue has gone on and the
//! replies stand in the outbox, or none of it.

use ledger::{
    book::lesson::Teaching,
    db::{Batch, Ids},
    messages::{
        ai_audit, dialogue, inbox,
        message::{Channel, MessageKind, Poll},
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
        replies.push(answer(writing.batch, reply, replies.len(), scene));
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

/// Writes a reply. Where something fell due nobody waits for one: it is sent by itself, once.
fn answer(batch: &mut Batch, reply: NewReply<'_>, nth: usize, scene: &Scene<'_>) -> Reply {
    let (person, message) = (&scene.facts.person, &scene.facts.message);
    if message.kind == MessageKind::Due {
        let key = format!("{}:{nth}", message.message_id);
        return outbox::fell_due(batch, reply, (person, message), &key, scene.now);
    }
    outbox::reply(batch, reply, person, message, scene.now)
}

/// Where replies are pushed, choices are a poll. Over HTTP, where words alone are taken, nothing goes along with them.
fn content<'t>(say: &Say, text: &'t str, scene: &Scene<'_>) -> Content<'t> {
    let channel = scene.facts.message.channel;
    if let Some((name, options)) = say.choices(scene.words).filter(|_| channel.is_pushed()) {
        return Content::Poll { text, poll: Poll { name, options, secret: random::id() } };
    }
    match say.drawing(scene.words).filter(|_| channel != Channel::Http) {
        Some(drawing) => Content::Drawn { text, drawing },
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
            budget::{Rewritten, Span, alert::Told},
            holdings::Holdings,
            names::Names,
            own_category::Fate,
            recurring::{Mode, NewRecurring},
            rows::{self, Rows},
            saving::{Goal, MovementDirection},
            transaction::{EntryStatus, Source},
        },
        db::{Database, Location},
        history::change::ChangeKind,
        messages::{inbox::Head, message::NewMessage},
        people::user::{Address, Admitted},
        values::{
            clock::{Clock, SystemClock},
            month::Months,
            recurrence::{Recurrence, Unit},
        },
    };

    use chrono::NaiveDate;

    use super::*;
    use crate::{
        out::say::{self, line},
        topics::{
            account::write::{AmendAccounts, OpenAccount},
            booking::write::{Book, Booking},
            budget::write::{NoteAlerts, RewriteBudget},
            category::write::{DecideFate, MakeCategory, SetKeywords},
            correction::write::{Amend, Amendment, Named, Reread, Settle},
            debt::write::OpenPlan,
            decision::Act,
            facts::Facts,
            own_data::write::Erase,
            recurring::write::OpenRecurring,
            registration::write::{Approve, VoidWaiting},
            saving::write::{AmendGoal, AmendMovement, CloseGoal, Move, MoveBetween, OpenGoal},
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
            party_id: None,
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

    fn acts_of_budgets() -> [Act; 2] {
        let day = (NaiveDate::MIN, Months::calendar());
        let rewritten = Rewritten::beginning("makan", Span::Month, rupiah(350_000), false, day);
        let told = |threshold| Told { budget_id: 7, period_start: day.0, threshold, amount: 1 };
        [
            RewriteBudget { rewritten, told: vec![told(100), told(80)] }.into(),
            NoteAlerts(vec![told(100), told(80)]).into(),
        ]
    }

    fn acts_of_goals(goal: &Goal) -> [Act; 4] {
        let (all, of) = (rupiah(20_000), || Box::new(goal.clone()));
        let to_account = Some((all, Some("Jenius".to_owned())));
        [
            AmendGoal { before: of(), after: Box::new(goal.clone().named("MacBook")) }.into(),
            CloseGoal { goal: of(), rest: to_account, into: None }.into(),
            CloseGoal { goal: of(), rest: Some((all, None)), into: Some(1) }.into(),
            MoveBetween { from: goal.id, to: 1, money: all }.into(),
        ]
    }

    fn coming_again() -> OpenRecurring {
        let starts_on = SystemClock.now().date_naive();
        OpenRecurring {
            new: NewRecurring {
                name: "netflix".to_owned(),
                direction: Direction::Transfer,
                money: rupiah(54_000),
                category_id: None,
                account_id: None,
                to_account_id: None,
                rule: Recurrence::from(1, Unit::Month, starts_on),
                mode: Mode::Ask,
                starts_on,
                ends_on: None,
            },
            account: Some("Jenius".to_owned()),
            to_account: Some("Blu".to_owned()),
        }
    }

    fn put_in(goal: &Goal) -> Act {
        let (direction, account) = (MovementDirection::Deposit, Some("Wise".to_owned()));
        Move { goal_id: goal.id, direction, money: rupiah(20_000), account }.into()
    }

    fn acts_of_accounts() -> [Act; 4] {
        let name = "hp".to_owned();
        [
            OpenAccount(NewAccount::named("Jago")).into(),
            AmendAccounts(Vec::new()).into(),
            OpenPlan {
                name,
                part: rupiah(350_000),
                count: 12,
                first_day: NaiveDate::MIN,
                account: Some("Kredivo".to_owned()),
            }
            .into(),
            coming_again().into(),
        ]
    }

    #[tokio::test]
    async fn no_act_takes_more_ids_than_it_says() {
        let folder = tempfile::tempdir().expect("a folder");
        let database = ledger::open(&Location::File(folder.path().join("catat.db"))).await.expect("books");
        let head = head(&database).await;
        let mut facts = Facts::of_head(&head, &Names::defaults().into());
        let both = vec![(rupiah(20_000), None), (rupiah(2_000), Some("Jago".to_owned()))];
        let goal = OpenGoal { goal: ("laptop", Some(rupiah(20_000))).into(), deposits: both };
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
            OpenGoal { goal: ("umroh", None).into(), deposits: Vec::new() }.into(),
            put_in(&goals[0]),
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
        acts.extend(acts_of_budgets());
        acts.extend(acts_of_goals(&goals[0]));
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
