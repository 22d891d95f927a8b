//! `/api/v1/changes`: what was written to a book, and taking it back.

use axum::{
    Json,
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, FixedOffset};
use ledger::{
    Currency, Money,
    book::{Thing, budget, holdings::Holdings},
    db::{Batch, WriteError},
    history::{
        change::{Author, Change, ChangeKind, ChangeStatus},
        reversal::{self, Obstacle, Reversal, Reversed, chunks},
        walk::{self, PastChange},
    },
    jobs::{self, recurring},
    people::user::{self, Person, UserStatus},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Page, TRIES, one::One, page_limit};
use crate::{
    ApiError, Context,
    auth::Caller,
    body::{UrlQuery, read_object},
    who::Asked,
};

const NO_SUCH: &str = "there is no such change";
/// So many things of one change are told; the rest are counted.
const MOST_THINGS: usize = 10;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ListQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    limit: Option<i64>,
    /// The number that the page before ended with.
    cursor: Option<String>,
}

/// A change as its person sees it.
#[derive(Serialize, ToSchema)]
pub(super) struct ShownChange {
    number: i64,
    kind: &'static str,
    at: DateTime<FixedOffset>,
    /// Who made it: others may write in the book, too.
    user_id: i64,
    /// Whether it came by a message, and not over HTTP.
    by_message: bool,
    in_effect: bool,
    /// Whether it is being written, or taken back, at this moment.
    running: bool,
    /// The first of what it was about, as people call it.
    things: Vec<ShownThing>,
    /// How many there are in all.
    count: usize,
}

/// Something that a change was about.
#[derive(Serialize, ToSchema)]
struct ShownThing {
    what: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<Currency>,
}

impl From<Thing> for ShownThing {
    fn from(thing: Thing) -> Self {
        let (what, name, money) = match thing {
            Thing::Entry(name, money) => ("entry", Some(name), Some(money)),
            Thing::Movement { is_out: false, money } => ("deposit", None, Some(money)),
            Thing::Movement { is_out: true, money } => ("withdrawal", None, Some(money)),
            Thing::Goal(name) => ("goal", Some(name), None),
            Thing::Budget(category, money) => ("budget", Some(category), Some(money)),
            Thing::Named(name) => ("row", Some(name), None),
        };
        Self { what, name, amount: money, currency: money.map(Money::currency) }
    }
}

impl ShownChange {
    async fn of(
        context: &Context,
        person: &Person,
        (change, in_effect): (PastChange, bool),
    ) -> Result<Self, ApiError> {
        let (things, count) = walk::things(&context.database, change.id).await?;
        Ok(Self {
            number: change.number,
            kind: change.kind.name(),
            at: person.zone.local(change.created_at).fixed_offset(),
            user_id: change.user_id,
            by_message: change.message_id.is_some(),
            in_effect,
            running: change.status == ChangeStatus::Open,
            things: things.into_iter().take(MOST_THINGS).map(ShownThing::from).collect(),
            count,
        })
    }
}

/// The changes of a person's book, the newest first.
pub(super) async fn list(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<ListQuery>,
) -> Result<Json<Page<ShownChange>>, ApiError> {
    let person = Asked::of(caller, query.user_id, query.phone).find(&context.database).await?;
    let limit = page_limit(query.limit)?;
    let not_one = |_| ApiError::cursor();
    let below = query.cursor.as_deref().map_or(Ok(i64::MAX), |cursor| cursor.parse().map_err(not_one))?;
    // One more than asked for tells whether there is a next page.
    let wanted = usize::try_from(limit).unwrap_or_default() + 1;
    let changes = walk::page(&context.database, &person, (below, wanted)).await?;
    let page = Page::of(changes, limit, |(change, _)| change.number.to_string());
    let mut items = Vec::with_capacity(page.items.len());
    for change in page.items {
        items.push(ShownChange::of(&context, &person, change).await?);
    }
    Ok(Json(Page { items, next: page.next }))
}

/// One of them.
pub(super) async fn show(One { context, path, asked }: One) -> Result<Json<ShownChange>, ApiError> {
    let person = asked.find(&context.database).await?;
    let change = numbered(&context, &person, &path).await?;
    ShownChange::of(&context, &person, change).await.map(Json)
}

