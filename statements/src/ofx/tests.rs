//! OFX as banks write it.

use proptest::prelude::*;

use super::*;
use crate::told::{accounts, hints, told};

const HEADER: &str = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nCHARSET:1252\n\n<OFX>\n<SIGNONMSGSRSV1><SONRS><FI><ORG>BANK \
                      CONTOH<FID>1</FI></SONRS></SIGNONMSGSRSV1>\n<BANKMSGSRSV1><STMTTRNRS>\n";

fn statement(entries: &str) -> String {
    format!(
        "{HEADER}<STMTRS><CURDEF>IDR<BANKACCTFROM><BANKID>1<ACCTID>0012345<ACCTTYPE>CHECKING</BANKACCTFROM>\n\
         <BANKTRANLIST><DTSTART>20261101<DTEND>20261130\n{entries}</BANKTRANLIST>\n\
         <LEDGERBAL><BALAMT>1250000.50<DTASOF>20261130</LEDGERBAL><AVAILBAL><BALAMT>9<DTASOF>20261130</AVAILBAL>\n\
         </STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
    )
}

fn entry(values: &str) -> String {
    format!("<STMTTRN><TRNTYPE>DEBIT\n{values}</STMTTRN>\n")
}

fn rows(entries: &str) -> Vec<String> {
    told(read(&statement(entries), &hints()))
}

#[test]
fn an_entry_is_read_however_its_tags_are_closed() {
    let wanted = ["2026-11-03 -87500 IDR WARUNG CONTOH kopi susu #A1"];
    for values in [
        "<DTPOSTED>20261103<TRNAMT>-87500.00<FITID>A1<NAME>WARUNG CONTOH<MEMO>kopi susu",
        "\t<DTPOSTED>20261103120000\n\t<TRNAMT>-87500\n\t<FITID>A1\n\t<NAME>WARUNG  CONTOH\n\t<MEMO>kopi\tsusu\n",
        "<DTPOSTED>20261103235900.000[+7:WIB]</DTPOSTED><TRNAMT>-87500,00</TRNAMT><FITID>A1</FITID>\
         <NAME>WARUNG CONTOH</NAME><MEMO>kopi susu</MEMO>",
        "<dtposted>20261103000000[-5:EST]</dtposted><trnamt>-87500.00</trnamt><fitid>A1</fitid>\
         <name><![CDATA[WARUNG CONTOH ]]></name><memo><![CDATA[kopi susu]]></memo>",
        "<DTPOSTED></DTPOSTED><DTUSER>20261103<TRNAMT>-87500<FITID>A1<CHECKNUM/><NAME>WARUNG CONTOH<MEMO>kopi susu",
        "<DTPOSTED>2026-11-03<TRNAMT> - 87500.00 <FITID>A1<NAME>WARUNG CONTOH<MEMO>WARUNG CONTOH kopi susu",
    ] {
        assert_eq!(rows(&entry(values)), wanted, "{values}");
    }
}

