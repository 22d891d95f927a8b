//! The call for help, and what it is about.

use crate::frame::Topic;
use crate::pieces::message::Message;
use crate::readers::phrase::{is_any, is_polite};
use crate::words::lexicon::roles;
use crate::words::token::{Kind, Token};

/// Whole messages that call for help.
pub(super) const HELP: &[&str] = &[
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
/// What help may be about, by its words; of several the first row decides.
const TOPICS: &[(Topic, &[&str])] = &[
    (Topic::Categories, &["kategori", "kategorinya", "kategoriku", "category", "categories"]),
    (
        Topic::Savings,
        &[
            "tabungan", "nabung", "menabung", "celengan", "goal", "goals", "target", "savings", "saving",
            "setor",
        ],
    ),
    (
        Topic::Corrections,
        &[
            "koreksi",
            "ralat",
            "undo",
            "batal",
            "batalkan",
            "hapus",
            "edit",
            "ubah",
            "ganti",
            "perbaiki",
            "betulin",
            "benerin",
            "salah",
            "riwayat",
            "history",
            "kembalikan",
            "restore",
            "koreksinya",
            "revisi",
            "membatalkan",
            "menghapus",
            "mengubah",
            "mengganti",
            "mengedit",
            "batalin",
        ],
    ),
    (
        Topic::Reports,
        &[
            "laporan",
            "rekap",
            "cari",
            "search",
            "report",
            "reports",
            "grafik",
            "statistik",
            "lihat",
            "liat",
            "saldo",
            "rangkuman",
            "transaksi-terakhir",
        ],
    ),
    (
        Topic::Settings,
        &[
            "pengaturan",
            "setting",
            "settings",
            "setelan",
            "bahasa",
            "zona",
            "timezone",
            "nama",
            "profil",
            "akun",
            "ekspor",
            "export",
            "mata",
            "tenang",
            "data",
            "notifikasi",
            "privasi",
            "currency",
            "language",
        ],
    ),
    (
        Topic::Booking,
        &[
            "catat",
            "nyatet",
            "mencatat",
            "nyatat",
            "transaksi",
            "pengeluaran",
            "pemasukan",
            "transfer",
            "utang",
            "foto",
            "struk",
        ],
    ),
];
/// What a person sets, however it is changed: "cara ganti bahasa".
const SET: &[&str] = &["bahasa", "zona", "timezone", "nama", "profil", "akun", "data", "mata", "tenang"];
/// Words that call for help before what it is about.
const CALLS: &[&str] =
    &["bantuan", "help", "panduan", "tutorial", "petunjuk", "cara", "caranya", "carane", "how"];
/// Words that may stand with them.
const AROUND: &[&str] = &[
    "cara",
    "bantuan",
    "help",
    "panduan",
    "tutorial",
    "petunjuk",
    "gimana",
    "bagaimana",
    "tentang",
    "soal",
    "untuk",
    "dengan",
    "di",
    "ini",
    "saya",
    "apa",
    "how",
    "do",
    "to",
    "about",
    "i",
    "the",
    "menu",
    "pakai",
    "bikin",
    "buat",
    "mau",
    "kalau",
    "tau",
    "tambah",
    "baru",
    "lihat",
    "liat",
    "cek",
    "yang",
    "ke",
    "waktu",
    "uang",
    "jam",
    "ingin",
    "semua",
    "a",
    "terakhir",
    "tadi",
    "dan",
    "atau",
    "sudah",
    "catatan",
    "anggaran",
    "harian",
    "mingguan",
    "bulanan",
    "gabung",
    "gimana",
    "jadi",
    "my",
];

/// What a call for help is about, where that is said.
pub(super) fn topic(message: &Message<'_>) -> Option<Topic> {
    let has = |words: &[&str]| message.tokens.iter().any(|token| is_any(token, words));
    let listed = TOPICS.iter().find(|(_, words)| has(words)).map(|(topic, _)| *topic);
    match listed {
        Some(Topic::Corrections | Topic::Reports) if has(SET) => Some(Topic::Settings),
        listed => listed,
    }
}

/// "bantuan kategori", "cara undo": nothing but a call for help and what it is about.
pub(super) fn is_about(message: &Message<'_>) -> bool {
    let tokens = &message.tokens;
    if tokens.len() > 10
        || !tokens.iter().any(|token| is_any(token, CALLS))
        || message.said_amount().is_some()
    {
        return false;
    }
    let of_topic = |token: &Token| TOPICS.iter().any(|(_, words)| is_any(token, words));
    let words = || tokens.iter().filter(|token| token.kind != Kind::Symbol && !is_polite(token));
    let begins = words().take(3).any(|token| is_any(token, CALLS));
    let ends = words().next_back().is_some_and(|token| is_any(token, &["gimana", "cara", "caranya"]));
    (begins || ends) && words().any(of_topic) && words().all(|token| of_topic(token) || is_any(token, AROUND))
}

/// "bisa apa aja", "cara pakainya gimana", "how do I use this", "siapa yang bikin kamu".
pub(super) fn asks(message: &Message<'_>) -> bool {
    const WHAT: &[&str] = &["bisa", "fitur", "cara", "bantuan"];
    const OF_IT: &[&str] =
        &["apa", "pakai", "gimana", "bagaimana", "catat", "pakainya", "fitur", "bantuan", "baca", "tidak"];
    let short = message.tokens.len() < 8;
    let in_english =
        short && message.tokens.iter().any(|token| matches!(token.lower.as_str(), "use" | "work"));
    let who = short && message.has(&["siapa"]) && message.has(&["kamu", "bikin"]);
    let what = message.has(WHAT) && message.has(OF_IT) && !message.has(roles::BUYING);
    in_english || who || what
}
