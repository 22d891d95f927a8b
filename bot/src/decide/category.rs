//! The person's own categories: listed, made, and given words that lead to them.

use ledger::{
    Direction,
    category::{self, Category},
    name_key,
    own_category::{LONGEST_KEYWORD, LONGEST_NAME, MOST_CATEGORIES, MOST_KEYWORDS},
};
use nlu::frame::CategoryWords;

use super::{Act, Deciding, count};
use crate::say::{Line, line};

/// A list shows so many words of each category; the rest are counted.
const MOST_SHOWN: usize = 8;

impl Deciding<'_> {
    pub(super) fn list_categories(&mut self) {
        let of = |direction| {
            let categories = self.facts.names.categories.iter();
            categories.filter(|category| category.direction == direction).map(category_item).collect()
        };
        let list = line("category-list")
            .lines("expense", of(Direction::Expense))
            .lines("income", of(Direction::Income));
        self.say(list);
    }

    pub(super) fn make_category(&mut self, words: &CategoryWords) {
        let direction = words.direction.unwrap_or(Direction::Expense);
        let keywords = match self.new_keywords(&words.keywords, &[], direction) {
            Ok(keywords) => keywords,
            Err(why) => return self.say(why),
        };
        if let Some(name) = self.new_category(&words.name, direction, &keywords) {
            self.acts.push(Act::MakeCategory { direction, name, keywords, rows: Vec::new() });
        }
    }

    /// Says that a category is made, or why it cannot be; answers its name.
    pub(super) fn new_category(
        &mut self,
        name: &str,
        direction: Direction,
        keywords: &[String],
    ) -> Option<String> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let categories = &self.facts.names.categories;
        let own = categories.iter().filter(|category| category::default(&category.key).is_none()).count();
        let refusal = if name.is_empty() || name.contains([',', ':', '\n']) {
            Some(line("category-how"))
        } else if name.chars().count() > LONGEST_NAME {
            Some(line("category-name-long").number("most", count(LONGEST_NAME)))
        } else if let Some(known) = categories.by_name(&name) {
            Some(line("category-exists").text("name", &*known.name))
        } else if own >= MOST_CATEGORIES {
            Some(line("category-too-many").number("most", count(MOST_CATEGORIES)))
        } else {
            None
        };
        if let Some(refusal) = refusal {
            self.say(refusal);
            return None;
        }
        let key = if direction == Direction::Income { "category-made-income" } else { "category-made" };
        let made = line(key)
            .text("name", name.clone())
            .lines("keywords", listed(keywords))
            .number("count", count(keywords.len()));
        self.say(made);
        Some(name)
    }

    pub(super) fn add_keywords(&mut self, words: &CategoryWords) {
        let facts = self.facts;
        let found = facts.category_named(words);
        let Some(category) = found else {
            return self.say(line("category-unknown").text("name", words.name.clone()));
        };
        let added = match self.new_keywords(&words.keywords, &category.keywords, category.direction) {
            Ok(added) => added,
            Err(why) => return self.say(why),
        };
        if added.is_empty() {
            return self.say(line("keywords-known").text("name", &*category.name));
        }
        let keywords = [category.keywords.clone(), added.clone()].concat();
        self.say(line("keywords-added").text("name", &*category.name).lines("keywords", listed(&added)));
        let row = facts.own_category.clone().map(Box::new);
        self.acts.push(Act::SetKeywords { category: category.clone(), row, keywords });
    }

    /// Which of the words are new beside `known`, each once; or why they cannot be added.
    fn new_keywords(
        &self,
        words: &[String],
        known: &[String],
        direction: Direction,
    ) -> Result<Vec<String>, Line> {
        let mut new: Vec<String> = Vec::new();
        for word in words {
            let is_same = |other: &String| name_key(other) == name_key(word);
            if known.iter().chain(&new).any(is_same) {
                continue;
            }
            if word.chars().count() > LONGEST_KEYWORD {
                return Err(line("keyword-long").text("word", word).number("most", count(LONGEST_KEYWORD)));
            }
            let categories = self.facts.names.categories.iter();
            let taken = categories
                .filter(|category| category.direction == direction)
                .find(|category| category.keywords.iter().any(is_same));
            if let Some(taken) = taken {
                return Err(line("keyword-taken").text("word", word).text("name", &*taken.name));
            }
            new.push(word.clone());
        }
        if known.len() + new.len() > MOST_KEYWORDS {
            return Err(line("keywords-too-many").number("most", count(MOST_KEYWORDS)));
        }
        Ok(new)
    }
}

/// A category as the list shows it, its words behind it.
fn category_item(category: &Category) -> Line {
    if category.keywords.is_empty() {
        return line("category-item").text("name", &*category.name);
    }
    let shown = &category.keywords[..category.keywords.len().min(MOST_SHOWN)];
    line("category-item-words")
        .text("name", &*category.name)
        .lines("keywords", listed(shown))
        .number("more", count(category.keywords.len() - shown.len()))
}

fn listed(keywords: &[String]) -> Vec<Line> {
    keywords.iter().map(|word| line("keyword").text("word", word)).collect()
}
