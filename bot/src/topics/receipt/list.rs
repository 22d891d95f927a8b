//! A list of what a bank or wallet moved: nothing of it is booked by itself. Its rows are shown by number, and those that the
//! person chooses become entries.

use std::iter;

use nlu::{
    Picked,
    frame::{Command, Frame},
    receipt::{History, Row},
};

use super::named::is_called;
use crate::{
    out::say::{Line, Say, line},
    topics::{
        booking::preview::draft_of,
        deciding::{Deciding, count},
        dialogue::{Ask, Draft, ListedRow, OpenQuestion, RowState},
    },
};

/// More rows nobody reads in a chat.
pub const MOST_ROWS: usize = 10;

/// What an answer chooses.
#[derive(Debug, PartialEq, Eq)]
enum Choice {
    /// The places of the rows.
    Rows(Vec<usize>),
    /// A number that no row has, or nothing that is left.
    Beyond,
    /// A name that several rows bear, by their numbers.
    Several(String, Vec<usize>),
    /// It speaks of something else.
    Nothing,
}

impl Deciding<'_> {
    /// Shows the rows, and asks which of them are to be booked.
    pub(super) fn ask_rows(&mut self, history: &History) {
        let kept = self.facts.kept_rows.iter().copied().chain(iter::repeat(false));
        let rows: Vec<ListedRow> = history
            .rows
            .iter()
            .take(MOST_ROWS)
            .zip(kept)
            .map(|(row, is_kept)| listed(row, is_kept))
            .collect();
        let is_open = rows.iter().any(|row| row.state == RowState::Open);
        let foot = if is_open { line("rows-hint") } else { line("rows-none") };
        let notes = [("rows-left", history.rows.len() - rows.len()), ("rows-unread", history.unread)];
        let notes = notes.into_iter().filter(|(_, rows)| *rows > 0);
        let notes = notes.map(|(key, rows)| line(key).number("count", count(rows)));
        let items = (1..).zip(&rows).filter_map(|(nth, row)| self.row_of_list(nth, row));
        let lines = iter::once(line("rows-read")).chain(items).chain(notes).chain([foot]).collect();
        self.dialogue.close_complaints();
        if is_open {
            self.ask(Ask::Rows { rows }, Say::Lines(lines));
        } else {
            self.say(Say::Lines(lines));
        }
    }

    fn row_of_list(&self, nth: i64, row: &ListedRow) -> Option<Line> {
        let key = match row.state {
            RowState::Open => "row-open",
            RowState::Recorded => "row-recorded",
            RowState::Failed => "row-failed",
        };
        let said = line(key)
            .number("nth", nth)
            .day("day", self.facts.person.zone.day(row.draft.at.to_utc()))
            .text("thing", row.draft.description.clone().unwrap_or_default())
            .text("sign", if row.is_in { "+" } else { "-" })
            .money("amount", row.draft.amount?.into());
        Some(said)
    }

    /// "1 dan 3", "semua", "yang kfc": those rows are booked, all of them one change.
    pub(crate) fn take_rows(&mut self, question: &OpenQuestion, rows: &[ListedRow], frame: &Frame) -> bool {
        let picked = match frame.command() {
            Some(Command::Yes | Command::Book) => return self.ask_rows_again(question, line("rows-hint")),
            Some(Command::Choice(number)) => Some(Picked { numbers: vec![*number], ..Picked::default() }),
            _ => None,
        };
        let Some(picked) = self.facts.message.words().and_then(nlu::picked).or(picked) else { return false };
        // Whoever names a thing and an amount speaks of something new.
        if !picked.names.is_empty() && !frame.entries().is_empty() {
            return false;
        }
        match choose(rows, &picked) {
            Choice::Rows(places) => self.book_rows(question, rows, &places),
            Choice::Beyond => {
                let last = count(rows.len());
                return self.ask_rows_again(question, line("choose-from-list").number("last", last));
            }
            Choice::Several(name, numbers) => {
                let numbers = numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                let said = line("rows-several").text("words", name).text("numbers", numbers);
                return self.ask_rows_again(question, said);
            }
            Choice::Nothing => return false,
        }
        true
    }

    fn ask_rows_again(&mut self, question: &OpenQuestion, said: Line) -> bool {
        self.dialogue.repeat(question.message_id);
        self.say(said);
        true
    }

    fn book_rows(&mut self, question: &OpenQuestion, rows: &[ListedRow], places: &[usize]) {
        let (failed, meant): (Vec<usize>, Vec<usize>) =
            places.iter().partition(|place| rows[**place].state == RowState::Failed);
        let left_out = (!failed.is_empty()).then(|| line("rows-failed").number("count", count(failed.len())));
        let drafts: Vec<Draft> = meant.iter().map(|place| rows[*place].draft.clone()).collect();
        if drafts.is_empty() {
            if let Some(said) = left_out {
                self.ask_rows_again(question, said);
            }
            return;
        }
        self.book_shown(question, &drafts);
        if let Some(left_out) = left_out
            && let Some(said) = self.says.pop()
        {
            self.says.push(said.with(left_out));
        }
    }
}

