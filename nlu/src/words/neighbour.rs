//! Words of two meanings, of which the next word tells one: "gawe tabungan" makes, "gawe gopay" pays with, "gawe parkir" is for.

use crate::words::lexicon::{BY_NEXT, Next, roles};
use crate::words::token::{Kind, Token};
use roles::account::HOLDERS;

/// Gives each such word the meaning that its neighbour tells.
pub(crate) fn mend(tokens: &mut [Token]) {
    // "dg tata bayar": at the head it is how people of Makassar are called, elsewhere short for "dengan".
    if let Some(head) = tokens.first_mut().filter(|head| head.lower == "dg") {
        head.mean("daeng");
    }
    for at in 1..tokens.len() {
        let (before, next) = tokens.split_at_mut(at);
        let (Some(token), Some(next)) = (before.last_mut(), next.first_mut()) else { continue };
        // "hr ni", "bulan ni": behind a length of time it is this one, elsewhere it only stresses.
        if next.lower == "ni" && token.is_any(roles::calendar::LENGTHS) {
            next.mean("ini");
        }
        let fits = |row: &&(&str, Next, &str)| row.0 == token.lower && is(next, row.1);
        if let Some((_, _, meant)) = BY_NEXT.iter().find(fits) {
            token.mean(*meant);
        }
    }
}

fn is(token: &Token, next: Next) -> bool {
    match next {
        Next::Words(words) => token.is_any(words),
        Next::Money => token.kind == Kind::Word && (token.is_any(HOLDERS) || is_account(&token.lower)),
        Next::Person => roles::SOMEBODY.iter().any(|role| token.is_any(*role)),
    }
}

fn is_account(lower: &str) -> bool {
    let bare = lower.strip_suffix("ku").unwrap_or(lower);
    roles::account::NAMES.contains(&bare)
}
