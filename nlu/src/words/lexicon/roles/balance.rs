//! Words of asking how much there is.

use crate::words::list::List;

/// Words of the question that name no account.
pub(crate) const AROUND: &List = &List::of(&[
    "saldo",
    "cek",
    "lihat",
    "berapa",
    "sisa",
    "semua",
    "akun",
    "rekening",
    "dompet",
    "total",
    "tinggal",
    "ada",
    "info",
    "tampilkan",
    "kasih",
    "tahu",
    "sekarang",
    "masih",
    "terakhir",
    "apa",
    "aku",
    "kita",
    "punya",
    "akhir",
    "bulan",
    "tunjukkan",
    "liat",
    "keseluruhan",
]);
/// The beginning of a span, as written.
pub(crate) const BEGINNING: &List = &List::of(&["awal", "beginning", "start"]);
/// What may stand beside the day of which the balance is asked, as written.
pub(crate) const AROUND_DAY: &List = &List::of(&[
    "per",
    "awal",
    "akhir",
    "di",
    "pada",
    "waktu",
    "pas",
    "tanggal",
    "tgl",
    "hari",
    "minggu",
    "tahun",
    "lalu",
    "kemarin",
    "as",
    "of",
    "at",
    "on",
    "the",
    "end",
    "beginning",
    "start",
    "last",
    "month",
    "week",
    "year",
    "in",
]);
/// What money does when the message does not ask how much there is.
pub(crate) const SPENDING: &List = &List::of(&[
    "habis",
    "beli",
    "bayar",
    "topup",
    "transfer",
    "jajan",
    "keluar",
    "refund",
    "masuk",
    "dapat",
    "isi",
    "tarik",
    "pindah",
    "kirim",
    "pengeluaran",
    "pemasukan",
    "makan",
    "oper",
    "cair",
]);
/// Words that ask how much there is.
pub(crate) const ASKING: &List =
    &List::of(&["sisa", "berapa", "tinggal", "cek", "masih", "total", "semua", "left"]);
/// Words of what there still is in an account.
pub(crate) const EXISTING: &List = &List::of(&["ada", "masih", "sisa", "tinggal"]);
/// Money that has gone from an account or come to it, and for what is said.
pub(crate) const MOVED: &List =
    &List::of(&["dipotong", "biaya", "terima", "kurang", "ditarik", "berhasil", "untuk", "nambah", "tambah"]);
/// What is owed on a card.
pub(crate) const OWED: &List =
    &List::of(&["owe", "owed", "terutang", "terpakai", "kepake", "pemakaian", "kepakai"]);
/// What may stand with it and names nothing.
pub(crate) const AROUND_OWED: &List = &List::of(&[
    "jumlah",
    "jumlahnya",
    "jadi",
    "dadi",
    "saya",
    "how",
    "much",
    "do",
    "on",
    "my",
    "is",
    "what",
    "what's",
    "whats",
    "the",
    "now",
    "sampai",
    "hari",
    "ini",
    "saat",
    "currently",
    "itu",
    "jumlahe",
    "udah",
    "sudah",
    "i",
    "punya",
]);
/// Asking which accounts there are.
pub(crate) const LISTING: &List = &List::of(&["daftar", "list", "apa", "semua", "all"]);
