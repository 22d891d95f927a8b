//! Prices: what was paid in the end, of the numbers that led to it.

use super::{between, drop_at, leading, money, places, said, silence_words};
use crate::pieces::piece::{Item, Piece, Use};
use crate::values::amount::Amount;
use crate::words::lexicon::roles::{self, arithmetic};
use crate::words::list::list;
use crate::words::numeral::ONE;
use crate::words::token::Token;

/// "tadi bawa 50rb, sisa 11rb": the rest was spent.
pub(super) fn left_over(pieces: &mut [Piece], tokens: &[Token]) {
    let [taken_at, left_at] = said(pieces)[..] else { return };
    let (Some(taken), Some(left)) = (money(&pieces[taken_at]), money(&pieces[left_at])) else { return };
    // "duit di dompet 100rb, kepake beli ketoprak 16rb", "sisa uang belanja 18rb, tadi habis 82rb": what there was.
    let first = leading(pieces, tokens, taken_at);
    let there_was = first.has(list!["uang"])
        && (first.has(list!["di"]) || first.has(list!["sisa"]))
        && !first.has(arithmetic::DRAWING);
    let spent = leading(pieces, tokens, left_at).has(arithmetic::SPENDING);
    // "harga raknya 350rb tapi aku ambil yang kecil 220rb"
    let chosen = first.has(list!["harga"])
        && leading(pieces, tokens, left_at).has(list!["tapi"])
        && leading(pieces, tokens, left_at).has(list!["ambil", "beli"]);
    if there_was && spent || chosen {
        drop_at(pieces, taken_at, Use::Told);
        return;
    }
    let is_taken = leading(pieces, tokens, taken_at).has(arithmetic::CARRYING);
    if is_taken
        && leading(pieces, tokens, left_at).has(list!["sisa", "tinggal"])
        && let Some(spent) = taken.less(left)
    {
        pieces[taken_at].item = Item::Money(spent);
        drop_at(pieces, left_at, Use::Told);
    }
}

/// "harga normal 120rb, promo 89rb", "350rb dari harga 500rb", "minta 5jt, kutawar 4,5jt, deal 4,7jt", "biasanya 20rb,
/// tadi 30rb": a price that was named, and not paid.
pub(super) fn outdated(pieces: &mut [Piece], tokens: &[Token]) {
    let said = said(pieces);
    let Some((&last, before)) = said.split_last() else { return };
    let bargained = before.iter().any(|&at| leading(pieces, tokens, at).has(arithmetic::BARGAINING));
    if bargained && leading(pieces, tokens, last).has(arithmetic::RESULT) {
        for &at in before {
            drop_at(pieces, at, Use::Told);
        }
        return;
    }
    for &at in said.iter().skip(1) {
        // What a notification says is left.
        if leading(pieces, tokens, at).has(list!["saldo"]) && !leading(pieces, tokens, at).has(roles::FILLING)
        {
            drop_at(pieces, at, Use::Told);
        }
    }
    // "was 1,000 but they deducted 25, got 975": the message does the sum itself.
    if let [Some(whole), Some(off), Some(rest)] =
        said.iter().map(|&at| money(&pieces[at])).collect::<Vec<_>>()[..]
        && whole.less(off).is_some_and(|left| left.equals(rest))
    {
        return;
    }
    for &at in &said {
        if said.iter().filter(|&&other| money(&pieces[other]).is_some()).count() < 2 {
            return;
        }
        let words = leading(pieces, tokens, at);
        let usual = words.has(arithmetic::USUAL)
            || (words.has(list!["harga"]) && words.has(arithmetic::FROM) && at != said[0]);
        // "was 1.2 mil minus 20% so 960k": the rate tells what became of it.
        let next = said.iter().find(|&&other| other > at).map_or(at, |&next| next);
        let is_rated = pieces[at..next].iter().any(|piece| matches!(piece.item, Item::Percent(_)));
        let usual = usual && !words.has(arithmetic::OWN_PART) && !is_rated;
        let usual = usual
            || words.has(list!["padahal"]) && at != said[0]
            || words.has(list!["kirain", "dikira"]) && at == said[0];
        // What is usual is said before what it was this time, unless the price itself says so.
        let is_followed = at != last || !words.has(list!["biasanya"]) || words.has(list!["padahal"]);
        if usual && is_followed {
            drop_at(pieces, at, Use::Told);
            // "150rb, padahal bulan kemarin 125rb": that was the day of the other price.
            let than = (0..at).rev().find(|&than| tokens[pieces[than].tokens.start].is("padahal"));
            for day in than.map_or(at..at, |than| than..at) {
                if matches!(pieces[day].item, Item::When(_)) {
                    drop_at(pieces, day, Use::Told);
                }
            }
        }
    }
}

