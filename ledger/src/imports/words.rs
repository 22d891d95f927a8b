//! What the words of rows say of money that goes from one account to another: whether it does, and between whom.

use std::collections::HashSet;

use crate::{
    book::{account::Account, row::BookRow},
    people::person::Person,
};

/// What words say of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spoken {
    /// Whether they speak of it at all.
    pub is_transfer: bool,
    /// What they say beside that, in small letters: who is on the other side, or what it was for.
    pub others: Vec<String>,
    /// The accounts that they name, of those that the file itself speaks of.
    pub accounts: Vec<i64>,
    /// Whether they name whom the file says that it is of.
    pub names_holder: bool,
}

/// Reads what words say of it.
pub type Reads<'a> = &'a (dyn Fn(&str) -> Spoken + Sync);

/// What that tells of the accounts of a book.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Told {
    /// Whether the words speak of a transfer.
    pub(super) is_transfer: bool,
    /// Whether they say more than the names of the person and of accounts of theirs: then somebody else may be meant.
    pub(super) names_others: bool,
    /// The accounts that they name, or bear the number of.
    pub(super) accounts: Vec<i64>,
    /// Whether they name the person.
    pub(super) names_person: bool,
    /// What may be a transfer's own mark.
    pub(super) references: Vec<String>,
}

/// A shorter number may be any.
const SHORTEST_NUMBER: usize = 6;
/// So many figures at its end show a number of which the rest is hidden: `XXXXXX7890`.
const SHOWN_FIGURES: usize = 4;
/// A shorter word of somebody's name may be any.
const SHORTEST_NAME: usize = 3;
/// A mark of letters and figures is so long, and has so many figures; one of figures alone is longer than a number of an account or
/// of a telephone.
const SHORTEST_REFERENCE: usize = 8;
const FIGURES_OF_REFERENCE: usize = 6;
const SHORTEST_OF_FIGURES: usize = 15;

/// Whose words are whose.
pub(super) struct Listener<'a> {
    reads: Reads<'a>,
    accounts: Vec<(i64, Vec<String>)>,
    numbers: Vec<(String, i64)>,
    person: Vec<String>,
    own: HashSet<String>,
}

impl<'a> Listener<'a> {
    /// By the names of a person, and of the accounts of their book, and the numbers that files have for these.
    pub(super) fn of(
        reads: Reads<'a>,
        person: &Person,
        known: &[Account],
        numbers: impl IntoIterator<Item = (String, i64)>,
    ) -> Self {
        let accounts: Vec<(i64, Vec<String>)> = known
            .iter()
            .map(|account| (account.heir().unwrap_or(account.id), words(&account.name)))
            .filter(|(_, words)| !words.is_empty())
            .collect();
        let of_accounts = accounts.iter().flat_map(|(_, words)| words.iter().cloned());
        let own = of_accounts.chain(words(&person.name)).collect();
        let figures = |number: &str| number.chars().filter(char::is_ascii_digit).collect::<String>();
        let numbers = numbers.into_iter().map(|(number, id)| (figures(&number), id));
        let numbers = numbers.filter(|(number, _)| number.len() >= SHORTEST_NUMBER).collect();
        let mut person = words(&person.name);
        person.retain(|word| word.chars().count() >= SHORTEST_NAME && word.chars().all(char::is_alphabetic));
        Self { reads, accounts, numbers, person, own }
    }

    /// What a row's words tell.
    pub(super) fn hear(&self, text: &str) -> Told {
        let Spoken { is_transfer, others, accounts: of_file, names_holder } = (self.reads)(text);
        let said = words(text);
        let is_named = |name: &[String]| said.windows(name.len()).any(|part| part == name);
        let named = self.accounts.iter().filter(|(_, name)| is_named(name)).map(|(id, _)| *id);
        let numbered = self.numbers.iter().filter(|(number, _)| bears(text, number)).map(|(_, id)| *id);
        let mut accounts: Vec<i64> = named.chain(numbered).chain(of_file).collect();
        accounts.sort_unstable();
        accounts.dedup();
        let names_others = others.iter().any(|word| !self.own.contains(word));
        let names_person = names_holder || is_called(&said, &self.person);
        Told { is_transfer, names_others, accounts, names_person, references: references(text) }
    }
}

/// Whether words hold all of somebody's name.
fn is_called(said: &[String], name: &[String]) -> bool {
    !name.is_empty() && name.iter().all(|word| said.contains(word))
}

/// Whether a number stands in a text, whole or hidden but for its end.
fn bears(text: &str, number: &str) -> bool {
    text.split_whitespace().any(|piece| {
        let piece = piece.trim_matches(|letter: char| !letter.is_ascii_alphanumeric() && letter != '*');
        let shown = piece.trim_start_matches(['x', 'X', '*']);
        let is_hidden = shown.len() < piece.len() && shown.len() >= SHOWN_FIGURES;
        let is_number = !shown.is_empty() && shown.bytes().all(|byte| byte.is_ascii_digit());
        is_number && (piece == number || (is_hidden && number.ends_with(shown)))
    })
}

/// The pieces of a text that may be a transfer's own mark, which both of its banks print.
fn references(text: &str) -> Vec<String> {
    let pieces = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    let is_mark = |piece: &&str| {
        let figures = piece.bytes().filter(u8::is_ascii_digit).count();
        let shortest = if figures < piece.len() { SHORTEST_REFERENCE } else { SHORTEST_OF_FIGURES };
        let is_hidden = piece.to_ascii_lowercase().contains("xxx");
        piece.len() >= shortest && figures >= FIGURES_OF_REFERENCE && !is_hidden
    };
    let mut marks: Vec<String> = pieces.filter(is_mark).map(str::to_ascii_lowercase).collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_known_whole_or_by_its_end() {
        for (text, is_there) in [
            ("TRSF KE 1234567890", true),
            ("BI-FAST DR (1234567890)", true),
            ("KE REK XXXXXX7890", true),
            ("KE REK ******7890", true),
            ("KE REK XXXXXX1111", false),
            ("TRSF 567890", false),
            ("TRSF 91234567890", false),
            ("", false),
        ] {
            assert_eq!(bears(text, "1234567890"), is_there, "{text}");
        }
    }

    #[test]
    fn a_mark_of_a_transfer_is_no_day_amount_or_telephone() {
        for (text, wanted) in [
            ("BI-FAST 20261110BMRIIDJA010O02", &["20261110bmriidja010o02"][..]),
            ("TRSF E-BANKING DB 1011/FTSCY/WS95031 500000.00", &[]),
            ("TRANSFER 20261110 081234567890 1234567890", &[]),
            ("REF 202611101234567890", &["202611101234567890"]),
        ] {
            assert_eq!(references(text), wanted, "{text}");
        }
    }
}
