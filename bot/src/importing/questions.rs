//! What files leave open, and what they would come to, as programs are told.

use std::collections::BTreeMap;

use ledger::{Money, book::names::Names, imports::Preview};
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

/// What the files leave open, each question once.
pub(crate) fn questions(files: &[Surveyed], unknown: &[UnknownAccount], names: &Names) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    for question in files.iter().flat_map(|file| &file.survey.questions) {
        let key = question.key.name().to_owned();
        if questions.iter().any(|asked| asked.key == key) {
            continue;
        }
        let read = question.choices.iter().map(|choice| {
            let row = &choice.example;
            format!("{}: {} {} {}", choice.value, row.day, row.amount.to_decimal(), row.text)
        });
        let text = format!("line {}: {}", line_of(question), read.collect::<Vec<_>>().join("; "));
        let choices = question.choices.iter().map(|choice| choice.value.clone()).collect();
        questions.push(Question { key, text, choices });
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
        let choices = may_be_chosen(names);
        questions.push(Question { key: account.key.clone(), text, choices });
    }
    questions
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
