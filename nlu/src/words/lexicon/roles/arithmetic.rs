//! Words between the numbers of one booking: prices, sums, shares, corrections.

/// Words by which a price becomes smaller.
pub(crate) const DISCOUNT: &[&str] = &[
    "diskon",
    "potong",
    "dipotong",
    "promo",
    "voucher",
    "hemat",
    "kupon",
    "off",
    "discount",
    "poin",
    "koin",
    "keringanan",
    "ditanggung",
    "subsidi",
    "member",
    "nanggung",
    "menanggung",
    "dicover",
    "cover",
    "nutup",
];
/// Money that comes back by itself, which makes no price smaller unless what it came to is said.
pub(crate) const REBATES: &[&str] = &["cashback"];
/// What is counted like money and is none.
pub(crate) const POINTS: &[&str] =
    &["poin", "point", "points", "koin", "coin", "coins", "miles", "bintang", "stiker", "stamp"];
/// Words before what was paid in the end.
pub(crate) const RESULT: &[&str] = &[
    "jadi", "jadinya", "tinggal", "net", "nett", "bayarnya", "sisa", "akhirnya", "hasilnya", "bersih",
    "deal", "sepakat", "dealnya", "so",
];
/// Words that connect two amounts of one thing.
pub(crate) const CONNECTIONS: &[&str] = &[
    "ditawar",
    "nego",
    "tebus",
    "murah",
    "segitu",
    "karena",
    "vocer",
    "bukan",
    "bayar",
    "kembali",
    "kembalian",
    "tidak",
    "dapat",
    "dipotong",
    "pp",
    "ada",
    "pakai",
    "kuterima",
    "terima",
    "sendiri",
    "normal",
    "deng",
    "ding",
    "kurang",
    "lebih",
    "kebanyakan",
    "nol",
    "satu",
    "ternyata",
    "struk",
    "struknya",
    "lupa",
    "ketik",
    "ngetik",
    "wait",
    "no",
    "kirain",
    "udah",
    "dipakai",
    "kelebihan",
    "tambah",
    "masih",
    "ikut",
    "dikasih",
    "patungan",
    "dibagi",
    "rata",
    "semuanya",
];
/// Units that measure, where others count one by one.
pub(crate) const MEASURING: &[&str] = &[
    "kg", "kilo", "kilogram", "gr", "gram", "g", "ons", "ltr", "liter", "lt", "meter", "cm", "hari", "jam",
    "bulan", "minggu", "malam", "tahun", "kali",
];
/// Units that hold so many pieces.
pub(crate) const DOZENS: &[(&str, i128)] = &[("lusin", 12), ("kodi", 20), ("gross", 144), ("gros", 144)];
/// Units of time, for which workers are paid and rooms let.
pub(crate) const SPANS: &[&str] = &["hari", "malam", "minggu", "bulan", "jam"];
/// Units under several names.
pub(crate) const SAME_UNITS: &[&[&str]] =
    &[&["kg", "kilo", "kilogram"], &["gr", "gram", "g"], &["ltr", "liter", "lt"], &["kali", "x"]];
/// Before a part that a sum holds already.
pub(crate) const INCLUDED: &[&str] =
    &["termasuk", "incl", "include", "included", "including", "inklusif", "kalebet", "kelebu"];
/// Within a sum, as written.
pub(crate) const INSIDE: &[&str] = &[
    "dalamnya",
    "dalemnya",
    "didalamnya",
    "didalemnya",
    "dalamnyo",
    "antaranya",
    "diantaranya",
    "njerone",
    "jerone",
];
/// Behind a part of a sum: it went somewhere, and was no part of a price.
pub(crate) const GOING: &[&str] = &[
    "dipakai", "dipake", "kepake", "kupake", "pakai", "untuk", "bayar", "dibayar", "lunas", "lunasin",
    "beli", "kasih", "transfer", "nabung", "ditabung", "setor", "kirim", "dikirim", "simpan", "disimpan",
    "masuk", "pinjam", "dipinjam", "habis", "cair",
];
/// Behind a part that a sum holds already, as written.
pub(crate) const INCLUDED_BEHIND: &[&str] = &["included", "incl", "inclusive", "include", "termasuk"];
/// Before what a sum does not hold.
pub(crate) const NOT_YET: &[&str] = &["belum", "tidak", "bukan", "not", "exclude", "excluding"];
/// Before a part that a sum holds already, behind "sudah".
pub(crate) const WITH: &[&str] = &["sama", "dengan", "plus", "beserta", "jeung", "karo", "dan"];
/// What is left of a sum, to be paid another way.
pub(crate) const REST: &[&str] = &["sisa", "sisanya", "selebihnya", "rest", "sésana", "sesane"];
/// A part that is paid before the rest.
pub(crate) const DOWN_PAYMENTS: &[&str] =
    &["dp", "dipanjar", "panjar", "uangmuka", "deposit", "dicicil", "nyicil"];
