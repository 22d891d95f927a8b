//! Who acts: somebody else before a verb of money gives it, and what they do it for is their affair.

use ledger::Direction;

use super::{CLAIM, Flow, Words, is_person};
use crate::trace::{SENSES, Trace};
use crate::values::account::{Account, Role};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, actor, debt};
use crate::words::list::list;
use crate::words::token::{Kind, Token};

/// The rule's name.
const ACTOR: &str = "somebody else acts";

/// What the rule is called.
pub(crate) fn rules() -> impl Iterator<Item = &'static str> {
    [ACTOR].into_iter()
}

/// Whoever acts has no longer a name.
const LONGEST_NAME: usize = 6;

/// What somebody does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    /// They give back what they had.
    Back,
    /// They take, to give it back.
    Borrow,
    /// They give or pay.
    Give,
    /// They give, as the name of the gift says.
    Donate,
}

/// Somebody else who does something.
struct Actor<'a> {
    /// The word that stands for them.
    named: &'a Token,
    /// Where what they do stands.
    verb: usize,
    /// They are a name, an address or a role, and no word that merely nobody knows.
    is_known: bool,
    /// They sell or serve.
    serves: bool,
    /// They are one of those who pay whoever keeps a till or a shop.
    is_party: bool,
}

/// The flow of what somebody else does.
pub(super) fn read(words: &Words<'_>, accounts: &[Account], trace: Trace<'_>) -> Option<Flow> {
    // "mama kasih pinjam 50rb": a loan, and who lends it is read there.
    let lends = words.0.windows(2).any(|pair| pair[0].is("kasih") && pair[1].is_any(actor::DEBTS));
    if lends || words.has(list!["bagiannya"]) {
        return None;
    }
    let verb = (1..words.0.len()).find(|at| deed(words, *at).is_some())?;
    let (deed, actor) = (deed(words, verb)?, who(words, verb)?);
    let flow = follows(words, accounts, deed, &actor)?;
    trace.note(SENSES, ACTOR, || actor.named.lower.clone());
    Some(flow)
}

/// What the word does where it stands.
fn deed(words: &Words<'_>, at: usize) -> Option<Deed> {
    let token = words.0[at];
    if token.lower.starts_with("ku") && token.word != token.lower {
        return None;
    }
    let behind = &words.0[at + 1..];
    let is_again = || {
        let mut near = behind.iter().take(3);
        let first = behind.first().is_some_and(|next| next.reads(actor::AGAIN));
        token.is_any(roles::direction::GIVING) && (first || near.any(|next| next.lower == "back"))
    };
    let pays_debt = || token.is_any(debt::SETTLING) && behind.iter().any(|next| next.is_any(actor::DEBTS));
    if token.is_any(actor::BACK) || is_again() || pays_debt() {
        Some(Deed::Back)
    } else if token.is_any(roles::BORROWING) {
        Some(Deed::Borrow)
    } else if token.is_any(actor::DONATING) {
        Some(Deed::Donate)
    } else if token.is("titip") {
        let money = |next: &&Token| next.is_any(actor::BOTH_SIDES) || next.is_any(actor::ENTRUSTED);
        behind.first().filter(|next| money(next)).map(|_| Deed::Give)
    } else if token.is_any(actor::GIVING) {
        Some(Deed::Give)
    } else {
        None
    }
}

/// Who stands before the verb and does it: an address, a name, a role, or a word that nobody knows.
fn who<'a>(words: &Words<'a>, verb: usize) -> Option<Actor<'a>> {
    let before = &words.0[..verb];
    if before.iter().any(|token| token.is("saya") || token.lower == "tak" || token.lower == "dak") {
        return None;
    }
    let end = before.iter().rposition(|token| !token.reads(actor::AUXILIARIES)).map(|last| last + 1)?;
    let head = &before[..end];
    // "bon no 7 total 820rb, pembeli bayar": a role right before the verb does it, whatever stands before.
    let role = head.last().filter(|last| last.is_any(actor::MEMBERS) && head.len() > 1);
    if let Some(named) = role.filter(|_| !head[head.len() - 2].is_any(roles::FILLERS)) {
        return Some(Actor { named, verb, is_known: true, serves: false, is_party: true });
    }
    if head.len() > LONGEST_NAME {
        return None;
    }
    let (first, rest) = head.split_first()?;
    // "anak kasih 20rb": to the child, as often as not.
    if first.is_any(roles::HOUSEHOLD) && rest.is_empty() {
        return None;
    }
    let is_addressed = first.reads(actor::BEFORE_NAMES)
        && rest.first().is_some_and(|next| may_be_named(next) || first.lower == "si");
    let serves = first.is_any(debt::SELLERS) || first.is_any(actor::SERVERS);
    let is_party = pays_in(first) || first.is_any(roles::PAYERS);
    let is_known = is_addressed || is_party || serves || is_person(first);
    let is_name = is_known || is_unwritten(first);
    let goes_on = |token: &&Token| {
        serves
            || first.is_any(actor::MEMBERS)
            || is_person(token)
            || is_unwritten(token)
            || token.is_or_reads(actor::WHICH)
            || token.reads(actor::BEFORE_NAMES)
            || pays_in(token)
            || token.is_any(debt::SELLERS)
            || token.kind != Kind::Word
    };
    let rest = if is_addressed { &rest[1..] } else { rest };
    let named = if is_addressed { head[1] } else { first };
    (is_name && rest.iter().all(goes_on)).then_some(Actor { named, verb, is_known, serves, is_party })
}

