//! How rows of a numbered list are chosen.

use crate::words::list::List;

/// All of them.
pub(crate) const ALL: &List = &List::of(&["semua", "semuanya", "all", "everything", "seluruhnya"]);
/// But not those that follow.
pub(crate) const EXCEPT: &List = &List::of(&["kecuali", "selain", "except", "but"]);
/// From one number to another.
pub(crate) const UNTIL: &List =
    &List::of(&["-", "\u{2013}", "sampai", "sampe", "hingga", "until", "to", "through"]);
/// The same, where it leads to nothing but a number.
pub(crate) const UP_TO: &List =
    &List::of(&["-", "\u{2013}", "sampai", "sampe", "hingga", "sd", "until", "through"]);
/// What rows of a list are called.
pub(crate) const ROWS: &List = &List::of(&[
    "transaksi",
    "catatan",
    "entri",
    "entry",
    "entries",
    "transaction",
    "transactions",
    "row",
    "rows",
    "item",
    "items",
]);
/// What may stand beside the numbers of rows in an order, and says nothing.
pub(crate) const AROUND_NUMBERS: &List =
    &List::of(&["yang", "yg", "the", "itu", "ini", "those", "these", "juga", "and", ".", "!", "#", ")"]);
/// One more.
pub(crate) const AND: &List = &List::of(&["dan", "sama", "dengan", "plus", "and", ",", "&", "+", ";"]);
/// What may stand beside, and says nothing.
pub(crate) const BESIDE: &List = &List::of(&[
    "nomor", "nomer", "no", "number", "numbers", "yang", "yg", "catat", "catet", "book", "record", "the",
    "one", "ones", "aja", "saja", "doang", "ya", "yaa", "dong", "deh", "itu", "tolong", "please", "only",
    "just", ".", "!", "#", ")",
]);
/// Numbers in words.
pub(crate) const NUMBERS: [&List; 10] = [
    &List::of(&["satu", "pertama", "first"]),
    &List::of(&["dua", "kedua", "two", "second"]),
    &List::of(&["tiga", "ketiga", "three", "third"]),
    &List::of(&["empat", "keempat", "four", "fourth"]),
    &List::of(&["lima", "kelima", "five", "fifth"]),
    &List::of(&["enam", "keenam", "six", "sixth"]),
    &List::of(&["tujuh", "ketujuh", "seven", "seventh"]),
    &List::of(&["delapan", "kedelapan", "eight", "eighth"]),
    &List::of(&["sembilan", "kesembilan", "nine", "ninth"]),
    &List::of(&["sepuluh", "kesepuluh", "ten", "tenth"]),
];
