//! `/settings/keys`: the keys of somebody's programs: those that there are, a new one, which is shown once, and the end of one.

use askama::Template;
use axum::{Form, extract::State, http::StatusCode, response::Response};
use ledger::{
    access::{
        api_key::{self, ApiKey, NotMade, Scope},
        event::{self, EventKind, NewEvent},
    },
    db::{Batch, WriteError},
};
use reports::words::Value;
use serde::Deserialize;

use super::super::{
    LoggedIn,
    choices::Choice,
    page,
    request::{Look, done_at, of_another},
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{
    ApiError, Context,
    auth::peer::Peer,
    body::UrlPath,
    front::once::{Once, drawn_for, is_anothers},
};

const NO_SUCH: ApiError = ApiError::NotFound("there is no such key");

#[derive(Template)]
#[template(path = "keys.html")]
struct KeysPage {
    words: Spoken,
    shell: Shell,
    keys: Vec<Key>,
    /// Whether somebody who looks at this page may do something here.
    is_fresh: bool,
    problem: Option<String>,
    /// A key that was just made: it is shown this once.
    made: Option<String>,
    name: String,
    scopes: Vec<Choice>,
    /// What the form is known by.
    once: String,
}

struct Key {
    id: i64,
    name: String,
    begins: String,
    scopes: String,
    used: String,
}

/// What is told beside the keys.
#[derive(Default)]
struct Beside {
    done: Option<String>,
    problem: Option<(StatusCode, &'static str)>,
    made: Option<String>,
    new: New,
}

/// How far a key goes, by the word that a form says it with.
const REACHES: [(&str, &str, &[Scope]); 3] = [
    ("read", "page-key-reads", &[Scope::Read]),
    ("write", "page-key-writes", &[Scope::Read, Scope::Write]),
    ("admin", "page-key-looks-after", &Scope::ALL),
];

/// The keys that are good.
pub(in crate::pages) async fn list(Look { context, visitor, done }: Look) -> Result<Response, ApiError> {
    listed(&context, &visitor, Beside { done, ..Beside::default() }).await
}

async fn listed(context: &Context, visitor: &LoggedIn, beside: Beside) -> Result<Response, ApiError> {
    let (words, person) = (visitor.words, &visitor.person);
    let keys = api_key::list(&context.database, person.id).await?;
    let is_admin = visitor.is_admin(context).await?;
    let reaches = REACHES.iter().filter(|(word, ..)| is_admin || *word != "admin");
    let scopes =
        reaches.map(|(word, key, _)| Choice::of((*word).to_owned(), &words.say(key), &beside.new.scope));
    let (status, problem) = beside.problem.unzip();
    let shown = KeysPage {
        words,
        shell: Shell::of(visitor, Room::Settings).after(beside.done.as_deref()),
        keys: keys.iter().filter(|key| key.is_good()).map(|key| shown(visitor, key)).collect(),
        is_fresh: visitor.is_fresh(context),
        problem: problem.map(|key| words.say(key)),
        made: beside.made,
        scopes: scopes.collect(),
        name: beside.new.name,
        once: drawn_for(person),
    };
    Ok(page(status.unwrap_or_default(), &shown))
}

fn shown(visitor: &LoggedIn, key: &ApiKey) -> Key {
    let (words, zone) = (visitor.words, visitor.person.zone);
    let used = match key.last_used_at {
        Some(at) => {
            let day = words.day(zone.day(at));
            words.fill("page-key-used", &[("at", Value::Text(day.into()))])
        }
        None => words.say("page-key-unused"),
    };
    let is_reach = |scopes: &[Scope]| {
        scopes.iter().all(|scope| key.may(*scope)) && key.scopes.iter().all(|own| scopes.contains(own))
    };
    let reach = REACHES.iter().find(|(.., scopes)| is_reach(scopes));
    let scopes = match reach {
        Some((_, key, _)) => words.say(key),
        // As the command line makes them: to look after others alone, or to do nothing.
        None => key.scopes.iter().map(|scope| scope.name()).collect::<Vec<_>>().join(", "),
    };
    Key { id: key.id, name: key.name.clone(), begins: format!("{}…", key.prefix), scopes, used }
}

/// A key to be made, as it was written.
#[derive(Default, Deserialize)]
pub(in crate::pages) struct New {
    name: String,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    once: String,
}

/// Where they are.
const PATH: &str = "/settings/keys";

impl New {
    /// As what request the form asks for a key.
    fn once(&self, context: &Context, visitor: &LoggedIn) -> Result<Once, ApiError> {
        if self.once.is_empty() {
            return Ok(Once::default());
        }
        let said = [&*self.name, &*self.scope].join("\0");
        Once::of_form(context, &visitor.person, (PATH, &self.once), &said)
    }
}

/// Makes a key, and shows it; the same form again makes no other, and the key is shown no more.
pub(in crate::pages) async fn make(
    State(context): State<Context>,
    visitor: LoggedIn,
    peer: Peer,
    Form(new): Form<New>,
) -> Result<Response, ApiError> {
    let refused = |key| Some((StatusCode::UNPROCESSABLE_ENTITY, key));
    if is_anothers(&new.once, &visitor.person) {
        return Ok(of_another(PATH));
    }
    if !visitor.is_fresh(&context) {
        let beside = Beside { problem: refused("page-keys-not-fresh"), new, ..Beside::default() };
        return listed(&context, &visitor, beside).await;
    }
    let is_admin = visitor.is_admin(&context).await?;
    let reach = REACHES.iter().find(|(word, ..)| *word == new.scope && (is_admin || *word != "admin"));
    let Some((.., scopes)) = reach else {
        let beside = Beside { problem: refused("page-settings-refused"), new, ..Beside::default() };
        return listed(&context, &visitor, beside).await;
    };
    let (user_id, address, now) = (visitor.person.id, peer.address_text(), context.clock.now());
    let details = [("key", &*new.name)];
    let noted = NewEvent::of(user_id, EventKind::KeyAdded);
    let noted = noted.from(address.as_deref(), peer.agent.as_deref()).with(&details);
    let once = new.once(&context, &visitor)?;
    match once.before(&context).await {
        Ok(None) => {}
        Ok(Some(_)) => return Ok(made_before()),
        Err(ApiError::KeyReused) => {
            let beside = Beside { problem: refused("page-form-again"), new, ..Beside::default() };
            return listed(&context, &visitor, beside).await;
        }
        Err(error) => return Err(error),
    }
    let (mut batch, id) = (Batch::default(), context.database.ids(1).await?.take());
    // Which key it was asks nobody: it is never shown again.
    once.keep(&mut batch, id, id, now);
    let made = api_key::make(&context.database, user_id, (&*new.name, *scopes), (&noted, batch), now).await;
    let beside = match made {
        Ok((_, secret)) => Beside { made: Some(secret.text().to_owned()), ..Beside::default() },
        Err(NotMade::Name) => Beside { problem: refused("page-key-name-wrong"), new, ..Beside::default() },
        Err(NotMade::TooMany) => Beside { problem: refused("page-key-many"), new, ..Beside::default() },
        // Nothing else in it is stale: the same form was first at this very moment.
        Err(NotMade::Write(WriteError::Stale(_))) => return Ok(made_before()),
        Err(NotMade::Write(error)) => return Err(error.into()),
    };
    listed(&context, &visitor, beside).await
}

fn made_before() -> Response {
    done_at(PATH, "keyed")
}

/// Ends a key.
pub(in crate::pages) async fn revoke(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    visitor: LoggedIn,
    peer: Peer,
) -> Result<Response, ApiError> {
    let id: i64 = path.parse().map_err(|_| NO_SUCH)?;
    let user_id = visitor.person.id;
    let keys = api_key::list(&context.database, user_id).await?;
    let key = keys.iter().find(|key| key.id == id).ok_or(NO_SUCH)?;
    if !visitor.is_fresh(&context) {
        let problem = Some((StatusCode::UNPROCESSABLE_ENTITY, "page-keys-not-fresh"));
        return listed(&context, &visitor, Beside { problem, ..Beside::default() }).await;
    }
    let (event_id, now) = (context.database.ids(1).await?.take(), context.clock.now());
    let (address, details) = (peer.address_text(), [("key", &*key.name)]);
    let noted = NewEvent::of(user_id, EventKind::KeyRevoked);
    let noted = noted.from(address.as_deref(), peer.agent.as_deref()).with(&details);
    let mut batch = Batch::default();
    api_key::revoke(&mut batch, user_id, id, now);
    event::record(&mut batch, event_id, &noted, now);
    match context.database.write(batch).await {
        // Stale: another tab was first.
        Ok(_) | Err(WriteError::Stale(_)) => Ok(done_at(PATH, "revoked")),
        Err(error) => Err(error.into()),
    }
}
