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
    let read = (0..words.len()).flat_map(|from| numbers_from(&words, from));
    // The longer a stretch the better, the more faults the worse.
    let best = read.max_by_key(|stretch| {
        i64::try_from(stretch.length).unwrap_or(0) - FAULT * i64::try_from(stretch.faults).unwrap_or(0)
    })?;
    let mut said: Vec<&str> = text.split_whitespace().collect();
    said.splice(best.from..best.to, best.number);
    Some(said.join(" "))
}

/// Words in a row that are like a number.
struct Stretch {
    from: usize,
    to: usize,
    /// In letters.
    length: usize,
    faults: usize,
    number: Vec<&'static str>,
}

/// The numbers that begin with this word, with more and more words.
fn numbers_from(words: &[String], from: usize) -> Vec<Stretch> {
    let mut letters: Vec<char> = Vec::new();
    let mut ends = Vec::new();
    for (at, word) in words.iter().enumerate().skip(from) {
        letters.extend(word.chars());
        if letters.len() > LONGEST {
            break;
        }
        ends.push((at + 1, letters.len()));
    }
    letters.truncate(LONGEST);
    let cuts = cuts(&letters);
    let read = ends.into_iter().filter_map(|(to, length)| {
        let (faults, number) = number_until(&cuts, length)?;
        is_amount(&number).then_some(Stretch { from, to, length, faults, number })
    });
    read.collect()
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

/// For each place the fewest faults up to there.
fn cuts(letters: &[char]) -> Vec<Option<Cut>> {
    let mut best: Vec<Option<Cut>> = vec![None; letters.len() + 1];
    best[0] = Some((0, None));
    for from in 0..letters.len() {
        let Some((before, _)) = best[from] else { continue };
        for word in NUMBER_WORDS.iter() {
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
    best
}

/// The words of numbers that letters are likest to up to a place, and how many letters differ; `None` where too many do.
fn number_until(cuts: &[Option<Cut>], length: usize) -> Option<(usize, Vec<&'static str>)> {
    let (faults, _) = cuts[length].filter(|_| length > 0)?;
    if faults * LETTERS_TO_A_FAULT > length {
        return None;
    }
    let mut words = Vec::new();
    let mut at = length;
    while let Some((_, Some((from, word)))) = cuts[at] {
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
