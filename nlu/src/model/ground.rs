//! The ground that a model's reading stands on: the amounts, days and words that the text itself holds.

use chrono::{DateTime, FixedOffset, Months, NaiveDate};
use ledger::Money;

use crate::Context;
use crate::pieces::combine;
use crate::pieces::piece::Item;
use crate::trace::Trace;
use crate::values::amount::{Amount, Certainty};
use crate::values::date::{self, When};
use crate::words::normalise;
use crate::words::token::{self, Kind, Token};

/// No day before this many years ago is booked on.
const YEARS: u32 = 10;
/// The longest description, in letters.
const LONGEST: usize = 200;

/// What a text says.
pub(super) struct Ground<'a> {
    context: &'a Context<'a>,
    text: String,
    amounts: Vec<Amount>,
    days: Vec<When>,
    words: Vec<Token>,
}

impl<'a> Ground<'a> {
    pub(super) fn of(text: &str, context: &'a Context<'a>) -> Self {
        let text = normalise::clean(text);
        let tokens = token::tokens(&text);
        let pieces = combine::read(&tokens, context, Trace::OFF);
        let (mut amounts, mut days, mut words) = (Vec::new(), Vec::new(), Vec::new());
        for piece in pieces {
            match piece.item {
                Item::Money(amount) => amounts.push(amount),
                Item::When(when) => days.push(when),
                Item::Word => words.extend_from_slice(&tokens[piece.tokens]),
                _ => {}
            }
        }
        words.retain(|token| token.kind == Kind::Word);
        Self { context, text, amounts, days, words }
    }

    /// The text without decoration.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// How many amounts it names.
    pub(super) fn amounts(&self) -> usize {
        self.amounts.len()
    }

    /// Whether it holds words, not numbers and marks alone.
    pub(super) fn has_words(&self) -> bool {
        self.words.iter().any(|token| token.lower.chars().count() > 1)
    }

    /// Whether the text says this amount with its unit: a guess at a bare number is for the person to settle.
    pub(super) fn says(&self, money: Money) -> bool {
        self.amounts.iter().any(|said| said.certainty == Certainty::Sure && said.money() == Some(money))
    }

    /// The one amount that the text names, if it is this one (a decimal number in whole units), and whether it was said
    /// with its unit. Of several amounts a model may have lost one, so none is believed.
    pub(super) fn amount(&self, decimal: &str) -> Option<(Money, bool)> {
        let [said] = self.amounts.as_slice() else { return None };
        let money = said.in_thousands(false).money()?;
        let claimed = Money::from_decimal(decimal, money.currency()).ok()?;
        (claimed == money).then_some((money, said.certainty == Certainty::Sure))
    }

    /// When it happened: on the day that is claimed, where the text names it; else on the first one that it names; else
    /// now. A day ahead or too long ago is none.
    pub(super) fn at(&self, claimed: Option<NaiveDate>) -> DateTime<FixedOffset> {
        let now = &self.context.now;
        let today = now.date_naive();
        let oldest = today.checked_sub_months(Months::new(YEARS * 12)).unwrap_or(today);
        let is_sound = |when: &&When| {
            !(when.ahead || when.vague || when.invalid)
                && when.date.is_some_and(|date| (oldest..=today).contains(&date))
        };
        let mut sound = self.days.iter().filter(is_sound);
        let of_claim = sound.clone().find(|when| claimed.is_some() && when.date == claimed);
        of_claim.or_else(|| sound.next()).map_or_else(|| now.fixed_offset(), |when| date::instant(*when, now))
    }

    /// Those words of a description that stand in the text.
    pub(super) fn described(&self, description: &str) -> String {
        let mut kept = String::new();
        for word in words_of(description) {
            if self.has(&word) && kept.chars().count() + word.chars().count() < LONGEST {
                if !kept.is_empty() {
                    kept.push(' ');
                }
                kept.push_str(&word);
            }
        }
        kept
    }

    fn has(&self, word: &str) -> bool {
        self.words.iter().any(|token| {
            let mut parts = token.lower.split(' ').chain([token.word.as_str()]);
            parts.any(|part| part == word)
        })
    }
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    let is_within = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '\'');
    text.split(move |letter| !is_within(letter)).filter(|word| !word.is_empty()).map(str::to_lowercase)
}
