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
    scale::{marks, short},
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

/// So many bars by category there are; what has none of its own shares the last. A month's picture then fills a phone's screen.
const MOST_BARS: usize = 7;
/// So many goals are shown.
const MOST_GOALS: usize = 6;
/// Periods of so many days have a calendar, and a point a day; longer ones a point a month.
const CALENDAR: std::ops::RangeInclusive<i64> = 8..=62;
/// More points than this are no line any more.
const MOST_POINTS: usize = 400;
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
    let shown = so_far(summary.period, today);
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
    Block::Figures(vec![
        figure(words.say("picture-income", &[]), summary.total_income),
        figure(words.say("picture-expense", &[]), summary.total_expense),
        figure(words.say("picture-left", &[]), summary.left()),
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
pub fn share(part: Money, whole: Money) -> String {
    let is_part = (0..=whole.minor()).contains(&part.minor());
    let share = part.percent_of(whole).filter(|_| is_part);
    share.map_or_else(String::new, |per_cent| format!("{per_cent}%"))
}

/// What came and went since a period began, added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// How it stood at the end of each of its days, or where it is long, of its months.
    pub points: Vec<Reached>,
    /// Round heights from nought to just above the highest, each with what stands beside it.
    pub marks: Vec<(i64, String)>,
    is_by_month: bool,
}

/// How much had come and gone by the end of a day, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// The day.
    pub day: NaiveDate,
    /// What had come.
    pub came: i64,
    /// What had gone.
    pub went: i64,
}

/// The part of a period that has begun: what lies ahead is nothing yet.
pub fn so_far(period: Period, today: NaiveDate) -> Period {
    Period { until: end(period, today), ..period }
}

/// How money came and went in a period, of which these are the days on which any did. `None` where it is shorter or longer than
/// any line.
pub fn course(words: &Words, (days, period): (&[DayTotal], Period), currency: Currency) -> Option<Course> {
    let is_by_month = length(period) > *CALENDAR.end();
    let ends = if is_by_month {
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
        points.push(Reached { day: last, came, went });
    }
    let highest = points.iter().map(|point| point.came.max(point.went)).max().unwrap_or_default();
    Some(Course { points, marks: marks(words, highest, currency), is_by_month })
}

/// What came and went since the period began. `None` where it is no line.
fn flow(words: &Words, summary: &Summary, (days, period): (&[DayTotal], Period)) -> Option<Flow> {
    let course = course(words, (days, period), summary.total_income.currency())?;
    let label =
        |day: NaiveDate| if course.is_by_month { month_name(words, day) } else { day.day().to_string() };
    let point = |at: &Reached| Point { label: label(at.day), came: at.came, went: at.went };
    let line = |key: &str, money| words.say(key, &[("amount", Value::Money(money))]);
    Some(Flow {
        title: words.say("picture-flow", &[]),
        came: line("picture-came", summary.total_income),
        went: line("picture-went", summary.total_expense),
        points: course.points.iter().map(point).collect(),
        marks: course.marks,
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
        let per_cent = current.percent_of(target).unwrap_or(0).max(0);
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

/// The month of a day, short.
pub(crate) fn month_name(words: &Words, day: NaiveDate) -> String {
    words.say("picture-month", &[("month", Value::Number(day.month().into()))])
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
            month: Period::month(period.last_day()),
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
        assert_eq!((&*bars.rows[6].label, &*bars.rows[6].value), ("4 lainnya", "Rp100.000"));
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
