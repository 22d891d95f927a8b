//! Whole messages that steer the conversation, as a table of patterns; see [`phrase::fits`] for how they are written.

use crate::frame::Command;
use crate::phrase;
use crate::token::Token;

/// What a pattern means, given the number in it.
type Meaning = fn(Option<u32>) -> Command;

const CHOICE: Meaning = |number| Command::Choice(number.unwrap_or(1));
const ALL: Meaning = |_| Command::All;
const MORE: Meaning = |_| Command::More;
const BOOK: Meaning = |_| Command::Book;

/// Patterns of words without politeness; the first that fits decides.
const PHRASES: &[(&str, Meaning)] = &[
    ("pilih|ambil? yang? nomor|nomer|no|nmr|nomornya|number|opsi|pilihan|urutan #", CHOICE),
    ("pilih|ambil yang? #", CHOICE),
    ("pilih|ambil? yang? ke #", CHOICE),
    ("pilih|ambil? yang? nomor|nomer|pilihan|opsi|the? ^ one?", CHOICE),
    ("pilih|ambil? yang? semua|semuanya|all|both|kabeh|keduanya|kedua-duanya", ALL),
    ("dua-duanya|dua2nya|duaduanya|dua-dua|tiga-tiganya|keduanya|ketiganya", ALL),
    ("all of them", ALL),
    ("lihat|liat|tampilkan|tampilin|show? lagi|lg|more", MORE),
    ("selanjutnya|berikutnya|lanjutannya|lanjutan|seterusnya|next|berikut", MORE),
    ("yang|halaman|hal|page selanjutnya|berikutnya|berikut", MORE),
    ("next|more page|transactions|transaksi", MORE),
    ("masih? ada lagi|yang? lain|lagi? tidak?", MORE),
    ("oke|ok|okay|iya|yes|yup|sip|boleh|gas|silakan|silahkan|jadi|yaudah|sudah? langsung? catat|catatin|catetin|catatkan|catetan|book|bukukan it|itu|ini|semua|semuanya|sekarang|all? tadi?", BOOK),
    ("oke|ok|iya|sip|boleh|gas|sudah? langsung? catat yang tadi|itu|ini", BOOK),
    ("oke|ok|iya|sip? simpan|masukin semua|semuanya|sekarang", BOOK),
];

/// What these words mean; `asked` where the message ends as a question.
pub(super) fn read(words: &[&Token], asked: bool) -> Option<Command> {
    if words.is_empty() || words.len() > 9 {
        return None;
    }
    let found = PHRASES.iter().find_map(|(pattern, meaning)| Some(meaning(phrase::fits(pattern, words)?)))?;
    match found {
        Command::Choice(number) if number > 99 => None,
        Command::Book if asked || !is_order(words) => None,
        Command::All if asked => None,
        found => Some(found),
    }
}

/// "catat" orders; "udah dicatat" and "masih ada lagi" tell or ask.
fn is_order(words: &[&Token]) -> bool {
    const OTHERWISE: &[&str] = &["input", "rekam", "tulis", "nyatet", "catt", "record"];
    let told = words.iter().any(|token| token.is("sudah"))
        && words.iter().any(|token| token.lower.starts_with("dicat"));
    let other = words.iter().any(|token| OTHERWISE.contains(&token.lower.as_str()));
    !told && !other
}
