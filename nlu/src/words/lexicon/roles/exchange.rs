//! Words by which money is changed into that of another currency.

use crate::words::list::List;

/// Changing it.
pub(crate) const CHANGING: &List = &List::of(&[
    "tukar",
    "nukar",
    "nuker",
    "tuker",
    "ditukar",
    "menukar",
    "nukerin",
    "tukerin",
    "tukarin",
    "nukarin",
    "ijol",
    "ijolke",
    "exchange",
    "exchanged",
    "convert",
    "converted",
    "konversi",
    "change",
    "changed",
    "swap",
    "swapped",
    "beli",
    "bought",
    "jual",
    "sold",
]);
/// Moving money, of which what arrives may be of another currency.
pub(crate) const MOVING: &List = &List::of(&[
    "transfer", "kirim", "pindah", "tarik", "narik", "cair", "cairkan", "cairin", "topup", "isi", "oper",
    "geser", "moved", "withdrew", "wd", "remit", "payout",
]);
/// Before what arrives.
pub(crate) const ARRIVING: &List = &List::of(&[
    "masuk",
    "masuknya",
    "terima",
    "diterima",
    "dapat",
    "dapet",
    "dapetnya",
    "nyampe",
    "nyampenya",
    "sampai",
    "landed",
    "got",
    "received",
    "arrived",
    "jadi",
    "jadinya",
    "cair",
    "mlebu",
    "lebet",
    "asup",
]);
/// Of those, by which the other currency is got.
pub(crate) const GETTING: &List = &List::of(&["beli", "bought", "dapat"]);
/// Between what is got and what is given for it.
pub(crate) const BEFORE_PRICE: &List =
    &List::of(&["pakai", "seharga", "dengan", "for", "with", "senilai", "harga", "bayar", "modal", "@"]);
/// What may stand beside, and names nothing.
pub(crate) const AROUND: &List = &List::of(&[
    "uang", "duit", "menjadi", "ke", "dari", "di", "money", "changer", "valas", "mata", "cash", "tunai",
    "sebanyak", "into", "to", "from", "and", "got", "dan", "terus", "sekitar", "bank", "rekening", "dompet",
    "the", "in", "my", "at", "euy", "tadi", "kena", "bandara", "airport", "luar", "cuma", "dadi", "saldo",
    "langsung", "bersih", "net", "nett",
]);
