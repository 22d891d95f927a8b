//! "kenapa?": why an entry has its category, and what became of the numbers that its words name.

use ledger::{Direction, Reason, book::transaction::Transaction, name_key};
use nlu::numbers::{Number, Part, Use};

use crate::{
    out::say::{Line, Say, line},
    topics::deciding::{Deciding, capitalised},
};

/// More entries are not explained at once.
const MOST_EXPLAINED: usize = 9;

impl Deciding<'_> {
    /// "kenapa?": why the entries have their categories.
    pub(crate) fn explain(&mut self) {
        if let Some(said) = self.rates_of_report() {
            return self.say(said);
        }
        let rows = &self.facts.targets.transactions;
        let rows = &rows[..rows.len().min(MOST_EXPLAINED)];
        let explained = match rows {
            [] => line("nothing-to-edit").into(),
            [row] => {
                let more = self.numbers().into_iter().chain(self.rate_of(row.id));
                more.fold(self.reason(row).into(), Say::with)
            }
            [first, rest @ ..] => {
                let item = |row| {
                    let thing = self.facts.thing_name(row);
                    line("why-item").text("thing", capitalised(thing)).lines("why", self.why(row))
                };
                rest.iter().fold(Say::from(item(first)), |said, row| said.with(item(row)))
            }
        };
        self.say(explained);
    }

    fn why(&self, row: &Transaction) -> Vec<Line> {
        std::iter::once(self.reason(row)).chain(self.rate_of(row.id)).collect()
    }

    fn reason(&self, row: &Transaction) -> Line {
        if row.direction == Direction::Transfer {
            return line("transfer-has-no-category");
        }
        let category = self.facts.category_name(row);
        if let Some(refund) = self.why_refund(row) {
            return refund.text("category", category);
        }
        let said = match &row.category_reason {
            Some(Reason::Said) => line("why-said"),
            Some(Reason::Rule(word)) => line("why-rule").text("word", word),
            Some(Reason::Keyword(word)) if name_key(word) == name_key(category) => {
                line("why-name").text("word", word)
            }
            Some(Reason::Keyword(word)) => line("why-keyword").text("word", word),
            Some(Reason::Lesson { phrase, day }) => {
                line("why-lesson").text("phrase", phrase).day("day", *day)
            }
            Some(Reason::Lexicon(word)) => line("why-lexicon").text("word", word),
            Some(Reason::Model) => line("why-model"),
            Some(Reason::Likeness) => line("why-likeness"),
            Some(Reason::Nothing) => line("why-nothing"),
            None => line("why-unknown"),
        };
        said.text("category", category)
    }

    /// What became of the numbers, where there is more to say than that one of them was booked.
    fn numbers(&self) -> Option<Line> {
        let numbers = &self.facts.numbers;
        let is_plain = |number: &Number| matches!(number.part, Part::Booked | Part::Day);
        let said = numbers.iter().map(|number| line(part(number.part)).text("words", &number.words));
        (!numbers.iter().all(is_plain)).then(|| line("why-numbers").lines("numbers", said.collect()))
    }
}

/// A number's part, by the key of its words.
fn part(part: Part) -> &'static str {
    match part {
        Part::Booked => "number-booked",
        Part::Quantity | Part::Used(Use::Count | Use::Each) => "number-count",
        Part::Used(Use::Rate) => "number-rate",
        Part::Used(Use::Part) => "number-part",
        Part::Used(Use::Sum) => "number-sum",
        Part::Used(Use::Change) => "number-change",
        Part::Used(Use::TakenBack) => "number-taken-back",
        Part::Used(Use::Discount) => "number-discount",
        Part::Used(Use::Shared) => "number-shared",
        Part::Used(Use::Told) => "number-told",
        Part::Name | Part::Used(Use::Nominal | Use::Silent) => "number-name",
        Part::Day => "number-day",
        Part::Unknown => "number-unknown",
    }
}
