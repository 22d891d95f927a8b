//! Words beside numbers: prices for each, moves of money, what joins bookings.

use crate::words::list::List;

/// Verbs by which somebody pays or lends: what joins a person to one of these begins a booking.
pub(crate) const PAYS_BACK: &List = &List::of(&["bayar", "balikin", "transfer", "pinjam", "kasih"]);
/// Verbs that move money and name no thing.
pub(crate) const PLAIN_VERBS: &List =
    &List::of(&["beli", "bayar", "catat", "dapat", "terima", "keluar", "masuk", "habis"]);
/// What may stand beside a total that is the sum of the others.
pub(crate) const AROUND_TOTAL: &List =
    &List::of(&["semua", "jumlah", "subtotal", "belanja", "habis", "bayar", "pakai", "kembali", "kok"]);
/// Words of moving money between accounts.
pub(crate) const MOVING: &List = &List::of(&[
    "transfer",
    "topup",
    "pindah",
    "tarik",
    "setor",
    "isi",
    "saldo",
    "kirim",
    "ditransfer",
    "gaji",
    "sisa",
]);
/// After the name of a code, an amount follows all the same.
pub(crate) const BEFORE_AMOUNTS: &List = &List::of(&["rp", "bayar", "beli", "habis"]);
/// What a price begins with beside figures.
pub(crate) const SIGNS: &List = &List::of(&["rp", "@", "$", "€", "£", "¥"]);
/// For each of what follows.
pub(crate) const PER: &List = &List::of(&["per", "tiap", "setiap"]);
/// English articles before the unit of a price: "450k a night".
pub(crate) const ARTICLES: &List = &List::of(&["a", "an", "every"]);
/// What is hung on to a thing, which makes it somebody's, or to the unit of a price: "satu stelnya".
pub(crate) const HUNG_ON: &List = &List::of(&["nya", "ne", "na", "nyo"]);
/// People, as they are written where their number stands behind: "wong 4".
pub(crate) const PEOPLE: &List = &List::of(&["wong", "urang", "uwong"]);
/// Words for the price of one.
pub(crate) const EACH: &List = &List::of(&[
    "satuan",
    "satuannya",
    "satunya",
    "masing-masing",
    "each",
    "@nya",
    "perorang",
    "seorang",
    "apiece",
    "hijina",
    "sahijina",
    "sijine",
    "sijiné",
]);
/// Units that last or hold, and count only where a price is for one of them.
pub(crate) const TIMES: &List = &List::of(&[
    "hari",
    "jam",
    "bulan",
    "minggu",
    "malam",
    "tahun",
    "kamar",
    "papan",
    "kursi",
    "pertemuan",
    "meter",
    "anak",
    "trip",
    "semester",
    "stel",
    "pot",
    "iket",
    "penumpang",
    "rit",
    "lantai",
    "halaman",
    "meja",
]);
/// What a unit may end in: "kilonya".
pub(crate) const ENDINGS: &List = &List::of(&["nya", "ne", "na", "nyo", "an", "e"]);
/// "sekilo", "sakilo", "perkilo".
pub(crate) const PREFIXES_OF_ONE: &List = &List::of(&["se", "sak", "sa", "per"]);
/// Beside thousands that are no money: what is run, and what is followed.
pub(crate) const DISTANCES: &List =
    &List::of(&["lari", "jogging", "followers", "subscriber", "views", "gowes", "pengikut"]);
/// Before or behind a seat: which one.
pub(crate) const NUMBER: &List = &List::of(&["nomor", "no", "nomer"]);
/// Where somebody sits, or stands in line.
pub(crate) const SEATS: &List = &List::of(&["meja", "kursi", "antrian", "antrean"]);
/// Before the feast of the seventeenth of August.
pub(crate) const BEFORE_FEASTS: &List = &List::of(&[
    "sumbang",
    "sumbangan",
    "iuran",
    "lomba",
    "panitia",
    "acara",
    "hadiah",
    "perayaan",
    "kegiatan",
    "dana",
    "malam",
    "jalan",
    "kostum",
    "untuk",
]);
/// Behind "sekali" and a price: what happens several times.
pub(crate) const OCCASIONS: &List = &List::of(&[
    "datang",
    "pertemuan",
    "jalan",
    "antar",
    "kunjungan",
    "main",
    "latihan",
    "terapi",
    "jemput",
    "setor",
    "masuk",
    "sesi",
    "tampil",
    "manggung",
    "naik",
    "makan",
    "cuci",
    "panggil",
]);
/// What a point abbreviates.
pub(crate) const ABBREVIATED: &List = &List::of(&[
    "h", "hj", "dr", "drg", "drs", "ir", "bpk", "prof", "ust", "kh", "st", "no", "jl", "gg", "tn", "ny",
    "sdr",
]);
