//! Words of mood: what is offered, owed, awaited, seen or held, and by whom, so that nothing was spent yet.

/// Offers and bids, as written or meant.
pub(crate) const OFFERS: &[&str] = &[
    "ditawarin",
    "ditawari",
    "nawarin",
    "nawari",
    "menawarkan",
    "tawaran",
    "penawaran",
    "offered",
    "offer",
    "offers",
    "offering",
    "quoted",
    "quote",
    "quotation",
    "negotiating",
    "negotiation",
    "bid",
    "negosiasi",
    "nego",
    "nawar",
    "kutawar",
    "taksiran",
    "ditaksir",
];
/// Beside an offer: it was taken.
pub(crate) const TAKEN_UP: &[&str] = &[
    "deal", "sepakat", "laku", "cair", "masuk", "kuterima", "kuambil", "kubeli", "kubayar", "akhirnya",
    "sudah", "accepted", "bayar", "jadi", "dapat", "lunas", "habis", "beli",
];
/// Duties.
pub(crate) const DUTIES: &[&str] = &["harus", "segera", "wajib-bayar"];
/// Beside a duty: it was done.
pub(crate) const FULFILLED: &[&str] = &["terpaksa", "akhirnya", "jadinya", "makanya", "ternyata", "saja"];
/// Verbs that lie ahead where another follows.
pub(crate) const WILL: &[&str] =
    &["will", "i'll", "we'll", "going-to", "rek", "would", "i'd", "we'd", "it'd", "it'll", "could", "gotta"];
/// Words of owing in English.
pub(crate) const OWING: &[&str] = &["owe", "owes", "owing", "owed"];
/// Beside them: it was paid.
pub(crate) const OWED_AND_PAID: &[&str] =
    &["bayar", "kembali", "balikin", "lunas", "kasih", "terima", "dapat", "transfer", "settled"];
/// Between a word of waiting and the amount that is waited for.
pub(crate) const BEFORE_AMOUNTS: &[&str] =
    &["on", "for", "the", "a", "my", "another", "still", "about", "around", "some"];
/// Sending an invoice, in one word.
pub(crate) const INVOICING: &[&str] = &["invoiced", "invoicing"];
/// How a price stands now.
pub(crate) const STANDS: &[&str] = &["is", "are", "costs", "it's", "they're", "that's"];
/// What is thought of it.
pub(crate) const PRICEY: &[&str] =
    &["expensive", "pricey", "pricy", "steep", "overpriced", "ridiculous", "insane", "crazy"];
/// What one may be about to do with money, as meant or as written.
pub(crate) const TO_COME: &[&str] = &[
    "beli",
    "bayar",
    "makan",
    "jajan",
    "belanja",
    "transfer",
    "kirim",
    "sewa",
    "pesan",
    "pesen",
    "ganti",
    "isi",
    "topup",
    "nabung",
    "dapat",
    "jual",
    "langganan",
    "servis",
    "kasih",
    "ambil",
    "tarik",
    "pinjam",
    "checkout",
    "order",
    "get",
    "book",
    "renew",
    "upgrade",
    "spend",
    "take",
    "try",
    "cost",
    "need",
    "be",
];
/// Beginnings and endings of "remind" in words of reminding: "ingetin", "ingatkan", "elingke".
pub(crate) const REMINDING: &[&str] = &[
    "ingetin",
    "ingatin",
    "ingatkan",
    "ingetkan",
    "ngingetin",
    "remind",
    "pengingat",
    "elingke",
    "elingno",
    "ingetan-ya",
    "diingetin",
    "diingatkan",
    "pangelingkeun",
];
/// Waiting.
pub(crate) const AWAITING: &[&str] = &["menunggu"];
/// Before waiting: something else was done meanwhile.
pub(crate) const MEANWHILE: &[&str] = &["sambil", "sembari", "while", "pas", "setelah", "sehabis"];
/// Money that is awaited.
pub(crate) const AWAITED: &[&str] = &[
    "transferan",
    "transfer",
    "bayar",
    "bayaran",
    "gaji",
    "gajian",
    "uang",
    "cair",
    "refund",
    "invoice",
    "honor",
    "bonus",
    "thr",
    "komisi",
    "cashback",
    "reimburse",
    "kiriman",
    "dana",
    "fee",
    "cod",
    "tagihan",
    "klaim",
    "pensiun",
    "konfirmasi",
    "keputusan",
    "diskon",
    "promo",
];
/// That money has not come when it should.
pub(crate) const LATE: &[&str] = &[
    "telat",
    "terlambat",
    "tertunda",
    "ketunda",
    "ditunda",
    "delay",
    "delayed",
    "pending",
    "molor",
    "mundur",
    "late",
    "overdue",
    "nunggak",
    "macet",
    "seret",
];
/// That an invoice is on its way, or due.
pub(crate) const BILLED: &[&str] = &["kirim", "dikirim", "terbit", "diterbitkan", "bikin", "buat", "submit"];
/// Beside an invoice: it was paid.
pub(crate) const BILL_PAID: &[&str] =
    &["dibayar", "bayar", "cair", "masuk", "lunas", "cleared", "terima", "dilunasi"];
