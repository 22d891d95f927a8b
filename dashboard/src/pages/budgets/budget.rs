//! `/budgets/{id}`: how a budget stands, setting one, changing it and ending it.

use axum::{extract::State, response::Response};
use ledger::{
    Direction,
    book::{
        budget::{self, Budget, BudgetStatus, Budgets, EVERYTHING, Span, Standing},
        names::{self, Names},
    },
};
use reports::words::{Value, money_text};

use super::super::{
    LoggedIn,
    entries::of_category,
    forms::{self, Told},
    shell::Room,
    thing::{Deed, Leads, Sent, Shown, ThingPage},
    words::Spoken,
    written::Failed,
};
use super::open_again::category_choices;
use crate::{
    ApiError, Context,
    api::{
        Versioned,
        budgets::{self as api, BudgetPatch, BudgetToSet},
    },
    body::{Amount, JsonBody},
};

const NO_SUCH: ApiError = ApiError::NotFound("there is no such budget");
/// How long a budget's periods may be: the word of each in forms, and its name.
const SPANS: [(&str, Span, &str); 3] = [
    ("month", Span::Month, "page-span-of-month"),
    ("week", Span::Week, "page-span-of-week"),
    ("day", Span::Day, "page-span-of-day"),
];

/// A budget, and how it stands.
pub(in crate::pages) struct Found {
    names: Names,
    budget: Budget,
    /// Whether it holds today.
    holds: bool,
    /// How it stands then; `None` where the book's currency is another by now.
    standing: Option<Standing>,
}

impl Shown for Found {
    const PATH: &'static str = "/budgets";

    async fn read(context: &Context, visitor: &LoggedIn, path: &str) -> Result<Self, ApiError> {
        let (database, person) = (&context.database, &visitor.person);
        let id: i64 = path.parse().map_err(|_| NO_SUCH)?;
        let stands = |budget: &Budget| matches!(budget.status, BudgetStatus::Active | BudgetStatus::Closed);
        let budget = budget::by_id(database, person, id).await?.filter(stands).ok_or(NO_SUCH)?;
        let names = visitor.words.named(names::of(database, person).await?);
        let budgets = Budgets::read(database, person, visitor.today(context)).await?;
        let holds = budget.holds_on(budgets.today());
        let counts = holds && budget.limit().currency() == person.currency;
        let standing = counts.then(|| budgets.standing(&budget, &names.categories));
        Ok(Self { names, budget, holds, standing })
    }

    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response {
        let (words, budget) = (visitor.words, &self.budget);
        let category = self.names.categories.by_key(&budget.category).filter(|_| !budget.is_of_everything());
        let entries = category.zip(self.standing.as_ref()).map(|(category, standing)| {
            (of_category(category.id, standing.period), words.say("page-budget-entries"))
        });
        let title = super::name_of(words, budget, &self.names.categories);
        let shown = ThingPage {
            sums: self.standing.iter().map(|standing| left(words, standing)).collect(),
            mark: (!self.holds).then(|| words.say("page-budget-ended")),
            facts: self.facts(words),
            ways: entries.into_iter().collect(),
            forms: if self.holds { self.forms(words, told) } else { Vec::new() },
            ..ThingPage::of(visitor, Room::Budgets, title, told)
        };
        shown.answer(told)
    }
}

/// What is left of a budget, in words.
fn left(words: Spoken, standing: &Standing) -> String {
    let left = standing.left();
    let is_over = left.minor() < 0;
    let (key, amount) =
        if is_over { ("page-budget-over", left.negated()) } else { ("page-budget-left", left) };
    words.fill(key, &[("amount", Value::Money(amount))])
}

impl Found {
    fn facts(&self, words: Spoken) -> Vec<(String, String)> {
        let (budget, standing) = (&self.budget, self.standing.as_ref());
        let span = SPANS.iter().find(|(_, span, _)| *span == budget.period);
        let rollover = if budget.rollover { "page-budget-yes" } else { "page-budget-no" };
        words.facts([
            ("page-field-amount", Some(money_text(budget.limit()))),
            ("page-field-span", span.map(|(_, _, key)| words.say(key))),
            ("page-budget-spent", standing.map(|standing| money_text(standing.spent))),
            ("page-budget-limit", standing.map(|standing| money_text(standing.limit()))),
            ("page-field-rollover", Some(words.say(rollover))),
            ("page-budget-since", Some(words.day(budget.starts_on))),
            ("page-budget-until", budget.ends_on.map(|day| words.day(day))),
        ])
    }

    fn forms(&self, words: Spoken, told: &Told) -> Vec<forms::Form> {
        let budget = &self.budget;
        let at = |act: &str| format!("/budgets/{}{act}", budget.id);
        let keys = ("page-entry-change", "page-entry-save");
        let change = forms::Form::new((words, told), ("change", at("")), keys)
            .saying(words.say("page-budget-change-text"))
            .version(budget.version)
            .amount(("amount", "page-field-amount"), &money_text(budget.limit()))
            .needed()
            .tick(("rollover", "page-field-rollover"), budget.rollover);
        let keys = ("page-budget-end", "page-budget-end-button");
        let end = forms::Form::new((words, told), ("end", at("/end")), keys)
            .saying(words.say("page-budget-end-text"))
            .version(budget.version)
            .quiet();
        vec![change, end]
    }

