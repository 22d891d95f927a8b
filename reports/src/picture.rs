//! A report as a picture: what a summary and its days come to, in bars and lines.

use charts::{Bar, Bars, Block, Calendar, Day, Figure, Flow, Page, Point, Progress, Step};
use chrono::{Datelike, NaiveDate};
use ledger::{
    Currency, Money,
    book::{
        category::Categories,
        day_totals::{self, DayTotal},
        holdings::GoalBalance,
        saving,
    },
    db::{Database, DatabaseError},
    people::user::Person,
    values::period::Period,
};

use crate::{
    summary::{CategorySum, Summary},
    text,
    words::{Value, Words, money_text},
};

/// What a picture shows beside the summary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    /// The days on which anything counts, the first one first.
    pub days: Vec<DayTotal>,
    /// The goals that have a target.
    pub goals: Vec<GoalBalance>,
}

/// So many categories have a bar of their own; the others share one.
const MOST_BARS: usize = 8;
/// So many goals are shown.
const MOST_GOALS: usize = 6;
/// Periods of so many days have a calendar, and a point a day; longer ones a point a month.
const CALENDAR: std::ops::RangeInclusive<i64> = 8..=62;
/// More points than this are no line any more.
const MOST_POINTS: usize = 400;
/// Below so many lines across the highest point lies.
const MARKS: i64 = 4;
/// What short amounts count in.
const SCALES: [i64; 5] = [1, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000];

/// Reads what a picture of a period shows beside its summary.
pub async fn read(
    database: &Database,
    person: &Person,
    categories: &Categories,
    period: Period,
) -> Result<Beside, DatabaseError> {
    let days = day_totals::of(database, person, categories, period).await?;
    let mut goals = saving::goals(database, person).await?;
    goals.retain(|balance| balance.goal.target().is_some_and(Money::is_positive));
    Ok(Beside { days, goals })
}

/// Whether people would rather look at it than read it: a week or longer, and at least two categories.
pub fn is_worth_it(summary: &Summary) -> bool {
    let days = length(summary.period);
    days >= 7 && summary.category_breakdown.len().max(summary.income_breakdown.len()) >= 2
}

/// The picture. `today` is where lines end that would go on into the future.
pub fn page(words: &Words, summary: &Summary, beside: &Beside, today: NaiveDate) -> Page {
    let mut blocks = vec![figures(words, summary)];
    blocks.extend(bars(words, summary).map(Block::Bars));
    let shown = Period { until: end(summary.period, today), ..summary.period };
    if length(shown) > 1 && !beside.days.is_empty() {
        blocks.extend(flow(words, summary, (&beside.days, shown)).map(Block::Flow));
    }
    if CALENDAR.contains(&length(summary.period)) && beside.days.iter().any(|day| day.expense.is_positive()) {
        blocks.push(Block::Calendar(calendar(words, summary.period, &beside.days)));
    }
    if !beside.goals.is_empty() {
        blocks.push(Block::Progress(goals(words, &beside.goals)));
    }
    Page { title: text::days(words, summary.period), subtitle: subtitle(words, summary), blocks }
}

/// How many days.
fn length(period: Period) -> i64 {
    (period.until - period.from).num_days()
}

/// The day after the last that is shown: what lies ahead is nothing yet.
fn end(period: Period, today: NaiveDate) -> NaiveDate {
    let tomorrow = today.succ_opt().unwrap_or(today);
    if period.contains(today) { tomorrow } else { period.until }
}

fn subtitle(words: &Words, summary: &Summary) -> String {
    let codes: Vec<&str> = summary.other_currencies.iter().map(|other| other.currency.code()).collect();
    if codes.is_empty() {
        return words.say("picture-subtitle", &[]);
    }
    words.say("picture-subtitle-without", &[("currencies", Value::Text(codes.join(", ").into()))])
}

fn figures(words: &Words, summary: &Summary) -> Block {
    let figure = |label: String, money: Money| Figure { label, value: money_text(money) };
    let (came, went) = (summary.total_income, summary.total_expense);
    let left = Money::from_sum(came.minor().saturating_sub(went.minor()), came.currency());
    Block::Figures(vec![
        figure(words.say("picture-income", &[]), came),
        figure(words.say("picture-expense", &[]), went),
        figure(words.say("picture-left", &[]), left),
    ])
}

