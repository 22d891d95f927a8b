//! What a category may be called, and which words may lead to one.

use ledger::{
    Direction,
    book::{
        category::Categories,
        own_category::{LONGEST_KEYWORD, LONGEST_NAME, MOST_KEYWORDS},
    },
};

use super::valid_name;
use crate::{ApiError, body::without_nul};

/// A name that no other category of the direction bears.
pub(super) fn free_name(
    said: &str,
    (direction, of): (Direction, Option<i64>),
    categories: &Categories,
) -> Result<String, ApiError> {
    if said.contains([',', ':']) {
        return Err(ApiError::Invalid("name: without commas and colons".to_owned()));
    }
    let name = valid_name(said, LONGEST_NAME)?.split_whitespace().collect::<Vec<_>>().join(" ");
    let taken = categories.by_name_in(direction, &name);
    if taken.is_some_and(|taken| Some(taken.id) != of) {
        return Err(ApiError::taken("category"));
    }
    Ok(name)
}

/// Words that lead to no other category of the direction, each once.
pub(super) fn valid_keywords(
    said: &[String],
    (direction, of): (Direction, Option<i64>),
    categories: &Categories,
) -> Result<Vec<String>, ApiError> {
    let mut words: Vec<String> = Vec::new();
    for word in said {
        without_nul("keywords", Some(word))?;
        let word = ledger::one_line(word.trim()).to_lowercase();
        if word.is_empty() || word.contains(',') || word.chars().count() > LONGEST_KEYWORD {
            let why = format!("keywords: each from 1 to {LONGEST_KEYWORD} letters, without commas");
            return Err(ApiError::Invalid(why));
        }
        let is_same = |other: &String| ledger::name_key(other) == ledger::name_key(&word);
        let mut others =
            categories.iter().filter(|other| other.direction == direction && Some(other.id) != of);
        if let Some(other) = others.find(|other| other.keywords.iter().any(is_same)) {
            return Err(ApiError::Invalid(format!("keywords: `{word}` leads to `{}`", other.name)));
        }
        if !words.iter().any(is_same) {
            words.push(word);
        }
    }
    if words.len() > MOST_KEYWORDS {
        return Err(ApiError::Invalid(format!("keywords: up to {MOST_KEYWORDS}")));
    }
    Ok(words)
}
