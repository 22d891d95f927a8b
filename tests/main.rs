//! Tests of the whole house: conversations, contracts, faults and the rules of the architecture.

mod admission;
mod category_contracts;
mod channel;
mod chats;
mod commands;
mod crash;
mod damage;
mod delivery;
mod engine;
mod erasure;
mod export;
mod goals;
mod http;
mod joining;
mod learning;
mod ledger_contracts;
mod lesson_contracts;
mod malformed;
mod model;
mod odd_requests;
mod properties;
mod readme;
mod sharing;
mod support;
mod tidy;
mod undo_model;