/// What went out by category; where nothing did, what came in.
fn bars(words: &Words, summary: &Summary) -> Option<Bars> {
    let (title, sums, total) = if summary.category_breakdown.is_empty() {
        ("picture-by-income", &summary.income_breakdown, summary.total_income)
    } else {
        ("picture-by-category", &summary.category_breakdown, summary.total_expense)
    };
    let bar = |label: String, amount: Money| Bar {
        label,
        value: money_text(amount),
        note: share(amount, total),
        length: amount.minor(),
    };
    // The one that the others share stands for two at least.
    let own = if sums.len() > MOST_BARS { MOST_BARS - 1 } else { sums.len() };
    let (own, others) = sums.split_at(own);
    let mut rows: Vec<Bar> = own.iter().map(|sum| bar(sum.category.clone(), sum.amount)).collect();
    if let Some(rest) = together(others) {
        let count = i64::try_from(others.len()).unwrap_or(i64::MAX);
        rows.push(bar(words.say("picture-others", &[("count", Value::Number(count))]), rest));
    }
    (!rows.is_empty()).then(|| Bars { title: words.say(title, &[]), rows })
}

fn together(sums: &[CategorySum]) -> Option<Money> {
    sums.iter().map(|sum| sum.amount).reduce(Money::plus)
}

/// "12%", rounded down; nothing where there is no whole to be a part of.
fn share(part: Money, whole: Money) -> String {
    if whole.minor() <= 0 || part.minor() < 0 || part.minor() > whole.minor() {
        return String::new();
    }
    format!("{}%", i128::from(part.minor()) * 100 / i128::from(whole.minor()))
}

/// What came and went since the period began. `None` where it is longer than any line.
fn flow(words: &Words, summary: &Summary, (days, period): (&[DayTotal], Period)) -> Option<Flow> {
    let by_month = length(period) > *CALENDAR.end();
    let ends = if by_month {
        months(period)
    } else {
        period.from.iter_days().take_while(|day| period.contains(*day)).collect()
    };
    if ends.len() < 2 || ends.len() > MOST_POINTS {
        return None;
    }
    let (mut rest, mut came, mut went) = (days.iter().peekable(), 0_i64, 0_i64);
    let mut points = Vec::with_capacity(ends.len());
    for last in ends {
        while let Some(day) = rest.next_if(|day| day.day <= last) {
            came = came.saturating_add(day.income.minor());
            went = went.saturating_add(day.expense.minor());
        }
        let label = if by_month { month_name(words, last) } else { last.day().to_string() };
        points.push(Point { label, came, went });
    }
    let highest = points.iter().map(|point| point.came.max(point.went)).max().unwrap_or_default();
    let line = |key: &str, money| words.say(key, &[("amount", Value::Money(money))]);
    Some(Flow {
        title: words.say("picture-flow", &[]),
        came: line("picture-came", summary.total_income),
        went: line("picture-went", summary.total_expense),
        marks: marks(words, highest, summary.total_income.currency()),
        points,
    })
}

/// The last shown day of each month of a period.
fn months(period: Period) -> Vec<NaiveDate> {
    let (mut ends, mut day) = (Vec::new(), period.from);
    while period.contains(day) && ends.len() <= MOST_POINTS {
        let month = Period::month(day);
        ends.push(month.last_day().min(period.last_day()));
        day = month.until;
    }
    ends
}

/// Lines across at round amounts, from nought to just above the highest.
fn marks(words: &Words, highest: i64, currency: Currency) -> Vec<(i64, String)> {
    let mut step = 1_i64;
    let mut factors = [2, 5, 10].into_iter().cycle();
    let mut decade = 1_i64;
    while highest / step >= MARKS {
        let factor = factors.next().unwrap_or(10);
        let Some(next) = decade.checked_mul(factor) else { break };
        step = next;
        if factor == 10 {
            decade = next;
        }
    }
    let lines = highest / step + i64::from(highest % step > 0);
    let mark = |nth: i64| {
        let height = step.saturating_mul(nth);
        let text = if nth == 0 { String::new() } else { short(words, Money::from_sum(height, currency)) };
        (height, text)
    };
    (0..=lines.min(MARKS)).map(mark).collect()
}

fn calendar(words: &Words, period: Period, days: &[DayTotal]) -> Calendar {
    let weekday = |day: i64| words.say("picture-weekday", &[("day", Value::Number(day))]);
    let mut known = days.iter().peekable();
    let day = |date: NaiveDate| {
        let found = known.next_if(|day| day.day == date).map(|day| day.expense);
        let spent = found.filter(|spent| spent.is_positive());
        Day {
            label: date.day().to_string(),
            note: spent.map(|spent| short(words, spent)).unwrap_or_default(),
            amount: spent.map_or(0, Money::minor),
        }
    };
    Calendar {
        title: words.say("picture-calendar", &[]),
        weekdays: [1, 2, 3, 4, 5, 6, 7].map(weekday),
        first_column: u8::try_from(period.from.weekday().num_days_from_monday()).unwrap_or_default(),
        days: period.from.iter_days().take_while(|day| period.contains(*day)).map(day).collect(),
    }
}

