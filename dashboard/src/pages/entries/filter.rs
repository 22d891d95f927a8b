//! What a list of entries is asked for: as it stands in the URL, as the form shows it, as the ledger is asked.

use chrono::NaiveDate;
use ledger::{
    Money,
    book::{
        lookup::{largest::Rank, page::Filter},
        names::Names,
        transaction::{EntryStatus, FIRST_DAY, LAST_DAY},
    },
    people::user::Person,
    values::period::Period,
};
use serde::Deserialize;

use super::super::{
    choices::{Choice, DIRECTIONS, SOURCES, chosen, named},
    words::Spoken,
};
use crate::{Context, api::transactions::place, escaped::escaped};

/// The word for the largest first.
pub(in crate::pages) const LARGEST: &str = "largest";
/// So many letters of words are looked for.
const LONGEST_WORDS: usize = 200;

/// What is asked for, as it was written; what is empty is not asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::pages) struct Asked {
    pub(super) q: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) category: String,
    pub(super) account: String,
    pub(super) direction: String,
    pub(super) source: String,
    pub(super) status: String,
    pub(super) predicted: String,
    pub(super) least: String,
    pub(super) most: String,
    /// In which order: [`LARGEST`], or the newest first.
    pub(super) sort: String,
    /// Where the page before ended.
    pub(super) after: String,
    /// What was just done.
    pub(super) done: String,
    /// By which change.
    pub(super) number: String,
}

/// What the ledger is asked, and what could not be read.
pub(super) struct Read {
    pub(super) filter: Filter,
    pub(super) problems: Vec<String>,
}

/// What may be chosen of each kind.
pub(super) struct Choices {
    pub(super) categories: Vec<Choice>,
    pub(super) accounts: Vec<Choice>,
    pub(super) directions: Vec<Choice>,
    pub(super) sources: Vec<Choice>,
    pub(super) statuses: Vec<Choice>,
    pub(super) agreed: Vec<Choice>,
}

/// Of what counts and what does not.
const STATUSES: [(&str, EntryStatus, &str); 3] = [
    ("confirmed", EntryStatus::Confirmed, "page-status-confirmed"),
    ("pending", EntryStatus::Pending, "page-status-pending"),
    ("deleted", EntryStatus::Deleted, "page-status-deleted"),
];

/// Whether somebody agreed to the category.
const AGREED: [(&str, bool, &str); 2] =
    [("true", true, "page-filter-predicted"), ("false", false, "page-filter-agreed")];

impl Asked {
    /// What the ledger is asked. What cannot be read narrows nothing, and is told.
    pub(super) fn read(&self, words: Spoken, context: &Context, (person, names): (&Person, &Names)) -> Read {
        let mut problems = Vec::new();
        let days: [Option<NaiveDate>; 2] = [&self.from, &self.to].map(|text| text.trim().parse().ok());
        let is_unread = [&self.from, &self.to]
            .iter()
            .zip(&days)
            .any(|(text, day)| !text.trim().is_empty() && day.is_none());
        let (from, to) = (days[0].unwrap_or(FIRST_DAY), days[1].unwrap_or(LAST_DAY));
        let within = Period::inclusive(from.max(FIRST_DAY), to.min(LAST_DAY));
        if is_unread || within.is_none() {
            problems.push(words.say("page-filter-days-wrong"));
        }
        let amounts =
            [&self.least, &self.most].map(|text| context.reader.amount(&line(text), person.currency));
        let is_said = |text: &str| !text.trim().is_empty();
        let is_own = |money: &Money| money.currency() == person.currency;
        let [least, most] = amounts.map(|money| money.filter(is_own).map(Money::minor));
        if (is_said(&self.least) && least.is_none()) || (is_said(&self.most) && most.is_none()) {
            problems.push(words.say("page-filter-amounts-wrong"));
        }
        let bounds = (person.currency, least.unwrap_or(0), most.unwrap_or(i64::MAX));
        let filter = Filter {
            period: within.filter(|_| days.iter().any(Option::is_some)),
            category_ids: self.category_ids(names),
            direction: chosen(&DIRECTIONS, &self.direction),
            source: chosen(&SOURCES, &self.source),
            account_id: id_in(&self.account),
            status: chosen(&STATUSES, &self.status),
            predicted: chosen(&AGREED, &self.predicted),
            within: (least.is_some() || most.is_some()).then_some(bounds),
            words: line(&self.q).split_whitespace().map(str::to_lowercase).collect(),
        };
        Read { filter, problems }
    }

    /// The ids whose entries show the name of the category that is chosen.
    fn category_ids(&self, names: &Names) -> Option<Vec<i64>> {
        let id = id_in(&self.category)?;
        Some(names.categories.name_of(id).map_or_else(|| vec![id], |name| names.categories.ids_showing(name)))
    }