#[test]
fn names_and_memos_are_said_once_and_entities_are_letters() {
    for (values, text) in [
        (
            "<NAME>DIVIDEND FOR PERIOD OF 03<MEMO>DIVIDEND FOR PERIOD OF 03/2026",
            "DIVIDEND FOR PERIOD OF 03/2026",
        ),
        ("<NAME>KOPI<MEMO>KOPI", "KOPI"),
        ("<NAME>KOPI SUSU<MEMO>SUSU", "KOPI SUSU"),
        ("<NAME>B &amp; C<MEMO>AT&T", "B & C AT&T"),
        ("<NAME>TPAY &amp;lt;DEFT&amp;gt;", "TPAY <DEFT>"),
        ("<NAME>Caf&#233; &#x2013; 5 < 6 &lol; &#1; &nbsp;", "Café – 5 < 6 &lol; &#1;"),
        ("<PAYEE><NAME>Toko<ADDR1>Jl. Satu</PAYEE><MEMO>lampu", "Toko lampu <Toko"),
        ("", ""),
    ] {
        let values = format!("<DTPOSTED>20261103<TRNAMT>5<FITID>{values}");
        assert_eq!(rows(&entry(&values)), [format!("2026-11-03 5 IDR {text}")], "{values}");
    }
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_comes_in() {
    let good = entry("<DTPOSTED>20261103<TRNAMT>5<NAME>kopi");
    for (values, reason) in [
        ("<DTPOSTED>20261103<TRNAMT>$120", "$120 is not an amount"),
        ("<DTPOSTED>20261103<TRNAMT>", "it has no amount"),
        ("<DTPOSTED>20261103<TRNAMT>0.00", "its amount is nought"),
        ("<DTPOSTED>20261103<TRNAMT>-10000000000000000", "10000000000000000 is beyond what can be kept"),
        ("<DTPOSTED>201120000000<TRNAMT>$120", "201120000000 is not a day"),
        ("<DTPOSTED>20260230<TRNAMT>1", "20260230 is not a day"),
        ("<DTPOSTED>19000101<TRNAMT>1", "1900-01-01 is too far away"),
        ("<DTPOSTED>21000101<TRNAMT>1", "2100-01-01 is too far away"),
        ("<TRNAMT>1", "it has no day"),
        ("<DTPOSTED>20261103<TRNAMT>1<CURRENCY><CURRATE>1<CURSYM>XQX</CURRENCY>", "XQX is no currency"),
    ] {
        let wanted =
            ["2026-11-03 5 IDR kopi".to_owned(), format!("2: {reason}"), "2026-11-03 5 IDR kopi".to_owned()];
        assert_eq!(rows(&format!("{good}{}{good}", entry(values))), wanted, "{values}");
    }
}

#[test]
fn a_file_that_breaks_off_gives_what_was_whole() {
    let file =
        statement(&[1, 2].map(|n| entry(&format!("<DTPOSTED>20261103<TRNAMT>-{n}<NAME>n{n}"))).concat());
    let whole = "2026-11-03 -1 IDR n1".to_owned();
    for end in ["<TRNAMT>-2", "<TRNAMT>", "<NAME>n2", "<NAME>n2</STMT"] {
        let cut = &file[..file.rfind(end).unwrap() + end.len()];
        let wanted = [whole.clone(), "2: the file ends in the middle of it".to_owned()];
        assert_eq!(told(read(cut, &hints())), wanted, "{end}");
    }
    for end in 0..file.len() {
        let read = file.get(..end).map(|cut| read(cut, &hints()));
        let rows = read.and_then(Result::ok).map_or(0, |whole| whole.rows.len());
        assert!(rows <= 2, "{end}");
    }
}

#[test]
fn entries_that_are_never_closed_end_where_the_next_begins() {
    let open = "<STMTTRN><DTPOSTED>20261103<TRNAMT>-1<NAME>a\n<STMTTRN><DTPOSTED>20261104<TRNAMT>-2<NAME>b\n";
    assert_eq!(rows(open), ["2026-11-03 -1 IDR a", "2026-11-04 -2 IDR b"]);
}

#[test]
fn accounts_stand_apart_each_in_its_currency() {
    let card = "<CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>USD<CCACCTFROM><ACCTID>4111</CCACCTFROM><BANKTRANLIST>\
                <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261105<TRNAMT>-12.50<NAME>hotel<CCACCTTO><ACCTID>0012345</CCACCTTO></STMTTRN>\
                <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261105<TRNAMT>20<CURRENCY><CURRATE>1.1<CURSYM>EUR</CURRENCY></STMTTRN>\
                <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261105<TRNAMT>30<ORIGCURRENCY><CURSYM>EUR</ORIGCURRENCY></STMTTRN>\
                </BANKTRANLIST><LEDGERBAL><BALAMT>-99.99<DTASOF>20261130</LEDGERBAL></CCSTMTRS></CCSTMTTRNRS>\
                </CREDITCARDMSGSRSV1></OFX>";
    let file = statement(&entry("<DTPOSTED>20261103<TRNAMT>-1.50<NAME>a")).replace("</OFX>", card);
    let whole = read(&file, &hints()).unwrap();
    let wanted = ["0012345 - BANK CONTOH IDR 1250002 1250000.5", "4111 - BANK CONTOH USD - -99.99"];
    assert_eq!(accounts(&whole), wanted);
    let wanted = [
        "2026-11-03 -1.5 IDR a",
        "2026-11-05 -12.5 USD hotel >0012345 @1",
        "2026-11-05 20 EUR  @1",
        "2026-11-05 30 USD  @1",
    ];
    assert_eq!(told(Ok(whole)), wanted);
}

#[test]
fn a_missing_currency_is_that_of_the_entries_or_the_persons() {
    let of = |values: &str| {
        let file = statement(&entry(values)).replace("<CURDEF>IDR", "<CURDEF></CURDEF>");
        let whole = read(&file, &hints()).unwrap();
        (accounts(&whole).concat(), told(Ok(whole)).concat())
    };
    let (account, row) = of("<DTPOSTED>20180507<TRNAMT>12.34<CURRENCY><CURSYM>AUD</CURRENCY>");
    assert_eq!(
        (&*account, &*row),
        ("0012345 - BANK CONTOH AUD 1249988.16 1250000.5", "2018-05-07 12.34 AUD ")
    );
    let (_, row) = of("<DTPOSTED>20180507<TRNAMT>12.34");
    assert_eq!(row, "2018-05-07 12.34 IDR ");
    let file = statement(&entry("<DTPOSTED>20180507<TRNAMT>12.34")).replace("<CURDEF>IDR", "<CURDEF>QQQ");
    assert_eq!(told(read(&file, &hints())), ["1: QQQ is no currency"]);
}

#[test]
fn the_decimal_mark_is_that_of_the_whole_file() {
    for (amounts, wanted) in [
        (["-1250.5", "20.000"], ["-1250.5", "20"]),
        (["-1.250.000", "20.000"], ["-1250000", "20000"]),
        (["-1.250.000,00", "20.000,00"], ["-1250000", "20000"]),
        (["-1,250,000.00", "20,000.00"], ["-1250000", "20000"]),
        (["-12,5", "20,25"], ["-12.5", "20.25"]),
        (["1.250", "20.000"], ["1250", "20000"]),
    ] {
        let file = amounts.map(|amount| entry(&format!("<DTPOSTED>20261103<TRNAMT>{amount}"))).concat();
        let wanted = wanted.map(|amount| format!("2026-11-03 {amount} IDR "));
        let file = statement(&file).replace("1250000.50", "");
        assert_eq!(told(read(&file, &hints())), wanted, "{amounts:?}");
    }
}

#[test]
fn entities_of_its_own_are_never_expanded() {
    let bomb = "<!DOCTYPE OFX [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
    let file = statement(&entry("<DTPOSTED>20261103<TRNAMT>1<NAME>&b;")).replacen(
        "<OFX>",
        &format!("{bomb}<OFX>"),
        1,
    );
    assert_eq!(told(read(&file, &hints())), ["2026-11-03 1 IDR &b;"]);
}

proptest! {
    #[test]
    fn nothing_makes_it_stumble(text in "[<>/&;!\\[\\]a-zA-Z0-9 .\n-]{0,200}", tags in prop::collection::vec(0_usize..9, 0..40)) {
        let known = ["<STMTTRN>", "</STMTTRN>", "<TRNAMT>", "<DTPOSTED>20261103", "<PAYEE>", "<![CDATA[", "<STMTRS>", "<!--", "-1"];
        let tags: String = tags.into_iter().map(|tag| known[tag]).collect();
        let _ = read(&format!("{tags}{text}{tags}"), &hints());
    }

    #[test]
    fn what_is_written_is_read(written in prop::collection::vec(("[A-Za-z&<> ]{1,20}", 1_i64..=1_000_000_000, any::<bool>(), 1_u32..=28), 1..20)) {
        let (mut file, mut wanted) = (String::new(), Vec::new());
        for (name, minor, is_out, day) in written {
            let sign = if is_out { "-" } else { "" };
            let escaped = name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let amount = format!("{sign}{}.{:02}", minor / 100, minor % 100);
            file.push_str(&entry(&format!("<DTPOSTED>202611{day:02}<TRNAMT>{amount}<NAME>{escaped}")));
            let money = ledger::Money::from_minor(if is_out { -minor } else { minor }, Currency::IDR).unwrap();
            let text = name.split_whitespace().collect::<Vec<_>>().join(" ");
            wanted.push(format!("2026-11-{day:02} {} IDR {text}", money.to_decimal()));
        }
        prop_assert_eq!(rows(&file), wanted);
    }
}
