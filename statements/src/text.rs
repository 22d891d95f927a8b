//! From bytes to text: which letters they are, found over all of them.

use std::io::{self, SeekFrom};

use encoding_rs::{Decoder, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::ReadSeek;

/// How letters are written, as it was found: `utf-8`, `utf-16le`, `windows-1252` and so on.
pub type Encoding = &'static str;

/// A line of a text that is longer is not read.
pub(crate) const LONGEST_LINE: usize = 64 * 1024;
/// How much of a file is looked at where a glance tells.
pub(crate) const HEAD: usize = 64 * 1024;

/// How letters are written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letters(&'static encoding_rs::Encoding);

impl Letters {
    /// Found over all bytes of a source, which claims nothing of them.
    pub(crate) fn of(source: &mut dyn ReadSeek) -> io::Result<Self> {
        source.seek(SeekFrom::Start(0))?;
        let mut census = Census::default();
        let mut buffer = vec![0; LONGEST_LINE];
        loop {
            match source.read(&mut buffer)? {
                0 => return Ok(census.verdict(None)),
                length => census.count(buffer.get(..length).unwrap_or_default()),
            }
            if let Some(letters) = census.settled {
                return Ok(letters);
            }
        }
    }

    /// Found over bytes that are at hand; where they are no UTF-8, `declared` is what their header claims.
    pub(crate) fn of_bytes(bytes: &[u8], declared: Option<&str>) -> Self {
        let mut census = Census::default();
        census.count(bytes);
        census.verdict(declared)
    }

    /// What it is called.
    pub(crate) fn name(self) -> Encoding {
        [(UTF_8, "utf-8"), (UTF_16LE, "utf-16le"), (UTF_16BE, "utf-16be")]
            .into_iter()
            .find_map(|(encoding, name)| (encoding == self.0).then_some(name))
            .unwrap_or(self.0.name())
    }

    /// Bytes as text; what fits nowhere is U+FFFD.
    pub(crate) fn decode(self, bytes: &[u8]) -> String {
        let (text, _) = self.0.decode_with_bom_removal(bytes);
        let mut text = text.into_owned();
        mend(&mut text);
        text
    }
}

/// What is counted of bytes to tell how letters are written.
#[derive(Default)]
struct Census {
    /// Told by the first bytes.
    settled: Option<Letters>,
    is_begun: bool,
    /// Letters beyond ASCII that are UTF-8, and bytes that are not.
    fitting: u64,
    unfitting: u64,
    /// A letter that the last piece broke off in.
    carried: Vec<u8>,
}

impl Census {
    fn count(&mut self, bytes: &[u8]) {
        if !self.is_begun {
            self.is_begun = true;
            self.settled = first_bytes(bytes);
        }
        let joined = [&*std::mem::take(&mut self.carried), bytes].concat();
        let mut rest = &*joined;
        while !rest.is_empty() {
            let (valid, error) = match str::from_utf8(rest) {
                Ok(_) => (rest.len(), None),
                Err(error) => (error.valid_up_to(), Some(error.error_len())),
            };
            let (good, bad) = rest.split_at(valid);
            let begins = |byte: &&u8| **byte >= 0xC0;
            self.fitting += u64::try_from(good.iter().filter(begins).count()).unwrap_or(u64::MAX);
            rest = match error {
                None => &[],
                Some(Some(length)) => {
                    self.unfitting += 1;
                    bad.get(length..).unwrap_or_default()
                }
                Some(None) => {
                    self.carried = bad.to_vec();
                    &[]
                }
            };
        }
    }

    /// UTF-8 where it fits, but for a byte here and there; else what the header claims; else what Windows writes.
    fn verdict(&self, declared: Option<&str>) -> Letters {
        let unfitting = self.unfitting + u64::from(!self.carried.is_empty());
        let claimed = || declared.and_then(|label| encoding_rs::Encoding::for_label(label.trim().as_bytes()));
        let of_header = || claimed().filter(|claimed| *claimed != UTF_8 && claimed.is_ascii_compatible());
        self.settled.unwrap_or_else(|| {
            let is_utf8 = unfitting == 0 || self.fitting > unfitting;
            Letters(if is_utf8 { UTF_8 } else { of_header().unwrap_or(WINDOWS_1252) })
        })
    }
}

/// A mark at the start, or noughts in every other byte, which is UTF-16 without a mark.
fn first_bytes(bytes: &[u8]) -> Option<Letters> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return (encoding != UTF_8).then_some(Letters(encoding));
    }
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let noughts = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second, half) = (noughts(0), noughts(1), head.len() / 2);
    let is_most = |these: usize, those: usize| half >= 4 && these * 10 > half * 4 && those * 10 < half;
    if is_most(second, first) {
        return Some(Letters(UTF_16LE));
    }
    is_most(first, second).then_some(Letters(UTF_16BE))
}

