//! How fast the real program answers real phones, what it takes for it, and whether one chat can slow the others.

mod common;
#[path = "load/crowd.rs"]
mod crowd;
#[path = "load/flood.rs"]
mod flood;
#[path = "load/person.rs"]
mod person;
#[path = "load/spread.rs"]
mod spread;
#[path = "load/usage.rs"]
mod usage;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    str::FromStr,
    time::Duration,
};

use common::{Outcome, Stage};
use serde_json::json;

const USAGE: &str =
    "usage: load --catat PATH [--seconds 20] [--phones 100] [--pairs 5] [--only crowd|flood] [--json PATH]
(or `make bench-whatsapp ARGS=…`)";

/// Everybody counts at once, nothing is asked twice, nothing waits on purpose.
const SETTINGS: [(&str, &str); 4] = [
    ("CATAT_REGISTRATION", "open"),
    ("CATAT_DUPLICATE_SECONDS", "0"),
    ("CATAT_PACE_CHAT", "off"),
    ("CATAT_PACE_NUMBER", "off"),
];

#[tokio::main]
async fn main() -> ExitCode {
    Box::pin(common::run(measure())).await
}

async fn measure() -> Outcome {
    let options = Options::read(std::env::args().skip(1))?;
    println!("{} cores, shared by the bot, the server and the phones.", cores());
    let mut report = json!({ "cores": cores() });
    if options.does("crowd") {
        let mut stage = Stage::start(&options.catat, &SETTINGS).await?;
        let figures = stage.watch(crowd::measure(&stage, options.phones, options.seconds)).await?;
        stage.stop().await?;
        figures.print();
        report["crowd"] = figures.json();
    }
    if options.does("flood") {
        let mut stage = Stage::start(&options.catat, &SETTINGS).await?;
        let figures = stage.watch(flood::measure(&stage, options.pairs)).await?;
        stage.stop().await?;
        figures.print();
        report["flood"] = figures.json();
    }
    if let Some(path) = &options.json {
        path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
        std::fs::write(path, format!("{report:#}\n"))?;
        println!("\nAll figures: {}", path.display());
    }
    Ok(())
}

struct Options {
    catat: PathBuf,
    seconds: Duration,
    phones: u32,
    pairs: usize,
    only: Option<String>,
    json: Option<PathBuf>,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Outcome<Self> {
        let (mut catat, mut seconds, mut phones, mut pairs) = (None, 20, 100, 5);
        let (mut only, mut json) = (None, None);
        while let Some(name) = arguments.next() {
            let value = arguments.next().ok_or(USAGE)?;
            match name.as_str() {
                "--catat" => catat = Some(PathBuf::from(value)),
                "--seconds" => seconds = number(&value)?,
                "--phones" => phones = number(&value)?,
                "--pairs" => pairs = number(&value)?,
                "--only" if ["crowd", "flood"].contains(&value.as_str()) => only = Some(value),
                "--json" => json = Some(Path::new(&value).to_owned()),
                _ => return Err(USAGE.into()),
            }
        }
        let catat = catat.ok_or(USAGE)?;
        Ok(Self { catat, seconds: Duration::from_secs(seconds), phones, pairs, only, json })
    }

    fn does(&self, part: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == part)
    }
}

/// Nothing can be measured on none.
fn number<T: FromStr + Default + PartialEq>(text: &str) -> Outcome<T> {
    text.parse().ok().filter(|number| *number != T::default()).ok_or_else(|| USAGE.into())
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
