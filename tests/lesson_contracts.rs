//! What the ledger promises of lessons and of a book's own categories, on both engines.

use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    Direction, Reason,
    book::{
        lesson::{self, LessonRow, Teaching},
        names, own_category,
        transaction::{self, NewTransaction},
    },
    db::{Batch, Database, WriteError},
    history::change::{Author, Change, ChangeKind},
    people::user::{Person, UserStatus},
};
use rstest::rstest;

use crate::support::{
    Kind, assert_sound,
    books::{book, change, entry, home_of, instant, make_one, person},
};

fn teaching(phrase: &str, category: &str) -> Teaching {
    Teaching { direction: Direction::Expense, phrase: phrase.to_owned(), category: category.to_owned() }
}

/// Teaches as a message does: reads what stands there, and writes over it.
async fn teach(
    database: &Database,
    person: &Person,
    teaching: &Teaching,
    now: DateTime<Utc>,
) -> Result<LessonRow, WriteError> {
    let known = lesson::known(database, person, teaching).await?;
    let mut ids = database.ids(2).await?;
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now };
    let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Edit);
    let row = lesson::teach(&mut change, ids.take(), known.as_ref(), teaching);
    change.finish();
    database.write(batch).await.map(|_| row)
}

/// What is read with the person's messages: phrases and categories, newest first.
async fn lessons(database: &Database, person: &Person) -> Vec<(String, String)> {
    let names = names::of(database, person).await.expect("read");
    names.lessons.into_iter().map(|lesson| (lesson.phrase, lesson.category)).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(phrase, category)| ((*phrase).to_owned(), (*category).to_owned())).collect()
}

