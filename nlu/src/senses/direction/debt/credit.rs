//! Credit: what is bought and paid later, by the person or of them.

use ledger::Direction;

use super::Scene;
use crate::senses::direction::{CLAIM, DEBT, Flow, actor as acting, is_person, party};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, actor, category, debt, income};
use crate::words::list::list;
use crate::words::token::Token;

/// "kasbon si Ujang", "bon karyawan": whoever works or buys here has it in advance.
pub(super) fn credit_of_somebody(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let at = words.0.iter().position(|token| token.reads(actor::CREDIT))?;
    let behind = &words.0[at + 1..];
    let first = behind.first()?;
    let is_paid_here = first.is_any(income::WORKERS) || first.is_any(income::PAID_BY_ME);
    let is_theirs = acting::names(behind) || is_paid_here;
    let named = behind.iter().copied().find(|token| !token.reads(actor::BEFORE_NAMES)).unwrap_or(first);
    (at == 0 && is_theirs && !words.has(list!["saya"])).then(|| scene.given(CLAIM, Some(named))).flatten()
}

/// "ngutang di warung 43rb beli telur": an expense that is owed.
pub(super) fn on_credit(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    // "ngutang dulu di kadai uni Ida"
    let behind = |at: usize| (at + 1..words.0.len()).find(|at| !words.0[*at].is_any(debt::FOR_NOW));
    let at_shop = |at: usize| {
        let place = behind(at).and_then(|at| words.0.get(at).zip(words.0.get(at + 1)));
        place.is_some_and(|(di, shop)| di.is("di") && shop.is_any(debt::SHOPS))
    };
    // "beras 148rb, utang dulu"
    let for_now = |at: usize| words.0.get(at + 1).is_some_and(|next| next.is_any(debt::FOR_NOW));
    let owed = words.at(list!["ngutang"]);
    let owed = owed.or_else(|| words.at(list!["utang"]).filter(|at| at_shop(*at) || for_now(*at)))?;
    let somebody = words.subject_of(owed).is_some_and(is_person) || words.0[0].is("daeng");
    if somebody || party::is_at_own_shop(words.0) {
        return None;
    }
    let settles = |at: usize| {
        words.0[at].is_any(debt::SETTLING) && !at.checked_sub(1).is_some_and(|at| words.0[at].is("belum"))
    };
    let is_paid = (0..words.0.len()).any(settles) && !words.has(list!["beli"]);
    let behind_person = |at: usize| is_person(words.0[at - 1]) && !at_shop(owed);
    let in_place =
        |at: usize| at > 0 && (words.0[at - 1].is_any(category::BEFORE_PLACES) || behind_person(at));
    let thing = words.0.iter().enumerate().any(|(at, token)| {
        let thing = LEXICON.expense(&token.word);
        !in_place(at) && thing.is_some_and(|thing| thing.strength > 1 && thing.key != "cicilan_utang")
    });
    let bought = words.has(debt::CONSUMING) || thing;
    let flow =
        || Flow { note: party::creditor(words.0), ..Flow::by(Direction::Expense, Some(DEBT.to_owned())) };
    // "ngutang sama Becce beli rokok": of her, and no money to buy it with.
    let there = thing && words.0.windows(2).any(|pair| pair[1].is("beli") && !pair[0].is("untuk"));
    (bought && !is_paid && (there || words.person_after(debt::TOWARDS).is_none())).then(flow)
}

/// "bayar bon ke warung bu Tini"
pub(super) fn credit_paid(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let verb = words.at(debt::SETTLING)?;
    let at = words.at(list!["ngutang"]).filter(|at| *at > verb && !words.has(list!["beli"]))?;
    let own = words.subject_of(verb).is_none();
    own.then(|| scene.given(DEBT, scene.other.or(scene.person_behind(at)))).flatten()
}

/// "bu RT ngutang gula di warungku", "fajar pinjam sama aku"
pub(super) fn at_own_shop(scene: &Scene<'_, '_>) -> Option<Flow> {
    let words = scene.words;
    let owes = || words.at(list!["utang"]).filter(|_| !words.has(debt::PAID_BACK));
    let at = words.at(roles::BORROWING).or_else(owes)?;
    party::is_at_own_shop(words.0).then(|| scene.given(CLAIM, words.subject_of(at))).flatten()
}

/// "ngambil album di pak made 1,2jt blm bayar", "beli baju dari Clara, will pay her later": from whom something was taken that is
/// still to be paid; `is_put_off` where a day that lies ahead is named behind.
pub(crate) fn taken_from(words: &[&Token], is_put_off: bool) -> Option<String> {
    let takes = |token: &&Token| token.is_any(roles::BUYING) || token.is_any(debt::TAKING);
    let is_from = |token: &Token| token.is_any(list!["di", "dari"]);
    let at = words.iter().position(|token| is_from(token))?;
    let named = words.get(at + 1).filter(|next| {
        next.is_any(debt::SHOPS) || party::is_title(next) || party::is_name(next) || party::is_called(next)
    });
    let named = named.filter(|next| !next.is_any(roles::FILLERS) || party::is_title(next));
    let is_meant = named.is_some() && words.iter().any(takes) && is_later(words, is_put_off);
    is_meant.then(|| party::creditor(&words[at..])).flatten()
}

/// Whether it is said that something is paid later, and not that somebody else has not paid yet.
fn is_later(words: &[&Token], is_put_off: bool) -> bool {
    let pays = |token: &Token| token.is_any(debt::PAID_FOR);
    let by_other = |at: usize| {
        at.checked_sub(1).is_some_and(|before| is_person(words[before]) && !words[before].is("saya"))
    };
    let by_them = words.iter().any(|token| token.is("dia"));
    let is_open = !by_them && words.windows(2).any(|pair| pair[0].is("belum") && pays(pair[1]));
    let named_first = words.first().is_some_and(|first| is_person(first));
    let later = words.iter().position(|token| token.reads(debt::LATER));
    let is_promised =
        later.is_some_and(|at| (at.saturating_sub(3)..at).any(|at| pays(words[at]) && !by_other(at)));
    (is_open || is_promised || is_put_off) && !named_first
}
