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
    /// As what; which program reads it
    #[arg(long)]
    format: Format,
    /// The first day; in journals and statements what came before stands as opening balances
    #[arg(long, value_name = "DAY")]
    from: Option<NaiveDate>,
    /// The last day
    #[arg(long, value_name = "DAY")]
    to: Option<NaiveDate>,
    /// The file to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// What a book is written as.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// A table of entries
    Csv,
    /// The same as a workbook, a sheet a month
    Xlsx,
    /// Everything there is in the book
    Json,
    /// A journal for hledger
    Hledger,
    /// A journal for ledger
    Ledger,
    /// A journal for beancount
    Beancount,
    /// Statements of the accounts, as banks hand them out
    Ofx,
    /// The same in an older format
    Qif,
}

impl From<Format> for export::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Csv => Self::Csv,
            Format::Xlsx => Self::Xlsx,
            Format::Json => Self::Json,
            Format::Hledger => Self::Journal(Dialect::Hledger),
            Format::Ledger => Self::Journal(Dialect::Ledger),
            Format::Beancount => Self::Journal(Dialect::Beancount),
            Format::Ofx => Self::Ofx,
            Format::Qif => Self::Qif,
        }
    }
}

impl ExportArguments {
    /// Does it.
    pub(super) async fn run(self, database: &Database) -> Result<ExitCode, Failure> {
        let wanted = Wanted { format: self.format.into(), from: self.from, to: self.to, out: self.out };
        export::run(database, &self.user, &wanted).await
    }
}
