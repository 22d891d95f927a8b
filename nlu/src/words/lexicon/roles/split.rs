//! Words of a bill that several share: who is with the person, who paid, and who has not.

use crate::words::list::List;

/// Before those who are with the person.
pub(crate) const WITH: &List =
    &List::of(&["bareng", "brg", "sama", "dengan", "with", "bersama", "ama", "karo", "barengan", "sareng"]);
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
    "paid",
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
    "mereka", "mrk", "they", "semua", "semuanya", "pada", "sisanya", "lainnya", "others", "everyone", "all",
]);
/// One of them, named before.
pub(crate) const ONE_OF_THEM: &List = &List::of(&["dia", "doi", "beliau", "he", "she", "doski"]);
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
]);
/// The same, of which nothing else can be meant.
pub(crate) const ADVANCING: &List =
    &List::of(&["talangin", "nalangin", "talangi", "menalangi", "nombok", "nombokin", "covered"]);
/// For now, or for all of them.
pub(crate) const FOR_ALL: &List =
    &List::of(&["dulu", "dlu", "semua", "semuanya", "dhisik", "heula", "first", "sek", "all", "duluan"]);
/// Somebody laid it out for the person.
pub(crate) const LAID_OUT: &List = &List::of(&["ditalangin", "dibayarin", "ditalangi", "dibayar"]);
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
]);
/// Before how many share it.
pub(crate) const BEFORE_HEADS: &List =
    &List::of(&["dibagi", "bagi", "for", "/", "split", "ber", "untuk", "between", "among", "rata"]);
/// Behind how many share it.
pub(crate) const HEADS: &List =
    &List::of(&["orang", "org", "people", "ways", "way", "pax", "anak", "kepala"]);
/// What the price of each is called.
pub(crate) const EACH: &List =
    &List::of(&["per", "seorang", "perorang", "each", "apiece", "masing-masing", "per-orang", "perkepala"]);
