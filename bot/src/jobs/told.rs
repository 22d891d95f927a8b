//! What reports say that are sent by themselves: the words and pictures of many people's, whose figures are read at once.

use std::collections::HashMap;

use chrono::NaiveDate;
use ledger::{
    book::names::{self, Names},
    db::DatabaseError,
    jobs::report::Skipped,
    messages::message::Drawing,
    people::user::{Locale, Person},
    values::{appointment::ReportKind, period::Period},
};
use reports::{Summary, picture, summary};

use crate::{
    books::Books,
    out::{
        post::Post,
        say::{Line, Say, line},
    },
};

/// After so many daily reports without a word of theirs a person is asked, once, whether to stop.
pub(super) const MOST_UNANSWERED: u32 = 14;

/// What a report says.
pub(super) struct Told {
    pub(super) words: String,
    /// The picture that goes along, drawn when it is sent.
    pub(super) drawing: Option<Drawing>,
}

/// A report that is to be told.
pub(super) struct Asked<'a> {
    /// Whose it is.
    pub(super) person: &'a Person,
    /// Of a day, a week or a month.
    pub(super) kind: ReportKind,
    /// Its days.
    pub(super) period: Period,
    /// What was skipped before it.
    pub(super) skipped: Option<Skipped>,
    /// Whether its reader is asked if they still want it.
    pub(super) asks: bool,
}

/// The reports in words and as pictures, each with what was skipped before it, and the question whether it is wanted.
pub(super) async fn of(books: &Books, post: &Post, asked: &[Asked<'_>]) -> Result<Vec<Told>, DatabaseError> {
    let called = Called::read(books, post, asked).await?;
    let wanted: Vec<_> =
        asked.iter().map(|one| (one.person, &called.of(one.person).categories, one.period)).collect();
    let summaries = summary::of_several(&books.database, &wanted, books.clock.now()).await?;
    let mut told = Vec::with_capacity(asked.len());
    for (one, summary) in asked.iter().zip(summaries) {
        told.push(one.told(books, post, (called.of(one.person), summary)).await?);
    }
    Ok(told)
}

/// What people call things: most call nothing otherwise than everybody does.
struct Called {
    own: HashMap<i64, Names>,
    defaults: HashMap<Locale, Names>,
}

impl Called {
    async fn read(books: &Books, post: &Post, asked: &[Asked<'_>]) -> Result<Self, DatabaseError> {
        let people: Vec<&Person> = asked.iter().map(|one| one.person).collect();
        let with_own = names::with_own(&books.database, &people).await?;
        let (mut own, mut defaults) = (HashMap::new(), HashMap::new());
        for person in people {
            let words = post.catalogue.of(person.locale);
            if with_own.contains(&person.id) {
                own.insert(person.id, words.named(names::of(&books.database, person).await?));
            } else {
                defaults.entry(person.locale).or_insert_with(|| words.named(Names::defaults()));
            }
        }
        Ok(Self { own, defaults })
    }

    fn of(&self, person: &Person) -> &Names {
        self.own.get(&person.id).unwrap_or_else(|| &self.defaults[&person.locale])
    }
}

impl Asked<'_> {
    async fn told(
        &self,
        books: &Books,
        post: &Post,
        (names, summary): (&Names, Summary),
    ) -> Result<Told, DatabaseError> {
        let (person, period) = (self.person, self.period);
        let today = person.zone.day(books.clock.now());
        let mut say = if summary.is_empty() {
            days(nothing(self.kind), period.from, period.last_day()).into()
        } else {
            let beside = if picture::is_worth_it(&summary) {
                Some(picture::read(&books.database, person, &names.categories, period).await?)
            } else {
                None
            };
            Say::summary(summary, beside, today).below(line(head(self.kind)))
        };
        if let Some(skipped) = self.skipped {
            let key = if skipped.from == skipped.to { "report-skipped-day" } else { "report-skipped" };
            let told = days(key, skipped.from, skipped.to).number("count", skipped.count.into());
            say = say.with(told);
        }
        if self.asks {
            say = say.with(line("report-still-wanted").number("count", MOST_UNANSWERED.into()));
        }
        let words = post.words_for(&person.profile());
        Ok(Told { words: say.render(words), drawing: say.drawing(words) })
    }
}

fn days(key: &'static str, from: NaiveDate, to: NaiveDate) -> Line {
    line(key).day("from", from).day("to", to)
}

const fn head(kind: ReportKind) -> &'static str {
    match kind {
        ReportKind::Daily => "report-daily",
        ReportKind::Weekly => "report-weekly",
        ReportKind::Monthly => "report-monthly",
    }
}

const fn nothing(kind: ReportKind) -> &'static str {
    match kind {
        ReportKind::Daily => "report-daily-nothing",
        ReportKind::Weekly => "report-weekly-nothing",
        ReportKind::Monthly => "report-monthly-nothing",
    }
}
