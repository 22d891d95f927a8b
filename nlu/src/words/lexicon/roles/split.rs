//! Words of a bill that several share: who is with the person, who paid, and who has not.

use crate::words::list::List;

/// Whoever speaks, where no table says so: in the languages of the regions.
pub(crate) const ME: &List = &List::of(&[
    "urang", "beta", "ambo", "denai", "inyong", "nyong", "ulun", "sayo", "tiang", "kula", "we", "i",
]);
/// The same before a verb of money, and something else elsewhere.
pub(crate) const ME_BEFORE_VERBS: &List =
    &List::of(&["den", "beta", "ambo", "ulun", "tiang", "nyong", "inyong", "sa", "kita"]);
/// Behind "paid" of a bill: nothing that was bought.
pub(crate) const BEHIND_PAID: &List = &List::of(&[
    "first",
    "it",
    "everything",
    "for",
    "with",
    "using",
    "by",
    "upfront",
    "the",
    "pakai",
    "pake",
    "via",
]);
/// Before whoever paid it.
pub(crate) const BY: &List = &List::of(&["sama", "oleh", "dengan"]);
/// Paying a bill, in English.
pub(crate) const PAID_IN_ENGLISH: &List = &List::of(&["paid", "covered", "bought"]);
/// Before the money that a bill was paid with for now.
pub(crate) const MEANS: &List = &List::of(&[
    "gesek", "pake", "pakai", "pk", "duit", "uang", "duitku", "uangku", "dompetku", "kartuku", "nganggo",
    "make", "using", "swiped",
]);
/// Later.
pub(crate) const LATER: &List = &List::of(&[
    "nanti", "besok", "akan", "lusa", "will", "nyusul", "menyusul", "gonna", "janji", "janjinya",
]);
/// Before a row of those who share, the person among them.
pub(crate) const BEFORE_ROWS: &List =
    &List::of(&["untuk", "buat", "for", "antara", "between", "among", "kanggo"]);
/// Two halves, in one word.
pub(crate) const HALVES: &List = &List::of(&[
    "half-half",
    "fifty-fifty",
    "fiftyfifty",
    "halfsies",
    "separoan",
    "paroan",
    "setengah-setengah",
    "separo-separo",
    "halves",
    "dua-duaan",
]);
/// A half that is said twice.
pub(crate) const HALF: &List = &List::of(&["half", "fifty", "separo", "setengah", "separuh"]);
/// Beside whoever had a part of a bill, and it says nothing else.
pub(crate) const AROUND_PART: &List = &List::of(&[
    "punya", "bagian", "jatah", "aja", "saja", "cuma", "is", "was", "are", "share", "kena", "bayar", "paid",
    "part", "portion", "had", "sih", "itu", "yang", "tadi", "pesanan", "porsi", "just", "only", "totalnya",
    "si", "'s",
]);
/// The person's own part, in one word, as written.
pub(crate) const OWN_PART: &List = &List::of(&[
    "bagianku",
    "punyaku",
    "jatahku",
    "porsiku",
    "pesananku",
    "mine",
    "bagianq",
    "punyakku",
    "myself",
]);
/// What is left of a bill.
pub(crate) const REST: &List = &List::of(&[
    "sisa",
    "sisanya",
    "sisane",
    "sesana",
    "rest",
    "remainder",
    "remaining",
    "selebihnya",
    "kekurangannya",
    "turahane",
]);
/// Several people, by what they are together.
pub(crate) const GROUPS: &List = &List::of(&[
    "anak",
    "anak-anak",
    "anak2",
    "teman",
    "temen",
    "temen-temen",
    "teman-teman",
    "temen2",
    "kawan",
    "kawan-kawan",
    "kanca",
    "konco",
    "tim",
    "team",
    "geng",
    "grup",
    "rombongan",
    "kelompok",
    "keluarga",
    "orang",
    "orang-orang",
    "squad",
    "arek",
    "arek-arek",
    "bocah",
    "barudak",
    "budak",
    "lanang",
    "friends",
    "coworkers",
    "colleagues",
    "guys",
    "ibu-ibu",
    "bapak-bapak",
    "rekan",
    "rekan-rekan",
]);
/// Before those who are with the person.
pub(crate) const WITH: &List = &List::of(&[
    "bareng",
    "brg",
    "sama",
    "dengan",
    "with",
    "bersama",
    "ama",
    "karo",
    "barengan",
    "sareng",
    "ambek",
    "ambi",
    "jo",
    "bareng-bareng",
    "ajak",
]);
/// What they have not done yet.
pub(crate) const PAYING: &List = &List::of(&[
    "bayar",
    "ganti",
    "diganti",
    "balikin",
    "dibalikin",
    "transfer",
    "lunas",
    "kasih",
    "setor",
    "dibayar",
    "patungan",
    "gantiin",
    "kembaliin",
    "kembali",
    "nyaur",
    "kembalikan",
    "paid",
    "pay",
    "ngasih",
    "nyetor",
]);
/// Between "belum" and that.
pub(crate) const BETWEEN: &List =
    &List::of(&["ada", "yang", "pada", "satupun", "juga", "pun", "pd", "sempat", "any", "of", "them"]);
