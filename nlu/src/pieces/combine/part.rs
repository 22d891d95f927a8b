//! Parts: numbers that are said beside a sum and are in it already, or that make one together.

use super::{between, drop_at, leading, money, places, replace, said, silence_words};
use crate::pieces::piece::{Item, Piece, Use};
use crate::values::account::Role;
use crate::values::amount::{Amount, Certainty};
use crate::words::lexicon::roles::{self, arithmetic};
use crate::words::list::list;
use crate::words::numeral::ONE;
use crate::words::token::Token;

/// "dapat poin 2000", "cashback 9.600 koin": counted like money, and none.
pub(super) fn points(pieces: &mut [Piece], tokens: &[Token]) {
    let is_point = |at: usize| {
        pieces
            .get(at)
            .is_some_and(|piece| piece.is_word() && tokens[piece.tokens.start].is_any(arithmetic::POINTS))
    };
    let all = places(pieces);
    let first = all.first().copied();
    let points: Vec<usize> = all
        .into_iter()
        .filter(|&at| {
            let is_paid_by = leading(pieces, tokens, at).has(arithmetic::REDEEMING);
            is_point(at + 1) || at > 0 && is_point(at - 1) && Some(at) != first && !is_paid_by
        })
        .collect();
    for at in points {
        silence_from(pieces, tokens, at);
        drop_at(pieces, at, Use::Told);
    }
}

/// "5rb + 7rb + 3rb", "300rb - 50rb": what stands between the signs of one thing is reckoned. Whatever else joins amounts of
/// one thing leaves them two.
pub(super) fn reckoned(pieces: &mut Vec<Piece>, tokens: &[Token]) {
    let mut at = 0;
    while at + 2 < pieces.len() {
        let amounts = money(&pieces[at]).zip(money(&pieces[at + 2])).filter(|(first, second)| {
            first.is_said() && second.is_said() && first.currency == second.currency
        });
        let is_sign = at + 1 < pieces.len() && !tokens[pieces[at + 1].tokens.start].glued;
        let reckoned = amounts.filter(|_| is_sign).and_then(|(first, second)| match pieces[at + 1].item {
            Item::Mark('+') => first.plus(second),
            Item::Mark('-') => first.less(second),
            _ => None,
        });
        let names_thing = pieces.get(at + 3).is_some_and(|piece| {
            let token = &tokens[piece.tokens.start];
            piece.is_word() && !token.is_any(roles::FILLERS) && !token.is_any(arithmetic::DISCOUNT)
        });
        match reckoned.filter(|_| !names_thing) {
            Some(amount) => replace(pieces, at, at + 2, Item::Money(amount)),
            None => at += 1,
        }
    }
}

/// "3x3.500 = 10.500", "10 x 1.000 10.000": a product, and what it comes to, said once more.
pub(super) fn confirmed(pieces: &mut [Piece], _: &[Token]) {
    for at in 0..pieces.len() {
        let Some(product) = money(&pieces[at]) else { continue };
        let equals = pieces.get(at + 1).is_some_and(|piece| piece.item == Item::Mark('='));
        let again_at = at + 1 + usize::from(equals);
        let Some(again) = pieces.get(again_at).and_then(money) else { continue };
        let is_product = pieces[at].tokens.len() >= 3;
        if (equals || is_product) && product.equals(again) {
            pieces[at].item = Item::Money(Amount { certainty: again.certainty, ..product });
            drop_at(pieces, again_at, Use::Sum);
        }
    }
}

