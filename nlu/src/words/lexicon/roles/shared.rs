//! Small sets of words that several rules ask for, said once.

/// The day, week or month before.
pub(crate) const LAST: &[&str] = &["lalu", "kemarin"];
/// The same, or the one that runs.
pub(crate) const LAST_OR_THIS: &[&str] = &["lalu", "kemarin", "ini"];
/// A week; the first is Sunday, too.
pub(crate) const WEEK: &[&str] = &["minggu", "pekan"];
/// The parts of a day.
pub(crate) const TIMES_OF_DAY: &[&str] = &["pagi", "siang", "sore", "malam"];
/// Thousands and millions, as they stand close behind figures.
pub(crate) const THOUSANDS: &[&str] = &["rb", "ribu", "jt", "juta", "k"];
/// Buying and paying.
pub(crate) const BUYING: &[&str] = &["beli", "bayar"];
/// Money in the hand.
pub(crate) const CASH: &[&str] = &["atm", "tunai"];
/// What is owed, either way.
pub(crate) const OWED: &[&str] = &["utang", "piutang"];
/// Taking what is somebody else's, to give it back.
pub(crate) const BORROWING: &[&str] = &["pinjam", "ngutang"];
/// Money into an account or a phone.
pub(crate) const FILLING: &[&str] = &["isi", "topup"];
/// Money that comes in or goes out, at large.
pub(crate) const FLOWS: &[&str] = &["pemasukan", "pengeluaran", "masuk", "keluar"];
/// Over a list of what was sold or earned.
pub(crate) const TAKINGS: &[&str] =
    &["laku", "terjual", "penjualan", "omzet", "pendapatan", "hasil", "orderan"];
/// Before a sum.
pub(crate) const TOTALS: &[&str] =
    &["total", "semua", "jumlah", "subtotal", "kabeh", "sadaya", "seluruhnya", "overall"];
/// What was said does not happen.
pub(crate) const CALLED_OFF: &[&str] = &["gajadi", "batal", "dibatalkan", "cancel"];
/// "bukan 20rb, cuma 15rb": these make no contrast of what "bukan" denies.
pub(crate) const ONLY_OR_TOO: &[&str] = &["cuma", "juga"];
/// What, or how much.
pub(crate) const WHAT: &[&str] = &["apa", "berapa"];
/// Just.
pub(crate) const JUST: &[&str] = &["aja", "saja"];
/// Places where the person sells, as written.
pub(crate) const OWN_SHOPS: &[&str] = &["warungku", "tokoku", "tempatku", "lapakku", "kantinku"];
/// Money that arrives.
pub(crate) const ARRIVING: &[&str] = &["cair", "masuk", "terima", "dapat"];
/// Behind "dana": a fund, and no wallet.
pub(crate) const FUNDS: &[&str] =
    &["darurat", "pensiun", "pendidikan", "nikah", "kuliah", "liburan", "cadangan", "talangan"];
