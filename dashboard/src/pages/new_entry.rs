//! `/transactions/new`: an entry is written down by hand, or as one would write it in the chat, and booked once it is saved.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::NaiveDate;
use ledger::{
    Direction,
    book::names::{self, Names},
    name_key,
    people::user::Person,
};
use reports::words::{Value, money_text};
use serde::Deserialize;

use super::{
    LoggedIn,
    choices::{Choice, DIRECTIONS, Group, accounts, categories, chosen, named},
    page,
    request::{Posted, of_another},
    shell::{Room, Shell},
    words::Spoken,
    written::sign_apart,
};
use crate::{
    ApiError, Context,
    api::{
        booking::{Coming, Naming, NewEntry, booked, hour_of},
        entry_row::is_sum_of_moves,
        transactions::LONGEST_DESCRIPTION,
    },
    body::{Amount, UrlQuery},
    front::once::{Once, drawn_for, is_anothers},
    reader::Drafted,
};

/// Where it is.
const PATH: &str = "/transactions/new";

/// What stands in the form, as it is written there.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Fields {
    /// What the form is known by: sent twice, it books once.
    nonce: String,
    direction: String,
    amount: String,
    day: String,
    /// By its id; empty leaves it to the words.
    category: String,
    /// By its name; empty where none is named.
    account: String,
    to_account: String,
    description: String,
}

#[derive(Template)]
#[template(path = "new_entry.html")]
struct NewEntryPage {
    words: Spoken,
    shell: Shell,
    /// The sentence that the form was filled in from.
    say: String,
    /// What is told of it.
    told: Option<String>,
    problem: Option<String>,
    fields: Fields,
    directions: Vec<Choice>,
    categories: Vec<Group>,
    accounts: Vec<Choice>,
    to_accounts: Vec<Choice>,
}

/// A sentence as one would write it in the chat, and what led here.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sentence {
    say: String,
    done: Option<String>,
}

/// What is told beside the form.
#[derive(Default)]
struct Told {
    done: Option<String>,
    say: String,
    note: Option<String>,
    problem: Option<(StatusCode, &'static str)>,
}

/// The form, filled in as far as a sentence says something. Nothing is booked by it.
pub(super) async fn form(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(Sentence { say, done }): UrlQuery<Sentence>,
) -> Result<Response, ApiError> {
    let (person, now) = (&visitor.person, context.clock.now());
    let names = names::of(&context.database, person).await?;
    let say: String = say.chars().filter(|letter| *letter != '\0').take(LONGEST_DESCRIPTION).collect();
    let is_said = !say.trim().is_empty();
    let drafted = if is_said { context.reader.entry(&say, (person, &names), now) } else { None };
    // Debts are told to the bot, which knows whose they are.
    let of_debts = |account: &String| is_sum_of_moves(&names, account);
    let is_debt =
        |drafted: &Drafted| [&drafted.account, &drafted.to_account].into_iter().flatten().any(of_debts);
    let drafted = drafted.filter(|drafted| !is_debt(drafted));
    let note = match &drafted {
        None if is_said => Some(visitor.words.say("page-new-unread")),
        Some(Drafted { others, .. }) if *others > 0 => {
            let count = Value::Number(i64::try_from(*others).unwrap_or(i64::MAX));
            Some(visitor.words.fill("page-new-others", &[("count", count)]))
        }
        Some(_) => Some(visitor.words.say("page-new-filled")),
        None => None,
    };
    let blank = Fields {
        nonce: drawn_for(person),
        direction: word(Direction::Expense),
        day: person.zone.day(now).to_string(),
        ..Fields::default()
    };
    let fields = match drafted {
        Some(drafted) => blank.filled(drafted),
        None => blank,
    };
    Ok(shown(&visitor, &names, fields, Told { done, say, note, problem: None }))
}

/// The word of a direction in forms.
fn word(direction: Direction) -> String {
    let known = DIRECTIONS.iter().find(|(_, known, _)| *known == direction);
    known.map(|(word, ..)| (*word).to_owned()).unwrap_or_default()
}

impl Fields {
    /// The same with what a sentence says.
    fn filled(self, drafted: Drafted) -> Self {
        let is_transfer = drafted.to_account.is_some();
        let direction = if is_transfer { Some(Direction::Transfer) } else { drafted.direction };
        Self {
            nonce: self.nonce,
            direction: direction.map_or(self.direction, word),
            amount: drafted.money.map(money_text).unwrap_or_default(),
            day: drafted.day.map_or(self.day, |day| day.to_string()),
            category: drafted.category_id.map(|id| id.to_string()).unwrap_or_default(),
            account: drafted.account.unwrap_or_default(),
            to_account: drafted.to_account.unwrap_or_default(),
            description: drafted.description.unwrap_or_default(),
        }
    }

    /// What is to be booked; else the message that says what cannot be.
    fn read(&self, context: &Context, (person, names): (&Person, &Names)) -> Result<NewEntry, &'static str> {
        let direction = chosen(&DIRECTIONS, &self.direction).ok_or("page-new-direction-missing")?;
        // What is below nought is no amount, whichever way the money goes.
        let written = Some(self.amount.trim()).filter(|text| !sign_apart(text).0);
        let money = written.and_then(|text| context.reader.amount(text, person.currency));
        let money = money.filter(|money| money.is_positive()).ok_or("page-entry-amount-wrong")?;
        let day: Option<NaiveDate> = match self.day.trim() {
            "" => None,
            day => Some(day.parse().map_err(|_| "page-entry-day-wrong")?),
        };
        let at = hour_of("day", day, (person, context.clock.now())).map_err(|_| "page-entry-day-wrong")?;
        if self.description.len() > LONGEST_DESCRIPTION {
            return Err("page-entry-description-long");
        }
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let naming = Naming {
            category: self.filed(direction, names)?,
            account: text(&self.account),
            to_account: text(&self.to_account),
            description: text(&self.description),
        };
        fits(direction, (naming.account.as_deref(), naming.to_account.as_deref()))?;
        let currency = money.currency().code().to_owned();
        Ok(NewEntry::of(direction, (Amount::from(money), Some(currency)), naming, at))
    }

