//! Words of units and currencies.

use crate::words::list::List;

/// Spelt like a unit with its last letter doubled, and none: households.
pub(crate) const NO_UNITS: &List = &List::of(&["kk", "mm"]);
/// Codes of currencies that are words of people too.
pub(crate) const CODES_AND_WORDS: &List = &List::of(&["sek", "top"]);
/// Units that count any money.
pub(crate) const OF_ANY_MONEY: &List = &List::of(&["k", "rk", "m", "mio", "mil", "million", "thousand"]);
/// One thousand, one million: the number is within the unit.
pub(crate) const ONE_OF_A_UNIT: &List = &List::of(&["seribu", "sejuta", "semiliar", "semilyar"]);
/// Before figures: an amount.
pub(crate) const RUPIAH_SIGNS: &List = &List::of(&["rp", "idr", "$"]);
/// How many a unit of money stands for, by its spellings.
pub(crate) const UNITS_AS_WRITTEN: [(i128, &List); 4] = [
    (
        1_000,
        &List::of(&[
            "seribuan", "k", "rk", "rb", "rbu", "rebu", "ribuan", "rban", "rb-an", "ceng", "rbuan", "rebuan",
            "rbn",
        ]),
    ),
    (1_000_000, &List::of(&["jt", "sejutaan", "jta", "jute", "jutaan", "jtan", "jt-an", "mio"])),
    (1_000_000_000, &List::of(&["m", "milyar", "milyard", "miliard", "milliar"])),
    (1_000_000_000_000, &List::of(&["triliun", "trilyun"])),
];
/// The same by the words that are meant.
pub(crate) const UNITS: [(i128, &List); 4] = [
    (1_000, &List::of(&["ribu", "seribu"])),
    (1_000_000, &List::of(&["juta", "sejuta"])),
    (1_000_000_000, &List::of(&["miliar", "semiliar", "semilyar"])),
    (1, &List::of(&["perak", "rupiah"])),
];
/// Whose dollars they are, by the word behind.
pub(crate) const DOLLARS: [(&str, &List); 8] = [
    ("SGD", &List::of(&["singapore", "singapura", "singapur", "sing"])),
    ("AUD", &List::of(&["australia", "aussie", "ostrali"])),
    ("HKD", &List::of(&["hongkong", "hk"])),
    ("CAD", &List::of(&["kanada", "canada"])),
    ("NZD", &List::of(&["selandia", "zealand"])),
    ("TWD", &List::of(&["taiwan"])),
    ("BND", &List::of(&["brunei"])),
    ("USD", &List::of(&["amerika", "us", "usa"])),
];
/// Currencies by what stands beside an amount.
pub(crate) const CURRENCIES: [(&str, &List); 24] = [
    ("IDR", &List::of(&["rp", "idr", "rupiah"])),
    ("USD", &List::of(&["$", "usd", "dollar", "dolar", "dollars", "bucks", "buck"])),
    ("SGD", &List::of(&["sgd"])),
    ("MYR", &List::of(&["rm", "myr", "ringgit"])),
    ("EUR", &List::of(&["€", "eur", "euro"])),
    ("GBP", &List::of(&["£", "gbp", "pound", "poundsterling"])),
    ("JPY", &List::of(&["¥", "jpy", "yen"])),
    ("TWD", &List::of(&["nt", "ntd", "twd"])),
    ("THB", &List::of(&["thb", "baht"])),
    ("KRW", &List::of(&["krw", "won"])),
    ("SAR", &List::of(&["sar", "riyal", "real"])),
    ("AUD", &List::of(&["aud"])),
    ("HKD", &List::of(&["hkd"])),
    ("CNY", &List::of(&["cny", "rmb", "yuan"])),
    ("KWD", &List::of(&["kwd"])),
    ("NZD", &List::of(&["nzd"])),
    ("CAD", &List::of(&["cad"])),
    ("CHF", &List::of(&["chf"])),
    ("INR", &List::of(&["inr", "rupee", "rupees"])),
    ("PHP", &List::of(&["php", "peso"])),
    ("VND", &List::of(&["vnd"])),
    ("AED", &List::of(&["aed", "dirham"])),
    ("BND", &List::of(&["bnd"])),
    ("SEK", &List::of(&["sek"])),
];
/// What is said behind a number of thousands.
pub(crate) const THOUSANDS: &List = &List::of(&["ribu", "rb", "thousand"]);
