//! The words that people read: message catalogues in Fluent, one a language, complete in each.

use std::{
    borrow::Cow,
    collections::HashMap,
    fmt::Write,
    sync::{Arc, LazyLock},
};

use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use ledger::{
    Currency, Money, Rate,
    book::names::Names,
    people::{preferences::Register, user::Locale},
};
use unic_langid::{LanguageIdentifier, langid};

/// The words of one language, as one speaks them to a person.
pub struct Words {
    locale: Locale,
    bundle: Arc<FluentBundle<FluentResource>>,
    pronouns: [&'static str; 8],
}

/// How the bot and the person are called, as messages have it: `{ $aku }`, `catatan{ $mu }`, `{ $ku }kenal`,
/// `buat{ $nku }`. Other languages make no difference.
pub const PRONOUNS: [&str; 8] = ["aku", "Aku", "kamu", "Kamu", "mu", "ku", "Ku", "nku"];
const CASUAL: [&str; 8] = ["aku", "Aku", "kamu", "Kamu", "mu", "ku", "Ku", "ku"];
const FORMAL: [&str; 8] = ["saya", "Saya", "Anda", "Anda", " Anda", "saya ", "Saya ", " saya"];
/// A message catalogue is broken; the tests keep this from being shipped.
#[derive(Debug)]
pub struct BrokenCatalogue(pub String);

/// The words of every language and register.
pub struct Catalogue(HashMap<(Locale, Register), Words>);

impl Catalogue {
    /// Puts catalogues together: the reports' own and those of the caller, for each language.
    pub fn with(own: &[(Locale, &str)]) -> Result<Self, BrokenCatalogue> {
        let mut languages = HashMap::new();
        for (locale, text) in OWN {
            let others = own.iter().filter(|(of, _)| of == locale).map(|(_, text)| *text);
            let texts: Vec<&str> = std::iter::once(*text).chain(others).collect();
            let bundle = Arc::new(Words::read(*locale, &texts)?);
            for (register, pronouns) in [(Register::Casual, CASUAL), (Register::Formal, FORMAL)] {
                let words = Words { locale: *locale, bundle: bundle.clone(), pronouns };
                languages.insert((*locale, register), words);
            }
        }
        Ok(Self(languages))
    }

    /// The reports' own alone, put together once. Panics where a shipped catalogue is broken, which a test keeps from happening.
    pub fn own() -> &'static Self {
        static ALONE: LazyLock<Catalogue> = LazyLock::new(|| {
            let own = Catalogue::with(&[]);
            own.unwrap_or_else(|broken| panic!("a message catalogue is broken: {}", broken.0))
        });
        &ALONE
    }

    /// The words of one language, as friends speak them.
    pub fn of(&self, locale: Locale) -> &Words {
        self.spoken(locale, Register::Casual)
    }

    /// The words of one language, in one register.
    pub fn spoken(&self, locale: Locale, register: Register) -> &Words {
        &self.0[&(locale, register)]
    }
}

const OWN: &[(Locale, &str)] =
    &[(Locale::Id, include_str!("../locales/id.ftl")), (Locale::En, include_str!("../locales/en.ftl"))];

/// A value that a message is filled with.
pub enum Value<'a> {
    /// Words, on one line.
    Text(Cow<'a, str>),
    /// A number that a message may choose a form by.
    Number(i64),
    /// An amount, shown with its currency.
    Money(Money),
    /// An amount, shown without its currency.
    BareMoney(Money),
    /// A day.
    Day(NaiveDate),
}

impl Words {
    /// The names in this language: the default categories are called by its words for them.
    pub fn named(&self, mut names: Names) -> Names {
        // The defaults' own names are Indonesian.
        if self.locale != Locale::Id {
            names.categories.call_defaults(|key| {
                let key = format!("category-name-{key}");
                self.bundle.has_message(&key).then(|| self.say(&key, &[]))
            });
        }
        names
    }

