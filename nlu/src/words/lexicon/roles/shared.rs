//! Small sets of words that several rules ask for, said once.

use crate::words::list::List;

/// The day, week or month before.
pub(crate) const LAST: &List = &List::of(&["lalu", "kemarin"]);
/// The same, or the one that runs.
pub(crate) const LAST_OR_THIS: &List = &List::of(&["lalu", "kemarin", "ini"]);
/// A week; the first is Sunday, too.
pub(crate) const WEEK: &List = &List::of(&["minggu", "pekan"]);
/// The parts of a day.
pub(crate) const TIMES_OF_DAY: &List = &List::of(&["pagi", "siang", "sore", "malam"]);
/// Thousands and millions, as they stand close behind figures.
pub(crate) const THOUSANDS: &List = &List::of(&["rb", "ribu", "jt", "juta", "k"]);
/// Buying and paying.
pub(crate) const BUYING: &List = &List::of(&["beli", "bayar"]);
/// Money in the hand.
pub(crate) const CASH: &List = &List::of(&["atm", "tunai"]);
/// What is owed, either way.
pub(crate) const OWED: &List = &List::of(&["utang", "piutang"]);
/// Taking what is somebody else's, to give it back.
pub(crate) const BORROWING: &List = &List::of(&["pinjam", "ngutang"]);
/// Money into an account or a phone.
pub(crate) const FILLING: &List = &List::of(&["isi", "topup"]);
/// Money that comes in or goes out, at large.
pub(crate) const FLOWS: &List = &List::of(&["pemasukan", "pengeluaran", "masuk", "keluar"]);
/// Over a list of what was sold or earned.
pub(crate) const TAKINGS: &List =
    &List::of(&["laku", "terjual", "penjualan", "omzet", "pendapatan", "hasil", "orderan"]);
/// Before a sum.
pub(crate) const TOTALS: &List =
    &List::of(&["total", "semua", "jumlah", "subtotal", "kabeh", "sadaya", "seluruhnya", "overall"]);
/// What was said does not happen.
pub(crate) const CALLED_OFF: &List = &List::of(&["gajadi", "batal", "dibatalkan", "cancel"]);
/// "bukan 20rb, cuma 15rb": these make no contrast of what "bukan" denies.
pub(crate) const ONLY_OR_TOO: &List = &List::of(&["cuma", "juga"]);
/// What, or how much.
pub(crate) const WHAT: &List = &List::of(&["apa", "berapa"]);
/// Just.
pub(crate) const JUST: &List = &List::of(&["aja", "saja"]);
/// Places where the person sells, as written.
pub(crate) const OWN_SHOPS: &List = &List::of(&["warungku", "tokoku", "tempatku", "lapakku", "kantinku"]);
/// Money that arrives.
pub(crate) const ARRIVING: &List = &List::of(&["cair", "masuk", "terima", "dapat"]);
/// Behind "dana": a fund, and no wallet.
pub(crate) const FUNDS: &List =
    &List::of(&["darurat", "pensiun", "pendidikan", "nikah", "kuliah", "liburan", "cadangan", "talangan"]);
