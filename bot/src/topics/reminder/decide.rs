//! What becomes of a wish about reminders.

use chrono::Datelike;
use ledger::book::plan::Progress;
use nlu::frame::{DebtSide, ReminderTime, ReminderWish, Repeats};

use super::{
    facts::Standing,
    promise::{About, Again, Reminder, Side},
    standing::left_with,
    write::{SetReminder, StopReminders},
};
use crate::{
    out::say::{Line, Say, line},
    topics::{
        deciding::{CLOCK, Deciding, count},
        dialogue::{Ask, OpenQuestion},
        own_data::is_among_others,
    },
};

/// More reminders than this nobody keeps.
const MOST: usize = 50;
/// Longer words are no thing to be reminded of, in letters.
const LONGEST: usize = 200;

impl Deciding<'_> {
    pub(crate) fn follow_reminder_wish(&mut self, wish: &ReminderWish) {
        if is_among_others(self.facts) {
            return self.say(line("reminder-in-group"));
        }
        match wish {
            ReminderWish::Set { about, side, time } => self.wish_reminder(about, *side, *time),
            ReminderWish::Show => self.show_reminders(),
            ReminderWish::Stop { about, all } => self.stop_reminders(about.as_deref(), *all),
        }
    }

    fn wish_reminder(&mut self, words: &str, side: Option<DebtSide>, time: Option<ReminderTime>) {
        if self.facts.is_pending() {
            return self.say(line("reminder-unconfirmed"));
        }
        if words.is_empty() {
            return self.say(line("reminder-of-what"));
        }
        if words.chars().count() > LONGEST {
            return self.say(line("reminder-long").number("most", count(LONGEST)));
        }
        let about = self.meant_by(words, side);
        if let Some(time) = time.or_else(|| self.time_of_plan(&about)) {
            self.set_reminder(words, &about, time);
        } else {
            let ask = Ask::Reminder { words: words.to_owned(), about };
            self.ask(ask, line("ask-reminder-time").text("words", words));
        }
    }

    /// "Kapan?": a day, an hour, or both.
    pub(crate) fn take_reminder(&mut self, question: &OpenQuestion, (words, about): (&str, &About)) -> bool {
        let facts = self.facts;
        let said = facts.message.words().unwrap_or_default();
        let Some(time) = nlu::reminder_time(said, &facts.person.zone.local(facts.now())) else {
            return false;
        };
        self.dialogue.close(question);
        self.set_reminder(words, about, time);
        true
    }

    fn set_reminder(&mut self, words: &str, about: &About, time: ReminderTime) {
        let (facts, now) = (self.facts, self.facts.now());
        let person = &facts.person;
        let mut reminder = Reminder::new(words, about, time);
        if !facts.reminders.can_be_told {
            return self.say(line("reminder-unreachable"));
        }
        let Some(day) = reminder.next_due(person, now) else { return self.say(line("reminder-past")) };
        reminder.day = day;
        let same = |standing: &&Standing| standing.reminder.is_about_the_same(&reminder);
        let replaces: Vec<i64> =
            facts.reminders.open.iter().filter(same).map(|standing| standing.job_id).collect();
        if facts.reminders.open.len() - replaces.len() >= MOST {
            return self.say(line("reminder-too-many").number("most", count(MOST)));
        }
        let key = if replaces.is_empty() { "reminder-set" } else { "reminder-set-anew" };
        let mut said = Say::from(line(key).text("words", words).lines("when", vec![self.when(&reminder)]));
        let due = person.zone.local(reminder.due(person, day));
        if due.time() != reminder.hour {
            let quiet = line("reminder-quiet").text("time", reminder.hour.format(CLOCK).to_string());
            said = said.with(quiet.text("until", due.format(CLOCK).to_string()));
        }
        self.say(said);
        self.act(SetReminder { reminder, replaces });
    }

    /// What in the books the words are about: what is owed with those whom they name, what is paid in parts, or a goal.
    fn meant_by(&self, words: &str, side: Option<DebtSide>) -> About {
        let facts = self.facts;
        let side: Option<Side> = side.map(Into::into);
        let key = ledger::name_key(words);
        let said: Vec<&str> = key.split(|letter: char| !letter.is_alphanumeric()).collect();
        let is_named = |name: &str| {
            let key = ledger::name_key(name);
            let mut parts =
                key.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
            !key.is_empty() && parts.all(|part| said.contains(&part))
        };
        let owes = |id: &i64| !left_with(&facts.names, &facts.position.debts, (&[*id], side)).is_empty();
        let named = facts.names.parties().filter(|party| is_named(&party.name)).map(|party| party.id);
        let parties: Vec<i64> = named.filter(owes).collect();
        if !parties.is_empty() {
            return About::Debts { parties, side };
        }
        let plan = || {
            let mut plans = facts.position.plans.iter().filter(|progress| is_named(&progress.plan.name));
            let open = plans.find(|progress| progress.left().is_positive());
            open.map(|progress| About::Plan { id: progress.plan.id })
        };
        let goal = || {
            let mut goals = facts.holdings.in_use();
            let goal = goals.find(|balance| is_named(&balance.goal.name));
            goal.map(|balance| About::Goal { id: balance.goal.id })
        };
        let found = if nlu::speaks_of_parts(words) { plan().or_else(goal) } else { goal().or_else(plan) };
        found.unwrap_or(About::Words)
    }

    /// Where no day is said: the days on which the parts of a plan fall due.
    fn time_of_plan(&self, about: &About) -> Option<ReminderTime> {
        let About::Plan { id } = about else { return None };
        let is_it = |progress: &&Progress| progress.plan.id == *id;
        let plan = &self.facts.position.plans.iter().find(is_it)?.plan;
        let today = self.facts.person.zone.day(self.facts.now());
        let number = u8::try_from(plan.first_day.day()).ok()?;
        Some(ReminderTime {
            day: plan.first_day.max(today.with_day(1)?),
            hour: nlu::USUAL_HOUR,
            repeats: Some(Repeats::Monthly(number)),
        })
    }

    fn show_reminders(&mut self) {
        let open = &self.facts.reminders.open;
        if open.is_empty() {
            return self.say(line("reminder-none"));
        }
        let lines = std::iter::once(line("reminder-list")).chain(open.iter().map(|one| self.item_of(one)));
        self.say(Say::Lines(lines.collect()));
    }

    fn item_of(&self, standing: &Standing) -> Line {
        let next = self.facts.person.zone.local(standing.due_at);
        line("reminder-item")
            .text("words", &*standing.reminder.words)
            .lines("when", vec![self.when(&standing.reminder)])
            .number("again", i64::from(standing.reminder.repeats.is_some()))
            .day("next", next.date_naive())
    }

    /// On which days, and at which hour.
    fn when(&self, reminder: &Reminder) -> Line {
        let person = &self.facts.person;
        let due = person.zone.local(reminder.due(person, reminder.day));
        let line = match reminder.repeats {
            None => line("reminder-once").day("day", due.date_naive()),
            Some(Again::Daily) => line("reminder-daily"),
            Some(Again::Weekly) => {
                line("reminder-weekly").number("weekday", reminder.day.weekday().number_from_monday().into())
            }
            Some(Again::Monthly(number)) => line("reminder-monthly").number("number", number.into()),
            Some(Again::Yearly) => line("reminder-yearly").day("day", reminder.day),
        };
        line.text("time", due.format(CLOCK).to_string())
    }

    fn stop_reminders(&mut self, about: Option<&str>, all: bool) {
        let facts = self.facts;
        let open = &facts.reminders.open;
        if open.is_empty() {
            return self.say(line("reminder-none"));
        }
        let stopped: Vec<&Standing> = match about {
            Some(words) => open.iter().filter(|standing| holds(&standing.reminder.words, words)).collect(),
            None if all || open.len() == 1 => open.iter().collect(),
            None => Vec::new(),
        };
        if stopped.is_empty() {
            let head = match about {
                Some(words) => line("reminder-none-of").text("words", words),
                None => line("reminder-which"),
            };
            let lines = std::iter::once(head).chain(open.iter().map(|one| self.item_of(one)));
            return self.say(Say::Lines(lines.collect()));
        }
        let words: Vec<&str> = stopped.iter().map(|standing| &*standing.reminder.words).collect();
        self.say(line("reminder-stopped").text("words", words.join(", ")));
        self.act(StopReminders(stopped.iter().map(|standing| standing.job_id).collect()));
    }
}

/// Whether a text has all the words of another.
fn holds(text: &str, words: &str) -> bool {
    let (text, words) = (ledger::name_key(text), ledger::name_key(words));
    let parts = |text: &str| -> Vec<String> {
        let parts = text.split(|letter: char| !letter.is_alphanumeric());
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let held = parts(&text);
    parts(&words).iter().all(|word| held.contains(word))
}
