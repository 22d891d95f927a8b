//! Words of budgets.

use crate::words::list::List;

/// Words around the name of a category.
pub(crate) const AROUND: &List = &List::of(&[
    "anggaran",
    "pasang",
    "set",
    "atur",
    "bikin",
    "naik",
    "naikin",
    "turun",
    "turunin",
    "batas",
    "limit",
    "sisa",
    "cek",
    "berapa",
    "sebulan",
    "seminggu",
    "sehari",
    "per",
    "bulanan",
    "mingguan",
    "tiap",
    "setiap",
    "ubah",
    "ganti",
    "kasih",
    "lihat",
    "naikkan",
    "turunkan",
    "maksimal",
    "max",
    "batasi",
    "status",
    "masih",
    "tambah",
    "kurangi",
    "ada",
    "tinggal",
    "kategori",
    "tetapkan",
    "masing-masing",
    "udah",
    "kepakai",
    "terpakai",
    "perbulan",
    "perminggu",
    "perhari",
    "pasangin",
    "weekend",
    "bandung",
    "mau",
    "sampai",
    "lewat",
    "jangan",
    "sedikit",
]);
/// A limit, and to limit.
pub(crate) const LIMITS: &List = &List::of(&["batas", "limit", "batasi", "maksimal", "max"]);
/// Behind them nothing is named that a budget is of: it is of everything.
pub(crate) const EVERYTHING: &List = &List::of(&[
    "pengeluaran",
    "pengeluaranku",
    "belanja",
    "belanjaku",
    "keseluruhan",
    "uang",
    "duit",
    "spending",
    "expenses",
    "overall",
    "everything",
    "month",
    "monthly",
    "week",
    "weekly",
    "this",
    "my",
    "hari",
    "harian",
    "daily",
    "minggu",
    "bulan",
    "tahun",
    "ini",
]);
/// What a limit may be of.
pub(crate) const LIMITED: &List = &List::of(&[
    "tiap",
    "setiap",
    "per",
    "berapa",
    "harian",
    "mingguan",
    "pengeluaran",
    "belanja",
    "makan",
    "jajan",
    "transport",
    "hiburan",
    "bulanan",
    "sebulan",
    "seminggu",
    "sehari",
]);
/// Limits of another kind, and money that has gone.
pub(crate) const OTHER_LIMITS: &List = &List::of(&["kartu", "paylater", "habis"]);
/// An allowance that comes in, or has gone.
pub(crate) const RECEIVED: &List =
    &List::of(&["dapat", "terima", "ditransfer", "dikasih", "habis", "transfer"]);
/// Words by which an amount becomes a budget, whatever is forbidden beside.
pub(crate) const SETTING: &List = &List::of(&["pasang", "set", "atur", "limit", "anggaran"]);
/// What is no budget: something voided, bought or supposed.
pub(crate) const OTHERWISE: &List = &List::of(&["hapus", "beli", "kalau"]);
/// Words that ask how a budget stands.
pub(crate) const ASKING: &List = &List::of(&[
    "sisa", "cek", "berapa", "status", "lihat", "gimana", "masih", "tinggal", "kepakai", "terpakai",
]);
/// Verbs of setting one.
pub(crate) const CHANGING: &List = &List::of(&[
    "pasang", "set", "atur", "bikin", "naikin", "turunin", "naikkan", "turunkan", "batasi", "ubah", "ganti",
]);
/// Orders by which a budget ends.
pub(crate) const STOPPING: &List = &List::of(&[
    "hapus",
    "hapusin",
    "stop",
    "setop",
    "hentikan",
    "hentiin",
    "matikan",
    "matiin",
    "hilangkan",
    "hilangin",
    "delete",
    "remove",
]);
/// What is left of a period goes into the next.
pub(crate) const ROLLOVER: &List =
    &List::of(&["rollover", "roll-over", "digulirkan", "digulir", "diteruskan", "akumulasi", "diakumulasi"]);
/// The same, where no budget is named beside.
pub(crate) const ROLLS: &List = &List::of(&["rollover", "roll-over"]);
/// It does not.
pub(crate) const WITHOUT: &List =
    &List::of(&["tanpa", "jangan", "stop", "setop", "matikan", "matiin", "nonaktifkan", "off", "without"]);
/// What is reckoned from budgets.
pub(crate) const ALLOWANCE: &List = &List::of(&["jatah", "jatahku", "jatahnya", "jatahmu", "allowance"]);
/// Words that ask what is allowed.
pub(crate) const MAY: &List = &List::of(&["boleh", "bolehnya", "aman", "amannya"]);
/// Spending of whatever kind.
pub(crate) const SPENDING: &List = &List::of(&[
    "belanja",
    "jajan",
    "keluar",
    "habisin",
    "ngabisin",
    "pakai",
    "dipakai",
    "spend",
    "pengeluaran",
    "makan",
]);
/// Now, or what runs.
pub(crate) const NOW: &List = &List::of(&["hari-ini", "hari", "sekarang", "today", "now"]);
/// A limit is raised by so much.
pub(crate) const RAISING: &List = &List::of(&[
    "naik",
    "naikin",
    "naikkan",
    "tambah",
    "tambahin",
    "tambahkan",
    "ditambah",
    "raise",
    "increase",
    "add",
]);
/// A limit is lowered by so much.
pub(crate) const LOWERING: &List = &List::of(&[
    "turun",
    "turunin",
    "turunkan",
    "kurangi",
    "kurangin",
    "dikurangi",
    "dikurangin",
    "lower",
    "decrease",
    "reduce",
]);
