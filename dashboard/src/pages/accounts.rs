//! `/accounts`: where the money is, and opening an account.

pub(super) mod account;
pub(super) mod merge;

use std::future::ready;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use chrono::NaiveDate;
use ledger::{
    Currency, Money,
    book::{
        account::{AccountKind, LONGEST_NAME},
        balances::{self, Balance},
        names,
    },
};
use reports::words::Value;

use super::{
    LoggedIn,
    choices::word_of,
    forms::{self, Told},
    lines::balance_text,
    page,
    request::Look,
    shell::{Room, Shell},
    thing::{Deed, Leads, Sent, Shown, ThingPage},
    words::Spoken,
    written::Failed,
};
use crate::{
    ApiError, Context,
    api::{
        Versioned,
        accounts::{self as api, AccountToOpen},
    },
    body::{Amount, JsonBody},
};

/// What an account may be: the word of each in forms, and its name.
const KINDS: [(&str, AccountKind, &str); 12] = [
    ("bank", AccountKind::Bank, "page-account-bank"),
    ("ewallet", AccountKind::Ewallet, "page-account-ewallet"),
    ("cash", AccountKind::Cash, "page-account-cash"),
    ("card", AccountKind::Card, "page-account-card"),
    ("paylater", AccountKind::Paylater, "page-account-paylater"),
    ("loan", AccountKind::Loan, "page-account-loan"),
    ("pocket", AccountKind::Pocket, "page-account-pocket"),
    ("investment", AccountKind::Investment, "page-account-investment"),
    ("asset", AccountKind::Asset, "page-account-asset"),
    ("receivable", AccountKind::Receivable, "page-account-receivable"),
    ("payable", AccountKind::Payable, "page-account-payable"),
    ("equity", AccountKind::Equity, "page-account-equity"),
];
/// So many of them people open; the others are opened by what is booked.
const OPENED: usize = 9;
/// A currency has so many letters.
const CODE: usize = 3;

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
pub(super) async fn list(Look { context, visitor, done }: Look) -> Result<Response, ApiError> {
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
        shell: Shell::of(&visitor, Room::Accounts).after(done.as_deref()),
        sums: sums.into_iter().map(balance_text).collect(),
        known,
        unknown,
        closed,
    };
    Ok(page(StatusCode::OK, &shown))
}

fn shown(words: Spoken, balance: &Balance) -> ShownAccount {
    let account = &balance.account;
    let kind = kind_name(words, account.kind);
    let due = account.due_day.map(|day| words.fill("page-account-due", &[("day", Value::Number(day))]));
    ShownAccount {
        id: account.id,
        name: account.name.clone(),
        detail: [Some(kind), due].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        sums: balance.sums().into_iter().map(balance_text).collect(),
    }
}

fn kind_name(words: Spoken, kind: AccountKind) -> String {
    let found = KINDS.iter().find(|(_, known, _)| *known == kind);
    found.map(|(_, _, key)| words.say(key)).unwrap_or_default()
}

/// An account that is not there yet.
pub(super) struct NewAccount {
    today: NaiveDate,
}

impl Shown for NewAccount {
    const PATH: &'static str = "/accounts";

    fn read(
        context: &Context,
        visitor: &LoggedIn,
        _: &str,
    ) -> impl Future<Output = Result<Self, ApiError>> + Send {
        ready(Ok(Self { today: visitor.today(context) }))
    }

    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response {
        let (words, person) = (visitor.words, &visitor.person);
        let keys = ("page-accounts-new", "page-accounts-new-button");
        let form = forms::Form::new((words, told), ("open", "/accounts".to_owned()), keys)
            .once(person)
            .line(("name", "page-field-name"), "", LONGEST_NAME)
            .needed()
            .words_of(("kind", "page-field-kind"), &KINDS[..OPENED], word_of(&KINDS, &AccountKind::Bank))
            .line(("currency", "page-field-currency"), person.currency.code(), CODE)
            .needed()
            .amount(("opening", "page-field-opening"), "")
            .hint("page-account-opening-hint")
            .day(("opened_on", "page-field-opened-on"), Some(self.today));
        ThingPage::making(visitor, Room::Accounts, form, told)
    }
}

/// Opens an account.
pub(super) struct Open;

impl Deed for Open {
    type On = NewAccount;
    const FORM: &'static str = "open";
    const DONE: &'static str = "opened";
    const LEADS: Leads = Leads::On;

    async fn done(sent: &Sent<NewAccount>) -> Result<i64, Failed> {
        let Sent { context, visitor, written, .. } = sent;
        let name = written.name(LONGEST_NAME)?;
        let kind = written.chosen("kind", &KINDS[..OPENED])?;
        let currency = Currency::from_code(&written.text("currency").to_uppercase());
        let currency = currency.ok_or(Failed::Key("page-form-currency-wrong"))?;
        let opening = written.sum(context, ("opening", currency))?.map(|said| kind.holding(said));
        let opened_on = written.day("opened_on")?;
        if names::of(&context.database, &visitor.person).await?.account(&name).is_some() {
            return Err(Failed::Key("page-form-name-taken"));
        }
        if AccountKind::of_name(&name).is_some_and(AccountKind::is_sum_of_moves) {
            return Err(Failed::Key("page-account-of-sums"));
        }
        let new = AccountToOpen {
            user_id: None,
            phone: None,
            name,
            kind: Some(kind),
            currency: Some(currency.code().to_owned()),
            opening: opening.map(Amount::from),
            opened_on,
        };
        let (_, Versioned(_, account)) =
            api::open(State(context.clone()), sent.asked(), JsonBody(new)).await?;
        Ok(account.id)
    }
}
