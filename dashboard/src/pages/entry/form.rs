//! The form by which an entry is changed: what stands in it, what was written into it, and how the two differ.

use chrono::NaiveDate;
use ledger::{
    Direction,
    book::{
        names::Names,
        transaction::{FIRST_DAY, LAST_DAY, Transaction},
    },
    name_key,
    people::user::Person,
};
use reports::words::money_text;
use serde::Deserialize;

use super::super::{
    choices::{Choice, accounts},
    forms::Clash,
    words::Spoken,
    written::sign_apart,
};
use crate::{
    Context,
    api::{
        entry_patch::Different,
        transactions::{LONGEST_DESCRIPTION, category},
    },
};

/// What stands in the form, as it is written there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) amount: String,
    pub(super) day: String,
    /// By its id; empty of a transfer.
    pub(super) category: String,
    /// By its name; empty where none is named.
    pub(super) account: String,
    pub(super) to_account: String,
    pub(super) description: String,
}

/// What was sent. What a form lacks stays as it is: a list's has the amount and the category alone.
#[derive(Debug, Deserialize)]
pub(in crate::pages) struct Said {
    /// The version that the form was made of.
    pub(super) version: i64,
    amount: Option<String>,
    day: Option<String>,
    category: Option<String>,
    /// The category by the name that is shown, where it was written.
    category_name: Option<String>,
    account: Option<String>,
    to_account: Option<String>,
    description: Option<String>,
    /// The list that the form stands in, to which one is led back.
    #[serde(default)]
    pub(super) back: String,
}

/// What may be chosen in the form.
pub(super) struct Choices {
    pub(super) categories: Vec<Choice>,
    pub(super) accounts: Vec<Choice>,
    pub(super) to_accounts: Vec<Choice>,
}

impl Fields {
    /// What stands in the form of an entry.
    pub(super) fn of(row: &Transaction, names: &Names) -> Self {
        let account =
            |id: Option<i64>| id.and_then(|id| names.account_name(id)).unwrap_or_default().to_owned();
        // By the category that it is part of by now.
        let category =
            row.category_id.map(|id| names.categories.by_id(id).map_or(id, |category| category.id));
        Self {
            amount: money_text(row.money()),
            day: row.tx_date.to_string(),
            category: category.map(|id| id.to_string()).unwrap_or_default(),
            account: account(row.account_id),
            to_account: account(row.to_account_id),
            description: row.description.clone().unwrap_or_default(),
        }
    }

    /// The fields that differ from those that stand by now.
    pub(super) fn clashes(&self, words: Spoken, (stands, names): (&Self, &Names)) -> Vec<Clash> {
        let category = |id: &str| {
            let name = id.parse().ok().and_then(|id| names.categories.name_of(id));
            name.unwrap_or_default().to_owned()
        };
        [
            ("page-field-amount", stands.amount.clone(), self.amount.clone()),
            ("page-field-day", stands.day.clone(), self.day.clone()),
            ("page-field-category", category(&stands.category), category(&self.category)),
            ("page-field-account", stands.account.clone(), self.account.clone()),
            ("page-field-to-account", stands.to_account.clone(), self.to_account.clone()),
            ("page-field-description", stands.description.clone(), self.description.clone()),
        ]
        .into_iter()
        .filter(|(_, theirs, own)| theirs.trim() != own.trim())
        .map(|(key, theirs, own)| Clash { label: words.say(key), theirs: or_none(theirs), own: or_none(own) })
        .collect()
    }
}

fn or_none(text: String) -> String {
    if text.is_empty() { "–".to_owned() } else { text }
}

impl Said {
    /// The form as it was filled in over what stands; and the message that says so where it names a category that is none.
    pub(super) fn over(
        self,
        stands: &Fields,
        (row, names): (&Transaction, [&Names; 2]),
    ) -> (Fields, Option<&'static str>) {
        let mut fields = Fields {
            amount: self.amount.unwrap_or_else(|| stands.amount.clone()),
            day: self.day.unwrap_or_else(|| stands.day.clone()),
            category: self.category.unwrap_or_else(|| stands.category.clone()),
            account: self.account.unwrap_or_else(|| stands.account.clone()),
            to_account: self.to_account.unwrap_or_else(|| stands.to_account.clone()),
            description: self.description.unwrap_or_else(|| stands.description.clone()),
        };
        let Some(name) = self.category_name else { return (fields, None) };
        let shows = |names: &Names| {
            row.category_id
                .and_then(|id| names.categories.name_of(id))
                .is_some_and(|shown| name_key(shown) == name_key(&name))
        };
        // Be it one that is in effect no more.
        if names.into_iter().any(shows) {
            return (fields, None);
        }
        match names.into_iter().find_map(|names| category(names, &name, row.direction).ok()) {
            Some(id) => {
                fields.category = id.to_string();
                (fields, None)
            }
            None => (fields, Some("page-entry-category-wrong")),
        }
    }
}

