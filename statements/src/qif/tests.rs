//! QIF as programs write it.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::{
    QuestionKey,
    told::{accounts, hints, told},
};

fn rows(text: &str) -> Vec<String> {
    told(read(text, &hints()))
}

/// One record of a bank account, and its row.
fn row(record: &str) -> String {
    rows(&format!("!Type:Bank\n{record}^\n")).concat()
}

#[test]
fn a_record_is_a_row() {
    for (record, wanted) in [
        (
            "D22/11/2026\nT-87,500.00\nN12\nPToko Satu\nMkopi\nM susu\nLMakan:Kopi\nCX\n",
            "2026-11-22 -87500 IDR Toko Satu kopi susu <Toko Satu [Makan:Kopi",
        ),
        ("D22/11/2026\nU-5\nPa\n", "2026-11-22 -5 IDR a <a"),
        ("D22/11/2026\nU-5\nT-5\nPa\nL\nM\nN\n", "2026-11-22 -5 IDR a <a"),
        ("D22/11/2026\r\nT5\r\nMb\r\nL[Tabungan]\r\n", "2026-11-22 5 IDR b >Tabungan"),
        ("D22/11/2026\nT5\nSMakan\nEsiang\n$5\n", "2026-11-22 5 IDR siang [Makan"),
        (
            "D22/11/2026\nT-119500\nPToko\nLx\nS[Tabungan]\n$-60000\nS\n$0.00\nSMakan\nEsiang\n$-59,500\n",
            "2026-11-22 -119500 IDR Toko <Toko (-60000 Tabungan ) (-59500 Makan siang)",
        ),
        ("D22/11/2026\nT5\nL--Split--\nS[A]\n$9\nSB\n$-4\n", "2026-11-22 5 IDR  (9 A ) (-4 B )"),
        ("T5\n", "2: it has no day"),
        ("D30/02/2026\nT5\nPx\n", "2: 30/02/2026 is not a day"),
        ("Dkapan\nT5\n", "2: kapan is not a day"),
        ("D22/11/1900\nT5\n", "2: 1900-11-22 is too far away"),
        ("D22/11/2026\nPx\n", "2: it has no amount"),
        ("D22/11/2026\nT$5\n", "2: $5 is not an amount"),
        ("D22/11/2026\nT0.00\n", "2: its amount is nought"),
        ("D22/11/2026\nT5\nSA\n$2\nSB\n$2\n", "2: its parts do not add up to it"),
        ("D22/11/2026\nT99999999999999\n", "2: 99999999999999 is beyond what can be kept"),
    ] {
        assert_eq!(row(record), wanted, "{record}");
    }
}

#[test]
fn days_are_read_in_all_spellings() {
    for (day, wanted) in [
        ("2/14'2020", "2020-02-14"),
        ("14/ 2'20", "2020-02-14"),
        ("1/ 1'00", "2000-01-01"),
        ("6/21' 1", "2001-06-21"),
        ("2020-02-14", "2020-02-14"),
        ("14.02.20", "2020-02-14"),
        ("14 Februari 2020", "2020-02-14"),
        ("31/12/99", "1999-12-31"),
    ] {
        assert_eq!(row(&format!("D{day}\nT1\n")), format!("{wanted} 1 IDR "), "{day}");
    }
}

#[test]
fn the_order_of_days_is_that_of_the_whole_file() {
    let file = |days: &[&str]| {
        let records: Vec<String> = days.iter().map(|day| format!("D{day}\nT1\n^\n")).collect();
        format!("!Type:Bank\n{}", records.concat())
    };
    let read_days = |days: &[&str]| -> Vec<String> {
        rows(&file(days)).iter().map(|row| row.replace(" 1 IDR ", "")).collect()
    };
    assert_eq!(read_days(&["22/12/2017", "01/02/2018"]), ["2017-12-22", "2018-02-01"]);
    assert_eq!(read_days(&["01/02/2018", "12/22/2017"]), ["2018-01-02", "2017-12-22"]);
    assert_eq!(read_days(&["05/12/2026", "05/11/2026"]), ["2026-05-12", "2026-05-11"], "none lies ahead");
    let doubtful = read(&file(&["01/01/2018", "01/02/2018"]), &hints()).unwrap();
    let [question] = &*doubtful.questions else { panic!("{:?}", doubtful.questions) };
    let choices: Vec<_> =
        question.choices.iter().map(|choice| (&*choice.value, choice.example.day.to_string())).collect();
    assert_eq!(question.key, QuestionKey::DayOrder);
    assert_eq!(choices, [("day_first", "2018-02-01".to_owned()), ("month_first", "2018-01-02".to_owned())]);
    let mut answered = hints();
    answered.answers.insert("day_order".to_owned(), "month_first".to_owned());
    let settled = read(&file(&["01/02/2018"]), &answered).unwrap();
    assert_eq!((settled.questions.len(), told(Ok(settled))), (0, vec!["2018-01-02 1 IDR ".to_owned()]));
}

#[test]
fn lists_are_passed_over_and_an_opening_balance_is_no_row() {
    let file = "### made by hand ###\n\n!Type:Class\nNUji\nDsaya\n^\n!Type:Cat\nNMakan\nD2026\nT5\n^\n!Type:Bank\nD1/11'2026\n\
                T150,000.00\nPOpening Balance\nL[Dompet]\n^\nD1/13'2026\nT-5\nLMakan/Uji\n^\n!Type:Invst\nD1/14'2026\nNBuy\n\
                T5\n^\n!Type:Security\nNX\nS^X\n^\n";
    let whole = read(file, &hints()).unwrap();
    assert_eq!(accounts(&whole), ["- Dompet - - 150000 -"]);
    assert_eq!(told(Ok(whole)), ["2026-01-13 -5 IDR  [Makan"]);
}

