//! Words that ask for averages, shares, limits and other views of what is in the books.

use crate::words::list::List;

/// The average.
pub(crate) const AVERAGE: &List = &List::of(&[
    "rata-rata",
    "rata2",
    "rerata",
    "rataan",
    "average",
    "avg",
    "ratarata",
    "mean",
    "rata-ratanya",
    "reratanya",
    "median",
]);
/// Showing.
pub(crate) const LISTING: &List = &List::of(&[
    "lihat",
    "liat",
    "tampilkan",
    "tampilin",
    "cek",
    "list",
    "daftar",
    "show",
    "mana",
    "cari",
    "cariin",
    "apa",
    "find",
    "which",
    "berapa",
    "filter",
    "ada",
]);
/// More or less than.
pub(crate) const BEYOND: &List = &List::of(&[
    "atas", "diatas", "bawah", "dibawah", "lebih", "kurang", "than", "over", "under", "above", "below",
    "minimal", "maksimal", "min", "maks", "max", "melebihi",
]);
/// Who.
pub(crate) const WHO: &List = &List::of(&["siapa", "sopo", "sinten", "saha", "who"]);
/// Something that was booked or paid, which is no question.
pub(crate) const BOOKED: &List = &List::of(&[
    "bayar", "beli", "topup", "isi", "transfer", "tarik", "ganti", "salah", "harusnya", "jadi", "itu",
]);
/// What there are sums of by account.
pub(crate) const FLOWS: &List = &List::of(&[
    "pengeluaran",
    "pengeluaranku",
    "pemasukan",
    "pemasukanku",
    "transaksi",
    "transaksiku",
    "belanja",
    "jajan",
    "expenses",
    "spending",
    "transactions",
]);
/// What there are sums of.
pub(crate) const SUMS: &List = &List::of(&[
    "pengeluaran",
    "pengeluaranku",
    "pemasukan",
    "pemasukanku",
    "transaksi",
    "transaksiku",
    "transaksinya",
    "belanja",
    "belanjaku",
    "jajan",
    "jajanku",
    "expenses",
    "expense",
    "spending",
    "income",
    "transactions",
    "transaction",
    "catatan",
    "uang",
    "biaya",
    "keuangan",
    "saldo",
    "pangaluaran",
    "pamasukan",
    "purchases",
    "pengeluaranmu",
    "pengeluarannya",
]);
/// Less than.
pub(crate) const BELOW: &List = &List::of(&["bawah", "dibawah", "kurang", "under", "below", "less", "fewer"]);
/// As much, or more.
pub(crate) const AT_LEAST: &List = &List::of(&["minimal", "min", "minimum"]);
/// As much, or less.
pub(crate) const AT_MOST: &List = &List::of(&["maksimal", "maks", "max", "maximum", "maksimum"]);
/// The part that something has in the whole.
pub(crate) const SHARE: &List =
    &List::of(&["persen", "persennya", "persentase", "persentasenya", "proporsi", "percent", "percentage"]);
/// The same at the head of a question, where elsewhere it may be a helping.
pub(crate) const PORTION: &List = &List::of(&["porsi", "porsinya", "share", "proporsi"]);
/// Between the part and what it is of.
pub(crate) const BETWEEN: &List =
    &List::of(&["of", "the", "on", "is", "was", "do", "i", "spend", "buat", "untuk", "for", "dari", "yang"]);
/// Of what there is such a part.
pub(crate) const WHOLE: &List = &List::of(&[
    "pengeluaran",
    "pengeluaranku",
    "pemasukan",
    "pemasukanku",
    "expenses",
    "spending",
    "income",
]);
/// Month by month.
pub(crate) const TREND: &List =
    &List::of(&["tren", "trend", "trennya", "trendnya", "perkembangan", "trends"]);
/// Of every such span.
pub(crate) const EACH: &List = &List::of(&["per", "tiap", "setiap", "each", "every", "a"]);
/// Before the place or the thing that money went for.
pub(crate) const BEFORE_THINGS: &List = &List::of(&["di", "buat", "untuk", "for", "at"]);
/// What is none of these.
pub(crate) const NO_THINGS: &List = &List::of(&[
    "apa",
    "apaan",
    "mana",
    "sini",
    "situ",
    "sana",
    "siapa",
    "semua",
    "total",
    "atas",
    "bawah",
    "akhir",
    "awal",
    "luar",
    "rumah",
    "kantor",
    "saya",
    "kamu",
    "keperluan",
    "what",
    "me",
]);
/// Sums of what comes in.
pub(crate) const COMING_IN: &List =
    &List::of(&["pemasukan", "pemasukanku", "pemasukannya", "income", "incomes", "pamasukan"]);
/// Sums of what goes out.
pub(crate) const GOING_OUT: &List = &List::of(&[
    "pengeluaran",
    "pengeluaranku",
    "pengeluarannya",
    "expense",
    "expenses",
    "spending",
    "jajan",
    "jajanku",
    "belanja",
    "belanjaku",
    "purchases",
    "pangaluaran",
]);
/// What is left of what came in, as meant or as written.
pub(crate) const PROFIT: &List = &List::of(&[
    "untung",
    "untungnya",
    "untungku",
    "keuntungan",
    "keuntungannya",
    "laba",
    "labanya",
    "laba-rugi",
    "profit",
    "profitnya",
    "bati",
    "batine",
    "bathi",
    "cuan",
    "cuannya",
    "bersihnya",
]);
/// Around it, as meant or as written.
pub(crate) const AROUND_PROFIT: &List = &List::of(&[
    "jadi", "jadinya", "jadinyo", "dadi", "dadine", "jadina", "bersih", "warung", "toko", "usaha", "jualan",
    "dagang", "saya", "my", "our", "what's", "much", "how", "is", "the", "piro", "berapa", "kita", "wae",
    "kabeh", "semua", "dapat", "hari", "sehari", "ari",
]);
