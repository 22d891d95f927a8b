//! Where messages come in and replies go out: over HTTP, on WhatsApp, in the terminal.

pub mod http;
pub mod terminal;
pub mod whatsapp;
