//! `/recurring/new`: having something come again.

use axum::{extract::State, response::Response};
use chrono::NaiveDate;
use ledger::{
    Direction,
    book::{
        names::{self, Names},
        recurring::{self, LONGEST_NAME, Mode, Recurring},
    },
    people::user::UserStatus,
    values::recurrence::{MOST_EVERY, OnDay, Unit},
};

use super::super::{
    LoggedIn,
    choices::{DIRECTIONS, account_names, usual_account},
    forms::{self, Told},
    shell::Room,
    thing::{Deed, Leads, Sent, Shown, ThingPage},
    written::{Failed, Written},
};
use crate::{
    ApiError, Context,
    api::{
        Versioned,
        recurring::{self as api, RecurringToOpen},
    },
    body::{Amount, JsonBody},
};

/// What is done on the day: the word of each in forms, and its name.
pub(super) const MODES: [(&str, Mode, &str); 2] =
    [("ask", Mode::Ask, "page-again-asked"), ("book", Mode::Book, "page-again-booked")];
/// What days are counted in.
pub(super) const UNITS: [(&str, Unit, &str); 4] = [
    ("month", Unit::Month, "page-unit-month"),
    ("week", Unit::Week, "page-unit-week"),
    ("day", Unit::Day, "page-unit-day"),
    ("year", Unit::Year, "page-unit-year"),
];
/// Which day of a month it is.
pub(super) const DAYS: [(&str, OnDay, &str); 3] = [
    ("anchor", OnDay::Anchor, "page-on-anchor"),
    ("last", OnDay::Last, "page-on-last"),
    ("last_working", OnDay::LastWorking, "page-on-last-working"),
];

/// The categories for a direction, each by its id; of a transfer none.
pub(super) fn category_choices(names: &Names, direction: Direction) -> Vec<(String, String)> {
    let taking = names.categories.iter().filter(|category| category.takes(direction));
    taking.map(|category| (category.id.to_string(), category.name.to_string())).collect()
}

/// The name of the category that was chosen for a direction; `None` where none was.
pub(super) fn category_of(
    written: &Written,
    names: &Names,
    direction: Direction,
) -> Result<Option<String>, Failed> {
    let Some(id) = written.some("category") else { return Ok(None) };
    let found = id.parse().ok().and_then(|id| names.categories.by_id(id));
    let found = found.filter(|category| category.takes(direction));
    let found = found.ok_or(Failed::Key("page-again-category-wrong"))?;
    Ok(Some(found.name.to_string()))
}

/// A name that nothing else bears that goes on.
pub(super) fn free_name(
    written: &Written,
    (rows, today): (&[Recurring], NaiveDate),
    own: Option<i64>,
) -> Result<String, Failed> {
    let name = written.name(LONGEST_NAME)?;
    let key = ledger::name_key(&name);
    if rows.iter().any(|row| row.goes_on(today) && row.name_key == key && Some(row.id) != own) {
        return Err(Failed::Key("page-form-name-taken"));
    }
    Ok(name)
}

/// Something that is not made to come again yet.
pub(in crate::pages) struct NewAgain {
    names: Names,
    today: NaiveDate,
}

impl Shown for NewAgain {
    const PATH: &'static str = "/recurring";