fn listed(row: &Row, is_kept: bool) -> ListedRow {
    let state = match (row.is_done, is_kept) {
        (false, _) => RowState::Failed,
        (true, true) => RowState::Recorded,
        (true, false) => RowState::Open,
    };
    ListedRow { draft: draft_of(&row.entry), is_in: row.is_in, state }
}

/// Which rows an answer means; of all of them those that stand in the books already are not meant.
fn choose(rows: &[ListedRow], picked: &Picked) -> Choice {
    let mut named = Vec::new();
    for name in &picked.names {
        let bears = |row: &ListedRow| is_called(row.draft.description.as_deref().unwrap_or_default(), name);
        let places: Vec<usize> = (0..rows.len()).filter(|place| bears(&rows[*place])).collect();
        match places[..] {
            [] => return Choice::Nothing,
            [place] => named.push(place),
            _ if picked.is_all => named.extend(places),
            _ => return Choice::Several(name.clone(), places.iter().map(|place| place + 1).collect()),
        }
    }
    let numbers = || picked.numbers.iter().map(|number| *number as usize);
    if numbers().any(|number| !(1..=rows.len()).contains(&number)) {
        return Choice::Beyond;
    }
    named.extend(numbers().map(|number| number - 1));
    let is_meant = |place: &usize| {
        let is_named = named.contains(place);
        if picked.is_all { rows[*place].state == RowState::Open && !is_named } else { is_named }
    };
    let places: Vec<usize> = (0..rows.len()).filter(is_meant).collect();
    if places.is_empty() { Choice::Beyond } else { Choice::Rows(places) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four rows: open, in the books, failed, open.
    fn rows() -> Vec<ListedRow> {
        let states = [RowState::Open, RowState::Recorded, RowState::Failed, RowState::Open];
        let names = ["KFC Kemang", "Indomaret Kemang", "GoRide", "Kopi Tuku"];
        let row = |(name, state): (&str, RowState)| ListedRow {
            draft: Draft {
                description: Some(name.to_owned()),
                ..Draft::at(chrono::DateTime::UNIX_EPOCH.fixed_offset())
            },
            is_in: false,
            state,
        };
        names.into_iter().zip(states).map(row).collect()
    }

    #[test]
    fn an_answer_chooses_rows() {
        let several = |words: &str, numbers: &[usize]| Choice::Several(words.to_owned(), numbers.to_vec());
        for (text, wanted) in [
            ("1", Choice::Rows(vec![0])),
            ("3-1", Choice::Rows(vec![0, 1, 2])),
            ("semua", Choice::Rows(vec![0, 3])),
            ("semua kecuali 1", Choice::Rows(vec![3])),
            ("semua kecuali kemang", Choice::Rows(vec![3])),
            ("semua kecuali 1 dan 4", Choice::Beyond),
            ("5", Choice::Beyond),
            ("2 dan 9", Choice::Beyond),
            ("yang indomaret", Choice::Rows(vec![1])),
            ("kfc sama kopi tuku", Choice::Rows(vec![0, 3])),
            ("2 dan yang kopi", Choice::Rows(vec![1, 3])),
            ("kemang", several("kemang", &[1, 2])),
            ("laporan bulan ini", Choice::Nothing),
            ("kfc dan bakso", Choice::Nothing),
        ] {
            let picked = nlu::picked(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(choose(&rows(), &picked), wanted, "{text}");
        }
        let nought = Picked { numbers: vec![0], ..Picked::default() };
        assert_eq!(choose(&rows(), &nought), Choice::Beyond);
    }
}
