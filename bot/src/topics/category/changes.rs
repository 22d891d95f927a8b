//! What becomes of a category: another name, part of another, or listed no more. Entries and lessons stay as they are;
//! they follow when they are read.

use ledger::{
    Direction,
    book::{
        category::{self, Category},
        own_category::Fate,
    },
};

use crate::{
    out::say::{Line, line},
    topics::{
        category::{
            names::{self, Merge},
            write::DecideFate,
        },
        deciding::{Deciding, count},
    },
};

impl Deciding<'_> {
    pub(crate) fn rename_category(&mut self, from: &str, to: &str) {
        let facts = self.facts;
        let Some(category) = names::find(&facts.names.categories, from) else {
            return self.say_not_found(from, "category-rename-how");
        };
        let how = if to.trim().is_empty() { "category-rename-how" } else { "category-name-marks" };
        let to = match crate::topics::category::commands::checked_name(to, how) {
            Ok(name) => name,
            Err(why) => return self.say(why),
        };
        if category.name == to {
            return self.say(line("category-named-so").text("name", to));
        }
        let taken = facts.names.categories.by_name_in(category.direction, &to);
        if let Some(taken) = taken.filter(|taken| taken.key != category.key) {
            let key = if category.is_catch_all() { "category-name-taken-all" } else { "category-name-taken" };
            return self.say(line(key).text("from", &*category.name).text("name", &*taken.name));
        }
        self.say(line("category-renamed").text("from", &*category.name).text("to", &*to));
        self.decide_fate(category, Fate::Renamed(to));
    }

    pub(crate) fn merge_category(&mut self, from: &str, into: &str) {
        let facts = self.facts;
        match names::merge(&facts.names.categories, from, into) {
            Merge::Unknown(name) => self.say_not_found(name, "category-merge-how"),
            Merge::Itself(same) => self.say(line("category-merge-itself").text("name", &*same.name)),
            Merge::Across(from, into) => {
                let key = match from.direction {
                    Direction::Income => "category-merge-income",
                    _ => "category-merge-expense",
                };
                self.say(line(key).text("from", &*from.name).text("into", &*into.name));
            }
            Merge::Of(from, into) if from.is_catch_all() => {
                self.say(
                    line("category-merge-catch-all").text("name", &*from.name).text("into", &*into.name),
                );
            }
            Merge::Of(from, into) => {
                self.say(line("category-merged").text("from", &*from.name).text("into", &*into.name));
                self.decide_fate(from, Fate::Merged(into.key.to_string()));
            }
        }
    }

    pub(crate) fn drop_category(&mut self, name: &str) {
        let facts = self.facts;
        let categories = &facts.names.categories;
        let Some(category) = names::find(categories, name) else {
            return self.say_not_found(name, "category-delete-how");
        };
        if category.is_catch_all() {
            return self.say(line("category-delete-catch-all").text("name", &*category.name));
        }
        let said = match category::default(&category.key) {
            // What the lexicon knows of an own one is filed as if it had never been.
            None => line("category-deleted"),
            Some(default) => {
                let other = categories.name_of(category::catch_all(default.direction).id);
                line("category-hidden").text("other", other.unwrap_or_default())
            }
        };
        self.say(said.text("name", &*category.name));
        self.decide_fate(category, Fate::Dropped);
    }

    /// Notes what becomes of a category whose row was read with the facts.
    pub(crate) fn decide_fate(&mut self, category: &Category, fate: Fate) {
        let row = self.facts.own_category.clone().map(Box::new);
        self.act(DecideFate { category: Box::new(category.clone()), row, fate });
    }

    /// A name that no category in effect bears: what became of it, or what comes near.
    fn say_not_found(&mut self, name: &str, how: &'static str) {
        let categories = &self.facts.names.categories;
        if name.trim().is_empty() {
            return self.say(line(how));
        }
        if let Some(gone) = names::gone(categories, name) {
            let said = match gone.into.as_deref().and_then(|key| categories.by_key(key)) {
                Some(heir) => line("category-merged-already").text("into", &*heir.name),
                None => line("category-deleted-already"),
            };
            return self.say(said.text("name", &*gone.category.name));
        }
        let near = names::nearest(categories, name, None);
        let not_found = line("category-not-found").text("name", name).number("count", count(near.len()));
        self.say(not_found.lines("near", near.into_iter().map(|category| named(&category.name)).collect()));
    }
}

fn named(name: &str) -> Line {
    line("category-item").text("name", name)
}
