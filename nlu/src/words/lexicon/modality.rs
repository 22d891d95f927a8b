//! The words that modality turns on.

/// Words of wishing and intending.
pub(crate) const WISHES: &[&str] = &[
    "mau",
    "rencana",
    "mungkin",
    "target",
    "akan",
    "wacana",
    "mimpi",
    "minat",
    "kepikiran",
    "impian",
    "wishlist",
    "ngincer",
    "incar",
    "butuh",
    "perlu",
    "ngidam",
    "moga",
    "semoga",
    "bercita-cita",
    "estimasi",
    "perkiraan",
    "budgetnya",
    "deadline",
    "todo",
    "menunggu",
    "reminder",
    "mudah-mudahan",
    "openpo",
    "diproses",
    "jatuh-tempo",
    "mengingatkan",
    "dikumpulkan",
    "coba-aja",
    "rencanaku",
    "ketik",
    "mikir",
    "mikir2",
    "mikir-mikir",
    "pikir-pikir",
];
/// Words after which nothing is bought either: a wish without a verb of wishing.
pub(crate) const DREAMS: &[(&str, &str)] = &[
    ("coba", "aja"),
    ("jatuh", "tempo"),
    ("janji", "bonus"),
    ("tetangga", "kemalingan"),
    ("sempat", "jatuh"),
    ("gajinya", "sebulan"),
    ("roommate", "habis"),
    ("janji", "uang"),
    ("numpang", "lewat"),
    ("sekarang", "mahal"),
    ("mahal", "banget"),
    ("mahal", "bgt"),
    ("kemahalan", "tidak"),
    ("daerah", "sini"),
    ("dekat", "place"),
    ("near", "saya"),
    ("followers", "ku"),
    ("per", "gram"),
    ("masih", "diproses"),
    ("to", "do"),
    ("daftar", "belanja"),
    ("menunggu", "bayar"),
    ("cukup", "buat"),
    ("cukup", "untuk"),
    ("tidak", "usah"),
    ("naik", "terus"),
    ("ada", "jual"),
    ("dalam", "perjalanan"),
    ("berat", "badan"),
    ("waktu", "sd"),
    ("masuk", "keranjang"),
];
/// Words of an advertisement or a warning that somebody passed on.
pub(crate) const ADVERTISED: &[&str] = &[
    "s&k",
    "cepat",
    "nego",
    "minat",
    "cuma",
    "dapatkan",
    "nikmati",
    "maks",
    "maksimal",
    "selamat",
    "hubungi",
    "penipuan",
    "jaminan",
    "hanya",
    "flash",
    "ketik",
    "berlaku",
    "mulai",
    "promo",
    "charges",
    "kurs",
    "subscriber",
];
/// Words of what came to nothing.
pub(crate) const FAILED: &[&str] = &["gagal", "dicancel", "dibatalkan", "ditolak", "expired", "kedaluwarsa"];
/// Words by which something has surely happened.
pub(crate) const DONE: &[&str] = &[
    "sudah", "barusan", "habis", "akhirnya", "kena", "malah", "lunas", "tadi", "beli", "bayar", "cair",
    "keluar", "kubayar", "laku", "berhasil", "checkout", "mampir", "dapat", "terima", "sempat", "pinjam",
    "minjemin", "ngutang", "balikin",
];
/// Words that make all the rest depend on something.
pub(crate) const CONDITIONS: &[&str] =
    &["kalau", "lek", "andai", "asal", "asalkan", "pas-nanti", "seumpama", "if"];
/// Words that call off.
pub(crate) const CALLED_OFF: &[&str] = &[
    "ketinggalan",
    "ditagih",
    "gajadi",
    "batal",
    "dibatalkan",
    "urung",
    "cancel",
    "hampir",
    "nyaris",
    "dibatalin",
];
/// Words by which others pay.
pub(crate) const BY_OTHERS: &[&str] =
    &["dibayarin", "ditraktir", "dibeliin", "dibelikan", "gratis", "dijajanin", "ditanggung"];
/// Words of hearsay.
pub(crate) const HEARSAY: &[&str] = &[
    "katanya",
    "bilang",
    "denger",
    "dengar",
    "konon",
    "kabarnya",
    "dijual",
    "pasaran",
    "ngomong",
    "kata",
    "curhat",
    "iklan",
    "brosur",
    "nawarin",
    "ditawarin",
    "ditawari",
    "nawari",
    "nawar",
];

/// The words that modality turns on; none of them is a misspelling of another.
pub(super) fn vocabulary() -> impl Iterator<Item = &'static str> {
    [WISHES, CONDITIONS, CALLED_OFF, BY_OTHERS, HEARSAY, ADVERTISED, FAILED, DONE]
        .into_iter()
        .flatten()
        .copied()
}
