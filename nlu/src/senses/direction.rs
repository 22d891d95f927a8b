//! Direction: expense, income, or a transfer between accounts, of which debts are a kind.

pub(crate) mod actor;
mod ahead;
pub(crate) mod debt;
mod movement;
mod noun;
pub(crate) mod owing;
pub(crate) mod party;
mod spoken;
pub(crate) mod voice;
pub(crate) mod whose;

use ledger::Direction;

use crate::trace::Trace;
use crate::values::account::{Account, Role};
use crate::words::lexicon::roles::direction;
use crate::words::lexicon::{LEXICON, roles};
use crate::words::list::{List, list};
use crate::words::token::{Token, WordSet};

/// The other side of what the person owes, and of what is owed to them.
pub(crate) use ledger::book::account::{PAYABLE as DEBT, RECEIVABLE as CLAIM};

/// Which way the money of a clause goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Flow {
    /// The direction.
    pub(crate) direction: Direction,
    /// Where the money comes from (for income: where it goes).
    pub(crate) account: Option<String>,
    /// For transfers: where the money goes.
    pub(crate) to_account: Option<String>,
    /// The other party of a debt.
    pub(crate) note: Option<String>,
    /// Some word says so; else it is an expense because most are.
    pub(crate) said: bool,
    /// It may as well be the other way round.
    pub(crate) unsure: bool,
}

impl Flow {
    fn plain(direction: Direction, accounts: &[Account], said: bool) -> Self {
        Self { said, ..Self::by(direction, accounts.first().map(|account| account.name.clone())) }
    }

    /// Money that is earned or spent, by this account.
    fn by(direction: Direction, account: Option<String>) -> Self {
        Self { direction, account, to_account: None, note: None, said: true, unsure: false }
    }

    /// Money put into an account; from where is not said.
    pub(crate) fn into(account: &Account) -> Self {
        Self::transfer(None, Some(account.name.clone()))
    }

    /// Money that is spent, by what account it is said.
    pub(crate) fn spent(accounts: &[Account]) -> Self {
        Self::plain(Direction::Expense, accounts, true)
    }

    fn transfer(from: Option<String>, to: Option<String>) -> Self {
        Self {
            direction: Direction::Transfer,
            account: from,
            to_account: to,
            note: None,
            said: true,
            unsure: false,
        }
    }
}

/// Somebody in particular, as a word of the message.
pub(crate) fn is_person(token: &Token) -> bool {
    roles::SOMEBODY.iter().any(|role| token.is_any(*role)) && !token.is("orang")
}

/// Whether some table has the word, or its stem: an unknown one may be a name.
fn knows(token: &Token) -> bool {
    let stem = token.word.strip_suffix("an").or(token.word.strip_suffix("nya"));
    LEXICON.knows(&token.word) || stem.is_some_and(|stem| LEXICON.knows(stem))
}

/// The words of a clause with questions asked of them.
struct Words<'a>(&'a [&'a Token]);

impl<'a> Words<'a> {
    fn has(&self, set: impl WordSet) -> bool {
        self.0.iter().any(|token| token.is_any(set))
    }

    fn at(&self, set: &List) -> Option<usize> {
        self.0.iter().position(|token| token.is_any(set))
    }

    /// What somebody is called of whom this word is part.
    fn called(&self, named: &Token) -> String {
        let at = self.0.iter().position(|token| token.text == named.text);
        at.map_or_else(|| named.lower.clone(), |at| party::called(self.0, at))
    }

    /// The person that a word such as "dari" or "ke" stands before.
    fn person_after(&self, markers: &List) -> Option<&'a Token> {
        // "dari pak haji": a title stands for whoever is named behind it.
        let is_titled = |at: usize| party::is_title(self.0[at]) && party::whole(self.0, at).len() > 1;
        let follows =
            |at: usize| self.0.get(at + 1).copied().filter(|token| is_person(token) || is_titled(at + 1));
        (0..self.0.len()).filter(|&at| self.0[at].is_any(markers)).find_map(follows)
    }

    /// Who does what a verb says: the person, or the unknown name, right before it at the head of the clause.
    fn subject_of(&self, verb: usize) -> Option<&'a Token> {
        // "tak bayari": in Javanese whoever speaks does it.
        if verb >= 1 && self.0[verb - 1].lower == "tak" {
            return None;
        }
        if verb >= 2 && self.0[verb - 2].lower == "si" {
            return Some(self.0[verb - 1]);
        }
        let head: Vec<&'a Token> = self.0[..verb]
            .iter()
            .copied()
            .filter(|token| !token.is_any(roles::FILLERS) || token.is("saya"))
            .collect();
        if head.iter().any(|token| token.is("saya")) && !head.iter().any(|token| is_person(token)) {
            return None;
        }
        let named = |token: &&&Token| is_person(token) || !knows(token);
        match head.as_slice() {
            [] => None,
            [.., possessor, last] if last.is("saya") => Some(*possessor).filter(|token| named(&token)),
            [.., last] => Some(*last).filter(|token| named(&token)),
        }
    }
}

