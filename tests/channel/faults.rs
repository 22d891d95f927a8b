//! What goes wrong between the bot and WhatsApp.

use std::sync::Arc;

use bot::out::channel::SessionState;
use ledger::{
    messages::{
        lane::Owner,
        message::{Channel, NewMessage, Sender},
        session::{self, Session},
    },
    people::user::Address,
    values::clock::{Clock, SystemClock},
};
use loopback::{Identity, MediaFault, Received, Record, Refusal};
use media::Senses;

use crate::support::{
    Kind,
    whatsapp::{Canned, Hurried, Stage},
};

const BOOKED: &str = "SELECT CAST(amount / 100 AS TEXT) FROM transactions ORDER BY id";

#[tokio::test(flavor = "multi_thread")]
async fn what_could_not_be_kept_comes_again() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    stage.engine().books.database.close().await;
    budi.send_text(&stage.address(), "beli kopi 20k").await.expect("sent");
    stage
        .server
        .until("the message reaches the bot", |records| {
            records.iter().any(|record| matches!(record, Record::Forwarded { .. })).then_some(())
        })
        .await
        .expect("forwarded");
    assert_eq!(stage.server.queued(&stage.bot), 1, "it is not acknowledged");
    stage.stop().await;
    stage.start().await;
    stage.until_rows(BOOKED, &["20000"]).await;
    stage.server.until_queue_is_empty(&stage.bot).await.expect("acknowledged at last");
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_acknowledgement_books_nothing_twice() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    stage.server.faults().lose_receipts(&stage.bot, true);
    stage.say(&budi, "beli kopi 20k").await;
    stage.server.faults().lose_receipts(&stage.bot, false);
    stage.server.faults().cut(&stage.bot);
    stage.server.until_queue_is_empty(&stage.bot).await.expect("acknowledged at last");
    stage.say(&budi, "beli teh 5k").await;
    assert_eq!(stage.look_up(BOOKED).await, ["20000", "5000"]);
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_damaged_on_the_way_is_asked_for_again() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    stage.server.faults().corrupt_next_message(&stage.bot);
    stage.say(&budi, "beli kopi 20k").await;
    assert_eq!(stage.look_up(BOOKED).await, ["20000"]);
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_connects_again_when_the_server_drops_it() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "beli kopi 20k").await;
    stage.server.faults().end_stream(&stage.bot);
    stage.say(&budi, "beli teh 5k").await;
    assert_eq!(stage.look_up(BOOKED).await, ["20000", "5000"]);
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_kept_and_the_next_reply_goes_out() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    stage.server.faults().refuse_next_message(&stage.bot, 463);
    budi.send_text(&stage.address(), "beli kopi 20k").await.expect("sent");
    let refused = "SELECT error FROM wa_messages WHERE status = 'refused'";
    stage
        .until_rows(
            refused,
            &["463: WhatsApp limits messages to people who have not written to this number lately"],
        )
        .await;
    stage.say(&budi, "beli teh 5k").await;
    let undelivered =
        ledger::messages::delivery::undelivered(&stage.engine().books.database).await.expect("read");
    assert_eq!(undelivered.len(), 1);
    assert_eq!((&*undelivered[0].status, &*undelivered[0].session), ("refused", "default"));
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_acknowledgement_a_reply_goes_out_again_under_its_id() {
    let mut stage = Stage::set(Kind::Sqlite).await;
    let clock = Arc::new(Hurried::default());
    stage.start_with(clock.clone(), Senses::default(), &[]).await;
    stage.until_connected().await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    // Neither the server nor the phone says that it came.
    stage.server.faults().lose_acks(&stage.bot);
    stage.server.faults().lose_receipts(budi.identity(), true);
    stage.say(&budi, "beli kopi 20k").await;
    let last = "SELECT status FROM wa_messages WHERE direction = 'out' ORDER BY seq DESC LIMIT 1";
    stage.until_rows(last, &["sending"]).await;
    clock.pass(60);
    let twice = |records: &[Record]| {
        let ids = records.iter().filter_map(|record| match record {
            Record::Message(sent) | Record::Resent(sent) => Some(&sent.id),
            _ => None,
        });
        let ids: Vec<_> = ids.collect();
        ids.last().filter(|last| ids.iter().filter(|id| id == last).count() == 2).map(|_| ())
    };
    stage.server.until("the reply goes out again", twice).await.expect("it does");
    stage.server.faults().release_acks(&stage.bot);
    stage.server.faults().lose_receipts(budi.identity(), false);
    clock.pass(120);
    stage.until_rows(last, &["delivered"]).await;
    stage.say(&budi, "beli teh 5k").await;
    assert_eq!(stage.look_up(BOOKED).await, ["20000", "5000"]);
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn logged_out_it_pauses_and_says_why() {
    for (refusal, words) in [
        (None, "logged out"),
        (Some(Refusal::LoggedOut), "logged out"),
        (Some(Refusal::AccountLocked), "locked"),
        (Some(Refusal::ClientOutdated), "update Catat"),
        (Some(Refusal::TemporaryBan { code: 102, expire_seconds: 3_600 }), "banned"),
    ] {
        let mut stage = Stage::set(Kind::Sqlite).await;
        let budi = stage.phone(1).await;
        let admin = budi.identity().device().phone;
        stage.start_with(Arc::new(SystemClock), Senses::default(), &[("CATAT_ADMINS", &admin)]).await;
        stage.until_connected().await;
        stage.say(&budi, "beli kopi 20k").await;
        match refusal {
            None => stage.server.faults().log_out(&stage.bot),
            Some(refusal) => {
                stage.server.faults().refuse_logins(&stage.bot, refusal);
                stage.server.faults().cut(&stage.bot);
            }
        }
        let begun = std::time::Instant::now();
        let reason = loop {
            if let SessionState::Paused { reason } = stage.state() {
                break reason;
            }
            assert!(begun.elapsed() < loopback::PATIENCE, "{words}: still {:?}", stage.state());
            tokio::task::yield_now().await;
        };
        assert!(reason.to_string().contains(words), "{reason}");
        let told =
            "SELECT wa_body FROM wa_messages WHERE direction = 'out' AND dedupe_key LIKE 'paused:default:%'";
        let begun = std::time::Instant::now();
        while stage.look_up(told).await.len() != 1 {
            assert!(begun.elapsed() < loopback::PATIENCE, "{words}: no admin is told");
            tokio::task::yield_now().await;
        }
        stage.stop().await;
    }
}

/// The admin reads it on their phone, over the number that still works, though the other owes them a reply.
#[tokio::test(flavor = "multi_thread")]
async fn a_pause_is_told_on_a_phone_over_another_session() {
    let mut stage = Stage::set(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    let admin = budi.identity().device().phone;
    stage.start_with(Arc::new(SystemClock), Senses::default(), &[("CATAT_ADMINS", &admin)]).await;
    stage.until_connected().await;
    let second = Identity::new("6281100000002", "100000000000002", 3, "Catat");
    stage.start_beside("second", &second).await;
    stage.say(&budi, "beli kopi 20k").await;
    let id = budi.send_text(&second.by_phone(), "beli teh 5k").await.expect("sent");
    let answered = |id: String| move |reply: &Received| reply.quoted.as_deref() == Some(&*id);
    budi.find_message("the second number's reply", answered(id)).await.expect("a reply");
    // What the first number sends is never acknowledged, so it stays in the outbox.
    stage.server.faults().lose_acks(&stage.bot);
    stage.server.faults().lose_receipts(budi.identity(), true);
    stage.say(&budi, "beli roti 7k").await;
    stage.until_rows("SELECT session FROM wa_messages WHERE status = 'sending'", &["default"]).await;
    stage.server.faults().log_out(&stage.bot);
    let told = |reply: &Received| reply.text.as_deref().is_some_and(|text| text.contains("default"));
    let alarm = budi.find_message("the alarm", told).await.expect("it is told");
    assert_eq!(alarm.sender.user, second.by_lid().user, "over the other number");
    let id = budi.send_text(&second.by_phone(), "beli gula 15k").await.expect("sent");
    budi.find_message("the second number's reply", answered(id)).await.expect("a reply");
    stage.stop().await;
}

/// The number that still works may be another process's.
#[tokio::test(flavor = "multi_thread")]
async fn a_pause_is_told_over_a_number_of_another_engine() {
    let mut stage = Stage::set(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    let admin = budi.identity().device().phone;
    stage.start_with(Arc::new(SystemClock), Senses::default(), &[("CATAT_ADMINS", &admin)]).await;
    stage.until_connected().await;
    let address = Address::phone(&admin).expect("a number");
    let words = NewMessage::words(
        Channel::Whatsapp,
        &address,
        "elsewhere".to_owned(),
        Some("halo".to_owned()),
        SystemClock.now(),
    );
    let there = NewMessage { session: "elsewhere".to_owned(), ..words };
    stage.engine().accept_all(&[(Sender::of(address), there)]).await.expect("kept");
    stage.say(&budi, "beli kopi 20k").await;
    let other = session::Engine { owner: Owner("other".to_owned()), host: "another".to_owned() };
    let held = Session { channel: Channel::Whatsapp, name: "elsewhere", jid: Some("62811@s.whatsapp.net") };
    session::take(&stage.engine().books.database, held, &other, SystemClock.machine()).await.expect("taken");
    stage.server.faults().log_out(&stage.bot);
    let told = "SELECT session FROM wa_messages WHERE dedupe_key LIKE 'paused:default:%'";
    stage.until_rows(told, &["elsewhere"]).await;
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn media_that_lies_is_answered_kindly_and_slows_nobody() {
    let mut stage = Stage::set(Kind::Sqlite).await;
    let ears = Canned { bytes: Vec::new(), text: "beli kopi 20k" };
    stage.start_with(Arc::new(SystemClock), Senses::new(Some(Arc::new(ears)), None), &[]).await;
    stage.until_connected().await;
    let (budi, dewi, to) = (stage.phone(1).await, stage.phone(2).await, stage.address());
    stage.say(&budi, "halo").await;
    stage.say(&dewi, "halo").await;
    for fault in [MediaFault::Status(404), MediaFault::Truncated, MediaFault::Altered, MediaFault::Endless] {
        stage.server.faults().spoil_downloads(Some(fault));
        budi.send_voice(&to, vec![7; 40_000], "audio/ogg", 2).await.expect("sent");
        budi.find_message("a kind reply", |reply| {
            reply.text.as_deref().is_some_and(|text| text.contains("tidak bisa aku unduh"))
        })
        .await
        .expect("a reply");
    }
    // One that does not come at all: others are answered meanwhile.
    stage.server.faults().spoil_downloads(Some(MediaFault::Silent));
    budi.send_voice(&to, vec![7; 40_000], "audio/ogg", 2).await.expect("sent");
    stage.say(&dewi, "beli teh 5k").await;
    assert_eq!(stage.look_up(BOOKED).await, ["5000"]);
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn media_that_claims_three_gibibytes_is_not_fetched() {
    use whatsapp_rust::{buffa::MessageField, prelude::wa};
    let mut stage = Stage::set(Kind::Sqlite).await;
    let ears = Canned { bytes: Vec::new(), text: "never" };
    stage.start_with(Arc::new(SystemClock), Senses::new(Some(Arc::new(ears)), None), &[]).await;
    stage.until_connected().await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    let audio = wa::message::AudioMessage {
        mimetype: Some("audio/ogg".to_owned()),
        file_length: Some(3 << 30),
        direct_path: Some("/v/t62/huge".to_owned()),
        media_key: Some(vec![1; 32]),
        file_sha256: Some(vec![2; 32]),
        file_enc_sha256: Some(vec![3; 32]),
        ..Default::default()
    };
    let huge = wa::Message { audio_message: MessageField::some(audio), ..Default::default() };
    budi.send_raw(&stage.address(), huge).await.expect("sent");
    budi.find_message("a kind reply", |reply| {
        reply.text.as_deref().is_some_and(|text| text.contains("Filenya terlalu besar"))
    })
    .await
    .expect("a reply");
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_protocol_harms_nobody() {
    use whatsapp_rust::NodeBuilder;
    let mut stage = Stage::new(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    let faults = stage.server.faults();
    faults.inject(&stage.bot, NodeBuilder::new("message").build());
    faults.inject(&stage.bot, NodeBuilder::new("message").attr("from", "nobody").attr("id", "x").build());
    let enc = NodeBuilder::new("enc").attr("type", "unheard-of").attr("v", "2").bytes(vec![1, 2, 3]).build();
    let odd = NodeBuilder::new("message").attr("from", "6281200000001@s.whatsapp.net").attr("id", "y");
    faults.inject(&stage.bot, odd.attr("t", "1").attr("type", "text").children([enc]).build());
    faults.inject(&stage.bot, NodeBuilder::new("nonsense").build());
    stage.say(&budi, "beli kopi 20k").await;
    faults.inject_bytes(&stage.bot, b"no frame of this protocol");
    stage.say(&budi, "beli teh 5k").await;
    assert_eq!(stage.look_up(BOOKED).await, ["20000", "5000"]);
    stage.stop().await;
}
