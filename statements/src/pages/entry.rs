//! What stands under a table's heads for one row: its days, its figures and its words, each by the column that it stands in.

use super::{
    columns::{Layout, Role},
    label::{figure, side},
    strip::{Strip, Word, text},
};
use crate::{
    amount::{Figure, Side},
    day::Written,
};

/// A day is written in no more words.
const LONGEST_DAY: usize = 7;
/// The number of a row before its day is no longer.
const LONGEST_COUNT: usize = 5;
/// A number without any mark is an amount up to so many digits; what is longer is somebody's account.
const LONGEST_BARE: usize = 6;
/// Before the bank's own id.
const ID: &str = "ID#";

/// The days at the start of a line, and where the words behind them begin.
#[derive(Debug, Clone)]
pub(super) struct Days {
    /// Of them, the one of posting.
    pub(super) posted: Written,
    /// All of them, as written.
    written: String,
    end: usize,
}

impl Days {
    /// The days of a line that begins a row; a count may stand before them.
    pub(super) fn of(strip: &Strip, layout: &Layout) -> Option<Self> {
        let words = &strip.words;
        let is_count = |word: &Word| {
            let digits = word.text.trim_end_matches('.');
            digits.len() < LONGEST_COUNT && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        let start = usize::from(day_at(words, 0).is_none() && words.first().is_some_and(is_count));
        let (first, mut end) = day_at(words, start)?;
        let role = |start: usize| words.get(start).and_then(|word| layout.role(word.left, word.right));
        let is_day = |role: Option<Role>| matches!(role, Some(Role::Day | Role::Posted | Role::Aside));
        if layout.is_placed && !is_day(role(start)) {
            return None;
        }
        let mut posted = first;
        if let Some((second, next)) = day_at(words, end) {
            let is_second =
                if layout.is_placed { role(end) == Some(Role::Posted) } else { layout.is_posted_second() };
            if is_second {
                posted = second;
            }
            end = next;
        }
        Some(Self { posted, written: text(words.get(start..end)?), end })
    }
}

/// The longest day that words of one cell are from a place on, and where it ends.
fn day_at(words: &[Word], start: usize) -> Option<(Written, usize)> {
    let cell = words.get(start)?.cell;
    let rest = words.get(start..)?;
    let length = rest.iter().take_while(|word| word.cell == cell).count().min(LONGEST_DAY);
    (1..=length).rev().find_map(|length| {
        let written = Written::read(&text(rest.get(..length)?)).filter(|written| !written.is_doubtful())?;
        Some((written, start + length))
    })
}

/// A row that is being put together.
#[derive(Debug)]
pub(super) struct Entry {
    /// Whose it is, of the document's accounts.
    pub(super) account: usize,
    pub(super) days: Days,
    /// Its lines, and which of them has the day.
    pub(super) strips: Vec<Strip>,
    pub(super) first: usize,
}

/// What a row says, as written.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Its day.
    pub(super) day: String,
    /// Its figures, by what they are.
    pub(super) figures: Vec<(Role, String)>,
    /// What a column for it says of the way.
    pub(super) side: Option<Side>,
    /// What stands in a column for money and is no figure.
    pub(super) unread: Option<String>,
    pub(super) text: String,
    pub(super) other_side: Option<String>,
    pub(super) id: Option<String>,
}

impl Told {
    /// The figure in a column.
    pub(super) fn figure(&self, role: Role) -> Option<&str> {
        self.figures.iter().find(|(of, _)| *of == role).map(|(_, figure)| figure.as_str())
    }
}

/// Words that belong together, and from where on.
struct Run<'e> {
    words: &'e [Word],
    column: usize,
    role: Role,
}

