//! The gates before routes: who asks, whether they may, how often they did.

use axum::{
    extract::{FromRef, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header::AUTHORIZATION},
    middleware::Next,
    response::{IntoResponse, Response},
};
use ledger::{
    access::{
        api_key::{self, Scope},
        bearer,
        login::{self, Login},
        secret::SecretHash,
    },
    db::{Batch, Database},
    history::change,
    people::user::{self, Person, UserStatus},
};

use super::{Caller, Member, Via, peer::Peer};
use crate::{
    ApiError, Context, Door,
    front::{idempotency, limits},
};

/// What is posted because it is long, and books nothing.
const READING: [&str; 4] = ["/ai/parse", "/nlu/parse-text", "/media/ocr", "/media/stt"];
/// So many changes a book has whose person nobody has let in.
const MOST_UNCONFIRMED: i64 = 30;
const FULL: ApiError =
    ApiError::Forbidden("nobody has let you in yet, and this is as much as is kept until then");

/// A gate before routes.
#[derive(Clone)]
pub struct Gate {
    context: Context,
    takes_cookies: bool,
    whom: Whom,
}

/// Whom a gate is for.
#[derive(Clone, Copy)]
enum Whom {
    /// Everybody who is known.
    People,
    /// Those who look after the bot.
    House,
    /// Whoever has the operator's token.
    Operator,
}

impl Gate {
    /// One for whoever brings a token or a key.
    pub fn new(context: Context) -> Self {
        Self { context, takes_cookies: false, whom: Whom::People }
    }

    /// For browsers that are logged in, too: what pages of ours ask for.
    #[must_use]
    pub fn with_cookies(self) -> Self {
        Self { takes_cookies: true, ..self }
    }

    /// Only for those who look after the bot.
    #[must_use]
    pub fn of_the_house(self) -> Self {
        Self { whom: Whom::House, ..self }
    }

    /// Only for the operator's token.
    #[must_use]
    pub fn of_the_operator(self) -> Self {
        Self { whom: Whom::Operator, ..self }
    }

    /// Whether something is brought that could let somebody in.
    fn is_tried(&self, headers: &HeaderMap) -> bool {
        let has_cookie = || self.context.door.front.cookies().sent(headers).is_some();
        headers.contains_key(AUTHORIZATION) || (self.takes_cookies && has_cookie())
    }

    async fn admit(&self, request: (&Method, &str), headers: &HeaderMap) -> Result<Caller, ApiError> {
        let found = found(&self.context, headers, self.takes_cookies).await;
        let caller = found.inspect_err(|error| {
            if matches!(error, ApiError::Unauthorized) {
                metrics::counter!("catat_auth_failures_total").increment(1);
            }
        })?;
        match self.whom {
            Whom::People => caller.needs_scope(scope_of(request))?,
            Whom::House => caller.needs_admin()?,
            Whom::Operator => caller.needs_operator()?,
        }
        let is_sent = !matches!(*request.0, Method::GET | Method::HEAD | Method::DELETE);
        if is_sent
            && scope_of(request) == Scope::Write
            && let Some(person) = caller.person()
        {
            has_room(&self.context, person).await?;
        }
        Ok(caller)
    }
}

impl FromRef<Gate> for Door {
    fn from_ref(gate: &Gate) -> Self {
        gate.context.door.clone()
    }
}

/// Whoever is not let in yet writes as much as they may say in a chat, and no more.
pub(crate) async fn has_room(context: &Context, person: &Person) -> Result<(), ApiError> {
    if person.status != UserStatus::Pending {
        return Ok(());
    }
    match change::count(&context.database, person.book).await? {
        0..MOST_UNCONFIRMED => Ok(()),
        _ => Err(FULL),
    }
}

/// How far a key must go for this method and path.
pub(crate) fn scope_of((method, path): (&Method, &str)) -> Scope {
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    match *method {
        Method::GET | Method::HEAD => Scope::Read,
        Method::POST if READING.contains(&path) => Scope::Read,
        _ => Scope::Write,
    }
}

/// Lets a request through whose caller may ask; the route finds them as its [`Caller`].
pub async fn guard(State(gate): State<Gate>, peer: Peer, mut request: Request, next: Next) -> Response {
    let context = &gate.context;
    let counted_by = format!("guesses:{}", peer.network());
    let guessed = || context.door.limits.take(&counted_by, limits::OF_STRANGERS, context).refusal();
    let asked = (request.method(), request.uri().path());
    let caller = match gate.admit(asked, request.headers()).await {
        Ok(caller) => caller,
        // Whoever brings nothing guesses nothing.
        Err(ApiError::Unauthorized) if gate.is_tried(request.headers()) => {
            return guessed().unwrap_or_else(|| ApiError::Unauthorized.into_response());
        }
        Err(error) => return error.into_response(),
    };
    // The operator asks for everybody.
    let standing = match &caller {
        Caller::Operator => None,
        Caller::Person(_) => Some(context.door.limits.take(&caller.name(), limits::OF_PEOPLE, context)),
    };
    if let Some(refusal) = standing.and_then(limits::Standing::refusal) {
        return refusal;
    }
    request.extensions_mut().insert(caller.clone());
    let mut response = idempotency::once(context, &caller, request, next).await;
    if let Some(standing) = standing {
        standing.tell(response.headers_mut());
    }
    response
}

/// Whose request was counted before its route.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Counted(pub(crate) i64);

