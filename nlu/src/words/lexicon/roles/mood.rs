//! Words of mood: what is offered, owed, awaited, seen or held, and by whom, so that nothing was spent yet.

mod standing;

use crate::words::list::List;

pub(crate) use standing::{
    BEGGING, CALLED, COMPARED, DENYING, GOING, GOT_IT, HELD, HEREABOUTS, HOLDERS, LENT_TO_THEM, LONG_AGO,
    MOVED, MOVES_ON, MOVING, NEEDS, ON_SALE, ONLY_LEFT, PAY, PRICEY, RATES, REFUSED, RIGHT_NOW, SEEING,
    SPARED, STANDS, THAN, THE_REST, UP, VOUCHERS,
};

/// Offers and bids, as written or meant.
pub(crate) const OFFERS: &List = &List::of(&[
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
]);
/// Beside an offer: it was taken.
pub(crate) const TAKEN_UP: &List = &List::of(&[
    "deal", "sepakat", "laku", "cair", "masuk", "kuterima", "kuambil", "kubeli", "kubayar", "akhirnya",
    "sudah", "accepted", "bayar", "jadi", "dapat", "lunas", "habis", "beli",
]);
/// Duties.
pub(crate) const DUTIES: &List = &List::of(&["harus", "segera", "wajib-bayar"]);
/// Beside a duty: it was done.
pub(crate) const FULFILLED: &List =
    &List::of(&["terpaksa", "akhirnya", "jadinya", "makanya", "ternyata", "saja"]);
/// Verbs that lie ahead where another follows.
pub(crate) const WILL: &List = &List::of(&[
    "will", "i'll", "we'll", "going-to", "rek", "would", "i'd", "we'd", "it'd", "it'll", "could", "gotta",
]);
/// Words of owing in English.
pub(crate) const OWING: &List = &List::of(&["owe", "owes", "owing", "owed"]);
/// Beside them: it was paid.
pub(crate) const OWED_AND_PAID: &List =
    &List::of(&["bayar", "kembali", "balikin", "lunas", "kasih", "terima", "dapat", "transfer", "settled"]);
/// Between a word of waiting and the amount that is waited for.
pub(crate) const BEFORE_AMOUNTS: &List =
    &List::of(&["on", "for", "the", "a", "my", "another", "still", "about", "around", "some"]);
/// Sending an invoice, in one word.
pub(crate) const INVOICING: &List = &List::of(&["invoiced", "invoicing"]);
/// What one may be about to do with money, as meant or as written.
pub(crate) const TO_COME: &List = &List::of(&[
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
]);
/// Beginnings and endings of "remind" in words of reminding: "ingetin", "ingatkan", "elingke".
pub(crate) const REMINDING: &List = &List::of(&[
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
]);
/// Waiting.
pub(crate) const AWAITING: &List = &List::of(&["menunggu"]);
/// Having no money.
pub(crate) const BROKE: &List = &List::of(&[
    "bokek", "boke", "tongpes", "kere", "bangkrut", "broke", "bokekk", "tipis", "seret", "cekak", "pailit",
]);
/// Before what is against it.
pub(crate) const BUT: &List =
    &List::of(&["tapi", "tpi", "but", "sayang", "sayangnya", "cuman", "duit", "uang", "dompet"]);
/// It was bought all the same.
pub(crate) const HAD: &List =
    &List::of(&["sudah", "habis", "barusan", "tadi", "terpaksa", "akhirnya", "kubeli", "kubayar"]);
/// Cries at a price.
pub(crate) const CRIES: &List = &List::of(&[
    "gila",
    "gile",
    "edan",
    "anjir",
    "anjay",
    "buset",
    "busyet",
    "astaga",
    "astagfirullah",
    "astaghfirullah",
    "ampun",
    "gokil",
    "omg",
    "wow",
    "alamak",
    "amsyong",
    "sadis",
    "ngeri",
    "insane",
    "crazy",
    "kaget",
    "mahalnya",
    "mahal",
    "larang",
    "awis",
]);
/// What is paid long before it is had, so that its price is looked at first.
pub(crate) const LOOKED_AT: &List = &List::of(&[
    "tiket",
    "pesawat",
    "hotel",
    "konser",
    "villa",
    "penginapan",
    "flight",
    "ticket",
    "tickets",
    "flights",
]);
/// Before waiting: something else was done meanwhile.
pub(crate) const MEANWHILE: &List = &List::of(&["sambil", "sembari", "while", "pas", "setelah", "sehabis"]);
/// Money that is awaited.
pub(crate) const AWAITED: &List = &List::of(&[
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
]);
/// That money has not come when it should.
pub(crate) const LATE: &List = &List::of(&[
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
]);
/// That an invoice is on its way, or due.
pub(crate) const BILLED: &List =
    &List::of(&["kirim", "dikirim", "terbit", "diterbitkan", "bikin", "buat", "submit"]);
/// Beside an invoice: it was paid.
pub(crate) const BILL_PAID: &List =
    &List::of(&["dibayar", "bayar", "cair", "masuk", "lunas", "cleared", "terima", "dilunasi"]);
