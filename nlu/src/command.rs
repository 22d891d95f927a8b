//! Words that steer the conversation, greetings, and the call for help: the whole message is one of a few phrases.

use crate::amount::{Amount, Certainty};
use crate::frame::{Command, Frame, Intent, Setting, Talk};
use crate::token::Kind;
use crate::understand::Message;

const YES: &[&str] = &[
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
];
const NO: &[&str] = &[
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
];
const WRONG: &[&str] =
    &["bukan", "salah", "bukan itu", "keliru", "itu salah", "salah itu", "bukan yang itu", "wrong"];
const UNDO: &[&str] = &[
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
];
const RESTORE: &[&str] = &[
    "kembalikan",
    "restore",
    "redo",
    "pulihkan",
    "kembalikan lagi",
    "balikin",
    "balikin lagi",
    "kembalikan yang tadi",
];
const HISTORY: &[&str] = &[
    "riwayat",
    "history",
    "histori",
    "riwayat transaksi",
    "lihat riwayat",
    "liat riwayat",
    "daftar transaksi",
    "list transaksi",
    "transaksi terakhir",
    "transaksi terakhir apa",
    "lihat transaksi",
    "cek riwayat",
    "lihat transaksi terakhir",
    "tampilkan riwayat",
    "catatan terakhir",
    "transaksi hari ini",
    "10 transaksi terakhir",
    "5 transaksi terakhir",
    "apa transaksi terakhir",
    "riwayat saya",
    "riwayat transaksi minggu ini",
    "riwayat transaksi hari ini",
    "riwayat transaksi bulan ini",
    "riwayat bulan ini",
    "riwayat minggu ini",
];
const HELP: &[&str] = &[
    "menu",
    "bantuan",
    "help",
    "fitur",
    "perintah",
    "start",
    "panduan",
    "tutorial",
    "bantu",
    "tolong",
    "cara pakai",
    "info",
    "bisa apa",
    "cara pakainya",
    "petunjuk",
    "command",
    "commands",
    "fitur apa saja",
    "fiturnya apa saja",
    "fiturnya apa aja",
    "fiturnya apa",
    "fitur apa",
    "fitur apa aja",
];
/// Words of thanks, and of contentment that is answered alike.
const THANKS: &[&str] = &["terima-kasih", "mantap", "keren", "nice", "pinter", "pintar", "love"];
const GREETINGS: &[&str] = &[
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
];
/// Politeness that may stand around a phrase.
const POLITE: &[&str] = &[
    "dong", "deh", "aja", "saja", "kak", "min", "bot", "tolong", "please", "plis", "nih", "kok", "ya", "mas",
    "mbak", "coba", "gan", "lah", "sih",
];

/// The frame of a message that is nothing but a command, a greeting or a call for help.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if let Some(frame) = choice(message) {
        return Some(frame);
    }
    let own_data = match message.text.trim().to_lowercase().as_str() {
        "ekspor data saya" => Some(Command::Export),
        "hapus semua data saya" => Some(Command::Erase),
        _ => None,
    };
    if own_data.is_some() {
        return Some(Frame { command: own_data, ..message.frame(Intent::Command) });
    }
    if message.tokens.len() > 24 || message.said_amount().is_some() {
        return None;
    }
    let spoken: Vec<&str> = message
        .tokens
        .iter()
        .filter(|token| token.kind != Kind::Symbol)
        .map(|token| token.word.as_str())
        .collect();
    let whole = spoken.join(" ");
    let written: Vec<&str> = message
        .tokens
        .iter()
        .filter(|token| token.kind != Kind::Symbol)
        .map(|token| token.lower.as_str())
        .collect();
    let bare = spoken.iter().copied().filter(|word| !POLITE.contains(word)).collect::<Vec<_>>().join(" ");
    let is = |set: &[&str]| set.contains(&whole.as_str()) || set.contains(&bare.as_str());
    let command = |command| Some(Frame { command: Some(command), ..message.frame(Intent::Command) });
    if is(YES) || written.iter().all(|word| YES.contains(word)) {
        return command(Command::Yes);
    }
    for (phrases, meant) in [
        (NO, Command::No),
        (WRONG, Command::Wrong),
        (
            &["tanpa target", "tidak ada target", "tidak pakai target", "tanpa", "bebas"][..],
            Command::WithoutTarget,
        ),
        (UNDO, Command::Undo),
        (RESTORE, Command::Restore),
        (HISTORY, Command::History),
    ] {
        if is(phrases) {
            return command(meant);
        }
    }
    if let Some(meant) = steered(message, &whole) {
        return command(meant);
    }
    if is(HELP) || asks_for_help(message) {
        return Some(message.frame(Intent::Help));
    }
    is_greeting(message, &spoken).then(|| {
        let thanks = spoken.iter().any(|word| THANKS.contains(word));
        let talk = if thanks { Talk::Thanks } else { Talk::Greeting };
        Frame { talk: Some(talk), ..message.frame(Intent::Smalltalk) }
    })
}

