//! Words of what is understood and cannot be done yet.

/// Asking to be reminded.
pub(crate) const REMINDING: &[&str] = &[
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
];
/// Somebody reminded the person: no order.
pub(crate) const REMINDED: &[&str] = &["diingetin", "diingatkan", "udah", "sudah"];
/// Orders to record.
pub(crate) const RECORDING: &[&str] = &[
    "catat",
    "catet",
    "catatin",
    "catetin",
    "catatkan",
    "masukin",
    "masukkan",
    "input",
    "jadwalkan",
    "jadwalin",
    "record",
    "log",
    "schedule",
    "rekam",
    "set",
    "bikin",
    "buat",
    "atur",
];
/// By itself, again and again.
pub(crate) const AUTOMATIC: &[&str] = &[
    "otomatis",
    "automatically",
    "automatic",
    "auto",
    "terjadwal",
    "berulang",
    "recurring",
    "otomatisin",
    "berkala",
    "rutinan",
];
/// Every.
pub(crate) const EVERY: &[&str] =
    &["tiap", "setiap", "saben", "unggal", "every", "each", "tiap2", "tiap-tiap"];
/// What comes again.
pub(crate) const TURNS: &[&str] = &[
    "hari",
    "minggu",
    "bulan",
    "tahun",
    "tanggal",
    "tgl",
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "sabtu",
    "awal",
    "akhir",
    "pagi",
    "malam",
    "day",
    "week",
    "month",
    "year",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "gajian",
    "dinten",
    "sasih",
    "sasi",
    "wulan",
    "dina",
    "dino",
    "poe",
    "poé",
];
/// It was paid.
pub(crate) const DONE: &[&str] = &["bayar", "beli", "sudah", "tadi", "barusan", "kemarin", "dapat"];
/// Changing something that stands.
pub(crate) const CHANGING: &[&str] = &[
    "hapus", "hapusin", "ubah", "ganti", "rename", "delete", "edit", "remove", "tutup", "close", "change",
    "update", "batalkan", "naikkan", "naikin", "turunkan", "turunin", "gabung", "gabungin",
];
/// Savings goals.
pub(crate) const GOALS: &[&str] = &["tabungan", "tabunganku", "celengan", "goal", "savings", "saving"];
/// What they aim at.
pub(crate) const TARGET: &[&str] = &["target", "targetnya", "nama", "namanya"];
/// The average.
pub(crate) const AVERAGE: &[&str] = &[
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
];
/// What is to come.
pub(crate) const FORECASTING: &[&str] = &[
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
];
/// What there are sums of.
pub(crate) const SUMS: &[&str] = &[
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
];
/// Showing.
pub(crate) const LISTING: &[&str] = &[
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
];
/// More or less than.
pub(crate) const BEYOND: &[&str] = &[
    "atas", "diatas", "bawah", "dibawah", "lebih", "kurang", "than", "over", "under", "above", "below",
    "minimal", "maksimal", "min", "maks", "max", "melebihi",
];
/// The smallest.
pub(crate) const SMALLEST: &[&str] = &["terkecil", "termurah", "terendah", "smallest", "lowest", "cheapest"];
/// Words that mean the same behind "paling".
pub(crate) const SMALL: &[&str] = &["kecil", "murah", "rendah", "sedikit", "dikit"];
/// Who.
pub(crate) const WHO: &[&str] = &["siapa", "sopo", "sinten", "saha", "who"];
/// Something that was booked or paid, which is no question.
pub(crate) const BOOKED: &[&str] =
    &["bayar", "beli", "topup", "isi", "transfer", "tarik", "ganti", "salah", "harusnya", "jadi", "itu"];
/// Moving money from here to there.
pub(crate) const MOVING: &[&str] =
    &["pindah", "pindahin", "pindahkan", "geser", "alihkan", "alihin", "move", "oper", "mindahin"];
/// Where it comes from, and where it goes.
pub(crate) const ENDS_OF_A_MOVE: &[&str] = &["dari", "ke", "from", "to"];
/// What there are sums of by account.
pub(crate) const FLOWS: &[&str] = &[
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
];
