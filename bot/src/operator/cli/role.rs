//! What a process of `catat serve` does, as it is named on the command line.

use clap::{ValueEnum, builder::PossibleValue};

use crate::operator::commands::serve::Role;

impl ValueEnum for Role {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Web => PossibleValue::new("web").help("Takes messages and requests over HTTP"),
            Self::Worker => PossibleValue::new("worker").help("Works on messages and what falls due"),
            Self::Channels => PossibleValue::new("whatsapp").help("Takes and sends messages on WhatsApp"),
        })
    }
}
