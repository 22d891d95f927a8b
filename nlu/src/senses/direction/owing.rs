//! Who owes whom, where a clause says little else: the grammar of "Yoga balikin 20rb", "udah diganti Rosma 300rb", "pinjam
//! sama Rotua 2jt", with any name in the place of one.

use ledger::Direction;

use super::actor::may_name;
use super::{CLAIM, DEBT, Flow, Words, is_person, party};
use crate::trace::{SENSES, Trace};
use crate::values::account::{Account, Role};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, actor, debt, debt_wish, direction, phrase};
use crate::words::list::list;
use crate::words::token::Token;

/// The rule's name.
pub(super) const OWING: &str = "who owes whom";
/// Whoever acts has no longer a name.
const LONGEST_NAME: usize = 4;

/// So far behind the verb "back" may stand: "paid my little brother back".
const BETWEEN: usize = 6;

/// What the rule is called.
pub(crate) fn rules() -> impl Iterator<Item = &'static str> {
    [OWING].into_iter()
}

/// Who stands before the verb.
enum Subject {
    Nobody,
    Me,
    Somebody(String, bool),
    Unclear,
}

/// The flow of a clause that says who owes whom.
pub(super) fn read(words: &Words<'_>, accounts: &[Account], trace: Trace<'_>) -> Option<Flow> {
    let flow = refunded(words, accounts)
        .or_else(|| passive(words, accounts))
        .or_else(|| borrowed(words, accounts))
        .or_else(|| added(words, accounts))
        .or_else(|| paid_off(words, accounts))
        .or_else(|| paid_there(words, accounts))
        .or_else(|| paid(words, accounts))?;
    trace.note(SENSES, OWING, || flow.note.clone().unwrap_or_default());
    Some(flow)
}

/// Whether words say who owes whom, or that a seller gives back.
pub(crate) fn tells(words: &[&Token]) -> bool {
    read(&Words(words), &[], Trace::OFF).is_some()
}

/// The name that a clause consists of, with nothing else: "Lina", of "Rosma pinjam 150rb, Lina 200rb".
pub(crate) fn only_name(words: &[&Token]) -> Option<String> {
    let said: Vec<&Token> =
        words.iter().copied().filter(|token| !is_silent(token) || party::is_title(token)).collect();
    let (name, _) = name_at(&said, 0)?;
    let range = party::whole(&said, 0);
    (range.end == said.len()).then_some(name)
}

/// "tokonya balikin duit 90rb", "dibalikin penjualnya 320rb": who sells gives back what was paid.
fn refunded(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let back = |token: &Token| token.is_any(debt::GIVING_BACK) || token.is_any(debt::GIVEN_BACK);
    let at = words.0.iter().position(|token| back(token))?;
    let sells = |token: &Token| {
        (token.is_or_reads(debt::SELLERS) || token.is_or_reads(actor::SERVERS))
            && !token.reads(roles::OWN_SHOPS)
    };
    let before = words.0[..at].iter().rev().find(|token| !token.reads(actor::AUXILIARIES));
    let behind = words.0[at + 1..].iter().find(|token| !token.is_any(debt::BEFORE_WHOM));
    let is_theirs = before.is_some_and(|token| sells(token))
        || words.0[at].lower.starts_with("di") && behind.is_some_and(|token| sells(token));
    // "kelebihan bayar listrik dikembaliin 55rb": whoever gives back what was paid too much.
    let is_too_much = || {
        words.has(actor::PAID_TOO_MUCH)
            && words.0[..at]
                .iter()
                .all(|token| !is_person(token) && !token.is("saya") && !token.is_any(roles::PARTY))
    };
    let account = accounts.iter().find(|account| account.role != Role::From).or(accounts.first());
    (is_theirs || is_too_much())
        .then(|| Flow::by(Direction::Income, account.map(|account| account.name.clone())))
}

/// "udah diganti Rosma 300rb", "dibalikin sama Andi", "dibayar Tini" of Tini who owes.
fn passive(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let at = words.0.iter().position(|token| {
        token.is_any(debt::GIVEN_BACK) || token.reads(debt::GIVEN_BACK) || token.is("dibayar")
    })?;
    let leads = words.0[..at].iter().all(|token| is_silent(token) || is_money(token));
    // "dibalikin lagi sama adek"
    let next = (at + 1..words.0.len()).find(|at| !words.0[*at].reads(debt::AGAIN))?;
    let start = next + usize::from(words.0[next].is_any(list!["sama", "oleh"]));
    let (name, is_party) = name_at(words.0, start)?;
    let rest = &words.0[party::whole(words.0, start).end..];
    let is_meant = leads && is_plain(rest) && (is_party || !words.0[at].is("dibayar"));
    is_meant.then(|| taken(CLAIM, name, accounts))
}