/// Seeing, in a shop or on a screen.
pub(crate) const SEEING: &[&str] =
    &["lihat", "liat", "ngeliat", "ngelihat", "melihat", "saw", "seen", "naksir", "lirik", "ngelirik"];
/// Beside what is seen or cheap: it was bought.
pub(crate) const GOT_IT: &[&str] = &[
    "beli",
    "bayar",
    "checkout",
    "dapat",
    "borong",
    "kuambil",
    "kubeli",
    "ambil",
    "habis",
    "kena",
    "jajan",
    "topup",
    "sumbang",
    "kasih",
    "langganan",
    "pesan",
    "order",
    "traktir",
    "bayarin",
    "jual",
    "laku",
    "sedekah",
    "belanja",
    "isi",
    "transfer",
];
/// Now: how a price stands.
pub(crate) const RIGHT_NOW: &[&str] = &["lagi", "sedang", "masih", "now"];
/// Prices that are cut.
pub(crate) const ON_SALE: &[&str] = &["promo", "diskon", "sale", "obral", "flash"];
/// What holds money.
pub(crate) const HOLDERS: &[&str] = &[
    "uang", "saldo", "dompet", "rekening", "rek", "atm", "kantong", "saku", "celengan", "laci", "wallet",
    "pocket", "account", "tas", "kas",
];
/// That money is there.
pub(crate) const HELD: &[&str] =
    &["sisa", "tinggal", "masih", "nyisa", "tersisa", "left", "remaining", "ada", "punya", "megang", "bawa"];
/// Beside what is held: it moved.
pub(crate) const MOVED: &[&str] = &[
    "beli",
    "bayar",
    "jajan",
    "habis",
    "keluar",
    "kasih",
    "dikasih",
    "dapat",
    "terima",
    "masuk",
    "bayarin",
    "transfer",
    "topup",
    "balikin",
    "kembali",
    "kembalian",
    "kena",
    "untuk",
    "belanja",
    "isi",
    "tarik",
    "ambil",
    "hilang",
    "nemu",
    "pinjam",
    "minjemin",
    "jual",
    "laku",
    "setor",
    "nabung",
    "cair",
    "dipotong",
    "dari",
    "gaji",
    "bonus",
    "makan",
    "kepotong",
    "terpotong",
    "pindah",
    "masukin",
    "sisihkan",
    "simpan",
    "dikembalikan",
    "dibalikin",
    "dibayar",
];
/// How a price moves.
pub(crate) const MOVING: &[&str] = &["naik", "turun"];
/// Behind a price that moves.
pub(crate) const MOVES_ON: &[&str] = &[
    "terus",
    "lagi",
    "jadi",
    "dari",
    "sampai",
    "drastis",
    "tajam",
    "gila",
    "banget",
    "mulai",
    "dibanding",
    "sekarang",
    "parah",
    "karena",
    "bulan",
    "segitu",
    "lagi-lagi",
    "sih",
    "lho",
    "loh",
    "ya",
    "euy",
];
/// Comparing.
pub(crate) const THAN: &[&str] =
    &["dibanding", "dibandingkan", "ketimbang", "daripada", "than", "compared", "timbang"];
