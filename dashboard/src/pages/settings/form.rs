//! The forms of what people set about themselves: what stands in them, what was written into them, and how the two differ.

use chrono::NaiveTime;
use ledger::{
    people::{
        preferences::Register,
        user::{LONGEST_NAME, Locale, Person},
    },
    values::{appointment::ReportKind, month::MonthStart},
};
use reports::words::Value;
use serde::Deserialize;

use super::super::{choices::Choice, forms::Clash, words::Spoken};
use crate::api::users::{CLOCK, Hours, HoursOrNone, MePatch, OFF};

/// The zones that may be chosen, beside the one that stands: Indonesia's, and those where many of its people work or study. The chat takes
/// any other.
const ZONES: [(&str, &str); 15] = [
    ("Asia/Jakarta", "WIB (Jakarta)"),
    ("Asia/Makassar", "WITA (Makassar)"),
    ("Asia/Jayapura", "WIT (Jayapura)"),
    ("Asia/Kuala_Lumpur", "Kuala Lumpur"),
    ("Asia/Singapore", "Singapore"),
    ("Asia/Hong_Kong", "Hong Kong"),
    ("Asia/Taipei", "Taipei"),
    ("Asia/Tokyo", "Tokyo"),
    ("Asia/Seoul", "Seoul"),
    ("Asia/Riyadh", "Riyadh"),
    ("Asia/Dubai", "Dubai"),
    ("Australia/Sydney", "Sydney"),
    ("Europe/Amsterdam", "Amsterdam"),
    ("Europe/London", "London"),
    ("America/New_York", "New York"),
];
/// The currencies that may be chosen, beside the one that stands.
const CURRENCIES: [&str; 12] =
    ["IDR", "USD", "EUR", "SGD", "MYR", "SAR", "AED", "JPY", "KRW", "HKD", "TWD", "AUD"];

/// What was sent.
#[derive(Debug, Deserialize)]
pub(in crate::pages) struct Said<F> {
    /// The version that the form was made of.
    pub(super) version: i64,
    #[serde(flatten)]
    pub(super) fields: F,
}

/// Who somebody is, as it is written in the form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub(in crate::pages) struct Profile {
    pub(super) name: String,
    pub(super) language: String,
    pub(super) register: String,
    pub(super) zone: String,
    pub(super) currency: String,
    pub(super) months: String,
}

/// When something is sent by itself, as it is written in the form: a time of the day, `off`, or nothing where nobody set it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub(in crate::pages) struct Schedule {
    pub(super) daily: String,
    pub(super) weekly: String,
    pub(super) monthly: String,
    pub(super) quiet_from: String,
    pub(super) quiet_until: String,
}

/// The fields that differ, each as people read it.
fn clashes(words: Spoken, stands: Vec<(&str, String)>, own: Vec<(&str, String)>) -> Vec<Clash> {
    let both = stands.into_iter().zip(own).filter(|((_, theirs), (_, own))| theirs != own);
    both.map(|((key, theirs), (_, own))| Clash { label: words.say(key), theirs, own }).collect()
}

impl Profile {
    /// What stands in the form of a person.
    pub(super) fn of(person: &Person) -> Self {
        let register = match person.preferences.register.unwrap_or_default() {
            Register::Casual => "casual",
            Register::Formal => "formal",
        };
        Self {
            name: person.name.clone(),
            language: person.locale.name().to_owned(),
            register: register.to_owned(),
            zone: person.zone.to_string(),
            currency: person.currency.code().to_owned(),
            months: person.months.start().to_string(),
        }
    }

    /// What is to be different; else the message that says what cannot be read.
    pub(super) fn wish(&self, stands: &Self) -> Result<MePatch, &'static str> {
        let changed = |own: &str, theirs: &str| (own != theirs).then(|| own.to_owned());
        let name = self.name.trim();
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            return Err("page-settings-name-wrong");
        }
        let locale: Option<Locale> = changed(&self.language, &stands.language)
            .map(|language| language.parse().map_err(|_| "page-settings-refused"))
            .transpose()?;
        let register = match &*self.register {
            register if register == stands.register => None,
            "casual" => Some(Register::Casual),
            "formal" => Some(Register::Formal),
            _ => return Err("page-settings-refused"),
        };
        Ok(MePatch {
            name: changed(name, stands.name.trim()),
            locale,
            register,
            timezone: changed(&self.zone, &stands.zone),
            currency: changed(&self.currency, &stands.currency),
            month_start: changed(&self.months, &stands.months),
            ..MePatch::default()
        })
    }

    /// The fields that differ from those that stand by now.
    pub(super) fn clashes(&self, words: Spoken, stands: &Self) -> Vec<Clash> {
        clashes(words, stands.told(words), self.told(words))
    }

    fn told(&self, words: Spoken) -> Vec<(&'static str, String)> {
        let chosen = |choices: Vec<Choice>, value: &str| {
            choices
                .into_iter()
                .find(|choice| choice.is_chosen)
                .map_or_else(|| value.to_owned(), |choice| choice.name)
        };
        let choices = ProfileChoices::of(words, self);
        vec![
            ("page-settings-name", self.name.trim().to_owned()),
            ("page-settings-language", chosen(choices.languages, &self.language)),
            ("page-settings-register", chosen(choices.registers, &self.register)),
            ("page-settings-zone", chosen(choices.zones, &self.zone)),
            ("page-settings-currency", chosen(choices.currencies, &self.currency)),
            ("page-settings-months", chosen(choices.months, &self.months)),
        ]
    }
}

