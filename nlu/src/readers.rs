//! One reader an intent: each takes the messages that are its own and leaves the others.

pub(crate) mod account;
pub(crate) mod anew;
pub(crate) mod balance;
pub(crate) mod beyond;
pub(crate) mod booking;
pub(crate) mod budget;
pub(crate) mod category_command;
pub(crate) mod command;
pub(crate) mod debts;
pub(crate) mod edit;
pub(crate) mod exchange;
pub(crate) mod filing_rule;
pub(crate) mod goods;
pub(crate) mod listing;
mod named;
pub(crate) mod notice;
pub(crate) mod phrase;
pub(crate) mod preview;
pub(crate) mod rate;
pub(crate) mod recurring;
pub(crate) mod remark;
pub(crate) mod reminder;
pub(crate) mod report;
pub(crate) mod saving;
pub(crate) mod setting;
pub(crate) mod split;
pub(crate) mod why;