/// Counts what is sent where everybody may come: of whoever is known as theirs, however many there are behind their address, and of
/// all others by that. Whoever only looks is not counted here.
pub async fn at_the_door(
    State(context): State<Context>,
    peer: Peer,
    mut request: Request,
    next: Next,
) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let take = |name: &str, pace| Some(context.door.limits.take(name, pace, &context));
    let known = known(&context, request.headers()).await;
    let standing = match known {
        // The operator asks for everybody.
        Ok(Some(Caller::Operator)) => None,
        Ok(Some(Caller::Person(member))) => {
            let id = member.person.id;
            request.extensions_mut().insert(Counted(id));
            take(&Caller::Person(member).name(), limits::OF_PEOPLE)
        }
        Ok(None) => take(&peer.network(), limits::OF_STRANGERS),
        Err(error) => return error.into_response(),
    };
    if let Some(refusal) = standing.and_then(limits::Standing::refusal) {
        return refusal;
    }
    let mut response = next.run(request).await;
    // What refused them counted otherwise.
    if let Some(standing) = standing.filter(|_| response.status() != StatusCode::TOO_MANY_REQUESTS) {
        standing.tell(response.headers_mut());
    }
    response
}

/// Whoever brings what lets them in, in a cookie or in the header. What lets nobody in is no better than nothing.
async fn known(context: &Context, headers: &HeaderMap) -> Result<Option<Caller>, ApiError> {
    let found = match by_cookie(context, headers).await {
        // Pages know browsers by their cookie alone, whatever a proxy adds of its own.
        Err(ApiError::Unauthorized | ApiError::NotLetIn) => found(context, headers, false).await,
        found => found,
    };
    match found {
        Ok(caller) => Ok(Some(caller)),
        Err(ApiError::Unauthorized | ApiError::NotLetIn) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn found(context: &Context, headers: &HeaderMap, takes_cookies: bool) -> Result<Caller, ApiError> {
    // Whoever sends both means this: a browser adds its cookie by itself.
    if let Some(value) = headers.get(AUTHORIZATION) {
        return by_secret(context, bearer_in(value).ok_or(ApiError::Unauthorized)?).await;
    }
    if !takes_cookies {
        return Err(ApiError::Unauthorized);
    }
    by_cookie(context, headers).await
}

async fn by_cookie(context: &Context, headers: &HeaderMap) -> Result<Caller, ApiError> {
    let login = login_of(context, headers).await?.ok_or(ApiError::Unauthorized)?;
    member(context, login.user_id, Via::Browser(login)).await
}

/// The token or key in an `Authorization` header.
pub(crate) fn bearer_in(value: &HeaderValue) -> Option<&str> {
    let (scheme, secret) = value.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
}

async fn by_secret(context: &Context, secret: &str) -> Result<Caller, ApiError> {
    if context.token.is(secret) {
        return Ok(Caller::Operator);
    }
    let (database, now, hash) = (&context.database, context.clock.now(), SecretHash::of(secret));
    if secret.starts_with(api_key::BEGINNING) {
        let key = api_key::find(database, &hash).await?.ok_or(ApiError::Unauthorized)?;
        if key.is_due_to_be_noted(now) {
            note(database, |batch| api_key::used(batch, &key, now)).await;
        }
        return member(context, key.user_id, Via::ApiKey(key)).await;
    }
    let bearer = bearer::find_access(database, &hash, now).await?.ok_or(ApiError::Unauthorized)?;
    member(context, bearer.user_id, Via::AccessToken(bearer)).await
}

/// The login of the browser that asks, where it has one that is not over.
pub(crate) async fn login_of(context: &Context, headers: &HeaderMap) -> Result<Option<Login>, ApiError> {
    let Some(secret) = context.door.front.cookies().sent(headers) else { return Ok(None) };
    let (database, now) = (&context.database, context.clock.now());
    let login = login::find(database, &SecretHash::of(secret), now).await?;
    if let Some(login) = login.as_ref().filter(|login| login.is_due_to_be_seen(now)) {
        note(database, |batch| login::see(batch, login, now)).await;
    }
    Ok(login)
}

/// Nobody waits in vain because it could not be noted that they came.
async fn note(database: &Database, write: impl FnOnce(&mut Batch)) {
    let mut batch = Batch::default();
    write(&mut batch);
    if let Err(error) = database.write(batch).await {
        tracing::warn!(%error, "it could not be noted that somebody came");
    }
}

async fn member(context: &Context, user_id: i64, via: Via) -> Result<Caller, ApiError> {
    let (person, is_admin) = admitted(context, user_id).await?;
    Ok(Caller::Person(Box::new(Member { person, via, is_admin })))
}

/// The person of whatever lets somebody in, and whether they look after the bot.
pub(crate) async fn admitted(context: &Context, user_id: i64) -> Result<(Person, bool), ApiError> {
    let (person, addresses) = tokio::try_join!(
        user::by_id(&context.database, user_id),
        user::addresses(&context.database, user_id)
    )?;
    let may_come = |status| matches!(status, UserStatus::Pending | UserStatus::Active);
    let person = person.filter(|person| may_come(person.status)).ok_or(ApiError::Unauthorized)?;
    let house = &context.door.house;
    if !house.lets_in(&addresses, &person) {
        return Err(ApiError::NotLetIn);
    }
    let is_admin = house.is_admin(&addresses);
    Ok((person, is_admin))
}
