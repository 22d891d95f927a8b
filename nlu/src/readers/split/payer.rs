//! Who paid a bill, and who owes what they have had of it: those who have not paid yet, or will later.

use std::ops::Range;

use super::names;
use super::owed::{NEAR, is_later, is_me, owed_by_me};
use crate::senses::direction::party;
use crate::words::lexicon::roles::{self, account, actor, arithmetic, debt, split};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// Who paid, and who owes it now.
#[derive(Debug, Clone, Default)]
pub(super) struct Paid {
    /// Somebody else did.
    pub(super) by: Option<String>,
    /// Those who are named and owe their part.
    pub(super) owing: Vec<String>,
    /// All the others owe theirs too.
    pub(super) all_owe: bool,
    /// Everybody has paid their part.
    pub(super) is_settled: bool,
}

/// All that a message says of paying a bill.
#[derive(Default)]
pub(super) struct Told {
    payer: Option<Payer>,
    unpaid: Option<Unpaid>,
    settled: Option<Unpaid>,
    /// The person is the one who owes, and to whom, where that is said.
    mine: Option<(Option<String>, Range<usize>)>,
}

/// Who laid it out.
struct Payer {
    who: Who,
    /// They paid for all, and it is not said that anything is to come back.
    is_weak: bool,
    tokens: Range<usize>,
}

#[derive(Clone, PartialEq, Eq)]
enum Who {
    Me,
    Named(String),
    /// "dia": whoever is named beside.
    They,
}

/// Those who have not paid, or have, and where that is said.
struct Unpaid {
    names: Vec<String>,
    all: bool,
    tokens: Range<usize>,
}

impl Told {
    /// What the tokens say; the amount ends at `amount`, and `others` share beside the person.
    pub(super) fn of(tokens: &[Token], amount: usize, others: Option<u32>) -> Self {
        Self::of_shared(tokens, amount, others, is_shared(tokens))
    }

    /// The same, where it is known whether the bill is shared.
    pub(super) fn of_shared(tokens: &[Token], amount: usize, others: Option<u32>, shared: bool) -> Self {
        let mine = owed_by_me(tokens);
        let is_mine = |at: usize| mine.as_ref().is_some_and(|(_, range)| range.contains(&at));
        let unpaid = unpaid(tokens, others)
            .or_else(|| later(tokens, others))
            .filter(|unpaid| !is_mine(unpaid.tokens.end - 1));
        let settled = settled(tokens, others);
        let payer = payer(tokens, amount).filter(|payer| {
            // "makan bertiga 195rb aku yang bayar semua" treats the others.
            !payer.is_weak || unpaid.is_some() || mine.is_some() || shared
        });
        Self { payer, unpaid, settled, mine }
    }

    /// Where it is said.
    pub(super) fn places(&self) -> Vec<Range<usize>> {
        let payer = self.payer.as_ref().map(|payer| payer.tokens.clone());
        let unpaid = [&self.unpaid, &self.settled].into_iter().flatten().map(|unpaid| unpaid.tokens.clone());
        let mine = self.mine.as_ref().map(|(_, range)| range.clone());
        payer.into_iter().chain(unpaid).chain(mine).collect()
    }

    /// Whether it is said that the person owes it, of what somebody else paid.
    pub(super) fn is_owed_by_me(&self) -> bool {
        self.mine.is_some()
    }

    /// Whether anything is said of who paid.
    pub(super) fn is_said(&self) -> bool {
        self.payer.is_some() || self.unpaid.is_some() || self.mine.is_some()
    }

    /// Who paid, by name; nobody where it was the person.
    pub(super) fn payer(&self, with: &[String]) -> Option<String> {
        let creditor = self.mine.as_ref().and_then(|(name, _)| name.clone());
        match (self.payer.as_ref().map(|payer| &payer.who), with) {
            (Some(Who::Named(name)), _) => Some(name.clone()),
            (Some(Who::They), [only]) => Some(only.clone()),
            (Some(Who::Me), _) => None,
            (_, [only]) if self.mine.is_some() => Some(creditor.unwrap_or_else(|| only.clone())),
            _ => creditor,
        }
    }

    /// Who is said to have paid first, whoever is with them.
    pub(super) fn named_payer(&self) -> Option<&str> {
        match &self.payer.as_ref()?.who {
            Who::Named(name) => Some(name),
            _ => None,
        }
    }