    fn read(locale: Locale, texts: &[&str]) -> Result<FluentBundle<FluentResource>, BrokenCatalogue> {
        let language: LanguageIdentifier = match locale {
            Locale::Id => langid!("id-ID"),
            Locale::En => langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks that Fluent puts around values would stand in every WhatsApp message.
        bundle.set_use_isolating(false);
        for text in texts {
            let resource = FluentResource::try_new((*text).to_owned())
                .map_err(|(_, errors)| BrokenCatalogue(format!("{errors:?}")))?;
            bundle.add_resource(resource).map_err(|errors| BrokenCatalogue(format!("{errors:?}")))?;
        }
        Ok(bundle)
    }

    /// A message, filled. A missing message or value shows its name, which a test looks for.
    pub fn say(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("{{{key}}}");
        };
        let mut arguments = FluentArgs::with_capacity(values.len() + self.pronouns.len());
        for (name, pronoun) in PRONOUNS.iter().zip(self.pronouns) {
            arguments.set(*name, FluentValue::String(Cow::Borrowed(pronoun)));
        }
        for (name, value) in values {
            arguments.set(*name, self.fluent(value));
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }

    fn fluent<'v>(&self, value: &'v Value<'_>) -> FluentValue<'v> {
        match value {
            Value::Text(text) => FluentValue::String(ledger::one_line(text)),
            Value::Number(number) => FluentValue::from(*number),
            Value::Money(money) => FluentValue::String(money_text(*money).into()),
            Value::BareMoney(money) => FluentValue::String(grouped(*money).into()),
            Value::Day(day) => FluentValue::String(self.day_text(*day).into()),
        }
    }

    /// "21 Jan 2025", as the language writes it.
    pub fn day_text(&self, day: NaiveDate) -> String {
        self.say(
            "day",
            &[
                ("day", Value::Number(day.day().into())),
                ("month", Value::Number(day.month().into())),
                ("year", Value::Text(day.year().to_string().into())),
            ],
        )
    }
}

/// `Rp50.000`; other currencies by their code: `USD 12,50`.
pub fn money_text(money: Money) -> String {
    let sign = if money.minor() < 0 { "-" } else { "" };
    let grouped = grouped(money);
    let digits = grouped.trim_start_matches('-');
    if money.currency() == Currency::IDR {
        format!("{sign}Rp{digits}")
    } else {
        format!("{sign}{} {digits}", money.currency())
    }
}

/// How far something has come, in ten marks: `▓▓▓░░░░░░░` of 30 to 39 per cent.
pub fn bar(percent: i64) -> String {
    let full = usize::try_from(percent.clamp(0, 100) / 10).unwrap_or_default();
    "▓".repeat(full) + &"░".repeat(10 - full)
}

/// What one unit of a currency is worth in another, as amounts are shown: `Rp16.400`, `USD 0,00006097560976`.
pub fn rate_text(rate: Rate, in_what: Currency) -> String {
    let decimal = rate.to_string();
    let (whole, rest) = decimal.split_once('.').unwrap_or((&decimal, ""));
    let mut digits = grouped_digits(whole);
    if !rest.is_empty() {
        digits.push(',');
        digits.push_str(rest);
    }
    if in_what == Currency::IDR { format!("Rp{digits}") } else { format!("{in_what} {digits}") }
}

/// `50.000` or `12,50`, as Indonesians write it.
fn grouped(money: Money) -> String {
    let decimals = money.currency().decimals() as usize;
    let per_unit = money.currency().minor_per_unit().unsigned_abs();
    let (whole, rest) = (money.minor().unsigned_abs() / per_unit, money.minor().unsigned_abs() % per_unit);
    let mut text = String::from(if money.minor() < 0 { "-" } else { "" });
    text.push_str(&grouped_digits(&whole.to_string()));
    if rest > 0 {
        write!(text, ",{rest:0>decimals$}").expect("strings grow");
    }
    text
}

fn grouped_digits(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_grouped() {
        for (minor, currency, text) in [
            (5_000_000, Currency::IDR, "Rp50.000"),
            (0, Currency::IDR, "Rp0"),
            (1_500_000_000, Currency::IDR, "Rp15.000.000"),
            (-12_345_650, Currency::IDR, "-Rp123.456,50"),
            (2_005, Currency::USD, "USD 20,05"),
        ] {
            assert_eq!(money_text(Money::from_sum(minor, currency)), text);
        }
    }

    #[test]
    fn bars_are_ten_marks_and_never_show_more_than_there_is() {
        for (percent, text) in [
            (-5, "░░░░░░░░░░"),
            (9, "░░░░░░░░░░"),
            (39, "▓▓▓░░░░░░░"),
            (99, "▓▓▓▓▓▓▓▓▓░"),
            (100, "▓▓▓▓▓▓▓▓▓▓"),
            (250, "▓▓▓▓▓▓▓▓▓▓"),
        ] {
            assert_eq!(bar(percent), text, "{percent}");
        }
    }

    #[test]
    fn rates_are_grouped() {
        for (rate, in_what, text) in [
            ("16400", Currency::IDR, "Rp16.400"),
            ("104.75", Currency::IDR, "Rp104,75"),
            ("0.00006097560976", Currency::USD, "USD 0,00006097560976"),
        ] {
            assert_eq!(rate_text(rate.parse().unwrap(), in_what), text);
        }
    }

    #[test]
    fn days_are_written_as_in_the_specification() {
        let catalogue = Catalogue::with(&[]).unwrap();
        let day = NaiveDate::from_ymd_opt(2025, 1, 21).unwrap();
        assert_eq!(catalogue.of(Locale::Id).day_text(day), "21 Jan 2025");
        assert_eq!(catalogue.of(Locale::En).day_text(day), "21 Jan 2025");
    }
}
