//! Shares: what of a sum is the person's own.

use super::{between, count, drop_at, leading, money, said};
use crate::pieces::piece::{Item, Piece, Use};
use crate::values::amount::Amount;
use crate::words::lexicon::roles::arithmetic;
use crate::words::numeral::ONE;
use crate::words::token::Token;

/// More do not share what a message tells of.
const MOST_HEADS: i128 = 50;

/// How many people share, in millionths: "bertiga", "berlima", "tigaan".
pub(super) fn people(pieces: &[Piece], tokens: &[Token]) -> Option<i128> {
    const TOGETHER: [(&str, i128); 14] = [
        ("berdua", 2),
        ("duaan", 2),
        ("bertiga", 3),
        ("tigaan", 3),
        ("tiluan", 3),
        ("berempat", 4),
        ("empatan", 4),
        ("opatan", 4),
        ("berlima", 5),
        ("limaan", 5),
        ("berenam", 6),
        ("bertujuh", 7),
        ("berdelapan", 8),
        ("bersembilan", 9),
    ];
    let mut words =
        pieces.iter().filter(|piece| piece.item == Item::Word).map(|piece| &tokens[piece.tokens.start]);
    words
        .find_map(|token| TOGETHER.iter().find(|(word, _)| token.lower == *word))
        .map(|(_, heads)| heads * ONE)
}

