//! Reports: of which days, which category, which direction.

use chrono::{Datelike, Days, Months, NaiveDate};
use ledger::Direction;

use crate::date;
use crate::frame::{Frame, Intent, Period, Report};
use crate::piece::Item;
use crate::token::{Kind, Token};
use crate::understand::Message;

/// Words that name a report.
const NAMES: &[&str] = &[
    "laporan",
    "statistik",
    "grafik",
    "chart",
    "bandingkan",
    "banding",
    "perbandingan",
    "rangkuman",
    "boros",
    "dibanding",
    "vs",
    "evaluasi",
    "arus",
    "cashflow",
];

/// The frame of a message that asks for a report.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.said_amount().is_some() || message.has(&["hapus", "ganti", "ubah", "jangan", "kalau", "harga"])
    {
        return None;
    }
    let named = message.has(NAMES);
    let sums = message.has(&["pengeluaran", "pemasukan"]);
    if !is_asked(message, named, sums) {
        return None;
    }
    if message.has(&["utang", "piutang"]) && !named {
        return None;
    }
    let today = message.context.now.date_naive();
    let (period, from, to) = span(message).unwrap_or_else(|| month(today));
    let direction = if message.has(&["pemasukan", "dapat", "masuk"]) {
        Some(Direction::Income)
    } else {
        (sums || message.has(&["habis", "jajan", "keluar", "belanja", "boros", "beli", "bayar", "makan"]))
            .then_some(Direction::Expense)
    };
    let both = message.has(&["pengeluaran"]) && message.has(&["pemasukan"]);
    let words: Vec<&Token> = message
        .words()
        .into_iter()
        .filter(|token| {
            !token.is_any(&[
                "laporan", "total", "uang", "harian", "bulanan", "mingguan", "dapat", "masuk", "keluar",
                "tanggal",
            ])
        })
        .collect();
    let category =
        crate::category::asked_about(&words, direction.unwrap_or(Direction::Expense), message.context);
    let compare =
        message.has(&["bandingkan", "banding", "dibanding", "vs", "perbandingan", "versus", "dibandingkan"]);
    let report = Report {
        period,
        from,
        to,
        category: category.map(|found| found.category),
        direction: direction.filter(|_| !both),
        compare,
    };
    Some(Frame { report: Some(report), ..message.frame(Intent::GetReport) })
}

/// Whether the message asks for sums, by name or by question.
fn is_asked(message: &Message<'_>, named: bool, sums: bool) -> bool {
    let asks = message.has(&[
        "berapa",
        "apa",
        "mana",
        "gimana",
        "lihat",
        "cek",
        "total",
        "liat",
        "tampilkan",
        "rata-rata",
        "paling",
        "jumlah",
    ]);
    let spends = message.has(&[
        "habis", "jajan", "belanja", "keluar", "makan", "masuk", "dapat", "beli", "bayar", "boros", "ngopi",
        "gaji", "spending", "uang",
    ]);
    let thing = crate::category::find(&message.words(), Direction::Expense, message.context).is_some();
    let period_named = span(message).is_some();
    let content = message.content();
    let points = message.tokens.first().is_some_and(|token| token.is_any(&["itu", "ini", "yang"]));
    let only_sum = sums && !points && (period_named || content.len() <= 1);
    named
        || only_sum
        || (asks && (sums || ((spends || thing) && (period_named || message.has(&["berapa", "total"])))))
}

/// A kind of span with its first and last day.
type Span = (Period, NaiveDate, NaiveDate);

fn month(day: NaiveDate) -> Span {
    let first = day.with_day(1).unwrap_or(day);
    let last = first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(day);
    (Period::Month, first, last)
}

fn week(day: NaiveDate) -> Span {
    let back = u64::from(day.weekday().num_days_from_monday());
    let first = day.checked_sub_days(Days::new(back)).unwrap_or(day);
    (Period::Week, first, first.checked_add_days(Days::new(6)).unwrap_or(day))
}

fn year(number: i32, today: NaiveDate) -> Span {
    let day = |month, day| NaiveDate::from_ymd_opt(number, month, day).unwrap_or(today);
    (Period::Year, day(1, 1), day(12, 31))
}

/// The span that the message names.
fn span(message: &Message<'_>) -> Option<Span> {
    let today = message.context.now.date_naive();
    let tokens = &message.tokens;
    if let Some(found) = from_to(tokens, message) {
        return Some(found);
    }
    (0..tokens.len()).find_map(|at| span_at(tokens, at, today)).or_else(|| {
        message.pieces.iter().find_map(|piece| match piece.item {
            Item::When(when) => when.date.map(|date| (Period::Day, date, date)),
            _ => None,
        })
    })
}

