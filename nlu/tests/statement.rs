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
        // What comes back lowers what it was spent on, where that is named.
        ("REVERSAL KARTU DEBIT ALFAMART CIKINI", income, "belanja_harian"),
        ("REFUND QRIS KOPI KENANGAN", income, "makan"),
        ("REFUND ZZXQ 0099/31", income, "refund_cashback"),
        ("REVERSAL ZZXQ 0099/31", income, "refund_cashback"),
        ("PENGEMBALIAN DANA ZZXQ", income, "refund_cashback"),
        ("CASHBACK ZZXQ", income, "refund_cashback"),
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
fn two_things_are_one_or_two_in_few_words() {
    for (text, wanted) in [
        ("sama", Some(true)),
        ("iya sama", Some(true)),
        ("sama kok", Some(true)),
        ("same", Some(true)),
        ("beda", Some(false)),
        ("tetap catat", Some(false)),
        ("beda dong", Some(false)),
        ("different", Some(false)),
        ("tidak sama", Some(false)),
        ("sama teh 5rb", None),
        ("kopi 20rb", None),
        ("", None),
    ] {
        assert_eq!(statement::says_same(text), wanted, "{text}");
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
fn a_wallet_that_is_filled_is_told_from_what_is_paid_with_it() {
    for text in ["TOPUP GOPAY 0812", "topup gopay", "isi gopay", "isi saldo gopay", "top up GoPay"] {
        assert!(statement::fills_wallet(text, "GoPay"), "{text}");
    }
    for text in
        ["isi ulang pulsa gopay", "topup ovo", "GOPAY COFFEE SHOP", "biaya topup gopay", "bayar pakai gopay"]
    {
        assert!(!statement::fills_wallet(text, "GoPay"), "{text}");
    }
}

#[test]
fn what_goes_to_an_account_of_the_persons_names_nobody_else() {
    for text in
        ["TRSF E-BANKING DB KE MANDIRI", "transfer ke mandiri", "BI-FAST DB TRANSFER KE MANDIRI ANI CONTOH"]
    {
        assert!(statement::goes_to_own(text, "Mandiri", "Ani Contoh"), "{text}");
    }
    for text in [
        "TRSF E-BANKING DB KE MANDIRI BUDI",
        "BIAYA TRANSFER KE MANDIRI",
        "KARTU DEBIT TOKO MANDIRI",
        "TRSF E-BANKING DB KE BCA",
        "TRSF E-BANKING DB DARI MANDIRI",
        "TARIKAN ATM MANDIRI",
        "TRSF E-BANKING DB",
        "",
    ] {
        assert!(!statement::goes_to_own(text, "Mandiri", "Ani Contoh"), "{text}");
    }
    assert!(!statement::goes_to_own("TRSF E-BANKING DB", "", "Ani Contoh"));
    assert!(statement::goes_to_own("TARIKAN TUNAI", "Tunai", "Ani Contoh"));
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
fn what_money_came_back_of_is_named_beside_that_it_did() {
    for (text, names) in [
        ("REFUND TOKOPEDIA", "tokopedia"),
        ("REFUND QRIS WARUNG BU TIN", "warung tin"),
        ("PENGEMBALIAN DANA ZARA 20261110", "zara"),
        ("REVERSAL", ""),
        ("TOKOPEDIA", ""),
        ("GAJI NOVEMBER", ""),
    ] {
        assert_eq!(statement::given_back(text).join(" "), names, "{text}");
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
fn the_words_below_a_file_name_an_account() {
    let own = ["Tabungan Haji".to_owned()];
    for (said, name) in [
        ("permata", "Permata"),
        ("Danamon", "Danamon"),
        ("bca ku", "BCA"),
        ("bcaku", "BCA"),
        ("ini mandiri", "Mandiri"),
        ("ini punya bri ya", "BRI"),
        ("mutasi bank jago november 2026", "Jago"),
        ("rekening koran cimb niaga", "CIMB Niaga"),
        ("this is my ocbc account", "OCBC"),
        ("ini kartu kredit bca", "Kartu Kredit BCA"),
        ("shopeepay", "ShopeePay"),
        ("ini tabungan haji", "Tabungan Haji"),
    ] {
        assert_eq!(statement::account_of_file(said, &own).as_deref(), Some(name), "{said}");
    }
    for said in ["ini", "tolong dicatat ya", "jangan dicatat", "bayar bca 50rb", "mandiri atau bca", ""] {
        assert_eq!(statement::account_of_file(said, &own), None, "{said}");
    }
}

#[test]
fn a_pocket_is_named_where_money_moves_to_it_or_from_it() {
    for (text, goes_out, wanted) in [
        ("PINDAH KE KANTONG LIBURAN", true, Some("Kantong Liburan")),
        ("Pindah dari Kantong Dana Darurat 20261110", false, Some("Kantong Dana Darurat")),
        ("Transfer to Pocket Travel", true, Some("Pocket Travel")),
        ("Isi Saku Nikah", true, Some("Saku Nikah")),
        ("Kantong Belanja Pindah Uang", true, Some("Kantong Belanja")),
        ("Pindah dari Kantong Utama ke Kantong Liburan", true, Some("Kantong Liburan")),
        ("Pindah dari Kantong Liburan ke Kantong Utama", false, Some("Kantong Liburan")),
        ("Pindah ke Kantong Utama", true, None),
        ("BELI KANTONG PLASTIK", true, None),
        ("KANTONG SAMPAH INDOMARET", true, None),
        ("TRANSFER KE ANI", true, None),
    ] {
        assert_eq!(statement::pocket(text, goes_out).as_deref(), wanted, "{text}");
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
