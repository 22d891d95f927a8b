//! `/recurring/{id}`: something that comes again, when it does and how much it is, and changing, pausing and ending it.

pub(in crate::pages) mod moving;

use axum::response::Response;
use chrono::NaiveDate;
use ledger::{
    book::{
        names::{self, Names},
        recurring::{
            self, LONGEST_NAME, Recurring,
            days::{self, Calendar, DayStatus},
        },
    },
    history::change::ChangeKind,
    people::user::UserStatus,
};
use reports::words::{Value, money_text};

use super::super::{
    LoggedIn,
    choices::word_of,
    forms::{self, Told},
    lines::signed,
    shell::Room,
    thing::{Deed, Leads, Sent, Shown, ThingPage},
    words::Spoken,
    written::Failed,
};
use super::open_again::{MODES, category_choices, category_of, free_name};
use crate::{
    ApiError, Context,
    api::{
        Versioned, record_as,
        recurring::{self as api, DayOrNone, RecurringPatch},
    },
    body::{Amount, JsonBody},
};

const NO_SUCH: ApiError = ApiError::NotFound("there is no such recurring entry");

/// Something that comes again, among all that do.
pub(in crate::pages) struct Found {
    names: Names,
    rows: Vec<Recurring>,
    row: Recurring,
    calendar: Calendar,
    today: NaiveDate,
}

impl Shown for Found {
    const PATH: &'static str = "/recurring";

    async fn read(context: &Context, visitor: &LoggedIn, path: &str) -> Result<Self, ApiError> {
        let (database, person) = (&context.database, &visitor.person);
        let id: i64 = path.parse().map_err(|_| NO_SUCH)?;
        let today = visitor.today(context);
        let rows = recurring::of(database, person).await?;
        let row = rows.iter().find(|row| row.id == id).cloned().ok_or(NO_SUCH)?;
        let names = names::of(database, person).await?;
        let calendar = Calendar::of(database, person, today).await?;
        Ok(Self { names, rows, row, calendar, today })
    }

    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response {
        let (words, row) = (visitor.words, &self.row);
        let goes_on = row.goes_on(self.today);
        let mark = match (goes_on, row.is_paused(self.today)) {
            (false, _) => Some("page-again-ended"),
            (true, true) => Some("page-again-paused"),
            (true, false) => None,
        };
        let shown = ThingPage {
            sums: vec![signed(row.direction, row.money())],
            mark: mark.map(|key| words.say(key)),
            facts: self.facts(visitor),
            forms: if goes_on { self.forms(words, told) } else { Vec::new() },
            ..ThingPage::of(visitor, Room::Budgets, row.name.clone(), told)
        };
        shown.answer(told)
    }
}

impl Found {
    fn facts(&self, visitor: &LoggedIn) -> Vec<(String, String)> {
        let (words, row) = (visitor.words, &self.row);
        let account = |id: Option<i64>| id.and_then(|id| self.names.account_name(id)).map(str::to_owned);
        let shown = words.named(self.names.clone());
        let category = row.category_id.and_then(|id| shown.categories.name_of(id)).map(str::to_owned);
        let next = self
            .next()
            .map(|day| format!("{} · {}", words.day(day), money_text(self.calendar.money(row, day))));
        let until = row.paused_until.filter(|_| row.is_paused(self.today));
        words.facts([
            ("page-field-rhythm", Some(super::rhythm(words, row))),
            ("page-again-comes", next),
            ("page-field-category", category),
            ("page-field-account", account(row.account_id)),
            ("page-field-to-account", account(row.to_account_id)),
            ("page-field-mode", Some(super::mode(words, row))),
            ("page-field-ends-on", row.ends_on.map(|day| words.day(day))),
            ("page-field-paused-until", until.map(|day| words.day(day))),
        ])
    }

    /// The next day of which something is made.
    fn next(&self) -> Option<NaiveDate> {
        self.calendar.next_from(&self.row, self.today).filter(|_| self.row.is_active())
    }

