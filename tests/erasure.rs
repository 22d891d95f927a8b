//! "hapus semua data saya": nothing of the person is left, and nobody else loses a row.

pub(crate) mod dump;
pub(crate) mod house;
mod repeats;

use std::time::Duration;

use chrono::TimeDelta;
use ledger::{
    db::{Batch, Database, WriteError},
    messages::{
        delivery::{self, Acknowledgement},
        inbox,
        message::{Channel, NewMessage, Sender},
    },
    people::{
        erasure::{self, ErasureError, Progress, Removing},
        user::{self, Address},
    },
    values::clock::Clock,
};
use media::MediaStore;
use rstest::rstest;
use serde_json::Value;

use crate::support::Kind;
use dump::{Dump, execute};
use house::{
    BUDI, BUDIS_DAY, House, SARI, SARIS_DAY, WORDS, begin, code_in, erase_with_crashes, sound, words,
};

#[rstest]
#[tokio::test]
async fn nothing_is_left_of_a_person_and_nobody_else_loses_a_row(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::open(kind).await;
    house.day(SARI, &SARIS_DAY).await;
    let before = Dump::of(&house.home.location).await;
    house.day(BUDI, &BUDIS_DAY).await;
    let budi = house.person(BUDI).await;
    for sql in [
        format!(
            "INSERT INTO ai_audit (id, user_id, message_id, model_name, raw_input, success, latency_milliseconds, \
                 created_at) VALUES (1, {}, 1, 'm', 'rendang', TRUE, 5, '2026-11-20T03:00:00+00:00')",
            budi.id
        ),
        format!(
            "INSERT INTO media_assets (id, user_id, sha256, mime_type, size_bytes, location, created_at) \
                 VALUES (1, {}, 'x', 'audio/ogg', 7, 'media/rendang.ogg', '2026-11-20T03:00:00+00:00')",
            budi.id
        ),
        format!("UPDATE users SET password_hash = 'zulaikha' WHERE id = {}", budi.id),
        format!(
            "UPDATE wa_messages SET raw = CAST('rendang' AS {}) WHERE user_id = {}",
            if kind == Kind::Sqlite { "BLOB" } else { "BYTEA" },
            budi.id
        ),
    ] {
        execute(&house.home.location, &sql).await;
    }
    let (engine, mut group) = (&house.running.engine, words(&Address::phone(BUDI).expect("a number"), "g1"));
    (group.is_group, group.chat) = (true, "77123400@g.us".to_owned());
    engine.accept_all(&[(Sender::of(Address::phone(BUDI).expect("a number")), group)]).await.expect("kept");
    let said = Dump::of(&house.home.location).await;
    for word in WORDS.iter().filter(|word| **word != "99887766") {
        assert!(!said.with(word).is_empty(), "the test says nothing of {word}");
    }
    let media = house.home.folder.path().join("media");
    std::fs::create_dir_all(&media).expect("a folder");
    std::fs::write(media.join("rendang.ogg"), "rendang").expect("a file");
    house.erase(BUDI).await;
    let (home, database) = house.close().await;
    sound(&database).await;
    let chunks = erase_with_crashes(&database, begin() + TimeDelta::minutes(11)).await;
    eprintln!("{kind:?}: {chunks} steps");
    let after = Dump::of(&home.location).await;
    for word in WORDS {
        assert_eq!(after.with(word), [""; 0], "{word} is left");
    }
    assert_eq!(before.without(&after), [""; 0], "rows of others that are gone or changed");
    let (hashes, new) = left(&after, &before);
    let is_meant = |row: &String| row.starts_with("users ") || row.starts_with("erasures ");
    assert!(new.iter().all(is_meant) && new.len() == 2, "rows that are left: {new:#?}");
    let came_in = |row: &&String| row.starts_with("wa_messages ") && row.contains("\"direction\": \"in\"");
    let messages = said.without(&before).iter().filter(came_in).count();
    // "hapus semua data saya" and the code came after that.
    assert_eq!(hashes, messages + 2, "each message that came in is known by its hash");
}

