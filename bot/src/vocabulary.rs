//! The names that words of a person may mean, as whoever reads words asks for them.

use chrono::{DateTime, Utc};
use ledger::{book::names::Names, people::user::Person};
use nlu::{Context, GoneCategory, NamedCategory};

/// The names in use in a book, and the categories that were.
pub(crate) struct Vocabulary {
    accounts: Vec<String>,
    goals: Vec<String>,
    categories: Vec<NamedCategory>,
    gone: Vec<GoneCategory>,
    parties: Vec<String>,
}

impl Vocabulary {
    /// Those of a book.
    pub(crate) fn of(names: &Names) -> Self {
        let own = names.categories.iter();
        let own = own.filter(|category| category.is_own || !category.inherited.is_empty());
        let categories = own.map(|category| NamedCategory {
            key: category.key.to_string(),
            name: category.name.to_string(),
            direction: category.direction,
            keywords: category.words().cloned().collect(),
        });
        let gone = names.categories.gone().map(|gone| GoneCategory {
            key: gone.category.key.to_string(),
            name: gone.shown_as.to_string(),
            direction: gone.category.direction,
            into: gone.into.as_deref().map(str::to_owned),
        });
        Self {
            accounts: names.accounts().map(|account| account.name.clone()).collect(),
            goals: names.goals().map(|goal| goal.name.clone()).collect(),
            categories: categories.collect(),
            gone: gone.collect(),
            parties: names.parties().map(|party| party.name.clone()).collect(),
        }
    }

    /// What the words of the person whose book it is may mean at a time.
    pub(crate) fn context<'a>(
        &'a self,
        (person, names): (&'a Person, &'a Names),
        at: DateTime<Utc>,
    ) -> Context<'a> {
        Context {
            now: person.zone.local(at),
            currency: person.currency,
            months: &person.months,
            accounts: &self.accounts,
            goals: &self.goals,
            categories: &self.categories,
            gone: &self.gone,
            lessons: &names.lessons,
            rules: &names.rules,
            parties: &self.parties,
        }
    }
}
