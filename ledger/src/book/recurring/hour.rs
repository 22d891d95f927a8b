//! The hour at which what comes again falls due, by the person's clock and outside their quiet hours.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};

use crate::{
    people::person::Person,
    values::{appointment::QuietHours, period::Zone},
};

/// The hour, where it is not a quiet one.
const HOUR: NaiveTime = NaiveTime::from_hms_opt(8, 0, 0).expect("an hour");
/// Clocks leap forward by no more than so many quarters of an hour.
const LONGEST_LEAP: i32 = 8;

/// When a day falls due.
pub fn due_at(person: &Person, day: NaiveDate) -> DateTime<Utc> {
    instant(person.zone, out_of(person.preferences.quiet_hours, day.and_time(HOUR)))
}

/// A moment of a day: now where it is today, else its hour, be it a quiet one.
pub fn moment_of(person: &Person, day: NaiveDate, now: DateTime<Utc>) -> DateTime<Utc> {
    if person.zone.day(now) == day { now } else { instant(person.zone, day.and_time(HOUR)) }
}

/// When nothing stands against speaking to the person any more: now, or the end of their quiet hours.
pub fn may_speak_at(person: &Person, now: DateTime<Utc>) -> DateTime<Utc> {
    let local = person.zone.local(now).naive_local();
    let then = out_of(person.preferences.quiet_hours, local);
    if then == local { now } else { instant(person.zone, then).max(now) }
}

/// The moment, or where it is a quiet one the end of the quiet hours.
fn out_of(quiet: Option<QuietHours>, at: NaiveDateTime) -> NaiveDateTime {
    let Some(QuietHours { from, until }) = quiet else { return at };
    let time = at.time();
    let is_behind = time >= from && (time < until || until < from);
    let is_quiet = is_behind || until < from && time < until;
    if !is_quiet {
        return at;
    }
    let tomorrow = at.date().checked_add_days(Days::new(1)).unwrap_or(at.date());
    let day = if time < until { at.date() } else { tomorrow };
    day.and_time(until)
}

/// The instant at which the person's clocks show this; where they leap over it, the first behind the leap.
fn instant(zone: Zone, local: NaiveDateTime) -> DateTime<Utc> {
    let quarter = TimeDelta::minutes(15);
    let shown =
        (0..=LONGEST_LEAP).find_map(|leap| zone.0.from_local_datetime(&(local + quarter * leap)).earliest());
    shown.map_or_else(|| local.and_utc(), |shown| shown.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_falls_into_quiet_hours_waits_for_their_end() {
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").expect("an hour");
        let at = |text: &str| NaiveDateTime::parse_from_str(text, "%d %H:%M %Y-%m").expect("a moment");
        for (quiet, said, wanted) in [
            (None, "05 08:00 2026-12", "05 08:00 2026-12"),
            (Some(("22:00", "06:00")), "05 08:00 2026-12", "05 08:00 2026-12"),
            (Some(("22:00", "09:30")), "05 08:00 2026-12", "05 09:30 2026-12"),
            (Some(("07:00", "12:00")), "05 08:00 2026-12", "05 12:00 2026-12"),
            (Some(("08:00", "09:00")), "05 08:00 2026-12", "05 09:00 2026-12"),
            (Some(("07:00", "08:00")), "05 08:00 2026-12", "05 08:00 2026-12"),
            (Some(("07:00", "06:00")), "31 08:00 2026-12", "01 06:00 2027-01"),
            (Some(("22:00", "06:00")), "31 23:15 2026-12", "01 06:00 2027-01"),
            (Some(("22:00", "22:00")), "05 22:00 2026-12", "05 22:00 2026-12"),
        ] {
            let hours = quiet.map(|(from, until)| QuietHours { from: time(from), until: time(until) });
            assert_eq!(out_of(hours, at(said)), at(wanted), "{quiet:?} {said}");
        }
    }

    #[test]
    fn an_hour_that_clocks_leap_over_is_the_first_behind() {
        let zone: Zone = "Europe/Berlin".parse().expect("a zone");
        let local = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a moment");
        for (said, wanted) in [
            ("2027-03-28 02:30", "2027-03-28T01:00:00+00:00"),
            ("2027-03-28 08:00", "2027-03-28T06:00:00+00:00"),
            ("2027-10-31 02:30", "2027-10-31T00:30:00+00:00"),
            ("2027-01-05 08:00", "2027-01-05T07:00:00+00:00"),
        ] {
            assert_eq!(instant(zone, local(said)).to_rfc3339(), wanted, "{said}");
        }
    }
}
