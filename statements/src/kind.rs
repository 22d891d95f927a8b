//! What kind of file it is, by its bytes.

use crate::Format;

/// By what a file begins with, and `text`, which is that as text. What is nothing else is cells with something between them;
/// `None` is what nobody reads here.
pub(crate) fn kind(head: &[u8], text: &str) -> Option<Format> {
    let begins = |magic: &[u8]| head.starts_with(magic);
    if begins(b"PK\x03\x04") || begins(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Some(Format::Sheet);
    }
    if begins(b"%PDF") || begins(b"PK") || begins(&[0x1F, 0x8B]) {
        return None;
    }
    let upper = text.to_ascii_uppercase();
    let has = |word: &str| upper.contains(word);
    if has("OFXHEADER") || has("<OFX>") || has("<?OFX") {
        return Some(Format::Ofx);
    }
    if has("URN:ISO:STD:ISO:20022:TECH:XSD:CAMT.05") || has("<BKTOCSTMR") || has(":BKTOCSTMR") {
        return Some(Format::Camt053);
    }
    if is_markup(&upper) {
        return Some(Format::Sheet);
    }
    let lines = || upper.lines().map(str::trim);
    if lines().any(|line| line.starts_with("!TYPE:") || line.starts_with("!ACCOUNT")) || is_bare_qif(&upper) {
        return Some(Format::Qif);
    }
    let has_tag = |tag: &str| lines().any(|line| line.trim_start_matches('\u{1}').starts_with(tag));
    let is_swift = has_tag(":61:") || has_tag(":60F:") || has_tag(":60M:") || has_tag(":34F:");
    Some(if is_swift || (has_tag(":20:") && has_tag(":25")) { Format::Mt940 } else { Format::Csv })
}

/// Tables of a page, or the XML of an old Excel: what banks hand out as workbooks.
fn is_markup(text: &str) -> bool {
    let begins = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').starts_with('<');
    let has = |word: &str| text.contains(word);
    begins && (has("<TABLE") && has("<TR") || has("URN:SCHEMAS-MICROSOFT-COM:OFFICE:SPREADSHEET"))
}

/// Entries of QIF without the line that says so: a letter before each value, and `^` behind each entry.
fn is_bare_qif(text: &str) -> bool {
    let is_value =
        |rest: &str| rest.trim_start().starts_with(|letter: char| letter.is_ascii_digit() || letter == '-');
    let begins =
        |letter: char| text.lines().any(|line| line.trim().strip_prefix(letter).is_some_and(is_value));
    text.lines().any(|line| line.trim() == "^") && begins('D') && begins('T')
}
