//! Numbers as a network that hears spells them: "duapu ribu", "lima puuh ribu", "duar atus lima puh ribu". Its letters stand in
//! the right order, its blanks do not; so a stretch of words is cut anew into those that numbers are made of.

use ledger::Currency;

use crate::{
    values::amount,
    words::{lexicon::roles::NUMBER_WORDS, token},
};

/// Longer stretches are no number, in letters.
const LONGEST: usize = 60;
/// One letter in so many may be another, be lost, or be too many.
const LETTERS_TO_A_FAULT: usize = 4;
/// A fault outweighs so many letters that are right.
const FAULT: i64 = 3;
/// More letters than this may be lost of no word: "puluh" becomes "pu".
const MOST_LOST: usize = 3;

/// The same text with its likeliest number spelt as it is written; `None` where nothing in it is like one.
pub(super) fn mended(text: &str) -> Option<String> {
    let words: Vec<String> = text.split_whitespace().map(bare).collect();
    let stretches = (0..words.len()).flat_map(|from| (from + 1..=words.len()).map(move |to| (from, to)));
    let read = stretches.filter_map(|(from, to)| {
        let joined = words[from..to].concat();
        let (faults, number) = cut(&joined)?;
        is_amount(&number).then_some((from, to, joined.len(), faults, number))
    });
    // The longer a stretch the better, the more faults the worse.
    let (from, to, _, _, number) = read.max_by_key(|(_, _, length, faults, _)| {
        i64::try_from(*length).unwrap_or(0) - FAULT * i64::try_from(*faults).unwrap_or(0)
    })?;
    let mut said: Vec<&str> = text.split_whitespace().collect();
    said.splice(from..to, number.iter().copied());
    Some(said.join(" "))
}

fn bare(word: &str) -> String {
    word.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

fn is_amount(number: &[&str]) -> bool {
    let tokens = token::tokens(&number.join(" "));
    amount::read(&tokens, Currency::IDR)
        .is_some_and(|(length, amount)| length == tokens.len() && amount.is_said())
}

/// The fewest faults up to a place, and the word that ends there, with where it begins.
type Cut = (usize, Option<(usize, &'static str)>);

/// The words of numbers that letters are likest to, and how many letters differ; `None` where too many do.
fn cut(letters: &str) -> Option<(usize, Vec<&'static str>)> {
    let letters: Vec<char> = letters.chars().collect();
    if letters.is_empty() || letters.len() > LONGEST {
        return None;
    }
    // For each place the fewest faults up to there, and the word that ends there.
    let mut best: Vec<Option<Cut>> = vec![None; letters.len() + 1];
    best[0] = Some((0, None));
    for from in 0..letters.len() {
        let Some((before, _)) = best[from] else { continue };
        for word in NUMBER_WORDS {
            let shortest = word.len().saturating_sub(MOST_LOST).max(2);
            for to in from + shortest..=(from + word.len() + 1).min(letters.len()) {
                let faults = faults(&letters[from..to], word);
                if faults > word.len() / 2 {
                    continue;
                }
                let all = before + faults;
                if best[to].is_none_or(|(known, _)| all < known) {
                    best[to] = Some((all, Some((from, *word))));
                }
            }
        }
    }
    let (faults, _) = best[letters.len()]?;
    if faults * LETTERS_TO_A_FAULT > letters.len() {
        return None;
    }
    let mut words = Vec::new();
    let mut at = letters.len();
    while let Some((_, Some((from, word)))) = best[at] {
        words.push(word);
        at = from;
    }
    words.reverse();
    Some((faults, words))
}

/// How far letters are from a word. Its end is lost more easily than anything else: "pu" is one fault away from "puluh".
fn faults(letters: &[char], word: &str) -> usize {
    let begins = word.chars().zip(letters).all(|(wanted, letter)| wanted == *letter);
    if begins && letters.len() < word.len() { 1 } else { distance(letters, word) }
}

/// How many letters have to be changed, put in or left out.
fn distance(letters: &[char], word: &str) -> usize {
    let mut row: Vec<usize> = (0..=letters.len()).collect();
    for (at, wanted) in word.chars().enumerate() {
        let mut before = row[0];
        row[0] = at + 1;
        for (to, letter) in letters.iter().enumerate() {
            let changed = before + usize::from(*letter != wanted);
            before = row[to + 1];
            row[to + 1] = changed.min(row[to] + 1).min(before + 1);
        }
    }
    row[letters.len()]
}
