//! Texts with something between the cells, as banks and programs write them.

use crate::common::{Read, check, day_and_amount, read, read_bytes, read_with};
use statements::{FileError, QuestionKey, Reason};

#[test]
fn lines_about_the_account_stand_before_the_headings() {
    let read = read(
        "\u{feff}Nama;ANI CONTOH\nNo. Rekening;0012345678\nPeriode;01/11/2026 - 30/11/2026\n\nTanggal;Keterangan;Jumlah\n\
         01/11/2026;Kopi;-20.000\n15/11/2026;Gaji;5.000.000\n30/11/2026;Kos;-1.500.000\nSaldo akhir;4.210.000\n",
    );
    check(
        &read,
        &[
            ("2026-11-01", "-20000", "Kopi"),
            ("2026-11-15", "5000000", "Gaji"),
            ("2026-11-30", "-1500000", "Kos"),
        ],
    );
    let account = &read.survey.accounts[0];
    assert_eq!(
        (account.name.as_deref(), account.number.as_deref()),
        (Some("ANI CONTOH"), Some("0012345678"))
    );
    assert_eq!(account.closing.map(ledger::Money::to_decimal).as_deref(), Some("4210000"));
    assert!(read.survey.questions.is_empty());
}

#[test]
fn a_minus_is_written_in_many_ways() {
    for (rows, wanted) in [
        (
            "01/11/2026;GAJI;\"Rp5.250.000\"\n30/11/2026;APOTEK;\"(Rp84.000)\"\n30/11/2026;KOREKSI;\"-(Rp41.500)\"",
            &["5250000", "-84000", "41500"][..],
        ),
        (
            "01/11/2026;TRSF E-BANKING;2.500.000,00 CR\n30/11/2026;KARTU DEBIT;75.000,00 DB",
            &["2500000", "-75000"],
        ),
        (
            "01/11/2026;A;75.000-\n29/11/2026;B;−75.000\n30/11/2026;C;- 75.000\n30/11/2026;D;1",
            &["-75000", "-75000", "-75000", "1"],
        ),
        ("01/11/2026;A;+50.000\n30/11/2026;B;20.000", &["50000", "-20000"]),
        ("01/11/2026;A;50.000 CR\n30/11/2026;B;20.000", &["50000", "-20000"]),
    ] {
        let read = read(&format!("Tanggal;Keterangan;Jumlah\n{rows}\n"));
        assert_eq!(amounts(&read), wanted, "{rows}");
        assert!(read.survey.questions.is_empty(), "{rows}");
    }
}

#[test]
fn two_columns_tell_by_where_the_amount_stands() {
    for empty in ["", "0,00", "0", "-"] {
        let read = read(&format!(
            "Tanggal;Keterangan;Debit;Kredit\n01/11/2026;KOPI;20.000,00;{empty}\n30/11/2026;GAJI;{empty};5.000.000,00\n"
        ));
        assert_eq!(amounts(&read), ["-20000", "5000000"], "{empty:?}");
    }
}

#[test]
fn a_column_of_its_own_tells_the_way() {
    for (out, into) in [
        ("D", "K"),
        ("debit", "KREDIT"),
        ("DB", "CR"),
        ("Keluar", "Masuk"),
        ("Pengeluaran", "Pemasukan"),
        ("-", "+"),
    ] {
        for heading in ["D/K", "Tipe", ""] {
            let read = read(&format!(
                "Tanggal,Keterangan,Jumlah,{heading}\n01/11/2026,KOPI,20000.00,{out}\n30/11/2026,GAJI,5000000.00,{into}\n"
            ));
            assert_eq!(amounts(&read), ["-20000", "5000000"], "{heading:?} {out} {into}");
        }
    }
}

#[test]
fn what_is_nought_decides_no_sign() {
    let read = read(
        "Tanggal;Keterangan;Jumlah;Tipe\n01/11/2026;KOPI;-20000.00;Expense\n02/11/2026;COBA;0.00;Expense\n\
         03/11/2026;TEH;-15000.00;Expense\n30/11/2026;GAJI;5000000.00;Income\n",
    );
    assert_eq!(amounts(&read), ["-20000", "-15000", "5000000"]);
}