/// "fiverr order $50, net after fee $40", "job $500, $450 after fees": what came of it when the fees were taken off.
pub(super) fn net(pieces: &mut [Piece], tokens: &[Token]) {
    for pair in said(pieces).windows(2) {
        let (Some(whole), Some(rest)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else { continue };
        let around = |token: &&&Token| {
            !token.is_any(arithmetic::NET) && !token.is_any(arithmetic::AFTER) && !is_fee(token)
        };
        let words = between(pieces, tokens, pair[0], pair[1]);
        let told = words.has(arithmetic::NET) && !words.content().any(|token| around(&token));
        let end = (pair[1] + 1..pieces.len())
            .take_while(|&at| pieces[at].is_word())
            .take(3)
            .last()
            .map_or(pair[1], |last| last);
        let behind = between(pieces, tokens, pair[1] + 1, end + 1);
        let after = behind.words.first().is_some_and(|first| first.is_any(arithmetic::AFTER))
            && behind.words.iter().any(|token| is_fee(token))
            && !words.has_content();
        if (told || after) && whole.less(rest).is_some() {
            drop_at(pieces, pair[0], Use::Part);
            silence_words(&mut pieces[pair[0]..=end], |_| false);
            return;
        }
    }
}

/// "fee", "fees", "admin", "tax"
fn is_fee(token: &Token) -> bool {
    token.is_any(arithmetic::FEES)
        || token.is_any(arithmetic::TAXES)
        || token.lower.strip_suffix('s').is_some_and(|one| arithmetic::FEES.contains(&one))
}

/// Sums that the message itself does: parts and their total, fees and what came of it, deductions and what was left.
pub(super) fn sums(pieces: &mut [Piece], tokens: &[Token]) {
    for length in (3..=4).rev() {
        let places = said(pieces);
        for window in places.windows(length) {
            let (first, parts, last) = (window[0], &window[1..length - 1], window[length - 1]);
            let words = leading(pieces, tokens, last);
            let is_result = words.has(arithmetic::RESULT)
                || words.has(roles::TOTALS)
                || words.has(arithmetic::SETTLING)
                || words.has(arithmetic::RECEIVING);
            let with = |sum: Amount, &at: &usize| {
                let (words, part) = (leading(pieces, tokens, at), money(&pieces[at])?);
                // "640k, 50k voucher so 590k": what it is may stand behind it.
                let is_of_next = pieces.get(at + 2).is_some_and(|next| money(next).is_some());
                let behind = pieces.get(at + 1).filter(|_| !is_of_next && !words.has(arithmetic::FEES));
                let behind = behind.map(|next| &tokens[next.tokens.start]);
                let less =
                    [arithmetic::DISCOUNT, arithmetic::REBATES, arithmetic::DEDUCTED, arithmetic::LACKING]
                        .iter()
                        .any(|set| words.has(*set) || behind.is_some_and(|next| next.is_any(*set)));
                match (less, words.has(arithmetic::FEES)) {
                    (true, _) => sum.less(part),
                    (false, true) => sum.plus(part),
                    (false, false) => None,
                }
            };
            let came_to = money(&pieces[first]).filter(|_| is_result);
            let came_to = came_to.and_then(|first| parts.iter().try_fold(first, with));
            if came_to.zip(money(&pieces[last])).is_some_and(|(sum, last)| sum.equals(last)) {
                let (before, after) = (money(&pieces[first]), money(&pieces[last]));
                let is_less = before.zip(after).is_some_and(|(before, after)| before.less(after).is_some());
                let used = if is_less { Use::Discount } else { Use::Part };
                // "dapat potongan 160rb jadi dibayar 2jt": whoever gets a reduction pays.
                let is_reduced = parts.iter().any(|&at| {
                    let words = leading(pieces, tokens, at);
                    words.has(list!["dapat"]) && words.has(arithmetic::DISCOUNT)
                });
                if is_reduced {
                    silence(pieces, tokens, last);
                }
                drop_at(pieces, first, used);
                for &at in parts {
                    silence(pieces, tokens, at);
                    drop_at(pieces, at, used);
                }
                return;
            }
        }
    }
    total(pieces, tokens);
}

/// The words that lead to a part say nothing of the thing: "plus pajak", "potong bpjs".
fn silence(pieces: &mut [Piece], tokens: &[Token], at: usize) {
    let start = (0..at)
        .rev()
        .find(|&before| matches!(pieces[before].item, Item::Money(_) | Item::Spent(_)))
        .map_or(0, |before| before + 1);
    silence_words(&mut pieces[start..at], |piece| tokens[piece.tokens.start].is_any(roles::BUYING));
}

/// "roti 18rb + susu 22rb = 40rb", "keluar 100rb, yang 60rb bensin, sisanya 40rb makan": the sum of the others is none itself.
fn total(pieces: &mut [Piece], tokens: &[Token]) {
    let said = said(pieces);
    let amounts: Vec<Amount> = said.iter().filter_map(|&at| money(&pieces[at])).collect();
    let (Some((first, rest)), Some((last, parts))) = (amounts.split_first(), amounts.split_last()) else {
        return;
    };
    let come_to = |parts: &[Amount], whole: &Amount| {
        let (first, rest) = parts.split_first()?;
        let sum = rest.iter().try_fold(*first, |sum, part| sum.plus(*part))?;
        sum.equals(*whole).then_some(())
    };
    let (first_at, last_at) = (said[0], said[said.len() - 1]);
    let equals = last_at > 0 && pieces[last_at - 1].item == Item::Mark('=');
    let of_last = leading(pieces, tokens, last_at);
    let totalled = of_last.has(roles::TOTALS) || parts.len() > 1 && of_last.has(arithmetic::RESULT);
    if (equals || totalled) && come_to(parts, last).is_some() {
        drop_at(pieces, last_at, Use::Sum);
    } else if parts.len() == 2
        && leading(pieces, tokens, last_at).has(arithmetic::NET)
        && parts[0].less(parts[1]).is_some_and(|left| left.equals(*last))
    {
        // "kotor 235rb, bensin 25rb, jadi bersih 210rb"
        drop_at(pieces, last_at, Use::Sum);
    } else if rest.len() > 1
        && come_to(rest, first).is_some()
        && leading(pieces, tokens, last_at).has(list!["sisa"])
    {
        drop_at(pieces, first_at, Use::Sum);
    }
}

/// "bawa 200rb ke pasar, belanja 168rb, kembali 32rb", "ayam 40rb, tahu 10rb, bayar 100rb kembali 50rb": what was handed over
/// and what came back make up what was spent.
fn handed_over(pieces: &mut [Piece], tokens: &[Token]) -> bool {
    let all = said(pieces);
    let Some((&back_at, before)) = all.split_last() else { return false };
    let words = leading(pieces, tokens, back_at);
    let is_carried = before.first().is_some_and(|&at| leading(pieces, tokens, at).has(arithmetic::CARRYING));
    let comes_back = words.has(arithmetic::CHANGE) || is_carried && words.has(list!["sisa"]);
    let Some(back) = money(&pieces[back_at]).filter(|_| comes_back && before.len() > 1) else { return false };
    let amount = |at: &usize| money(&pieces[*at]);
    let sum = |parts: &[usize]| {
        let (first, rest) = parts.split_first()?;
        rest.iter().try_fold(amount(first)?, |sum, at| sum.plus(amount(at)?))
    };
    let (first, last) = (before[0], before[before.len() - 1]);
    let gave = |given: usize, parts: &[usize]| {
        let spent = amount(&given).and_then(|given| given.less(back));
        spent.zip(sum(parts)).is_some_and(|(spent, sum)| spent.equals(sum))
    };
    let given = if gave(first, &before[1..]) {
        first
    } else if gave(last, &before[..before.len() - 1]) {
        last
    } else {
        return false;
    };
    silence(pieces, tokens, given);
    silence(pieces, tokens, back_at);
    drop_at(pieces, given, Use::Change);
    drop_at(pieces, back_at, Use::Change);
    true
}

/// "97.500 bayar 100.000 kembali 2.500", "bayar 50rb kembali 20rb", "kembalian 36rb dari 50rb".
pub(super) fn change(pieces: &mut [Piece], tokens: &[Token]) {
    if handed_over(pieces, tokens) {
        return;
    }
    let places = places(pieces);
    for (index, &at) in places.iter().enumerate() {
        let start = index.checked_sub(1).map_or(0, |before| places[before]);
        let is_change = between(pieces, tokens, start, at).has(arithmetic::CHANGE)
            || between(pieces, tokens, at + 1, at + 2)
                .words
                .iter()
                .any(|token| token.reads(arithmetic::CHANGE));
        if !is_change {
            continue;
        }
        let Some(back) = money(&pieces[at]) else { continue };
        let earlier =
            index.checked_sub(1).and_then(|before| Some((places[before], money(&pieces[places[before]])?)));
        let cost_of = |(given_at, given): (usize, Amount)| Some((given_at, given, given.less(back)?));
        if let Some((given_at, given, cost)) = earlier.and_then(cost_of) {
            drop_at(pieces, at, Use::Change);
            let said = index.checked_sub(2).and_then(|before| money(&pieces[places[before]]));
            if said.is_some_and(|said| said.minor == cost.minor) {
                drop_at(pieces, given_at, Use::Change);
            } else if said.is_some()
                && leading(pieces, tokens, given_at).has(list!["bayar"])
                && !leading(pieces, tokens, given_at).has_content()
            {
                // "belanja 80rb bayar 100rb kembali 30rb" does not come out even.
                pieces[given_at].item =
                    Item::Money(Amount { certainty: crate::values::amount::Certainty::Impossible, ..given });
            } else {
                pieces[given_at].item = Item::Money(cost);
            }
            return;
        }
        let later = places.get(index + 1).and_then(|&next| Some((next, money(&pieces[next])?)));
        if let Some((given_at, _, cost)) = later.and_then(cost_of) {
            drop_at(pieces, at, Use::Change);
            pieces[given_at].item = Item::Money(cost);
            return;
        }
    }
}

/// "300rb potongan 60rb jadi 240rb", "200rb diskon 10%", "34rb, promo 10rb".
pub(super) fn discount(pieces: &mut [Piece], tokens: &[Token]) {
    for pair in places(pieces).windows(2) {
        let (Some(full), Some(second)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else { continue };
        let words = between(pieces, tokens, pair[0], pair[1]);
        let net = full.less(second);
        // "400rb tak tawar dadi 350rb", "350rb ku nego dapet 280rb"
        let is_haggled = words.has(arithmetic::HAGGLED)
            && (words.has(arithmetic::RESULT) || words.has(arithmetic::RECEIVING))
            && !words.content().any(|token| !token.is_any(arithmetic::HAGGLED));
        if is_haggled && net.is_some() {
            drop_at(pieces, pair[0], Use::Discount);
            silence_words(&mut pieces[pair[0]..pair[1]], |_| false);
            continue;
        }
        // "800rb dapat diskon jadi dibayar 650rb": "dibayar" says no more than "bayar" of whoever gets a reduction.
        let is_reduced = words.has(list!["dapat"]) && words.has(arithmetic::DISCOUNT);
        let other = |token: &&&Token| !(is_reduced && token.is_any(arithmetic::SETTLING));
        if words.content().any(|token| other(&token)) || full.currency != second.currency {
            continue;
        }
        // "galon 20rb, uang sisa 30rb", "utang dibayar 2jt, sisa 3,5jt", "nyaur 300rb, kurang 200": of something else, that much is left.
        let is_lacking = words.has(arithmetic::LACKING) && words.words.len() == 1;
        let is_left =
            words.has(list!["sisa", "tinggal"]) && (net.is_none() || words.has(list!["uang"])) || is_lacking;
        if is_left {
            drop_at(pieces, pair[1], Use::Told);
            continue;
        }
        let haggled = words.has(list!["ditawar", "nego"]) && net.is_some();
        if words.has(arithmetic::RESULT) || haggled {
            if is_reduced {
                silence_words(&mut pieces[pair[0]..pair[1]], |_| false);
            }
            drop_at(pieces, pair[0], Use::Discount);
        } else if let Some(net) =
            net.filter(|_| words.has(arithmetic::DISCOUNT) && !words.has(arithmetic::REBATES))
        {
            drop_at(pieces, pair[0], Use::Discount);
            pieces[pair[1]].item = Item::Money(net);
        }
    }
    for at in 1..pieces.len() {
        let Item::Percent(percent) = pieces[at].item else { continue };
        let Some(&full_at) = places(&pieces[..at]).last() else {
            // "120rb diskon 25% jadi 90rb": what it came to is said.
            if pieces[..at].iter().any(|piece| piece.item == Item::Spent(Use::Discount)) {
                drop_at(pieces, at, Use::Rate);
            }
            continue;
        };
        let after = places(pieces).into_iter().find(|&place| place > at);
        let result = after.is_some_and(|place| between(pieces, tokens, at, place).has(arithmetic::RESULT));
        let Some(full) = money(&pieces[full_at]) else { continue };
        // "1,8jt, itu udah dipotong admin 9%": the sum is what was left.
        let is_net = between(pieces, tokens, full_at, at).has(arithmetic::ALREADY);
        if is_net && after.is_none() {
            silence(pieces, tokens, at);
            drop_at(pieces, at, Use::Rate);
        } else if result {
            drop_at(pieces, full_at, Use::Discount);
            silence(pieces, tokens, at);
            drop_at(pieces, at, Use::Rate);
        } else if (between(pieces, tokens, full_at, at).has(arithmetic::DISCOUNT)
            || between(pieces, tokens, at + 1, at + 2).has(arithmetic::DISCOUNT))
            && (1..100 * ONE).contains(&percent)
        {
            pieces[full_at].item = Item::Money(full.portion(100 * ONE - percent, 100 * ONE));
            drop_at(pieces, at, Use::Rate);
        }
    }
}

/// "pulsa 50rb harga 51rb", "token 100rb bayar 102.500": what was paid wins over what it is called.
pub(super) fn nominal(pieces: &mut [Piece], tokens: &[Token]) {
    let all = between(pieces, tokens, 0, pieces.len());
    let nominal = all.has(arithmetic::NOMINALS);
    for pair in places(pieces).windows(2) {
        let words = between(pieces, tokens, pair[0], pair[1]);
        let (Some(first), Some(second)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else {
            continue;
        };
        let near = first.currency == second.currency
            && second.minor >= first.minor
            && second.minor / 5 * 4 <= first.minor;
        let bare = !first.is_said() && second.is_said();
        let says_price = words.has(arithmetic::PRICING) && !words.has_content();
        if nominal && says_price && (near || bare) {
            drop_at(pieces, pair[0], Use::Nominal);
        }
    }
}
