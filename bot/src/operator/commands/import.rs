//! `catat import`: files of a bank become entries of a person's. What is booked goes through a job, so that whatever runs the bot
//! goes on with it should this end before.

mod files;
mod own;
mod told;
mod turn;

use std::{collections::BTreeMap, path::PathBuf, process::ExitCode, sync::Arc};

use ledger::{
    book::names::{self, Names},
    db::{Batch, Database, WriteError},
    imports::{self, Preview, preview},
    messages::lane::Owner,
    people::user::{Person, UserStatus},
    values::clock::SystemClock,
};

use super::person_of;
use crate::{
    books::Books,
    importing::{self, ACCOUNT, Booked, Question, Resolved, StageError, Statement, Surveyed},
    operator::{config::Settings, failure::Failure},
    random,
};
use told::Told;

/// The code of whatever leaves a question open.
const OPEN: u8 = 4;
/// What is offered is answered by it.
const MET: &str = "met";
/// What was taken out by hand is brought back by it.
const REMOVED: &str = "removed";
/// How often what another process was first with is tried again.
const MOST_STALE: u32 = 50;

/// What is to be imported.
#[derive(Debug)]
pub(crate) struct Wanted {
    /// The files, or folders of them.
    pub(crate) files: Vec<PathBuf>,
    /// What their account is called.
    pub(crate) account: Option<String>,
    /// Whether nothing is booked.
    pub(crate) dry_run: bool,
    /// What is answered.
    pub(crate) answers: BTreeMap<String, String>,
    /// Whether it is told as one object.
    pub(crate) json: bool,
}

/// Imports files, or tells what it would do.
pub(crate) async fn run(
    database: &Database,
    settings: &Settings,
    phone: &str,
    wanted: &Wanted,
) -> Result<ExitCode, Failure> {
    let person = person_of(database, phone).await?;
    if person.status != UserStatus::Active {
        return Err(Failure::Other(format!("{phone} is not confirmed: catat users approve {phone}")));
    }
    let books = books_of(database, settings);
    if !wanted.dry_run {
        turn::finish_open(&books, &person).await?;
    }
    if let [path] = &*wanted.files
        && path.is_file()
        && let Some(own) = own::read(&books, &person, path).await?
    {
        return own.load(&books, &person, (wanted.dry_run, wanted.json)).await;
    }
    let names = names::of(database, &person).await?;
    let found = files::find(&wanted.files)?;
    let mut answers = wanted.answers.clone();
    if let Some(account) = &wanted.account {
        answers.insert(ACCOUNT.to_owned(), account.clone());
    }
    let mut surveyed = files::survey(&person, settings, found, &answers).await?;
    let Resolved { statement, unknown } =
        importing::resolve(&books, (&person, &names), &mut surveyed.files, &answers).await?;
    let questions = importing::questions(&surveyed.files, &unknown, &names);
    let mut importing = Importing { books, person, names, wanted, statement, unread: surveyed.unread };
    if !questions.is_empty() {
        return importing.tell_questions(questions).await;
    }
    importing.stage(surveyed.files).await?;
    importing.decide(questions).await
}

fn books_of(database: &Database, settings: &Settings) -> Books {
    Books {
        database: database.clone(),
        clock: Arc::new(SystemClock),
        owner: Owner(format!("import-{}", random::id())),
        data_dir: settings.data_dir.clone(),
        store: settings.media.clone(),
        rates_from: None,
        reports_by_default: settings.reports,
        public_url: settings.door.public_url.clone(),
    }
}

/// An import at work.
struct Importing<'a> {
    books: Books,
    person: Person,
    names: Names,
    wanted: &'a Wanted,
    statement: Statement,
    /// Files of a folder that could not be read, each with why.
    unread: Vec<(String, String)>,
}