impl Entry {
    /// What it says.
    pub(super) fn told(&self, layout: &Layout) -> Told {
        let lines: Vec<&[Word]> = self.lines().collect();
        let mut told = Told { day: self.days.written.clone(), ..Told::default() };
        let (figures, taken) =
            if layout.is_placed { placed(&lines, self.first, layout) } else { ordered(&lines, layout) };
        told.figures = figures;
        let mut runs: Vec<Run<'_>> = Vec::new();
        for (line, words) in lines.iter().enumerate() {
            runs.extend(runs_of(words, |place| taken.contains(&(line, place)), layout));
        }
        runs.sort_by_key(|run| run.column);
        let mut said = Vec::new();
        for run in &runs {
            told.take(run, &mut said);
        }
        told.text = said.join(" ");
        told
    }

    /// The words of its lines, those of its days left out.
    fn lines(&self) -> impl Iterator<Item = &[Word]> {
        self.strips.iter().enumerate().map(|(place, strip)| {
            let start = if place == self.first { self.days.end } else { 0 };
            strip.words.get(start..).unwrap_or_default()
        })
    }
}

impl Told {
    /// Takes words by the column that they stand in; those that the bank says are added to `said`.
    fn take(&mut self, run: &Run<'_>, said: &mut Vec<String>) {
        let has_digits = || run.words.iter().any(|word| word.text.bytes().any(|byte| byte.is_ascii_digit()));
        match run.role {
            Role::Aside => {}
            Role::Id => self.id = self.id.take().or_else(|| Some(text(run.words))),
            Role::Side => self.side = self.side.or_else(|| side(&text(run.words))),
            role if role.is_money() => {
                if has_digits() {
                    self.unread.get_or_insert_with(|| text(run.words));
                }
            }
            role => {
                let written = self.words(run.words);
                if role == Role::OtherSide && !written.is_empty() {
                    let other = self.other_side.get_or_insert_default();
                    format!("{other} {written}").trim().clone_into(other);
                }
                said.push(written);
            }
        }
    }

    /// Words without the bank's id, which is kept, and without what says nothing.
    fn words(&mut self, words: &[Word]) -> String {
        let mut kept = Vec::new();
        let mut rest = words.iter();
        while let Some(word) = rest.next() {
            if is_time(&word.text) || (word.text == "-" && words.len() == 1) {
                continue;
            }
            let (said, id) =
                word.text.split_once(ID).map_or((&*word.text, None), |(said, id)| (said, Some(id)));
            match id {
                Some("") => self.id = self.id.take().or_else(|| rest.next().map(|word| word.text.clone())),
                Some(id) => self.id = self.id.take().or_else(|| Some(id.to_owned())),
                None => {}
            }
            if !said.is_empty() {
                kept.push(said);
            }
        }
        kept.join(" ")
    }
}

/// A time of the day, or the zone behind one.
fn is_time(word: &str) -> bool {
    let mut parts = word.split(':');
    let is_part = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(word, "WIB" | "WITA" | "WIT")
        || (word.contains(':')
            && parts.next().is_some_and(|hour| hour.len() < 3)
            && word.len() > 3
            && parts.all(is_part))
}

/// The words of a line by cells, without those that were taken: a cell belongs to the column that it begins in.
fn runs_of<'e>(words: &'e [Word], is_taken: impl Fn(usize) -> bool, layout: &Layout) -> Vec<Run<'e>> {
    let mut runs = Vec::new();
    let mut start = 0;
    while let Some(first) = words.get(start) {
        if is_taken(start) {
            start += 1;
            continue;
        }
        let rest = words.get(start..).unwrap_or_default();
        let is_same = |(place, word): &(usize, &Word)| word.cell == first.cell && !is_taken(start + place);
        let length = rest.iter().enumerate().take_while(is_same).count().max(1);
        let column = if layout.is_placed { layout.nearest(first.left, first.right) } else { None };
        let role =
            column.and_then(|column| layout.columns.get(column)).map_or(Role::Text, |column| column.role);
        runs.push(Run {
            words: rest.get(..length).unwrap_or_default(),
            column: column.unwrap_or_default(),
            role,
        });
        start += length;
    }
    runs
}

/// Figures by what they are, and the words that they take up: which of which line.
type Figures = (Vec<(Role, String)>, Vec<(usize, usize)>);

