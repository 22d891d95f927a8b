//! The command line of `catat export`.

use std::{path::PathBuf, process::ExitCode};

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use ledger::db::Database;
use reports::journal::Dialect;

use crate::operator::{
    commands::export::{self, Wanted},
    failure::Failure,
};

/// What is to be written down, and where.
#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    /// The person's number
    #[arg(long, value_name = "PHONE")]
    user: String,
    /// Which program reads it
    #[arg(long)]
    format: Format,
    /// The first day; what came before stands as opening balances
    #[arg(long, value_name = "DAY")]
    from: Option<NaiveDate>,
    /// The last day
    #[arg(long, value_name = "DAY")]
    to: Option<NaiveDate>,
    /// The file to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// A program that keeps journals.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// hledger
    Hledger,
    /// ledger
    Ledger,
    /// beancount
    Beancount,
}

impl ExportArguments {
    /// Does it.
    pub(super) async fn run(self, database: &Database) -> Result<ExitCode, Failure> {
        let dialect = match self.format {
            Format::Hledger => Dialect::Hledger,
            Format::Ledger => Dialect::Ledger,
            Format::Beancount => Dialect::Beancount,
        };
        let wanted = Wanted { dialect, from: self.from, to: self.to, out: self.out };
        export::run(database, &self.user, &wanted).await
    }
}
