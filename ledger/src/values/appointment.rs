//! Appointments: when a report is to be sent by a person's clock, and the days that it tells of. The period belongs to the
//! appointment, not to the moment of sending: the one of 23 November tells of 23 November, also where it is sent after
//! midnight.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    db::stored_as_word,
    values::{
        month::Months,
        period::{Period, Zone},
    },
};

/// A report that is sent by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReportKind {
    /// Of the day, on that day.
    Daily,
    /// Of the Monday to Sunday before, on Mondays.
    Weekly,
    /// Of the book's month before, on the first day of the next.
    Monthly,
}

stored_as_word!(ReportKind: Daily = "daily", Weekly = "weekly", Monthly = "monthly");

impl ReportKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Daily, Self::Weekly, Self::Monthly];

    /// When it is sent, by the person's clock, unless they wish for another time.
    pub fn usual_time(self) -> NaiveTime {
        let hour = match self {
            Self::Daily => 21,
            Self::Weekly | Self::Monthly => 8,
        };
        NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
    }

    /// How late it may be sent; later it is of no use any more, and is skipped.
    pub fn patience(self) -> TimeDelta {
        match self {
            Self::Daily => TimeDelta::hours(6),
            Self::Weekly | Self::Monthly => TimeDelta::days(3),
        }
    }

    /// The day, week or month that holds a day.
    fn around(self, day: NaiveDate, months: &Months) -> Period {
        match self {
            Self::Daily => Period::day(day),
            Self::Weekly => Period::week(day),
            Self::Monthly => months.month(day),
        }
    }

    /// The first day on which there is one, from `day` on.
    fn first_day(self, day: NaiveDate, months: &Months) -> NaiveDate {
        let around = self.around(day, months);
        if around.from == day { day } else { around.until }
    }

    /// The days that the report of this day tells of.
    fn period(self, day: NaiveDate, months: &Months) -> Period {
        let told = if self == Self::Daily { day } else { day.pred_opt().unwrap_or(day) };
        self.around(told, months)
    }
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
    /// Whether this time of the day lies in them.
    pub fn contain(self, time: NaiveTime) -> bool {
        let (is_begun, is_over) = (time >= self.from, time >= self.until);
        if self.from <= self.until { is_begun && !is_over } else { is_begun || !is_over }
    }

    /// When they end that this instant lies in; `None` where it lies in none.
    pub fn end(self, instant: DateTime<Utc>, zone: Zone) -> Option<DateTime<Utc>> {
        let local = zone.local(instant);
        if !self.contain(local.time()) {
            return None;
        }
        let day = local.date_naive();
        let ends_today = local.time() < self.until;
        let day = if ends_today { day } else { day.checked_add_days(Days::new(1))? };
        let end = day.and_time(self.until);
        // Of an hour that comes twice the instant may lie between the two.
        let ends =
            [Some(zone.instant(end)), zone.0.from_local_datetime(&end).latest().map(|end| end.to_utc())];
        ends.into_iter().flatten().find(|end| *end > instant)
    }
}

/// One report that is to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appointment {
    /// The person's day that it falls on.
    pub day: NaiveDate,
    /// When it may be sent: at its time, or where quiet hours are then, at their end.
    pub due: DateTime<Utc>,
    /// The days that it tells of.
    pub period: Period,
    at: DateTime<Utc>,
}

/// When a person gets one kind of report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// Which.
    pub kind: ReportKind,
    /// At what time of the day.
    pub time: NaiveTime,
    /// By the clocks of which zone.
    pub zone: Zone,
    /// Of which months.
    pub months: Months,
    /// When nothing is sent.
    pub quiet: Option<QuietHours>,
}

/// What an appointment that has fallen due comes to, with those behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// Those that are skipped, the oldest first.
    pub skipped: Vec<Appointment>,
    /// The one that is sent now.
    pub sent: Option<Appointment>,
    /// The one that is promised next.
    pub next: Appointment,
    /// When that is to be looked at.
    pub due: DateTime<Utc>,
    /// Where it waits for quiet hours that it has run into: until then it is not late.
    pub held_until: Option<DateTime<Utc>>,
}

/// So many appointments are settled at once, at most: an appointment is a row.
const MOST_AT_ONCE: usize = 60;

impl Schedule {
    /// The appointment of this day, or the first behind it. A time that the clocks skip is the first instant behind the gap;
    /// one that they show twice is the first.
    pub fn on(&self, day: NaiveDate) -> Appointment {
        let day = self.kind.first_day(day, &self.months);
        let at = self.zone.instant(day.and_time(self.time));
        let due = self.quiet.and_then(|quiet| quiet.end(at, self.zone)).unwrap_or(at);
        Appointment { day, due, period: self.kind.period(day, &self.months), at }
    }

