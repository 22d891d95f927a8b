//! Words between the numbers of one booking: prices, sums, shares, corrections.

use crate::words::list::List;

/// Words by which a price becomes smaller.
pub(crate) const DISCOUNT: &List = &List::of(&[
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
]);
/// Money that comes back by itself, which makes no price smaller unless what it came to is said.
pub(crate) const REBATES: &List = &List::of(&["cashback"]);
/// What is counted like money and is none.
pub(crate) const POINTS: &List =
    &List::of(&["poin", "point", "points", "koin", "coin", "coins", "miles", "bintang", "stiker", "stamp"]);
/// Words before what was paid in the end.
pub(crate) const RESULT: &List = &List::of(&[
    "jadi", "jadinya", "tinggal", "net", "nett", "bayarnya", "sisa", "akhirnya", "hasilnya", "bersih",
    "deal", "sepakat", "dealnya", "so",
]);
/// Words that connect two amounts of one thing.
pub(crate) const CONNECTIONS: &List = &List::of(&[
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
]);
/// Units that measure, where others count one by one.
pub(crate) const MEASURING: &List = &List::of(&[
    "kg", "kilo", "kilogram", "gr", "gram", "g", "ons", "ltr", "liter", "lt", "meter", "cm", "hari", "jam",
    "bulan", "minggu", "malam", "tahun", "kali",
]);
/// Units that hold so many pieces.
pub(crate) const DOZENS: &[(&str, i128)] = &[("lusin", 12), ("kodi", 20), ("gross", 144), ("gros", 144)];
/// Units of time, for which workers are paid and rooms let.
pub(crate) const SPANS: &List = &List::of(&["hari", "malam", "minggu", "bulan", "jam"]);
/// Units under several names.
pub(crate) const SAME_UNITS: &[&List] = &[
    &List::of(&["kg", "kilo", "kilogram"]),
    &List::of(&["gr", "gram", "g"]),
    &List::of(&["ltr", "liter", "lt"]),
    &List::of(&["kali", "x"]),
];
/// Before a part that a sum holds already.
pub(crate) const INCLUDED: &List =
    &List::of(&["termasuk", "incl", "include", "included", "including", "inklusif", "kalebet", "kelebu"]);
/// Within a sum, as written.
pub(crate) const INSIDE: &List = &List::of(&[
    "dalamnya",
    "dalemnya",
    "didalamnya",
    "didalemnya",
    "dalamnyo",
    "antaranya",
    "diantaranya",
    "njerone",
    "jerone",
]);
/// Behind a part of a sum: it went somewhere, and was no part of a price.
pub(crate) const GOING: &List = &List::of(&[
    "dipakai", "dipake", "kepake", "kupake", "pakai", "untuk", "bayar", "dibayar", "lunas", "lunasin",
    "beli", "kasih", "transfer", "nabung", "ditabung", "setor", "kirim", "dikirim", "simpan", "disimpan",
    "masuk", "pinjam", "dipinjam", "habis", "cair",
]);
/// Behind a part that a sum holds already, as written.
pub(crate) const INCLUDED_BEHIND: &List =
    &List::of(&["included", "incl", "inclusive", "include", "termasuk"]);
/// Before what a sum does not hold.
pub(crate) const NOT_YET: &List = &List::of(&["belum", "tidak", "bukan", "not", "exclude", "excluding"]);
/// Before a part that a sum holds already, behind "sudah".
pub(crate) const WITH: &List = &List::of(&["sama", "dengan", "plus", "beserta", "jeung", "karo", "dan"]);
/// What is left of a sum, to be paid another way.
pub(crate) const REST: &List = &List::of(&["sisa", "sisanya", "selebihnya", "rest", "sésana", "sesane"]);
/// A part that is paid before the rest.
pub(crate) const DOWN_PAYMENTS: &List =
    &List::of(&["dp", "dipanjar", "panjar", "uangmuka", "deposit", "dicicil", "nyicil"]);
