//! Words beside accounts: what leads to one, and what moves money between them.

use crate::words::list::List;

/// What stands before a person.
pub(crate) const BEFORE_PEOPLE: &List = &List::of(&["ke", "dari", "buat", "untuk"]);
/// Money that comes from outside.
pub(crate) const EARNED: &List =
    &List::of(&["gaji", "gajian", "bonus", "thr", "refund", "cashback", "dapat", "terima", "honor"]);
/// A bill of a credit card.
pub(crate) const BILLS: &List = &List::of(&["bayar", "tagihan", "utang"]);
/// That one was paid.
pub(crate) const PAID_BILLS: &List =
    &List::of(&["bayar", "dibayar", "lunas", "sudah", "transfer", "barusan", "tadi"]);
/// Charges of one, which are spent.
pub(crate) const CHARGES: &List = &List::of(&["cicilan", "admin", "biaya"]);
/// Of those, what is paid beside.
pub(crate) const FEES: &List = &List::of(&["admin", "biaya", "denda", "bunga"]);
/// Verbs of moving money.
pub(crate) const MOVING: &List = &List::of(&["transfer", "pindah", "kirim", "geser", "pemindahan"]);
/// Behind a preposition: an account follows.
pub(crate) const HOLDERS: &List =
    &List::of(&["rekening", "rek", "bank", "atm", "akun", "saldo", "e-wallet", "uang"]);
/// Before the name of an account: it means something else.
pub(crate) const SPOILING: &List = &List::of(&["promo", "beli", "bunga", "pencairan", "aplikasi", "voucher"]);
/// Before the name of an account: drawn or put in, and it is not said which way.
pub(crate) const DRAWN: &List = &List::of(&["tarik", "setor", "ambil", "narik"]);
/// Taken from an account by card or by order.
pub(crate) const DEBITING: &List = &List::of(&["debit", "gesek", "autodebet", "autodebit"]);
/// Behind "bayar": by means of an account.
pub(crate) const BY: &List = &List::of(&["pakai", "via", "lewat"]);
/// Before an account that money leaves.
pub(crate) const FROM: &List =
    &List::of(&["dari", "pakai", "via", "lewat", "pk", "dengan", "gunakan", "secara"]);
/// Behind a bank's name: it is a place.
pub(crate) const BUILDINGS: &List = &List::of(&[
    "tower", "building", "gedung", "plaza", "center", "centre", "arena", "corner", "cabang", "menara", "expo",
]);
/// Drawing, in English: of nothing else than money.
pub(crate) const DRAWN_IN_ENGLISH: &List = &List::of(&[
    "withdrew",
    "withdraw",
    "withdrawn",
    "withdrawal",
    "pulled out",
    "took out",
    "drew out",
    "cashed out",
]);
/// What notes of another currency are kept in.
pub(crate) const PURSES: &List = &List::of(&["dompet", "wallet", "kantong", "kantung", "purse", "celengan"]);
/// One-word names of accounts, and cash.
pub(crate) const NAMES: &List = &List::of(&[
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
]);
