//! A reminder as its job keeps it: what it is about, and on which days it falls, by the person's clock.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use ledger::{
    jobs::{Job, JobKind, NewJob},
    people::user::Person,
    values::recurrence::{Recurrence, Unit},
};
use nlu::frame::{DebtSide, ReminderTime, Repeats};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Where a job's progress tells the day that it stands for.
const DAY: &str = "day";

/// What a person is reminded of, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// What of, in the person's words.
    pub words: String,
    /// What in the books that is.
    pub about: About,
    /// The first day; the others are counted from it.
    pub day: NaiveDate,
    /// The hour.
    pub hour: NaiveTime,
    /// How it comes again; `None`: once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<Again>,
}

/// What in the books a reminder is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum About {
    /// Nothing that the books know.
    Words,
    /// What is owed with these parties.
    Debts {
        /// The parties' ids.
        parties: Vec<i64>,
        /// Which way, where that was said.
        side: Option<Side>,
    },
    /// A savings goal.
    Goal {
        /// Its id.
        id: i64,
    },
    /// What is paid in parts.
    Plan {
        /// Its id.
        id: i64,
    },
}

/// Which way a debt goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Others owe it to the person.
    Claim,
    /// The person owes it to others.
    Owed,
}

impl From<DebtSide> for Side {
    fn from(side: DebtSide) -> Self {
        match side {
            DebtSide::Claim => Self::Claim,
            DebtSide::Owed => Self::Owed,
        }
    }
}

/// How a reminder comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Again {
    /// Each day.
    Daily,
    /// Each week.
    Weekly,
    /// Each month, on the day of this number or the last of a shorter one.
    Monthly(u8),
    /// Each year.
    Yearly,
}

impl From<Repeats> for Again {
    fn from(repeats: Repeats) -> Self {
        match repeats {
            Repeats::Daily => Self::Daily,
            Repeats::Weekly => Self::Weekly,
            Repeats::Monthly(number) => Self::Monthly(number),
            Repeats::Yearly => Self::Yearly,
        }
    }
}

impl Reminder {
    pub(crate) fn new(words: &str, about: &About, time: ReminderTime) -> Self {
        Self {
            words: words.to_owned(),
            about: about.clone(),
            day: time.day,
            hour: time.hour,
            repeats: time.repeats.map(Into::into),
        }
    }

    /// The reminder of a job, and the day that the job stands for; `None` where a later version wrote it otherwise.
    pub(crate) fn of(job: &Job) -> Option<(Self, NaiveDate)> {
        let reminder: Self = serde_json::from_value(job.payload().clone()).ok()?;
        let noted = job.progress().and_then(|progress| progress[DAY].as_str()?.parse().ok());
        let day = noted.unwrap_or(reminder.day);
        Some((reminder, day))
    }

    /// What a job's progress is to tell where it stands for this day.
    pub(crate) fn progress(day: NaiveDate) -> Value {
        json!({ DAY: day })
    }

    /// Its job: of open ones about the same thing a person has one.
    pub(crate) fn job(&self, id: i64, person: &Person) -> NewJob {
        NewJob {
            id,
            kind: JobKind::Reminder,
            key: format!("reminder:{}:{}", person.id, self.thing()),
            user_id: Some(person.id),
            book_id: None,
            payload: serde_json::to_value(self).unwrap_or_default(),
            due_at: self.due(person, self.day),
        }
    }

    /// What it is about, as the key of its job names it.
    fn thing(&self) -> String {
        match &self.about {
            About::Words => ledger::name_key(&self.words),
            About::Debts { parties, .. } => {
                let ids: Vec<String> = parties.iter().map(ToString::to_string).collect();
                format!("party-{}", ids.join("-"))
            }
            About::Goal { id } => format!("goal-{id}"),
            About::Plan { id } => format!("plan-{id}"),
        }
    }

    /// Whether another is about the same thing.
    pub(crate) fn is_about_the_same(&self, other: &Self) -> bool {
        self.thing() == other.thing()
    }

    /// When it is said that falls on a day: at its hour, or where the person has quiet hours then, at their end.
    pub(crate) fn due(&self, person: &Person, day: NaiveDate) -> DateTime<Utc> {
        person.preferences.out_of_quiet(person.zone.instant(day.and_time(self.hour)), person.zone)
    }

    /// The rule of its days; `None` where it comes once.
    fn rule(&self) -> Option<Recurrence> {
        let every = |unit| Recurrence::from(1, unit, self.day);
        Some(match self.repeats? {
            Again::Daily => every(Unit::Day),
            Again::Weekly => every(Unit::Week),
            Again::Monthly(number) => Recurrence::monthly(1, number.into(), self.first_of_month()),
            Again::Yearly => every(Unit::Year),
        })
    }

    fn first_of_month(&self) -> NaiveDate {
        self.day.with_day(1).unwrap_or(self.day)
    }