/// "480rb (24 KK x 20rb)", "pp 16rb (8rb sekali jalan)": brackets explain the amount before them.
pub(super) fn bracketed(pieces: &mut [Piece], tokens: &[Token]) {
    let all = said(pieces);
    for pair in all.windows(2) {
        let (Some(whole), Some(part)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else { continue };
        let is_opened = pieces[pair[0] + 1..pair[1]].iter().any(|piece| piece.item == Item::Mark('('));
        if !is_opened || whole.currency != part.currency {
            continue;
        }
        let end = closing(pieces, pair[1]);
        let words = between(pieces, tokens, pair[0], end);
        let explains = part.equals(whole)
            || words.has(arithmetic::INCLUDED)
            || words.has(arithmetic::DEDUCTED)
            || words.has(arithmetic::EXPLAINING)
            || !words.has_content();
        if explains {
            let used = if part.equals(whole) { Use::Sum } else { Use::Part };
            silence_from(pieces, tokens, pair[1]);
            silence_words(&mut pieces[pair[1]..end], |_| false);
            drop_at(pieces, pair[1], used);
        }
    }
}

/// "total 235rb (beras 70rb, minyak 38rb, sisanya sayur)": brackets behind a total hold its parts.
pub(super) fn bracketed_parts(pieces: &mut [Piece], tokens: &[Token]) {
    let Some(open) = pieces.iter().position(|piece| piece.item == Item::Mark('(')) else { return };
    let close = closing(pieces, open);
    let all = said(pieces);
    let Some(&whole_at) = all.iter().rfind(|&&at| at < open) else { return };
    let parts: Vec<usize> = all.into_iter().filter(|&at| at > open && at < close).collect();
    let Some(whole) = money(&pieces[whole_at]).filter(|_| parts.len() > 1) else { return };
    let left = parts.iter().try_fold(whole, |left, &at| left.less(money(&pieces[at])?));
    let is_total = leading(pieces, tokens, whole_at).has(roles::TOTALS)
        || between(pieces, tokens, open, close).has(arithmetic::REST);
    if is_total && left.is_some() {
        for at in parts {
            drop_at(pieces, at, Use::Part);
        }
        silence_words(&mut pieces[open..close], |_| false);
    }
}

/// Where the brackets close that are open here.
fn closing(pieces: &[Piece], from: usize) -> usize {
    (from..pieces.len()).find(|&at| pieces[at].item == Item::Mark(')')).unwrap_or(pieces.len())
}

/// "ojek 12rb pulang pergi jadi 24rb", "3 biji 15rb-an total 45rb": what several come to is said, and so is the price of one.
pub(super) fn come_to(pieces: &mut [Piece], tokens: &[Token]) {
    const MOST: i64 = 50;
    for pair in said(pieces).windows(2) {
        let (Some(one), Some(all)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else { continue };
        let words = between(pieces, tokens, pair[0], pair[1]);
        let says = words.has(arithmetic::RESULT) || words.has(roles::TOTALS);
        let is_multiple =
            one.minor > 0 && all.minor % one.minor == 0 && (2..=MOST).contains(&(all.minor / one.minor));
        let is_other_thing =
            words.content().any(|token| !token.is_any(arithmetic::BOTH_WAYS) && !token.is_any(roles::TOTALS));
        if says && is_multiple && one.currency == all.currency && !is_other_thing {
            drop_at(pieces, pair[0], Use::Part);
        }
    }
}

/// "500rb dari 2jt": so much of a sum.
pub(super) fn of_a_sum(pieces: &mut [Piece], tokens: &[Token]) {
    for pair in said(pieces).windows(2) {
        let (Some(part), Some(whole)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else { continue };
        let words = between(pieces, tokens, pair[0], pair[1]);
        let is_of = words.words.len() == 1 && words.has(list!["dari", "of"]) && pair[1] == pair[0] + 2;
        if is_of && whole.less(part).is_some() && !leading(pieces, tokens, pair[0]).has(arithmetic::DISCOUNT)
        {
            drop_at(pieces, pair[1], Use::Told);
        }
    }
}

/// The words that lead to a part, from the one that says so on, say nothing of the thing.
pub(super) fn silence_from(pieces: &mut [Piece], tokens: &[Token], at: usize) {
    let start = (0..at)
        .rev()
        .find(|&before| !matches!(pieces[before].item, Item::Word | Item::Mark('(')))
        .map_or(0, |before| before + 1);
    silence_words(&mut pieces[start..at], |piece| tokens[piece.tokens.start].is_any(roles::BUYING));
}

/// "50rb dibayar pakai gopay 30rb sisanya cash", "1jt, 400rb-nya cash sisanya tf": how a sum was paid.
pub(super) fn ways_of_paying(pieces: &mut [Piece], tokens: &[Token]) {
    let [whole_at, part_at, ..] = said(pieces)[..] else { return };
    let (Some(whole), Some(part)) = (money(&pieces[whole_at]), money(&pieces[part_at])) else { return };
    let behind = between(pieces, tokens, part_at, pieces.len());
    let has_account = |range: std::ops::Range<usize>| {
        pieces[range].iter().any(|piece| matches!(piece.item, Item::Account(_)))
    };
    let is_way = has_account(whole_at..part_at) || has_account(part_at..pieces.len().min(part_at + 4));
    let is_own_thing =
        between(pieces, tokens, whole_at, part_at).content().any(|token| !token.is_any(arithmetic::PAYING));
    if behind.has(arithmetic::REST) && is_way && !is_own_thing && whole.less(part).is_some() {
        drop_at(pieces, part_at, Use::Part);
        for piece in &mut pieces[whole_at + 1..] {
            // Paid several ways, it is of no one account.
            if matches!(piece.item, Item::Account(_) | Item::Word) {
                piece.item = Item::Spent(Use::Silent);
            }
        }
    }
}

/// "servis 350rb, baru bayar dp 100rb", "330rb kubayar dulu setengah 165rb": so much of the price is paid so far.
pub(super) fn paid_so_far(pieces: &mut [Piece], tokens: &[Token]) {
    let [whole_at, part_at] = said(pieces)[..] else { return };
    let (Some(whole), Some(part)) = (money(&pieces[whole_at]), money(&pieces[part_at])) else { return };
    let words = between(pieces, tokens, whole_at, part_at);
    let is_so_far = words.has(arithmetic::DOWN_PAYMENTS)
        || (words.has(roles::BUYING) || words.has(arithmetic::PAYING)) && words.has(arithmetic::SO_FAR);
    if is_so_far && whole.less(part).is_some() {
        drop_at(pieces, whole_at, Use::Told);
    }
}

/// "admin 500": a fee is said to the rupiah, however small.
pub(super) fn small_fees(pieces: &mut [Piece], tokens: &[Token]) {
    let all = places(pieces);
    for &at in all.iter().skip(1) {
        let Some(fee) = money(&pieces[at]) else { continue };
        let is_named =
            tokens[pieces[at - 1].tokens.start].is_any(arithmetic::FEES) && pieces[at - 1].is_word();
        if is_named && fee.certainty == Certainty::Bare && fee.minor >= 100 * fee.currency.minor_per_unit() {
            pieces[at].item = Item::Money(Amount { certainty: Certainty::Sure, ..fee });
        }
    }
}

/// "30 atau 35rb", "antara 3rb sampai 5rb", "20-25rb": nobody knows which.
pub(super) fn ranges(pieces: &mut [Piece], tokens: &[Token]) {
    let all = places(pieces);
    for pair in all.windows(2) {
        let (Some(first), Some(second)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else {
            continue;
        };
        let words = between(pieces, tokens, pair[0], pair[1]);
        let is_close = pair[1] - pair[0] == 2;
        let is_hyphen = is_close
            && pieces[pair[0] + 1].item == Item::Mark('-')
            && tokens[pieces[pair[1]].tokens.start].glued
            && is_large(second);
        let is_or = is_close && words.has(arithmetic::OR);
        if !((is_or || is_hyphen) && first.minor < second.minor && is_large(second)) {
            continue;
        }
        // What lies between two sums is neither of them.
        let opening =
            pair[0].checked_sub(1).filter(|&at| tokens[pieces[at].tokens.start].is_any(list!["antara"]));
        let certainty = if opening.is_some() { Certainty::Impossible } else { Certainty::Guess };
        if let Some(at) = opening {
            drop_at(pieces, at, Use::Silent);
            drop_at(pieces, pair[0] + 1, Use::Silent);
        }
        drop_at(pieces, pair[0], Use::Told);
        pieces[pair[1]].item = Item::Money(Amount { certainty, ..second });
    }
}

/// No mere number, even where it is the end of a range.
fn is_large(amount: Amount) -> bool {
    amount.minor >= 1_000 * amount.currency.minor_per_unit()
}

/// "diskon 20% dari 450rb", "100rb + ppn 11%": a rate that is said before its amount, or put on it.
pub(super) fn rates(pieces: &mut [Piece], tokens: &[Token]) {
    for at in 0..pieces.len() {
        let Item::Percent(percent) = pieces[at].item else { continue };
        if !(1..100 * ONE).contains(&percent) {
            continue;
        }
        let words = leading(pieces, tokens, at);
        let next = said(pieces).into_iter().find(|&place| place > at);
        let is_of = |place: usize| {
            let words = between(pieces, tokens, at, place);
            let is_price = words.words.len() == 2 && words.has(list!["harga"]);
            words.has(list!["dari", "of"]) && (words.words.len() == 1 || is_price)
        };
        if let Some(place) = next.filter(|&place| words.has(arithmetic::DISCOUNT) && is_of(place))
            && let Some(full) = money(&pieces[place])
        {
            pieces[place].item = Item::Money(full.portion(100 * ONE - percent, 100 * ONE));
            drop_at(pieces, at, Use::Rate);
            continue;
        }
        // "sisihkan 10% dari gaji 5jt": so much of it.
        let of_what = next.filter(|&place| {
            let words = between(pieces, tokens, at, place);
            words.words.first().is_some_and(|token| token.is_any(list!["dari", "of"]))
                && words.words.len() <= 3
        });
        if let Some(place) = of_what
            && let Some(whole) = money(&pieces[place])
        {
            pieces[place].item = Item::Money(whole.portion(percent, 100 * ONE));
            drop_at(pieces, at, Use::Rate);
            continue;
        }
        let before = said(pieces).into_iter().rfind(|&place| place < at);
        let names_result = next.is_some_and(|place| {
            let words = between(pieces, tokens, at, place);
            place == at + 1 || pieces[place - 1].item == Item::Mark('=') || words.has(arithmetic::AMOUNTING)
        });
        let comes_to = next.is_some_and(|place| between(pieces, tokens, at, place).has(arithmetic::RESULT));
        if before.is_some() && comes_to {
            continue;
        }
        if names_result && words.has(arithmetic::FEES) {
            drop_at(pieces, at, Use::Rate);
            continue;
        }
        // "$250 dari Fiverr, fee 20%": taken off or put on?
        let is_in_it =
            before.is_some_and(|place| between(pieces, tokens, place, at).has(arithmetic::ALREADY));
        let is_put_on =
            words.has(arithmetic::TAXES) && !words.has(list!["fee"]) && next.is_none() && !is_in_it;
        if let Some(place) = before.filter(|_| is_put_on)
            && let Some(base) = money(&pieces[place])
        {
            silence_from(pieces, tokens, at);
            pieces[place].item = Item::Money(base.portion(100 * ONE + percent, 100 * ONE));
            drop_at(pieces, at, Use::Rate);
        }
    }
}

/// "$200 @15.800 = 3.160.000", "$96 kena di kartu kredit 1.545.000": what foreign money came to in one's own.
pub(super) fn exchanged(pieces: &mut [Piece], tokens: &[Token]) {
    let all = said(pieces);
    for (nth, &own_at) in all.iter().enumerate().skip(1) {
        let Some(own) = money(&pieces[own_at]) else { continue };
        let is_foreign =
            |at: &&usize| money(&pieces[**at]).is_some_and(|other| other.currency != own.currency);
        let Some(&foreign_at) = all[..nth].iter().rev().find(is_foreign) else { continue };
        let words = between(pieces, tokens, foreign_at, own_at);
        let equals = pieces[own_at - 1].item == Item::Mark('=');
        let comes_to = equals || words.has(arithmetic::COMING_TO) || words.has(arithmetic::RESULT);
        let is_told = comes_to && words.content().all(|token| token.is_any(arithmetic::COMING_TO));
        if !is_told && !arrives(pieces, tokens, (foreign_at, own_at)) {
            continue;
        }
        for &at in all[..nth].iter().filter(|&&at| at > foreign_at) {
            drop_at(pieces, at, Use::Rate);
        }
        drop_at(pieces, foreign_at, Use::Nominal);
        return;
    }
}

/// "kirim 300 dolar dari Amerika, diterima di BCA 4,89jt": behind a mark nothing stands but that it came, and where to.
fn arrives(pieces: &[Piece], tokens: &[Token], (from, to): (usize, usize)) -> bool {
    let Some(mark) = (from..to).rev().find(|at| matches!(pieces[*at].item, Item::Mark(','))) else {
        return false;
    };
    let is_into = |piece: &Piece| matches!(&piece.item, Item::Account(account) if matches!(account.role, Role::In | Role::To));
    let words = between(pieces, tokens, mark, to);
    let is_empty = |token: &&&Token| {
        token.is_any(roles::ARRIVING)
            || token.is_any(arithmetic::COMING_TO)
            || token.reads(arithmetic::WHERE_TO)
    };
    let came = words.has(roles::ARRIVING)
        || words.has(arithmetic::COMING_TO)
        || pieces[mark..to].iter().any(is_into);
    let leaves = |piece: &Piece| matches!(&piece.item, Item::Account(account) if account.role == Role::From);
    came && words.content().all(|token| is_empty(&token)) && !pieces.iter().any(leaves)
}

/// "cabe 15rb, semuanya sama bawang jadi 27rb": a total that holds what was said before, and more.
pub(super) fn totalled_with_more(pieces: &mut [Piece], tokens: &[Token]) {
    let [part_at, total_at] = said(pieces)[..] else { return };
    let (Some(part), Some(total)) = (money(&pieces[part_at]), money(&pieces[total_at])) else { return };
    let words = leading(pieces, tokens, total_at);
    let holds_more = words.has(roles::TOTALS) && words.has(arithmetic::WITH) && words.has(arithmetic::RESULT);
    if holds_more && total.less(part).is_some() {
        drop_at(pieces, part_at, Use::Part);
    }
}
