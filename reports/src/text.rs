//! Reports in words.

use chrono::{Datelike, NaiveDate};
use ledger::{Currency, Direction, Money, book::saving::MovementDirection, values::period::Period};

use crate::{
    summary::{CategorySum, Summary},
    words::{Value, Words, money_text},
};

/// How many categories a summary names.
const TOP: usize = 3;

/// The summary as the specification words it. `today` decides whether its month is "this month".
pub fn summary(words: &Words, summary: &Summary, today: NaiveDate) -> String {
    let month =
        if summary.month.contains(today) { words.say("this-month", &[]) } else { days(words, summary.month) };
    let mut text = words.say(
        "summary",
        &[
            ("days", Value::Text(days(words, summary.period).into())),
            ("income", Value::Money(summary.total_income)),
            ("expense", Value::Money(summary.total_expense)),
            ("top", Value::Text(top(words, &summary.category_breakdown).into())),
            ("month", Value::Text(month.into())),
            ("balance", Value::Money(summary.month_balance)),
        ],
    );
    let held: Vec<String> =
        [("converted-income", Direction::Income), ("converted-expense", Direction::Expense)]
            .into_iter()
            .flat_map(|(key, direction)| {
                summary.held(direction, None).into_iter().map(move |sums| (key, sums))
            })
            .map(|(key, sums)| converted(words, key, sums))
            .collect();
    if !held.is_empty() {
        text.push('\n');
        text.push_str(&words.say("summary-converted", &[("sums", Value::Text(held.join(", ").into()))]));
    }
    for other in &summary.other_currencies {
        text.push('\n');
        text.push_str(&words.say(
            "summary-other-currency",
            &[
                ("currency", Value::Text(other.currency.code().into())),
                ("income", Value::BareMoney(other.total_income)),
                ("expense", Value::BareMoney(other.total_expense)),
            ],
        ));
    }
    for other in &summary.other_currencies {
        let sums = [other.total_income, other.total_expense].into_iter().filter(|sum| sum.minor() != 0);
        let sums: Vec<String> = sums.map(money_text).collect();
        if !sums.is_empty() {
            text.push('\n');
            text.push_str(&without_rate(words, summary, other.currency, &sums.join(", "), today));
        }
    }
    text
}

/// A sum of another currency, and what it counts as.
fn converted(words: &Words, key: &str, (own, counted): (Money, Money)) -> String {
    words.say(key, &[("own", Value::Money(own)), ("counted", Value::Money(counted))])
}

/// What counts nowhere, and what to write so that it does: the rate of the first day of it.
fn without_rate(
    words: &Words,
    summary: &Summary,
    currency: Currency,
    sums: &str,
    today: NaiveDate,
) -> String {
    let since = summary.uncounted_since.iter().find(|(of, _)| *of == currency).map(|(_, day)| *day);
    let pair = (currency, summary.total_income.currency());
    let command = rate_command(words, pair, since.filter(|day| *day != today));
    words.say(
        "no-rate",
        &[
            ("currency", Value::Text(currency.code().into())),
            ("sums", Value::Text(sums.to_owned().into())),
            ("command", Value::Text(command.into())),
        ],
    )
}

/// What to write so that a currency has a rate in another: `kurs usd 16.400 1 Nov 2026`; today's where no day is named.
pub fn rate_command(words: &Words, (base, quote): (Currency, Currency), day: Option<NaiveDate>) -> String {
    let pair = format!("{}-{}", base.code(), quote.code()).to_lowercase();
    let example = words.say("rate-example", &[("pair", Value::Text(pair.into()))]);
    let mut command = format!("kurs {} {example}", base.code().to_lowercase());
    if let Some(day) = day {
        command.push(' ');
        command.push_str(&words.day_text(day));
    }
    command
}

