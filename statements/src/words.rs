//! The words of statements, Indonesian and English.

/// The number of a month by its name, full or short.
pub(crate) fn month(word: &str) -> Option<u32> {
    const NAMES: [(&str, u32); 41] = [
        ("jan", 1),
        ("januari", 1),
        ("january", 1),
        ("feb", 2),
        ("peb", 2),
        ("februari", 2),
        ("pebruari", 2),
        ("february", 2),
        ("mar", 3),
        ("mrt", 3),
        ("maret", 3),
        ("march", 3),
        ("apr", 4),
        ("april", 4),
        ("mei", 5),
        ("may", 5),
        ("jun", 6),
        ("juni", 6),
        ("june", 6),
        ("jul", 7),
        ("juli", 7),
        ("july", 7),
        ("agu", 8),
        ("ags", 8),
        ("agt", 8),
        ("aug", 8),
        ("agustus", 8),
        ("august", 8),
        ("sep", 9),
        ("sept", 9),
        ("september", 9),
        ("okt", 10),
        ("oct", 10),
        ("oktober", 10),
        ("october", 10),
        ("nov", 11),
        ("nop", 11),
        ("november", 11),
        ("des", 12),
        ("dec", 12),
        ("desember", 12),
    ];
    if word.eq_ignore_ascii_case("december") {
        return Some(12);
    }
    NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, month)| *month)
}

/// Whether a word names a day of the week.
pub(crate) fn is_weekday(word: &str) -> bool {
    const NAMES: [&str; 28] = [
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "sabtu",
        "minggu",
        "sen",
        "sel",
        "rab",
        "kam",
        "jum",
        "sab",
        "min",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
    ];
    is_one_of(word, &NAMES)
}

/// Whether it is what English puts behind the number of a day.
pub(crate) fn is_ordinal(word: &str) -> bool {
    is_one_of(word, &["st", "nd", "rd", "th"])
}

/// Whether it may stand in or behind a time.
pub(crate) fn is_of_time(word: &str) -> bool {
    is_one_of(word, &["am", "pm", "wib", "wita", "wit", "utc", "gmt", "z"])
}

fn is_one_of(word: &str, known: &[&str]) -> bool {
    known.iter().any(|known| known.eq_ignore_ascii_case(word))
}
