//! A document gone through from top to bottom: what stands around the tables, and the rows in them.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use ledger::Currency;

use super::{
    columns::{Layout, Role},
    entry::{Days, Entry, Told},
    label,
    strip::{Strip, Word},
};
use crate::{
    day::Written,
    table::face::bank_of,
    wording::is_unposted_day,
    words::{Sum, is_of_card},
};

/// A name over a number has no more words.
const LONGEST_NAME: usize = 6;
/// The bank's name stands in so many first lines.
const FACE: usize = 20;
/// What belongs to a heading stands no more lines below it.
const NEAR: usize = 4;
/// A gap between lines tells rows apart where it is so many times as high as another, in quarters.
const WIDE: u32 = 6;

/// An account, or a part of one that has a name of its own.
#[derive(Debug, Default, Clone)]
pub(super) struct Found {
    pub(super) number: Option<String>,
    pub(super) name: Option<String>,
    /// What it held before and after, as written.
    pub(super) opening: Option<String>,
    pub(super) closing: Option<String>,
    /// How many of its rows were read.
    rows: u64,
}

/// A row, as written.
#[derive(Debug)]
pub(super) struct Story {
    pub(super) line: u64,
    pub(super) account: usize,
    pub(super) posted: Written,
    pub(super) told: Told,
}

/// What is read of a document.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) bank: Option<&'static str>,
    pub(super) currency: Option<Currency>,
    pub(super) period: Option<(NaiveDate, NaiveDate)>,
    pub(super) accounts: Vec<Found>,
    pub(super) stories: Vec<Story>,
    /// Whether it says that it is a card's.
    pub(super) is_card: bool,
    /// What has no day because it is not posted yet, and the row behind which it stands.
    pub(super) unposted: Vec<(u64, String)>,
}

/// Where in a document it is read.
struct Progress<'s> {
    strips: &'s [Strip],
    reading: Reading,
    layout: Option<Layout>,
    entry: Option<Entry>,
    /// Lines under the heads that no row has begun before.
    loose: Vec<Strip>,
    /// Labels whose figures stand further on.
    labels: Vec<Sum>,
    count: u64,
    /// Whether the last row was one that is not posted yet: words below it are its own.
    is_passing: bool,
}

impl Reading {
    /// Reads lines, where `today` tells which years are meant.
    pub(super) fn of(strips: &[Strip], today: NaiveDate) -> Self {
        let furniture = furniture(strips);
        let has_heads =
            (0..strips.len()).any(|at| strips.get(at..).is_some_and(|rest| Layout::of(rest).is_some()));
        let layout = (!has_heads).then(Layout::unknown);
        let reading = Self { accounts: vec![Found::default()], ..Self::default() };
        let mut progress = Progress {
            strips,
            reading,
            layout,
            entry: None,
            loose: Vec::new(),
            labels: Vec::new(),
            count: 0,
            is_passing: false,
        };
        let mut at = 0;
        while let Some(strip) = strips.get(at) {
            progress.face(at, strip, today);
            let is_furniture = furniture.get(at).copied().unwrap_or_default();
            at += if is_furniture { 1 } else { progress.line(at, strip) };
        }
        progress.close();
        progress.reading
    }
}