/// "total 360rb, bagianku 60rb", "160rb, patungan 40rb": the last and smallest is the person's own.
pub(super) fn own(pieces: &mut [Piece], tokens: &[Token]) {
    for pair in said(pieces).windows(2) {
        let (Some(whole), Some(part)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else { continue };
        let words = between(pieces, tokens, pair[0], pair[1]);
        let mine = words.has(arithmetic::OWN_PART)
            || (words.has(&["kena"]) && (words.has(&["saya"]) || words.has(arithmetic::SHARED)))
            || (words.has(&["saya"]) && words.has(&["bayar", "patungan"]))
            || (words.has(&["patungan"]) && !words.has_content());
        let all = said(pieces)
            .into_iter()
            .filter(|&at| at < pair[1])
            .filter_map(|at| money(&pieces[at]))
            .reduce(|sum, amount| sum.plus(amount).unwrap_or(sum));
        let is_part_of = |whole: Amount| whole.less(part).is_some();
        let smaller = is_part_of(whole) || (words.has(arithmetic::SHARED) && all.is_some_and(is_part_of));
        if !smaller || !mine {
            continue;
        }
        drop_at(pieces, pair[0], Use::Shared);
        for at in pair[0] + 1..pair[1] {
            if counts_heads(pieces, tokens, at) {
                drop_at(pieces, at, Use::Count);
            }
        }
        // "450rb, bensinnya 210rb, semuanya dibagi rata, jadi aku kena 220rb"
        if words.has(arithmetic::SHARED) {
            said(pieces)
                .into_iter()
                .filter(|&at| at < pair[0])
                .for_each(|at| drop_at(pieces, at, Use::Shared));
        }
    }
}

/// "patungan 240rb berempat", "150rb dibagi 3", "70rb setengahnya dibayar ayu".
pub(super) fn by_heads(pieces: &mut [Piece], tokens: &[Token]) {
    if let Some((half, whole_at)) = halved(pieces, tokens) {
        let whole = money(&pieces[whole_at]).map(|whole| whole.portion(1, 2));
        // By whom the other half was paid says nothing of this one.
        pieces[half..].iter_mut().for_each(|piece| piece.item = Item::Spent(Use::Silent));
        pieces[whole_at].item = whole.map_or(Item::Spent(Use::Shared), Item::Money);
        return;
    }
    for whole_at in said(pieces) {
        let part = part_around(pieces, whole_at);
        let words = between(pieces, tokens, part.start, part.end);
        let is_shared = words.has(arithmetic::SHARED) || is_divided(&pieces[part.clone()], tokens);
        let said_before = leading(pieces, tokens, whole_at);
        // "145rb patungan bertiga, aku 50rb": the share is told, the sum is spent.
        let told = said_before.has(&["saya"])
            && pieces[..whole_at].iter().any(|piece| matches!(piece.item, Item::Spent(_)));
        let own_price = told
            || said_before.has(arithmetic::OWN_PART)
            || said_before.has(&["kena"])
            || is_per_head(pieces, tokens, whole_at);
        if !is_shared || own_price || said(pieces).iter().filter(|at| part.contains(at)).count() != 1 {
            continue;
        }
        let counted = part.clone().find(|&at| at != whole_at && counts_heads(pieces, tokens, at));
        let heads = people(&pieces[part.clone()], tokens)
            .or_else(|| glued(&pieces[part.clone()], tokens))
            .or_else(|| counted.and_then(|at| heads(&pieces[at])));
        if let (Some(heads), Some(whole)) = (heads.filter(|heads| *heads > ONE), money(&pieces[whole_at])) {
            pieces[whole_at].item = Item::Money(whole.portion(ONE, heads));
            if let Some(at) = counted {
                drop_at(pieces, at, Use::Count);
            }
        }
    }
}

/// How many share, in millionths: "ber4".
fn glued(pieces: &[Piece], tokens: &[Token]) -> Option<i128> {
    let words = pieces.iter().filter(|piece| piece.item == Item::Word);
    let mut heads =
        words.filter_map(|piece| tokens[piece.tokens.start].lower.strip_prefix("ber")?.parse::<i128>().ok());
    heads.find(|heads| (2..=MOST_HEADS).contains(heads)).map(|heads| heads * ONE)
}

/// "10rb per orang", "10 ewu saben uwong": what each pays, the person too.
fn is_per_head(pieces: &[Piece], tokens: &[Token], at: usize) -> bool {
    let behind: Vec<&Token> =
        pieces[at + 1..].iter().take(2).map(|piece| &tokens[piece.tokens.start]).collect();
    matches!(behind[..], [each, head] if each.is_any(arithmetic::EVERY) && head.is("orang"))
}

/// Between the marks that part one booking from the next.
fn part_around(pieces: &[Piece], at: usize) -> std::ops::Range<usize> {
    let several = said(pieces).len() > 1;
    let parts = |piece: &Piece| several && matches!(piece.item, Item::Mark(',' | ';' | '\n' | '.'));
    let start = (0..at).rev().find(|&before| parts(&pieces[before])).map_or(0, |before| before + 1);
    let end = (at..pieces.len()).find(|&behind| parts(&pieces[behind])).unwrap_or(pieces.len());
    start..end
}

/// "bagi 2", "bagi berempat"; but not "bagi angpao ke ponakan", which gives.
fn is_divided(part: &[Piece], tokens: &[Token]) -> bool {
    part.windows(2).any(|pair| {
        let next = &tokens[pair[1].tokens.start];
        let counts = !matches!(pair[1].item, Item::Word | Item::Mark(_)) || next.word.starts_with("ber");
        tokens[pair[0].tokens.start].is("bagi") && counts
    })
}

/// "/2", "bagi 3", "ber-5", "3 kamar".
fn counts_heads(pieces: &[Piece], tokens: &[Token], at: usize) -> bool {
    let divided =
        |step: usize| at >= step && tokens[pieces[at - step].tokens.start].is_any(arithmetic::DIVIDING);
    match pieces[at].item {
        Item::Count(_) | Item::Measure(_) => true,
        Item::Money(amount) => !amount.is_said() && (divided(1) || divided(2)),
        _ => false,
    }
}

fn heads(piece: &Piece) -> Option<i128> {
    if let Item::Measure(heads) = piece.item { Some(heads) } else { count(piece) }
}

/// "70rb setengahnya dibayar ayu": where the half and the whole stand.
fn halved(pieces: &[Piece], tokens: &[Token]) -> Option<(usize, usize)> {
    let [whole_at] = said(pieces)[..] else { return None };
    let half = (whole_at + 1..pieces.len()).find(|&at| tokens[pieces[at].tokens.start].is("setengah"))?;
    let words = between(pieces, tokens, whole_at + 1, pieces.len());
    (words.has(arithmetic::BORNE) || words.has(&["saya"])).then_some((half, whole_at))
}
