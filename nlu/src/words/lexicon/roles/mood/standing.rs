//! Words of how prices and money stand: seen, on sale, held, left, dear.

use crate::words::list::List;

/// How a price stands now.
pub(crate) const STANDS: &List = &List::of(&["is", "are", "costs", "it's", "they're", "that's"]);
/// What is thought of it.
pub(crate) const PRICEY: &List =
    &List::of(&["expensive", "pricey", "pricy", "steep", "overpriced", "ridiculous", "insane", "crazy"]);
/// Seeing, in a shop or on a screen.
pub(crate) const SEEING: &List = &List::of(&[
    "lihat", "liat", "ngeliat", "ngelihat", "melihat", "saw", "seen", "naksir", "lirik", "ngelirik",
]);
/// Beside what is seen or cheap: it was bought.
pub(crate) const GOT_IT: &List = &List::of(&[
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
]);
/// Now: how a price stands.
pub(crate) const RIGHT_NOW: &List = &List::of(&["lagi", "sedang", "masih", "now"]);
/// Prices that are cut.
pub(crate) const ON_SALE: &List = &List::of(&["promo", "diskon", "sale", "obral", "flash"]);
/// What holds money.
pub(crate) const HOLDERS: &List = &List::of(&[
    "uang", "saldo", "dompet", "rekening", "rek", "atm", "kantong", "saku", "celengan", "laci", "wallet",
    "pocket", "account", "tas", "kas",
]);
/// That money is there.
pub(crate) const HELD: &List = &List::of(&[
    "sisa",
    "tinggal",
    "masih",
    "nyisa",
    "tersisa",
    "left",
    "remaining",
    "ada",
    "punya",
    "megang",
    "bawa",
]);
/// Beside what is held: it moved.
pub(crate) const MOVED: &List = &List::of(&[
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
]);
/// How a price moves.
pub(crate) const MOVING: &List = &List::of(&["naik", "turun"]);
/// What everybody has to buy, of which prices are told.
pub(crate) const NEEDS: &List = &List::of(&["kebutuhan", "sembako", "bahan", "barang-barang", "biaya"]);
/// Behind a price that moves.
pub(crate) const MOVES_ON: &List = &List::of(&[
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
]);
/// Comparing.
pub(crate) const THAN: &List =
    &List::of(&["dibanding", "dibandingkan", "ketimbang", "daripada", "than", "compared", "timbang"]);
/// What is compared.
pub(crate) const COMPARED: &List = &List::of(&[
    "naik",
    "turun",
    "mahal",
    "murah",
    "lebih",
    "hemat",
    "cheaper",
    "expensive",
    "more",
    "less",
    "boros",
]);
/// So much each month or year.
pub(crate) const RATES: &List = &List::of(&["sebulan", "perbulan", "per", "setahun", "pertahun", "monthly"]);
/// What remains of a sum, as written.
pub(crate) const THE_REST: &List = &List::of(&["sisanya", "sisane", "sisana"]);

/// Of prices in English.
pub(crate) const GOING: &List = &List::of(&["going", "goes", "went", "gone"]);
/// Where they go.
pub(crate) const UP: &List = &List::of(&["up", "down"]);
/// Where or when a price holds.
pub(crate) const HEREABOUTS: &List = &List::of(&["sini", "sana", "sekarang", "zaman"]);
/// Money that was not spent.
pub(crate) const SPARED: &List = &List::of(&["hemat", "irit", "ngirit"]);
/// What somebody earns.
pub(crate) const PAY: &List = &List::of(&["gaji", "upah", "penghasilan", "honor"]);
/// That no more is left.
pub(crate) const ONLY_LEFT: &List = &List::of(&["tinggal", "cuma", "masih", "doang", "segini", "segitu"]);
/// Before what was once.
pub(crate) const LONG_AGO: &List = &List::of(&["jaman", "zaman", "dulunya", "dahulu"]);
/// What is worth something, and no money.
pub(crate) const VOUCHERS: &List = &List::of(&["voucher", "kupon"]);
/// Whom one calls on, beside those who are called by a title: as written.
pub(crate) const CALLED: &List = &List::of(&[
    "min", "bos", "boss", "bosku", "bro", "brother", "sis", "gan", "cuy", "coy", "lur", "ndan", "bestie",
    "say", "beb", "sayang", "kakak", "bang", "abang", "mas", "mbak", "bot", "admin", "lek", "cak", "kawan",
    "boleh", "bisa", "tolong", "sini", "please", "pls", "plis", "can", "could", "eh", "woy", "woi", "hei",
]);
/// Beside a verb of borrowing: it is asked for. As written.
pub(crate) const BEGGING: &List = &List::of(&[
    "dong", "donk", "dongs", "donggg", "dongg", "yuk", "plis", "please", "pls", "tolong", "boleh", "bisa",
    "hehe", "hehehe", "wkwk", "wkwkwk", "kah", "atuh", "napa", "sini", "yak", "can", "could",
]);
/// Lending to somebody, as it is refused: as written.
pub(crate) const LENT_TO_THEM: &List = &List::of(&[
    "agiah",
    "agih",
    "bere",
    "dibere",
    "dibikeun",
    "dipasihan",
    "wenehi",
    "weneh",
    "kukasi",
    "kukasih",
    "kasi",
    "kasih",
    "dikasih",
    "dikasi",
    "bari",
    "dibari",
    "enjuk",
    "ngasih",
    "pinjamkan",
    "pinjemin",
    "kasikan",
    "julung",
    "dijulung",
    "baang",
    "baange",
    "berrik",
    "diberi",
    "beri",
    "kasika",
    "lend",
    "give",
    "lent",
    "gave",
]);
/// Denials, as written.
pub(crate) const DENYING: &List = &List::of(&[
    "indak", "ndak", "dak", "ora", "teu", "henteu", "kada", "nda", "enda", "tara", "tra", "didn't", "didnt",
    "ga", "gak", "nggak", "ngga", "enggak", "kagak", "kaga", "not", "tidak",
]);
/// That a loan was refused: as written.
pub(crate) const REFUSED: &List = &List::of(&[
    "tolak", "kutolak", "ditolak", "nolak", "menolak", "refused", "declined", "tulak", "tampik", "ditampik",
]);
