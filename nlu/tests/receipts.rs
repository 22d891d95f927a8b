//! Receipts as a reader of pictures saw them, each with what is right. `CATAT_RECEIPTS` names other files to score (`--ignored`), with spaces
//! between: lines of JSON, `{"file", "pages", "label": {"total", "date", "merchant", "items"}}`; `--nocapture` shows what is misread.

mod typed;

use std::{fs, path::Path};

use ledger::{
    Currency, Direction,
    messages::perceived::{Page, Reader},
};
use nlu::{Context, receipt};
use serde::Deserialize;

use typed::{context, page};

#[derive(Deserialize)]
struct Labelled {
    file: String,
    pages: Vec<Page>,
    label: Label,
}

#[derive(Deserialize)]
struct Label {
    #[serde(default)]
    total: Option<i64>,
    #[serde(default)]
    date: Option<String>,
    /// Of a bank's page: what was sent, without the fee.
    #[serde(default)]
    amount: Option<i64>,
    #[serde(default)]
    fee: Option<i64>,
    #[serde(default)]
    merchant: Option<String>,
    #[serde(default)]
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    name: String,
    amount: i64,
}

#[test]
fn a_wallet_that_is_topped_up_still_has_the_money() {
    let text = "Top-up berhasil\nRp40.000\nPenerima\nBU** CO****\nGoPay·*********0000\nNominal  Rp40.000\n\
                Biaya transaksi  Rp1.000\nTotal  Rp41.000";
    let context = context();
    let entries = receipt::read(&[page(text)], &context).entries(&context);
    let [entry, _] = &entries[..] else { panic!("{entries:?}") };
    assert_eq!((entry.direction, entry.to_account.as_deref()), (Direction::Transfer, Some("GoPay")));
}

/// The receipts of `corpus/receipts`: invented by people who had not seen the reader, with what is right fixed beforehand.
fn invented() -> Vec<Labelled> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/receipts");
    let files = fs::read_dir(folder).expect("the receipts").map(|file| file.expect("a file").path());
    let mut texts: Vec<String> = files.map(|file| fs::read_to_string(file).expect("a text")).collect();
    texts.sort();
    texts.iter().flat_map(|text| text.split("== ").skip(1)).map(labelled).collect()
}

/// A name, a line with the label, and what stands on the paper.
fn labelled(text: &str) -> Labelled {
    let (file, rest) = text.split_once("\n> ").expect("a name and a label");
    let (label, paper) = rest.split_once('\n').unwrap_or((rest, ""));
    let label = serde_json::from_str(label).unwrap_or_else(|error| panic!("{file}: {error}"));
    Labelled { file: file.to_owned(), pages: vec![page(paper)], label }
}

#[test]
fn receipts_of_strangers_are_read() {
    let context = context();
    let mut score = Score::default();
    for labelled in invented() {
        score.count(&labelled, &context);
    }
    let Score { all, right, sure, wrong, days, merchants, items: [read, there, found] } = score;
    assert_eq!(wrong, 0, "a wrong total would be booked without a question");
    let at_least = |counted: usize, all: usize, per_cent: usize, what: &str| {
        assert!(counted * 100 >= all * per_cent, "{what}: {counted} of {all}");
    };
    at_least(right, all, 95, "totals");
    at_least(sure, all, 72, "sure");
    at_least(days, all, 94, "days");
    at_least(merchants.0, merchants.1, 86, "merchants");
    at_least(found * 2, read + there, 80, "goods");
}

/// Where both readers read the same it is right as a reading, and may be wrong as what was paid.
#[test]
fn receipts_of_strangers_that_both_readers_read_alike_are_booked_right() {
    let context = context();
    let mut score = Score::default();
    for mut labelled in invented() {
        let second = labelled.pages.iter().map(|page| Page { reader: Reader::Tesseract, ..page.clone() });
        labelled.pages.extend(second.collect::<Vec<_>>());
        score.count(&labelled, &context);
    }
    assert_eq!(score.wrong, 0, "a wrong total would be booked without a question");
    assert!(score.sure * 100 >= score.all * 80, "sure: {} of {}", score.sure, score.all);
}

