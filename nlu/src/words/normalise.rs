//! Cleaning: what phones put into text and nobody means, such as decoration, digits of other shapes, invisible marks.

/// The longest message that is read, in letters; nobody writes more about money, and longer ones are asked about.
const MAX_LETTERS: usize = 4_000;

/// Whether a message is too long to be read.
fn is_too_long(text: &str) -> bool {
    text.chars().nth(MAX_LETTERS).is_some()
}

/// The text as readers get it; `None` of one that nobody reads.
pub(crate) fn readable(text: &str) -> Option<String> {
    (!is_too_long(text)).then(|| clean(text))
}

/// The text with digits as ASCII, spaces as one space, and without decoration. Line breaks and case stay.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for letter in text.chars() {
        match plain(letter) {
            Some(' ') if cleaned.is_empty() || cleaned.ends_with([' ', '\n']) => {}
            Some('\n') => {
                while cleaned.ends_with(' ') {
                    cleaned.pop();
                }
                if !cleaned.is_empty() && !cleaned.ends_with('\n') {
                    cleaned.push('\n');
                }
            }
            Some(letter) => cleaned.push(letter),
            None => {}
        }
    }
    cleaned.truncate(cleaned.trim_end().len());
    // "bayam.....3.000": leaders of a list.
    while let Some(at) = cleaned.find("....") {
        let length = cleaned[at..].bytes().take_while(|byte| *byte == b'.').count();
        cleaned.replace_range(at..at + length, " ");
    }
    // "atas nama", whose points end no sentence.
    for short in [" a.n. ", " a/n ", " A.N. ", " a.n "] {
        if cleaned.contains(short) {
            cleaned = cleaned.replace(short, " an ");
        }
    }
    cleaned
}

/// Whether the text shows other than what it holds: it turns its direction round, or its digits have other shapes or are
/// buried under marks.
pub(crate) fn is_disguised(text: &str) -> bool {
    let turns = |letter| matches!(letter, '\u{202a}'..='\u{202e}');
    let is_odd_digit = |letter: char| {
        (letter.is_numeric() && !letter.is_ascii() && !matches!(letter, '½' | '¼' | '¾'))
            || letter == '\u{20e3}'
    };
    let is_mark = |letter| matches!(letter, '\u{0300}'..='\u{036f}');
    text.chars().any(|letter| turns(letter) || is_odd_digit(letter))
        || text.chars().filter(|letter| is_mark(*letter)).count() >= MOST_MARKS
}

/// Names and loan words bear an accent or two, not this many.
const MOST_MARKS: usize = 4;

/// The plain letter, a space for decoration, nothing for marks that have no width.
fn plain(letter: char) -> Option<char> {
    let shifted = |first: char, base: u8| {
        let offset = u32::from(letter).checked_sub(u32::from(first))?;
        char::from_u32(u32::from(base) + offset)
    };
    match letter {
        '\n' | '\u{2028}' | '\u{2029}' | '•' | '●' | '▪' | '·' | '◦' | '✅' | '☑' | '✔' | '➡' | '→' => {
            Some('\n')
        }
        ' '..='~' | '½' | '¼' | '€' | '£' | '¥' => Some(letter),
        '\u{ff01}'..='\u{ff5e}' => shifted('\u{ff01}', b'!'),
        '\u{0660}'..='\u{0669}' => shifted('\u{0660}', b'0'),
        '\u{06f0}'..='\u{06f9}' => shifted('\u{06f0}', b'0'),
        '\u{1d7ce}'..='\u{1d7d7}' => shifted('\u{1d7ce}', b'0'),
        '\u{1d7ec}'..='\u{1d7f5}' => shifted('\u{1d7ec}', b'0'),
        'é' | 'è' | 'ê' | 'ë' | 'É' => Some('e'),
        'à' | 'á' | 'â' => Some('a'),
        '×' | '✕' | '✖' => Some('x'),
        '÷' => Some('/'),
        '‘' | '’' => Some('\''),
        '“' | '”' => Some('"'),
        '–' | '—' | '−' | '‑' => Some('-'),
        '…' => Some('.'),
        '\u{0300}'..='\u{036f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ad}' => None,
        letter if letter.is_alphabetic() => Some(letter),
        _ => Some(' '),
    }
}
