//! What steers the conversation, and what only has its words: every row of these tables holds.

use std::{fs, path::Path, time::Duration};

use chrono::TimeZone;
use ledger::Currency;
use nlu::eval::{Score, context, read};
use nlu::frame::{Frame, Meaning};
use nlu::{Context, understand};

/// How many rows of a table are not read as they should be, and which.
fn check(table: &str) -> (usize, Vec<String>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(table);
    let file = fs::read_to_string(path).expect("a readable table");
    let labels = read(&file, table).unwrap_or_else(|mistake| panic!("{table}: {mistake}"));
    let context = context();
    let mut score = Score::default();
    for label in &labels {
        score.add(label, &understand(&label.text, &context), Duration::ZERO);
    }
    (labels.len(), score.misses().to_vec())
}

#[test]
fn what_steers_is_read() {
    let (rows, misses) = check("steering.tsv");
    assert!(misses.is_empty(), "{}", misses.join("\n"));
    assert!(rows >= 120, "{rows}");
}

#[test]
fn what_only_has_the_words_steers_nothing() {
    let (rows, misses) = check("not_steering.tsv");
    assert!(misses.is_empty(), "{}", misses.join("\n"));
    assert!(rows >= 60, "{rows}");
}

#[test]
fn what_is_wanted_as_a_file_is_read() {
    let (rows, misses) = check("file.tsv");
    assert!(misses.is_empty(), "{}", misses.join("\n"));
    assert!(rows >= 25, "{rows}");
}

fn frame(text: &str) -> Frame {
    let now = chrono_tz::Asia::Jakarta.with_ymd_and_hms(2026, 11, 20, 10, 0, 0).single().expect("an instant");
    let nobody = Context {
        now,
        currency: Currency::IDR,
        months: ledger::values::month::Months::calendar(),
        accounts: &[],
        goals: &[],
        categories: &[],
        lessons: &[],
        rules: &[],
        gone: &[],
        parties: &[],
    };
    understand(text, &nobody)
}

/// A preview reads the entries as they are read without it.
#[test]
fn entries_are_shown_before_they_are_booked() {
    for (text, plain) in [
        ("jangan catat dulu, rangkum dulu: kopi 20k, bensin 50k", "kopi 20k, bensin 50k"),
        ("rangkum dulu kopi 20k, bensin 50k, jangan dicatat dulu", "kopi 20k, bensin 50k"),
        ("cek dulu ya jangan dicatat: kopi 20k, bensin 50k", "kopi 20k, bensin 50k"),
        ("preview dulu: kopi 20k", "kopi 20k"),
        ("preview kopi 20k, bensin 50rb", "kopi 20k, bensin 50rb"),
        ("coba rangkum dulu kopi 20k, bensin 50k", "kopi 20k, bensin 50k"),
        ("coba rangkum dulu dong kak: kopi 20k, bensin 50k", "kopi 20k, bensin 50k"),
        ("jgn dicatet dulu ya, rangkum dulu kopi 20k sama bensin 50k", "kopi 20k sama bensin 50k"),
        (
            "tolong rangkumin dulu, jangan langsung dicatat: gaji 5jt, bayar kos 1jt",
            "gaji 5jt, bayar kos 1jt",
        ),
        ("kopi 20k, bensin 50k. jangan dicatat dulu, rangkum aja", "kopi 20k, bensin 50k"),
        ("kopi 20k, bensin 50k, rangkum dulu ya", "kopi 20k, bensin 50k"),
        ("gausah dicatat dulu, cek dulu: kemarin kopi 20k", "kemarin kopi 20k"),
        ("jangan catat dulu, rangkum dulu:\nkopi 20k\nbensin 50k", "kopi 20k\nbensin 50k"),
    ] {
        let (shown, booked) = (frame(text), frame(plain));
        let Meaning::Book { entries, preview: true } = shown.meaning() else { panic!("{text}: {shown:?}") };
        let Meaning::Book { entries: plainly, preview: false } = booked.meaning() else {
            panic!("{plain}: {booked:?}")
        };
        assert_eq!(entries, plainly, "{text}");
    }
}

#[test]
fn a_preview_and_a_topic_are_told_in_json() {
    let json = frame("rangkum dulu: kopi 20k, bensin 50k").to_json(None);
    assert_eq!(json["preview"], true);
    assert_eq!(frame("bantuan kategori").to_json(None)["topic"], "categories");
    assert_eq!(frame("3 pengeluaran terbesar").to_json(None)["report"]["largest"], 3);
    let plain = frame("kopi 20k").to_json(None);
    assert!(plain.get("preview").is_none() && plain.get("topic").is_none(), "{plain}");
}

#[test]
fn whether_it_is_done_is_heard_where_nothing_else_is_said() {
    for text in
        ["sudah", "udah", "Sudah dibayar", "udah kok", "iya sudah", "sdh bayar tadi", "already paid", "lunas"]
    {
        assert_eq!(nlu::done(text), Some(true), "{text}");
    }
    for text in ["belum", "belum dibayar", "blm", "not yet", "belum kok"] {
        assert_eq!(nlu::done(text), Some(false), "{text}");
    }
    for text in ["", "sudah makan", "sudah 25rb", "belum beli kopi", "sudah belum", "bayar", "ya"] {
        assert_eq!(nlu::done(text), None, "{text}");
    }
}
