//! What only those read who look after the bot.

use std::sync::Arc;

use ledger::values::clock::SystemClock;
use loopback::{Phone, Received};
use media::Senses;

use crate::support::{Kind, whatsapp::Stage};

const TOLD: &str = "SELECT wa_body FROM wa_messages WHERE dedupe_key LIKE 'remedy:%'";
const REMEDY: &str =
    "Untuk admin: pembaca voice note belum terpasang. Pasang dengan make ears, lalu jalankan ulang Catat.";

/// Sends a voice note and answers the reply to it.
async fn speak(stage: &Stage, phone: &Phone) -> String {
    let id = phone.send_voice(&stage.address(), vec![1; 500], "audio/ogg", 1).await.expect("sent");
    let is_it = |reply: &Received| reply.quoted.as_deref() == Some(&*id);
    phone.find_message("the reply to a voice note", is_it).await.expect("a reply").text.expect("words")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_told_once_a_day_and_below_the_admins_own_answer() {
    let mut stage = Stage::set(Kind::Sqlite).await;
    let (sari, budi) = (stage.phone(1).await, stage.phone(2).await);
    let admin = sari.identity().device().phone;
    let nowhere = stage.home.folder.path().join("nowhere").display().to_string();
    let environment = [("CATAT_ADMINS", &*admin), ("CATAT_MODELS_DIR", &*nowhere)];
    stage.start_with(Arc::new(SystemClock), Senses::default(), &environment).await;
    stage.until_connected().await;
    stage.say(&sari, "halo").await;
    stage.say(&budi, "halo").await;
    for _ in 0..2 {
        let answer = speak(&stage, &budi).await;
        assert!(!answer.contains("admin"), "{answer}");
    }
    stage.until_rows(TOLD, &[REMEDY]).await;
    let answer = speak(&stage, &sari).await;
    assert!(answer.starts_with("Voice note belum bisa aku dengar"), "{answer}");
    assert!(answer.ends_with(REMEDY), "{answer}");
    assert_eq!(stage.look_up(TOLD).await, [REMEDY]);
    stage.stop().await;
}

/// Who has it switched off lacks nothing.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_missing_where_nobody_is_to_hear() {
    let mut stage = Stage::set(Kind::Sqlite).await;
    let sari = stage.phone(1).await;
    let admin = sari.identity().device().phone;
    let environment = [("CATAT_ADMINS", &*admin), ("CATAT_SPEECH_MODEL", "off")];
    stage.start_with(Arc::new(SystemClock), Senses::default(), &environment).await;
    stage.until_connected().await;
    stage.say(&sari, "halo").await;
    let answer = speak(&stage, &sari).await;
    assert!(!answer.contains("admin"), "{answer}");
    stage.stop().await;
}