/// How money is handed over, which is no thing.
pub(crate) const PAYING: &List = &List::of(&[
    "bayar", "dibayar", "kubayar", "pakai", "nya", "via", "dengan", "paid", "sebagian", "transfer",
]);
/// Before what foreign money came to in one's own.
pub(crate) const COMING_TO: &List =
    &List::of(&["kena", "setara", "ekuivalen", "masuk", "cair", "kurs", "rate", "got"]);
/// Beside that it came: into an account.
pub(crate) const WHERE_TO: &List = &List::of(&[
    "diterima",
    "rekening",
    "rek",
    "di",
    "ke",
    "saya",
    "rekeningku",
    "sebesar",
    "jadi",
    "dalam",
    "rupiah",
]);
/// Before what was done already when a sum was paid.
pub(crate) const AFTER: &List = &List::of(&["setelah", "sesudah", "habis", "after", "abis"]);
/// Taken off a sum.
pub(crate) const DEDUCTED: &List =
    &List::of(&["dipotong", "potong", "potongan", "dikurangi", "dikurang", "deducted", "deduction"]);
/// Still to be paid of a sum.
pub(crate) const LACKING: &List = &List::of(&["kurang"]);
/// Signs of a price for each that make no sense of one thing.
pub(crate) const OF_MANY: &List = &List::of(&["@", "masing-masing", "each", "apiece", "@nya"]);
/// Verbs that strike out what was said.
pub(crate) const STRIKING: &List = &List::of(&["hapus", "coret", "delete", "remove", "buang"]);
/// Before a part of a price that is paid, and more to come.
pub(crate) const SO_FAR: &List = &List::of(&["dulu", "baru", "setengah", "sebagian", "separuh", "separo"]);
/// Between a rate and what it came to.
pub(crate) const AMOUNTING: &List = &List::of(&["kena", "jadi", "sebesar", "yaitu", "senilai"]);
/// Paying with what is counted like money.
pub(crate) const REDEEMING: &List =
    &List::of(&["dipotong", "potong", "pakai", "tukar", "redeem", "ditukar", "diskon"]);
/// In brackets behind an amount: how it came about.
pub(crate) const EXPLAINING: &List =
    &List::of(&["sekali", "per", "masing-masing", "each", "dari", "jadi", "estimasi", "harga"]);
/// Between the first day and the last.
pub(crate) const UNTIL: &List = &List::of(&["sampai", "hingga", "sampe", "until", "till", "s/d", "tekan"]);
/// What is left when costs are taken off.
pub(crate) const NET: &List = &List::of(&["bersih", "net", "nett", "netto"]);
/// There and back.
pub(crate) const BOTH_WAYS: &List =
    &List::of(&["pulang", "pergi", "pp", "bolak-balik", "bolak", "balik", "return", "roundtrip"]);
/// Rates that are put on a price.
pub(crate) const TAXES: &List = &List::of(&["pajak", "ppn", "tax", "service", "servis", "layanan", "pb1"]);
/// Between the ends of a range.
pub(crate) const OR: &List = &List::of(&["atau", "or", "apa", "sampai", "hingga", "to"]);
/// Parts of a bill that are no thing of their own.
pub(crate) const FEES: &List = &List::of(&[
    "admin",
    "ongkir",
    "pajak",
    "biaya",
    "layanan",
    "ppn",
    "tax",
    "service",
    "servis",
    "ongkos",
    "fee",
    "adm",
    "charge",
    "charged",
    "administrasi",
]);
/// Beside a fee: that it was taken, and for what.
pub(crate) const BESIDE_FEES: &List = &List::of(&[
    "dikenakan",
    "dikenai",
    "kenakan",
    "kepotong",
    "terpotong",
    "dipotong",
    "potong",
    "potongan",
    "extra",
    "ekstra",
    "tambahan",
    "transfer",
    "bank",
    "antar",
    "antarbank",
    "administrasi",
    "transaksi",
    "luar",
    "plus",
    "top",
    "up",
    "topup",
]);
/// Taking money out of an account.
pub(crate) const DRAWING: &List = &List::of(&["ambil", "tarik", "narik"]);
/// Money that has gone, of what there was.
pub(crate) const SPENDING: &List = &List::of(&["beli", "habis", "bayar", "jajan", "terpakai"]);
/// Money that was taken along.
pub(crate) const CARRYING: &List = &List::of(&["bawa", "megang", "pegang"]);
/// Prices that were asked or offered.
pub(crate) const BARGAINING: &List = &List::of(&["kutawar", "tawar", "nawar", "minta"]);
/// Words that take a price down, between the one asked and the one paid.
pub(crate) const HAGGLED: &List = &List::of(&[
    "tawar", "ditawar", "tawaran", "menawar", "nawar", "kutawar", "nego", "dinego", "nyang", "dinyang",
    "ngenyang", "ngawis", "ngirang",
]);
/// A price that usually holds, or held before.
pub(crate) const USUAL: &List =
    &List::of(&["normal", "normalnya", "semula", "biasanya", "was", "coret", "aslinya", "niatnya"]);
