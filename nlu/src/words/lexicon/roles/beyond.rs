//! Words of what is understood and cannot be done yet.

use crate::words::list::List;

/// Asking to be reminded.
pub(crate) const REMINDING: &List = &List::of(&[
    "ingetin",
    "ingatkan",
    "ingatin",
    "ingetkan",
    "remind",
    "reminder",
    "pengingat",
    "elingke",
    "elingno",
    "ngelingke",
    "emutan",
    "pangelingke",
    "alarm",
]);
/// Somebody reminded the person: no order.
pub(crate) const REMINDED: &List = &List::of(&["diingetin", "diingatkan", "udah", "sudah"]);
/// Changing something that stands.
pub(crate) const CHANGING: &List = &List::of(&[
    "hapus", "hapusin", "ubah", "ganti", "rename", "delete", "edit", "remove", "tutup", "close", "change",
    "update", "batalkan", "naikkan", "naikin", "turunkan", "turunin", "gabung", "gabungin",
]);
/// Savings goals.
pub(crate) const GOALS: &List =
    &List::of(&["tabungan", "tabunganku", "celengan", "goal", "savings", "saving"]);
/// What they aim at.
pub(crate) const TARGET: &List = &List::of(&["target", "targetnya", "nama", "namanya"]);
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
/// What is to come.
pub(crate) const FORECASTING: &List = &List::of(&[
    "prediksi",
    "prediksikan",
    "perkiraan",
    "perkirakan",
    "proyeksi",
    "forecast",
    "predict",
    "estimasi",
    "estimate",
    "ramalan",
    "ramalkan",
    "prediction",
    "projection",
    "bakal",
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
/// The smallest.
pub(crate) const SMALLEST: &List =
    &List::of(&["terkecil", "termurah", "terendah", "smallest", "lowest", "cheapest"]);
/// Words that mean the same behind "paling".
pub(crate) const SMALL: &List = &List::of(&["kecil", "murah", "rendah", "sedikit", "dikit"]);
/// Who.
pub(crate) const WHO: &List = &List::of(&["siapa", "sopo", "sinten", "saha", "who"]);
/// Something that was booked or paid, which is no question.
pub(crate) const BOOKED: &List = &List::of(&[
    "bayar", "beli", "topup", "isi", "transfer", "tarik", "ganti", "salah", "harusnya", "jadi", "itu",
]);
/// Moving money from here to there.
pub(crate) const MOVING: &List =
    &List::of(&["pindah", "pindahin", "pindahkan", "geser", "alihkan", "alihin", "move", "oper", "mindahin"]);
/// Where it comes from, and where it goes.
pub(crate) const ENDS_OF_A_MOVE: &List = &List::of(&["dari", "ke", "from", "to"]);
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