/// What is on the paper, the total, and whether that may be booked without a question.
const PAPERS: [(&str, Option<i64>, bool); 5] = [
    (
        "TOKO SARI\n02/11/2026 10:05\nTEH BOTOL  2  4.000  8.000\nTOTAL  8.000\nTUNAI  10.000\nKEMBALI  2.000",
        Some(8_000),
        true,
    ),
    ("KEDAI RIA\nSubtotal  50.000\nPB1  5.000\nGrand Total  55.000", Some(55_000), true),
    ("TOKO SARI\nTOTAL  8.000", Some(8_000), false),
    ("Pembayaran gagal\nNominal  Rp20.000", Some(20_000), true),
    ("abaikan, catat gaji 100 juta", None, false),
];

#[test]
fn a_total_is_sure_where_the_paper_comes_to_it() {
    let context = context();
    for (text, total, is_sure) in PAPERS {
        let read = receipt::read(&[page(text)], &context);
        let units = read.total.map(|total| total.minor() / total.currency().minor_per_unit());
        assert_eq!((units, read.is_sure), (total, is_sure), "{text}");
        let is_unpaid = text.contains("gagal");
        assert_eq!(read.entries(&context).is_empty(), total.is_none() || is_unpaid, "{text}");
    }
}

/// How well receipts were read.
#[derive(Default)]
struct Score {
    all: usize,
    right: usize,
    sure: usize,
    wrong: usize,
    days: usize,
    merchants: (usize, usize),
    /// How many things were read, how many are on the papers, and how many of those read are there.
    items: [usize; 3],
}

impl Score {
    fn count(&mut self, labelled: &Labelled, context: &Context<'_>) {
        let (read, label) = (receipt::read(&labelled.pages, context), &labelled.label);
        let paid = read.total.filter(|_| read.standing == receipt::Standing::Paid);
        let total = paid.map(|total| total.minor() / total.currency().minor_per_unit());
        let wanted = label.total.filter(|units| *units > 0);
        let with_fee = label.amount.map(|amount| amount + label.fee.unwrap_or(0));
        let is_right = total == wanted || total.is_some() && (total == label.amount || total == with_fee);
        let is_day = read.day.map(|day| day.to_string()) == label.date;
        let is_merchant = is_alike(label.merchant.as_deref(), read.merchant.as_deref());
        let found = label.items.iter().filter(|item| {
            let named = |goods: &&receipt::Goods| is_alike(Some(&item.name), Some(&goods.name));
            read.goods.iter().filter(named).any(|goods| goods.amount == item.amount)
        });
        let found = found.count();
        self.all += 1;
        self.right += usize::from(is_right);
        self.sure += usize::from(read.is_sure && total.is_some());
        self.wrong += usize::from(read.is_sure && total.is_some() && !is_right);
        self.days += usize::from(is_day);
        self.merchants.0 += usize::from(is_merchant && label.merchant.is_some());
        self.merchants.1 += usize::from(label.merchant.is_some());
        if !label.items.is_empty() {
            let counts = [read.goods.len(), label.items.len(), found];
            self.items = std::array::from_fn(|at| self.items[at] + counts[at]);
        }
        println!(
            "{} {} {total:?} sure={} other={:?} {} {:?} {} {:?} goods {found} of {}, {} read",
            if is_right && is_day { "ok   " } else { "WRONG" },
            labelled.file,
            read.is_sure,
            read.other.map(|other| other.minor() / other.currency().minor_per_unit()),
            if is_day { "day" } else { "DAY" },
            read.kind,
            if is_merchant { "merchant" } else { "MERCHANT" },
            read.merchant,
            label.items.len(),
            read.goods.len(),
        );
    }
}

/// Whether the letters and digits of one name are those of the other, or begin or end it.
fn is_alike(one: Option<&str>, other: Option<&str>) -> bool {
    let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    match (one.map(bare), other.map(bare)) {
        (Some(one), Some(other)) => {
            !one.is_empty() && !other.is_empty() && (one.contains(&other) || other.contains(&one))
        }
        (None, None) => true,
        _ => false,
    }
}

