//! What was heard: what is sure is read as if it were written, what is doubtful is asked about.

use chrono::TimeZone;
use chrono_tz::Asia::Jakarta;
use ledger::{
    Currency, Money,
    messages::perceived::{Speech, Word},
};
use nlu::{
    Context,
    frame::{Frame, Otherwise, Question},
    speech,
};

fn understood(speech: &Speech) -> Frame {
    let now = Jakarta.with_ymd_and_hms(2026, 11, 28, 10, 0, 0).single().expect("a moment");
    speech::understand(speech, &Context::bare(now, Currency::IDR))
}

fn heard(text: &str, other: Option<&str>, confidence_percent: u8) -> Frame {
    let word = |text: &str| Word { text: text.to_owned(), confidence_percent };
    understood(&Speech {
        text: text.to_owned(),
        words: text.split_whitespace().map(word).collect(),
        other: other.map(str::to_owned),
        breaks_off: false,
    })
}

fn rupiah(units: i64) -> Money {
    Money::from_units(units, Currency::IDR).expect("rupiah")
}

#[test]
fn what_both_hearings_have_is_booked() {
    for text in ["bayar kos 450 ribu", "beli motor 3 juta 750 ribu", "beli motor 3,1 juta"] {
        assert!(!heard(text, None, 90).entries()[0].ambiguous, "{text}");
    }
    for other in [None, Some("Beli kopi 20 ribu."), Some("beli kopi dua puluh ribu")] {
        let frame = heard("Beli kopi 20 ribu.", other, 90);
        let [entry] = frame.entries() else { panic!("{frame:?}") };
        assert_eq!(
            (entry.amount, entry.ambiguous, entry.otherwise),
            (rupiah(20_000), false, None),
            "{other:?}"
        );
    }
}

#[test]
fn of_two_amounts_the_person_says_which() {
    let frame = heard("bayar parkir 35 ribu", Some("bayar parkir 45 ribu"), 90);
    let [entry] = frame.entries() else { panic!("{frame:?}") };
    assert_eq!((entry.amount, entry.otherwise), (rupiah(35_000), Some(Otherwise::Heard(rupiah(45_000)))));
}

#[test]
fn what_was_hard_to_hear_or_nobody_says_is_asked_about() {
    for (text, other, confidence) in [
        ("beli kopi 20 ribu", None, 30),
        ("bayar bus 3050 ribu", None, 95),
        ("bayar sewa 3.1 juta 750 ribu", None, 95),
        ("beli kopi 20 ribu", Some("helikopi dua belu"), 95),
    ] {
        let frame = heard(text, other, confidence);
        assert!(!frame.entries().is_empty(), "{text}: {frame:?}");
        assert!(frame.entries().iter().all(|entry| entry.ambiguous), "{text}: {frame:?}");
    }
}

#[test]
fn money_for_a_goal_is_not_put_aside_by_hearsay() {
    let frame = heard("setor tabungan laptop 500 ribu", Some("setor tabungan laptop 100 ribu"), 90);
    assert_eq!(frame.question(), Some(Question::WhichAmount), "{frame:?}");
}

#[test]
fn numbers_that_a_network_spells_its_own_way_are_asked_about() {
    for (text, units) in [
        ("Melikopi duapu ribu.", 20_000),
        ("helikopi du apu ribu", 20_000),
        ("beli bensin limapu ribu", 50_000),
    ] {
        let frame = heard(text, None, 90);
        let [entry] = frame.entries() else { panic!("{text}: {frame:?}") };
        assert_eq!((entry.amount, entry.ambiguous), (rupiah(units), true), "{text}");
    }
    for text in ["aku lagi di jalan", "halo apa kabar", "tadi hujan deras sekali"] {
        assert!(heard(text, None, 90).entries().is_empty(), "{text}");
    }
}

/// A note that a voice of espeak-ng said and Whisper base heard: the amounts that were said, and what was heard.
#[derive(serde::Deserialize)]
struct Note {
    said: String,
    amounts: Vec<i64>,
    heard: String,
    other: Option<String>,
    words: Vec<(String, u8)>,
}

/// How often a note is booked right, asked about with what was said among the choices, booked wrongly, and lost.
#[test]
fn what_a_network_heard_is_never_booked_wrongly() {
    let notes = include_str!("../corpus/speech/base.jsonl").lines();
    let (mut right, mut asked, mut wrong, mut lost) = (0, 0, 0, 0);
    for line in notes {
        let note: Note = serde_json::from_str(line).expect("a note");
        let words =
            note.words.into_iter().map(|(text, confidence_percent)| Word { text, confidence_percent });
        let speech =
            Speech { text: note.heard, words: words.collect(), other: note.other, breaks_off: false };
        let frame = understood(&speech);
        let wanted: Vec<Money> = note.amounts.iter().map(|units| rupiah(*units)).collect();
        let read: Vec<Money> = frame.entries().iter().map(|entry| entry.amount).collect();
        let is_sure = |entry: &nlu::frame::Entry| !entry.ambiguous && entry.otherwise.is_none();
        let sure: Vec<Money> =
            frame.entries().iter().filter(|entry| is_sure(entry)).map(|entry| entry.amount).collect();
        let is_offered = frame
            .entries()
            .iter()
            .any(|entry| matches!(entry.otherwise, Some(Otherwise::Heard(money)) if wanted.contains(&money)));
        let verdict = if sure.iter().any(|money| !wanted.contains(money)) {
            wrong += 1;
            "WRONG"
        } else if read == wanted && sure == wanted {
            right += 1;
            "right"
        } else if read == wanted
            || is_offered
            || frame.question().is_some() && frame.known().amount == wanted.first().copied()
        {
            asked += 1;
            "asked"
        } else {
            lost += 1;
            "lost"
        };
        println!("{verdict}\t{}\t{}\t{read:?}", note.said, speech.text);
    }
    println!("right {right}, asked {asked}, wrong {wrong}, lost {lost}");
    assert!(right + asked > lost / 2, "right {right}, asked {asked}, lost {lost}");
    assert_eq!(wrong, 0, "an amount that nobody said would be booked");
}
