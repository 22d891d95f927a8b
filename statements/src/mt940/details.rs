//! What an entry's `:86:` tells: words as they come, or fields with numbers of their own.

use crate::tagged::{joined, some_words};

/// A line is broken when it is as long as this with its tag, in the middle of a word too.
const FULL_LINE: usize = 65;
/// What the first line stands behind.
const TAG: usize = ":86:".len();
/// A numbered field goes on in the next one when it is as long as this.
const FULL_FIELD: usize = 27;
/// Before the name of the other side, among words with codes between slashes.
const NAME: &str = "/NAME/";
/// A code between slashes has so many letters.
const CODE: usize = 4;

/// What is told.
pub(super) struct Details {
    pub(super) text: String,
    /// Who is on the other side.
    pub(super) name: Option<String>,
}

/// Reads the lines of a field.
pub(super) fn of(lines: &[&str]) -> Details {
    let unbroken = lines.concat();
    let fields = numbered(&unbroken);
    if fields.is_empty() { plain(lines) } else { structured(&fields) }
}

/// Words as they come.
fn plain(lines: &[&str]) -> Details {
    let (mut text, mut before) = (String::new(), TAG);
    for line in lines {
        if !text.is_empty() && before < FULL_LINE {
            text.push(' ');
        }
        text.push_str(line);
        before = line.chars().count() + if text.len() == line.len() { TAG } else { 0 };
    }
    let name = text.split_once(NAME).and_then(|(_, behind)| some_words(before_code(behind)));
    Details { text, name }
}

/// What stands before the next code between slashes.
fn before_code(text: &str) -> &str {
    let is_code = |place: &usize| {
        let code = text.get(place + 1..).and_then(|rest| rest.split_once('/')).map(|(code, _)| code);
        code.is_some_and(|code| code.len() == CODE && code.bytes().all(|byte| byte.is_ascii_uppercase()))
    };
    let end = text.match_indices('/').map(|(place, _)| place).find(is_code);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// Numbered fields: what kind of entry it is, what is said of it, and who is on the other side. Other numbers are banks, accounts
/// and keys.
fn structured(fields: &[(&str, &str)]) -> Details {
    let (mut kind, mut said, mut name) = ("", String::new(), String::new());
    for (number, value) in fields {
        match number.as_bytes() {
            b"00" => kind = value,
            b"32" | b"33" => go_on(&mut name, value),
            [b'2' | b'6', _] => go_on(&mut said, value),
            _ => {}
        }
    }
    Details { text: joined([kind, &said, &name]), name: some_words(&name) }
}

/// Adds a field to those before it: with a blank behind it, but where it is full and may break in the middle of a word.
fn go_on(text: &mut String, field: &str) {
    text.push_str(field);
    if field.chars().count() < FULL_FIELD {
        text.push(' ');
    }
}

/// The fields of a text that has such: three digits of what it is, perhaps, then a mark and two digits before each.
fn numbered(text: &str) -> Vec<(&str, &str)> {
    let is_code = text.get(..3).is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit()));
    let mut rest = text.get(if is_code { 3 } else { 0 }..).unwrap_or_default();
    let Some(mark) = rest.chars().next().filter(|mark| "?<>~@|^".contains(*mark)) else { return Vec::new() };
    let mut fields = Vec::new();
    while let Some(after) = next_field(rest, mark).and_then(|start| rest.get(start + 1..)) {
        let (number, value) = after.split_at_checked(2).unwrap_or((after, ""));
        let end = next_field(value, mark).unwrap_or(value.len());
        let (value, behind) = value.split_at(end);
        fields.push((number, value));
        rest = behind;
    }
    fields
}

/// Where a field begins: the mark before two digits.
fn next_field(text: &str, mark: char) -> Option<usize> {
    text.match_indices(mark).map(|(place, _)| place).find(|place| {
        let digits = text.get(place + 1..).and_then(|rest| rest.get(..2));
        digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
    })
}
