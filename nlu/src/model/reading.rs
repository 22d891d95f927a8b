//! Readings: a model's answer, first against its schema, then against the text. It writes nothing that is not asked about.

use chrono::{Datelike, Days, NaiveDate};
use ledger::{
    Direction,
    book::{category::catch_all, saving::MovementDirection},
};
use serde::Deserialize;

use super::ground::Ground;
use super::is_unfiled;
use super::prompt::{self, INTENTS, QUESTIONS};
use crate::Context;
use crate::frame::{
    Budget, Category, Entry, Frame, Granularity, Known, Meaning, Question, Report, Saving, Talk, Via,
};
use crate::senses::category;

/// How sure, in per cent, a reading is that the text bears out.
const BORNE_OUT: u8 = 60;
/// How sure an entry of the rules is whose category a model has found.
const FILED: u8 = 75;

/// An answer that keeps its schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading(Answer);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Answer {
    Claim(Box<Claim>),
    Categories(Vec<String>),
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claim {
    intent: String,
    direction: Option<Way>,
    amount: Option<serde_json::Number>,
    description: Option<String>,
    category_suggestion: Option<String>,
    datetime: Option<String>,
    period: Option<Span>,
    saving: Option<String>,
    question: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Way {
    Expense,
    Income,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Span {
    Day,
    Week,
    Month,
    Year,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Filed {
    categories: Vec<String>,
}

impl Reading {
    pub(super) fn of_meaning(answer: &str) -> Option<Self> {
        let meaning: Claim = serde_json::from_str(answer).ok()?;
        let asks_of_ours = meaning.question.as_deref().is_none_or(|question| QUESTIONS.contains(&question));
        let is_offered = INTENTS.contains(&meaning.intent.as_str()) && asks_of_ours;
        is_offered.then(|| Self(Answer::Claim(Box::new(meaning))))
    }

    pub(super) fn of_categories(answer: &str, count: usize) -> Option<Self> {
        let Filed { categories } = serde_json::from_str(answer).ok()?;
        (categories.len() == count).then_some(Self(Answer::Categories(categories)))
    }

    /// The frame that the rules' frame becomes by this reading, as far as the text bears it out.
    pub fn apply(&self, rules: Frame, text: &str, context: &Context<'_>) -> Frame {
        match &self.0 {
            Answer::Claim(meaning) => meaning.frame(rules, &Ground::of(text, context), context),
            Answer::Categories(names) => filed(rules, names, context),
        }
    }
}

/// The rules' entries, filed under the categories named.
fn filed(mut rules: Frame, names: &[String], context: &Context<'_>) -> Frame {
    let mut has_changed = false;
    for (entry, name) in rules.entries_mut().filter(|entry| is_unfiled(entry)).zip(names) {
        let Some(category) = category_named(name, entry.direction, context) else { continue };
        entry.category = Some(category);
        if !entry.ambiguous {
            entry.confidence = FILED;
        }
        has_changed = true;
    }
    if has_changed {
        rules.confidence = rules.entries().iter().map(|entry| entry.confidence).min().unwrap_or(FILED);
        rules.via = Via::Model;
    }
    rules
}

/// The person's category of this name and direction; the catch-all says nothing.
fn category_named(name: &str, direction: Direction, context: &Context<'_>) -> Option<Category> {
    let key = ledger::name_key(name);
    let of_person = prompt::all(direction, context).find(|category| ledger::name_key(&category.name) == key);
    of_person.filter(|category| category.key != catch_all(direction).key)
}

impl Claim {
    fn frame(&self, rules: Frame, ground: &Ground<'_>, context: &Context<'_>) -> Frame {
        match self.intent.as_str() {
            "create_transaction" => self.booking(rules, ground, context),
            "clarification" => self.question(rules, ground, context),
            // What a goal or a budget needs stays unsaid: the bot asks for it, and nothing is written on a model's word.
            "create_saving" => {
                of_model(Meaning::Saving(Saving::Open { goal: None, target: None, until: None }), &rules)
            }
            "set_budget" => of_model(Meaning::SetBudget(Budget::default()), &rules),
            "deposit_saving" => self.movement(MovementDirection::Deposit, &rules, ground),
            "withdraw_saving" => self.movement(MovementDirection::Withdraw, &rules, ground),
            "get_saving" => of_model(Meaning::Saving(Saving::Show { goal: self.goal(context) }), &rules),
            "get_report" => of_model(Meaning::Report(self.report(context)), &rules),
            "plan" => of_model(Meaning::Plan, &rules),
            "help" => of_model(Meaning::Help(None), &rules),
            // What is no business of the books gets no more than a nod.
            _ => of_model(Meaning::Talk(Some(Talk::Aside)), &rules),
        }
    }

    /// A booking of the text's one amount: pending and asked about, unless the rules had read the same amount.
    fn booking(&self, rules: Frame, ground: &Ground<'_>, context: &Context<'_>) -> Frame {
        let Some((amount, is_said)) = self.amount.as_ref().and_then(|n| ground.amount(&n.to_string())) else {
            return self.question(rules, ground, context);
        };
        let direction = self.direction(&rules, context);
        let category = self.category(direction, context).or_else(|| category::other(direction, context));
        let ambiguous = rules.known().amount != Some(amount) || !is_said;
        let entry = Entry {
            received: None,
            direction,
            amount,
            description: ground.described(self.description.as_deref().unwrap_or_default()),
            merchant: None,
            category,
            at: ground.at(self.day()),
            account: None,
            to_account: None,
            confidence: super::ALONE,
            ambiguous,
            otherwise: None,
            note: None,
            span: ground.text().to_owned(),
        };
        let booked = Meaning::Book { entries: vec![entry], preview: false };
        Frame { confidence: super::ALONE, ..of_model(booked, &rules) }
    }

    /// A question for the amount of a thing; where no thing is known either, the rules' own question.
    fn question(&self, rules: Frame, ground: &Ground<'_>, context: &Context<'_>) -> Frame {
        let direction = self.direction(&rules, context);
        let category = self.category(direction, context);
        let description = ground.described(self.description.as_deref().unwrap_or_default());
        if ground.amounts() > 0 || description.is_empty() || category.is_none() {
            let is_question = matches!(rules.meaning(), Meaning::Missing(_));
            let meaning = || of_model(Meaning::missing(Question::Meaning, Known::default()), &rules);
            return if is_question { rules } else { meaning() };
        }
        let known = Known {
            description: Some(description),
            category,
            direction: Some(direction),
            at: Some(ground.at(self.day())),
            ..Known::default()
        };
        of_model(Meaning::missing(Question::Amount, known), &rules)
    }

    /// A deposit or withdrawal of the text's one amount. Its goal is asked for.
    fn movement(&self, direction: MovementDirection, rules: &Frame, ground: &Ground<'_>) -> Frame {
        let amount = self.amount.as_ref().and_then(|number| ground.amount(&number.to_string()));
        let amount = amount.filter(|(_, is_said)| *is_said).map(|(amount, _)| amount);
        of_model(Meaning::Saving(Saving::Move { direction, goal: None, amount, account: None }), rules)
    }

    /// The running period; this month where none is named.
    fn report(&self, context: &Context<'_>) -> Report {
        let today = context.now.date_naive();
        let (period, from, to) = match self.period {
            Some(Span::Day) => (Granularity::Day, today, today),
            Some(Span::Week) => {
                let from = today - Days::new(today.weekday().num_days_from_monday().into());
                (Granularity::Week, from, from + Days::new(6))
            }
            Some(Span::Year) => {
                let day = |month, day| NaiveDate::from_ymd_opt(today.year(), month, day).unwrap_or(today);
                (Granularity::Year, day(1, 1), day(12, 31))
            }
            Some(Span::Month) | None => {
                let month = context.months.month(today);
                (Granularity::Month, month.from, month.last_day())
            }
        };
        let said = self.direction.map(Direction::from);
        let category = self.category(said.unwrap_or(Direction::Expense), context);
        Report { category, direction: said, ..Report::of(period, from, to) }
    }

    /// What the rules read in the words, then what the model says, then what its category is for.
    fn direction(&self, rules: &Frame, context: &Context<'_>) -> Direction {
        let is_income = self.category(Direction::Income, context).is_some();
        let of_category = if is_income { Direction::Income } else { Direction::Expense };
        rules.known().direction.or_else(|| self.direction.map(Direction::from)).unwrap_or(of_category)
    }

    fn category(&self, direction: Direction, context: &Context<'_>) -> Option<Category> {
        category_named(self.category_suggestion.as_deref()?, direction, context)
    }

    /// The goal, where it is one of the person's.
    fn goal(&self, context: &Context<'_>) -> Option<String> {
        let key = ledger::name_key(self.saving.as_deref()?);
        context.goals.iter().find(|goal| ledger::name_key(goal) == key).cloned()
    }

    fn day(&self) -> Option<NaiveDate> {
        self.datetime.as_deref()?.get(..10)?.parse().ok()
    }
}

impl From<Way> for Direction {
    fn from(way: Way) -> Self {
        match way {
            Way::Expense => Self::Expense,
            Way::Income => Self::Income,
        }
    }
}

/// A frame that means this by a model's word, at the same moment as the rules' frame.
fn of_model(meaning: Meaning, rules: &Frame) -> Frame {
    Frame { meanings: vec![meaning], confidence: BORNE_OUT, via: Via::Model, now: rules.now }
}
