//! An amount that says which way it went: `-Rp37.500`, `+ Rp 200.000`, `150.000,00 DB`.

use super::super::figure::{self, MARKS};
use crate::words::lexicon::roles::receipt::history::{IN, OUT};

/// What stands before an amount.
const PLUS: char = '+';
/// Dashes of all lengths.
const MINUS: [char; 3] = ['-', '\u{2212}', '\u{2013}'];
/// Nothing that is moved is less.
const LEAST: i64 = 100;

/// An amount of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moved {
    /// In whole units, more than nothing; `None` where its figure cannot be read.
    pub(super) units: Option<i64>,
    /// It came in.
    pub(super) is_in: bool,
    /// The text without it.
    pub(super) rest: String,
}

/// The first amount of a text that says which way it went.
pub(super) fn read(text: &str) -> Option<Moved> {
    signed(text).or_else(|| marked(text))
}

fn signed(text: &str) -> Option<Moved> {
    let begins = |at: usize| text[..at].chars().next_back().is_none_or(char::is_whitespace);
    let mut signs =
        text.char_indices().filter(|(at, sign)| begins(*at) && (*sign == PLUS || MINUS.contains(sign)));
    signs.find_map(|(at, sign)| {
        let behind = text[at + sign.len_utf8()..].trim_start();
        let unmarked = MARKS.iter().find_map(|mark| behind.strip_prefix(mark));
        let is_between = |letter: char| letter.is_whitespace() || ".:".contains(letter);
        let figure = unmarked.map_or(behind, |rest| rest.trim_start_matches(is_between));
        let word = figure.split_whitespace().next()?;
        let units = match unmarked {
            // Whatever says its currency is money, however it is grouped, and though it is misread.
            Some(_) => money(&format!("{}{word}", MARKS[0])),
            None => Some(money(word)?),
        };
        let rest = format!("{}  {}", &text[..at], &figure[word.len()..]);
        Some(Moved { units, is_in: sign == PLUS, rest })
    })
}

fn marked(text: &str) -> Option<Moved> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).enumerate().find_map(|(at, pair)| {
        let mark = pair[1].to_uppercase();
        let is_in = IN.contains(&&*mark);
        let units = money(pair[0]).filter(|_| is_in || OUT.contains(&&*mark))?;
        let rest = [&words[..at], &words[at + 2..]].concat().join(" ");
        Some(Moved { units: Some(units), is_in, rest })
    })
}

fn money(word: &str) -> Option<i64> {
    let (figures, _) = figure::figures(word);
    let [figure] = figures[..] else { return None };
    (figure.is_money && figure.units >= LEAST).then_some(figure.units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_says_which_way_it_went() {
        let cases = [
            ("24 Nov, 18:20  -Rp37.500", Some((Some(37_500), false, "24 Nov, 18:20"))),
            ("Top Up dari BCA  + Rp 200.000", Some((Some(200_000), true, "Top Up dari BCA"))),
            ("GoFood - Kaleyo  \u{2212}Rp86.000", Some((Some(86_000), false, "GoFood - Kaleyo"))),
            ("BUDI SANTOSO  150.000,00  DB", Some((Some(150_000), false, "BUDI SANTOSO"))),
            ("BUNGA  1,250.00 CR", Some((Some(1_250), true, "BUNGA"))),
            ("+IDR 5,000,000.00", Some((Some(5_000_000), true, ""))),
            ("Kopi  -Rp500", Some((Some(500), false, "Kopi"))),
            ("Kopi  -Rp2.1234", Some((None, false, "Kopi"))),
            ("Pengeluaran Rp412.500", None),
            ("+200 poin", None),
            ("081-222-3333", None),
            ("08.00 - 22.00", None),
            ("20 Nov 2026 - 27 Nov 2026", None),
            ("Kopi  -2.1234", None),
        ];
        for (text, wanted) in cases {
            let read = read(text);
            let read = read.as_ref().map(|moved| (moved.units, moved.is_in, moved.rest.trim()));
            assert_eq!(read, wanted, "{text}");
        }
    }
}
