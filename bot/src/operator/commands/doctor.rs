//! `catat doctor`: whether everything is installed, reachable, configured and sound.

mod senses;
mod server;

use std::{path::Path, process::ExitCode, time::Duration};

use ledger::{
    db::{Database, Location},
    invariants, jobs,
    messages::inbox,
    rates::{self, RateSource},
};

use nlu::{
    model::{Inquiry, LanguageModel},
    ollama::Ollama,
};
use tokio::time::Instant;

use super::print;
use crate::{
    channels::whatsapp::{paired, store},
    intake::registration::Policy,
    operator::config::{Registration, Settings},
    out::pace::Limit,
};

/// The database has this long to be opened.
const PATIENCE: Duration = Duration::from_secs(10);
/// A model that has to be loaded first takes longer than one that is at work.
const MODEL_PATIENCE: Duration = Duration::from_mins(1);

/// Work that failed as often does so for a reason that somebody should look at.
const MANY_TRIES: i64 = 5;

/// What was found, as it is printed.
#[derive(Default)]
struct Findings {
    is_sound: bool,
}

/// Looks at everything and prints what it finds; 0 where all is sound, 1 where not.
pub(crate) async fn run(settings: &Settings) -> ExitCode {
    let mut findings = Findings { is_sound: true };
    print(&format!("Catat {}", env!("CARGO_PKG_VERSION")));
    data_folder(&mut findings, &settings.data_dir);
    media_store(&mut findings, settings).await;
    configuration(&mut findings, settings);
    server::look(&mut findings, settings).await;
    model(&mut findings, settings).await;
    senses::look(&mut findings, settings).await;
    whatsapp(&mut findings, settings).await;
    books(&mut findings, settings).await;
    if findings.is_sound {
        print("\nAll is sound.");
        ExitCode::SUCCESS
    } else {
        print("\nSomething is not as it must be.");
        ExitCode::FAILURE
    }
}

/// What a finding means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Good,
    Note,
    Bad,
}
use Mark::{Bad, Good, Note};

impl Findings {
    fn add(&mut self, mark: Mark, what: &str) {
        let word = match mark {
            Good => "ok",
            Note => "note",
            Bad => "BAD",
        };
        print(&format!("  {word:<5} {what}"));
        self.is_sound &= mark != Bad;
    }
}

fn data_folder(findings: &mut Findings, folder: &Path) {
    let shown = folder.display();
    match std::fs::metadata(folder) {
        Ok(found) if !found.is_dir() => {
            findings.add(Bad, &format!("data folder {shown}: it is no folder; set CATAT_DATA_DIR"));
        }
        Ok(found) if found.permissions().readonly() => {
            findings.add(
                Bad,
                &format!("data folder {shown}: cannot be written; set CATAT_DATA_DIR or change its owner"),
            );
        }
        Ok(_) => findings.add(Good, &format!("data folder {shown}")),
        Err(_) => {
            findings.add(Note, &format!("data folder {shown}: not there yet; the first start makes it"));
        }
    }
}

/// Where media is kept; whether it is the books' own store is told by a start.
async fn media_store(findings: &mut Findings, settings: &Settings) {
    let (store, place) = (&settings.media, settings.media.place());
    match store.try_out().await {
        Ok(()) => findings.add(Good, &format!("media store {place}, for {} days", settings.media_days)),
        Err(error) => {
            let text =
                format!("media store {place}: nothing can be kept there: {error}; look at CATAT_MEDIA");
            return findings.add(Bad, &text);
        }
    }
    match store.is_public().await {
        Ok(false) => {}
        Ok(true) => findings.add(Bad, &format!("media store {place}: anybody may read it; make it private")),
        Err(error) => {
            findings.add(Note, &format!("media store {place}: who may read it could not be asked: {error}"));
        }
    }
}

