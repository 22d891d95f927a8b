//! Tokens: words, numbers and marks, each with the part of the text that it was.

use std::ops::Range;

use crate::words::lexicon::{
    LEXICON, is_unit,
    roles::{self, Role},
};
use crate::words::list::{List, Mark, list};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, perhaps with digits behind them: "kopi", "k24".
    Word,
    /// Digits, perhaps with points and commas between.
    Number,
    /// One mark.
    Symbol,
}

/// A word, number or mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// What it is made of.
    pub(crate) kind: Kind,
    /// Where it stands in the cleaned text.
    pub(crate) text: Range<usize>,
    /// As written, in lower case.
    pub(crate) lower: String,
    /// The word that is meant.
    pub(crate) word: String,
    /// No space stands before it.
    pub(crate) glued: bool,
    /// It begins with a capital and has no other: a name, or the head of a sentence.
    pub(crate) is_capital: bool,
    /// The mark of the word as written, in lower case.
    lower_mark: Mark,
    /// The mark of the word that is meant.
    mark: Mark,
    /// The bits of the roles that the word plays.
    roles: u8,
}

/// A set of words that a token may be one of.
pub(crate) trait WordSet: Copy {
    /// Whether it holds the token's word.
    fn holds(self, token: &Token) -> bool;
}

impl WordSet for Role {
    fn holds(self, token: &Token) -> bool {
        token.roles & self.bit() != 0
    }
}

impl WordSet for &List {
    fn holds(self, token: &Token) -> bool {
        List::holds(self, &token.word, token.mark)
    }
}

impl Token {
    /// What is written there in lower case, taken for this word.
    fn new(kind: Kind, text: Range<usize>, glued: bool, lower: String, word: String) -> Self {
        let (lower_mark, mark, roles) = (Mark::of(&lower), Mark::of(&word), LEXICON.roles(&word));
        Self { kind, text, lower, word, glued, is_capital: false, lower_mark, mark, roles }
    }

    /// Whether it is this word.
    pub(crate) fn is(&self, word: &str) -> bool {
        // Most words that are asked for differ in their first letter: no call to compare memory then.
        self.word.as_bytes().first() == word.as_bytes().first() && self.word == word
    }

    /// Whether it is one of these words.
    #[inline]
    pub(crate) fn is_any(&self, words: impl WordSet) -> bool {
        words.holds(self)
    }

    /// Whether it is one of these words as it was written.
    #[inline]
    pub(crate) fn reads(&self, words: &List) -> bool {
        words.holds(&self.lower, self.lower_mark)
    }

    /// Whether it is one of these words, as meant or as written.
    #[inline]
    pub(crate) fn is_or_reads(&self, words: &List) -> bool {
        self.is_any(words) || self.reads(words)
    }

    /// The mark of the word that is meant.
    pub(crate) fn mark(&self) -> Mark {
        self.mark
    }

    /// Takes it for another word.
    pub(crate) fn mean(&mut self, word: impl Into<String>) {
        self.word = word.into();
        self.mark = Mark::of(&self.word);
        self.roles = LEXICON.roles(&self.word);
    }

    /// Takes it for somebody's name, as it is written.
    pub(crate) fn name(&mut self, role: Role) {
        self.mean(self.lower.clone());
        self.roles = (self.roles | role.bit() | roles::NAMES.bit()) & !roles::FILLERS.bit();
    }

    /// Gives it a role beside its own.
    pub(crate) fn join(&mut self, role: Role) {
        self.roles |= role.bit();
    }

    /// Has more text be its own, with what that reads as a whole.
    fn lengthen(&mut self, end: usize, lower: String) {
        self.text.end = end;
        self.lower_mark = Mark::of(&lower);
        self.lower = lower;
    }
}

/// Tokens as they were written, in lower case, with one space where spaces stood.
pub(crate) fn written(tokens: &[Token]) -> String {
    let mut text = String::new();
    for (nth, token) in tokens.iter().enumerate() {
        if nth > 0 && !token.glued {
            text.push(' ');
        }
        text.push_str(&token.lower);
    }
    text
}

