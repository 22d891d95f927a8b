//! `catat users`: who is there, and who is let in. Nothing of what they wrote is shown.

use std::process::ExitCode;

use ledger::{
    clock::{Clock, SystemClock},
    db::{Database, WriteError},
    user::{self, Address, UserRole, UserStatus},
};
use serde::Serialize;

use super::print;
use crate::{accept, cli::Failure, engine::TRIES};

#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    name: &'a str,
    phone: Option<&'a str>,
    status: UserStatus,
    role: UserRole,
}

/// Lists everybody, the newest first.
pub(crate) async fn list(database: &Database, json: bool) -> Result<ExitCode, Failure> {
    let people = user::everybody(database).await?;
    let listed = people.iter().map(|person| Listed {
        id: person.id,
        name: &person.name,
        phone: person.phone.as_deref(),
        status: person.status,
        role: person.role,
    });
    if json {
        print(&serde_json::to_string_pretty(&listed.collect::<Vec<_>>())?);
        return Ok(ExitCode::SUCCESS);
    }
    if people.is_empty() {
        print("Nobody has written yet.");
        return Ok(ExitCode::SUCCESS);
    }
    print(&format!("{:<8} {:<16} {:<8} {:<6} NAME", "ID", "PHONE", "STATUS", "ROLE"));
    for Listed { id, name, phone, status, role } in listed {
        let (status, role) = (word(status), word(role));
        print(&format!("{id:<8} {:<16} {status:<8} {role:<6} {name}", phone.unwrap_or("-")));
    }
    Ok(ExitCode::SUCCESS)
}

/// Lets a person in.
pub(crate) async fn approve(database: &Database, phone: &str) -> Result<ExitCode, Failure> {
    settle(database, phone, UserStatus::Active).await
}

/// Turns a person away.
pub(crate) async fn block(database: &Database, phone: &str) -> Result<ExitCode, Failure> {
    settle(database, phone, UserStatus::Blocked).await
}

async fn settle(database: &Database, phone: &str, status: UserStatus) -> Result<ExitCode, Failure> {
    let address = Address::phone(phone).map_err(|error| Failure::Usage(format!("{phone}: {error}")))?;
    for _ in 0..TRIES {
        let person = user::find(database, &address).await?;
        let person =
            person.ok_or_else(|| Failure::Other(format!("nobody has written from {address} yet")))?;
        if person.status == status {
            print(&format!("{} is {} already.", person.name, word(status)));
            return Ok(ExitCode::SUCCESS);
        }
        let now = SystemClock.now();
        let written = match status {
            // Whatever they wrote before waits with them, also where they were blocked meanwhile.
            UserStatus::Active => accept::approve(database, &person, now).await,
            _ => accept::set_status(database, &person, status, now).await,
        };
        match written {
            Ok(()) => {
                print(&format!("{} is {} now.", person.name, word(status)));
                return Ok(ExitCode::SUCCESS);
            }
            // They wrote at this very moment: look again.
            Err(WriteError::Stale(_)) => {}
            Err(WriteError::Database(error)) => return Err(error.into()),
        }
    }
    Err(Failure::Other(format!("{address} keeps writing; try again")))
}

/// The word that JSON has for it.
fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
