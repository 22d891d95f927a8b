//! Forms by which the rooms are written in: their fields, and what is told where what was written into them is not done.

use axum::http::StatusCode;
use chrono::NaiveDate;
use ledger::people::user::Person;

use super::{
    choices::Choice,
    words::Spoken,
    written::{Failed, LONGEST_AMOUNT, Written},
};
use crate::{ApiError, front::once};

/// A field that stands otherwise by now than somebody wrote it.
pub(super) struct Clash {
    pub(super) label: String,
    pub(super) theirs: String,
    pub(super) own: String,
}

/// What is told on a page beside what stands there.
pub(super) struct Told {
    pub(super) status: StatusCode,
    /// The word of what was just done.
    pub(super) done: Option<String>,
    /// Why something was not.
    pub(super) problem: Option<String>,
    /// The form that was not done, by its id, and what was written into it.
    written: Option<(&'static str, Written)>,
}

impl Told {
    /// What was just done, if anything was.
    pub(super) fn done(done: Option<String>) -> Self {
        Self { status: StatusCode::OK, done, problem: None, written: None }
    }

    /// Why a form was not done; an error where that is no matter of what was written into it.
    pub(super) fn failed(
        words: Spoken,
        failed: Failed,
        written: (&'static str, Written),
    ) -> Result<Self, ApiError> {
        let (status, problem) = match failed {
            Failed::Key(key) => (StatusCode::UNPROCESSABLE_ENTITY, words.say(key)),
            Failed::Said(said) => (StatusCode::UNPROCESSABLE_ENTITY, said),
            Failed::Api(ApiError::Outdated | ApiError::Conflict) => {
                (StatusCode::CONFLICT, words.say("page-form-overtaken"))
            }
            // Somebody went back and wrote something else into a form that was done.
            Failed::Api(ApiError::KeyReused) => {
                (StatusCode::UNPROCESSABLE_ENTITY, words.say("page-form-again"))
            }
            Failed::Api(ApiError::Invalid(_) | ApiError::Refused(_)) => {
                (StatusCode::UNPROCESSABLE_ENTITY, words.say("page-form-refused"))
            }
            Failed::Api(error) => return Err(error),
        };
        Ok(Self { status, done: None, problem: Some(problem), written: Some(written) })
    }
}

/// A form, and how it stands on its page.
pub(super) struct Form {
    words: Spoken,
    /// What was written into it where that was not done.
    written: Option<Written>,
    /// Whether what it changes was changed since.
    is_overtaken: bool,
    pub(super) id: &'static str,
    pub(super) action: String,
    pub(super) method: &'static str,
    pub(super) heading: String,
    pub(super) text: Option<String>,
    pub(super) hidden: Vec<(&'static str, String)>,
    pub(super) fields: Vec<Field>,
    pub(super) button: String,
    pub(super) is_quiet: bool,
}

/// A field of a form.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) label: String,
    /// What a browser calls it: `text`, `date`, `number`, `select` or `checkbox`.
    pub(super) kind: &'static str,
    pub(super) value: String,
    pub(super) choices: Vec<Choice>,
    /// So many letters fit; nought: nobody says.
    pub(super) longest: usize,
    pub(super) is_needed: bool,
    pub(super) hint: Option<String>,
    /// What stands by now where something else was written.
    pub(super) theirs: Option<String>,
}

impl Field {
    /// Whether it is ticked.
    pub(super) fn is_ticked(&self) -> bool {
        self.kind == "checkbox" && !self.value.is_empty()
    }
}

impl Form {
    /// One without fields, under a heading, sent by a button.
    pub(super) fn new(
        (words, told): (Spoken, &Told),
        (id, action): (&'static str, String),
        (heading, button): (&str, &str),
    ) -> Self {
        let written = told.written.as_ref().filter(|(form, _)| *form == id);
        Self {
            words,
            written: written.map(|(_, written)| written.clone()),
            is_overtaken: told.status == StatusCode::CONFLICT,
            id,
            action,
            method: "post",
            heading: words.say(heading),
            text: None,
            hidden: Vec::new(),
            fields: Vec::new(),
            button: words.say(button),
            is_quiet: false,
        }
    }

    /// With a sentence above its fields.
    pub(super) fn saying(self, text: String) -> Self {
        Self { text: Some(text), ..self }
    }

    /// One that changes nothing: it leads on.
    pub(super) fn leading_on(self) -> Self {
        Self { method: "get", ..self }
    }

    /// One whose button weighs less.
    pub(super) fn quiet(self) -> Self {
        Self { is_quiet: true, ..self }
    }

    /// With something that is sent and not shown.
    pub(super) fn with(mut self, name: &'static str, value: String) -> Self {
        self.hidden.push((name, value));
        self
    }

    /// Done once for a person, however often its button is pressed.
    pub(super) fn once(self, person: &Person) -> Self {
        self.with("once", once::drawn_for(person))
    }

    /// Made of this version of a row.
    pub(super) fn version(self, version: i64) -> Self {
        self.with("version", version.to_string())
    }

    /// A line of at most so many letters.
    pub(super) fn line(self, (name, label): (&'static str, &str), stands: &str, longest: usize) -> Self {
        self.field("text", (name, label), stands.to_owned(), longest)
    }

    /// An amount.
    pub(super) fn amount(self, of: (&'static str, &str), stands: &str) -> Self {
        self.field("text", of, stands.to_owned(), LONGEST_AMOUNT)
    }

    /// A day.
    pub(super) fn day(self, of: (&'static str, &str), stands: Option<NaiveDate>) -> Self {
        self.field("date", of, stands.map(|day| day.to_string()).unwrap_or_default(), 0)
    }

    /// A whole number.
    pub(super) fn number(self, of: (&'static str, &str), stands: Option<i64>) -> Self {
        self.field("number", of, stands.map(|number| number.to_string()).unwrap_or_default(), 0)
    }

    /// Something that is so or not.
    pub(super) fn tick(self, of: (&'static str, &str), stands: bool) -> Self {
        self.field("checkbox", of, if stands { "1".to_owned() } else { String::new() }, 0)
    }

    /// One of several, each with its value and its name.
    pub(super) fn choice(
        mut self,
        of: (&'static str, &str),
        among: Vec<(String, String)>,
        stands: &str,
    ) -> Self {
        self = self.field("select", of, stands.to_owned(), 0);
        if let Some(field) = self.fields.last_mut() {
            let named =
                |value: &String| among.iter().find(|(of, _)| of == value).map(|(_, name)| name.clone());
            field.theirs = field.theirs.as_ref().map(|value| named(value).unwrap_or_else(|| value.clone()));
            let choice = |(value, name): (String, String)| Choice::of(value, &name, &field.value);
            field.choices = among.into_iter().map(choice).collect();
        }
        self
    }

    /// One of several that are told by a word, each with what it is called.
    pub(super) fn words_of<T>(
        self,
        of: (&'static str, &str),
        among: &[(&str, T, &str)],
        stands: &str,
    ) -> Self {
        let words = self.words;
        let named = among.iter().map(|(word, _, key)| ((*word).to_owned(), words.say(key)));
        self.choice(of, named.collect(), stands)
    }

    /// Something has to stand in the last field.
    pub(super) fn needed(mut self) -> Self {
        if let Some(field) = self.fields.last_mut() {
            field.is_needed = true;
        }
        self
    }

    /// With a remark below the last field.
    pub(super) fn hint(mut self, key: &str) -> Self {
        let hint = self.words.say(key);
        if let Some(field) = self.fields.last_mut() {
            field.hint = Some(hint);
        }
        self
    }

    fn field(
        mut self,
        kind: &'static str,
        (name, label): (&'static str, &str),
        stands: String,
        longest: usize,
    ) -> Self {
        let (value, theirs) = match &self.written {
            None => (stands, None),
            Some(written) => {
                let value = written.text(name).to_owned();
                let is_other = self.is_overtaken && value != stands.trim() && kind != "checkbox";
                (value, is_other.then_some(stands).filter(|stands| !stands.is_empty()))
            }
        };
        self.fields.push(Field {
            name,
            label: self.words.say(label),
            kind,
            value,
            choices: Vec::new(),
            longest,
            is_needed: false,
            hint: None,
            theirs,
        });
        self
    }
}

#[cfg(test)]
mod tests {
    use ledger::people::user::Locale;

    use super::*;

    #[test]
    fn what_was_written_stays_in_its_own_form_beside_what_stands() {
        let words = Spoken::of(Locale::Id);
        let sent = Written::of(&[("name", " Dompet <b> ")]);
        let told = Told::failed(words, Failed::Api(ApiError::Outdated), ("change", sent)).expect("told");
        let form = |id| {
            let keys = ("page-entry-change", "page-entry-save");
            let form = Form::new((words, &told), (id, "/x".to_owned()), keys);
            form.line(("name", "page-field-name"), "BCA", 60).fields.remove(0)
        };
        let (own, other) = (form("change"), form("close"));
        assert_eq!((&*own.value, own.theirs.as_deref()), ("Dompet <b>", Some("BCA")));
        assert_eq!((&*other.value, other.theirs.as_deref()), ("BCA", None));
    }
}
