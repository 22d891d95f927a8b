//! `catat keys`: the keys by which a person's programs ask the API. A key is shown once, when it is made.

use std::process::ExitCode;

use ledger::{
    access::{
        api_key::{self, ApiKey, MOST, NotMade, Scope},
        event::{self, EventKind, NewEvent},
    },
    db::{Batch, Database, WriteError},
    people::user::UserStatus,
    values::clock::{Clock, SystemClock},
};
use serde_json::{Value, json};

use super::{person_of, print};
use crate::operator::failure::Failure;

/// Makes a key for the person with this number.
pub(crate) async fn add(
    database: &Database,
    phone: &str,
    (name, scopes): (&str, &[Scope]),
    json: bool,
) -> Result<ExitCode, Failure> {
    let person = person_of(database, phone).await?;
    if !matches!(person.status, UserStatus::Active | UserStatus::Pending) {
        return Err(Failure::Other(format!("{phone} is {}, so no key lets them in", person.status)));
    }
    let details = [("by", "operator"), ("key", name)];
    let noted = NewEvent::of(person.id, EventKind::KeyAdded).with(&details);
    let made =
        api_key::make(database, person.id, (name, scopes), (&noted, Batch::default()), SystemClock.now())
            .await;
    let (id, secret) = made.map_err(|error| match error {
        NotMade::Name => Failure::Usage(format!("--name: {error}")),
        NotMade::TooMany => Failure::Other(format!("{phone} has {MOST} keys; revoke one first")),
        NotMade::Write(error) => error.into(),
    })?;
    if json {
        print(&json!({ "id": id, "key": secret.text(), "name": name }).to_string());
    } else {
        print(secret.text());
        eprintln!("This is shown once. Keep it where nobody else reads it; its id is {id}.");
    }
    Ok(ExitCode::SUCCESS)
}

/// Lists the keys of the person with this number; of each the beginning.
pub(crate) async fn list(database: &Database, phone: &str, json: bool) -> Result<ExitCode, Failure> {
    let person = person_of(database, phone).await?;
    let keys = api_key::list(database, person.id).await?;
    if json {
        for key in &keys {
            print(&told(key).to_string());
        }
        return Ok(ExitCode::SUCCESS);
    }
    if keys.is_empty() {
        print("There are no keys.");
        return Ok(ExitCode::SUCCESS);
    }
    print(&format!(
        "{:<8} {:<13} {:<17} {:<17} {:<17} NAME",
        "ID", "BEGINS", "SCOPES", "USED (UTC)", "REVOKED (UTC)"
    ));
    for key in &keys {
        let time = |time: Option<chrono::DateTime<chrono::Utc>>| {
            time.map_or_else(|| "-".to_owned(), |time| time.format("%Y-%m-%d %H:%M").to_string())
        };
        let (used, revoked) = (time(key.last_used_at), time(key.revoked_at));
        let ApiKey { id, prefix, name, .. } = key;
        print(&format!("{id:<8} {prefix:<13} {:<17} {used:<17} {revoked:<17} {name}", words(key).join(",")));
    }
    Ok(ExitCode::SUCCESS)
}

/// Ends a key of the person with this number.
pub(crate) async fn revoke(database: &Database, phone: &str, id: i64) -> Result<ExitCode, Failure> {
    let person = person_of(database, phone).await?;
    let keys = api_key::list(database, person.id).await?;
    let key = keys.into_iter().find(|key| key.id == id && key.is_good());
    let key = key.ok_or_else(|| Failure::Other(format!("{phone} has no key {id} that is good")))?;
    let (mut ids, mut batch) = (database.ids(1).await?, Batch::default());
    api_key::revoke(&mut batch, person.id, id, SystemClock.now());
    note(&mut batch, ids.take(), person.id, (EventKind::KeyRevoked, &key.name));
    match database.write(batch).await {
        Ok(_) => print(&format!("{} is revoked.", key.name)),
        Err(WriteError::Stale(_)) => print(&format!("{} is revoked already.", key.name)),
        Err(WriteError::Database(error)) => return Err(error.into()),
    }
    Ok(ExitCode::SUCCESS)
}

fn note(batch: &mut Batch, id: i64, user_id: i64, (kind, name): (EventKind, &str)) {
    let event = NewEvent::of(user_id, kind);
    event::record(batch, id, &event.with(&[("by", "operator"), ("key", name)]), SystemClock.now());
}

fn words(key: &ApiKey) -> Vec<&'static str> {
    key.scopes.iter().map(|scope| scope.name()).collect()
}

fn told(key: &ApiKey) -> Value {
    json!({
        "id": key.id,
        "prefix": key.prefix,
        "name": key.name,
        "scopes": words(key),
        "created_at": key.created_at,
        "last_used_at": key.last_used_at,
        "revoked_at": key.revoked_at,
    })
}
