//! `/debts`: who owes whom, and noting a debt.

pub(super) mod party;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use ledger::{
    Money,
    book::{
        account::{PAYABLE, RECEIVABLE},
        debts::{self, Debt},
        names,
        party::{LONGEST_NAME, Party, of as parties_of},
    },
};
use reports::words::{Value, money_text};

use super::{
    LoggedIn,
    choices::{account_names, usual_account},
    forms::{self, Told},
    making::{Making, done_once},
    page,
    shell::{Done, Room, Shell},
    thing::{ThingPage, done_at},
    words::Spoken,
    written::{Failed, Written},
};
use crate::{
    ApiError, Context,
    api::moves::{self, Move},
    body::UrlQuery,
    front::once::Once,
};

/// Which way a new debt goes: the word of each in forms, whether the person owes it, and its name.
const WAYS: [(&str, bool, &str); 2] =
    [("theirs", false, "page-debt-way-theirs"), ("own", true, "page-debt-way-own")];

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
    /// Whose page it is on; nobody's where they are not named.
    party_id: Option<i64>,
    name: String,
    detail: String,
    amount: String,
}

/// The debts of the person's book.
pub(super) async fn list(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(Done { done }): UrlQuery<Done>,
) -> Result<Response, ApiError> {
    let (words, database) = (visitor.words, &context.database);
    let parties = parties_of(database, &visitor.person).await?;
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
        shell: Shell::of(&visitor, Room::Debts).after(done.as_deref()),
        sides: [side("page-debts-theirs", false), side("page-debts-own", true)],
        settled: settled.into_iter().map(|debt| shown(words, debt, &parties)).collect(),
    };
    Ok(page(StatusCode::OK, &shown))
}

fn shown(words: Spoken, debt: &Debt, parties: &[Party]) -> ShownDebt {
    let party = debt.party_id.and_then(|id| parties.iter().find(|party| party.id == id));
    let key = if debt.since.is_some() { "page-debt-since" } else { "page-debt-last" };
    ShownDebt {
        party_id: party.map(|party| party.id),
        name: party.map_or_else(|| words.say("page-debt-nobody"), |party| party.name.clone()),
        detail: words.fill(key, &[("day", Value::Day(debt.since.unwrap_or(debt.last)))]),
        amount: money_text(debt.left),
    }
}

/// The page on which a debt is noted.
pub(super) async fn fresh(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(Done { done }): UrlQuery<Done>,
) -> Result<Response, ApiError> {
    noting(&context, &visitor, &Told::done(done)).await
}

async fn noting(context: &Context, visitor: &LoggedIn, told: &Told) -> Result<Response, ApiError> {
    let (words, person) = (visitor.words, &visitor.person);
    let names = names::of(&context.database, person).await?;
    let today = person.zone.day(context.clock.now());
    let keys = ("page-debts-new", "page-debts-new-button");
    let form = forms::Form::new((words, told), ("note", "/debts".to_owned()), keys)
        .once(person)
        .line(("name", "page-field-party"), "", LONGEST_NAME)
        .needed()
        .words_of(("way", "page-field-way"), &WAYS, "theirs")
        .amount(("amount", "page-field-amount"), "")
        .needed()
        .choice(
            ("account", "page-field-account"),
            account_names(words, &names),
            &usual_account(&names, person),
        )
        .hint("page-debt-account-hint")
        .day(("day", "page-field-day"), Some(today))
        .needed();
    let title = words.say("page-debts-new");
    Ok(ThingPage { forms: vec![form], ..ThingPage::of(visitor, Room::Debts, title, told) }.answer(told))
}

/// Notes a debt: money that was lent, or borrowed.
pub(super) async fn note(Making { context, visitor, written }: Making) -> Result<Response, ApiError> {
    let deed = |once| noted(&context, &visitor, &written, once);
    match done_once((&context, &visitor), ("/debts", &written), ("moved", deed)).await {
        Ok((_, word)) => Ok(done_at("/debts", word)),
        Err(failed) => {
            let told = Told::failed(visitor.words, failed, ("note", written))?;
            noting(&context, &visitor, &told).await
        }
    }
}

async fn noted(context: &Context, visitor: &LoggedIn, written: &Written, once: Once) -> Result<i64, Failed> {
    let person = &visitor.person;
    let name = written.name(LONGEST_NAME)?;
    let is_owed = written.chosen("way", &WAYS)?;
    let money = written.needed_amount(context, ("amount", person.currency))?;
    let day = written.day("day")?.ok_or(Failed::Key("page-entry-day-wrong"))?;
    let names = names::of(&context.database, person).await?;
    let account = written.account("account", &names)?;
    let (key, from, to) = if is_owed {
        ("page-debt-said-borrowed", Some(PAYABLE.to_owned()), account)
    } else {
        ("page-debt-said-lent", account, Some(RECEIVABLE.to_owned()))
    };
    let description = visitor.words.fill(key, &[("name", Value::Text((&*name).into()))]);
    // At this hour of that day.
    let hour = person.zone.local(context.clock.now()).time();
    let at = person.zone.instant(day.and_time(hour));
    let description = Some(description);
    let moved = Move { money, from, to, party: Some(name), party_id: None, description, at };
    Ok(moves::book(context, person, moved, &once).await?)
}
