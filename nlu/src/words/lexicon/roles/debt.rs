//! Words of lending and owing.

use crate::words::list::List;

/// What stands before whom money is owed to or by.
pub(crate) const BEFORE_PARTIES: &List = &List::of(&["dari", "sama", "ke", "di"]);
/// Behind a debt that is to be settled later.
pub(crate) const FOR_NOW: &List = &List::of(&[
    "dulu", "sek", "sik", "dhisik", "heula", "disik", "disek", "ndisik", "dlu", "dahulu", "daulu", "dolo",
]);
/// Companies that lend, and what they lend for.
pub(crate) const COMPANIES: &List = &List::of(&[
    "pinjol",
    "paylater",
    "kredivo",
    "akulaku",
    "motor",
    "mobil",
    "rumah",
    "bank",
    "kpr",
    "pegadaian",
]);
/// Verbs of paying back.
pub(crate) const PAYING: &List = &List::of(&["balikin", "kembalikan", "bayar", "nyicil"]);
/// Verbs of paying what one owes, however they say it.
pub(crate) const PAID_BACK: &List =
    &List::of(&["balikin", "kembalikan", "bayar", "nyicil", "ganti", "lunas", "dibayar", "nyaur"]);
/// Verbs of lending to somebody.
pub(crate) const LENDING: &List = &List::of(&["minjemin", "talangin"]);
/// What is owed.
pub(crate) const OWED: &List = &List::of(&["utang", "pinjaman", "piutang"]);
/// Verbs of giving back.
pub(crate) const GIVING_BACK: &List = &List::of(&["balikin", "nyaur", "kembalikan"]);
/// The same, said of whoever gets it, as written.
pub(crate) const GIVEN_BACK: &List = &List::of(&[
    "diganti",
    "digantiin",
    "digantikan",
    "dibalikin",
    "dibalikkan",
    "dikembalikan",
    "dikembaliin",
    "dipulangin",
    "dipulangkan",
    "dibalekno",
    "dibalekke",
    "dibalikno",
    "disaur",
    "disauri",
    "diganteni",
    "dibalikeun",
    "dipulangkeun",
]);
/// Once more, behind that: as written.
pub(crate) const AGAIN: &List =
    &List::of(&["lagi", "lg", "deui", "maning", "meneh", "maneh", "sebagian", "separo"]);
/// Between that and whoever gave it.
pub(crate) const BEFORE_WHOM: &List = &List::of(&["oleh", "sama", "uang"]);
/// Behind money: it came back.
pub(crate) const COME_BACK: &List = &List::of(&["kembali", "balikin", "dibalikin", "dikembalikan", "refund"]);
/// Verbs of paying what one owes somebody.
pub(crate) const SETTLED_BY: &List = &List::of(&["bayar", "ganti", "lunas", "nyicil"]);
/// Behind "ku", as written: whoever speaks pays it.
pub(crate) const MINE: &List = &List::of(&[
    "bayar",
    "bayarin",
    "ganti",
    "gantiin",
    "balikin",
    "kembaliin",
    "kembalikan",
    "lunasin",
    "cicil",
    "cicilin",
    "angsur",
    "angsurin",
    "pulangin",
    "saur",
]);
/// What is said between people who owe each other, as meant or as written.
pub(crate) const BETWEEN_PEOPLE: &List = &List::of(&[
    "bayar",
    "ganti",
    "diganti",
    "lunas",
    "kurang",
    "talangin",
    "minjemin",
    "dibalikin",
    "dikembalikan",
    "dibayar",
    "transfer",
    "kasih",
    "setor",
    "nyicil",
    "owe",
    "owes",
    "masih",
    "sisa",
]);
/// What may stand beside a verb of paying back where nothing is bought, as meant or as written.
pub(crate) const BESIDE_PAYING: &List = &List::of(&[
    "dulu",
    "dlu",
    "sek",
    "sik",
    "dhisik",
    "heula",
    "duluan",
    "sebagian",
    "sisa",
    "separo",
    "separuh",
    "setengah",
    "lunas",
    "kemarin",
    "lewat",
    "via",
    "pakai",
    "rupiah",
    "back",
    "me",
    "his",
    "her",
    "their",
    "semua",
    "total",
    "ke",
    "dari",
    "sama",
    "bagian",
    "bagiannya",
    "maning",
    "meneh",
    "deui",
    "again",
    "him",
    "kembali",
    "baru",
    "cash",
    "tunai",
    "yang",
    "kah",
    "to",
    "it",
    "off",
    "kepada",
    "ganti",
    "gantinya",
    "full",
    "penuh",
]);
/// Money that somebody advanced.
pub(crate) const ADVANCED: &List = &List::of(&["ditalangin", "dipinjami", "dipinjemin"]);
/// Money that is borrowed, in the languages of the regions: as written.
pub(crate) const MONEY_LENT: &List = &List::of(&[
    "doi", "doi'", "doe", "doe'", "pis", "jinah", "pipis", "arto", "artos", "pitih", "kepeng", "duite",
    "duitna", "duitnya",
]);
/// Things that are borrowed, and are no money.
pub(crate) const THINGS_LENT: &List = &List::of(&["motor", "mobil", "buku", "baju"]);
/// Who pays whoever sells, or where: no debt between people.
pub(crate) const AT_A_SHOP: &List = &List::of(&["saya", "di", "penumpang", "pelanggan", "pembeli"]);
/// Wages, of which something is taken off.
pub(crate) const WAGES: &List = &List::of(&["upah", "gaji", "gajian"]);
/// Verbs of paying what stands open at a shop.
pub(crate) const SETTLING: &List = &List::of(&["bayar", "lunas", "nyicil"]);
/// Eating and buying.
pub(crate) const CONSUMING: &List =
    &List::of(&["beli", "makan", "jajan", "belanja", "ngopi", "minum", "sarapan"]);
