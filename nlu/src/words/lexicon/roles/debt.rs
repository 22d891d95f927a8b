//! Words of lending and owing.

/// What stands before whom money is owed to or by.
pub(crate) const BEFORE_PARTIES: &[&str] = &["dari", "sama", "ke", "di"];
/// Behind a debt that is to be settled later.
pub(crate) const FOR_NOW: &[&str] = &["dulu", "sek", "sik", "dhisik", "heula"];
/// Companies that lend, and what they lend for.
pub(crate) const COMPANIES: &[&str] =
    &["pinjol", "paylater", "kredivo", "akulaku", "motor", "mobil", "rumah", "bank", "kpr", "pegadaian"];
/// Verbs of paying back.
pub(crate) const PAYING: &[&str] = &["balikin", "kembalikan", "bayar", "nyicil"];
/// What is owed.
pub(crate) const OWED: &[&str] = &["utang", "pinjaman", "piutang"];
/// Verbs of giving back.
pub(crate) const GIVING_BACK: &[&str] = &["balikin", "nyaur", "kembalikan"];
/// Money that somebody advanced.
pub(crate) const ADVANCED: &[&str] = &["ditalangin", "dipinjami", "dipinjemin"];
/// Things that are borrowed, and are no money.
pub(crate) const THINGS_LENT: &[&str] = &["motor", "mobil", "buku", "baju"];
/// Who pays whoever sells, or where: no debt between people.
pub(crate) const AT_A_SHOP: &[&str] = &["saya", "di", "penumpang", "pelanggan", "pembeli"];
/// Wages, of which something is taken off.
pub(crate) const WAGES: &[&str] = &["upah", "gaji", "gajian"];
/// Verbs of paying what stands open at a shop.
pub(crate) const SETTLING: &[&str] = &["bayar", "lunas", "nyicil"];
/// Eating and buying.
pub(crate) const CONSUMING: &[&str] = &["beli", "makan", "jajan", "belanja", "ngopi", "minum", "sarapan"];
/// That what was owed comes in.
pub(crate) const COMING_IN: &[&str] = &["terima", "dapat", "dibayar", "cair", "masuk", "dicicil"];
/// That what was lent came back.
pub(crate) const RETURNED: &[&str] = &["dibalikin", "dikembalikan", "balikin", "kembali"];
/// Loans of companies.
pub(crate) const LOANS: &[&str] = &["pinjaman", "pinjol", "kta", "kur", "kredit", "kasbon", "ngutang"];
/// Before whom a debt is with.
pub(crate) const TOWARDS: &[&str] = &["ke", "sama", "dari"];
/// Small words before a name in English.
pub(crate) const ARTICLES: &[&str] = &["the", "a", "my", "our"];
/// Who sells or serves: what they give back is a refund.
pub(crate) const SELLERS: &[&str] = &[
    "toko",
    "warung",
    "supplier",
    "vendor",
    "seller",
    "penjual",
    "distributor",
    "agen",
    "pabrik",
    "shopee",
    "tokopedia",
    "lazada",
    "tiktok",
    "blibli",
    "traveloka",
    "maskapai",
    "hotel",
    "ekspedisi",
    "sekolah",
    "kampus",
    "bank",
    "restoran",
    "kafe",
    "bengkel",
    "catering",
    "katering",
    "panitia",
    "kasir",
    "admin",
    "penyelenggara",
    "travel",
    "klinik",
    "store",
    "shop",
    "airline",
    "merchant",
];
/// Where one buys on credit.
pub(crate) const SHOPS: &[&str] = &[
    "warung",
    "toko",
    "kede",
    "kedai",
    "kios",
    "kantin",
    "lapak",
    "koperasi",
    "minimarket",
    "warteg",
    "agen",
    "pasar",
    "material",
    "bengkel",
    "apotek",
    "angkringan",
    "burjo",
    "warmindo",
    "pangkalan",
    "depot",
    "bakul",
    "rumah",
    "resto",
    "kafe",
    "counter",
    "konter",
];
/// Who buys: money given back to them is spent.
pub(crate) const BUYERS: &[&str] = &["pelanggan", "klien", "penyewa", "tamu", "pasien", "murid", "reseller"];
