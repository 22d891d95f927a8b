//! From a message to its answer: accept, perceive, understand, decide, act, deliver.

pub mod accept;
mod act;
pub mod chat;
pub mod cli;
mod commands;
pub mod config;
mod data_folder;
pub mod decide;
pub mod deliver;
pub mod dialogue;
pub mod engine;
pub mod facts;
pub mod http;
mod lanes;
pub mod parse;
mod random;
mod registration;
pub mod say;
mod steps;
pub mod telemetry;