    /// What follows for those who are with the person; `None` where nobody says who paid.
    pub(super) fn paid(&self, with: &[String]) -> Option<Paid> {
        if let Some(name) = self.payer(with) {
            return Some(Paid { by: Some(name), ..Paid::default() });
        }
        let by_me = matches!(&self.payer, Some(Payer { who: Who::Me, .. }));
        let settled = self.settled.as_ref();
        let has_paid = |name: &String| settled.is_some_and(|settled| settled.names.contains(name));
        match (&self.unpaid, by_me) {
            (Some(unpaid), by_me) if !unpaid.names.is_empty() => {
                let all_owe = by_me && unpaid.all;
                Some(Paid { owing: unpaid.names.clone(), all_owe, ..Paid::default() })
            }
            (Some(unpaid), by_me) => {
                let owing = with.iter().filter(|name| !has_paid(name)).cloned().collect();
                let all_owe = settled.is_none() && (unpaid.all || by_me || with.is_empty());
                Some(Paid { owing, all_owe, ..Paid::default() })
            }
            (None, _) if settled.is_some_and(|settled| settled.all) => {
                Some(Paid { is_settled: true, ..Paid::default() })
            }
            (None, true) => {
                let owing: Vec<String> = with.iter().filter(|name| !has_paid(name)).cloned().collect();
                Some(Paid { owing, all_owe: settled.is_none(), ..Paid::default() })
            }
            (None, false) => None,
        }
    }
}

/// Whether the words say that a sum is shared.
pub(super) fn is_shared(tokens: &[Token]) -> bool {
    let shares = |token: &Token| {
        token.is_any(arithmetic::SHARED) || token.is_or_reads(split::SHARING) && !token.is("bill")
    };
    tokens.iter().any(shares)
}

/// "dia yang traktir": somebody else paid for all of it.
pub(super) fn treats(tokens: &[Token]) -> bool {
    (1..tokens.len()).any(|at| {
        let before = tokens[..at].iter().rposition(|token| !token.reads(actor::AUXILIARIES));
        let by_other =
            before.filter(|which| tokens[*which].is("yang")).and_then(|which| which.checked_sub(1));
        let is_other = |at: usize| names::is_named(&tokens[at]) && !is_me(&tokens[at]);
        tokens[at].is("traktir") && by_other.is_some_and(is_other)
    })
}

/// "aku talangin dulu", "aku yang bayar semua", "Dina yang bayar dulu", "ditalangin Bayu dulu", "gesek kartuku dulu".
fn payer(tokens: &[Token], amount: usize) -> Option<Payer> {
    (0..tokens.len()).find_map(|at| {
        by_somebody(tokens, at).or_else(|| lays_out(tokens, at, amount)).or_else(|| by_means(tokens, at))
    })
}

/// "dibayarin Yoga dulu", "ditalangi sama Bayu", "paid by Kevin".
fn by_somebody(tokens: &[Token], at: usize) -> Option<Payer> {
    // "ku urang dibayar heula": in Sundanese whoever does it stands before.
    let is_agent = at >= 2 && tokens[at - 2].lower == "ku" && is_me(&tokens[at - 1]);
    if is_agent && tokens[at].reads(split::LAID_OUT) {
        let behind = tokens.get(at + 1).is_some_and(|next| next.reads(split::FOR_ALL));
        return Some(Payer { who: Who::Me, is_weak: !behind, tokens: at - 2..at + 1 + usize::from(behind) });
    }
    let in_english = tokens[at].reads(list!["paid", "covered"])
        && tokens.get(at + 1).is_some_and(|next| next.lower == "by");
    if !tokens[at].reads(split::LAID_OUT) && !in_english {
        return None;
    }
    let by = |next: &Token| next.is_any(split::BY);
    // "dibayarkan terlebih dahulu oleh Rini"
    let ahead = tokens[at + 1..].iter().take_while(|token| token.reads(split::FOR_ALL)).count();
    let led = at + 1 + ahead;
    let start = led + usize::from(tokens.get(led).is_some_and(by));
    let me = tokens.get(start).is_some_and(is_me);
    let silent = vec![false; tokens.len()];
    let end = if me { start + 1 } else { names::behind(tokens, start, &silent) };
    let for_all = (end..tokens.len()).find(|at| !tokens[*at].reads(split::FOR_ALL)).unwrap_or(tokens.len());
    // "makan 35rb dibayarin rani" is a treat.
    let is_advanced = tokens[at].lower.starts_with("ditalang") || ahead > 0 || for_all > end;
    let who = if me { Who::Me } else { who(tokens, start..end)? };
    Some(Payer { who, is_weak: !is_advanced, tokens: at..for_all })
}

/// Whom a row of one stands for.
fn who(tokens: &[Token], range: Range<usize>) -> Option<Who> {
    let row = tokens.get(range).filter(|row| !row.is_empty())?;
    if row.iter().all(|token| token.is_or_reads(split::ONE_OF_THEM)) {
        return Some(Who::They);
    }
    names::of(row, None).into_iter().next().map(Who::Named)
}

