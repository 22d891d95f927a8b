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
/// Orders to record.
pub(crate) const RECORDING: &List = &List::of(&[
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
]);
/// By itself, again and again.
pub(crate) const AUTOMATIC: &List = &List::of(&[
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
]);
/// Every.
pub(crate) const EVERY: &List =
    &List::of(&["tiap", "setiap", "saben", "unggal", "every", "each", "tiap2", "tiap-tiap"]);
/// What comes again.
pub(crate) const TURNS: &List = &List::of(&[
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
]);
/// It was paid.
pub(crate) const DONE: &List = &List::of(&["bayar", "beli", "sudah", "tadi", "barusan", "kemarin", "dapat"]);
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
