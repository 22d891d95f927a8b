//! Appointments of reports, in whatever zone and at whatever time.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::TZ_VARIANTS;
use ledger::values::{
    appointment::{QuietHours, ReportKind, Schedule},
    month::{MonthStart, Months},
    period::Zone,
};
use proptest::prelude::*;

fn time() -> impl Strategy<Value = NaiveTime> {
    (0..24_u32, 0..60_u32)
        .prop_map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time"))
}

fn quiet() -> impl Strategy<Value = Option<QuietHours>> {
    prop::option::of((time(), time()).prop_map(|(from, until)| QuietHours { from, until }))
}

/// They have begun on this day for ever.
fn months() -> impl Strategy<Value = Months> {
    let day = (1..=31_u32).prop_map(|day| MonthStart::on(day).expect("a day of a month"));
    let start = prop_oneof![day, Just(MonthStart::Last), Just(MonthStart::LastWorking)];
    let long_ago = NaiveDate::from_ymd_opt(2000, 1, 10).expect("a day");
    start.prop_map(move |start| Months::CALENDAR.beginning(start, long_ago))
}

fn schedule() -> impl Strategy<Value = Schedule> {
    let kind = prop::sample::select(ReportKind::ALL.to_vec());
    let zone = prop::sample::select(TZ_VARIANTS.to_vec()).prop_map(Zone);
    let whole = (kind, time(), zone, months(), quiet());
    whole.prop_map(|(kind, time, zone, months, quiet)| Schedule { kind, time, zone, months, quiet })
}

/// Within the years for which the clocks of the world are known.
fn instant() -> impl Strategy<Value = DateTime<Utc>> {
    (1_577_836_800..2_145_916_800_i64)
        .prop_map(|second| Utc.timestamp_opt(second, 0).single().expect("an instant"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    /// Their periods lie side by side: no day is told of twice, and none is left out.
    #[test]
    fn periods_follow_each_other(schedule in schedule(), now in instant()) {
        let mut last = schedule.next(now);
        for _ in 0..8 {
            let following = schedule.following(&last);
            prop_assert!(following.day > last.day);
            prop_assert_eq!(following.period.from, last.period.until);
            let is_told_of_a_day_before = last.period.until <= last.day;
            prop_assert!(is_told_of_a_day_before || schedule.kind == ReportKind::Daily && last.period.from == last.day);
            last = following;
        }
    }

    /// It is later than now, at its time by the clock, or where that is skipped, as soon as a later time is shown.
    #[test]
    fn the_next_is_at_its_time(schedule in schedule(), now in instant()) {
        let schedule = Schedule { quiet: None, ..schedule };
        let next = schedule.next(now);
        prop_assert!(next.due > now);
        let wished = next.day.and_time(schedule.time);
        let shown = schedule.zone.local(next.due).naive_local();
        let just_before = schedule.zone.local(next.due - TimeDelta::seconds(1)).naive_local();
        prop_assert!(shown == wished || just_before < wished && wished < shown, "{} for {}", shown, wished);
        // There is none between.
        let before = schedule.on(next.day.checked_sub_days(Days::new(31)).expect("a day"));
        let mut before = std::iter::successors(Some(before), |one| Some(schedule.following(one)));
        prop_assert!(before.find(|one| one.due > now) == Some(next));
    }

    /// Nothing is due in quiet hours, and nothing before its time.
    #[test]
    fn quiet_hours_are_kept(schedule in schedule(), now in instant()) {
        let next = schedule.next(now);
        let plain = Schedule { quiet: None, ..schedule.clone() }.on(next.day);
        prop_assert!(next.due >= plain.due && next.due - plain.due <= TimeDelta::days(1) + TimeDelta::hours(2));
        if let Some(quiet) = schedule.quiet {
            prop_assert!(!quiet.contain(schedule.zone.local(next.due).time()) || quiet.end(next.due, schedule.zone).is_none());
        }
    }

    /// However long nobody looks, and however often: each is settled once, in order, and at most one is sent at a look.
    #[test]
    fn each_is_settled_once(schedule in schedule(), start in instant(), looks in prop::collection::vec(1..3_000_u32, 1..40)) {
        let (mut promised, mut held, mut now) = (None, None, start);
        let mut settled = Vec::new();
        for hours in looks {
            let settlement = schedule.settle((promised, held), now);
            settled.extend(settlement.skipped.iter().map(|one| one.day));
            if let Some(sent) = settlement.sent {
                prop_assert!(schedule.quiet.and_then(|quiet| quiet.end(now, schedule.zone)).is_none(), "not in quiet hours");
                settled.push(sent.day);
            }
            prop_assert!(settlement.due > now || settlement.skipped.len() == 60);
            (promised, held) = (Some(settlement.next.day), settlement.held_until);
            now += TimeDelta::minutes(i64::from(hours) * 7);
        }
        let next = promised.expect("one is promised");
        let first = schedule.next(start);
        let expected = std::iter::successors(Some(first), |one| Some(schedule.following(one)));
        let expected: Vec<_> = expected.map(|one| one.day).take_while(|day| *day < next).collect();
        prop_assert_eq!(settled, expected);
    }
}