/// How money is handed over, which is no thing.
pub(crate) const PAYING: &[&str] =
    &["bayar", "dibayar", "kubayar", "pakai", "nya", "via", "dengan", "paid", "sebagian", "transfer"];
/// Before what foreign money came to in one's own.
pub(crate) const COMING_TO: &[&str] =
    &["kena", "setara", "ekuivalen", "masuk", "cair", "kurs", "rate", "got"];
/// Before what was done already when a sum was paid.
pub(crate) const AFTER: &[&str] = &["setelah", "sesudah", "habis", "after", "abis"];
/// Taken off a sum.
pub(crate) const DEDUCTED: &[&str] =
    &["dipotong", "potong", "potongan", "dikurangi", "dikurang", "deducted", "deduction"];
/// Still to be paid of a sum.
pub(crate) const LACKING: &[&str] = &["kurang"];
/// Signs of a price for each that make no sense of one thing.
pub(crate) const OF_MANY: &[&str] = &["@", "masing-masing", "each", "apiece", "@nya"];
/// Verbs that strike out what was said.
pub(crate) const STRIKING: &[&str] = &["hapus", "coret", "delete", "remove", "buang"];
/// Before a part of a price that is paid, and more to come.
pub(crate) const SO_FAR: &[&str] = &["dulu", "baru", "setengah", "sebagian", "separuh", "separo"];
/// Between a rate and what it came to.
pub(crate) const AMOUNTING: &[&str] = &["kena", "jadi", "sebesar", "yaitu", "senilai"];
/// Paying with what is counted like money.
pub(crate) const REDEEMING: &[&str] =
    &["dipotong", "potong", "pakai", "tukar", "redeem", "ditukar", "diskon"];
/// In brackets behind an amount: how it came about.
pub(crate) const EXPLAINING: &[&str] =
    &["sekali", "per", "masing-masing", "each", "dari", "jadi", "estimasi", "harga"];
/// Between the first day and the last.
pub(crate) const UNTIL: &[&str] = &["sampai", "hingga", "sampe", "until", "till", "s/d", "tekan"];
/// What is left when costs are taken off.
pub(crate) const NET: &[&str] = &["bersih", "net", "nett", "netto"];
/// There and back.
pub(crate) const BOTH_WAYS: &[&str] =
    &["pulang", "pergi", "pp", "bolak-balik", "bolak", "balik", "return", "roundtrip"];
/// Rates that are put on a price.
pub(crate) const TAXES: &[&str] = &["pajak", "ppn", "tax", "service", "servis", "layanan", "pb1"];
/// Between the ends of a range.
pub(crate) const OR: &[&str] = &["atau", "or", "apa", "sampai", "hingga", "to"];
/// Parts of a bill that are no thing of their own.
pub(crate) const FEES: &[&str] = &[
    "admin", "ongkir", "pajak", "biaya", "layanan", "ppn", "tax", "service", "servis", "ongkos", "fee", "adm",
];
/// Taking money out of an account.
pub(crate) const DRAWING: &[&str] = &["ambil", "tarik", "narik"];
/// Money that has gone, of what there was.
pub(crate) const SPENDING: &[&str] = &["beli", "habis", "bayar", "jajan", "terpakai"];
/// Money that was taken along.
pub(crate) const CARRYING: &[&str] = &["bawa", "megang", "pegang"];
/// Prices that were asked or offered.
pub(crate) const BARGAINING: &[&str] = &["kutawar", "tawar", "nawar", "minta"];
/// Words that take a price down, between the one asked and the one paid.
pub(crate) const HAGGLED: &[&str] = &[
    "tawar", "ditawar", "tawaran", "menawar", "nawar", "kutawar", "nego", "dinego", "nyang", "dinyang",
    "ngenyang", "ngawis", "ngirang",
];
/// A price that usually holds, or held before.
pub(crate) const USUAL: &[&str] =
    &["normal", "normalnya", "semula", "biasanya", "was", "coret", "aslinya", "niatnya"];
