//! The adviser: a language model that is asked for a second reading, in bounded time and number, and left alone for a while
//! when it fails. Everything works without it.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    db::Batch,
    messages::ai_audit::{self, Call},
    values::clock::Clock,
};
use nlu::{
    Context, Frame,
    model::{Inquiry, LanguageModel, Reading},
    ollama::{Address, Ollama},
};
use tokio::{sync::Semaphore, time::Instant};

use crate::{books::Books, operator::config::Settings};

/// So many calls are under way at once; whoever comes then goes without, because a queue would be slower than any help.
const SIDE_BY_SIDE: usize = 2;
/// After so many failures in a row nobody asks for a while.
const MOST_FAILURES: u32 = 5;
/// The while.
const REST: TimeDelta = TimeDelta::seconds(60);

/// A language model, and whether it is worth asking.
pub struct Adviser {
    model: Arc<dyn LanguageModel>,
    clock: Arc<dyn Clock>,
    places: Semaphore,
    breaker: Mutex<Breaker>,
}

/// What came of asking.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Advice {
    /// The call, where one was made.
    pub call: Option<Call>,
    reading: Option<Reading>,
}

impl Adviser {
    /// The model that the settings name; `None` where they name none.
    pub fn of(settings: &Settings, clock: Arc<dyn Clock>) -> Option<Self> {
        let patience = Duration::from_secs(settings.model_seconds.into());
        let address = settings.ollama_url.clone()?;
        Some(Self::at(address, &settings.ollama_model, patience, clock))
    }

    /// The model of this name at this address.
    pub fn at(address: Address, model: &str, patience: Duration, clock: Arc<dyn Clock>) -> Self {
        let model = Arc::new(Ollama::new(address, model, patience));
        Self { model, clock, places: Semaphore::new(SIDE_BY_SIDE), breaker: Mutex::default() }
    }

    /// Asks, unless too many are asking or the model has failed too often.
    pub async fn ask(&self, inquiry: &Inquiry) -> Advice {
        let Ok(_place) = self.places.try_acquire() else {
            count("busy");
            return Advice::default();
        };
        if !self.breaker().admits(self.clock.machine()) {
            count("resting");
            return Advice::default();
        }
        let started = Instant::now();
        let answer = self.model.answer(&inquiry.prompt).await;
        let latency = started.elapsed();
        metrics::histogram!("catat_step_seconds", "step" => "model").record(latency);
        let name = self.model.name();
        let (output, reading) = match answer {
            Ok(output) => {
                let reading = inquiry.read(&output);
                if reading.is_none() {
                    // What it answered may repeat the person's words, which logs do not hold.
                    tracing::warn!(model = name, "the model's answer does not keep its schema");
                }
                (Some(output), reading)
            }
            Err(error) => {
                tracing::warn!(model = name, %error, "the model gave no answer");
                (None, None)
            }
        };
        let success = reading.is_some();
        count(if success { "answered" } else { "failed" });
        self.breaker().note(success, self.clock.machine());
        let input = inquiry.prompt.text.clone();
        Advice { call: Some(Call { model: name.to_owned(), input, output, success, latency }), reading }
    }

    fn breaker(&self) -> std::sync::MutexGuard<'_, Breaker> {
        self.breaker.lock().expect("no one panics while counting failures")
    }
}

impl Advice {
    /// The rules' frame in the light of the advice; without any, the rules' frame, less sure of itself.
    pub fn apply(&self, rules: Frame, text: &str, context: &Context<'_>) -> Frame {
        match &self.reading {
            Some(reading) => reading.apply(rules, text, context),
            None => rules.less_sure(),
        }
    }
}

/// Writes a call that was made for no message. The caller has its answer even where this fails.
pub(crate) async fn note_call(books: &Books, call: &Call) {
    let written = async {
        let mut batch = Batch::default();
        ai_audit::note(&mut batch, books.id().await?, call, None, books.clock.now());
        books.database.write(batch).await
    };
    if let Err(error) = written.await {
        tracing::warn!(%error, "a call of the model could not be noted");
    }
}

fn count(outcome: &'static str) {
    metrics::counter!("catat_model_calls_total", "outcome" => outcome).increment(1);
}

/// Counts failures in a row, and keeps everybody away for a while after too many.
#[derive(Debug, Default)]
struct Breaker {
    failures: u32,
    resting_until: Option<DateTime<Utc>>,
}

impl Breaker {
    /// Whether a call may be made. The first one after a rest is a trial: until it has succeeded, the rest goes on.
    fn admits(&mut self, now: DateTime<Utc>) -> bool {
        let admits = self.resting_until.is_none_or(|until| until <= now);
        if admits && self.resting_until.is_some() {
            self.resting_until = Some(now + REST);
        }
        admits
    }

    fn note(&mut self, success: bool, now: DateTime<Utc>) {
        if success {
            *self = Self::default();
            return;
        }
        self.failures = self.failures.saturating_add(1);
        if self.failures >= MOST_FAILURES {
            self.resting_until = Some(now + REST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_failures_in_a_row_open_the_breaker_and_one_success_closes_it() {
        let mut breaker = Breaker::default();
        let at = |seconds| DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds);
        for second in 0..4 {
            assert!(breaker.admits(at(second)));
            breaker.note(false, at(second));
        }
        breaker.note(true, at(4));
        for second in 5..10 {
            assert!(breaker.admits(at(second)), "a success begins the count anew");
            breaker.note(false, at(second));
        }
        assert!(!breaker.admits(at(10)) && !breaker.admits(at(68)));
        assert!(breaker.admits(at(69)), "one trial");
        assert!(!breaker.admits(at(70)), "and no other beside it");
        breaker.note(false, at(71));
        assert!(!breaker.admits(at(130)), "a trial in vain begins the rest anew");
        assert!(breaker.admits(at(131)));
        breaker.note(true, at(132));
        assert!(breaker.admits(at(132)) && breaker.admits(at(133)));
    }
}
