//! What a person's own choices have taught decides before the lexicon, and after their own words.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use ledger::{Currency, Direction};
use nlu::{
    Context, Lesson, NamedCategory,
    frame::{Meaning, Reason},
    lesson::phrase,
    understand,
};
use proptest::prelude::*;

/// Midnight in Jakarta.
fn beginning() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 2, 17, 0, 0).single().expect("an instant")
}

/// Expenses unless the phrase says "+"; each taught a day after the one before.
fn lessons(taught: &[(&str, &str)]) -> Vec<Lesson> {
    let lesson = |(day, (phrase, category)): (usize, &(&str, &str))| Lesson {
        direction: if phrase.starts_with('+') { Direction::Income } else { Direction::Expense },
        phrase: phrase.trim_start_matches('+').to_owned(),
        category: (*category).to_owned(),
        taught_at: beginning() + TimeDelta::days(i64::try_from(day).expect("a small number")),
    };
    taught.iter().enumerate().map(lesson).collect()
}

fn own(keywords: &[&str]) -> Vec<NamedCategory> {
    vec![NamedCategory {
        key: "c1000".to_owned(),
        name: "Ngopi".to_owned(),
        direction: Direction::Expense,
        keywords: keywords.iter().map(|&word| word.to_owned()).collect(),
    }]
}

/// The key and the reason of the first entry's category.
fn decided(text: &str, lessons: &[Lesson], categories: &[NamedCategory]) -> (String, Reason) {
    let now = chrono_tz::Asia::Jakarta.with_ymd_and_hms(2026, 11, 20, 10, 0, 0).single().expect("an instant");
    let context = Context { categories, lessons, ..Context::bare(now, Currency::IDR) };
    let frame = understand(text, &context);
    let category = frame.entries().first().and_then(|entry| entry.category.clone());
    let category = category.unwrap_or_else(|| panic!("{text}: {frame:?}"));
    (category.key, category.reason)
}

#[test]
fn a_phrase_is_what_the_entry_is_about() {
    for (description, wanted) in [
        ("beli kopi susu", Some("kopi susu")),
        ("Kopi  SUSU!", Some("kopi susu")),
        ("kopiii", Some("kopi")),
        ("bayarin bakso sama budi", Some("bakso")),
        ("3 biji donat", Some("donat")),
        ("dua porsi sate", Some("sate")),
        ("kopi kopi kopi", Some("kopi")),
        ("iuran rt 05", Some("iuran rt")),
        ("beli", None),
        ("transfer ke ibu", None),
        ("12", None),
        ("", None),
        ("🍜", None),
    ] {
        assert_eq!(phrase(description).as_deref(), wanted, "{description}");
    }
}

/// What was taught, what is said, and the category with its reason that come of it.
type Case = (&'static [(&'static str, &'static str)], &'static str, &'static str, &'static str);

