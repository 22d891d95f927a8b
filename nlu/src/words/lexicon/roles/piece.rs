//! Words beside numbers: prices for each, moves of money, what joins bookings.

/// Verbs by which somebody pays or lends: what joins a person to one of these begins a booking.
pub(crate) const PAYS_BACK: &[&str] = &["bayar", "balikin", "transfer", "pinjam", "kasih"];
/// Verbs that move money and name no thing.
pub(crate) const PLAIN_VERBS: &[&str] =
    &["beli", "bayar", "catat", "dapat", "terima", "keluar", "masuk", "habis"];
/// What may stand beside a total that is the sum of the others.
pub(crate) const AROUND_TOTAL: &[&str] =
    &["semua", "jumlah", "subtotal", "belanja", "habis", "bayar", "pakai", "kembali", "kok"];
/// Words of moving money between accounts.
pub(crate) const MOVING: &[&str] =
    &["transfer", "topup", "pindah", "tarik", "setor", "isi", "saldo", "kirim", "ditransfer", "gaji", "sisa"];
/// After the name of a code, an amount follows all the same.
pub(crate) const BEFORE_AMOUNTS: &[&str] = &["rp", "bayar", "beli", "habis"];
/// What a price begins with beside figures.
pub(crate) const SIGNS: &[&str] = &["rp", "@", "$", "€", "£", "¥"];
/// For each of what follows.
pub(crate) const PER: &[&str] = &["per", "tiap", "setiap"];
/// English articles before the unit of a price: "450k a night".
pub(crate) const ARTICLES: &[&str] = &["a", "an", "every"];
/// What is hung on to a thing, which makes it somebody's, or to the unit of a price: "satu stelnya".
pub(crate) const HUNG_ON: &[&str] = &["nya", "ne", "na", "nyo"];
/// People, as they are written where their number stands behind: "wong 4".
pub(crate) const PEOPLE: &[&str] = &["wong", "urang", "uwong"];
/// Words for the price of one.
pub(crate) const EACH: &[&str] = &[
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
];
/// Units that last or hold, and count only where a price is for one of them.
pub(crate) const TIMES: &[&str] = &[
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
];
/// What a unit may end in: "kilonya".
pub(crate) const ENDINGS: &[&str] = &["nya", "ne", "na", "nyo", "an", "e"];
/// "sekilo", "sakilo", "perkilo".
pub(crate) const PREFIXES_OF_ONE: &[&str] = &["se", "sak", "sa", "per"];
/// Beside thousands that are no money: what is run, and what is followed.
pub(crate) const DISTANCES: &[&str] =
    &["lari", "jogging", "followers", "subscriber", "views", "gowes", "pengikut"];
/// Before or behind a seat: which one.
pub(crate) const NUMBER: &[&str] = &["nomor", "no", "nomer"];
/// Where somebody sits, or stands in line.
pub(crate) const SEATS: &[&str] = &["meja", "kursi", "antrian", "antrean"];
/// Before the feast of the seventeenth of August.
pub(crate) const BEFORE_FEASTS: &[&str] = &[
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
];
/// Behind "sekali" and a price: what happens several times.
pub(crate) const OCCASIONS: &[&str] = &[
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
];
/// What a point abbreviates.
pub(crate) const ABBREVIATED: &[&str] = &[
    "h", "hj", "dr", "drg", "drs", "ir", "bpk", "prof", "ust", "kh", "st", "no", "jl", "gg", "tn", "ny",
    "sdr",
];