    async fn read(context: &Context, visitor: &LoggedIn, _: &str) -> Result<Self, ApiError> {
        let names = names::of(&context.database, &visitor.person).await?;
        Ok(Self { names, today: visitor.today(context) })
    }

    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response {
        let (words, person) = (visitor.words, &visitor.person);
        let names = words.named(self.names.clone());
        // Of both directions: which one is meant is written beside it. Expenses go under any that income does.
        let mut categories = vec![(String::new(), words.say("page-field-none"))];
        categories.extend(category_choices(&names, Direction::Income));
        let accounts = account_names(words, &names);
        let keys = ("page-again-new", "page-again-new-button");
        let form = forms::Form::new((words, told), ("open", "/recurring".to_owned()), keys)
            .once(person)
            .line(("name", "page-field-name"), "", LONGEST_NAME)
            .needed()
            .amount(("amount", "page-field-amount"), "")
            .needed()
            .words_of(("direction", "page-field-direction"), &DIRECTIONS, "expense")
            .choice(("category", "page-field-category"), categories, "")
            .choice(("account", "page-field-account"), accounts.clone(), &usual_account(&names, person))
            .choice(("to_account", "page-field-to-account"), accounts, "")
            .hint("page-again-to-account-hint")
            .number(("every", "page-field-every"), Some(1))
            .words_of(("unit", "page-field-unit"), &UNITS, "month")
            .day(("starts_on", "page-field-starts-on"), Some(self.today))
            .words_of(("on", "page-field-on"), &DAYS, "anchor")
            .day(("ends_on", "page-field-ends-on"), None)
            .words_of(("mode", "page-field-mode"), &MODES, "ask");
        ThingPage::making(visitor, Room::Budgets, form, told)
    }
}

/// Has something come again.
pub(in crate::pages) struct Open;

impl Deed for Open {
    type On = NewAgain;
    const FORM: &'static str = "open";
    const DONE: &'static str = "opened";
    const LEADS: Leads = Leads::On;

    async fn done(sent: &Sent<NewAgain>) -> Result<i64, Failed> {
        let Sent { context, visitor, found: NewAgain { names, today }, written, .. } = sent;
        let (person, today) = (&visitor.person, *today);
        if person.status != UserStatus::Active {
            return Err(Failed::Key("page-form-not-confirmed"));
        }
        let rows = recurring::of(&context.database, person).await?;
        let name = free_name(written, (&rows, today), None)?;
        let amount = written.needed_amount(context, ("amount", person.currency))?;
        let direction = written.chosen("direction", &DIRECTIONS)?;
        let (account, to_account) = way(written, names, direction)?;
        let is_transfer = direction == Direction::Transfer;
        let category = if is_transfer { None } else { category_of(written, names, direction)? };
        let every = written.number("every", &(1..=i64::from(MOST_EVERY)))?;
        let unit = written.chosen("unit", &UNITS)?;
        let on = written.chosen("on", &DAYS)?;
        let (starts_on, ends_on) = (written.day("starts_on")?.unwrap_or(today), written.day("ends_on")?);
        if starts_on < today {
            return Err(Failed::Key("page-again-passed"));
        }
        if ends_on.is_some_and(|ends_on| ends_on < starts_on) {
            return Err(Failed::Key("page-again-backward"));
        }
        let new = RecurringToOpen {
            user_id: None,
            phone: None,
            name,
            amount: Amount::from(amount),
            currency: None,
            direction: Some(direction),
            category,
            account,
            to_account,
            every: every.and_then(|every| u32::try_from(every).ok()),
            unit,
            // Days and weeks have no last one.
            on: Some(on).filter(|_| matches!(unit, Unit::Month | Unit::Year)),
            anchor: None,
            mode: Some(written.chosen("mode", &MODES)?),
            starts_on: Some(starts_on),
            ends_on,
        };
        let (_, Versioned(_, row)) = api::open(State(context.clone()), sent.asked(), JsonBody(new)).await?;
        Ok(row.id)
    }
}

/// From which account, and of a transfer to which: that one goes from one to another, and nothing else goes to any.
fn way(
    written: &Written,
    names: &Names,
    direction: Direction,
) -> Result<(Option<String>, Option<String>), Failed> {
    let (from, to) = (written.account("account", names)?, written.account("to_account", names)?);
    let fits = match direction {
        Direction::Transfer => from.is_some() && to.is_some() && from != to,
        Direction::Expense | Direction::Income => to.is_none(),
    };
    if fits { Ok((from, to)) } else { Err(Failed::Key("page-again-accounts")) }
}
