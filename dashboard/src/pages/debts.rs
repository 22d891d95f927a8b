//! `/debts`: who owes whom.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use ledger::{
    Money,
    book::{
        debts::{self, Debt},
        party::{self, Party},
    },
};
use reports::words::{Value, money_text};

use super::{
    LoggedIn, page,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{ApiError, Context};

#[derive(Template)]
#[template(path = "debts.html")]
struct DebtsPage {
    words: Spoken,
    shell: Shell,
    /// Owed to the person, owed by them.
    sides: [Side; 2],
    settled: Vec<ShownDebt>,
}

/// What is left one way.
struct Side {
    title: String,
    sums: Vec<String>,
    debts: Vec<ShownDebt>,
}

/// A debt.
struct ShownDebt {
    name: String,
    detail: String,
    amount: String,
}

/// The debts of the person's book.
pub(super) async fn list(State(context): State<Context>, visitor: LoggedIn) -> Result<Response, ApiError> {
    let (words, database) = (visitor.words, &context.database);
    let parties = party::of(database, &visitor.person).await?;
    let debts = debts::of(database, &visitor.person).await?;
    let (settled, open): (Vec<&Debt>, Vec<&Debt>) = debts.iter().partition(|debt| debt.left.minor() == 0);
    let side = |key: &str, is_owed: bool| {
        let of_it: Vec<&Debt> = open.iter().copied().filter(|debt| debt.is_owed == is_owed).collect();
        let mut sums: Vec<Money> = Vec::new();
        for debt in &of_it {
            debt.left.add_to(&mut sums);
        }
        Side {
            title: words.say(key),
            sums: sums.into_iter().map(money_text).collect(),
            debts: of_it.into_iter().map(|debt| shown(words, debt, &parties)).collect(),
        }
    };
    let shown = DebtsPage {
        words,
        shell: Shell::of(&visitor, Room::Debts),
        sides: [side("page-debts-theirs", false), side("page-debts-own", true)],
        settled: settled.into_iter().map(|debt| shown(words, debt, &parties)).collect(),
    };
    Ok(page(StatusCode::OK, &shown))
}

fn shown(words: Spoken, debt: &Debt, parties: &[Party]) -> ShownDebt {
    let party = debt.party_id.and_then(|id| parties.iter().find(|party| party.id == id));
    let key = if debt.since.is_some() { "page-debt-since" } else { "page-debt-last" };
    ShownDebt {
        name: party.map_or_else(|| words.say("page-debt-nobody"), |party| party.name.clone()),
        detail: words.fill(key, &[("day", Value::Day(debt.since.unwrap_or(debt.last)))]),
        amount: money_text(debt.left),
    }
}
