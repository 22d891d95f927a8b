//! Names beside a bill: rows of them, and what stands for whoever was named before.

use std::ops::Range;

use crate::pieces::combine::TOGETHER;
use crate::senses::direction::party;
use crate::words::lexicon::roles::{self, split};
use crate::words::token::{Kind, Token};

/// Words that stand for whoever was named before: "dia", "mereka".
pub(super) fn is_pronoun(token: &Token) -> bool {
    token.is_or_reads(split::ONE_OF_THEM) || token.is_or_reads(split::EVERYBODY)
}

/// Whether a word may be one of those who share.
pub(super) fn is_named(token: &Token) -> bool {
    let is_number = TOGETHER.iter().any(|(word, _)| token.lower == *word) || token.lower.starts_with("ber");
    let of_bill = || {
        let sets = [
            split::SHARING,
            split::LAYING_OUT,
            split::LAID_OUT,
            split::PAYING,
            split::FOR_ALL,
            split::HALF,
            split::BEFORE_ROWS,
        ];
        sets.iter().any(|words| token.is_or_reads(words))
    };
    let may_be = || party::is_name(token) || party::is_title(token) || party::is_called(token);
    !is_number && (is_pronoun(token) || may_be() && !of_bill())
}

/// What stands between two names.
pub(super) fn joins(token: &Token) -> bool {
    token.is(",") || token.is("&") || token.is("+") || token.is_any(roles::SEPARATORS) || token.is("dengan")
}

/// Where a row of names begins that ends here.
pub(super) fn before(tokens: &[Token], end: usize) -> usize {
    // "sama Rina dan Tia, udah lunas semua": a mark right before parts them from what is said.
    if end > 0 && tokens[end - 1].is(",") {
        return end;
    }
    let mut start = end;
    while start > 0 && (is_named(&tokens[start - 1]) || joins(&tokens[start - 1])) {
        start -= 1;
        // "bareng Budi, dia belum bayar": whoever stands before is named there.
        if is_pronoun(&tokens[start]) {
            break;
        }
    }
    // A mark before the first name parts it from the thing.
    while start < end && joins(&tokens[start]) {
        start += 1;
    }
    start
}

/// Where a row of names ends that begins here; where none begins, it ends there too.
pub(super) fn behind(tokens: &[Token], start: usize, silent: &[bool]) -> usize {
    let goes_on = |at: &usize| !silent[*at] && (is_named(&tokens[*at]) || joins(&tokens[*at]));
    let end = (start..tokens.len()).find(|at| !goes_on(at)).unwrap_or(tokens.len());
    (start..end).rev().find(|at| !joins(&tokens[*at])).map_or(start, |last| last + 1)
}

/// The names in a row of them; `others` is how many share beside the person, where that is said.
pub(super) fn of(tokens: &[Token], others: Option<u32>) -> Vec<String> {
    let parts: Vec<Vec<&Token>> = tokens
        .split(|token| joins(token) || token.kind == Kind::Symbol)
        .map(|part| part.iter().collect::<Vec<_>>())
        .filter(|part| !part.is_empty() && !part.iter().any(|word| is_pronoun(word)))
        .collect();
    let single = |words: &[&Token]| !words.iter().any(|word| party::is_title(word));
    let apart: usize = parts.iter().map(|part| if single(part) { part.len() } else { 1 }).sum();
    // "Rani Bobi Eka belum bayar", of four: so many people.
    let is_counted = others.is_some_and(|others| {
        usize::try_from(others).is_ok_and(|others| others != parts.len() && others == apart)
    });
    let mut names = Vec::new();
    for words in parts {
        // "Andi Rina belum bayar": two names without a title are two people.
        let are_several = words.len() > 1
            && single(&words)
            && (is_counted || words.iter().all(|word| word.is_any(roles::NAMES)));
        if are_several {
            names.extend(words.iter().map(|word| word.lower.clone()));
        } else {
            names.push(party::spelt(&words));
        }
    }
    // "Tom's part"
    names.iter_mut().filter(|name| name.ends_with("'s")).for_each(|name| name.truncate(name.len() - 2));
    names.retain(|name| !name.is_empty());
    names
}

/// The tokens of a row of names, where all of them stand before the end of the clause.
pub(super) fn clause_end(tokens: &[Token], from: usize) -> usize {
    let ends = |token: &Token| matches!(&*token.lower, "," | "." | ";" | "!" | "\n");
    (from..tokens.len()).find(|at| ends(&tokens[*at])).unwrap_or(tokens.len())
}

/// The one who is named in a row, where it is one.
pub(super) fn one(tokens: &[Token], range: Range<usize>) -> Option<String> {
    match &of(&tokens[range], None)[..] {
        [name] => Some(name.clone()),
        _ => None,
    }
}
