//! Imports as the dashboard's pages ask for them: by the handlers that programs ask, with what people are shown in their words.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{Request, State},
};
use dashboard::{
    ApiError,
    auth::Caller,
    body::{JsonBody, Nothing, UrlPath, UrlQuery},
    importer::{Awaited, Choice, Import, Importer, Question, Stage},
};
use ledger::{imports::preview::Refusal, people::user::Person};
use serde_json::Value;

use super::{
    super::Context,
    Answers, Owner, answer, confirm, end, hand_in,
    standing::{self, Found},
};
use crate::{
    importing::{About, Looked, refusal},
    out::say::{Line, catalogue},
};

/// So many imports are listed.
const LISTED: u8 = 20;

/// Whoever takes files of banks in for the pages.
pub(in crate::channels::http) struct OfBanks(pub(in crate::channels::http) Context);

impl OfBanks {
    fn state(&self) -> State<Context> {
        State(self.0.clone())
    }
}

/// Nobody else is asked for: a page is about whoever looks at it.
fn own() -> UrlQuery<Owner> {
    UrlQuery(Owner { user_id: None, phone: None })
}

impl Importer for OfBanks {
    fn take(&self, caller: Caller, form: Request) -> Awaited<'_, i64> {
        Box::pin(async move {
            let (_, Json(taken)) = hand_in(self.state(), caller, UrlQuery(Nothing {}), form).await?;
            Ok(taken.id)
        })
    }

    fn newest<'a>(&'a self, person: &'a Person) -> Awaited<'a, Vec<Import>> {
        Box::pin(async move {
            let found = Found::newest(&self.0, person, LISTED).await?;
            Ok(found.iter().map(told).collect())
        })
    }

    fn find(&self, caller: Caller, id: String) -> Awaited<'_, Import> {
        Box::pin(async move {
            let UrlQuery(own) = own();
            Found::read(&self.0, (&caller, own.into()), &id).await.map(|found| told(&found))
        })
    }

    fn answer(&self, caller: Caller, id: String, answers: BTreeMap<String, String>) -> Awaited<'_, ()> {
        Box::pin(async move {
            answer(self.state(), UrlPath(id), caller, own(), JsonBody(Answers { answers })).await.map(drop)
        })
    }

    fn confirm(&self, caller: Caller, id: String) -> Awaited<'_, ()> {
        Box::pin(async move { confirm(self.state(), UrlPath(id), caller, own()).await.map(drop) })
    }

    fn cancel(&self, caller: Caller, id: String, is_seen_booked: bool) -> Awaited<'_, ()> {
        Box::pin(async move {
            let UrlQuery(own) = own();
            let found = Found::read(&self.0, (&caller, own.into()), &id).await?;
            let is_booked = matches!(found.stage, standing::Stage::Booking(_) | standing::Stage::Booked);
            if is_booked && !is_seen_booked {
                return Err(ApiError::Conflict);
            }
            end(&self.0, &found).await.map(drop)
        })
    }

    fn why(&self, person: &Person, refusal: &Refusal) -> String {
        let said = in_words(person, &refusal::told(refusal));
        // In a chat its mark stands before it.
        said.strip_prefix("• ").map_or_else(|| said.clone(), str::to_owned)
    }
}

fn in_words(person: &Person, line: &Line) -> String {
    let register = person.preferences.register.unwrap_or_default();
    line.render(catalogue().spoken(person.locale, register))
}

/// An import as people are told of it.
fn told(found: &Found) -> Import {
    let days = found.row.as_ref().and_then(|row| row.first_day.zip(row.last_day));
    let stage = match &found.stage {
        standing::Stage::Reading(_) => Stage::Reading,
        standing::Stage::Looked(_, became) => looked(&found.person, became),
        standing::Stage::Booking(job) => Stage::Booking(job.progress().and_then(progress)),
        standing::Stage::Booked => Stage::Booked,
        standing::Stage::Undone => Stage::Undone,
        standing::Stage::Cancelled => Stage::Cancelled,
        standing::Stage::Failed => Stage::Failed,
    };
    Import { id: found.id, name: found.name(), days, stage }
}

fn progress(told: &Value) -> Option<(i64, i64)> {
    Some((told["rows"].as_i64()?, told["of"].as_i64()?))
}

fn looked(person: &Person, became: &Looked) -> Stage {
    match became {
        Looked::Refused { said, .. } => {
            Stage::Refused(in_words(person, &refusal::of_file_told(said.as_deref())))
        }
        Looked::Asks { questions, about } => {
            let nothing = About::default();
            let about = about.iter().chain(std::iter::repeat(&nothing));
            let questions = questions.iter().zip(about);
            let shown = questions.map(|(question, about)| Question {
                key: question.key.clone(),
                account: about.account.clone(),
                choices: choices(&question.choices, about),
            });
            Stage::Asks(shown.collect())
        }
        Looked::Staged { statement } => {
            let opened = statement.accounts.iter().filter(|account| account.is_new);
            Stage::Ready {
                accounts: statement.of_its_own().map(|account| account.name.clone()).collect(),
                opened: opened.map(|account| account.name.clone()).collect(),
            }
        }
        Looked::Cancelled => Stage::Cancelled,
    }
}

fn choices(values: &[String], about: &About) -> Vec<Choice> {
    let example = |nth: usize| {
        let example = about.examples.get(nth)?;
        Some((example.day, example.money(), example.text.clone()))
    };
    let choice = |(nth, value): (usize, &String)| Choice { value: value.clone(), example: example(nth) };
    values.iter().enumerate().map(choice).collect()
}
