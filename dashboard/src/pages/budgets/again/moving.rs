//! `/recurring/{id}/days`: having it come on other days.

use chrono::NaiveDate;
use ledger::values::recurrence::{MOST_EVERY, Unit};

use super::super::super::{
    choices::word_of,
    forms::{self, Told},
    thing::{Deed, Leads, Sent},
    words::Spoken,
    written::Failed,
};
use super::super::open_again::{DAYS, UNITS};
use super::{Found, amend};
use crate::api::recurring::RecurringPatch;

impl Found {
    /// The form that says other days.
    pub(super) fn moving(&self, words: Spoken, told: &Told) -> forms::Form {
        let (row, rule) = (&self.row, self.row.rule());
        let keys = ("page-again-days", "page-again-days-button");
        forms::Form::new((words, told), ("days", format!("/recurring/{}/days", row.id)), keys)
            .saying(words.say("page-again-days-text"))
            .version(row.version)
            .day(("day", "page-again-comes"), self.comes())
            .needed()
            .number(("every", "page-field-every"), Some(rule.every.into()))
            .words_of(("unit", "page-field-unit"), &UNITS, word_of(&UNITS, &rule.unit))
            .words_of(("on", "page-field-on"), &DAYS, word_of(&DAYS, &rule.on))
            .quiet()
    }

    /// The day on which it comes next, be it in its pause or not.
    fn comes(&self) -> Option<NaiveDate> {
        self.calendar.next_from(&self.row, self.today).or_else(|| self.row.rule().first_from(self.today))
    }
}

/// Has it come on other days, from today on.
pub(in crate::pages) struct Move;

impl Deed for Move {
    type On = Found;
    const FORM: &'static str = "days";
    const DONE: &'static str = "saved";
    const LEADS: Leads = Leads::On;

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let Sent { visitor, found, written, .. } = sent;
        found.is_open(visitor)?;
        let rule = found.row.rule();
        let day = written.day("day")?.ok_or(Failed::Key("page-entry-day-wrong"))?;
        if day < found.today {
            return Err(Failed::Key("page-again-passed"));
        }
        if found.row.ends_on.is_some_and(|ends_on| ends_on < day) {
            return Err(Failed::Key("page-again-backward"));
        }
        let every = written.number("every", &(1..=i64::from(MOST_EVERY)))?;
        let every = every.and_then(|every| u32::try_from(every).ok()).unwrap_or(1);
        let (unit, on) = (written.chosen("unit", &UNITS)?, written.chosen("on", &DAYS)?);
        // Days and weeks have no last one.
        let on = Some(on).filter(|_| matches!(unit, Unit::Month | Unit::Year));
        // One of the 31st comes earlier in shorter months: a day that nobody changed is not what it is counted from.
        let stays = (every, unit) == (rule.every, rule.unit) && on.is_none_or(|on| on == rule.on);
        let anchor = Some(day).filter(|day| !(stays && found.comes() == Some(*day)));
        let amendment =
            RecurringPatch { every: Some(every), unit: Some(unit), on, anchor, ..RecurringPatch::default() };
        amend(sent, amendment).await
    }
}
