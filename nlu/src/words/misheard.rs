//! Number words as they are misheard or misspelt.

use crate::words::lexicon::{LEXICON, roles};
use crate::words::token::{Kind, Token};

/// A word of no more letters is as likely one of its own.
const SHORT: usize = 3;

/// "tuju belas ribu", "dua pulu lima": a word that nobody knows, between number words and one letter away from one. So a
/// recogniser of speech writes them.
pub(crate) fn mend(tokens: &mut [Token]) {
    let is_number = |token: &Token| token.is_any(roles::NUMBER_WORDS);
    for at in 0..tokens.len() {
        let token = &tokens[at];
        if token.kind != Kind::Word || token.word.len() < 3 || is_number(token) || LEXICON.knows(&token.word)
        {
            continue;
        }
        let behind = tokens.get(at + 1).is_some_and(is_number);
        let before = at > 0 && is_number(&tokens[at - 1]);
        if !behind && !before {
            continue;
        }
        let heard = tokens[at].word.as_str();
        // "bayar mua satu juta": of so short a word another first letter makes another word.
        let may_be =
            |word: &&&str| heard.len() > SHORT || heard.as_bytes().first() == word.as_bytes().first();
        let near = roles::NUMBER_WORDS.iter().filter(may_be).find(|word| is_one_letter_away(heard, word));
        if let Some(word) = near {
            tokens[at].mean(*word);
        }
    }
}

/// Whether one letter more, less or other makes a word the other, or two that change places.
fn is_one_letter_away(word: &str, other: &str) -> bool {
    let (short, long) = if word.len() <= other.len() { (word, other) } else { (other, word) };
    let (short, long) = (short.as_bytes(), long.as_bytes());
    let head = short.iter().zip(long).take_while(|(one, other)| one == other).count();
    let (one, two) = (&short[head..], &long[head..]);
    match two.len() - one.len() {
        0 => {
            one.len() > 1 && one[..2] == [two[1], two[0]] && one[2..] == two[2..]
                || !one.is_empty() && one[1..] == two[1..]
        }
        1 => *one == two[1..],
        _ => false,
    }
}
