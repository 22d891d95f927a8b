//! Words of savings goals.

use crate::words::list::List;

/// Words that ask how a goal stands.
pub(crate) const ASKING: &List = &List::of(&[
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
]);
/// A goal in English, as written.
pub(crate) const GOALS: &List = &List::of(&["goal", "goals", "fund"]);
/// What is no movement of savings.
pub(crate) const OTHERWISE: &List = &List::of(&["hapus", "bunga", "ubah", "admin", "laporan"]);
/// Verbs of taking out.
pub(crate) const TAKING: &List = &List::of(&[
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
]);
/// What savings are used for, or put in by.
pub(crate) const USES: &List = &List::of(&["bayar", "makan", "setor", "masukin", "isi", "tambah"]);
/// What has come together in a goal.
pub(crate) const COLLECTED: &List =
    &List::of(&["terkumpul", "kumpul", "ngumpul", "kekumpul", "collected", "saved", "progress", "progres"]);
/// What is opened.
pub(crate) const NAMING: &List = &List::of(&["tabungan", "nabung", "goal"]);
/// Verbs of opening a goal, as written.
pub(crate) const OPENING: &List = &List::of(&[
    "buat",
    "bikin",
    "buatkan",
    "buatin",
    "bikinin",
    "buka",
    "mulai",
    "gawe",
    "nggawe",
    "bkin",
    "create",
    "new",
    "membuat",
    "ngebuat",
    "bikinkan",
    "bikinlah",
    "membuka",
    "bukain",
    "jieun",
    "nyieun",
    "jieunkeun",
    "ngadamel",
    "damel",
    "damelaken",
    "start",
    "started",
    "open",
    "make",
    "set",
    "buatlah",
    "gawekno",
    "gawekne",
]);
/// Verbs of putting in, where a goal may be opened.
pub(crate) const DEPOSITING: &List = &List::of(&["setor", "masukin", "sisihkan", "tambah", "isi"]);
/// Words by which a movement is wished for, called off, or somebody else's.
pub(crate) const UNREAL: &List =
    &List::of(&["mau", "rencana", "mungkin", "gajadi", "batal", "belum", "hampir", "teman"]);
/// Verbs of putting in, where savings are named.
pub(crate) const PUTTING_IN: &List = &List::of(&[
    "setor", "deposit", "masukin", "tambah", "tambahin", "isi", "topup", "transfer", "nyicil", "kirim",
    "pindah", "simpan", "masuk", "add", "added", "put", "saved",
]);
/// What is set aside or drawn and is no goal: cash, wares, dues.
pub(crate) const NO_GOALS: &List = &List::of(&[
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
]);
/// Words around a goal's name that are no part of it, beside those that ask.
pub(crate) const AROUND: &List = &List::of(&[
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
    "hingga",
    "sebelum",
    "until",
    "by",
    "deadline",
    "tenggat",
    "paling",
    "lambat",
    "dalam",
]);
/// Verbs beside which the name of a goal means the goal.
pub(crate) const ABOUT_GOALS: &List = &List::of(&[
    "add",
    "deposit",
    "put",
    "took",
    "take",
    "withdraw",
    "pindah",
    "setor",
    "tarik",
    "nabung",
    "tabungan",
    "sisihkan",
    "masukin",
    "ambil",
    "isi",
    "tambah",
    "topup",
    "cair",
    "transfer",
    "terkumpul",
    "kumpul",
    "ngumpul",
    "kekumpul",
]);
/// Verbs behind which a goal is named.
pub(crate) const VERBS: &List = &List::of(&["setor", "tarik", "nabung", "sisihkan"]);
/// What ends a goal's name.
pub(crate) const ENDS_NAME: &List = &List::of(&["dari", "ke", "untuk"]);
/// Changing something that stands.
pub(crate) const CHANGING: &List = &List::of(&[
    "hapus", "hapusin", "ubah", "ganti", "rename", "delete", "edit", "remove", "tutup", "close", "change",
    "update", "batalkan", "naikkan", "naikin", "turunkan", "turunin", "gabung", "gabungin",
]);
/// Savings goals.
pub(crate) const OF_GOALS: &List =
    &List::of(&["tabungan", "tabunganku", "celengan", "goal", "savings", "saving"]);
/// What they aim at.
pub(crate) const TARGET: &List = &List::of(&["target", "targetnya", "nama", "namanya"]);
/// Moving money from here to there.
pub(crate) const MOVING: &List =
    &List::of(&["pindah", "pindahin", "pindahkan", "geser", "alihkan", "alihin", "move", "oper", "mindahin"]);
/// Where it comes from, and where it goes.
pub(crate) const ENDS_OF_A_MOVE: &List = &List::of(&["dari", "ke", "from", "to"]);
/// Doing away with one.
pub(crate) const CLOSING: &List =
    &List::of(&["tutup", "close", "hapus", "hapusin", "delete", "remove", "batalkan"]);
/// Raising what is aimed at.
pub(crate) const RAISING: &List = &List::of(&["naikkan", "naikin", "raise", "increase", "tambahin"]);
/// Lowering it.
pub(crate) const LOWERING: &List =
    &List::of(&["turunkan", "turunin", "lower", "decrease", "kurangi", "kurangin"]);
/// The name of one is to be another.
pub(crate) const NAME: &List = &List::of(&["nama", "namanya", "name"]);
/// Making one of two.
pub(crate) const MERGING: &List = &List::of(&["gabung", "gabungin", "gabungkan", "merge"]);
/// Without.
pub(crate) const WITHOUT: &List = &List::of(&["tanpa", "without", "hapus"]);
/// The day by which a goal is to be reached, where there is to be none.
pub(crate) const DEADLINES: &List = &List::of(&["tenggat", "deadline", "batas", "tenggatnya", "deadlinenya"]);
/// Before the day by which a goal is to be reached.
pub(crate) const UNTIL: &List = &List::of(&[
    "sampai",
    "hingga",
    "sebelum",
    "until",
    "till",
    "by",
    "before",
    "deadline",
    "deadlinenya",
    "tenggat",
    "tenggatnya",
    "lambat",
    "dalam",
    "in",
    "within",
]);
/// Between those and the day.
pub(crate) const BEFORE_DAYS: &List =
    &List::of(&["tanggal", "tgl", "pada", "the", "itu", "waktu", "jadi", "ke"]);
/// Behind a length of time: from now on.
pub(crate) const FROM_NOW: &List = &List::of(&["lagi", "kedepan", "ke", "from"]);
