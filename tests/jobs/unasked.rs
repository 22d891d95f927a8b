//! Where somebody is found who is told what they did not ask for just now: a report, a reminder, what comes again.

use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    db::{Batch, Database},
    history::change::ChangeKind,
    messages::{
        inbox,
        lane::Owner,
        message::{Channel, MessageKind, NewMessage},
        pushed::{self, Found},
        session::{self, Engine, Session},
    },
    people::user::{self, Address, Person, UserStatus},
};
use rstest::rstest;

use crate::support::{
    Home, Kind,
    books::{self, change},
};

type Case = (&'static [&'static str], Option<(&'static str, bool, usize)>);

/// What somebody wrote, in its order, each with its channel, session, our number there, and the chat; a group's begins with
/// "group", and what nobody wrote with "due". Then where they are found, whether words reach them there, and which of the
/// messages was their last. The session "one" has the number A and "two" the number B.
const CASES: &[Case] = &[
    (&[], None),
    (&["whatsapp one A own"], Some(("whatsapp one own", true, 0))),
    (&["whatsapp one A own", "whatsapp two B other"], Some(("whatsapp two other", true, 1))),
    (&["whatsapp one A own", "whatsapp two B group"], Some(("whatsapp one own", true, 0))),
    (&["whatsapp one A group"], None),
    // A channel with sessions goes first, though they have written since.
    (&["whatsapp one A own", "terminal - - shell"], Some(("whatsapp one own", true, 1))),
    (&["whatsapp one A own", "http - - gateway"], Some(("whatsapp one own", true, 1))),
    // That session has another number by now.
    (&["whatsapp two C lost"], Some(("whatsapp two lost", false, 0))),
    (&["whatsapp one A own", "whatsapp two C lost"], Some(("whatsapp one own", true, 1))),
    (&["terminal - - shell", "whatsapp two C lost"], Some(("terminal - shell", true, 1))),
    (&["terminal - - shell", "http - - gateway"], Some(("terminal - shell", true, 1))),
    (&["http - - gateway"], Some(("http - gateway", false, 0))),
    // A session that nobody holds any more is tried.
    (&["whatsapp three D gone"], Some(("whatsapp three gone", true, 0))),
    (&["whatsapp one A own", "whatsapp two B due"], Some(("whatsapp one own", true, 0))),
];

fn written_at(nth: usize) -> DateTime<Utc> {
    let begin: DateTime<Utc> = "2026-11-20T03:00:00Z".parse().expect("an instant");
    begin + TimeDelta::minutes(i64::try_from(nth).expect("few"))
}

async fn write(database: &Database, person: &Person, nth: usize, written: &str) {
    let [channel, session, number, chat] =
        written.split(' ').collect::<Vec<_>>().try_into().expect("four words");
    let or_empty = |word: &str| if word == "-" { String::new() } else { word.to_owned() };
    let address = Address::phone("6281200000001").expect("a number");
    let channel: Channel = channel.parse().expect("a channel");
    let words = Some("halo".to_owned());
    let new = NewMessage::words(channel, &address, format!("m{nth}"), words, written_at(nth));
    let new = NewMessage {
        session: or_empty(session),
        jid: (number != "-").then(|| number.to_owned()),
        chat: chat.to_owned(),
        is_group: chat == "group",
        kind: if chat == "due" { MessageKind::Due } else { MessageKind::Text },
        ..new
    };
    let id = database.ids(1).await.expect("an id").take();
    let mut batch = Batch::default();
    inbox::accept(&mut batch, id, person.id, &new, written_at(nth));
    database.write(batch).await.expect("written");
}

async fn found(database: &Database, person: &Person) -> Option<Found> {
    pushed::found(database, person).await.expect("read")
}

#[rstest]
#[tokio::test]
async fn they_are_found_alone_where_words_reach_them(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let engine = Engine { owner: Owner("an engine".to_owned()), host: "here".to_owned() };
    for (name, number) in [("one", "A"), ("two", "B")] {
        let session = Session { channel: Channel::Whatsapp, name, jid: Some(number) };
        session::take(&database, session, &engine, written_at(0)).await.expect("taken");
    }
    for (nth, (messages, wanted)) in CASES.iter().enumerate() {
        let phone = format!("62812000001{nth:02}");
        let person = books::person(&database, &phone, UserStatus::Active).await;
        for (nth, written) in messages.iter().enumerate() {
            write(&database, &person, nth, written).await;
        }
        let got = found(&database, &person).await.map(|found| {
            let session = if found.place.session.is_empty() { "-" } else { &*found.place.session };
            let place = format!("{} {session} {}", found.place.channel.name(), found.place.chat);
            (place, found.is_reached, found.wrote_at)
        });
        let wanted = wanted.map(|(place, is_reached, last)| (place.to_owned(), is_reached, written_at(last)));
        assert_eq!(got, wanted, "{messages:?}");
    }
}

#[rstest]
#[tokio::test]
async fn whoever_is_not_let_in_is_found_nowhere(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let pending = books::person(&database, "6281200000021", UserStatus::Pending).await;
    write(&database, &pending, 0, "whatsapp one A own").await;
    assert_eq!(found(&database, &pending).await, None);
    let active = books::person(&database, "6281200000022", UserStatus::Active).await;
    write(&database, &active, 0, "whatsapp one A own").await;
    assert!(found(&database, &active).await.is_some_and(|found| found.reached().is_some()));
    let blocking = change(&database, &active, ChangeKind::Settings, |change, _| user::block(change, &active));
    blocking.await.expect("written");
    let blocked = user::by_id(&database, active.id).await.expect("read").expect("a person");
    assert_eq!(found(&database, &blocked).await, None);
}
