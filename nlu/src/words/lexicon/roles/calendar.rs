//! Words of days, hours and spans.

use crate::words::list::List;

/// A year's length.
pub(crate) const YEARLY: &List = &List::of(&["setahun", "tahunan", "tahun"]);
/// Lengths of time.
pub(crate) const LENGTHS: &List = &List::of(&["hari", "minggu", "bulan", "tahun"]);
/// The span before this one.
pub(crate) const BEFORE_THIS: &List = &List::of(&["lalu", "kemarin", "sebelumnya"]);
/// A quarter of a year, as written.
pub(crate) const QUARTERS: &List = &List::of(&["kuartal", "triwulan", "quarter", "q"]);
/// Half a year.
pub(crate) const SEMESTERS: &List = &List::of(&["semester", "semesternya"]);
/// Behind a part of the year: the one that runs.
pub(crate) const RUNNING: &List = &List::of(&["ini", "sekarang", "berjalan"]);
/// Behind so many days: up to now.
pub(crate) const UP_TO_NOW: &List = &List::of(&["terakhir", "belakangan", "kebelakang", "ke", "ini"]);
/// Before the first day of a span.
pub(crate) const SINCE: &List = &List::of(&["dari", "antara", "sejak", "mulai", "since", "between"]);
/// Before one of [`ALL_ALONG`]: from the first entry on.
pub(crate) const THROUGHOUT: &List = &List::of(&["selama", "sepanjang", "all"]);
/// Behind one of [`THROUGHOUT`].
pub(crate) const ALL_ALONG: &List = &List::of(&["ini", "masa", "time"]);
/// Behind "sejak": the first entry there is.
pub(crate) const BEGINNING: &List = &List::of(&["awal", "pertama", "beginning", "start"]);
/// Behind "sejak": when wages came last.
pub(crate) const PAYDAY: &List = &List::of(&["gajian", "payday"]);
/// Behind "sampai": today.
pub(crate) const TODAY: &List = &List::of(&["hari", "hari-ini", "sekarang"]);
/// Half an hour before the next.
pub(crate) const HALF: &List = &List::of(&["setengah", "set", "stgh"]);
/// Before figures that are a price, not an hour.
pub(crate) const PRICED: &List = &List::of(&["rp", "idr", "$", "harga", "x", "@", ".", "usd"]);
/// Behind an hour: the part of the day, or the zone.
pub(crate) const BEHIND_HOURS: &List = &List::of(&["pagi", "siang", "sore", "malam", "wib", "wita", "wit"]);
/// Endings of ordinals in English.
pub(crate) const ORDINALS: &List = &List::of(&["st", "nd", "rd", "th"]);
/// Before the name of a day that is none.
pub(crate) const NO_WEEKDAY: &List = &List::of(&["pasar", "stasiun", "tanah", "puasa", "lembur"]);
/// Behind a day: it lies ahead.
pub(crate) const AHEAD: &List = &List::of(&["depan", "besok", "nanti"]);
/// Behind a day: which one.
pub(crate) const FOLLOWING: &List = &List::of(&["lalu", "kemarin", "ini", "tadi"]);
/// Saturday night, as written.
pub(crate) const SATURDAY_NIGHT: &List = &List::of(&["malming", "satnight", "satnite"]);
/// Parts of a month.
pub(crate) const PARTS_OF_MONTH: &List = &List::of(&["awal", "tengah", "pertengahan", "akhir"]);
/// What there are fractions of: "1/2 kg".
pub(crate) const FRACTIONED: &List = &List::of(&[
    "kg", "kilo", "gram", "gr", "liter", "ltr", "ml", "ons", "lusin", "porsi", "juta", "meter", "cm",
    "botol", "gelas", "bungkus", "lembar", "ekor", "ikat", "karung", "loyang",
]);
/// What is numbered by several figures: "bab 1/2", "rt 05/11".
pub(crate) const NUMBERED: &List = &List::of(&[
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
]);
/// Feasts and free days, of which nobody knows the day at once.
pub(crate) const FEASTS: &List = &List::of(&[
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
]);
/// Before the same number twice: a day on which shops sell cheaper.
pub(crate) const SALES: &List = &List::of(&["pas", "promo", "sale", "tanggal", "event"]);
/// The months, from January.
pub(crate) const MONTHS: [&List; 12] = [
    &List::of(&["januari", "jan", "january"]),
    &List::of(&["februari", "feb", "pebruari", "february"]),
    &List::of(&["maret", "mar", "mrt", "march"]),
    &List::of(&["april", "apr"]),
    &List::of(&["mei", "may"]),
    &List::of(&["juni", "jun", "june"]),
    &List::of(&["juli", "jul", "july"]),
    &List::of(&["agustus", "agu", "agt", "ags", "aug", "august", "agst"]),
    &List::of(&["september", "sep", "sept"]),
    &List::of(&["oktober", "okt", "oct", "october"]),
    &List::of(&["november", "nov", "nop", "nopember"]),
    &List::of(&["desember", "des", "dec", "december"]),
];
/// Parts of a day behind "this".
pub(crate) const PARTS_IN_ENGLISH: &List = &List::of(&["morning", "afternoon", "evening"]);
/// Spans behind "next".
pub(crate) const SPANS_IN_ENGLISH: &List = &List::of(&["week", "month", "year", "payday"]);
/// Just now.
pub(crate) const JUST_NOW: &List = &List::of(&["tadi", "barusan", "hari-ini"]);
/// Before "ini": some part of today, or a span that holds it.
pub(crate) const HOLDING_TODAY: &List =
    &List::of(&["hari", "pagi", "siang", "sore", "malam", "minggu", "bulan", "tahun"]);
/// Before "hari": nobody knows which day.
pub(crate) const VAGUE: &List = &List::of(&["tempo", "kapan", "kapan-kapan"]);
/// Behind the day of a month: of which one.
pub(crate) const WHICH_MONTH: &List = &List::of(&["lalu", "kemarin", "ini", "depan"]);
/// The morning.
pub(crate) const MORNING: &List = &List::of(&["pagi", "subuh", "dini"]);
/// A day's length, or each day.
pub(crate) const DAY: &List = &List::of(&["harian", "sehari", "perhari", "daily"]);
/// A week's length, or each week.
pub(crate) const WEEK: &List = &List::of(&["mingguan", "seminggu", "perminggu", "weekly"]);
/// A month's length, or each month.
pub(crate) const MONTH: &List = &List::of(&["bulanan", "sebulan", "perbulan", "monthly"]);
/// Before a weekday in English.
pub(crate) const BEFORE_WEEKDAYS: &List = &List::of(&["last", "on", "this"]);
/// The same in English.
pub(crate) const FEASTS_IN_ENGLISH: &List = &List::of(&["weekend", "christmas", "holiday", "holidays"]);
/// Before a numbered day in English.
pub(crate) const BEFORE_NUMBERED: &List = &List::of(&["on", "since"]);
/// Two days ago, in English.
pub(crate) const BEFORE_YESTERDAY: &List = &List::of(&["day", "before", "yesterday"]);
