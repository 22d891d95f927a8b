//! What goes wrong without a word from the network or the client: the bot has to notice it itself.

use std::{sync::Arc, time::Duration};

use bot::out::channel::SessionState;
use ledger::messages::message::Channel;
use loopback::{Identity, Phone, Received, Record};
use media::Senses;
use whatsapp_rust::{
    NodeBuilder,
    buffa::{Message as _, MessageField},
    prelude::{MessageBuilderExt, wa},
    wacore_binary::Node,
};

use crate::support::{
    Kind, until,
    whatsapp::{Hurried, Stage},
};

const BOOKED: &str = "SELECT CAST(amount / 100 AS TEXT) FROM transactions ORDER BY id";

/// Longer than the bot goes without looking.
const LOOK: Duration = Duration::from_secs(2);

/// A bot whose clocks the test moves.
async fn hurried() -> (Stage, Arc<Hurried>) {
    let (mut stage, clock) = (Stage::set(Kind::Sqlite).await, Arc::new(Hurried::default()));
    stage.start_with(clock.clone(), Senses::default(), &[]).await;
    stage.until_connected().await;
    (stage, clock)
}

/// What this device could not decrypt, the phone of the bot's own number hands over; no hook sees it.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_phone_sends_again_is_kept_and_booked_once() {
    use wa::message::{
        PeerDataOperationRequestResponseMessage as Response, ProtocolMessage,
        peer_data_operation_request_response_message::{
            PeerDataOperationResult, peer_data_operation_result::PlaceholderMessageResendResponse,
        },
    };
    let (mut stage, owner) = Stage::set_beside_its_phone(Kind::Sqlite).await;
    stage.start().await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    let lost = wa::WebMessageInfo {
        key: MessageField::some(wa::MessageKey {
            remote_jid: Some(budi.identity().by_phone().to_string()),
            from_me: Some(false),
            id: Some("3EB0LOST".to_owned()),
            ..Default::default()
        }),
        message: MessageField::some(wa::Message::text("beli kopi 20k")),
        ..Default::default()
    };
    let found = PlaceholderMessageResendResponse { web_message_info_bytes: Some(lost.encode_to_vec()) };
    let result = PeerDataOperationResult {
        placeholder_message_resend_response: MessageField::some(found),
        ..Default::default()
    };
    let response = Response { peer_data_operation_result: vec![result], ..Default::default() };
    let protocol = ProtocolMessage {
        r#type: Some(wa::message::protocol_message::Type::PEER_DATA_OPERATION_REQUEST_RESPONSE_MESSAGE),
        peer_data_operation_request_response_message: MessageField::some(response),
        ..Default::default()
    };
    let again = wa::Message { protocol_message: MessageField::some(protocol), ..Default::default() };
    for _ in 0..2 {
        owner.send_raw(&stage.address(), again.clone()).await.expect("sent");
    }
    let answers_it = |reply: &Received| reply.quoted.as_deref() == Some("3EB0LOST");
    budi.find_message("the reply to what was lost", answers_it).await.expect("a reply");
    stage.say(&budi, "beli teh 5k").await;
    assert_eq!(stage.look_up(BOOKED).await, ["20000", "5000"]);
    stage.stop().await;
}

/// The server told the client to slow down: it keeps its connection, sends nothing and says nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_is_parked_is_noticed_and_loses_no_reply() {
    let (mut stage, clock) = hurried().await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    stage.server.faults().inject(&stage.bot, NodeBuilder::new("stream:error").attr("code", "429").build());
    let id = budi.send_text(&stage.address(), "beli kopi 20k").await.expect("sent");
    stage.until_rows(BOOKED, &["20000"]).await;
    // As long as five tries would take.
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert_eq!(
        stage.look_up("SELECT CAST(attempts AS TEXT) FROM wa_messages WHERE status = 'queued'").await,
        ["0"],
        "that nobody may send is not the reply's fault"
    );
    clock.pass(130);
    let engine = stage.engine().clone();
    let stands = move || engine.post.links.get((Channel::Whatsapp, "default")).expect("a session").state();
    until("away", loopback::PATIENCE, async || stands() == SessionState::Away).await;
    budi.find_message("the reply", |reply| reply.quoted.as_deref() == Some(&*id))
        .await
        .expect("it comes after all");
    stage.stop().await;
}

fn times(records: &[Record], id: &str) -> usize {
    let ids = records.iter().filter_map(|record| match record {
        Record::Message(sent) | Record::Resent(sent) => Some(&sent.id),
        _ => None,
    });
    ids.filter(|sent| *sent == id).count()
}

/// Where the reply to the coffee stands.
const ITS_STATUS: &str = "SELECT o.status FROM wa_messages o JOIN wa_messages m ON m.id = o.parent_id \
    WHERE m.wa_body = 'beli kopi 20k' AND o.direction = 'out'";

/// The reply to a coffee, acknowledged and without a receipt, though its person wrote since.
async fn unheard(stage: &Stage, budi: &Phone) -> Received {
    stage.server.faults().lose_receipts(budi.identity(), true);
    let reply = stage.say(budi, "beli kopi 20k").await;
    stage.say(budi, "beli teh 5k").await;
    reply
}