/// How many hashes of messages are left, and the other rows; of a message nothing is left but its hash and for how long.
fn left(after: &Dump, before: &Dump) -> (usize, Vec<String>) {
    let (hashes, rows): (Vec<String>, Vec<String>) =
        after.without(before).into_iter().partition(|row| row.starts_with("forgotten_ids "));
    for row in &hashes {
        assert_eq!(row.matches("\": ").count(), 2, "a hash, and until when: {row}");
    }
    (hashes.len(), rows)
}

#[rstest]
#[tokio::test]
async fn in_a_book_that_others_share_the_amounts_stay_and_the_words_go(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::open(kind).await;
    house.day(BUDI, &["beli rendang zulaikha 45k", "beli kopi klepon 20k", "ganti transport", "teh 8"]).await;
    house.say(SARI, "halo").await;
    let (budi, sari) = (house.person(BUDI).await, house.person(SARI).await);
    for sql in [
        format!(
            "INSERT INTO book_members (book_id, user_id, role, joined_at) \
                 VALUES ({}, {}, 'writer', '2026-11-20T03:00:00+00:00')",
            budi.book.get(),
            sari.id
        ),
        format!("UPDATE users SET book_id = {} WHERE id = {}", budi.book.get(), sari.id),
    ] {
        execute(&house.home.location, &sql).await;
    }
    house.day(SARI, &SARIS_DAY).await;
    let before = Dump::of(&house.home.location).await;
    let mine = |row: &&String| {
        row.starts_with("transactions ") && row.contains(&format!("\"user_id\": {}", sari.id))
    };
    let of_sari: Vec<String> = before.rows.iter().filter(mine).cloned().collect();
    assert_eq!(of_sari.len(), 2, "{:#?}", before.rows);
    house.erase(BUDI).await;
    let (home, database) = house.close().await;
    erase_with_crashes(&database, begin() + TimeDelta::minutes(11)).await;
    let after = Dump::of(&home.location).await;
    for word in ["rendang", "zulaikha", "klepon", BUDI, "User 7891"] {
        assert_eq!(after.with(word), [""; 0], "{word} is left");
    }
    let kept: Vec<String> = after.rows.iter().filter(mine).cloned().collect();
    assert_eq!(kept, of_sari, "Sari's entries are untouched");
    let emptied = format!("\"user_id\": {}", budi.id);
    let of_budi: Vec<&String> =
        after.rows.iter().filter(|row| row.starts_with("transactions ") && row.contains(&emptied)).collect();
    assert_eq!(of_budi.len(), 3, "{of_budi:#?}");
    for amount in ["4500000", "2000000", "800000"] {
        let row = of_budi.iter().find(|row| row.contains(&format!("\"amount\": {amount},")));
        assert!(row.is_some_and(|row| row.contains("2026-11-20")), "{amount}: {of_budi:#?}");
    }
    let is_owner = |row: &&String| row.starts_with("book_members ") && row.contains("\"owner\"");
    let owners = after
        .rows
        .iter()
        .filter(is_owner)
        .filter(|row| row.contains(&format!("\"book_id\": {}", budi.book.get())));
    let owners: Vec<&String> = owners.collect();
    assert!(owners.len() == 1 && owners[0].contains(&format!("\"user_id\": {}", sari.id)), "{owners:?}");
}

#[rstest]
#[tokio::test]
async fn whoever_had_become_one_with_the_person_goes_too(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let house = House::open(kind).await;
    let before = Dump::of(&house.home.location).await;
    let (phone, lid) = (Address::phone(BUDI).expect("a number"), Address::lid("99887766"));
    let engine = &house.running.engine;
    for (addresses, id) in
        [(vec![lid.clone()], "a"), (vec![phone.clone()], "b"), (vec![lid, phone.clone()], "c")]
    {
        engine.accept_all(&[(Sender { addresses }, words(&phone, id))]).await.expect("kept");
    }
    assert!(!Dump::of(&house.home.location).await.with("99887766").is_empty());
    house.erase(BUDI).await;
    let (home, database) = house.close().await;
    erase_with_crashes(&database, begin() + TimeDelta::minutes(11)).await;
    let after = Dump::of(&home.location).await;
    for word in WORDS {
        assert_eq!(after.with(word), [""; 0], "{word} is left");
    }
    let (_, left) = left(&after, &before);
    let is_meant = |row: &String| row.starts_with("users ") || row.starts_with("erasures ");
    assert!(left.iter().all(is_meant) && left.len() == 4, "{left:#?}");
}

