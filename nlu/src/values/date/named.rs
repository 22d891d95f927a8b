//! Days that have a name: weekdays, the eve of one, the parts of a month.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{Place, When, month_number, weekday_named};
use crate::words::lexicon::roles::{self, calendar};
use crate::words::token::Kind;

/// "senin", "hari minggu kemarin", "jumat lalu"; without "hari", "minggu" is a week unless it stands first.
pub(super) fn weekday(place: &Place<'_>) -> Option<(usize, When)> {
    let (before, today) = (place.before, place.today());
    let named = place.word(0) == "hari";
    let at = usize::from(named);
    let day = weekday_named(place.word(at))?;
    // "pasar senen" is a market.
    if before.is_some_and(|token| token.is_any(calendar::NO_WEEKDAY)) {
        return None;
    }
    let next = place.word(at + 1);
    if calendar::AHEAD.contains(&next) {
        return Some((at + 2, When::later()));
    }
    let last_week = roles::WEEK.contains(&next) && roles::LAST.contains(&place.word(at + 2));
    let this_week = roles::WEEK.contains(&next) && place.word(at + 2) == "ini";
    if last_week || this_week {
        let monday = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
        let monday = if last_week { monday.checked_sub_days(Days::new(7))? } else { monday };
        let date = monday.checked_add_days(Days::new(u64::from(day.num_days_from_monday())))?;
        return Some((at + 3, When { ahead: date > today, ..When::on(date) }));
    }
    let follows = calendar::FOLLOWING.contains(&next);
    if day == Weekday::Sun && !named && place.lower(at) != "ahad" {
        let is_week =
            follows || before.is_some_and(|token| token.kind != Kind::Symbol && !token.is("kemarin"));
        if is_week {
            return None;
        }
    }
    let back = i64::from(today.weekday().num_days_from_monday()) - i64::from(day.num_days_from_monday());
    let mut back = back.rem_euclid(7);
    if back == 0 && roles::LAST.contains(&next) {
        back = 7;
    }
    let parts = usize::from(roles::TIMES_OF_DAY.contains(&place.word(at + 1 + usize::from(follows))));
    let date = today.checked_sub_days(Days::new(u64::try_from(back).ok()?))?;
    Some((at + 1 + usize::from(follows) + parts, When::on(date)))
}

/// "malam minggu kemarin", "malming": the evening before.
pub(super) fn eve(place: &Place<'_>) -> Option<(usize, When)> {
    let short = calendar::SATURDAY_NIGHT.contains(&place.lower(0));
    let named = place.word(0) == "malam" && weekday_named(place.word(1)).is_some();
    if !short && !named {
        return None;
    }
    let day = if short { Weekday::Sun } else { weekday_named(place.word(1))? };
    let length = if short { 1 } else { 2 };
    let ends = roles::LAST_OR_THIS.contains(&place.word(length));
    let today = place.today();
    let back = (7 + today.weekday().num_days_from_monday() - day.num_days_from_monday()) % 7;
    // The evening before a day that is today has passed; before tomorrow it has not.
    let date = today.checked_sub_days(Days::new(u64::from(back) + 1))?;
    Some((length + usize::from(ends), When::on(date)))
}

/// "awal bulan", "tengah bulan", "akhir bulan lalu", "akhir september": the most recent one.
pub(super) fn part_of_month(place: &Place<'_>) -> Option<(usize, When)> {
    let part = place.word(0);
    if !calendar::PARTS_OF_MONTH.contains(&part) {
        return None;
    }
    let today = place.today();
    let in_month = |first: NaiveDate| -> Option<NaiveDate> {
        match part {
            "awal" => Some(first),
            "akhir" => first.checked_add_months(Months::new(1))?.pred_opt(),
            _ => first.with_day(15),
        }
    };
    if let Some(month) = month_number(place.word(1)) {
        let first = NaiveDate::from_ymd_opt(today.year(), month, 1)?;
        let date = in_month(first)?;
        let date = if date > today { in_month(first.checked_sub_months(Months::new(12))?)? } else { date };
        return Some((2, When::on(date)));
    }
    if place.word(1) != "bulan" {
        return None;
    }
    let (last, this) = (roles::LAST.contains(&place.word(2)), place.word(2) == "ini");
    if place.word(2) == "depan" {
        return Some((3, When::later()));
    }
    let first = today.with_day(1)?;
    let date = in_month(first)?;
    let last_month = in_month(first.checked_sub_months(Months::new(1))?)?;
    let date = if last || date > today { last_month } else { date };
    Some((2 + usize::from(last || this), When::on(date)))
}
