//! The command line of `catat models`.

use std::process::ExitCode;

use clap::Subcommand;

use crate::operator::{commands::models, config::Settings, failure::Failure};

/// What is to be done with models.
#[derive(Debug, Subcommand)]
pub(super) enum ModelsAction {
    /// List the models that are known by name, and where they lie
    List {
        /// List as JSON, one object a line
        #[arg(long)]
        json: bool,
    },
    /// Bring a model; what was begun goes on where it broke off
    Pull {
        /// Its name
        #[arg(value_name = "NAME", required_unless_present = "named")]
        name: Option<String>,
        /// The same
        #[arg(long = "name", value_name = "NAME", conflicts_with = "name")]
        named: Option<String>,
        /// Where it lies: a file, a folder that has it, or an address of the web
        #[arg(long, value_name = "FILE|DIR|URL")]
        from: Option<String>,
        /// Its SHA-256; a model that `catat models list` shows needs none
        #[arg(long, value_name = "HEX")]
        sha256: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Hold every file that is there against its checksum
    Verify {
        /// List as JSON, one object a line
        #[arg(long)]
        json: bool,
    },
    /// Choose the model that voices are heard by
    Use {
        /// Its name
        name: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

impl ModelsAction {
    /// Does it.
    pub(super) fn run(self, settings: &Settings) -> Result<ExitCode, Failure> {
        match self {
            Self::List { json } => models::list(settings, json),
            Self::Pull { name, named, from, sha256, json } => {
                let name = name.or(named).unwrap_or_default();
                models::pull(settings, &models::Wanted { name, from, sha256 }, json)
            }
            Self::Verify { json } => models::verify(settings, json),
            Self::Use { name, json } => models::choose(settings, &name, json),
        }
    }
}