/// Both look at the same rows, and one of them is always too late: nothing is counted twice.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn two_processes_at_one_erasure_give_way_to_each_other(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::open(kind).await;
    house.day(BUDI, &BUDIS_DAY).await;
    let budi = house.person(BUDI).await;
    house.running.stop().await;
    let database = house.home.database().await;
    let mut ids = database.ids(user::IDS_OF_A_PERSON + 2).await.expect("ids");
    let (id, message_id) = (ids.take(), ids.take());
    let mut batch = Batch::default();
    inbox::accept(&mut batch, message_id, budi.id, &words(&Address::owner(), "last"), begin());
    database.write(batch).await.expect("written");
    let head = inbox::head(&database, &format!("user:{}", budi.id)).await.expect("read").expect("a message");
    let mut batch = Batch::default();
    erasure::begin(&mut batch, id, &head.person, &head.message, begin());
    database.write(batch).await.expect("written");
    let before = Dump::of(&house.home.location).await;
    let other = house.home.database().await;
    let both = [database.clone(), other].map(|database| tokio::spawn(async move { race(&database).await }));
    for one in both {
        one.await.expect("no panic");
    }
    let after = Dump::of(&house.home.location).await;
    let gone = |table: &str| before.of_table(table) - after.of_table(table);
    let left = after.rows.len() - after.of_table("forgotten_ids");
    let counted = before.rows.len() - left - gone("change_items");
    assert_eq!(after.with(&format!("\"rows\": {counted},")).len(), 1, "{counted}: {:#?}", after.with("rows"));
    sound(&database).await;
}

