//! Several photos at once, as WhatsApp sends them: an album is announced, and each photo names it.

use std::sync::Arc;

use ledger::values::clock::SystemClock;
use loopback::Received;
use media::Senses;
use rstest::rstest;

use crate::support::{Kind, assert_sound, typed::Typed, whatsapp::Stage};

/// A paper of one thing.
fn paper(shop: &str, price: &str) -> Vec<u8> {
    format!("{shop}\n19-11-2025 19:30\nNasi Goreng  1  {price}  {price}\nTotal  {price}\nTunai  {price}")
        .into_bytes()
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn an_album_is_answered_by_one_summary_below_its_last_photo(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let mut stage = Stage::set(kind).await;
    stage.start_with(Arc::new(SystemClock), Senses::new(None, Some(Arc::new(Typed))), &[]).await;
    stage.until_connected().await;
    let (budi, to) = (stage.phone(1).await, stage.address());
    stage.say(&budi, "halo").await;
    let album = budi.announce_album(&to, 3).await.expect("sent");
    let mut photos = Vec::new();
    for (shop, price) in
        [("WARUNG SEDERHANA", "25.000"), ("WARUNG TEGAL", "15.000"), ("WARUNG PADANG", "30.000")]
    {
        photos.push(budi.send_in_album(&to, &album, paper(shop, price)).await.expect("sent"));
    }
    let is_summary = |reply: &Received| reply.text.as_deref().is_some_and(|text| text.contains("✅"));
    let reply = budi.find_message("the summary", is_summary).await.expect("a reply");
    assert_eq!(
        reply.text.as_deref(),
        Some(
            "✅ 3 struk dicatat, pengeluaran Rp70.000:\n1. Warung Sederhana Rp25.000 (Makan), tanggal 19 Nov 2025\n\
             2. Warung Tegal Rp15.000 (Makan), tanggal 19 Nov 2025\n3. Warung Padang Rp30.000 (Makan), tanggal 19 Nov 2025\nBalas: ganti <kategori> kalau mau ubah."
        )
    );
    assert_eq!(reply.quoted, photos.last().cloned());
    // A gesture to one of the others finds what was answered.
    stage
        .until_rows(
            "SELECT intent FROM wa_messages WHERE kind = 'image' ORDER BY seq",
            &["part", "part", "receipt"],
        )
        .await;
    let undo = stage.say(&budi, "batal").await;
    assert!(undo.text.as_deref().is_some_and(|text| text.contains("Warung Tegal")), "{undo:?}");
    assert_eq!(stage.look_up("SELECT DISTINCT status FROM transactions").await, ["deleted"]);
    let came = "SELECT CAST(COUNT(*) AS TEXT) FROM wa_messages WHERE direction = 'in'";
    assert_eq!(stage.look_up(came).await, ["5"], "what announces an album is no message");
    assert_sound(&stage.engine().books.database).await;
    stage.stop().await;
}