/// The tokens of a cleaned text.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 4 + 4);
    let mut rest = 0;
    while let Some(first) = text[rest..].chars().next() {
        if first == ' ' {
            rest += 1;
            continue;
        }
        let after_digit = text[..rest].ends_with(|before: char| before.is_ascii_digit());
        let (kind, length) = measure(&text[rest..], first, after_digit);
        let glued = rest > 0 && tokens.last().is_some_and(|last| last.text.end == rest);
        let lower = text[rest..rest + length].to_lowercase();
        let word = meant(kind, &lower, || is_name(&tokens, &text[rest..rest + length]));
        push(&mut tokens, Token::new(kind, rest..rest + length, glued, lower, word));
        rest += length;
    }
    join_groups(&mut tokens);
    settle(&mut tokens, text);
    tokens
}

/// Words whose neighbours tell what they are: "made 500k" is earned, and no name; "KL" in capitals is a town.
fn settle(tokens: &mut [Token], text: &str) {
    for at in 0..tokens.len() {
        let before_amount = tokens
            .get(at + 1)
            .is_some_and(|next| next.kind == Kind::Number || next.reads(roles::money::RUPIAH_SIGNS));
        // "pak Made 1,2jt": behind a title it is somebody.
        let is_titled = at > 0 && tokens[at - 1].reads(roles::actor::BEFORE_NAMES);
        let before_amount = before_amount && !is_titled;
        let token = &mut tokens[at];
        token.is_capital = token.kind == Kind::Word && is_capitalised(&text[token.text.clone()]);
        let told =
            roles::phrase::BY_NEIGHBOURS.iter().find(|(lower, _)| before_amount && token.lower == *lower);
        let capitals = || roles::phrase::IN_CAPITALS.contains(&&text[token.text.clone()]);
        let word =
            told.map(|(_, word)| (*word).to_owned()).or_else(|| capitals().then(|| token.lower.clone()));
        if let Some(word) = word {
            token.mean(word);
        } else if is_titled && token.reads(roles::NAMES.words()) {
            token.mean(token.lower.clone());
        }
    }
}

/// "1 200 000", "25. 000": groups of digits with spaces between are one number, where the last group is round.
fn join_groups(tokens: &mut Vec<Token>) {
    let group = |token: &Token| {
        token.kind == Kind::Number && token.word.len() == 3 && token.word.bytes().all(|b| b.is_ascii_digit())
    };
    let mut at = 0;
    while at < tokens.len() {
        // "25/12 100": the end of a day is the head of no number.
        let is_of_day = at > 0 && tokens[at].glued && tokens[at - 1].is_any(list!["/", ":"]);
        let is_head = tokens[at].kind == Kind::Number
            && !is_of_day
            && tokens[at].word.len() <= 3
            && !tokens[at].word.starts_with('0')
            && tokens[at].word.bytes().all(|byte| byte.is_ascii_digit());
        let point = usize::from(is_head && tokens.get(at + 1).is_some_and(|mark| mark.is(".") && mark.glued));
        let groups =
            tokens.iter().skip(at + 1 + point).take_while(|token| group(token) && !token.glued).count();
        let end = at + point + groups;
        let priced = at > 0 && tokens[at - 1].is_any(list!["rp", "idr"]);
        let round = groups > 0 && (priced || tokens[end].word.ends_with("00"));
        let unit = tokens.get(end + 1).is_some_and(|next| is_unit(&next.word) || next.kind == Kind::Number);
        if is_head && round && !unit && (point == 0 || groups == 1) {
            let digits = tokens[at + 1 + point..=end].iter().map(|token| token.word.as_str());
            let whole: String = [tokens[at].word.as_str()].into_iter().chain(digits).collect();
            let ends = tokens[end].text.end;
            tokens[at].lengthen(ends, whole.clone());
            tokens[at].mean(whole);
            tokens.drain(at + 1..=end);
        }
        at += 1;
    }
}