    fn forms(&self, words: Spoken, told: &Told) -> Vec<forms::Form> {
        let row = &self.row;
        let at = |act: &str| format!("/recurring/{}{act}", row.id);
        let pause = if row.paused_from.is_some() {
            let keys = ("page-again-resume", "page-again-resume-button");
            forms::Form::new((words, told), ("resume", at("/resume")), keys)
        } else {
            let keys = ("page-again-pause", "page-again-pause-button");
            forms::Form::new((words, told), ("pause", at("/pause")), keys)
                .day(("until", "page-field-paused-until"), None)
                .hint("page-again-pause-hint")
        };
        let keys = ("page-again-end", "page-again-end-button");
        let end = forms::Form::new((words, told), ("end", at("/end")), keys)
            .saying(words.say("page-again-end-text"))
            .version(row.version)
            .quiet();
        let once = self.next().map(|day| {
            let keys = ("page-again-once", "page-again-once-button");
            forms::Form::new((words, told), ("once", at("/once")), keys)
                .saying(words.fill("page-again-once-text", &[("day", Value::Day(day))]))
                .with("day", day.to_string())
                .amount(("amount", "page-field-amount"), &money_text(self.calendar.money(row, day)))
                .needed()
        });
        let pause = pause.version(row.version).quiet();
        let days = self.moving(words, told);
        [Some(self.changing(words, told)), once, Some(days), Some(pause), Some(end)]
            .into_iter()
            .flatten()
            .collect()
    }

    fn changing(&self, words: Spoken, told: &Told) -> forms::Form {
        let row = &self.row;
        let at = ("change", format!("/recurring/{}", row.id));
        let form = forms::Form::new((words, told), at, ("page-entry-change", "page-entry-save"))
            .saying(words.say("page-again-change-text"))
            .version(row.version)
            .line(("name", "page-field-name"), &row.name, LONGEST_NAME)
            .needed()
            .amount(("amount", "page-field-amount"), &money_text(row.money()))
            .needed();
        let form = match self.category() {
            None => form,
            Some(id) => {
                let shown = words.named(self.names.clone());
                let (mut choices, stands) = (category_choices(&shown, row.direction), id.to_string());
                // What it stands under may be in effect no more.
                if !choices.iter().any(|(value, _)| *value == stands) {
                    let name = shown.categories.name_of(id).unwrap_or_default();
                    choices.insert(0, (stands.clone(), name.to_owned()));
                }
                form.choice(("category", "page-field-category"), choices, &stands)
            }
        };
        form.words_of(("mode", "page-field-mode"), &MODES, word_of(&MODES, &row.mode))
            .day(("ends_on", "page-field-ends-on"), row.ends_on)
    }

    /// The category that it stands under, or the one that this is part of by now; `None` of a transfer.
    fn category(&self) -> Option<i64> {
        let id = self.row.category_id?;
        Some(self.names.categories.by_id(id).map_or(id, |category| category.id))
    }

    /// Whether anything may be done: it goes on, and its person is confirmed.
    fn is_open(&self, visitor: &LoggedIn) -> Result<(), Failed> {
        if visitor.person.status != UserStatus::Active {
            return Err(Failed::Key("page-form-not-confirmed"));
        }
        if self.row.goes_on(self.today) { Ok(()) } else { Err(Failed::Key("page-again-is-over")) }
    }
}

/// Writes an amendment over the version that was seen; answers the row that goes on.
async fn amend(sent: &Sent<Found>, amendment: RecurringPatch) -> Result<i64, Failed> {
    let Versioned(_, row) = api::amend(sent.over()?, JsonBody(amendment)).await?;
    Ok(row.id)
}

/// Changes it from the next time on.
pub(in crate::pages) struct Change;