/// What may be chosen of who somebody is.
pub(super) struct ProfileChoices {
    pub(super) languages: Vec<Choice>,
    pub(super) registers: Vec<Choice>,
    pub(super) zones: Vec<Choice>,
    pub(super) currencies: Vec<Choice>,
    pub(super) months: Vec<Choice>,
}

impl ProfileChoices {
    /// With what is chosen in these fields.
    pub(super) fn of(words: Spoken, fields: &Profile) -> Self {
        let said =
            |value: &str, key: &str, chosen: &str| Choice::of(value.to_owned(), &words.say(key), chosen);
        let day = |day: i64| words.fill("page-months-day", &[("day", Value::Number(day))]);
        let days = (1..=31).map(|nth: i64| Choice::of(nth.to_string(), &day(nth), &fields.months));
        let ends = [(MonthStart::Last, "page-months-last"), (MonthStart::LastWorking, "page-months-working")];
        let ends = ends.iter().map(|(start, key)| said(&start.to_string(), key, &fields.months));
        Self {
            languages: vec![
                said(Locale::Id.name(), "page-language-id", &fields.language),
                said(Locale::En.name(), "page-language-en", &fields.language),
            ],
            registers: vec![
                said("casual", "page-register-casual", &fields.register),
                said("formal", "page-register-formal", &fields.register),
            ],
            zones: with_own(ZONES.iter().copied(), &fields.zone),
            currencies: with_own(CURRENCIES.iter().map(|code| (*code, *code)), &fields.currency),
            months: days.chain(ends).collect(),
        }
    }
}

/// Values and their names, and before them the one that is chosen where it is none of these.
fn with_own<'c>(known: impl Iterator<Item = (&'c str, &'c str)>, chosen: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> =
        known.map(|(value, name)| Choice::of(value.to_owned(), name, chosen)).collect();
    if !choices.iter().any(|choice| choice.is_chosen) {
        choices.insert(0, Choice::of(chosen.to_owned(), chosen, chosen));
    }
    choices
}

impl Schedule {
    /// What stands in the form of a person.
    pub(super) fn of(person: &Person) -> Self {
        let set = &person.preferences;
        let clock = |time: NaiveTime| time.format(CLOCK).to_string();
        let report = |kind: ReportKind, at: Option<NaiveTime>| match at {
            Some(at) => clock(at),
            None if set.stopped_reports.contains(&kind) => OFF.to_owned(),
            None => String::new(),
        };
        let quiet = set.quiet_hours;
        Self {
            daily: report(ReportKind::Daily, set.daily_report),
            weekly: report(ReportKind::Weekly, set.weekly_report),
            monthly: report(ReportKind::Monthly, set.monthly_report),
            quiet_from: quiet.map(|hours| clock(hours.from)).unwrap_or_default(),
            quiet_until: quiet.map(|hours| clock(hours.until)).unwrap_or_default(),
        }
    }