/// Figures by the columns that they stand in: all on one line, which is that of the day if there is any.
fn placed(lines: &[&[Word]], first: usize, layout: &Layout) -> Figures {
    let of_line = |line: usize| -> Figures {
        let (mut figures, mut taken) = (Vec::new(), Vec::new());
        let (words, mut start) = (lines.get(line).copied().unwrap_or_default(), 0);
        while let Some(rest) = words.get(start..).filter(|rest| !rest.is_empty()) {
            let found = figure(rest).and_then(|(written, length)| {
                let number =
                    rest.get(..length)?.iter().find(|word| word.text.bytes().any(|b| b.is_ascii_digit()))?;
                let role = layout.role(number.left, number.right).filter(|role| role.is_money())?;
                figures.iter().all(|(known, _)| *known != role).then_some((role, written, length))
            });
            let Some((role, written, length)) = found else {
                start += 1;
                continue;
            };
            taken.extend((start..start + length).map(|place| (line, place)));
            figures.push((role, written));
            start += length;
        }
        (figures, taken)
    };
    let others = (0..lines.len()).filter(|line| *line != first);
    let found = std::iter::once(first).chain(others).map(of_line).find(|(figures, _)| !figures.is_empty());
    found.unwrap_or_default()
}

/// Figures by their order: the last ones of the row, as many as there are columns for them.
fn ordered(lines: &[&[Word]], layout: &Layout) -> Figures {
    let mut found: Vec<(usize, usize, usize, String)> = Vec::new();
    for (line, words) in lines.iter().enumerate() {
        let mut here = Vec::new();
        let mut end = words.len();
        while let Some((written, length)) = words.get(..end).and_then(last_figure) {
            end -= length;
            here.push((line, end, length, written));
        }
        let follows = found.last().is_some_and(|(before, ..)| line - before <= 1);
        here.reverse();
        let is_whole = end == 0;
        let first_marked = here.iter().position(|(.., written)| is_marked(written));
        for (place, figure) in here.into_iter().enumerate() {
            let is_money = is_marked(&figure.3)
                || (bare_digits(&figure.3) <= LONGEST_BARE
                    && (is_whole || first_marked.is_some_and(|marked| marked < place))
                    && (follows || place > 0));
            if is_money {
                found.push(figure);
            }
        }
    }
    let roles = layout.money();
    let count = roles.len().min(found.len());
    let kept = found.split_off(found.len() - count);
    let roles = match (&*roles, count) {
        // Which of the columns for money is empty, only what was held can tell.
        ([.., Role::Balance] | [Role::Out | Role::In, Role::Out | Role::In], 1) => vec![Role::Amount],
        ([Role::Out | Role::In, Role::Out | Role::In, Role::Balance], 2) => vec![Role::Amount, Role::Balance],
        _ => roles.into_iter().take(count).collect(),
    };
    let taken =
        kept.iter().flat_map(|(line, start, length, _)| (*start..start + length).map(|place| (*line, place)));
    let taken = taken.collect();
    (roles.into_iter().zip(kept.into_iter().map(|(.., written)| written)).collect(), taken)
}

/// The figure that words end with, and how many they are.
fn last_figure(words: &[Word]) -> Option<(String, usize)> {
    (1..=3.min(words.len())).rev().find_map(|length| {
        let (written, taken) = figure(words.get(words.len() - length..)?)?;
        (taken == length).then_some((written, length))
    })
}

/// Whether a figure shows that it is money: a mark within it, a sign or a side.
fn is_marked(written: &str) -> bool {
    let is_figure = |figure: Figure<'_>| {
        figure.is_signed() || figure.is_plus || figure.side.is_some() || figure.currency.is_some()
    };
    written.contains(['.', ',']) || Figure::read(written).is_some_and(is_figure)
}

fn bare_digits(written: &str) -> usize {
    written.bytes().filter(u8::is_ascii_digit).count()
}
