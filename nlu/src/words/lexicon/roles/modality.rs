//! Words by which something did not happen, or not yet, or not to the person.

use crate::words::list::List;

/// Words of wishing and intending.
pub(crate) const WISHES: &List = &List::of(&[
    "mau",
    "would've",
    "wouldve",
    "could've",
    "renews",
    "renewing",
    "auto-renews",
    "expires",
    "rencana",
    "mungkin",
    "target",
    "akan",
    "wacana",
    "mimpi",
    "minat",
    "kepikiran",
    "impian",
    "wishlist",
    "ngincer",
    "incar",
    "butuh",
    "perlu",
    "ngidam",
    "moga",
    "semoga",
    "bercita-cita",
    "estimasi",
    "perkiraan",
    "budgetnya",
    "deadline",
    "todo",
    "reminder",
    "mudah-mudahan",
    "openpo",
    "diproses",
    "jatuh-tempo",
    "mengingatkan",
    "dikumpulkan",
    "coba-aja",
    "rencanaku",
    "ketik",
    "mikir",
    "mikir2",
    "mikir-mikir",
    "pikir-pikir",
]);
/// Pairs of words beside which nothing is bought either: what is due, promised, on its way, put back, weighed or remembered.
pub(crate) const DREAMS: &[(&str, &str)] = &[
    ("jatuh", "tempo"),
    ("janji", "bonus"),
    ("janji", "uang"),
    ("janji", "kasih"),
    ("janji", "bayar"),
    ("janji", "transfer"),
    ("sempat", "jatuh"),
    ("kemahalan", "tidak"),
    ("cukup", "untuk"),
    ("followers", "ku"),
    ("dalam", "perjalanan"),
    ("berat", "badan"),
    ("waktu", "sd"),
    ("waktu", "smp"),
    ("waktu", "sma"),
    ("waktu", "kecil"),
    ("masuk", "keranjang"),
];
/// Words of an advertisement or a warning that somebody passed on.
pub(crate) const ADVERTISED: &List = &List::of(&[
    "s&k",
    "cepat",
    "nego",
    "minat",
    "cuma",
    "dapatkan",
    "nikmati",
    "maks",
    "maksimal",
    "selamat",
    "hubungi",
    "penipuan",
    "jaminan",
    "hanya",
    "flash",
    "ketik",
    "berlaku",
    "mulai",
    "promo",
    "charges",
    "kurs",
    "subscriber",
]);
/// Words of what came to nothing.
pub(crate) const FAILED: &List =
    &List::of(&["gagal", "dicancel", "dibatalkan", "ditolak", "expired", "kedaluwarsa"]);
/// Words by which something has surely happened.
pub(crate) const DONE: &List = &List::of(&[
    "sudah", "barusan", "habis", "akhirnya", "kena", "malah", "lunas", "tadi", "beli", "bayar", "cair",
    "keluar", "kubayar", "laku", "berhasil", "checkout", "mampir", "dapat", "terima", "sempat", "pinjam",
    "minjemin", "ngutang", "balikin",
]);
/// Words that make all the rest depend on something.
pub(crate) const CONDITIONS: &List =
    &List::of(&["kalau", "lek", "andai", "asal", "asalkan", "pas-nanti", "seumpama", "if"]);
/// Words that call off.
pub(crate) const CALLED_OFF: &List = &List::of(&[
    "ketinggalan",
    "ditagih",
    "gajadi",
    "batal",
    "dibatalkan",
    "urung",
    "cancel",
    "hampir",
    "nyaris",
    "dibatalin",
]);
/// Words by which others pay.
pub(crate) const BY_OTHERS: &List =
    &List::of(&["dibayarin", "ditraktir", "dibeliin", "dibelikan", "gratis", "dijajanin", "ditanggung"]);
/// Words of hearsay.
pub(crate) const HEARSAY: &List = &List::of(&[
    "katanya",
    "bilang",
    "denger",
    "dengar",
    "konon",
    "kabarnya",
    "dijual",
    "pasaran",
    "ngomong",
    "kata",
    "curhat",
    "iklan",
    "brosur",
    "nawarin",
    "ditawarin",
    "ditawari",
    "nawari",
    "nawar",
]);
/// Words of what is told beside the booking.
pub(crate) const TOLD: &List = &List::of(&[
    "dia", "katanya", "denger", "dengar", "liat", "lihat", "worth", "kayaknya", "tetangga", "nolak",
    "bengong", "ketemu", "kalau", "mau", "pengen", "curhat", "nanya", "cerita", "bilang", "roommate",
    "dulunya", "kata", "mereka", "bingung",
]);
/// Behind "jangan": nothing is forbidden.
pub(crate) const NOT_FORBIDDEN: &List =
    &List::of(&["kaget", "marah", "sampai", "tanya-tanya", "nanya2", "banyak"]);
/// "Don't log it", in English.
pub(crate) const DO_NOT: &List = &List::of(&["don't", "dont", "no"]);
/// What the bot is not to do with it, in English.
pub(crate) const KEEPING: &List = &List::of(&["log", "record", "book", "count", "track", "note", "save"]);
/// Lists of what is still to be done.
pub(crate) const LISTS: &List = &List::of(&["wishlist", "rencanaku", "todo", "deadline", "reminder"]);
/// What the person did, however it is advertised.
pub(crate) const OWN_DEEDS: &List = &List::of(&["beli", "bayar", "checkout", "saya", "tadi", "kemarin"]);
/// What may fail.
pub(crate) const MAY_FAIL: &List =
    &List::of(&["transaksi", "transfer", "order", "pesanan", "bayar", "checkout"]);