#[test]
fn the_first_step_that_answers_decides() {
    let table: &[Case] = &[
        // Without a lesson the lexicon decides.
        (&[], "kopi susu 20k", "makan", "lexicon kopi susu"),
        (&[("kopi susu", "hiburan")], "beli kopi susu 20k", "hiburan", "lesson 2026-11-03 kopi susu"),
        (&[("kopi susu", "hiburan")], "kopii susuu 25k", "hiburan", "lesson 2026-11-03 kopi susu"),
        // A longer phrase holds the lesson; the longest counts, and of equals the newest.
        (&[("kopi", "hiburan")], "kopi tubruk 8k", "hiburan", "lesson 2026-11-03 kopi"),
        (
            &[("kopi", "hiburan"), ("kopi tubruk", "sosial_donasi")],
            "kopi tubruk panas 8k",
            "sosial_donasi",
            "lesson 2026-11-04 kopi tubruk",
        ),
        (
            &[("kopi tubruk", "sosial_donasi"), ("kopi", "hiburan")],
            "kopi tubruk panas 8k",
            "sosial_donasi",
            "lesson 2026-11-03 kopi tubruk",
        ),
        (
            &[("kopi", "hiburan"), ("donat", "belanja")],
            "kopi donat 30k",
            "belanja",
            "lesson 2026-11-04 donat",
        ),
        // Single words, where all lessons that hold one agree.
        (&[("kopi susu", "hiburan")], "kopi hitam 9k", "hiburan", "lesson 2026-11-03 kopi susu"),
        (
            &[("kopi susu", "hiburan"), ("kopi bubuk", "belanja_harian")],
            "kopi hitam 9k",
            "makan",
            "lexicon kopi",
        ),
        (&[("kopi susu", "hiburan"), ("donat keju", "belanja")], "kopi donat 9k", "makan", "lexicon kopi"),
        // They overrule the lexicon only where it rests on the same words.
        (&[("parkir motor", "transport")], "cicilan motor 900rb", "cicilan_utang", "lexicon cicilan motor"),
        (&[("parkir motor", "hiburan")], "motor baru 900rb", "hiburan", "lesson 2026-11-03 parkir motor"),
        (&[("blorgh susu", "hiburan")], "blorgh krakat 30k", "hiburan", "lesson 2026-11-03 blorgh susu"),
        (&[("krakat susu", "sosial_donasi")], "krakat bakso 30k", "makan", "lexicon bakso"),
        // What fits nowhere says nothing of its words.
        (&[("kopi aneh", "lainnya")], "kopi hitam 9k", "makan", "lexicon kopi"),
        (&[("kopi aneh", "lainnya")], "kopi aneh 9k", "lainnya", "lesson 2026-11-03 kopi aneh"),
        // The name of a category means it, unless the whole was taught otherwise.
        (&[("makan reuni", "sosial_donasi")], "makan soto 20k", "makan", "lexicon soto"),
        (
            &[("makan reuni", "sosial_donasi")],
            "makan reuni 20k",
            "sosial_donasi",
            "lesson 2026-11-03 makan reuni",
        ),
        // Lessons keep to their direction.
        (&[("+kopi", "usaha")], "beli kopi 20k", "makan", "lexicon kopi"),
        (&[("+titipan", "usaha")], "dapat titipan 200k", "usaha", "lesson 2026-11-03 titipan"),
        (&[("kopi", "hiburan")], "blorgh 20k", "lainnya", "nothing"),
    ];
    for (taught, text, key, reason) in table {
        let (found, why) = decided(text, &lessons(taught), &[]);
        assert_eq!((&*found, &*why.to_string()), (*key, *reason), "{text} with {taught:?}");
    }
}

#[test]
fn the_persons_own_words_come_first_and_the_longest_of_them() {
    let taught = lessons(&[("latte", "hiburan")]);
    let two = [
        own(&["latte"]),
        vec![NamedCategory {
            key: "c1001".to_owned(),
            name: "Rapat".to_owned(),
            direction: Direction::Expense,
            keywords: vec!["latte kantor".to_owned()],
        }],
    ]
    .concat();
    for (text, key, reason) in [
        ("latte 30k", "c1000", "keyword latte"),
        ("LATTE 30k", "c1000", "keyword latte"),
        ("latte kantor 30k", "c1001", "keyword latte kantor"),
        ("ngopi 30k", "c1000", "keyword Ngopi"),
        ("qlatte 30k", "lainnya", "nothing"),
    ] {
        let (found, why) = decided(text, &taught, &two);
        assert_eq!((&*found, &*why.to_string()), (key, reason), "{text}");
    }
}

#[test]
fn a_word_of_several_tokens_or_with_marks_is_found() {
    for keyword in ["go food", "h&m", "Indo Maret"] {
        let (found, why) = decided(&format!("{keyword} 30k"), &[], &own(&[keyword]));
        assert_eq!((&*found, why), ("c1000", Reason::Keyword(keyword.to_owned())));
    }
}

/// A default that only has words of its own is not a name of the person's: it does not beat what was taught.
#[test]
fn words_for_a_default_do_not_make_its_name_stronger() {
    let mut masked = own(&["seblak"]);
    (masked[0].key, masked[0].name) = ("makan".to_owned(), "Makan".to_owned());
    let taught = lessons(&[("makan kucing", "keluarga")]);
    assert_eq!(decided("makan kucing 50k", &taught, &masked).0, "keluarga");
    assert_eq!(decided("seblak 15k", &taught, &masked).1, Reason::Keyword("seblak".to_owned()));
}

