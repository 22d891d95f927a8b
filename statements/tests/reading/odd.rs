//! Files as pages of banks and wallets hand them out: headings over two rows, bills, tables of HTML.

use statements::{Reason, Refused};

use crate::common::{Read, check, day_and_amount, read, read_bytes};

/// The lines of the rows that are not read.
fn refused(read: &Read) -> Vec<u64> {
    read.rows.iter().filter_map(|row| row.as_ref().err()).map(|refused| refused.line).collect()
}

#[test]
fn headings_over_two_rows_are_one() {
    let read = read(
        "Tanggal,,Uraian,Mutasi,,Saldo\nTransaksi,Valuta,,Debet,Kredit,\n\
         02/11/2026,03/11/2026,Makan,\"10,000.00\",,\"90,000.00\"\n15/11/2026,16/11/2026,Bunga,,\"500.25\",\"90,500.25\"\n",
    );
    check(&read, &[("2026-11-02", "-10000", "Makan"), ("2026-11-15", "500.25", "Bunga")]);
    assert!(read.survey.questions.is_empty());
}

#[test]
fn a_cell_over_lines_may_hold_what_stands_between_cells() {
    let read = read(
        "Tgl;Ket;Nominal;D/K;Saldo\n28/11/2026;\"TRF DARI\nPT MAJU;JAYA\";2.500.000,00;K;2.600.000,00\n\
         29/11/2026;KOPI;20.000,00;D;2.580.000,00\n",
    );
    check(&read, &[("2026-11-28", "2500000", "TRF DARI PT MAJU;JAYA"), ("2026-11-29", "-20000", "KOPI")]);
}

#[test]
fn a_leap_day_of_another_year_is_none() {
    let read = read(
        "Periode : 15/12/2025 - 14/01/2026\nTanggal,Keterangan,Mutasi,,Saldo\n31/12,GAJI,\"2,500.00\",CR,\"7,500.00\"\n\
         29/02,HANTU,\"1,000.00\",DB,\"6,500.00\"\n14/01,QRIS,\"500.00\",DB,\"6,000.00\"\n",
    );
    assert_eq!(
        day_and_amount(&read),
        [("2025-12-31", "2500"), ("2026-01-14", "-500")].map(|(day, amount)| (day.into(), amount.into()))
    );
    assert_eq!(read.rows[1], Err(Refused { line: 4, reason: Reason::BadDay("29/02".to_owned()) }));
}

#[test]
fn times_stand_behind_dots_and_ways_may_be_dutch() {
    check(
        &read(
            "Waktu;Transaksi;Jumlah\n\"Sen, 30 Nov 2026 • 21:05\";Kirim Uang;-Rp50.000\n\
             \"Min, 29 Nov 2026 · 10:00\";Isi Saldo;+Rp100.000\n",
        ),
        &[("2026-11-30", "-50000", "Kirim Uang"), ("2026-11-29", "100000", "Isi Saldo")],
    );
    let dutch = read(
        "Datum;Omschrijving;Bedrag (EUR);Af Bij\n20261105;Koffie;12,50;Af\n20261106;Salaris;1.250,00;Bij\n",
    );
    check(&dutch, &[("2026-11-05", "-12.5", "Koffie"), ("2026-11-06", "1250", "Salaris")]);
    assert!(dutch.survey.questions.is_empty());
}

#[test]
fn what_a_bill_or_a_page_sums_up_is_no_row() {
    let bill = read(
        "Kartu Kredit VISA\n\nTgl Transaksi,Tgl Pembukuan,Keterangan,Jumlah (Rp)\n,,TAGIHAN BULAN LALU,\"850.000\"\n\
         01/11/2026,02/11/2026,PEMBAYARAN TERIMA KASIH,\"850.000 CR\"\n05/11/2026,26/11/2026,TOKOPEDIA,\"1.250.000\"\n\
         30/11/2026,30/11/2026,TAGIHAN BARU,\"1.250.000\"\n",
    );
    check(
        &bill,
        &[("2026-11-02", "850000", "PEMBAYARAN TERIMA KASIH"), ("2026-11-26", "-1250000", "TOKOPEDIA")],
    );
    assert_eq!(refused(&bill), [0_u64; 0]);
    let page = read(
        "Tanggal,Keterangan,Debet,Kredit,Saldo\n02/10/2026,A,10.000,,90.000\n15/10/2026,TOTAL BUAH,5.000,,85.000\n\
         31/10/2026,TOTAL MUTASI,15.000,20.000,\n31/10/2026,SALDO AKHIR,,,85.000\n",
    );
    check(&page, &[("2026-10-02", "-10000", "A"), ("2026-10-15", "-5000", "TOTAL BUAH")]);
    assert_eq!(refused(&page), [0_u64; 0]);
    let coded = read(
        "No.,Tanggal,Kode,Deskripsi,D/C,Nominal,Saldo\n1,01-11-2026,SA,SALDO AWAL,C,\"1,000.00\",\"1,000.00\"\n\
         2,23-11-2026,QR,QRIS,D,\"250.00\",\"750.00\"\n",
    );
    check(&coded, &[("2026-11-23", "-250", "QR QRIS")]);
    assert_eq!(coded.survey.accounts[0].opening.map(ledger::Money::to_decimal).as_deref(), Some("1000"));
}