fn configuration(findings: &mut Findings, settings: &Settings) {
    let mode = match settings.registration {
        Registration::Open => "open: every number is let in by its first message",
        Registration::Confirm => "confirm: a new number counts once it answers \"ya\"",
        Registration::Allowlist => "allowlist: only listed numbers are let in",
    };
    findings.add(Good, &format!("registration {mode}"));
    if settings.registration == Registration::Allowlist
        && settings.allowlist.is_empty()
        && settings.admins.is_empty()
    {
        findings.add(
            Bad,
            "CATAT_REGISTRATION is allowlist, but CATAT_ALLOWLIST and CATAT_ADMINS are empty: nobody gets in",
        );
    }
    let is_tls = settings.door.public_url.as_deref().is_some_and(|url| url.starts_with("https://"));
    if is_tls && settings.door.trusted_proxies.is_empty() {
        findings.add(
            Note,
            "CATAT_PUBLIC_URL is https, so a proxy stands before the server; name it in CATAT_TRUSTED_PROXIES, or all who come by \
             it are counted as one address",
        );
    }
    if matches!(settings.database, Location::Server(_)) && settings.token.is_none() {
        findings
            .add(Note, "CATAT_TOKEN is not set: each process on PostgreSQL makes its own; set one for all");
    }
}

async fn model(findings: &mut Findings, settings: &Settings) {
    let Some(address) = &settings.ollama_url else {
        return findings.add(Good, "no language model; rules only (OLLAMA_URL is not set)");
    };
    let (name, patience) = (&settings.ollama_model, settings.model_seconds);
    let model = Ollama::new(address.clone(), name, MODEL_PATIENCE);
    let inquiry = Inquiry::trial();
    let started = Instant::now();
    let answer = model.answer(&inquiry.prompt).await;
    let seconds = started.elapsed().as_secs();
    match answer {
        Err(error) => findings.add(
            Bad,
            &format!("language model {name} at {address}: {error}; look at OLLAMA_URL, or: ollama pull {name}"),
        ),
        Ok(answer) if inquiry.read(&answer).is_none() => {
            findings.add(Bad, &format!("language model {name} at {address}: it does not answer in the form asked for"));
        }
        Ok(_) if seconds >= patience.into() => findings.add(
            Note,
            &format!("language model {name} took {seconds} s, longer than CATAT_MODEL_SECONDS ({patience}); it may have been loading"),
        ),
        Ok(_) => findings.add(Good, &format!("language model {name} at {address} answers")),
    }
}

async fn whatsapp(findings: &mut Findings, settings: &Settings) {
    if !settings.whatsapp {
        return findings.add(Note, "WhatsApp is off (CATAT_WHATSAPP)");
    }
    match store::names(&settings.data_dir) {
        Ok(names) if names.is_empty() => {
            findings.add(Note, "WhatsApp: no number is paired yet; `catat pair` connects one");
        }
        Ok(names) => {
            for name in names {
                match paired(&settings.data_dir, &name).await {
                    Ok(Some(number)) => findings.add(Good, &format!("WhatsApp session {name}: {number}")),
                    Ok(None) => findings.add(Note, &format!("WhatsApp session {name} is not paired yet")),
                    Err(error) => findings.add(Bad, &format!("WhatsApp session {name}: {error}")),
                }
            }
        }
        Err(error) => findings.add(Bad, &format!("WhatsApp sessions could not be listed: {error}")),
    }
    if settings.whatsapp_network.is_loopback() {
        findings.add(Note, "CATAT_WHATSAPP_URL is set: a server on this machine stands in for WhatsApp");
    }
    for (variable, pace) in
        [("CATAT_PACE_CHAT", settings.pace_chat), ("CATAT_PACE_NUMBER", settings.pace_number)]
    {
        if pace == Limit::Off && !settings.whatsapp_network.is_loopback() {
            findings.add(
                Bad,
                &format!(
                    "{variable} is off: a number that sends without pauses is in danger of being banned"
                ),
            );
        }
    }
}

