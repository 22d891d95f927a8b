//! Properties of money, periods and what is read.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeZone, Utc};
use chrono_tz::TZ_VARIANTS;
use ledger::{
    Currency, Money, Rate,
    people::user::Address,
    values::{
        money::MAX_MINOR,
        month::{MonthStart, Months},
        period::{Period, Zone},
    },
};
use proptest::prelude::*;
use rand::{Rng, SeedableRng, rngs::StdRng};
use reports::words::money_text;
use rust_decimal::{Decimal, RoundingStrategy};

fn month_start() -> impl Strategy<Value = MonthStart> {
    prop_oneof![
        (1..=31_u32).prop_filter_map("a day", MonthStart::on),
        Just(MonthStart::Last),
        Just(MonthStart::LastWorking)
    ]
}

fn currency() -> impl Strategy<Value = Currency> {
    prop::sample::select(vec!["IDR", "USD", "JPY", "KWD", "EUR"])
        .prop_map(|code| code.parse().expect("a currency"))
}

fn money() -> impl Strategy<Value = Money> {
    (-MAX_MINOR..=MAX_MINOR, currency())
        .prop_map(|(minor, currency)| Money::from_minor(minor, currency).expect("within bounds"))
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (1970..2200_i32, 1..=366_u32)
        .prop_filter_map("a day of that year", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

fn zone() -> impl Strategy<Value = Zone> {
    prop::sample::select(vec![
        "Asia/Jakarta",
        "Asia/Makassar",
        "Asia/Jayapura",
        "America/New_York",
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Asia/Kathmandu",
        "UTC",
    ])
    .prop_map(|name| name.parse().expect("a zone"))
}

/// A rate as its decimal text: above nought, of at most ten digits.
fn rate() -> impl Strategy<Value = Decimal> {
    (1..10_000_000_000_i64, 0..=6_u32)
        .prop_map(|(digits, scale)| Decimal::new(digits, scale))
        .prop_filter("near enough", |rate| *rate <= Decimal::from(100_000_000) && *rate >= Decimal::new(1, 6))
}

proptest! {
    #[test]
    fn an_amount_is_converted_as_on_paper(
        minor in prop_oneof![1..=1_000_000_000_000_i64, 1..=100_000_i64],
        (from, to) in (currency(), currency()),
        rate in rate(),
    ) {
        let money = Money::from_minor(minor, from).expect("within bounds");
        let exact: Rate = rate.to_string().parse().expect("a rate");
        let units = |minor: i64, currency: Currency| Decimal::new(minor, currency.decimals());
        // What is rounded to is a rupiah, else the minor unit; a half goes to the even one.
        let places = if to == Currency::IDR { 0 } else { to.decimals() };
        let on_paper = (units(minor, from) * rate).round_dp_with_strategy(places, RoundingStrategy::MidpointNearestEven);
        match exact.convert(money, to) {
            Some(converted) => prop_assert_eq!(units(converted.minor(), to), on_paper),
            None => prop_assert!(on_paper > units(MAX_MINOR, to), "{} fits", on_paper),
        }
    }

    #[test]
    fn a_rate_turned_round_twice_is_nearly_itself(rate in rate()) {
        let exact: Rate = rate.to_string().parse().expect("a rate");
        let Some(back) = exact.inverse().and_then(Rate::inverse) else { return Ok(()) };
        let back: Decimal = back.to_string().parse().expect("a decimal");
        prop_assert!((back - rate).abs() * Decimal::from(100_000_000) <= rate, "{} {}", back, rate);
    }

    #[test]
    fn any_text_is_a_rate_above_nought_or_is_refused(text in ".{0,40}") {
        if let Ok(rate) = text.parse::<Rate>() {
            prop_assert_eq!(rate.to_string().parse::<Rate>(), Ok(rate));
            prop_assert!(rate.to_string().parse::<Decimal>().expect("a decimal") > Decimal::ZERO);
        }
    }

    #[test]
    fn a_decimal_is_read_back_as_it_was_written(money in money()) {
        prop_assert_eq!(Money::from_decimal(&money.to_decimal(), money.currency()), Ok(money));
        let json: serde_json::Value = serde_json::from_str(money.to_json_number().get()).expect("JSON");
        prop_assert!(json.is_number());
    }

    #[test]
    fn an_amount_alone_is_read_as_it_is_shown(
        minor in prop_oneof![1..=MAX_MINOR, 1..=1_000_000_i64, (1..=MAX_MINOR / 100_000).prop_map(|n| n * 100_000)],
        code in prop::sample::select(&["IDR", "USD", "JPY", "EUR", "SGD"][..]),
    ) {
        let currency: Currency = code.parse().expect("a currency");
        let money = Money::from_minor(minor, currency).expect("within bounds");
        let shown = money_text(money);
        let said = nlu::amount(&shown, Currency::IDR);
        prop_assert_eq!(said.map(|said| said.money), Some(money), "{}", shown);
    }

    #[test]
    fn any_text_is_an_amount_or_is_refused(text in ".{0,40}") {
        if let Ok(money) = Money::from_decimal(&text, Currency::IDR) {
            prop_assert!(money.minor().abs() <= MAX_MINOR);
        }
    }

    #[test]
    fn sums_are_exact_and_never_cross_currencies(one in money(), other in money()) {
        if let Ok(sum) = one.checked_add(other) {
            prop_assert_eq!(one.currency(), other.currency());
            prop_assert_eq!(sum.minor(), one.minor() + other.minor());
        } else if one.currency() == other.currency() {
            prop_assert!((one.minor() + other.minor()).abs() > MAX_MINOR, "more than the ledger holds");
        }
    }

    #[test]
    fn a_portion_is_at_most_half_a_step_from_the_exact_one(whole in money(), (parts, of) in (1..1_000_i128, 1..1_000_i128)) {
        let exact = i128::from(whole.minor()) * parts;
        if let Some(portion) = whole.portion(parts, of) {
            let away = (i128::from(portion.minor()) * of - exact).abs();
            prop_assert!(away * 2 <= of * i128::from(whole.currency().step()), "{portion:?}");
        } else { prop_assert!(exact.abs() / of >= i128::from(MAX_MINOR) - 100) }
    }

    #[test]
    fn a_shown_amount_is_read_as_the_same_amount(units in 1..=9_999_999_999_i64) {
        let money = Money::from_units(units, Currency::IDR).expect("within bounds");
        let context = nlu::Context {
            now: chrono_tz::Asia::Jakarta.with_ymd_and_hms(2026, 11, 20, 10, 0, 0).single().expect("an instant"),
            currency: Currency::IDR,
            months: ledger::values::month::Months::calendar(),
            accounts: &[],
            goals: &[],
            categories: &[],
            gone: &[],
            lessons: &[],
            rules: &[],
            parties: &[],
        };
        let frame = nlu::understand(&format!("beli laptop {}", money_text(money)), &context);
        prop_assert_eq!(frame.entries().first().map(|entry| entry.amount), Some(money), "{:?}", frame);
    }

    #[test]
    fn every_instant_falls_on_one_day_and_the_days_make_the_month(seconds in 0..7_000_000_000_i64, zone in zone()) {
        let instant: DateTime<Utc> = DateTime::from_timestamp(seconds, 0).expect("an instant");
        let day = zone.day(instant);
        prop_assert_eq!(day, zone.local(instant).date_naive());
        let month = Period::month(day);
        prop_assert!(month.contains(day) && Period::week(day).contains(day) && Period::day(day).contains(day));
        let mut days = 0;
        let mut each = month.from;
        while month.contains(each) {
            prop_assert_eq!(Period::month(each), month);
            days += 1;
            each = each.succ_opt().expect("a day");
        }
        prop_assert_eq!(each, month.until);
        prop_assert!((28..=31).contains(&days));
    }

    #[test]
    fn every_day_is_in_one_month_of_the_book_wherever_it_begins(
        starts in prop::collection::vec((month_start(), 1..70_u64), 0..6), first in day(), ahead in 0..500_u64,
    ) {
        let (mut months, mut today) = (Months::CALENDAR, first);
        for (start, days) in starts {
            let before = months.clone();
            months = months.beginning(start, today);
            prop_assert_eq!(months.month(today).from, before.month(today).from, "the month that runs began when it did");
            today = today.checked_add_days(Days::new(days)).expect("a day");
        }
        // From before the first change to behind the last, month by month: each day in its own, none between two.
        let last = today.checked_add_days(Days::new(ahead)).expect("a day");
        let mut month = months.month(first.checked_sub_days(Days::new(60)).expect("a day"));
        let mut days = 0;
        let begun = month.from;
        while month.until <= last {
            let mut each = month.from;
            while each < month.until {
                prop_assert_eq!(months.month(each), month, "{}", each);
                (days, each) = (days + 1, each.succ_opt().expect("a day"));
            }
            prop_assert!(month.from < month.until);
            let next = months.month(month.until);
            prop_assert_eq!(next.from, month.until);
            month = next;
        }
        prop_assert_eq!(days, (month.from - begun).num_days());
        // And each in one of those that bear a name: the names of the calendar, one after the other, leave none out.
        let mut calendar = Period::month(begun);
        let mut named = months.named(calendar.from);
        while named.until <= last {
            prop_assert!(calendar.contains(named.from), "{:?} is called by {}", named, calendar.from);
            prop_assert!(named.from < named.until);
            calendar = Period::month(calendar.until);
            let next = months.named(calendar.from);
            prop_assert_eq!(next.from, named.until, "{}", calendar.from);
            named = next;
        }
    }

    #[test]
    fn weeks_begin_on_monday_and_meet(day in day()) {
        let week = Period::week(day);
        prop_assert_eq!(week.from.weekday(), chrono::Weekday::Mon);
        prop_assert_eq!(Period::week(week.until).from, week.until);
        prop_assert_eq!(Period::inclusive(week.from, week.last_day()), Some(week));
    }

    #[test]
    fn a_number_is_the_same_person_however_it_is_written(local in "8[0-9]{8,11}") {
        let written = [format!("0{local}"), format!("62{local}"), format!("+62 {local}"), format!("+62-{}-{}", &local[..3], &local[3..])];
        let people: Vec<_> = written.iter().map(|number| Address::phone(number)).collect();
        prop_assert!(people.iter().all(|person| person.is_ok() && *person == people[0]), "{:?}", people);
    }

    #[test]
    fn any_text_is_no_address_or_a_sound_one(text in ".{0,30}") {
        if let Ok(address) = Address::phone(&text) {
            prop_assert!((8..=15).contains(&address.to_string().len()));
        }
    }
}

/// A hundred thousand entries, each of whatever zone and moment: however their days are put together, they come to all that there
/// is.
#[test]
fn days_weeks_and_months_come_to_the_same() {
    let mut chance = StdRng::seed_from_u64(17);
    let mut by_day: BTreeMap<NaiveDate, i64> = BTreeMap::new();
    for _ in 0..100_000 {
        let zone = Zone(TZ_VARIANTS[chance.random_range(0..TZ_VARIANTS.len())]);
        let instant = Utc.timestamp_opt(chance.random_range(0..4_102_444_800), 0).single();
        *by_day.entry(zone.day(instant.expect("an instant"))).or_default() +=
            chance.random_range(1..1_000_000);
    }
    let (first, last) = (*by_day.keys().next().expect("a day"), *by_day.keys().last().expect("a day"));
    let in_periods = |of: &dyn Fn(NaiveDate) -> Period| {
        let (mut sum, mut day) = (0, first);
        while day <= last {
            let period = of(day);
            assert!(period.contains(day) && (day == first || period.from == day), "{period:?} of {day}");
            sum += by_day.range(period.from..period.until).map(|(_, amount)| amount).sum::<i64>();
            day = period.until;
        }
        sum
    };
    let all: i64 = by_day.values().sum();
    let payday = Months::CALENDAR.beginning(MonthStart::on(31).expect("a day of a month"), first);
    let payday = payday.beginning(MonthStart::LastWorking, Period::day(last).from - Days::new(9_000));
    assert_eq!(in_periods(&Period::day), all);
    assert_eq!(in_periods(&Period::week), all);
    assert_eq!(in_periods(&Period::month), all);
    assert_eq!(
        in_periods(&|day| payday.month(day)),
        all,
        "months that begin on payday, on another day since some years"
    );
}
