//! `catat users`: who is there, and who is let in. Nothing of what they wrote is shown.

use std::process::ExitCode;

use ledger::{
    db::{Database, WriteError},
    people::user::{self, Address, Admitted, UserStatus},
    values::clock::SystemClock,
};
use serde::Serialize;

use super::print;
use crate::{
    intake::registration::{self, Policy, Standing},
    operator::failure::Failure,
};

#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    name: &'a str,
    phone: Option<&'a str>,
    status: UserStatus,
    admitted: Option<Admitted>,
    role: &'static str,
}

/// Lists everybody, the newest first.
pub(crate) async fn list(database: &Database, policy: &Policy, json: bool) -> Result<ExitCode, Failure> {
    let people = user::everybody(database).await?;
    let listed = people.iter().map(|(person, addresses)| Listed {
        id: person.id,
        name: &person.name,
        phone: person.phone.as_deref(),
        status: person.status,
        admitted: person.admitted,
        role: if policy.is_admin(addresses) { "admin" } else { "user" },
    });
    if json {
        print(&serde_json::to_string_pretty(&listed.collect::<Vec<_>>())?);
        return Ok(ExitCode::SUCCESS);
    }
    if people.is_empty() {
        print("Nobody has written yet.");
        return Ok(ExitCode::SUCCESS);
    }
    print(&format!("{:<8} {:<16} {:<8} {:<6} {:<6} NAME", "ID", "PHONE", "STATUS", "BY", "ROLE"));
    for Listed { id, name, phone, status, admitted, role } in listed {
        let (phone, by) = (phone.unwrap_or("-"), admitted.map_or("-", Admitted::name));
        let status = word(status);
        print(&format!("{id:<8} {phone:<16} {status:<8} {by:<6} {role:<6} {name}"));
    }
    Ok(ExitCode::SUCCESS)
}

/// Takes over everybody who is let in, as if each had been approved: the mode `allowlist` lets them in then.
pub(crate) async fn admit_all(database: &Database) -> Result<ExitCode, Failure> {
    let mut count = 0;
    for (person, _) in user::everybody(database).await? {
        if person.status == UserStatus::Active && settle(database, person.id, Standing::LetIn).await? {
            count += 1;
        }
    }
    print(&format!("{count} taken over."));
    Ok(ExitCode::SUCCESS)
}

/// Lets a person in.
pub(crate) async fn approve(database: &Database, phone: &str) -> Result<ExitCode, Failure> {
    settle_number(database, phone, Standing::LetIn).await
}

/// Turns a person away.
pub(crate) async fn block(database: &Database, phone: &str) -> Result<ExitCode, Failure> {
    settle_number(database, phone, Standing::TurnedAway).await
}

async fn settle_number(database: &Database, phone: &str, standing: Standing) -> Result<ExitCode, Failure> {
    let address = Address::phone(phone).map_err(|error| Failure::Usage(format!("{phone}: {error}")))?;
    let person = user::find(database, &address).await?;
    let person = person.ok_or_else(|| Failure::Other(format!("nobody has written from {address} yet")))?;
    let since = if settle(database, person.id, standing).await? { "now" } else { "already" };
    let standing = word(match standing {
        Standing::LetIn => UserStatus::Active,
        Standing::TurnedAway => UserStatus::Blocked,
    });
    print(&format!("{} is {standing} {since}.", person.name));
    Ok(ExitCode::SUCCESS)
}

/// Answers whether anything had to be written for it.
async fn settle(database: &Database, person_id: i64, standing: Standing) -> Result<bool, Failure> {
    match registration::settle(database, person_id, standing, &SystemClock).await {
        Ok(settled) => settled.ok_or_else(|| Failure::Other("this person has just been erased".to_owned())),
        Err(WriteError::Stale(_)) => Err(Failure::Other("this person keeps writing; try again".to_owned())),
        Err(WriteError::Database(error)) => Err(error.into()),
    }
}

/// The word that JSON has for it.
fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
