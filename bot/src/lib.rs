//! From a message to its answer: accept, perceive, understand, decide, act, deliver.

pub mod accept;
mod act;
pub mod adviser;
mod alarm;
pub mod channel;
pub mod chat;
pub mod cli;
mod commands;
pub mod config;
pub mod courier;
mod data_folder;
pub mod decide;
pub mod deliver;
pub mod dialogue;
pub mod engine;
pub mod facts;
pub mod http;
mod lanes;
pub mod pace;
pub mod parse;
pub mod perceive;
mod random;
mod registration;
pub mod say;
mod steps;
pub mod telemetry;
pub mod whatsapp;
