//! An import as programs are told of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dashboard::ApiError;
use ledger::{
    Direction, Money,
    imports::{
        Counts,
        preview::{self, Offer, Preview},
    },
};
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::{
    super::Context,
    MET,
    standing::{Found, Stage},
};
use crate::importing::{Looked, Question, Statement, refusal, sums};

/// So many rows that could not be read, and so many that may be entries, are told; the rest are counted.
const NAMED: i64 = 100;

/// An import.
#[derive(Default, Serialize, ToSchema)]
pub(in crate::channels::http) struct ShownImport {
    id: i64,
    /// `reading`; then `asks` (answer its questions, and it is read again) or `ready` (what it offers may be decided, and it is
    /// confirmed); then `booking` and `booked`; afterwards `undone`. Or `refused` (with a reason), `cancelled`, `failed`.
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    format: Option<String>,
    encoding: Option<String>,
    settings: BTreeMap<String, String>,
    accounts: Vec<String>,
    #[serde(flatten)]
    counts: Counts,
    /// How many rows may be entries that are there.
    offered: i64,
    first_day: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
    sums: Value,
    refused_rows: Vec<RefusedRow>,
    questions: Vec<Question>,
    offers: Vec<ShownOffer>,
    /// `{"rows", "of"}` while it is booked.
    progress: Option<Value>,
}

#[derive(Serialize, ToSchema)]
struct RefusedRow {
    line: i64,
    reason: String,
}

/// A row, and the entry that it may be.
#[derive(Serialize, ToSchema)]
struct ShownOffer {
    /// By which `met` names it.
    number: i64,
    day: NaiveDate,
    amount: Money,
    text: String,
    entry_day: NaiveDate,
    entry: Option<String>,
    direction: Direction,
    /// Whether nothing but the amount and the day speaks for it: `same` does not mean this one.
    doubted: bool,
}

impl ShownImport {
    /// What is told of it.
    pub(super) async fn of(context: &Context, found: &Found) -> Result<Self, ApiError> {
        let mut shown = Self { id: found.id, status: found.stage.word(), sums: json!({}), ..Self::default() };
        match &found.stage {
            Stage::Looked(_, Looked::Refused { reason, .. }) => shown.reason = Some(reason.clone()),
            Stage::Looked(_, Looked::Asks { questions, .. }) => shown.questions.clone_from(questions),
            Stage::Looked(_, Looked::Staged { statement }) => {
                shown.take_statement(statement);
                shown.take_staged(context).await?;
            }
            Stage::Booking(job) => {
                shown.progress = job.progress().cloned();
                shown.take_staged(context).await?;
            }
            Stage::Booked | Stage::Undone => shown.take_booked(context, found).await?,
            _ => {}
        }
        Ok(shown)
    }

    fn take_statement(&mut self, statement: &Statement) {
        self.format = Some(statement.format.clone());
        self.encoding = Some(statement.encoding.clone());
        self.settings.clone_from(&statement.settings);
        self.accounts = statement.accounts.iter().map(|account| account.name.clone()).collect();
    }

    /// What would be booked.
    async fn take_staged(&mut self, context: &Context) -> Result<(), ApiError> {
        let database = &context.engine.books.database;
        let planned = preview::of(database, self.id).await?;
        self.sums = sums(&planned);
        let Preview { counts, offered, days, .. } = planned;
        (self.counts, self.offered) = (counts, offered);
        (self.first_day, self.last_day) = days.unzip();
        let refused = preview::refusals(database, self.id, (-1, NAMED)).await?.into_iter();
        self.refused_rows = refused
            .map(|row| RefusedRow { line: row.line, reason: refusal::in_english(&row.reason) })
            .collect();
        if self.offered > 0 && self.progress.is_none() {
            let offers = preview::offers(database, self.id, (-1, NAMED)).await?;
            self.offers = offers.into_iter().zip(1..).map(shown_offer).collect();
            let text = "some rows may be entries that are there: same, new, or numbers such as 1,3";
            self.questions.push(Question {
                key: MET.to_owned(),
                text: text.to_owned(),
                choices: vec!["same".to_owned(), "new".to_owned()],
            });
        }
        Ok(())
    }

    /// What was booked.
    async fn take_booked(&mut self, context: &Context, found: &Found) -> Result<(), ApiError> {
        let (counts, _) = preview::outcome(&context.engine.books.database, self.id).await?;
        self.counts = counts;
        if let Some(row) = &found.row {
            self.counts.removed = row.counts().removed;
            self.format = Some(row.format.clone());
            (self.first_day, self.last_day) = (row.first_day, row.last_day);
        }
        Ok(())
    }
}

fn shown_offer((offer, number): (Offer, i64)) -> ShownOffer {
    ShownOffer {
        number,
        day: offer.day,
        amount: offer.money(),
        entry_day: offer.entry_day,
        entry: offer.description,
        direction: offer.direction,
        doubted: offer.is_doubted,
        text: offer.text,
    }
}
