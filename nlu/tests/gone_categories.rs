//! Categories that are in effect no more: nothing is filed under them, and reports still know them.

use chrono::TimeZone;
use ledger::{Currency, Direction, Reason};
use nlu::frame::{Frame, Meaning};
use nlu::{Context, GoneCategory, understand};

fn frame(text: &str) -> Frame {
    let now = chrono_tz::Asia::Jakarta.with_ymd_and_hms(2026, 11, 20, 10, 0, 0).single().expect("an instant");
    let gone = |key: &str, name: &str, direction, into: Option<&str>| GoneCategory {
        key: key.to_owned(),
        name: name.to_owned(),
        direction,
        into: into.map(str::to_owned),
    };
    let gone = [
        gone("belanja", "Belanja Harian", Direction::Expense, Some("belanja_harian")),
        gone("hiburan", "Senang", Direction::Expense, None),
        gone("c1000", "Si Meong", Direction::Expense, None),
        gone("c1001", "Kopi", Direction::Expense, None),
        gone("gaji", "Gaji", Direction::Income, None),
    ];
    understand(
        text,
        &Context {
            now,
            currency: Currency::IDR,
            months: ledger::values::month::Months::calendar(),
            accounts: &[],
            goals: &[],
            categories: &[],
            gone: &gone,
            lessons: &[],
            rules: &[],
            parties: &[],
        },
    )
}

#[test]
fn what_was_merged_leads_to_what_it_became_part_of() {
    let entry = frame("beli sepatu 300rb").entries()[0].clone();
    let category = entry.category.expect("a category");
    assert_eq!((&*category.key, &*category.name), ("belanja_harian", "Belanja Harian"));
    assert!(matches!(category.reason, Reason::Lexicon(_)));
    let frame = frame("ganti belanja");
    let Meaning::Edit(edit) = frame.meaning() else { panic!("no edit") };
    assert_eq!(edit.category.as_ref().expect("a category").key, "belanja_harian");
}

#[test]
fn what_is_hidden_is_read_as_words_that_nobody_knows() {
    for (gone, unknown) in [
        ("beli tiket bioskop 60rb", "beli blorgh 60rb"),
        ("bioskop 60rb", "blorgh 60rb"),
        ("dapat gaji 5jt", "dapat blorgh 5jt"),
    ] {
        let (gone, unknown) = (frame(gone).entries()[0].clone(), frame(unknown).entries()[0].clone());
        assert_eq!(gone.category, unknown.category);
        assert_eq!((gone.ambiguous, gone.confidence), (unknown.ambiguous, unknown.confidence));
    }
    // Not even where the lexicon, or a part of another name, would know the word.
    for text in ["ganti hiburan", "ganti senang", "ganti si meong", "ganti kopi"] {
        let frame = frame(text);
        let Meaning::Edit(edit) = frame.meaning() else { panic!("{text} is no edit") };
        assert_eq!(edit.category.as_ref().expect("a name").key, "", "{text}");
    }
}

#[test]
fn reports_still_know_it_by_name_and_by_thing() {
    for (text, name) in [
        ("pengeluaran senang bulan ini berapa", "Senang"),
        ("pengeluaran bioskop bulan ini berapa", "Senang"),
        ("pengeluaran si meong bulan ini berapa", "Si Meong"),
    ] {
        let frame = frame(text);
        let Meaning::Report(report) = frame.meaning() else { panic!("{text} is no report") };
        let category = report.category.as_ref().map(|category| &*category.name);
        assert_eq!(category, Some(name), "{text}");
    }
}