/// What is compared.
pub(crate) const COMPARED: &[&str] =
    &["naik", "turun", "mahal", "murah", "lebih", "hemat", "cheaper", "expensive", "more", "less", "boros"];
/// Refusing.
pub(crate) const REFUSING: &[&str] = &[
    "males", "malas", "ogah", "gamau", "nolak", "menolak", "kutolak", "skip", "emoh", "wegah", "embung",
    "alim",
];
/// Inviting.
pub(crate) const INVITING: &[&str] =
    &["ngajak", "ngajakin", "diajak", "diajakin", "mengajak", "ajak", "minta", "invited", "asked"];
/// Asking somebody to do it.
pub(crate) const ASKED_OF_OTHERS: &[&str] = &["transfer", "kirim", "bayarin", "beliin", "isiin", "minjemin"];
/// Giving what was asked for.
pub(crate) const GIVEN: &[&str] = &[
    "kasih", "kukasih", "dikasih", "dapat", "terima", "bayar", "beli", "beliin", "bayarin", "transfer",
    "kirim", "traktir", "keluar",
];
/// Whose, in English.
pub(crate) const THEIRS: &[&str] = &["her", "his", "their", "whose"];
/// What befell somebody's thing.
pub(crate) const LOST: &[&str] =
    &["hilang", "dicuri", "kecurian", "rusak", "dicopet", "dirampok", "mogok", "raib", "kemalingan"];
/// Paid by whom stands behind it, as written.
pub(crate) const PAID_BY: &[&str] = &["dibayar", "dibayarkan", "ditanggung", "dilunasi", "dilunasin"];
/// Who pays for what was sold to them.
pub(crate) const BUYERS: &[&str] = &[
    "klien",
    "pelanggan",
    "pembeli",
    "penyewa",
    "murid",
    "penghuni",
    "penumpang",
    "tamu",
    "pasien",
    "reseller",
    "tengkulak",
    "pengepul",
    "penonton",
    "warga",
];
/// So much each month or year.
pub(crate) const RATES: &[&str] = &["sebulan", "perbulan", "per", "setahun", "pertahun", "monthly"];
/// What is thought of such a sum.
pub(crate) const OPINIONS: &[&str] =
    &["mahal", "murah", "gila", "lho", "loh", "edan", "wow", "banget", "kecil", "mesakke"];
/// Small words between who does something and what is done.
pub(crate) const BETWEEN: &[&str] = &[
    "baru", "barusan", "pernah", "telah", "sebelah", "depan", "kantor", "kampus", "kerja", "kemarin",
    "semua", "mah", "bisa", "sampai", "pada",
];
/// What comes back later, so that the rest was spent.
pub(crate) const COMES_BACK: &[&str] = &[
    "direimburse",
    "reimburse",
    "diganti",
    "ganti",
    "dibalikin",
    "dikembalikan",
    "rembes",
    "refund",
    "dirembes",
    "klaim",
    "diklaim",
    "dicicil",
    "balikin",
    "kembali",
    "reimbursed",
    "patungan",
    "dibagi",
];
/// Behind "mau": still about the money itself.
pub(crate) const WISHED_FOR: &[&str] = &[
    "beli",
    "bayar",
    "checkout",
    "ambil",
    "pesan",
    "pesen",
    "ganti",
    "order",
    "transfer",
    "kirim",
    "sewa",
    "banget",
    "tapi",
    "sih",
    "deh",
    "kah",
    "dong",
    "ini",
    "itu",
    "topup",
    "isi",
    "lunas",
    "kasih",
    "nyicil",
    "nabung",
    "jual",
    "servis",
    "langganan",
    "jajan",
    "belanja",
    "tidak",
    "lagi",
    "saja",
    "aja",
];
/// Verbs in English, behind which "can" is English too.
pub(crate) const IN_ENGLISH: &[&str] = &[
    "buy", "pay", "eat", "send", "rent", "get", "book", "renew", "upgrade", "spend", "take", "try", "order",
    "be", "need", "cost",
];
/// What remains of a sum, as written.
pub(crate) const THE_REST: &[&str] = &["sisanya", "sisane", "sisana"];