    /// What is to be different; else the message that says what cannot be read.
    pub(super) fn wish(&self, stands: &Self) -> Result<MePatch, &'static str> {
        let changed = |own: &str, theirs: &str| (own != theirs).then(|| own.to_owned());
        let hours = match (self.quiet_from.is_empty(), self.quiet_until.is_empty()) {
            (true, true) => None,
            (false, false) => Some(Hours { from: self.quiet_from.clone(), until: self.quiet_until.clone() }),
            _ => return Err("page-settings-quiet-wrong"),
        };
        let is_quiet_changed =
            (&self.quiet_from, &self.quiet_until) != (&stands.quiet_from, &stands.quiet_until);
        Ok(MePatch {
            daily_report: changed(&self.daily, &stands.daily),
            weekly_report: changed(&self.weekly, &stands.weekly),
            monthly_report: changed(&self.monthly, &stands.monthly),
            quiet_hours: is_quiet_changed.then_some(HoursOrNone(hours)),
            ..MePatch::default()
        })
    }

    /// The fields that differ from those that stand by now.
    pub(super) fn clashes(&self, words: Spoken, stands: &Self) -> Vec<Clash> {
        clashes(words, stands.told(words), self.told(words))
    }

    fn told(&self, words: Spoken) -> Vec<(&'static str, String)> {
        let report = |value: &str| match value {
            "" => words.say("page-report-usual"),
            OFF => words.say("page-report-off"),
            time => time.to_owned(),
        };
        let quiet =
            |value: &str| if value.is_empty() { words.say("page-quiet-none") } else { value.to_owned() };
        vec![
            ("page-report-daily", report(&self.daily)),
            ("page-report-weekly", report(&self.weekly)),
            ("page-report-monthly", report(&self.monthly)),
            ("page-quiet-from", quiet(&self.quiet_from)),
            ("page-quiet-until", quiet(&self.quiet_until)),
        ]
    }

    /// The selects of the form, in their order.
    pub(super) fn selects(&self, words: Spoken, stands: &Self) -> Vec<Select> {
        let report = |name, key: &str, chosen: &str, stands: &str| {
            // Whoever set a time once has no usual one to come back to.
            let usual =
                stands.is_empty().then(|| Choice::of(String::new(), &words.say("page-report-usual"), chosen));
            let off = Choice::of(OFF.to_owned(), &words.say("page-report-off"), chosen);
            let first = usual.into_iter().chain([off]).collect();
            Select { name, label: words.say(key), choices: hours(first, chosen) }
        };
        let quiet = |name, key: &str, chosen: &str| {
            let none = Choice::of(String::new(), &words.say("page-quiet-none"), chosen);
            Select { name, label: words.say(key), choices: hours(vec![none], chosen) }
        };
        vec![
            report("daily", "page-report-daily", &self.daily, &stands.daily),
            report("weekly", "page-report-weekly", &self.weekly, &stands.weekly),
            report("monthly", "page-report-monthly", &self.monthly, &stands.monthly),
            quiet("quiet_from", "page-quiet-from", &self.quiet_from),
            quiet("quiet_until", "page-quiet-until", &self.quiet_until),
        ]
    }
}

/// A field of which one value is chosen.
pub(super) struct Select {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) choices: Vec<Choice>,
}

/// The full hours of a day behind what else may be chosen, and what is chosen where it is none of these.
fn hours(mut choices: Vec<Choice>, chosen: &str) -> Vec<Choice> {
    choices.extend((0..24).map(|hour| {
        let time = format!("{hour:02}:00");
        Choice::of(time.clone(), &time, chosen)
    }));
    if !choices.iter().any(|choice| choice.is_chosen) {
        choices.push(Choice::of(chosen.to_owned(), chosen, chosen));
    }
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(name: &str, zone: &str) -> Profile {
        Profile {
            name: name.to_owned(),
            language: "id".to_owned(),
            register: "casual".to_owned(),
            zone: zone.to_owned(),
            currency: "IDR".to_owned(),
            months: "25".to_owned(),
        }
    }

    #[test]
    fn what_stands_is_not_wished_for_again() {
        let stands = profile("Budi", "Asia/Jakarta");
        let wish = profile(" Budi ", "Asia/Makassar").wish(&stands).expect("it can be read");
        assert_eq!((wish.name, wish.timezone.as_deref()), (None, Some("Asia/Makassar")));
        assert!(wish.locale.is_none() && wish.register.is_none() && wish.month_start.is_none());
        for name in ["", "  ", &"x".repeat(LONGEST_NAME + 1)] {
            assert_eq!(profile(name, "Asia/Jakarta").wish(&stands).err(), Some("page-settings-name-wrong"));
        }
        let schedule = |quiet_from: &str, quiet_until: &str| Schedule {
            quiet_from: quiet_from.to_owned(),
            quiet_until: quiet_until.to_owned(),
            ..Schedule::default()
        };
        let wished = |from, until| schedule(from, until).wish(&schedule("22:00", "06:00"));
        assert_eq!(wished("22:00", "").err(), Some("page-settings-quiet-wrong"));
        assert!(wished("22:00", "06:00").is_ok_and(|wish| wish.quiet_hours.is_none()));
        assert!(wished("", "").is_ok_and(|wish| wish.quiet_hours.is_some_and(|hours| hours.0.is_none())));
    }

    #[test]
    fn what_is_chosen_may_be_chosen_again() {
        let words = Spoken::of(Locale::En);
        let choices = ProfileChoices::of(words, &profile("Budi", "Asia/Kathmandu"));
        let chosen = |choices: &[Choice]| {
            choices
                .iter()
                .filter(|choice| choice.is_chosen)
                .map(|choice| choice.name.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(chosen(&choices.zones), ["Asia/Kathmandu"]);
        assert_eq!(chosen(&choices.months), ["on day 25"]);
        assert_eq!(chosen(&hours(Vec::new(), "20:30")), ["20:30"]);
        assert_eq!(chosen(&hours(Vec::new(), "20:00")), ["20:00"]);
    }
}
