//! Words of units and currencies.

/// Spelt like a unit with its last letter doubled, and none: households.
pub(crate) const NO_UNITS: &[&str] = &["kk", "mm"];
/// Codes of currencies that are words of people too.
pub(crate) const CODES_AND_WORDS: &[&str] = &["sek", "top"];
/// Units that count any money.
pub(crate) const OF_ANY_MONEY: &[&str] = &["k", "rk", "m", "mio", "mil", "million", "thousand"];
/// One thousand, one million: the number is within the unit.
pub(crate) const ONE_OF_A_UNIT: &[&str] = &["seribu", "sejuta", "semiliar", "semilyar"];
/// Before figures: an amount.
pub(crate) const RUPIAH_SIGNS: &[&str] = &["rp", "idr", "$"];
/// How many a unit of money stands for, by its spellings.
pub(crate) const UNITS_AS_WRITTEN: [(i128, &[&str]); 4] = [
    (
        1_000,
        &[
            "seribuan", "k", "rk", "rb", "rbu", "rebu", "ribuan", "rban", "rb-an", "ceng", "rbuan", "rebuan",
            "rbn",
        ],
    ),
    (1_000_000, &["jt", "sejutaan", "jta", "jute", "jutaan", "jtan", "jt-an", "mio"]),
    (1_000_000_000, &["m", "milyar", "milyard", "miliard", "milliar"]),
    (1_000_000_000_000, &["triliun", "trilyun"]),
];
/// The same by the words that are meant.
pub(crate) const UNITS: [(i128, &[&str]); 4] = [
    (1_000, &["ribu", "seribu"]),
    (1_000_000, &["juta", "sejuta"]),
    (1_000_000_000, &["miliar", "semiliar", "semilyar"]),
    (1, &["perak", "rupiah"]),
];
/// Whose dollars they are, by the word behind.
pub(crate) const DOLLARS: [(&str, &[&str]); 8] = [
    ("SGD", &["singapore", "singapura", "singapur", "sing"]),
    ("AUD", &["australia", "aussie", "ostrali"]),
    ("HKD", &["hongkong", "hk"]),
    ("CAD", &["kanada", "canada"]),
    ("NZD", &["selandia", "zealand"]),
    ("TWD", &["taiwan"]),
    ("BND", &["brunei"]),
    ("USD", &["amerika", "us", "usa"]),
];
/// Currencies by what stands beside an amount.
pub(crate) const CURRENCIES: [(&str, &[&str]); 24] = [
    ("IDR", &["rp", "idr", "rupiah"]),
    ("USD", &["$", "usd", "dollar", "dolar", "dollars", "bucks", "buck"]),
    ("SGD", &["sgd"]),
    ("MYR", &["rm", "myr", "ringgit"]),
    ("EUR", &["€", "eur", "euro"]),
    ("GBP", &["£", "gbp", "pound", "poundsterling"]),
    ("JPY", &["¥", "jpy", "yen"]),
    ("TWD", &["nt", "ntd", "twd"]),
    ("THB", &["thb", "baht"]),
    ("KRW", &["krw", "won"]),
    ("SAR", &["sar", "riyal", "real"]),
    ("AUD", &["aud"]),
    ("HKD", &["hkd"]),
    ("CNY", &["cny", "rmb", "yuan"]),
    ("KWD", &["kwd"]),
    ("NZD", &["nzd"]),
    ("CAD", &["cad"]),
    ("CHF", &["chf"]),
    ("INR", &["inr", "rupee", "rupees"]),
    ("PHP", &["php", "peso"]),
    ("VND", &["vnd"]),
    ("AED", &["aed", "dirham"]),
    ("BND", &["bnd"]),
    ("SEK", &["sek"]),
];
/// What is said behind a number of thousands.
pub(crate) const THOUSANDS: &[&str] = &["ribu", "rb", "thousand"];