fn lays_out(tokens: &[Token], at: usize, amount: usize) -> Option<Payer> {
    let token = &tokens[at];
    if !token.is_or_reads(split::LAYING_OUT) || is_ahead(tokens, at) {
        return None;
    }
    let silent = |token: &Token| {
        token.is("yang")
            || token.reads(split::BEFORE_NOT_YET)
            || token.reads(actor::AUXILIARIES)
            || token.reads(debt::FOR_NOW)
    };
    let before = tokens[..at].iter().rposition(|token| !silent(token));
    // "aku dulu yang bayar"
    let is_before_verb =
        before.is_some_and(|before| tokens[before + 1..at].iter().any(|token| token.reads(debt::FOR_NOW)));
    let behind =
        (at + 1..tokens.len()).find(|at| !tokens[*at].is_or_reads(split::FOR_ALL)).unwrap_or(tokens.len());
    let for_all = behind > at + 1 || is_before_verb;
    let advances = token.reads(split::ADVANCING);
    let is_for_now = is_before_verb || tokens[at + 1..behind].iter().any(|token| token.reads(debt::FOR_NOW));
    let is_weak = !advances && !is_for_now;
    let which = before.is_some_and(|before| before + 1 < at && tokens[before + 1].is("yang"));
    let is_paid = token.lower == "paid"
        && tokens.get(at + 1).is_none_or(|next| next.kind == Kind::Symbol || next.reads(split::BEHIND_PAID));
    // "kutalangin dulu", "tak bayari sek": whoever speaks does it.
    let hung = token.lower.starts_with("ku") && token.word != token.lower;
    let by_me = before.is_some_and(|before| is_me(&tokens[before]) || tokens[before].lower == "tak");
    if hung || by_me {
        // "gw bayar pake jenius"
        let by_means = tokens.get(at + 1).is_some_and(|next| next.is_any(account::FROM));
        let tells = for_all || advances || is_paid || which || by_means || hung && is_shared(tokens);
        let start = before.filter(|_| by_me).unwrap_or(at);
        return tells.then_some(Payer { who: Who::Me, is_weak, tokens: start..behind });
    }
    let says_who = (at > amount || is_for_now) && (for_all || advances || which || is_paid);
    // "Jack paid dinner 300k, split between me and him"
    // "Deni nalangin listrik 300rb bertiga, aku belum bayar"
    let is_advance = advances && before.is_some_and(|before| names::is_named(&tokens[before]));
    let of_shared = at < amount && (is_shared(tokens) && token.reads(split::PAID_IN_ENGLISH) || is_advance);
    if let Some(before) = before.filter(|_| says_who || of_shared) {
        let start = names::before(tokens, before + 1);
        if let Some(who) = who(tokens, start..before + 1) {
            return Some(Payer { who, is_weak, tokens: start..behind });
        }
    }
    // "talangin dulu makan ber-3 150rb", "karaoke 400rb ber-5 talangin dulu"
    (for_all && (advances || token.is("bayarin"))).then_some(Payer {
        who: Who::Me,
        is_weak,
        tokens: at..behind,
    })
}

/// Whether it is only to be paid: "nanti aku yang bayar", "belum bayar".
fn is_ahead(tokens: &[Token], at: usize) -> bool {
    let near = &tokens[at.saturating_sub(3)..at];
    let start = near.iter().rposition(|token| token.kind == Kind::Symbol).map_or(0, |mark| mark + 1);
    near[start..].iter().any(|token| token.is("belum") || is_later(token) || token.is("mau"))
}

/// "gesek kartu kredit gue dulu", "pakai uang Andi dulu": whose money it was for now.
fn by_means(tokens: &[Token], at: usize) -> Option<Payer> {
    if !tokens[at].is_or_reads(split::MEANS) && !tokens[at].is_any(account::FROM) {
        return None;
    }
    let limit = names::clause_end(tokens, at).min(at + NEAR);
    let end = (at + 1..limit).find(|at| tokens[*at].reads(debt::FOR_NOW) || tokens[*at].lower == "first")?;
    let between = &tokens[at + 1..end];
    let is_mine = |token: &Token| is_me(token) || token.lower.ends_with("ku");
    if tokens[at].lower.ends_with("ku") || between.iter().any(is_mine) {
        return Some(Payer { who: Who::Me, is_weak: false, tokens: at..end + 1 });
    }
    let named = (at + 1..end).find(|at| names::is_named(&tokens[*at]));
    let who = match named {
        Some(start) => {
            Who::Named(names::one(tokens, start..names::behind(tokens, start, &vec![false; tokens.len()]))?)
        }
        None if between.iter().any(|token| token.reads(account::NAMES)) => Who::Me,
        None => return None,
    };
    Some(Payer { who, is_weak: false, tokens: at..end + 1 })
}

