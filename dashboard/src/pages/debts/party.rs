//! `/debts/{id}`: what is left of the debts with somebody, what of them is paid back, and what they are called.

use axum::{extract::State, response::Response};
use ledger::{
    Money,
    book::{
        account::{PAYABLE, RECEIVABLE},
        debts::{self, Debt},
        names::{self, Names},
        party::{self, LONGEST_NAME, Party, Refusal},
    },
};
use reports::words::{Value, money_text};

use super::super::{
    LoggedIn,
    choices::{account_names, usual_account},
    forms::{self, Told},
    making::done_once,
    shell::Room,
    thing::{Sent, Shown, ThingPage, answered},
    words::Spoken,
    written::{Failed, Written},
};
use crate::{
    ApiError, Context,
    api::{
        IfMatch,
        moves::{self, Move},
        parties::{self as api, PartyPatch},
    },
    body::{JsonBody, UrlPath},
    front::once::Once,
};

const NO_SUCH: ApiError = ApiError::NotFound("there is no such party");

/// Somebody, among those of their book, and the debts with them.
pub(in crate::pages) struct Found {
    names: Names,
    parties: Vec<Party>,
    party: Party,
    debts: Vec<Debt>,
}

impl Shown for Found {
    const PATH: &'static str = "/debts";

    async fn read(context: &Context, visitor: &LoggedIn, path: &str) -> Result<Self, ApiError> {
        let (database, person) = (&context.database, &visitor.person);
        let id: i64 = path.parse().map_err(|_| NO_SUCH)?;
        let parties = party::of(database, person).await?;
        let party = parties.iter().find(|party| party.id == id).cloned().ok_or(NO_SUCH)?;
        let mut debts = debts::of(database, person).await?;
        debts.retain(|debt| debt.party_id == Some(id));
        let names = names::of(database, person).await?;
        Ok(Self { names, parties, party, debts })
    }

    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response {
        let (words, party) = (visitor.words, &self.party);
        let facts = self.debts.iter().map(|debt| (words.say(side(debt)), left(words, debt)));
        let shown = ThingPage {
            mark: (!party.is_active()).then(|| words.say("page-accounts-closed")),
            facts: facts.collect(),
            forms: self.forms(visitor, told),
            ..ThingPage::of(visitor, Room::Debts, party.name.clone(), told)
        };
        shown.answer(told)
    }
}

/// Which way it goes, in words.
fn side(debt: &Debt) -> &'static str {
    if debt.is_owed { "page-debts-own" } else { "page-debts-theirs" }
}

/// What is left of it, in words.
fn left(words: Spoken, debt: &Debt) -> String {
    match debt.left.minor() {
        0 => words.say("page-debts-settled"),
        1.. => money_text(debt.left),
        // More came back than was lent.
        _ => words.fill("page-debt-overpaid", &[("amount", Value::Money(debt.left.negated()))]),
    }
}

/// What names a debt in a form, as it stands: whoever saw it otherwise is asked to look again.
fn seen(debt: &Debt) -> String {
    let way = if debt.is_owed { "own" } else { "theirs" };
    format!("{way}:{}:{}", debt.left.currency(), debt.left.minor())
}

impl Found {
    fn forms(&self, visitor: &LoggedIn, told: &Told) -> Vec<forms::Form> {
        let (words, party) = (visitor.words, &self.party);
        let at = |act: &str| format!("/debts/{}{act}", party.id);
        let mut all = self.paying(visitor, told);
        if party.is_active() {
            let rename =
                forms::Form::new((words, told), ("change", at("")), ("page-debt-rename", "page-entry-save"));
            let close = forms::Form::new(
                (words, told),
                ("close", at("/close")),
                ("page-debt-close", "page-debt-close"),
            );
            all.push(
                rename
                    .version(party.version)
                    .line(("name", "page-field-name"), &party.name, LONGEST_NAME)
                    .needed(),
            );
            all.push(close.saying(words.say("page-debt-close-text")).version(party.version).quiet());
        }
        all
    }

    /// By which what is left is paid back, in part or all of it.
    fn paying(&self, visitor: &LoggedIn, told: &Told) -> Vec<forms::Form> {
        let words = visitor.words;
        let open = self.debts.iter().filter(|debt| debt.left.is_positive());
        let open: Vec<(String, String)> = open
            .map(|debt| (seen(debt), format!("{} · {}", words.say(side(debt)), money_text(debt.left))))
            .collect();
        if open.is_empty() {
            return Vec::new();
        }
        let usual = usual_account(&self.names, &visitor.person);
        let form = |id, keys| {
            forms::Form::new((words, told), (id, format!("/debts/{}/{id}", self.party.id)), keys)
                .once(&visitor.person)
                .choice(("debt", "page-field-debt"), open.clone(), "")
        };
        let account = |form: forms::Form| {
            form.choice(("account", "page-field-account"), account_names(words, &self.names), &usual)
        };
        let pay = form("pay", ("page-debt-pay", "page-debt-pay-button"));
        let pay = pay.amount(("amount", "page-field-amount"), "").needed();
        let settle = form("settle", ("page-debt-settle", "page-debt-settle-button"));
        let settle = settle.saying(words.say("page-debt-settle-text")).quiet();
        vec![account(pay), account(settle)]
    }