impl Importing<'_> {
    async fn stage(&mut self, files: Vec<Surveyed>) -> Result<(), Failure> {
        let expected: u64 = files.iter().map(|file| file.survey.rows).sum();
        let note = |rows: i64| turn::tell_progress("read", rows, i64::try_from(expected).unwrap_or(i64::MAX));
        let who = (&self.person, &self.names);
        let staged = importing::stage(&self.books, who, files, &mut self.statement, &note).await;
        match staged {
            Ok(()) => Ok(()),
            Err(error) => {
                self.discard().await?;
                Err(match error {
                    StageError::File(error) => Failure::Other(format!("{}: {error}", self.statement.name)),
                    StageError::Write(error) => Failure::Other(error.to_string()),
                })
            }
        }
    }

    /// What was staged and is not booked is let go.
    async fn discard(&self) -> Result<(), Failure> {
        let mut stale = 0;
        while stale < MOST_STALE {
            match imports::discard(&self.books.database, self.statement.import_id).await {
                Ok(true) => {}
                Err(WriteError::Stale(_)) => stale += 1,
                Ok(false) => return Ok(()),
                Err(WriteError::Database(error)) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// What only the person knows is asked, or answered already; then it is booked.
    async fn decide(&mut self, mut questions: Vec<Question>) -> Result<ExitCode, Failure> {
        let id = self.statement.import_id;
        if let Err(mistake) = self.answer().await {
            self.discard().await?;
            return Err(mistake);
        }
        let mut planned = preview::of(&self.books.database, id).await?;
        if planned.offered > 0 {
            questions.push(told::of_offers(&self.books.database, &self.statement, planned.offered).await?);
        }
        if self.wanted.dry_run || !questions.is_empty() {
            let is_open = !questions.is_empty();
            self.tell(&planned, questions).await?;
            self.discard().await?;
            return Ok(if is_open { ExitCode::from(OPEN) } else { ExitCode::SUCCESS });
        }
        match turn::book(&self.books, &self.person, &self.statement).await? {
            Booked::All(counts) => {
                planned.counts = imports::Counts { removed: planned.counts.removed, ..counts };
            }
            Booked::Part | Booked::Stopped => {
                eprintln!("catat: it was taken back while it was being booked");
                planned.counts = preview::outcome(&self.books.database, id).await?.0;
            }
        }
        self.names = names::of(&self.books.database, &self.person).await?;
        self.tell(&planned, Vec::new()).await?;
        // A file of which all was known leaves nothing.
        self.discard().await?;
        Ok(ExitCode::SUCCESS)
    }

    /// Writes what was answered of what is staged.
    async fn answer(&self) -> Result<(), Failure> {
        let (database, id) = (&self.books.database, self.statement.import_id);
        let mut batch = Batch::default();
        match self.wanted.answers.get(MET).map(String::as_str) {
            None => {}
            Some("same") => preview::decide_all_same(&mut batch, id),
            Some("new") => preview::decide(&mut batch, id, &[]),
            Some(numbers) => preview::decide(&mut batch, id, &self.chosen(numbers).await?),
        }
        match self.wanted.answers.get(REMOVED).map(String::as_str) {
            None | Some("keep") => {}
            Some("restore") => preview::restore_removed(&mut batch, id),
            Some(other) => {
                return Err(Failure::Usage(format!("--answer {REMOVED}={other}: it is keep or restore")));
            }
        }
        if !batch.is_empty() {
            database.write(batch).await?;
        }
        Ok(())
    }

    /// The rows with these numbers of the list of what is offered: `1,3`.
    async fn chosen(&self, numbers: &str) -> Result<Vec<i64>, Failure> {
        let mistaken =
            || Failure::Usage(format!("--answer {MET}={numbers}: it is same, new, or numbers: 1,3"));
        let limit = i64::from(u32::MAX);
        let offers = preview::offers(&self.books.database, self.statement.import_id, (-1, limit)).await?;
        let one = |number: &str| {
            let number: usize = number.trim().parse().map_err(|_| mistaken())?;
            offers.get(number.wrapping_sub(1)).map(|offer| offer.row_id).ok_or_else(mistaken)
        };
        numbers.split(',').map(one).collect()
    }

    async fn tell_questions(&self, questions: Vec<Question>) -> Result<ExitCode, Failure> {
        self.tell(&Preview::default(), questions).await?;
        Ok(ExitCode::from(OPEN))
    }

    async fn tell(&self, planned: &Preview, questions: Vec<Question>) -> Result<(), Failure> {
        let now = self.books.clock.now();
        let told = Told {
            database: &self.books.database,
            person: &self.person,
            names: &self.names,
            statement: &self.statement,
            planned,
            unread: &self.unread,
            is_booked: !self.wanted.dry_run && questions.is_empty(),
            questions,
            now,
        };
        if self.wanted.json { told.as_json().await } else { told.in_words().await }
    }
}
