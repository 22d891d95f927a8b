//! The trace: which rules read what, in order, for whoever wants to see it.

use std::cell::RefCell;

use serde::Serialize;

/// The stages, in their order.
pub(crate) const WORDS: &str = "words";
pub(crate) const VALUES: &str = "values";
pub(crate) const PIECES: &str = "pieces";
pub(crate) const ARITHMETIC: &str = "arithmetic";
pub(crate) const READING: &str = "readers";
pub(crate) const CLAUSES: &str = "clauses";
pub(crate) const NUMBERS: &str = "numbers";
pub(crate) const MODALITY: &str = "modality";
pub(crate) const SENSES: &str = "senses";
pub(crate) const SECOND: &str = "second reader";

/// What one rule made of a part of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The stage of reading.
    pub stage: &'static str,
    /// The rule's name.
    pub rule: &'static str,
    /// What it read, and what it made of it.
    pub read: String,
}

/// Where steps are noted down. Where nobody wants to see them, nothing is put into words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Trace<'a>(Option<&'a RefCell<Vec<Step>>>);

impl<'a> Trace<'a> {
    /// Nobody wants to see it.
    pub(crate) const OFF: Self = Trace(None);

    /// Notes all steps down there.
    pub(crate) fn into(steps: &'a RefCell<Vec<Step>>) -> Self {
        Self(Some(steps))
    }

    /// Whether somebody wants to see it.
    pub(crate) fn is_on(self) -> bool {
        self.0.is_some()
    }

    /// Notes down what a rule read.
    pub(crate) fn note(self, stage: &'static str, rule: &'static str, read: impl FnOnce() -> String) {
        if let Some(steps) = self.0 {
            let read = read();
            steps.borrow_mut().push(Step { stage, rule, read });
        }
    }
}
