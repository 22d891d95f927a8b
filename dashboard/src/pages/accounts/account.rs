//! `/accounts/{id}`: what lies in an account, and changing it.

use axum::response::Response;
use ledger::{
    Money,
    book::{
        account::{Account, LONGEST_NAME},
        balances::{self, Balance, Refusal},
    },
};
use reports::words::{Value, money_text};

use super::super::{
    LoggedIn,
    choices::word_of,
    forms::{self, Told},
    lines::balance_text,
    shell::Room,
    thing::{Deed, Sent, Shown, ThingPage},
    words::Spoken,
    written::Failed,
};
use super::{KINDS, OPENED, kind_name};
use crate::{
    ApiError, Context,
    api::{
        Versioned,
        accounts::{self as api, AccountPatch, DayOfMonth},
        users,
    },
    body::JsonBody,
};

const NO_SUCH: ApiError = ApiError::NotFound("there is no such account");

/// An account, among those of its book.
pub(in crate::pages) struct Found {
    pub(super) among: Vec<Balance>,
    pub(super) balance: Balance,
}

impl Shown for Found {
    const PATH: &'static str = "/accounts";

    async fn read(context: &Context, visitor: &LoggedIn, path: &str) -> Result<Self, ApiError> {
        let id: i64 = path.parse().map_err(|_| NO_SUCH)?;
        let among = balances::of(&context.database, &visitor.person).await?;
        let balance = among.iter().find(|balance| balance.account.id == id).cloned().ok_or(NO_SUCH)?;
        Ok(Self { among, balance })
    }

    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response {
        let (words, account) = (visitor.words, &self.balance.account);
        let mark = (!account.is_active()).then(|| words.say("page-accounts-closed"));
        let entries = format!("/transactions?account={}", account.id);
        let shown = ThingPage {
            sums: self.balance.sums().into_iter().map(balance_text).collect(),
            mark,
            facts: self.facts(visitor),
            ways: vec![(entries, words.say("page-account-entries"))],
            forms: if self.is_open().is_ok() { self.forms(visitor, told) } else { Vec::new() },
            ..ThingPage::of(visitor, Room::Accounts, account.name.clone(), told)
        };
        shown.answer(told)
    }
}

impl Found {
    fn account(&self) -> &Account {
        &self.balance.account
    }

    /// Whether anybody may do something to it: it is in use, and no sum of what was booked.
    pub(super) fn is_open(&self) -> Result<(), Failed> {
        if !self.account().is_active() {
            return Err(Failed::Key("page-account-is-closed"));
        }
        self.balance.by_hand().map(drop).map_err(|_| Failed::Key("page-account-of-sums"))
    }

    fn is_default(&self, visitor: &LoggedIn) -> bool {
        visitor.person.preferences.default_account == Some(self.account().id)
    }

    fn facts(&self, visitor: &LoggedIn) -> Vec<(String, String)> {
        let (words, account) = (visitor.words, self.account());
        let day =
            |day: Option<i64>| day.map(|day| words.fill("page-months-day", &[("day", Value::Number(day))]));
        let unknown = (!self.balance.is_known()).then(|| words.say("page-accounts-unknown"));
        let usual = self.is_default(visitor).then(|| words.say("page-account-usual"));
        words.facts([
            ("page-field-kind", Some(kind_name(words, account.kind))),
            ("page-field-balance", unknown),
            ("page-field-opened-on", account.opened_on.map(|day| words.day(day))),
            ("page-field-statement-day", day(account.statement_day)),
            ("page-field-due-day", day(account.due_day)),
            ("page-field-usual", usual),
        ])
    }

    fn forms(&self, visitor: &LoggedIn, told: &Told) -> Vec<forms::Form> {
        let (words, account) = (visitor.words, self.account());
        let at = |act: &str| format!("/accounts/{}{act}", account.id);
        let keys = ("page-account-balance", "page-account-balance-button");
        let balance = forms::Form::new((words, told), ("balance", at("/balance")), keys)
            .saying(words.say("page-account-balance-text"))
            .once(&visitor.person)
            .amount(("sum", "page-account-balance"), "")
            .needed();
        let is_usual = self.is_default(visitor);
        let keys = if is_usual {
            ("page-account-default", "page-account-default-end")
        } else {
            ("page-account-default", "page-account-default-button")
        };
        let usual = forms::Form::new((words, told), ("default", at("/default")), keys)
            .saying(words.say("page-account-default-text"))
            .with("usual", if is_usual { "" } else { "1" }.to_owned())
            .quiet();
        let keys = ("page-account-close", "page-account-close-button");
        let close = forms::Form::new((words, told), ("close", at("/close")), keys)
            .saying(words.say("page-account-close-text"))
            .version(account.version)
            .quiet();
        let merge = self.merging(words, told);
        [Some(balance), Some(self.changing(words, told)), Some(usual), merge, Some(close)]
            .into_iter()
            .flatten()
            .collect()
    }

