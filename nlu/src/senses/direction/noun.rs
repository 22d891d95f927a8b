//! Nouns of income, where no verb says the direction: who pays whom, and the words beside them, decide.

use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, actor, direction, income};
use crate::words::list::{List, list};
use crate::words::token::Token;
use ledger::Direction;

use super::{Words, actor as acting, is_person};

/// What a noun of income says, unless it is paid out: "gaji art", "bonus buat karyawan".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Direction> {
    let noun = words.0[at];
    if !noun.is_any(income::INCOME) {
        return None;
    }
    let from = words.has(list!["dari"]);
    if is_paid_out(words, at) && !from {
        return Some(Direction::Expense);
    }
    if is_named_wage(words, at) && !from {
        return Some(Direction::Expense);
    }
    if is_charge(words, at) || is_wage_paid(words, at) && !from {
        return Some(Direction::Expense);
    }
    // "kas pensiunan 20rb", "iuran thr satpam": dues, whatever they are for.
    let is_due = at > 0 && words.0[at - 1].is_any(income::OF_A_CIRCLE);
    if is_due && !from && !words.has(roles::ARRIVING) {
        return Some(Direction::Expense);
    }
    let to_lender = noun.is("setoran") && words.has(income::LENDERS);
    let gift = noun.is_any(income::GIFTS);
    let given = words.has(income::GIVERS) || noun.is("setoran") && !words.has(list!["motor", "ke"]);
    let ordered = noun.is_any(list!["orderan", "pesanan"]) && !words.has(income::ORDERS_COMING);
    let yields = !noun.is("hasil")
        || words.0.iter().any(|token| token.is_any(income::YIELDS))
        || is_harvest(words, at);
    // "gocar pulang lembur": a thing that was bought goes before the noun behind it.
    let beside_thing = noun.is_any(income::WEAK)
        && words.0[..at].iter().any(|token| {
            LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1)
                && LEXICON.income(&token.word).is_none()
        });
    let paid_out = words.has(income::PAID_OUT_TO) || words.has(income::WORKERS);
    (!to_lender && !ordered && yields && !beside_thing && (!paid_out || from) && (!gift || given))
        .then_some(Direction::Income)
}

/// "hasil cabai 640rb": what grew or was caught, and was sold.
fn is_harvest(words: &Words<'_>, at: usize) -> bool {
    let grown = words.0.get(at + 1).and_then(|next| LEXICON.expense(&next.word));
    grown.is_some_and(|thing| thing.key == "belanja_harian") && !words.has(roles::BUYING)
}

/// "gaji karyawan", "thr buat pembantu", "bagi hasil ke partner": whoever works for the person gets it.
fn is_paid_out(words: &Words<'_>, at: usize) -> bool {
    let behind = &words.0[at + 1..];
    let worker = behind.first().is_some_and(|next| is_paid_by_me(next));
    let to_somebody = behind.windows(2).any(|pair| {
        let somebody = is_person(pair[1]) && !pair[1].is("kantor") || is_paid_by_me(pair[1]);
        pair[0].is_any(list!["untuk", "ke"]) && somebody
    });
    worker || to_somebody && !words.has(direction::ARRIVING)
}

/// "upah tandur empat orang", "upah nyapu mbah Min", "upahnya 20rb" behind a service: wages of those who worked for the person.
fn is_wage_paid(words: &Words<'_>, at: usize) -> bool {
    if !words.0[at].is_any(list!["upah", "honor"]) || words.has(roles::ARRIVING) {
        return false;
    }
    let behind = &words.0[at + 1..];
    let is_next = behind.first().is_some_and(|next| is_person(next) && !next.is_any(roles::PAYERS));
    let somebody = is_next
        || behind.iter().any(|token| {
            token.is("orang")
                || is_paid_by_me(token)
                || token.is_any(roles::KIN)
                || token.is_any(roles::NAMES)
        });
    let farm_work = words.0[at].is("upah") && behind.iter().any(|token| token.is_any(income::FARM_WORK));
    words.0[at].lower == "upahnya" || (somebody || farm_work) && !words.has(list!["saya"])
}