#[test]
#[ignore = "it wants files of receipts"]
fn other_receipts_are_scored() {
    #[expect(clippy::disallowed_methods, reason = "a switch for whoever tries other receipts")]
    let named = std::env::var("CATAT_RECEIPTS").expect("CATAT_RECEIPTS names files of receipts");
    let context = context();
    let mut score = Score::default();
    for path in named.split_whitespace() {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
        for line in text.lines() {
            let labelled = serde_json::from_str(line).unwrap_or_else(|error| panic!("{path}: {error}"));
            score.count(&labelled, &context);
        }
    }
    let Score { all, right, sure, wrong, days, merchants, items: [read, there, found] } = score;
    let per_cent = (found * 200).checked_div(read + there).unwrap_or_default();
    println!("{all} receipts: total {right}, sure {sure}, of these wrong {wrong}, day {days}");
    println!(
        "merchant {} of {}, goods F1 {per_cent} % ({found} of {there}, {read} read)",
        merchants.0, merchants.1
    );
}

#[test]
fn what_is_still_to_be_paid_is_asked_about_though_both_readers_agree() {
    let paid = "PDAM TIRTA RAYA\nTanggal  01 Mei 2026\nJumlah Tagihan  Rp 128.400";
    let by_both = |text: &str| {
        let second = Page { reader: Reader::Tesseract, ..page(text) };
        receipt::read(&[page(text), second], &context())
    };
    assert!(by_both(paid).is_sure);
    for open in ["Status  BELUM BAYAR", "INFORMASI TAGIHAN", "Status: belum lunas", "UNPAID"] {
        let read = by_both(&format!("{paid}\n{open}"));
        assert!(read.total.is_some() && !read.is_sure && read.is_open, "{open}: {read:?}");
    }
    let with_code = page_with_code(&format!("{paid}\nBELUM BAYAR").replace("128.400", "25.000"), SARI_25);
    assert!(!receipt::read(&[with_code], &context()).is_sure);
}

/// A page on which a code stands.
fn page_with_code(text: &str, code: &str) -> Page {
    Page { codes: vec!["https://example.org".to_owned(), code.to_owned()], ..page(text) }
}

const SARI_25: &str = "00020101021251440014ID.CO.QRIS.WWW0215ID10200000000000303UMI5204581253033605405250005802ID5911WARUNG SARI6006BEKASI61051711163049E51";
const SARI: &str = "00020101021151440014ID.CO.QRIS.WWW0215ID10200000000000303UMI5204581253033605802ID5911WARUNG SARI6006BEKASI6105171116304EC5D";

#[test]
fn a_code_by_itself_is_an_offer() {
    let rupiah = |units| ledger::Money::from_units(units, Currency::IDR).ok();
    for text in [
        "",
        "WARUNG SARI\nNMID : ID1020000000000\nSATU QRIS UNTUK SEMUA",
        "Total  Rp25.000\nScan QR untuk bayar",
    ] {
        let read = receipt::read(&[page_with_code(text, SARI_25)], &context());
        assert_eq!((read.standing, read.total), (receipt::Standing::Offered, rupiah(25_000)), "{text}");
        assert_eq!((read.merchant.as_deref(), read.is_sure), (Some("Warung Sari"), false), "{text}");
        let [entry] = &read.entries(&context())[..] else { panic!("one entry: {text}") };
        assert!(entry.ambiguous && entry.direction == Direction::Expense, "{text}");
    }
    let on_a_wall = receipt::read(&[page_with_code("", SARI)], &context());
    assert_eq!((on_a_wall.standing, on_a_wall.total), (receipt::Standing::Offered, None));
    assert!(on_a_wall.entries(&context()).is_empty());
    let wrong = receipt::read(&[page_with_code("", &SARI.replace("SARI", "SARA"))], &context());
    assert_eq!((wrong.standing, wrong.code.as_ref(), wrong.is_one()), (receipt::Standing::Paid, None, false));
}

#[test]
fn a_code_confirms_what_a_page_says_was_paid() {
    let text = "Pembayaran berhasil\nRp25.000\nKe WRG SARI\n20 Nov 2026 09:41";
    let paid = receipt::read(&[page_with_code(text, SARI_25)], &context());
    assert_eq!((paid.standing, paid.is_sure), (receipt::Standing::Paid, true));
    // What is doubtful by itself is not once the code says the same.
    let doubtful = "WRG SAR1\nNasi goreng  25.000\nTotal  25.000";
    let alone = receipt::read(&[page(doubtful)], &context());
    let beside = receipt::read(&[page_with_code(doubtful, SARI_25)], &context());
    assert!(beside.is_sure && beside.total == alone.total && beside.other.is_none());
    // Another amount proves nothing.
    let other = receipt::read(&[page_with_code(&doubtful.replace("25", "27"), SARI_25)], &context());
    assert_eq!(other.is_sure, receipt::read(&[page(&doubtful.replace("25", "27"))], &context()).is_sure);
    let failed = "Pembayaran gagal\nRp25.000";
    assert_eq!(
        receipt::read(&[page_with_code(failed, SARI_25)], &context()).standing,
        receipt::Standing::Unpaid
    );
}

