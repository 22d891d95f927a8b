//! A category that nobody knows: the nearest are offered, and to make it.

use ledger::{Direction, transaction::Transaction};
use nlu::frame::{Command, Frame};

use super::{Act, Deciding, count};
use crate::{
    dialogue::{Ask, EditWish, Question},
    say::{Line, Say, line},
};

/// So many of the nearest are offered.
const OFFERED: usize = 3;

impl Deciding<'_> {
    /// Offers the nearest categories, and a new one, for the rows that were to get it.
    pub(super) fn offer_categories(&mut self, name: &str, rows: &[Transaction]) {
        let direction = rows.first().map_or(Direction::Expense, |row| row.direction);
        let mut known: Vec<(&str, &str)> = self
            .facts
            .names
            .categories
            .iter()
            .filter(|category| category.direction == direction)
            .map(|category| (&*category.key, &*category.name))
            .collect();
        let wanted = ledger::name_key(name);
        // Stable, so that equally far ones stay in the order of lists.
        known.sort_by_key(|(_, known)| std::cmp::Reverse(closeness(&wanted, &ledger::name_key(known))));
        known.truncate(OFFERED);
        let mut items: Vec<Line> =
            known.iter().map(|(_, name)| line("category-item").text("name", *name)).collect();
        items.push(line("category-offer-new").text("name", name));
        let list = Say::List {
            head: line("category-offer").text("name", name),
            items,
            foot: line("ask-which-hint").number("last", count(known.len() + 1)),
        };
        let nearest = known.iter().map(|(key, _)| (*key).to_owned()).collect();
        let transactions = rows.iter().map(|row| row.id).collect();
        self.ask(Ask::WhichCategory { name: name.to_owned(), nearest, transactions }, list);
    }

    /// A number of that list, or "buat kategori baru".
    pub(super) fn take_offer(
        &mut self,
        question: &Question,
        (name, nearest, transactions): (&str, &[String], &[i64]),
        frame: &Frame,
    ) -> bool {
        let makes_new = match &frame.command {
            Some(Command::Choice(number)) if *number as usize == nearest.len() + 1 => true,
            Some(Command::NewCategory(words)) if words.name.is_empty() => true,
            Some(Command::Choice(number)) if (1..=nearest.len()).contains(&(*number as usize)) => false,
            Some(Command::Choice(_)) => {
                self.say(line("choose-from-list").number("last", count(nearest.len() + 1)));
                return true;
            }
            _ => return false,
        };
        self.dialogue.close(question);
        let rows: Vec<Transaction> =
            self.facts.asked.iter().filter(|row| transactions.contains(&row.id)).cloned().collect();
        if rows.is_empty() {
            self.say(line("nothing-to-edit"));
        } else if makes_new {
            self.make_category_for(name, rows);
        } else if let Some(Command::Choice(number)) = frame.command {
            let wish =
                EditWish { category: Some(nearest[number as usize - 1].clone()), ..EditWish::default() };
            for row in &rows {
                self.apply(row, &wish);
            }
        }
        true
    }

    fn make_category_for(&mut self, name: &str, rows: Vec<Transaction>) {
        let direction = rows[0].direction;
        let Some(made) = self.new_category(name, direction, &[]) else { return };
        for row in &rows {
            let category = self.facts.category_name(row).to_owned();
            let said = line("change-category").text("from", category).text("to", made.clone());
            let edited = self.about("edited", row).lines("changes", vec![said]);
            self.say(edited);
        }
        self.acts.push(Act::MakeCategory { direction, name: made, keywords: Vec::new(), rows });
    }
}

/// How alike two names are, in thousandths.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
fn closeness(one: &str, other: &str) -> u32 {
    (strsim::jaro_winkler(one, other) * 1_000.0) as u32
}
