//! What may be chosen in forms and filters.

use ledger::{
    Direction,
    book::{names::Names, transaction::Source},
    people::user::Person,
};

use super::words::Spoken;
use crate::api::entry_row::is_sum_of_moves;

/// The doors that entries come by: the word of each in URLs, and its name.
pub(super) const SOURCES: [(&str, Source, &str); 6] = [
    ("whatsapp", Source::Whatsapp, "page-source-whatsapp"),
    ("terminal", Source::Terminal, "page-source-terminal"),
    ("web", Source::Web, "page-source-web"),
    ("api", Source::Api, "page-source-api"),
    ("recurring", Source::Recurring, "page-source-recurring"),
    ("import", Source::Import, "page-source-import"),
];
/// Which way money goes, likewise.
pub(super) const DIRECTIONS: [(&str, Direction, &str); 3] = [
    ("expense", Direction::Expense, "page-direction-expense"),
    ("income", Direction::Income, "page-direction-income"),
    ("transfer", Direction::Transfer, "page-direction-transfer"),
];
/// Those of them under which things are filed.
pub(super) const SIDES: [(&str, Direction, &str); 2] = [DIRECTIONS[0], DIRECTIONS[1]];

/// Something that may be chosen.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) name: String,
    pub(super) is_chosen: bool,
}

impl Choice {
    /// By its value; it is chosen where that is what was chosen.
    pub(super) fn of(value: String, name: &str, chosen: &str) -> Self {
        Self { is_chosen: value == chosen, name: name.to_owned(), value }
    }
}

/// Choices under a heading.
pub(super) struct Group {
    pub(super) name: String,
    pub(super) choices: Vec<Choice>,
}

/// What a word of a table stands for.
pub(super) fn chosen<T: Copy>(table: &[(&str, T, &str)], word: &str) -> Option<T> {
    table.iter().find(|(known, ..)| *known == word).map(|(_, value, _)| *value)
}

/// The word of a table that stands for this; empty where none does.
pub(super) fn word_of<T: PartialEq>(table: &[(&'static str, T, &str)], value: &T) -> &'static str {
    table.iter().find(|(_, known, _)| known == value).map(|(word, ..)| *word).unwrap_or_default()
}

/// A table as people read it.
pub(super) fn named<T>(words: Spoken, table: &[(&str, T, &str)], chosen: &str) -> Vec<Choice> {
    let choice = |(word, _, key): &(&str, T, &str)| Choice::of((*word).to_owned(), &words.say(key), chosen);
    table.iter().map(choice).collect()
}

/// The categories in effect by their ids, those of expenses before those of income.
pub(super) fn categories(words: Spoken, names: &Names, chosen: &str) -> Vec<Group> {
    let of_side = |(_, side, key): &(&str, Direction, &str)| {
        let categories = names.categories.iter().filter(|category| category.direction == *side);
        let choice = |(id, name): (i64, &str)| Choice::of(id.to_string(), name, chosen);
        let choices = categories.map(|category| choice((category.id, &category.name))).collect();
        Group { name: words.say(key), choices }
    };
    SIDES.iter().map(of_side).collect()
}

/// The accounts in use that an entry may name, by their names, and the one that it names.
pub(super) fn accounts(names: &Names, chosen: &str) -> Vec<Choice> {
    let in_use = names.accounts().map(|account| &*account.name).filter(|name| !is_sum_of_moves(names, name));
    let choice = |name: &str| Choice::of(name.to_owned(), name, chosen);
    let mut choices: Vec<Choice> = in_use.map(choice).collect();
    if !chosen.is_empty() && !choices.iter().any(|choice| choice.is_chosen) {
        choices.insert(0, choice(chosen));
    }
    choices
}

/// The accounts in use that money may come from or go to, each with what it is called, none of them first.
pub(super) fn account_names(words: Spoken, names: &Names) -> Vec<(String, String)> {
    let in_use = names.accounts().map(|account| &account.name).filter(|name| !is_sum_of_moves(names, name));
    let none = (String::new(), words.say("page-field-none"));
    std::iter::once(none).chain(in_use.map(|name| (name.clone(), name.clone()))).collect()
}

/// The one of them that is meant where none is named; nothing where there is none such.
pub(super) fn usual_account(names: &Names, person: &Person) -> String {
    let usual = person.preferences.default_account;
    let found = names.accounts().find(|account| Some(account.id) == usual);
    found.map(|account| account.name.clone()).unwrap_or_default()
}
