//! `catat import`, run as a person runs it.

use std::{
    path::{Path, PathBuf},
    process::{Output, Stdio},
    time::Duration,
};

use serde_json::Value;

use super::files::{BCA, csv, many};
use crate::support::{
    Home, Kind, assert_sound,
    program::{catat, run},
    until,
};

const PHONE: &str = "6281234567890";

/// Somebody who has written once.
async fn home(said: &str) -> Home {
    let home = Home::new(Kind::Sqlite).await;
    let mut chat = catat(home.folder.path(), &home.environment());
    chat.env("CATAT_REGISTRATION", "open").args(["chat", "--user", PHONE]);
    let output = run(chat.args(["--now", "2026-11-20T10:00:00+07:00"]), said);
    assert!(output.status.success(), "{output:?}");
    home
}

fn file(home: &Home, name: &str, text: &str) -> PathBuf {
    let path = home.folder.path().join(name);
    std::fs::write(&path, text).expect("written");
    path
}

fn import(home: &Home, files: &[&Path], more: &[&str]) -> Output {
    let mut command = catat(home.folder.path(), &home.environment());
    command.arg("import").args(files).args(["--user", PHONE, "--json"]).args(more);
    run(&mut command, "")
}

/// What it tells where it ends with this code.
fn told(output: &Output, code: i32) -> Value {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{said}{}", String::from_utf8_lossy(&output.stdout));
    serde_json::from_slice(&output.stdout).expect("one object")
}

fn numbers(told: &Value) -> [i64; 5] {
    ["rows", "new", "known", "removed", "matched"].map(|name| told[name].as_i64().expect(name))
}

#[tokio::test]
async fn a_file_is_booked_once_and_the_next_adds_what_is_new() {
    let (home, of_bca) = (home("halo\n").await, ["--account", "BCA"]);
    let first = file(&home, "a.csv", BCA);
    let tried = told(&import(&home, &[&first], &["--account", "BCA", "--dry-run"]), 0);
    assert_eq!(numbers(&tried), [4, 4, 0, 0, 0]);
    assert_eq!((&tried["entries"][0]["id"], &tried["first_day"]), (&Value::Null, &"2026-11-13".into()));
    let booked = told(&import(&home, &[&first], &of_bca), 0);
    assert_eq!(numbers(&booked), [4, 4, 0, 0, 0]);
    let entry = &booked["entries"][0];
    assert_eq!((&entry["direction"], &entry["amount"]), (&"expense".into(), &9_500.into()));
    assert_eq!((&entry["account"], &entry["line"]), (&"BCA".into(), &7.into()), "{entry}");
    assert_eq!(booked["sums"]["IDR"]["out"], 24_000);
    assert_eq!(numbers(&told(&import(&home, &[&first], &of_bca), 0)), [4, 0, 4, 0, 0]);
    let next = file(&home, "b.csv", &format!("{BCA}26/11/2026;KOPI;20.000,00;DB;6.206.000,00\n"));
    assert_eq!(numbers(&told(&import(&home, &[&next], &of_bca), 0)), [5, 1, 4, 0, 0]);
    let output = run(
        catat(home.folder.path(), &home.environment()).args(["chat", "--user", PHONE]),
        "saldo bca\nbatal\nbatal\n",
    );
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("Rp6.206.000"), "the file's own balance: {said}");
    assert_eq!(numbers(&told(&import(&home, &[&next], &of_bca), 0)), [5, 5, 0, 0, 0], "both were taken back");
    assert_sound(&home.database().await).await;
}

#[tokio::test]
async fn what_only_the_person_knows_is_asked() {
    let home = home("kopi 20rb\n").await;
    let rows = csv(&[("2026-11-19", "KARTU DEBIT 0211", -20_000), ("2026-11-20", "PARKIR", -5_000)]);
    let plain = file(&home, "plain.csv", &rows);
    let asked = told(&import(&home, &[&plain], &[]), 4);
    assert_eq!(asked["questions"][0]["key"], "account");
    assert_eq!(numbers(&asked), [0; 5], "nothing is looked at before");
    let asked = told(&import(&home, &[&plain], &["--account", "Jenius"]), 4);
    assert_eq!(asked["questions"][0]["key"], "met", "{asked}");
    assert_eq!(asked["offered"], 1);
    let met = ["--account", "Jenius", "--answer", "met=same"];
    assert_eq!(numbers(&told(&import(&home, &[&plain], &met), 0)), [2, 1, 0, 0, 1]);
    assert_eq!(numbers(&told(&import(&home, &[&plain], &met), 0)), [2, 0, 2, 0, 0]);
    for mistaken in [["--answer", "met"], ["--answer", "met=9"]] {
        let rows = csv(&[("2026-11-20", "KARTU DEBIT", -20_000)]);
        let other = file(&home, "other.csv", &rows);
        let output = import(&home, &[&other], &["--account", "OVO", mistaken[0], mistaken[1]]);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
    }
}

