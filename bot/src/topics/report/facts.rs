//! What is read for a report.

use chrono::{Days, NaiveDate};
use ledger::{
    Direction,
    book::{
        lookup::{self, Wanted},
        names::Names,
        totals::MOST_PARTS,
    },
    db::{Database, DatabaseError},
    messages::inbox::Message,
    people::user::Person,
    values::period::Period,
};
use nlu::frame::{Frame, Meaning, Report, View};
use reports::{
    Summary,
    picture::{self, Beside},
    summary,
};

use crate::topics::lookup::facts::{account_id, direction, ids_of, words};

/// What is told of the days of a report, beside their sums.
#[derive(Debug, Clone)]
pub enum Viewed {
    /// The entries that hold some words, or name an account: what they sum up to, and how many they are.
    Matching(Box<Summary>, i64),
    /// The other days; and where the first are not over yet, as many of the others.
    Against(Box<Summary>, Option<Box<Summary>>),
    /// Month by month.
    Trend(Vec<Summary>),
}

/// The report that is asked for.
pub(crate) async fn summary(
    database: &Database,
    (person, names): (&Person, &Names),
    message: &Message,
    frame: &Frame,
) -> Result<Option<Summary>, DatabaseError> {
    let today = person.zone.day(message.sent_at);
    match frame.meaning() {
        // A file is made of the entries.
        Meaning::Report(Report { view: View::File(_), .. }) => Ok(None),
        Meaning::Report(report) => {
            let Some(period) = days(report, today) else { return Ok(None) };
            sums(database, (person, names), report, (period, today)).await.map(Some)
        }
        // What is left of the month stands for what nobody has counted yet.
        Meaning::Balance { account: None, day: None } => {
            let month = person.month(today);
            summary::of(database, person, &names.categories, month, today).await.map(Some)
        }
        _ => Ok(None),
    }
}

/// The sums of some days that a report is about: of all, or of what went over the account that it names.
async fn sums(
    database: &Database,
    (person, names): (&Person, &Names),
    report: &Report,
    (period, today): (Period, NaiveDate),
) -> Result<Summary, DatabaseError> {
    match over_account(report, names) {
        Some(wanted) => {
            let who = (person, &names.categories);
            Ok(summary::matching(database, who, &wanted, period).await?.0)
        }
        None => summary::of(database, person, &names.categories, period, today).await,
    }
}

/// The same of spans that follow each other without a gap.
async fn series(
    database: &Database,
    (person, names): (&Person, &Names),
    report: &Report,
    parts: &[Period],
) -> Result<Vec<Summary>, DatabaseError> {
    let who = (person, &names.categories);
    let Some(wanted) = over_account(report, names) else {
        return summary::series(database, who, parts).await;
    };
    let mut series = Vec::with_capacity(parts.len());
    for part in parts {
        series.push(summary::matching(database, who, &wanted, *part).await?.0);
    }
    Ok(series)
}

/// What the sums of a report are narrowed down to: what went over its account. `None` where they are of all; so they are too
/// where the account is told beside them.
fn over_account(report: &Report, names: &Names) -> Option<Wanted> {
    let is_beside = matches!(report.view, View::Sums | View::Share);
    of_account(report, names).filter(|_| !is_beside)
}

/// All that went over the account that a report names, whatever it went for.
fn of_account(report: &Report, names: &Names) -> Option<Wanted> {
    let account_id = report.account.as_deref().map(|name| account_id(name, names))?;
    Some(Wanted { account_id: Some(account_id), ..Wanted::default() })
}

/// The days of a report; those of an average end with today.
fn days(report: &Report, today: NaiveDate) -> Option<Period> {
    let last = match report.view {
        View::Average(_) if report.from <= today => report.to.min(today),
        _ => report.to,
    };
    Period::inclusive(report.from, last)
}

impl Viewed {
    /// What the frame asks for beside the sums of its days.
    pub(crate) async fn read(
        database: &Database,
        (person, names): (&Person, &Names),
        message: &Message,
        frame: &Frame,
    ) -> Result<Option<Self>, DatabaseError> {
        let Meaning::Report(report) = frame.meaning() else { return Ok(None) };
        let today = person.zone.day(message.sent_at);
        let Some(period) = days(report, today) else { return Ok(None) };
        let who = (person, &names.categories);
        match &report.view {
            View::Sums | View::Share => {
                let is_part = report.view == View::Share;
                let wanted = if is_part { of_account(report, names) } else { wanted(report, names) };
                let Some(wanted) = wanted else { return Ok(None) };
                let (summary, count) = summary::matching(database, who, &wanted, period).await?;
                Ok(Some(Self::Matching(Box::new(summary), count)))
            }
            View::Against { from, to } => {
                let Some(other) = Period::inclusive(*from, *to) else { return Ok(None) };
                let whole = Box::new(sums(database, (person, names), report, (other, today)).await?);
                let same = match as_many(period, other, today) {
                    Some(days) => {
                        series(database, (person, names), report, &[days]).await?.pop().map(Box::new)
                    }
                    None => None,
                };
                Ok(Some(Self::Against(whole, same)))
            }
            View::Trend => {
                let months = months(person, period);
                Ok(Some(Self::Trend(series(database, (person, names), report, &months).await?)))
            }
            _ => Ok(None),
        }
    }
}

/// The entries that a sum is of, where they are not those of a category or all.
pub(super) fn wanted(report: &Report, names: &Names) -> Option<Wanted> {
    let direction = direction(report, names);
    let of_words = words(report).map(|words| Wanted {
        direction: direction.or(Some(Direction::Expense)),
        category_ids: None,
        ..lookup::words(words, &names.categories)
    });
    let account_id = report.account.as_deref().map(|name| account_id(name, names));
    let category_ids = report.category.as_ref().map(|category| ids_of(&category.key, names));
    let account =
        account_id.map(|id| Wanted { account_id: Some(id), category_ids, direction, ..Wanted::default() });
    match (of_words, account) {
        (Some(words), Some(account)) => Some(Wanted { account_id: account.account_id, ..words }),
        (words, account) => words.or(account),
    }
}

/// As many days of another span as have passed of one that is not over yet.
fn as_many(period: Period, other: Period, today: NaiveDate) -> Option<Period> {
    if !period.contains(today) || today == period.last_day() {
        return None;
    }
    let passed = u64::try_from((today - period.from).num_days() + 1).ok()?;
    let until = other.from.checked_add_days(Days::new(passed))?;
    (until < other.until).then_some(Period { from: other.from, until })
}

/// The months of the book that a span touches; of more than a series shows, the last.
fn months(person: &Person, period: Period) -> Vec<Period> {
    let mut months = vec![person.month(period.last_day())];
    while months.len() < MOST_PARTS
        && let Some(first) = months.last().copied().filter(|month| month.from > period.from)
    {
        months.push(person.month(first.from.pred_opt().unwrap_or(first.from)));
    }
    months.reverse();
    months
}

/// What a picture of the report shows beside its sums, where all of it is asked for and people would rather look at it.
pub(crate) async fn beside(
    database: &Database,
    (person, names): (&Person, &Names),
    frame: &Frame,
    summary: Option<&Summary>,
) -> Result<Option<Beside>, DatabaseError> {
    let (Meaning::Report(report), Some(summary)) = (frame.meaning(), summary) else { return Ok(None) };
    if report.view != View::Sums
        || report.account.is_some()
        || report.words.is_some()
        || report.category.is_some()
        || report.direction.is_some()
        || !picture::is_worth_it(summary)
    {
        return Ok(None);
    }
    picture::read(database, person, &names.categories, summary.period).await.map(Some)
}
