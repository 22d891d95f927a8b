//! Statements as banks lay them out, made by hand.

use std::fmt::Write as _;

use ledger::messages::perceived::{Cell, Line, Reader};
use proptest::prelude::*;

use super::*;
use crate::{
    QuestionKey,
    told::{accounts, hints, told},
};

/// How wide a letter is.
const LETTER: u32 = 5;

/// A line: how far down it stands, and its cells with their left edges.
type Laid<'t> = (u32, &'t [(u32, &'t str)]);

fn page(lines: &[Laid<'_>]) -> Page {
    let cell = |top: u32, (left, text): (u32, &str)| {
        let width = LETTER * u32::try_from(text.chars().count()).unwrap();
        Cell { text: text.to_owned(), area: [left, top, left + width, top + 8], confidence_percent: 100 }
    };
    let line =
        |(top, cells): &Laid<'_>| Line { cells: cells.iter().map(|found| cell(*top, *found)).collect() };
    Page {
        reader: Reader::Text,
        size: (595, 842),
        lines: lines.iter().map(line).collect(),
        codes: Vec::new(),
    }
}

/// A page whose lines stand equally far apart; cells are cut by bars, which stand where the heads' do.
fn table(text: &str, lefts: &[u32]) -> Page {
    let lines: Vec<Vec<(u32, &str)>> = text
        .lines()
        .map(|line| {
            let cells = line.trim().split('|').map(str::trim);
            lefts.iter().copied().zip(cells).filter(|(_, cell)| !cell.is_empty()).collect()
        })
        .collect();
    let laid: Vec<Laid<'_>> = (0_u32..).step_by(12).zip(&lines).map(|(top, cells)| (top, &**cells)).collect();
    page(&laid)
}

fn rows(pages: &[Page]) -> Vec<String> {
    told(read(pages, &hints()))
}

#[test]
fn pockets_of_one_document_are_accounts_and_what_moves_between_them_is_a_transfer() {
    let text = "PT Bank Jago Tbk
        Laporan Rekening - Periode 01 Agu 2026 - 31 Agu 2026
        Kantong Utama - 100200300400
        Saldo Sebelumnya 4.500.000
        Tanggal & Waktu|Sumber/Tujuan|Rincian Transaksi|Catatan|Jumlah|Saldo
        1 Agu 2026 10:15|PT CONTOH|TRSF GAJI|ID#41|+8.500.000|13.000.000
        6 Agu 2026 10:15|-|Pindah Uang|ID#42|-300.000|12.700.000
        Saldo Akhir 12.700.000
        Kantong Belanja - 100200300411
        Saldo Sebelumnya 0
        Tanggal & Waktu|Sumber/Tujuan|Rincian Transaksi|Catatan|Jumlah|Saldo
        6 Agu 2026 10:15|Kantong Utama|Pindah Uang|ID#43|+300.000|300.000
        Saldo Akhir 300.000";
    let whole = read(&[table(text, &[30, 110, 235, 400, 445, 510])], &hints()).unwrap();
    let wanted = [
        "100200300400 Kantong Utama Jago IDR 4500000 12700000",
        "100200300411 Kantong Belanja Jago IDR 0 300000",
    ];
    assert_eq!(accounts(&whole), wanted);
    let wanted = [
        "2026-08-01 8500000 IDR PT CONTOH TRSF GAJI <PT CONTOH #41 =13000000",
        "2026-08-06 -300000 IDR Pindah Uang #42 >Kantong Belanja =12700000",
        "2026-08-06 300000 IDR Kantong Utama Pindah Uang <Kantong Utama #43 >Kantong Utama =300000 @1",
    ];
    assert_eq!(told(Ok(whole)), wanted);
}

const POCKETS: &str = "\nMonthly Statements April 2026 Page 2 of 3\nPT Bank Jago Tbk is licensed\n\nANI CONTOH / 100000000001\n\n\
    Main Pocket\nPocket ID 100000000001\nPocket is created on 17 Dec 2023\nPrevious Balance\nTotal Incoming\nTotal Outgoing\n\
    Closing Balance\n23.349,76\n+221.876,48\n-245.003,10\n223,15\n\
    Date & Time Source/Destination Transaction Details Notes Amount Balance\n\
    13 Apr 2026\n11:33\nANI\nCONTOH\nJago 100000000002\nRDN Disbursement\nID# 26-A\nWD jago\n+221.861\n245.210\n\
    13 Apr 2026\n11:55\nMandiri 1390000000001\nOutgoing Transfer\n-245.000\n210\n\
    28 Apr 2026\n06:41\nInterest\nMain Pocket\nInterest\n+15\n226\n\nRDN Saham\nPocket ID 100000000002\n\
    Previous Balance\nTotal Incoming\nTotal Outgoing\nClosing Balance\n221.861,60\n+359.949,58\n-221.951,12\n359.860,06\n\
    Date & Time Source/Destination Transaction Details Notes Amount Balance\n\
    13 Apr 2026\n11:33\nRDN Withdrawal\n-221.861\n0\n\nTabungan\nPocket ID 100000000003\nPrevious Balance\nTotal Incoming\n\
    Total Outgoing\nClosing Balance\n0,00\n+0,00\n-0,00\n0,00\n";

#[test]
fn a_text_that_has_lost_its_places_is_read_by_its_order() {
    let whole = read_text(POCKETS, &hints()).unwrap();
    let wanted = [
        "100000000001 Main Pocket Jago IDR 23349.76 223.15",
        "100000000002 RDN Saham Jago IDR 221861.6 359860.06",
        "100000000003 Tabungan Jago IDR 0 0",
    ];
    assert_eq!(accounts(&whole), wanted);
    let wanted = [
        "2026-04-13 221861 IDR ANI CONTOH Jago 100000000002 RDN Disbursement WD jago #26-A >RDN Saham =245210",
        "2026-04-13 -245000 IDR Mandiri 1390000000001 Outgoing Transfer =210",
        "2026-04-28 15 IDR Interest Main Pocket Interest =226",
        "2026-04-13 -221861 IDR RDN Withdrawal >Main Pocket =0 @1",
    ];
    assert_eq!(told(Ok(whole)), wanted);
    for (end, _) in POCKETS.char_indices() {
        let _ = read_text(&POCKETS[..end], &hints());
    }
}

#[test]
fn days_without_a_year_are_of_the_period_and_plain_amounts_are_what_the_marked_are_not() {
    let page = |number: u32, rows: &str| {
        let text = format!(
            "REKENING TAHAPAN
            KCU CONTOH|||NO. REKENING : 0012345678
            PERIODE : DESEMBER 2025
            HALAMAN : {number} / 2
            TANGGAL|KETERANGAN|CBG|MUTASI|SALDO
            {rows}
            Apabila ada perbedaan, hubungi kami|||"
        );
        table(&text, &[30, 90, 300, 380, 480])
    };
    let first = page(
        1,
        "01/12|SALDO AWAL||| 4,500,000.00
        01/12|TRSF E-BANKING CR||8,500,000.00
        |0112/FTSCY/WS95031
        |GAJI DESEMBER
        02/12|KARTU DEBIT|0998|87,500.00 DB|12,912,500.00
        |INDOMARET",
    );
    let second = page(
        2,
        "31/12|BUNGA||1,234.56
        31/12|PAJAK BUNGA||246.91 DB|12,913,487.65
        SALDO AWAL :|||4,500,000.00
        MUTASI CR :|||8,501,234.56| 2
        MUTASI DB :|||87,746.91| 2
        SALDO AKHIR :|||12,913,487.65",
    );
    let whole = read(&[first, second], &hints()).unwrap();
    assert_eq!(accounts(&whole), ["0012345678 - - IDR 4500000 12913487.65"]);
    let wanted = [
        "2025-12-01 8500000 IDR TRSF E-BANKING CR 0112/FTSCY/WS95031 GAJI DESEMBER",
        "2025-12-02 -87500 IDR KARTU DEBIT INDOMARET =12912500",
        "2025-12-31 1234.56 IDR BUNGA",
        "2025-12-31 -246.91 IDR PAJAK BUNGA =12913487.65",
    ];
    assert_eq!(told(Ok(whole)), wanted);
}

#[test]
fn two_columns_tell_the_way() {
    let text = "Nama|ANI
        Tanggal|Uraian|Debet|Kredit|Saldo
        01/11/2026|Tarik tunai|500.000,00|0,00|1.500.000,00
        02/11/2026|Setor||250.000,50|1.750.000,50
        30/02/2026|Salah|1,00||1,00
        03/11/2026|Kosong|0,00|0,00|1.750.000,50
        04/11/2026|Kabur|2O.000,0O||1.730.000,50";
    let wanted = [
        "2026-11-01 -500000 IDR Tarik tunai =1500000",
        "2026-11-02 250000.5 IDR Setor =1750000.5",
        "3: 30/02/2026 is not a day",
        "4: its amount is nought",
        "5: 2O.000,0O is not an amount",
    ];
    assert_eq!(rows(&[table(text, &[30, 110, 280, 380, 480])]), wanted);
}

#[test]
fn what_was_held_proves_the_way() {
    let down = "Saldo Awal 1.000.000
        Tanggal|Uraian|Jumlah|Saldo
        01/11/2026|a|200.000|800.000
        02/11/2026|b|50.000|850.000
        03/11/2026|c|25.000|825.000";
    let lefts = [30, 110, 300, 400];
    let wanted = [
        "2026-11-01 -200000 IDR a =800000",
        "2026-11-02 50000 IDR b =850000",
        "2026-11-03 -25000 IDR c =825000",
    ];
    assert_eq!(rows(&[table(down, &lefts)]), wanted);
    let up = "Saldo Awal 1.000.000
        Tanggal|Uraian|Jumlah|Saldo
        03/11/2026|c|25.000|825.000
        02/11/2026|b|50.000|850.000
        01/11/2026|a|200.000|800.000";
    let mut wanted = wanted;
    wanted.reverse();
    assert_eq!(rows(&[table(up, &lefts)]), wanted);
}

#[test]
fn where_nothing_tells_the_way_it_is_asked() {
    let text = "Tanggal|Uraian|Jumlah\n01/11/2026|kopi|20.000\n14/11/2026|nasi|30.000";
    let pages = [table(text, &[30, 110, 300])];
    let whole = read(&pages, &hints()).unwrap();
    let [question] = &*whole.questions else { panic!("{:?}", whole.questions) };
    let choices: Vec<_> =
        question.choices.iter().map(|choice| (&*choice.value, choice.example.amount.to_decimal())).collect();
    assert_eq!(question.key, QuestionKey::Sign);
    assert_eq!(choices, [("out", "-20000".to_owned()), ("in", "20000".to_owned())]);
    let mut answered = hints();
    answered.answers.insert("sign".to_owned(), "in".to_owned());
    let whole = read(&pages, &answered).unwrap();
    assert_eq!(whole.questions, []);
    assert_eq!(told(Ok(whole)), ["2026-11-01 20000 IDR kopi", "2026-11-14 30000 IDR nasi"]);
}

#[test]
fn a_card_has_two_days_and_marks_what_was_paid() {
    let text = "NOMOR KARTU : 4111-11XX-XXXX-1111
        Tanggal Transaksi|Tanggal Pembukuan|Keterangan|Jumlah (Rp)
        28/10/2026|02/11/2026|HOTEL CONTOH|1.250.000
        03/11/2026|03/11/2026|PEMBAYARAN|2.000.000 CR
        TOTAL|||3.250.000";
    let whole = read(&[table(text, &[30, 130, 250, 420])], &hints()).unwrap();
    assert_eq!(whole.accounts[0].number.as_deref(), Some("4111-11XX-XXXX-1111"));
    let wanted = ["2026-11-02 -1250000 IDR HOTEL CONTOH", "2026-11-03 2000000 IDR PEMBAYARAN"];
    assert_eq!(told(Ok(whole)), wanted);
}

#[test]
fn a_line_above_its_day_belongs_to_it_where_it_stands_nearer() {
    let laid = page(&[
        (
            0,
            &[(30, "No"), (60, "Tanggal"), (150, "Keterangan"), (320, "Nominal (IDR)"), (450, "Saldo (IDR)")],
        ),
        (40, &[(150, "Transfer BI Fast")]),
        (46, &[(30, "1"), (60, "01 Agu 2026"), (320, "-100.000,00"), (450, "900.000,00")]),
        (52, &[(60, "10:11:12 WIB"), (150, "Ke ANI - 1234567890")]),
        (90, &[(150, "Pembayaran QR")]),
        (96, &[(30, "2"), (60, "02 Agu 2026"), (320, "+5.000,00"), (450, "905.000,00")]),
        (102, &[(60, "11:11:12 WIB"), (150, "Warung")]),
    ]);
    let wanted = [
        "2026-08-01 -100000 IDR Transfer BI Fast Ke ANI - 1234567890 =900000",
        "2026-08-02 5000 IDR Pembayaran QR Warung =905000",
    ];
    assert_eq!(rows(&[laid]), wanted);
}

#[test]
fn a_text_keeps_its_columns_by_blanks() {
    let text = "Account Number : 0012345678      Currency : USD\n\n\
                Date        Description              Debit       Credit      Balance\n\
                01 Aug 2026 KARTU DEBIT 542          10.50                    989.50\n\
                \x20           WARUNG\n\
                02 Aug 2026 BONUS                                 1,000.00  1,989.50\n";
    let whole = read_text(text, &hints()).unwrap();
    assert_eq!(accounts(&whole), ["0012345678 - - USD - -"]);
    let wanted = ["2026-08-01 -10.5 USD KARTU DEBIT 542 WARUNG =989.5", "2026-08-02 1000 USD BONUS =1989.5"];
    assert_eq!(told(Ok(whole)), wanted);
}

#[test]
fn lines_without_heads_are_a_day_words_an_amount_and_what_was_held() {
    let text = "01/11/2026 TRANSFER KE 542 -50.000,00 950.000,00\n02/11/2026 BUNGA +1.000,00 951.000,00\n";
    let wanted = ["2026-11-01 -50000 IDR TRANSFER KE 542 =950000", "2026-11-02 1000 IDR BUNGA =951000"];
    assert_eq!(told(read_text(text, &hints())), wanted);
    assert!(matches!(read_text("halo\nini bukan rekening\n", &hints()), Err(FileError::Empty)));
}

proptest! {
    #[test]
    fn nothing_makes_it_stumble(lines in prop::collection::vec(".{0,40}|[0-9/., +-]{0,30}|Saldo Awal [0-9.]{0,9}|Pocket ID [0-9]{0,12}|Tanggal  Keterangan  Jumlah  Saldo|01/11/2026 .{0,9} [0-9.,-]{0,9}", 0..40)) {
        let _ = read_text(&lines.join("\n"), &hints());
    }

    #[test]
    fn what_is_laid_out_is_read(written in prop::collection::vec(("[A-Z][a-z]{1,9}", 1_i64..=1_000_000_000, any::<bool>(), 1_u32..=28), 1..60)) {
        let (mut text, mut wanted, mut held) = ("Tanggal|Uraian|Jumlah|Saldo\n".to_owned(), Vec::new(), 0);
        for (name, minor, is_out, day) in written {
            held += if is_out { -minor } else { minor };
            let money = |minor: i64| Money::from_sum(minor, Currency::IDR).to_decimal().replace('.', ",");
            let sign = if is_out { "-" } else { "+" };
            let amount = format!("{},{:02}", minor / 100, minor % 100);
            writeln!(text, "{day:02}/11/2026|{name}|{sign}{amount}|{}", money(held)).expect("a text takes it");
            wanted.push(format!("2026-11-{day:02} {}{} IDR {name} ={}", if is_out { "-" } else { "" }, Money::from_sum(minor, Currency::IDR).to_decimal(), Money::from_sum(held, Currency::IDR).to_decimal()));
        }
        let lines: Vec<&str> = text.lines().collect();
        let pages: Vec<Page> = lines.chunks(20).map(|lines| table(&lines.join("\n"), &[30, 110, 300, 400])).collect();
        prop_assert_eq!(rows(&pages), wanted);
    }
}

#[test]
fn a_cards_purchases_stand_without_a_sign() {
    const LEFTS: [u32; 3] = [30, 110, 400];
    let text = |title: &str, paid: &str| {
        format!(
            "{title}
            Tanggal|Keterangan|Jumlah
            01/11/2026|STARBUCKS|45.000
            02/11/2026|ZARA|350.000
            15/11/2026|{paid}|-395.000"
        )
    };
    let wanted =
        ["2026-11-01 -45000 IDR STARBUCKS", "2026-11-02 -350000 IDR ZARA", "2026-11-15 395000 IDR AUTODEBET"];
    assert_eq!(rows(&[table(&text("Tagihan Kartu Kredit", "AUTODEBET"), &LEFTS)]), wanted);
    let told_by_words = rows(&[table(&text("Rekening", "PAYMENT THANK YOU"), &LEFTS)]);
    assert_eq!(told_by_words[..2], wanted[..2]);
    // Nothing tells: both are shown.
    let page = table(&text("Rekening", "AUTODEBET"), &LEFTS);
    let asked = read(std::slice::from_ref(&page), &hints()).unwrap();
    let [question] = &*asked.questions else { panic!("{:?}", asked.questions) };
    assert_eq!(question.key, QuestionKey::Sign);
    let mut answered = hints();
    answered.answers.insert("sign".to_owned(), "out".to_owned());
    assert_eq!(told(read(&[page], &answered)), wanted);
}

#[test]
fn what_is_not_posted_is_no_row_and_no_word_of_another() {
    let text = "Nama|ANI
        Tanggal|Uraian|Debet|Kredit|Saldo
        01/11/2026|Tarik tunai|500.000,00||1.500.000,00
        PEND|KARTU DEBIT KOPI|25.000,00||
        |KENANGAN
        02/11/2026|Setor||250.000,50|1.750.000,50";
    let wanted = [
        "2026-11-01 -500000 IDR Tarik tunai =1500000",
        "2026-11-02 250000.5 IDR Setor =1750000.5",
        "2: it was not booked: PEND KARTU DEBIT KOPI 25.000,00",
    ];
    assert_eq!(rows(&[table(text, &[30, 110, 280, 380, 480])]), wanted);
}
