//! Rhythms, as far as people say them: how often something comes, and on which day. One makes a rule by itself, or another of a
//! rule that stands, of which whatever was not said stays.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::recurrence::{OnDay, Recurrence, Unit};

/// How often: every so many of a unit, from 1 to [`MOST_EVERY`](super::recurrence::MOST_EVERY).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pace {
    /// How many.
    pub every: u32,
    /// Of what.
    pub unit: Unit,
}

/// Which day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Day {
    /// The one of this number.
    Number(u32),
    /// The one of this number, in the month of this number.
    OfYear(u32, u32),
    /// This day of the week.
    Weekday(Weekday),
    /// At the end of the month.
    End(OnDay),
}

/// How often something comes and on which day; what was not said is `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    /// How often.
    pub pace: Option<Pace>,
    /// Which day.
    pub day: Option<Day>,
}

impl Rhythm {
    /// The rule that it makes by itself, from a day on; `None` where pace and day contradict each other, or there is no such day.
    pub fn rule(&self, today: NaiveDate) -> Option<Recurrence> {
        let of_day = |day| match day {
            Day::Weekday(_) => Pace { every: 1, unit: Unit::Week },
            Day::OfYear(..) => Pace { every: 1, unit: Unit::Year },
            Day::Number(_) | Day::End(_) => Pace { every: 1, unit: Unit::Month },
        };
        let Pace { every, unit } = self.pace.or(self.day.map(of_day))?;
        match (unit, self.day) {
            (Unit::Week, Some(Day::Weekday(weekday))) => Some(Recurrence::weekly(every, weekday, today)),
            (Unit::Month, Some(Day::Number(number))) => Some(Recurrence::monthly(every, number, today)),
            (Unit::Month, Some(Day::End(on))) => Some(Recurrence::at_the_end(every, on, today)),
            (Unit::Year, Some(Day::OfYear(number, month))) if every == 1 => {
                Recurrence::yearly(number, month, today)
            }
            (unit, None) => Some(Recurrence::from(every, unit, today)),
            _ => None,
        }
    }

    /// What a rule becomes from a day on, of which `next` is the next turn that nothing was made of. A turn is moved within its
    /// own week, month or year, so that none has two and none is left without one for being moved. `None` where that makes no
    /// rule.
    pub fn over(&self, stands: &Recurrence, (next, from): (NaiveDate, NaiveDate)) -> Option<Recurrence> {
        match (self.pace, self.day) {
            (None, None) => None,
            (Some(pace), None) => at_pace(stands, pace, next),
            // "Pindah ke 5 Januari": the turn that comes then, and those behind it.
            (None, Some(Day::OfYear(number, month))) if stands.unit == Unit::Month => {
                let first = Recurrence::yearly(number, month, from)?.first_from(from)?;
                Some(Recurrence::monthly(stands.every, number, first))
            }
            (pace, Some(day)) => {
                let pace = pace.or_else(|| pace_beside(day, stands))?;
                let (day, begins) = match (pace.unit, day) {
                    (Unit::Year, Day::Number(number)) => {
                        (Day::OfYear(number, next.month()), beginning(Unit::Month, next))
                    }
                    (unit, day) => (day, beginning(unit, next)),
                };
                let is_finer = pace.unit.length() < stands.unit.length();
                let start = if is_finer { from } else { begins.max(from) };
                Self { pace: Some(pace), day: Some(day) }.rule(start)
            }
        }
    }
}

/// How often it comes where only another day was said; `None` where that day has no place in it.
fn pace_beside(day: Day, stands: &Recurrence) -> Option<Pace> {
    let stays = Pace { every: stands.every, unit: stands.unit };
    match (day, stands.unit) {
        (Day::Number(_) | Day::End(_), Unit::Month | Unit::Year)
        | (Day::OfYear(..), Unit::Year)
        | (Day::Weekday(_), Unit::Week) => Some(stays),
        (Day::Number(_) | Day::End(_), Unit::Day | Unit::Week) => Some(Pace { every: 1, unit: Unit::Month }),
        (Day::OfYear(..), _) => Some(Pace { every: 1, unit: Unit::Year }),
        (Day::Weekday(_), _) => None,
    }
}

/// The rule of another pace: the next turn stays, with the number of its day where a month is too short for it.
fn at_pace(stands: &Recurrence, pace: Pace, next: NaiveDate) -> Option<Recurrence> {
    let Pace { every, unit } = pace;
    let is_of_months = |unit| matches!(unit, Unit::Month | Unit::Year);
    if !(is_of_months(unit) && is_of_months(stands.unit)) {
        return Some(Recurrence::from(every, unit, next));
    }
    let number = stands.anchor.day();
    match (stands.on, unit) {
        (OnDay::Anchor, Unit::Year) if every == 1 => {
            Recurrence::yearly(number, next.month(), next).or_else(|| Some(Recurrence::from(1, unit, next)))
        }
        (OnDay::Anchor, Unit::Month) => Some(Recurrence::monthly(every, number, next)),
        (on, Unit::Month) => Some(Recurrence { on, ..Recurrence::from(every, unit, next) }),
        _ => Some(Recurrence::from(every, unit, next)),
    }
}

