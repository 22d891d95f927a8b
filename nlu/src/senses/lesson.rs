//! Lessons: what a person's own choices say of an entry's words, before the lexicon is asked.
//!
//! Three steps, the first that answers: a lesson about exactly these words; the longest lesson whose words all occur; single
//! words about which all lessons agree, unless the lexicon rests on others. Nothing is weighed, so each answer names the choice that it comes from, and the
//! order of the lessons does not matter.

use chrono::DateTime;
use ledger::{
    Currency, Direction,
    book::{category, lesson::Lesson},
};

use crate::context::Context;
use crate::pieces::message::Message;
use crate::senses::direction::is_person;
use crate::trace::Trace;
use crate::words::lexicon::roles::{self, booking, direction};
use crate::words::normalise;
use crate::words::token::{Kind, Token};

/// A phrase of more words says no more.
const MOST_WORDS: usize = 12;
/// A longer word is no word.
const LONGEST_WORD: usize = 40;

/// The words by which an entry of this description is remembered, in their usual spelling: without fillers, verbs of
/// paying, numbers and people. `None` where nothing is left.
pub fn phrase(description: &str) -> Option<String> {
    let text = normalise::clean(description);
    // A description has no day and no account any more; numbers of things are found as they are in a message.
    let context = Context::bare(DateTime::UNIX_EPOCH.with_timezone(&chrono_tz::Tz::UTC), Currency::IDR);
    let message = Message::read(&text, &context, Trace::OFF);
    let words = content(&message.words());
    (!words.is_empty()).then(|| words.join(" "))
}

/// The words by which the thing is remembered that an entry of this description is a refund of; `None` where it names none.
pub fn refunded(description: &str) -> Option<String> {
    let phrase = phrase(description)?;
    let says_so = |word: &&str| booking::GIVEN_BACK.contains(word);
    let is_thing = |word: &&str| !says_so(word) && !direction::COMING_BACK.contains(word);
    let thing = phrase.split(' ').filter(is_thing).collect::<Vec<_>>().join(" ");
    (!thing.is_empty() && phrase.split(' ').any(|word| says_so(&word))).then_some(thing)
}

/// The lesson that decides about these words; `known` are those of them that the lexicon rests on.
pub(crate) fn find<'a>(
    words: &[&Token],
    known: &[&Token],
    direction: Direction,
    context: &Context<'a>,
) -> Option<&'a Lesson> {
    let words = content(words);
    let shares_a_word = |lesson: &Lesson| lesson.phrase.split(' ').any(|word| words.contains(&word));
    let of_direction = context.lessons.iter().filter(|lesson| lesson.direction == direction);
    let lessons: Vec<&Lesson> = of_direction.filter(|lesson| shares_a_word(lesson)).collect();
    exactly(&words, &lessons)
        .or_else(|| within(&words, &lessons))
        .or_else(|| by_single_words(&words, known, &lessons, context))
}

/// A lesson about the whole.
fn exactly<'a>(words: &[&str], lessons: &[&'a Lesson]) -> Option<&'a Lesson> {
    let is_about = |lesson: &&&Lesson| lesson.phrase.split(' ').eq(words.iter().copied());
    lessons.iter().filter(is_about).copied().max_by_key(|lesson| lesson.taught_at)
}

/// The longest lesson whose words all occur; of equals the newest.
fn within<'a>(words: &[&str], lessons: &[&'a Lesson]) -> Option<&'a Lesson> {
    let occurs = |lesson: &&&Lesson| lesson.phrase.split(' ').all(|word| words.contains(&word));
    lessons
        .iter()
        .filter(occurs)
        .copied()
        .max_by_key(|lesson| (lesson.phrase.split(' ').count(), lesson.taught_at, &lesson.phrase))
}

/// The newest lesson that shares a word, where all that share one agree.
fn by_single_words<'a>(
    words: &[&str],
    known: &[&Token],
    lessons: &[&'a Lesson],
    context: &Context<'_>,
) -> Option<&'a Lesson> {
    let (mut found, mut shared): (Option<&Lesson>, Vec<&str>) = (None, Vec::new());
    for word in words.iter().filter(|word| !is_category(word, context)) {
        let Some(agreed) = agreed_on(word, lessons) else { continue };
        match found {
            Some(other) if other.category != agreed.category => return None,
            Some(other) => found = Some(newer(other, agreed)),
            None => found = Some(agreed),
        }
        shared.push(word);
    }
    // The lexicon is overruled only where it rests on the same words.
    found.filter(|_| known.iter().all(|token| shared.contains(&token.word.as_str())))
}

/// The newest lesson that holds a word, where all of them agree. What fits nowhere says nothing of its words.
fn agreed_on<'a>(word: &str, lessons: &[&'a Lesson]) -> Option<&'a Lesson> {
    let holds = |lesson: &&&Lesson| lesson.phrase.split(' ').any(|held| held == word);
    let mut holders = lessons.iter().filter(holds).copied();
    let first = holders.next().filter(|lesson| !is_catch_all(&lesson.category))?;
    holders
        .try_fold(first, |newest, lesson| (lesson.category == first.category).then(|| newer(newest, lesson)))
}

fn newer<'a>(one: &'a Lesson, other: &'a Lesson) -> &'a Lesson {
    if (other.taught_at, &other.phrase) > (one.taught_at, &one.phrase) { other } else { one }
}

/// Whoever says the name of a category means it, unless the whole was taught otherwise.
pub(crate) fn is_category(word: &str, context: &Context<'_>) -> bool {
    let is_named = |name: &str| name.to_lowercase() == word;
    let is_listed = |key: &str| context.gone.iter().all(|gone| gone.key != key);
    category::DEFAULTS.iter().any(|default| is_named(default.name) && is_listed(default.key))
        || context.categories.iter().any(|category| is_named(&category.name))
}

fn is_catch_all(key: &str) -> bool {
    [Direction::Expense, Direction::Income].iter().any(|way| category::catch_all(*way).key == key)
}

/// The words that say for what, each once.
fn content<'t>(words: &[&'t Token]) -> Vec<&'t str> {
    let mut content: Vec<&str> = Vec::new();
    for token in words {
        let is_silent = token.kind != Kind::Word
            || token.is_any(roles::FILLERS)
            || [roles::SEPARATORS, roles::CORRECTIONS, booking::PAYING].iter().any(|set| token.is_any(*set))
            || is_person(token)
            || token.word.chars().nth(LONGEST_WORD).is_some();
        if !is_silent && !content.contains(&token.word.as_str()) {
            content.push(&token.word);
        }
    }
    content.truncate(MOST_WORDS);
    content
}