/// Money that has come.
pub(crate) const CAME: &[&str] = &["masuk", "cair", "terima", "dapat", "sudah", "akhirnya"];
/// Money that was handed on, or is for something.
pub(crate) const HANDED_ON: &[&str] = &["dibayar", "untuk", "bayar", "transfer", "kasih"];
/// Promising.
pub(crate) const PROMISING: &[&str] =
    &["janji", "janjiin", "dijanjiin", "dijanjikan", "menjanjikan", "promised", "promises"];
/// What is promised.
pub(crate) const PROMISED: &[&str] = &[
    "naikin", "kasih", "bayar", "transfer", "gaji", "uang", "kirim", "balikin", "traktir", "beliin", "ganti",
];
/// Going with somebody who buys.
pub(crate) const ACCOMPANYING: &[&str] =
    &["nemenin", "temenin", "menemani", "nganter", "nganterin", "anterin", "ngancani", "maturan"];
/// Of prices in English.
pub(crate) const GOING: &[&str] = &["going", "goes", "went", "gone"];
/// Where they go.
pub(crate) const UP: &[&str] = &["up", "down"];
/// What is held for somebody.
pub(crate) const ENTRUSTED: &[&str] = &["dititipin", "dititipi", "dititipkan", "nitipin", "dititipke"];
/// Spans of time that come again.
pub(crate) const SPANS: &[&str] = &["minggu", "bulan", "tahun"];
/// Money that comes from others.
pub(crate) const DUE_TO_COME: &[&str] = &["transferan", "bayaran", "kiriman", "invoice"];
/// A price that is talked about.
pub(crate) const HAGGLING: &[&str] = &["nego", "nawar", "kutawar"];
/// What was awaited is there.
pub(crate) const ARRIVED: &[&str] = &["cair", "masuk", "akhirnya", "dibayar", "terima"];
/// Money went.
pub(crate) const SPENT: &[&str] = &["beli", "belanja", "bayar", "servis", "ambil"];
/// Papers that ask for money.
pub(crate) const BILLS: &[&str] = &["invoice", "invois", "quotation"];
/// Something was had, and paid.
pub(crate) const CONSUMED: &[&str] = &["masak", "beli", "bayar", "jajan", "habis"];
/// Something was paid.
pub(crate) const PAID: &[&str] = &["beli", "bayar", "checkout", "ongkos"];
/// Where or when a price holds.
pub(crate) const HEREABOUTS: &[&str] = &["sini", "sana", "sekarang", "zaman"];
/// Money that was not spent.
pub(crate) const SPARED: &[&str] = &["hemat", "irit", "ngirit"];
/// What somebody earns.
pub(crate) const PAY: &[&str] = &["gaji", "upah", "penghasilan", "honor"];
/// That no more is left.
pub(crate) const ONLY_LEFT: &[&str] = &["tinggal", "cuma", "masih", "doang", "segini", "segitu"];
/// Before what was once.
pub(crate) const LONG_AGO: &[&str] = &["jaman", "zaman", "dulunya", "dahulu"];
/// What is worth something, and no money.
pub(crate) const VOUCHERS: &[&str] = &["voucher", "kupon"];
