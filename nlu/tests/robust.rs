//! Any text is read: without a panic, and in little time however long it is.

use chrono::TimeZone;
use ledger::Currency;
use nlu::frame::{Frame, Intent};
use nlu::{Context, understand};
use proptest::prelude::*;

fn frame(text: &str) -> Frame {
    let now = chrono_tz::Asia::Jakarta
        .with_ymd_and_hms(2026, 11, 20, 10, 0, 0)
        .earliest()
        .expect("a valid instant");
    let (accounts, goals) = (["Kas Toko".to_owned()], ["laptop".to_owned()]);
    let context = Context {
        now,
        currency: Currency::IDR,
        accounts: &accounts,
        goals: &goals,
        categories: &[],
        gone: &[],
        lessons: &[],
    };
    understand(text, &context)
}

/// What every frame keeps.
fn holds(frame: &Frame) {
    assert!(frame.entries.iter().all(|entry| entry.amount.is_positive()));
    assert_eq!(frame.intent == Intent::CreateTransaction, !frame.entries.is_empty());
    assert!(frame.intent != Intent::Clarification || frame.question.is_some());
    assert_eq!(frame.command.is_some(), frame.intent == Intent::Command);
    frame.to_json(Some("?"));
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        holds(&frame(&text));
    }

    #[test]
    fn any_row_of_our_words_is_read(words in prop::collection::vec(prop::sample::select(WORDS), 0..40), glue in prop::sample::select(&[" ", "", ", ", "\n"][..])) {
        holds(&frame(&words.join(glue)));
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

const WORDS: &[&str] = &[
    "beli",
    "kopi",
    "20rb",
    "3",
    "x",
    "@",
    "jt",
    "1,5",
    "kemarin",
    "tgl",
    "31/2",
    "dari",
    "ke",
    "gopay",
    "eh",
    "salah",
    "bukan",
    "tapi",
    "total",
    "diskon",
    "10%",
    "bagi",
    "patungan",
    "bertiga",
    "setor",
    "tabungan",
    "laptop",
    "hapus",
    "ganti",
    "yang",
    "berapa",
    "laporan",
    "sampai",
    "-",
    "+",
    ":",
    "Rp",
    ".",
    "½",
    "setengah",
    "ribu",
    "nya",
    "kembali",
    "bayar",
    "0",
    "-5rb",
    "999999999999999999999",
    "jam",
    "minggu",
    "lalu",
    "budi",
    "pinjam",
    "utang",
    "saya",
    "limit",
    "budget",
    "mau",
    "1/0",
    "/",
];

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
            frame(disguised).entries.is_empty(),
            "{disguised}: nothing is booked on what is easily misread"
        );
    }
}
