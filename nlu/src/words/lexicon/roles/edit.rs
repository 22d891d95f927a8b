//! Words that correct and delete what is booked.

/// Words at the head that void a row, beside "hapus".
pub(crate) const VOIDING: &[&str] = &["batal", "batalkan", "buang"];
/// What is no row of the books, so that deleting it is asked about.
pub(crate) const NOT_ROWS: &[&str] =
    &["semua", "akun", "kategori", "anggaran", "tabungan", "data", "rekening", "jangan", "bahasa"];
/// What ends the words that pick a row to be voided.
pub(crate) const AFTER_VOIDED: &[&str] = &["gajadi", "hapus", "salah"];
/// Words at the head that point at a row.
pub(crate) const POINTING: &[&str] = &["itu", "ini", "yang", "tadi", "transaksi", "that's"];
/// Which row "yang" means: the one just now.
pub(crate) const RECENT: &[&str] = &["tadi", "itu", "barusan", "terakhir", "kemarin"];
/// Beside "catat": something is to be changed, not booked.
pub(crate) const NOT_TOLD: &[&str] = &["catatan", "salah", "ganti", "ubah"];
/// Words of changing that leave no doubt.
pub(crate) const FIRM: &[&str] =
    &["ganti", "ubah", "koreksi", "ralat", "revisi", "rename", "diganti", "diubah", "dirubah", "dipindah"];
/// What is wrong with a note.
pub(crate) const NOTED_WRONG: &[&str] = &["salah", "ganti", "ubah", "catat"];
/// Fields by name, where they are to be changed.
pub(crate) const FIELDS: &[&str] = &["kategori", "category", "deskripsi", "keterangan", "sumber"];
/// Words by which a short remark gives a category.
pub(crate) const BECOMES: &[&str] = &["itu", "jadiin", "jadi", "yang", "that's"];
/// Words that lead to the right amount.
pub(crate) const INTO_AMOUNT: &[&str] = &["jadi", "ke", "menjadi", "nominal", "jumlah", "harusnya"];
/// Words of correcting an amount that leave no doubt.
pub(crate) const FIRM_AMOUNT: &[&str] =
    &["ubah", "koreksi", "ralat", "revisi", "salah", "harusnya", "maksudnya", "perbaiki"];
/// Words of altering beside "nominal".
pub(crate) const ALTERING: &[&str] = &["ganti", "ubah", "jadi"];
/// Words that lead to what should stand there.
pub(crate) const SHOULD_BE: &[&str] = &["jadi", "menjadi", "harusnya"];
/// The account of a row, as written.
pub(crate) const ACCOUNT_FIELD: &[&str] = &["akunnya", "rekeningnya", "reknya", "dompetnya", "walletnya"];
/// Words behind which the right account stands.
pub(crate) const TO_ACCOUNT: &[&str] = &["ganti", "harusnya", "ubah", "diganti"];
/// What may stand before the right description.
pub(crate) const BEFORE_DESCRIPTION: &[&str] = &["tulis", "catat", "saja", "aja", ",", "to"];
/// What may stand with it; any other word names a thing, and the message is a booking.
pub(crate) const AROUND_SHARE: &[&str] = &[
    "bagian",
    "bagianku",
    "saya",
    "cuma",
    "doang",
    "yang",
    "bayar",
    "eh",
    "itu",
    "tadi",
    "harusnya",
    "ternyata",
    "sebenarnya",
    "sebenernya",
    "kena",
    "aslinya",
    "jadi",
    "ding",
    "tapi",
    "sori",
    "maaf",
    "ganti",
    "koreksi",
    "ralat",
    "nya",
    "patunganku",
    "porsiku",
    "punya",
    "my",
    "share",
    "is",
    "was",
    "so",
    "only",
    "just",
    "split",
    "it",
    "ways",
    "way",
    "between",
    "of",
    "us",
    "dibagi",
    "dibagi2",
    "bertiga",
    "berempat",
    "berdua",
    "berlima",
    "orang",
];
/// The person's own part of a sum.
pub(crate) const OWN_SHARE: &[&str] = &["share", "bagian", "patunganku", "bagianku"];
/// Words by which something booked is changed.
pub(crate) const CHANGES: &[&str] = &[
    "ganti",
    "ubah",
    "koreksi",
    "ralat",
    "salah",
    "harusnya",
    "maksudnya",
    "perbaiki",
    "pindah",
    "revisi",
    "rename",
    "diganti",
    "diubah",
    "dirubah",
    "dipindah",
];
/// Words that lead to the new value.
pub(crate) const INTO: &[&str] = &["jadi", "ke", "menjadi", "harusnya", "tapi", "jadiin"];
/// Words that end the description of the row that is meant.
pub(crate) const POINTERS: &[&str] =
    &["itu", "tuh", "kategori", "koreksi", "masuk", "pakai", "bukan", "salah", "ganti", "ubah", "dari"];
/// Fields by name.
pub(crate) const DESCRIPTIONS: &[&str] = &["deskripsi", "keterangan", "nama", "catatan", "rename"];
/// Verbs by which something is bought.
pub(crate) const DEEDS: &[&str] = &["beli", "bayar", "makan", "jajan", "jual", "jualan", "isi"];
/// How people call the bot.
pub(crate) const VOCATIVES: &[&str] = &[
    "bang", "kak", "mas", "mbak", "min", "pak", "bu", "om", "gan", "sis", "bos", "bun", "bunda", "bro",
    "dek", "say", "beb", "kang", "neng", "ji", "ki",
];
/// Words of a correction that name neither the row nor the new value, beside those that change.
pub(crate) const AROUND: &[&str] = &[
    "kebalik",
    "kebalek",
    "angka",
    "angkanya",
    "wrong",
    "amount",
    "kirim",
    "terakhir",
    "actually",
    "actual",
    "ketik",
    "sebut",
    "nol",
    "nolnya",
    "kurang",
    "satu",
    "kebanyakan",
    "kelebihan",
    "mohon",
    "kategorine",
    "deskripsi",
    "keterangan",
    "sumber",
    "nominale",
    "apa",
    "kok",
    "baru",
    "sempat",
    "cek",
    "struk",
    "deh",
    "wae",
    "tulis",
    "category",
    "ngetik",
    "keliru",
    "antar",
    "tuh",
    "jadiin",
    "kepencet",
    "hari",
    "bener",
    "entry",
    "one",
    "nyatet",
    "kepotong",
    "cukup",
    "kategori",
    "kategorinya",
    "nominal",
    "nominalnya",
    "jumlah",
    "jumlahnya",
    "tanggal",
    "tanggalnya",
    "akun",
    "akunnya",
    "jadi",
    "ke",
    "menjadi",
    "transaksi",
    "yang",
    "itu",
    "tadi",
    "bukan",
    "tapi",
    "sori",
    "sorry",
    "maaf",
    "pakai",
    "barusan",
    "masuk",
    "masukin",
    "rekening",
    "catatan",
    "eh",
    "bayarnya",
    "harga",
    "dompet",
    "tolong",
    "dari",
    "ternyata",
    "rekeningnya",
    "harinya",
    "waktunya",
    "aja",
    "typo",
    "input",
];
/// Words that point at a row.
pub(crate) const ROWS: &[&str] = &[
    "yang",
    "transaksi",
    "itu",
    "tadi",
    "barusan",
    "terakhir",
    "catatan",
    "entri",
    "pengeluaran",
    "pemasukan",
    "kemarin",
    "last",
    "entry",
    "transaction",
];
