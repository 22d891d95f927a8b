//! Words of prices that are told, and of what others do.

use crate::words::list::List;

/// At the head: a price is told.
pub(crate) const PRICES: &List = &List::of(&["harga", "promo", "diskon", "tarif", "ongkirnya", "kurs"]);
/// Beside a price: it was paid.
pub(crate) const PAID: &List =
    &List::of(&["beli", "bayar", "jadi", "dapat", "catat", "transfer", "checkout"]);
/// Beside a price that moves: something was bought, or ridden.
pub(crate) const FARES: &List =
    &List::of(&["beli", "bayar", "ojek", "gojek", "grab", "angkot", "bus", "kereta"]);
/// Beside "harga": how it stands.
pub(crate) const DEAR_OR_CHEAP: &List = &List::of(&["sekarang", "mahal", "murah"]);
/// For how much a price is told.
pub(crate) const UNITS: &List = &List::of(&["sekilo", "seliter", "segram", "seikat", "sebutir", "per"]);
/// How a price stands in the market.
pub(crate) const MARKET: &List =
    &List::of(&["sudah", "so", "lagi", "sekarang", "naik", "turun", "masih", "mahal", "gila", "tembus"]);
/// Beside such a price: it was paid.
pub(crate) const BOUGHT: &List = &List::of(&["beli", "bayar", "belanja", "saya"]);
/// What people do with their money.
pub(crate) const DEEDS: &List = &List::of(&[
    "nanya",
    "nanyain",
    "ngutang",
    "kemalingan",
    "beli",
    "makan",
    "jajan",
    "belanja",
    "dapat",
    "terima",
    "gajian",
    "punya",
    "habis",
    "menang",
    "langganan",
    "nonton",
    "ngopi",
    "jual",
    "rugi",
    "untung",
    "topup",
    "keluar",
    "bayar-kos",
    "nyicil",
    "kena",
    "isi",
    "ambil",
    "sewa",
    "nabung",
    "servis",
    "investasi",
    "kehilangan",
    "pesan",
    "pesen",
    "bayarin",
    "kena",
    "gajinya",
    "beliin",
    "traktir",
    "dikasih",
    "renov",
    "renovasi",
    "bangun",
    "ganti",
    "upgrade",
    "liburan",
    "umroh",
    "nikah",
    "ketipu",
    "ditipu",
    "kecopetan",
    "dicopet",
    "kecurian",
    "dirampok",
    "kerampokan",
    "ditilang",
    "pasang",
    "kredit",
    "checkout",
    "pamer",
    "nabrak",
]);
/// What people pay for themselves.
pub(crate) const BILLS: &List = &List::of(&[
    "kos",
    "listrik",
    "wifi",
    "spp",
    "parkir",
    "makan",
    "tagihan",
    "cicilan",
    "kontrakan",
    "sekolah",
    "denda",
    "pajak",
    "tol",
    "kuliah",
    "arisan",
    "sewa",
    "air",
    "pulsa",
    "internet",
    "iuran",
    "angsuran",
    "kpr",
    "asuransi",
    "les",
    "rumah",
]);
/// What befalls somebody.
pub(crate) const BEFALLS: &List = &List::of(&["kemalingan", "ketipu", "ditipu", "kecurian", "dirampok"]);
/// Somebody's pay, as written.
pub(crate) const THEIR_PAY: &List = &List::of(&[
    "gajinya",
    "gajine",
    "gajihe",
    "gajina",
    "upahnya",
    "penghasilannya",
    "bonusnya",
    "thrnya",
    "bayarannya",
]);
/// Somebody else.
pub(crate) const THEY: &List = &List::of(&["dia", "mereka", "beliau"]);
/// Behind a person: their income or debt.
pub(crate) const INCOMES: &List = &List::of(&["gaji", "gajian", "bonus", "thr", "utang"]);
/// Words of debt.
pub(crate) const DEBTS: &List = &List::of(&["utang", "pinjam", "minjemin", "ngutang", "balikin"]);
/// Paying for others.
pub(crate) const TREATING: &List =
    &List::of(&["bayarin", "traktir", "beliin", "nraktir", "nanggung", "talangi"]);
/// What comes from work.
pub(crate) const WAGES: &List = &List::of(&["gaji", "gajian", "bonus", "thr"]);
/// Buying, in English, before which whoever buys stands.
pub(crate) const BOUGHT_IN_ENGLISH: &List = &List::of(&["bought", "buys", "ordered"]);
/// Paying, in English, where whoever pays stands before and what for behind.
pub(crate) const PAID_IN_ENGLISH: &List = &List::of(&["paid", "pays", "paying"]);
/// Money coming to somebody by work, luck or trade.
pub(crate) const EARNS: &List = &List::of(&[
    "dapat",
    "terima",
    "menang",
    "omset",
    "omzet",
    "omzetnya",
    "omsetnya",
    "gaji",
    "gajian",
    "digaji",
    "untung",
    "laku",
    "laba",
    "panen",
    "profit",
    "pemasukan",
    "penghasilan",
    "cuan",
    "earns",
    "makes",
]);
/// Who is spoken of in public, as written.
pub(crate) const PUBLIC: &List = &List::of(&[
    "streamer",
    "youtuber",
    "tiktoker",
    "selebgram",
    "influencer",
    "artis",
    "seleb",
    "vtuber",
    "podcaster",
    "pejabat",
    "menteri",
    "bupati",
    "walikota",
    "gubernur",
    "presiden",
    "dpr",
    "dprd",
    "koruptor",
    "caleg",
    "lurah",
    "kades",
    "camat",
    "pesepakbola",
    "atlet",
    "komisaris",
    "direktur",
    "ceo",
    "sultan",
    "pemerintah",
    "negara",
    "celebrity",
    "celeb",
]);
/// Behind a shop: it is another's.
pub(crate) const NEXT_DOOR: &List = &List::of(&[
    "sebelah",
    "sabalah",
    "subalah",
    "sebelahan",
    "depan",
    "ngarep",
    "ngarepe",
    "seberang",
    "sebrang",
    "samping",
    "belakang",
    "mburi",
    "sisih",
    "tetangga",
    "orang",
    "wong",
    "urang",
    "lain",
    "laen",
    "liyane",
]);
/// Before whoever is spoken of: that it is told.
pub(crate) const TELLING: &List = &List::of(&[
    "katanya",
    "kata",
    "kabarnya",
    "konon",
    "jare",
    "jarene",
    "kabare",
    "kato",
    "kecek",
    "kecekan",
    "cenah",
    "denger",
    "dengar",
    "dengar-dengar",
    "bilang",
    "cerita",
    "ngomong",
    "si",
    "itu",
]);
/// Kin of whoever is spoken of, as written.
pub(crate) const THEIR_KIN: &List = &List::of(&[
    "anaknya",
    "anaknyo",
    "anake",
    "anakna",
    "anaknye",
    "anaknyoe",
    "mantunya",
    "mantune",
    "menantunya",
    "cucunya",
    "ponakannya",
    "sepupunya",
]);
/// Where news stand.
pub(crate) const MEDIA: &List = &List::of(&[
    "berita",
    "tv",
    "televisi",
    "koran",
    "tiktok",
    "ig",
    "instagram",
    "fb",
    "facebook",
    "youtube",
    "twitter",
    "podcast",
    "radio",
    "drakor",
    "sinetron",
    "film",
]);