/// Words that ask.
pub(crate) const ASKING: &List = &List::of(&["berapa", "apakah", "gimana", "kapan"]);
/// Verbs beside which a price was paid.
pub(crate) const PAYING: &List = &List::of(&["beli", "bayar", "checkout"]);
/// At the head: it was done instead.
pub(crate) const INSTEAD: &List = &List::of(&["jadi", "akhirnya", "malah", "terpaksa"]);
/// At the head of a remark: it is intended.
pub(crate) const INTENDING: &List = &List::of(&["mau", "rencana", "akan"]);
/// In a remark: it is thought about.
pub(crate) const THINKING: &List = &List::of(&["diproses", "mikir", "mikir2", "mikir-mikir", "pikir-pikir"]);
/// Behind "yang": somebody else pays.
pub(crate) const OTHERS_PAY: &List = &List::of(&["bayar", "bayarin", "nanggung"]);
/// Words by which it was done, whatever is wished beside.
pub(crate) const SURELY_DONE: &List =
    &List::of(&["sudah", "lunas", "barusan", "kubayar", "udah", "berhasil"]);
/// Beside these it was not.
pub(crate) const UNSURE: &List = &List::of(&["belum", "mau", "bos", "kalau"]);
/// Behind "target": a target of work.
pub(crate) const TARGETS: &List = &List::of(&["tercapai", "kantor", "penjualan", "bulanan"]);
/// Spoken to the bot: it is to book, or to report.
pub(crate) const TO_BOT: &List =
    &List::of(&["catat", "dicatat", "nyatet", "masukin", "input", "catatan", "laporan", "lapor"]);
/// A turn to what was done instead.
pub(crate) const TURNS: &List = &List::of(&["jadi", "tapi", "akhirnya", "malah", "cuma"]);
/// What was done instead.
pub(crate) const TURNED_TO: &List = &List::of(&["beli", "bayar", "jajan", "makan", "cuma"]);
/// What costs something beside what is free.
pub(crate) const NOT_FREE: &List = &List::of(&["beli", "ongkir", "ongkos", "checkout", "kirim"]);
/// Behind "kalau": a polite wish.
pub(crate) const POLITE_IFS: &List =
    &List::of(&["bisa", "boleh", "sempat", "ditotal", "dihitung", "diitung"]);
/// Behind "batal": a fast is broken, and nothing called off.
pub(crate) const BROKEN_OFF: &List = &List::of(&["puasa", "wudhu", "wudu", "shaum"]);
/// Behind "tidak" or "belum": it was not done.
pub(crate) const NOT_DONE: &List = &List::of(&[
    "beli", "bayar", "dibayar", "cair", "masuk", "transfer", "dikirim", "terima", "dapat", "makan", "lunas",
    "jajan", "ambil", "dikasih", "keluar", "topup",
]);
/// The same behind "tidak" alone, as "tak" may be "I" in Javanese.
pub(crate) const NOT_GIVEN: &List = &List::of(&[
    "kasih", "bayarin", "kirim", "sumbang", "traktir", "pinjam", "minjemin", "ikut", "pesan", "checkout",
    "belanja",
]);
/// Behind "sudah": it was done.
pub(crate) const LATER_DONE: &List =
    &List::of(&["keluar", "bayar", "beli", "habis", "jajan", "belanja", "makan"]);
/// Behind "belum": not counted, or not booked yet.
pub(crate) const NOT_COUNTED: &List = &List::of(&["sama", "dicatat", "catat", "kecatat", "dicatet", "pecah"]);

/// The words that modality turns on; none of them is a misspelling of another.
pub(crate) fn vocabulary() -> impl Iterator<Item = &'static str> {
    [WISHES, CONDITIONS, CALLED_OFF, BY_OTHERS, HEARSAY, ADVERTISED, FAILED, DONE]
        .into_iter()
        .flat_map(|list| list.iter().copied())
}
/// What was due is settled by these.
pub(crate) const SETTLED: &List = &List::of(&["bayar", "lunas", "dibayar", "transfer"]);
/// What is paid out where a target is met.
pub(crate) const REWARDS: &List = &List::of(&["bonus", "insentif", "capai"]);
/// Bought for somebody.
pub(crate) const BOUGHT_FOR: &List = &List::of(&["dibeliin", "dibelikan", "dijajanin"]);
/// What Javanese verbs end in that are done for somebody.
pub(crate) const JAVANESE_ENDINGS: &List = &List::of(&["i", "ke", "no", "ne"]);
/// Verbs that were done, whatever they were done for.
pub(crate) const DONE_FOR: &List = &List::of(&[
    "beli", "bayar", "ambil", "tarik", "narik", "booking", "booked", "checkout", "setor", "transfer",
    "kirim", "lunas",
]);
/// What a thing costs whoever sells it.
pub(crate) const RECKONING: &List = &List::of(&["hpp", "bep", "margin"]);
/// What is reckoned beside it.
pub(crate) const MARGINS: &List = &List::of(&["untung", "dijual", "jual", "laba", "margin", "profit"]);