    /// The debt that was chosen, where it stands as it was seen.
    fn chosen(&self, written: &Written) -> Result<&Debt, Failed> {
        let of_it = |debt: &&Debt| seen(debt) == written.text("debt") && debt.left.is_positive();
        self.debts.iter().find(of_it).ok_or(Failed::Api(ApiError::Outdated))
    }

    /// Books that so much of a debt came back, or was given back.
    async fn pay(
        &self,
        (context, visitor): (&Context, &LoggedIn),
        written: &Written,
        (debt, money): (&Debt, Money),
        once: &Once,
    ) -> Result<i64, Failed> {
        let words = visitor.words;
        let account = written.account("account", &self.names)?;
        let name = self.party.name.clone();
        let (key, from, to) = if debt.is_owed {
            ("page-debt-said-paid", account, Some(PAYABLE.to_owned()))
        } else {
            ("page-debt-said-returned", Some(RECEIVABLE.to_owned()), account)
        };
        let description = words.fill(key, &[("name", Value::Text((&*name).into()))]);
        let at = context.clock.now();
        let (party, party_id, description) = (Some(name), Some(self.party.id), Some(description));
        let moved = Move { money, from, to, party, party_id, description, at };
        Ok(moves::book(context, &visitor.person, moved, once).await?)
    }
}

/// Books that a part of a debt was paid back.
pub(in crate::pages) async fn pay(
    Sent { context, visitor, path, found, written }: Sent<Found>,
) -> Result<Response, ApiError> {
    let deed = |once| paid(&context, &visitor, (&found, &written), once);
    let done = done_once((&context, &visitor), ("/debts/pay", &written), ("moved", deed)).await;
    answered::<Found>((&context, &visitor), &path, done.map(|(_, word)| word), ("pay", written)).await
}

async fn paid(
    context: &Context,
    visitor: &LoggedIn,
    (found, written): (&Found, &Written),
    once: Once,
) -> Result<i64, Failed> {
    let debt = found.chosen(written)?;
    let money = written.needed_amount(context, ("amount", debt.left.currency()))?;
    if money.minor() > debt.left.minor() {
        let said = visitor.words.fill("page-debt-too-much", &[("left", Value::Money(debt.left))]);
        return Err(Failed::Said(said));
    }
    found.pay((context, visitor), written, (debt, money), &once).await
}

/// Books that all that is left of a debt was paid back.
pub(in crate::pages) async fn settle(
    Sent { context, visitor, path, found, written }: Sent<Found>,
) -> Result<Response, ApiError> {
    let deed = |once| settled(&context, &visitor, (&found, &written), once);
    let done = done_once((&context, &visitor), ("/debts/settle", &written), ("moved", deed)).await;
    answered::<Found>((&context, &visitor), &path, done.map(|(_, word)| word), ("settle", written)).await
}

async fn settled(
    context: &Context,
    visitor: &LoggedIn,
    (found, written): (&Found, &Written),
    once: Once,
) -> Result<i64, Failed> {
    let debt = found.chosen(written)?;
    found.pay((context, visitor), written, (debt, debt.left), &once).await
}

/// Why something is not done to somebody, in words.
fn refused(refusal: &Refusal) -> Failed {
    Failed::Key(match refusal {
        Refusal::NameTooLong => "page-form-name-long",
        Refusal::NameTaken(_) => "page-form-name-taken",
        Refusal::Owing => "page-debt-owing",
    })
}

/// Gives somebody another name.
pub(in crate::pages) async fn change(
    Sent { context, visitor, path, found, written }: Sent<Found>,
) -> Result<Response, ApiError> {
    let done = renamed(&context, &visitor, (&path, &found, &written)).await;
    answered::<Found>((&context, &visitor), &path, done.map(|()| "saved"), ("change", written)).await
}

async fn renamed(
    context: &Context,
    visitor: &LoggedIn,
    (path, found, written): (&str, &Found, &Written),
) -> Result<(), Failed> {
    let if_match = IfMatch::of(written.version()?);
    let name = written.name(LONGEST_NAME)?;
    found.party.renamed(&name, &found.parties).map_err(|refusal| refused(&refusal))?;
    let (path, amendment) = (UrlPath(path.to_owned()), PartyPatch { name: Some(name) });
    api::amend(State(context.clone()), path, visitor.asked(), if_match, JsonBody(amendment)).await?;
    Ok(())
}

/// Closes somebody with whom all is settled.
pub(in crate::pages) async fn close(
    Sent { context, visitor, path, found, written }: Sent<Found>,
) -> Result<Response, ApiError> {
    let done = closed(&context, &visitor, (&path, &found, &written)).await;
    answered::<Found>((&context, &visitor), &path, done.map(|()| "closed"), ("close", written)).await
}

async fn closed(
    context: &Context,
    visitor: &LoggedIn,
    (path, found, written): (&str, &Found, &Written),
) -> Result<(), Failed> {
    let if_match = IfMatch::of(written.version()?);
    found.party.closed(&found.debts).map_err(|refusal| refused(&refusal))?;
    let path = UrlPath(path.to_owned());
    api::close(State(context.clone()), path, visitor.asked(), if_match).await?;
    Ok(())
}
