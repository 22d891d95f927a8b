//! How a file is shown before it is booked.

use ledger::{
    Money,
    imports::{Counts, Offer},
};

use super::facts::{Example, Staged};
use crate::{
    importing::refusal,
    out::say::{Line, Say, line},
    topics::{deciding::count, dialogue::Asking},
};

/// What is asked of a file: how it is written, with a row as each answer would have it, or which account it is of.
pub(crate) fn question(name: &str, asking: &Asking, examples: &[Example], told: Option<&str>) -> Say {
    let name = file_name(name);
    if asking.is_account {
        let told = told.unwrap_or_default();
        let head = line("import-which-account")
            .text("name", name)
            .text("account", told)
            .number("named", i64::from(!told.is_empty()));
        let items = asking.choices.iter().map(|name| line("import-choice").text("what", name)).collect();
        let foot =
            line(if asking.choices.is_empty() { "import-name-account" } else { "import-choose-account" });
        return Say::List { head, items, foot };
    }
    let head = line("import-ask").text("name", name).text("key", &asking.key);
    let items = examples.iter().map(|example| {
        line("import-example")
            .day("day", example.day)
            .money("amount", absolute(example.money))
            .number("in", i64::from(example.money.minor() > 0))
            .text("text", &example.text)
    });
    let foot = if asking.is_currency() { "import-choose-currency" } else { "import-choose" };
    Say::List { head, items: items.collect(), foot: line(foot) }
}

/// What would be booked.
pub(crate) fn preview(staged: &Staged) -> Vec<Line> {
    let Staged { statement, preview, refused: named, .. } = staged;
    let Counts { rows, new, known, removed, matched, refused } = preview.counts;
    let accounts: Vec<&str> = statement.of_its_own().map(|account| &*account.name).collect();
    let opened: Vec<&str> =
        statement.accounts.iter().filter(|account| account.is_new).map(|account| &*account.name).collect();
    let mut lines = vec![
        line("import-preview").text("name", file_name(&statement.name)).text("accounts", accounts.join(", ")),
    ];
    let counted = line("import-counts").number("rows", rows).number("new", new);
    lines.push(match preview.days {
        Some((first, last)) => counted.day("first", first).day("last", last).number("dated", 1),
        None => counted.text("first", "").text("last", "").number("dated", 0),
    });
    for (key, sums) in [
        ("import-in", &preview.sums_in),
        ("import-out", &preview.sums_out),
        ("import-moved", &preview.sums_moved),
    ] {
        lines.extend(sums.iter().map(|sum| line(key).money("amount", *sum)));
    }
    for (key, count) in [
        ("import-known", known - removed),
        ("import-removed", removed),
        ("import-matched", matched),
        ("import-refused", refused),
    ] {
        if count > 0 {
            lines.push(line(key).number("count", count));
        }
    }
    lines.extend(named.iter().map(refusal::told));
    if refused > count(named.len()) && !named.is_empty() {
        lines.push(line("import-refused-more").number("count", refused - count(named.len())));
    }
    if !opened.is_empty() {
        lines.push(line("import-opens").text("names", opened.join(", ")));
    }
    for account in statement.accounts.iter().filter(|account| account.is_new) {
        if let Some((opening, day)) = account.opening() {
            lines.push(
                line("import-opening")
                    .text("account", &account.name)
                    .money("amount", opening)
                    .day("day", day),
            );
        }
    }
    lines
}

/// "Mungkin kopi tanggal 10 November": a row, and the entry that it may be.
pub(crate) fn offer(offer: &Offer) -> Line {
    line("import-offer")
        .day("day", offer.day)
        .money("amount", absolute(offer.money()))
        .number("in", i64::from(offer.money().minor() > 0))
        .text("text", &offer.text)
        .text("thing", offer.description.as_deref().unwrap_or_default())
        .day("told", offer.entry_day)
        .number("doubted", i64::from(offer.is_doubted))
}

/// What a file is called where nobody called it anything.
pub(crate) fn file_name(name: &str) -> &str {
    if name.is_empty() { "mutasi" } else { name }
}

fn absolute(money: Money) -> Money {
    if money.minor() < 0 { money.negated() } else { money }
}
