//! What is asked of receipts, and what only has its words.

use chrono::TimeZone;
use ledger::Currency;
use nlu::{
    Context,
    frame::{Command, Frame, Portion, ReceiptWish},
    understand,
};

fn frame(text: &str) -> Frame {
    let now = chrono_tz::Asia::Jakarta.with_ymd_and_hms(2026, 11, 20, 10, 0, 0).single().expect("an instant");
    understand(text, &Context::bare(now, Currency::IDR))
}

/// What is wanted of receipts, if anything is.
fn wish(text: &str) -> Option<ReceiptWish> {
    match frame(text).command() {
        Some(Command::Receipt(wish)) => Some(wish.clone()),
        _ => None,
    }
}

#[test]
fn a_receipt_is_asked_for() {
    for (text, shop) in [
        ("rincian struk tadi", None),
        ("Rincian struk tadi dong", None),
        ("isi struk tadi", None),
        ("apa aja isi struknya", None),
        ("apa aja isi struknya?", None),
        ("isi struknya apa aja ya kak", None),
        ("lihat struk terakhir", None),
        ("tolong tampilin rincian struk yang tadi", None),
        ("beli apa aja di struk tadi?", None),
        ("receipt details", None),
        ("show me the receipt details please", None),
        ("what was on that receipt?", None),
        ("what's on the receipt", None),
        ("rincian struk indomaret", Some("indomaret")),
        ("isi struk dari Super Indo dong", Some("super indo")),
        ("detail nota bengkel jaya tadi", Some("bengkel jaya")),
        ("what was on the receipt from Alfamart?", Some("alfamart")),
    ] {
        assert_eq!(wish(text), Some(ReceiptWish::Show(shop.map(str::to_owned))), "{text}");
    }
}

#[test]
fn a_price_is_asked_for() {
    for (text, words, compares) in [
        ("berapa harga minyak terakhir?", "minyak", false),
        ("harga telur berapa ya terakhir", "telur", false),
        ("harga terakhir minyak goreng berapa", "minyak goreng", false),
        ("hrg beras terakhir brp kak", "beras", false),
        ("what was the last price of eggs?", "eggs", false),
        ("how much did rice cost last time", "rice", false),
        ("beras naik nggak?", "beras", true),
        ("beras naik gak ya", "beras", true),
        ("harga minyak goreng turun ga sekarang", "minyak goreng", true),
        ("apa harga telur naik?", "telur", true),
        ("beras naik apa turun?", "beras", true),
        ("did rice go up?", "rice", true),
        ("has the price of cooking oil gone up", "cooking oil", true),
        ("is rice more expensive now?", "rice", true),
    ] {
        let wanted = ReceiptWish::Price { words: words.to_owned(), compares };
        assert_eq!(wish(text), Some(wanted), "{text}");
    }
}

#[test]
fn a_receipt_is_split() {
    for text in [
        "pisah per kategori",
        "pisahin per kategori dong",
        "tolong pisahkan struk tadi per kategori ya",
        "struk tadi dipisah per kategori aja",
        "split by category",
        "split the receipt by category please",
    ] {
        assert_eq!(wish(text), Some(ReceiptWish::Split), "{text}");
    }
}

#[test]
fn ones_own_part_is_named_by_its_goods() {
    let portion =
        |(count, words): &(Option<u32>, &str)| Portion { count: *count, words: (*words).to_owned() };
    for (text, goods) in [
        ("bagianku nasi goreng sama es teh", &[(None, "nasi goreng"), (None, "es teh")][..]),
        ("bagianku cuma nasi goreng aja", &[(None, "nasi goreng")]),
        (
            "punyaku nasi goreng, 2 es teh dan kerupuk",
            &[(None, "nasi goreng"), (Some(2), "es teh"), (None, "kerupuk")],
        ),
        ("bagian aku Ayam Geprek + es jeruk ya", &[(None, "ayam geprek"), (None, "es jeruk")]),
        ("my share was the fried rice and iced tea", &[(None, "fried rice"), (None, "iced tea")]),
    ] {
        let wanted = goods.iter().map(portion).collect();
        assert_eq!(wish(text), Some(ReceiptWish::Share(wanted)), "{text}");
    }
}

#[test]
fn what_only_has_the_words_is_something_else() {
    for text in [
        "harga beras naik, beli 5kg 70rb",
        "beras naik jadi 75rb",
        "beras naik",
        "beli beras 70rb harganya naik nih",
        "naik gojek nggak?",
        "gaji naik nggak?",
        "pengeluaran naik nggak bulan ini?",
        "harga beras berapa?",
        "berapa pengeluaran terakhir?",
        "transaksi terakhir berapa?",
        "kak bisa baca foto struk ga",
        "bisa kirim foto struk ga?",
        "isi bensin 20rb struknya hilang",
        "struk alfamart 67.800",
        "nota bengkel 120rb",
        "rincian pengeluaran bulan ini",
        "pengeluaran per kategori",
        "laporan per kategori bulan ini",
        "bagianku 90rb",
        "bagianku cuma 90rb",
        "bagianku setengahnya",
        "bagianku belum dibayar",
        "bagianku berapa?",
        "makan 180rb, bagianku 60rb",
        "punya saya udah dicatat belum?",
    ] {
        assert_eq!(wish(text), None, "{text}");
    }
}
