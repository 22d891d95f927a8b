//! Days as banks write them.

use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
}

fn day(text: &str, order: Order) -> Option<String> {
    Written::read(text)?.day(order, None, today()).map(|day| day.to_string())
}

#[test]
fn days_are_read_as_they_are_written() {
    for (text, wanted) in [
        ("01/08/2026", "2026-08-01"),
        ("'01/08/2026", "2026-08-01"),
        ("1.8.2026", "2026-08-01"),
        ("01-08-26", "2026-08-01"),
        ("01 08 2026", "2026-08-01"),
        ("2026-08-01", "2026-08-01"),
        ("2026/8/1", "2026-08-01"),
        ("2026.08.01", "2026-08-01"),
        ("2026-08-01T23:30:00+07:00", "2026-08-01"),
        ("2026-08-01T17:30:00.000Z", "2026-08-01"),
        ("01/08/2026 14.30", "2026-08-01"),
        ("01/08/2026 02:30:11 PM", "2026-08-01"),
        ("14:30 01/08/2026", "2026-08-01"),
        ("01 Agu 2026", "2026-08-01"),
        ("01-Aug-2026", "2026-08-01"),
        ("01-Aug-26", "2026-08-01"),
        ("1 Agustus 2026, 14:30 WIB", "2026-08-01"),
        ("Sabtu, 1 Agustus 2026", "2026-08-01"),
        ("Sat 1st August 2026", "2026-08-01"),
        ("Aug 1, 2026", "2026-08-01"),
        ("2026-Aug-01", "2026-08-01"),
        ("17Agt2026", "2026-08-17"),
        ("01082026", "2026-08-01"),
        ("01/08", "2026-08-01"),
        ("25/12", "2025-12-25"),
        ("5 Des", "2026-12-05"),
        ("29 Feb", "2024-02-29"),
    ] {
        assert_eq!(day(text, Order::DayFirst).as_deref(), Some(wanted), "{text}");
    }
    assert_eq!(day("8/1/2026", Order::MonthFirst).as_deref(), Some("2026-08-01"));
    assert_eq!(day("26-08-01", Order::YearFirst).as_deref(), Some("2026-08-01"));
    assert_eq!(day("20260801", Order::YearFirst).as_deref(), Some("2026-08-01"));
}

#[test]
fn what_is_no_day_is_none() {
    for text in
        ["", "KOPI", "12.50", "1.234", "12345", "01/08/2026 KOPI", "01/08/2026 - 31/08/2026", "Agustus 2026"]
    {
        assert_eq!(Written::read(text), None, "{text}");
    }
    for text in ["2026-02-30", "31/11/2026", "32/01/2026", "29/02/2025", "00/00/0000"] {
        assert_eq!(
            Written::read(text).map(|written| written.day(Order::DayFirst, None, today())),
            Some(None),
            "{text}"
        );
    }
}

#[test]
fn a_missing_year_is_that_of_the_period() {
    let of = |text: &str, first: &str, last: &str| {
        let period = Some((first.parse().unwrap(), last.parse().unwrap()));
        Written::read(text).unwrap().day(Order::DayFirst, period, today()).unwrap().to_string()
    };
    assert_eq!(of("31/12", "2025-12-15", "2026-01-14"), "2025-12-31");
    assert_eq!(of("02/01", "2025-12-15", "2026-01-14"), "2026-01-02");
    assert_eq!(of("01/08", "2024-08-01", "2024-08-31"), "2024-08-01");
}

#[test]
fn days_far_away_are_refused() {
    for (day, is_near) in
        [("1969-12-31", false), ("1970-01-01", true), ("2027-11-30", true), ("2027-12-01", false)]
    {
        assert_eq!(near(day.parse().unwrap(), today()).is_ok(), is_near, "{day}");
    }
}
