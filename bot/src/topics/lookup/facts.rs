//! Entries that are asked for: the newest, the largest, those that hold some words.

use ledger::{
    Direction,
    book::{
        lookup::{self, Found, Wanted},
        names::Names,
    },
    db::{Database, DatabaseError},
    people::user::Person,
    values::period::Period,
};
use nlu::frame::{Command, Frame, Meaning};

use crate::topics::dialogue::{Dialogue, Page, Query};

/// So many entries stand on a page where nobody said how many.
const PAGE: i64 = 5;
/// More than this nobody reads in a chat.
const LARGEST_PAGE: u32 = 20;
/// Of the entries of some days so many.
const DAYS_PAGE: i64 = 10;
/// "Udah masuk belum?" is answered with so many.
const CHECKED: i64 = 3;

/// What was asked for, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup {
    /// The page that this is.
    pub page: Page,
    /// What stands on it.
    pub found: Found,
}

/// What the frame asks to have listed; `None` where it asks for nothing of the kind.
fn page_of(frame: &Frame, dialogue: &Dialogue) -> Option<Page> {
    let size = |count: Option<u32>| count.map_or(PAGE, |count| i64::from(count.clamp(1, LARGEST_PAGE)));
    let page = |query, size| Page { query, shown: 0, size };
    match frame.meaning() {
        Meaning::Command { command, .. } => match command {
            Command::Latest(count) => Some(page(Query::Latest, size(*count))),
            Command::Search(words) => Some(page(Query::Search { words: words.clone() }, PAGE)),
            Command::Check(words) => Some(page(Query::Check { words: words.clone() }, CHECKED)),
            Command::More => dialogue.page.clone(),
            _ => None,
        },
        Meaning::Report(report) if report.lists => {
            let category = report.category.as_ref().map(|category| category.key.clone());
            let (direction, from, to) =
                (report.direction.filter(|_| category.is_none()), report.from, report.to);
            Some(page(Query::Days { direction, category, from, to }, DAYS_PAGE))
        }
        Meaning::Report(report) => {
            let direction = report.direction.unwrap_or(Direction::Expense);
            let query = Query::Largest { direction, from: report.from, to: report.to };
            Some(page(query, size(Some(report.largest?))))
        }
        _ => None,
    }
}

/// Looks up what the frame asks for.
pub(crate) async fn read(
    database: &Database,
    (person, names): (&Person, &Names),
    frame: &Frame,
    dialogue: &Dialogue,
) -> Result<Option<Lookup>, DatabaseError> {
    let Some(page) = page_of(frame, dialogue) else { return Ok(None) };
    let wanted = match &page.query {
        Query::Latest => Wanted::default(),
        Query::Search { words } | Query::Check { words } => {
            lookup::words(words, names.categories.by_name(words))
        }
        Query::Days { direction, category, from, to } => Wanted {
            direction: *direction,
            category_id: category
                .as_deref()
                .and_then(|key| names.categories.by_key(key))
                .map(|known| known.id),
            period: Period::inclusive(*from, *to),
            ..Wanted::default()
        },
        Query::Largest { direction, from, to } => Wanted {
            direction: Some(*direction),
            period: Period::inclusive(*from, *to),
            largest_first: true,
            ..Wanted::default()
        },
    };
    let found = lookup::find(database, (person, &names.categories), &wanted, (page.shown, page.size)).await?;
    Ok(Some(Lookup { page, found }))
}
