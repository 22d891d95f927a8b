//! `/auth/…`: programs come in by a name and a password, and get tokens for it.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header::AUTHORIZATION},
};
use ledger::{
    access::{
        bearer::{self, Bearer, Refreshed, Tokens},
        event::{self, EventKind, NewEvent},
        registration,
        secret::SecretHash,
    },
    db::{Batch, WriteError},
    people::user::{Address, Locale, Person, UserStatus},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    ApiError, Context,
    auth::{Caller, enter, gate, passwords, peer::Peer},
    body::{JsonBody, Nothing, UrlQuery, without_nul},
    front::limits,
};

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ToRegister {
    email: String,
    password: String,
}

/// The same for everybody, also where the address is known already: who has one is told to nobody.
#[derive(Serialize, ToSchema)]
pub(super) struct Registered {
    status: &'static str,
}

/// Somebody new, who is known by an e-mail address alone.
pub(super) async fn register(
    State(context): State<Context>,
    peer: Peer,
    _: UrlQuery<Nothing>,
    JsonBody(new): JsonBody<ToRegister>,
) -> Result<(StatusCode, Json<Registered>), ApiError> {
    let email = Address::email(&new.email).map_err(|error| ApiError::Invalid(format!("email: {error}")))?;
    passwords::checked(&new.password).map_err(|error| ApiError::Invalid(format!("password: {error}")))?;
    let counted_by = format!("register:{}", peer.network());
    context.door.limits.count(&counted_by, limits::OF_REGISTRATIONS, &context)?;
    let phc = context.door.passwords.place_of_the_new().await?.hash(&new.password).await?;
    let registered = (StatusCode::ACCEPTED, Json(Registered { status: "pending" }));
    if !context.door.house.takes_registrations() {
        return Ok(registered);
    }
    let mut ids = context.database.ids(registration::IDS).await?;
    let mut batch = Batch::default();
    let address = peer.address_text();
    let from = (address.as_deref(), peer.agent.as_deref());
    // They wait, also where every number is let in by its first message: an address has shown nothing of whoever names it.
    registration::register(&mut batch, &mut ids, (&email, &phc), from, context.clock.now());
    match context.database.write(batch).await {
        // Somebody has the address.
        Ok(_) | Err(WriteError::Stale(_)) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(registered)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Credentials {
    email: Option<String>,
    phone: Option<String>,
    password: String,
}

/// What a program comes in by afterwards.
#[derive(Serialize, ToSchema)]
pub(super) struct ToldTokens {
    access_token: String,
    refresh_token: String,
    token_type: &'static str,
    /// How long the first is good, in seconds.
    expires_in: i64,
}

impl From<Tokens> for ToldTokens {
    fn from(tokens: Tokens) -> Self {
        Self {
            access_token: tokens.access.text().to_owned(),
            refresh_token: tokens.refresh.text().to_owned(),
            token_type: "bearer",
            expires_in: tokens.expires_in,
        }
    }
}

/// Tokens for a name and a password.
pub(super) async fn login(
    State(context): State<Context>,
    peer: Peer,
    _: UrlQuery<Nothing>,
    JsonBody(said): JsonBody<Credentials>,
) -> Result<Json<ToldTokens>, ApiError> {
    let ((Some(name), None) | (None, Some(name))) = (&said.email, &said.phone) else {
        return Err(ApiError::Invalid("email or phone: one of them, and not both".to_owned()));
    };
    without_nul("name", Some(name))?;
    let mut entered = enter::by_password(&context, (name, &said.password), &peer).await?;
    let tokens = bearer::open(&mut entered.batch, entered.person.id, context.clock.now());
    entered.write(&context).await?;
    Ok(Json(tokens.into()))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ToRefresh {
    refresh_token: String,
}

/// The next tokens for a refresh token, which is good once: whoever brings one again ends all that came of it.
pub(super) async fn refresh(
    State(context): State<Context>,
    peer: Peer,
    _: UrlQuery<Nothing>,
    JsonBody(said): JsonBody<ToRefresh>,
) -> Result<Json<ToldTokens>, ApiError> {
    let hash = SecretHash::of(&said.refresh_token);
    match bearer::refresh(&context.database, &hash, context.clock.now()).await? {
        Refreshed::Rotated(_, tokens) => Ok(Json(tokens.into())),
        Refreshed::Reused(bearer) => {
            let mut batch = Batch::default();
            note(&context, &mut batch, (bearer.user_id, EventKind::RefreshReused), &peer).await?;
            context.database.write(batch).await?;
            Err(ApiError::Unauthorized)
        }
        Refreshed::Unknown => Err(ApiError::Unauthorized),
    }
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ToLogOut {
    refresh_token: Option<String>,
}

/// Ends all tokens of one login, named by either of them.
pub(super) async fn logout(
    State(context): State<Context>,
    peer: Peer,
    _: UrlQuery<Nothing>,
    headers: HeaderMap,
    JsonBody(said): JsonBody<ToLogOut>,
) -> Result<StatusCode, ApiError> {
    let bearer = named(&context, &said, &headers).await?.ok_or(ApiError::Unauthorized)?;
    let mut batch = Batch::default();
    bearer::end_family(&mut batch, bearer.family);
    note(&context, &mut batch, (bearer.user_id, EventKind::LoggedOut), &peer).await?;
    context.database.write(batch).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn named(context: &Context, said: &ToLogOut, headers: &HeaderMap) -> Result<Option<Bearer>, ApiError> {
    if let Some(refresh) = &said.refresh_token {
        return Ok(bearer::family_of(&context.database, &SecretHash::of(refresh)).await?);
    }
    let Some(access) = headers.get(AUTHORIZATION).and_then(gate::bearer_in) else { return Ok(None) };
    let (hash, now) = (SecretHash::of(access), context.clock.now());
    Ok(bearer::find_access(&context.database, &hash, now).await?)
}

async fn note(
    context: &Context,
    batch: &mut Batch,
    (user_id, kind): (i64, EventKind),
    peer: &Peer,
) -> Result<(), ApiError> {
    let id = context.database.ids(1).await?.take();
    let (address, agent) = (peer.address_text(), peer.agent.as_deref());
    let event = NewEvent::of(user_id, kind).from(address.as_deref(), agent);
    event::record(batch, id, &event, context.clock.now());
    Ok(())
}

/// Who asks.
#[derive(Serialize, ToSchema)]
pub(super) struct Whoever {
    /// Null for the operator.
    id: Option<i64>,
    name: Option<String>,
    phone: Option<String>,
    status: Option<UserStatus>,
    role: &'static str,
    locale: Option<Locale>,
}

/// Who asks, as they are known.
pub(super) async fn me(caller: Caller, _: UrlQuery<Nothing>) -> Json<Whoever> {
    let role = if caller.is_admin() { "admin" } else { "user" };
    let person: Option<&Person> = caller.person();
    Json(Whoever {
        id: person.map(|person| person.id),
        name: person.map(|person| person.name.clone()),
        phone: person.and_then(|person| person.phone.clone()),
        status: person.map(|person| person.status),
        role,
        locale: person.map(|person| person.locale),
    })
}
