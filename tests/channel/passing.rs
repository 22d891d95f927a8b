//! What is answered while a voice note is still being listened to.

use std::sync::Arc;

use ledger::values::clock::SystemClock;
use loopback::{Reaction, Received};
use media::Senses;
use rstest::rstest;
use tokio::sync::Notify;

use crate::support::{
    Kind,
    whatsapp::{Canned, Held, Stage},
};

/// The messages that were acted on, in the order of coming.
const ACTED_ON: &str = "SELECT intent FROM wa_messages WHERE direction = 'in' AND status = 'done' AND kind <> 'reaction' ORDER BY seq";

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn words_of_their_own_pass_a_voice_note_and_orders_wait_for_it(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let mut stage = Stage::set(kind).await;
    let gate = Arc::new(Notify::new());
    let ogg = vec![7; 40_000];
    let sense = Canned { bytes: ogg.clone(), text: "beli bensin lima puluh ribu" };
    let ears = Held { sense, gate: gate.clone() };
    stage.start_with(Arc::new(SystemClock), Senses::new(Some(Arc::new(ears)), None), &[]).await;
    stage.until_connected().await;
    let (budi, to) = (stage.phone(1).await, stage.address());
    stage.say(&budi, "halo").await;
    let note = budi.send_voice(&to, ogg, "audio/ogg; codecs=opus", 3).await.expect("sent");
    let coffee = budi.send_text(&to, "kopi 20rb").await.expect("sent");
    let undo = budi.send_text(&to, "batal").await.expect("sent");
    let tea = budi.send_text(&to, "teh 5rb").await.expect("sent");
    let listening = Some(Reaction { to: note.clone(), emoji: "👂".to_owned() });
    budi.find_message("attention", |message| message.reaction == listening).await.expect("shown");
    let answers = |id: &str| {
        let id = id.to_owned();
        move |message: &Received| message.quoted.as_deref() == Some(&*id)
    };
    let reply =
        budi.find_message("the coffee's reply", answers(&coffee)).await.expect("while it is listened to");
    assert_eq!(
        reply.text.as_deref(),
        Some("✅ Catat pengeluaran Rp20.000 kategori Makan. Balas: ganti <kategori> kalau mau ubah.")
    );
    // What may be meant for the note waits for it, and so does what was said after that.
    stage.until_rows(ACTED_ON, &["smalltalk", "create_transaction"]).await;
    gate.notify_one();
    let reply = budi.find_message("the note's reply", answers(&note)).await.expect("in the end");
    assert!(reply.text.is_some_and(|text| text.contains("Rp50.000 kategori Transport")));
    let reply = budi.find_message("what is taken back", answers(&undo)).await.expect("a reply");
    assert!(reply.text.is_some_and(|text| text.contains("Rp50.000")), "the note came last");
    budi.find_message("the tea's reply", answers(&tea)).await.expect("a reply");
    let booked =
        "SELECT CAST(amount / 100 AS TEXT) FROM transactions WHERE status = 'confirmed' ORDER BY amount";
    stage.until_rows(booked, &["5000", "20000"]).await;
    stage.stop().await;
}