#[rstest]
#[tokio::test]
async fn a_lesson_is_one_row_that_the_last_choice_left(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let sari = person(&database, "6281234567891", UserStatus::Active).await;
    let day = |day: i64| instant("2026-11-20T03:00:00Z") + TimeDelta::days(day);
    for (n, (phrase, category, taught)) in [
        ("kopi susu", "hiburan", 1),
        ("kopi susu", "hiburan", 2),
        ("sabun", "belanja", 1),
        ("kopi susu", "makan", 1),
    ]
    .into_iter()
    .enumerate()
    {
        let at = day(i64::try_from(n).expect("a small number"));
        let row = teach(&database, &budi, &teaching(phrase, category), at).await.expect("taught");
        assert_eq!(row.taught(), taught, "{phrase}: another category begins anew");
    }
    assert_eq!(lessons(&database, &budi).await, pairs(&[("kopi susu", "makan"), ("sabun", "belanja")]));
    assert!(lessons(&database, &sari).await.is_empty(), "nobody sees another's lessons");
    assert!(
        lesson::known(&database, &sari, &teaching("sabun", "belanja")).await.expect("read").is_none(),
        "nor writes over them"
    );
    let of_income = Teaching { direction: Direction::Income, ..teaching("kopi susu", "usaha") };
    teach(&database, &budi, &of_income, day(9)).await.expect("another direction is another lesson");
    assert_eq!(lessons(&database, &budi).await.len(), 3);
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn two_who_teach_the_same_words_at_once_are_not_both_written(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let blind = async |known: Option<LessonRow>, category: &str| {
        let teaching = teaching("kopi", category);
        change(&database, &budi, ChangeKind::Edit, |change, id| {
            lesson::teach(change, id(), known.as_ref(), &teaching)
        })
        .await
    };
    let first = blind(None, "makan").await.expect("taught");
    assert!(matches!(blind(None, "hiburan").await, Err(WriteError::Stale(_))), "it has to read again");
    blind(Some(first.clone()), "hiburan").await.expect("taught over what was read");
    assert!(matches!(blind(Some(first), "belanja").await, Err(WriteError::Stale(_))), "that was older");
    assert_eq!(lessons(&database, &budi).await, pairs(&[("kopi", "hiburan")]));
}

/// More than are read with every message: the oldest do not decide any more, and can be taught again.
#[rstest]
#[tokio::test]
async fn the_newest_lessons_are_read(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let mut ids = database.ids(lesson::MOST_READ + 3).await.expect("ids");
    let begun = instant("2026-11-20T03:00:00Z");
    let mut batch = Batch::default();
    for n in 0..=lesson::MOST_READ {
        let now = begun + TimeDelta::seconds(i64::try_from(n).expect("a small number"));
        let author = Author { person: &budi, message_id: None, now };
        let mut change =
            Change::begin(&mut batch, 1_000_000 + i64::try_from(n).expect("small"), author, ChangeKind::Edit);
        lesson::teach(&mut change, ids.take(), None, &teaching(&format!("kopi {n}"), "makan"));
        change.finish();
    }
    database.write(batch).await.expect("taught");
    let read = lessons(&database, &budi).await;
    assert_eq!((read.len(), &*read[0].0), (lesson::MOST_READ, "kopi 500"));
    assert!(!read.iter().any(|(phrase, _)| phrase == "kopi 0"), "the oldest is out");
    let again = teach(&database, &budi, &teaching("kopi 0", "makan"), begun + TimeDelta::days(1)).await;
    assert_eq!(again.expect("taught again").taught(), 2);
    assert_eq!(lessons(&database, &budi).await[0].0, "kopi 0");
}

#[rstest]
#[tokio::test]
async fn an_entry_keeps_why_it_has_its_category(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let day = instant("2026-11-03T03:00:00Z").date_naive();
    for reason in [
        None,
        Some(Reason::Said),
        Some(Reason::Keyword("es latte".to_owned())),
        Some(Reason::Lesson { phrase: "kopi susu".to_owned(), day }),
        Some(Reason::Lexicon("kopi".to_owned())),
        Some(Reason::Nothing),
    ] {
        let new = NewTransaction {
            category_reason: reason.clone(),
            ..entry(Direction::Expense, 20_000, 1, "2026-11-20T03:00:00Z")
        };
        let row = book(&database, &budi, new).await;
        let touched = transaction::last_touched(&database, &budi).await.expect("read");
        assert_eq!(touched, [row]);
        assert_eq!(touched[0].category_reason, reason);
    }
}

#[rstest]
#[tokio::test]
async fn a_category_of_ones_own_has_a_name_and_words_of_its_own(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let sari = person(&database, "6281234567891", UserStatus::Active).await;
    let make = async |person: &Person, name: &str| {
        let words = ["kopi".to_owned(), "es latte".to_owned()];
        change(&database, person, ChangeKind::Category, |change, id| {
            own_category::create(change, id(), Direction::Expense, name, &words)
        })
        .await
    };
    let made = make(&budi, "Ngopi").await.expect("made");
    assert!(matches!(make(&budi, " ngopi ").await, Err(WriteError::Stale(_))), "the name is taken");
    make(&sari, "Ngopi").await.expect("in another book it is free");
    let of = async |person: &Person| names::of(&database, person).await.expect("read").categories;
    let categories = of(&budi).await;
    let category = categories.by_name("NGOPI").expect("a category");
    assert_eq!((category.id, &*category.key), (made.id, &*format!("c{}", made.id)));
    assert_eq!(category.keywords, ["kopi", "es latte"]);
    let row = own_category::of_key(&database, &budi, category).await.expect("read");
    assert_eq!(row.as_ref(), Some(&made));
    let set = async |row: Option<&own_category::OwnCategory>, category: &ledger::book::category::Category| {
        change(&database, &budi, ChangeKind::Category, |change, id| {
            own_category::set_keywords(change, id(), category, row, &["latte".to_owned()])
        })
        .await
    };
    set(row.as_ref(), category).await.expect("set");
    assert!(matches!(set(row.as_ref(), category).await, Err(WriteError::Stale(_))), "that was older");
    // Words of a default are the book's; the default stays what it is.
    set(None, categories.by_key("makan").expect("a default")).await.expect("set");
    let categories = of(&budi).await;
    assert_eq!(categories.by_key(&made.key).expect("a category").keywords, ["latte"]);
    let makan = categories.by_key("makan").expect("a default");
    assert_eq!((makan.id, &*makan.name, &*makan.keywords), (1, "Makan", &["latte".to_owned()][..]));
    assert!(of(&sari).await.by_key("makan").expect("a default").keywords.is_empty());
    assert_sound(&database).await;
}

/// Two people turn out to be one: equal phrases fall together, the newest counts, and lessons follow their categories.
#[rstest]
#[tokio::test]
async fn lessons_go_along_when_two_become_one(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, older) = home_of(kind, "6281234567890").await;
    let younger = person(&database, "6281234567891", UserStatus::Active).await;
    let stranger = person(&database, "6281234567892", UserStatus::Active).await;
    let make = async |person: &Person, words: &[String]| {
        change(&database, person, ChangeKind::Category, |change, id| {
            own_category::create(change, id(), Direction::Expense, "Ngopi", words)
        })
        .await
        .expect("made")
    };
    let kept = make(&older, &["kopi".to_owned()]).await;
    let folded = make(&younger, &["latte".to_owned(), "Kopi".to_owned()]).await;
    let hour = |hour: i64| instant("2026-11-20T00:00:00Z") + TimeDelta::hours(hour);
    for (person, phrase, category, at) in [
        (&older, "teh", "makan", 1),
        (&younger, "teh", "hiburan", 2),
        (&younger, "bakso", "hiburan", 3),
        (&older, "bakso", "makan", 4),
        (&older, "sama", "makan", 5),
        (&younger, "sama", "hiburan", 5),
        (&older, "sabun", "belanja", 6),
        (&younger, "espresso", &*folded.key, 7),
        (&stranger, "teh", "keluarga", 8),
    ] {
        teach(&database, person, &teaching(phrase, category), hour(at)).await.expect("taught");
    }
    make_one(&database, &older, &younger).await;
    let one = ledger::people::user::by_id(&database, older.id).await.expect("read").expect("a person");
    assert_eq!(
        lessons(&database, &one).await,
        pairs(&[
            ("espresso", &kept.key),
            ("sabun", "belanja"),
            ("sama", "makan"),
            ("bakso", "makan"),
            ("teh", "hiburan"),
        ])
    );
    assert_eq!(lessons(&database, &stranger).await, pairs(&[("teh", "keluarga")]));
    let categories = names::of(&database, &one).await.expect("read").categories;
    let category = categories.by_name("ngopi").expect("a category");
    assert_eq!((category.id, &*category.keywords), (kept.id, &["kopi".to_owned(), "latte".to_owned()][..]));
    // What was learnt can be taught on.
    teach(&database, &one, &teaching("teh", "makan"), hour(9)).await.expect("taught");
    assert_eq!(lessons(&database, &one).await[0], ("teh".to_owned(), "makan".to_owned()));
    assert_sound(&database).await;
}