/// What steers the conversation without being one of a few phrases.
fn steered(message: &Message<'_>, whole: &str) -> Option<Command> {
    let voided = message.tokens.iter().any(|token| token.is("hapus") || token.lower == "kehapus");
    if message.has(&["balikin", "kembalikan"]) && voided && message.amount().is_none() {
        return Some(Command::Restore);
    }
    if matches!(whole, "ganti bahasa" | "ubah bahasa" | "pilih bahasa") {
        return Some(Command::Set(Setting::Language("")));
    }
    language(message)
        .map(|code| Command::Set(Setting::Language(code)))
        .or_else(|| search(message).map(Command::Search))
}

/// "bisa apa aja", "cara pakainya gimana", "how do I use this", "siapa yang bikin kamu".
fn asks_for_help(message: &Message<'_>) -> bool {
    const WHAT: &[&str] = &["bisa", "fitur", "cara", "bantuan"];
    const OF_IT: &[&str] =
        &["apa", "pakai", "gimana", "bagaimana", "catat", "pakainya", "fitur", "bantuan", "baca", "tidak"];
    let short = message.tokens.len() < 8;
    let in_english =
        short && message.tokens.iter().any(|token| matches!(token.lower.as_str(), "use" | "work"));
    let who = short && message.has(&["siapa"]) && message.has(&["kamu", "bikin"]);
    let what = message.has(WHAT) && message.has(OF_IT) && !message.has(&["beli", "bayar"]);
    in_english || who || what
}

/// A bare small number: a choice of a list, with what it would mean as an amount.
fn choice(message: &Message<'_>) -> Option<Frame> {
    let [token] = message.tokens.as_slice() else { return None };
    let number: u32 =
        token.word.parse().ok().filter(|_| token.kind == Kind::Number && token.word.len() <= 2)?;
    let currency = message.context.currency;
    let value = i128::from(number) * crate::numeral::ONE;
    let amount = Amount::of(value, currency, Certainty::Bare).in_thousands(false).money();
    Some(Frame { command: Some(Command::Choice(number)), amount, ..message.frame(Intent::Command) })
}

/// "bahasa inggris dong", "english please".
fn language(message: &Message<'_>) -> Option<&'static str> {
    const NAMES: &[(&str, &[&str])] = &[
        ("en", &["inggris", "english"]),
        ("id", &["indonesia", "indonesian", "indo"]),
        ("jv", &["jawa", "javanese", "jowo"]),
        ("su", &["sunda", "sundanese"]),
        ("ms", &["melayu", "malay"]),
    ];
    let found = NAMES
        .iter()
        .find(|(_, names)| message.tokens.iter().any(|token| names.contains(&token.lower.as_str())))?;
    let asked = message.tokens.iter().any(|token| {
        matches!(
            token.lower.as_str(),
            "bahasa" | "language" | "boso" | "basa" | "speak" | "please" | "bhs" | "switch" | "dong"
        )
    });
    let learns = message.has(&["les", "kursus", "buku", "bayar", "beli", "kamus", "guru", "makan"]);
    ((asked || message.tokens.len() == 1) && !learns).then_some(found.0)
}

/// "cari bakso": the words to look for.
fn search(message: &Message<'_>) -> Option<String> {
    let first = message.tokens.iter().position(|token| !POLITE.contains(&token.word.as_str()))?;
    let is_search = matches!(
        message.tokens[first].lower.as_str(),
        "cari" | "cariin" | "carikan" | "search" | "find" | "temukan"
    );
    let rest = message.tokens.get(first + 1..).filter(|rest| is_search && !rest.is_empty())?;
    let skipped = rest.iter().take_while(|token| token.is_any(&["transaksi", "catatan"])).count();
    let rest = rest.get(skipped..).filter(|rest| !rest.is_empty()).unwrap_or(rest);
    let last = rest
        .iter()
        .rposition(|token| !POLITE.contains(&token.word.as_str()) && token.kind != Kind::Symbol)?;
    Some(message.text[rest[0].text.start..rest[last].text.end].to_owned())
}

fn is_greeting(message: &Message<'_>, spoken: &[&str]) -> bool {
    let greets = spoken.iter().take(3).any(|word| GREETINGS.contains(word));
    let about_money = message.amount().is_some()
        || message.content().iter().any(|token| {
            crate::lexicon::LEXICON.expense(&token.word).is_some()
                || token.is_any(&["saldo", "laporan", "anggaran", "tabungan", "hapus", "ganti"])
        });
    greets && !about_money && message.account().is_none() && spoken.len() <= 8
}
