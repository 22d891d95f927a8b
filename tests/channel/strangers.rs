//! What strangers can put into a message, and that it stops nothing.

use std::sync::Arc;

use ledger::{
    messages::message::{Channel, MessageKind, NewMessage, Payload, Sender},
    people::user::Address,
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;
use whatsapp_rust::{
    SendOptions,
    buffa::MessageField,
    prelude::{MessageBuilderExt, wa},
};

use crate::support::{
    Home, Kind,
    whatsapp::{QUICK, Stage, rows},
};

/// Longer than any index holds, and nothing that packs well.
fn long_id() -> String {
    (0..3_000_u32).fold(String::new(), |id, n| id + &format!("{:08x}", n.wrapping_mul(2_654_435_761)))
}

fn quoting(id: &str) -> wa::Message {
    let context = wa::ContextInfo { stanza_id: Some(id.to_owned()), ..Default::default() };
    wa::Message::text_with_context("beli teh 5k", context)
}

fn reacting(id: &str, emoji: &str) -> wa::Message {
    let key = wa::MessageKey { id: Some(id.to_owned()), from_me: Some(false), ..Default::default() };
    let reaction = wa::message::ReactionMessage {
        key: MessageField::some(key),
        text: Some(emoji.to_owned()),
        ..Default::default()
    };
    wa::Message { reaction_message: MessageField::some(reaction), ..Default::default() }
}

/// No message can be written that the books refuse: the next one is read, and nothing comes again.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_crafted_message_stops_no_number(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let mut stage = Stage::new(kind).await;
    let (budi, to, long) = (stage.phone(1).await, stage.address(), long_id());
    stage.say(&budi, "halo").await;
    for id in ["A\0B", &*long] {
        for crafted in [quoting(id), reacting(id, "👍"), reacting("A", id)] {
            budi.send_raw(&to, crafted).await.expect("sent");
        }
        let options = SendOptions::default().with_message_id(id);
        let (client, named) = (budi.client(), wa::Message::text("beli roti 7k"));
        client.send_message_with_options(&to, named, options).await.expect("sent");
    }
    stage.say(&budi, "beli kopi 20k").await;
    stage.server.until_queue_is_empty(&stage.bot).await.expect("all of it is acknowledged");
    let booked = "SELECT CAST(amount / 100 AS TEXT) FROM transactions ORDER BY id";
    assert_eq!(stage.look_up(booked).await, ["5000", "7000", "5000", "7000", "20000"]);
    stage.stop().await;
}

/// Whatever the doors let pass: what the database refuses for its values is kept without its extras, or as given up.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn what_the_database_refuses_holds_up_nothing_beside_it(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), QUICK, "one").await;
    let budi = Address::phone("6281200000001").expect("a number");
    let new = |id: &str, text: &str| NewMessage {
        session: "default".to_owned(),
        raw: Some(vec![1, 0, 2]),
        ..NewMessage::words(Channel::Whatsapp, &budi, id.to_owned(), Some(text.to_owned()), SystemClock.now())
    };
    let messages = [
        new("a", "beli kopi 20k"),
        NewMessage { quote_id: Some("\0".to_owned()), ..new("b", "beli teh 5k") },
        NewMessage {
            payload: Payload { sender_name: Some("\0".to_owned()), ..Payload::default() },
            ..new("c", "beli roti 7k")
        },
        NewMessage { kind: MessageKind::Text, ..new("d", "beli\0 susu 9k") },
        new("e", "beli gula 15k"),
    ];
    let messages = messages.map(|new| (Sender::of(budi.clone()), new));
    for _ in 0..2 {
        running.engine.accept_all(&messages).await.expect("all are kept, again too");
    }
    let read = |sql: &'static str| rows(&home.location, sql);
    let booked =
        "SELECT CAST(COUNT(*) AS TEXT) FROM transactions WHERE amount IN (2000000, 500000, 700000, 1500000)";
    let begun = std::time::Instant::now();
    while read(booked).await != ["4"] {
        assert!(begun.elapsed() < loopback::PATIENCE, "{:?}", read(booked).await);
        tokio::task::yield_now().await;
    }
    if kind == Kind::Postgres {
        let dead = "SELECT message_id || ' ' || kind || ' ' || CAST(length(raw) AS TEXT) FROM wa_messages \
                    WHERE status = 'dead' AND error IS NOT NULL";
        assert_eq!(read(dead).await, ["d other 3"]);
    }
    assert_eq!(read("SELECT CAST(COUNT(*) AS TEXT) FROM wa_messages WHERE direction = 'in'").await, ["5"]);
    running.stop().await;
}
