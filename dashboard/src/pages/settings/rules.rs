//! `/settings/rules`: by which words entries are filed: new rules, tried on the past before they are kept, their order, and their end.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use ledger::{
    Direction,
    book::{
        filing_rule::{
            self, Condition, FilingRule, covering,
            trial::{self, Trial},
        },
        names::{self, Names},
    },
};
use reports::words::Value;
use serde::Deserialize;

use super::super::{
    LoggedIn,
    lines::{Line, lines},
    page,
    request::{ALREADY, Look, Posted, Seen, done_at, of_another},
    shell::{Room, Shell},
    words::Spoken,
};
use super::rule_form::{Choices, Fields, PATH};
use crate::{
    ApiError, Context,
    api::rules::{self, Past, RulePatch, Wanted, keep},
    body::JsonBody,
    front::{
        limits,
        once::{drawn_for, is_anothers},
    },
};

#[derive(Template)]
#[template(path = "rules.html")]
struct RulesPage {
    words: Spoken,
    shell: Shell,
    problem: Option<String>,
    rows: Vec<Row>,
    fields: Fields,
    choices: Choices,
}

struct Row {
    id: i64,
    version: i64,
    told: String,
    limits: String,
    is_resting: bool,
    /// The places before and behind it, where there are any.
    up: Option<usize>,
    down: Option<usize>,
}

#[derive(Template)]
#[template(path = "rule_trial.html")]
struct TrialPage {
    words: Spoken,
    shell: Shell,
    told: String,
    limits: String,
    /// How many entries it would have filed otherwise, in words.
    found: String,
    examples: Vec<Line>,
    /// How many it leaves, in words; `None` where there are none.
    chosen: Option<String>,
    fields: Fields,
}

/// A rule in words, and what narrows it.
fn told(
    words: Spoken,
    names: &Names,
    (condition, account_id, category): (&Condition, Option<i64>, &str),
) -> (String, String) {
    let shown = names.categories.shown_name(category).unwrap_or(category);
    let (least, most) = condition.bounds();
    let direction = condition.direction.map(|direction| {
        let key =
            if direction == Direction::Income { "page-direction-income" } else { "page-direction-expense" };
        words.say(key)
    });
    let limits = [
        direction,
        account_id.and_then(|id| names.account_name(id)).map(str::to_owned),
        least.map(|least| words.fill("page-rule-least", &[("amount", Value::Money(least))])),
        most.map(|most| words.fill("page-rule-most", &[("amount", Value::Money(most))])),
    ];
    let limits: Vec<String> = limits.into_iter().flatten().collect();
    (format!("{} → {shown}", condition.words.join(" / ")), limits.join(" · "))
}

