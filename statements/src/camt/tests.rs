//! CAMT.053 and its sisters.

use proptest::prelude::*;

use super::*;
use crate::told::{accounts, hints, told};

fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>\
         <GrpHdr><MsgId>1</MsgId></GrpHdr>{body}</BkToCstmrStmt></Document>"
    )
}

fn statement(number: &str, body: &str) -> String {
    format!(
        "<Stmt><Id>1</Id><Acct><Id><IBAN>{number}</IBAN></Id><Ccy>IDR</Ccy><Nm>Utama</Nm><Svcr><FinInstnId><Nm>Bank Contoh\
         </Nm></FinInstnId></Svcr></Acct>{body}</Stmt>"
    )
}

fn balance(kind: &str, amount: &str, side: &str, day: &str) -> String {
    format!(
        "<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy=\"IDR\">{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd>\
         <Dt><Dt>{day}</Dt></Dt></Bal>"
    )
}

fn entry(amount: &str, side: &str, rest: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"IDR\">{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-03</Dt></BookgDt>\
         <ValDt><Dt>2026-11-04</Dt></ValDt>{rest}</Ntry>"
    )
}

fn rows(entries: &str) -> Vec<String> {
    told(read(&document(&statement("ID1", entries)), &hints()))
}

const PARTIES: &str = "<RltdPties><Dbtr><Nm>Budi</Nm></Dbtr><Cdtr><Nm>Toko</Nm></Cdtr></RltdPties>";

