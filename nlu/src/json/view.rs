//! Reports and wishes of savings goals as JSON. What an older reader does not know stands in keys of its own, and only where
//! it is asked for.

use ledger::Money;
use serde_json::{Value, json};

use super::{name, number};
use crate::frame::{Aim, Limit, Report, Saving, Until, View};

/// Of which days, and what of them.
pub(super) fn report(report: &Report) -> Value {
    let mut object = json!({
        "period": report.period,
        "from": report.from,
        "to": report.to,
        "category": name(report.category.as_ref()),
        "direction": report.direction,
        "compare": report.compare,
    });
    let mut put = |key: &str, value: Value| object[key] = value;
    if let Some(account) = &report.account {
        put("account", json!(account));
    }
    if let Some(words) = &report.words {
        put("words", json!(words));
    }
    match &report.view {
        View::Sums => {}
        View::Entries => put("entries", json!(true)),
        View::Largest(count) => put("largest", json!(count)),
        View::Smallest(count) => put("smallest", json!(count)),
        View::Average(unit) => put("average", json!(unit)),
        View::Share => put("share", json!(true)),
        View::Left => put("left", json!(true)),
        View::Trend => put("trend", json!(true)),
        View::Against { from, to } => put("against", json!({ "from": from, "to": to })),
        View::File(kind) => put("file", json!(kind.extension())),
        View::Beside(other) => put("beside", name(Some(other))),
        View::Within(limit) => {
            let (kind, amount) = limited(*limit);
            put("limit", json!(kind));
            put("amount", number(Some(amount)));
            put("currency", json!(amount.currency().code()));
        }
    }
    object
}

fn limited(limit: Limit) -> (&'static str, Money) {
    match limit {
        Limit::Above(amount) => ("above", amount),
        Limit::AtLeast(amount) => ("at_least", amount),
        Limit::Below(amount) => ("below", amount),
        Limit::AtMost(amount) => ("at_most", amount),
        Limit::Exactly(amount) => ("exactly", amount),
    }
}

/// What is wanted of a goal beside what the flat fields say; `None` where they say it all.
pub(super) fn saving_wish(saving: &Saving) -> Option<Value> {
    Some(match saving {
        Saving::Open { until: Some(day), .. } => json!({ "until": day }),
        Saving::Between { from, to, all, .. } => json!({ "from": from, "to": to, "all": all }),
        Saving::Rename { from, to } => json!({ "rename": from, "to": to }),
        Saving::Close { goal } => json!({ "close": goal }),
        Saving::Aim { goal, target, until } => json!({
            "aim": goal,
            "target": target.map(|target| match target {
                Aim::Nothing => "none",
                Aim::At(_) => "at",
                Aim::Higher(_) => "higher",
                Aim::Lower(_) => "lower",
            }),
            "until": until.map(|until| match until {
                Until::Day(day) => json!(day),
                Until::Whenever => json!("whenever"),
            }),
        }),
        Saving::Open { .. } | Saving::Move { .. } | Saving::Empty { .. } | Saving::Show { .. } => {
            return None;
        }
    })
}
