//! The command line.

mod export;
mod import;
mod keys;
mod models;
mod rates;
mod report;
mod role;

use std::{
    io::{BufReader, IsTerminal},
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use chrono::{DateTime, FixedOffset};
use clap::{Parser, Subcommand};
use ledger::{
    db::{Database, Location},
    people::user::{Address, Locale},
    values::{
        clock::{Clock, StandingClock, SystemClock},
        period::Zone,
    },
};

use export::ExportArguments;
use import::ImportArguments;
use keys::{KeysArguments, LinkArguments};
use models::ModelsAction;
use rates::RatesAction;
use report::ReportArguments;

use crate::{
    channels::{
        terminal::{self, Chat},
        whatsapp::store,
    },
    engine::{Engine, FAREWELL, adviser::Adviser},
    intake::{organs, registration::Policy},
    operator::{
        commands::{
            doctor, eval, jobs, lock, media, messages, not_started,
            serve::{self, Role},
            sessions, users,
        },
        config::{Flags, Mistakes, Settings},
        failure::Failure,
        parse, telemetry,
    },
};

/// Keep your money in order by chatting: "beli bensin 50k" is booked and answered.
///
/// Settings come from flags, the environment (CATAT_…, `DATABASE_URL`) and <data-dir>/catat.toml, in this order.
#[derive(Parser)]
#[command(name = "catat", version)]
struct Arguments {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the bot: take messages on WhatsApp and over HTTP, answer them, do what falls due
    Serve {
        /// Address and port for HTTP [env: `CATAT_LISTEN`] [default: 127.0.0.1:8000]
        #[arg(long, value_name = "ADDRESS")]
        listen: Option<String>,
        /// What this process does; several share one PostgreSQL [default: all]
        #[arg(long, value_enum, value_delimiter = ',', value_name = "ROLE")]
        role: Vec<Role>,
    },
    /// Talk to the bot in the terminal, until `exit`; on a pipe, a line in gives a line of JSON out
    ///
    /// The arrow keys edit the line and bring back earlier ones, which are kept in memory alone. Ctrl-C clears the line; on an
    /// empty one it ends the conversation, as do `exit`, `keluar` and Ctrl-D.
    Chat {
        /// Speak as this number, as on WhatsApp [default: the owner]
        #[arg(long, value_name = "PHONE")]
        user: Option<String>,
        /// Let the clock stand still at this time; only a line's `at` moves it
        #[arg(long, value_name = "RFC3339")]
        now: Option<DateTime<FixedOffset>>,
        /// Answer in JSON on a terminal too
        #[arg(long)]
        json: bool,
    },
    /// Read texts as JSON lines, write what they mean as JSON lines; books nothing
    Parse {
        /// The time that "today" is read by [default: the clock's]
        #[arg(long, value_name = "RFC3339")]
        now: Option<DateTime<FixedOffset>>,
        /// The time zone that days are read in
        #[arg(long, value_name = "ZONE", default_value = "Asia/Jakarta")]
        tz: String,
        /// Add `trace` to each line: which rules read what, in order
        #[arg(long)]
        trace: bool,
        #[command(flatten)]
        model: ModelChoice,
    },
    /// Read photos of receipts and pages of banks, print what they say; books nothing
    Receipt {
        /// Pictures
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Print JSON, one object a line
        #[arg(long)]
        json: bool,
    },
    /// Hear voice notes, print what is said; books nothing
    Transcribe {
        /// Sounds: OGG with Opus, M4A, MP3 or WAV
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The language that is spoken: id or en
        #[arg(long, value_name = "LANGUAGE", default_value = "id")]
        language: Locale,
        /// Print JSON, one object a line
        #[arg(long)]
        json: bool,
    },
    /// List, bring and check the models that pictures are read and voices heard by, and choose who hears
    Models {
        #[command(subcommand)]
        action: ModelsAction,
    },
    /// Read labelled messages, list what is misread, and print a table; see `make eval`
    Eval {
        /// Tables of texts and what is right to read in them, or JSON lines
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The files hold whole conversations and the books that are right after each; every one is played with the whole bot
        #[arg(long, conflicts_with = "model")]
        conversations: bool,
        #[command(flatten)]
        model: ModelChoice,
    },
    /// Connect a number of WhatsApp: shows a QR code, or a code to type into the phone
    Pair {
        /// Show a code to type into this number's phone, instead of a QR code
        #[arg(long, value_name = "NUMBER")]
        phone: Option<String>,
        /// Name of the session; each number that the bot answers under has its own
        #[arg(long, value_name = "NAME", default_value = store::DEFAULT)]
        session: String,
    },
    /// List the sessions of WhatsApp
    Sessions {
        /// List as JSON
        #[arg(long)]
        json: bool,
    },
    /// End a session of WhatsApp: its number has to be paired again
    Logout {
        /// Name of the session
        #[arg(long, value_name = "NAME", default_value = store::DEFAULT)]
        session: String,
    },
    /// Import and list what currencies were worth, day by day
    Rates {
        #[command(subcommand)]
        action: RatesAction,
    },
    /// Look whether everything is installed, reachable, configured and sound
    Doctor,
    /// List people, let them in or turn them away
    Users {
        #[command(subcommand)]
        action: Option<UserAction>,
        /// Take over everybody who is let in, so that the mode `allowlist` lets them in too
        #[arg(long)]
        admit_all: bool,
        /// List as JSON
        #[arg(long)]
        json: bool,
    },
    /// List messages and jobs that were given up, or put them back to work
    #[command(arg_required_else_help = true)]
    Messages {
        /// List what was given up
        #[arg(long)]
        dead: bool,
        /// Put one of them, or all, back to work
        #[arg(long, value_name = "ID|all", conflicts_with = "dead")]
        requeue: Option<String>,
        /// List as JSON
        #[arg(long)]
        json: bool,
    },
    /// Book what stands in the files of a bank: CSV, workbooks, OFX, QIF, CAMT.053, MT940
    Import(ImportArguments),
    /// Write a person's book down as a file that other programs read: a table, a journal, statements
    Export(ExportArguments),
    /// Tell what came in and went out in a period, in words, as a picture, or as a file
    Report(ReportArguments),
    /// Print a link that lets whoever opens it in as a person, once and for ten minutes
    Link(LinkArguments),
    /// Make, list and revoke the keys by which a person's programs ask the API
    Keys(KeysArguments),
    /// List the work that is open: what falls due, what is being done, and how far it is
    Jobs {
        /// List as JSON, one object a line
        #[arg(long)]
        json: bool,
    },
}

/// Whether a language model helps.
#[derive(clap::Args)]
struct ModelChoice {
    /// Ask the model at `OLLAMA_URL` where the rules are unsure [default: `OLLAMA_MODEL`]
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "")]
    model: Option<String>,
}