async fn books(findings: &mut Findings, settings: &Settings) {
    let engine = settings.database.engine();
    if let Location::File(path) = &settings.database
        && !path.exists()
    {
        return findings
            .add(Note, &format!("{engine}: {} is not there yet; the first start makes it", path.display()));
    }
    let database = match tokio::time::timeout(PATIENCE, ledger::open(&settings.database)).await {
        Ok(Ok(database)) => database,
        Ok(Err(error)) => return findings.add(Bad, &format!("{engine}: {error}; look at DATABASE_URL")),
        Err(_) => {
            return findings.add(Bad, &format!("{engine}: no answer in {PATIENCE:?}; look at DATABASE_URL"));
        }
    };
    findings.add(Good, &format!("{engine} answers, and its schema is up to date"));
    match invariants::check(&database).await {
        Ok(rules) => {
            for rule in rules {
                match rule.broken {
                    0 => findings.add(Good, rule.rule),
                    broken => {
                        let first: Vec<String> = rule.first.iter().map(ToString::to_string).collect();
                        let first = first.join("; ");
                        findings.add(Bad, &format!("{}: {broken} rows break this: {first}", rule.rule));
                    }
                }
            }
        }
        Err(error) => findings.add(Bad, &format!("{engine}: the ledger could not be read: {error}")),
    }
    match Policy::from(settings).shut_out(&database).await {
        Ok(0) => {}
        Ok(people) => findings.add(
            Note,
            &format!("the mode allowlist shuts out {people} who were let in before: catat users --admit-all takes them over"),
        ),
        Err(error) => findings.add(Bad, &format!("{engine}: people could not be read: {error}")),
    }
    match inbox::dead(&database).await {
        Ok(dead) if dead.is_empty() => findings.add(Good, "no message was given up"),
        Ok(dead) => {
            findings.add(Note, &format!("{} messages were given up: catat messages --dead", dead.len()));
        }
        Err(error) => findings.add(Bad, &format!("{engine}: the inbox could not be read: {error}")),
    }
    rates_of_currencies(findings, settings, &database).await;
    work(findings, &database).await;
    database.close().await;
}

/// Where rates come from, and how old the newest are; why they could not be had stands with the work that fails.
async fn rates_of_currencies(findings: &mut Findings, settings: &Settings, database: &Database) {
    let Some(address) = &settings.rates_from else {
        return findings
            .add(Good, "rates of currencies are imported or set by hand (CATAT_RATES_URL is not set)");
    };
    match rates::newest_of(database, RateSource::Ecb).await {
        Ok(Some(day)) => {
            findings.add(Good, &format!("rates of currencies from {address}: the newest of {day}"));
        }
        Ok(None) => findings.add(Note, &format!("rates of currencies from {address}: none have come yet")),
        Err(error) => findings.add(Bad, &format!("the rates could not be read: {error}")),
    }
}

/// Work that was given up, and what fails again and again though it is never given up.
async fn work(findings: &mut Findings, database: &Database) {
    let listed = match (jobs::dead(database).await, jobs::open(database).await) {
        (Ok(dead), Ok(open)) => (dead, open),
        (Err(error), _) | (_, Err(error)) => {
            return findings.add(Bad, &format!("the jobs could not be read: {error}"));
        }
    };
    let (dead, open) = listed;
    let told = |job: &jobs::Listed| {
        format!("job {} ({}): {}", job.id, job.key, job.error.as_deref().unwrap_or("no reason was noted"))
    };
    for job in &dead {
        findings.add(Note, &format!("{}; it was given up: catat messages --requeue {}", told(job), job.id));
    }
    let failing: Vec<_> = open.iter().filter(|job| job.attempts >= MANY_TRIES).collect();
    for job in &failing {
        findings.add(Note, &format!("{}; tried {} times", told(job), job.attempts));
    }
    if dead.is_empty() && failing.is_empty() {
        findings.add(Good, "no work that is due was given up");
    }
}