#[test]
fn a_currency_is_that_of_the_amount() {
    let other = read(
        "Date,Partner,Payment Reference,Amount (EUR),Original Amount,Original Currency\n\
         2026-11-01,Kiosk,Bali trip,-12.43,-220000,IDR\n2026-11-30,Markt,,-5.48,,\n",
    );
    assert!(other.rows[0].as_ref().is_ok_and(|row| row.text.contains("Bali trip")));
    let told = |read: &Read| -> Vec<String> {
        read.rows
            .iter()
            .flatten()
            .map(|row| format!("{} {}", row.amount.to_decimal(), row.amount.currency()))
            .collect()
    };
    assert_eq!(told(&other), ["-12.43 EUR", "-5.48 EUR"]);
    let malay =
        read("Mata Wang : MYR\n\nTarikh,Butir,Jumlah\n01/11/2026,GAJI,3200.00\n30/11/2026,SEWA,-650.00\n");
    assert_eq!(told(&malay), ["3200 MYR", "-650 MYR"]);
    // Three digits behind a mark are thousands, or parts of a currency that has as many.
    let fine =
        read("Date,Narration,Amount (KWD)\n2026-11-01,Salary,\"120,500\"\n2026-11-30,Shop,\"-12,250\"\n");
    assert_eq!(fine.survey.questions[0].key, QuestionKey::Decimal);
    // Nothing names it.
    let unnamed = "Transaction Date,Description,Amount\n11/01/2026,COFFEE,-4.18\n11/29/2026,SALARY,1250.00\n11/30/2026,SHOP,-61.02\n";
    let asked = read(unnamed);
    assert_eq!(asked.survey.questions[0].key, QuestionKey::Currency);
    for (code, first) in [("USD", "-4.18 USD"), ("IDR", "-4.18 IDR"), ("AUD", "-4.18 AUD")] {
        let answered = read_with(unnamed, &[("currency", code)]);
        assert_eq!((&*told(&answered)[0], answered.survey.questions.len()), (first, 0), "{code}");
    }
}

#[test]
fn an_hour_may_stand_alone_behind_its_day() {
    let read =
        read("Tgl & Jam;Uraian;Masuk;Keluar\n05-09-2026 08;Iuran;525.000;\n26-09-2026 16;Lampu;;87.500\n");
    assert_eq!(
        day_and_amount(&read),
        [("2026-09-05".to_owned(), "525000".to_owned()), ("2026-09-26".to_owned(), "-87500".to_owned())]
    );
}

#[test]
fn amounts_without_any_sign_are_asked_about() {
    let text = "Tanggal;Keterangan;Jumlah\n01/11/2026;KOPI;20.000\n30/11/2026;TEH;15.000\n";
    let read = read(text);
    let [question] = &read.survey.questions[..] else { panic!("{:?}", read.survey.questions) };
    assert_eq!(question.key, QuestionKey::Sign);
    let shown: Vec<(&str, String)> =
        question.choices.iter().map(|choice| (&*choice.value, choice.example.amount.to_decimal())).collect();
    assert_eq!(shown, [("in", "20000".to_owned()), ("out", "-20000".to_owned())]);
    let read = read_with(text, &[("sign", "out")]);
    assert_eq!(amounts(&read), ["-20000", "-15000"]);
    assert!(read.survey.questions.is_empty());
}

#[test]
fn a_balance_tells_the_way_of_amounts_without_a_sign() {
    let forth = "Tanggal;Keterangan;Jumlah;Saldo\nSaldo awal;;;100.000\n01/11/2026;A;20.000;80.000\n02/11/2026;B;50.000;130.000\n\
                 30/11/2026;C;10.000;120.000\n";
    assert_eq!(amounts(&read(forth)), ["-20000", "50000", "-10000"]);
    let back = "Tanggal;Keterangan;Jumlah;Saldo\n30/11/2026;C;10.000;120.000\n02/11/2026;B;50.000;130.000\n\
                01/11/2026;A;20.000;80.000\nSaldo awal;;;100.000\n";
    assert_eq!(amounts(&read(back)), ["-10000", "50000", "-20000"]);
}

#[test]
fn a_balance_turns_what_is_meant_the_other_way() {
    let text = "Date,Description,Amount,Balance\n2026-11-01,SALARY,-500.00,1500.00\n2026-11-02,RENT,300.00,1200.00\n\
                2026-11-03,FOOD,50.00,1150.00\n2026-11-04,REFUND,-10.00,1160.00\n";
    assert_eq!(amounts(&read(text)), ["500", "-300", "-50", "10"]);
    let books = "Tanggal;Uraian;Debit;Kredit;Saldo\n2026-11-01;SETOR;100;0;1100\n2026-11-02;BELI;0;300;800\n2026-11-03;BELI;0;50;750\n";
    assert_eq!(amounts(&read(books)), ["100", "-300", "-50"]);
}

