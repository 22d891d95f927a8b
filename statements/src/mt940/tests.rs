//! MT940 and MT942 as banks write them.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::told::{accounts, hints, told};

fn message(body: &str) -> String {
    format!(
        ":20:STMT\r\n:25:0012345\r\n:28C:1/1\r\n:60F:C261031IDR1000,00\r\n{body}:62F:C261130IDR900,50\r\n-\r\n"
    )
}

fn rows(body: &str) -> Vec<String> {
    told(read(&message(body), &hints()))
}

#[test]
fn an_entry_is_a_row() {
    for (body, wanted) in [
        (":61:2611010101C8500000,00NTRFNONREF//FT1\r\n:86:GAJI\r\n", "2026-11-01 8500000 IDR GAJI #FT1"),
        (":61:2611021102DR5,NTRFREF 1\r\n:86:satu\r\ndua\r\n", "2026-11-02 -5 IDR satu dua"),
        (":61:261103D000000000025,00N102EREF\r\nNL70\r\n", "2026-11-03 -25 IDR NL70"),
        (
            ":61:261104    CD1,5NMSCNONREF//\r\n/ABC/DEF\r\n:86:/PT/FT\r\n",
            "2026-11-04 1.5 IDR /ABC/DEF /PT/FT",
        ),
        (":61:2611051105RC7,00NTRFNONREF\r\n", "2026-11-05 -7 IDR "),
        (":61:2611051105RDR7,00NTRFNONREF\r\n", "2026-11-05 7 IDR "),
        (":61:2611051105EC7,00NTRFNONREF\r\n", "2026-11-05 7 IDR "),
        (":61:2611051105ED7,00NTRFNONREF\r\n", "2026-11-05 -7 IDR "),
        (":61:2601021231C1250.50NTRFABC//NONREF\r\n", "2026-01-02 1250.5 IDR ABC"),
        (":61:2611061106D1.250,50NTRFNONREF\r\n:86:a\r\n:86:b\r\n", "2026-11-06 -1250.5 IDR a b"),
    ] {
        assert_eq!(rows(body), [wanted], "{body}");
    }
}

#[test]
fn what_cannot_be_read_is_named_with_its_line() {
    for (statement, reason) in [
        ("2602300301DR6,00N024NONREF", "260230 is not a day"),
        ("xxxxxx0301DR6,00N024NONREF", "xxxxxx is not a day"),
        ("26", "it has no day"),
        ("2611010101X6,00N024NONREF", "nothing tells whether it came in or went out"),
        ("2611010101DN024NONREF", "it has no amount"),
        ("2611010101C0,00NTRFNONREF", "its amount is nought"),
        ("2611010101C1,2,3NTRFNONREF", "1,2,3 is not an amount"),
        ("2611010101C1,234NTRFNONREF", "1,234 is beyond what can be kept"),
        ("8101010101C1,23NTRFNONREF", "it has no sign"),
    ] {
        let good = ":61:2611010101C1,NTRFNONREF\r\n";
        let read = rows(&format!("{good}:61:{statement}\r\n{good}"));
        assert_eq!(read.len(), 3, "{statement}");
        if reason != "it has no sign" {
            assert_eq!(read[1], format!("6: {reason}"), "{statement}");
        }
    }
}

#[test]
fn what_is_told_is_words_or_numbered_fields() {
    for (told, wanted) in [
        (
            "020?00TRANSFER?109075?20EREF+1?21untuk kopi?30BANK?31123?32PT CONTOH?33JAYA?34000",
            "TRANSFER EREF+1 untuk kopi PT CONTOH JAYA <PT CONTOH JAYA",
        ),
        (
            "051?00Bank Transfer Credit?10930226?20QQW53T2245ZGY46J ABBUCH\r\nUNG?21VOM KONTO?32PAYPAL",
            "Bank Transfer Credit QQW53T2245ZGY46J ABBUCHUNG VOM KONTO PAYPAL <PAYPAL",
        ),
        ("020?20ABCDEFGHIJKLMNOPQRSTUVWXYZA?21BC dan lagi", "ABCDEFGHIJKLMNOPQRSTUVWXYZABC dan lagi"),
        ("020~00UZNANIE~20kopi~32JAN~33NOWAK", "UZNANIE kopi JAN NOWAK <JAN NOWAK"),
        ("/TRTP/SEPA/NAME/JOHN DOE/REMI/kopi/EREF/1", "/TRTP/SEPA/NAME/JOHN DOE/REMI/kopi/EREF/1 <JOHN DOE"),
        (
            "/EREF/01-01-2013 12:00 0030000987654321/BENM//NAME/CONTRA ACCOUN\r\nT HOLDER/REMI//ISDT/2013-07-11",
            "/EREF/01-01-2013 12:00 0030000987654321/BENM//NAME/CONTRA ACCOUNT HOLDER/REMI//ISDT/2013-07-11 <CONTRA ACCOUNT HOLDER",
        ),
        ("911 TRANSFER; Z RACH.: \r\n5611; OD: JAN", "911 TRANSFER; Z RACH.: 5611; OD: JAN"),
    ] {
        let body = format!(":61:2611010101C1,NTRFNONREF\r\n:86:{told}\r\n");
        assert_eq!(rows(&body), [format!("2026-11-01 1 IDR {wanted}")], "{told}");
    }
}