    /// The day of the appointment that tells of the days from this one on, which was the first of such a period when it was
    /// promised: months may end on another day by now.
    pub fn telling_from(&self, from: NaiveDate) -> NaiveDate {
        if self.kind == ReportKind::Daily { from } else { self.kind.around(from, &self.months).until }
    }

    /// The one behind this.
    pub fn following(&self, appointment: &Appointment) -> Appointment {
        self.on(appointment.day.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX))
    }

    /// The first one whose time is later than this instant.
    pub fn next(&self, instant: DateTime<Utc>) -> Appointment {
        /// A gap may put one behind midnight, and an hour that comes twice midnight before one.
        const MOST_LOOKED_AT: usize = 4;
        let today = self.zone.day(instant);
        let mut found = self.on(today.checked_sub_days(Days::new(1)).unwrap_or(today));
        for _ in 0..MOST_LOOKED_AT {
            if found.at > instant {
                break;
            }
            found = self.following(&found);
        }
        found
    }

    /// What is to be done at `now`, where the appointment of the day `promised` is the first that is not settled (`None`:
    /// there is none yet), and where it was held up by quiet hours until `held_until`. Of those missed the last is sent, if
    /// it is not too late for it.
    pub fn settle(
        &self,
        (promised, held_until): (Option<NaiveDate>, Option<DateTime<Utc>>),
        now: DateTime<Utc>,
    ) -> Settlement {
        let mut next = promised.map_or_else(|| self.next(now), |day| self.on(day));
        let first = next;
        let mut skipped = Vec::new();
        while next.due <= now && skipped.len() < MOST_AT_ONCE {
            skipped.push(next);
            next = self.following(&next);
        }
        let nothing_sent = |skipped, next: Appointment| Settlement {
            skipped,
            sent: None,
            next,
            due: next.due,
            held_until: None,
        };
        let is_last = next.due > now;
        let Some(last) = skipped.pop_if(|_| is_last) else { return nothing_sent(skipped, next) };
        let waited = held_until.filter(|_| last == first).map_or(last.due, |until| until.max(last.due));
        if now - waited > self.kind.patience() {
            skipped.push(last);
            return nothing_sent(skipped, next);
        }
        match self.quiet.and_then(|quiet| quiet.end(now, self.zone)) {
            Some(end) => Settlement { skipped, sent: None, next: last, due: end, held_until: Some(end) },
            None => Settlement { sent: Some(last), ..nothing_sent(skipped, next) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::month::MonthStart;

    fn time(text: &str) -> NaiveTime {
        text.parse().expect("a time")
    }

    fn instant(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).expect("an instant").to_utc()
    }

    fn schedule(kind: ReportKind, at: &str, zone: &str) -> Schedule {
        let zone = zone.parse().expect("a zone");
        Schedule { kind, time: time(at), zone, months: Months::CALENDAR, quiet: None }
    }

    fn daily(quiet: Option<(&str, &str)>) -> Schedule {
        let quiet = quiet.map(|(from, until)| QuietHours { from: time(from), until: time(until) });
        Schedule { quiet, ..schedule(ReportKind::Daily, "21:00:00", "Asia/Jakarta") }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn columns<const N: usize>(row: &str) -> [&str; N] {
        row.split(' ').collect::<Vec<_>>().try_into().expect("so many columns")
    }

    #[test]
    fn the_next_appointment_and_its_period() {
        for row in [
            // The week that is never complete: on Monday the 23rd it is the 16th to the 22nd.
            "weekly 07:00:00 Asia/Jakarta 2026-11-22T12:00:00+07:00 2026-11-23T00:00:00Z 2026-11-16 2026-11-22",
            "weekly 07:00:00 Asia/Jakarta 2026-11-23T07:00:00+07:00 2026-11-30T00:00:00Z 2026-11-23 2026-11-29",
            "daily 21:00:00 Asia/Jakarta 2026-11-23T20:59:59+07:00 2026-11-23T14:00:00Z 2026-11-23 2026-11-23",
            "daily 21:00:00 Asia/Jayapura 2026-11-23T20:59:59+07:00 2026-11-24T12:00:00Z 2026-11-24 2026-11-24",
            // Leap years, and years.
            "monthly 08:00:00 Asia/Jakarta 2028-02-10T00:00:00Z 2028-03-01T01:00:00Z 2028-02-01 2028-02-29",
            "monthly 08:00:00 Asia/Jakarta 2027-02-10T00:00:00Z 2027-03-01T01:00:00Z 2027-02-01 2027-02-28",
            "monthly 08:00:00 Asia/Jakarta 2026-12-31T20:00:00Z 2027-01-01T01:00:00Z 2026-12-01 2026-12-31",
            "daily 21:00:00 Asia/Jakarta 2028-02-28T15:00:00Z 2028-02-29T14:00:00Z 2028-02-29 2028-02-29",
            // 02:30 is skipped on 28 March 2027 in Berlin: the first instant behind the gap is 03:00.
            "daily 02:30:00 Europe/Berlin 2027-03-27T12:00:00Z 2027-03-28T01:00:00Z 2027-03-28 2027-03-28",
            // It comes twice on 31 October: the first.
            "daily 02:30:00 Europe/Berlin 2027-10-30T12:00:00Z 2027-10-31T00:30:00Z 2027-10-31 2027-10-31",
            // Between the two it is over.
            "daily 02:30:00 Europe/Berlin 2027-10-31T01:15:00Z 2027-11-01T01:30:00Z 2027-11-01 2027-11-01",
            // 21:00 by the clock on both sides of the change.
            "daily 21:00:00 Europe/Berlin 2027-03-27T21:00:00Z 2027-03-28T19:00:00Z 2027-03-28 2027-03-28",
            // A gap of half an hour, at Lord Howe.
            "daily 02:15:00 Australia/Lord_Howe 2026-10-03T12:00:00Z 2026-10-03T15:30:00Z 2026-10-04 2026-10-04",
            // Midnight itself is skipped, in Beirut.
            "daily 00:15:00 Asia/Beirut 2027-03-27T12:00:00Z 2027-03-27T22:00:00Z 2027-03-28 2027-03-28",
        ] {
            let [kind, at, zone, now, due, from, to] = columns(row);
            let next = schedule(kind.parse().expect("a kind"), at, zone).next(instant(now));
            assert_eq!(next.due, instant(due), "{row}");
            assert_eq!((next.period.from, next.period.last_day()), (day(from), day(to)), "{row}");
        }
    }

    #[test]
    fn quiet_hours_end() {
        for (quiet, now, end) in [
            (("22:00:00", "06:00:00"), "2026-11-23T21:59:59+07:00", None),
            (("22:00:00", "06:00:00"), "2026-11-23T22:00:00+07:00", Some("2026-11-24T06:00:00+07:00")),
            (("22:00:00", "06:00:00"), "2026-11-24T05:59:59+07:00", Some("2026-11-24T06:00:00+07:00")),
            (("22:00:00", "06:00:00"), "2026-11-24T06:00:00+07:00", None),
            (("12:00:00", "14:00:00"), "2026-11-24T13:00:00+07:00", Some("2026-11-24T14:00:00+07:00")),
            (("12:00:00", "14:00:00"), "2026-11-24T14:00:00+07:00", None),
            (("12:00:00", "12:00:00"), "2026-11-24T12:00:00+07:00", None),
            (("20:00:00", "00:00:00"), "2026-11-24T21:00:00+07:00", Some("2026-11-25T00:00:00+07:00")),
        ] {
            let hours = QuietHours { from: time(quiet.0), until: time(quiet.1) };
            assert_eq!(hours.end(instant(now), Zone::JAKARTA), end.map(instant), "{quiet:?} at {now}");
        }
        // They end at 02:30, which comes twice; it is the second 02:10.
        let hours = QuietHours { from: time("22:00:00"), until: time("02:30:00") };
        let berlin = "Europe/Berlin".parse().expect("a zone");
        assert_eq!(hours.end(instant("2027-10-31T01:10:00Z"), berlin), Some(instant("2027-10-31T01:30:00Z")));
    }

    /// "2026-11-23T21:00", by Jakarta's clocks; seconds may follow.
    fn jakarta(text: &str) -> DateTime<Utc> {
        let seconds = if text.matches(':').count() == 1 { ":00" } else { "" };
        instant(&format!("{text}{seconds}+07:00"))
    }

    /// The columns: schedule, promised, held until, now; skipped, sent, next, due.
    #[test]
    fn what_is_due_is_sent_skipped_or_held() {
        let (plain, quiet) = (daily(None), daily(Some(("22:00:00", "06:00:00"))));
        let early = daily(Some(("20:00:00", "05:00:00")));
        for row in [
            // Not yet; on time; after midnight; as late as may be; too late.
            "plain 2026-11-23 - 2026-11-23T20:59 0 - 2026-11-23 23-21:00",
            "plain 2026-11-23 - 2026-11-23T21:00 0 2026-11-23 2026-11-24 24-21:00",
            "plain 2026-11-23 - 2026-11-24T00:10 0 2026-11-23 2026-11-24 24-21:00",
            "plain 2026-11-23 - 2026-11-24T03:00 0 2026-11-23 2026-11-24 24-21:00",
            "plain 2026-11-23 - 2026-11-24T03:00:01 1 - 2026-11-24 24-21:00",
            // Of several the last is sent; of 40 days all are told apart, of more the first are settled first.
            "plain 2026-11-20 - 2026-11-23T22:00 3 2026-11-23 2026-11-24 24-21:00",
            "plain 2026-10-15 - 2026-11-24T10:00 40 - 2026-11-24 24-21:00",
            "plain 2026-08-01 - 2026-11-23T22:00 60 - 2026-09-30 30-21:00",
            // The time lies in quiet hours: it is their end, and the limit counts from there.
            "early 2026-11-23 - 2026-11-23T21:00 0 - 2026-11-23 24-05:00",
            "early 2026-11-23 - 2026-11-24T05:00 0 2026-11-23 2026-11-24 25-05:00",
            "early 2026-11-23 - 2026-11-24T11:00 0 2026-11-23 2026-11-24 25-05:00",
            "early 2026-11-23 - 2026-11-24T11:00:01 1 - 2026-11-24 25-05:00",
            // Late, it runs into quiet hours: it waits for their end, and is not late then.
            "quiet 2026-11-23 - 2026-11-23T23:00 0 - 2026-11-23 24-06:00",
            "quiet 2026-11-23 2026-11-24T06:00 2026-11-24T06:00 0 2026-11-23 2026-11-24 24-21:00",
            "quiet 2026-11-23 - 2026-11-24T06:00 1 - 2026-11-24 24-21:00",
        ] {
            let [of, promised, held, now, expected @ ..]: [&str; 8] = columns(row);
            let schedule = [("plain", &plain), ("quiet", &quiet), ("early", &early)]
                .into_iter()
                .find(|(name, _)| *name == of);
            let held = (held != "-").then(|| jakarta(held));
            let settlement =
                schedule.expect("one of them").1.settle((Some(day(promised)), held), jakarta(now));
            let sent = settlement.sent.map_or("-".to_owned(), |sent| sent.day.to_string());
            let due = Zone::JAKARTA.local(settlement.due).format("%d-%H:%M").to_string();
            let got = [settlement.skipped.len().to_string(), sent, settlement.next.day.to_string(), due];
            assert_eq!(got, expected, "{row}");
        }
        let held = quiet.settle((Some(day("2026-11-23")), None), jakarta("2026-11-23T23:00"));
        assert_eq!(held.held_until, Some(jakarta("2026-11-24T06:00")));
    }

    /// They begin on the 25th from November on, which was said on the 10th.
    #[test]
    fn a_month_ends_on_the_day_that_was_set_meanwhile() {
        let calendar = schedule(ReportKind::Monthly, "08:00:00", "Asia/Jakarta");
        let months = Months::CALENDAR.beginning(MonthStart::Day(25), day("2026-11-10"));
        let payday = Schedule { months, ..calendar.clone() };
        let promised = calendar.next(jakarta("2026-11-09T12:00"));
        assert_eq!((promised.day, promised.period.from), (day("2026-12-01"), day("2026-11-01")));
        let kept = payday.on(payday.telling_from(promised.period.from));
        let days = |one: &Appointment| (one.day, one.period.from, one.period.last_day());
        assert_eq!(days(&kept), (day("2026-11-25"), day("2026-11-01"), day("2026-11-24")));
        let following = payday.following(&kept);
        assert_eq!(days(&following), (day("2026-12-25"), day("2026-11-25"), day("2026-12-24")));
        // What was overdue then stays what it was.
        assert_eq!(days(&payday.on(payday.telling_from(day("2026-10-01")))).0, day("2026-11-01"));
        for schedule in [calendar, daily(None), schedule(ReportKind::Weekly, "08:00:00", "Asia/Jakarta")] {
            let next = schedule.next(jakarta("2026-11-20T12:00"));
            assert_eq!(schedule.telling_from(next.period.from), next.day, "{schedule:?}");
        }
    }

    #[test]
    fn nothing_promised_begins_with_the_next() {
        let settlement = daily(None).settle((None, None), instant("2026-11-23T21:00:00+07:00"));
        assert_eq!((settlement.next.day, settlement.sent), (day("2026-11-24"), None));
    }
}