/// What is told beside the list.
#[derive(Default)]
struct Beside {
    done: Option<String>,
    problem: Option<(StatusCode, &'static str)>,
    fields: Fields,
}

/// The rules, in the order in which they are asked.
pub(in crate::pages) async fn list(Look { context, visitor, done }: Look) -> Result<Response, ApiError> {
    listed(&context, &visitor, Beside { done, ..Beside::default() }).await
}

async fn listed(context: &Context, visitor: &LoggedIn, beside: Beside) -> Result<Response, ApiError> {
    let (words, database, person) = (visitor.words, &context.database, &visitor.person);
    let names = words.named(names::of(database, person).await?);
    let rules = filing_rule::of(database, person).await?;
    let last = rules.len();
    let row = |(place, rule): (usize, &FilingRule)| {
        let (told, limits) = told(words, &names, (rule.condition(), rule.account_id, &*rule.category));
        Row {
            id: rule.id,
            version: rule.version,
            told,
            limits,
            is_resting: names.categories.by_key(&rule.category).is_none(),
            up: (place > 1).then(|| place - 1),
            down: (place < last).then(|| place + 1),
        }
    };
    let (status, problem) = beside.problem.unzip();
    let shown = RulesPage {
        words,
        shell: Shell::of(visitor, Room::Settings).after(beside.done.as_deref()),
        problem: problem.map(|key| words.say(key)),
        rows: (1..).zip(&rules).map(row).collect(),
        choices: Choices::of(words, &names, &beside.fields),
        fields: Fields { once: drawn_for(person), ..beside.fields },
    };
    Ok(page(status.unwrap_or_default(), &shown))
}

/// Shows what a rule would have done; one that would have changed nothing is kept at once.
pub(in crate::pages) async fn try_out(
    Posted { context, visitor, said: fields, .. }: Posted<Fields>,
) -> Result<Response, ApiError> {
    if let Some(answer) = done_before(&context, &visitor, &fields).await? {
        return Ok(answer);
    }
    let (words, database, person) = (visitor.words, &context.database, &visitor.person);
    let names = names::of(database, person).await?;
    let wanted = match fields.wanted(&context, (&visitor, &names)) {
        Ok(wanted) => wanted,
        Err(key) => return refused(&context, &visitor, (fields, key)).await,
    };
    let rules = filing_rule::of(database, person).await?;
    if is_forestalled(&rules, &names, &wanted) {
        // By itself, where it was pressed twice at this very moment.
        if let Some(answer) = done_before(&context, &visitor, &fields).await? {
            return Ok(answer);
        }
        return refused(&context, &visitor, (fields, "page-rule-forestalled")).await;
    }
    let today = person.zone.day(context.clock.now());
    let Wanted { condition, account_id, category } = &wanted;
    let of_new = (condition, *account_id, &**category);
    context.door.limits.count(&format!("trials of user:{}", person.id), limits::OF_TRIALS, &context)?;
    let trial = trial::of_new(database, (person, &names), &rules, of_new, today).await?;
    if trial.found.is_empty() {
        return kept(&context, &visitor, (fields, wanted, Past::Stays)).await;
    }
    let names = words.named(names);
    let Trial { found, examples, chosen } = &trial;
    let count = |count: usize| Value::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let (told, limits) = told(words, &names, of_new);
    let shown = TrialPage {
        words,
        shell: Shell::of(&visitor, Room::Settings),
        told,
        limits,
        found: words.fill("page-rule-found", &[("count", count(found.len()))]),
        examples: lines(&context, examples, (words, person, &names)).await?,
        chosen: (*chosen > 0).then(|| words.fill("page-rule-chosen", &[("count", count(*chosen))])),
        fields,
    };
    Ok(page(StatusCode::OK, &shown))
}

/// Whether rules that go before would leave it nothing, whichever of its words is there.
fn is_forestalled(rules: &[FilingRule], names: &Names, wanted: &Wanted) -> bool {
    let Wanted { condition, account_id, category } = wanted;
    let of = (condition, *account_id, &**category);
    condition.words.iter().all(|word| covering(rules, &names.categories, of, word).is_some())
}

async fn refused(
    context: &Context,
    visitor: &LoggedIn,
    (fields, key): (Fields, &'static str),
) -> Result<Response, ApiError> {
    let problem = Some((StatusCode::UNPROCESSABLE_ENTITY, key));
    listed(context, visitor, Beside { problem, fields, done: None }).await
}

/// A rule that was tried, and what becomes of the entries that are there.
#[derive(Deserialize)]
pub(in crate::pages) struct Keeping {
    #[serde(flatten)]
    fields: Fields,
    past: String,
}

/// Keeps a rule that was tried.
pub(in crate::pages) async fn make(
    Posted { context, visitor, said: Keeping { fields, past }, .. }: Posted<Keeping>,
) -> Result<Response, ApiError> {
    if let Some(answer) = done_before(&context, &visitor, &fields).await? {
        return Ok(answer);
    }
    let names = names::of(&context.database, &visitor.person).await?;
    let past = if past == "filed" { Past::IsFiled } else { Past::Stays };
    match fields.wanted(&context, (&visitor, &names)) {
        Ok(wanted) => kept(&context, &visitor, (fields, wanted, past)).await,
        Err(key) => refused(&context, &visitor, (fields, key)).await,
    }
}

/// What is answered to a form that somebody else was shown, or that kept its rule before; `None` where it is to be done.
async fn done_before(
    context: &Context,
    visitor: &LoggedIn,
    fields: &Fields,
) -> Result<Option<Response>, ApiError> {
    if is_anothers(&fields.once, &visitor.person) {
        return Ok(Some(of_another(PATH)));
    }
    match fields.once(context, visitor)?.before(context).await {
        Ok(made) => Ok(made.map(|_| done_at(PATH, ALREADY))),
        Err(ApiError::KeyReused) => {
            refused(context, visitor, (fields.clone(), "page-form-again")).await.map(Some)
        }
        Err(error) => Err(error),
    }
}

async fn kept(
    context: &Context,
    visitor: &LoggedIn,
    (fields, wanted, past): (Fields, Wanted, Past),
) -> Result<Response, ApiError> {
    let rules = filing_rule::of(&context.database, &visitor.person).await?;
    let once = fields.once(context, visitor)?;
    let kept = keep(context, (&visitor.person, &rules), (wanted, past), &once).await;
    // The same form may have been first at this very moment.
    if kept.is_err() && once.before(context).await?.is_some() {
        return Ok(done_at(PATH, ALREADY));
    }
    match kept {
        Ok(_) => Ok(done_at(PATH, if past == Past::IsFiled { "filing" } else { "opened" })),
        Err(ApiError::Refused(_)) => refused(context, visitor, (fields, "page-rule-many")).await,
        Err(error) => Err(error),
    }
}

#[derive(Deserialize)]
pub(in crate::pages) struct Moving {
    version: i64,
    to: usize,
}

/// Gives a rule another place in the order.
pub(in crate::pages) async fn reorder(posted: Posted<Moving>) -> Result<Response, ApiError> {
    let body = JsonBody(RulePatch::to(posted.said.to));
    let done = rules::amend(posted.over(posted.said.version), body).await;
    answered(&posted, "saved", done.map(drop)).await
}

/// Has a rule decide no more.
pub(in crate::pages) async fn end(posted: Posted<Seen>) -> Result<Response, ApiError> {
    let done = rules::delete(posted.over(posted.said.version)).await;
    answered(&posted, "ended", done.map(drop)).await
}

/// To the list, with what was done or why it was not.
async fn answered<F>(
    Posted { context, visitor, .. }: &Posted<F>,
    word: &'static str,
    done: Result<(), ApiError>,
) -> Result<Response, ApiError> {
    match done {
        Ok(()) => Ok(done_at(PATH, word)),
        Err(ApiError::Outdated | ApiError::Conflict | ApiError::Refused(_) | ApiError::Invalid(_)) => {
            let problem = Some((StatusCode::CONFLICT, "page-rule-changed"));
            listed(context, visitor, Beside { problem, ..Beside::default() }).await
        }
        Err(error) => Err(error),
    }
}
