//! Words of prices that are told, and of what others do.

/// At the head: a price is told.
pub(crate) const PRICES: &[&str] = &["harga", "promo", "diskon", "tarif", "ongkirnya", "kurs"];
/// Beside a price: it was paid.
pub(crate) const PAID: &[&str] = &["beli", "bayar", "jadi", "dapat", "catat", "transfer", "checkout"];
/// Beside a price that moves: something was bought, or ridden.
pub(crate) const FARES: &[&str] = &["beli", "bayar", "ojek", "gojek", "grab", "angkot", "bus", "kereta"];
/// Beside "harga": how it stands.
pub(crate) const DEAR_OR_CHEAP: &[&str] = &["sekarang", "mahal", "murah"];
/// For how much a price is told.
pub(crate) const UNITS: &[&str] = &["sekilo", "seliter", "segram", "seikat", "sebutir", "per"];
/// How a price stands in the market.
pub(crate) const MARKET: &[&str] =
    &["sudah", "so", "lagi", "sekarang", "naik", "turun", "masih", "mahal", "gila", "tembus"];
/// Beside such a price: it was paid.
pub(crate) const BOUGHT: &[&str] = &["beli", "bayar", "belanja", "saya"];
/// What people do with their money.
pub(crate) const DEEDS: &[&str] = &[
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
];
/// What people pay for themselves.
pub(crate) const BILLS: &[&str] = &[
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
];
/// What befalls somebody.
pub(crate) const BEFALLS: &[&str] = &["kemalingan", "ketipu", "ditipu", "kecurian", "dirampok"];
/// Somebody's pay, as written.
pub(crate) const THEIR_PAY: &[&str] = &[
    "gajinya",
    "gajine",
    "gajihe",
    "gajina",
    "upahnya",
    "penghasilannya",
    "bonusnya",
    "thrnya",
    "bayarannya",
];
/// Somebody else.
pub(crate) const THEY: &[&str] = &["dia", "mereka", "beliau"];
/// Behind a person: their income or debt.
pub(crate) const INCOMES: &[&str] = &["gaji", "gajian", "bonus", "thr", "utang"];
/// Words of debt.
pub(crate) const DEBTS: &[&str] = &["utang", "pinjam", "minjemin", "ngutang", "balikin"];
/// Paying for others.
pub(crate) const TREATING: &[&str] = &["bayarin", "traktir", "beliin", "nraktir", "nanggung", "talangi"];
/// What comes from work.
pub(crate) const WAGES: &[&str] = &["gaji", "gajian", "bonus", "thr"];
/// Buying, in English, before which whoever buys stands.
pub(crate) const BOUGHT_IN_ENGLISH: &[&str] = &["bought", "buys", "ordered"];
/// Paying, in English, where whoever pays stands before and what for behind.
pub(crate) const PAID_IN_ENGLISH: &[&str] = &["paid", "pays", "paying"];