impl Fields {
    /// What is to be different of the entry; else the message that says what cannot be read.
    pub(super) fn different(
        &self,
        context: &Context,
        row: &Transaction,
        (person, names, stands): (&Person, &Names, &Self),
    ) -> Result<Different, &'static str> {
        let mut different = Different::default();
        if self.amount.trim() != stands.amount {
            // What is below nought is no amount, whichever way the money goes.
            let written = Some(self.amount.trim()).filter(|text| !sign_apart(text).0);
            let read = written.and_then(|text| context.reader.amount(text, row.money().currency()));
            let money = read.filter(|money| money.is_positive()).ok_or("page-entry-amount-wrong")?;
            different.money = Some(money).filter(|money| *money != row.money());
        }
        if self.day != stands.day {
            let day: NaiveDate = self.day.parse().map_err(|_| "page-entry-day-wrong")?;
            if !(FIRST_DAY..LAST_DAY).contains(&day) {
                return Err("page-entry-day-wrong");
            }
            let hour = person.zone.local(row.tx_datetime).time();
            different.at = Some(person.zone.local(person.zone.instant(day.and_time(hour))).fixed_offset());
        }
        if row.direction != Direction::Transfer && self.category != stands.category {
            let id: Option<i64> = self.category.parse().ok();
            let category = id.and_then(|id| names.categories.by_id(id)).ok_or("page-entry-category-wrong")?;
            different.category = Some(category.name.to_string());
        }
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        if self.account.trim() != stands.account {
            different.account = Some(text(&self.account));
        }
        if row.direction == Direction::Transfer && self.to_account.trim() != stands.to_account {
            different.to_account = text(&self.to_account);
        }
        // A field of one line holds no other, and blanks around it say nothing.
        let plain = |text: &str| text.replace(['\r', '\n'], "").trim().to_owned();
        if plain(&self.description) != plain(&stands.description) {
            if self.description.len() > LONGEST_DESCRIPTION {
                return Err("page-entry-description-long");
            }
            different.description = Some(text(&self.description));
        }
        Ok(different)
    }
}

impl Choices {
    /// What may be chosen for an entry, and what is.
    pub(super) fn of(row: &Transaction, (names, shown): (&Names, &Names), fields: &Fields) -> Self {
        let categories = shown.categories.iter().filter(|category| category.takes(row.direction));
        let mut categories: Vec<Choice> = categories
            .map(|category| Choice::of(category.id.to_string(), &category.name, &fields.category))
            .collect();
        // What it stands under may be in effect no more.
        if !categories.iter().any(|choice| choice.is_chosen)
            && let Some(id) = fields.category.parse().ok()
        {
            let name = shown.categories.name_of(id).unwrap_or_default();
            categories.insert(0, Choice::of(fields.category.clone(), name, &fields.category));
        }
        Self {
            categories,
            accounts: accounts(names, &fields.account),
            to_accounts: accounts(names, &fields.to_account),
        }
    }
}

#[cfg(test)]
mod tests {
    use ledger::people::user::Locale;

    use super::*;

    #[test]
    fn what_two_wrote_stands_side_by_side() {
        let fields = |amount: &str, category: &str| Fields {
            amount: amount.to_owned(),
            day: "2026-11-20".to_owned(),
            category: category.to_owned(),
            ..Fields::default()
        };
        let words = Spoken::of(Locale::En);
        let names = words.named(Names::defaults());
        let clashes = fields("52rb", "1").clashes(words, (&fields("Rp50.000", ""), &names));
        let told: Vec<[&str; 3]> =
            clashes.iter().map(|clash| [&*clash.label, &*clash.theirs, &*clash.own]).collect();
        assert_eq!(told, [["Amount", "Rp50.000", "52rb"], ["Category", "–", "Food"]]);
    }
}
