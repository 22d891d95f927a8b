//! Commands about categories themselves, "kenapa?", and what is neither.

use chrono::TimeZone;
use ledger::{Currency, Direction};
use nlu::frame::{CategoryWords, Command, Frame, Intent, Target};
use nlu::{Context, NamedCategory, understand};

fn frame(text: &str) -> Frame {
    let now = chrono_tz::Asia::Jakarta.with_ymd_and_hms(2026, 11, 20, 10, 0, 0).single().expect("an instant");
    let categories = [NamedCategory {
        key: "c1000".to_owned(),
        name: "Si Meong".to_owned(),
        direction: Direction::Expense,
        keywords: Vec::new(),
    }];
    let context = Context {
        now,
        currency: Currency::IDR,
        months: ledger::values::month::Months::calendar(),
        accounts: &[],
        goals: &[],
        categories: &categories,
        gone: &[],
        lessons: &[],
        rules: &[],
        parties: &[],
    };
    understand(text, &context)
}

#[test]
fn categories_are_listed() {
    for text in [
        "kategori",
        "Kategori?",
        "kategori apa aja",
        "kategori apa saja ya kak",
        "daftar kategori",
        "lihat kategori dong",
        "ada kategori apa aja",
        "kategoriku apa aja",
        "kategori pemasukan apa aja",
    ] {
        assert_eq!(frame(text).command(), Some(&Command::Categories), "{text}");
    }
}

#[test]
fn categories_are_made_and_given_words() {
    let words = |direction, name: &str, keywords: &[&str]| CategoryWords {
        direction,
        name: name.to_owned(),
        keywords: keywords.iter().map(|&word| word.to_owned()).collect(),
    };
    let new = |name: &str, keywords: &[&str]| Command::NewCategory(words(None, name, keywords));
    let income =
        |name: &str, keywords: &[&str]| Command::NewCategory(words(Some(Direction::Income), name, keywords));
    let more = |name: &str, keywords: &[&str]| Command::Keywords(words(None, name, keywords));
    for (text, wanted) in [
        ("kategori tambah Kopi: kopi, latte", new("Kopi", &["kopi", "latte"])),
        ("tambah kategori Kopi: kopi , latte,", new("Kopi", &["kopi", "latte"])),
        ("tolong tambahin kategori \"Kopi\" : kopi; es  latte ya", new("Kopi", &["kopi", "es latte"])),
        ("buat kategori kopi", new("kopi", &[])),
        ("bikin kategori baru Kopi Enak dong", new("Kopi Enak", &[])),
        ("Kategori tambah Kopi:\nkopi\nlatte", new("Kopi", &["kopi", "latte"])),
        ("kategori tambah Gas: gas 3kg", new("Gas", &["gas 3kg"])),
        ("kategori tambah", new("", &[])),
        ("kategori pemasukan tambah Kost: sewa kamar", income("Kost", &["sewa kamar"])),
        ("tambah kategori pemasukan Kost", income("Kost", &[])),
        ("kategori Kopi: kopi, latte", more("Kopi", &["kopi", "latte"])),
        ("kategori makan: seblak", more("makan", &["seblak"])),
        ("kategori pemasukan lain: bunga bank", more("pemasukan lain", &["bunga bank"])),
    ] {
        assert_eq!(frame(text).command(), Some(&wanted), "{text}");
    }
}

#[test]
fn a_why_alone_is_about_a_category() {
    let words = |words: &str| Command::Why(Target::Words(words.to_owned()));
    let last = Command::Why(Target::Last);
    for (text, wanted) in [
        ("kenapa?", last.clone()),
        ("Kenapa", last.clone()),
        ("kenapa ya", last.clone()),
        ("knp gitu?", last.clone()),
        ("kok kategori itu?", last.clone()),
        ("kenapa masuk makan?", last.clone()),
        ("kok masuk makan sih", last.clone()),
        ("kenapa jadi transport", last.clone()),
        ("kenapa kategorinya itu", last.clone()),
        ("lho kok masuk belanja harian?", last.clone()),
        ("kok masuk si meong?", last),
        ("kenapa kopi susu masuk hiburan?", words("kopi susu")),
        ("kok parkir kategorinya makan", words("parkir")),
    ] {
        assert_eq!(frame(text).command(), Some(&wanted), "{text}");
    }
}

#[test]
fn what_asks_or_books_something_else_is_not_taken() {
    for text in [
        "kenapa boros?",
        "kenapa pengeluaran makan bulan ini banyak",
        "kok gaji belum masuk ya",
        "kok duitku cepet abis sih",
        "kok bisa?",
        "kok?",
        "kenapa kopi 20rb",
        "kok masuk lainnya? itu perawatan diri",
        "ganti kategori jadi hiburan",
        "ubah kategori ke kesehatan",
        "koreksi kategori: cicilan",
        "hapus kategori kopi",
        "kategori makan 50rb",
        "buat kategori makan 50rb",
        "50rb buat makan",
        "buat tabungan laptop 15jt",
    ] {
        let frame = frame(text);
        assert!(
            !matches!(
                frame.command(),
                Some(Command::Why(_) | Command::Categories | Command::NewCategory(_) | Command::Keywords(_))
            ),
            "{text}: {frame:?}"
        );
    }
    assert_eq!(frame("kopi 20k").intent(), Intent::CreateTransaction);
}
