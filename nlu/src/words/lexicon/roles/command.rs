//! Words that steer the conversation; some are whole messages.

use crate::words::list::List;

/// Consent.
pub(crate) const YES: &List = &List::of(&[
    "ya",
    "iya",
    "iyaa",
    "yaa",
    "betul",
    "benar",
    "bener",
    "ok",
    "oke",
    "okay",
    "okey",
    "y",
    "yes",
    "yup",
    "yap",
    "yoi",
    "sip",
    "siap",
    "setuju",
    "iya betul",
    "iya benar",
    "ya betul",
    "ya benar",
    "iya bener",
    "ya oke",
    "oke sip",
    "oke ya",
    "leres",
    "nggih",
    "inggih",
    "muhun",
    "enya",
    "yep",
    "yeah",
    "correct",
    "sudah benar",
    "udah bener",
    "sudah benar itu",
    "ya sudah benar",
    "ya sudah benar itu",
    "boleh",
    "iye",
    "he eh",
    "oke simpan",
    "simpan",
    "oke masukin",
    "masukin",
    "gas",
    "lanjut",
    "bener banget",
    "👍",
]);
/// Refusal.
pub(crate) const NO: &List = &List::of(&[
    "tidak",
    "no",
    "tidak usah",
    "ora",
    "mboten",
    "henteu",
    "nope",
    "tidak deh",
    "jangan",
    "tidak mau",
    "nanti saja",
    "tidak setuju",
]);
/// What was understood is wrong.
pub(crate) const WRONG: &List = &List::of(&[
    "bukan",
    "salah",
    "bukan itu",
    "keliru",
    "itu salah",
    "salah itu",
    "bukan yang itu",
    "wrong",
    "typo",
    "klentu",
    "lepat",
    "salah input",
    "salah ketik",
    "salah catat",
    "salah tulis",
    "keliru itu",
    "itu keliru",
    "salah yang tadi",
    "that's wrong",
    "mistake",
]);
/// What may stand before that and says nothing yet.
pub(crate) const BEFORE_WRONG: &List = &List::of(&[
    "eh",
    "ehh",
    "eeh",
    "waduh",
    "aduh",
    "duh",
    "wah",
    "lho",
    "loh",
    "lah",
    "yah",
    "oalah",
    "walah",
    "halah",
    "ups",
    "oops",
    "upss",
    "oh",
    "maaf",
    "sori",
    "sorry",
    "ternyata",
    "deng",
    "ding",
    "hapunten",
    "ngapunten",
    "punten",
    "anjir",
    "anjay",
    "eits",
    "wait",
    "bentar",
    "sik",
    "no",
    "nah",
    "kok",
    "ih",
    "astaga",
    "astagfirullah",
    "bos",
    "bang",
    "pak",
    "bu",
]);
/// Fillers that say what is wrong, or which way it went.
pub(crate) const SAYING_WHAT: &List = &List::of(&["pengeluaran", "pemasukan", "yang"]);
/// Taking back what was done last.
pub(crate) const UNDO: &List = &List::of(&[
    "batal yang tadi",
    "undo yang tadi",
    "undo yang barusan",
    "batalkan yang tadi",
    "batal",
    "undo",
    "batalkan",
    "gajadi",
    "urungkan",
    "batal saja",
    "batal aja",
    "batal deh",
    "jangan jadi",
    "undo itu",
    "undo it",
    "batal itu",
    "batal it",
    "itu batal",
    "gajadi itu",
    "gajadi beli",
    "gajadi bayar",
    "wurung",
    "tidak jadi",
]);
/// Taking it back, beside what is called off.
pub(crate) const TAKING_BACK: &List = &List::of(&[
    "undo",
    "urungkan",
    "wurung",
    "batalkan",
    "batalin",
    "dibatalkan",
    "dibatalin",
    "canceled",
    "cancelled",
]);
/// What may stand beside and names nothing.
pub(crate) const AROUND_TAKING_BACK: &List = &List::of(&[
    "terakhir",
    "barusan",
    "transaksi",
    "transaksinya",
    "catatan",
    "catatannya",
    "entri",
    "input",
    "inputan",
    "mohon",
    "harap",
    "that",
    "last",
    "one",
    "entry",
    "langkah",
    "perubahan",
    "tadinya",
]);
/// What stands behind tells of a slip.
pub(crate) const MISTAKING: &List = &List::of(&[
    "salah", "keliru", "klentu", "lepat", "typo", "tipo", "kepencet", "mispress", "wrong", "mistake",
    "mistyped", "misread",
]);
/// Taking back, or keeping all the same: a comma or "aja" tells.
pub(crate) const UNDONE_OR_KEPT: &List =
    &List::of(&["gajadi hapus", "gajadi dihapus", "tidak jadi hapus", "tidak jadi dihapus", "batal hapus"]);