#[derive(Subcommand)]
enum UserAction {
    /// Confirm a person, and what they wrote so far
    Approve {
        /// Their number
        phone: String,
    },
    /// Turn a person away
    Block {
        /// Their number
        phone: String,
    },
}

/// Runs the command line; the exit code says how it went.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    telemetry::install_logs();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let ended = match runtime {
        Ok(runtime) => {
            let ended = runtime.block_on(dispatch(arguments));
            // Whatever still hangs, on a database or on standard input, does not keep the process.
            runtime.shutdown_timeout(Duration::from_millis(500));
            ended
        }
        Err(error) => Err(error.into()),
    };
    match ended {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("catat: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

async fn dispatch(arguments: Arguments) -> Result<ExitCode, Failure> {
    let listen = match &arguments.command {
        Command::Serve { listen, .. } => listen.clone(),
        _ => None,
    };
    match &arguments.command {
        Command::Parse { now, tz, trace, model } => {
            let adviser = model.adviser(&arguments.flags)?;
            return parse_lines((*now, tz, *trace), adviser.as_ref()).await;
        }
        Command::Eval { files, conversations: true, .. } => return eval::conversations::run(files).await,
        Command::Eval { files, model, .. } => {
            let adviser = model.adviser(&arguments.flags)?;
            return eval::run(files, adviser.as_ref()).await;
        }
        _ => {}
    }
    let settings = settings(&arguments.flags, listen)?;
    match arguments.command {
        Command::Serve { role, .. } => serve::run(&settings, &role).await,
        Command::Chat { user, now, json } => talk(&settings, user.as_deref(), now, json).await,
        Command::Pair { phone, session } => sessions::pair(&settings, &session, phone.as_deref()).await,
        Command::Sessions { json } => sessions::list(&settings, json).await,
        Command::Logout { session } => sessions::log_out(&settings, &session).await,
        Command::Receipt { files, json } => media::receipt(&settings, &files, json).await,
        Command::Transcribe { files, language, json } => {
            media::transcribe(&settings, &files, (language, json)).await
        }
        // What is brought may take long, and nothing else runs.
        Command::Models { action } => tokio::task::block_in_place(|| action.run(&settings)),
        Command::Rates { action } => action.run(&settings).await,
        Command::Doctor => Ok(doctor::run(&settings).await),
        Command::Users { action, admit_all, json } => {
            let database = open_beside(&settings).await?;
            match action {
                None if admit_all => users::admit_all(&database).await,
                None => users::list(&database, &Policy::from(&settings), json).await,
                Some(UserAction::Approve { phone }) => users::approve(&database, &phone).await,
                Some(UserAction::Block { phone }) => users::block(&database, &phone).await,
            }
        }
        Command::Messages { requeue, json, .. } => {
            let database = open_beside(&settings).await?;
            match requeue {
                None => messages::list_dead(&database, json).await,
                Some(which) => messages::requeue(&database, &which).await,
            }
        }
        Command::Import(arguments) => arguments.run(&settings).await,
        Command::Export(arguments) => arguments.run(&open_beside(&settings).await?).await,
        Command::Report(arguments) => arguments.run(&open_beside(&settings).await?).await,
        Command::Link(arguments) => arguments.run(&settings, &open_beside(&settings).await?).await,
        Command::Keys(arguments) => arguments.run(&open_beside(&settings).await?).await,
        Command::Jobs { json } => jobs::list(&open_beside(&settings).await?, json).await,
        Command::Parse { .. } | Command::Eval { .. } => {
            unreachable!("they need no settings, and were done above")
        }
    }
}

fn settings(flags: &Flags, listen: Option<String>) -> Result<Settings, Failure> {
    let environment: Vec<(String, String)> = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    let (settings, warnings) = Settings::load(flags, listen, &environment).map_err(|Mistakes(lines)| {
        Failure::Usage(format!("the settings are mistaken:\n  {}", lines.join("\n  ")))
    })?;
    for warning in warnings {
        tracing::warn!("{warning}");
    }
    Ok(settings)
}

impl ModelChoice {
    /// The model that was asked for; no settings are read where none was.
    fn adviser(&self, flags: &Flags) -> Result<Option<Adviser>, Failure> {
        let Some(name) = &self.model else { return Ok(None) };
        let mut settings = settings(flags, None)?;
        if !name.is_empty() {
            settings.ollama_model.clone_from(name);
        }
        let adviser = Adviser::of(&settings, Arc::new(SystemClock));
        adviser.map(Some).ok_or_else(|| Failure::Usage("--model: OLLAMA_URL is not set".to_owned()))
    }
}

async fn parse_lines(
    (now, tz, trace): (Option<DateTime<FixedOffset>>, &str, bool),
    adviser: Option<&Adviser>,
) -> Result<ExitCode, Failure> {
    let zone: Zone =
        tz.parse().map_err(|_| Failure::Usage(format!("--tz: there is no time zone called `{tz}`")))?;
    let now = now.map_or_else(|| SystemClock.now(), |now| now.to_utc());
    let defaults = parse::Defaults::at(now).in_zone(zone).with_trace(trace);
    parse::run(BufReader::new(std::io::stdin()), std::io::stdout(), &defaults, adviser).await?;
    Ok(ExitCode::SUCCESS)
}

async fn talk(
    settings: &Settings,
    user: Option<&str>,
    now: Option<DateTime<FixedOffset>>,
    json: bool,
) -> Result<ExitCode, Failure> {
    let user = match user {
        Some(phone) => Address::phone(phone).map_err(|error| Failure::Usage(format!("--user: {error}")))?,
        None => Address::owner(),
    };
    let folder = lock(settings)?;
    let standing = now.map(|now| Arc::new(StandingClock::at(now.to_utc())));
    let clock: Arc<dyn Clock> = match &standing {
        Some(standing) => standing.clone(),
        None => Arc::new(SystemClock),
    };
    let database = ledger::open(&settings.database).await?;
    let senses = organs::senses(settings, clock.clone());
    let engine = Engine::with_senses(database, clock, settings, folder.owner()?, senses);
    let sweeper = engine.start().await.map_err(|error| not_started(&error))?;
    let chat = Chat::new(engine.clone(), standing, user);
    let is_person = std::io::stdin().is_terminal() && std::io::stdout().is_terminal() && !json;
    let ended = if is_person {
        terminal::converse(&chat).await
    } else {
        chat.run(tokio::io::stdin(), tokio::io::stdout()).await
    };
    engine.stop(Some(sweeper), FAREWELL).await;
    ended?;
    Ok(ExitCode::SUCCESS)
}

/// Opens the books beside an engine that may be running.
async fn open_beside(settings: &Settings) -> Result<Database, Failure> {
    if let Location::File(path) = &settings.database
        && !path.exists()
    {
        return Err(Failure::Other(format!("there are no books in {} yet", settings.data_dir.display())));
    }
    Ok(ledger::open(&settings.database).await?)
}
