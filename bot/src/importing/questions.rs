//! What files leave open, and what they would come to, as programs are told.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ledger::{Currency, Money, book::names::Names, imports::Preview};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::{Surveyed, UnknownAccount, may_be_chosen};

/// A question that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub(crate) struct Question {
    /// What it is answered by.
    pub(crate) key: String,
    /// What is asked, with what each answer would make of a row.
    pub(crate) text: String,
    /// What may be answered.
    pub(crate) choices: Vec<String>,
}

/// What a question is about, for whoever shows it in words of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct About {
    /// A row as each of the choices would have it, in their order; none where an account is asked for.
    pub(crate) examples: Vec<Example>,
    /// The account that is asked for, as far as the file names it.
    pub(crate) account: Option<String>,
}

/// A row as one answer would have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Example {
    pub(crate) day: NaiveDate,
    /// What came in, or less than nothing: what went out; in minor units.
    pub(crate) minor: i64,
    pub(crate) currency: Currency,
    pub(crate) text: String,
}

/// What the files leave open, each question once.
pub(crate) fn questions(files: &[Surveyed], unknown: &[UnknownAccount], names: &Names) -> Vec<Question> {
    asked(files, unknown, names).into_iter().map(|(question, _)| question).collect()
}

/// The same, each with what it is about.
pub(crate) fn asked(files: &[Surveyed], unknown: &[UnknownAccount], names: &Names) -> Vec<(Question, About)> {
    let mut questions: Vec<(Question, About)> = Vec::new();
    for question in files.iter().flat_map(|file| &file.survey.questions) {
        let key = question.key.name().to_owned();
        if questions.iter().any(|(asked, _)| asked.key == key) {
            continue;
        }
        let read = question.choices.iter().map(|choice| {
            let row = &choice.example;
            format!("{}: {} {} {}", choice.value, row.day, row.amount.to_decimal(), row.text)
        });
        let text = format!("line {}: {}", line_of(question), read.collect::<Vec<_>>().join("; "));
        let choices = question.choices.iter().map(|choice| choice.value.clone()).collect();
        let examples = question.choices.iter().map(|choice| Example::of(&choice.example)).collect();
        questions.push((Question { key, text, choices }, About { examples, account: None }));
    }
    for account in unknown {
        let told = [account.bank.as_deref(), account.number.as_deref()];
        let told = told.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let text = match (&account.file, told.is_empty()) {
            (None, true) => "which account is it of?".to_owned(),
            (None, false) => format!("which account is {told}?"),
            (Some(file), true) => format!("which account is {file} of?"),
            (Some(file), false) => format!("which account is {told} of {file}?"),
        };
        let question = Question { key: account.key.clone(), text, choices: may_be_chosen(names) };
        let account = Some(told).filter(|told| !told.is_empty());
        questions.push((question, About { examples: Vec::new(), account }));
    }
    questions
}

impl Example {
    fn of(row: &statements::Row) -> Self {
        Self {
            day: row.day,
            minor: row.amount.minor(),
            currency: row.amount.currency(),
            text: row.text.clone(),
        }
    }

    /// What came in, or less than nothing: what went out.
    pub(crate) fn money(&self) -> Money {
        Money::from_sum(self.minor, self.currency)
    }
}

fn line_of(question: &statements::Question) -> u64 {
    question.choices.first().map_or(0, |choice| choice.example.line)
}

/// What comes in, goes out and only moves by the new rows, by currency.
pub(crate) fn sums(planned: &Preview) -> Value {
    let mut sums: BTreeMap<String, BTreeMap<&str, Money>> = BTreeMap::new();
    let Preview { sums_in, sums_out, sums_moved, .. } = planned;
    for (name, list) in [("in", sums_in), ("out", sums_out), ("moved", sums_moved)] {
        for money in list {
            sums.entry(money.currency().to_string()).or_default().insert(name, *money);
        }
    }
    json!(sums)
}
