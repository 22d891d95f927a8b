//! "Kurs usd 16.400": what a currency was worth is set by hand, for the person's book alone; "kurs usd" shows what is known.

use ledger::{
    Rate,
    rates::{DayRate, RateSource},
    values::rate::RateError,
};
use nlu::frame::{Command, Frame, RateWish};
use reports::words::rate_text;

use crate::{
    out::say::{Line, Say, line},
    topics::{
        deciding::{Deciding, count},
        dialogue::{Ask, OpenQuestion},
        rate::write::{RecountRates, SetRate},
    },
};

/// A rate that is so many times another one that is known is asked about.
const FAR: u32 = 100;

impl Deciding<'_> {
    pub(crate) fn follow_rate_wish(&mut self, wish: &RateWish) {
        let (own, today) = (self.facts.person.currency, self.facts.person.zone.day(self.facts.now()));
        let refusal = match wish {
            RateWish::Which => line("rate-which"),
            RateWish::Unknown(code) => line("rate-unknown").text("code", code.to_uppercase()),
            RateWish::Set { base, .. } | RateWish::Show { base, .. } if *base == own => {
                line("rate-own").text("currency", own.code())
            }
            RateWish::Set { quote: Some(quote), .. } if *quote != own => {
                line("rate-other").text("currency", own.code())
            }
            RateWish::Set { day: Some(day), .. } if *day > today => line("rate-ahead").day("day", *day),
            RateWish::Set { rate: Err(error), .. } => line(match error {
                RateError::NotPositive => "rate-not-positive",
                RateError::TooFar => "rate-too-far",
                RateError::NotARate(_) => "rate-unread",
            }),
            RateWish::Set { rate: Ok(rate), .. } => return self.set_rate(*rate),
            RateWish::Show { base, .. } => match &self.facts.rates.holding {
                Some(holding) => {
                    rate_line("rate-known", holding).lines("source", vec![source(holding.source)])
                }
                None => line("rate-none").text("currency", base.code()),
            },
            RateWish::Recount => {
                self.act(RecountRates);
                line("rate-recounted")
            }
        };
        self.say(refusal);
    }

    /// Sets what was said, unless it is so far from what is known that a slip is likelier.
    fn set_rate(&mut self, rate: Rate) {
        let rates = &self.facts.rates;
        let Some(said) = rates.said.clone() else { return self.say(line("rate-which")) };
        match &rates.nearest {
            Some(nearest) if rate.is_apart(nearest.rate, FAR) => {
                let asked = rate_line("rate-far", &said)
                    .text("known", rate_text(nearest.rate, nearest.quote))
                    .day("known-day", nearest.day);
                self.dialogue.questions.retain(|question| !matches!(question.ask, Ask::Rate { .. }));
                let DayRate { base, quote, day, .. } = said;
                self.ask(Ask::Rate { base, quote, day, rate: said.rate.to_string() }, asked);
            }
            _ => self.set_rate_now(said),
        }
    }

    fn set_rate_now(&mut self, said: DayRate) {
        let effect = &self.facts.rates.effect;
        let told = rate_line("rate-set", &said).number("count", count(effect.count()));
        let mut lines = vec![told];
        if let Some(first) = effect.first_left {
            lines.push(
                line("rate-left")
                    .number("count", effect.left)
                    .text("currency", said.base.code())
                    .day("first", first),
            );
        }
        let effect = Box::new(effect.clone());
        self.act(SetRate { said: Box::new(said), effect });
        self.say(Say::Lines(lines));
    }

    /// "Benar?": "ya" sets a rate although it is far from what is known.
    pub(crate) fn take_rate(&mut self, question: &OpenQuestion, frame: &Frame) -> bool {
        let Some(said) = self.facts.rates.said.clone() else { return false };
        if frame.command() != Some(&Command::Yes) {
            return false;
        }
        self.dialogue.close(question);
        self.set_rate_now(said);
        true
    }

    /// By which rates the report that was shown last was counted; `None` where it was none, or all in one currency.
    pub(crate) fn rates_of_report(&self) -> Option<Say> {
        let used = &self.facts.rates.of_report;
        let told = used.iter().map(|used| {
            line("rate-of-sum")
                .money("own", used.sum)
                .money("counted", used.counted)
                .number("count", used.count)
                .text("currency", used.sum.currency().code())
                .text("rate", rate_text(used.rate, used.counted.currency()))
                .day("day", used.rate_day)
                .lines("source", vec![source(used.rate_source)])
        });
        let lines: Vec<Line> = std::iter::once(line("rates-of-report")).chain(told).collect();
        (!used.is_empty()).then_some(Say::Lines(lines))
    }

    /// By which rate an entry counts.
    pub(crate) fn rate_of(&self, row_id: i64) -> Option<Line> {
        let found = self.facts.rates.conversions.iter().find(|conversion| conversion.id == row_id)?;
        let counted = found.money();
        Some(
            line("rate-of-entry")
                .money("counted", counted)
                .text("currency", found.currency.code())
                .text("rate", rate_text(found.rate, counted.currency()))
                .day("day", found.rate_day)
                .lines("source", vec![source(found.rate_source)]),
        )
    }
}

/// A line that tells a rate, and of which day it is.
pub(crate) fn rate_line(key: &'static str, of_day: &DayRate) -> Line {
    line(key)
        .text("currency", of_day.base.code())
        .text("rate", rate_text(of_day.rate, of_day.quote))
        .day("day", of_day.day)
}

fn source(source: RateSource) -> Line {
    line(match source {
        RateSource::Hand => "rate-by-hand",
        RateSource::File => "rate-by-file",
        RateSource::Api => "rate-by-api",
        RateSource::Ecb => "rate-by-ecb",
    })
}