#[test]
fn a_fee_beside_the_amount_counts_where_the_balance_says_so() {
    let text = "Type,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n\
                CARD,2026-11-01,2026-11-02,KOPI,-20.00,0.00,IDR,COMPLETED,980.00\n\
                TRANSFER,2026-11-02,2026-11-03,BUDI,-100.00,6.50,IDR,COMPLETED,873.50\n\
                TOPUP,2026-11-03,2026-11-04,ISI,500.00,0.00,IDR,COMPLETED,1373.50\n\
                CARD,2026-11-04,,TEH,-10.00,0.00,IDR,REVERTED,\n";
    let read = read(text);
    assert_eq!(day_and_amount(&read)[1], ("2026-11-03".to_owned(), "-106.5".to_owned()));
    assert!(matches!(&read.rows[3], Err(refused) if matches!(refused.reason, Reason::NotBooked(_))));
}

#[test]
fn sums_stand_in_a_row_of_their_own() {
    let text = "Saldo Awal;Total Masuk;Total Keluar;Saldo Akhir\n100.000;50.000;20.000;130.000\n\nTanggal;Keterangan;Debit;Kredit\n\
                01/11/2026;A;20.000;\n30/11/2026;B;;50.000\n";
    let read = read(text);
    assert_eq!(amounts(&read), ["-20000", "50000"]);
    let account = &read.survey.accounts[0];
    let held = [account.opening, account.closing].map(|money| money.map(ledger::Money::to_decimal));
    assert_eq!(held, [Some("100000".to_owned()), Some("130000".to_owned())]);
}

#[test]
fn a_card_says_what_is_spent_without_a_sign() {
    let text = "Credit Card Statement\nTanggal;Keterangan;Jumlah\n01/11/2026;KOPI;20.000\n30/11/2026;TEH;15.000\n\
                30/11/2026;PEMBAYARAN - TERIMA KASIH;-35.000\n";
    assert_eq!(amounts(&read(text)), ["-20000", "-15000", "35000"]);
    let marked =
        "Kartu Kredit\nTanggal;Keterangan;Jumlah\n01/11/2026;KOPI;20.000\n30/11/2026;PEMBAYARAN;20.000 CR\n";
    assert_eq!(amounts(&read(marked)), ["-20000", "20000"]);
}

#[test]
fn the_mark_is_found_over_the_whole_file() {
    for (amounts_read, wanted) in [
        (["84.000", "1.234.567"], ["-84000", "-1234567"]),
        (["84.000", "12,5"], ["-84000", "-12.5"]),
        (["84,000", "12.5"], ["-84000", "-12.5"]),
        (["84.000", "25.000"], ["-84000", "-25000"]),
        (["84,000", "25,000"], ["-84000", "-25000"]),
        (["84000.10", "25000"], ["-84000.1", "-25000"]),
        (["1 234,50", "25"], ["-1234.5", "-25"]),
    ] {
        let [first, second] = amounts_read;
        let read =
            read(&format!("Tanggal;Keterangan;Jumlah\n01/11/2026;A;-{first}\n30/11/2026;B;-{second}\n"));
        assert_eq!(amounts(&read), wanted, "{first} {second}");
        assert!(read.survey.questions.is_empty(), "{first} {second}");
    }
}

#[test]
fn without_headings_columns_are_known_by_what_they_hold() {
    let read_of = |text: &str| amounts(&read(text));
    assert_eq!(
        read_of("10/11/2026,TOL PASTEUR,-9500\n10/11/2026,TOL PASTEUR,-9500\n21/11/2026,PARKIR,-5000\n"),
        ["-9500", "-9500", "-5000"]
    );
    assert_eq!(read_of("2026-11-01;A;-20.000;80.000\n2026-11-02;B;50.000;130.000\n"), ["-20000", "50000"]);
    assert_eq!(
        read_of("1;2026-11-01;A;20.000;;80.000\n2;2026-11-02;B;;50.000;130.000\n"),
        ["-20000", "50000"]
    );
    assert_eq!(read_of("2026-11-01|A|20.000|DB\n2026-11-02|B|50.000|CR\n"), ["-20000", "50000"]);
}