    /// What may be chosen, and what is.
    pub(super) fn choices(&self, words: Spoken, names: &Names) -> Choices {
        let of_row = |id: i64, name: &str, chosen: &str| Choice::of(id.to_string(), name, chosen);
        let categories = names.categories.iter();
        Choices {
            categories: categories
                .map(|category| of_row(category.id, &category.name, &self.category))
                .collect(),
            accounts: names
                .accounts()
                .map(|account| of_row(account.id, &account.name, &self.account))
                .collect(),
            directions: named(words, &DIRECTIONS, &self.direction),
            sources: named(words, &SOURCES, &self.source),
            statuses: named(words, &STATUSES, &self.status),
            agreed: named(words, &AGREED, &self.predicted),
        }
    }

    /// What is asked for, each by the name that it has in the URL.
    fn fields(&self) -> [(&'static str, &str); 12] {
        [
            ("q", self.q.as_str()),
            ("from", self.from.as_str()),
            ("to", self.to.as_str()),
            ("category", self.category.as_str()),
            ("account", self.account.as_str()),
            ("direction", self.direction.as_str()),
            ("source", self.source.as_str()),
            ("status", self.status.as_str()),
            ("predicted", self.predicted.as_str()),
            ("least", self.least.as_str()),
            ("most", self.most.as_str()),
            ("sort", self.sort.as_str()),
        ]
    }

    /// Whether more is asked for than words.
    pub(super) fn is_narrowed(&self) -> bool {
        self.fields().iter().any(|(name, value)| !["q", "sort"].contains(name) && !value.is_empty())
    }

    /// Whether anything is asked for but an order.
    pub(super) fn is_any(&self) -> bool {
        self.fields().iter().any(|(name, value)| *name != "sort" && !value.is_empty())
    }

    /// Whether the largest come first.
    pub(super) fn is_largest_first(&self) -> bool {
        self.sort == LARGEST
    }

    /// Whether this is a page behind another.
    pub(super) fn is_behind(&self) -> bool {
        if self.is_largest_first() { self.rank().is_some() } else { place(&self.after).is_ok() }
    }

    /// Where the page before ended, among the largest.
    pub(super) fn rank(&self) -> Option<Rank> {
        let (size, id) = self.after.split_once('.')?;
        Some(Rank { size: size.parse().ok()?, id: id.parse().ok()? })
    }

    /// The same as the query of a URL, in another order.
    pub(super) fn sorted(&self, sort: &str) -> String {
        Self { sort: sort.to_owned(), ..self.clone() }.query(None)
    }

    /// The same as the query of a URL, from behind a place on.
    pub(super) fn query(&self, after: Option<&str>) -> String {
        let after = after.map(|after| ("after", after));
        let fields = self.fields().into_iter().filter(|(_, value)| !value.is_empty()).chain(after);
        let pairs: Vec<String> = fields.map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    /// Where the days that are asked for are to be had as a table.
    pub(super) fn export(&self) -> String {
        let days = [("from", self.from.trim()), ("to", self.to.trim())].into_iter();
        let days = days.filter(|(_, value)| value.parse::<NaiveDate>().is_ok());
        let days: Vec<String> = days.map(|(name, value)| format!("&{name}={}", escaped(value))).collect();
        format!("/api/v1/transactions/export?format=csv{}", days.concat())
    }
}

/// A place among the largest, in a form that survives a URL.
pub(super) fn behind(rank: Rank) -> String {
    format!("{}.{}", rank.size, rank.id)
}

/// Words as they are looked for: one line of a length that somebody may have meant, without what no database stores.
fn line(text: &str) -> String {
    text.chars().filter(|letter| *letter != '\0').take(LONGEST_WORDS).collect()
}

fn id_in(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_leads_on_to_the_next_page() {
        let asked = Asked { q: "kopi susu".to_owned(), from: "2026-11-01".to_owned(), ..Asked::default() };
        assert_eq!(asked.query(None), "?q=kopi%20susu&from=2026-11-01");
        assert_eq!(asked.query(Some("1.2")), "?q=kopi%20susu&from=2026-11-01&after=1.2");
        assert_eq!(Asked::default().query(None), "");
        assert!(asked.is_narrowed() && asked.is_any() && !Asked::default().is_any());
        assert_eq!(asked.sorted(LARGEST), "?q=kopi%20susu&from=2026-11-01&sort=largest");
        assert!(!Asked { sort: LARGEST.to_owned(), ..Asked::default() }.is_any());
        let export = Asked { to: "x\"".to_owned(), ..asked }.export();
        assert_eq!(export, "/api/v1/transactions/export?format=csv&from=2026-11-01");
    }

    #[test]
    fn words_have_an_end_and_no_nul() {
        assert_eq!(line("a\0b"), "ab");
        assert_eq!(line(&"x".repeat(70_000)).len(), LONGEST_WORDS);
    }
}
