//! Words around a booking.

use crate::words::list::List;

/// What is owed, and that it is.
pub(crate) const OWING: &List = &List::of(&["utang", "piutang", "masih"]);
/// Verbs that make a thing of the words beside them.
pub(crate) const DEEDS: &List =
    &List::of(&["beli", "bayar", "bayarin", "traktir", "habis", "dapat", "terima"]);
/// Things that are paid before their day.
pub(crate) const PAID_AHEAD: &List = &List::of(&[
    "tiket",
    "konser",
    "event",
    "acara",
    "seminar",
    "webinar",
    "workshop",
    "hotel",
    "penginapan",
    "booking",
    "reservasi",
    "pesawat",
    "tagihan",
    "cicilan",
    "angsuran",
    "sewa",
    "kontrakan",
    "kos",
]);
/// Categories of such things.
pub(crate) const CATEGORIES_PAID_AHEAD: &List = &List::of(&["tagihan", "cicilan_utang", "tempat_tinggal"]);
/// Verbs of paying off a debt named beside them.
pub(crate) const SETTLING: &List = &List::of(&["bayar", "lunas", "nyicil", "transfer"]);
/// Guests, who pay the person.
pub(crate) const GUESTS: &List =
    &List::of(&["penumpang", "pelanggan", "penghuni", "tamu", "pasien", "murid"]);
/// Words by which an amount is rounded.
pub(crate) const ROUGHLY: &List = &List::of(&["sakitar", "hampir", "kurleb", "kayaknya", "sepertinya"]);
/// What such words begin with: "kira2", "kayaknya".
pub(crate) const AS_IF: &List = &List::of(&["kira2", "kayak", "kyk"]);
/// What is said with it holds for all.
pub(crate) const ALL: &List = &List::of(&["semua", "keduanya", "dua-dua"]);
/// The same, as written.
pub(crate) const ALL_AS_WRITTEN: &List = &List::of(&["semuanya", "dua2nya", "dua2"]);
/// Verbs that say a direction and no thing.
pub(crate) const BARE_VERBS: &List = &List::of(&[
    "transfer", "kirim", "bayar", "beli", "keluar", "masuk", "dapat", "terima", "habis", "catat", "bayarin",
    "kena", "pakai", "input", "sori", "dana", "jago", "mandiri", "blu", "saldo",
]);
/// Places that are no shop by name.
pub(crate) const PLACES: &List = &List::of(&[
    "luar", "rumah", "kantor", "sekolah", "kampus", "jalan", "sini", "sana", "pasar", "atm", "mana",
    "warung", "kantin", "mall", "dalam", "kos", "kota", "bandung", "jakarta", "surabaya", "toko", "depan",
    "dekat", "pinggir", "situ", "tempat",
]);
/// Verbs that say that money moved, and not for what.
pub(crate) const PAYING: &List = &List::of(&[
    "beli", "bayar", "bayarin", "dibayar", "transfer", "kirim", "keluar", "masuk", "dapat", "terima",
    "pakai", "input", "kasih", "dikasih", "order", "pesan", "ambil", "isi", "sori", "dari",
]);
/// What is paid by the night.
pub(crate) const LODGINGS: &List = &List::of(&[
    "hotel",
    "villa",
    "penginapan",
    "kamar",
    "homestay",
    "losmen",
    "hostel",
    "airbnb",
    "glamping",
    "resort",
    "cottage",
    "nginep",
    "menginap",
    "guesthouse",
    "reddoorz",
    "oyo",
    "tenda",
    "camping",
    "sewa",
    "apartemen",
]);
/// How many are in one of it: "isi 25".
pub(crate) const PACKED: &List = &List::of(&["isi", "isinya", "eceran", "ukuran", "size", "uk"]);
/// Beside what is counted: something was done, and nothing bought.
pub(crate) const NO_THING: &List = &List::of(&[
    "pak",
    "bu",
    "bang",
    "mas",
    "mbak",
    "kang",
    "om",
    "utang",
    "pinjam",
    "minta",
    "janji",
    "hilang",
    "sisa",
    "tinggal",
    "stok",
    "saldo",
    "target",
    "mau",
    "akan",
    "belum",
    "tidak",
    "bukan",
    "jangan",
    "lari",
    "poin",
    "koin",
    "followers",
    "views",
    "omzet",
    "hpp",
    "untung",
    "laba",
    "rugi",
    "harga",
    "lupa",
    "tulisan",
    "dari",
    "ke",
    "masuk",
    "dapat",
    "terima",
    "dibayar",
    "transfer",
    "kirim",
]);
/// Of a thing that was bought: its money comes back.
pub(crate) const GIVEN_BACK: &List =
    &List::of(&["retur", "diretur", "refund", "dikembalikan", "dibalikin", "kembali", "balikin"]);
/// Spans in which a thing was bought whose money comes back by now.
pub(crate) const LONG_SINCE: &List = &List::of(&["bulan", "tahun"]);
/// Meeting somebody.
pub(crate) const MEETING: &List = &List::of(&[
    "ketemu", "ketemuan", "janjian", "meeting", "meetup", "kumpul", "ngumpul", "kopdar", "rapat", "reuni",
    "meet", "bertemu", "jumpa",
]);
/// How a day, or whoever speaks, is.
pub(crate) const CHATTER: &List = &List::of(&[
    "rame",
    "ramai",
    "ramé",
    "sepi",
    "laris",
    "larissss",
    "ludes",
    "capek",
    "cape",
    "capai",
    "lelah",
    "kesel",
    "pusing",
    "mumet",
    "seneng",
    "senang",
    "sedih",
    "bingung",
    "ngantuk",
    "lapar",
    "laper",
    "macet",
    "hujan",
    "panas",
    "alhamdulillah",
    "bismillah",
    "busy",
    "tired",
    "exhausted",
    "quiet",
    "slow",
    "boring",
    "hungry",
    "raining",
    "boros",
    "hemat",
    "semangat",
    "sibuk",
    "repot",
]);
/// That a thing is paid.
pub(crate) const PAID_UP: &List = &List::of(&["lunas", "kontan", "cod"]);
/// What else was paid for the thing before: "oli 48rb, jasa 10rb".
pub(crate) const WITH_IT: &List = &List::of(&[
    "jasa", "upah", "pasang", "masang", "ongkos", "bongkar", "servis", "tukang", "montir", "jasanya",
]);
/// That there is so much of a thing.
pub(crate) const IN_STOCK: &List = &List::of(&["stok", "sisa", "tinggal"]);
/// Words of telling how things are.
pub(crate) const TELLING: &List =
    &List::of(&["lagi", "sedang", "banget", "saya", "ikut", "doakan", "semoga", "kamu", "suka", "capek"]);
/// What families give.
pub(crate) const ALLOWANCES: &List = &List::of(&["jajan", "saku", "sangu", "bulanan", "jatah"]);
/// Units that food is sold by.
pub(crate) const WEIGHED: &List = &List::of(&[
    "kg", "kilo", "kilogram", "gr", "gram", "g", "ons", "ltr", "liter", "lt", "ikat", "butir", "sisir",
    "tandan",
]);
