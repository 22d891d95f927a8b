//! Words of savings goals.

/// Words that ask how a goal stands.
pub(crate) const ASKING: &[&str] = &[
    "berapa",
    "cek",
    "lihat",
    "sisa",
    "status",
    "progress",
    "progres",
    "terkumpul",
    "kurang",
    "gimana",
    "daftar",
    "list",
    "liat",
    "info",
    "mana",
];
/// A goal in English, as written.
pub(crate) const GOALS: &[&str] = &["goal", "goals", "fund"];
/// What is no movement of savings.
pub(crate) const OTHERWISE: &[&str] = &["hapus", "bunga", "ubah", "admin", "laporan"];
/// Verbs of taking out.
pub(crate) const TAKING: &[&str] = &[
    "tarik",
    "ambil",
    "cair",
    "cairkan",
    "keluarin",
    "narik",
    "bobol",
    "kurang",
    "dikurangi",
    "took",
    "take",
    "withdraw",
    "withdrew",
    "pulled",
    "jupuk",
    "cokot",
];
/// What savings are used for, or put in by.
pub(crate) const USES: &[&str] = &["bayar", "makan", "setor", "masukin", "isi", "tambah"];
/// What is opened.
pub(crate) const NAMING: &[&str] = &["tabungan", "nabung", "goal"];
/// Verbs of opening a goal, as written.
pub(crate) const OPENING: &[&str] = &[
    "buat", "bikin", "buatkan", "buatin", "bikinin", "buka", "mulai", "gawe", "nggawe", "bkin", "create",
    "new", "buatlah", "gawekno", "gawekne",
];
/// Verbs of putting in, where a goal may be opened.
pub(crate) const DEPOSITING: &[&str] = &["setor", "masukin", "sisihkan", "tambah", "isi"];
/// Words by which a movement is wished for, called off, or somebody else's.
pub(crate) const UNREAL: &[&str] =
    &["mau", "rencana", "mungkin", "gajadi", "batal", "belum", "hampir", "teman"];
/// Verbs of putting in, where savings are named.
pub(crate) const PUTTING_IN: &[&str] = &[
    "setor", "deposit", "masukin", "tambah", "tambahin", "isi", "topup", "transfer", "nyicil", "kirim",
    "pindah", "simpan", "masuk", "add", "added", "put", "saved",
];
/// What is set aside or drawn and is no goal: cash, wares, dues.
pub(crate) const NO_GOALS: &[&str] = &[
    "tunai",
    "uang",
    "dagangan",
    "hasil",
    "bank",
    "atm",
    "setoran",
    "pajak",
    "dana",
    "jualan",
    "kas",
    "iuran",
    "arisan",
    "gaji",
    "bpjs",
    "kredit",
    "cicilan",
    "modal",
    "motor-dinas",
    "barang",
    "sampah",
    "angkot",
    "ojek",
    "gas",
    "harian",
    "wajib",
    "pokok",
];
/// Words around a goal's name that are no part of it, beside those that ask.
pub(crate) const AROUND: &[&str] = &[
    "dulu",
    "sebulan",
    "seminggu",
    "setahun",
    "sehari",
    "out",
    "into",
    "tabungan",
    "nabung",
    "setor",
    "tarik",
    "ambil",
    "sisihkan",
    "masukin",
    "tambah",
    "tambahin",
    "isi",
    "topup",
    "transfer",
    "buat",
    "bikin",
    "bikinin",
    "buatkan",
    "buka",
    "mulai",
    "baru",
    "target",
    "targetnya",
    "goal",
    "create",
    "new",
    "ke",
    "dari",
    "nyicil",
    "pindah",
    "cair",
    "cairkan",
    "kirim",
    "semua",
    "udah",
    "uang",
    "pakai",
    "keluarin",
    "sampai",
    "apa",
    "selama",
    "dong",
    "masuk",
    "kapan",
    "masih",
    "simpan",
    "celengan",
    "pos",
    "tujuan",
    "punya",
    "rutin",
    "kumpul",
    "namanya",
    "nama",
    "bernama",
    "dengan",
    "ada",
    "berhasil",
    "lumayan",
    "terpaksa",
    "lagi",
    "narik",
    "bobol",
    "beli",
    "biaya",
    "saldo",
    "fund",
    "savings",
    "wae",
    "anakku-nya",
    "put",
    "pinjam",
    "kita",
    "harian",
    "sehari",
    "setahun",
    "trip",
];
/// Verbs beside which the name of a goal means the goal.
pub(crate) const ABOUT_GOALS: &[&str] = &[
    "add", "put", "took", "take", "withdraw", "pindah", "setor", "tarik", "nabung", "tabungan", "sisihkan",
    "masukin", "ambil", "isi", "tambah", "topup", "cair", "transfer",
];
/// Verbs behind which a goal is named.
pub(crate) const VERBS: &[&str] = &["setor", "tarik", "nabung", "sisihkan"];
/// What ends a goal's name.
pub(crate) const ENDS_NAME: &[&str] = &["dari", "ke", "untuk"];
