//! Quantities: counts and prices of one make the total.

use ledger::Currency;

use super::{count, drop_at, leading, money, places, replace, said};
use crate::pieces::piece::{Item, Piece, Use, are_alike, unit_of};
use crate::values::amount::{Amount, Certainty};
use crate::words::lexicon::roles::{self, arithmetic};
use crate::words::list::list;
use crate::words::numeral::ONE;
use crate::words::token::Token;

/// The product of a count in millionths and a unit price: thousands where both were small, and the price may be rupiah.
fn product(count: i128, unit: Amount) -> Amount {
    let certainty = if unit.certainty == Certainty::Bare { Certainty::Sure } else { unit.certainty };
    let total = Amount { certainty, ..unit }.portion(count, ONE);
    let is_small = unit.certainty == Certainty::Bare
        && unit.currency == Currency::IDR
        && total.minor < 1_000 * unit.currency.minor_per_unit();
    if is_small { total.times(1_000, Certainty::Guess) } else { total }
}

/// So many pieces a count stands before the "x" at most: the count, what is counted, the sign.
const REACH: usize = 4;

/// "3x15rb", "15rb x 3", "40 lembar x 300", "3 x @15rb", "7rb 3 3 nya".
pub(super) fn multiply(pieces: &mut Vec<Piece>, tokens: &[Token]) {
    let mut at = 0;
    while at + 1 < pieces.len() {
        if is_format(pieces, at, tokens) {
            replace(pieces, at, at + 2, Item::Code);
            continue;
        }
        if let Some((last, total)) = multiplied(pieces, at) {
            replace(pieces, at, last, Item::Money(total));
            // "2 orang x 3 hari x 130rb": what stood before may be multiplied now.
            if at > 0 && pieces[at - 1].item == Item::Times {
                at = at.saturating_sub(REACH);
            }
            continue;
        }
        if is_said_twice(pieces, tokens, at) {
            replace(pieces, at + 1, at + 2, Item::Each);
            at += 1;
            continue;
        }
        if let (Some(unit), Some(times)) = (money(&pieces[at]), times_behind(pieces, tokens, at)) {
            replace(pieces, at, at + 1, Item::Money(product(times, unit)));
            continue;
        }
        if let Some(unit) = money(&pieces[at]).filter(|unit| unit.is_said())
            && let Some((length, count)) = all_of_them(&pieces[at + 1..], tokens)
        {
            replace(pieces, at, at + length, Item::Money(product(count, unit)));
            continue;
        }
        at += 1;
    }
}

/// "3x15rb", "25 warga x 20rb", "15rb x 3", "3 x @15rb": where the product ends, and what it is.
fn multiplied(pieces: &[Piece], at: usize) -> Option<(usize, Amount)> {
    let counted = |piece: &Piece| match piece.item {
        Item::Measure(number) => Some(number),
        _ => count(piece),
    };
    // What is counted may be named: one word or two.
    let named = pieces[at + 1..].iter().take_while(|piece| piece.is_word()).take(2).count();
    // "300rb/bln x 3": the price says of what it is.
    let of_one = usize::from(named == 0 && pieces.get(at + 1).is_some_and(|piece| piece.item == Item::Each));
    let sign = at + 1 + named + of_one;
    if pieces.get(sign).is_none_or(|piece| piece.item != Item::Times) {
        return None;
    }
    let last = sign + 1 + usize::from(pieces.get(sign + 1)?.item == Item::Each);
    let (first, second) = (&pieces[at], pieces.get(last)?);
    match (counted(first), money(second), money(first), counted(second)) {
        (Some(count), Some(unit), _, _) => Some((last, product(count, unit))),
        (_, _, Some(unit), Some(count)) if named == 0 => Some((last, product(count, unit))),
        _ => None,
    }
}

/// What a piece counts, where the price is for one of it: a length of time or a number of rooms counts nothing else.
fn counted_in(piece: &Piece, tokens: &[Token], unit: Option<&str>) -> Option<i128> {
    match piece.item {
        Item::Measure(number) => {
            let measured = unit_of(&tokens[piece.tokens.clone()]);
            (unit.is_none() || measured == unit).then_some(number)
        }
        // "telur sekilo 30rb, minyak 2 liter": pounds are no pints.
        Item::Count(_) if unit.is_some_and(is_measured) => {
            let counted = unit_of(&tokens[piece.tokens.clone()]);
            are_alike(counted, unit).then(|| count(piece)).flatten()
        }
        _ => count(piece),
    }
}

/// Whether a unit measures, and does not count one by one.
fn is_measured(unit: &str) -> bool {
    arithmetic::MEASURING.contains(&unit)
}

