//! Orders about entries by their numbers: those of the list that was shown last, of what is quoted, or of the message that booked
//! several.

use ledger::book::{
    rows::Rows,
    transaction::{EntryStatus, Transaction},
};
use nlu::frame::Target;

use crate::{
    out::say::{Say, line},
    topics::{
        correction::{edit::nothing_found, recent::is_near},
        deciding::{Deciding, count},
        dialogue::{EditWish, Wish},
        facts::Quoted,
    },
};

/// What numbers come to.
enum Numbered {
    /// The entries in effect of these numbers, in their order, and the numbers of which the entry is gone.
    Rows(Vec<Transaction>, Vec<usize>),
    /// The list has no such number; how many it has.
    Beyond(usize),
    /// No list was shown.
    NoList,
}

impl Deciding<'_> {
    /// "hapus nomor 1 dan 2": all of them, as one change. Where no list was shown it is asked which.
    pub(crate) fn void_numbered(&mut self, target: &Target) {
        if let Some((rows, gone)) = self.rows_of_numbers(target, Wish::Void) {
            self.say_in_one(|deciding| {
                deciding.void_all(Rows { transactions: rows, ..Rows::default() });
                deciding.say_gone(&gone);
            });
        }
    }

    /// "ganti nomor 1 dan 2 jadi makan": the same for new fields.
    pub(super) fn apply_numbered(&mut self, target: &Target, wish: &EditWish) {
        if let Some((rows, gone)) = self.rows_of_numbers(target, Wish::Edit(wish.clone())) {
            self.say_in_one(|deciding| {
                for row in &rows {
                    deciding.apply(row, wish);
                }
                deciding.say_gone(&gone);
            });
        }
    }

    /// Names the numbers of which the entry is gone, where there are some.
    pub(crate) fn say_gone(&mut self, numbers: &[usize]) {
        if !numbers.is_empty() {
            let listed = numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
            self.say(line("numbers-gone").text("numbers", listed).number("count", count(numbers.len())));
        }
    }

    /// One reply of all that `saying` says.
    pub(super) fn say_in_one(&mut self, saying: impl FnOnce(&mut Self)) {
        let before = self.says.len();
        saying(self);
        let mut said = self.says.split_off(before);
        match said.len() {
            0 | 1 => self.says.append(&mut said),
            _ => self.say(Say::Stacked(said)),
        }
    }

    /// The entries of these numbers, and the numbers of which the entry is gone; where no list is meant, that is said, or asked.
    fn rows_of_numbers(&mut self, target: &Target, wish: Wish) -> Option<(Vec<Transaction>, Vec<usize>)> {
        let facts = self.facts;
        let found = match target.day() {
            Some(_) => self.numbered_of_day(target.numbers()),
            None => self.numbered(target.numbers()),
        };
        match found {
            Numbered::Rows(rows, gone) if !(rows.is_empty() && gone.is_empty()) => return Some((rows, gone)),
            Numbered::Beyond(last) => self.say(line("choose-from-list").number("last", count(last))),
            Numbered::NoList if !facts.targets.transactions.is_empty() => {
                self.ask_which(&facts.targets.transactions, wish);
            }
            Numbered::Rows(..) | Numbered::NoList => self.say(nothing_found(target)),
        }
        None
    }

    /// "yang kemarin nomor 2": the number counts the list that was shown last, if it is of that day.
    fn numbered_of_day(&self, numbers: &[u32]) -> Numbered {
        let facts = self.facts;
        let is_near = |at| is_near(facts.message.sent_at, at);
        let rows = &facts.targets.transactions;
        let of_day = |id: &i64| rows.iter().find(|row| row.id == *id);
        let shown = self.dialogue.numbered.as_ref().filter(|shown| is_near(shown.at));
        match shown.map(|shown| shown.rows.iter().map(of_day).collect::<Option<Vec<&Transaction>>>()) {
            Some(Some(list)) if facts.quoted == Quoted::Nothing && !list.is_empty() => {
                of_list(&list, numbers)
            }
            _ => Numbered::NoList,
        }
    }

    fn numbered(&self, numbers: &[u32]) -> Numbered {
        let facts = self.facts;
        if let Quoted::Message { rows, .. } = &facts.quoted
            && !rows.transactions.is_empty()
        {
            return of_list(&rows.transactions.iter().collect::<Vec<_>>(), numbers);
        }
        let (is_near, dialogue) = (|at| is_near(facts.message.sent_at, at), &self.dialogue);
        if facts.quoted != Quoted::Nothing || dialogue.changes_shown_at.is_some_and(is_near) {
            return Numbered::NoList;
        }
        if let Some(shown) = dialogue.numbered.as_ref().filter(|shown| is_near(shown.at)) {
            if !is_within(numbers, shown.rows.len()) {
                return Numbered::Beyond(shown.rows.len());
            }
            let rows = &facts.targets.transactions;
            let row = |number: usize| {
                let id = shown.rows.get(number.wrapping_sub(1))?;
                rows.iter().find(|row| row.id == *id)
            };
            return in_effect(numbers, row);
        }
        let most = numbers.iter().copied().max().unwrap_or(0);
        let booked = facts.recent.numbered(most);
        if booked.len() > 1 && facts.recent.is_just_now() {
            return of_list(&booked, numbers);
        }
        Numbered::NoList
    }
}

fn is_within(numbers: &[u32], length: usize) -> bool {
    numbers.iter().all(|number| (1..=length).contains(&(*number as usize)))
}

fn of_list(list: &[&Transaction], numbers: &[u32]) -> Numbered {
    if !is_within(numbers, list.len()) {
        return Numbered::Beyond(list.len());
    }
    in_effect(numbers, |number| list.get(number.wrapping_sub(1)).copied())
}

/// What these numbers come to, of which `row` tells the entries.
fn in_effect<'r>(numbers: &[u32], row: impl Fn(usize) -> Option<&'r Transaction>) -> Numbered {
    let stands = |row: &&Transaction| row.status != EntryStatus::Deleted;
    let (mut rows, mut gone) = (Vec::new(), Vec::new());
    for number in numbers.iter().map(|number| *number as usize) {
        match row(number).filter(stands) {
            Some(row) => rows.push(row.clone()),
            None => gone.push(number),
        }
    }
    Numbered::Rows(rows, gone)
}
