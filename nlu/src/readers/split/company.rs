//! Who shares a bill: how many they are, who is named, who paid it, and who has not paid yet.

use std::ops::Range;

use crate::pieces::combine::TOGETHER;
use crate::senses::direction::party;
use crate::words::lexicon::roles::{self, arithmetic, debt, split};
use crate::words::list::{List, list};
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

/// Who paid, and who owes it now.
#[derive(Debug, Clone, Default)]
pub(super) struct Paid {
    /// Somebody else did.
    pub(super) by: Option<String>,
    /// Those who are named and owe their part.
    pub(super) owing: Vec<String>,
    /// All the others owe theirs too.
    pub(super) all_owe: bool,
}

impl Company {
    /// What the tokens say of it; the amount ends at `amount`. `None` where nobody shares.
    pub(super) fn of(tokens: &[Token], amount: usize) -> Option<Self> {
        let mut silent_people = vec![false; tokens.len()];
        let unpaid = unpaid(tokens);
        if let Some(unpaid) = &unpaid {
            silent_people[unpaid.tokens.clone()].fill(true);
        }
        let payer = payer(tokens, amount).filter(|payer| {
            // "makan bertiga 195rb aku yang bayar semua" treats the others.
            !payer.is_weak || unpaid.is_some() || tokens.iter().any(|token| token.is_any(arithmetic::SHARED))
        });
        if let Some(payer) = &payer {
            silent_people[payer.tokens.clone()].fill(true);
        }
        let (with, places) = with(tokens, &silent_people);
        for place in places {
            silent_people[place].fill(true);
        }
        let (heads, sharing) = heads(tokens, &silent_people);
        let named = u32::try_from(with.len()).ok().filter(|named| *named > 0);
        let heads = heads.or(named.map(|named| named + 1)).filter(|heads| (2..=MOST_HEADS).contains(heads));
        let paid = said_of_paying(unpaid, payer, &with);
        let mut silent = silent_people.clone();
        for at in sharing {
            silent[at] = true;
        }
        Some(Self { heads, paid, silent, silent_people }).filter(|company| company.heads.is_some())
    }
}

/// "bayarin nonton Dewi 50rb, nanti diganti": all of it was for one who gives it back; who it is, and which tokens say that they
/// do. The amount begins at `amount`.
pub(super) fn debtor(tokens: &[Token], amount: usize) -> Option<(String, Vec<bool>)> {
    let verb = tokens[..amount].iter().position(|token| token.is_any(list!["bayarin", "talangin"]))?;
    let by_other = tokens[..verb].iter().any(|token| party::is_name(token) && !token.is_any(roles::FILLERS));
    let first = (verb + 1..amount).find(|at| is_named(&tokens[*at]) && !is_pronoun(&tokens[*at]))?;
    let end = (first..amount).find(|at| !is_named(&tokens[*at])).unwrap_or(amount);
    let named = names(&tokens[first..end]);
    let [name] = &named[..] else { return None };
    let returns = |at: usize| {
        let behind = tokens.get(at + 1..tokens.len().min(at + 4))?;
        let back = |token: &Token| token.reads(split::PAYING) || token.is_any(list!["ganti", "balikin"]);
        behind.iter().any(back).then_some(at..tokens.len())
    };
    let later = || (amount..tokens.len()).filter(|at| tokens[*at].is("nanti")).find_map(returns);
    let unpaid = unpaid(tokens).filter(|unpaid| unpaid.names.iter().all(|other| other == name));
    let place = unpaid.map(|unpaid| unpaid.tokens).or_else(later)?;
    let is_with = tokens[first - 1].is_or_reads(split::WITH);
    let mut silent = vec![false; tokens.len()];
    silent[place].fill(true);
    (!by_other && !is_with).then(|| (name.clone(), silent))
}

fn said_of_paying(unpaid: Option<Unpaid>, payer: Option<Payer>, with: &[String]) -> Option<Paid> {
    match (unpaid, payer) {
        (_, Some(Payer { name: Some(name), .. })) => Some(Paid { by: Some(name), ..Paid::default() }),
        (Some(unpaid), payer) if !unpaid.names.is_empty() => {
            let all_owe = payer.is_some() && unpaid.all;
            Some(Paid { owing: unpaid.names, all_owe, ..Paid::default() })
        }
        (Some(unpaid), payer) => {
            let all_owe = unpaid.all || payer.is_some() || with.is_empty();
            Some(Paid { owing: with.to_vec(), all_owe, ..Paid::default() })
        }
        (None, Some(_)) => Some(Paid { owing: with.to_vec(), all_owe: true, ..Paid::default() }),
        (None, None) => None,
    }
}

/// Those who have not paid, and where that is said.
struct Unpaid {
    names: Vec<String>,
    all: bool,
    tokens: Range<usize>,
}