    /// Its days from one to another, both inclusive.
    fn days(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> + use<> {
        // The rule of a month may be anchored before it.
        let from = from.max(self.first_of_month());
        let once = Some(self.day).filter(|day| self.repeats.is_none() && (from..=to).contains(day));
        once.into_iter().chain(self.rule().into_iter().flat_map(move |rule| rule.days(from, to)))
    }

    /// The last of its days that has come, from `day` on; `None` where that one has not.
    pub(crate) fn last_due(&self, person: &Person, day: NaiveDate, now: DateTime<Utc>) -> Option<NaiveDate> {
        self.days(day, person.zone.day(now)).filter(|found| self.due(person, *found) <= now).last()
    }

    /// The first of its days that is still to come; `None` where there is none any more.
    pub(crate) fn next_due(&self, person: &Person, now: DateTime<Utc>) -> Option<NaiveDate> {
        // Quiet hours may have put yesterday's off.
        let yesterday = person.zone.day(now).pred_opt()?;
        self.days(yesterday, NaiveDate::MAX).find(|found| self.due(person, *found) > now)
    }
}

#[cfg(test)]
mod tests {
    use ledger::{db::Batch, people::user, values::appointment::QuietHours};

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn reminder(first: &str, repeats: Option<Again>) -> Reminder {
        let hour = NaiveTime::from_hms_opt(9, 0, 0).expect("an hour");
        Reminder { words: "tagih Andi".to_owned(), about: About::Words, day: day(first), hour, repeats }
    }

    /// Somebody in Jakarta.
    async fn somebody() -> Person {
        let folder = tempfile::tempdir().expect("a folder");
        let location = ledger::db::Location::File(folder.path().join("catat.db"));
        let database = ledger::open(&location).await.expect("books");
        let mut ids = database.ids(user::IDS_OF_A_PERSON).await.expect("ids");
        let address = user::Address::phone("6281200000001").expect("a number");
        user::create(&mut Batch::default(), &mut ids, &[&address], None, DateTime::UNIX_EPOCH)
    }

    #[test]
    fn days_are_counted_from_the_first() {
        let days = |first: &str, repeats, count| -> Vec<String> {
            let reminder = reminder(first, Some(repeats));
            reminder.days(reminder.day, NaiveDate::MAX).take(count).map(|day| day.to_string()).collect()
        };
        let monthly = days("2027-01-31", Again::Monthly(31), 4);
        assert_eq!(monthly, ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]);
        // The first of them was in a short month.
        let from_february = days("2027-02-28", Again::Monthly(30), 3);
        assert_eq!(from_february, ["2027-02-28", "2027-03-30", "2027-04-30"]);
        let yearly = days("2028-02-29", Again::Yearly, 5);
        assert_eq!(yearly, ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]);
        assert_eq!(days("2026-12-28", Again::Weekly, 2), ["2026-12-28", "2027-01-04"]);
        let once = reminder("2026-12-28", None);
        assert_eq!(once.days(once.day, NaiveDate::MAX).collect::<Vec<_>>(), [once.day]);
    }

    #[tokio::test]
    async fn of_the_days_that_have_come_the_last_one_counts() {
        let person = somebody().await;
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("an instant");
        let monthly = reminder("2026-12-05", Some(Again::Monthly(5)));
        // Nine o'clock in Jakarta is two o'clock.
        for (now, last, next) in [
            ("2026-12-05T01:59:59Z", None, Some("2026-12-05")),
            ("2026-12-05T02:00:00Z", Some("2026-12-05"), Some("2027-01-05")),
            ("2027-03-04T02:00:00Z", Some("2027-02-05"), Some("2027-03-05")),
        ] {
            let (last, next) = (last.map(day), next.map(day));
            assert_eq!(monthly.last_due(&person, monthly.day, at(now)), last, "{now}");
            assert_eq!(monthly.next_due(&person, at(now)), next, "{now}");
        }
        // What was said already is not said again.
        let now = at("2026-12-20T02:00:00Z");
        assert_eq!(monthly.last_due(&person, day("2027-01-05"), now), None);
        let once = reminder("2026-12-05", None);
        assert_eq!(once.next_due(&person, now), None);
        assert_eq!(once.last_due(&person, once.day, now), Some(day("2026-12-05")));
    }

    #[tokio::test]
    async fn quiet_hours_put_off_what_falls_into_them() {
        let mut person = somebody().await;
        let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour");
        person.preferences.quiet_hours = Some(QuietHours { from: time(22), until: time(6) });
        let late = Reminder { hour: time(23), ..reminder("2026-12-05", Some(Again::Daily)) };
        let put_off: DateTime<Utc> = "2026-12-05T23:00:00Z".parse().expect("an instant");
        assert_eq!(late.due(&person, late.day), put_off);
        // Half an hour after eleven the one of that evening has not come, though its hour has.
        let now = "2026-12-06T16:30:00Z".parse().expect("an instant");
        assert_eq!(late.last_due(&person, late.day, now), Some(day("2026-12-05")));
        assert_eq!(late.next_due(&person, now), Some(day("2026-12-06")));
    }
}