/// The price that another was reduced from, beside "harga".
pub(crate) const FROM: &List = &List::of(&["asli", "awal", "dari"]);
/// Before what was received in the end.
pub(crate) const RECEIVING: &List = &List::of(&["dapat", "masuk", "cair"]);
/// Before what was paid or received in the end.
pub(crate) const SETTLING: &List =
    &List::of(&["bayar", "terima", "kuterima", "masuk", "dibayar", "lunas", "pelunasan", "dilunasi"]);
/// Beside a price: money was handed over, and some of it came back.
pub(crate) const HANDED_OVER: &List = &List::of(&["bayar", "kasih", "kukasih", "uang", "bawa", "dibayar"]);
/// Of travelling, and no ride that has a way back.
pub(crate) const NO_RIDES: &List =
    &List::of(&["parkir", "tol", "bensin", "servis", "oli", "tambal", "ban", "cuci", "bengkel"]);
/// Money given back over the counter.
pub(crate) const CHANGE: &List =
    &List::of(&["kembali", "kembalian", "angsul", "pulangan", "susuk", "change"]);
/// What is sold by a nominal, and costs a little more.
pub(crate) const NOMINALS: &List =
    &List::of(&["pulsa", "token", "kuota", "topup", "voucher", "listrik", "diamond"]);
/// Before what a nominal cost.
pub(crate) const PRICING: &List = &List::of(&["harga", "bayar", "kena"]);
/// Before a sum of what is counted.
pub(crate) const SUMMING: &List = &List::of(&["total", "jumlah", "semua", "habis"]);
/// Corrections that leave no doubt.
pub(crate) const FIRM_REPAIRS: &List = &List::of(&["ralat", "salah", "koreksi", "harusnya"]);
/// How somebody came to be wrong.
pub(crate) const MISREADING: &List = &List::of(&[
    "lihat", "liat", "baca", "nota", "struk", "bon", "kuitansi", "ketik", "ngetik", "tulis", "nulis",
    "pencet", "hitung", "ngitung", "itung", "dengar", "denger", "kira", "input", "catat",
]);
/// Words that correct only where amounts stand on both sides.
pub(crate) const SOFT_REPAIRS: &List = &List::of(&["bukan", "wait", "ternyata", "oh", "ding", "deng"]);
/// Words by which people catch themselves.
pub(crate) const SLIPS: &List = &List::of(&["eh", "ralat", "salah", "sori"]);
/// Words by which a sum is shared.
pub(crate) const SHARED: &List =
    &List::of(&["patungan", "dibagi", "split", "sharing", "shared", "splitting", "halves"]);
/// Before what the person alone pays of a sum.
pub(crate) const OWN_PART: &List = &List::of(&[
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
]);
/// Before the number of heads that share.
pub(crate) const DIVIDING: &List =
    &List::of(&["bagi", "dibagi", "split", "per", "ber", "ber-", "untuk", "jadi", "between", "among"]);
