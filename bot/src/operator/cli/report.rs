//! The command line of `catat report`.

use std::{path::PathBuf, process::ExitCode};

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use ledger::db::Database;

use crate::operator::{
    commands::report::{self, Format, Span, Wanted},
    failure::Failure,
};

/// What is to be reported, how, and where to.
#[derive(Debug, Args)]
pub(super) struct ReportArguments {
    /// The person's number
    #[arg(long, value_name = "PHONE")]
    user: String,
    /// How long a time
    #[arg(long)]
    period: Span,
    /// A day in it [default: the person's today]
    #[arg(long, value_name = "DAY")]
    at: Option<NaiveDate>,
    /// How it is told
    #[arg(long, default_value = "text")]
    format: Format,
    /// Draw light on dark
    #[arg(long)]
    dark: bool,
    /// The file to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl ValueEnum for Span {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Day, Self::Week, Self::Month, Self::Year]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        let (name, help) = match self {
            Self::Day => ("day", "One day"),
            Self::Week => ("week", "Monday to Sunday"),
            Self::Month => ("month", "A month, from the day on which the person's begin"),
            Self::Year => ("year", "A calendar year"),
        };
        Some(clap::builder::PossibleValue::new(name).help(help))
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Text, Self::Json, Self::Png, Self::Svg, Self::Xlsx, Self::Pdf]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        let (name, help) = match self {
            Self::Text => ("text", "As the bot says it"),
            Self::Json => ("json", "One object, with the days"),
            Self::Png => ("png", "A picture for a phone"),
            Self::Svg => ("svg", "The same picture as text; it names its font, Noto Sans, and holds none"),
            Self::Xlsx => ("xlsx", "A workbook with every entry, a sheet a month"),
            Self::Pdf => ("pdf", "The picture and every entry, on sheets of A4"),
        };
        Some(clap::builder::PossibleValue::new(name).help(help))
    }
}

impl ReportArguments {
    /// Does it.
    pub(super) async fn run(self, database: &Database) -> Result<ExitCode, Failure> {
        let Self { user, period, at, format, dark, out } = self;
        report::run(database, &user, &Wanted { span: period, at, format, dark, out }).await
    }
}