/// The span that begins at a token: "minggu lalu", "3 hari terakhir", "bulan oktober", "2025".
fn span_at(tokens: &[Token], at: usize, today: NaiveDate) -> Option<Span> {
    let word = |step: usize| tokens.get(at + step).map_or("", |token| token.word.as_str());
    let ago = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let months_ago = |months: u32| today.checked_sub_months(Months::new(months)).unwrap_or(today);
    let last = matches!(word(1), "lalu" | "kemarin" | "sebelumnya");
    let day = |date| Some((Period::Day, date, date));
    match word(0) {
        "hari" if word(1) == "ini" => day(today),
        "hari-ini" | "harian" if at == 0 || !tokens[at - 1].is("belanja") => day(today),
        "kemarin" if !(at > 0 && tokens[at - 1].is_any(&["minggu", "bulan", "tahun"])) => day(ago(1)),
        "minggu" if last => Some(week(ago(7))),
        "minggu" if word(1) == "ini" => Some(week(today)),
        "mingguan" | "seminggu" | "weekly" if word(1) != "terakhir" => Some(week(today)),
        "seminggu" => Some((Period::Custom, ago(6), today)),
        "bulan" if last => Some(month(months_ago(1))),
        "bulan" if word(1) == "ini" => Some(month(today)),
        "bulanan" | "sebulan" | "monthly" if !(at > 0 && tokens[at - 1].is("belanja")) => Some(month(today)),
        "tahun" if last => Some(year(today.year() - 1, today)),
        "tahun" if word(1) == "ini" => Some(year(today.year(), today)),
        "tahunan" | "setahun" => Some(year(today.year(), today)),
        "tahun" => Some(year(word(1).parse().ok().filter(|year| (1990..2100).contains(year))?, today)),
        _ => named_month(tokens, at, today).or_else(|| last_days(tokens, at, today)),
    }
}

/// "oktober", "bulan oktober 2025": the most recent one.
fn named_month(tokens: &[Token], at: usize, today: NaiveDate) -> Option<Span> {
    let number = date::month_number(&tokens[at].word)?;
    if at > 0 && tokens[at - 1].kind == Kind::Number {
        return None;
    }
    let year = tokens
        .get(at + 1)
        .and_then(|token| token.word.parse().ok())
        .filter(|year| (1990..2100).contains(year));
    let year = year.unwrap_or(if number > today.month() { today.year() - 1 } else { today.year() });
    Some(month(NaiveDate::from_ymd_opt(year, number, 1)?))
}

/// "3 hari terakhir", "2 minggu terakhir": up to today.
fn last_days(tokens: &[Token], at: usize, today: NaiveDate) -> Option<Span> {
    let (length, numeral) = crate::numeral::from_words(&tokens[at..]).or_else(|| {
        tokens[at].word.parse::<i128>().ok().filter(|_| tokens[at].word.len() <= 3).map(|number| {
            (
                1,
                crate::numeral::Numeral {
                    value: number * crate::numeral::ONE,
                    form: crate::numeral::Form::Plain,
                    digits: 1,
                    leading_nought: false,
                },
            )
        })
    })?;
    let count = u64::try_from(numeral.value / crate::numeral::ONE)
        .ok()
        .filter(|count| (1..=1_000).contains(count))?;
    let word = |step: usize| tokens.get(at + length + step).map_or("", |token| token.word.as_str());
    if !matches!(word(1), "terakhir" | "belakangan" | "kebelakang" | "ke") {
        return None;
    }
    let from = match word(0) {
        "hari" => today.checked_sub_days(Days::new(count - 1))?,
        "minggu" => today.checked_sub_days(Days::new(count * 7 - 1))?,
        "bulan" => today.checked_sub_months(Months::new(u32::try_from(count).ok()?))?.succ_opt()?,
        _ => return None,
    };
    Some((Period::Custom, from, today))
}

/// "dari tgl 1 sampai 10", "1 okt - 15 okt", "1-10 november".
fn from_to(tokens: &[Token], message: &Message<'_>) -> Option<Span> {
    let now = &message.context.now;
    let today = now.date_naive();
    let split = tokens.iter().position(|token| token.is("sampai") || token.is("-") || token.lower == "s")?;
    let right_at = split + if tokens[split].lower == "s" { 3 } else { 1 };
    let number = |token: Option<&Token>| {
        token.filter(|t| t.kind == Kind::Number).and_then(|t| t.word.parse::<u32>().ok())
    };
    let skip = usize::from(tokens.get(right_at).is_some_and(|token| token.is("tanggal")));
    let right = tokens.get(right_at..)?;
    let dated = |tokens: &[Token]| date::read(tokens, None, now).and_then(|(_, when)| when.date);
    let right_day = number(right.get(skip)).filter(|day| (1..=31).contains(day));
    let right_month = right.get(skip + 1).and_then(|token| date::month_number(&token.word));
    let left_start = tokens[..split]
        .iter()
        .position(|token| token.is("tanggal") || token.kind == Kind::Number || token.is("kemarin"))?;
    let left = &tokens[left_start..split];
    let left_skip = usize::from(left[0].is("tanggal"));
    let left_day = number(left.get(left_skip)).filter(|day| (1..=31).contains(day));
    let left_month = left.get(left_skip + 1).and_then(|token| date::month_number(&token.word));
    let on = |day: u32, month: Option<u32>| -> Option<NaiveDate> {
        let month = month.unwrap_or(today.month());
        let this_year = NaiveDate::from_ymd_opt(today.year(), month, day);
        if month > today.month() { NaiveDate::from_ymd_opt(today.year() - 1, month, day) } else { this_year }
    };
    let from = left_day.and_then(|day| on(day, left_month.or(right_month))).or_else(|| dated(left))?;
    let today_named = right.first().is_some_and(|token| token.is_any(&["hari", "hari-ini", "sekarang"]));
    let to = if today_named {
        Some(today)
    } else {
        right_day.and_then(|day| on(day, right_month.or(left_month))).or_else(|| dated(right))
    }?;
    (from <= to).then_some((Period::Custom, from, to))
}