/// "Andi sama Rina belum bayar", "dia belum ganti", "they owe me".
fn unpaid(tokens: &[Token]) -> Option<Unpaid> {
    let word = |at: usize| tokens.get(at);
    let pays = |at: usize| {
        let behind =
            (at + 1..tokens.len().min(at + 4)).find(|at| !tokens[*at].is_or_reads(split::BETWEEN))?;
        tokens[behind].is_or_reads(split::PAYING).then_some(behind + 1)
    };
    let (at, end) = (0..tokens.len()).find_map(|at| {
        let not_yet = || tokens[at].is("belum").then(|| pays(at)).flatten();
        let owes = || {
            let to_me = word(at + 1).is_some_and(|next| next.lower == "me");
            // "utang dulu" is the person's own.
            let is_theirs = tokens[at].is_any(list!["utang", "ngutang"])
                && at > 0
                && party::is_name(&tokens[at - 1])
                && word(at + 1).is_none_or(|next| next.kind == Kind::Symbol);
            let is_owed = tokens[at].reads(split::OWING) && (to_me || is_theirs);
            is_owed.then_some(at + 1 + usize::from(to_me))
        };
        not_yet().or_else(owes).map(|end| (at, end))
    })?;
    let mut first = at;
    while first > 0 && tokens[first - 1].is_or_reads(split::BEFORE_NOT_YET) {
        first -= 1;
    }
    if first > 0 && tokens[first - 1].is("saya") {
        return None;
    }
    let start = names_before(tokens, first);
    let pronoun = |words: &List| tokens[start..end].iter().any(|token| token.is_or_reads(words));
    let nobody = tokens[at..end].iter().any(|token| token.is("ada"));
    let one = pronoun(split::ONE_OF_THEM);
    let all = nobody || !one && pronoun(split::EVERYBODY);
    Some(Unpaid { names: names(&tokens[start..first]), all, tokens: start..end })
}

/// Where a row of names begins that ends here.
fn names_before(tokens: &[Token], end: usize) -> usize {
    let joins = |token: &Token| {
        token.is(",") || token.is("&") || token.is_any(roles::SEPARATORS) || token.is("dengan")
    };
    let mut start = end;
    while start > 0 && (is_named(&tokens[start - 1]) || joins(&tokens[start - 1])) {
        start -= 1;
        // "bareng Budi, dia belum bayar": whoever stands before is named there.
        if is_pronoun(&tokens[start]) {
            break;
        }
    }
    // A mark before the first name parts it from the thing.
    while start < end && joins(&tokens[start]) {
        start += 1;
    }
    start
}

fn is_pronoun(token: &Token) -> bool {
    token.is_or_reads(split::ONE_OF_THEM) || token.is_or_reads(split::EVERYBODY)
}

fn is_named(token: &Token) -> bool {
    let is_number = TOGETHER.iter().any(|(word, _)| token.lower == *word) || token.lower.starts_with("ber");
    !is_number && (party::is_name(token) || party::is_title(token) || is_pronoun(token))
}