/// What begins here, and how many bytes it is long.
fn measure(rest: &str, first: char, after_digit: bool) -> (Kind, usize) {
    if first.is_ascii_digit() {
        return (Kind::Number, number_length(rest));
    }
    if !first.is_alphabetic() {
        return (Kind::Symbol, first.len_utf8());
    }
    let letters = prefix(rest, char::is_alphabetic);
    let digits = prefix(&rest[letters..], |c| c.is_ascii_digit());
    // "parkir3rb": a word and an amount without the space between.
    let tail = &rest[letters + digits..];
    let priced = roles::THOUSANDS
        .iter()
        .any(|unit| tail.strip_prefix(unit).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    if letters >= 4 && digits > 0 && priced {
        return (Kind::Word, letters);
    }
    let head = rest[..letters].to_ascii_lowercase();
    let is_unit =
        after_digit && matches!(head.as_str(), "rb" | "ribu" | "k" | "jt" | "juta" | "m" | "rbx" | "kx");
    if digits > 0 && !is_unit && !matches!(head.as_str(), "rp" | "idr" | "usd" | "x" | "rm" | "sgd") {
        let tail = prefix(&rest[letters + digits..], char::is_alphanumeric);
        return (Kind::Word, letters + digits + tail);
    }
    // "limaribu", "belasribu"
    if let Some(number) = ["ribu", "juta"].iter().find_map(|unit| head.strip_suffix(unit))
        && is_part_of_number(number)
    {
        return (Kind::Word, number.len());
    }
    let mut length = letters;
    while let Some(more) =
        rest[length..].strip_prefix(['-', '\'']).map(|tail| prefix(tail, char::is_alphabetic))
    {
        if more == 0 {
            break;
        }
        length += 1 + more;
    }
    (Kind::Word, length)
}

/// "lima", "belas", "duaratus": what thousands may be written behind, in one word.
fn is_part_of_number(word: &str) -> bool {
    roles::NUMBER_WORDS.contains(&word) && !matches!(word, "ribu" | "juta")
        || ["puluh", "belas", "ratus"]
            .iter()
            .any(|tens| word.strip_suffix(tens).is_some_and(|ones| roles::NUMBER_WORDS.contains(&ones)))
}

/// Digits with points and commas between; an "o" typed for a nought counts as one.
fn number_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut length = 0;
    while let Some(&byte) = bytes.get(length) {
        let noughts = bytes.get(length + 1..length + 4).is_some_and(|next| next.eq_ignore_ascii_case(b"ooo"));
        let next_is_digit = bytes.get(length + 1).is_some_and(u8::is_ascii_digit) || noughts;
        let inside = matches!(byte, b'.' | b',') && next_is_digit;
        if !byte.is_ascii_digit() && !inside && !is_nought(bytes, length) {
            break;
        }
        length += 1;
    }
    length
}

/// An "o" between a digit and a digit or a unit of money.
fn is_nought(bytes: &[u8], at: usize) -> bool {
    let behind = bytes.get(at + 1..).unwrap_or_default();
    let in_noughts = at > 0 && matches!(bytes[at - 1], b'o' | b'O' | b'.');
    matches!(bytes[at], b'o' | b'O')
        && (in_noughts
            || behind.first().is_some_and(u8::is_ascii_digit)
            || [&b"rb"[..], b"rk", b"ri", b"k", b"jt", b"ju", b"o", b" rb", b" ri", b" jt", b" ju"]
                .iter()
                .any(|unit| behind.get(..unit.len()).is_some_and(|start| start.eq_ignore_ascii_case(unit))))
}

fn prefix(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.find(|c| !wanted(c)).unwrap_or(text.len())
}

/// A capital in the middle of a sentence whose other words have none: a name, which no correction may touch.
fn is_name(tokens: &[Token], written: &str) -> bool {
    let capital = is_capitalised(written);
    let inside = tokens.last().is_some_and(|before| before.kind == Kind::Word || before.kind == Kind::Number);
    capital && inside && written.len() > 2
}

fn is_capitalised(written: &str) -> bool {
    let mut letters = written.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
}

/// The word that is meant by what is written there in lower case.
fn meant(kind: Kind, lower: &str, is_name: impl Fn() -> bool) -> String {
    match kind {
        Kind::Number => lower.replace('o', "0"),
        Kind::Word if is_name() => LEXICON.as_written(lower),
        Kind::Word => LEXICON.canonical(lower),
        Kind::Symbol => lower.to_owned(),
    }
}

/// Adds a token, or joins it to the one before where the two are one word.
fn push(tokens: &mut Vec<Token>, token: Token) {
    let before = tokens.last_mut().filter(|last| last.kind == Kind::Word && token.kind == Kind::Word);
    if let Some(last) = before {
        let whole =
            LEXICON.joined(&last.word, &token.word).or_else(|| LEXICON.joined(&last.lower, &token.lower));
        if let Some(whole) = whole {
            last.mean(whole);
            last.lengthen(token.text.end, format!("{} {}", last.lower, token.lower));
            return;
        }
    }
    tokens.push(token);
}