async fn goes_out_again(stage: &Stage, id: &str) {
    let twice = |records: &[Record]| (times(records, id) == 2).then_some(());
    stage.server.until("the reply goes out again", twice).await.expect("it does");
}

/// Acknowledged is not delivered: devices are looked up anew, and it goes out once more under its id.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_and_reached_nobody_goes_out_again() {
    let (mut stage, clock) = hurried().await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    let reply = unheard(&stage, &budi).await;
    stage.server.faults().lose_receipts(budi.identity(), false);
    let looked_up = |records: &[Record]| {
        let asks = |record: &&Record| matches!(record, Record::Query { device, what } if *device == stage.bot.device() && what.starts_with("usync"));
        records.iter().filter(asks).count()
    };
    let before = looked_up(&stage.server.records());
    tokio::time::sleep(LOOK).await;
    assert_eq!(times(&stage.server.records(), &reply.id), 1, "not before its time");
    clock.pass(11 * 60);
    goes_out_again(&stage, &reply.id).await;
    assert!(looked_up(&stage.server.records()) > before, "to whatever devices there are now");
    stage.until_rows(ITS_STATUS, &["delivered"]).await;
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_reaches_nobody_twice_is_told_in_health_and_let_be() {
    let (mut stage, clock) = hurried().await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    let reply = unheard(&stage, &budi).await;
    clock.pass(11 * 60);
    goes_out_again(&stage, &reply.id).await;
    stage.until_rows(ITS_STATUS, &["sent"]).await;
    let link = stage.engine().post.links.get((Channel::Whatsapp, "default")).expect("a session");
    assert_eq!(link.unheard(), 0);
    clock.pass(22 * 60);
    until("told", loopback::PATIENCE, async || link.unheard() > 0).await;
    clock.pass(33 * 60);
    tokio::time::sleep(LOOK).await;
    assert_eq!(times(&stage.server.records(), &reply.id), 2, "nothing more");
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_cannot_be_read_is_answered_once_however_often_it_comes() {
    let (mut stage, clock) = hurried().await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    let told = "SELECT wa_body FROM wa_messages WHERE dedupe_key LIKE 'undecryptable:%'";
    for round in 0..2 {
        for _ in 0..50 {
            stage.server.faults().inject(&stage.bot, garbled(budi.identity()));
        }
        // The client has seen all of them before this one.
        stage.say(&budi, &format!("beli kopi {}k", 20 + round)).await;
        tokio::time::sleep(LOOK).await;
        clock.pass(120 * (round + 1));
        if round == 0 {
            let is_told = |reply: &Received| {
                reply.text.as_deref().is_some_and(|text| text.contains("tidak bisa dibuka"))
            };
            budi.find_message("the answer", is_told).await.expect("an answer");
            stage.stop().await;
            stage.start_with(clock.clone(), Senses::default(), &[]).await;
            stage.until_connected().await;
        }
    }
    tokio::time::sleep(LOOK).await;
    assert_eq!(stage.look_up(told).await.len(), 1);
    stage.stop().await;
}

/// The keys of a conversation may be written down a moment before the message is: to a process that starts from there the
/// message, when it comes again, is one that it had.
#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_was_taken_for_one_that_was_kept_is_asked_for_again() {
    let (mut stage, clock) = hurried().await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    stage.server.faults().lose_receipts(&stage.bot, true);
    stage.say(&budi, "beli kopi 20k").await;
    stage.stop().await;
    stage.server.faults().lose_receipts(&stage.bot, false);
    let forgets = "UPDATE wa_messages SET message_id = 'FORGOTTEN' WHERE direction = 'in' AND wa_body = 'beli kopi 20k'";
    stage.home.damage(&[forgets]).await;
    stage.start_with(clock.clone(), Senses::default(), &[]).await;
    stage.server.until_queue_is_empty(&stage.bot).await.expect("it is acknowledged");
    assert_eq!(stage.look_up(BOOKED).await, ["20000"], "and not booked");
    tokio::time::sleep(LOOK).await;
    clock.pass(11);
    stage.until_rows(BOOKED, &["20000", "20000"]).await;
    stage.stop().await;
}

/// What was promised to somebody is said by whoever runs at the time.
#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_cannot_be_read_is_answered_though_the_bot_died_meanwhile() {
    let (mut stage, clock) = hurried().await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "halo").await;
    stage.server.faults().inject(&stage.bot, garbled(budi.identity()));
    let promised = "SELECT status FROM jobs WHERE kind = 'unreadable'";
    stage.until_rows(promised, &["queued"]).await;
    stage.stop().await;
    clock.pass(61);
    stage.start_with(clock.clone(), Senses::default(), &[]).await;
    let is_told =
        |reply: &Received| reply.text.as_deref().is_some_and(|text| text.contains("tidak bisa dibuka"));
    budi.find_message("the answer", is_told).await.expect("an answer");
    stage.stop().await;
}

/// A message that nobody can read.
fn garbled(from: &Identity) -> Node {
    let sealed = NodeBuilder::new("enc").attr("type", "msg").attr("v", "2").bytes(vec![7; 80]).build();
    let message = NodeBuilder::new("message").attr("from", from.by_lid()).attr("id", "3EB0GARBLED");
    let message = message.attr("t", "1764300000").attr("type", "text").attr("sender_pn", from.by_phone());
    message.children([sealed]).build()
}