#[test]
fn a_transfer_between_two_accounts_is_given_once() {
    let file = "!Option:AutoSwitch\n!Account\nNA\nTBank\n^\nNB\nTCash\n^\n!Clear:AutoSwitch\n!Option:AutoSwitch\n\
                !Account\nNA\nTBank\n^\n!Type:Bank\n\
                D22/11/2026\nT-50000\nPTarik tunai\nL[B]\n^\n\
                D22/11/2026\nT-50000\nPTarik tunai\nL[B]\n^\n\
                D23/11/2026\nT-119500\nPToko\nS[B]\n$-60000\nSMakan\n$-59500\n^\n\
                D24/11/2026\nT7\nL[C]\n^\n\
                !Account\nNB\nTCash\n^\n!Type:Cash\n\
                D22/11/2026\nT50000\nPTarik tunai\nL[A]\n^\n\
                D22/11/2026\nT50000\nL[A]\n^\n\
                D22/11/2026\nT50000\nL[A]\n^\n\
                D23/11/2026\nT60000\nL[A]\n^\n\
                D24/11/2026\nT-1\nPparkir\n^\n";
    let whole = read(file, &hints()).unwrap();
    assert_eq!(accounts(&whole), ["- A - - - -", "- B - - - -"]);
    let wanted = [
        "2026-11-22 -50000 IDR Tarik tunai <Tarik tunai >B",
        "2026-11-22 -50000 IDR Tarik tunai <Tarik tunai >B",
        "2026-11-23 -119500 IDR Toko <Toko (-60000 B ) (-59500 Makan )",
        "2026-11-24 7 IDR  >C",
        "2026-11-22 50000 IDR  >A @1",
        "2026-11-24 -1 IDR parkir <parkir @1",
    ];
    assert_eq!(told(Ok(whole)), wanted);
}

#[test]
fn an_account_may_say_in_its_name_what_it_counts_in() {
    let file = "!Account\nNWise (USD)\nTBank\n^\n!Type:Bank\nD1/11/2026\nT100.00\nPOpening Balance\nL[Wise (USD)]\n^\n\
                D22/11/2026\nT-12.50\nPserver\n^\n!Account\nNBCA (lama)\n^\n!Type:Bank\nD22/11/2026\nT-5\n^\n";
    let whole = read(file, &hints()).unwrap();
    assert_eq!(accounts(&whole), ["- Wise (USD) - USD 100 -", "- BCA (lama) - - - -"]);
    assert_eq!(told(Ok(whole)), ["2026-11-22 -12.5 USD server <server", "2026-11-22 -5 IDR  @1"]);
}

#[test]
fn a_part_stays_where_its_other_side_stands_first() {
    let file = "!Account\nNA\n^\n!Type:Bank\nD22/11/2026\nT60000\nL[B]\n^\n!Account\nNB\n^\n!Type:Bank\nD22/11/2026\n\
                T-119500\nS[A]\n$-60000\nSMakan\n$-59500\n^\n";
    assert_eq!(rows(file), ["2026-11-22 -119500 IDR  (-60000 A ) (-59500 Makan ) @1"]);
}

#[test]
fn sections_without_a_name_are_known_by_their_kind() {
    let whole = read("!Type:Bank\nD22/11/2026\nT1\n^\n!Type:CCard\nD22/11/2026\nT-2\n^\n", &hints()).unwrap();
    assert_eq!(accounts(&whole), ["- bank - - - -", "- ccard - - - -"]);
    assert_eq!(told(Ok(whole)), ["2026-11-22 1 IDR ", "2026-11-22 -2 IDR  @1"]);
}

#[test]
fn a_file_that_breaks_off_gives_what_was_whole() {
    let file = "!Type:Bank\nD22/11/2026\nT-1\n^\nD23/11/2026\nT-125\nPToko\n^";
    let first = "2026-11-22 -1 IDR ".to_owned();
    for (end, second) in [
        ("D23/11", "5: the file ends in the middle of it"),
        ("T-12", "5: the file ends in the middle of it"),
        ("PTo", "5: the file ends in the middle of it"),
        ("PToko\n", "2026-11-23 -125 IDR Toko <Toko"),
        ("PToko\n^", "2026-11-23 -125 IDR Toko <Toko"),
    ] {
        let cut = &file[..file.rfind(end).unwrap() + end.len()];
        assert_eq!(rows(cut), [first.clone(), second.to_owned()], "{end}");
    }
    for end in 0..file.len() {
        let _ = read(&file[..end], &hints());
    }
}

proptest! {
    #[test]
    fn nothing_makes_it_stumble(lines in prop::collection::vec("[!^DTUPMLSE$N#].{0,20}|!Type:Bank|!Account|S\\[A\\]|L\\[A\\]|\\^", 0..40)) {
        let _ = read(&lines.join("\n"), &hints());
    }

    #[test]
    fn what_is_written_is_read(written in prop::collection::vec(("[A-Za-z]{1,9}", -1_000_000_000_i64..=1_000_000_000, 1_u32..=28), 1..20)) {
        let (mut file, mut wanted) = ("!Type:Bank\n".to_owned(), Vec::new());
        for (name, minor, day) in written.into_iter().filter(|(_, minor, _)| *minor != 0).chain([("x".to_owned(), 1, 28)]) {
            let money = ledger::Money::from_minor(minor, hints().currency).unwrap().to_decimal();
            write!(file, "D{day:02}/10/2026\nT{money}\nM{name}\n^\n").expect("a text takes it");
            wanted.push(format!("2026-10-{day:02} {money} IDR {name}"));
        }
        prop_assert_eq!(rows(&file), wanted);
    }
}
