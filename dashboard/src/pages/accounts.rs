//! `/accounts`: where the money is.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use ledger::{
    Money,
    book::{
        account::AccountKind,
        balances::{self, Balance},
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
#[template(path = "accounts.html")]
struct AccountsPage {
    words: Spoken,
    shell: Shell,
    /// What lies in all of which that is known, a currency at a time.
    sums: Vec<String>,
    known: Vec<ShownAccount>,
    /// Those of which nobody has said what lay in them.
    unknown: Vec<ShownAccount>,
    closed: Vec<ShownAccount>,
}

/// An account.
struct ShownAccount {
    id: i64,
    name: String,
    detail: String,
    /// What lies in it, or has moved, a currency at a time.
    sums: Vec<String>,
}

/// The accounts of the person's book.
pub(super) async fn list(State(context): State<Context>, visitor: LoggedIn) -> Result<Response, ApiError> {
    let words = visitor.words;
    let balances = balances::of(&context.database, &visitor.person).await?;
    let (mut known, mut unknown, mut closed) = (Vec::new(), Vec::new(), Vec::new());
    let mut sums: Vec<Money> = Vec::new();
    // What was put right by hand is nobody's money, as the chat has it.
    for balance in balances.iter().filter(|balance| balance.account.kind != AccountKind::Equity) {
        let shown = shown(words, balance);
        if !balance.account.is_active() {
            closed.push(shown);
        } else if balance.is_known() {
            balance.sums().into_iter().for_each(|sum| sum.add_to(&mut sums));
            known.push(shown);
        } else {
            unknown.push(shown);
        }
    }
    let shown = AccountsPage {
        words,
        shell: Shell::of(&visitor, Room::Accounts),
        sums: sums.into_iter().map(money_text).collect(),
        known,
        unknown,
        closed,
    };
    Ok(page(StatusCode::OK, &shown))
}

fn shown(words: Spoken, balance: &Balance) -> ShownAccount {
    let account = &balance.account;
    let kind = words.say(match account.kind {
        AccountKind::Asset => "page-account-asset",
        AccountKind::Cash => "page-account-cash",
        AccountKind::Bank => "page-account-bank",
        AccountKind::Ewallet => "page-account-ewallet",
        AccountKind::Card => "page-account-card",
        AccountKind::Paylater => "page-account-paylater",
        AccountKind::Loan => "page-account-loan",
        AccountKind::Pocket => "page-account-pocket",
        AccountKind::Investment => "page-account-investment",
        AccountKind::Receivable => "page-account-receivable",
        AccountKind::Payable => "page-account-payable",
        AccountKind::Equity => "page-account-equity",
    });
    let due = account.due_day.map(|day| words.fill("page-account-due", &[("day", Value::Number(day))]));
    ShownAccount {
        id: account.id,
        name: account.name.clone(),
        detail: [Some(kind), due].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        sums: balance.sums().into_iter().map(money_text).collect(),
    }
}