/// "Andi futsal pinjam 50rb", "pinjam sama Rotua 2jt".
fn borrowed(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    // "Rudi utang 2 karung beras 300rb": who buys on credit here.
    let of_goods = |at: &usize| {
        let is_thing = |token: &Token| LEXICON.expense(&token.word).is_some_and(|found| found.strength > 1);
        words.0[at + 1..].iter().any(|token| is_thing(token))
    };
    // "Andre utang 75rb sama aku"
    let to_me = |at: &usize| {
        let behind = &words.0[at + 1..];
        behind.first().is_some_and(|next| next.is("saya"))
            || behind.windows(2).any(|pair| pair[0].is_any(debt::TOWARDS) && pair[1].is("saya"))
    };
    let owes = || words.at(list!["utang", "ngutang"]).filter(|at| of_goods(at) || to_me(at));
    let at = words.at(list!["pinjam"]).or_else(owes)?;
    let behind = &words.0[at + 1..];
    if behind.first().is_some_and(|next| next.is_any(debt::THINGS_LENT)) {
        return None;
    }
    let to = behind.iter().position(|token| token.is_any(debt::TOWARDS)).map(|to| at + 2 + to);
    // "pinjem duit Tyas 200rb", "nyilih duite Lek Parno": whose money it is.
    let whose = || {
        let owner = behind.iter().position(|token| !is_borrowed_money(token))?;
        // "pinjam mbak Nita 200rb": right behind the verb only who is surely somebody.
        let is_sure = |token: &Token| is_person(token) || party::is_title(token) || party::is_called(token);
        let is_meant = owner > 0 || is_sure(behind[owner]);
        is_meant.then(|| name_at(words.0, at + 1 + owner)).flatten()
    };
    let other = to.and_then(|to| name_at(words.0, to)).or_else(whose);
    match subject(words, at) {
        // "Andi pinjam ke Sari": theirs.
        Subject::Somebody(..) if other.is_some() => None,
        Subject::Somebody(name, is_party) => {
            // "akiong ngebon semen": a name that nobody knows, or a thing that was bought on credit?
            let is_known = is_party || words.0[..at].iter().any(|token| is_person(token));
            let is_lent = words.0[at].is("pinjam") || to_me(&at);
            (is_lent || is_known).then(|| given(CLAIM, name, accounts))
        }
        Subject::Me | Subject::Nobody if words.0[at].is("pinjam") => {
            other.map(|(name, _)| taken(DEBT, name, accounts))
        }
        _ => None,
    }
}

/// "Kang Wasto nambah utang 12rb": somebody owes more.
fn added(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let owes = |at: &usize| words.0[at + 1..].iter().any(|token| token.is("utang"));
    let at = words.at(list!["tambah", "nambah"]).filter(owes)?;
    let Subject::Somebody(name, _) = subject(words, at) else { return None };
    Some(given(CLAIM, name, accounts))
}

/// "tf Tyas 50rb buat nyicil utang": what the person hands over pays off what they owe.
fn paid_off(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let at = words.0.iter().position(|token| token.is_any(direction::HANDING))?;
    let behind = &words.0[at + 1..];
    let owed = behind.iter().position(|token| token.is_any(debt::OWED))?;
    let pays = behind[..owed].iter().any(|token| token.is_any(debt::SETTLING));
    if !pays || !matches!(subject(words, at), Subject::Me | Subject::Nobody) {
        return None;
    }
    let to = at + 1 + usize::from(behind.first().is_some_and(|next| next.is("ke")));
    let (name, _) = name_at(words.0, to)?;
    let is_around = |token: &&Token| token.is_any(debt::SETTLING) || is_plain(&[*token]);
    let mut around = behind.iter().filter(|token| !is_of(words, to, token));
    around.all(is_around).then(|| given(DEBT, name, accounts))
}

