//! What people call sums of money, and the units that they count them in.

/// Names of sums from the Hokkien of the market, in rupiah; `true` where they have a second meaning.
pub(crate) const SLANG: &[(&str, i128, bool)] = &[
    ("cepek", 100, true),
    ("nopek", 200, true),
    ("gopek", 500, false),
    ("pego", 150, true),
    ("seceng", 1_000, false),
    ("ceceng", 1_000, false),
    ("noceng", 2_000, false),
    ("goceng", 5_000, false),
    ("ceban", 10_000, false),
    ("noban", 20_000, false),
    ("jigo", 25_000, false),
    ("jigoh", 25_000, false),
    ("goban", 50_000, false),
    ("gocap", 50_000, false),
    ("cetiao", 1_000_000, false),
    ("cetiaw", 1_000_000, false),
    ("gotiao", 5_000_000, false),
];

/// Whether a word is a unit of thousands or more.
pub(crate) fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "k" | "rb" | "rbu" | "ribu" | "ribuan" | "jt" | "juta" | "m" | "miliar" | "ceng" | "perak" | "an"
    )
}
