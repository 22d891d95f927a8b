//! Who shares a bill: how many they are, who is named, who paid it, and who has not paid yet.

use std::ops::Range;

use super::names;
use super::owed::is_me;
use super::payer::{Paid, Told};
use crate::pieces::combine::TOGETHER;
use crate::senses::direction::party;
use crate::words::lexicon::roles::{self, split};
use crate::words::list::list;
use crate::words::numeral;
use crate::words::token::{Kind, Token};

/// More do not share what a message tells of.
const MOST_HEADS: u32 = 50;

/// Whoever shares a bill.
pub(super) struct Company {
    /// How many they are with the person; at least two.
    pub(super) heads: Option<u32>,
    /// What is said of paying.
    pub(super) paid: Option<Paid>,
    /// Which tokens speak of them, or of sharing.
    pub(super) silent: Vec<bool>,
    /// Which tokens speak of them alone.
    pub(super) silent_people: Vec<bool>,
}

impl Company {
    /// What the tokens say of it; the amount ends at `amount`. `None` where nobody shares.
    pub(super) fn of(tokens: &[Token], amount: usize) -> Option<Self> {
        let mut silent_people = vec![false; tokens.len()];
        let (counted, _) = heads(tokens, &silent_people);
        let others = counted.map(|heads| heads - 1);
        let told = Told::of(tokens, amount, others);
        for place in told.places() {
            silent_people[place].fill(true);
        }
        let (with, places) = company(tokens, &silent_people, others);
        for place in places {
            silent_people[place].fill(true);
        }
        let (heads, sharing) = heads(tokens, &silent_people);
        let with = if is_group(&with, heads) { Vec::new() } else { with };
        // Whoever paid is one of them, be they named among the others or not.
        let is_beside = |name: &str| !with.iter().any(|other| other == name);
        let payer = u32::from(told.named_payer().is_some_and(is_beside));
        // "between me and him": whoever paid.
        let is_said =
            !with.is_empty() || payer > 0 && row_with_me(tokens, &vec![false; tokens.len()]).is_some();
        let named = u32::try_from(with.len()).ok().filter(|_| is_said).map(|named| named + payer + 1);
        let heads = heads.or(named).filter(|heads| (2..=MOST_HEADS).contains(heads));
        let paid = told.paid(&with);
        let mut silent = silent_people.clone();
        for at in sharing {
            silent[at] = true;
        }
        Some(Self { heads, paid, silent, silent_people }).filter(|company| company.heads.is_some())
    }
}

/// "bareng anak futsal bagi 6", "sama temen-temen kos, urunan wong 4": more people than are named, by what they are together.
fn is_group(with: &[String], heads: Option<u32>) -> bool {
    let [only] = with else { return false };
    let first = only.split(' ').next().unwrap_or_default();
    heads.is_some_and(|heads| heads > 2) && split::GROUPS.contains(&first)
}

/// Those who are with the person, however they are named.
pub(super) fn company(
    tokens: &[Token],
    silent: &[bool],
    others: Option<u32>,
) -> (Vec<String>, Vec<Range<usize>>) {
    if let Some((named, place)) = row_with_me(tokens, silent) {
        return (named, vec![place]);
    }
    let (named, places) = with(tokens, silent, others);
    if !named.is_empty() {
        return (named, places);
    }
    let counted = others.and_then(|others| behind_heads(tokens, silent, others));
    counted.map_or((named, places), |(named, place)| (named, vec![place]))
}

