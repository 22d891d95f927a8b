//! The words of the rows of banks: what they were for, which are transfers, and answers about all of a list.

use chrono::DateTime;
use chrono_tz::Asia::Jakarta;
use ledger::{Currency, Direction};
use nlu::{Context, account_answered, statement};

#[test]
fn rows_are_filed_by_their_words() {
    let now = DateTime::parse_from_rfc3339("2026-11-20T10:00:00+07:00").expect("a time");
    let context = Context::bare(now.with_timezone(&Jakarta), Currency::IDR);
    let (income, expense) = (Direction::Income, Direction::Expense);
    for (text, direction, key) in [
        ("KARTU DEBIT ALFAMART CIKINI", expense, "belanja_harian"),
        ("BIAYA ADM", expense, "biaya_pajak"),
        ("PAJAK BUNGA", expense, "biaya_pajak"),
        ("QRIS KOPI KENANGAN", expense, "makan"),
        ("ZZXQ 0099/31", expense, "lainnya"),
        ("GAJI NOVEMBER", income, "gaji"),
        ("ZZXQ 0099/31", income, "pemasukan_lain"),
    ] {
        let filed = statement::filed(text, direction, &context).map(|category| category.key);
        assert_eq!(filed.as_deref(), Some(key), "{text}");
    }
    assert_eq!(statement::filed("TRSF E-BANKING", Direction::Transfer, &context), None);
}

#[test]
fn all_of_a_list_is_answered_in_few_words() {
    for text in ["semua sesuai", "sesuai semua", "Semuanya sama", "all as suggested"] {
        assert!(statement::says_all_same(text) && !statement::says_all_new(text), "{text}");
    }
    for text in ["semua baru", "baru semua", "all new"] {
        assert!(statement::says_all_new(text) && !statement::says_all_same(text), "{text}");
    }
    for text in ["sesuai", "beli baju baru semua orang rumah 2jt", "semua", ""] {
        assert!(!statement::says_all_same(text) && !statement::says_all_new(text), "{text}");
    }
}

#[test]
fn notes_drawn_and_wallets_filled_are_known() {
    for text in
        ["TARIKAN ATM 10/11", "PENARIKAN TUNAI ATM BERSAMA", "ATM WITHDRAWAL JKT", "TARIK TUNAI CARDLESS"]
    {
        assert!(statement::is_drawn(text), "{text}");
    }
    for text in
        ["BIAYA TARIK TUNAI", "ATM TRANSFER KE ANI", "SETORAN TUNAI", "TARIK TAMBANG JAYA", "BIAYA ADM ATM"]
    {
        assert!(!statement::is_drawn(text), "{text}");
    }
    for text in ["TOPUP GOPAY 0812", "TOP UP OVO", "ISI SALDO DANA"] {
        assert!(statement::is_filled(text), "{text}");
    }
    for text in ["BIAYA TOPUP GOPAY", "GOPAY COFFEE SHOP", "SALDO AWAL"] {
        assert!(!statement::is_filled(text), "{text}");
    }
}

#[test]
fn transfers_are_known_as_banks_write_them() {
    for text in [
        "TRSF E-BANKING DB 1011/FTSCY/WS95031 500000.00",
        "BI-FAST DB BIF TRANSFER KE 008 ANI",
        "Transfer dari BCA",
        "TOP UP GOPAY",
        "PEMINDAHBUKUAN",
        "TARIKAN ATM 10/11",
    ] {
        assert!(statement::speaks_of_transfer(text), "{text}");
    }
    for text in ["KARTU DEBIT ALFAMART", "TOL PASTEUR", "BIAYA ADM", ""] {
        assert!(!statement::speaks_of_transfer(text), "{text}");
    }
}

#[test]
fn what_a_transfer_names_is_told_from_how_a_bank_makes_one() {
    for (text, names) in [
        ("TRSF E-BANKING DB 1011/FTSCY/WS95031 500000.00", ""),
        ("TRSF E-BANKING DB KE MANDIRI", "mandiri"),
        ("BI-FAST DB BIF TRANSFER KE 008 ANI CONTOH", "ani contoh"),
        ("TRF DARI BUDI", "budi"),
        ("TRSF E-BANKING DB IBU KOS", "ibu kos"),
        ("Isi saldo", ""),
        ("", ""),
    ] {
        assert_eq!(statement::words_beside_transfer(text).join(" "), names, "{text}");
    }
}

#[test]
fn an_account_is_named_alone() {
    let own = ["Wise".to_owned()];
    for (said, name) in
        [("mandiri", "Mandiri"), ("bca", "BCA"), ("Jago", "Jago"), ("wise", "Wise"), ("dana", "DANA")]
    {
        assert_eq!(account_answered(said, &own).as_deref(), Some(name), "{said}");
    }
    for said in ["hidup mandiri", "mandiri yang mana", "ya", ""] {
        assert_eq!(account_answered(said, &own), None, "{said}");
    }
}

#[test]
fn small_talk_names_no_account() {
    for text in ["apa?", "lupa", "gak tau", "halo", "makasih", "yang mana", "kurang tahu kak"] {
        assert!(!statement::may_name_account(text), "{text}");
    }
    for text in ["Jenius", "tabungan haji", "bank jago", "rekening kantor"] {
        assert!(statement::may_name_account(text), "{text}");
    }
}
