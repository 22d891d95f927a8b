//! The bot on WhatsApp: its own protocol over loopback, real encryption, and phones that are real clients.

mod admins;
mod albums;
mod faults;
mod flows;
mod passing;
mod people;
mod program;
mod senses;
mod silent;
mod strangers;
