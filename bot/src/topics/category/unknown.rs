//! A category that nobody knows: the nearest are offered, and to make it.

use ledger::{
    Direction,
    book::{lesson::Teaching, transaction::Transaction},
};
use nlu::frame::{Command, Frame};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        category::{lesson, names, write::MakeCategory},
        deciding::{Deciding, count},
        dialogue::{Ask, EditWish, OpenQuestion},
    },
};

impl Deciding<'_> {
    /// Offers the nearest categories, and a new one, for the rows that were to get it.
    pub(crate) fn offer_categories(&mut self, name: &str, rows: &[Transaction]) {
        let direction = rows.first().map_or(Direction::Expense, |row| self.facts.side(row));
        let near = names::nearest(&self.facts.names.categories, name, Some(direction));
        let mut items: Vec<Line> =
            near.iter().map(|category| line("category-item").text("name", &*category.name)).collect();
        items.push(line("category-offer-new").text("name", name));
        let head = if near.is_empty() {
            line("unknown-category").text("name", name).text("known", self.category_names(direction))
        } else {
            line("category-offer").text("name", name)
        };
        let foot = line("category-offer-hint").number("last", count(items.len()));
        let nearest = near.iter().map(|category| category.key.to_string()).collect();
        let transactions = rows.iter().map(|row| row.id).collect();
        self.ask(
            Ask::WhichCategory { name: name.to_owned(), nearest, transactions },
            Say::Choice { head, items, foot },
        );
    }

    /// A number of that list, or "buat kategori baru".
    pub(crate) fn take_offer(
        &mut self,
        question: &OpenQuestion,
        (name, nearest, transactions): (&str, &[String], &[i64]),
        frame: &Frame,
    ) -> bool {
        let makes_new = match frame.command() {
            Some(Command::Choice(number)) if *number as usize == nearest.len() + 1 => true,
            Some(Command::NewCategory(words)) if words.name.is_empty() => true,
            Some(Command::Choice(number)) if (1..=nearest.len()).contains(&(*number as usize)) => false,
            Some(Command::Choice(_)) => {
                self.say(line("choose-from-list").number("last", count(nearest.len() + 1)));
                self.dialogue.repeat(question.message_id);
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
        } else if let Some(Command::Choice(number)) = frame.command() {
            let wish =
                EditWish { category: Some(nearest[*number as usize - 1].clone()), ..EditWish::default() };
            for row in &rows {
                self.apply(row, &wish);
            }
        }
        true
    }

    fn make_category_for(&mut self, name: &str, rows: Vec<Transaction>) {
        let direction = self.facts.side(&rows[0]);
        let Some(made) = self.new_category(name, direction, &[], false) else { return };
        for row in &rows {
            let category = self.facts.category_name(row).to_owned();
            let said = line("change-category").text("from", category).text("to", made.clone());
            let edited = self.about("edited", row).lines("changes", vec![said]);
            self.say(edited);
        }
        let taught = |row: &Transaction| {
            let phrase = lesson::phrase((row.direction, direction), row.description.as_deref()?)?;
            Some(Teaching { direction, phrase, category: String::new() })
        };
        let lessons = rows.iter().filter_map(taught).collect();
        self.act(MakeCategory { direction, name: made, keywords: Vec::new(), rows, lessons });
    }
}