/// Whether a word stands for those who pay or give back, and is no person by name.
fn pays_in(token: &Token) -> bool {
    token.is_any(actor::PARTIES) || token.is_any(actor::MEMBERS)
}

/// Whether a word behind an address may be a name: it is no thing that everybody knows.
fn may_be_named(token: &Token) -> bool {
    token.kind == Kind::Word
        && !token.is_any(actor::GIVING)
        && (is_person(token) || !LEXICON.has_written(&token.lower) || LEXICON.expense(&token.word).is_none())
}

/// A word that no table has as it was written.
fn is_unwritten(token: &Token) -> bool {
    token.kind == Kind::Word
        && !token.lower.contains('-')
        && token.lower.len() > 1
        && !LEXICON.has_written(&token.lower)
        && LEXICON.expense(&token.word).is_none()
}

/// What becomes of the person's money.
fn follows(words: &Words<'_>, accounts: &[Account], deed: Deed, actor: &Actor<'_>) -> Option<Flow> {
    let behind = &words.0[actor.verb + 1..];
    let account = || accounts.first().map(|account| account.name.clone());
    let note = || Some(words.called(actor.named));
    let to_me = accounts.iter().any(|account| matches!(account.role, Role::To | Role::In))
        || behind.windows(2).any(|pair| pair[0].is("ke") && pair[1].is("saya"));
    let to_other = !to_me
        && behind.windows(2).any(|pair| {
            pair[0].is_any(list!["ke", "kepada"]) && (is_person(pair[1]) || is_unwritten(pair[1]))
        });
    let lent = behind.iter().any(|token| token.is_any(actor::LENT));
    let too_much = || behind.iter().any(|token| token.is_or_reads(actor::TOO_MUCH)) && !lent;
    // "kakak bayar listrik": for themselves; "andi bayar 50rb" gives back.
    let for_themselves = words.0[actor.verb].is("bayar") && !actor.is_party;
    let things = words.has(debt::THINGS_LENT);
    match deed {
        // "kuncoro transfer ke rini": whose money it is is not said.
        Deed::Give if to_other && !actor.serves && !for_themselves => {
            Some(Flow { unsure: true, ..Flow::spent(accounts) })
        }
        _ if to_other => None,
        Deed::Back if actor.serves || too_much() => Some(Flow::by(Direction::Income, account())),
        Deed::Back => Some(Flow { note: note(), ..Flow::transfer(Some(CLAIM.to_owned()), account()) }),
        Deed::Borrow if actor.is_known && !actor.serves && !things => {
            Some(Flow { note: note(), ..Flow::transfer(account(), Some(CLAIM.to_owned())) })
        }
        Deed::Give if actor.serves || for_themselves || !actor.is_known && words.has(list!["dari"]) => None,
        Deed::Give => Some(Flow {
            unsure: !actor.is_known || words.0[actor.verb].is("bayarin"),
            ..Flow::by(Direction::Income, account())
        }),
        // "akiong ngebon kabel": a name, or a thing that was bought on credit?
        Deed::Borrow if !actor.is_known && names_a_thing(behind) => {
            Some(Flow { note: note(), unsure: true, ..Flow::transfer(account(), Some(CLAIM.to_owned())) })
        }
        Deed::Borrow => None,
        Deed::Donate if !actor.is_known || actor.serves => None,
        Deed::Donate => Some(Flow { unsure: !actor.is_party, ..Flow::by(Direction::Income, account()) }),
    }
}

/// Whether the words behind a verb name a thing, and no place where it was bought.
fn names_a_thing(behind: &[&Token]) -> bool {
    let is_place = |token: &Token| token.is_any(actor::BEFORE_PLACES) || token.is_any(debt::SHOPS);
    behind.iter().any(|token| LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1))
        && !behind.iter().any(|token| is_place(token))
}

/// Whether a word stands for somebody by name: "si Eri", "mbak Inah", "Rina".
pub(crate) fn names(words: &[&Token]) -> bool {
    let Some(first) = words.first() else { return false };
    let next = words.get(1);
    first.is_any(roles::NAMES)
        || first.reads(actor::BEFORE_NAMES) && next.is_some_and(|next| may_be_named(next))
}

/// Whether a word of the clause is one that nobody knows.
pub(crate) fn may_name(token: &Token) -> bool {
    is_unwritten(token)
}
