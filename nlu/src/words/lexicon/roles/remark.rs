//! Words of a short message that speaks of what was booked just before it.

mod around;
mod deeds;
pub(crate) mod pointed;

use crate::words::list::List;

pub(crate) use around::AROUND;
pub(crate) use deeds::{
    ALTERING, ASKING, BECAUSE, COUNTED, EARLIER, INCLUDED, INTO, LENDING, NEEDLESS, REPAYING, SUMMED, VOIDING,
};

/// What stands before an account that picks an entry: "yang gopay tadi", "yang pakai bca tadi".
pub(crate) const BEFORE_ACCOUNT: &List = &List::of(&["yang", "pakai", "dari", "ke"]);

/// As written: a thing that was bought goes back.
pub(crate) const RETURNED: &List = &List::of(&["retur", "diretur", "refund", "direfund"]);
/// Words right behind which the amount stands that is right of what is named.
pub(crate) const PUTTING: &List = &List::of(&[
    "jadi",
    "jadinya",
    "menjadi",
    "ganti",
    "gantinya",
    "diganti",
    "ubah",
    "diubah",
    "harusnya",
    "seharusnya",
]);
/// Once more.
pub(crate) const AGAIN: &List =
    &List::of(&["lagi", "deui", "maning", "meneh", "maneh", "again", "pole", "baliak"]);
/// Words by which something is put right, where the message names what is booked: as written or as meant.
pub(crate) const MARKS: &List = &List::of(&[
    "eh",
    "ehh",
    "ternyata",
    "deng",
    "ding",
    "dink",
    "jadi",
    "jadinya",
    "menjadi",
    "ganti",
    "gantinya",
    "ubah",
    "diganti",
    "diubah",
    "edit",
    "jebul",
    "jebule",
    "jebulna",
    "jebulane",
    "tibake",
    "tibakno",
    "tibae",
    "tibakne",
    "ketang",
    "geuning",
    "horeng",
    "singhoreng",
    "sori",
    "sorry",
    "maaf",
    "hapunten",
    "ngapunten",
    "aslinya",
    "asline",
    "aslina",
    "sebenarnya",
    "sebenernya",
    "sebenere",
    "sebetulnya",
    "sabenerna",
    "sabeneré",
    "sakjane",
    "sakjané",
    "sajatina",
    "tapi",
    "actually",
    "ups",
    "oops",
    "upss",
    "instead",
    "rather",
    "make",
    "should",
    "bukannya",
    "oalah",
    "eits",
    "change",
]);
/// Whose dollars they are.
pub(crate) const DOLLARS: &List = &List::of(&["singapura", "singapur", "singapore", "amerika", "australia"]);
/// The plainest of them, as written.
pub(crate) const PUTTING_RIGHT: &List = &List::of(&[
    "eh",
    "ehh",
    "ternyata",
    "deng",
    "ding",
    "dink",
    "jebul",
    "jebule",
    "tibake",
    "geuning",
    "sori",
    "sorry",
    "maaf",
    "aslinya",
    "sebenarnya",
    "sebenernya",
    "actually",
    "ups",
    "oops",
    "bukannya",
    "oalah",
    "eits",
]);
/// Words that say outright that something is wrong, whatever they name: as written or as meant.
pub(crate) const WRONG: &List = &List::of(&[
    "salah",
    "keliru",
    "klentu",
    "lepat",
    "harusnya",
    "seharusnya",
    "mestinya",
    "semestinya",
    "harusnyo",
    "seharusnyo",
    "mestinyo",
    "semestinyo",
    "mustinya",
    "mustinyo",
    "mestine",
    "mestiné",
    "kudunyo",
    "maksudnyo",
    "haruse",
    "harusé",
    "kudunya",
    "kudune",
    "kuduné",
    "kuduna",
    "kedahna",
    "kedahipun",
    "kuduhna",
    "maksudnya",
    "maksudku",
    "maksud",
    "maksude",
    "maksudé",
    "maksudna",
    "maksudne",
    "ralat",
    "koreksi",
    "dikoreksi",
    "revisi",
    "direvisi",
    "typo",
    "tipo",
    "perbaiki",
    "benerin",
    "betulin",
    "betulkan",
    "betulken",
    "salahna",
    "salahe",
    "wrong",
    "mistake",
    "correction",
    "mistyped",
    "misspelled",
    "meant",
    "mean",
    "incorrect",
    "kepencet",
    "kebalik",
    "should've",
    "shouldve",
    "supposed",
]);
/// Pairs of words that say so together, as written.
pub(crate) const SHOULD_BE: &[[&str; 2]] = &[
    ["should", "be"],
    ["should", "have"],
    ["setelah", "dihitung"],
    ["stlh", "dihitung"],
    ["habis", "dihitung"],
    ["pas", "dihitung"],
    ["setelah", "dicek"],
    ["pas", "dicek"],
    ["setelah", "diitung"],
    ["pas", "diitung"],
];
/// A denial at the head, or before what is wrong.
pub(crate) const DENIALS: &List =
    &List::of(&["bukan", "dudu", "sanes", "lain", "no", "nope", "not", "wasn't", "isn't"]);
