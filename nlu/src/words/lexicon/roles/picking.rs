//! How rows of a numbered list are chosen.

/// All of them.
pub(crate) const ALL: &[&str] = &["semua", "semuanya", "all", "everything", "seluruhnya"];
/// But not those that follow.
pub(crate) const EXCEPT: &[&str] = &["kecuali", "selain", "except", "but"];
/// From one number to another.
pub(crate) const UNTIL: &[&str] = &["-", "\u{2013}", "sampai", "sampe", "hingga", "until", "to", "through"];
/// One more.
pub(crate) const AND: &[&str] = &["dan", "sama", "dengan", "plus", "and", ",", "&", "+", ";"];
/// What may stand beside, and says nothing.
pub(crate) const BESIDE: &[&str] = &[
    "nomor", "nomer", "no", "number", "numbers", "yang", "yg", "catat", "catet", "book", "record", "the",
    "one", "ones", "aja", "saja", "doang", "ya", "yaa", "dong", "deh", "itu", "tolong", "please", "only",
    "just", ".", "!", "#", ")",
];
/// Numbers in words.
pub(crate) const NUMBERS: [&[&str]; 10] = [
    &["satu", "pertama", "first"],
    &["dua", "kedua", "two", "second"],
    &["tiga", "ketiga", "three", "third"],
    &["empat", "keempat", "four", "fourth"],
    &["lima", "kelima", "five", "fifth"],
    &["enam", "keenam", "six", "sixth"],
    &["tujuh", "ketujuh", "seven", "seventh"],
    &["delapan", "kedelapan", "eight", "eighth"],
    &["sembilan", "kesembilan", "nine", "ninth"],
    &["sepuluh", "kesepuluh", "ten", "tenth"],
];
