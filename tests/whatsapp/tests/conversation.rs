//! What people do: they write, quote, react, type, read, change their minds.

use loopback::{Addressing, Identity, Phone, Reaction, Received, Record, Server};
use whatsapp_rust::Jid;
use whatsapp_rust::prelude::wa;

use crate::{Outcome, bot, pair};

#[tokio::test(flavor = "multi_thread")]
async fn texts_go_both_ways_and_are_delivered_and_read() -> Outcome {
    let (server, bot, budi) = pair().await?;
    let id = budi.send_text(&bot.identity().by_phone(), "kopi 15rb").await?;
    let heard = bot.expect_text("kopi 15rb").await?;
    assert_eq!(heard.id, id);
    assert_eq!(budi.until_acked(&id).await?, None);
    budi.until_delivered(&id).await?;
    bot.mark_read(&heard).await?;
    budi.until_read(&id).await?;

    bot.type_to(&heard.chat).await?;
    budi.until_typing().await?;
    let reply = bot.reply_quoting(&heard, "Tercatat").await?;
    let heard = budi.expect_text("Tercatat").await?;
    assert_eq!((heard.id, heard.quoted), (reply, Some(id)));

    server.until_queue_is_empty(bot.identity()).await?;
    assert_eq!(server.messages_from(budi.identity()).len(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_the_same_under_both_names() -> Outcome {
    let (_server, bot, budi) = pair().await?;
    let names = |message: &Received| {
        let other = message.info.source.sender_alt.as_ref().map(Jid::to_non_ad);
        (message.sender.to_non_ad(), other)
    };
    let (by_phone, by_lid) = (budi.identity().by_phone(), budi.identity().by_lid());

    budi.address_by(Addressing::Phone).await;
    budi.send_text(&bot.identity().by_phone(), "satu").await?;
    assert_eq!(names(&bot.expect_text("satu").await?), (by_phone.clone(), Some(by_lid.clone())));

    budi.address_by(Addressing::Lid).await;
    budi.send_text(&bot.identity().by_lid(), "dua").await?;
    assert_eq!(names(&bot.expect_text("dua").await?), (by_lid, Some(by_phone)));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn reactions_edits_and_deletions_name_what_they_are_about() -> Outcome {
    let (_server, bot, budi) = pair().await?;
    let to = bot.identity().by_phone();
    let id = budi.send_text(&to, "kopi 15rb").await?;
    let heard = bot.expect_text("kopi 15rb").await?;
    bot.react(&heard, "✅").await?;
    let reaction = budi.find_message("the reaction", |message| message.reaction.is_some()).await?;
    assert_eq!(reaction.reaction, Some(Reaction { to: id.clone(), emoji: "✅".to_owned() }));

    budi.edit(&to, &id, "kopi 18rb").await?;
    let edit = bot.find_message("the edit", |message| of_protocol(message).is_some()).await?;
    assert_eq!(of_protocol(&edit), Some((id.clone(), Some("kopi 18rb".to_owned()))));

    budi.delete_for_everyone(&to, &id).await?;
    let deletion = bot.find_message("the deletion", |message| of_protocol(message).is_some()).await?;
    assert_eq!(of_protocol(&deletion), Some((id, None)));
    Ok(())
}

/// The message that an edit or a deletion is about, and the new text.
fn of_protocol(message: &Received) -> Option<(String, Option<String>)> {
    let protocol = message.message.protocol_message.as_option()?;
    let edited = protocol.edited_message.as_option();
    let text = edited.and_then(|edited| {
        let plain = edited.conversation.clone();
        plain.or_else(|| edited.extended_text_message.as_option().and_then(|text| text.text.clone()))
    });
    Some((protocol.key.as_option()?.id.clone()?, text))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_is_voted_in() -> Outcome {
    let (_server, bot, budi) = pair().await?;
    let options = ["Makan", "Transport"].map(str::to_owned);
    let (sent, _) = bot.client().polls().create(budi.identity().by_phone(), "Kategori?", &options, 1).await?;
    let poll = budi.find_message("the poll", |message| !message.poll_options().is_empty()).await?;
    assert_eq!((poll.id.as_str(), poll.poll_options()), (sent.message_id.as_str(), options.to_vec()));
    budi.vote(&poll, &["Makan"]).await?;
    let vote = bot.find_message("the vote", |message| message.message.poll_update_message.is_set());
    let vote = vote.await?;
    let about = vote.message.poll_update_message.as_option().expect("it is set");
    let about = about.poll_creation_message_key.as_option().expect("a vote is about a poll");
    assert_eq!(about.id.as_ref(), Some(&sent.message_id));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_of_no_known_kind_arrives_all_the_same() -> Outcome {
    let (_server, bot, budi) = pair().await?;
    let id = budi.send_raw(&bot.identity().by_phone(), wa::Message::default()).await?;
    assert_eq!(bot.find_message("it", |message| message.id == id).await?.text, None);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_has_several_devices_and_each_gets_everything() -> Outcome {
    let server = Server::start().await?;
    let mut second = bot();
    second.device = 6;
    let first = Phone::connect(&server, bot()).await?;
    let second = Phone::connect(&server, second).await?;
    let budi = Phone::connect(&server, Identity::numbered(1)).await?;
    budi.send_text(&bot().by_phone(), "halo").await?;
    first.expect_text("halo").await?;
    second.expect_text("halo").await?;
    let available = Record::Presence { device: bot().device(), available: true };
    server.until_recorded("the bot to be available", |record| *record == available).await?;
    Ok(())
}
