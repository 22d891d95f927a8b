//! Words of two meanings, of which the next word tells one: "gawe tabungan" makes, "gawe gopay" pays with, "gawe parkir" is for.

use crate::words::lexicon::{BY_NEXT, LEXICON, Next, is_unit, roles};
use crate::words::list::list;
use crate::words::token::{Kind, Token};
use roles::account::HOLDERS;

/// Gives each such word the meaning that its neighbour tells.
pub(crate) fn mend(tokens: &mut [Token]) {
    // "dg tata bayar": at the head it is how people of Makassar are called, elsewhere short for "dengan".
    if let Some(head) = tokens.first_mut().filter(|head| head.lower == "dg") {
        head.mean("daeng");
    }
    for at in 0..tokens.len() {
        if let Some(meant) = clitic(tokens, at) {
            tokens[at].mean(meant);
        }
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

/// "Ilham na bayar", "na kasi ka tip", "ngutang ka sama Becce": in Makassar "na" is whoever does what the verb behind it says, and
/// "ka" behind a verb is whoever speaks; "ka" before a place is "ke". "Den pinjam", "beta talangin": whoever speaks, before a verb.
fn clitic(tokens: &[Token], at: usize) -> Option<&'static str> {
    let token = &tokens[at];
    let next = tokens.get(at + 1);
    let before = at.checked_sub(1).map(|before| &tokens[before]).filter(|before| before.kind == Kind::Word);
    let does =
        |token: &Token| token.is_any(roles::direction::DEEDS_OF_MINE) || token.is_any(roles::BORROWING);
    match token.lower.as_str() {
        "na" => {
            let is_named = |before: &Token| {
                before.is_capital || is(before, Next::Person) || !LEXICON.has_written(&before.lower)
            };
            next.filter(|next| does(next))?;
            Some(if before.is_some_and(is_named) { "nya" } else { "dia" })
        }
        "ka" => {
            let before = before.filter(|before| does(before) || before.is("dikasih"))?;
            let ends =
                next.is_none_or(|next| next.kind != Kind::Word || next.is_any(roles::debt::BEFORE_PARTIES));
            let is_place =
                |next: &Token| next.is_capital || is_account(&next.lower) || is(next, Next::Person);
            let is_given = || before.is_any(list!["kasih", "dikasih"]) && !next.is_some_and(is_place);
            (ends || is_given()).then_some("saya")
        }
        // "1jt biaya 6.500 nyak": at the end it softens, elsewhere it is a mother.
        "nyak" => {
            let ends = next.is_none_or(|next| next.kind == Kind::Symbol);
            let is_behind_figure =
                at > 0 && (tokens[at - 1].kind == Kind::Number || is_unit(&tokens[at - 1].word));
            (ends && is_behind_figure).then_some("ya")
        }
        // "Teh Lina" is a woman in Bandung, "teh manis" a drink.
        "teh" => {
            let lends = |token: &Token| {
                token.is_any(roles::BORROWING)
                    || token.is_any(roles::debt::PAYING)
                    || token.is_any(roles::OWED)
            };
            let is_somebody = |next: &Token| next.is_any(roles::NAMES) && next.is_capital;
            let is_owing = || tokens.iter().any(lends);
            next.is_some_and(|next| next.is_capital && token.is_capital || is_somebody(next) && is_owing())
                .then_some("teteh")
        }
        // "wis tak saur": in Javanese "tak" is whoever speaks.
        "tak" => next.is_some_and(|next| next.lower.starts_with("saur")).then_some("saya"),
        // "bahutang lawan ulun": with somebody, in Banjarmasin.
        "lawan" => next.is_some_and(|next| next.is("saya") || is(next, Next::Person)).then_some("sama"),
        // "uang belanja dari uda": whom money comes from or goes to, and elsewhere that it is done.
        "uda" | "laki" => {
            let leads = before.is_some_and(|before| before.is_any(list!["dari", "ke", "untuk"]));
            leads.then_some(if token.lower == "uda" { "abang" } else { "suami" })
        }
        // "makan deng Yosi": with somebody, in the east.
        "deng" => next.is_some_and(|next| next.is_capital || is(next, Next::Person)).then_some("dengan"),
        // "ke gopay ya bang admin 1rb": who is spoken to, and no party to it.
        _ if token.reads(roles::actor::BEFORE_NAMES) => {
            let calls = before.is_some_and(|before| before.reads(roles::phrase::BEFORE_VOCATIVES));
            let names = next.is_some_and(|next| {
                next.is_capital || next.kind == Kind::Word && !LEXICON.has_written(&next.lower)
            });
            (calls && !names && !token.is_any(roles::NAMES)).then_some("min")
        }
        // "utang Pak Slamet kulo saur": pays back, where a debt or whoever pays is named; elsewhere a meal before dawn.
        "saur" => {
            let is_owed = || tokens.iter().any(|token| token.is_any(roles::OWED));
            let is_paid_by = before.is_some_and(|before| before.is("saya"));
            (is_owed() || is_paid_by).then_some("nyaur")
        }
        _ if token.reads(roles::split::ME_BEFORE_VERBS) => {
            // "berutang samo ambo"
            let is_towards = before.is_some_and(|before| before.is_any(roles::debt::TOWARDS));
            let is_me = token.lower != "kita" && token.lower != "sa";
            (next.is_some_and(does) || is_towards && is_me).then_some("saya")
        }
        _ => None,
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