/// "3x4", "40x40" beside an amount: a size, or a dose.
fn is_format(pieces: &[Piece], at: usize, tokens: &[Token]) -> bool {
    if pieces.get(at + 1).is_none_or(|piece| piece.item != Item::Times) || pieces.len() < at + 3 {
        return false;
    }
    let bare = |piece: &Piece| money(piece).is_some_and(|amount| amount.certainty == Certainty::Bare);
    let is_close = pieces[at + 1..at + 3].iter().all(|piece| tokens[piece.tokens.start].glued);
    let is_side = |piece: &Piece| bare(piece) || matches!(piece.item, Item::Measure(_));
    bare(&pieces[at]) && is_side(&pieces[at + 2]) && is_close && !said(pieces).is_empty()
}

/// "3 kotak 45rb 45rb nya": so much for each.
fn is_said_twice(pieces: &[Piece], tokens: &[Token], at: usize) -> bool {
    let [first, second, end, ..] = &pieces[at..] else { return false };
    let are_equal = money(first).zip(money(second)).is_some_and(|(first, second)| first.equals(second));
    are_equal && money(first).is_some_and(Amount::is_said) && tokens[end.tokens.start].lower == "nya"
}

/// "2rb 4 kali": how often.
fn times_behind(pieces: &[Piece], tokens: &[Token], at: usize) -> Option<i128> {
    let behind =
        pieces.get(at + 1).filter(|piece| tokens[piece.tokens.end - 1].is_any(list!["kali", "x"]))?;
    if let Item::Count(times) = behind.item { Some(times) } else { None }
}

/// "3 3 nya", "3-3nya": that many, all of them.
fn all_of_them(pieces: &[Piece], tokens: &[Token]) -> Option<(usize, i128)> {
    let first = count(pieces.first()?)?;
    let skip = usize::from(matches!(pieces.get(1)?.item, Item::Mark('-')));
    let second = count(pieces.get(1 + skip)?)?;
    let end = pieces.get(2 + skip)?;
    (first == second && tokens[end.tokens.start].lower == "nya").then_some((3 + skip, first))
}

/// "100rb/2", "50+25rb".
pub(super) fn divide(pieces: &mut Vec<Piece>, tokens: &[Token]) {
    let mut at = 0;
    while at + 2 < pieces.len() {
        let glued = pieces[at + 1..at + 3].iter().all(|piece| tokens[piece.tokens.start].glued);
        if let (Some(first), Some(second), true) = (money(&pieces[at]), money(&pieces[at + 2]), glued) {
            let found = match pieces[at + 1].item {
                Item::Mark('/') if first.is_said() => {
                    count(&pieces[at + 2]).map(|count| first.portion(ONE, count))
                }
                Item::Mark('+') if second.is_said() => in_full(first, second),
                _ => None,
            };
            if let Some(amount) = found {
                replace(pieces, at, at + 2, Item::Money(amount));
                continue;
            }
        }
        at += 1;
    }
}

/// The sum of "50+25rb": of rupiah the first is in thousands too, and small change is no summand.
fn in_full(first: Amount, second: Amount) -> Option<Amount> {
    let is_rupiah = second.currency == Currency::IDR;
    let factor = if is_rupiah && !first.is_said() { 1_000 } else { 1 };
    let first = first.times(factor, first.certainty);
    let thousand = 1_000 * second.currency.minor_per_unit();
    let is_whole = !is_rupiah || (first.minor >= thousand && second.minor >= thousand);
    second.plus(first).filter(|_| is_whole)
}

/// "@40rb" with a count before it, "harga satuannya 75rb", "15rb per biji".
pub(super) fn unit_prices(pieces: &mut [Piece], tokens: &[Token]) {
    let mut at = 0;
    while at < pieces.len() {
        if pieces[at].item != Item::Each {
            at += 1;
            continue;
        }
        let is_price = |index: usize| pieces.get(index).and_then(money).is_some();
        let skipped = (1..=2).find(|step| is_price(at + step));
        // "275rb/kamar/malam": of one, and of one.
        let of_one =
            pieces[..at].iter().rev().take_while(|piece| piece.item == Item::Spent(Use::Each)).count();
        let behind = at - of_one;
        let price_at = if behind > 0 && is_price(behind - 1) && !tokens[pieces[at].tokens.start].is("@") {
            Some(behind - 1)
        } else {
            skipped.map(|step| at + step)
        };
        let Some(price_at) = price_at else {
            pieces[at].item = Item::Word;
            continue;
        };
        let Some(unit) = money(&pieces[price_at]) else { break };
        let start = (0..at.min(price_at))
            .rev()
            .find(|&index| ends_price(&pieces[index]))
            .map_or(0, |index| index + 1);
        let range = start..at.min(price_at);
        let total = of_counted(pieces, tokens, &Price { unit, at: price_at, sign: at, range });
        pieces[price_at].item = Item::Money(total);
        pieces[at].item = Item::Spent(Use::Each);
        at += 1;
    }
}

/// A price for one, where it stands and where its sign does, and where its count may stand before them.
struct Price {
    unit: Amount,
    at: usize,
    sign: usize,
    range: std::ops::Range<usize>,
}