impl Deed for Change {
    type On = Found;
    const FORM: &'static str = "change";
    const DONE: &'static str = "saved";
    const LEADS: Leads = Leads::On;

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let Sent { context, visitor, found, written, .. } = sent;
        found.is_open(visitor)?;
        let row = &found.row;
        let name = free_name(written, (&found.rows, found.today), Some(row.id))?;
        let of = ("amount", row.money().currency());
        let amount = written.amount_over(context, of, Some(row.money()))?;
        let amount = amount.ok_or(Failed::Key("page-entry-amount-wrong"))?;
        // One that stays is not asked for: it may be in effect no more.
        let stays = found.category().is_none_or(|id| written.text("category") == id.to_string());
        let category = if stays { None } else { category_of(written, &found.names, row.direction)? };
        let ends_on = written.day("ends_on")?;
        if ends_on.is_some_and(|day| day < row.starts_on) {
            return Err(Failed::Key("page-again-backward"));
        }
        let amendment = RecurringPatch {
            name: Some(name),
            amount: Some(Amount::from(amount)),
            category,
            mode: Some(written.chosen("mode", &MODES)?),
            ends_on: Some(DayOrNone(ends_on)),
            ..RecurringPatch::default()
        };
        amend(sent, amendment).await
    }
}

/// Has the next one alone be another amount.
pub(in crate::pages) struct NextOnce;

impl Deed for NextOnce {
    type On = Found;
    const FORM: &'static str = "once";
    const DONE: &'static str = "saved";
    const LEADS: Leads = Leads::On;

    async fn done(Sent { context, visitor, found, written, .. }: &Sent<Found>) -> Result<i64, Failed> {
        found.is_open(visitor)?;
        let row = &found.row;
        // Of the day that was looked at, and of no other that is the next by now.
        let day = found.next().filter(|day| written.text("day") == day.to_string());
        let day = day.ok_or(Failed::Api(ApiError::Outdated))?;
        let stands = found.calendar.turn(row, day);
        let amount = written.amount_over(context, ("amount", row.money().currency()), Some(stands.money))?;
        let money = amount.ok_or(Failed::Key("page-entry-amount-wrong"))?;
        let turn = days::Turn { money, ..stands };
        let id = context.database.ids(1).await.map_err(ApiError::from)?.take();
        let noted = record_as(context, &visitor.person, ChangeKind::Accounts, |change| {
            days::note(change, id, &turn, DayStatus::Moved, None);
        });
        noted.await?;
        Ok(row.id)
    }
}

/// Pauses it from today on.
pub(in crate::pages) struct Pause;

impl Deed for Pause {
    type On = Found;
    const FORM: &'static str = "pause";
    const DONE: &'static str = "paused";
    const LEADS: Leads = Leads::On;

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let Sent { visitor, found, written, .. } = sent;
        found.is_open(visitor)?;
        let until = written.day("until")?;
        if until.is_some_and(|until| until <= found.today) {
            return Err(Failed::Key("page-again-until-passed"));
        }
        let (paused_from, paused_until) = (Some(DayOrNone(Some(found.today))), Some(DayOrNone(until)));
        amend(sent, RecurringPatch { paused_from, paused_until, ..RecurringPatch::default() }).await
    }
}

/// Has it go on.
pub(in crate::pages) struct Resume;

impl Deed for Resume {
    type On = Found;
    const FORM: &'static str = "resume";
    const DONE: &'static str = "resumed";
    const LEADS: Leads = Leads::On;

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        sent.found.is_open(&sent.visitor)?;
        let amendment = RecurringPatch { paused_from: Some(DayOrNone(None)), ..RecurringPatch::default() };
        amend(sent, amendment).await
    }
}

/// Ends it.
pub(in crate::pages) struct End;

impl Deed for End {
    type On = Found;
    const FORM: &'static str = "end";
    const DONE: &'static str = "ended";
    const LEADS: Leads = Leads::On;

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let Versioned(_, row) = api::end(sent.over()?).await?;
        Ok(row.id)
    }
}