/// Refusing.
pub(crate) const REFUSING: &List = &List::of(&[
    "males", "malas", "ogah", "gamau", "nolak", "menolak", "kutolak", "skip", "emoh", "wegah", "embung",
    "alim",
]);
/// Inviting.
pub(crate) const INVITING: &List =
    &List::of(&["ngajak", "ngajakin", "diajak", "diajakin", "mengajak", "ajak", "minta", "invited", "asked"]);
/// Asking somebody to do it.
pub(crate) const ASKED_OF_OTHERS: &List =
    &List::of(&["transfer", "kirim", "bayarin", "beliin", "isiin", "minjemin"]);
/// Giving what was asked for.
pub(crate) const GIVEN: &List = &List::of(&[
    "kasih", "kukasih", "dikasih", "dapat", "terima", "bayar", "beli", "beliin", "bayarin", "transfer",
    "kirim", "traktir", "keluar",
]);
/// Whose, in English.
pub(crate) const THEIRS: &List = &List::of(&["her", "his", "their", "whose"]);
/// What befell somebody's thing.
pub(crate) const LOST: &List = &List::of(&[
    "hilang",
    "dicuri",
    "kecurian",
    "rusak",
    "dicopet",
    "dirampok",
    "mogok",
    "raib",
    "kemalingan",
]);
/// Paid by whom stands behind it, as written.
pub(crate) const PAID_BY: &List =
    &List::of(&["dibayar", "dibayarkan", "ditanggung", "dilunasi", "dilunasin"]);
/// Who pays for what was sold to them.
pub(crate) const BUYERS: &List = &List::of(&[
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
]);
/// What is thought of such a sum.
pub(crate) const OPINIONS: &List =
    &List::of(&["mahal", "murah", "gila", "lho", "loh", "edan", "wow", "banget", "kecil", "mesakke"]);
/// Small words between who does something and what is done.
pub(crate) const BETWEEN: &List = &List::of(&[
    "baru", "barusan", "pernah", "telah", "sebelah", "depan", "kantor", "kampus", "kerja", "kemarin",
    "semua", "mah", "bisa", "sampai", "pada",
]);
/// What comes back later, so that the rest was spent.
pub(crate) const COMES_BACK: &List = &List::of(&[
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
]);
/// Behind "mau": still about the money itself.
pub(crate) const WISHED_FOR: &List = &List::of(&[
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
]);
/// Verbs in English, behind which "can" is English too.
pub(crate) const IN_ENGLISH: &List = &List::of(&[
    "buy", "pay", "eat", "send", "rent", "get", "book", "renew", "upgrade", "spend", "take", "try", "order",
    "be", "need", "cost",
]);
/// Money that has come.
pub(crate) const CAME: &List = &List::of(&["masuk", "cair", "terima", "dapat", "sudah", "akhirnya"]);
/// Money that was handed on, or is for something.
pub(crate) const HANDED_ON: &List = &List::of(&["dibayar", "untuk", "bayar", "transfer", "kasih"]);
/// Promising.
pub(crate) const PROMISING: &List =
    &List::of(&["janji", "janjiin", "dijanjiin", "dijanjikan", "menjanjikan", "promised", "promises"]);
/// What is promised.
pub(crate) const PROMISED: &List = &List::of(&[
    "naikin", "kasih", "bayar", "transfer", "gaji", "uang", "kirim", "balikin", "traktir", "beliin", "ganti",
]);
/// Going with somebody who buys.
pub(crate) const ACCOMPANYING: &List =
    &List::of(&["nemenin", "temenin", "menemani", "nganter", "nganterin", "anterin", "ngancani", "maturan"]);
/// What is held for somebody.
pub(crate) const ENTRUSTED: &List =
    &List::of(&["dititipin", "dititipi", "dititipkan", "nitipin", "dititipke"]);
/// Spans of time that come again.
pub(crate) const SPANS: &List = &List::of(&["minggu", "bulan", "tahun"]);
/// Money that comes from others.
pub(crate) const DUE_TO_COME: &List = &List::of(&["transferan", "bayaran", "kiriman", "invoice"]);
/// A price that is talked about.
pub(crate) const HAGGLING: &List = &List::of(&["nego", "nawar", "kutawar"]);
/// What was awaited is there.
pub(crate) const ARRIVED: &List = &List::of(&["cair", "masuk", "akhirnya", "dibayar", "terima"]);
/// Money went.
pub(crate) const SPENT: &List = &List::of(&["beli", "belanja", "bayar", "servis", "ambil"]);
/// Papers that ask for money.
pub(crate) const BILLS: &List = &List::of(&["invoice", "invois", "quotation"]);
/// Something was had, and paid.
pub(crate) const CONSUMED: &List = &List::of(&["masak", "beli", "bayar", "jajan", "habis"]);
/// Something was paid.
pub(crate) const PAID: &List = &List::of(&["beli", "bayar", "checkout", "ongkos"]);
/// Beside what somebody asks for: it was given, and to or by whom.
pub(crate) const TOLD_AS_DONE: &List = &List::of(&["dari", "ke", "sudah"]);
