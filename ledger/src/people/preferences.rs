//! What people set about themselves, beside their name, language and zone.

use chrono::{DateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::values::{
    appointment::{QuietHours, ReportKind, Schedule},
    month::Months,
    period::Zone,
};

/// How a person speaks, and is spoken to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Register {
    /// "aku", "kamu".
    #[default]
    Casual,
    /// "saya", "Anda".
    Formal,
}

/// What people set about themselves. A field that nobody set is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// How they are spoken to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub register: Option<Register>,
    /// When the daily report is sent, by their clock. `None` of this and the next two: nobody set a time, so it is the usual
    /// one, unless the report is among those that they stopped. (An earlier version, which sent none, knew no difference
    /// between one stopped and one never set.)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub daily_report: Option<NaiveTime>,
    /// When the weekly report is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekly_report: Option<NaiveTime>,
    /// When the monthly report is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monthly_report: Option<NaiveTime>,
    /// The reports that they wish to be sent no more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stopped_reports: Vec<ReportKind>,
    /// The account that is meant where none is named, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_account: Option<i64>,
    /// When nothing is sent by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiet_hours: Option<QuietHours>,
}

impl Preferences {
    /// When a report is sent, by the person's clock; `None`: not at all. Whoever set nothing gets it at the usual time where
    /// that is the house's default.
    pub fn report_time(&self, kind: ReportKind, is_default: bool) -> Option<NaiveTime> {
        let set = match kind {
            ReportKind::Daily => self.daily_report,
            ReportKind::Weekly => self.weekly_report,
            ReportKind::Monthly => self.monthly_report,
        };
        let usual = || (is_default && !self.stopped_reports.contains(&kind)).then(|| kind.usual_time());
        set.or_else(usual)
    }

    /// When a report is sent, to somebody in this zone whose book has these months.
    pub fn schedule(
        &self,
        kind: ReportKind,
        (zone, months): (Zone, &Months),
        is_default: bool,
    ) -> Option<Schedule> {
        let time = self.report_time(kind, is_default)?;
        Some(Schedule { kind, time, zone, months: months.clone(), quiet: self.quiet_hours })
    }

    /// The instant, or where quiet hours are then in this zone, their end.
    pub fn out_of_quiet(&self, instant: DateTime<Utc>, zone: Zone) -> DateTime<Utc> {
        self.quiet_hours.and_then(|hours| hours.end(instant, zone)).unwrap_or(instant)
    }

    /// Sets when a report is sent; `None`: not at all.
    pub fn set_report(&mut self, kind: ReportKind, time: Option<NaiveTime>) {
        let set = match kind {
            ReportKind::Daily => &mut self.daily_report,
            ReportKind::Weekly => &mut self.weekly_report,
            ReportKind::Monthly => &mut self.monthly_report,
        };
        *set = time;
        if time.is_some() {
            self.stopped_reports.retain(|stopped| *stopped != kind);
        } else if !self.stopped_reports.contains(&kind) {
            self.stopped_reports.push(kind);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Preferences {
        serde_json::from_str(json).expect("preferences")
    }

    #[test]
    fn what_nobody_set_is_usual_and_what_was_stopped_is_off() {
        let eight = NaiveTime::from_hms_opt(20, 0, 0);
        let mut wanted = read("{}");
        assert_eq!(wanted.report_time(ReportKind::Daily, true), NaiveTime::from_hms_opt(21, 0, 0));
        assert_eq!(wanted.report_time(ReportKind::Daily, false), None);
        wanted.set_report(ReportKind::Daily, eight);
        assert_eq!(wanted.report_time(ReportKind::Daily, false), eight);
        wanted.set_report(ReportKind::Daily, None);
        assert_eq!(wanted.report_time(ReportKind::Daily, true), None);
        wanted.set_report(ReportKind::Daily, None);
        let json = serde_json::to_string(&wanted).expect("JSON");
        assert_eq!(json, r#"{"stopped_reports":["daily"]}"#);
        assert_eq!(read(&json), wanted);
        assert_eq!(wanted.report_time(ReportKind::Weekly, true), NaiveTime::from_hms_opt(8, 0, 0));
    }

    #[test]
    fn what_falls_into_quiet_hours_waits_for_their_end() {
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").expect("an hour");
        let at = |text: &str| Zone::JAKARTA.instant(format!("{text}:00").parse().expect("a moment"));
        for (quiet, said, wanted) in [
            (None, "2026-12-05T08:00", "2026-12-05T08:00"),
            (Some(("22:00", "06:00")), "2026-12-05T08:00", "2026-12-05T08:00"),
            (Some(("22:00", "09:30")), "2026-12-05T08:00", "2026-12-05T09:30"),
            (Some(("07:00", "12:00")), "2026-12-05T08:00", "2026-12-05T12:00"),
            (Some(("08:00", "09:00")), "2026-12-05T08:00", "2026-12-05T09:00"),
            (Some(("07:00", "08:00")), "2026-12-05T08:00", "2026-12-05T08:00"),
            (Some(("07:00", "06:00")), "2026-12-31T08:00", "2027-01-01T06:00"),
            (Some(("22:00", "06:00")), "2026-12-31T23:15", "2027-01-01T06:00"),
            (Some(("22:00", "22:00")), "2026-12-05T22:00", "2026-12-05T22:00"),
        ] {
            let quiet_hours = quiet.map(|(from, until)| QuietHours { from: time(from), until: time(until) });
            let set = Preferences { quiet_hours, ..Preferences::default() };
            assert_eq!(set.out_of_quiet(at(said), Zone::JAKARTA), at(wanted), "{quiet:?} {said}");
        }
    }

    /// As earlier versions wrote them.
    #[test]
    fn old_rows_are_read() {
        let old = read(r#"{"daily_report":"20:30:00","quiet_hours":{"from":"22:00:00","until":"06:00:00"}}"#);
        assert_eq!(old.report_time(ReportKind::Daily, true), NaiveTime::from_hms_opt(20, 30, 0));
        assert_eq!(old.report_time(ReportKind::Monthly, true), NaiveTime::from_hms_opt(8, 0, 0));
        assert!(old.quiet_hours.is_some());
    }
}
