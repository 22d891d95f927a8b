//! Days and hours: of two readings the most recent past one, and what lies ahead is a plan.

use chrono::{DateTime, Datelike, Days, FixedOffset, Months, NaiveDate, NaiveTime, TimeZone, Weekday};
use chrono_tz::Tz;

use crate::token::{Kind, Token};

/// A day or an hour that the message names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct When {
    /// The day, unless only an hour is named.
    pub(crate) date: Option<NaiveDate>,
    /// The hour, unless only a day is named.
    pub(crate) time: Option<NaiveTime>,
    /// It lies ahead.
    pub(crate) ahead: bool,
    /// Too vague for a day: "tempo hari".
    pub(crate) vague: bool,
    /// No such day: "31/2".
    pub(crate) invalid: bool,
}

impl When {
    fn on(date: NaiveDate) -> Self {
        Self { date: Some(date), ..Self::default() }
    }

    fn later() -> Self {
        Self { ahead: true, ..Self::default() }
    }
}

/// The instant that a day and an hour are in the person's zone; now's hour where none is named.
pub(crate) fn instant(when: When, now: &DateTime<Tz>) -> DateTime<FixedOffset> {
    if when.date.is_none() && when.time.is_none() {
        return now.fixed_offset();
    }
    let date = when.date.unwrap_or(now.date_naive());
    let local = date.and_time(when.time.unwrap_or(now.time()));
    let zoned = now.timezone().from_local_datetime(&local).earliest();
    zoned.map_or_else(|| now.fixed_offset(), |found| found.fixed_offset())
}

/// The day or hour that begins here, and how many tokens it takes.
pub(crate) fn read(tokens: &[Token], before: Option<&Token>, now: &DateTime<Tz>) -> Option<(usize, When)> {
    let today = now.date_naive();
    clock(tokens, before, now)
        .or_else(|| written(tokens, before, today))
        .or_else(|| counted(tokens, today))
        .or_else(|| weekday(tokens, before, today))
        .or_else(|| relative(tokens, now))
}

fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.word.as_str())
}

/// "jam 7.30", "jam 7 malam", "jam setengah 3", and "10.30" alone.
fn clock(tokens: &[Token], before: Option<&Token>, now: &DateTime<Tz>) -> Option<(usize, When)> {
    let named = word(tokens, 0) == "jam";
    let half = named && matches!(word(tokens, 1), "setengah" | "set" | "stgh");
    let at = usize::from(named) + usize::from(half);
    let number = tokens.get(at).filter(|token| token.kind == Kind::Number)?;
    let mut parts = number.word.split(['.', ',']);
    let mut hour: u32 = parts.next()?.parse().ok()?;
    let mut minute: u32 =
        parts.next().map_or(Some(0), |part| if part.len() == 2 { part.parse().ok() } else { None })?;
    let mut length = at + 1;
    let has_minutes = number.word.contains('.');
    let colon = word(tokens, length) == ":" && tokens[length].glued;
    if colon
        && tokens.get(length + 1).is_some_and(|token| token.kind == Kind::Number && token.word.len() == 2)
    {
        minute = tokens[length + 1].word.parse().ok()?;
        length += 2;
    } else if !(named || (has_minutes && number.word.len() >= 4 && hour >= 5)) {
        return None;
    }
    let next = word(tokens, length);
    let priced = before.is_some_and(|token| token.is_any(&["rp", "idr", "$", "harga", "x", "@", ".", "usd"]));
    if !named
        && (priced
            || crate::amount::read(&tokens[at..], ledger::Currency::IDR).is_some_and(|(_, a)| a.is_said()))
    {
        return None;
    }
    if half {
        hour = if hour <= 1 { 12 } else { hour - 1 };
        minute = 30;
    }
    let mut at_night = false;
    if matches!(next, "pagi" | "siang" | "sore" | "malam" | "wib" | "wita" | "wit") {
        length += 1;
        at_night = next == "malam";
        let afternoon = (next == "siang" && hour < 11) || matches!(next, "sore" | "malam");
        if afternoon && hour < 12 {
            hour += 12;
        }
    }
    let time = NaiveTime::from_hms_opt(hour, minute, 0)?;
    let mut when = When { time: Some(time), ..When::default() };
    if at_night && time > now.time() {
        when.date = now.date_naive().checked_sub_days(Days::new(1));
    }
    Some((length, when))
}