    fn changing(&self, words: Spoken, told: &Told) -> forms::Form {
        let account = self.account();
        let at = ("change", format!("/accounts/{}", account.id));
        let form = forms::Form::new((words, told), at, ("page-entry-change", "page-entry-save"))
            .version(account.version)
            .line(("name", "page-field-name"), &account.name, LONGEST_NAME)
            .needed()
            .words_of(("kind", "page-field-kind"), &KINDS[..OPENED], word_of(&KINDS, &account.kind));
        if !account.kind.is_owed() {
            return form;
        }
        form.number(("statement_day", "page-field-statement-day"), account.statement_day)
            .number(("due_day", "page-field-due-day"), account.due_day)
    }

    /// Asks which it becomes part of; `None` where there is no other.
    fn merging(&self, words: Spoken, told: &Told) -> Option<forms::Form> {
        let account = self.account();
        let others = self.among.iter().filter(|other| {
            other.account.id != account.id && other.account.is_active() && other.by_hand().is_ok()
        });
        let others: Vec<(String, String)> =
            others.map(|other| (other.account.id.to_string(), other.account.name.clone())).collect();
        if others.is_empty() {
            return None;
        }
        let at = ("merge", format!("/accounts/{}/merge", account.id));
        let form = forms::Form::new((words, told), at, ("page-account-merge", "page-account-merge-next"));
        Some(
            form.saying(words.say("page-account-merge-text"))
                .leading_on()
                .choice(("into", "page-account-merge-into"), others, "")
                .quiet(),
        )
    }
}

/// Why something is not done to an account, in words.
pub(super) fn refused(words: Spoken, refusal: &Refusal, balance: &Balance) -> Failed {
    let text = |text: &str| Value::Text(text.to_owned().into());
    Failed::Said(match refusal {
        Refusal::OfSums(_) => words.say("page-account-of-sums"),
        Refusal::NameTooLong => words.say("page-form-name-long"),
        Refusal::NameTaken(_) => words.say("page-form-name-taken"),
        Refusal::NotEmpty => {
            let sums: Vec<String> =
                balance.sums().into_iter().filter(|sum| sum.minor() != 0).map(money_text).collect();
            words.fill("page-account-not-empty", &[("sums", text(&sums.join(", ")))])
        }
        Refusal::OtherCurrency(own) => {
            words.fill("page-account-other-currency", &[("currency", text(own.code()))])
        }
        Refusal::MergeItself => words.say("page-account-merge-itself"),
        Refusal::MergeCurrencies => words.say("page-account-merge-currencies"),
        Refusal::MergeUnknown(name) => words.fill("page-account-merge-unknown", &[("name", text(name))]),
    })
}

/// Gives an account another name, kind or days.
pub(in crate::pages) struct Change;

impl Deed for Change {
    type On = Found;
    const FORM: &'static str = "change";
    const DONE: &'static str = "saved";

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let Sent { visitor, found, written, .. } = sent;
        found.is_open()?;
        let over = sent.over()?;
        let name = written.name(LONGEST_NAME)?;
        let refuse = |refusal| refused(visitor.words, &refusal, &found.balance);
        found.balance.renamed(&name, &found.among).map_err(refuse)?;
        let kind = written.chosen("kind", &KINDS[..OPENED])?;
        let day = |field| written.number(field, &(1..=31)).map(|day| Some(DayOfMonth(day)));
        let is_owed = found.account().kind.is_owed();
        let (statement_day, due_day) =
            if is_owed { (day("statement_day")?, day("due_day")?) } else { (None, None) };
        let amendment = AccountPatch {
            name: Some(name),
            kind: Some(kind),
            statement_day,
            due_day,
            ..AccountPatch::default()
        };
        let Versioned(_, account) = api::amend(over, JsonBody(amendment)).await?;
        Ok(account.id)
    }
}

/// Has what lies in an account now be what somebody says.
pub(in crate::pages) struct PutRight;

impl Deed for PutRight {
    type On = Found;
    const FORM: &'static str = "balance";
    const DONE: &'static str = "saved";

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let Sent { context, visitor, found, written, once, .. } = sent;
        found.is_open()?;
        let said: Option<Money> = written.sum(context, ("sum", found.account().currency()))?;
        let said = said.ok_or(Failed::Key("page-entry-amount-wrong"))?;
        let said = found.account().kind.holding(said);
        Ok(api::put_right(context, &visitor.person, (&found.balance, said), once).await?)
    }
}

/// Makes an account the one that is meant where none is named, or no more.
pub(in crate::pages) struct MakeDefault;

impl Deed for MakeDefault {
    type On = Found;
    const FORM: &'static str = "default";
    const DONE: &'static str = "set";

    async fn done(Sent { context, visitor, found, written, .. }: &Sent<Found>) -> Result<i64, Failed> {
        found.is_open()?;
        let person = visitor.asked().find(&context.database).await?;
        let mut profile = person.profile();
        profile.preferences.default_account = written.some("usual").map(|_| found.account().id);
        if profile != person.profile() {
            users::write(context, &person, &profile).await.map_err(ApiError::from)?;
        }
        Ok(found.account().id)
    }
}

/// Closes an account in which nothing lies.
pub(in crate::pages) struct Close;

impl Deed for Close {
    type On = Found;
    const FORM: &'static str = "close";
    const DONE: &'static str = "closed";

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let over = sent.over()?;
        let balance = &sent.found.balance;
        balance.closed().map_err(|refusal| refused(sent.visitor.words, &refusal, balance))?;
        let Versioned(_, account) = api::close(over).await?;
        Ok(account.id)
    }
}