/// "suami transfer 2jt ke BCA aku": somebody puts money into an account of mine.
fn received(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let into = accounts.iter().find(|account| matches!(account.role, Role::To | Role::In))?;
    let verb = words.at(roles::direction::HANDING).filter(|at| *at > 0)?;
    let giver =
        words.0.iter().find(|token| !token.is_any(roles::FILLERS)).filter(|token| is_person(token))?;
    let is_giver = words.0[..verb].iter().any(|token| token.text == giver.text)
        && !words.0[..=verb].iter().enumerate().any(|(at, token)| {
            let is_owner = at > 0 && is_person(words.0[at - 1]);
            token.is("saya") && !is_owner || token.lower.starts_with("ku")
        });
    let to_other = words.person_after(list!["ke", "untuk"]).is_some_and(|person| !person.is("saya"));
    (is_giver && !to_other).then(|| Flow::plain(Direction::Income, std::slice::from_ref(into), true))
}

/// The flow of a clause from its words and accounts.
pub(crate) fn read(words: &[&Token], accounts: &[Account], sign: Option<char>, trace: Trace<'_>) -> Flow {
    let words = Words(words);
    if let Some(flow) = voice::lent(&words, accounts, trace).or_else(|| ahead::read(&words, accounts)) {
        return flow;
    }
    if let Some(flow) = owing::read(&words, accounts, trace) {
        return flow;
    }
    if let Some(flow) = actor::read(&words, accounts, trace) {
        return flow;
    }
    if let Some(flow) = debt::read(&words, accounts, trace) {
        return flow;
    }
    if let Some(flow) = received(&words, accounts) {
        return flow;
    }
    if let Some(flow) = come_back(&words, accounts) {
        return flow;
    }
    if let Some(flow) = movement::read(&words, accounts) {
        return flow;
    }
    let entered = accounts.iter().any(|account| account.role == Role::In);
    let direction = match sign {
        // "+5k buat donat" adds to what was spent.
        Some('+') if !words.has(list!["untuk"]) => Some(Direction::Income),
        _ => spoken::read(&words, accounts).or(entered.then_some(Direction::Income)),
    };
    let unsure = noun::is_unsure(&words, direction, entered);
    Flow { unsure, ..Flow::plain(direction.unwrap_or(Direction::Expense), accounts, direction.is_some()) }
}

/// The flow that words behind an amount give it: somebody acts, or the money came back.
pub(crate) fn read_behind(words: &[&Token], accounts: &[Account], trace: Trace<'_>) -> Option<Flow> {
    let words = Words(words);
    actor::read(&words, accounts, trace)
        .or_else(|| come_back(&words, accounts))
        .filter(|flow| flow.direction == Direction::Income && !flow.unsure)
}

/// "duitnya sudah balik ke gopay": money that was paid is there again.
fn come_back(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let at = words.at(list!["kembali", "refund"]).filter(|_| !words.has(roles::BUYING))?;
    let entered = accounts.iter().any(|account| matches!(account.role, Role::To | Role::In));
    let is_money = |token: &Token| {
        token.is_any(direction::MONEY)
            || direction::MONEY_BEGINS.iter().any(|begin| token.lower.starts_with(begin))
    };
    let money = words.0[..at].iter().rposition(|token| is_money(token))?;
    // In "kopi 18rb uangnya 50rb kembali 32rb" it is change.
    let is_close = words.0[money..=at].windows(2).all(|pair| pair[0].text.end + 1 >= pair[1].text.start);
    let others = words.0[money + 1..at].iter().filter(|token| !token.is_any(roles::FILLERS)).count();
    (is_close && (entered || others < 2))
        .then(|| Flow::by(Direction::Income, accounts.first().map(|a| a.name.clone())))
}