/// The price that another was reduced from, beside "harga".
pub(crate) const FROM: &[&str] = &["asli", "awal", "dari"];
/// Before what was received in the end.
pub(crate) const RECEIVING: &[&str] = &["dapat", "masuk", "cair"];
/// Before what was paid or received in the end.
pub(crate) const SETTLING: &[&str] =
    &["bayar", "terima", "kuterima", "masuk", "dibayar", "lunas", "pelunasan", "dilunasi"];
/// Beside a price: money was handed over, and some of it came back.
pub(crate) const HANDED_OVER: &[&str] = &["bayar", "kasih", "kukasih", "uang", "bawa", "dibayar"];
/// Of travelling, and no ride that has a way back.
pub(crate) const NO_RIDES: &[&str] =
    &["parkir", "tol", "bensin", "servis", "oli", "tambal", "ban", "cuci", "bengkel"];
/// Money given back over the counter.
pub(crate) const CHANGE: &[&str] = &["kembali", "kembalian", "angsul", "pulangan", "susuk", "change"];
/// What is sold by a nominal, and costs a little more.
pub(crate) const NOMINALS: &[&str] = &["pulsa", "token", "kuota", "topup", "voucher", "listrik", "diamond"];
/// Before what a nominal cost.
pub(crate) const PRICING: &[&str] = &["harga", "bayar", "kena"];
/// Before a sum of what is counted.
pub(crate) const SUMMING: &[&str] = &["total", "jumlah", "semua", "habis"];
/// Corrections that leave no doubt.
pub(crate) const FIRM_REPAIRS: &[&str] = &["ralat", "salah", "koreksi", "harusnya"];
/// How somebody came to be wrong.
pub(crate) const MISREADING: &[&str] = &[
    "lihat", "liat", "baca", "nota", "struk", "bon", "kuitansi", "ketik", "ngetik", "tulis", "nulis",
    "pencet", "hitung", "ngitung", "itung", "dengar", "denger", "kira", "input", "catat",
];
/// Words that correct only where amounts stand on both sides.
pub(crate) const SOFT_REPAIRS: &[&str] = &["bukan", "wait", "ternyata", "oh", "ding", "deng"];
/// Words by which people catch themselves.
pub(crate) const SLIPS: &[&str] = &["eh", "ralat", "salah", "sori"];
/// Words by which a sum is shared.
pub(crate) const SHARED: &[&str] =
    &["patungan", "dibagi", "split", "sharing", "shared", "splitting", "halves"];
/// Before what the person alone pays of a sum.
pub(crate) const OWN_PART: &[&str] = &[
    "bagian",
    "share",
    "patunganku",
    "seorang",
    "perorang",
    "masing-masing",
    "bagianku",
    "jatahku",
    "jatah",
    "bagianq",
];
/// Before the number of heads that share.
pub(crate) const DIVIDING: &[&str] =
    &["bagi", "dibagi", "split", "per", "ber", "ber-", "untuk", "jadi", "between", "among"];
/// Units of those who share.
pub(crate) const HEADS: &[&str] =
    &["orang", "kamar", "anak", "rumah", "keluarga", "kk", "kepala", "ways", "people"];
/// What things are put into, several of which share nothing.
pub(crate) const HOLDING: &[&str] = &[
    "kantong", "kantung", "karung", "toples", "plastik", "wadah", "tas", "kresek", "ember", "baskom", "besek",
];
/// Before whom the person shares with, in English.
pub(crate) const SHARED_WITH: &[&str] = &["with"];
/// Paid or borne, by somebody.
pub(crate) const BORNE: &[&str] = &["dibayar", "dibayarin", "ditanggung", "bayar"];
/// Before one of those who share.
pub(crate) const EVERY: &[&str] = &["per", "tiap", "setiap", "saben", "unggal", "each", "every"];
/// Before what was taken off, or put on, before the sum was said.
pub(crate) const ALREADY: &[&str] =
    &["sudah", "setelah", "sesudah", "termasuk", "incl", "include", "included", "including", "after"];
