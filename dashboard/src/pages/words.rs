//! The words of the pages, in the language of whoever looks at them.

use std::sync::LazyLock;

use axum::http::{HeaderMap, header::ACCEPT_LANGUAGE};
use ledger::{
    book::names::Names,
    people::user::{Locale, Person},
};
use reports::{
    Catalogue,
    words::{Value, Words},
};

const OWN: [(Locale, &str); 2] =
    [(Locale::Id, include_str!("../../locales/id.ftl")), (Locale::En, include_str!("../../locales/en.ftl"))];

static ALL: LazyLock<Catalogue> = LazyLock::new(|| {
    let all = Catalogue::with(&OWN);
    all.unwrap_or_else(|broken| panic!("a message catalogue is broken: {}", broken.0))
});

/// The words of one language.
#[derive(Clone, Copy)]
pub(super) struct Spoken {
    locale: Locale,
    words: &'static Words,
}

impl Spoken {
    /// In this language.
    pub(super) fn of(locale: Locale) -> Self {
        Self { locale, words: ALL.of(locale) }
    }

    /// As this person is spoken to.
    pub(super) fn with(person: &Person) -> Self {
        let register = person.preferences.register.unwrap_or_default();
        Self { locale: person.locale, words: ALL.spoken(person.locale, register) }
    }

    /// The words themselves, for what the reports say.
    pub(super) fn words(&self) -> &'static Words {
        self.words
    }

    /// The names of a book in this language.
    pub(super) fn named(&self, names: Names) -> Names {
        self.words.named(names)
    }

    /// The language's code.
    pub(super) fn language(&self) -> &'static str {
        match self.locale {
            Locale::Id => "id",
            Locale::En => "en",
        }
    }

    /// A message that is filled with nothing.
    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    /// A message, filled.
    pub(super) fn fill(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        self.words.say(key, values)
    }

    /// What is known of something, each under its label.
    pub(super) fn facts<const N: usize>(&self, facts: [(&str, Option<String>); N]) -> Vec<(String, String)> {
        facts.into_iter().filter_map(|(key, value)| Some((self.say(key), value?))).collect()
    }

    /// A day, as the language writes it.
    pub(super) fn day(&self, day: chrono::NaiveDate) -> String {
        self.words.day_text(day)
    }
}

/// The language that a browser asks for, of those that there are. What is asked for first is liked best.
pub(super) fn asked_for(headers: &HeaderMap) -> Locale {
    let asked = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let known = |tag: &str| {
        let language = tag.trim().split([';', '-']).next().unwrap_or_default().to_ascii_lowercase();
        match &*language {
            // As old browsers call it.
            "id" | "in" => Some(Locale::Id),
            "en" => Some(Locale::En),
            _ => None,
        }
    };
    asked.split(',').find_map(known).unwrap_or(Locale::Id)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_language_is_the_first_that_there_is() {
        for (asked, wanted) in [
            ("id-ID,id;q=0.9,en-US;q=0.8", Locale::Id),
            ("en-GB,en;q=0.9", Locale::En),
            ("de, EN;q=0.5", Locale::En),
            ("in", Locale::Id),
            ("fr", Locale::Id),
            ("", Locale::Id),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(asked));
            assert_eq!(asked_for(&headers), wanted, "{asked}");
        }
        assert_eq!(asked_for(&HeaderMap::new()), Locale::Id);
    }

    #[test]
    fn both_languages_have_words() {
        assert_eq!(Spoken::of(Locale::Id).say("page-login"), "Masuk");
        assert_eq!(Spoken::of(Locale::En).say("page-login"), "Log in");
    }
}