/// That what was owed comes in.
pub(crate) const COMING_IN: &List = &List::of(&["terima", "dapat", "dibayar", "cair", "masuk", "dicicil"]);
/// That what was lent came back.
pub(crate) const RETURNED: &List = &List::of(&["dibalikin", "dikembalikan", "balikin", "kembali"]);
/// Loans of companies.
pub(crate) const LOANS: &List =
    &List::of(&["pinjaman", "pinjol", "kta", "kur", "kredit", "kasbon", "ngutang"]);
/// Before whom a debt is with.
pub(crate) const TOWARDS: &List = &List::of(&["ke", "sama", "dari"]);
/// Small words before a name in English.
pub(crate) const ARTICLES: &List = &List::of(&["the", "a", "my", "our"]);
/// Who sells or serves: what they give back is a refund.
pub(crate) const SELLERS: &List = &List::of(&[
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
]);
/// Where one buys on credit.
pub(crate) const SHOPS: &List = &List::of(&[
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
]);
/// Who buys: money given back to them is spent.
pub(crate) const BUYERS: &List =
    &List::of(&["pelanggan", "klien", "penyewa", "tamu", "pasien", "murid", "reseller"]);
/// Between what is done in the passive and whoever does it: as written.
pub(crate) const BY_WHOM: &List = &List::of(&[
    "oleh", "sama", "ama", "ku", "karo", "kalih", "dening", "samo", "jo", "lawan", "by", "le", "sareng",
]);
/// Borrowing as it is said of somebody else, in Makassar: as written.
pub(crate) const BORROWED_BY_THEM: &List =
    &List::of(&["napinjam", "napinjamki", "napinjami", "nainrang", "nainreng", "napinjang"]);
/// What a heading over those who owe or pay may say beside, as written.
pub(crate) const AROUND_HEADS: &List = &List::of(&[
    "hari",
    "ini",
    "minggu",
    "bulan",
    "tadi",
    "kemarin",
    "pagi",
    "siang",
    "sore",
    "malam",
    "daftar",
    "list",
    "catatan",
    "warung",
    "kedai",
    "people",
    "who",
    "that",
    "today",
    "yesterday",
    "this",
    "week",
    "money",
    "from",
    "me",
    "nan",
    "yang",
    "yg",
    "sing",
    "nu",
    "iki",
    "dina",
    "ieu",
    "ko",
    "orang",
    "org",
    "wong",
    "sudah",
    "udah",
    "wis",
    "total",
    "semua",
    "masih",
    "pelanggan",
    "tetangga",
    "teman",
    "anak",
    "ibu-ibu",
    "belum",
    "lunas",
    "back",
]);
/// What is taken, or done for somebody, and may be paid later.
pub(crate) const TAKING: &List = &List::of(&["ambil", "ngutang", "utang", "cetak", "servis"]);
/// It is paid, where nothing denies it.
pub(crate) const PAID_FOR: &List = &List::of(&["bayar", "dibayar", "lunas"]);
/// In a heading: those below it have not paid, or will not.
pub(crate) const NOT_YET: &List = &List::of(&["belum", "tidak", "mau"]);
/// What a list of them begins with, as written.
pub(crate) const LISTING: &List =
    &List::of(&["yang", "yg", "sing", "nu", "nan", "daftar", "list", "catatan", "who", "warung", "people"]);