/// Units of those who share.
pub(crate) const HEADS: &List =
    &List::of(&["orang", "kamar", "anak", "rumah", "keluarga", "kk", "kepala", "ways", "people"]);
/// What things are put into, several of which share nothing.
pub(crate) const HOLDING: &List = &List::of(&[
    "kantong", "kantung", "karung", "toples", "plastik", "wadah", "tas", "kresek", "ember", "baskom", "besek",
]);
/// Before whom the person shares with, in English.
pub(crate) const SHARED_WITH: &List = &List::of(&["with"]);
/// A half, in one word, with or without what is hung on to it: as written.
pub(crate) const HALVES: &List = &List::of(&[
    "setengah",
    "setengahnya",
    "separuh",
    "separuhnya",
    "separo",
    "separonya",
    "separoh",
    "half",
]);
/// A third.
pub(crate) const THIRDS: &List = &List::of(&["sepertiga", "sepertiganya", "third"]);
/// A quarter.
pub(crate) const QUARTERS: &List = &List::of(&["seperempat", "seperempatnya", "quarter"]);
/// Between a part and what it is of, as meant or as written.
pub(crate) const PART_OF: &List = &List::of(&["dari", "of", "the", "yang"]);
/// Between a part and that it came back: nothing more is said by them.
pub(crate) const BESIDE_PART: &List = &List::of(&[
    "cuma", "hanya", "baru", "sudah", "uang", "uangnya", "duitnya", "was", "got", "been", "a", "only",
]);
/// Paid or borne, by somebody.
pub(crate) const BORNE: &List = &List::of(&["dibayar", "dibayarin", "ditanggung", "bayar"]);
/// Before one of those who share.
pub(crate) const EVERY: &List = &List::of(&["per", "tiap", "setiap", "saben", "unggal", "each", "every"]);
/// Before what was taken off, or put on, before the sum was said.
pub(crate) const ALREADY: &List = &List::of(&[
    "sudah",
    "setelah",
    "sesudah",
    "termasuk",
    "incl",
    "include",
    "included",
    "including",
    "after",
]);
/// Between what was done and what was done after it, as meant or as written.
pub(crate) const AND_THEN: &List =
    &List::of(&["terus", "lalu", "langsung", "kemudian", "habis", "then", "tuluy", "abis", "banjur"]);
/// Beside pay: that not all of it came.
pub(crate) const WITHHELD: &List = &List::of(&[
    "pajak",
    "tax",
    "taxes",
    "pph",
    "pph21",
    "bpjs",
    "jht",
    "taspen",
    "dipotong",
    "potong",
    "potongan",
    "kepotong",
    "terpotong",
    "dikurangi",
    "dikurang",
    "deducted",
    "deduction",
    "deductions",
    "withheld",
    "admin",
    "fee",
    "fees",
    "komisi",
    "zakat",
    "iuran",
    "koperasi",
    "kas",
]);
/// Before what came of it.
pub(crate) const CAME_OF_IT: &List = &List::of(&[
    "masuk",
    "terima",
    "nerima",
    "kuterima",
    "cair",
    "ditransfer",
    "dapat",
    "bersih",
    "bersihnya",
    "net",
    "nett",
    "netto",
    "received",
    "take-home",
]);
/// Around these, as meant or as written.
pub(crate) const AROUND_PAY: &List =
    &List::of(&["kena", "tapi", "ke", "rekening", "rek", "jadi", "cuma", "hanya", "tinggal", "saya", "only"]);
/// By which a prize is parted.
pub(crate) const PARTING: &List = &List::of(&["bagi", "dibagi", "split", "patungan", "shared", "rata"]);
/// Before what one of those who part it gets.
pub(crate) const GOT: &List = &List::of(&["dapat", "terima", "nerima", "kuterima", "masing-masing", "jatah"]);
/// That a price is for one time.
pub(crate) const ONE_TIME: &List = &List::of(&["sekali", "sakali", "sepisan"]);
