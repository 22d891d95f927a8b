//! `/debts/{id}`: what is left of the debts with somebody, what of them is paid back, and what they are called.

use axum::response::Response;
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
    shell::Room,
    thing::{Deed, Sent, Shown, ThingPage},
    words::Spoken,
    written::{Failed, Written},
};
use crate::{
    ApiError, Context,
    api::{
        moves::{self, Move},
        parties::{self as api, PartyPatch},
    },
    body::JsonBody,
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
            let keys = ("page-debt-rename", "page-entry-save");
            let rename = forms::Form::new((words, told), ("change", at("")), keys)
                .version(party.version)
                .line(("name", "page-field-name"), &party.name, LONGEST_NAME)
                .needed();
            let keys = ("page-debt-close", "page-debt-close");
            let close = forms::Form::new((words, told), ("close", at("/close")), keys)
                .saying(words.say("page-debt-close-text"))
                .version(party.version)
                .quiet();
            all.extend([rename, close]);
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
}

/// Books that so much of a debt came back, or was given back.
async fn paid_back(sent: &Sent<Found>, (debt, money): (&Debt, Money)) -> Result<i64, Failed> {
    let Sent { context, visitor, found, written, once, .. } = sent;
    let account = written.account("account", &found.names)?;
    let name = found.party.name.clone();
    let (key, from, to) = if debt.is_owed {
        ("page-debt-said-paid", account, Some(PAYABLE.to_owned()))
    } else {
        ("page-debt-said-returned", Some(RECEIVABLE.to_owned()), account)
    };
    let description = Some(visitor.words.fill(key, &[("name", Value::Text((&*name).into()))]));
    let (party, party_id, at) = (Some(name), Some(found.party.id), context.clock.now());
    let moved = Move { money, from, to, party, party_id, description, at };
    Ok(moves::book(context, &visitor.person, moved, once).await?)
}

/// Books that a part of a debt was paid back.
pub(in crate::pages) struct Pay;

impl Deed for Pay {
    type On = Found;
    const FORM: &'static str = "pay";
    const DONE: &'static str = "moved";

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let debt = sent.found.chosen(&sent.written)?;
        let of = ("amount", debt.left.currency());
        let money = sent.written.needed_amount(&sent.context, of)?;
        if money.minor() > debt.left.minor() {
            let values = [("left", Value::Money(debt.left))];
            return Err(Failed::Said(sent.visitor.words.fill("page-debt-too-much", &values)));
        }
        paid_back(sent, (debt, money)).await
    }
}

/// Books that all that is left of a debt was paid back.
pub(in crate::pages) struct Settle;

impl Deed for Settle {
    type On = Found;
    const FORM: &'static str = "settle";
    const DONE: &'static str = "moved";

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let debt = sent.found.chosen(&sent.written)?;
        paid_back(sent, (debt, debt.left)).await
    }
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
pub(in crate::pages) struct Rename;

impl Deed for Rename {
    type On = Found;
    const FORM: &'static str = "change";
    const DONE: &'static str = "saved";

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let over = sent.over()?;
        let name = sent.written.name(LONGEST_NAME)?;
        let Found { party, parties, .. } = &sent.found;
        party.renamed(&name, parties).map_err(|refusal| refused(&refusal))?;
        let amendment = PartyPatch { name: Some(name) };
        api::amend(over, JsonBody(amendment)).await?;
        Ok(party.id)
    }
}

/// Closes somebody with whom all is settled.
pub(in crate::pages) struct Close;

impl Deed for Close {
    type On = Found;
    const FORM: &'static str = "close";
    const DONE: &'static str = "closed";

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let over = sent.over()?;
        let Found { party, debts, .. } = &sent.found;
        party.closed(debts).map_err(|refusal| refused(&refusal))?;
        api::close(over).await?;
        Ok(party.id)
    }
}