/// Behind a verb of paying: not now. As written.
pub(crate) const LATER: &List = &List::of(&[
    "later",
    "belakangan",
    "nyusul",
    "kari",
    "mburi",
    "pandeuri",
    "kudian",
    "gajian",
    "afterwards",
]);
/// Half of it, as written.
pub(crate) const HALF: &List = &List::of(&[
    "separo",
    "separuh",
    "separonya",
    "separuhnya",
    "setengah",
    "setengahnya",
    "saparo",
    "saparuh",
    "satangah",
    "satangahnyo",
    "half",
    "saparona",
    "separone",
    "sapalih",
    "saparuhnyo",
    "setengahe",
    "setengahna",
]);
/// Giving more than is owed, as written.
pub(crate) const MORE_THAN_OWED: &List = &List::of(&[
    "dilebihin",
    "dilebihkan",
    "dilebihi",
    "dilebihno",
    "dilebihke",
    "dilebihkannyo",
    "dilebihkannya",
    "dilabihkan",
    "dilabiahan",
    "dilabiahannyo",
    "dilabihan",
    "dileuwihan",
    "dileuwihkeun",
    "lebihin",
    "ngelebihin",
    "nglebihi",
    "ngelebihi",
    "melebihkan",
    "lebihnya",
    "lebihnyo",
    "lebihe",
    "leuwihna",
    "labiahnyo",
    "extra",
    "bonus",
    "lebih",
    "tip",
    "ditambahin",
    "ditambahi",
]);
/// What is paid before the rest, by whoever orders, as meant or as written.
pub(crate) const PAID_AHEAD: &List = &List::of(&[
    "dp",
    "dpnya",
    "dpne",
    "dpna",
    "dpnyo",
    "deposit",
    "depositnya",
    "panjar",
    "uangmuka",
    "booking",
    "bookingan",
    "tanda-jadi",
]);
/// Giving it back, as written.
pub(crate) const GIVING_BACK_AHEAD: &List = &List::of(&[
    "refund",
    "refunded",
    "returned",
    "balikkan",
    "balekno",
    "balekke",
    "mbalekno",
    "mbalekke",
    "malikeun",
    "balikeun",
    "ngabalikeun",
    "ngembaliin",
    "ngebalikin",
    "mengembalikan",
    "kembaliin",
    "pulangin",
]);
/// Of these, those that say as well that it came back, as written.
pub(crate) const REFUNDING: &List = &List::of(&["refund", "refunded", "returned"]);
/// Verbs of paying somebody, at the head.
pub(crate) const PAID_TO: &List = &List::of(&[
    "bayar",
    "nyicil",
    "cicil",
    "angsur",
    "ngangsur",
    "transfer",
    "kirim",
    "setor",
    "balikin",
    "kembalikan",
    "lunas",
    "nyaur",
    "paid",
    "pay",
    "repay",
    "repaid",
]);
/// Before whoever is paid.
pub(crate) const BEFORE_CREDITORS: &List = &List::of(&[
    "ke", "sama", "kepada", "utang", "pinjaman", "cicilan", "hutang", "to", "back", "nang", "ka", "kang",
]);
/// What says nothing beside it.
pub(crate) const BESIDE_PAID_TO: &List = &List::of(&[
    "sudah", "tadi", "barusan", "saya", "aku", "gue", "lagi", "dulu", "lah", "baru", "just", "i", "lewat",
    "pakai", "dari",
]);
