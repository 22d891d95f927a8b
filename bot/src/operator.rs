//! For whoever runs it: the command line, the settings, the data folder, logs and figures.

pub mod cli;
mod commands;
pub mod config;
pub(crate) mod data_folder;
pub(crate) mod failure;
pub mod parse;
pub mod telemetry;