#[test]
fn tables_repeat_their_headings_and_a_file_may_hold_several() {
    let text = "No. Rekening : 111122223333\nTanggal;Keterangan;Jumlah\n01/11/2026;A;-1.000\n\nTanggal;Keterangan;Jumlah\n\
                30/11/2026;B;-2.000\nTotal;;-3.000\n\nNo. Rekening : 444455556666\nTanggal;Keterangan;Jumlah\n29/11/2026;C;4.000\n";
    let read = read(text);
    assert_eq!(amounts(&read), ["-1000", "-2000", "4000"]);
    let numbers: Vec<Option<&str>> =
        read.survey.accounts.iter().map(|account| account.number.as_deref()).collect();
    assert_eq!(numbers, [Some("111122223333"), Some("444455556666")]);
    assert_eq!(read.rows.iter().flatten().map(|row| row.account).collect::<Vec<_>>(), [0, 0, 1]);
}

#[test]
fn two_rows_of_headings_are_read_as_one() {
    let text = "Tanggal;Keterangan;Mutasi;;Saldo\n;;Debet;Kredit;\n01/11/2026;A;1.000;;9.000\n30/11/2026;B;;2.000;11.000\n";
    assert_eq!(amounts(&read(text)), ["-1000", "2000"]);
}

#[test]
fn words_go_on_below_and_rows_may_be_ragged() {
    let text = "Tanggal,Keterangan,Jumlah,Saldo\n01/11/2026,TRSF KE BUDI, SH,-20.50,80.25\n,LANJUTAN,,\n30/11/2026,KOPI,-10.25\n";
    let read = read(text);
    check(&read, &[("2026-11-01", "-20.5", "TRSF KE BUDI, SH LANJUTAN"), ("2026-11-30", "-10.25", "KOPI")]);
}

#[test]
fn a_row_that_cannot_be_read_is_named_and_the_others_come_in() {
    let text = "Tanggal;Keterangan;Jumlah\n31/02/2026;A;-1.000\n30/11/2026;B;-2.000\n29/11/2026;C;abc\n28/11/2026;D;\n;E;-5.000\n\
                01/01/1900;F;-6.000\n01/01/2100;G;-7.000\n27/11/2026;H;-99.999.999.999.999.999\n26/11/2026;I;0\nPEND;J;-1.000\n\
                26/11/2026;J;-1.000\n";
    let read = read(text);
    assert_eq!(amounts(&read), ["-2000", "-1000"]);
    let reasons: Vec<(u64, &Reason)> = read
        .rows
        .iter()
        .filter_map(|row| row.as_ref().err())
        .map(|refused| (refused.line, &refused.reason))
        .collect();
    assert!(
        matches!(
            reasons[..],
            [
                (2, Reason::BadDay(_)),
                (4, Reason::BadAmount(_)),
                (5, Reason::NoAmount),
                (6, Reason::NoDay),
                (7, Reason::FarDay(_)),
                (8, Reason::FarDay(_)),
                (9, Reason::BeyondBounds(_)),
                (10, Reason::Nought),
                (11, Reason::NotBooked(_)),
            ]
        ),
        "{reasons:?}"
    );
    assert_eq!(read.survey.rows, 11);
}