/// The first day of the week, month or year that a day lies in.
fn beginning(unit: Unit, day: NaiveDate) -> NaiveDate {
    let first = match unit {
        Unit::Day => Some(day),
        Unit::Week => day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())),
        Unit::Month => day.with_day(1),
        Unit::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1),
    };
    first.unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn pace(every: u32, unit: Unit) -> Pace {
        Pace { every, unit }
    }

    /// The first three days of what a rule becomes, its next turn being the first from a day on.
    fn moved(stands: &Recurrence, said: (Option<Pace>, Option<Day>), from: &str) -> String {
        let next = stands.first_from(day(from)).expect("a turn");
        let rhythm = Rhythm { pace: said.0, day: said.1 };
        let Some(rule) = rhythm.over(stands, (next, day(from))) else { return "none".to_owned() };
        let days = rule.days(day(from), NaiveDate::MAX).take(3);
        days.map(|day| day.format("%y%m%d").to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_day_is_moved_within_its_own_month() {
        let rent = |number| Recurrence::monthly(1, number, day("2026-11-01"));
        for (number, said, from, wanted) in [
            (1, 5, "2026-11-02", "261205 270105 270205"),
            (1, 5, "2026-11-20", "261205 270105 270205"),
            (25, 5, "2026-11-20", "261205 270105 270205"),
            (25, 28, "2026-11-20", "261128 261228 270128"),
            (25, 28, "2026-11-26", "261228 270128 270228"),
            (1, 31, "2026-11-02", "261231 270131 270228"),
        ] {
            let got = moved(&rent(number), (None, Some(Day::Number(said))), from);
            assert_eq!(got, wanted, "{number} to {said} on {from}");
        }
    }

    #[test]
    fn what_was_not_said_stays() {
        let start = day("2026-11-20");
        let monthly = Recurrence::monthly(1, 31, start);
        let quarterly = Recurrence::monthly(3, 10, day("2026-12-01"));
        let yearly = Recurrence::yearly(12, 5, start).expect("a day that exists");
        let weekly = Recurrence::weekly(2, Weekday::Fri, start);
        let last = Recurrence::at_the_end(1, OnDay::Last, start);
        for (stands, said, wanted) in [
            (quarterly, (None, Some(Day::Number(5))), "261205 270305 270605"),
            (yearly, (None, Some(Day::Number(15))), "270515 280515 290515"),
            (yearly, (None, Some(Day::OfYear(5, 12))), "271205 281205 291205"),
            (last, (Some(pace(1, Unit::Year)), None), "261130 271130 281130"),
            (yearly, (None, Some(Day::End(OnDay::Last))), "none"),
            (weekly, (None, Some(Day::Weekday(Weekday::Sat))), "261121 261205 261219"),
            (weekly, (None, Some(Day::Weekday(Weekday::Mon))), "261123 261207 261221"),
            (weekly, (Some(pace(1, Unit::Week)), None), "261120 261127 261204"),
            (weekly, (None, Some(Day::Number(10))), "261210 270110 270210"),
            (monthly, (Some(pace(2, Unit::Month)), None), "261130 270131 270331"),
            (monthly, (Some(pace(1, Unit::Year)), None), "261130 271130 281130"),
            (monthly, (Some(pace(1, Unit::Week)), None), "261130 261207 261214"),
            (monthly, (Some(pace(1, Unit::Week)), Some(Day::Weekday(Weekday::Fri))), "261120 261127 261204"),
            (monthly, (None, Some(Day::End(OnDay::LastWorking))), "261130 261231 270129"),
            (monthly, (None, Some(Day::OfYear(5, 1))), "270105 270205 270305"),
            (last, (Some(pace(3, Unit::Month)), None), "261130 270228 270531"),
            // A day of the week is none of a month's, and a month has no 31 February.
            (monthly, (None, Some(Day::Weekday(Weekday::Mon))), "none"),
            (yearly, (None, Some(Day::OfYear(31, 2))), "none"),
            (monthly, (None, None), "none"),
        ] {
            assert_eq!(moved(&stands, said, "2026-11-20"), wanted, "{said:?} over {stands:?}");
        }
    }

    #[test]
    fn no_turn_is_left_out_for_being_moved() {
        let start = day("2026-11-20");
        let rules = [
            Recurrence::monthly(1, 31, start),
            Recurrence::monthly(3, 10, start),
            Recurrence::weekly(1, Weekday::Sun, start),
            Recurrence::from(10, Unit::Day, start),
            Recurrence::yearly(29, 2, start).expect("a day that exists"),
        ];
        let days = [Day::Number(31), Day::Number(1), Day::OfYear(29, 2), Day::End(OnDay::LastWorking)];
        for stands in rules {
            for said in days {
                for ahead in 0..70 {
                    let from = start.checked_add_days(Days::new(ahead)).expect("a day");
                    let next = stands.first_from(from).expect("a turn");
                    let rhythm = Rhythm { pace: None, day: Some(said) };
                    let Some(rule) = rhythm.over(&stands, (next, from)) else { continue };
                    let first = rule.first_from(from).expect("a day");
                    let is_of_years = rule.unit == Unit::Year || matches!(said, Day::OfYear(..));
                    let most = if is_of_years { 2 * 366 } else { 4 * 31 };
                    assert!((first - from).num_days() <= most, "{said:?} over {stands:?} from {from}");
                }
            }
        }
    }
}