#[test]
fn many_messages_make_one_account_with_its_first_and_last_balance() {
    let later = message(":61:2611010101C1,NTRFNONREF\r\n");
    let earlier = ":20:X\n:25:0012345 IDR\n:60F:D260930IDR5,00\n:61:261001C6,00NTRFNONREF\n:62F:C261031IDR1000,00\n-\n\
                   :20:Y\n:25:77\n:60M:C260930USD5,00\n:61:261001D6,00NTRFNONREF\n:62M:D261031USD1,00\n:64:C261031USD9,00\n\
                   :86:words\nof the bank\n-\n:61:261002C7,NTRFA\nlast";
    let whole = read(&format!("{later}{earlier}"), &hints()).unwrap();
    assert_eq!(accounts(&whole), ["0012345 - - IDR -5 900.5", "77 - - USD 5 -1"]);
    let wanted =
        ["2026-11-01 1 IDR ", "2026-10-01 6 IDR ", "2026-10-01 -6 USD  @1", "2026-10-02 7 USD last @1"];
    assert_eq!(told(Ok(whole)), wanted);
}

#[test]
fn what_was_held_is_told_where_the_balances_say_so() {
    let body =
        ":61:2611010101C1,NTRFNONREF\r\n:61:2611010101C0,00NTRFNONREF\r\n:61:2611020102D100,50NTRFNONREF\r\n";
    let wanted = ["2026-11-01 1 IDR  =1001", "6: its amount is nought", "2026-11-02 -100.5 IDR  =900.5"];
    assert_eq!(rows(body), wanted);
    assert_eq!(rows(&body.replace("100,50", "100,00"))[0], "2026-11-01 1 IDR ");
}

#[test]
fn what_stands_around_the_fields_is_passed_over() {
    let entry = ":61:1701190119CN0,01NTRFNONREF//MB1\n911-IPH\n";
    for file in [
        format!("\u{1}\n:20:ST\n:25:PL1\n:34F:PLN0\n:13D:1701191815+0100\n{entry}:90C:1PLN0,01\n-\u{3}"),
        format!(
            "{{1:F01A}}{{2:O940}}{{4:\n:20:ST\n:25:PL1\n:60F:C170118PLN0,00\n{entry}:62F:C170119PLN5,00\n-}}\n"
        ),
        format!("{{1:F01A}}{{4::20:ST\n:25:PL1PLN\n:60F:C170118PLN0,00\n{entry}"),
        format!(":940:\n:20:ST\u{9c}\n:25:PL1\n:28C:0\n:60F:C170118PLN0,00\n{entry}:62F:C170119PLN5,00\n"),
    ] {
        let whole = read(&file, &hints()).unwrap();
        assert_eq!(whole.accounts[0].number.as_deref(), Some("PL1"), "{file}");
        assert_eq!(told(Ok(whole)), ["2017-01-19 0.01 PLN 911-IPH #MB1"], "{file}");
    }
}

#[test]
fn a_currency_nobody_knows_is_named() {
    let file = message(":61:2611010101C1,NTRFNONREF\r\n").replace("IDR", "QQQ");
    assert_eq!(told(read(&file, &hints())), ["5: QQQ is no currency"]);
    let file = ":20:a\n:25:1\n:61:2611010101C1,NTRFNONREF\n";
    assert_eq!(told(read(file, &hints())), ["2026-11-01 1 IDR "]);
}

#[test]
fn a_file_that_breaks_off_gives_what_was_whole() {
    let file = message(
        ":61:2611010101C1,00NTRFNONREF\r\n:86:satu\r\n:61:2611020202D25,00NTRFNONREF//FT9\r\n:86:dua\r\n",
    );
    for end in [":61:2611", ":61:2611020202", ":61:2611020202D25", ":61:2611020202D25,00NT"] {
        let cut = &file[..file.rfind(end).unwrap() + end.len()];
        assert_eq!(told(read(cut, &hints()))[1], "7: the file ends in the middle of it", "{end}");
    }
    for end in 0..file.len() {
        let read = read(&file[..end], &hints());
        assert!(read.map_or(0, |whole| whole.rows.len()) <= 2, "{end}");
    }
}

proptest! {
    #[test]
    fn nothing_makes_it_stumble(lines in prop::collection::vec(":(20|25|60F|61|62F|86|34F|13D):.{0,30}|[?/].{0,20}|-|\\{4:|:61:[0-9]{6,10}[CDR]{1,2}[0-9,]{0,9}N.{0,9}", 0..30)) {
        let _ = read(&lines.join("\n"), &hints());
    }

    #[test]
    fn what_is_written_is_read(written in prop::collection::vec(("[A-Za-z]{1,9}", 1_i64..=1_000_000_000, any::<bool>(), 1_u32..=28), 1..20)) {
        let (mut body, mut wanted) = (String::new(), Vec::new());
        for (name, minor, is_out, day) in written {
            let mark = if is_out { 'D' } else { 'C' };
            write!(body, ":61:2611{day:02}11{day:02}{mark}{},{:02}NTRFNONREF\r\n:86:{name}\r\n", minor / 100, minor % 100).expect("a text takes it");
            let money = Money::from_minor(if is_out { -minor } else { minor }, Currency::IDR).unwrap();
            wanted.push(format!("2026-11-{day:02} {} IDR {name}", money.to_decimal()));
        }
        prop_assert_eq!(rows(&body), wanted);
    }
}
