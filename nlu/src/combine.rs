//! Arithmetic between pieces: what several numbers of one booking come to.
//!
//! Every production takes the pieces, and drops or replaces amounts: unit prices, corrections, discounts, shares, change.

use crate::amount::{Amount, Certainty};
use crate::lexicon::roles;
use crate::piece::{Item, Piece};
use crate::token::Token;

/// The words between two pieces: whether they say something of the thing, and whether some are of a set.
struct Between<'a> {
    words: Vec<&'a Token>,
}

impl Between<'_> {
    fn has(&self, set: &[&str]) -> bool {
        self.words.iter().any(|token| token.is_any(set))
    }

    /// Words that are no mere connection: the numbers around them are of different things.
    fn has_content(&self) -> bool {
        self.words.iter().any(|token| {
            !token.is_any(roles::FILLERS)
                && !token.is_any(roles::CORRECTIONS)
                && !token.is_any(DISCOUNT)
                && !token.is_any(RESULT)
                && !token.is_any(&[
                    "bukan",
                    "bayar",
                    "kembali",
                    "kembalian",
                    "tidak",
                    "dapat",
                    "dipotong",
                    "pp",
                    "ada",
                ])
        })
    }
}

const DISCOUNT: &[&str] =
    &["diskon", "potong", "dipotong", "promo", "voucher", "cashback", "hemat", "kupon", "poin"];
const RESULT: &[&str] =
    &["jadi", "jadinya", "tinggal", "net", "nett", "bayarnya", "sisanya", "akhirnya", "hasilnya"];
const SHARE: &[&str] = &["bagian", "share", "bagianku", "kena", "patunganku"];

/// Applies all productions, in the order in which they build on each other.
pub(crate) fn combine(mut pieces: Vec<Piece>, tokens: &[Token]) -> Vec<Piece> {
    multiply(&mut pieces, tokens);
    divide(&mut pieces, tokens);
    correct(&mut pieces, tokens);
    unit_prices(&mut pieces, tokens);
    change(&mut pieces, tokens);
    discount(&mut pieces, tokens);
    share(&mut pieces, tokens);
    price(&mut pieces, tokens);
    pieces
}

fn money(piece: &Piece) -> Option<Amount> {
    if let Item::Money(amount) = piece.item { Some(amount) } else { None }
}

/// The whole number that a piece counts.
fn count(piece: &Piece) -> Option<i64> {
    match piece.item {
        Item::Count(count) => Some(count),
        Item::Money(amount) if amount.certainty == Certainty::Bare => {
            Some(amount.minor / amount.currency.minor_per_unit())
        }
        _ => None,
    }
}

/// Where the amounts stand.
fn places(pieces: &[Piece]) -> Vec<usize> {
    (0..pieces.len()).filter(|&at| money(&pieces[at]).is_some()).collect()
}

fn between<'a>(pieces: &[Piece], tokens: &'a [Token], from: usize, to: usize) -> Between<'a> {
    let words = pieces.get(from..to).unwrap_or_default().iter().filter(|piece| piece.item == Item::Word);
    Between { words: words.map(|piece| &tokens[piece.tokens.start]).collect() }
}

/// Puts `item` for the pieces from `from` to `to`, both included.
fn replace(pieces: &mut Vec<Piece>, from: usize, to: usize, item: Item) {
    let tokens = pieces[from].tokens.start..pieces[to].tokens.end;
    pieces.splice(from..=to, [Piece { item, tokens }]);
}

/// Leaves an amount out, with its words still part of the message.
fn drop_at(pieces: &mut [Piece], at: usize) {
    pieces[at].item = Item::Spent;
}

/// The product of a count and a unit price: thousands where both were small.
fn product(count: i64, unit: Amount) -> Amount {
    let certainty = if unit.certainty == Certainty::Bare { Certainty::Sure } else { unit.certainty };
    let total = unit.times(count, certainty);
    let small = unit.certainty == Certainty::Bare && total.minor < 1_000 * unit.currency.minor_per_unit();
    if small { total.times(1_000, Certainty::Guess) } else { total }
}

