//! Money moved between the person's own accounts.

use super::{Flow, Words, is_person, spoken::is_entrance};
use crate::values::account::{Account, Role, is_credit};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, account, actor};
use crate::words::list::list;
use crate::words::token::Token;

/// The transfer that the words and accounts speak of.
pub(super) fn read(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let by_role =
        |role: Role| accounts.iter().find(|account| account.role == role).map(|account| account.name.clone());
    let (from, to, bare) =
        (by_role(Role::From), by_role(Role::To).or(by_role(Role::In)), by_role(Role::Bare));
    let cash = || Some("Tunai".to_owned());
    if let Some(at) = words.at(list!["tarik", "ambil"]).or_else(|| drawn_by_word(words, accounts)) {
        let what = words.0.get(at + 1).map_or("", |token| token.word.as_str());
        if to.is_some() {
            return Some(Flow::transfer(from.or(bare), to));
        }
        let drawn = words.0[at].reads(account::DRAWN_IN_ENGLISH);
        let at_machine =
            words.has(roles::CASH) || (what == "uang" && (!accounts.is_empty() || words.0.len() < 4));
        let nothing_else = words.0[at].is("tarik") && what.is_empty() && (!accounts.is_empty() || drawn);
        if at_machine || nothing_else {
            return Some(Flow::transfer(from.or_else(|| drawn_from(accounts)), cash()));
        }
        if accounts.is_empty() && is_only_drawn(words) {
            return Some(Flow { unsure: true, ..Flow::transfer(None, cash()) });
        }
    }
    if words.has(list!["setor", "setoran"])
        && (words.has(list!["tunai"]) || (to.is_some() && !words.0.iter().any(|token| is_person(token))))
    {
        return Some(Flow::transfer(from.or_else(cash), to.or(bare)));
    }
    // "setor 500rb ke bank": cash becomes money in some account.
    let banked = words.0.windows(2).any(|pair| pair[0].is("ke") && pair[1].is_any(roles::direction::BANKS));
    if banked && words.0.len() <= 4 && words.has(list!["setor"]) {
        return Some(Flow::transfer(cash(), to));
    }
    let first = words.0.iter().find(|token| !token.is_any(roles::FILLERS));
    let person = words.person_after(account::BEFORE_PEOPLE).is_some()
        || words.0.iter().any(|token| token.is_any(roles::KIN) || token.is_any(roles::NAMES))
        || first.is_some_and(|token| token.is_any(roles::PAYERS));
    let entered = words.has(list!["masuk"]) && !is_entrance(words)
        || accounts.iter().any(|account| account.role == Role::In);
    let shifts = words.has(list!["pindah"]) && (from.is_some() || to.is_some());
    let earned = !shifts && entered && from.is_none() || !shifts && words.has(account::EARNED);
    let adds = words.has(list!["tambah"]) && words.has(list!["saldo"]);
    if (words.has(roles::FILLING) || adds) && !earned && !fills_a_thing(words) {
        let (from, to) = match (from.clone(), to.clone(), bare.clone()) {
            (from, Some(to), bare) => (from.or(bare), Some(to)),
            (from, None, Some(bare)) => (from, Some(bare)),
            _ => (None, None),
        };
        if to.as_deref().is_some_and(|to| to != "Tunai") {
            return Some(Flow::transfer(from, to));
        }
    }
    if let Some(flow) = card_paid(words, accounts, from.as_ref()) {
        return Some(flow);
    }
    let moves = words.has(account::MOVING);
    if person || earned {
        return None;
    }
    match (from, to, bare) {
        (Some(from), Some(to), _) | (None, Some(to), Some(from)) if from != to => {
            Some(Flow::transfer(Some(from), Some(to)))
        }
        // "tf bca ke bca 100rb": it moves nothing, which is for whoever books it to say.
        (Some(from), Some(to), _) | (None, Some(to), Some(from)) if moves => {
            Some(Flow::transfer(Some(from), Some(to)))
        }
        (None, Some(to), None) if moves => Some(Flow::transfer(None, Some(to))),
        (from, None, Some(bare)) if moves && words.has(list!["pindah"]) => {
            Some(Flow::transfer(from, Some(bare)))
        }
        _ => None,
    }
}

/// "tarik 500rb": cash, by all appearances.
fn is_only_drawn(words: &Words<'_>) -> bool {
    let of_it = |token: &&Token| token.is("tarik") || token.is_any(roles::FILLERS);
    words.has(list!["tarik"]) && words.0.iter().all(of_it)
}

/// "cash withdrawal 700k BRI": what is drawn is named beside whence.
fn drawn_from(accounts: &[Account]) -> Option<String> {
    let own = |account: &&Account| account.role == Role::Bare && account.name != "Tunai";
    accounts.iter().find(own).map(|account| account.name.clone())
}

/// "topup ml 23k gopay", "isi pulsa 50rb ovo": what is filled up is a thing, and the account pays for it.
fn fills_a_thing(words: &Words<'_>) -> bool {
    let Some(at) = words.at(roles::FILLING) else { return false };
    words.0.get(at + 1).is_some_and(|next| {
        let is_near = words.0[at].text.end + 1 >= next.text.start;
        let thing = LEXICON.expense(&next.word).is_some_and(|thing| thing.strength > 1);
        is_near && (thing || next.reads(actor::FILLED))
    })
}

/// "narik duit BRI 1jt": who drives draws no money from a bank.
fn drawn_by_word(words: &Words<'_>, accounts: &[Account]) -> Option<usize> {
    let at = words.at(list!["narik"])?;
    let money = words.0.get(at + 1).is_some_and(|next| next.is("uang")) && !accounts.is_empty();
    (words.has(roles::CASH) || money).then_some(at)
}

/// "bayar tagihan kartu kredit 300rb dari bca": what was owed on a card.
fn card_paid(words: &Words<'_>, accounts: &[Account], from: Option<&String>) -> Option<Flow> {
    let bill = accounts.iter().find(|account| account.role != Role::From && is_credit(&account.name))?;
    // "bayar cicilan spaylater 210rb dari bca": what was bought with it is spent already.
    let is_spent = || words.has(account::CHARGES) && (from.is_none() || words.has(account::FEES));
    if !words.has(account::BILLS) || is_spent() {
        return None;
    }
    // "tagihan cc 2jt": what is to be paid, or what was?
    let unsure = !words.has(account::PAID_BILLS) && from.is_none();
    Some(Flow { unsure, ..Flow::transfer(from.cloned(), Some(bill.name.clone())) })
}