/// The names in a row of them.
fn names(tokens: &[Token]) -> Vec<String> {
    let parts = tokens
        .split(|token| token.kind == Kind::Symbol || token.is_any(roles::SEPARATORS) || token.is("dengan"));
    let mut names = Vec::new();
    for part in parts {
        let words: Vec<&Token> = part.iter().collect();
        if words.is_empty() || words.iter().any(|word| is_pronoun(word)) {
            continue;
        }
        // "Andi Rina belum bayar": two names without a title are two people.
        if words.len() > 1 && words.iter().all(|word| word.is_any(roles::NAMES)) {
            names.extend(words.iter().map(|word| word.lower.clone()));
        } else {
            names.push(party::spelt(&words));
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// Who laid it out; `None` for the name where it was the person.
struct Payer {
    name: Option<String>,
    /// They paid for all, and it is not said that anything is to come back.
    is_weak: bool,
    tokens: Range<usize>,
}

/// "aku talangin dulu", "aku yang bayar semua", "Dina yang bayar dulu", "ditalangin Bayu dulu".
fn payer(tokens: &[Token], amount: usize) -> Option<Payer> {
    (0..tokens.len()).find_map(|at| by_somebody(tokens, at).or_else(|| lays_out(tokens, at, amount)))
}

fn by_somebody(tokens: &[Token], at: usize) -> Option<Payer> {
    if !tokens[at].reads(split::LAID_OUT) {
        return None;
    }
    let start =
        at + 1 + usize::from(tokens.get(at + 1).is_some_and(|next| next.is_any(list!["sama", "oleh"])));
    let end = (start..tokens.len()).find(|at| !is_named(&tokens[*at])).unwrap_or(tokens.len());
    let name = names(&tokens[start..end]).into_iter().next()?;
    let for_all = (end..tokens.len()).find(|at| !tokens[*at].reads(split::FOR_ALL)).unwrap_or(tokens.len());
    // "makan 35rb dibayarin rani" is a treat.
    let is_advanced = tokens[at].lower.starts_with("ditalang") || for_all > end;
    is_advanced.then_some(Payer { name: Some(name), is_weak: false, tokens: at..for_all })
}

fn lays_out(tokens: &[Token], at: usize, amount: usize) -> Option<Payer> {
    if !tokens[at].is_or_reads(split::LAYING_OUT)
        || tokens[..at].last().is_some_and(|before| before.is("belum"))
    {
        return None;
    }
    let before =
        tokens[..at].iter().rposition(|token| !token.is("yang") && !token.reads(split::BEFORE_NOT_YET));
    let behind =
        (at + 1..tokens.len()).find(|at| !tokens[*at].is_or_reads(split::FOR_ALL)).unwrap_or(tokens.len());
    let for_all = behind > at + 1;
    let by_me = before.is_some_and(|before| tokens[before].is("saya"));
    let advances = tokens[at].reads(split::ADVANCING);
    let is_paid = by_me
        && tokens[at].lower == "paid"
        && tokens.get(at + 1).is_none_or(|next| next.kind == Kind::Symbol);
    let is_for_now = tokens[at + 1..behind].iter().any(|token| token.reads(debt::FOR_NOW));
    let is_weak = !advances && !is_for_now;
    let which = before.is_some_and(|before| before + 1 < at && tokens[before + 1].is("yang"));
    if by_me && (for_all || advances || is_paid || which && at > amount) {
        return before.map(|before| Payer { name: None, is_weak, tokens: before..behind });
    }
    let start = names_before(tokens, before.map_or(at, |before| before + 1));
    let name = before.and_then(|before| names(&tokens[start..=before]).into_iter().next());
    if let Some(name) = name.filter(|_| at > amount && (for_all || advances) && !by_me) {
        return Some(Payer { name: Some(name), is_weak: false, tokens: start..behind });
    }
    // "talangin dulu makan ber-3 150rb", "karaoke 400rb ber-5 talangin dulu"
    (for_all && (advances || tokens[at].is("bayarin"))).then_some(Payer {
        name: None,
        is_weak,
        tokens: at..behind,
    })
}

/// Those who are with the person, and where they are named.
fn with(tokens: &[Token], silent: &[bool]) -> (Vec<String>, Vec<Range<usize>>) {
    let (mut named, mut places) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < tokens.len() {
        let begins = !silent[at] && tokens[at].is_or_reads(split::WITH);
        let joins = |token: &Token| token.is("&") || token.is(",") || token.is_any(roles::SEPARATORS);
        let end = (at + 1..tokens.len())
            .find(|at| silent[*at] || !(is_named(&tokens[*at]) || joins(&tokens[*at])))
            .unwrap_or(tokens.len());
        let end = (at + 1..end).rev().find(|at| !joins(&tokens[*at])).map_or(at + 1, |last| last + 1);
        let found = if begins { names(&tokens[at + 1..end]) } else { Vec::new() };
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

/// How many share, and which tokens say so.
fn heads(tokens: &[Token], silent: &[bool]) -> (Option<u32>, Vec<usize>) {
    let mut places: Vec<usize> =
        (0..tokens.len()).filter(|at| !silent[*at] && tokens[*at].is_or_reads(split::SHARING)).collect();
    let small = |at: usize| {
        let token = tokens.get(at)?;
        let in_words = || {
            numeral::from_words(std::slice::from_ref(token)).map(|(_, number)| number.value / numeral::ONE)
        };
        let number: i128 = match token.kind {
            Kind::Number => token.lower.parse().ok()?,
            Kind::Word => in_words()?,
            Kind::Symbol => return None,
        };
        u32::try_from(number).ok().filter(|number| (2..=MOST_HEADS).contains(number))
    };
    for at in (0..tokens.len()).filter(|at| !silent[*at]) {
        let token = &tokens[at];
        if let Some((_, heads)) = TOGETHER.iter().find(|(word, _)| token.lower == *word) {
            places.push(at);
            return (u32::try_from(*heads).ok(), places);
        }
        let glued = token
            .lower
            .strip_prefix("ber")
            .and_then(|heads| heads.trim_start_matches('-').parse::<u32>().ok());
        if let Some(heads) = glued.filter(|heads| (2..=MOST_HEADS).contains(heads)) {
            places.push(at);
            return (Some(heads), places);
        }
        let led = token.is_or_reads(split::BEFORE_HEADS) || token.lower == "ber";
        let hyphen = usize::from(token.lower == "ber" && tokens.get(at + 1).is_some_and(|mark| mark.is("-")));
        let number = at + 1 + hyphen;
        let is_head =
            |at: usize| tokens.get(at).is_some_and(|token| token.reads(split::HEADS) || token.is("orang"));
        let is_sum = tokens
            .get(number + 1)
            .is_some_and(|unit| crate::words::lexicon::is_unit(&unit.word) || unit.is("x"));
        if let Some(heads) = small(number).filter(|_| led && !is_sum) {
            places.extend(at..=number);
            places.extend(Some(number + 1).filter(|at| is_head(*at)));
            return (Some(heads), places);
        }
        if let Some(heads) = small(at).filter(|_| is_head(at + 1)) {
            places.extend(at..=at + 1);
            return (Some(heads), places);
        }
    }
    (None, places)
}