async fn numbered(context: &Context, person: &Person, path: &str) -> Result<(PastChange, bool), ApiError> {
    let none = || ApiError::NotFound(NO_SUCH);
    let number: i64 = path.parse().map_err(|_| none())?;
    let found = walk::numbered(&context.database, person, number).await?;
    found.filter(|(change, _)| change.kind.is_the_persons()).ok_or_else(none)
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Undoing {
    /// Also where some of it was changed since.
    #[serde(default)]
    pub(crate) anyway: bool,
}

/// What taking a change back came to.
#[derive(Serialize, ToSchema)]
pub(super) struct TakenBack {
    /// Of the change that was taken back.
    number: i64,
    /// `done`, or `running` where it is about so much that it goes on by itself.
    status: &'static str,
}

/// Takes a change back; an undo, or what took entries out, by bringing back what it took.
pub(super) async fn undo(
    One { context, path, asked }: One,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, ApiError> {
    let body = body.map_err(|_| ApiError::TooLarge)?;
    let wish = if body.trim_ascii().is_empty() { Undoing::default() } else { read_object(&body)? };
    let (number, is_running) = taken_back(&context, &asked, (&path, &wish)).await?;
    let (code, status) =
        if is_running { (StatusCode::ACCEPTED, "running") } else { (StatusCode::OK, "done") };
    Ok((code, Json(TakenBack { number, status })).into_response())
}

/// Takes the change back that a path names; answers its number, and whether that goes on by itself.
pub(crate) async fn taken_back(
    context: &Context,
    asked: &Asked,
    (path, wish): (&str, &Undoing),
) -> Result<(i64, bool), ApiError> {
    for _ in 0..TRIES {
        let person = asked.find(&context.database).await?;
        let change = numbered(context, &person, path).await?;
        let reversal = reversible(context, &person, change, wish).await?;
        let told = (reversal.change.number, reversal.is_in_chunks);
        match take_back(context, &person, reversal).await {
            Ok(()) => return Ok(told),
            // Somebody wrote at this very moment: read again.
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

/// What taking a change back does, where it may be.
async fn reversible(
    context: &Context,
    person: &Person,
    (change, in_effect): (PastChange, bool),
    wish: &Undoing,
) -> Result<Reversal, ApiError> {
    if change.user_id != person.id {
        return Err(ApiError::Refused(
            "somebody else made this change: it is theirs to take back".to_owned(),
        ));
    }
    if !in_effect {
        return Err(ApiError::Refused("this change is taken back already".to_owned()));
    }
    let reversal = reversal::read(&context.database, person, change).await?;
    match &reversal.obstacle {
        Some(Obstacle::ChangedSince) if wish.anyway => Ok(reversal),
        Some(obstacle) => Err(refusal(obstacle)),
        None => Ok(reversal),
    }
}

/// Why a change is not taken back.
pub(super) fn refusal(obstacle: &Obstacle) -> ApiError {
    ApiError::Refused(match obstacle {
        Obstacle::GivenBack(_) => return ApiError::GivenBack,
        Obstacle::ChangedSince => {
            "some of it was changed since; {\"anyway\": true} takes it back all the same".to_owned()
        }
        Obstacle::Running => "it is being written, or taken back, at this moment".to_owned(),
        Obstacle::NameTaken(name) => format!("the name `{name}` is another's by now"),
        Obstacle::InUse(name) => format!("`{name}` is in use"),
        Obstacle::Overdrawn(name) => format!("the saving `{name}` would hold less than nothing"),
        Obstacle::GoalGone(name) => format!("the saving `{name}` is gone"),
    })
}

async fn take_back(context: &Context, person: &Person, reversal: Reversal) -> Result<(), WriteError> {
    let (database, now) = (&context.database, context.clock.now());
    let restores = matches!(reversal.change.kind, ChangeKind::Undo | ChangeKind::Void);
    let kind = if restores { ChangeKind::Restore } else { ChangeKind::Undo };
    let author = Author { person, message_id: None, now };
    let mut ids = database.ids(2 + reversal.rows.len()).await?;
    let mut batch = Batch::default();
    if person.status != UserStatus::Active {
        user::guard(&mut batch, person);
    } else if budget::runs(database, person).await? {
        jobs::budget::promise(&mut batch, ids.take(), person, now);
    }
    if reversal.is_in_chunks {
        chunks::begin(&mut batch, ids.take(), author, kind, &reversal.change);
        return database.write(batch).await.map(drop);
    }
    let mut holdings = Holdings::of(database, person).await?;
    let mut change = Change::begin(&mut batch, ids.take(), author, kind);
    change.reverse(reversal.change.id);
    reversal::write(&mut change, &mut holdings, &reversal.rows);
    change.finish();
    for row in &reversal.rows {
        if let Reversed::Recurring(row) = row {
            // It may fall due again.
            recurring::promise(&mut batch, ids.take(), &row.1, person, now);
        }
    }
    database.write(batch).await.map(drop)
}