fn is_paid_by_me(token: &Token) -> bool {
    token.is_any(income::WORKERS) || token.is_any(income::PAID_BY_ME)
}

/// "atm fee", "bunga kpr", "bunga mawar": what is charged, and what only bears the name.
fn is_charge(words: &Words<'_>, at: usize) -> bool {
    let beside = |set: &List| {
        words
            .0
            .iter()
            .enumerate()
            .any(|(other, token)| other != at && (token.is_any(set) || token.reads(set)))
    };
    match words.0[at].word.as_str() {
        "fee" => (beside(income::CHARGED) || is_of_thing(words, at)) && !beside(roles::ARRIVING),
        "bunga" => beside(income::BORNE_INTEREST) || beside(income::FLOWERS),
        _ => false,
    }
}

/// "banjar fee", "entrance fee": what stands before it is spent on, and earns nothing.
fn is_of_thing(words: &Words<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &words.0[before].word) else { return false };
    let named = format!("{before} fee");
    let spent =
        LEXICON.expense(before).or_else(|| LEXICON.expense(&named)).is_some_and(|thing| thing.strength > 1);
    spent && LEXICON.income(before).is_none()
}

/// Whom wages go to: the words behind them, without those of what wages they are.
fn earner<'w, 'a>(words: &'w Words<'a>, at: usize) -> &'w [&'a Token] {
    let behind = &words.0[at + 1..];
    let begins = behind.iter().position(|token| !token.is_any(actor::OF_WAGES)).unwrap_or(behind.len());
    &behind[begins..]
}

/// "gaji si Eri", "bonus mbak Inah": somebody by name gets it from the person.
fn is_named_wage(words: &Words<'_>, at: usize) -> bool {
    words.0[at].is_any(actor::WAGES)
        && !words.has(list!["saya"])
        && !words.has(roles::ARRIVING)
        && acting::names(earner(words, at))
}

/// Whether the words of a clause may say either side: wages beside a word that nobody knows, dues beside a name, a
/// box of gifts, an order that is paid.
pub(super) fn is_unsure(words: &Words<'_>, spoken: Option<Direction>, entered: bool) -> bool {
    let arrives = words.has(roles::ARRIVING) && !words.has(list!["palsu"]);
    if entered || words.has(list!["saya", "dari"]) || words.has(roles::BUYING) || arrives {
        return false;
    }
    let Some(head) = words.0.iter().position(|token| !token.is_any(roles::FILLERS)) else { return false };
    let first = words.0[head];
    let behind = earner(words, head);
    if first.reads(direction::PAY) {
        let name = |token: &Token| acting::may_name(token) || token.is_any(roles::NAMES);
        return behind.first().is_some_and(|next| behind.len() == 1 && name(next));
    }
    // "kambinge pak lurah payu 5jt": whose it was; "uang palsu" is none.
    if words.has(list!["palsu"]) || is_sold_for_others(words) {
        return true;
    }
    if spoken == Some(Direction::Income) {
        return false;
    }
    if first.is_any(actor::BOTH_SIDES) {
        return acting::names(behind);
    }
    let settled = words.has(actor::SETTLED);
    let ordered = words.has(actor::ORDERED) && settled;
    ordered && words.0.iter().any(|token| is_person(token))
}

/// "kambinge pak lurah payu 5jt": a thing, whoever it belongs to, and that it was sold.
fn is_sold_for_others(words: &Words<'_>) -> bool {
    let Some(at) = words.at(list!["laku"]) else { return false };
    let Some(owner) = at.checked_sub(2).filter(|from| *from > 0) else { return false };
    // "diborong pak Darmo": by them, and not theirs.
    let by_them = words.0[owner - 1].lower.starts_with("di");
    acting::names(&words.0[owner..at]) && !by_them
}
