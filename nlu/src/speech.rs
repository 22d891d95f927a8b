//! From what was heard to what it means: as words that somebody wrote, but with the doubts of whoever heard them. An amount
//! that a second hearing made something else of, whose words were hard to hear, or that nobody would say that way is asked
//! about, and never booked.

mod spelling;

use ledger::{Money, messages::perceived::Speech};

use crate::{
    context::Context,
    frame::{Frame, Meaning, Missing, Otherwise, Question},
    words::lexicon::{
        is_unit,
        roles::{NUMBER_WORDS, money::THOUSANDS},
    },
};

/// Words that make up an amount and were heard less surely than this are doubted, in per cent.
const SURE: u8 = 40;
/// As sure as the rules are of what they doubt, in per cent.
const DOUBTFUL: u8 = 50;
/// "1500 ribu" is written; said is "satu setengah juta", and what was heard is something else.
const MOST_THOUSANDS: usize = 3;

/// What was said means this.
pub fn understand(speech: &Speech, context: &Context<'_>) -> Frame {
    hear(speech, |text| crate::understand(text, context))
}

/// The same, by somebody's way of reading.
pub fn hear(speech: &Speech, read: impl Fn(&str) -> Frame) -> Frame {
    let mut frame = read(&speech.text);
    let other = speech.other.as_deref().map(|text| with_number(text, &read));
    // A number that had to be spelt anew is a guess, and goes before a part of it that reads as one by itself.
    if let Some(mut guess) = spelling::mended(&speech.text).map(|text| read(&text))
        && !names_no_amount(&guess)
        && amounts(&guess) != amounts(&frame)
    {
        doubt_entries(&mut guess, None, true);
        return guess;
    }
    if frame.entries().is_empty() {
        let differs = other.is_some_and(|other| other.known().amount != frame.known().amount);
        let is_doubtful = differs || has_doubtful_number(speech) || is_odd(&speech.text);
        if is_doubtful && matches!(frame.meaning(), Meaning::Saving(_)) && frame.known().amount.is_some() {
            let known = frame.known().into_owned();
            let question = Question::WhichAmount;
            frame.meanings = vec![Meaning::Missing(Box::new(Missing { question, known, preview: false }))];
        }
        return frame;
    }
    doubt_entries(&mut frame, other.as_ref(), has_doubtful_number(speech) || is_odd(&speech.text));
    frame
}

fn amounts(frame: &Frame) -> Vec<Money> {
    frame.entries().iter().map(|entry| entry.amount).collect()
}

fn names_no_amount(frame: &Frame) -> bool {
    frame.entries().is_empty() && frame.known().amount.is_none()
}

/// What a text means, with its number spelt anew where it names none.
fn with_number(text: &str, read: &impl Fn(&str) -> Frame) -> Frame {
    let frame = read(text);
    let mended = if names_no_amount(&frame) { spelling::mended(text) } else { None };
    mended.map_or(frame, |text| read(&text))
}

fn doubt_entries(frame: &mut Frame, other: Option<&Frame>, is_doubtful: bool) {
    let count = frame.entries().len();
    let others = other.map(amounts);
    let mut doubts = false;
    for (at, entry) in frame.entries_mut().enumerate() {
        let second = others.as_ref().map(|amounts| amounts.get(at).filter(|_| amounts.len() == count));
        match second {
            // The second hearing found other entries, or none.
            Some(None) => entry.ambiguous = true,
            Some(Some(amount)) if *amount != entry.amount && count == 1 => {
                entry.otherwise = Some(Otherwise::Heard(*amount));
            }
            Some(Some(amount)) => entry.ambiguous |= *amount != entry.amount || is_doubtful,
            None => entry.ambiguous |= is_doubtful,
        }
        doubts |= entry.ambiguous || entry.otherwise.is_some();
    }
    if doubts {
        frame.confidence = frame.confidence.min(DOUBTFUL);
    }
}

/// Whether a word of an amount was hard to hear.
fn has_doubtful_number(speech: &Speech) -> bool {
    speech.words.iter().any(|word| word.confidence_percent < SURE && counts(&word.text))
}

/// Whether a word is a number, or a unit of one.
fn counts(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    word.contains(|letter: char| letter.is_ascii_digit()) || is_unit(&word) || NUMBER_WORDS.contains(&&*word)
}

/// "3050 ribu", "3.1 juta 750 ribu": what nobody says.
fn is_odd(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> =
        text.split_whitespace().map(|word| word.trim_end_matches([',', '.', '!', '?'])).collect();
    let is_thousands = |word: &str| THOUSANDS.contains(&word);
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    words.windows(2).any(|pair| is_thousands(pair[1]) && digits(pair[0]) > MOST_THOUSANDS)
        || words.windows(4).any(|four| {
            let is_fraction = four[0].contains([',', '.']) && digits(four[0]) > 0;
            is_fraction && four[1] == "juta" && digits(four[2]) > 0 && is_thousands(four[3])
        })
}
