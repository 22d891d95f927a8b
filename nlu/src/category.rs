//! Categories: the strongest phrase decides, and the names of the person's own book come first.

use ledger::{Direction, category::default};

use crate::frame::Category;
use crate::lexicon::{LEXICON, Thing};
use crate::token::Token;
use crate::understand::Context;

/// A category that words name, and how strongly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// The category.
    pub(crate) category: Category,
    /// As in the lexicon; 4 for the person's own.
    pub(crate) strength: u8,
}

/// The category of a key as this person calls it.
pub(crate) fn keyed(key: &str, context: &Context<'_>) -> Category {
    let own = context.categories.iter().find(|named| named.key == key).map(|named| named.name.clone());
    let name = own.or_else(|| default(key).map(|row| row.name.to_owned())).unwrap_or_default();
    Category { key: key.to_owned(), name }
}

/// What a booking is filed under whose words name no category.
pub(crate) fn other(direction: Direction, context: &Context<'_>) -> Option<Category> {
    match direction {
        Direction::Expense => Some(keyed("lainnya", context)),
        Direction::Income => Some(keyed("pemasukan_lain", context)),
        Direction::Transfer => None,
    }
}

/// The category of these words in a direction.
pub(crate) fn find(words: &[&Token], direction: Direction, context: &Context<'_>) -> Option<Found> {
    if let Some(found) = own(words, Some(direction), context) {
        return Some(found);
    }
    let thing = strongest(words, |phrase| match direction {
        Direction::Income => LEXICON.income(phrase),
        _ => LEXICON.expense(phrase),
    })?;
    Some(Found { category: keyed(thing.key, context), strength: thing.strength })
}

/// The category that words name outright, such as "belanja harian" or "makan": by name first, then by thing.
pub(crate) fn named(words: &[&Token], context: &Context<'_>) -> Option<(Category, Direction)> {
    let phrase = words.iter().map(|token| token.lower.as_str()).collect::<Vec<_>>().join(" ");
    let meant = words.iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ");
    for named in context.categories {
        if named.name.to_lowercase() == phrase || named.name.to_lowercase() == meant {
            return Some((Category { key: named.key.clone(), name: named.name.clone() }, named.direction));
        }
    }
    let same = |row: &&ledger::category::Default| {
        let name = row.name.to_lowercase().replace("& ", "");
        name == phrase
            || name == meant
            || row.key == phrase
            || name.split(' ').any(|part| {
                part == meant
                    && row.key != "lainnya"
                    && row.key != "pemasukan_lain"
                    && part != "harian"
                    && part != "lain"
                    && part != "data"
                    && part != "diri"
            })
    };
    let exact = |row: &&ledger::category::Default| {
        row.name.to_lowercase().replace("& ", "") == phrase || row.name.to_lowercase() == meant
    };
    let default = ledger::category::DEFAULTS
        .iter()
        .find(exact)
        .or_else(|| ledger::category::DEFAULTS.iter().find(same));
    if let Some(row) = default {
        return Some((keyed(row.key, context), row.direction));
    }
    let expense = find(words, Direction::Expense, context).map(|found| (found, Direction::Expense));
    let income = find(words, Direction::Income, context).map(|found| (found, Direction::Income));
    let (found, direction) = match (expense, income) {
        (Some(expense), Some(income)) if income.0.strength == 3 && expense.0.strength < 3 => income,
        (Some(expense), _) => expense,
        (None, income) => income?,
    };
    Some((found.category, direction))
}

/// A name or keyword of the person's own book.
fn own(words: &[&Token], direction: Option<Direction>, context: &Context<'_>) -> Option<Found> {
    let fits = |phrase: &str| {
        let parts: Vec<String> = phrase.to_lowercase().split_whitespace().map(str::to_owned).collect();
        !parts.is_empty()
            && words.windows(parts.len()).any(|window| {
                window.iter().zip(&parts).all(|(token, part)| token.lower == *part || token.word == *part)
            })
    };
    let named = context.categories.iter().find(|named| {
        direction.is_none_or(|direction| direction == named.direction)
            && (fits(&named.name) || named.keywords.iter().any(|keyword| fits(keyword)))
    })?;
    Some(Found { category: Category { key: named.key.clone(), name: named.name.clone() }, strength: 4 })
}

/// How much a phrase decides: places less than things, what accompanies least of all.
fn weight(thing: Thing, is_place: bool) -> u8 {
    match (thing.strength, is_place) {
        (3.., false) => 5,
        (2, false) => 4,
        (2.., true) => 3,
        (_, false) => 2,
        (_, true) => 1,
    }
}

/// The strongest phrase of up to three words; of equals the longest, then the first.
fn strongest(words: &[&Token], lookup: impl Fn(&str) -> Option<Thing>) -> Option<Thing> {
    let mut best: Option<(u8, usize, Thing)> = None;
    let mut phrase = String::new();
    for start in 0..words.len().min(200) {
        phrase.clear();
        let is_place =
            start > 0 && words[start - 1].is_any(&["ke", "di", "dari", "ka", "dekat", "deket", "depan"]);
        for (length, token) in words[start..].iter().take(3).enumerate() {
            if length > 0 {
                phrase.push(' ');
            }
            phrase.push_str(&token.word);
            let Some(thing) = lookup(&phrase) else { continue };
            let weight = weight(thing, is_place);
            if best.is_none_or(|(heaviest, longest, _)| (weight, length) > (heaviest, longest)) {
                best = Some((weight, length, thing));
            }
        }
    }
    best.map(|(_, _, thing)| thing)
}
