//! The outbox's contract on each engine: order, leases, receipts, refusals.

use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    db::{Batch, Database},
    messages::{
        delivery::{self, Acknowledgement, Outgoing},
        lane::Owner,
        message::Channel,
        outbox::{self, Content, NewReply, Place},
        session::{self, Engine, Session, Taken},
    },
    people::user::{self, Address, Admitted, Person},
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;

use crate::support::{Home, Kind};

const OURS: &str = "6281100000001@s.whatsapp.net";
const DEFAULT: (Channel, &str) = (Channel::Whatsapp, "default");
const SESSION: Session<'_> = Session { channel: Channel::Whatsapp, name: "default", jid: Some(OURS) };

struct Post {
    _home: Home,
    database: Database,
    now: DateTime<Utc>,
}

impl Post {
    async fn open(kind: Kind) -> Self {
        let home = Home::new(kind).await;
        let database = home.database().await;
        Self { _home: home, database, now: SystemClock.now() }
    }

    async fn person(&self, phone: &str) -> Person {
        let address = Address::phone(phone).expect("a number");
        let mut ids = self.database.ids(user::IDS_OF_A_PERSON).await.expect("ids");
        let mut batch = Batch::default();
        let standing = Some(Admitted::ByThemselves);
        let person = user::create(&mut batch, &mut ids, &[&address], standing, self.now);
        self.database.write(batch).await.expect("written");
        person
    }

    async fn queue(&self, person: &Person, message_id: &str) {
        self.queue_in("default", person, message_id).await;
    }

    async fn queue_in(&self, session: &str, person: &Person, message_id: &str) {
        let mut ids = self.database.ids(1).await.expect("ids");
        let mut batch = Batch::default();
        let chat = format!("{}@s.whatsapp.net", person.phone.as_deref().unwrap_or_default());
        let place = Place { channel: Channel::Whatsapp, session, jid: Some(OURS), chat: &chat };
        let new =
            NewReply { id: ids.take(), message_id: message_id.to_owned(), content: Content::Text("hai") };
        outbox::notice(&mut batch, new, (person, place), message_id, self.now);
        self.database.write(batch).await.expect("written");
    }

    async fn due(&self, owner: &str, after_seconds: i64) -> Vec<Outgoing> {
        let now = self.now + TimeDelta::seconds(after_seconds);
        let owner = Owner(owner.to_owned());
        delivery::due(&self.database, SESSION, &owner, 100, now).await.expect("read")
    }

    async fn ids_due(&self, owner: &str, after_seconds: i64) -> Vec<String> {
        self.due(owner, after_seconds).await.into_iter().map(|row| row.message_id).collect()
    }

    async fn write(&self, fill: impl FnOnce(&mut Batch)) -> bool {
        let mut batch = Batch::default();
        fill(&mut batch);
        self.database.write(batch).await.is_ok()
    }

    async fn begin(&self, row: &Outgoing, owner: &str) -> bool {
        self.write(|batch| delivery::begin(batch, row, &Owner(owner.to_owned()), self.now)).await
    }

    async fn acknowledge(&self, message_id: &str, word: Acknowledgement) {
        assert!(self.write(|batch| delivery::acknowledge(batch, DEFAULT, message_id, word, self.now)).await);
    }
}

#[rstest]
#[tokio::test]
async fn each_person_is_sent_one_message_after_the_other(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let post = Post::open(kind).await;
    let (budi, dewi) = (post.person("6281200000001").await, post.person("6281200000002").await);
    for (person, id) in [(&budi, "b1"), (&budi, "b2"), (&dewi, "d1")] {
        post.queue(person, id).await;
    }
    assert_eq!(post.ids_due("one", 0).await, ["b1", "d1"]);
    let rows = post.due("one", 0).await;
    assert!(post.begin(&rows[0], "one").await);
    assert!(!post.begin(&rows[0], "other").await, "a row is taken once");
    assert_eq!(post.ids_due("one", 1).await, ["d1"], "what is on its way holds its lane");
    post.acknowledge("b1", Acknowledgement::Sent).await;
    assert_eq!(post.ids_due("one", 1).await, ["b2", "d1"], "the next one's turn");
    let owner = Owner("one".to_owned());
    // Neither another session, nor another number that bears the same name.
    for (name, jid) in [("other", OURS), ("default", "6281100000002@s.whatsapp.net")] {
        let elsewhere = Session { name, jid: Some(jid), ..SESSION };
        let due = delivery::due(&post.database, elsewhere, &owner, 100, post.now).await.expect("read");
        assert!(due.is_empty(), "{elsewhere:?}");
    }
}

#[rstest]
#[tokio::test]
async fn a_session_that_sends_nothing_holds_up_no_other(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let post = Post::open(kind).await;
    let budi = post.person("6281200000001").await;
    post.queue_in("paused", &budi, "p1").await;
    post.queue(&budi, "b1").await;
    post.queue(&budi, "b2").await;
    assert_eq!(post.ids_due("one", 0).await, ["b1"]);
}