/// Dates in figures or with the month's name.
fn written(tokens: &[Token], before: Option<&Token>, today: NaiveDate) -> Option<(usize, When)> {
    let named = word(tokens, 0) == "tanggal";
    let at = usize::from(named);
    let first = tokens.get(at).filter(|token| token.kind == Kind::Number)?;
    let figures = figures(&tokens[at..]);
    if let Some((length, day, month, year)) = figures {
        let priced = before.is_some_and(|token| token.is_any(&["rp", "idr", "$"]));
        let measured = matches!(
            word(tokens, at + length),
            "kg" | "kilo" | "liter" | "ons" | "lusin" | "porsi" | "juta" | "jam"
        );
        let is_date = !measured && named || !measured && (1..=31).contains(&day) && (1..=12).contains(&month);
        if is_date
            && !priced
            && crate::amount::read(&tokens[at + length - 1..], ledger::Currency::IDR)
                .is_none_or(|(_, a)| !a.is_said() || year.is_some())
        {
            return Some((at + length, past(day, month, year, today)));
        }
    }
    let day: u32 = first.word.parse().ok().filter(|_| first.word.len() <= 2)?;
    if let Some(month) = month_number(word(tokens, at + 1)) {
        let year = tokens.get(at + 2).filter(|token| token.kind == Kind::Number && token.word.len() == 4);
        let year = year.and_then(|token| token.word.parse().ok()).filter(|year| (1990..2100).contains(year));
        return Some((at + 2 + usize::from(year.is_some()), past(day, month, year, today)));
    }
    if !named || unit_follows(tokens, at + 1) {
        return None;
    }
    let behind = if word(tokens, at + 1) == "bulan" && word(tokens, at + 2) == "lalu" { 2 } else { 0 };
    let mut base = today;
    if behind > 0 || day > today.day() {
        base = today.with_day(1)?.checked_sub_months(Months::new(1))?;
    }
    let ahead = word(tokens, at + 1) == "bulan" && word(tokens, at + 2) == "depan";
    if ahead {
        return Some((at + 3, When::later()));
    }
    let when = base.with_day(1)?.with_day(day).map_or(When { invalid: true, ..When::default() }, When::on);
    Some((at + 1 + behind, when))
}

fn unit_follows(tokens: &[Token], at: usize) -> bool {
    matches!(word(tokens, at), "ribu" | "juta" | "rb" | "jt" | "k")
}

/// "12/11", "20/9/26", "2026-11-12", "12-11-2026": tokens, day, month, year.
fn figures(tokens: &[Token]) -> Option<(usize, u32, u32, Option<i32>)> {
    let number = |at: usize| -> Option<(u32, usize)> {
        let token = tokens.get(at).filter(|token| token.kind == Kind::Number && (at == 0 || token.glued))?;
        (token.word.len() <= 4).then_some(())?;
        Some((token.word.parse().ok()?, token.word.len()))
    };
    let mark =
        |at: usize| tokens.get(at).filter(|t| t.glued && (t.is("/") || t.is("-"))).map(|t| t.word.as_str());
    let (first, first_length) = number(0)?;
    let sign = mark(1)?;
    let (second, second_length) = number(2)?;
    let third = mark(3).filter(|again| *again == sign).and_then(|_| number(4));
    if let Some((third, third_length)) = third {
        if first_length == 4 {
            return Some((5, third, second, i32::try_from(first).ok()));
        }
        let year = if third_length == 2 { 2000 + third } else { third };
        return Some((5, first, second, i32::try_from(year).ok()));
    }
    (sign == "/" && first_length <= 2 && second_length <= 2).then_some((3, first, second, None))
}

/// The day of the year said, else the most recent one that is not ahead.
fn past(day: u32, month: u32, year: Option<i32>, today: NaiveDate) -> When {
    let invalid = When { invalid: true, ..When::default() };
    if let Some(year) = year {
        let date = NaiveDate::from_ymd_opt(year, month, day);
        return date.map_or(invalid, |date| When { ahead: date > today, ..When::on(date) });
    }
    let this_year = NaiveDate::from_ymd_opt(today.year(), month, day);
    let last_year = || (1..=8).find_map(|back| NaiveDate::from_ymd_opt(today.year() - back, month, day));
    this_year.filter(|date| *date <= today).or_else(last_year).map_or(invalid, When::on)
}

