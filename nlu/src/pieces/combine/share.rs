//! Shares: what of a sum is the person's own.

use super::{between, count, drop_at, leading, money, said};
use crate::pieces::piece::{Item, Piece, Use, unit_of};
use crate::values::amount::{Amount, Certainty};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, arithmetic, booking, direction, income};
use crate::words::list::{List, list};
use crate::words::numeral::ONE;
use crate::words::token::{Kind, Token};

/// More do not share what a message tells of.
const MOST_HEADS: i128 = 50;

/// How many share, in one word.
pub(crate) const TOGETHER: [(&str, i128); 14] = [
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

/// How many people share, in millionths: "bertiga", "berlima", "tigaan".
pub(super) fn people(pieces: &[Piece], tokens: &[Token]) -> Option<i128> {
    let mut words = pieces.iter().filter(|piece| piece.is_word()).map(|piece| &tokens[piece.tokens.start]);
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
            || (words.has(list!["kena"]) && (words.has(list!["saya"]) || words.has(arithmetic::SHARED)))
            || (words.has(list!["saya"])
                && words.has(list!["bayar", "patungan"])
                && !is_deed_of_its_own(pieces, tokens, pair))
            || (words.has(list!["patungan"]) && !words.has_content());
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

/// "gajian 4,5jt terus saya bayar kos 800rb": what came in, or was done before, is no bill of which somebody pays a part.
fn is_deed_of_its_own(pieces: &[Piece], tokens: &[Token], pair: &[usize]) -> bool {
    let (before, words) = (leading(pieces, tokens, pair[0]), between(pieces, tokens, pair[0], pair[1]));
    before.has(direction::EARNING)
        || before.has(roles::ARRIVING)
        || before.has(income::INCOME)
        || words.words.iter().any(|token| token.is_or_reads(arithmetic::AND_THEN))
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
        if !words.has(arithmetic::SHARED) && !is_divided(&pieces[part.clone()], tokens) {
            continue;
        }
        let said_before = leading(pieces, tokens, whole_at);
        // "145rb patungan bertiga, aku 50rb": the share is told, the sum is spent.
        let told = said_before.has(list!["saya"])
            && pieces[..whole_at].iter().any(|piece| matches!(piece.item, Item::Spent(_)));
        // "split it 3 ways, so 200k", "dibagi 4 jadi 50rb": what it came to is said.
        let led_by = between(pieces, tokens, 0, whole_at);
        let result = led_by.words.iter().rposition(|token| token.is_any(arithmetic::RESULT));
        let share = led_by.words.iter().position(|token| token.is_any(arithmetic::SHARED));
        let is_result = share.zip(result).is_some_and(|(share, result)| share < result)
            && pieces[..whole_at].iter().enumerate().any(|(at, _)| counts_heads(pieces, tokens, at));
        let own_price = told
            || is_result
            || said_before.has(arithmetic::OWN_PART)
            || said_before.has(list!["kena"])
            || is_per_head(pieces, tokens, whole_at);
        if own_price || said(pieces).iter().filter(|at| part.contains(at)).count() != 1 {
            continue;
        }
        let counted = part.clone().find(|&at| at != whole_at && counts_heads(pieces, tokens, at));
        let heads = people(&pieces[part.clone()], tokens)
            .or_else(|| glued(&pieces[part.clone()], tokens))
            .or_else(|| counted.and_then(|at| heads(&pieces[at])))
            .or_else(|| shared_with(&pieces[part.clone()], tokens));
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
    let words = pieces.iter().filter(|piece| piece.is_word());
    let mut heads =
        words.filter_map(|piece| tokens[piece.tokens.start].lower.strip_prefix("ber")?.parse::<i128>().ok());
    heads.find(|heads| (2..=MOST_HEADS).contains(heads)).map(|heads| heads * ONE)
}

/// "split the dinner with Rina": the person and one other.
fn shared_with(pieces: &[Piece], tokens: &[Token]) -> Option<i128> {
    let at = pieces.iter().position(|piece| tokens[piece.tokens.start].reads(arithmetic::SHARED_WITH))?;
    let mut behind = pieces[at + 1..].iter().map(|piece| &tokens[piece.tokens.start]);
    let is_known = |token: &Token| roles::SOMEBODY.iter().any(|role| token.is_any(*role));
    let is_name = |token: &Token| token.kind == Kind::Word && !LEXICON.knows(&token.word);
    let other = behind.find(|token| !token.is_any(roles::FILLERS) && token.lower != "my")?;
    // "with friends", "with Rina and Dewi": how many are they?
    let are_many = other.lower.ends_with('s') && !is_name(other)
        || behind.any(|token| token.is_any(roles::SEPARATORS) || token.is(","));
    ((is_known(other) || is_name(other)) && !are_many).then_some(2 * ONE)
}

/// "10rb per orang", "10 ewu saben uwong": what each pays, the person too.
fn is_per_head(pieces: &[Piece], tokens: &[Token], at: usize) -> bool {
    let sign = pieces.get(at + 1).filter(|piece| piece.item == Item::Spent(Use::Each));
    if sign.is_some_and(|sign| unit_of(&tokens[sign.tokens.clone()]) == Some("orang")) {
        return true;
    }
    let behind: Vec<&Token> =
        pieces[at + 1..].iter().take(2).map(|piece| &tokens[piece.tokens.start]).collect();
    matches!(behind[..], [each, head] if each.is_any(arithmetic::EVERY) && head.is("orang"))
}

/// Between the marks that part one booking from the next.
fn part_around(pieces: &[Piece], at: usize) -> std::ops::Range<usize> {
    let several = said(pieces).len() > 1;
    let parts = |piece: &Piece| several && matches!(piece.item, Item::Mark(',' | ';' | '\n' | '.'));
    let start = (0..at).rev().find(|&before| parts(&pieces[before])).map_or(0, |before| before + 1);
    // "patungan bensin 300rb, ber4, kopi 20rb": what names no amount of its own belongs to the one before.
    let next = said(pieces).into_iter().find(|&next| next > at).unwrap_or(pieces.len());
    let mut ends = (at..next).rev().filter(|&behind| parts(&pieces[behind]));
    let end = if next == pieces.len() { next } else { ends.next().unwrap_or(next) };
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
        Item::Count(_) | Item::Measure(_) => {
            // "dibagi 2 karung": bags do not share.
            let counted = &tokens[pieces[at].tokens.clone()];
            counted.len() == 1 || counted.iter().any(|token| token.is_or_reads(arithmetic::HEADS))
        }
        Item::Money(amount) => {
            let holds = |next: &Piece| tokens[next.tokens.start].is_any(arithmetic::HOLDING);
            // "patungan 120rb orang 8"
            let headed = at > 0 && tokens[pieces[at - 1].tokens.start].is_or_reads(arithmetic::HEADS);
            let is_divided = (divided(1) || divided(2)) && !pieces.get(at + 1).is_some_and(holds);
            !amount.is_said() && (is_divided || headed && at + 1 == pieces.len())
        }
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
    (words.has(arithmetic::BORNE) || words.has(list!["saya"])).then_some((half, whole_at))
}

/// "sepatu 350rb direfund setengah", "refund separuh dari 350rb": so much of the price came back. "Direfund setengah, 175rb" says
/// itself what that comes to.
pub(super) fn given_back(pieces: &mut [Piece], tokens: &[Token]) {
    let token = |at: usize| &tokens[pieces[at].tokens.start];
    let [whole_at] = said(pieces)[..] else { return };
    let Some(whole) = money(&pieces[whole_at]) else { return };
    let Some(back_at) =
        (0..pieces.len()).find(|&at| pieces[at].is_word() && token(at).is_or_reads(booking::GIVEN_BACK))
    else {
        return;
    };
    let is_silent = |from: usize, to: usize, words: &List| {
        (from + 1..to).all(|at| {
            let is_around = token(at).is_any(roles::FILLERS) || token(at).is_or_reads(words);
            matches!(pieces[at].item, Item::Word | Item::When(_)) && is_around
        })
    };
    let is_beside = |at: usize| {
        at == whole_at + 1 || is_silent(at.min(back_at), at.max(back_at), arithmetic::BESIDE_PART)
    };
    let is_of_whole = |at: usize| at + 1 < whole_at && is_silent(at, whole_at, arithmetic::PART_OF);
    let found = (0..pieces.len()).find_map(|at| {
        let (parts, of) = part_in_a_word(token(at)).filter(|_| pieces[at].tokens.len() == 1)?;
        (at != whole_at && (is_beside(at) || is_of_whole(at))).then_some((at, parts, of))
    });
    let Some((at, parts, of)) = found else { return };
    // "refund sepatu 400rb seperempatnya": of that, or that is it?
    let is_whole = whole_at < back_at || is_of_whole(at);
    let is_unsure = at > whole_at;
    drop_at(pieces, at, Use::Part);
    if is_whole {
        pieces[whole_at].item = Item::Money(whole.portion(parts, of));
    } else if is_unsure {
        pieces[whole_at].item = Item::Money(Amount { certainty: Certainty::Guess, ..whole });
    }
}

/// "setengah", "sepertiga": so many of so many equal parts.
fn part_in_a_word(token: &Token) -> Option<(i128, i128)> {
    let parts = [(arithmetic::HALVES, 2), (arithmetic::THIRDS, 3), (arithmetic::QUARTERS, 4)];
    parts.into_iter().find(|(words, _)| token.is_or_reads(words)).map(|(_, of)| (1, of))
}