#[test]
fn what_an_account_held_is_no_row_however_it_is_called() {
    let rows = |words: &str| {
        let read = read(&format!(
            "Tanggal,Keterangan,Jumlah,D/K\n01/11/2026,{words},\"1,000.00\",K\n23/11/2026,QRIS,\"250.00\",D\n\
             24/11/2026,X,\"50.00\",K\n"
        ));
        assert_eq!(refused(&read), [0_u64; 0], "{words}");
        read.rows.len()
    };
    for words in [
        "SALDO AWAL",
        "Saldo Awal Bulan",
        "SALDO AWAL NOVEMBER 2026",
        "Saldo per 31/10/2026",
        "SALDO BULAN SEBELUMNYA",
        "OPENING BAL.",
        "BALANCE FORWARD",
        "BALANCE BROUGHT FWD",
        "Saldo Akhir Bulan",
        "SALDO AKHIR HARI INI",
        "SALDO TERSEDIA",
        "Ledger Balance",
        "Grand Total",
        "JUMLAH MUTASI",
        "TAGIHAN BULAN LALU",
    ] {
        assert_eq!(rows(words), 2, "{words}");
    }
    for words in [
        "Isi Saldo",
        "Saldo",
        "BIAYA SALDO MINIMUM",
        "SETORAN SALDO AWAL",
        "TOTAL BUAH SEGAR",
        "GRAND HYATT",
        "NEW BALANCE",
        "TOTAL",
    ] {
        assert_eq!(rows(words), 3, "{words}");
    }
}

#[test]
fn a_sum_with_a_day_is_known_by_what_it_comes_to() {
    let rows = |total: &str| {
        let read = read(&format!(
            "Tanggal,Keterangan,Jumlah\n01/11/2026,A,-10500.50\n02/11/2026,B,-5000.00\n25/11/2026,C,2000.00\n\
             30/11/2026,TOTAL,{total}\n"
        ));
        assert_eq!(refused(&read), [0_u64; 0], "{total}");
        read.rows.len()
    };
    for sum in ["-15500.50", "-13500.50"] {
        assert_eq!(rows(sum), 3, "{sum}");
    }
    // A shop of that name, and one thing that cost what the only other row of its side did.
    for shop in ["-15500.51", "-2000.00", "2000.00"] {
        assert_eq!(rows(shop), 4, "{shop}");
    }
}

#[test]
fn tables_of_html_are_read_as_workbooks() {
    let page = "<html><head><meta charset=\"utf-8\"><title>Mutasi</title><style>td{mso-number-format:\"\\@\"}</style></head><body>\
                <table><tr><td colspan=4>No. Rekening : 0012345678</td></tr></table><table border=1>\
                <tr><th rowspan=2>Tanggal</th><th rowspan=2>Keterangan</th><th colspan=2>Mutasi</th></tr>\
                <tr><th>Debet</th><th>Kredit</th></tr>\
                <tr><td>05/11/2026</td><td>KOPI &amp; TEH<br>KENANGAN</td><td>20.000,00</td><td></td></tr>\
                <tr><td>32/11/2026</td><td>HANTU</td><td>1,00</td><td></td></tr>\
                <tr><td>26/11/2026</td><td>GAJI</td><td>&nbsp;</td><td>5.000.000,00</td></tr></table></body></html>";
    let read = read_bytes(page.as_bytes(), &[]).unwrap();
    check(&read, &[("2026-11-05", "-20000", "KOPI & TEH KENANGAN"), ("2026-11-26", "5000000", "GAJI")]);
    assert_eq!(refused(&read), [5]);
    assert_eq!(read.survey.accounts[0].number.as_deref(), Some("0012345678"));
}
