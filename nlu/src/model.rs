//! A language model beside the rules: asked only where they are unsure, believed only as far as the text bears it out.

mod ground;
mod prompt;
mod reading;

use async_trait::async_trait;
use chrono::DateTime;
use chrono_tz::Tz;
use ledger::{Currency, Reason};
use serde_json::Value;

use crate::Context;
use crate::frame::{Entry, Frame, Meaning, Question};
use crate::words::normalise;
use ground::Ground;
pub use reading::Reading;

/// Longer texts are lists or stories, and a small model loses its way in them.
const MOST_LETTERS: usize = 1_000;
/// So many entries of one message are filed at most.
const MOST_FILED: usize = 10;

/// Something that answers a prompt in words.
#[async_trait]
pub trait LanguageModel: Send + Sync {
    /// What it is called.
    fn name(&self) -> &str;

    /// Its answer, which may be anything: nobody has checked it yet. Ends in bounded time and memory.
    async fn answer(&self, prompt: &Prompt) -> Result<String, ModelError>;
}

/// What a model is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// What it is to do; nothing that the person wrote in this message.
    pub system: String,
    /// The person's words, as a JSON object.
    pub text: String,
    /// The JSON schema that the answer has to keep.
    pub schema: Value,
}

/// Why a model gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// Nothing listens there, or the connection broke.
    #[error("it cannot be reached: {0}")]
    Away(String),
    /// It took too long.
    #[error("it did not answer in time")]
    Slow,
    /// It said why it does not answer.
    #[error("it refused with status {0}: {1}")]
    Refused(u16, String),
    /// The answer is larger than any that could be meant.
    #[error("its answer is larger than {0} bytes")]
    TooLarge(usize),
    /// The answer is not in the server's own format.
    #[error("its answer cannot be read: {0}")]
    Unreadable(String),
}

/// A question for a model: what the rules are unsure of in one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquiry {
    /// What the model is sent.
    pub prompt: Prompt,
    doubt: Doubt,
}

/// What the rules are unsure of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doubt {
    /// What the message means at all.
    Meaning,
    /// What this many entries are filed under; all else is read.
    Categories(usize),
}

impl Inquiry {
    /// What to ask about a message that the rules have read; `None` where they are sure, or leave it to a question on
    /// purpose.
    pub fn about(rules: &Frame, text: &str, context: &Context<'_>) -> Option<Self> {
        let is_readable = text.chars().nth(MOST_LETTERS).is_none() && !normalise::is_disguised(text);
        if !rules.is_unsure() || !is_readable {
            return None;
        }
        let ground = Ground::of(text, context);
        if lacks_meaning(rules) {
            let is_riddle = ground.has_words() && ground.amounts() <= 1;
            return is_riddle.then(|| Self { prompt: prompt::meaning(text, context), doubt: Doubt::Meaning });
        }
        let count = unfiled(rules).count();
        let are_said = unfiled(rules).all(|entry| ground.says(entry.amount));
        let is_wanted = count <= MOST_FILED && are_said;
        is_wanted.then(|| {
            let prompt = prompt::categories(unfiled(rules), context);
            Self { prompt, doubt: Doubt::Categories(count) }
        })
    }

    /// A question that any model can answer, to see whether one is there.
    pub fn trial() -> Self {
        let nobody = Context::bare(DateTime::UNIX_EPOCH.with_timezone(&Tz::UTC), Currency::IDR);
        Self { prompt: prompt::meaning("ngopi bareng temen", &nobody), doubt: Doubt::Meaning }
    }

    /// Reads an answer; `None` where it does not keep the schema.
    pub fn read(&self, answer: &str) -> Option<Reading> {
        match self.doubt {
            Doubt::Meaning => Reading::of_meaning(answer),
            Doubt::Categories(count) => Reading::of_categories(answer, count),
        }
    }
}

impl Frame {
    /// Whether a model may know better: nobody knows what the message means, or under what an entry is filed.
    pub fn is_unsure(&self) -> bool {
        lacks_meaning(self) || unfiled(self).next().is_some()
    }

    /// The same, less sure of itself: a second reading was wanted and not to be had.
    pub fn less_sure(mut self) -> Self {
        self.confidence = self.confidence.min(ALONE);
        for entry in self.entries_mut().filter(|entry| is_unfiled(entry)) {
            entry.confidence = entry.confidence.min(ALONE);
        }
        self
    }
}

/// How sure, in per cent, an unsure reading is that nothing else supports.
const ALONE: u8 = 50;

fn lacks_meaning(frame: &Frame) -> bool {
    match frame.meaning() {
        Meaning::Missing(missing) => missing.question == Question::Meaning,
        Meaning::Talk(talk) => talk.is_none(),
        _ => false,
    }
}

/// The entries in the catch-all of which no word is known.
fn unfiled(frame: &Frame) -> impl Iterator<Item = &Entry> {
    frame.entries().iter().filter(|entry| is_unfiled(entry))
}

fn is_unfiled(entry: &Entry) -> bool {
    let is_guess = |reason: &Reason| matches!(reason, Reason::Nothing | Reason::Likeness);
    let is_nowhere = entry.category.as_ref().is_some_and(|category| is_guess(&category.reason));
    is_nowhere && !entry.description.is_empty()
}
