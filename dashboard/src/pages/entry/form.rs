//! The form by which an entry is changed: what stands in it, what was written into it, and how the two differ.

use chrono::NaiveDate;
use ledger::{
    Direction,
    book::{
        names::Names,
        transaction::{FIRST_DAY, LAST_DAY, Transaction},
    },
    people::user::Person,
};
use reports::words::money_text;
use serde::Deserialize;

use super::super::{lines::Choice, words::Spoken};
use crate::{
    Context,
    api::{entry_patch::Different, entry_row::is_sum_of_moves, transactions::LONGEST_DESCRIPTION},
};

/// What stands in the form, as it is written there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Fields {
    pub(super) amount: String,
    pub(super) day: String,
    /// By its id; empty of a transfer.
    #[serde(default)]
    pub(super) category: String,
    /// By its name; empty where none is named.
    #[serde(default)]
    pub(super) account: String,
    #[serde(default)]
    pub(super) to_account: String,
    #[serde(default)]
    pub(super) description: String,
}

/// What was sent.
#[derive(Debug, Deserialize)]
pub(in crate::pages) struct Said {
    /// The version that the form was made of.
    pub(super) version: i64,
    #[serde(flatten)]
    pub(super) fields: Fields,
}

/// A field that stands otherwise by now than somebody wrote it.
pub(super) struct Clash {
    pub(super) label: String,
    pub(super) theirs: String,
    pub(super) own: String,
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
    /// What is to be different of the entry; else the message that says what cannot be read.
    pub(super) fn different(
        &self,
        context: &Context,
        row: &Transaction,
        (person, names, stands): (&Person, &Names, &Fields),
    ) -> Result<Different, &'static str> {
        let said = &self.fields;
        let mut different = Different::default();
        if said.amount.trim() != stands.amount {
            // What is below nought is no amount, whichever way the money goes.
            let written = Some(said.amount.trim()).filter(|text| !text.starts_with(['-', '\u{2212}']));
            let read = written.and_then(|text| context.reader.amount(text, row.money().currency()));
            let money = read.filter(|money| money.is_positive()).ok_or("page-entry-amount-wrong")?;
            different.money = Some(money).filter(|money| *money != row.money());
        }
        if said.day != stands.day {
            let day: NaiveDate = said.day.parse().map_err(|_| "page-entry-day-wrong")?;
            if !(FIRST_DAY..LAST_DAY).contains(&day) {
                return Err("page-entry-day-wrong");
            }
            let hour = person.zone.local(row.tx_datetime).time();
            different.at = Some(person.zone.local(person.zone.instant(day.and_time(hour))).fixed_offset());
        }
        if row.direction != Direction::Transfer && said.category != stands.category {
            let id: Option<i64> = said.category.parse().ok();
            let category = id.and_then(|id| names.categories.by_id(id)).ok_or("page-entry-category-wrong")?;
            different.category = Some(category.name.to_string());
        }
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        if said.account.trim() != stands.account {
            different.account = Some(text(&said.account));
        }
        if row.direction == Direction::Transfer && said.to_account.trim() != stands.to_account {
            different.to_account = text(&said.to_account);
        }
        // A field of one line holds no other, and blanks around it say nothing.
        let plain = |text: &str| text.replace(['\r', '\n'], "").trim().to_owned();
        if plain(&said.description) != plain(&stands.description) {
            if said.description.len() > LONGEST_DESCRIPTION {
                return Err("page-entry-description-long");
            }
            different.description = Some(text(&said.description));
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

/// The accounts in use that an entry may be moved to, and the one that it names.
fn accounts(names: &Names, chosen: &str) -> Vec<Choice> {
    let in_use = names.accounts().map(|account| &*account.name).filter(|name| !is_sum_of_moves(names, name));
    let choice = |name: &str| Choice::of(name.to_owned(), name, chosen);
    let mut choices: Vec<Choice> = in_use.map(choice).collect();
    if !chosen.is_empty() && !choices.iter().any(|choice| choice.is_chosen) {
        choices.insert(0, choice(chosen));
    }
    choices
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
