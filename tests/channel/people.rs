//! A person has two addresses on WhatsApp, and is one person under both.

use std::sync::Arc;

use bot::intake::accept::Accepted;
use ledger::{
    messages::message::{Channel, NewMessage, Sender},
    people::user::{self, Address},
    values::clock::{Clock, SystemClock},
};
use loopback::{Identity, Phone};
use rstest::rstest;

use crate::support::{
    Home, Kind, Running,
    whatsapp::{QUICK, Stage},
};

#[tokio::test(flavor = "multi_thread")]
async fn by_number_or_by_the_other_id_it_is_the_same_person() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let identity = Identity::numbered(7);
    let by_lid = Phone::connect(&stage.server, identity.clone()).await.expect("connected");
    stage.say(&by_lid, "beli kopi 20k").await;
    let store = by_lid.leave().await;
    let by_phone =
        Phone::reconnect(&stage.server, identity.addressing_by_phone(), store).await.expect("connected");
    stage.say(&by_phone, "beli teh 5k").await;
    assert_eq!(stage.look_up("SELECT name FROM users").await.len(), 1);
    assert_eq!(
        stage.look_up("SELECT kind FROM identities ORDER BY kind").await,
        ["lid", "phone"],
        "both are known"
    );
    assert_eq!(
        stage.look_up("SELECT CAST(amount AS TEXT) FROM transactions ORDER BY id").await,
        ["2000000", "500000"]
    );
    stage.stop().await;
}

async fn say(running: &Running, sender: &Sender, id: &str, text: &str) -> i64 {
    let address = &sender.addresses[0];
    let text = Some(text.to_owned());
    let new = NewMessage::words(Channel::Http, address, id.to_owned(), text, SystemClock.now());
    let Accepted::Kept(kept) = running.engine.accept(sender, &new).await.expect("accepted") else {
        panic!("turned away")
    };
    let user_id = kept.user_id;
    let ticket = kept.ticket.expect("a ticket");
    let patience = std::time::Duration::from_secs(30);
    ticket.replies(&running.engine.books.database, patience, false).await.expect("read").expect("answered");
    user_id
}

/// Someone writes under one id, then under the other, and only then under both.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn two_who_turn_out_to_be_one_are_made_one(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), QUICK, "one").await;
    let (lid, phone) = (Address::lid("200000000000009"), Address::phone("628123456789").expect("a number"));
    let (by_lid, by_phone) = (Sender::of(lid.clone()), Sender::of(phone.clone()));
    let both = Sender { addresses: vec![phone.clone(), lid.clone()] };
    let older = say(&running, &by_lid, "a", "beli kopi 20k pakai gopay").await;
    say(&running, &by_lid, "b", "buat tabungan laptop 15jt").await;
    let younger = say(&running, &by_phone, "a", "beli teh 5k pakai gopay").await;
    say(&running, &by_phone, "b", "buat tabungan laptop 15jt").await;
    say(&running, &by_phone, "c", "setor laptop 500k").await;
    assert_ne!(older, younger);
    assert_eq!(say(&running, &both, "d", "setor laptop 100k").await, older, "the older keeps the id");
    assert_eq!(say(&running, &by_phone, "e", "ganti nominal jadi 200k").await, older);
    let database = &running.engine.books.database;
    for address in [&lid, &phone] {
        let person = user::find(database, address).await.expect("read").expect("a person");
        assert_eq!((person.id, person.phone.as_deref()), (older, Some("628123456789")));
    }
    assert!(user::by_id(database, younger).await.expect("read").is_none(), "nobody is found there any more");
    let person = user::by_id(database, older).await.expect("read").expect("a person");
    let goals = ledger::book::saving::goals(database, &person).await.expect("read");
    assert_eq!(goals.len(), 1, "goals of equal name fall together");
    assert_eq!(goals[0].current.minor(), 70_000_000, "what was written last is what is corrected");
    let names = ledger::book::names::of(database, &person).await.expect("read");
    assert_eq!(names.accounts().count(), 1, "accounts of equal name fall together");
    crate::support::assert_sound(database).await;
    running.stop().await;
}