fn goals(words: &Words, goals: &[GoalBalance]) -> Progress {
    let row = |balance: &GoalBalance| {
        let (current, target) = (balance.current, balance.goal.target()?);
        let per_cent = i128::from(current.minor().max(0)) * 100 / i128::from(target.minor());
        Some(Step {
            label: balance.goal.name.clone(),
            value: format!("{} / {}", short(words, current), short(words, target)),
            note: format!("{per_cent}%"),
            done: current.minor(),
            whole: target.minor(),
            is_limit: false,
        })
    };
    let rows = goals.iter().filter_map(row).take(MOST_GOALS).collect();
    Progress { title: words.say("picture-goals", &[]), rows }
}

fn month_name(words: &Words, day: NaiveDate) -> String {
    words.say("picture-month", &[("month", Value::Number(day.month().into()))])
}

/// An amount in very few letters, without its currency: `125 rb`, `1,8 jt`. Rounded, so for looking only.
fn short(words: &Words, money: Money) -> String {
    let per_unit = i128::from(money.currency().minor_per_unit());
    let minor = i128::from(money.minor().unsigned_abs());
    let tenths = |scale: i64| (minor * 20 / (per_unit * i128::from(scale)) + 1) / 2;
    // What rounds up to a thousand is one of the next.
    let fits = |nth: &usize| *nth + 1 == SCALES.len() || tenths(SCALES[*nth]) < 9_995;
    let nth = (0..SCALES.len()).find(fits).unwrap_or_default();
    let tenths = tenths(SCALES[nth]);
    let (whole, rest) = if tenths < 100 { (tenths / 10, tenths % 10) } else { ((tenths + 5) / 10, 0) };
    let sign = if money.minor() < 0 && tenths > 0 { "-" } else { "" };
    let amount = if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole},{rest}") };
    let scale = i64::try_from(nth).unwrap_or_default();
    words.say("picture-short", &[("scale", Value::Number(scale)), ("amount", Value::Text(amount.into()))])
}

#[cfg(test)]
mod tests {
    use ledger::people::user::Locale;

    use super::*;
    use crate::words::Catalogue;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn idr(units: i64) -> Money {
        Money::from_units(units, Currency::IDR).unwrap()
    }

    fn sums(sums: &[(&str, i64)]) -> Vec<CategorySum> {
        let sum = |(category, amount): &(&str, i64)| CategorySum {
            category: (*category).to_owned(),
            amount: Money::from_sum(amount * 100, Currency::IDR),
        };
        sums.iter().map(sum).collect()
    }

    fn summary(period: Period, spent: &[(&str, i64)]) -> Summary {
        let total = spent.iter().map(|(_, amount)| amount * 100).sum();
        Summary {
            period,
            total_income: idr(5_000_000),
            total_expense: Money::from_sum(total, Currency::IDR),
            category_breakdown: sums(spent),
            income_breakdown: sums(&[("Gaji", 5_000_000)]),
            month_balance: idr(1),
            converted: Vec::new(),
            other_currencies: Vec::new(),
            uncounted_since: Vec::new(),
        }
    }

    fn total(on: NaiveDate, income: i64, expense: i64) -> DayTotal {
        DayTotal {
            day: on,
            income: Money::from_sum(income * 100, Currency::IDR),
            expense: Money::from_sum(expense * 100, Currency::IDR),
        }
    }

    #[test]
    fn short_amounts_are_rounded_and_scaled() {
        let catalogue = Catalogue::with(&[]).unwrap();
        let usd = Currency::from_code("USD").unwrap();
        for (minor, currency, id, en) in [
            (0, Currency::IDR, "0", "0"),
            (95_000, Currency::IDR, "950", "950"),
            (150_000, Currency::IDR, "1,5 rb", "1,5k"),
            (5_000_000, Currency::IDR, "50 rb", "50k"),
            (99_999_900, Currency::IDR, "1 jt", "1m"),
            (124_550_000, Currency::IDR, "1,2 jt", "1,2m"),
            (-180_000_000, Currency::IDR, "-1,8 jt", "-1,8m"),
            (100_000_000_000, Currency::IDR, "1 M", "1bn"),
            (123_456_000_000_000, Currency::IDR, "1,2 T", "1,2tn"),
            (i64::MIN, Currency::IDR, "-92234 T", "-92234tn"),
            (1_250, usd, "13", "13"),
            (450, usd, "4,5", "4,5"),
        ] {
            let money = Money::from_sum(minor, currency);
            assert_eq!(short(catalogue.of(Locale::Id), money), id, "{minor}");
            assert_eq!(short(catalogue.of(Locale::En), money), en, "{minor}");
        }
    }