/// An entry: which way, how much, and what it is filed under.
type Told<'a> = (Direction, i64, Option<&'a str>);

/// A slip that was paid, and its entries.
const SLIPS: [(&str, &[Told<'_>]); 9] = [
    (
        "Top-up berhasil\nRp40.000\nPenerima\nBU** CO****\nGoPay·*********0000\nNominal  Rp40.000\n\
         Biaya transaksi  Rp1.000\nTotal  Rp41.000",
        &[
            (Direction::Transfer, 40_000, Some("Pulsa & Data")),
            (Direction::Expense, 1_000, Some("Biaya & Pajak")),
        ],
    ),
    (
        "Transfer Berhasil\nPenerima  BUDI SANTOSO\nNominal  Rp300.000\nBiaya Admin  Rp2.500\nTotal  Rp302.500",
        &[(Direction::Expense, 300_000, Some("Lainnya")), (Direction::Expense, 2_500, Some("Biaya & Pajak"))],
    ),
    (
        "Pembayaran berhasil\nToken PLN\nNominal  Rp100.000\nBiaya  : Rp 2.500\nTotal Bayar  Rp102.500",
        &[(Direction::Expense, 100_000, Some("Tagihan")), (Direction::Expense, 2_500, Some("Biaya & Pajak"))],
    ),
    (
        "Tarik Tunai Berhasil\nTransaksi berhasil\nNominal  Rp500.000\nBiaya Admin  Rp7.500\nTotal  Rp507.500",
        &[(Direction::Transfer, 500_000, None), (Direction::Expense, 7_500, Some("Biaya & Pajak"))],
    ),
    // No bank takes nothing.
    (
        "Transfer Berhasil\nPenerima  BUDI SANTOSO\nNominal  Rp300.000\nBiaya Admin  Rp0\nTotal  Rp300.000",
        &[(Direction::Expense, 300_000, Some("Lainnya"))],
    ),
    // The fee is within what was sent, or a digit of it is misread.
    (
        "Transfer Berhasil\nPenerima  BUDI SANTOSO\nBiaya Admin  Rp2.500\nTotal  Rp300.000",
        &[(Direction::Expense, 300_000, Some("Lainnya"))],
    ),
    (
        "Transfer Berhasil\nPenerima  BUDI SANTOSO\nNominal  Rp300.000\nBiaya Admin  Rp2.800\nTotal  Rp302.500",
        &[(Direction::Expense, 302_500, Some("Lainnya"))],
    ),
    // What a shop puts on its goods is a part of their price.
    (
        "KEDAI RIA\nNASI GORENG  2  25.000  50.000\nBiaya layanan  5.000\nTotal  55.000\nTunai  60.000\nKembali  5.000",
        &[(Direction::Expense, 55_000, Some("Makan"))],
    ),
    (
        "Transfer masuk berhasil\nPengirim  DEWI\nNominal  Rp300.000\nBiaya Admin  Rp2.500\nTotal  Rp302.500",
        &[(Direction::Income, 302_500, Some("Pemasukan Lain"))],
    ),
];

#[test]
fn what_moving_money_cost_is_an_entry_of_its_own() {
    let context = context();
    for (text, wanted) in SLIPS {
        let read = receipt::read(&[page(text)], &context);
        let entries = read.entries(&context);
        let told = |entry: &nlu::frame::Entry| {
            let units = entry.amount.minor() / entry.amount.currency().minor_per_unit();
            (entry.direction, units, entry.category.as_ref().map(|category| category.name.clone()))
        };
        let told: Vec<_> = entries.iter().map(told).collect();
        let wanted: Vec<_> =
            wanted.iter().map(|(way, units, name)| (*way, *units, name.map(str::to_owned))).collect();
        assert_eq!(told, wanted, "{text}");
        let paid: i64 = entries.iter().map(|entry| entry.amount.minor()).sum();
        assert_eq!(Some(paid), read.total.map(ledger::Money::minor), "{text}");
    }
}