/// "bayarin nonton Dewi 50rb, nanti diganti": all of it was for one who gives it back; who it is, and which tokens say that they
/// do. The amount begins at `amount`.
pub(super) fn debtor(tokens: &[Token], amount: usize) -> Option<(String, Vec<bool>)> {
    let verb = tokens[..amount]
        .iter()
        .position(|token| token.is_any(list!["bayarin", "talangin"]) || token.reads(split::BUYING_FOR))?;
    let by_other = tokens[..verb].iter().any(|token| party::is_name(token) && !token.is_any(roles::FILLERS));
    let first =
        (verb + 1..amount).find(|at| names::is_named(&tokens[*at]) && !names::is_pronoun(&tokens[*at]))?;
    let end = (first..amount).find(|at| !names::is_named(&tokens[*at])).unwrap_or(amount);
    let name = names::one(tokens, first..end)?;
    let returns = |at: usize| {
        let behind = tokens.get(at + 1..tokens.len().min(at + 4))?;
        let back = |token: &Token| token.reads(split::PAYING) || token.is_any(list!["ganti", "balikin"]);
        behind.iter().any(back).then_some(at..tokens.len())
    };
    let later = || (amount..tokens.len()).filter(|at| tokens[*at].is("nanti")).find_map(returns);
    let unpaid = || {
        let at = (amount..tokens.len()).find(|at| tokens[*at].is("belum"))?;
        let start = names::before(tokens, at);
        let named = names::of(&tokens[start..at], None);
        returns(at).filter(|_| named.iter().all(|other| *other == name)).map(|_| start..tokens.len())
    };
    let place = unpaid().or_else(later)?;
    let is_with = tokens[first - 1].is_or_reads(split::WITH);
    let mut silent = vec![false; tokens.len()];
    silent[place].fill(true);
    (!by_other && !is_with).then_some((name, silent))
}

/// Those behind "sama", "bareng", "with", and where they are named.
fn with(tokens: &[Token], silent: &[bool], others: Option<u32>) -> (Vec<String>, Vec<Range<usize>>) {
    let (mut named, mut places) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < tokens.len() {
        let begins = !silent[at] && tokens[at].is_or_reads(split::WITH);
        let end = if begins { names::behind(tokens, at + 1, silent) } else { at };
        let found = if begins { names::of(&tokens[at + 1..end], others) } else { Vec::new() };
        if found.is_empty() {
            at += 1;
        } else {
            named.extend(found);
            places.push(at..end);
            at = end;
        }
    }
    (named, places)
}

/// "buat aku, Dimas, Raka", "dibagi telu: aku, Sugeng, Wati", "me and Jack split it": the others of a row with the person in it.
fn row_with_me(tokens: &[Token], silent: &[bool]) -> Option<(Vec<String>, Range<usize>)> {
    let is_of_row = |at: usize| {
        let token = &tokens[at];
        !silent[at] && (is_me(token) || names::is_named(token) || names::joins(token))
    };
    let me = (0..tokens.len()).find(|at| is_me(&tokens[*at]) && !silent[*at])?;
    let start = (0..me).rev().find(|at| !is_of_row(*at)).map_or(0, |before| before + 1);
    let end = (me..tokens.len()).find(|at| !is_of_row(*at)).unwrap_or(tokens.len());
    let start = (start..=me).find(|at| !names::joins(&tokens[*at]))?;
    let end = (me..end).rev().find(|at| !names::joins(&tokens[*at]))? + 1;
    let lead = start.checked_sub(1).map(|at| &tokens[at]);
    let leads = lead.is_some_and(|lead| {
        lead.is(":")
            || lead.is("(")
            || lead.is_or_reads(split::BEFORE_ROWS)
            || lead.is_or_reads(split::SHARING)
    });
    let begins = lead.is_none_or(|lead| lead.kind == Kind::Symbol)
        && tokens.get(end).is_some_and(|next| next.is_or_reads(split::SHARING));
    let row: Vec<Token> = tokens[start..end].iter().filter(|token| !is_me(token)).cloned().collect();
    let named = names::of(&row, None);
    let first = start - usize::from(lead.is_some_and(|lead| lead.is_or_reads(split::BEFORE_ROWS)));
    let is_said = !named.is_empty() || row.iter().any(|token| token.is_or_reads(split::ONE_OF_THEM));
    (is_said && (leads || begins)).then_some((named, first..end))
}

/// "bertiga Andi sama Budi", "dibagi 4: Dimas, Raka, Yoga": as many names as there are others.
fn behind_heads(tokens: &[Token], silent: &[bool], others: u32) -> Option<(Vec<String>, Range<usize>)> {
    let (_, places) = heads(tokens, silent);
    let last = places.into_iter().max()? + 1;
    let start = last + usize::from(tokens.get(last).is_some_and(|next| next.is(":") || next.is("(")));
    let end = names::behind(tokens, start, silent);
    let named = names::of(tokens.get(start..end)?, Some(others));
    (u32::try_from(named.len()).ok() == Some(others)).then_some((named, start..end))
}