    /// Nothing is done to a budget that runs no longer.
    fn is_open(&self) -> Result<(), Failed> {
        if self.holds { Ok(()) } else { Err(Failed::Key("page-budget-is-over")) }
    }
}

/// Gives a budget another limit. Where it began in an earlier period another takes its place, so it leads to all of them.
pub(in crate::pages) struct Change;

impl Deed for Change {
    type On = Found;
    const FORM: &'static str = "change";
    const DONE: &'static str = "saved";
    const LEADS: Leads = Leads::Out;

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let Sent { visitor, found, written, .. } = sent;
        found.is_open()?;
        let over = sent.over()?;
        let currency = visitor.person.currency;
        let stands = Some(found.budget.limit()).filter(|limit| limit.currency() == currency);
        let amount = written.amount_over(&sent.context, ("amount", currency), stands)?;
        let amount = amount.ok_or(Failed::Key("page-entry-amount-wrong"))?;
        let rollover = Some(written.some("rollover").is_some());
        let amendment = BudgetPatch { amount: Some(Amount::from(amount)), rollover };
        let Versioned(_, budget) = api::amend(over, JsonBody(amendment)).await?;
        Ok(budget.id)
    }
}

/// Stops a budget with the end of the period before.
pub(in crate::pages) struct End;

impl Deed for End {
    type On = Found;
    const FORM: &'static str = "end";
    const DONE: &'static str = "ended";
    const LEADS: Leads = Leads::Out;

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        sent.found.is_open()?;
        match api::stop(sent.over()?).await {
            // One that began in this period is no more.
            Ok(_) | Err(ApiError::NotFound(_)) => Ok(sent.found.budget.id),
            Err(error) => Err(error.into()),
        }
    }
}

/// What the form calls everything that is spent.
const OF_ALL: &str = "all";

/// A budget that is not set yet.
pub(in crate::pages) struct NewBudget {
    names: Names,
}

impl Shown for NewBudget {
    const PATH: &'static str = Found::PATH;

    async fn read(context: &Context, visitor: &LoggedIn, _: &str) -> Result<Self, ApiError> {
        Ok(Self { names: names::of(&context.database, &visitor.person).await? })
    }

    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response {
        let words = visitor.words;
        let names = words.named(self.names.clone());
        // What stands there at first is no choice: nobody sets a budget of everything by passing it over.
        let first = [("", "page-budget-choose"), (OF_ALL, "page-budget-everything")];
        let mut categories: Vec<(String, String)> =
            first.map(|(value, key)| (value.to_owned(), words.say(key))).into();
        categories.extend(category_choices(&names, Direction::Expense));
        let keys = ("page-budgets-new", "page-budgets-new-button");
        let form = forms::Form::new((words, told), ("set", Self::PATH.to_owned()), keys)
            .once(&visitor.person)
            .choice(("category", "page-field-category"), categories, "")
            .amount(("amount", "page-field-amount"), "")
            .needed()
            .words_of(("period", "page-field-span"), &SPANS, "month")
            .tick(("rollover", "page-field-rollover"), false);
        ThingPage::making(visitor, Room::Budgets, form, told)
    }
}

/// Sets a budget, from the period on that runs.
pub(in crate::pages) struct Set;

impl Deed for Set {
    type On = NewBudget;
    const FORM: &'static str = "set";
    const DONE: &'static str = "opened";
    const LEADS: Leads = Leads::Out;

    async fn done(sent: &Sent<NewBudget>) -> Result<i64, Failed> {
        let Sent { context, visitor, found: NewBudget { names }, written, .. } = sent;
        let category = match written.some("category") {
            None => return Err(Failed::Key("page-budget-choose")),
            Some(OF_ALL) => None,
            Some(id) => {
                let found = id.parse().ok().and_then(|id| names.categories.by_id(id));
                let found = found.filter(|category| category.takes(Direction::Expense));
                Some(found.ok_or(Failed::Key("page-entry-category-wrong"))?)
            }
        };
        let amount = written.needed_amount(context, ("amount", visitor.person.currency))?;
        let period = written.chosen("period", &SPANS)?;
        let key = category.map_or(EVERYTHING, |category| &*category.key);
        let budgets = Budgets::read(&context.database, &visitor.person, visitor.today(context)).await?;
        if budgets.running_for(&names.categories, key, period).is_some() {
            return Err(Failed::Key("page-budget-taken"));
        }
        let new = BudgetToSet {
            user_id: None,
            phone: None,
            category: category.map(|category| category.name.to_string()),
            period,
            amount: Amount::from(amount),
            rollover: written.some("rollover").is_some(),
        };
        let (_, Versioned(_, budget)) = api::set(State(context.clone()), sent.asked(), JsonBody(new)).await?;
        Ok(budget.id)
    }
}
