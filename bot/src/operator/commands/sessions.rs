//! `catat pair`, `catat sessions`, `catat logout`: the numbers that the bot answers under.

use std::process::ExitCode;

use ledger::{
    messages::session::{self, Session, Taken},
    people::user::Address,
    values::clock::{Clock, SystemClock},
};
use serde::Serialize;

use super::{lock, print};
use crate::{
    channels::whatsapp::{self, Pairing, qr, store},
    operator::{config::Settings, data_folder::host, failure::Failure},
};

#[derive(Serialize)]
struct Listed {
    name: String,
    phone: Option<String>,
    is_paired: bool,
}

/// Connects a number. The bot itself must not run meanwhile: it pairs by itself, and says where its code is.
pub(crate) async fn pair(settings: &Settings, name: &str, phone: Option<&str>) -> Result<ExitCode, Failure> {
    checked(name)?;
    let phone = phone.map(Address::phone).transpose();
    let phone = phone.map_err(|error| Failure::Usage(format!("--phone: {error}")))?;
    let folder = lock(settings)?;
    let database = ledger::open(&settings.database).await?;
    let known = whatsapp::paired(&settings.data_dir, name).await?;
    if let Some(number) = known {
        return Err(Failure::Other(format!(
            "session {name} is paired with {number} already; `catat logout --session {name}` ends that"
        )));
    }
    print("Connecting to WhatsApp…");
    let phone = phone.map(|phone| phone.to_string());
    whatsapp::pair(settings, name, phone.as_deref(), show).await?;
    let jid = whatsapp::paired_jid(&settings.data_dir, name).await?;
    // The lease lasts until the bot starts, or whoever had it has noticed.
    let here = session::Engine { owner: folder.owner()?, host: host() };
    let session = Session { channel: whatsapp::CHANNEL, name, jid: jid.as_deref() };
    if let Taken::From(before) = session::take_over(&database, session, &here, SystemClock.machine()).await? {
        print(&format!("Took session {name} over from engine {} on {}.", before.engine, before.host));
    }
    print(&format!("\nPaired. `catat serve` answers under this number now (session {name})."));
    Ok(ExitCode::SUCCESS)
}

fn show(pairing: &Pairing) {
    match pairing {
        Pairing::Qr(code) => {
            print(&format!("\n{}\n{}", qr::draw(code).unwrap_or_else(|| code.clone()), qr::INSTRUCTIONS));
        }
        Pairing::Code(code) => print(&format!(
            "\nOpen WhatsApp on your phone > Linked devices > Link a device > Link with phone number instead,\n\
             and type this code:\n\n    {code}\n"
        )),
    }
}

/// Lists the sessions; whether they are connected tells `GET /healthz` of the running bot.
pub(crate) async fn list(settings: &Settings, json: bool) -> Result<ExitCode, Failure> {
    let mut listed = Vec::new();
    for name in store::names(&settings.data_dir)? {
        let phone = whatsapp::paired(&settings.data_dir, &name).await?;
        listed.push(Listed { is_paired: phone.is_some(), name, phone });
    }
    if json {
        print(&serde_json::to_string_pretty(&listed)?);
    } else if listed.is_empty() {
        print("No number is paired yet. `catat pair` connects one.");
    } else {
        print(&format!("{:<16} NUMBER", "SESSION"));
        for Listed { name, phone, .. } in &listed {
            print(&format!("{name:<16} {}", phone.as_deref().unwrap_or("not paired")));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Ends a session, on WhatsApp too where it can be reached.
pub(crate) async fn log_out(settings: &Settings, name: &str) -> Result<ExitCode, Failure> {
    checked(name)?;
    let _folder = lock(settings)?;
    if !store::path(&settings.data_dir, name).exists() {
        return Err(Failure::Other(format!("there is no session {name}; `catat sessions` lists them")));
    }
    let jid = whatsapp::paired_jid(&settings.data_dir, name).await?;
    whatsapp::log_out(settings, name).await?;
    let session = Session { channel: whatsapp::CHANNEL, name, jid: jid.as_deref() };
    let database = ledger::open(&settings.database).await?;
    session::forget(&database, session, SystemClock.machine()).await?;
    print(&format!("Session {name} is ended. `catat pair` connects a number again."));
    Ok(ExitCode::SUCCESS)
}

fn checked(name: &str) -> Result<(), Failure> {
    if store::is_name(name) {
        return Ok(());
    }
    Err(Failure::Usage("--session: a name has at most 32 small letters, digits and dashes".to_owned()))
}
