//! Words of days, hours and spans.

/// A year's length.
pub(crate) const YEARLY: &[&str] = &["setahun", "tahunan", "tahun"];
/// Lengths of time.
pub(crate) const LENGTHS: &[&str] = &["hari", "minggu", "bulan", "tahun"];
/// The span before this one.
pub(crate) const BEFORE_THIS: &[&str] = &["lalu", "kemarin", "sebelumnya"];
/// A quarter of a year, as written.
pub(crate) const QUARTERS: &[&str] = &["kuartal", "triwulan", "quarter", "q"];
/// Behind so many days: up to now.
pub(crate) const UP_TO_NOW: &[&str] = &["terakhir", "belakangan", "kebelakang", "ke", "ini"];
/// Before the first day of a span.
pub(crate) const SINCE: &[&str] = &["dari", "antara", "sejak", "mulai"];
/// Behind "sampai": today.
pub(crate) const TODAY: &[&str] = &["hari", "hari-ini", "sekarang"];
/// Half an hour before the next.
pub(crate) const HALF: &[&str] = &["setengah", "set", "stgh"];
/// Before figures that are a price, not an hour.
pub(crate) const PRICED: &[&str] = &["rp", "idr", "$", "harga", "x", "@", ".", "usd"];
/// Behind an hour: the part of the day, or the zone.
pub(crate) const BEHIND_HOURS: &[&str] = &["pagi", "siang", "sore", "malam", "wib", "wita", "wit"];
/// Endings of ordinals in English.
pub(crate) const ORDINALS: &[&str] = &["st", "nd", "rd", "th"];
/// Before the name of a day that is none.
pub(crate) const NO_WEEKDAY: &[&str] = &["pasar", "stasiun", "tanah", "puasa", "lembur"];
/// Behind a day: it lies ahead.
pub(crate) const AHEAD: &[&str] = &["depan", "besok", "nanti"];
/// Behind a day: which one.
pub(crate) const FOLLOWING: &[&str] = &["lalu", "kemarin", "ini", "tadi"];
/// Saturday night, as written.
pub(crate) const SATURDAY_NIGHT: &[&str] = &["malming", "satnight", "satnite"];
/// Parts of a month.
pub(crate) const PARTS_OF_MONTH: &[&str] = &["awal", "tengah", "pertengahan", "akhir"];
/// What there are fractions of: "1/2 kg".
pub(crate) const FRACTIONED: &[&str] = &[
    "kg", "kilo", "gram", "gr", "liter", "ltr", "ml", "ons", "lusin", "porsi", "juta", "meter", "cm",
    "botol", "gelas", "bungkus", "lembar", "ekor", "ikat", "karung", "loyang",
];
/// What is numbered by several figures: "bab 1/2", "rt 05/11".
pub(crate) const NUMBERED: &[&str] = &[
    "bab",
    "hal",
    "halaman",
    "rt",
    "rw",
    "no",
    "nomor",
    "nomer",
    "blok",
    "kavling",
    "pasal",
    "ayat",
    "kelas",
    "jilid",
    "vol",
    "volume",
    "part",
    "seri",
    "soal",
    "latihan",
    "modul",
    "ukuran",
    "size",
    "uk",
    "versi",
    "skor",
    "nilai",
    "jl",
    "jalan",
    "gang",
    "unit",
    "kode",
    "invoice",
    "resi",
    "spaylater",
    "paylater",
    "shopeepaylater",
    "kredivo",
    "akulaku",
    "tenor",
    "angsuran",
    "cicilan",
    "nyicil",
    "alamat",
    "termin",
    "sesi",
    "pertemuan",
    "babak",
    "minggu-ke",
];
/// Feasts and free days, of which nobody knows the day at once.
pub(crate) const FEASTS: &[&str] = &[
    "weekend",
    "wiken",
    "natal",
    "lebaran",
    "idulfitri",
    "iduladha",
    "imlek",
    "nyepi",
    "galungan",
    "waisak",
    "paskah",
    "puasa",
    "ramadan",
    "ramadhan",
    "liburan",
    "agustusan",
    "nataru",
    "lustrum",
];
/// Before the same number twice: a day on which shops sell cheaper.
pub(crate) const SALES: &[&str] = &["pas", "promo", "sale", "tanggal", "event"];
/// The months, from January.
pub(crate) const MONTHS: [&[&str]; 12] = [
    &["januari", "jan", "january"],
    &["februari", "feb", "pebruari", "february"],
    &["maret", "mar", "mrt", "march"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "jun", "june"],
    &["juli", "jul", "july"],
    &["agustus", "agu", "agt", "ags", "aug", "august", "agst"],
    &["september", "sep", "sept"],
    &["oktober", "okt", "oct", "october"],
    &["november", "nov", "nop", "nopember"],
    &["desember", "des", "dec", "december"],
];
/// Parts of a day behind "this".
pub(crate) const PARTS_IN_ENGLISH: &[&str] = &["morning", "afternoon", "evening"];
/// Spans behind "next".
pub(crate) const SPANS_IN_ENGLISH: &[&str] = &["week", "month", "year", "payday"];
/// Just now.
pub(crate) const JUST_NOW: &[&str] = &["tadi", "barusan", "hari-ini"];
/// Before "ini": some part of today, or a span that holds it.
pub(crate) const HOLDING_TODAY: &[&str] =
    &["hari", "pagi", "siang", "sore", "malam", "minggu", "bulan", "tahun"];
/// Before "hari": nobody knows which day.
pub(crate) const VAGUE: &[&str] = &["tempo", "kapan", "kapan-kapan"];
/// Behind the day of a month: of which one.
pub(crate) const WHICH_MONTH: &[&str] = &["lalu", "kemarin", "ini", "depan"];
/// The morning.
pub(crate) const MORNING: &[&str] = &["pagi", "subuh", "dini"];
/// A day's length, or each day.
pub(crate) const DAY: &[&str] = &["harian", "sehari", "perhari", "daily"];
/// A week's length, or each week.
pub(crate) const WEEK: &[&str] = &["mingguan", "seminggu", "perminggu", "weekly"];
/// A month's length, or each month.
pub(crate) const MONTH: &[&str] = &["bulanan", "sebulan", "perbulan", "monthly"];
/// Before a weekday in English.
pub(crate) const BEFORE_WEEKDAYS: &[&str] = &["last", "on", "this"];
/// The same in English.
pub(crate) const FEASTS_IN_ENGLISH: &[&str] = &["weekend", "christmas", "holiday", "holidays"];
/// Before a numbered day in English.
pub(crate) const BEFORE_NUMBERED: &[&str] = &["on", "since"];
/// Two days ago, in English.
pub(crate) const BEFORE_YESTERDAY: &[&str] = &["day", "before", "yesterday"];
