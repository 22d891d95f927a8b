//! Words of reports.

use crate::words::list::List;

/// Words that name a report.
pub(crate) const NAMES: &List = &List::of(&[
    "laporan",
    "statistik",
    "grafik",
    "chart",
    "bandingkan",
    "banding",
    "perbandingan",
    "rangkuman",
    "boros",
    "dibanding",
    "vs",
    "evaluasi",
    "arus",
    "cashflow",
]);
/// What is done to rows, or what something costs: no report.
pub(crate) const NOT_ASKED: &List = &List::of(&["hapus", "ganti", "ubah", "jangan", "harga"]);
/// Words that ask to see something.
pub(crate) const SHOWING: &List = &List::of(&["lihat", "liat", "tampilkan", "laporan"]);
/// Reports that somebody has to write for work.
pub(crate) const WORK: &List = &List::of(&["bikin", "capek", "tugas"]);
/// Words of booking, which ask for nothing.
pub(crate) const BOOKING: &List = &List::of(&["dicatat", "catat", "lupa"]);
/// Money that comes in.
pub(crate) const INCOMES: &List = &List::of(&["pemasukan", "dapat", "masuk"]);
/// Money that goes out.
pub(crate) const EXPENSES: &List =
    &List::of(&["habis", "jajan", "keluar", "belanja", "boros", "beli", "bayar", "makan"]);
/// Words that a report has in common with names of categories.
pub(crate) const NO_CATEGORY: &List = &List::of(&[
    "biaya", "anak", "laporan", "total", "uang", "harian", "bulanan", "mingguan", "dapat", "masuk", "keluar",
    "tanggal", "detail", "detil", "rincian",
]);
/// Words that say what should have been booked.
pub(crate) const CORRECTING: &List = &List::of(&["harusnya", "maksudnya", "salah"]);
/// Words that ask for a sum.
pub(crate) const ASKING: &List = &List::of(&[
    "berapa",
    "apa",
    "mana",
    "gimana",
    "lihat",
    "cek",
    "total",
    "liat",
    "tampilkan",
    "rata-rata",
    "paling",
    "jumlah",
]);
/// Verbs and nouns of which sums are asked.
pub(crate) const SPENDING: &List = &List::of(&[
    "habis", "jajan", "belanja", "keluar", "makan", "masuk", "dapat", "beli", "bayar", "boros", "ngopi",
    "gaji", "spending", "uang",
]);
/// Words at the head that point at a row.
pub(crate) const POINTING: &List = &List::of(&["itu", "ini", "yang"]);
/// More or less of one than of the other.
pub(crate) const MORE: &List = &List::of(&["lebih", "apa", "naik", "turun"]);
/// Words that compare by themselves.
pub(crate) const COMPARING: &List = &List::of(&[
    "bandingkan",
    "banding",
    "dibanding",
    "vs",
    "perbandingan",
    "versus",
    "dibandingkan",
    "ketimbang",
    "compare",
]);
/// Before "kategori": of each.
pub(crate) const BY: &List =
    &List::of(&["per", "by", "tiap", "setiap", "each", "menurut", "berdasarkan", "which"]);
/// More than all others.
pub(crate) const MOST: &List = &List::of(&["paling", "terbanyak", "terbesar", "tergede", "terboros", "most"]);
/// Between two spans that are compared.
pub(crate) const BESIDE: &List = &List::of(&[
    "dengan",
    "vs",
    "versus",
    "banding",
    "dibanding",
    "dibandingkan",
    "ketimbang",
    "lawan",
    "with",
    "against",
]);
/// The largest.
pub(crate) const LARGEST: &List =
    &List::of(&["terbesar", "tergede", "tertinggi", "termahal", "biggest", "largest", "highest"]);
/// Words that mean the same behind "paling".
pub(crate) const LARGE: &List = &List::of(&["besar", "gede", "mahal", "tinggi"]);
/// The smallest.
pub(crate) const SMALLEST: &List =
    &List::of(&["terkecil", "termurah", "terendah", "smallest", "lowest", "cheapest"]);
/// Words that mean the same behind "paling".
pub(crate) const SMALL: &List = &List::of(&["kecil", "murah", "rendah", "sedikit", "dikit"]);
/// What there may be a largest of.
pub(crate) const ENTRIES: &List = &List::of(&[
    "pengeluaran",
    "pemasukan",
    "transaksi",
    "belanja",
    "pengeluaranku",
    "pemasukanku",
    "transactions",
    "transaction",
    "expense",
    "expenses",
    "purchase",
    "purchases",
    "jajan",
]);
/// Rows of the books, where their days follow.
pub(crate) const ROWS: &List = &List::of(&[
    "transaksi",
    "transaksinya",
    "transaksiku",
    "catatan",
    "catatanku",
    "catatannya",
    "entri",
    "entry",
    "entries",
    "transactions",
    "transaction",
    "records",
]);
/// Words that ask for the rows themselves.
pub(crate) const LISTING: &List = &List::of(&[
    "list",
    "daftar",
    "detail",
    "detil",
    "rincian",
    "rincikan",
    "rinci",
    "lihat",
    "liat",
    "tampilkan",
    "tampilin",
    "show",
    "buka",
    "cek",
    "sebutin",
    "sebutkan",
    "tunjukin",
    "tunjukkan",
    "apa",
    "me",
    "history",
]);
/// Words that ask for their sum instead.
pub(crate) const SUMMING: &List = &List::of(&[
    "berapa",
    "brp",
    "total",
    "jumlah",
    "totalnya",
    "jumlahnya",
    "piro",
    "pira",
    "pinten",
    "sabaraha",
    "laporan",
    "rangkuman",
    "ringkasan",
    "sum",
]);
/// The sum of all.
pub(crate) const TOTALS: &List = &List::of(&["total", "totalnya", "jumlahnya", "totalan"]);
/// What is left.
pub(crate) const LEFT: &List =
    &List::of(&["sisa", "sisanya", "sisaku", "bersih", "bersihnya", "bersihku", "resik", "net"]);
/// Behind "belanja": the name of a category goes on.
pub(crate) const KINDS_OF_SHOPPING: &List = &List::of(&["harian", "online", "bulanan", "dapur", "bahan"]);
/// What may stand beside a sum that is asked for.
pub(crate) const AROUND_SUM: &List = &List::of(&[
    "gaji", "gajiku", "uang", "duit", "uangku", "duitku", "semua", "semuanya", "berapa", "aku", "sekarang",
    "so", "far", "today", "selama", "all", "time", "sejak", "dari", "awal", "for", "masih", "hari", "iki",
    "ieu", "dino", "dina", "poe", "poé", "dinten", "ini", "sampai", "what's", "whats", "is", "my", "much",
    "how", "jadi", "udah", "sudah", "apa",
]);
/// Verbs of what was bought.
pub(crate) const BOUGHT: &List = &List::of(&["beli", "bayar", "jajan", "belanja"]);
/// "apa aja": which things.
pub(crate) const WHICH: &List = &List::of(&["apa", "what", "opo", "naon"]);
/// Beside a word of the most: it is what went out.
pub(crate) const SPENT: &List = &List::of(&["boros", "pengeluaran", "habis", "keluar"]);
/// What spending is told by.
pub(crate) const CATEGORY: &List = &List::of(&["kategori", "category", "categories"]);
/// What is told by category.
pub(crate) const SUMMED: &List = &List::of(&["pengeluaran", "laporan", "boros"]);
