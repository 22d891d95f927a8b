//! Words that call for help, and what it is about.

/// Whole messages that call for help.
pub(crate) const HELP: &[&str] = &[
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
/// Help about savings.
pub(crate) const SAVINGS: &[&str] =
    &["tabungan", "nabung", "menabung", "celengan", "goal", "goals", "target", "savings", "saving", "setor"];
/// Help about corrections.
pub(crate) const CORRECTIONS: &[&str] = &[
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
];
/// Help about reports.
pub(crate) const REPORTS: &[&str] = &[
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
];
/// Help about settings.
pub(crate) const SETTINGS: &[&str] = &[
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
];
/// Help about booking.
pub(crate) const BOOKING: &[&str] = &[
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
];
/// What a person sets, however it is changed: "cara ganti bahasa".
pub(crate) const SET: &[&str] =
    &["bahasa", "zona", "timezone", "nama", "profil", "akun", "data", "mata", "tenang"];
/// Words that call for help before what it is about.
pub(crate) const CALLS: &[&str] =
    &["bantuan", "help", "panduan", "tutorial", "petunjuk", "cara", "caranya", "carane", "how"];
/// Words that may stand with them.
pub(crate) const AROUND: &[&str] = &[
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
/// Calls for help that may stand at the end.
pub(crate) const AT_END: &[&str] = &["gimana", "cara", "caranya"];
/// What is asked about the bot.
pub(crate) const WHAT: &[&str] = &["bisa", "fitur", "cara", "bantuan"];
/// What is asked of that.
pub(crate) const OF_IT: &[&str] =
    &["apa", "pakai", "gimana", "bagaimana", "catat", "pakainya", "fitur", "bantuan", "baca", "tidak"];