/// Between those who have not paid and "belum".
pub(crate) const BEFORE_NOT_YET: &List = &List::of(&[
    "masih", "juga", "pada", "ternyata", "both", "still", "yang", "sih", "malah", "have", "has", "semua",
    "semuanya", "all",
]);
/// They pay later, and owe it till then.
pub(crate) const OWING: &List = &List::of(&["owe", "owes", "ngutang", "utang"]);
/// All the others.
pub(crate) const EVERYBODY: &List = &List::of(&[
    "mereka", "mrk", "they", "semua", "semuanya", "pada", "sisanya", "lainnya", "lain", "others", "everyone",
    "all",
]);
/// One of them, named before.
pub(crate) const ONE_OF_THEM: &List =
    &List::of(&["dia", "doi", "beliau", "he", "she", "doski", "him", "her"]);
/// Laying it out for others.
pub(crate) const LAYING_OUT: &List = &List::of(&[
    "talangin",
    "nalangin",
    "bayarin",
    "bayar",
    "menalangi",
    "talangi",
    "paid",
    "covered",
    "cover",
    "nombok",
    "nombokin",
    "bayari",
    "mbayari",
    "bayarno",
    "mbayarno",
    "nutupin",
    "tutupin",
]);
/// The same, of which nothing else can be meant.
pub(crate) const ADVANCING: &List = &List::of(&[
    "talangin",
    "nalangin",
    "talangi",
    "menalangi",
    "nombok",
    "nombokin",
    "covered",
    "kutalangin",
]);
/// Buying something for somebody, as written.
pub(crate) const BUYING_FOR: &List =
    &List::of(&["beliin", "belikan", "pesenin", "pesankan", "tukokno", "tukokke", "pangmeulikeun"]);
/// For now, or for all of them.
pub(crate) const FOR_ALL: &List = &List::of(&[
    "dulu",
    "dlu",
    "semua",
    "semuanya",
    "dhisik",
    "heula",
    "first",
    "sek",
    "sik",
    "all",
    "duluan",
    "dahulu",
    "lebih",
    "terlebih",
    "seluruhnya",
    "kabeh",
    "upfront",
]);
/// Somebody laid it out for the person.
pub(crate) const LAID_OUT: &List = &List::of(&[
    "ditalangin",
    "dibayarin",
    "ditalangi",
    "dibayar",
    "dibayari",
    "ditutupin",
    "dibayarkan",
    "dibayarno",
    "dibayarke",
]);
/// Of which all is the person's.
pub(crate) const TREATING: &List = &List::of(&["traktir", "nraktir", "ditraktir", "treat", "treated"]);
/// That a bill is shared.
pub(crate) const SHARING: &List = &List::of(&[
    "patungan",
    "split",
    "bill",
    "dibagi",
    "bagi",
    "rata",
    "sharing",
    "urunan",
    "saweran",
    "splitting",
    "share",
    "shared",
    "dibelah",
    "belah",
    "udunan",
    "joinan",
]);
/// Before how many share it.
pub(crate) const BEFORE_HEADS: &List = &List::of(&[
    "dibagi", "bagi", "for", "/", "split", "ber", "untuk", "between", "among", "rata", "belah", "dibelah",
    "patungan",
]);
/// Behind how many share it.
pub(crate) const HEADS: &List =
    &List::of(&["orang", "org", "people", "ways", "way", "pax", "anak", "kepala"]);
/// What the price of each is called.
pub(crate) const EACH: &List =
    &List::of(&["per", "seorang", "perorang", "each", "apiece", "masing-masing", "per-orang", "perkepala"]);
/// So much of each of those who are named: as written.
pub(crate) const EACH_OF_HEADS: &List = &List::of(&[
    "masing-masing",
    "masing2",
    "masing",
    "msg2",
    "sewang",
    "ewang",
    "ewangan",
    "saewang",
    "surang",
    "sorang",
    "saikung",
    "saurang",
    "seorang",
    "sewong",
    "each",
    "apiece",
    "sowang",
]);
/// Between those who are named, in the languages of the regions: as written.
pub(crate) const JOINING_HEADS: &List = &List::of(&["jo", "lawan", "bareng", "ambek", "and", "deng", "ban"]);
