//! Words that patterns of whole messages name together.

use crate::words::list::List;

/// Politeness that may stand around a phrase.
pub(crate) const POLITE: &List = &List::of(&[
    "dong", "deh", "aja", "saja", "kak", "min", "bot", "tolong", "please", "plis", "nih", "kok", "ya", "mas",
    "mbak", "coba", "gan", "lah", "sih", "yah", "yaa", "bro", "sis", "kakak",
]);
/// What only stresses or softens, in the languages of the regions, where it stands behind what is said: as written.
pub(crate) const PARTICLES: &List = &List::of(&[
    "mi", "ji", "mo", "di", "pi", "ki", "na", "to", "jo", "no", "le", "kah", "kodong", "tawwa", "cess",
    "ces", "bah", "kali", "lai", "doh", "bana", "nian", "pang", "gin", "ai", "lah", "yo", "yok", "yuk",
    "yoh", "nyak", "nya", "euy", "atuh", "mah", "teh", "wae", "ae", "bae", "tho", "je", "rek", "cak", "lur",
    "ngih", "nggih", "lo", "loo", "cuy", "coy", "bos", "boss", "bosku", "bang", "abang", "kakak", "dek",
    "su", "eee", "woi", "dah", "dulu", "geh", "beh", "dik", "bli",
]);
/// Before whoever is spoken to: as written.
pub(crate) const BEFORE_VOCATIVES: &List = &List::of(&[
    "ya", "yah", "dong", "deh", "nih", "yo", "yuk", "makasih", "thanks", "nggih", "iya", "oke", "ok",
]);
/// `<look>`: showing, or what there is.
pub(crate) const LOOK: &List = &List::of(&[
    "lihat",
    "liat",
    "tampilkan",
    "tampilin",
    "cek",
    "tunjukin",
    "tunjukkan",
    "apa",
    "mana",
    "minta",
    "daftar",
    "list",
    "show",
    "kasih",
    "lihatin",
    "liatin",
    "buka",
]);
/// `<open>`: opening one's own data.
pub(crate) const OPEN: &List =
    &List::of(&["lihat", "liat", "tampilkan", "tampilin", "cek", "tunjukin", "buka", "show", "info", "menu"]);
/// `<entries>`: rows of the books.
pub(crate) const ENTRIES: &List =
    &List::of(&["transaksi", "transaksinya", "transaksiku", "catatan", "catatanku", "entri", "entry"]);
/// `<may>`: wanting or being allowed.
pub(crate) const MAY: &List = &List::of(&["mau", "bisa", "boleh"]);
/// `<fetch>`: having something sent.
pub(crate) const FETCH: &List = &List::of(&["minta", "ambil", "kirim", "kasih", "unduh"]);
/// `<export>`: one's data as a file.
pub(crate) const EXPORT: &List = &List::of(&[
    "ekspor",
    "export",
    "eksport",
    "eksporin",
    "exportin",
    "unduh",
    "download",
    "downlod",
    "donlot",
    "donwload",
    "backup",
    "cadangkan",
]);
/// `<agreed>`: consent before what is wanted.
pub(crate) const AGREED: &List = &List::of(&[
    "oke", "ok", "okay", "iya", "yes", "yup", "sip", "boleh", "gas", "silakan", "silahkan", "jadi", "yaudah",
    "sudah",
]);
/// "yang kedua", "the first one", from 1.
pub(crate) const ORDINALS: &[&List] = &[
    &List::of(&["pertama", "kesatu", "first", "1st"]),
    &List::of(&["kedua", "second", "2nd"]),
    &List::of(&["ketiga", "third", "3rd"]),
    &List::of(&["keempat", "fourth", "4th"]),
    &List::of(&["kelima", "fifth", "5th"]),
    &List::of(&["keenam", "sixth"]),
    &List::of(&["ketujuh", "seventh"]),
    &List::of(&["kedelapan", "eighth"]),
    &List::of(&["kesembilan", "ninth"]),
    &List::of(&["kesepuluh", "tenth"]),
];
/// What a word is right before an amount: what it is written as, and what it means there.
pub(crate) const BY_NEIGHBOURS: &[(&str, &str)] =
    &[("made", "pemasukan"), ("have", "punya"), ("has", "punya")];
/// Short names that are words of another meaning where they are not written in capitals.
pub(crate) const IN_CAPITALS: &List = &List::of(&["KL", "KA"]);