/// "2 hari lalu", "seminggu lalu", "dua bulan yang lalu".
fn counted(tokens: &[Token], today: NaiveDate) -> Option<(usize, When)> {
    let (count, at): (u32, usize) = match word(tokens, 0) {
        "sehari" => (1, 0),
        "seminggu" => (7, 0),
        "sebulan" => (30, 0),
        "setahun" => (365, 0),
        _ => {
            let first = tokens.first()?;
            let count = if first.kind == Kind::Number && first.word.len() <= 3 {
                first.word.parse().ok()?
            } else {
                let (1, numeral) = crate::numeral::from_words(&tokens[..1])? else { return None };
                u32::try_from(numeral.value / crate::numeral::ONE).ok()?
            };
            (count, 1)
        }
    };
    let unit = word(tokens, at);
    let ago = at + 1 + usize::from(word(tokens, at + 1) == "yang");
    let length = ago + 1;
    match word(tokens, ago) {
        "lalu" | "kemarin" => {}
        "lagi" | "depan" if matches!(unit, "hari" | "minggu" | "bulan") => {
            return Some((length, When::later()));
        }
        _ => return None,
    }
    let date = match unit {
        "hari" | "sehari" => today.checked_sub_days(Days::new(u64::from(count))),
        "minggu" => today.checked_sub_days(Days::new(u64::from(count) * 7)),
        "seminggu" => today.checked_sub_days(Days::new(7)),
        "bulan" => today.checked_sub_months(Months::new(count)),
        "sebulan" => today.checked_sub_months(Months::new(1)),
        "tahun" => today.checked_sub_months(Months::new(count.checked_mul(12)?)),
        "setahun" => today.checked_sub_months(Months::new(12)),
        "jam" | "menit" => Some(today),
        _ => None,
    }?;
    Some((length, When::on(date)))
}

/// "senin", "hari minggu kemarin", "jumat lalu"; without "hari", "minggu" is a week unless it stands first.
fn weekday(tokens: &[Token], before: Option<&Token>, today: NaiveDate) -> Option<(usize, When)> {
    let named = word(tokens, 0) == "hari";
    let at = usize::from(named);
    let day = weekday_named(word(tokens, at))?;
    let next = word(tokens, at + 1);
    if matches!(next, "depan" | "besok" | "nanti") {
        return Some((at + 2, When::later()));
    }
    let follows = matches!(next, "lalu" | "kemarin" | "ini" | "tadi");
    if day == Weekday::Sun && !named {
        let is_week =
            follows || before.is_some_and(|token| token.kind != Kind::Symbol && !token.is("kemarin"));
        if is_week {
            return None;
        }
    }
    let back = i64::from(today.weekday().num_days_from_monday()) - i64::from(day.num_days_from_monday());
    let mut back = back.rem_euclid(7);
    if back == 0 && matches!(next, "lalu" | "kemarin") {
        back = 7;
    }
    let parts = usize::from(matches!(
        word(tokens, at + 1 + usize::from(follows)),
        "pagi" | "siang" | "sore" | "malam"
    ));
    let date = today.checked_sub_days(Days::new(u64::try_from(back).ok()?))?;
    Some((at + 1 + usize::from(follows) + parts, When::on(date)))
}

