//! When somebody wants to be reminded: what lies ahead, where entries lie behind. "Tanggal 5" is the next one here.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};
use chrono_tz::Tz;

use super::days;
use super::rules::{Every, LATE, Part, Place, RULES};
use crate::frame::{ReminderTime, Repeats};
use crate::readers::phrase;
use crate::readers::setting::hours::Hour;
use crate::words::lexicon::roles::{self, reminder};
use crate::words::normalise;
use crate::words::token::{self, Kind, Token};

/// The hour of a reminder where none is said, by the person's clock.
pub const USUAL: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).expect("an hour");
/// Reads when somebody wants to be reminded, as an answer tells it at `now`: "tanggal 5", "besok jam 9", "tiap senin aja". `None`
/// where it tells no day and no hour, or anything else beside.
pub fn read(text: &str, now: &DateTime<Tz>) -> Option<ReminderTime> {
    let tokens = token::tokens(&normalise::clean(text));
    let times = Times::of(&tokens, now.naive_local());
    let is_beside = |token: &Token| {
        token.kind == Kind::Symbol || token.is_any(roles::FILLERS) || phrase::is_polite(token)
    };
    let is_all = tokens.iter().enumerate().all(|(at, token)| times.uses(at) || is_beside(token));
    times.ahead().filter(|_| is_all)
}

/// What a message tells of days and hours.
#[derive(Debug, Clone, Default)]
pub(super) struct Times {
    now: NaiveDateTime,
    used: Vec<bool>,
    every: Option<Every>,
    weekday: Option<Weekday>,
    number: Option<u32>,
    day: Option<NaiveDate>,
    hour: Option<Hour>,
    part: Option<NaiveTime>,
    at: Option<NaiveDateTime>,
}

impl Times {
    /// Those that tokens tell at `now`; the first of each kind counts.
    pub(super) fn of(tokens: &[Token], now: NaiveDateTime) -> Self {
        let mut times = Self { now, used: vec![false; tokens.len()], ..Self::default() };
        let mut at = 0;
        while at < tokens.len() {
            let follows = at == 0 || times.used[at - 1];
            let place = Place { tokens: &tokens[at..], follows, now };
            let Some((length, parts)) = RULES.iter().find_map(|rule| rule(&place)) else {
                at += 1;
                continue;
            };
            if at > 0 && tokens[at - 1].is_or_reads(reminder::BEFORE_TIMES) {
                times.used[at - 1] = true;
            }
            times.used[at..at + length].fill(true);
            for part in parts {
                times.take(part);
            }
            at += length;
        }
        times
    }

    fn take(&mut self, part: Part) {
        match part {
            Part::Every(every) => self.every = self.every.or(Some(every)),
            Part::Weekday(weekday, is_each) => {
                self.weekday = self.weekday.or(Some(weekday));
                self.every = self.every.or(is_each.then_some(Every::Week));
            }
            Part::Number(number, is_each) => {
                self.number = self.number.or(Some(number));
                self.every = self.every.or(is_each.then_some(Every::Month));
            }
            Part::Day(day) => self.day = self.day.or(Some(day)),
            Part::Hour(hour) => self.hour = self.hour.or(Some(hour)),
            Part::TimeOfDay(time, is_each) => {
                self.part = self.part.or(Some(time));
                self.every = self.every.or(is_each.then_some(Every::Day));
            }
            Part::At(at) => self.at = self.at.or(Some(at)),
        }
    }

    /// Whether the token at this place tells of them.
    pub(super) fn uses(&self, at: usize) -> bool {
        self.used.get(at).copied().unwrap_or_default()
    }

    /// Whether nothing is told of them.
    pub(super) fn are_none(&self) -> bool {
        !self.used.contains(&true)
    }

    /// The hour that was said, or meant by a part of the day.
    fn said_hour(&self) -> Option<NaiveTime> {
        match (self.hour, self.part) {
            (Some(hour), Some(part)) if part.hour() >= 12 && (hour.time.hour() < 11 || part >= LATE) => {
                Some(hour.late())
            }
            // Nobody is reminded at three in the night: "jam 3" is in the afternoon.
            (Some(hour), None) if !hour.is_sure && (1..=5).contains(&hour.time.hour()) => Some(hour.late()),
            (Some(hour), _) => Some(hour.time),
            (None, part) => part,
        }
    }

