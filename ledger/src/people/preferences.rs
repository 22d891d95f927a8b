//! What people set about themselves, beside their name, language and zone.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

/// How a person speaks, and is spoken to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Register {
    /// "aku", "kamu".
    #[default]
    Casual,
    /// "saya", "Anda".
    Formal,
}

/// When nothing is sent by itself, by the person's clock; it may go past midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    /// From then on.
    pub from: NaiveTime,
    /// Until then.
    pub until: NaiveTime,
}

/// What people set about themselves. A field that nobody set is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// How they are spoken to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub register: Option<Register>,
    /// When the daily report is sent, by their clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub daily_report: Option<NaiveTime>,
    /// When the weekly report is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekly_report: Option<NaiveTime>,
    /// When the monthly report is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monthly_report: Option<NaiveTime>,
    /// The account that is meant where none is named, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_account: Option<i64>,
    /// When nothing is sent by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiet_hours: Option<QuietHours>,
}
