//! The command lines of `catat link` and `catat keys`.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use ledger::{access::api_key::Scope, db::Database};

use crate::operator::{
    commands::{keys, link},
    config::Settings,
    failure::Failure,
};

/// For whom a link is.
#[derive(Debug, Args)]
pub(super) struct LinkArguments {
    /// The person's number
    #[arg(long, value_name = "PHONE")]
    user: String,
    /// Print as JSON
    #[arg(long)]
    json: bool,
}

/// What is to be done with keys.
#[derive(Debug, Args)]
pub(super) struct KeysArguments {
    #[command(subcommand)]
    action: KeysAction,
}

#[derive(Debug, Subcommand)]
enum KeysAction {
    /// Make a key and show it, this once
    Add {
        /// The person's number
        #[arg(long, value_name = "PHONE")]
        user: String,
        /// What the key is called
        #[arg(long, value_name = "NAME")]
        name: String,
        /// What it may do: read, write (and read), admin
        #[arg(long, value_delimiter = ',', value_name = "SCOPE", default_value = "read")]
        scope: Vec<Scope>,
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
    /// List the keys of a person, the newest first
    List {
        /// The person's number
        #[arg(long, value_name = "PHONE")]
        user: String,
        /// List as JSON, one object a line
        #[arg(long)]
        json: bool,
    },
    /// End a key at once
    Revoke {
        /// The key's id, as `list` shows it
        id: i64,
        /// The person's number
        #[arg(long, value_name = "PHONE")]
        user: String,
    },
}

impl LinkArguments {
    /// Does it.
    pub(super) async fn run(self, settings: &Settings, database: &Database) -> Result<ExitCode, Failure> {
        link::run(database, settings, &self.user, self.json).await
    }
}

impl KeysArguments {
    /// Does it.
    pub(super) async fn run(self, database: &Database) -> Result<ExitCode, Failure> {
        match self.action {
            KeysAction::Add { user, name, scope, json } => {
                keys::add(database, &user, (&name, &scope), json).await
            }
            KeysAction::List { user, json } => keys::list(database, &user, json).await,
            KeysAction::Revoke { id, user } => keys::revoke(database, &user, id).await,
        }
    }
}
