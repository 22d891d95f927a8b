//! The `catat` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    bot::operator::cli::run()
}