/// What is kept and worked on at the moment of the join goes to the older whole.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_join_while_the_lane_works_loses_nothing(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    const EACH: usize = 20;
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), QUICK, "one").await;
    let (lid, phone) = (Address::lid("200000000000009"), Address::phone("628123456789").expect("a number"));
    let (by_lid, by_phone) = (Sender::of(lid.clone()), Sender::of(phone.clone()));
    let both = Sender { addresses: vec![phone.clone(), lid.clone()] };
    let older = say(&running, &by_lid, "first", "beli kopi 20k pakai gopay").await;
    say(&running, &by_phone, "first", "beli teh 5k pakai gopay").await;
    let message = |sender: &Sender, id: String, units: usize| {
        let text = Some(format!("beli sabun {units}rb pakai gopay"));
        NewMessage::words(Channel::Http, &sender.addresses[0], id, text, SystemClock.now())
    };
    let batch: Vec<(Sender, NewMessage)> =
        (1..=EACH).map(|n| (by_phone.clone(), message(&by_phone, format!("p{n}"), n))).collect();
    running.engine.accept_all(&batch).await.expect("kept");
    let beside = (1..=EACH).map(|n| {
        let (running, by_lid) = (&running, &by_lid);
        let new = message(by_lid, format!("l{n}"), 100 + n);
        async move { running.engine.accept(by_lid, &new).await.map(drop).expect("kept") }
    });
    let (joined, _) = futures_util::future::join(
        say(&running, &both, "both", "beli roti 9k pakai gopay"),
        futures_util::future::join_all(beside),
    )
    .await;
    assert_eq!(joined, older);
    let database = &running.engine.books.database;
    let person = user::find(database, &phone).await.expect("read").expect("a person");
    let begun = std::time::Instant::now();
    let rows = loop {
        let rows = ledger::book::transaction::recent(database, &person, 500).await.expect("read");
        if rows.len() == 3 + 2 * EACH {
            break rows;
        }
        assert!(begun.elapsed() < loopback::PATIENCE, "{} rows", rows.len());
        tokio::task::yield_now().await;
    };
    let accounts: std::collections::HashSet<_> = rows.iter().map(|row| row.account_id).collect();
    assert_eq!(accounts.len(), 1, "accounts of equal name fall together");
    crate::support::assert_sound(database).await;
    running.stop().await;
}

/// In a group nobody answers another's question, and everybody's entries are their own.
#[tokio::test(flavor = "multi_thread")]
async fn a_group_has_one_lane_and_everybody_their_own_books() {
    let home = Home::new(Kind::Sqlite).await;
    let running = home.engine(Arc::new(SystemClock), QUICK, "one").await;
    let people = ["6281200000001", "6281200000002"].map(|phone| Address::phone(phone).expect("a number"));
    let said = [(0, "tadi 50k"), (1, "beli teh 5k"), (1, "makan"), (0, "transport")];
    let messages: Vec<(Sender, NewMessage)> = said
        .iter()
        .enumerate()
        .map(|(n, (who, text))| {
            let address = &people[*who];
            let words = Some((*text).to_owned());
            let mut new =
                NewMessage::words(Channel::Whatsapp, address, format!("g{n}"), words, SystemClock.now());
            new.session = "default".to_owned();
            new.chat = "120363000000000001@g.us".to_owned();
            new.is_group = true;
            (Sender::of(address.clone()), new)
        })
        .collect();
    for message in messages.chunks(1) {
        running.engine.accept_all(message).await.expect("kept");
    }
    let database = &running.engine.books.database;
    let mut booked = Vec::new();
    let begun = std::time::Instant::now();
    while booked.len() < 2 {
        assert!(begun.elapsed() < loopback::PATIENCE, "{booked:?}");
        booked.clear();
        for address in &people {
            let Some(person) = user::find(database, address).await.expect("read") else { continue };
            let recent = ledger::book::transaction::recent(database, &person, 10).await.expect("read");
            booked.extend(recent.iter().map(|row| (address.to_string(), row.money().minor() / 100)));
        }
        tokio::task::yield_now().await;
    }
    assert_eq!(booked, [(people[0].to_string(), 50_000), (people[1].to_string(), 5_000)]);
    running.stop().await;
}