/// What so many at this price come to; what was counted goes into it.
fn of_counted(pieces: &mut [Piece], tokens: &[Token], price: &Price) -> Amount {
    let Price { unit, at: price_at, sign, ref range } = *price;
    let unit_of_price = unit_of(&tokens[pieces[sign].tokens.clone()]);
    let is_shared = super::leading(pieces, tokens, price_at).has(arithmetic::SHARED);
    // "patungan 75rb per orang, 4 orang": each pays that, the person too.
    if is_shared && unit_of_price == Some("orang") {
        return product(ONE, unit);
    }
    let before = range.clone().rev().find(|&at| counted_in(&pieces[at], tokens, unit_of_price).is_some());
    let counted = before.or_else(|| counted_behind(pieces, tokens, price, unit_of_price));
    let factor = counted
        .and_then(|at| counted_in(&pieces[at], tokens, unit_of_price))
        .or_else(|| super::share::people(&pieces[range.start..], tokens));
    let in_dozens = counted.filter(|_| unit_of_price.is_none()).and_then(|at| dozen(&pieces[at], tokens));
    let is_one_dozen = in_dozens.is_some() && factor == Some(ONE);
    let factor = if is_one_dozen { in_dozens.or(factor) } else { factor };
    // "kopi dan roti masing-masing 15rb", "3 lusin @20rb": of how many? But "went halves, 150k each" is one's own.
    let is_of_many =
        factor.is_none() && tokens[pieces[sign].tokens.start].is_any(arithmetic::OF_MANY) && !is_shared
            || in_dozens.is_some() && !is_one_dozen;
    let mut total = product(factor.unwrap_or(ONE), unit);
    if let Some(index) = counted {
        drop_at(pieces, index, Use::Count);
        let is_of_time = unit_of_price.is_some_and(|unit| arithmetic::SPANS.contains(&unit));
        let end = pieces.len().min(index.max(price_at) + 1);
        if let Some(other) = (range.start..end).find(|&at| is_of_several(&pieces[at])).filter(|_| is_of_time)
        {
            let Item::Count(heads) = pieces[other].item else { return total };
            let are_people = unit_of(&tokens[pieces[other].tokens.clone()]) == Some("orang");
            // "4 orang, sehari 50rb, 2 hari": each of them, each day. Of "2 unit, sehari 75rb" nobody knows.
            total = if are_people {
                product(heads, total)
            } else {
                Amount { certainty: Certainty::Guess, ..total }
            };
            if are_people {
                drop_at(pieces, other, Use::Count);
            }
        }
    }
    if is_of_many { Amount { certainty: Certainty::Guess, ..total } } else { total }
}

/// "75rb per hari, 3 hari", "12rb/porsi beli 2": where the count of a price stands behind it.
fn counted_behind(
    pieces: &[Piece],
    tokens: &[Token],
    price: &Price,
    unit_of_price: Option<&str>,
) -> Option<usize> {
    (price.at.max(price.sign) + 1..pieces.len()).take(3).take_while(|&at| !ends_price(&pieces[at])).find(
        |&at| {
            let bought = tokens[pieces[at - 1].tokens.start].is("beli") && count(&pieces[at]).is_some();
            let is_counted = matches!(pieces[at].item, Item::Count(_) | Item::Measure(_));
            // "buku selusin 42rb, pensil 4 biji": of another thing.
            let counted_unit = unit_of(&tokens[pieces[at].tokens.clone()]);
            let is_other = unit_of_price.is_some() && !are_alike(counted_unit, unit_of_price);
            is_counted && !is_other && counted_in(&pieces[at], tokens, unit_of_price).is_some() || bought
        },
    )
}

/// What parts a price from that of another thing.
fn ends_price(piece: &Piece) -> bool {
    matches!(piece.item, Item::Mark('\n' | ';')) || money(piece).is_some_and(Amount::is_said)
}

/// "1 lusin": how many that are.
fn dozen(piece: &Piece, tokens: &[Token]) -> Option<i128> {
    let unit = &tokens[piece.tokens.end - 1];
    arithmetic::DOZENS.iter().find(|(word, _)| unit.is(word)).map(|(_, pieces)| pieces * ONE)
}

fn is_of_several(piece: &Piece) -> bool {
    matches!(piece.item, Item::Count(count) if count > ONE)
}

/// "ayam 2, nasi 3, teh 3 total 84rb": the bare numbers count, where the one amount is their total.
pub(super) fn counts_beside_total(pieces: &mut [Piece], tokens: &[Token]) {
    let [total_at] = said(pieces)[..] else { return };
    if !leading(pieces, tokens, total_at).has(arithmetic::SUMMING) {
        return;
    }
    let numbers: Vec<usize> = places(pieces).into_iter().filter(|&at| at < total_at).collect();
    if numbers.len() > 1 || leading(pieces, tokens, total_at).has(roles::TOTALS) {
        for at in numbers {
            pieces[at].item = Item::Code;
        }
    }
}
