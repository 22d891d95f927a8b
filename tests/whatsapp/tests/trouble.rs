//! What goes wrong between a client and the server, and how both get over it.

use loopback::{Identity, Phone, ReceiptKind, Record, Refusal, Server};
use whatsapp_rust::NodeBuilder;
use whatsapp_rust::types::events::Event;

use crate::{Outcome, bot, pair};

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_message_has_a_code_and_the_next_one_none() -> Outcome {
    let (server, bot, budi) = pair().await?;
    server.faults().refuse_next_message(budi.identity(), 463);
    let to = bot.identity().by_phone();
    let refused = budi.send_text(&to, "satu").await?;
    assert_eq!(budi.until_acked(&refused).await?.as_deref(), Some("463"));
    let taken = budi.send_text(&to, "dua").await?;
    assert_eq!(budi.until_acked(&taken).await?, None);
    bot.expect_text("dua").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spoilt_message_is_asked_for_again() -> Outcome {
    let (server, bot, budi) = pair().await?;
    // The first message of a conversation is sealed in another way than those that follow.
    for text in ["sekali lagi", "dan lagi"] {
        server.faults().corrupt_next_message(bot.identity());
        let id = budi.send_text(&bot.identity().by_phone(), text).await?;
        assert_eq!(bot.expect_text(text).await?.id, id);
        bot.send_text(&budi.identity().by_phone(), text).await?;
        budi.expect_text(text).await?;
    }
    let asked =
        |record: &&Record| matches!(record, Record::Receipt(receipt) if receipt.kind == ReceiptKind::Retry);
    assert_eq!(server.records().iter().filter(asked).count(), 2);
    assert_eq!(server.messages_from(budi.identity()).len(), 2);
    server.until_queue_is_empty(bot.identity()).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_held_back_and_released() -> Outcome {
    let (server, bot, budi) = pair().await?;
    server.faults().hold_acks(budi.identity());
    let id = budi.send_text(&bot.identity().by_phone(), "halo").await?;
    bot.expect_text("halo").await?;
    let answered = |record: &Record| matches!(record, Record::Answered { .. });
    assert!(!server.records().iter().any(answered));
    server.faults().release_acks(budi.identity());
    assert_eq!(budi.until_acked(&id).await?, None);

    server.faults().lose_acks(budi.identity());
    budi.send_text(&bot.identity().by_phone(), "hilang").await?;
    bot.expect_text("hilang").await?;
    server.faults().release_acks(budi.identity());
    budi.send_text(&bot.identity().by_phone(), "lagi").await?;
    bot.expect_text("lagi").await?;
    let answers = server.records().iter().filter(|record| answered(record)).count();
    assert_eq!(answers, 2, "the one in between is lost for good");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_acknowledged_comes_again() -> Outcome {
    let (server, bot, budi) = pair().await?;
    server.faults().lose_receipts(bot.identity(), true);
    budi.send_text(&bot.identity().by_phone(), "halo").await?;
    bot.expect_text("halo").await?;
    let lost = |record: &Record| matches!(record, Record::Other { tag, .. } if tag == "lost receipt");
    server.until_recorded("the receipt to be lost", lost).await?;
    assert_eq!(server.queued(bot.identity()), 1);

    server.faults().lose_receipts(bot.identity(), false);
    server.faults().end_stream(bot.identity());
    server.until_queue_is_empty(bot.identity()).await?;
    assert_eq!(bot.unread(), 0, "the client knows the message already");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_comes_back_after_the_stream_ended_or_was_cut() -> Outcome {
    let (server, bot, budi) = pair().await?;
    for end in ["ended", "cut"] {
        match end {
            "ended" => server.faults().end_stream(bot.identity()),
            _ => server.faults().cut(bot.identity()),
        }
        bot.until("the connection", |event| matches!(event, Event::Connected(_)).then_some(())).await?;
        budi.send_text(&bot.identity().by_phone(), end).await?;
        bot.expect_text(end).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_was_away_has_kept_everything() -> Outcome {
    let (mut server, bot, budi) = pair().await?;
    let store = bot.leave().await;
    budi.send_text(&crate::bot().by_phone(), "sebelum").await?;
    server.until_recorded("the message", is_message).await?;
    server.stop().await;
    budi.until("the end", |event| matches!(event, Event::Disconnected(_)).then_some(())).await?;
    server.resume().await?;
    let bot = Phone::reconnect(&server, crate::bot(), store).await?;
    bot.expect_text("sebelum").await?;
    budi.until("the connection", |event| matches!(event, Event::Connected(_)).then_some(())).await?;
    Ok(())
}

fn is_message(record: &Record) -> bool {
    matches!(record, Record::Message(_))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backlog_comes_in_order_and_is_acknowledged() -> Outcome {
    const MESSAGES: usize = 500;
    let (server, bot, budi) = pair().await?;
    budi.send_text(&bot.identity().by_phone(), "halo").await?;
    bot.expect_text("halo").await?;
    let store = bot.leave().await;
    for number in 0..MESSAGES {
        budi.send_text(&crate::bot().by_phone(), number.to_string()).await?;
    }
    let all = |records: &[Record]| {
        let count = records.iter().filter(|record| is_message(record)).count();
        (count > MESSAGES).then_some(())
    };
    server.until("all messages", all).await?;
    assert_eq!(server.queued(&crate::bot()), MESSAGES);

    let bot = Phone::reconnect(&server, crate::bot(), store).await?;
    for number in 0..MESSAGES {
        let heard = bot.expect_text(&number.to_string()).await?;
        assert!(heard.info.is_offline);
    }
    server.until_queue_is_empty(&crate::bot()).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_hears_why_it_cannot_stay() -> Outcome {
    let (server, bot, budi) = pair().await?;
    server.faults().log_out(bot.identity());
    bot.until("the end", |event| matches!(event, Event::LoggedOut(_)).then_some(())).await?;
    server.faults().replace_stream(budi.identity());
    budi.until("the end", |event| matches!(event, Event::StreamReplaced(_)).then_some(())).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_hears_why_it_is_not_let_in() -> Outcome {
    let server = Server::start().await?;
    let refusals = [
        Refusal::TemporaryBan { code: 101, expire_seconds: 3_600 },
        Refusal::ClientOutdated,
        Refusal::AccountLocked,
        Refusal::LoggedOut,
    ];
    for (number, refusal) in (1..).zip(refusals) {
        let phone = Phone::connect(&server, Identity::numbered(number)).await?;
        server.faults().refuse_logins(phone.identity(), refusal);
        server.faults().end_stream(phone.identity());
        let heard = |event: &Event| match event {
            Event::TemporaryBan(ban) => Some(Refusal::TemporaryBan {
                code: 101,
                expire_seconds: u32::try_from(ban.expire.num_seconds()).ok()?,
            }),
            Event::ClientOutdated(_) => Some(Refusal::ClientOutdated),
            Event::LoggedOut(event) => match event.reason {
                whatsapp_rust::types::events::ConnectFailureReason::AccountLocked => {
                    Some(Refusal::AccountLocked)
                }
                _ => Some(Refusal::LoggedOut),
            },
            _ => None,
        };
        assert_eq!(phone.until("a reason", heard).await?, refusal);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_survives_malformed_stanzas() -> Outcome {
    let (server, bot, budi) = pair().await?;
    let from = budi.identity().by_phone();
    let faults = server.faults();
    faults.inject(bot.identity(), NodeBuilder::new("message").attr("from", from.clone()).build());
    let unknown = NodeBuilder::new("enc").attr("v", "2").attr("type", "riddle").bytes(vec![1, 2, 3]).build();
    let message =
        NodeBuilder::new("message").attr("from", from).attr("id", "ODD").attr("t", "1").attr("type", "text");
    faults.inject(bot.identity(), message.children([unknown]).build());
    faults.inject(bot.identity(), NodeBuilder::new("novelty").build());
    faults.inject_bytes(bot.identity(), &[0, 255, 255, 255, 1, 2, 3]);
    budi.send_text(&bot.identity().by_phone(), "masih di sana?").await?;
    bot.expect_text("masih di sana?").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_on_disk_is_a_device_like_any_other() -> Outcome {
    use std::sync::Arc;
    use whatsapp_rust::prelude::SqliteStore;

    let folder = tempfile::tempdir()?;
    let path = folder.path().join("session.db");
    let path = path.to_str().expect("a path of plain letters");
    let server = Server::start().await?;
    let second = Identity::new("6281100000002", "100000000000002", 3, "Second");
    for (id, identity) in [(1, bot()), (2, second.clone())] {
        let store = SqliteStore::new_for_device(path, id).await?;
        server.register(Arc::new(store), &identity).await?;
    }
    let budi = Phone::connect(&server, Identity::numbered(1)).await?;
    for (id, identity) in [(1, bot()), (2, second)] {
        let store = SqliteStore::new_for_device(path, id).await?;
        let phone = Phone::reconnect(&server, identity, Arc::new(store)).await?;
        budi.send_text(&phone.identity().by_phone(), "halo").await?;
        phone.expect_text("halo").await?;
        phone.leave().await;
    }
    Ok(())
}
