//! Words that correct and delete what is booked.

use crate::words::list::List;

/// Words at the head that void a row, beside "hapus".
pub(crate) const VOIDING: &List = &List::of(&["batal", "batalkan", "buang"]);
/// What is no row of the books, so that deleting it is asked about.
pub(crate) const NOT_ROWS: &List =
    &List::of(&["semua", "akun", "kategori", "anggaran", "tabungan", "data", "rekening", "jangan", "bahasa"]);
/// What ends the words that pick a row to be voided.
pub(crate) const AFTER_VOIDED: &List = &List::of(&["gajadi", "hapus", "salah"]);
/// Words at the head that point at a row.
pub(crate) const POINTING: &List = &List::of(&["itu", "ini", "yang", "tadi", "transaksi", "that's"]);
/// The same in English, as written.
pub(crate) const POINTING_IN_ENGLISH: &List = &List::of(&["that's", "thats", "it's", "its", "the"]);
/// What only moves money between one's own accounts.
pub(crate) const MOVING: &List = &List::of(&[
    "transfer",
    "tf",
    "trf",
    "transferan",
    "pindah",
    "pindahan",
    "pindahin",
    "mindahin",
    "dipindah",
    "dipindahin",
    "topup",
    "transferred",
    "moved",
]);
/// What an entry is where it is more than that: as written or as meant.
pub(crate) const FLOWS: &List = &List::of(&[
    "pengeluaran",
    "pemasukan",
    "belanja",
    "jajan",
    "expense",
    "expenses",
    "income",
    "spending",
    "purchase",
]);
/// What may stand beside a transfer, and names no account.
pub(crate) const AROUND_MOVED: &List = &List::of(&[
    "a", "an", "was", "were", "antar", "between", "sendiri", "own", "accounts", "account", "internal", "dana",
]);
/// Which row "yang" means: the one just now.
pub(crate) const RECENT: &List = &List::of(&["tadi", "itu", "barusan", "terakhir", "kemarin"]);
/// What was done a moment ago, and is no day.
pub(crate) const JUST_NOW: &List = &List::of(&["tadi", "barusan"]);
/// Beside "catat": something is to be changed, not booked.
pub(crate) const NOT_TOLD: &List = &List::of(&["catatan", "salah", "ganti", "ubah"]);
/// Words of changing that leave no doubt.
pub(crate) const FIRM: &List = &List::of(&[
    "ganti", "ubah", "koreksi", "ralat", "revisi", "rename", "diganti", "diubah", "dirubah", "dipindah",
]);
/// What is wrong with a note.
pub(crate) const NOTED_WRONG: &List = &List::of(&["salah", "ganti", "ubah", "catat"]);
/// Fields by name, where they are to be changed.
pub(crate) const FIELDS: &List = &List::of(&["kategori", "category", "deskripsi", "keterangan", "sumber"]);
/// Words by which a short remark gives a category.
pub(crate) const BECOMES: &List = &List::of(&["itu", "jadiin", "jadi", "yang", "that's"]);
/// Words that lead to the right amount.
pub(crate) const INTO_AMOUNT: &List = &List::of(&["jadi", "ke", "menjadi", "nominal", "jumlah", "harusnya"]);
/// Words of correcting an amount that leave no doubt.
pub(crate) const FIRM_AMOUNT: &List =
    &List::of(&["ubah", "koreksi", "ralat", "revisi", "salah", "harusnya", "maksudnya", "perbaiki"]);
/// Words of altering beside "nominal".
pub(crate) const ALTERING: &List = &List::of(&["ganti", "ubah", "jadi"]);
/// Words that lead to what should stand there.
pub(crate) const SHOULD_BE: &List = &List::of(&["jadi", "menjadi", "harusnya"]);
/// The account of a row, as written.
pub(crate) const ACCOUNT_FIELD: &List =
    &List::of(&["akunnya", "rekeningnya", "reknya", "dompetnya", "walletnya"]);
/// Words behind which the right account stands.
pub(crate) const TO_ACCOUNT: &List = &List::of(&["ganti", "harusnya", "ubah", "diganti"]);
/// What may stand before the right description.
pub(crate) const BEFORE_DESCRIPTION: &List = &List::of(&["tulis", "catat", "saja", "aja", ",", "to"]);
/// What may stand with it; any other word names a thing, and the message is a booking.
pub(crate) const AROUND_SHARE: &List = &List::of(&[
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
]);
/// The person's own part of a sum.
pub(crate) const OWN_SHARE: &List = &List::of(&["share", "bagian", "patunganku", "bagianku"]);
/// Words by which something booked is changed.
pub(crate) const CHANGES: &List = &List::of(&[
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
]);
/// Words that lead to the new value.
pub(crate) const INTO: &List = &List::of(&["jadi", "ke", "menjadi", "harusnya", "tapi", "jadiin"]);
/// Words that end the description of the row that is meant.
pub(crate) const POINTERS: &List = &List::of(&[
    "itu", "tuh", "kategori", "koreksi", "masuk", "pakai", "bukan", "salah", "ganti", "ubah", "dari",
]);
/// Fields by name.
pub(crate) const DESCRIPTIONS: &List = &List::of(&["deskripsi", "keterangan", "nama", "catatan", "rename"]);
/// Verbs by which something is bought.
pub(crate) const DEEDS: &List = &List::of(&["beli", "bayar", "makan", "jajan", "jual", "jualan", "isi"]);
/// How people call the bot.
pub(crate) const VOCATIVES: &List = &List::of(&[
    "bang", "kak", "mas", "mbak", "min", "pak", "bu", "om", "gan", "sis", "bos", "bun", "bunda", "bro",
    "dek", "say", "beb", "kang", "neng", "ji", "ki",
]);
/// Words of a correction that name neither the row nor the new value, beside those that change.
pub(crate) const AROUND: &List = &List::of(&[
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
]);
/// Words that name a row to be voided.
pub(crate) const NAMED_ROWS: &List = &List::of(&["transaksi", "catatan", "entri", "terakhir", "yang"]);
/// Words that point at a row.
pub(crate) const ROWS: &List = &List::of(&[
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
]);

/// Patterns of an order about so many of the last entries, without politeness, as phrases are written.
pub(crate) const NEWEST: &[&str] = &[
    "hapus|buang|batal|batalkan|batalin # <entries>? saya? yang? terakhir|terbaru|barusan|tadi saya?",
    "hapus|buang|batal|batalkan|batalin <entries>? yang? terakhir|terbaru|barusan # <entries>? saya?",
    "hapus|delete|remove|undo the|saya? last|latest # entries|transactions|records|ones?",
];