    /// The first time that is meant, and how it comes again.
    pub(super) fn ahead(&self) -> Option<ReminderTime> {
        let (now, today) = (self.now, self.now.date());
        if let Some(at) = self.at {
            return Some(ReminderTime { day: at.date(), hour: at.time(), repeats: None });
        }
        let said = self.said_hour();
        let hour = said.unwrap_or(USUAL);
        let number = || self.number.or(self.day.map(|day| day.day())).unwrap_or(today.day());
        let weekday = || self.weekday.or(self.day.map(|day| day.weekday())).unwrap_or(today.weekday());
        let (day, repeats) = match self.every {
            Some(Every::Day) => (self.day.unwrap_or(days::next_hour(now, hour)), Some(Repeats::Daily)),
            Some(Every::Week) => (days::next_weekday(now, weekday(), hour), Some(Repeats::Weekly)),
            Some(Every::Month) => {
                let monthly = u8::try_from(number()).ok().map(Repeats::Monthly);
                (days::next_number(now, number(), hour), monthly)
            }
            Some(Every::Year) => (self.day.unwrap_or(today), Some(Repeats::Yearly)),
            None => (self.once(hour, said.is_some())?, None),
        };
        // "hari ini" without an hour, after nine in the morning.
        let hour = if said.is_none() && day == today && today.and_time(USUAL) <= now { LATE } else { hour };
        Some(ReminderTime { day, hour, repeats })
    }

    /// The day of what comes once.
    fn once(&self, hour: NaiveTime, is_hour_said: bool) -> Option<NaiveDate> {
        let number = || self.number.map(|number| days::next_number(self.now, number, hour));
        let weekday = || self.weekday.map(|weekday| days::next_weekday(self.now, weekday, hour));
        let at_hour = || is_hour_said.then(|| days::next_hour(self.now, hour));
        self.day.or_else(number).or_else(weekday).or_else(at_hour)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Friday, the twentieth of November 2026, ten in the morning.
    fn told(text: &str) -> Option<(String, Option<Repeats>)> {
        let now = "2026-11-20T10:00:00+07:00".parse::<DateTime<chrono::FixedOffset>>().expect("a moment");
        let time = read(text, &now.with_timezone(&Tz::Asia__Jakarta))?;
        Some((time.day.and_time(time.hour).format("%m-%d %H:%M").to_string(), time.repeats))
    }

    #[test]
    fn what_lies_ahead_is_meant() {
        for (text, wanted) in [
            ("tanggal 5", "12-05 09:00"),
            ("tgl 25", "11-25 09:00"),
            // Nine o'clock is past today.
            ("tanggal 20", "12-20 09:00"),
            ("tanggal 20 jam 11", "11-20 11:00"),
            ("tanggal 5 desember jam 8 malam", "12-05 20:00"),
            ("5/1", "01-05 09:00"),
            ("besok", "11-21 09:00"),
            ("besok jam 9", "11-21 09:00"),
            ("besok sore", "11-21 16:00"),
            ("lusa jam 20.30", "11-22 20:30"),
            ("besok malam jam 8", "11-21 20:00"),
            ("nanti sore", "11-20 16:00"),
            ("nanti jam 4 sore", "11-20 16:00"),
            ("jam 3", "11-20 15:00"),
            ("jam 8 pagi", "11-21 08:00"),
            ("hari ini", "11-20 19:00"),
            ("senin", "11-23 09:00"),
            ("jumat depan", "11-27 09:00"),
            ("hari jumat", "11-27 09:00"),
            ("minggu depan", "11-27 09:00"),
            ("bulan depan", "12-20 09:00"),
            ("akhir bulan", "11-30 09:00"),
            ("3 hari lagi", "11-23 09:00"),
            ("2 jam lagi", "11-20 12:00"),
            ("sejam lagi", "11-20 11:00"),
            ("30 menit lagi", "11-20 10:30"),
            ("tomorrow at 9", "11-21 09:00"),
            ("on monday", "11-23 09:00"),
            ("on the 1st", "12-01 09:00"),
        ] {
            assert_eq!(told(text), Some((wanted.to_owned(), None)), "{text}");
        }
    }

    #[test]
    fn what_comes_again_says_how() {
        for (text, wanted, repeats) in [
            ("tiap tanggal 1", "12-01 09:00", Repeats::Monthly(1)),
            ("tiap bulan tanggal 31", "11-30 09:00", Repeats::Monthly(31)),
            ("tiap bulan", "12-20 09:00", Repeats::Monthly(20)),
            ("setiap akhir bulan", "11-30 09:00", Repeats::Monthly(31)),
            ("sebulan sekali tanggal 3", "12-03 09:00", Repeats::Monthly(3)),
            ("tiap senin jam 7 malam", "11-23 19:00", Repeats::Weekly),
            ("tiap hari minggu", "11-22 09:00", Repeats::Weekly),
            ("tiap minggu", "11-27 09:00", Repeats::Weekly),
            ("tiap hari", "11-21 09:00", Repeats::Daily),
            ("tiap malam jam 9", "11-20 21:00", Repeats::Daily),
            ("every monday", "11-23 09:00", Repeats::Weekly),
            ("every month", "12-20 09:00", Repeats::Monthly(20)),
            ("tiap tahun tanggal 5 maret", "03-05 09:00", Repeats::Yearly),
        ] {
            assert_eq!(told(text), Some((wanted.to_owned(), Some(repeats))), "{text}");
        }
    }

    #[test]
    fn amounts_and_names_are_no_times() {
        for text in "tagih Andi; makan siang 35rb; besok beli kopi; bayar listrik 300rb; transfer 1,2 juta; soal cicilan hp; 12.500".split("; ") {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
