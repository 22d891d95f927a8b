//! `/accounts/{id}/merge`: what making an account part of another comes to, and doing it.

use axum::{extract::State, response::Response};
use ledger::book::balances::Balance;
use reports::words::{Value, money_text};
use serde::Deserialize;

use super::super::{
    LoggedIn,
    forms::{self, Told},
    shell::Room,
    thing::{Deed, Leads, Sent, Shown, ThingPage},
    written::{Failed, Written},
};
use super::account::{Found, refused};
use crate::{
    ApiError, Context,
    api::accounts as api,
    body::{UrlPath, UrlQuery},
};

#[derive(Deserialize)]
pub(in crate::pages) struct Chosen {
    into: Option<String>,
}

/// The other account of the book, which an account is to become part of; why it may not, where it may not.
fn other<'f>(visitor: &LoggedIn, found: &'f Found, into: &str) -> Result<&'f Balance, Failed> {
    found.is_open()?;
    let id: Option<i64> = into.parse().ok();
    let other = found.among.iter().find(|other| Some(other.account.id) == id && other.account.is_active());
    let other = other.ok_or(Failed::Key("page-form-choice-wrong"))?;
    let merged = found.balance.merged_into(other);
    merged.map_err(|refusal| refused(visitor.words, &refusal, &found.balance))?;
    Ok(other)
}

/// What it comes to, to be looked at before it is done.
pub(in crate::pages) async fn show(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    visitor: LoggedIn,
    UrlQuery(Chosen { into }): UrlQuery<Chosen>,
) -> Result<Response, ApiError> {
    let found = Found::read(&context, &visitor, &path).await?;
    let told = match other(&visitor, &found, into.as_deref().unwrap_or_default()) {
        Ok(into) => return Ok(asked(&visitor, (&found.balance, into))),
        Err(failed) => Told::failed(visitor.words, failed, ("merge", Written::default()))?,
    };
    Ok(found.page(&visitor, &told))
}

fn asked(visitor: &LoggedIn, (from, into): (&Balance, &Balance)) -> Response {
    let (words, told) = (visitor.words, Told::done(None));
    let sums = |balance: &Balance| balance.sums().into_iter().map(money_text).collect::<Vec<_>>().join(", ");
    let text = |text: &str| Value::Text(text.to_owned().into());
    let names = [("from", text(&from.account.name)), ("into", text(&into.account.name))];
    let at = ("merge", format!("/accounts/{}/merge", from.account.id));
    let form = forms::Form::new((words, &told), at, ("page-account-merge", "page-account-merge-button"))
        .saying(words.fill("page-account-merge-sure", &names))
        .version(from.account.version)
        .with("into", into.account.id.to_string())
        .with("into_version", into.account.version.to_string());
    let title = words.fill("page-account-merge-title", &names);
    let shown = ThingPage {
        facts: [from, into].map(|balance| (balance.account.name.clone(), sums(balance))).into(),
        ways: vec![(format!("/accounts/{}", from.account.id), words.say("page-form-back"))],
        forms: vec![form],
        ..ThingPage::of(visitor, Room::Accounts, title, &told)
    };
    shown.answer(&told)
}

/// Does it, where both are as they were looked at; leads to the account that both are by now.
pub(in crate::pages) struct Merge;

impl Deed for Merge {
    type On = Found;
    const FORM: &'static str = "merge";
    const DONE: &'static str = "merged";
    const LEADS: Leads = Leads::On;

    async fn done(Sent { context, visitor, found, written, .. }: &Sent<Found>) -> Result<i64, Failed> {
        let into = other(visitor, found, written.text("into"))?;
        let seen = (written.version()?, written.text("into_version").parse().ok());
        if seen != (found.balance.account.version, Some(into.account.version)) {
            return Err(Failed::Api(ApiError::Outdated));
        }
        api::merge(context, &visitor.person, (&found.balance, into)).await?;
        Ok(into.account.id)
    }
}
