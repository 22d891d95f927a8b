//! What people set about themselves, beside their name, language and zone.

use chrono::{Days, NaiveDateTime, NaiveTime};
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

impl QuietHours {
    /// Whether they hold at this time of the day.
    pub fn hold(self, time: NaiveTime) -> bool {
        if self.from <= self.until {
            self.from <= time && time < self.until
        } else {
            self.from <= time || time < self.until
        }
    }

    /// When those end that hold at this time of a person's clock; `None` where none do.
    pub fn end(self, local: NaiveDateTime) -> Option<NaiveDateTime> {
        if !self.hold(local.time()) {
            return None;
        }
        let days = u64::from(self.until <= local.time());
        Some(local.date().checked_add_days(Days::new(days)).unwrap_or(local.date()).and_time(self.until))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_end_on_the_day_on_which_they_are_over() {
        let time = |text: &str| text.parse::<NaiveTime>().expect("a time");
        let night = QuietHours { from: time("22:00:00"), until: time("06:00:00") };
        let noon = QuietHours { from: time("12:00:00"), until: time("13:00:00") };
        for (hours, at, end) in [
            (night, "2026-11-20T21:59:59", None),
            (night, "2026-11-20T22:00:00", Some("2026-11-21T06:00:00")),
            (night, "2026-11-21T05:59:59", Some("2026-11-21T06:00:00")),
            (night, "2026-11-21T06:00:00", None),
            (noon, "2026-11-20T12:30:00", Some("2026-11-20T13:00:00")),
            (noon, "2026-11-20T13:00:00", None),
        ] {
            let local = |text: &str| text.parse::<NaiveDateTime>().expect("a local time");
            assert_eq!(hours.end(local(at)), end.map(local), "{at}");
        }
    }
}
