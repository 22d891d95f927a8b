//! Which categories a command about categories means, by the names that it uses.

use ledger::{
    Direction,
    book::category::{self, Categories, Category, Gone},
    name_key,
};
use nlu::frame::{CategoryWords, Command};

/// More names than these help nobody who has mistyped one.
const MOST_NEAR: usize = 3;
/// A name is near when at most so many per cent of its letters differ.
const NEAR: usize = 40;

/// What a merge comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge<'a> {
    /// The first becomes part of the second.
    Of(&'a Category, &'a Category),
    /// Both names mean this one.
    Itself(&'a Category),
    /// Money comes in under one and goes out under the other.
    Across(&'a Category, &'a Category),
    /// There is none of this name.
    Unknown(&'a str),
}

/// The category whose row a command changes.
pub fn changed_by<'a>(command: &'a Command, categories: &'a Categories) -> Option<&'a Category> {
    match command {
        Command::RenameCategory { from, .. } => find(categories, from),
        Command::DeleteCategory(name) => find(categories, name),
        Command::MergeCategory { from, into } => match merge(categories, from, into) {
            Merge::Of(from, _) => Some(from),
            _ => None,
        },
        Command::NewCategory(words) => hidden_default(categories, words).map(|gone| &gone.category),
        Command::Keywords(words) => of_words(categories, words),
        _ => None,
    }
}

/// The category of this name and, where that was said, of this direction.
pub fn of_words<'a>(categories: &'a Categories, words: &CategoryWords) -> Option<&'a Category> {
    match words.direction {
        Some(direction) => categories.by_name_in(direction, &words.name),
        None => categories.by_name(&words.name),
    }
}

/// The category of this name.
pub fn find<'a>(categories: &'a Categories, name: &str) -> Option<&'a Category> {
    all(categories, name).first().copied()
}

/// What merging these two comes to. Names that stand for two directions mean the one that both have.
pub fn merge<'a>(categories: &'a Categories, from: &'a str, into: &'a str) -> Merge<'a> {
    let (froms, intos) = (all(categories, from), all(categories, into));
    let (Some(first), Some(second)) = (froms.first(), intos.first()) else {
        return Merge::Unknown(if froms.is_empty() { from } else { into });
    };
    let pairs = || froms.iter().flat_map(|from| intos.iter().map(move |into| (*from, *into)));
    let mut of_one_way = pairs().filter(|(from, into)| from.direction == into.direction);
    match of_one_way.clone().find(|(from, into)| from.key != into.key) {
        Some((from, into)) => Merge::Of(from, into),
        None => of_one_way.next().map_or(Merge::Across(first, second), |(same, _)| Merge::Itself(same)),
    }
}

/// The default that was hidden and would be made anew under its name.
pub fn hidden_default<'a>(categories: &'a Categories, words: &CategoryWords) -> Option<&'a Gone> {
    categories.gone().filter(|gone| gone.into.is_none()).find(|gone| {
        let Some(default) = category::default(&gone.category.key) else { return false };
        let is_named = gone.category.is_named(&words.name) || name_key(default.name) == name_key(&words.name);
        is_named && words.direction.is_none_or(|direction| direction == default.direction)
    })
}

/// The category of this name that is in effect no more.
pub fn gone<'a>(categories: &'a Categories, name: &str) -> Option<&'a Gone> {
    categories.gone().filter(|gone| gone.category.is_named(name)).last()
}

/// The categories in effect that come nearest to a name that nobody knows, the nearest first; none where all are far.
pub fn nearest<'a>(
    categories: &'a Categories,
    name: &str,
    direction: Option<Direction>,
) -> Vec<&'a Category> {
    let mut near: Vec<(usize, &Category)> = categories
        .iter()
        .filter(|category| direction.is_none_or(|direction| direction == category.direction))
        .map(|category| (distance(&name_key(name), &name_key(&category.name)), category))
        .filter(|(distance, _)| *distance <= NEAR)
        .collect();
    near.sort_by_key(|(distance, category)| (*distance, category.name.len()));
    near.truncate(MOST_NEAR);
    near.into_iter().map(|(_, category)| category).collect()
}

/// All of this name: as it stands, else behind a direction, else without its marks.
fn all<'a>(categories: &'a Categories, name: &str) -> Vec<&'a Category> {
    let with = |is_meant: &dyn Fn(&Category) -> bool| -> Vec<&'a Category> {
        categories.iter().filter(|category| is_meant(category)).collect()
    };
    let exact = with(&|category| category.is_named(name));
    if !exact.is_empty() {
        return exact;
    }
    let directed = directed(name).map_or_else(Vec::new, |(direction, name)| {
        with(&|category| category.direction == direction && category.is_named(name))
    });
    if !directed.is_empty() {
        return directed;
    }
    let bare = bare(name);
    with(&|category| !bare.is_empty() && self::bare(&category.name) == bare)
}

/// "pemasukan Kost": the direction and the name.
fn directed(name: &str) -> Option<(Direction, &str)> {
    let (first, rest) = name.trim().split_once(char::is_whitespace)?;
    let direction = match &*first.to_lowercase() {
        "pemasukan" | "income" => Direction::Income,
        "pengeluaran" | "expense" => Direction::Expense,
        _ => return None,
    };
    Some((direction, rest))
}

/// "Sosial & Donasi", "sosial dan donasi" and "sosial donasi" are one name.
fn bare(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| !word.is_empty() && !matches!(&**word, "dan" | "and")).collect::<Vec<_>>().join(" ")
}

/// How far a known name is from the one that was written, in per cent of the letters; the whole or one of its words.
fn distance(written: &str, known: &str) -> usize {
    let words = known.split(' ').filter(|word| word.chars().count() > 2);
    let of_letters = |known: &str| {
        let longest = written.chars().count().max(known.chars().count()).max(1);
        strsim::osa_distance(written, known) * 100 / longest
    };
    words.map(of_letters).chain([of_letters(known)]).min().unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_parts_of_the_letters() {
        for (from, to, per_cent) in
            [("makna", "makan", 20), ("kpi", "kopi", 25), ("pulsa", "pulsa & data", 0), ("x", "makan", 100)]
        {
            assert_eq!(distance(from, to), per_cent, "{from} {to}");
        }
    }

    #[test]
    fn names_are_bare_of_marks() {
        for name in ["Sosial & Donasi", "sosial dan donasi", "sosial donasi", "SOSIAL/DONASI"] {
            assert_eq!(bare(name), "sosial donasi", "{name}");
        }
        assert_eq!(directed("Pemasukan Kost"), Some((Direction::Income, "Kost")));
        assert_eq!(directed("Kost"), None);
    }
}
