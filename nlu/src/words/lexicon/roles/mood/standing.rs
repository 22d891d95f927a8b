//! Words of how prices and money stand: seen, on sale, held, left, dear.

/// How a price stands now.
pub(crate) const STANDS: &[&str] = &["is", "are", "costs", "it's", "they're", "that's"];
/// What is thought of it.
pub(crate) const PRICEY: &[&str] =
    &["expensive", "pricey", "pricy", "steep", "overpriced", "ridiculous", "insane", "crazy"];
/// Seeing, in a shop or on a screen.
pub(crate) const SEEING: &[&str] =
    &["lihat", "liat", "ngeliat", "ngelihat", "melihat", "saw", "seen", "naksir", "lirik", "ngelirik"];
/// Beside what is seen or cheap: it was bought.
pub(crate) const GOT_IT: &[&str] = &[
    "beli",
    "bayar",
    "checkout",
    "dapat",
    "borong",
    "kuambil",
    "kubeli",
    "ambil",
    "habis",
    "kena",
    "jajan",
    "topup",
    "sumbang",
    "kasih",
    "langganan",
    "pesan",
    "order",
    "traktir",
    "bayarin",
    "jual",
    "laku",
    "sedekah",
    "belanja",
    "isi",
    "transfer",
];
/// Now: how a price stands.
pub(crate) const RIGHT_NOW: &[&str] = &["lagi", "sedang", "masih", "now"];
/// Prices that are cut.
pub(crate) const ON_SALE: &[&str] = &["promo", "diskon", "sale", "obral", "flash"];
/// What holds money.
pub(crate) const HOLDERS: &[&str] = &[
    "uang", "saldo", "dompet", "rekening", "rek", "atm", "kantong", "saku", "celengan", "laci", "wallet",
    "pocket", "account", "tas", "kas",
];
/// That money is there.
pub(crate) const HELD: &[&str] =
    &["sisa", "tinggal", "masih", "nyisa", "tersisa", "left", "remaining", "ada", "punya", "megang", "bawa"];
/// Beside what is held: it moved.
pub(crate) const MOVED: &[&str] = &[
    "beli",
    "bayar",
    "jajan",
    "habis",
    "keluar",
    "kasih",
    "dikasih",
    "dapat",
    "terima",
    "masuk",
    "bayarin",
    "transfer",
    "topup",
    "balikin",
    "kembali",
    "kembalian",
    "kena",
    "untuk",
    "belanja",
    "isi",
    "tarik",
    "ambil",
    "hilang",
    "nemu",
    "pinjam",
    "minjemin",
    "jual",
    "laku",
    "setor",
    "nabung",
    "cair",
    "dipotong",
    "dari",
    "gaji",
    "bonus",
    "makan",
    "kepotong",
    "terpotong",
    "pindah",
    "masukin",
    "sisihkan",
    "simpan",
    "dikembalikan",
    "dibalikin",
    "dibayar",
];
/// How a price moves.
pub(crate) const MOVING: &[&str] = &["naik", "turun"];
/// What everybody has to buy, of which prices are told.
pub(crate) const NEEDS: &[&str] = &["kebutuhan", "sembako", "bahan", "barang-barang", "biaya"];
/// Behind a price that moves.
pub(crate) const MOVES_ON: &[&str] = &[
    "terus",
    "lagi",
    "jadi",
    "dari",
    "sampai",
    "drastis",
    "tajam",
    "gila",
    "banget",
    "mulai",
    "dibanding",
    "sekarang",
    "parah",
    "karena",
    "bulan",
    "segitu",
    "lagi-lagi",
    "sih",
    "lho",
    "loh",
    "ya",
    "euy",
];
/// Comparing.
pub(crate) const THAN: &[&str] =
    &["dibanding", "dibandingkan", "ketimbang", "daripada", "than", "compared", "timbang"];
/// What is compared.
pub(crate) const COMPARED: &[&str] =
    &["naik", "turun", "mahal", "murah", "lebih", "hemat", "cheaper", "expensive", "more", "less", "boros"];
/// So much each month or year.
pub(crate) const RATES: &[&str] = &["sebulan", "perbulan", "per", "setahun", "pertahun", "monthly"];
/// What remains of a sum, as written.
pub(crate) const THE_REST: &[&str] = &["sisanya", "sisane", "sisana"];

/// Of prices in English.
pub(crate) const GOING: &[&str] = &["going", "goes", "went", "gone"];
/// Where they go.
pub(crate) const UP: &[&str] = &["up", "down"];
/// Where or when a price holds.
pub(crate) const HEREABOUTS: &[&str] = &["sini", "sana", "sekarang", "zaman"];
/// Money that was not spent.
pub(crate) const SPARED: &[&str] = &["hemat", "irit", "ngirit"];
/// What somebody earns.
pub(crate) const PAY: &[&str] = &["gaji", "upah", "penghasilan", "honor"];
/// That no more is left.
pub(crate) const ONLY_LEFT: &[&str] = &["tinggal", "cuma", "masih", "doang", "segini", "segitu"];
/// Before what was once.
pub(crate) const LONG_AGO: &[&str] = &["jaman", "zaman", "dulunya", "dahulu"];
/// What is worth something, and no money.
pub(crate) const VOUCHERS: &[&str] = &["voucher", "kupon"];
