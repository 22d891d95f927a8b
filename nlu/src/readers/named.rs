//! Words that may name an entry: "rotinya", "rotine".

use crate::frame::{Name, Which};
use crate::pieces::piece::{Item, Piece};
use crate::readers::phrase;
use crate::words::lexicon::roles::{edit, remark};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// A word as it may name an entry: as written, as meant, and without what is hung on to it.
pub(super) fn name(token: &Token) -> Name {
    let mut hung: Vec<String> = hung(&token.lower).map(str::to_owned).collect();
    let mut forms = vec![token.lower.clone()];
    // "rotinya" stands for "roti" in the lexicon too.
    if token.word != token.lower && !hung.contains(&token.word) {
        let ending = token.lower.strip_prefix(&*token.word);
        let stem = ending.is_some_and(|ending| remark::HUNG.contains(&ending));
        if stem { &mut hung } else { &mut forms }.push(token.word.clone());
    }
    Name { forms, hung }
}

/// Whether an account only says which row is meant: "yang isi dana tadi harusnya 150rb", "yang gopay tadi jadi 20rb".
pub(super) fn is_of_row(pieces: &[Piece], at: usize, tokens: &[Token]) -> bool {
    let token = |piece: &Piece| &tokens[piece.tokens.start];
    let leads = pieces[..at].iter().any(|piece| token(piece).is("yang"));
    let ends = pieces.get(at + 1).map(token);
    matches!(pieces[at].item, Item::Account(_))
        && leads
        && ends.is_some_and(|end| end.is_any(edit::JUST_NOW) || end.is_any(edit::SHOULD_BE))
}

/// Whether nothing but its account picks the row: "yang gopay tadi", "yang pakai bca tadi".
pub(super) fn picks_by_account(pieces: &[Piece], tokens: &[Token]) -> bool {
    (1..pieces.len()).any(|at| {
        let before = &tokens[pieces[at - 1].tokens.start];
        is_of_row(pieces, at, tokens) && before.is_any(remark::BEFORE_ACCOUNT)
    })
}

/// A word without what is hung on to it to point at a thing, in Indonesian, Sundanese and Javanese.
pub(super) fn hung(word: &str) -> impl Iterator<Item = &str> {
    let stems = remark::HUNG.iter().filter_map(move |ending| word.strip_suffix(ending));
    stems.map(|stem| stem.trim_end_matches('-')).filter(|stem| stem.chars().count() >= 2)
}

/// "hapus semua aturan": of what all shall go, where it is named and not pointed at; what was booked just before is not meant.
pub(super) fn kind_of_all<'m>(tokens: &[&'m Token]) -> Option<&'m Token> {
    let reads = |set: &List| tokens.iter().any(|token| token.is_or_reads(set));
    let points = reads(remark::POINTING) || reads(remark::EARLIER) || reads(remark::ITSELF);
    if !reads(remark::VOIDING) || points {
        return None;
    }
    let around: [&List; 6] =
        [remark::AROUND, remark::MARKS, remark::WRONG, remark::ALL, remark::VOIDING, remark::NUMBERS];
    let is_named = |token: &Token| {
        token.kind == Kind::Word
            && !phrase::is_polite(token)
            && !phrase::is_particle(token)
            && !around.iter().any(|set| token.is_or_reads(set))
    };
    let mut pairs = tokens.windows(2).filter(|pair| pair[0].is_any(list!["semua", "all"]));
    pairs.find(|pair| is_named(pair[1])).map(|pair| pair[1])
}

/// Which entry two parts of a message mean together.
pub(super) fn together(before: Which, after: Which) -> Which {
    match (before, after) {
        // "yang kedua salah, itu dari bu Lilis": a place in the list says more than a name.
        (before, Which::Unsaid)
        | (before @ (Which::Number(_) | Which::Last | Which::Both | Which::All), Which::Named(_)) => before,
        (Which::Named(mut names), Which::Named(more)) => {
            names.extend(more);
            Which::Named(names)
        }
        (_, after) => after,
    }
}