#[test]
fn a_report_about_a_category_is_about_that_category() {
    let taught = lessons(&[("makan", "sosial_donasi"), ("kopi", "hiburan")]);
    let now = chrono_tz::Asia::Jakarta.with_ymd_and_hms(2026, 11, 20, 10, 0, 0).single().expect("an instant");
    let context = Context {
        now,
        currency: Currency::IDR,
        months: ledger::values::month::Months::calendar(),
        accounts: &[],
        goals: &[],
        categories: &[],
        gone: &[],
        lessons: &taught,
        rules: &[],
        parties: &[],
    };
    for (text, key) in [
        ("pengeluaran makan bulan ini berapa", "makan"),
        ("pengeluaran kopi bulan ini berapa", "hiburan"),
        ("pengeluaran bensin bulan ini berapa", "transport"),
    ] {
        let frame = understand(text, &context);
        let Meaning::Report(report) = frame.meaning() else { panic!("{text} is no report") };
        assert_eq!(report.category.as_ref().map(|category| &*category.key), Some(key), "{text}");
    }
}

const WORDS: &[&str] = &["kopi", "susu", "bakso", "blorgh", "zumba", "kucing", "sabun", "makan"];
const KEYS: &[&str] = &["makan", "hiburan", "belanja", "keluarga", "lainnya"];

fn phrases() -> impl Strategy<Value = Vec<(Vec<&'static str>, &'static str)>> {
    let words = prop::sample::subsequence(WORDS, 1..4);
    prop::collection::vec((words, prop::sample::select(KEYS)), 0..12)
}

proptest! {
    #[test]
    fn the_order_of_lessons_does_not_matter(taught in phrases(), said in prop::sample::subsequence(WORDS, 1..4), turn in 0..12_usize) {
        let joined: Vec<(String, &str)> =
            taught.iter().map(|(words, key)| (words.join(" "), *key)).collect();
        let mut lessons: Vec<Lesson> = Vec::new();
        for lesson in self::lessons(&joined.iter().map(|(words, key)| (words.as_str(), *key)).collect::<Vec<_>>()) {
            // Nobody has two lessons about the same words.
            if !lessons.iter().any(|other| other.phrase == lesson.phrase) {
                lessons.push(lesson);
            }
        }
        let text = format!("{} 20k", said.join(" "));
        let before = decided(&text, &lessons, &[]);
        let places = lessons.len().max(1);
        lessons.rotate_left(turn % places);
        prop_assert_eq!(&decided(&text, &lessons, &[]), &before);
        lessons.reverse();
        prop_assert_eq!(&decided(&text, &lessons, &[]), &before);
    }

    /// Whatever else was taught: the very words that were, decide as they were taught.
    #[test]
    fn what_was_taught_is_kept(taught in phrases(), said in prop::sample::subsequence(WORDS, 1..4), key in prop::sample::select(KEYS)) {
        let said = said.join(" ");
        let mut joined: Vec<(String, &str)> =
            taught.iter().map(|(words, key)| (words.join(" "), *key)).filter(|(words, _)| *words != said).collect();
        joined.push((said.clone(), key));
        let lessons = self::lessons(&joined.iter().map(|(words, key)| (words.as_str(), *key)).collect::<Vec<_>>());
        prop_assert_eq!(decided(&format!("{said} 20k"), &lessons, &[]).0, key);
    }

    /// A lesson about other words changes nothing.
    #[test]
    fn unrelated_lessons_change_nothing(taught in phrases(), key in prop::sample::select(KEYS)) {
        let joined: Vec<(String, &str)> = taught.iter().map(|(words, key)| (words.join(" "), *key)).collect();
        let lessons = self::lessons(&joined.iter().map(|(words, key)| (words.as_str(), *key)).collect::<Vec<_>>());
        let unrelated = self::lessons(&[("gitar listrik", key)]);
        let without = decided("gitar akustik 20k", &unrelated, &[]);
        prop_assert_eq!(decided("gitar akustik 20k", &[unrelated, lessons].concat(), &[]), without);
    }
}