/// Where a verb of paying ends that stands close behind.
fn pays(tokens: &[Token], from: usize) -> Option<usize> {
    let behind = (from..tokens.len().min(from + 3)).find(|at| !tokens[*at].is_or_reads(split::BETWEEN))?;
    tokens[behind].is_or_reads(split::PAYING).then_some(behind + 1)
}

/// "Andi sama Rina belum bayar", "dia belum ganti", "they owe me".
fn unpaid(tokens: &[Token], others: Option<u32>) -> Option<Unpaid> {
    let word = |at: usize| tokens.get(at);
    let (at, end) = (0..tokens.len()).find_map(|at| {
        let ends = |at: usize| word(at).is_none_or(|next| next.kind == Kind::Symbol);
        // "Rina udah bayar, Tio belum"
        let bare = || Some(at + 1).filter(|next| ends(*next) && at > 0 && names::is_named(&tokens[at - 1]));
        let not_yet = || tokens[at].is("belum").then(|| pays(tokens, at + 1).or_else(bare)).flatten();
        let owes = || {
            let to_me = word(at + 1).is_some_and(|next| next.lower == "me");
            // "utang dulu" is the person's own.
            let is_theirs = tokens[at].is_any(list!["utang", "ngutang"])
                && at > 0
                && party::is_name(&tokens[at - 1])
                && ends(at + 1);
            let is_owed = tokens[at].reads(split::OWING) && (to_me || is_theirs);
            is_owed.then_some(at + 1 + usize::from(to_me))
        };
        not_yet().or_else(owes).map(|end| (at, end))
    })?;
    let mut first = at;
    while first > 0 && tokens[first - 1].is_or_reads(split::BEFORE_NOT_YET) {
        first -= 1;
    }
    if first > 0 && is_me(&tokens[first - 1]) {
        return None;
    }
    let start = names::before(tokens, first);
    let pronoun = |words: &List| tokens[start..end].iter().any(|token| token.is_or_reads(words));
    let nobody = tokens[at..end].iter().any(|token| token.is("ada"));
    let one = pronoun(split::ONE_OF_THEM);
    let all = nobody || !one && pronoun(split::EVERYBODY);
    Some(Unpaid { names: names::of(&tokens[start..first], others), all, tokens: start..end })
}

/// "Nisa sama Fira ntar ganti ke aku", "nanti pada transfer", "besok diganti": they owe it till then.
fn later(tokens: &[Token], others: Option<u32>) -> Option<Unpaid> {
    (0..tokens.len()).filter(|at| is_later(&tokens[*at])).find_map(|at| {
        let limit = names::clause_end(tokens, at).min(at + NEAR);
        let verb = (at + 1..limit).find(|at| tokens[*at].is_or_reads(split::PAYING))?;
        let between = at + 1..verb;
        let is_around = |token: &Token| {
            names::is_named(token)
                || names::joins(token)
                || token.is_or_reads(split::BETWEEN)
                || is_later(token)
                || token.is_any(roles::FILLERS)
        };
        let speaks = tokens[between.clone()].iter().any(is_me) || at > 0 && is_me(&tokens[at - 1]);
        if speaks || !tokens[between.clone()].iter().all(is_around) {
            return None;
        }
        let end = names::clause_end(tokens, verb);
        let start = names::before(tokens, at);
        let first = between.clone().find(|at| names::is_named(&tokens[*at]));
        let inside =
            first.map_or(at..at, |first| first..names::behind(tokens, first, &vec![false; tokens.len()]));
        let mut names_of = names::of(&tokens[start..at], others);
        names_of.extend(names::of(&tokens[inside], others));
        // "nanti diganti": all of them, as nobody is named.
        let all = names_of.is_empty();
        Some(Unpaid { names: names_of, all, tokens: start..end })
    })
}

/// "Rina udah bayar", "udah lunas semua": those who owe nothing any more.
fn settled(tokens: &[Token], others: Option<u32>) -> Option<Unpaid> {
    (0..tokens.len()).filter(|at| tokens[*at].is("sudah")).find_map(|at| {
        let verb = pays(tokens, at + 1)?;
        let end = (verb..tokens.len())
            .find(|at| !tokens[*at].is_or_reads(split::EVERYBODY))
            .unwrap_or(tokens.len());
        let start = names::before(tokens, at);
        if start > 0 && start == at && is_me(&tokens[at - 1]) {
            return None;
        }
        let pronoun = |words: &List| tokens[start..end].iter().any(|token| token.is_or_reads(words));
        let names_of = names::of(&tokens[start..at], others);
        let all = names_of.is_empty() && pronoun(split::EVERYBODY) && !pronoun(split::ONE_OF_THEM);
        (all || !names_of.is_empty()).then_some(Unpaid { names: names_of, all, tokens: start..end })
    })
}
