//! What words answer to a file that is shown.

use nlu::frame::{Command, Frame};

use super::write::Same;
use crate::topics::dialogue::ShownImport;

/// What is to become of a file that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It is booked, and what was taken out by hand comes back: "kembalikan".
    BringsBack,
    /// "Ya": it is booked, where no row may be an entry.
    Agreed,
    /// It is booked: "semua sesuai", "1 dan 3", "semua baru".
    Book(Same),
    /// A number that the list does not have.
    OutOfRange,
}

/// The answer that words are; `None` where they speak of something else.
pub(crate) fn answer(shown: &ShownImport, words: Option<&str>, frame: &Frame) -> Option<Answer> {
    if shown.removed > 0 && frame.command() == Some(&Command::Restore) {
        return Some(Answer::BringsBack);
    }
    if matches!(frame.command(), Some(Command::Yes | Command::Book)) {
        return Some(Answer::Agreed);
    }
    if frame.command() == Some(&Command::All) {
        return Some(Answer::Book(Same::All));
    }
    if shown.offers.is_empty() {
        return None;
    }
    picked(&shown.offers, words?, frame)
}

/// Which of the offered rows words choose.
fn picked(offers: &[i64], words: &str, frame: &Frame) -> Option<Answer> {
    if nlu::statement::says_all_new(words) {
        return Some(Answer::Book(Same::Rows(Vec::new())));
    }
    if nlu::statement::says_all_same(words) {
        return Some(Answer::Book(Same::All));
    }
    let picked = nlu::picked(words).filter(|picked| picked.names.is_empty());
    let (is_all, numbers) = match (picked, frame.command()) {
        (Some(picked), _) => (picked.is_all, picked.numbers),
        (None, Some(Command::Choice(number))) => (false, vec![*number]),
        (None, _) => return None,
    };
    let row = |number: u32| offers.get((number as usize).wrapping_sub(1)).copied();
    let Some(rows) = numbers.into_iter().map(row).collect::<Option<Vec<i64>>>() else {
        return Some(Answer::OutOfRange);
    };
    // "Semua kecuali 2": of those that were not shown too.
    Some(Answer::Book(if is_all { Same::Except(rows) } else { Same::Rows(rows) }))
}