/// Words for a day beside today.
fn relative(tokens: &[Token], now: &DateTime<Tz>) -> Option<(usize, When)> {
    let today = now.date_naive();
    let ago = |days: u64| today.checked_sub_days(Days::new(days)).map_or(When::default(), When::on);
    let is_part = |at: usize| matches!(word(tokens, at), "pagi" | "siang" | "sore" | "malam");
    // Before the evening "tadi malam" is last night's; after midnight the night is still yesterday's evening.
    let last_night = || ago(1);
    let next = word(tokens, 1);
    let found = match (word(tokens, 0), next) {
        ("tadi", "malam") => (2, last_night()),
        ("semalam", _) => (1, last_night()),
        ("tadi", _) if is_part(1) => (2, When::on(today)),
        ("tadi" | "barusan" | "hari-ini", _) => (1, When::on(today)),
        ("hari" | "pagi" | "siang" | "sore" | "malam" | "minggu" | "bulan" | "tahun", "ini") => {
            (2, When::on(today))
        }
        ("kemarin-kemarin", _) => (1, When { vague: true, ..When::default() }),
        ("kemarin" | "waktu", "itu") | ("tempo" | "kapan" | "kapan-kapan", "hari") => {
            (2, When { vague: true, ..When::default() })
        }
        ("kemarin", "lusa" | "dulu") => (2, ago(2)),
        ("kemarin", _) if is_part(1) => (2, ago(1)),
        ("kemarin", "hari") if weekday_named(word(tokens, 2)).is_some() => {
            let (length, when) = weekday(&tokens[1..], None, today)?;
            (1 + length, when)
        }
        ("kemarin", day) if weekday_named(day).is_some() && day != "minggu" => {
            let (length, when) = weekday(&tokens[1..], None, today)?;
            (1 + length, when)
        }
        ("kemarin", _) => (1, ago(1)),
        ("lusa" | "besok", _) => (1, When::later()),
        ("nanti", _) => (1 + usize::from(is_part(1)), When::later()),
        ("minggu" | "bulan" | "tahun" | "hari", "depan") => (2, When::later()),
        ("minggu", "lalu" | "kemarin") => (2, ago(7)),
        ("bulan", "lalu" | "kemarin") => (2, When::on(today.checked_sub_months(Months::new(1))?)),
        ("tahun", "lalu" | "kemarin") => (2, When::on(today.checked_sub_months(Months::new(12))?)),
        ("awal" | "tengah" | "pertengahan" | "akhir", "bulan") => return part_of_month(tokens, today),
        _ => return None,
    };
    Some(found)
}

/// "awal bulan", "tengah bulan", "akhir bulan lalu": the most recent one.
fn part_of_month(tokens: &[Token], today: NaiveDate) -> Option<(usize, When)> {
    let (last, this) = (word(tokens, 2) == "lalu" || word(tokens, 2) == "kemarin", word(tokens, 2) == "ini");
    if word(tokens, 2) == "depan" {
        return Some((3, When::later()));
    }
    let first = today.with_day(1)?;
    let in_month = |first: NaiveDate| -> Option<NaiveDate> {
        match word(tokens, 0) {
            "awal" => Some(first),
            "akhir" => first.checked_add_months(Months::new(1))?.pred_opt(),
            _ => first.with_day(15),
        }
    };
    let date = in_month(first)?;
    let last_month = in_month(first.checked_sub_months(Months::new(1))?)?;
    let date = if last || date > today { last_month } else { date };
    Some((2 + usize::from(last || this), When::on(date)))
}

/// The weekday of an Indonesian name.
pub(crate) fn weekday_named(word: &str) -> Option<Weekday> {
    Some(match word {
        "senin" => Weekday::Mon,
        "selasa" => Weekday::Tue,
        "rabu" => Weekday::Wed,
        "kamis" => Weekday::Thu,
        "jumat" => Weekday::Fri,
        "sabtu" => Weekday::Sat,
        "minggu" => Weekday::Sun,
        _ => return None,
    })
}

/// The number of a month's name or short form.
pub(crate) fn month_number(word: &str) -> Option<u32> {
    Some(match word {
        "januari" | "jan" | "january" => 1,
        "februari" | "feb" | "pebruari" | "february" => 2,
        "maret" | "mar" | "mrt" | "march" => 3,
        "april" | "apr" => 4,
        "mei" | "may" => 5,
        "juni" | "jun" | "june" => 6,
        "juli" | "jul" | "july" => 7,
        "agustus" | "agu" | "agt" | "ags" | "aug" | "august" | "agst" => 8,
        "september" | "sep" | "sept" => 9,
        "oktober" | "okt" | "oct" | "october" => 10,
        "november" | "nov" | "nop" | "nopember" => 11,
        "desember" | "des" | "dec" | "december" => 12,
        _ => return None,
    })
}