/// "yang di pak Nyoman udah aku lunasin", "utang beras dibayar ka uni Ida": what stood open with somebody is paid.
fn paid_there(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let mine = |token: &Token| token.is("saya") || token.lower == "tak" || token.lower.starts_with("ku");
    let settles = |token: &Token| {
        token.is_any(debt::SETTLED_BY) || token.is_any(debt::GIVING_BACK) || token.is("dibayar")
    };
    let at = words.0.iter().position(|token| settles(token))?;
    let head = &words.0[..at];
    let owed = head.iter().position(|token| token.is("utang") || token.is("ngutang"));
    let points = head.first().is_some_and(|first| first.is("yang"));
    // "utang Pak Slamet dibayar": theirs, or the person's?
    let by_me = head.iter().chain([&words.0[at]]).any(|token| mine(token));
    let with = |at: &usize| words.0[*at].is_any(debt::BEFORE_PARTIES) || words.0[*at].is_any(debt::SHOPS);
    let to = (0..words.0.len()).filter(with).find_map(|at| name_at(words.0, at + 1));
    let is_whole = head.iter().all(|token| !token.is_any(roles::BUYING));
    let (name, is_party) = to?;
    let to_me = words.0.windows(2).any(|pair| pair[0].is_any(debt::TOWARDS) && pair[1].is("saya"));
    let is_meant = owed.is_some() && (by_me || words.0[at].is("dibayar")) || points && by_me && is_party;
    (is_meant && is_whole && !to_me).then(|| given(DEBT, name, accounts))
}

/// "Tio udah bayar 150rb", "Budi udah ganti 40rb", "udah aku bayar 120rb ke Dimas": between those who owe.
fn paid(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let at = words.0.iter().position(|token| {
        let of_mine = || token.lower.strip_prefix("ku").is_some_and(|verb| debt::MINE.contains(&verb));
        token.is_any(debt::SETTLED_BY)
            || token.is_any(debt::GIVING_BACK)
            || token.is_any(direction::HANDING)
            || of_mine()
    })?;
    let (verb, behind) = (words.0[at], &words.0[at + 1..]);
    let gives_back = verb.is_any(debt::GIVING_BACK);
    match subject(words, at) {
        Subject::Somebody(name, is_party) => {
            // "Rosma ganti 300rb", "si Tio bayar": of what they owe; "andi transfer 150rb" is so where he owes something.
            let is_done = words.0[..at].iter().any(|token| token.is("sudah"));
            let is_meant = is_party || gives_back || verb.is("ganti") && is_done;
            // "Rina udah ganti tiket bioskop 50rb": of whom something is owed, whatever it was for.
            let is_for_it = is_party && (gives_back || verb.is("ganti"));
            (is_meant && (is_for_it || is_plain(behind))).then(|| taken(CLAIM, name, accounts))
        }
        Subject::Me | Subject::Nobody => {
            let to = behind.iter().position(|token| token.is("ke")).map(|to| at + 2 + to);
            // "paid Grace 700k": in English whoever is paid stands behind.
            let to = to.or_else(|| verb.reads(list!["paid", "repaid"]).then_some(at + 1))?;
            let (name, is_party) = name_at(words.0, to)?;
            let around: Vec<&Token> =
                behind.iter().copied().filter(|token| !is_of(words, to, token)).collect();
            let pays = verb.is_any(debt::SETTLED_BY) || gives_back || verb.lower.starts_with("ku");
            // "kutransfer lagi pinjaman ke Rizal": handed over, and no debt is paid by it.
            if verb.is_any(direction::HANDING) && around.iter().any(|token| token.is("pinjaman")) {
                let settles = around.iter().any(|token| token.is_any(debt::SETTLING));
                return (is_plain(&around) && !settles).then(|| given(CLAIM, name, accounts));
            }
            (is_party && pays && is_plain(&around)).then(|| given(DEBT, name, accounts))
        }
        Subject::Unclear => None,
    }
}

/// Whether a token is part of the name that begins there.
fn is_of(words: &Words<'_>, at: usize, token: &Token) -> bool {
    words.0[party::whole(words.0, at)].iter().any(|of| of.text == token.text)
}

/// Who does what the verb says.
fn subject(words: &Words<'_>, verb: usize) -> Subject {
    let silent = |token: &Token| {
        let is_filler = token.is_any(roles::FILLERS) && token.lower != "tak" && !party::is_title(token);
        !token.is("saya") && (token.reads(actor::AUXILIARIES) || is_filler)
    };
    let head: Vec<&Token> = words.0[..verb].iter().copied().filter(|token| !silent(token)).collect();
    let is_me = |token: &Token| token.is("saya") || token.lower == "tak";
    match &head[..] {
        [] if words.0[verb].lower.starts_with("ku") => Subject::Me,
        [] => Subject::Nobody,
        [only] if is_me(only) => Subject::Me,
        head if head.iter().any(|token| is_me(token)) || head.len() > LONGEST_NAME => Subject::Unclear,
        head => match name_at(head, 0) {
            Some((name, is_party)) if party::whole(head, 0).end == head.len() => {
                Subject::Somebody(name, is_party)
            }
            // "Eti tetangga sabalah": a name, and who that is.
            Some((name, is_party)) if tells_who(&head[party::whole(head, 0).end..]) => {
                Subject::Somebody(name, is_party)
            }
            // "Andi futsal": which of those of one name.
            Some(_) if head.len() == 2 && head[0].is_any(roles::NAMES) && may_tell_apart(head[1]) => {
                Subject::Somebody(party::spelt(head), false)
            }
            _ => Subject::Unclear,
        },
    }
}