impl Progress<'_> {
    /// What a line tells of the whole document.
    fn face(&mut self, at: usize, strip: &Strip, today: NaiveDate) {
        let reading = &mut self.reading;
        if at < FACE {
            reading.bank = reading.bank.or_else(|| bank_of(&strip.text()));
            let is_title = strip.words.len() <= LONGEST_NAME && reading.stories.is_empty();
            reading.is_card |= is_title && is_of_card(&strip.text());
        }
        if reading.stories.is_empty() && self.entry.is_none() {
            reading.period = reading.period.or_else(|| label::period(strip, today));
            reading.currency = reading.currency.or_else(|| label::currency(strip));
        }
    }

    /// Reads a line, or several; how many they were.
    fn line(&mut self, at: usize, strip: &Strip) -> usize {
        if strip.words.is_empty() {
            return 1;
        }
        if let Some((layout, lines)) = Layout::of(self.strips.get(at..).unwrap_or_default()) {
            self.close();
            self.layout = Some(layout);
            self.is_passing = false;
            self.labels.clear();
            // How far down the heads stand tells which lines are a row's own.
            self.loose.push(Strip { words: Vec::new(), ..strip.clone() });
            return lines;
        }
        if self.heading(at, strip) || self.sums(strip) {
            return 1;
        }
        self.labels.clear();
        if let Some(days) = self.layout.as_ref().and_then(|layout| Days::of(strip, layout)) {
            self.is_passing = false;
            self.begin(strip, days);
        } else if self.is_unposted(strip) {
            self.pass(strip);
        } else if let Some(entry) = &mut self.entry {
            entry.strips.push(strip.clone());
        } else if self.layout.is_some() && !self.is_passing {
            self.loose.push(strip.clone());
        }
        1
    }

    /// Whether a line is a row whose day says that there is none yet: "PEND KARTU DEBIT 25.000". Below a description the same words
    /// are part of it.
    fn is_unposted(&self, strip: &Strip) -> bool {
        let Some(layout) = &self.layout else { return false };
        let is_day = |word: &Word| {
            let role = layout.role(word.left, word.right);
            !layout.is_placed || matches!(role, Some(Role::Day | Role::Posted | Role::Aside))
        };
        strip.words.first().is_some_and(|first| is_day(first) && is_unposted_day(&first.text))
            && strip.has_digits()
    }

    /// Leaves a row out that is not posted yet.
    fn pass(&mut self, strip: &Strip) {
        self.close();
        self.count += 1;
        self.is_passing = true;
        self.reading.unposted.push((self.count, strip.text()));
    }

    /// A line that says whose account follows.
    fn heading(&mut self, at: usize, strip: &Strip) -> bool {
        let is_named = |next: usize| {
            self.strips.get(next).and_then(label::number).is_some_and(|(_, is_pocket)| is_pocket)
        };
        // The name of a part stands over its number.
        if strip.words.len() <= LONGEST_NAME && label::number(strip).is_none() && is_named(at + 1) {
            self.close();
            return true;
        }
        let (number, name) = match label::number(strip) {
            Some((number, true)) => {
                let above = at.checked_sub(1).and_then(|above| self.strips.get(above));
                let name = above.filter(|above| above.words.len() <= LONGEST_NAME).map(Strip::text);
                (number, name.filter(|name| !name.is_empty()))
            }
            Some((number, false)) if self.leads(at) => (number, None),
            Some(_) => return false,
            None => match label::name_and_number(strip).filter(|_| self.leads(at)) {
                Some((name, number)) => (number, Some(name)),
                None => return false,
            },
        };
        self.close();
        let accounts = &mut self.reading.accounts;
        let is_known = accounts.last().is_some_and(|account| account.number.as_ref() == Some(&number));
        match accounts.last_mut() {
            Some(last) if is_known => last.name = name.or(last.name.take()),
            Some(last) if last.rows == 0 && last.opening.is_none() => {
                *last = Found { number: Some(number), name, ..Found::default() };
            }
            _ => accounts.push(Found { number: Some(number), name, ..Found::default() }),
        }
        true
    }

    /// Whether heads or what was held before follow on a line, before any row does.
    fn leads(&self, at: usize) -> bool {
        let reach = if self.entry.is_some() || !self.reading.stories.is_empty() { NEAR } else { FACE };
        let layout = self.layout.clone().unwrap_or_else(Layout::unknown);
        for next in (at + 1..self.strips.len()).take(reach) {
            let rest = self.strips.get(next..).unwrap_or_default();
            let Some(strip) = rest.first() else { return false };
            let opens =
                label::sums(strip).is_some_and(|sums| sums.iter().any(|(sum, _)| *sum == Some(Sum::Opening)));
            if Layout::of(rest).is_some()
                || opens
                || label::number(strip).is_some_and(|(_, is_pocket)| is_pocket)
            {
                return true;
            }
            if Days::of(strip, &layout).is_some() {
                return false;
            }
        }
        false
    }

    /// A line that tells what an account held or moved in all.
    fn sums(&mut self, strip: &Strip) -> bool {
        let Some(sums) = label::sums(strip) else { return false };
        let has_label = sums.iter().any(|(label, _)| label.is_some());
        if !has_label && self.labels.is_empty() {
            return false;
        }
        self.close();
        for (label, figure) in sums {
            match (label, figure) {
                (Some(label), Some(figure)) => self.held(label, figure),
                (Some(label), None) => self.labels.push(label),
                (None, Some(figure)) if !self.labels.is_empty() => {
                    let label = self.labels.remove(0);
                    self.held(label, figure);
                }
                (None, _) => {}
            }
        }
        true
    }

    fn held(&mut self, label: Sum, figure: String) {
        let Some(account) = self.reading.accounts.last_mut() else { return };
        match label {
            Sum::Opening if account.opening.is_none() => account.opening = Some(figure),
            Sum::Closing => account.closing = Some(figure),
            Sum::Opening | Sum::Total | Sum::Aside => {}
        }
    }

    /// A row begins. Of the lines before it those are its own that stand nearer to it than to what is above.
    fn begin(&mut self, strip: &Strip, days: Days) {
        let is_placed = self.layout.as_ref().is_some_and(|layout| layout.is_placed);
        let above = match &mut self.entry {
            Some(entry) => entry.strips.split_off(entry.first),
            None => std::mem::take(&mut self.loose),
        };
        let start = if is_placed { own_from(&above, strip) } else { above.len() };
        let (rest, own) = above.split_at(start.min(above.len()));
        if let Some(entry) = &mut self.entry {
            entry.strips.extend_from_slice(rest);
        }
        let mut strips = own.to_vec();
        self.close();
        let first = strips.len();
        strips.push(strip.clone());
        let account = self.reading.accounts.len().saturating_sub(1);
        self.entry = Some(Entry { account, days, strips, first });
    }

    /// The open row is whole.
    fn close(&mut self) {
        self.loose.clear();
        let (Some(entry), Some(layout)) = (self.entry.take(), &self.layout) else { return };
        let told = entry.told(layout);
        if told.figures.is_empty() && told.unread.is_none() {
            return;
        }
        if let (Some(sum), Some((_, figure))) = (label::held(&told.text), told.figures.last().cloned()) {
            self.held(sum, figure);
            return;
        }
        self.count += 1;
        if let Some(account) = self.reading.accounts.get_mut(entry.account) {
            account.rows += 1;
        }
        self.reading.stories.push(Story {
            line: self.count,
            account: entry.account,
            posted: entry.days.posted,
            told,
        });
    }
}

