//! What an import would book: its rows counted and summed up, which of them may be entries that are there, which are left out.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use ledger::{
    Money,
    imports::{
        Counts, Preview,
        preview::{self, Offer},
    },
};
use reports::words::{Value, money_text};

use super::{
    super::{LoggedIn, lines::shortened, words::Spoken},
    Answers, Field, asked, field,
};
use crate::{
    ApiError, Context,
    importer::{Import, Stage},
};

/// So many rows that may be entries are decided one by one; the others go with all of them.
const MOST_OFFERED: i64 = 60;
/// So many rows that are left out are named.
const MOST_REFUSED: i64 = 30;

/// What would be booked.
pub(super) struct Plan {
    pub(super) facts: Vec<(String, String)>,
    pub(super) offers: Vec<Offered>,
    /// What is said of those that are not among them.
    pub(super) more: Option<String>,
    pub(super) refused: Vec<String>,
    pub(super) more_refused: Option<String>,
    /// What was taken out by hand, in words, where it may be brought back.
    pub(super) removed: Option<String>,
    /// By what it is known again.
    pub(super) seen: String,
    /// Whether something would be booked, and nothing is to be decided first.
    pub(super) can_be_booked: bool,
    /// Whether there is nothing to book or decide.
    pub(super) is_empty: bool,
}

/// A row, and what it may be.
pub(super) struct Offered {
    pub(super) number: usize,
    pub(super) row: String,
    pub(super) may_be: String,
    pub(super) is_doubted: bool,
}

impl Plan {
    /// What an import that is ready would book.
    pub(super) async fn read(
        context: &Context,
        visitor: &LoggedIn,
        import: &Import,
    ) -> Result<Self, ApiError> {
        let (words, database) = (visitor.words, &context.database);
        let planned = preview::of(database, import.id).await?;
        let offers = preview::offers(database, import.id, (-1, MOST_OFFERED)).await?;
        let refusals = preview::refusals(database, import.id, (-1, MOST_REFUSED)).await?;
        let why = |refusal| shortened(&context.importer.why(&visitor.person, refusal));
        let Counts { new, matched, removed, refused, .. } = planned.counts;
        let count = |key, count| words.fill(key, &[("count", Value::Number(count))]);
        let beyond = |key, of: i64, shown: usize| {
            let beyond = of - i64::try_from(shown).unwrap_or(i64::MAX);
            (beyond > 0).then(|| count(key, beyond))
        };
        Ok(Self {
            facts: facts(words, import, &planned),
            more: beyond("page-import-offers-more", planned.offered, offers.len()),
            refused: refusals.iter().map(why).collect(),
            more_refused: beyond("page-import-refused-more", refused, refusals.len()),
            removed: (removed > 0).then(|| count("page-import-removed-text", removed)),
            seen: seen(&planned, &offers),
            can_be_booked: planned.offered == 0 && new + matched > 0,
            is_empty: planned.offered == 0 && new + matched == 0,
            offers: offers.iter().zip(1..).map(|(offer, number)| offered(words, offer, number)).collect(),
        })
    }

    /// Whether a form was made of this plan.
    pub(super) fn is_what_was_seen(&self, said: &[Field]) -> bool {
        field(said, "seen") == Some(&*self.seen)
    }

    /// What a form decides; `None` where it decides nothing.
    pub(super) fn answers(&self, said: &[Field]) -> Option<Answers> {
        if field(said, "removed") == Some("restore") {
            return Some([("removed".to_owned(), "restore".to_owned())].into());
        }
        let met = match field(said, "met")? {
            all @ ("same" | "new") => all.to_owned(),
            "chosen" => chosen(said, self.offers.len())?,
            _ => return None,
        };
        Some([("met".to_owned(), met)].into())
    }
}

/// The numbers that were ticked, as they are answered; all others are new.
fn chosen(said: &[Field], most: usize) -> Option<String> {
    let ticked =
        said.iter().filter(|(name, _)| name == "same").map(|(_, number)| number.parse::<usize>().ok());
    let numbers: BTreeSet<usize> = ticked.collect::<Option<_>>()?;
    if numbers.iter().any(|number| !(1..=most).contains(number)) {
        return None;
    }
    if numbers.is_empty() {
        return Some("new".to_owned());
    }
    Some(numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(","))
}