#[tokio::test]
async fn a_folder_is_one_import_and_what_is_no_statement_is_named() {
    let home = home("halo\n").await;
    let folder = home.folder.path().join("mutasi");
    std::fs::create_dir(&folder).expect("made");
    std::fs::write(folder.join("1.csv"), csv(&[("2026-10-01", "KOPI", -20_000)])).expect("written");
    std::fs::write(folder.join("2.csv"), csv(&[("2026-10-01", "KOPI", -20_000)])).expect("written");
    std::fs::write(folder.join("foto.png"), b"\x89PNG\r\n\x1a\n....").expect("written");
    let booked = told(&import(&home, &[&folder], &["--account", "BCA"]), 0);
    assert_eq!(numbers(&booked), [2, 1, 1, 0, 0], "files of one account may overlap");
    assert_eq!(booked["refused"][0]["file"], "foto.png");
    assert_eq!(numbers(&told(&import(&home, &[&folder], &["--account", "BCA"]), 0)), [2, 0, 2, 0, 0]);
}

#[tokio::test]
async fn what_it_exported_fills_an_empty_book() {
    let said =
        "kopi 20rb pakai bca\ngaji 5jt ke bca\npindah 100rb dari bca ke gopay\npulsa 25rb\nparkir 5rb\n";
    let home_of = home(said).await;
    let export = |home: &Home, format: &str| {
        let mut command = catat(home.folder.path(), &home.environment());
        let out = home.folder.path().join(format!("book.{format}"));
        let output =
            run(command.args(["export", "--user", PHONE, "--format", format, "--out"]).arg(&out), "");
        assert!(output.status.success(), "{output:?}");
        out
    };
    let text = |path: &Path| std::fs::read_to_string(path).expect("text");
    let table = text(&export(&home_of, "csv"));
    assert!(table.lines().count() > 5, "{table}");
    for format in ["json", "csv", "xlsx"] {
        let exported = export(&home_of, format);
        let empty = home("halo\n").await;
        let tried = told(&import(&empty, &[&exported], &["--dry-run"]), 0);
        let filled = told(&import(&empty, &[&exported], &[]), 0);
        assert_eq!(filled, tried);
        assert_eq!((&filled["format"], &filled["lists"]["entries"]), (&format.into(), &5.into()), "{filled}");
        assert_eq!(text(&export(&empty, "csv")), table, "{format}");
        if format == "json" {
            assert_eq!(text(&export(&empty, format)), text(&exported));
            let refused = import(&empty, &[&exported], &[]);
            let said = String::from_utf8_lossy(&refused.stderr);
            assert!(!refused.status.success() && said.contains("the book is not empty"), "{said}");
        }
        assert_sound(&empty.database().await).await;
    }
}

#[tokio::test]
async fn killed_in_the_middle_it_books_nothing_twice() {
    const ROWS: usize = 6_000;
    let home = home("halo\n").await;
    let path = file(&home, "many.csv", &many(ROWS));
    let mut begun = catat(home.folder.path(), &home.environment());
    begun.arg("import").arg(&path).args(["--user", PHONE, "--account", "BCA"]);
    let mut begun = begun.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts");
    let database = home.database().await;
    let booked = async || {
        let sql = "SELECT COUNT(*) FROM transactions WHERE source = 'import'";
        database.all::<(i64,)>(sql, vec![]).await.expect("counted")[0].0
    };
    until("the first rows are booked", Duration::from_mins(1), async || booked().await > 0).await;
    begun.kill().expect("killed");
    begun.wait().expect("gone");
    // Its lease has run out.
    home.damage(&["UPDATE jobs SET lease_until = NULL WHERE kind = 'import'"]).await;
    let told = told(&import(&home, &[&path], &["--account", "BCA"]), 0);
    assert_eq!(numbers(&told)[..3], [6_000, 0, 6_000], "the open one was finished first");
    assert_eq!(booked().await, 6_000);
    assert_sound(&database).await;
}

#[tokio::test]
async fn the_same_rows_in_other_letters_are_known() {
    let home = home("halo\n").await;
    let text = "Tanggal;Keterangan;Jumlah\n13/11/2026;Café Senja – Ubud;-20.000\n14/11/2026;GAJI;5.000.000\n";
    let windows: Vec<u8> = text
        .chars()
        .map(|letter| match letter {
            'é' => 0xE9,
            '–' => 0x96,
            plain => u8::try_from(plain).expect("a plain letter"),
        })
        .collect();
    let [old, new] = ["lama.csv", "baru.csv"].map(|name| home.folder.path().join(name));
    std::fs::write(&old, windows).expect("written");
    std::fs::write(&new, text).expect("written");
    let booked = told(&import(&home, &[&old], &["--account", "BCA"]), 0);
    assert_eq!(numbers(&booked), [2, 2, 0, 0, 0]);
    assert_eq!(booked["entries"][0]["description"], "Café Senja – Ubud");
    assert_eq!(numbers(&told(&import(&home, &[&new], &["--account", "BCA"]), 0)), [2, 0, 2, 0, 0]);
}