/// "3x15rb", "15rb x 3", "40 lembar x 300", "3 x @15rb", "7rb 3 3 nya".
fn multiply(pieces: &mut Vec<Piece>, tokens: &[Token]) {
    let mut at = 0;
    while at + 2 < pieces.len() {
        let each = usize::from(pieces[at + 2].item == Item::Each);
        if pieces[at + 1].item == Item::Times && at + 2 + each < pieces.len() {
            let (first, second) = (&pieces[at], &pieces[at + 2 + each]);
            let total = match (count(first), money(second), money(first), count(second)) {
                (Some(count), Some(unit), _, _) | (_, _, Some(unit), Some(count)) => {
                    Some(product(count, unit))
                }
                _ => None,
            };
            if let Some(total) = total {
                replace(pieces, at, at + 2 + each, Item::Money(total));
                continue;
            }
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

/// "3 3 nya", "3-3nya": that many, all of them.
fn all_of_them(pieces: &[Piece], tokens: &[Token]) -> Option<(usize, i64)> {
    let first = count(pieces.first()?)?;
    let skip = usize::from(matches!(pieces.get(1)?.item, Item::Mark('-')));
    let second = count(pieces.get(1 + skip)?)?;
    let end = pieces.get(2 + skip)?;
    (first == second && tokens[end.tokens.start].lower == "nya").then_some((3 + skip, first))
}

/// "100rb/2", "50+25rb".
fn divide(pieces: &mut Vec<Piece>, tokens: &[Token]) {
    let mut at = 0;
    while at + 2 < pieces.len() {
        let glued = pieces[at + 1..at + 3].iter().all(|piece| tokens[piece.tokens.start].glued);
        if let (Some(first), Some(second), true) = (money(&pieces[at]), money(&pieces[at + 2]), glued) {
            let found = match pieces[at + 1].item {
                Item::Mark('/') if first.is_said() => count(&pieces[at + 2]).map(|count| first.shared(count)),
                Item::Mark('+') if second.is_said() => {
                    let thousand = 1_000 * first.currency.minor_per_unit();
                    let first_minor =
                        if first.is_said() { first.minor } else { first.minor.saturating_mul(1_000) };
                    let whole = second.minor >= thousand && first_minor >= thousand;
                    whole.then(|| Amount { minor: first_minor.saturating_add(second.minor), ..second })
                }
                _ => None,
            };
            if let Some(amount) = found {
                replace(pieces, at, at + 2, Item::Money(amount.times(1, amount.certainty)));
                continue;
            }
        }
        at += 1;
    }
}

/// The last correction wins: "80rb eh salah, 120rb", "bukan 30rb tapi 45rb", "25rb bukan 20rb".
fn correct(pieces: &mut [Piece], tokens: &[Token]) {
    for pair in places(pieces).windows(2) {
        let (first, second) = (pair[0], pair[1]);
        let words = between(pieces, tokens, first, second);
        let before = first.checked_sub(1).map(|at| &tokens[pieces[at].tokens.start]);
        let not_first = before.is_some_and(|token| token.is("bukan"));
        let not_second = tokens[pieces[second - 1].tokens.start].is("bukan") && !words.has(&["eh"]);
        let taken_back = words.has(roles::CORRECTIONS);
        let firmly = words.has(&["ralat", "salah", "koreksi", "harusnya"]);
        if not_first && !words.has(&["cuma", "juga"]) {
            drop_at(pieces, first);
        } else if not_second && !words.has_content() {
            drop_at(pieces, second);
        } else if taken_back && (firmly || !words.has_content()) {
            drop_at(pieces, first);
        }
    }
}

/// "@40rb" with a count before it, "harga satuannya 75rb", "15rb per biji".
fn unit_prices(pieces: &mut [Piece], tokens: &[Token]) {
    let mut at = 0;
    while at < pieces.len() {
        if pieces[at].item != Item::Each {
            at += 1;
            continue;
        }
        let is_price = |index: usize| pieces.get(index).and_then(money).is_some();
        let skipped = (1..=2).find(|step| is_price(at + step));
        let price_at = if at > 0 && is_price(at - 1) && !tokens[pieces[at].tokens.start].is("@") {
            Some(at - 1)
        } else {
            skipped.map(|step| at + step)
        };
        let Some(price_at) = price_at else {
            pieces[at].item = Item::Word;
            continue;
        };
        let Some(unit) = money(&pieces[price_at]) else { break };
        let is_end = |piece: &Piece| {
            matches!(piece.item, Item::Mark('\n' | ';')) || money(piece).is_some_and(Amount::is_said)
        };
        let start =
            (0..at.min(price_at)).rev().find(|&index| is_end(&pieces[index])).map_or(0, |index| index + 1);
        let counted = (start..at.min(price_at)).rev().find(|&index| count(&pieces[index]).is_some());
        let behind = (price_at.max(at) + 1..pieces.len())
            .take(2)
            .find(|&index| matches!(pieces[index].item, Item::Count(_)));
        let counted = counted.or(behind);
        let factor =
            counted.and_then(|index| count(&pieces[index])).or_else(|| people(&pieces[start..], tokens));
        pieces[price_at].item = Item::Money(product(factor.unwrap_or(1), unit));
        if let Some(index) = counted {
            drop_at(pieces, index);
        }
        pieces[at].item = Item::Spent;
        at += 1;
    }
}

/// How many people share: "bertiga", "berlima".
fn people(pieces: &[Piece], tokens: &[Token]) -> Option<i64> {
    const TOGETHER: [&str; 8] =
        ["berdua", "bertiga", "berempat", "berlima", "berenam", "bertujuh", "berdelapan", "bersembilan"];
    let words =
        pieces.iter().filter(|piece| piece.item == Item::Word).map(|piece| &tokens[piece.tokens.start]);
    let mut words = words;
    let found = words.find_map(|token| TOGETHER.iter().position(|word| token.is(word)))?;
    i64::try_from(found + 2).ok()
}

/// "97.500 bayar 100.000 kembali 2.500", "bayar 50rb kembali 20rb", "kembalian 36rb dari 50rb".
fn change(pieces: &mut [Piece], tokens: &[Token]) {
    let places = places(pieces);
    for (index, &at) in places.iter().enumerate() {
        let start = index.checked_sub(1).map_or(0, |before| places[before]);
        if !between(pieces, tokens, start, at).has(&["kembali", "kembalian", "angsul"]) {
            continue;
        }
        let Some(back) = money(&pieces[at]) else { continue };
        let earlier =
            index.checked_sub(1).and_then(|before| Some((places[before], money(&pieces[places[before]])?)));
        if let Some((given_at, given)) = earlier.filter(|(_, given)| given.minor > back.minor) {
            drop_at(pieces, at);
            let cost = given.minor - back.minor;
            let said = index.checked_sub(2).and_then(|before| money(&pieces[places[before]]));
            if said.is_some_and(|said| said.minor == cost) {
                drop_at(pieces, given_at);
            } else {
                pieces[given_at].item = Item::Money(Amount { minor: cost, ..given });
            }
            return;
        }
        let later = places.get(index + 1).and_then(|&next| Some((next, money(&pieces[next])?)));
        if let Some((given_at, given)) = later.filter(|(_, given)| given.minor > back.minor) {
            drop_at(pieces, at);
            pieces[given_at].item = Item::Money(Amount { minor: given.minor - back.minor, ..given });
            return;
        }
    }
}

/// "300rb potongan 60rb jadi 240rb", "200rb diskon 10%", "34rb, promo 10rb".
fn discount(pieces: &mut [Piece], tokens: &[Token]) {
    for pair in places(pieces).windows(2) {
        let (Some(full), Some(second)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else { continue };
        let words = between(pieces, tokens, pair[0], pair[1]);
        if words.has_content() || full.currency != second.currency {
            continue;
        }
        if words.has(RESULT) {
            drop_at(pieces, pair[0]);
        } else if words.has(DISCOUNT) && second.minor < full.minor {
            let net = Amount { minor: full.minor - second.minor, ..full };
            drop_at(pieces, pair[0]);
            pieces[pair[1]].item = Item::Money(net);
        }
    }
    for at in 1..pieces.len() {
        let Item::Percent(percent) = pieces[at].item else { continue };
        let Some(&full_at) = places(&pieces[..at]).last() else { continue };
        let after = places(pieces).into_iter().find(|&place| place > at);
        let result = after.is_some_and(|place| between(pieces, tokens, at, place).has(RESULT));
        let Some(full) = money(&pieces[full_at]) else { continue };
        if result {
            drop_at(pieces, full_at);
        } else if between(pieces, tokens, full_at, at).has(DISCOUNT) && (1..100).contains(&percent) {
            let net = full.minor / 100 * (100 - percent);
            pieces[full_at].item = Item::Money(Amount { minor: net, ..full });
        }
    }
}

/// One's own share: "total 360rb, bagianku 60rb", "patungan 240rb berempat", "150rb dibagi 3".
fn share(pieces: &mut [Piece], tokens: &[Token]) {
    for pair in places(pieces).windows(2) {
        let words = between(pieces, tokens, pair[0], pair[1]);
        let smaller = match (money(&pieces[pair[0]]), money(&pieces[pair[1]])) {
            (Some(whole), Some(part)) => part.minor < whole.minor,
            _ => false,
        };
        let mine = words.has(SHARE)
            || (words.has(&["saya"]) && words.has(&["bayar", "patungan"]))
            || (words.has(&["patungan"]) && !words.has_content());
        if smaller && mine {
            drop_at(pieces, pair[0]);
        }
    }
    let all = between(pieces, tokens, 0, pieces.len());
    let shared = all.has(&["patungan", "bagi", "dibagi", "split", "sharing"]);
    let places = places(pieces);
    let said: Vec<usize> =
        places.iter().copied().filter(|&at| money(&pieces[at]).is_some_and(Amount::is_said)).collect();
    let (true, [whole_at]) = (shared, said.as_slice()) else { return };
    let divided = |at: usize| {
        at > 0
            && tokens[pieces[at - 1].tokens.start]
                .is_any(&["bagi", "dibagi", "split", "per", "ber-", "untuk"])
    };
    let counted = (0..pieces.len()).find(|&at| match pieces[at].item {
        Item::Count(_) => true,
        Item::Money(_) => at != *whole_at && divided(at),
        _ => false,
    });
    let heads = people(pieces, tokens).or_else(|| counted.and_then(|at| count(&pieces[at])));
    let own_price = pieces.iter().any(|piece| tokens[piece.tokens.start].is_any(SHARE));
    if let (Some(heads), Some(whole), false) =
        (heads.filter(|heads| *heads > 1), money(&pieces[*whole_at]), own_price)
    {
        pieces[*whole_at].item = Item::Money(whole.shared(heads));
        if let Some(at) = counted.filter(|_| people(pieces, tokens).is_none()) {
            drop_at(pieces, at);
        }
    }
}

/// "pulsa 50rb harga 51rb", "token 100rb bayar 102.500": what was paid wins over what it is called.
fn price(pieces: &mut [Piece], tokens: &[Token]) {
    let all = between(pieces, tokens, 0, pieces.len());
    let nominal = all.has(&["pulsa", "token", "kuota", "topup", "voucher", "listrik", "diamond"]);
    for pair in places(pieces).windows(2) {
        let words = between(pieces, tokens, pair[0], pair[1]);
        let (Some(first), Some(second)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else {
            continue;
        };
        let near = second.minor >= first.minor && second.minor / 5 * 4 <= first.minor;
        let bare = !first.is_said() && second.is_said();
        let says_price = words.has(&["harga", "bayar", "kena"]) && !words.has_content();
        if nominal && says_price && (near || bare) {
            drop_at(pieces, pair[0]);
        }
    }
}