/// How many share, as it is said.
pub(super) fn counted_heads(tokens: &[Token]) -> Option<u32> {
    heads(tokens, &vec![false; tokens.len()]).0
}

/// How many share, and which tokens say so.
fn heads(tokens: &[Token], silent: &[bool]) -> (Option<u32>, Vec<usize>) {
    let mut places: Vec<usize> =
        (0..tokens.len()).filter(|at| !silent[*at] && tokens[*at].is_or_reads(split::SHARING)).collect();
    let mut said = None;
    for at in (0..tokens.len()).filter(|at| !silent[*at]) {
        let found = together(tokens, at).or_else(|| halves(tokens, at)).or_else(|| counted(tokens, at));
        // "bagi dua sama Gilang, fifty-fifty": said once more, it is the same.
        let found = found.filter(|(heads, _)| said.is_none_or(|said| said == *heads));
        if let Some((heads, range)) = found {
            places.extend(range);
            said = Some(heads);
        }
    }
    (said, places)
}

/// "bertiga", "ber4".
fn together(tokens: &[Token], at: usize) -> Option<(u32, Range<usize>)> {
    let lower = &tokens[at].lower;
    if let Some((_, heads)) = TOGETHER.iter().find(|(word, _)| lower == word) {
        return Some((u32::try_from(*heads).ok()?, at..at + 1));
    }
    let heads = lower.strip_prefix("ber")?.trim_start_matches('-').parse::<u32>().ok()?;
    (2..=MOST_HEADS).contains(&heads).then_some((heads, at..at + 1))
}

/// "half half", "fifty-fifty", "50:50": two of them.
fn halves(tokens: &[Token], at: usize) -> Option<(u32, Range<usize>)> {
    let token = &tokens[at];
    if token.reads(split::HALVES) {
        return Some((2, at..at + 1));
    }
    let mark = tokens.get(at + 1).is_some_and(|mark| mark.is("-") || mark.is(":") || mark.is("/"));
    let other = tokens.get(at + 1 + usize::from(mark))?;
    let is_half = token.reads(split::HALF) || token.lower == "50";
    (is_half && other.lower == token.lower).then_some((2, at..at + 2 + usize::from(mark)))
}

/// "dibagi 4", "bagi tiga", "3 orang", "split 3 ways".
fn counted(tokens: &[Token], at: usize) -> Option<(u32, Range<usize>)> {
    let token = &tokens[at];
    let led = token.is_or_reads(split::BEFORE_HEADS) || token.lower == "ber";
    let hyphen = usize::from(token.lower == "ber" && tokens.get(at + 1).is_some_and(|mark| mark.is("-")));
    let number = at + 1 + hyphen;
    let is_head =
        |at: usize| tokens.get(at).is_some_and(|token| token.reads(split::HEADS) || token.is("orang"));
    let is_sum =
        tokens.get(number + 1).is_some_and(|unit| crate::words::lexicon::is_unit(&unit.word) || unit.is("x"));
    if let Some(heads) = small(tokens, number).filter(|_| led && !is_sum) {
        return Some((heads, at..number + 1 + usize::from(is_head(number + 1))));
    }
    // "wong telu": in Javanese the number stands behind.
    let behind =
        || small(tokens, at + 1).filter(|_| token.is("orang") && !is_sum).map(|heads| (heads, at..at + 2));
    small(tokens, at).filter(|_| is_head(at + 1)).map(|heads| (heads, at..at + 2)).or_else(behind)
}

/// A number of people, in figures or in words.
fn small(tokens: &[Token], at: usize) -> Option<u32> {
    let token = tokens.get(at)?;
    let in_words =
        || numeral::from_words(std::slice::from_ref(token)).map(|(_, number)| number.value / numeral::ONE);
    let number: i128 = match token.kind {
        Kind::Number => token.lower.parse().ok()?,
        Kind::Word => in_words()?,
        Kind::Symbol => return None,
    };
    u32::try_from(number).ok().filter(|number| (2..=MOST_HEADS).contains(number))
}
