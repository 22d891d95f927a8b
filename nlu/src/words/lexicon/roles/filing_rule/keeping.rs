//! What is done to rules that there are: listed, moved, changed, deleted.

use crate::words::list::List;

/// Around "aturan" in a wish to see them all.
pub(crate) const AROUND_LIST: &List = &List::of(&[
    "daftar",
    "list",
    "lihat",
    "liat",
    "tampilkan",
    "tampilin",
    "tunjukin",
    "cek",
    "show",
    "apa",
    "aja",
    "saja",
    "semua",
    "ada",
    "yang",
    "yg",
    "punya",
    "punyaku",
    "saya",
    "aku",
    "ku",
    "my",
    "all",
    "the",
    "me",
    "what",
    "are",
    "do",
    "i",
    "have",
    "kategori",
    "kategoriku",
    "filing",
    "mana",
    "udah",
    "sudah",
    "berapa",
]);
/// Verbs of deleting one.
pub(crate) const DELETE: &List = &List::of(&[
    "hapus",
    "hapusin",
    "hapuskan",
    "dihapus",
    "buang",
    "dibuang",
    "cabut",
    "hilangkan",
    "ilangin",
    "matikan",
    "matiin",
    "delete",
    "remove",
    "drop",
]);
/// Verbs of moving one.
pub(crate) const MOVE: &List = &List::of(&[
    "pindah",
    "pindahin",
    "pindahkan",
    "geser",
    "naikin",
    "naikkan",
    "turunin",
    "turunkan",
    "taruh",
    "taro",
    "move",
    "dipindah",
    "dipindahin",
    "put",
]);
/// Verbs of changing one.
pub(crate) const CHANGE: &List = &List::of(&[
    "ganti", "gantiin", "diganti", "ubah", "ubahin", "diubah", "change", "update", "edit", "switch",
]);
/// Before the new place or category of one.
pub(crate) const BECOMING: &List = &List::of(&[
    "jadi", "ke", "di", "to", "at", "into", "masuk", "masukin", "masukkan", "menjadi", "become", "becomes",
    "as",
]);
/// What a place in a list is called.
pub(crate) const NUMBER: &List = &List::of(&[
    "nomor", "nomer", "no", "nmr", "urutan", "posisi", "number", "position", "place", "yang", "#", "the",
]);
/// What puts one before all others.
pub(crate) const AHEAD: &List = &List::of(&[
    "duluin",
    "dahuluin",
    "dahulukan",
    "didahulukan",
    "utamakan",
    "utamain",
    "diutamakan",
    "prioritaskan",
    "prioritise",
    "prioritize",
]);
/// The first place.
pub(crate) const TOP: &List =
    &List::of(&["atas", "teratas", "pertama", "awal", "depan", "top", "first", "paling-atas", "beginning"]);
/// The last place.
pub(crate) const BOTTOM: &List =
    &List::of(&["bawah", "terbawah", "terakhir", "akhir", "belakang", "bottom", "last", "end"]);
/// Before one of these.
pub(crate) const MOST: &List = &List::of(&["paling", "ke", "yang", "the", "di"]);
/// Around the name of a rule.
pub(crate) const AROUND_NAME: &List = &List::of(&[
    "yang",
    "yg",
    "itu",
    "tentang",
    "soal",
    "kata",
    "the",
    "about",
    "for",
    "nomor",
    "nomer",
    "no",
    "nmr",
    "number",
    "#",
    "aja",
    "saja",
    "kategori",
    "kategorinya",
    "category",
    "of",
    "nya",
    "\"",
    "'",
    ":",
    ",",
    ".",
]);
