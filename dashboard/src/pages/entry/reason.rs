//! Why an entry is filed as it is, in a sentence: as the bot answers who asks it why.

use ledger::{Direction, Reason, book::transaction::Transaction, name_key};
use reports::words::Value;

use super::super::words::Spoken;

/// The sentence; `None` of a transfer, which is filed under nothing.
pub(super) fn told(words: Spoken, row: &Transaction, category: Option<&str>) -> Option<String> {
    let category = category.filter(|_| row.direction != Direction::Transfer)?;
    let text = |text: &str| Value::Text(text.to_owned().into());
    let of_word = |key, word: &str| words.fill(key, &[("word", text(word)), ("category", text(category))]);
    let plain = |key| words.fill(key, &[("category", text(category))]);
    Some(match &row.category_reason {
        Some(Reason::Said) => plain("page-why-said"),
        Some(Reason::Rule(word)) => of_word("page-why-rule", word),
        Some(Reason::Keyword(word)) if name_key(word) == name_key(category) => of_word("page-why-name", word),
        Some(Reason::Keyword(word)) => of_word("page-why-keyword", word),
        Some(Reason::Lesson { phrase, day }) => {
            let values = [("day", Value::Day(*day)), ("phrase", text(phrase)), ("category", text(category))];
            words.fill("page-why-lesson", &values)
        }
        Some(Reason::Lexicon(word)) => of_word("page-why-lexicon", word),
        Some(Reason::Model) => plain("page-why-model"),
        Some(Reason::Likeness) => plain("page-why-likeness"),
        Some(Reason::Nothing) => plain("page-why-nothing"),
        None => plain("page-why-unknown"),
    })
}
