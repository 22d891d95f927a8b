//! A person has two addresses on WhatsApp, and is one person under both.

use std::sync::Arc;

use bot::accept::Accepted;
use ledger::{
    clock::{Clock, SystemClock},
    invariants,
    message::{Channel, NewMessage, Sender},
    user::{self, Address, UserStatus},
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
    ticket.replies(&running.engine.database, patience, false).await.expect("read").expect("answered");
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
    let database = &running.engine.database;
    for address in [&lid, &phone] {
        let person = user::find(database, address).await.expect("read").expect("a person");
        assert_eq!((person.id, person.phone.as_deref()), (older, Some("628123456789")));
    }
    let gone = user::by_id(database, younger).await.expect("read").expect("the row stays");
    assert_eq!(gone.status, UserStatus::Joined);
    let person = user::by_id(database, older).await.expect("read").expect("a person");
    let goals = ledger::saving::goals(database, &person).await.expect("read");
    assert_eq!(goals.len(), 1, "goals of equal name fall together");
    assert_eq!(goals[0].current.minor(), 60_000_000);
    let names = ledger::names::of(database, &person).await.expect("read");
    assert_eq!(names.accounts.len(), 1, "accounts of equal name fall together");
    for rule in invariants::check(database).await.expect("the ledger is read") {
        assert_eq!(rule.broken, 0, "{}", rule.rule);
    }
    running.stop().await;
}