/// Before an account that is not meant: as written.
pub(crate) const DENYING_ACCOUNTS: &List =
    &List::of(&["lain", "sanes", "dudu", "udu", "not", "dede", "kada", "indak"]);
/// Before whoever is not meant: as written.
pub(crate) const DENYING_SOMEBODY: &List = &List::of(&[
    "indak", "ndak", "nda", "udu", "ulah", "dede", "kada", "bukang", "buken", "dak", "sing", "ora",
]);
/// Words that point at an entry so plainly that what they stand with is no new one.
pub(crate) const POINTING: &List =
    &List::of(&["yang", "tadi", "barusan", "the", "harga", "harganya", "hargana", "regane", "kuwi", "eta"]);
/// What points at the entry, before a denial.
pub(crate) const ITSELF: &List =
    &List::of(&["itu", "ini", "that", "this", "it", "kuwi", "iku", "eta", "ieu", "kui"]);
/// Behind what points, in Sundanese and elsewhere: a particle.
pub(crate) const PARTICLES: &List = &List::of(&["teh", "téh", "mi", "ta"]);
/// All of the list.
pub(crate) const ALL: &List = &List::of(&[
    "semua",
    "semuanya",
    "semuana",
    "kabeh",
    "kabehe",
    "kabéh",
    "sadaya",
    "sadayana",
    "sedanten",
    "all",
    "seluruhnya",
    "kesemuanya",
]);
/// Both of the list.
pub(crate) const BOTH: &List = &List::of(&[
    "dua-duanya",
    "dua2nya",
    "duaduanya",
    "dua-dua",
    "keduanya",
    "kedua-duanya",
    "both",
    "loro-lorone",
    "lorone",
    "kalih-kalihipun",
    "duanana",
    "dua-duana",
    "duana",
]);
/// What the number of a list stands behind.
pub(crate) const NUMBERS: &List =
    &List::of(&["nomor", "nomer", "no", "nmr", "nomornya", "number", "num", "urutan", "item", "baris", "#"]);
/// The last of a list, beside what points.
pub(crate) const LAST: &List = &List::of(&["terakhir", "paling-akhir", "pungkasan", "last", "panungtung"]);
/// What is hung on to a word that points at a thing.
pub(crate) const HUNG: &List = &List::of(&["nya", "nyo", "nye", "na", "ne", "né", "e", "é", "ya"]);
/// "It was 36k": said of what stands, not of something new.
pub(crate) const WAS: &List = &List::of(&["was", "were", "is", "should"]);
/// What such a sentence is about.
pub(crate) const IT: &List = &List::of(&["it", "that", "this", "it's", "its"]);