/// From which on the lines above a row belong to it, where the first of them does not: they stand below the widest gap, and that is
/// wide.
fn own_from(above: &[Strip], row: &Strip) -> usize {
    let before = above.iter().position(|strip| strip.page == row.page).unwrap_or(above.len());
    let tops: Vec<u32> = above.iter().skip(before).map(|strip| strip.top).chain([row.top]).collect();
    let gaps: Vec<u32> =
        tops.iter().zip(tops.iter().skip(1)).map(|(top, next)| next.saturating_sub(*top)).collect();
    let (widest, least) = (gaps.iter().max().copied().unwrap_or(0), gaps.iter().min().copied().unwrap_or(0));
    let place = gaps.iter().rposition(|gap| *gap == widest);
    let is_wide = widest.saturating_mul(4) >= least.saturating_mul(WIDE) && widest > least;
    place.filter(|_| is_wide).map_or(above.len(), |place| before + place + 1)
}

/// The lines that several pages have in common, above the first row of each and below the last: head and foot of the paper. What
/// tells of an account is none, for the next page may be of another.
fn furniture(strips: &[Strip]) -> Vec<bool> {
    let layout = Layout::unknown();
    let mut ends: Vec<bool> = Vec::with_capacity(strips.len());
    for page in strips.chunk_by(|one, other| one.page == other.page) {
        let is_row = |strip: &Strip| Days::of(strip, &layout).is_some();
        let first = page.iter().position(is_row).unwrap_or(page.len());
        let last = page.iter().rposition(is_row).unwrap_or(page.len());
        let is_further = page.first().is_some_and(|strip| strip.page > 0);
        ends.extend((0..page.len()).map(|at| (at < first && is_further) || at > last));
    }
    let key = |strip: &Strip| -> String {
        strip.text().chars().filter(|letter| !letter.is_ascii_digit()).collect()
    };
    let mut pages: HashMap<String, HashSet<usize>> = HashMap::new();
    for strip in strips {
        pages.entry(key(strip)).or_default().insert(strip.page);
    }
    let tells = |strip: &Strip| {
        label::number(strip).is_some()
            || label::name_and_number(strip).is_some()
            || label::sums(strip).is_some()
    };
    let is_furniture = |(strip, is_end): (&Strip, &bool)| {
        *is_end
            && !strip.words.is_empty()
            && pages.get(&key(strip)).is_some_and(|pages| pages.len() > 1)
            && !tells(strip)
    };
    strips.iter().zip(&ends).map(is_furniture).collect()
}
