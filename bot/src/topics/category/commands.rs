//! The person's own categories: listed, made, and given words that lead to them.

use ledger::{
    Direction,
    book::{
        category::{self, Category},
        own_category::{Fate, LONGEST_KEYWORD, LONGEST_NAME, MOST_CATEGORIES, MOST_KEYWORDS},
    },
    name_key,
};
use nlu::frame::CategoryWords;

use crate::{
    out::say::{Line, line},
    topics::{
        category::{
            names,
            write::{MakeCategory, SetKeywords},
        },
        deciding::{Deciding, count},
    },
};

/// A list shows so many words of each category; the rest are counted.
const MOST_SHOWN: usize = 8;

impl Deciding<'_> {
    pub(crate) fn list_categories(&mut self) {
        let of = |direction| {
            let categories = self.facts.names.categories.iter();
            categories.filter(|category| category.direction == direction).map(category_item).collect()
        };
        let list = line("category-list")
            .lines("expense", of(Direction::Expense))
            .lines("income", of(Direction::Income));
        self.say(list);
    }

    pub(crate) fn make_category(&mut self, words: &CategoryWords) {
        let facts = self.facts;
        let hidden = names::hidden_default(&facts.names.categories, words);
        let direction = hidden.map_or(words.direction, |gone| Some(gone.category.direction));
        let direction = direction.unwrap_or(Direction::Expense);
        let keywords = match self.new_keywords(&words.keywords, &[], direction) {
            Ok(keywords) => keywords,
            Err(why) => return self.say(why),
        };
        let Some(name) = self.new_category(&words.name, direction, &keywords, hidden.is_some()) else {
            return;
        };
        match hidden {
            // A default comes back as what it was, with all that the lexicon files under it.
            Some(gone) => self.decide_fate(&gone.category, Fate::Back { name, keywords }),
            None => {
                self.act(MakeCategory { direction, name, keywords, rows: Vec::new(), lessons: Vec::new() });
            }
        }
    }

    /// Says that a category is made, or why it cannot be; answers its name.
    pub(crate) fn new_category(
        &mut self,
        name: &str,
        direction: Direction,
        keywords: &[String],
        comes_back: bool,
    ) -> Option<String> {
        let categories = &self.facts.names.categories;
        let own = categories.iter().filter(|category| category::default(&category.key).is_none()).count();
        let checked = checked_name(name, "category-how").and_then(|name| match categories.by_name(&name) {
            Some(known) => Err(line("category-exists").text("name", &*known.name)),
            None if own >= MOST_CATEGORIES && !comes_back => {
                Err(line("category-too-many").number("most", count(MOST_CATEGORIES)))
            }
            None => Ok(name),
        });
        let name = match checked {
            Ok(name) => name,
            Err(why) => {
                self.say(why);
                return None;
            }
        };
        let key = if direction == Direction::Income { "category-made-income" } else { "category-made" };
        let made = line(key)
            .text("name", name.clone())
            .lines("keywords", listed(keywords))
            .number("count", count(keywords.len()));
        self.say(made);
        Some(name)
    }

    pub(crate) fn add_keywords(&mut self, words: &CategoryWords) {
        let facts = self.facts;
        let found = names::of_words(&facts.names.categories, words);
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
        self.act(SetKeywords { category: category.clone(), row, keywords });
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

/// A name for a category with single spaces in it; or why it cannot be one. `how` says how it is written.
pub(crate) fn checked_name(text: &str, how: &'static str) -> Result<String, Line> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || text.contains([',', ':', '\n']) {
        return Err(line(how));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(line("category-name-long").number("most", count(LONGEST_NAME)));
    }
    Ok(name)
}

/// A category as the list shows it, the words that lead to it behind it.
fn category_item(category: &Category) -> Line {
    let mut words: Vec<String> = category.words().cloned().collect();
    if words.is_empty() {
        return line("category-item").text("name", &*category.name);
    }
    let more = words.len().saturating_sub(MOST_SHOWN);
    words.truncate(MOST_SHOWN);
    line("category-item-words")
        .text("name", &*category.name)
        .lines("keywords", listed(&words))
        .number("more", count(more))
}

fn listed(keywords: &[String]) -> Vec<Line> {
    keywords.iter().map(|word| line("keyword").text("word", word)).collect()
}