/// Bringing back what was taken back.
pub(crate) const RESTORE: &List = &List::of(&[
    "kembalikan",
    "restore",
    "redo",
    "pulihkan",
    "kembalikan lagi",
    "balikin",
    "balikin lagi",
    "kembalikan yang tadi",
    "jangan hapus",
    "jangan dihapus",
    "jangan jadi hapus",
    "jangan jadi dihapus",
    "balikin yang tadi",
]);
/// Bringing it back, with what comes back named beside it.
pub(crate) const BRINGING_BACK: &List = &List::of(&[
    "balikin",
    "balikkan",
    "kembaliin",
    "kembalikan",
    "pulihkan",
    "restore",
    "unhapus",
    "undelete",
]);
/// What may stand before it: no, it was not meant.
pub(crate) const BEFORE_BRINGING_BACK: &List = &List::of(&[
    "jangan", "gajadi", "tidak", "nggak", "salah", "wait", "no", "lg", "yang", "bisa", "coba", "mau", "the",
    "it", "them", "dulu", "semula",
]);
/// What is given back to somebody, and is no entry.
pub(crate) const GIVEN_BACK: &List = &List::of(&[
    "uang",
    "duit",
    "uangnya",
    "duitnya",
    "dana",
    "utang",
    "hutang",
    "pinjaman",
    "pinjam",
    "kembalian",
    "deposit",
    "money",
    "cash",
]);
/// Words of thanks, and of contentment that is answered alike.
pub(crate) const THANKS: &List =
    &List::of(&["terima-kasih", "mantap", "keren", "nice", "pinter", "pintar", "love"]);
/// Greetings, thanks and laughter.
pub(crate) const GREETINGS: &List = &List::of(&[
    "halo",
    "hai",
    "hi",
    "hello",
    "hallo",
    "hey",
    "hei",
    "pagi",
    "siang",
    "sore",
    "malam",
    "selamat",
    "assalamualaikum",
    "asalamualaikum",
    "assalamu'alaikum",
    "terima-kasih",
    "p",
    "tes",
    "test",
    "testing",
    "mantap",
    "keren",
    "salam",
    "kabar",
    "permisi",
    "waalaikumsalam",
    "sampurasun",
    "swastiastu",
    "monggo",
    "good",
    "nice",
    "bye",
    "dadah",
    "hehe",
    "haha",
    "wkwk",
    "wkwkwk",
    "lucu",
    "pinter",
    "pintar",
    "love",
]);
/// A goal without a target.
pub(crate) const WITHOUT_TARGET: &List =
    &List::of(&["tanpa target", "tidak ada target", "tidak pakai target", "tanpa", "bebas"]);
/// Words that make more of a message than a greeting.
pub(crate) const ABOUT_MONEY: &List =
    &List::of(&["saldo", "laporan", "anggaran", "tabungan", "hapus", "ganti"]);
/// The person's own, in one word.
pub(crate) const MINE: &List = &List::of(&["akunku", "dataku", "akunq", "profilku"]);
/// What is known of the person.
pub(crate) const DATA: &List = &List::of(&["data", "akun", "account", "profil"]);
/// What may stand with an order to erase it.
pub(crate) const AROUND_ERASURE: &List = &List::of(&[
    "hapus",
    "erase",
    "semua",
    "total",
    "all",
    "everything",
    "permanen",
    "sekarang",
    "punya",
    "milik",
    "mau",
    "bisa",
]);
/// All of it.
pub(crate) const ALL: &List = &List::of(&["semua", "semuanya", "seluruh", "seluruhnya"]);
/// Verbs of recording that are no order to book what is shown.
pub(crate) const RECORDING: &List =
    &List::of(&["input", "rekam", "tulis", "nyatet", "nyatat", "catt", "record"]);