#[test]
fn an_entry_is_a_row() {
    let payment = format!(
        "<AcctSvcrRef>B1</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs>{PARTIES}<RmtInf>\
         <Ustrd>untuk</Ustrd><Ustrd>kopi &amp; susu</Ustrd></RmtInf></TxDtls></NtryDtls><AddtlNtryInf>TRSF</AddtlNtryInf>"
    );
    for (entry, wanted) in [
        (entry("10.50", "DBIT", &payment), "2026-11-03 -10.5 IDR Toko untuk kopi & susu TRSF <Toko #B1"),
        (entry("10.50", "CRDT", &payment), "2026-11-03 10.5 IDR Budi untuk kopi & susu TRSF <Budi #B1"),
        (
            entry("10", "CRDT", &format!("<RvslInd>true</RvslInd>{payment}")),
            "2026-11-03 10 IDR Toko untuk kopi & susu TRSF <Toko #B1",
        ),
        (
            entry(
                "1",
                "CRDT",
                "<NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs></TxDtls></NtryDtls>",
            ),
            "2026-11-03 1 IDR  #E1",
        ),
        (
            entry(
                "1",
                "CRDT",
                "<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs></TxDtls></NtryDtls>",
            ),
            "2026-11-03 1 IDR ",
        ),
        (
            entry("1", "DBIT", "").replace("<Dt>2026-11-03</Dt>", "<DtTm>2026-11-02T23:30:00+07:00</DtTm>"),
            "2026-11-02 -1 IDR ",
        ),
        (entry("1", "DBIT", "").replace("<BookgDt><Dt>2026-11-03</Dt></BookgDt>", ""), "2026-11-04 -1 IDR "),
        (
            entry("1", "DBIT", "").replace("IDR", "USD").replace("<Sts>BOOK", "<Sts><Cd>BOOK</Cd>"),
            "2026-11-03 -1 USD ",
        ),
        (
            entry(
                "1",
                "CRDT",
                "<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Sari</Nm></Pty></Dbtr></RltdPties></TxDtls></NtryDtls>",
            ),
            "2026-11-03 1 IDR Sari <Sari",
        ),
    ] {
        assert_eq!(rows(&entry), [wanted], "{entry}");
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    let good = entry("1", "CRDT", "");
    for (bad, reason) in [
        (entry("x", "CRDT", ""), "x is not an amount"),
        (entry("-1", "CRDT", ""), "-1 is not an amount"),
        (entry("0.00", "CRDT", ""), "its amount is nought"),
        (entry("1.234", "CRDT", ""), "1.234 is beyond what can be kept"),
        (entry("", "CRDT", ""), "it has no amount"),
        (entry("1", "", ""), "nothing tells whether it came in or went out"),
        (entry("1", "CRDT", "").replace("IDR", "QQQ"), "QQQ is no currency"),
        (entry("1", "CRDT", "").replace("2026-11-03", "2026-02-30"), "2026-02-30 is not a day"),
        (entry("1", "CRDT", "").replace("2026-11-03", "1900-01-01"), "1900-01-01 is too far away"),
        ("<Ntry><Amt Ccy=\"IDR\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>".to_owned(), "it has no day"),
    ] {
        let wanted = ["2026-11-03 1 IDR ".to_owned(), format!("2: {reason}"), "2026-11-03 1 IDR ".to_owned()];
        assert_eq!(rows(&format!("{good}{bad}{good}")), wanted, "{bad}");
    }
}

#[test]
fn payments_booked_as_one_are_a_row_each_where_they_come_to_it() {
    let payment = |amount: &str, name: &str| {
        format!(
            "<TxDtls><Refs><EndToEndId>{name}</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy=\"IDR\">{amount}</Amt></TxAmt></AmtDtls>\
             <RltdPties><Cdtr><Nm>{name}</Nm></Cdtr></RltdPties></TxDtls>"
        )
    };
    let two = format!("<NtryDtls>{}{}</NtryDtls>", payment("30", "a"), payment("12.5", "b"));
    let wanted = ["2026-11-03 -30 IDR a <a #a", "2026-11-03 -12.5 IDR b <b #b"];
    assert_eq!(rows(&entry("42.50", "DBIT", &two)), wanted);
    let apart = two.replace("</TxDtls><TxDtls>", "</TxDtls></NtryDtls><NtryDtls><TxDtls>");
    assert_eq!(rows(&entry("42.50", "DBIT", &apart)), wanted);
    assert_eq!(rows(&entry("42.60", "DBIT", &two)), ["2026-11-03 -42.6 IDR a b <a"]);
    let newer =
        two.replace("<AmtDtls><TxAmt>", "").replace("</TxAmt></AmtDtls>", "<CdtDbtInd>DBIT</CdtDbtInd>");
    assert_eq!(rows(&entry("42.50", "DBIT", &newer)), wanted);
    let mixed = newer.replacen("DBIT", "CRDT", 1);
    let wanted = ["2026-11-03 30 IDR  #a".to_owned(), wanted[1].to_owned()];
    assert_eq!(rows(&entry("17.50", "CRDT", &mixed)), wanted);
}

#[test]
fn statements_of_one_account_are_one_and_what_is_pending_is_named() {
    let opening = balance("OPBD", "100", "CRDT", "2026-11-01");
    let between = balance("CLBD", "50", "CRDT", "2026-11-15");
    let later = balance("PRCD", "50", "CRDT", "2026-11-15") + &balance("CLBD", "7", "DBIT", "2026-11-30");
    let pending = entry("9", "DBIT", "").replace("BOOK", "PDNG");
    let body = [
        statement("ID1", &(later + &entry("57", "DBIT", "") + &pending)),
        statement("ID1", &(opening + &between + &entry("50", "DBIT", ""))),
        statement("ID2", &entry("1", "CRDT", "")).replace("<IBAN>ID2</IBAN>", "<Othr><Id>ID2</Id></Othr>"),
    ];
    for (from, to) in [("<Stmt>", "<Stmt>"), ("Stmt>", "Rpt>"), ("Stmt>", "Ntfctn>"), ("<", "<n:")] {
        let body = body.concat().replace(from, to).replace("<n:/", "</n:");
        let whole = read(&document(&body), &hints()).unwrap();
        let wanted = ["ID1 Utama Bank Contoh IDR 100 -7", "ID2 Utama Bank Contoh IDR - -"];
        assert_eq!(accounts(&whole), wanted, "{to}");
        let wanted = [
            "2026-11-03 -57 IDR  =-7",
            "2: it was not booked: PDNG",
            "2026-11-03 -50 IDR  =50",
            "2026-11-03 1 IDR  @1",
        ];
        assert_eq!(told(Ok(whole)), wanted, "{to}");
    }
}

#[test]
fn a_document_that_breaks_off_gives_what_was_whole() {
    let file = document(&statement("ID1", &[1, 2].map(|n| entry(&n.to_string(), "CRDT", "")).concat()));
    let second = file.rfind("<Ntry>").unwrap() + "<Ntry>".len();
    let last = file.rfind("</Ntry>").unwrap();
    for end in 0..file.len() {
        let read = read(&file[..end], &hints());
        if (second..last).contains(&end) {
            let wanted = ["2026-11-03 1 IDR ", "2: the file ends in the middle of it"];
            assert_eq!(told(read), wanted, "{end}");
        }
    }
}

#[test]
fn what_is_made_to_harm_is_bounded() {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
    let entry_with = |name: &str| entry("1", "CRDT", &format!("<AddtlNtryInf>{name}</AddtlNtryInf>"));
    let file = document(&statement("ID1", &entry_with("&b; A & B &amp;lt;")));
    let file = file.replacen("<Document", &format!("{bomb}<Document"), 1);
    assert_eq!(told(read(&file, &hints())), ["2026-11-03 1 IDR &b; A & B <"]);
    let deep = format!("{}{}", "<a>".repeat(300_000), "</a>".repeat(300_000));
    assert_eq!(rows(&entry("1", "CRDT", &deep)), ["2026-11-03 1 IDR "]);
    let wide = "<a/>".repeat(300_000);
    let read = rows(&(entry("1", "CRDT", &wide) + &entry_with("kopi")));
    assert_eq!(read, ["1: it is longer than is read", "2026-11-03 1 IDR kopi"]);
}

proptest! {
    #[test]
    fn nothing_makes_it_stumble(pieces in prop::collection::vec("<Ntry>|</Ntry>|<Amt Ccy=\"IDR\">|</Amt>|<Stmt>|<Bal>|[<>&;!\\[/a-z\"= 0-9.-]{0,12}|<!\\[CDATA\\[|&#x0;", 0..40)) {
        let _ = read(&document(&pieces.concat()), &hints());
    }

    #[test]
    fn what_is_written_is_read(written in prop::collection::vec(("[A-Za-z]{1,9}", 1_i64..=1_000_000_000, any::<bool>()), 1..20)) {
        let (mut entries, mut wanted) = (String::new(), Vec::new());
        for (name, minor, is_out) in written {
            let money = Money::from_minor(minor, Currency::IDR).unwrap().to_decimal();
            let side = if is_out { "DBIT" } else { "CRDT" };
            entries.push_str(&entry(&money, side, &format!("<AddtlNtryInf>{name}</AddtlNtryInf>")));
            wanted.push(format!("2026-11-03 {}{money} IDR {name}", if is_out { "-" } else { "" }));
        }
        prop_assert_eq!(rows(&entries), wanted);
    }
}
