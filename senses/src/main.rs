//! `catat-media MODELS THREADS`: reads what it is asked to on standard input, with the models of a folder, on so many threads.

use std::{io, process::ExitCode};

use senses::{limits, serve::serve};

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let threads = |text: std::ffi::OsString| text.to_str().and_then(|text| text.parse().ok());
    let (Some(models), Some(threads)) = (arguments.next(), arguments.next().and_then(threads)) else {
        eprintln!("usage: catat-media MODELS THREADS (it is started by catat)");
        return ExitCode::from(2);
    };
    let ended =
        limits::set().and_then(|()| serve((models.into(), threads), io::stdin().lock(), io::stdout().lock()));
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("catat-media: {error}");
            ExitCode::FAILURE
        }
    }
}
