//! Several entries of the list at once: filed anew, laid into another account, taken out, brought back; and taking that back.

use std::collections::BTreeMap;

use axum::{
    extract::Query,
    http::{StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
};
use ledger::book::{names, transaction::Transaction};
use reports::words::Value;
use serde::Deserialize;

use super::{
    super::{
        LoggedIn,
        lines::title,
        request::Posted,
        visitor::{back_to, own_path},
    },
    LIMIT, PATH, Told,
    filter::Asked,
    shown,
};
use crate::{
    ApiError, Context,
    api::{
        changes::{Undoing, taken_back},
        several::{Act, Outcome, done},
    },
};

/// What a form says: which entries, each in the version that was seen; what is done; and where it was sent from.
#[derive(Default)]
struct Said {
    seen: BTreeMap<i64, i64>,
    act: String,
    category: String,
    account: String,
    back: String,
}

impl Said {
    /// Reads the form's fields, of which one may come many times; what is no entry chooses none.
    fn of(pairs: Vec<(String, String)>) -> Self {
        let mut said = Self::default();
        for (name, value) in pairs {
            match &*name {
                "row" => said.seen.extend(row(&value)),
                "act" => said.act = value,
                "category" => said.category = value,
                "account" => said.account = value,
                "back" => said.back = value,
                _ => {}
            }
        }
        said
    }

    /// What is done; else the message that says what is missing.
    fn act(&self, names: &names::Names) -> Result<Act, &'static str> {
        match &*self.act {
            "category" => {
                let id = self.category.parse().ok();
                let category = id.and_then(|id: i64| names.categories.by_id(id));
                let category = category.ok_or("page-several-category-missing")?;
                Ok(Act::File(category.name.to_string()))
            }
            "account" => {
                let account = names.account(&self.account).ok_or("page-several-account-missing")?;
                Ok(Act::Lay(account.name.clone()))
            }
            "void" => Ok(Act::Void),
            "restore" => Ok(Act::Restore),
            _ => Err("page-several-act-missing"),
        }
    }
}

/// An entry and the version that was seen of it.
fn row(value: &str) -> Option<(i64, i64)> {
    let (id, version) = value.split_once('.')?;
    Some((id.parse().ok()?, version.parse().ok()?))
}

/// Does to all that are chosen what the form says, or to none.
pub(in crate::pages) async fn change(
    Posted { context, visitor, said: pairs, .. }: Posted<Vec<(String, String)>>,
) -> Result<Response, ApiError> {
    let said = Said::of(pairs);
    let names = names::of(&context.database, &visitor.person).await?;
    let most = usize::try_from(LIMIT).unwrap_or_default();
    let act = match said.seen.len() {
        0 => Err("page-several-none"),
        count if count > most => Err("page-several-too-many"),
        _ => said.act(&names),
    };
    let act = match act {
        Ok(act) => act,
        Err(key) => {
            let problem = (StatusCode::UNPROCESSABLE_ENTITY, visitor.words.say(key));
            return refused(&context, &visitor, said, problem).await;
        }
    };
    let seen: Vec<(i64, i64)> = said.seen.iter().map(|(id, version)| (*id, *version)).collect();
    let (key, rows) = match done(&context, &visitor.asked(), &seen, &act).await? {
        Outcome::Done(Some(number)) => return Ok(to_list(&said.back, &format!("number={number}"))),
        Outcome::Done(None) => return Ok(to_list(&said.back, "done=same")),
        Outcome::Outdated(rows) => ("page-several-outdated", rows),
        Outcome::Refused(rows) => ("page-several-refused", rows),
    };
    let shown_names = visitor.words.named(names);
    let called = |row: &Transaction| {
        let category = row.category_id.and_then(|id| shown_names.categories.name_of(id));
        title(visitor.words, row, category)
    };
    let called: Vec<String> = rows.iter().map(called).collect();
    let values = [("names", Value::Text(called.join(", ").into()))];
    let problem = (StatusCode::CONFLICT, visitor.words.fill(key, &values));
    refused(&context, &visitor, said, problem).await
}

#[derive(Deserialize)]
pub(in crate::pages) struct Taking {
    number: String,
    #[serde(default)]
    back: String,
}

/// Takes a change back, and leads back to the list.
pub(in crate::pages) async fn undo(
    Posted { context, visitor, said: taking, .. }: Posted<Taking>,
) -> Result<Response, ApiError> {
    let key = match taken_back(&context, &visitor.asked(), (&taking.number, &Undoing::default())).await {
        Ok(_) => return Ok(to_list(&taking.back, "done=undone")),
        Err(ApiError::GivenBack) => "page-entry-given-back",
        Err(ApiError::Refused(_) | ApiError::Conflict) => "page-entry-stays",
        Err(error) => return Err(error),
    };
    let said = Said { back: taking.back, ..Said::default() };
    let problem = (StatusCode::CONFLICT, visitor.words.say(key));
    refused(&context, &visitor, said, problem).await
}

/// The list that the form was sent from, with what was chosen there, and why nothing was done.
async fn refused(
    context: &Context,
    visitor: &LoggedIn,
    said: Said,
    problem: (StatusCode, String),
) -> Result<Response, ApiError> {
    let from = own_path(&said.back).and_then(|path| path.parse::<Uri>().ok());
    let asked = from.and_then(|from| Query::<Asked>::try_from_uri(&from).ok());
    let Query(asked) = asked.unwrap_or_default();
    let chosen = said.seen.into_keys().collect();
    shown(context, visitor, asked, Told { problem: Some(problem), chosen }).await
}

fn to_list(back: &str, said: &str) -> Response {
    let list = back_to(back, said).unwrap_or_else(|| format!("{PATH}?{said}"));
    Redirect::to(&list).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_names_entries_in_the_versions_that_were_seen() {
        let pairs =
            ["7.1", "8.22", "7.1", "x.1", "9", "9.", ""].map(|row| ("row".to_owned(), row.to_owned()));
        let said = Said::of(pairs.into_iter().collect());
        assert_eq!(said.seen, BTreeMap::from([(7, 1), (8, 22)]));
    }
}
