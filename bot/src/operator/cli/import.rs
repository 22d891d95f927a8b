//! The command line of `catat import`.

use std::{collections::BTreeMap, path::PathBuf, process::ExitCode};

use clap::Args;

use super::open_beside;
use crate::operator::{
    commands::import::{self, Wanted},
    config::Settings,
    failure::Failure,
};

/// What is to be imported, and what is known beside it.
#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    /// Files of a bank, or folders of them; several are one import
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The person's number
    #[arg(long, value_name = "PHONE")]
    user: String,
    /// The account that they are of; one of that name is opened where there is none
    #[arg(long, value_name = "NAME")]
    account: Option<String>,
    /// Tell what would be booked, and book nothing
    #[arg(long)]
    dry_run: bool,
    /// Answer a question that the files leave open; the exit code is 4 while one is
    #[arg(long = "answer", value_name = "KEY=VALUE")]
    answers: Vec<String>,
    /// Tell it as one object
    #[arg(long)]
    json: bool,
}

impl ImportArguments {
    /// Does it.
    pub(super) async fn run(self, settings: &Settings) -> Result<ExitCode, Failure> {
        let mut answers = BTreeMap::new();
        for answer in &self.answers {
            let (key, value) = answer
                .split_once('=')
                .ok_or_else(|| Failure::Usage(format!("--answer {answer}: it is written KEY=VALUE")))?;
            answers.insert(key.trim().to_owned(), value.trim().to_owned());
        }
        let Self { files, user, account, dry_run, json, .. } = self;
        let wanted = Wanted { files, account, dry_run, answers, json };
        let database = open_beside(settings).await?;
        let done = import::run(&database, settings, &user, &wanted).await;
        database.close().await;
        done
    }
}
