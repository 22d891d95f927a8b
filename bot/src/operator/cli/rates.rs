//! The command line of `catat rates`.

use std::{path::PathBuf, process::ExitCode};

use clap::Subcommand;

use crate::operator::{commands::rates, config::Settings, failure::Failure};

/// What is to be done with rates.
#[derive(Debug, Subcommand)]
pub(super) enum RatesAction {
    /// Import a CSV file with the columns day,base,quote,rate; lines that are none are named
    Import {
        /// The file
        file: PathBuf,
    },
    /// List every rate, the newest day first
    List {
        /// List as JSON, one object a line
        #[arg(long)]
        json: bool,
    },
}

impl RatesAction {
    /// Does it. Rates may be imported before anybody has written.
    pub(super) async fn run(self, settings: &Settings) -> Result<ExitCode, Failure> {
        std::fs::create_dir_all(&settings.data_dir)?;
        let database = ledger::open(&settings.database).await?;
        let done = match self {
            Self::Import { file } => rates::import(&database, &file).await,
            Self::List { json } => rates::list(&database, json).await,
        };
        database.close().await;
        done
    }
}
