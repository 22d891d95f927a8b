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
    /// The entries in effect of these numbers, in their order.
    Rows(Vec<Transaction>),
    /// The list has no such number; how many it has.
    Beyond(usize),
    /// No list was shown.
    NoList,
}

impl Deciding<'_> {
    /// "hapus nomor 1 dan 2": all of them, as one change. Where no list was shown it is asked which.
    pub(crate) fn void_numbered(&mut self, target: &Target) {
        if let Some(rows) = self.rows_of_numbers(target, Wish::Void) {
            self.say_in_one(|deciding| deciding.void_all(Rows { transactions: rows, ..Rows::default() }));
        }
    }

    /// "ganti nomor 1 dan 2 jadi makan": the same for new fields.
    pub(super) fn apply_numbered(&mut self, target: &Target, wish: &EditWish) {
        if let Some(rows) = self.rows_of_numbers(target, Wish::Edit(wish.clone())) {
            self.say_in_one(|deciding| rows.iter().for_each(|row| deciding.apply(row, wish)));
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

    /// The entries of these numbers; where there are none, that is said, or asked.
    fn rows_of_numbers(&mut self, target: &Target, wish: Wish) -> Option<Vec<Transaction>> {
        let facts = self.facts;
        let found = match target.day() {
            Some(_) => self.numbered_of_day(target.numbers()),
            None => self.numbered(target.numbers()),
        };
        match found {
            Numbered::Rows(rows) if !rows.is_empty() => return Some(rows),
            Numbered::Beyond(last) => self.say(line("choose-from-list").number("last", count(last))),
            Numbered::NoList if !facts.targets.transactions.is_empty() => {
                self.ask_which(&facts.targets.transactions, wish);
            }
            Numbered::Rows(_) | Numbered::NoList => self.say(nothing_found(target)),
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
            let is_named = |row: &&Transaction| {
                numbers
                    .iter()
                    .any(|number| shown.rows.get((*number as usize).wrapping_sub(1)) == Some(&row.id))
            };
            return Numbered::Rows(facts.targets.transactions.iter().filter(is_named).cloned().collect());
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
    let rows = numbers.iter().filter_map(|number| list.get((*number as usize).wrapping_sub(1)).copied());
    Numbered::Rows(rows.filter(|row| row.status != EntryStatus::Deleted).cloned().collect())
}
