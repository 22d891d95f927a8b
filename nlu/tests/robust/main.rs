//! Any text is read: without a panic, and in little time however long it is.

mod draw;

use std::panic::catch_unwind;

use chrono::{DateTime, TimeZone};
use chrono_tz::{Asia::Jakarta, Tz};
use ledger::Currency;
use nlu::frame::{Frame, Intent};
use nlu::{Context, understand};
use proptest::prelude::*;

fn at((year, month, day, hour): (i32, u32, u32, u32)) -> DateTime<Tz> {
    Jakarta.with_ymd_and_hms(year, month, day, hour, 59, 59).earliest().expect("a valid instant")
}

fn frame(text: &str) -> Frame {
    frame_in(text, at((2026, 11, 20, 10)), Currency::IDR)
}

fn frame_in(text: &str, now: DateTime<Tz>, currency: Currency) -> Frame {
    let (accounts, goals) = (["Kas Toko".to_owned()], ["laptop".to_owned()]);
    let context = Context {
        now,
        currency,
        months: ledger::values::month::Months::calendar(),
        accounts: &accounts,
        goals: &goals,
        categories: &[],
        gone: &[],
        lessons: &[],
        rules: &[],
        parties: &[],
    };
    understand(text, &context)
}

/// What every frame keeps.
fn holds(frame: &Frame) {
    assert!(frame.entries().iter().all(|entry| entry.amount.is_positive()));
    let books = frame.meanings.iter().any(|meaning| meaning.intent() == Intent::CreateTransaction);
    assert_eq!(books, !frame.entries().is_empty());
    assert!(frame.intent() != Intent::Clarification || frame.question().is_some());
    assert_eq!(frame.command().is_some(), frame.intent() == Intent::Command);
    frame.to_json(Some("?"));
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        holds(&frame(&text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Control characters too; three quarters of the cases are short enough to be read and not only measured.
    #[test]
    fn any_bytes_are_read(bytes in prop_oneof![
        3 => prop::collection::vec(any::<u8>(), 0..4_000),
        1 => prop::collection::vec(any::<u8>(), 4_000..65_536),
    ]) {
        holds(&frame(&String::from_utf8_lossy(&bytes)));
    }
}

/// So many texts are drawn, unless `CATAT_TEXTS` says otherwise.
const TEXTS: u64 = 20_000;

/// `CATAT_SEED` is the first seed; every text has its own.
#[test]
fn any_row_of_known_words_numbers_and_marks_is_read() {
    let (texts, first) = (setting("CATAT_TEXTS").unwrap_or(TEXTS), setting("CATAT_SEED").unwrap_or(0));
    println!("seeds {first} to {}", first.saturating_add(texts));
    let words = draw::vocabulary();
    let readers = std::thread::available_parallelism().map_or(1, usize::from);
    let fallen: Vec<u64> = std::thread::scope(|scope| {
        let reader = |nth: usize| {
            let seeds = (first..first.saturating_add(texts)).skip(nth).step_by(readers);
            let is_unread =
                |seed: &u64| catch_unwind(|| read_in_every_way(&draw::text(*seed, &words), *seed)).is_err();
            seeds.filter(is_unread).collect::<Vec<_>>()
        };
        let reading: Vec<_> = (0..readers).map(|nth| scope.spawn(move || reader(nth))).collect();
        reading.into_iter().flat_map(|reading| reading.join().expect("a panic was caught")).collect()
    });
    let tell = |seed: &u64| format!("seed {seed}: {:?}", draw::text(*seed, &words));
    assert!(
        fallen.is_empty(),
        "{} fell:\n{}",
        fallen.len(),
        fallen.iter().take(9).map(tell).collect::<Vec<_>>().join("\n")
    );
}

#[expect(clippy::disallowed_methods, reason = "switches for longer runs")]
fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// As a message, as an amount and as a day, in books and at times that are unlike each other.
fn read_in_every_way(text: &str, seed: u64) {
    const TIMES: [(i32, u32, u32, u32); 4] =
        [(2026, 11, 20, 10), (2028, 2, 29, 0), (2026, 12, 31, 23), (2027, 1, 1, 0)];
    const CURRENCIES: [&str; 5] = ["IDR", "IDR", "USD", "JPY", "KWD"];
    let seed = usize::try_from(seed % 20).expect("a small number");
    let currency = CURRENCIES[seed % 5].parse().expect("a currency");
    let now = at(TIMES[seed % 4]);
    holds(&frame_in(text, now, currency));
    nlu::amount_of_field(text, currency);
    nlu::day(text, &now);
    nlu::currency(text);
}

#[test]
fn long_and_odd_texts_are_read() {
    let long = [
        "beli kopi 20rb ",
        "9",
        "x",
        "3x",
        "1.",
        "kopi,",
        "\u{202e}",
        "\0",
        "e\u{301}",
        "🙏",
        "1/2",
        "-",
        "dan ",
        "rp",
    ];
    for part in long {
        let text = part.repeat(65_536 / part.len());
        holds(&frame(&text));
        holds(&frame(&text.chars().take(3_900).collect::<String>()));
    }
    for text in [
        "laporan dari tgl 1 sampai",
        "total dari",
        "",
        " ",
        "\n\n",
        "\u{200f}",
        "5️⃣",
        "５０ｒｂ",
        "k",
        "rp",
        "@",
        "x",
        "1x",
        "2o",
        "½",
    ] {
        holds(&frame(text));
    }
    for disguised in ["kopi ５０ｒｂ", "kopi 2️⃣0️⃣k", "kopi ٢٠k", "\u{202e}kopi 20k", "k̷o̴p̸i̵ 20k"]
    {
        assert!(
            frame(disguised).entries().is_empty(),
            "{disguised}: nothing is booked on what is easily misread"
        );
    }
}

/// "19:22:" at the end of a text, and within one: the second colon is no seconds.
#[test]
fn a_clock_takes_no_more_than_its_own_figures() {
    for (text, things) in [
        ("beli kopi 20rb 19:22:", &["beli kopi"][..]),
        ("beli kopi 20rb 19:22:1", &["beli kopi"]),
        ("beli kopi 20rb 19:22:10", &["beli kopi"]),
        ("jam 19:22: roti 5rb", &["roti"]),
    ] {
        let frame = frame(text);
        let read: Vec<&str> = frame.entries().iter().map(|entry| &*entry.description).collect();
        assert!(read.len() == 1 && things.iter().all(|thing| read[0].contains(thing)), "{text}: {read:?}");
    }
}

/// What no ledger holds is asked about, however it is added up.
#[test]
fn amounts_beyond_the_largest_are_asked_about() {
    for text in [
        "rp 92233720368547758 20rb-30rb",
        "roti 9999999999999rb + susu 9999999999999rb = 40rb",
        "beli kopi 999999999 x 99999999999",
        "baju 92233720368547758 diskon 99,999999%",
    ] {
        let frame = frame(text);
        assert!(frame.entries().is_empty() && frame.intent() == Intent::Clarification, "{text}: {frame:?}");
    }
}