/// One direction's sum, or one category's, in a sentence.
pub fn one_sum(
    words: &Words,
    summary: &Summary,
    direction: Direction,
    category: Option<&str>,
    today: NaiveDate,
) -> String {
    let amount = summary.sum(direction, category);
    let key = match (category.is_some(), direction) {
        (true, Direction::Income) => "category-income",
        (true, _) => "category-expense",
        (false, Direction::Income) => "all-income",
        (false, _) => "all-expense",
    };
    let said = words.say(
        key,
        &[
            ("category", Value::Text(category.unwrap_or_default().into())),
            ("days", Value::Text(days(words, summary.period).into())),
            ("amount", Value::Money(amount)),
        ],
    );
    let notes = notes(words, summary, direction, category, today);
    std::iter::once(said).chain(notes).collect::<Vec<_>>().join("\n")
}

/// What a sum of one direction, or of one category of it, holds of other currencies, and what it leaves out: a line each.
pub fn notes(
    words: &Words,
    summary: &Summary,
    direction: Direction,
    category: Option<&str>,
    today: NaiveDate,
) -> Vec<String> {
    let mut lines = Vec::new();
    let held = summary.held(direction, category).into_iter();
    let held: Vec<String> = held.map(|sums| converted(words, "converted", sums)).collect();
    if !held.is_empty() {
        lines.push(words.say("summary-converted", &[("sums", Value::Text(held.join(", ").into()))]));
    }
    let left_out = summary.left_out(direction, category);
    if !left_out.is_empty() {
        let sums: Vec<String> = left_out.iter().copied().map(money_text).collect();
        lines.push(words.say("left-out", &[("sums", Value::Text(sums.join(", ").into()))]));
    }
    lines.extend(
        left_out.into_iter().map(|sum| without_rate(words, summary, sum.currency(), &money_text(sum), today)),
    );
    lines
}

/// That money was put into a goal or taken out of it, and how the goal stands then.
pub fn saved(
    words: &Words,
    goal: (&str, Option<Money>),
    moved: (MovementDirection, Money),
    current: Money,
) -> String {
    let (name, target) = goal;
    let (direction, amount) = moved;
    let key = match direction {
        MovementDirection::Deposit => "saving-deposited",
        MovementDirection::Withdraw => "saving-withdrawn",
    };
    let aim = target.map_or(Value::Text("".into()), Value::BareMoney);
    let percent = target.and_then(|target| current.percent_of(target)).unwrap_or_default();
    words.say(
        key,
        &[
            ("amount", Value::Money(amount)),
            ("name", Value::Text(name.to_owned().into())),
            ("aimed", Value::Number(target.is_some().into())),
            ("current", Value::BareMoney(current)),
            ("target", aim),
            ("percent", Value::Number(percent)),
        ],
    )
}

/// "21 Jan 2025", "November 2026" or "1 Nov 2026 – 10 Nov 2026".
pub fn days(words: &Words, period: Period) -> String {
    if period == Period::day(period.from) {
        return words.day_text(period.from);
    }
    if period == Period::month(period.from) {
        return month_name(words, period);
    }
    words.say("days", &[("from", Value::Day(period.from)), ("to", Value::Day(period.last_day()))])
}

fn month_name(words: &Words, month: Period) -> String {
    words.say(
        "month",
        &[
            ("month", Value::Number(month.from.month().into())),
            ("year", Value::Text(month.from.year().to_string().into())),
        ],
    )
}

/// The largest sums, and those below nought, which explain a total that is less than what the others come to.
fn top(words: &Words, sums: &[CategorySum]) -> String {
    let spent = sums.iter().filter(|sum| sum.amount.is_positive()).take(TOP);
    let refunded = sums.iter().filter(|sum| sum.amount.minor() < 0);
    let named: Vec<String> =
        spent.chain(refunded).map(|sum| format!("{} {}", sum.category, money_text(sum.amount))).collect();
    if named.is_empty() { words.say("summary-nothing", &[]) } else { named.join(", ") }
}