    /// The name of the category that is chosen, where one is.
    fn filed(&self, direction: Direction, names: &Names) -> Result<Option<String>, &'static str> {
        if self.category.is_empty() {
            return Ok(None);
        }
        if direction == Direction::Transfer {
            return Err("page-new-category-of-transfer");
        }
        let id: Option<i64> = self.category.parse().ok();
        let category = id.and_then(|id| names.categories.by_id(id)).ok_or("page-entry-category-wrong")?;
        if !category.takes(direction) {
            return Err("page-new-category-other");
        }
        Ok(Some(category.name.to_string()))
    }

    /// By what the same form is known again.
    fn text(&self) -> String {
        let Self { nonce: _, direction, amount, day, category, account, to_account, description } = self;
        [direction, amount, day, category, account, to_account, description].map(String::as_str).join("\0")
    }
}

/// Whether the accounts go with the direction.
fn fits(direction: Direction, accounts: (Option<&str>, Option<&str>)) -> Result<(), &'static str> {
    match (direction, accounts) {
        (Direction::Transfer, (Some(from), Some(to))) if name_key(from) != name_key(to) => Ok(()),
        (Direction::Transfer, _) => Err("page-new-accounts-missing"),
        (_, (_, Some(_))) => Err("page-new-to-account-other"),
        _ => Ok(()),
    }
}

/// Books what the form says, however often it is sent.
pub(super) async fn book(
    Posted { context, visitor, said: fields, .. }: Posted<Fields>,
) -> Result<Response, ApiError> {
    let person = &visitor.person;
    if is_anothers(&fields.nonce, person) {
        return Ok(of_another(PATH));
    }
    let names = names::of(&context.database, person).await?;
    let again = |fields, status, key| {
        shown(&visitor, &names, fields, Told { problem: Some((status, key)), ..Told::default() })
    };
    let new = match fields.read(&context, (person, &names)) {
        Ok(new) => new,
        Err(key) => return Ok(again(fields, StatusCode::UNPROCESSABLE_ENTITY, key)),
    };
    let once = Once::of_form(&context, person, (PATH, &fields.nonce), &fields.text())?;
    match booked(&context, &visitor.asked(), &new, Coming::by_form(&once)).await {
        Ok((_, row)) => Ok(Redirect::to(&format!("/transactions/{}?done=booked", row.id)).into_response()),
        // Somebody went back and wrote something else into a form that was saved: they say whether that is one more.
        Err(ApiError::KeyReused) => {
            let fields = Fields { nonce: drawn_for(person), ..fields };
            Ok(again(fields, StatusCode::CONFLICT, "page-new-again"))
        }
        Err(ApiError::Invalid(_) | ApiError::Refused(_)) => {
            Ok(again(fields, StatusCode::UNPROCESSABLE_ENTITY, "page-new-refused"))
        }
        Err(error) => Err(error),
    }
}

fn shown(visitor: &LoggedIn, names: &Names, fields: Fields, told: Told) -> Response {
    let (words, Told { done, say, note, problem }) = (visitor.words, told);
    let (status, problem) = problem.unzip();
    let shown_names = words.named(names.clone());
    let shown = NewEntryPage {
        words,
        shell: Shell::of(visitor, Room::Entries).after(done.as_deref()),
        say,
        told: note,
        problem: problem.map(|key| words.say(key)),
        directions: named(words, &DIRECTIONS, &fields.direction),
        categories: categories(words, &shown_names, &fields.category),
        accounts: accounts(names, &fields.account),
        to_accounts: accounts(names, &fields.to_account),
        fields,
    };
    page(status.unwrap_or(StatusCode::OK), &shown)
}

#[cfg(test)]
mod tests {
    use ledger::{Currency, Money};

    use super::*;

    #[test]
    fn a_sentence_fills_in_what_it_says_and_leaves_the_rest() {
        let blank = Fields {
            nonce: "n".to_owned(),
            direction: "expense".to_owned(),
            day: "2026-11-20".to_owned(),
            ..Fields::default()
        };
        let money = Some(Money::from_sum(5_000_000, Currency::IDR));
        let drafted = Drafted { money, description: Some("bensin".to_owned()), ..Drafted::default() };
        let filled = blank.clone().filled(drafted.clone());
        assert_eq!((&*filled.nonce, &*filled.direction, &*filled.day), ("n", "expense", "2026-11-20"));
        assert_eq!((&*filled.amount, &*filled.description), ("Rp50.000", "bensin"));
        let moved =
            Drafted { account: Some("BCA".to_owned()), to_account: Some("GoPay".to_owned()), ..drafted };
        assert_eq!(blank.filled(moved).direction, "transfer");
    }

    #[test]
    fn a_transfer_goes_from_one_account_to_another() {
        let (transfer, expense) = (Direction::Transfer, Direction::Expense);
        assert!(fits(transfer, (Some("BCA"), Some("GoPay"))).is_ok());
        for accounts in [(None, Some("GoPay")), (Some("BCA"), None), (Some("BCA"), Some(" bca"))] {
            assert!(fits(transfer, accounts).is_err(), "{accounts:?}");
        }
        assert!(fits(expense, (Some("BCA"), None)).is_ok() && fits(expense, (None, None)).is_ok());
        assert!(fits(expense, (None, Some("BCA"))).is_err());
    }
}
