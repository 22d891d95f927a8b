//! `catat eval`: how well labelled messages are understood, and how well whole conversations end.

pub(crate) mod conversations;

use std::{fs, path::PathBuf, process::ExitCode, time::Instant};

use nlu::eval::{self, Score};

use super::print;
use crate::{
    engine::adviser::Adviser,
    operator::{failure::Failure, parse},
};

/// Reads the labelled messages of the files, with a model's help where there is one, and prints what was misread and a table by shape.
pub(crate) async fn run(files: &[PathBuf], adviser: Option<&Adviser>) -> Result<ExitCode, Failure> {
    let context = eval::context();
    let mut score = Score::default();
    // The lexicon is put together at its first use; no message pays for that.
    nlu::understand("kopi 20rb", &context);
    for path in files {
        let named = |mistake: String| Failure::Usage(format!("{}: {mistake}", path.display()));
        let file = fs::read_to_string(path).map_err(|error| named(error.to_string()))?;
        let shape = path.file_stem().unwrap_or_default().to_string_lossy();
        for label in eval::read(&file, &shape).map_err(named)? {
            let started = Instant::now();
            let (frame, _) = parse::understand(&label.text, &context, adviser).await;
            score.add(&label, &frame, started.elapsed());
        }
    }
    for miss in score.misses() {
        print(miss);
    }
    print(&score.to_string());
    Ok(ExitCode::SUCCESS)
}
