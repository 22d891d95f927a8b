//! Whole messages that steer the conversation, as a table of patterns; see [`phrase::fits`] for how they are written.

use crate::frame::Command;
use crate::readers::phrase;
use crate::words::lexicon::roles::command;
use crate::words::token::Token;

/// What a pattern means, given the number in it.
type Meaning = fn(Option<u32>) -> Command;

const CHOICE: Meaning = |number| Command::Choice(number.unwrap_or(1));
const ALL: Meaning = |_| Command::All;
const MORE: Meaning = |_| Command::More;
const BOOK: Meaning = |_| Command::Book;
const HISTORY: Meaning = |_| Command::History;
const LATEST: Meaning = Command::Latest;
const PROFILE: Meaning = |_| Command::Profile;
const DASHBOARD: Meaning = |_| Command::Dashboard;
const EXPORT: Meaning = |_| Command::Export;

/// Patterns of words without politeness; the first that fits decides.
const PHRASES: &[(&str, Meaning)] = &[
    ("pilih|ambil? yang? nomor|nomer|no|nmr|nomornya|number|opsi|pilihan|urutan #", CHOICE),
    ("pilih|ambil yang? #", CHOICE),
    ("pilih|ambil? yang? ke #", CHOICE),
    ("pilih|ambil? yang? nomor|nomer|pilihan|opsi|the? ^ one?", CHOICE),
    ("<agreed>? pilih|ambil? yang? semua|semuanya|all|both|kabeh|keduanya|kedua-duanya", ALL),
    ("dua-duanya|dua2nya|duaduanya|dua-dua|tiga-tiganya|keduanya|ketiganya", ALL),
    ("all of them", ALL),
    ("lihat|liat|tampilkan|tampilin|show? lagi|lg|more", MORE),
    ("selanjutnya|berikutnya|lanjutannya|lanjutan|seterusnya|next|berikut", MORE),
    ("yang|halaman|hal|page selanjutnya|berikutnya|berikut", MORE),
    ("next|more page|transactions|transaksi", MORE),
    ("masih? ada lagi|lg|lain tidak?", MORE),
    (
        "<agreed>? langsung? catat|catatin|catetin|catatkan|catetan|book|bukukan it|itu|ini|semua|semuanya|sekarang|all? tadi?",
        BOOK,
    ),
    ("<agreed>? langsung? catat yang tadi|itu|ini", BOOK),
    ("<agreed>? simpan|masukin semua|semuanya|sekarang", BOOK),
    (
        "<look>? riwayat|history|histori|riwayatnya|riwayatku transaksi|perubahan|catatan|edit|koreksi? saya? hari|minggu|bulan|tahun? ini|lalu|kemarin?",
        HISTORY,
    ),
    ("<look>? <look>|saya? #? <entries> saya? yang? terakhir|terbaru|terkini|barusan saya? apa?", LATEST),
    ("<look> #? <entries> saya?", LATEST),
    ("<look>? transaksi|transaksinya|transaksiku saya? apa?", LATEST),
    ("# <entries> saya?", LATEST),
    ("<look>? saya? last|latest|recent|newest #? transaction|transactions|entry|entries|records", LATEST),
    ("<look>? saya? # last|latest|recent|newest transactions|entries|records", LATEST),
    ("saya? terakhir saya? catat apa", LATEST),
    ("<open>? akun|profil|profile|account|akunnya saya", PROFILE),
    ("<open>? profil|profile|profilku|akunku|profilnya|akunq", PROFILE),
    ("<open>? saya? pengaturan|settings|setting|setelan|preferensi|pengaturanku|settingan saya?", PROFILE),
    ("<open>? saya account|profile|settings|data", PROFILE),
    ("<open>? data saya apa?", PROFILE),
    ("pengaturan|setting|settings|setelan akun|profil saya?", PROFILE),
    ("<open>? dataku apa?", PROFILE),
    ("apa data saya|dataku", PROFILE),
    ("nama saya siapa|apa", PROFILE),
    ("siapa nama? saya|namaku", PROFILE),
    ("namaku siapa|apa", PROFILE),
    ("saya siapa", PROFILE),
    ("<open>|apa? zona|mata|jam waktu|uang|tenang saya? apa|berapa|kapan|mana?", PROFILE),
    (
        "saya? <may>? <open>|<fetch>|open|masuk|login? ke|the|saya? link|tautan|alamat|url|halaman? ke|to|the|saya? dashboard|dashboardnya|dashboardku|dasbor|dasbornya|dasborku|web|webnya|website|websitenya saya? apa|mana?",
        DASHBOARD,
    ),
    (
        "saya? <may>? <export> semua? data|dataku|datanya|catatan|transaksi|pembukuan|csv|excel|file? saya? semua? ke|jadi? csv|excel|file|sheet|spreadsheet?",
        EXPORT,
    ),
    ("saya? <may>? export|download|backup all? saya data", EXPORT),
    ("saya? <may>? <fetch> semua? file|salinan? data saya semua?", EXPORT),
    ("saya? <may>? <fetch> semua? file|salinan? dataku semua?", EXPORT),
];

/// What these words mean; `asked` where the message ends as a question.
pub(super) fn read(words: &[&Token], asked: bool) -> Option<Command> {
    if words.is_empty() || words.len() > 9 {
        return None;
    }
    let found =
        PHRASES.iter().find_map(|(pattern, meaning)| Some(meaning(phrase::fits(pattern, words)?.number)))?;
    match found {
        Command::Choice(number) if number > 99 => None,
        Command::Book if asked || !is_order(words) => None,
        Command::All if asked => None,
        found => Some(found),
    }
}

/// "hapus semua data saya", "delete my account": all that is known of the person. Rows, days and single accounts are less.
pub(super) fn erases(words: &[&Token]) -> bool {
    if !words.iter().take(3).any(|token| token.is("hapus") || token.lower == "erase") {
        return false;
    }
    let all = |token: &Token| token.reads(command::ALL);
    // "hapus data" is one token.
    let of_two = |token: &Token| token.word == "hapus" && token.lower.ends_with(" data");
    let mine = |token: &Token| token.is("saya") || token.reads(command::MINE);
    let what = |token: &Token| of_two(token) || token.reads(command::MINE) || token.reads(command::DATA);
    let known =
        |token: &Token| mine(token) || what(token) || all(token) || token.is_any(command::AROUND_ERASURE);
    let any = |wanted: &dyn Fn(&Token) -> bool| words.iter().any(|token| wanted(token));
    any(&mine) && any(&what) && words.iter().all(|token| known(token))
}

/// "catat" orders; "udah dicatat" and "masih ada lagi" tell or ask.
fn is_order(words: &[&Token]) -> bool {
    let told = words.iter().any(|token| token.is("sudah"))
        && words.iter().any(|token| token.lower.starts_with("dicat"));
    let other = words.iter().any(|token| token.reads(command::RECORDING));
    !told && !other
}
