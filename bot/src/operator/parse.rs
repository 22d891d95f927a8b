//! `catat parse`: texts in, frames out, by rules and, where one is named, by a model; and the same for one text over HTTP.

use std::io::{BufRead, Write};

use chrono::{DateTime, Utc};
use dashboard::body::read_object;
use ledger::{
    Currency, Direction, book::saving::MovementDirection, messages::ai_audit::Call, people::user::Locale,
    values::period::Zone,
};
use nlu::{
    Context, NamedCategory,
    frame::{Frame, Question},
    model::Inquiry,
};
use reports::Catalogue;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::{engine::adviser::Adviser, out::say::line};

/// A line of `catat parse`.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Request {
    text: String,
    #[serde(default)]
    accounts: Vec<String>,
    #[serde(default)]
    savings: Vec<String>,
    #[serde(default)]
    categories: Vec<String>,
    now: Option<DateTime<chrono::FixedOffset>>,
    tz: Option<String>,
}

/// What holds where a line says nothing.
pub struct Defaults {
    now: DateTime<Utc>,
    zone: Zone,
    traces: bool,
}

impl Defaults {
    /// This moment, in Jakarta.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self { now, zone: Zone::JAKARTA, traces: false }
    }

    /// The same in another zone.
    pub fn in_zone(self, zone: Zone) -> Self {
        Self { zone, ..self }
    }

    /// Whether frames tell, beside what was understood, which rules read what.
    pub fn with_trace(self, traces: bool) -> Self {
        Self { traces, ..self }
    }
}

impl Request {
    /// The frame, as JSON, and the call of a model that had a part in it.
    pub async fn frame(
        &self,
        defaults: &Defaults,
        catalogue: &Catalogue,
        adviser: Option<&Adviser>,
    ) -> Result<(Value, Option<Call>), String> {
        let zone: Zone = match &self.tz {
            Some(name) => name.parse().map_err(|_| format!("tz: there is no time zone called `{name}`"))?,
            None => defaults.zone,
        };
        let named = |name: &String| NamedCategory {
            key: format!("own:{}", ledger::name_key(name)),
            name: name.clone(),
            direction: Direction::Expense,
            keywords: Vec::new(),
        };
        let categories: Vec<NamedCategory> = self.categories.iter().map(named).collect();
        let context = Context {
            now: zone.local(self.now.map_or(defaults.now, |now| now.to_utc())),
            currency: Currency::IDR,
            months: ledger::values::month::Months::calendar(),
            accounts: &self.accounts,
            goals: &self.savings,
            categories: &categories,
            gone: &[],
            lessons: &[],
            rules: &[],
            parties: &[],
        };
        let (frame, call) = understand(&self.text, &context, adviser).await;
        let question = question(&frame, catalogue);
        let mut told = frame.to_json(question.as_deref());
        if defaults.traces {
            let (_, steps) = nlu::explain(&self.text, &context);
            told["trace"] = json!(steps);
        }
        Ok((told, call))
    }
}

/// The frame of a text for which no conversation is open.
pub async fn understand(
    text: &str,
    context: &Context<'_>,
    adviser: Option<&Adviser>,
) -> (Frame, Option<Call>) {
    let rules = nlu::understand(text, context);
    let inquiry = adviser.zip(Inquiry::about(&rules, text, context));
    let Some((adviser, inquiry)) = inquiry else { return (rules, None) };
    let advice = adviser.ask(&inquiry).await;
    (advice.apply(rules, text, context), advice.call)
}

/// The words of the frame's question, as the bot would ask it.
fn question(frame: &Frame, catalogue: &Catalogue) -> Option<String> {
    let known = frame.known();
    let asked = match frame.question()? {
        Question::Category => match known.direction {
            Some(Direction::Income) => line("ask-category-income"),
            _ => line("ask-category"),
        },
        Question::Amount => line("ask-amount").text("thing", known.description.clone().unwrap_or_default()),
        Question::WhichAmount => line("ask-which-amount"),
        Question::TooLarge => line("amount-too-large"),
        Question::Confirm => line("ask-right"),
        Question::Goal(MovementDirection::Deposit) => line("ask-goal-deposit").text("names", ""),
        Question::Goal(MovementDirection::Withdraw) => line("ask-goal-withdraw").text("names", ""),
        Question::Account => line("ask-account"),
        Question::Meaning => line("ask-meaning"),
    };
    Some(asked.render(catalogue.of(Locale::Id)))
}

/// Reads lines until they end, and writes a frame for each, in order.
pub async fn run(
    input: impl BufRead,
    mut output: impl Write,
    defaults: &Defaults,
    adviser: Option<&Adviser>,
) -> std::io::Result<()> {
    let catalogue = crate::out::say::catalogue();
    for text in input.split(b'\n') {
        let text = text?;
        let frame = match read_object::<Request>(&text) {
            Ok(request) => request.frame(defaults, &catalogue, adviser).await.map(|(frame, _)| frame),
            Err(error) => Err(error.to_string()),
        };
        let frame =
            frame.unwrap_or_else(|error| json!({"intent": "clarification", "entries": [], "error": error}));
        writeln!(output, "{frame}")?;
    }
    output.flush()
}