/// Goes on until nothing is left, as a process does beside others.
async fn race(database: &Database) {
    let keep_files = |_: String| -> Removing<'_> { Box::pin(async { Ok(()) }) };
    let later = begin() + TimeDelta::minutes(11);
    while let Some(mut erasure) = erasure::open(database).await.expect("read").into_iter().next() {
        match erasure.step(database, &keep_files, later).await {
            Ok(_) | Err(ErasureError::Write(WriteError::Stale(_))) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

#[tokio::test]
async fn a_code_is_worth_nothing_once_it_is_dropped_replaced_or_somebody_elses() {
    let house = House::open(Kind::Sqlite).await;
    let dropped = code_in(&house.say(BUDI, "hapus semua data saya").await.join("\n"));
    house.say(BUDI, "batal").await;
    let replaced = code_in(&house.say(BUDI, "hapus semua data saya").await.join("\n"));
    let theirs = code_in(&house.say(SARI, "hapus semua data saya").await.join("\n"));
    let right = code_in(&house.say(BUDI, "hapus semua data saya").await.join("\n"));
    for wrong in [&dropped, &replaced, &theirs, &right[..5].to_owned()] {
        let said = house.say(BUDI, wrong).await.join("\n");
        assert!(!said.contains("sedang dihapus"), "{wrong}: {said}");
    }
    let said = house.say(BUDI, &format!("  {} \n", right.to_lowercase())).await.join("\n");
    assert!(said.contains("sedang dihapus"), "{right}: {said}");
    house.running.stop().await;
}

#[rstest]
#[tokio::test]
async fn a_goodbye_goes_once_it_is_sent(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let house = House::open(kind).await;
    let (engine, location) = (&house.running.engine, &house.home.location);
    let address = Address::phone(BUDI).expect("a number");
    let hand_in = |id: &str, text: &str| {
        let mut new =
            NewMessage::words(Channel::Whatsapp, &address, id.to_owned(), Some(text.to_owned()), begin());
        new.session = "default".to_owned();
        new
    };
    let sender = Sender::of(address.clone());
    engine.accept_all(&[(sender.clone(), hand_in("A1", "hapus semua data saya"))]).await.expect("kept");
    let asked = wait_for(location, "Kalau sudah yakin").await;
    engine.accept_all(&[(sender.clone(), hand_in("A2", &code_in(&asked)))]).await.expect("kept");
    let goodbye = wait_for(location, "sedang dihapus").await;
    // Handed in again it begins nothing, and makes nobody new.
    engine.accept_all(&[(sender, hand_in("A2", &code_in(&asked)))]).await.expect("kept");
    let (home, database) = house.close().await;
    let keep_files = |_: String| -> Removing<'_> { Box::pin(async { Ok(()) }) };
    let mut erasure = erasure::open(&database).await.expect("read").remove(0);
    let later = begin() + TimeDelta::hours(1);
    while erasure.step(&database, &keep_files, later).await.expect("a step") == Progress::More {}
    assert_eq!(erasure.step(&database, &keep_files, later).await.expect("a step"), Progress::Waiting);
    assert!(Dump::of(&home.location).await.with("Kalau sudah yakin").is_empty(), "only the goodbye is kept");
    let row: Value = serde_json::from_str(goodbye.split_once(' ').expect("a row").1).expect("JSON");
    let mut batch = Batch::default();
    delivery::acknowledge(
        &mut batch,
        (Channel::Whatsapp, "default"),
        row["message_id"].as_str().expect("an id"),
        Acknowledgement::Sent,
        later,
    );
    database.write(batch).await.expect("written");
    erase_with_crashes(&database, later).await;
    let after = Dump::of(&home.location).await;
    assert!(after.with("sedang dihapus").is_empty() && after.with(BUDI).is_empty());
    assert_eq!(after.rows.iter().filter(|row| row.starts_with("users ")).count(), 1);
}

/// The reply that holds these words, once it is there.
async fn wait_for(location: &ledger::db::Location, words: &str) -> String {
    for _ in 0..400 {
        let rows = Dump::of(location).await.with(words);
        if let Some(row) = rows.into_iter().find(|row| row.contains("\"direction\": \"out\"")) {
            return row;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("nobody says {words}")
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn the_bot_goes_on_by_itself_and_whoever_writes_again_is_new(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::open(kind).await;
    house.day(BUDI, &BUDIS_DAY).await;
    let old = house.person(BUDI).await;
    let store = MediaStore::in_folder(house.home.folder.path().join("media"));
    store.make("one").await.expect("a store");
    let noted = store.put(old.id, Box::new(&b"rendang"[..])).await.expect("an object").key;
    // One that was put when the person wished to be gone, and never noted.
    store.put(old.id, Box::new(&b"zulaikha"[..])).await.expect("an object");
    let sql = format!(
        "INSERT INTO media_assets (id, user_id, sha256, mime_type, size_bytes, location, created_at) \
        VALUES (1, {}, '{}', 'audio/ogg', 7, '{noted}', '2026-11-20T03:00:00+00:00')",
        old.id, noted.sha256
    );
    execute(&house.home.location, &sql).await;
    house.say(BUDI, "ekspor data saya").await;
    house.erase(BUDI).await;
    let again = house.say(BUDI, "beli teh 5k").await;
    assert!(again[0].starts_with("Halo!"), "{again:?}");
    assert_ne!(house.person(BUDI).await.id, old.id);
    assert!(house.clock.move_to(house.clock.now() + TimeDelta::minutes(11)));
    let database = house.running.engine.books.database.clone();
    house.until_erased().await;
    sound(&database).await;
    let after = Dump::of(&house.home.location).await;
    for word in ["rendang", "zulaikha", "laptopku", "cilokan", "gopay"] {
        assert_eq!(after.with(word), [""; 0], "{word} is left");
    }
    let in_store = std::fs::read_dir(house.home.folder.path().join("media")).expect("a folder");
    assert_eq!(in_store.count(), 1, "beside the store's id something is left");
    let exports = std::fs::read_dir(house.home.folder.path().join("exports")).expect("a folder");
    assert_eq!(exports.count(), 0, "an export is left");
    let entries = house.say(BUDI, "laporan hari ini").await.join("\n");
    assert!(entries.contains("5.000"), "the new person's entry stands: {entries}");
    house.running.stop().await;
}