    #[test]
    fn lines_across_are_round_and_lie_around_the_highest() {
        let catalogue = Catalogue::with(&[]).unwrap();
        let words = catalogue.of(Locale::Id);
        for (highest, texts) in [
            (0, &[""][..]),
            (100_000_000, &["", "500 rb", "1 jt"]),
            (625_000_000, &["", "2 jt", "4 jt", "6 jt", "8 jt"]),
            (1, &["", "0"]),
        ] {
            let found: Vec<String> =
                marks(words, highest, Currency::IDR).into_iter().map(|mark| mark.1).collect();
            assert_eq!(found, texts, "{highest}");
        }
        let most = marks(words, i64::MAX, Currency::IDR);
        assert!(most.len() >= 2 && most.windows(2).all(|two| two[0].0 < two[1].0), "{most:?}");
    }

    #[test]
    fn a_months_picture_shows_where_the_money_went_and_when() {
        let catalogue = Catalogue::with(&[]).unwrap();
        let words = catalogue.of(Locale::Id);
        let spent: Vec<(String, i64)> = (0..10).map(|n| (format!("k{n}"), 100_000 - n * 10_000)).collect();
        let spent: Vec<(&str, i64)> = spent.iter().map(|(name, amount)| (&**name, *amount)).collect();
        let summary = summary(Period::month(day(11, 1)), &spent);
        let days = vec![
            total(day(11, 1), 5_000_000, 0),
            total(day(11, 3), 0, 400_000),
            total(day(11, 20), 0, 150_000),
        ];
        let page = page(words, &summary, &Beside { days, goals: Vec::new() }, day(11, 20));
        assert_eq!((&*page.title, &*page.subtitle), ("November 2026", "Ringkasan"));
        let [Block::Figures(figures), Block::Bars(bars), Block::Flow(flow), Block::Calendar(calendar)] =
            &*page.blocks
        else {
            panic!("{page:?}")
        };
        assert_eq!(figures[2].value, "Rp4.450.000");
        assert_eq!(bars.rows.len(), MOST_BARS);
        assert_eq!((&*bars.rows[7].label, &*bars.rows[7].value), ("3 lainnya", "Rp60.000"));
        assert_eq!(bars.rows.iter().map(|bar| bar.length).sum::<i64>(), summary.total_expense.minor());
        // The line ends today, at what the figures say.
        assert_eq!(flow.points.len(), 20);
        let last = flow.points.last().unwrap();
        assert_eq!((last.came, last.went), (summary.total_income.minor(), summary.total_expense.minor()));
        assert_eq!((calendar.first_column, calendar.days.len()), (6, 30));
        assert_eq!((&*calendar.days[2].note, calendar.days[2].amount), ("400 rb", 40_000_000));
    }

    #[test]
    fn a_year_goes_by_months_and_a_day_has_no_line() {
        let catalogue = Catalogue::with(&[]).unwrap();
        let words = catalogue.of(Locale::En);
        let year = Period { from: day(1, 1), until: NaiveDate::from_ymd_opt(2027, 1, 1).unwrap() };
        let beside =
            Beside { days: vec![total(day(2, 28), 0, 7), total(day(12, 31), 5, 0)], goals: Vec::new() };
        let whole = page(words, &summary(year, &[("a", 7)]), &beside, day(12, 31));
        let flow = whole
            .blocks
            .iter()
            .find_map(|block| if let Block::Flow(flow) = block { Some(flow) } else { None });
        let flow = flow.expect("a line");
        assert_eq!(flow.points.len(), 12);
        assert_eq!((flow.points[0].went, flow.points[1].went, flow.points[11].came), (0, 700, 500));
        assert_eq!(flow.points[1].label, "Feb");
        let one = page(words, &summary(Period::day(day(2, 28)), &[("a", 7)]), &beside, day(3, 1));
        assert_eq!(one.blocks.len(), 2);
    }

    #[test]
    fn a_refund_has_no_share_and_nothing_is_looked_at_that_is_soon_read() {
        assert_eq!(
            (share(idr(1), idr(3)), share(Money::from_sum(-1, Currency::IDR), idr(3))),
            ("33%".to_owned(), String::new())
        );
        let week = Period::week(day(11, 20));
        assert!(is_worth_it(&summary(week, &[("a", 1), ("b", 2)])));
        assert!(!is_worth_it(&summary(week, &[("a", 1)])));
        assert!(!is_worth_it(&summary(Period::day(day(11, 20)), &[("a", 1), ("b", 2)])));
    }
}