/// By what a plan is known again: whoever agrees to one that has become another is shown the other first.
fn seen(planned: &Preview, offers: &[Offer]) -> String {
    let Counts { new, known, matched, removed, .. } = planned.counts;
    let rows: Vec<String> = offers.iter().map(|offer| offer.row_id.to_string()).collect();
    let counts = [new, known, matched, removed, planned.offered].map(|count| count.to_string());
    format!("{}:{}", counts.join("."), rows.join("."))
}

fn offered(words: Spoken, offer: &Offer, number: usize) -> Offered {
    let called = offer.description.as_deref().filter(|text| !text.trim().is_empty());
    let thing = called.map_or_else(|| words.say("page-import-an-entry"), shortened);
    let values = [
        ("thing", Value::Text(thing.into())),
        ("day", Value::Day(offer.entry_day)),
        ("doubted", Value::Number(i64::from(offer.is_doubted))),
    ];
    Offered {
        number,
        row: asked::told_row(words, (offer.day, offer.money()), &shortened(&offer.text)),
        may_be: words.fill("page-import-may-be", &values),
        is_doubted: offer.is_doubted,
    }
}

/// What is known of the file and its rows, a row of a table each.
fn facts(words: Spoken, import: &Import, planned: &Preview) -> Vec<(String, String)> {
    let Stage::Ready { accounts, opened } = &import.stage else { return Vec::new() };
    let sums = |sums: &[Money]| sums.iter().map(|sum| money_text(*sum)).collect::<Vec<_>>().join(", ");
    let names = |names: &[String]| names.iter().map(|name| shortened(name)).collect::<Vec<_>>().join(", ");
    let mut told: Vec<(String, String)> = [
        ("page-import-account", names(accounts)),
        ("page-import-opens", names(opened)),
        ("page-import-days", planned.days.map(|of| days(words, of)).unwrap_or_default()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(key, value)| (words.say(key), value))
    .collect();
    told.extend(counted(words, &planned.counts));
    let sums = [
        ("page-income", sums(&planned.sums_in)),
        ("page-expense", sums(&planned.sums_out)),
        ("page-import-moved", sums(&planned.sums_moved)),
    ];
    let sums = sums.into_iter().filter(|(_, value)| !value.is_empty());
    told.extend(sums.map(|(key, value)| (words.say(key), value)));
    told
}

/// How many rows become what, a row of a table each; of what there is none nothing is said.
pub(super) fn counted(words: Spoken, counts: &Counts) -> Vec<(String, String)> {
    let Counts { rows, new, known, removed, matched, refused } = *counts;
    let others = [
        ("page-import-matched", matched),
        ("page-import-known", known - removed),
        ("page-import-removed", removed),
        ("page-import-left-out", refused),
    ];
    [("page-import-rows", rows), ("page-import-new", new)]
        .into_iter()
        .chain(others.into_iter().filter(|(_, count)| *count > 0))
        .map(|(key, count)| (words.say(key), count.to_string()))
        .collect()
}

/// From a day to a day.
pub(super) fn days(words: Spoken, (first, last): (NaiveDate, NaiveDate)) -> String {
    if first == last {
        return words.day(first);
    }
    let values = [("first", Value::Day(first)), ("last", Value::Day(last))];
    words.fill("page-import-from-to", &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(pairs: &[(&str, &str)]) -> Vec<Field> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_is_ticked_is_an_entry_and_all_else_is_new() {
        let ticked = |pairs: &[(&str, &str)]| chosen(&said(pairs), 3);
        assert_eq!(ticked(&[]).as_deref(), Some("new"));
        assert_eq!(ticked(&[("same", "3"), ("same", "1"), ("same", "3")]).as_deref(), Some("1,3"));
        for wrong in ["0", "4", "x", "-1", ""] {
            assert_eq!(ticked(&[("same", wrong)]), None, "{wrong}");
        }
    }
}