/// The letters that the head of a document claims: `CHARSET:1252`, `encoding="utf-8"`.
pub(crate) fn declared(head: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(head.get(..head.len().min(1024)).unwrap_or_default());
    let after = |name: &str| {
        let (_, rest) = head.split_once(name)?;
        let rest = rest.trim_start_matches([' ', '"', '\'']);
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_'));
        Some(rest.get(..end.unwrap_or(rest.len())).unwrap_or_default().to_owned())
    };
    let label = after("encoding=").or_else(|| after("CHARSET:")).or_else(|| after("ENCODING:"))?;
    Some(match &*label {
        number if number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("windows-{number}")
        }
        iso if iso.starts_with("8859") => format!("iso-{iso}"),
        _ => label,
    })
}

/// Controls that came by another way of writing letters: those from 0x80 on are what Windows writes there.
fn mend(text: &mut String) {
    let is_control = |letter: char| ('\u{80}'..='\u{9f}').contains(&letter);
    if text.is_ascii() || !text.contains(is_control) {
        return;
    }
    let mended = text.chars().map(|letter| {
        if !is_control(letter) {
            return letter;
        }
        let byte = u8::try_from(u32::from(letter)).unwrap_or_default();
        let (read, _) = WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(&byte));
        match read.chars().next() {
            Some(other) if !is_control(other) => other,
            _ => char::REPLACEMENT_CHARACTER,
        }
    });
    *text = mended.collect();
}

/// What parts words and is none, whether it shows or not.
pub(crate) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}')
}

/// A text as a row keeps it: runs of space are one, and what cannot be shown is U+FFFD, or nothing at either end.
pub(crate) fn tidy(text: &str) -> String {
    let trimmed = text.trim_matches(|letter: char| is_blank(letter) || letter.is_control());
    let mut tidied = String::with_capacity(trimmed.len());
    for letter in trimmed.chars() {
        if is_blank(letter) {
            if !tidied.ends_with(' ') {
                tidied.push(' ');
            }
        } else {
            tidied.push(if letter.is_control() { char::REPLACEMENT_CHARACTER } else { letter });
        }
    }
    tidied
}

/// The lines of a text of any length, one at a time.
pub(crate) struct Lines<'s> {
    source: &'s mut dyn ReadSeek,
    decoder: Decoder,
    bytes: Vec<u8>,
    /// Decoded, and read up to `at`.
    text: String,
    at: usize,
    /// What ends a line: a line feed, or where a text has none at all, a carriage return.
    end: Option<char>,
    is_over: bool,
}

impl<'s> Lines<'s> {
    /// From the start of a source.
    pub(crate) fn of(source: &'s mut dyn ReadSeek, letters: Letters) -> io::Result<Self> {
        source.seek(SeekFrom::Start(0))?;
        let decoder = letters.0.new_decoder_with_bom_removal();
        let bytes = vec![0; LONGEST_LINE];
        Ok(Self { source, decoder, bytes, text: String::new(), at: 0, end: None, is_over: false })
    }

    /// Goes back to the start.
    pub(crate) fn rewind(&mut self) -> io::Result<()> {
        self.source.seek(SeekFrom::Start(0))?;
        self.decoder = self.decoder.encoding().new_decoder_with_bom_removal();
        self.text.clear();
        (self.at, self.is_over) = (0, false);
        Ok(())
    }

    /// Puts the next line, without what ends it, into `line`, and says whether there was one. Of a line that is too long
    /// a letter more than [`LONGEST_LINE`] is kept.
    pub(crate) fn next(&mut self, line: &mut String) -> io::Result<bool> {
        line.clear();
        let mut is_any = false;
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let found = rest.find(self.end.unwrap_or('\n'));
            let piece = rest.get(..found.unwrap_or(rest.len())).unwrap_or_default();
            is_any |= !rest.is_empty();
            if line.len() <= LONGEST_LINE {
                line.push_str(piece);
                cut(line, LONGEST_LINE + char::MAX.len_utf8());
            }
            self.at += piece.len();
            if found.is_some() {
                self.at += 1;
                break;
            }
            if !self.fill()? {
                break;
            }
        }
        while line.ends_with('\r') {
            line.pop();
        }
        mend(line);
        Ok(is_any)
    }

    /// Decodes the next piece; `false` where there is none.
    fn fill(&mut self) -> io::Result<bool> {
        if self.is_over {
            return Ok(false);
        }
        self.text.clear();
        self.at = 0;
        let length = self.source.read(&mut self.bytes)?;
        let read = self.bytes.get(..length).unwrap_or_default();
        self.is_over = length == 0;
        let room = self.decoder.max_utf8_buffer_length(length).unwrap_or(LONGEST_LINE * 3);
        self.text.reserve(room);
        let _ = self.decoder.decode_to_string(read, &mut self.text, self.is_over);
        if self.end.is_none() && length > 0 {
            let is_old = self.text.contains('\r') && !self.text.contains('\n');
            self.end = Some(if is_old { '\r' } else { '\n' });
        }
        Ok(!self.is_over || !self.text.is_empty())
    }
}

/// Keeps the first `length` bytes, or what of them are whole letters.
pub(crate) fn cut(text: &mut String, length: usize) {
    text.truncate(text.floor_char_boundary(length));
}

/// A value as a reason shows it.
pub(crate) fn shown(text: &str) -> String {
    tidy(text).chars().take(40).collect()
}
