//! What people send, and what they read.

use std::sync::Arc;

use ledger::{
    db::Batch,
    messages::{
        message::{Drawing, MediaClaim, MessageKind, Payload},
        outbox::{self, Content, NewReply},
    },
    people::user::{self, Address},
    values::clock::{Clock, SystemClock},
};
use loopback::{Identity, Received, Record};
use media::Senses;
use rstest::rstest;
use whatsapp_rust::{
    buffa::MessageField,
    prelude::{MessageExt, wa},
};

use crate::support::{
    Kind,
    whatsapp::{Canned, Stage},
};

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_booked_and_answered_with_a_quote(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let mut stage = Stage::new(kind).await;
    let budi = stage.phone(1).await;
    let id = budi.send_text(&stage.address(), "beli bensin 50k").await.expect("sent");
    let reply = budi.expect_text("Halo! Aku bot keuanganmu. Contoh: 'beli kopi 20k'.");
    assert_eq!(reply.await.expect("the welcome").quoted.as_deref(), Some(&*id));
    let reply = budi
        .expect_text(
            "✅ Catat pengeluaran Rp50.000 kategori Transport. Balas: ganti <kategori> kalau mau ubah.",
        )
        .await
        .expect("the confirmation");
    assert_eq!(reply.quoted.as_deref(), Some(&*id));
    budi.until_read(&id).await.expect("the bot shows that it has read");
    budi.mark_read(&reply).await.expect("read");
    stage
        .until_rows(
            "SELECT status FROM wa_messages WHERE direction = 'out' ORDER BY seq DESC LIMIT 1",
            &["read"],
        )
        .await;
    stage.until_rows("SELECT status FROM wa_messages WHERE direction = 'in'", &["done"]).await;
    assert_eq!(
        stage.look_up("SELECT source || ' ' || CAST(amount AS TEXT) FROM transactions").await,
        ["whatsapp 5000000"]
    );
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voice_note_is_fetched_heard_and_booked() {
    let mut stage = Stage::set(Kind::Sqlite).await;
    let ogg: Vec<u8> = (0..70_000_u32).map(|n| (n % 251) as u8).collect();
    let ears = Canned { bytes: ogg.clone(), text: "tadi makan di luar tiga puluh lima ribu" };
    stage.start_with(Arc::new(SystemClock), Senses::new(Some(Arc::new(ears)), None), &[]).await;
    stage.until_connected().await;
    let budi = stage.phone(1).await;
    let id = budi.send_voice(&stage.address(), ogg, "audio/ogg; codecs=opus", 3).await.expect("sent");
    let reply = budi
        .find_message("the reply", |reply| reply.text.as_deref().is_some_and(|text| text.contains("✅")))
        .await
        .expect("a reply");
    assert_eq!(
        reply.text.as_deref(),
        Some(
            "Aku dengar: \"tadi makan di luar tiga puluh lima ribu\"\n✅ Catat pengeluaran Rp35.000 kategori Makan. \
             Balas: ganti <kategori> kalau mau ubah."
        )
    );
    assert_eq!(reply.quoted.as_deref(), Some(&*id));
    stage
        .until_rows(
            "SELECT heard FROM wa_messages WHERE kind = 'audio'",
            &["tadi makan di luar tiga puluh lima ribu"],
        )
        .await;
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_is_fetched_seen_and_booked() {
    let mut stage = Stage::set(Kind::Sqlite).await;
    let jpeg = vec![0xd8; 300_000];
    let text = "INDOMARET\nJL. MERDEKA 1\n16-10-2025 18:50\nBERAS 5KG  1  75000  75,000\nMINYAK GORENG 2L  57500\n\
        TOTAL BELANJA :  132,500\nTUNAI :  150,000\nKEMBALI :  17,500";
    let eyes = Canned { bytes: jpeg.clone(), text };
    stage.start_with(Arc::new(SystemClock), Senses::new(None, Some(Arc::new(eyes))), &[]).await;
    stage.until_connected().await;
    let budi = stage.phone(1).await;
    budi.send_image(&stage.address(), jpeg, Some("struk")).await.expect("sent");
    let reply = budi
        .find_message("the reply", |reply| reply.text.as_deref().is_some_and(|text| text.contains("✅")))
        .await
        .expect("a reply");
    assert_eq!(
        reply.text.as_deref(),
        Some(
            "Aku baca struk Indomaret total Rp132.500 tanggal 16-10-2025. ✅ Sudah dicatat sebagai pengeluaran. \
             Balas: ganti <kategori> untuk koreksi."
        )
    );
    assert_eq!(
        stage
            .look_up(
                "SELECT t.status || ' ' || CAST(t.amount AS TEXT) || ' ' || c.key || ' ' || r.merchant FROM transactions t \
                 JOIN receipts r ON r.id = t.receipt_id JOIN categories c ON c.id = t.category_id"
            )
            .await,
        ["confirmed 13250000 belanja_harian Indomaret"]
    );
    assert_eq!(
        stage
            .look_up("SELECT name || ' ' || CAST(line_amount AS TEXT) FROM receipt_items ORDER BY position")
            .await,
        ["BERAS 5KG 7500000", "MINYAK GORENG 2L 5750000"]
    );
    assert_eq!(stage.look_up("SELECT wa_body FROM wa_messages WHERE kind = 'image'").await, ["struk"]);
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_yet_is_kept_and_answered_kindly() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let (budi, to) = (stage.phone(1).await, stage.address());
    stage.say(&budi, "halo").await;
    let said = |words: &'static str| {
        budi.find_message(words, move |reply| reply.text.as_deref().is_some_and(|text| text.contains(words)))
    };
    budi.send_voice(&to, vec![1; 500], "audio/ogg", 1).await.expect("sent");
    said("Voice note belum bisa aku dengar").await.expect("a reply");
    budi.send_audio(&to, vec![1; 500], "audio/mpeg", 1).await.expect("sent");
    said("Voice note belum bisa aku dengar").await.expect("a reply");
    budi.send_image(&to, vec![1; 500], Some("makan")).await.expect("sent");
    said("Foto struk belum bisa aku baca").await.expect("a reply");
    budi.send_document(&to, vec![1; 500], "struk.pdf", "application/pdf").await.expect("sent");
    said("Dokumen belum bisa aku baca").await.expect("a reply");
    let place = wa::Message {
        location_message: MessageField::some(wa::message::LocationMessage::default()),
        ..Default::default()
    };
    budi.send_raw(&to, place).await.expect("sent");
    said("Pesan seperti itu belum bisa aku baca").await.expect("a reply");
    assert_eq!(
        stage
            .look_up("SELECT kind FROM wa_messages WHERE direction = 'in' AND raw IS NOT NULL ORDER BY seq")
            .await,
        ["text", "audio", "audio", "image", "document", "other"]
    );
    assert!(stage.look_up("SELECT status FROM transactions").await.is_empty());
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn quotes_reactions_edits_deletions_and_votes_name_their_message() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let (budi, to) = (stage.phone(1).await, stage.address());
    let first = budi.send_text(&to, "beli kopi 20k").await.expect("sent");
    let confirmed = budi
        .find_message("the confirmation", |reply| {
            reply.text.as_deref().is_some_and(|text| text.contains("✅"))
        })
        .await
        .expect("a reply");
    budi.reply_quoting(&confirmed, "ganti transport").await.expect("sent");
    budi.react(&confirmed, "👍").await.expect("sent");
    budi.edit(&to, &first, "beli kopi 25k").await.expect("sent");
    let says = async |what: &str| {
        let is_it = |reply: &Received| reply.text.as_deref().is_some_and(|text| text.contains(what));
        budi.find_message(what, is_it).await.expect("a reply")
    };
    says("diubah: nominal Rp20.000 → Rp25.000").await;
    budi.delete_for_everyone(&to, &first).await.expect("sent");
    says("Beli kopi Rp25.000 dihapus").await;
    stage
        .until_rows(
            "SELECT kind || ' ' || status || ' ' || COALESCE(wa_body, '-') FROM wa_messages WHERE direction = 'in' ORDER BY seq",
            &[
                "text done beli kopi 20k",
                "text done ganti transport",
                "reaction dropped -",
                "edit done beli kopi 25k",
                "deletion done -",
            ],
        )
        .await;
    let booked = stage.say(&budi, "beli teh 5k").await;
    budi.react(&booked, "❌").await.expect("sent");
    says("Beli teh Rp5.000 dihapus").await;
    assert_eq!(stage.look_up("SELECT status FROM transactions ORDER BY id").await, ["deleted", "deleted"]);
    assert_eq!(
        stage.look_up("SELECT quote_id FROM wa_messages WHERE wa_body = 'ganti transport'").await,
        [&*confirmed.id]
    );
    assert_eq!(
        stage.look_up("SELECT payload ->> 'target_id' FROM wa_messages WHERE kind IN ('edit', 'deletion', 'reaction') ORDER BY seq").await,
        [confirmed.id, first.clone(), first, booked.id]
    );
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_is_a_poll_that_people_vote_in() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    let to = stage.address();
    stage.say(&budi, "kopi 20k, parkir 5k").await;
    budi.send_text(&to, "hapus transaksi terakhir").await.expect("sent");
    let is_poll = |m: &Received| m.message.get_base_message().poll_creation_message_v3.is_set();
    let poll = budi.find_message("the poll", is_poll).await.expect("a poll");
    let asked = poll.message.get_base_message().poll_creation_message_v3.as_option().expect("a poll");
    let names: Vec<_> = asked.options.iter().filter_map(|option| option.option_name.as_deref()).collect();
    assert_eq!(names, ["1. Kopi Rp20.000 (Makan)", "2. Parkir Rp5.000 (Transport)", "3. Semuanya"]);
    assert_eq!(asked.name.as_deref(), Some("Yang mana?"));
    // A vote that is taken back before it counts changes nothing.
    budi.vote(&poll, &[]).await.expect("sent");
    budi.vote(&poll, &[names[1]]).await.expect("sent");
    let is_done =
        |m: &Received| m.text.as_deref().is_some_and(|text| text.contains("Parkir Rp5.000 dihapus"));
    budi.find_message("the reply to the vote", is_done).await.expect("a reply");
    // The question is answered; another vote comes too late.
    budi.vote(&poll, &[names[0]]).await.expect("sent");
    stage.say(&budi, "beli teh 5k").await;
    assert_eq!(
        stage.look_up("SELECT status FROM transactions ORDER BY id").await,
        ["confirmed", "deleted", "confirmed"]
    );
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_bot_ignores_itself_statuses_and_groups() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "beli kopi 20k").await;
    let status = "status@broadcast".parse().expect("an address");
    let _ = budi.send_text(&status, "beli kopi 30k").await;
    stage.say(&budi, "beli teh 5k").await;
    assert_eq!(
        stage.look_up("SELECT wa_body FROM wa_messages WHERE direction = 'in' ORDER BY seq").await,
        ["beli kopi 20k", "beli teh 5k"]
    );
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_files_and_reactions_go_out_too() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    let asked = budi.send_text(&stage.address(), "beli kopi 20k").await.expect("sent");
    budi.find_message("the confirmation", |reply| {
        reply.text.as_deref().is_some_and(|text| text.contains("✅"))
    })
    .await
    .expect("a reply");
    let png = vec![0x89; 20_000];
    std::fs::write(stage.home.folder.path().join("chart.png"), &png).expect("written");
    std::fs::write(stage.home.folder.path().join("report.csv"), b"a,b\n").expect("written");
    let media = |kind, path: &str, mime: &str, name: Option<&str>| Content::Media {
        kind,
        caption: "Laporan",
        payload: Box::new(Payload {
            media_path: Some(path.to_owned()),
            media: Some(MediaClaim {
                mime_type: mime.to_owned(),
                file_name: name.map(str::to_owned),
                ..MediaClaim::default()
            }),
            ..Payload::default()
        }),
    };
    push(&stage, "1", media(MessageKind::Image, "chart.png", "image/png", None)).await;
    push(&stage, "2", media(MessageKind::Document, "report.csv", "text/csv", Some("laporan.csv"))).await;
    push(&stage, "3", Content::Reaction { emoji: "✅", target_id: &asked }).await;
    push(&stage, "4", media(MessageKind::Image, "missing.png", "image/png", None)).await;
    let is_image = |m: &Received| m.message.get_base_message().image_message.is_set();
    let image = budi.find_message("the picture", is_image).await.expect("a picture");
    assert_eq!(image.text.as_deref(), Some("Laporan"));
    assert_eq!(budi.download(&image).await.expect("downloaded"), png);
    let is_file = |m: &Received| m.message.get_base_message().document_message.is_set();
    let file = budi.find_message("the file", is_file).await.expect("a file");
    assert_eq!(budi.download(&file).await.expect("downloaded"), b"a,b\n");
    let reacted = budi.find_message("the reaction", |m| m.reaction.is_some()).await.expect("a reaction");
    assert_eq!(
        reacted.reaction.map(|reaction| (reaction.to, reaction.emoji)),
        Some((asked, "✅".to_owned()))
    );
    // What cannot be sent is given up at once, and says why.
    let dead = "SELECT status FROM wa_messages WHERE error LIKE 'its file: %'";
    stage.until_rows(dead, &["dead"]).await;
    stage.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_months_report_comes_as_a_picture_with_its_words_below() {
    let mut stage = Stage::new(Kind::Sqlite).await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "makan siang 35rb").await;
    stage.say(&budi, "bensin 50rb").await;
    let asked = budi.send_text(&stage.address(), "laporan bulan ini").await.expect("sent");
    let is_image = |m: &Received| m.message.get_base_message().image_message.is_set();
    let report = budi.find_message("the picture", is_image).await.expect("a picture");
    assert!(report.text.as_deref().is_some_and(|text| text.starts_with("Ringkasan ")), "{report:?}");
    assert_eq!(report.quoted.as_deref(), Some(&*asked));
    assert!(budi.download(&report).await.expect("downloaded").starts_with(b"\x89PNG\r\n"));
    // What nobody can draw keeps no words back.
    let drawing = Drawing { name: "x.png".to_owned(), page: serde_json::json!({ "title": 1 }) };
    push(&stage, "1", Content::Drawn { text: "Laporan saja", drawing }).await;
    let is_told = |m: &Received| m.text.as_deref() == Some("Laporan saja");
    let words = budi.find_message("the words alone", is_told).await.expect("the words alone");
    assert!(!is_image(&words), "{words:?}");
    stage.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn an_export_is_announced_and_its_files_follow(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let mut stage = Stage::new(kind).await;
    let budi = stage.phone(1).await;
    stage.say(&budi, "beli bensin 50k").await;
    let announced = stage.say(&budi, "ekspor data saya").await;
    assert!(announced.text.as_deref().is_some_and(|text| text.contains("Sedang kusiapkan")), "{announced:?}");
    let told =
        |m: &Received| m.text.as_deref().is_some_and(|text| text.contains("Ini semua datamu: 1 catatan"));
    let told = budi.find_message("what is in the files", told).await.expect("words");
    assert_eq!(told.quoted, None, "it answers no message");
    for words in ["\"exported_at\"", ",50000,IDR,Transport,"] {
        let is_file = |m: &Received| m.message.get_base_message().document_message.is_set();
        let file = budi.find_message("a file", is_file).await.expect("a file");
        let text = budi.download(&file).await.expect("downloaded");
        assert!(String::from_utf8_lossy(&text).contains(words), "{words}");
    }
    stage.stop().await;
}

async fn push(stage: &Stage, key: &str, content: Content<'_>) {
    let engine = stage.engine();
    let address = Address::phone(&Identity::numbered(1).device().phone).expect("a number");
    let person = user::find(&engine.books.database, &address).await.expect("read").expect("a person");
    let place = outbox::last_place(&engine.books.database, &person, (None, None)).await.expect("read");
    let place = place.expect("a chat");
    let (mut ids, mut batch) = (engine.books.database.ids(1).await.expect("ids"), Batch::default());
    let new = NewReply { id: ids.take(), message_id: format!("3EB0PUSH{key}"), content };
    outbox::notice(&mut batch, new, (&person, place.place()), key, SystemClock.now());
    engine.books.database.write(batch).await.expect("written");
    engine.post.links.ring((place.channel, &place.session));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_types_before_it_answers_and_leaves_the_owners_phone_alone() {
    let mut stage = Stage::set(Kind::Sqlite).await;
    let paced = [("CATAT_PACE_CHAT", "10/1"), ("CATAT_PACE_NUMBER", "30/2")];
    stage.start_with(Arc::new(SystemClock), Senses::default(), &paced).await;
    stage.until_connected().await;
    let budi = stage.phone(1).await;
    budi.send_text(&stage.address(), "beli kopi 20k").await.expect("sent");
    budi.until_typing().await.expect("the bot types");
    budi.find_message("the reply", |m| m.text.is_some()).await.expect("a reply");
    let last = |records: &[Record]| {
        let presence = records.iter().rev().find_map(|record| match record {
            Record::Presence { device, available } if *device == stage.bot.device() => Some(*available),
            _ => None,
        });
        presence.filter(|available| !available).map(|_| ())
    };
    stage.server.until("the bot is not shown as online", last).await.expect("it is not");
    stage.stop().await;
}
