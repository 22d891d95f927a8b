//! What a file leaves open, as a form of choices.

use chrono::NaiveDate;
use ledger::Money;
use reports::words::Value;

use super::{super::words::Spoken, Answers, Field, field};
use crate::importer::{Choice, Question};

/// A question.
pub(super) struct Asked {
    /// The field that is chosen in.
    pub(super) field: String,
    pub(super) text: String,
    pub(super) options: Vec<Answer>,
    /// The field that something else is written into, what it is called, and what stands there.
    pub(super) other: Option<(String, String, String)>,
}

/// An answer that may be chosen.
pub(super) struct Answer {
    pub(super) value: String,
    pub(super) text: String,
    pub(super) is_chosen: bool,
}

/// The questions, with what was chosen.
pub(super) fn of(words: Spoken, questions: &[Question], said: &[Field]) -> Vec<Asked> {
    questions.iter().map(|question| asked(words, question, said)).collect()
}

fn asked(words: Spoken, question: &Question, said: &[Field]) -> Asked {
    let (chosen_in, written_in) = fields(&question.key);
    let chosen = field(said, &chosen_in).unwrap_or_default();
    let options = question.choices.iter().map(|choice| Answer {
        text: option(words, choice),
        is_chosen: choice.value == chosen,
        value: choice.value.clone(),
    });
    let other = other(&question.key).map(|label| {
        let written = field(said, &written_in).unwrap_or_default();
        (written_in.clone(), words.say(label), written.to_owned())
    });
    Asked { text: text(words, question), options: options.collect(), field: chosen_in, other }
}

/// The fields of a question: in which its answer is chosen, and in which one is written that is not there to choose.
fn fields(key: &str) -> (String, String) {
    (format!("choice:{key}"), format!("other:{key}"))
}

/// What is asked.
fn text(words: Spoken, question: &Question) -> String {
    let key = match &*question.key {
        "day_order" => "page-import-ask-day-order",
        "decimal" => "page-import-ask-decimal",
        "sign" => "page-import-ask-sign",
        "year" => "page-import-ask-year",
        "amount" => "page-import-ask-amount",
        "currency" => "page-import-ask-currency",
        _ => {
            let Some(account) = &question.account else { return words.say("page-import-ask-account") };
            let values = [("account", Value::Text(account.as_str().into()))];
            return words.fill("page-import-ask-account-of", &values);
        }
    };
    words.say(key)
}

/// The label of the field for what is not there to choose; `None` where one of the choices is it.
fn other(key: &str) -> Option<&'static str> {
    match key {
        "day_order" | "decimal" | "sign" | "year" | "amount" => None,
        "currency" => Some("page-import-other-currency"),
        _ => Some("page-import-other-account"),
    }
}

/// A choice, by the row that it would make; an account by its name.
fn option(words: Spoken, choice: &Choice) -> String {
    let Some((day, money, text)) = &choice.example else { return choice.value.clone() };
    told_row(words, (*day, *money), text)
}

/// "20 Nov 2026: keluar Rp20.000 KARTU DEBIT": a row of a file.
pub(super) fn told_row(words: Spoken, (day, money): (NaiveDate, Money), text: &str) -> String {
    let comes_in = money.minor() > 0;
    let values = [
        ("day", Value::Day(day)),
        ("in", Value::Number(i64::from(comes_in))),
        ("amount", Value::Money(if comes_in { money } else { money.negated() })),
        ("text", Value::Text(text.into())),
    ];
    words.fill("page-import-row", &values)
}

/// What was answered; `None` where something was not.
pub(super) fn answers(questions: &[Question], said: &[Field]) -> Option<Answers> {
    let answer = |question: &Question| {
        let (chosen_in, written_in) = fields(&question.key);
        let written = other(&question.key).and_then(|_| field(said, &written_in)).map(str::trim);
        let chosen = written.filter(|text| !text.is_empty()).or_else(|| field(said, &chosen_in));
        let answer = chosen.filter(|answer| !answer.is_empty())?;
        Some((question.key.clone(), answer.to_owned()))
    };
    questions.iter().map(answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(key: &str) -> Question {
        let choice = |value: &str| Choice { value: value.to_owned(), example: None };
        Question { key: key.to_owned(), account: None, choices: vec![choice("BCA"), choice("Jago")] }
    }

    fn said(pairs: &[(&str, &str)]) -> Vec<Field> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_is_written_goes_before_what_is_chosen() {
        let questions = [question("account")];
        let answered = |pairs: &[(&str, &str)]| {
            answers(&questions, &said(pairs)).map(|answers| answers["account"].clone())
        };
        assert_eq!(answered(&[("choice:account", "BCA")]).as_deref(), Some("BCA"));
        let both = [("choice:account", "BCA"), ("other:account", " Mandiri ")];
        assert_eq!(answered(&both).as_deref(), Some("Mandiri"));
        assert_eq!(answered(&[("choice:account", "BCA"), ("other:account", " ")]).as_deref(), Some("BCA"));
        assert_eq!(answered(&[("other:account", "")]), None);
        assert_eq!(answered(&[]), None);
    }

    #[test]
    fn of_a_way_of_writing_nothing_else_is_taken() {
        let questions = [question("day_order")];
        assert!(answers(&questions, &said(&[("other:day_order", "x")])).is_none());
    }
}