#[rstest]
#[tokio::test]
async fn without_a_word_it_goes_out_again_and_after_a_restart_at_once(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let post = Post::open(kind).await;
    post.queue(&post.person("6281200000001").await, "b1").await;
    let row = post.due("one", 0).await.remove(0);
    assert!(post.begin(&row, "one").await);
    assert!(post.ids_due("one", 19).await.is_empty());
    let again = post.due("one", 21).await.remove(0);
    assert_eq!((&*again.message_id, again.attempts), ("b1", 1), "under the same id");
    // The network was away: that was no try of its own.
    assert!(post.write(|batch| delivery::put_back(batch, &again, post.now)).await);
    assert_eq!(post.due("one", 0).await[0].attempts, 0);
    // It failed: tried again when it is due, and given up in the end.
    let later = post.now + TimeDelta::seconds(4);
    assert!(post.write(|batch| delivery::fail(batch, &again, "busy", Some(later), post.now)).await);
    assert!(post.ids_due("one", 3).await.is_empty());
    assert_eq!(post.ids_due("one", 5).await, ["b1"]);
    assert!(post.write(|batch| delivery::fail(batch, &again, "busy", None, post.now)).await);
    assert!(post.ids_due("one", 100).await.is_empty());
    let undelivered = delivery::undelivered(&post.database).await.expect("read");
    assert_eq!((&*undelivered[0].status, undelivered[0].error.as_deref()), ("dead", Some("busy")));
    assert!(post.write(|batch| delivery::requeue(batch, None, post.now)).await);
    assert_eq!(post.ids_due("one", 0).await, ["b1"]);
}

#[rstest]
#[tokio::test]
async fn a_later_word_is_never_taken_back(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let post = Post::open(kind).await;
    post.queue(&post.person("6281200000001").await, "b1").await;
    for word in [Acknowledgement::Read, Acknowledgement::Delivered, Acknowledgement::Sent] {
        post.acknowledge("b1", word).await;
    }
    assert!(post.write(|batch| delivery::refuse(batch, DEFAULT, "b1", "463", post.now)).await);
    assert!(delivery::undelivered(&post.database).await.expect("read").is_empty(), "it was read");
    post.queue(&post.person("6281200000002").await, "d1").await;
    assert!(post.write(|batch| delivery::refuse(batch, DEFAULT, "d1", "463", post.now)).await);
    post.acknowledge("d1", Acknowledgement::Sent).await;
    let undelivered = delivery::undelivered(&post.database).await.expect("read");
    assert_eq!(undelivered.len(), 1, "an ack without its error does not undo a refusal");
    assert_eq!(delivery::depth(&post.database).await.expect("read"), 0);
}

#[rstest]
#[tokio::test]
async fn without_a_receipt_though_its_person_is_there_it_goes_out_once_more(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let post = Post::open(kind).await;
    let (budi, dewi) = (post.person("6281200000001").await, post.person("6281200000002").await);
    for (person, id) in [(&budi, "b1"), (&budi, "b2"), (&dewi, "d1")] {
        post.queue(person, id).await;
        post.acknowledge(id, Acknowledgement::Sent).await;
    }
    let look = async |minutes: i64| {
        let now = post.now + TimeDelta::minutes(minutes);
        assert!(post.write(|batch| delivery::doubt(batch, SESSION, now)).await);
        assert!(post.write(|batch| delivery::give_up_on(batch, SESSION, now)).await);
        let due = post.due("one", minutes * 60).await;
        let due: Vec<_> = due.iter().map(|row| (row.message_id.clone(), row.is_doubted)).collect();
        (due, delivery::unheard(&post.database, SESSION, now).await.expect("read"))
    };
    assert_eq!(look(11).await, (vec![], 0), "nobody is known to be there");
    post.acknowledge("b2", Acknowledgement::Delivered).await;
    assert_eq!(look(9).await, (vec![], 0), "a receipt may take a while");
    assert_eq!(look(12).await, (vec![("b1".to_owned(), true)], 0));
    post.acknowledge("b1", Acknowledgement::Sent).await;
    assert_eq!(look(23).await, (vec![], 1), "told, and let be");
    post.acknowledge("b1", Acknowledgement::Delivered).await;
    assert_eq!(look(24).await, (vec![], 0));
}

fn engine(owner: &str) -> Engine {
    Engine { owner: Owner(owner.to_owned()), host: format!("host of {owner}") }
}

#[rstest]
#[tokio::test]
async fn a_session_is_one_engines_until_its_lease_runs_out(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let post = Post::open(kind).await;
    let take = async |owner: &str, seconds: i64| {
        let at = post.now + TimeDelta::seconds(seconds);
        session::take(&post.database, SESSION, &engine(owner), at).await.expect("asked")
    };
    assert_eq!(take("one", 0).await, Taken::Kept);
    assert_eq!(take("one", 10).await, Taken::Kept, "renewed");
    let Taken::Held(holder) = take("two", 69).await else { panic!("two numbers bear one name") };
    assert_eq!((&*holder.engine, &*holder.host, holder.jid.as_deref()), ("one", "host of one", Some(OURS)));
    assert!(matches!(take("two", 71).await, Taken::From(before) if before.engine == "one"));
    assert!(matches!(take("one", 72).await, Taken::Held(_)), "whoever was too late lets go");
    session::release(&post.database, &engine("two").owner, post.now + TimeDelta::seconds(73))
        .await
        .expect("given back");
    assert!(matches!(take("one", 73).await, Taken::From(_)), "what was given back is free at once");
    let (paired, at) = (engine("three"), post.now + TimeDelta::seconds(74));
    let taken = session::take_over(&post.database, SESSION, &paired, at).await.expect("asked");
    assert!(matches!(taken, Taken::From(_)), "whoever pairs takes it at once");
    session::forget(&post.database, Session { jid: Some("another"), ..SESSION }, at).await.expect("asked");
    assert!(matches!(take("one", 75).await, Taken::Held(_)), "another number's logout is not this one's");
    session::forget(&post.database, SESSION, at).await.expect("forgotten");
    assert!(matches!(take("one", 75).await, Taken::From(before) if before.jid.is_none()));
}
