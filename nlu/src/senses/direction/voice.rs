//! Voice: in the passive whoever has the money stands behind the verb. "Dipinjem wak Mamat 200rb" is lent to him, and "dipinjami
//! wak Mamat" by him; a heading over names says what each of them did.

use super::owing::{OWING, given, is_silent, name_at, only_name, taken};
use super::{CLAIM, DEBT, Flow, Words, party};
use crate::trace::{SENSES, Trace};
use crate::values::account::Account;
use crate::words::lexicon::roles::{self, debt};
use crate::words::list::list;
use crate::words::token::Token;

/// "dipinjem wak Mamat", "diinjeum ku mang Asep", "napinjam Rustam"; "dipinjami pakcik Hasan", "dikasih pinjam bang Ipul".
pub(super) fn lent(words: &Words<'_>, accounts: &[Account], trace: Trace<'_>) -> Option<Flow> {
    let at = words.0.iter().position(|token| {
        token.is_any(list!["dipinjam", "dipinjemin"]) || is_done_by_them(token) && token.is("pinjam")
    })?;
    let is_back = words.has(debt::RETURNED) || words.has(debt::GIVEN_BACK) || words.has(list!["dibayar"]);
    if is_back || words.has(debt::THINGS_LENT) {
        return None;
    }
    let is_for_me = words.0[at].is("dipinjemin");
    let behind = at + 1 + usize::from(words.0.get(at + 1).is_some_and(|next| next.reads(debt::BY_WHOM)));
    let before = || {
        // "Daeng Rustam napinjam doekku": in Makassar whoever does it may stand before it too.
        let is_named = is_done_by_them(words.0[at]);
        is_named.then(|| name_at(words.0, 0)).flatten()
    };
    let is_money = words.0.get(behind).is_some_and(|next| next.is("uang"));
    let (name, _) = name_at(words.0, behind).filter(|_| !is_money).or_else(before)?;
    trace.note(SENSES, OWING, || name.clone());
    Some(if is_for_me { taken(DEBT, name, accounts) } else { given(CLAIM, name, accounts) })
}

/// "napinjam", "nainrang": in Makassar "na" is whoever does it.
fn is_done_by_them(token: &Token) -> bool {
    token.reads(debt::BORROWED_BY_THEM)
}

/// "yang pinjam hari ini: Eti 50rb", "utangku: pak Hendra 100rb": what a heading says of each who stands under it with an amount.
pub(crate) fn headed(heading: &[&Token], own: &[&Token], accounts: &[Account]) -> Option<Flow> {
    let name = only_name(own)?;
    let has = |is_one: &dyn Fn(&Token) -> bool| heading.iter().any(|token| is_one(token));
    let at = |is_one: &dyn Fn(&Token) -> bool| heading.iter().position(|token| is_one(token));
    let pays = |token: &Token| token.is_any(debt::SETTLED_BY) || token.is_any(debt::GIVING_BACK);
    let borrows = |token: &Token| token.is_any(roles::BORROWING);
    let owes = |token: &Token| token.is("utang");
    let is_denied = has(&|token| token.is_any(debt::NOT_YET));
    // What else a heading names is what the money was for.
    let is_all = heading.iter().all(|token| {
        pays(token)
            || borrows(token)
            || owes(token)
            || token.is("piutang")
            || is_silent(token)
            || token.is_any(debt::TOWARDS)
            || token.is_any(debt::SHOPS)
            || token.reads(debt::AROUND_HEADS)
            || token.reads(roles::OWN_SHOPS)
            || token.is("uang")
    });
    if !is_all || is_denied && !has(&owes) {
        return None;
    }
    let to_me = heading.windows(2).any(|pair| pair[0].is_any(debt::TOWARDS) && pair[1].is("saya"));
    let is_verb = |token: &Token| pays(token) || borrows(token) || owes(token);
    let is_hung = |token: &Token| token.lower.ends_with("ku") || token.lower.starts_with("ku");
    let is_mine = |token: &Token| token.is("saya") || is_verb(token) && is_hung(token);
    // "yang utang di warung saya": with the person, who sells.
    let mine = !to_me && !party::is_at_own_shop(heading) && has(&is_mine);
    let points = has(&|token| token.is("yang") || token.reads(debt::LISTING));
    let side = if mine { DEBT } else { CLAIM };
    if has(&|token| token.is("piutang")) {
        return Some(given(CLAIM, name, accounts));
    }
    if has(&pays) && !is_denied {
        let is_read = mine || points;
        return is_read
            .then(|| if mine { given(DEBT, name, accounts) } else { taken(CLAIM, name, accounts) });
    }
    at(&|token| borrows(token) || owes(token))?;
    match (mine, points || to_me) {
        (true, _) => Some(taken(side, name, accounts)),
        (false, true) => Some(given(side, name, accounts)),
        (false, false) => None,
    }
}
