//! `catat link`: a link that lets somebody in once, for whoever cannot ask the bot for one.

use std::process::ExitCode;

use ledger::{
    access::{
        event::{self, EventKind, NewEvent},
        login_token::{self, PATIENCE, Purpose},
    },
    db::{Batch, Database},
    people::user::UserStatus,
    values::clock::{Clock, SystemClock},
};
use serde_json::json;

use super::{person_of, print};
use crate::{
    operator::{config::Settings, failure::Failure},
    topics::entrance,
};

/// Prints a link for the person with this number.
pub(crate) async fn run(
    database: &Database,
    settings: &Settings,
    phone: &str,
    json: bool,
) -> Result<ExitCode, Failure> {
    let Some(public_url) = &settings.door.public_url else {
        return Err(Failure::Usage("CATAT_PUBLIC_URL is not set, so no link leads anywhere".to_owned()));
    };
    let person = person_of(database, phone).await?;
    if !matches!(person.status, UserStatus::Active | UserStatus::Pending) {
        return Err(Failure::Other(format!("{phone} is {}, so no link lets them in", person.status)));
    }
    let (mut ids, now) = (database.ids(1).await?, SystemClock.now());
    let mut batch = Batch::default();
    let secret = login_token::issue(&mut batch, person.id, Purpose::Enter, now);
    let given = NewEvent::of(person.id, EventKind::LinkGiven);
    event::record(&mut batch, ids.take(), &given.with(&[("by", "operator")]), now);
    database.write(batch).await?;
    let link = entrance::address(public_url, &secret);
    if json {
        print(&json!({ "link": link, "expires_at": (now + PATIENCE).to_rfc3339() }).to_string());
    } else {
        print(&link);
    }
    Ok(ExitCode::SUCCESS)
}
