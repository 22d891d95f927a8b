//! `/debts`: who owes whom, and noting a debt.

pub(super) mod party;

use askama::Template;
use axum::{http::StatusCode, response::Response};
use chrono::NaiveDate;
use ledger::{
    Money,
    book::{
        account::{PAYABLE, RECEIVABLE},
        debts::{self, Debt},
        names::{self, Names},
        party::{LONGEST_NAME, Party, of as parties_of},
    },
};
use reports::words::{Value, money_text};

use super::{
    LoggedIn,
    choices::{account_names, usual_account},
    forms::{self, Told},
    page,
    request::Look,
    shell::{Room, Shell},
    thing::{Deed, Leads, Sent, Shown, ThingPage},
    words::Spoken,
    written::Failed,
};
use crate::{
    ApiError, Context,
    api::moves::{self, Move},
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
pub(super) async fn list(Look { context, visitor, done }: Look) -> Result<Response, ApiError> {
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

/// A debt that is not noted yet.
pub(super) struct NewDebt {
    names: Names,
    today: NaiveDate,
}

impl Shown for NewDebt {
    const PATH: &'static str = "/debts";

    async fn read(context: &Context, visitor: &LoggedIn, _: &str) -> Result<Self, ApiError> {
        let names = names::of(&context.database, &visitor.person).await?;
        Ok(Self { names, today: visitor.today(context) })
    }

    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response {
        let (words, person) = (visitor.words, &visitor.person);
        let usual = usual_account(&self.names, person);
        let keys = ("page-debts-new", "page-debts-new-button");
        let form = forms::Form::new((words, told), ("note", "/debts".to_owned()), keys)
            .once(person)
            .line(("name", "page-field-party"), "", LONGEST_NAME)
            .needed()
            .words_of(("way", "page-field-way"), &WAYS, "theirs")
            .amount(("amount", "page-field-amount"), "")
            .needed()
            .choice(("account", "page-field-account"), account_names(words, &self.names), &usual)
            .hint("page-debt-account-hint")
            .day(("day", "page-field-day"), Some(self.today))
            .needed();
        ThingPage::making(visitor, Room::Debts, form, told)
    }
}

/// Notes a debt: money that was lent, or borrowed.
pub(super) struct Note;

impl Deed for Note {
    type On = NewDebt;
    const FORM: &'static str = "note";
    const DONE: &'static str = "moved";
    const LEADS: Leads = Leads::Out;

    async fn done(
        Sent { context, visitor, found, written, once, .. }: &Sent<NewDebt>,
    ) -> Result<i64, Failed> {
        let person = &visitor.person;
        let name = written.name(LONGEST_NAME)?;
        let is_owed = written.chosen("way", &WAYS)?;
        let money = written.needed_amount(context, ("amount", person.currency))?;
        let day = written.day("day")?.ok_or(Failed::Key("page-entry-day-wrong"))?;
        let account = written.account("account", &found.names)?;
        let (key, from, to) = if is_owed {
            ("page-debt-said-borrowed", Some(PAYABLE.to_owned()), account)
        } else {
            ("page-debt-said-lent", account, Some(RECEIVABLE.to_owned()))
        };
        let description = Some(visitor.words.fill(key, &[("name", Value::Text((&*name).into()))]));
        // At this hour of that day.
        let hour = person.zone.local(context.clock.now()).time();
        let at = person.zone.instant(day.and_time(hour));
        let moved = Move { money, from, to, party: Some(name), party_id: None, description, at };
        Ok(moves::book(context, person, moved, once).await?)
    }
}