/// "tetangga sebelah", "teman kantor": who somebody is, behind their name.
fn tells_who(behind: &[&Token]) -> bool {
    behind.first().is_some_and(|first| {
        first.is("yang") || first.is_any(roles::OTHERS) && !first.is("dia") || first.is_any(actor::PARTIES)
    })
}

/// Whether a word behind a name may say which of them is meant.
fn may_tell_apart(token: &Token) -> bool {
    let is_thing = LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1);
    let is_unknown = may_name(token) && !LEXICON.knows(&token.word) && !token.lower.contains(' ');
    is_thing || is_unknown || token.reads(debt_wish::WHICH_OF_THEM)
}

/// The name that begins here, and whether the person has had debts with them.
pub(super) fn name_at(words: &[&Token], at: usize) -> Option<(String, bool)> {
    let token = words.get(at)?;
    if token.is("saya") || token.is_any(roles::FILLERS) && !party::is_title(token) {
        return None;
    }
    let is_name = is_person(token) || party::is_title(token) || may_name(token) || party::is_called(token);
    let range = party::whole(words, at);
    let is_party = words[range.clone()].iter().any(|token| token.is_any(roles::PARTY));
    is_name.then(|| (party::spelt(&words[range]), is_party))
}

/// What may stand beside who pays back, and buys nothing.
fn is_plain(words: &[&Token]) -> bool {
    words.iter().all(|token| is_silent(token) || is_money(token) || token.is_or_reads(debt::BESIDE_PAYING))
}

pub(super) fn is_silent(token: &Token) -> bool {
    token.is_any(roles::FILLERS)
        || token.is("saya")
        || token.reads(actor::AUXILIARIES)
        || token.is_any(phrase::POLITE)
}

/// Money, right behind a verb of borrowing.
fn is_borrowed_money(token: &Token) -> bool {
    token.is("uang") || token.reads(debt::MONEY_LENT)
}

fn is_money(token: &Token) -> bool {
    token.is("uang") || token.is_any(debt::OWED)
}

/// Whether a word before a verb of borrowing may be whoever borrows, though it is a thing elsewhere.
pub(super) fn is_unclear(token: &Token) -> bool {
    let is_of_it = token.is_any(roles::FILLERS) || token.is("saya") || token.reads(actor::AUXILIARIES);
    let is_thing = LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1);
    !is_of_it && (is_thing || token.is_capital && !token.is_any(roles::modality::WISHES))
}

/// Whom the person paid back: "gave my brother back".
pub(super) fn paid_back_to<'a>(words: &Words<'a>) -> Option<&'a Token> {
    let verb = words.at(direction::GIVING).filter(|at| words.subject_of(*at).is_none())?;
    let back = (verb + 2..words.0.len().min(verb + BETWEEN)).find(|at| words.0[*at].lower == "back")?;
    let between = &words.0[verb + 1..back];
    let is_place = words.0.get(back + 1).is_some_and(|next| next.lower == "in" || next.lower == "on");
    let to_me = between.iter().any(|token| token.lower == "me");
    let is_silent = |token: &Token| token.is_any(roles::FILLERS) || token.reads(debt::ARTICLES);
    let party = between.iter().copied().rfind(|token| !is_silent(token))?;
    (!is_place && !to_me).then_some(party)
}

pub(super) fn given(side: &str, name: String, accounts: &[Account]) -> Flow {
    let account = accounts.first().map(|account| account.name.clone());
    Flow { note: Some(name), ..Flow::transfer(account, Some(side.to_owned())) }
}

pub(super) fn taken(side: &str, name: String, accounts: &[Account]) -> Flow {
    let account = accounts.first().map(|account| account.name.clone());
    Flow { note: Some(name), ..Flow::transfer(Some(side.to_owned()), account) }
}
