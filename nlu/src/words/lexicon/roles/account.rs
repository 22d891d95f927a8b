//! Words beside accounts: what leads to one, and what moves money between them.

/// What stands before a person.
pub(crate) const BEFORE_PEOPLE: &[&str] = &["ke", "dari", "buat", "untuk"];
/// Money that comes from outside.
pub(crate) const EARNED: &[&str] =
    &["gaji", "gajian", "bonus", "thr", "refund", "cashback", "dapat", "terima", "honor"];
/// A bill of a credit card.
pub(crate) const BILLS: &[&str] = &["bayar", "tagihan", "utang"];
/// That one was paid.
pub(crate) const PAID_BILLS: &[&str] = &["bayar", "dibayar", "lunas", "sudah", "transfer", "barusan", "tadi"];
/// Charges of one, which are spent.
pub(crate) const CHARGES: &[&str] = &["cicilan", "admin", "biaya"];
/// Verbs of moving money.
pub(crate) const MOVING: &[&str] = &["transfer", "pindah", "kirim", "geser", "pemindahan"];
/// Behind a preposition: an account follows.
pub(crate) const HOLDERS: &[&str] = &["rekening", "rek", "bank", "atm", "akun", "saldo", "e-wallet", "uang"];
/// Before the name of an account: it means something else.
pub(crate) const SPOILING: &[&str] = &["promo", "beli", "bunga", "pencairan", "aplikasi", "voucher"];
/// Before the name of an account: drawn or put in, and it is not said which way.
pub(crate) const DRAWN: &[&str] = &["tarik", "setor", "ambil", "narik"];
/// Taken from an account by card or by order.
pub(crate) const DEBITING: &[&str] = &["debit", "gesek", "autodebet", "autodebit"];
/// Behind "bayar": by means of an account.
pub(crate) const BY: &[&str] = &["pakai", "via", "lewat"];
/// Before an account that money leaves.
pub(crate) const FROM: &[&str] = &["dari", "pakai", "via", "lewat", "pk", "dengan", "gunakan", "secara"];
/// Behind a bank's name: it is a place.
pub(crate) const BUILDINGS: &[&str] = &[
    "tower", "building", "gedung", "plaza", "center", "centre", "arena", "corner", "cabang", "menara", "expo",
];
/// Drawing, in English: of nothing else than money.
pub(crate) const DRAWN_IN_ENGLISH: &[&str] =
    &["withdrew", "withdraw", "withdrawn", "withdrawal", "pulled out", "took out", "drew out", "cashed out"];
/// One-word names of accounts, and cash.
pub(crate) const NAMES: &[&str] = &[
    "gopay",
    "gpay",
    "ovo",
    "dana",
    "shopeepay",
    "spay",
    "linkaja",
    "bca",
    "livin",
    "brimo",
    "mandiri",
    "bri",
    "bni",
    "bsi",
    "btn",
    "jago",
    "jenius",
    "seabank",
    "blu",
    "tunai",
    "cash",
    "kes",
    "dompet",
    "cc",
    "kartu",
    "debit",
    "kredit",
    "qris",
    "paylater",
    "spaylater",
    "transfer",
    "kas",
];
