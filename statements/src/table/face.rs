//! Banks that are known by the face of their files: from the lines at the top and the headings, never from the rows.

use super::record::Record;

/// What banks and wallets call themselves, longer names first.
const NAMES: [(&str, &str); 38] = [
    ("klikbca", "BCA"),
    ("bca syariah", "BCA Syariah"),
    ("bank central asia", "BCA"),
    ("bca", "BCA"),
    ("livin", "Mandiri"),
    ("bank mandiri", "Mandiri"),
    ("mandiri", "Mandiri"),
    ("qlola", "BRI"),
    ("brimo", "BRI"),
    ("bank rakyat indonesia", "BRI"),
    ("bri", "BRI"),
    ("bank negara indonesia", "BNI"),
    ("bni", "BNI"),
    ("permatanet", "Permata"),
    ("permatabank", "Permata"),
    ("permata", "Permata"),
    ("cimb", "CIMB Niaga"),
    ("octo", "CIMB Niaga"),
    ("bank jago", "Jago"),
    ("jago", "Jago"),
    ("bank syariah indonesia", "BSI"),
    ("bsi", "BSI"),
    ("btn", "BTN"),
    ("danamon", "Danamon"),
    ("ocbc", "OCBC"),
    ("jenius", "Jenius"),
    ("btpn", "BTPN"),
    ("smbc", "SMBC"),
    ("seabank", "SeaBank"),
    ("maybank", "Maybank"),
    ("panin", "Panin"),
    ("blu", "blu"),
    ("gopay", "GoPay"),
    ("ovo", "OVO"),
    ("shopeepay", "ShopeePay"),
    ("linkaja", "LinkAja"),
    ("uob", "UOB"),
    ("hsbc", "HSBC"),
];

/// Banks that do not name themselves, by words that stand in no other's files. Each was seen in a real one.
const FACES: [(&str, &str); 3] = [
    ("informasi rekening mutasi rekening", "BCA"),
    ("date description branch amount balance", "BCA"),
    ("tgl tran desk tran mutasi debet mutasi kredit saldo akhir mutasi", "BRI"),
];

/// The bank that a line at the top, or a row of headings, is known by. A line that names a person or a period names no bank.
pub(crate) fn bank(record: &Record) -> Option<&'static str> {
    bank_of(&record.filled().collect::<Vec<_>>().join(" "))
}

/// The same of a line as a text.
pub(crate) fn bank_of(line: &str) -> Option<&'static str> {
    let lower = line.to_lowercase();
    let said: Vec<&str> =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let line = said.join(" ");
    if let Some((_, bank)) = FACES.iter().find(|(face, _)| line.contains(face)) {
        return Some(bank);
    }
    let first = said.first().copied().unwrap_or_default();
    if matches!(first, "nama" | "name" | "periode" | "period" | "alamat" | "address" | "catatan" | "note") {
        return None;
    }
    let holds = |name: &str| {
        line.match_indices(name).any(|(at, _)| {
            let is_end = |letter: Option<char>| letter.is_none_or(|letter| letter == ' ');
            let (before, after) = (line.get(..at), line.get(at + name.len()..));
            is_end(before.and_then(|text| text.chars().next_back()))
                && is_end(after.and_then(|text| text.chars().next()))
        })
    };
    NAMES.iter().find(|(name, _)| holds(name)).map(|(_, bank)| *bank)
}

/// Whether a bank's days are known to have the day first: all of these are Indonesian.
pub(crate) fn is_day_first(bank: Option<&str>) -> bool {
    bank.is_some_and(|bank| NAMES.iter().any(|(_, known)| *known == bank))
}