#[test]
fn what_programs_write_keeps_its_categories_and_transfers() {
    let wallet = "account;category;currency;amount;ref_currency_amount;type;payment_type;note;date;transfer;payee;labels\n\
                  Tunai;Makan;IDR;-20000;-20000;Pengeluaran;CASH;kopi;2026-11-01T10:00:00.000Z;false;Warung;\n\
                  BCA;Gaji;IDR;5000000;5000000;Pemasukan;TRANSFER;;2026-11-25T10:00:00.000Z;false;;\n";
    let read_wallet = read(wallet);
    assert_eq!(amounts(&read_wallet), ["-20000", "5000000"]);
    let row = read_wallet.rows[0].as_ref().unwrap();
    assert_eq!(
        (row.category.as_deref(), row.counterpart.as_deref(), &*row.text),
        (Some("Makan"), Some("Warung"), "kopi Warung")
    );
    let names: Vec<Option<&str>> =
        read_wallet.survey.accounts.iter().map(|account| account.name.as_deref()).collect();
    assert_eq!(names, [Some("Tunai"), Some("BCA")]);
    let own = "id,date,datetime,direction,amount,currency,category,account,to_account,description,merchant,note,status,source,\
               book_amount,rate,rate_day,rate_source\n\
               7,2026-11-01,2026-11-01T10:00:00+07:00,expense,20000,IDR,Makan,Tunai,,'=kopi,,,confirmed,whatsapp,,,,\n\
               8,2026-11-02,2026-11-02T10:00:00+07:00,transfer,500000,IDR,,BCA,GoPay,isi,,,confirmed,whatsapp,,,,\n\
               9,2026-11-02,2026-11-02T10:00:00+07:00,income,12.5,USD,Gaji,BCA,,gaji,,,confirmed,whatsapp,200000,16000,2026-11-02,ecb\n\
               10,2026-11-03,2026-11-03T10:00:00+07:00,expense,1000,IDR,Makan,BCA,,salah,,,deleted,whatsapp,,,,\n";
    let read_own = read(own);
    check(
        &read_own,
        &[
            ("2026-11-01", "-20000", "=kopi"),
            ("2026-11-02", "-500000", "isi"),
            ("2026-11-02", "12.5", "gaji"),
        ],
    );
    assert_eq!(read_own.rows[1].as_ref().unwrap().transfer_to.as_deref(), Some("GoPay"));
    assert_eq!(read_own.rows[2].as_ref().unwrap().amount.currency().code(), "USD");
    assert!(
        matches!(&read_own.rows[3], Err(refused) if refused.reason == Reason::NotBooked("deleted".to_owned()))
    );
}

#[test]
fn letters_are_what_the_bytes_say() {
    let text = "Tanggal;Keterangan;Jumlah\n01/11/2026;Café Senja – Ubud;-20.000\n30/11/2026;B;1\n";
    let windows = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let utf16 = |big: bool, mark: bool| -> Vec<u8> {
        let units =
            text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
        let mark = if !mark {
            vec![]
        } else if big {
            vec![0xFE, 0xFF]
        } else {
            vec![0xFF, 0xFE]
        };
        mark.into_iter().chain(units).collect()
    };
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), "utf-8"),
        ([b"\xEF\xBB\xBF".to_vec(), text.as_bytes().to_vec()].concat(), "utf-8"),
        (windows, "windows-1252"),
        (utf16(false, true), "utf-16le"),
        (utf16(true, true), "utf-16be"),
        (utf16(false, false), "utf-16le"),
        (utf16(true, false), "utf-16be"),
    ] {
        let read = read_bytes(&bytes, &[]).unwrap();
        assert_eq!(
            (read.survey.encoding, &*read.rows[0].as_ref().unwrap().text),
            (encoding, "Café Senja – Ubud")
        );
    }
    let broken = [text.as_bytes(), b"29/11/2026;Caf\xE9 x\x00y;-1\n"].concat();
    let read = read_bytes(&broken, &[]).unwrap();
    assert_eq!(read.rows[2].as_ref().unwrap().text, "Caf\u{fffd} x\u{fffd}y");
}

#[test]
fn what_is_no_statement_is_said_to_be_none() {
    for text in ["", "\n\n\n", "Tanggal;Keterangan;Jumlah\n", "Halo, apa kabar?\nBaik.\n", "a,b\nc,d\n"] {
        assert!(
            matches!(read_bytes(text.as_bytes(), &[]), Err(FileError::Empty | FileError::Unknown)),
            "{text:?}"
        );
    }
    assert!(matches!(read_bytes(b"%PDF-1.4", &[]), Err(FileError::Unknown)));
}

#[test]
fn rows_that_are_too_long_are_refused_and_the_others_come_in() {
    let wide = format!("30/11/2026;{}\n", "x;".repeat(20_000));
    let long = format!("30/11/2026;{};-1\n", "x".repeat(100_000));
    let read =
        read(&format!("Tanggal;Keterangan;Jumlah\n01/11/2026;A;-1.000\n{wide}{long}30/11/2026;B;2.000\n"));
    assert_eq!(amounts(&read), ["-1000", "2000"]);
    let lines: Vec<u64> = read
        .rows
        .iter()
        .filter_map(|row| row.as_ref().err())
        .filter(|refused| refused.reason == Reason::TooLong)
        .map(|refused| refused.line)
        .collect();
    assert_eq!(lines, [3, 4]);
}

fn amounts(read: &Read) -> Vec<String> {
    read.rows.iter().flatten().map(|row| row.amount.to_decimal()).collect()
}
