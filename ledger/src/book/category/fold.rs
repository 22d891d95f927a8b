//! Folding: from the defaults and the rows that a book wrote over and beside them to what is in effect, and to what
//! became of the rest.

use crate::{
    book::category::{Categories, Category, CategoryStatus, DEFAULTS, Gone, default, keywords},
    values::direction::Direction,
};

/// A row of `categories` that the book wrote itself: a category of its own, or a mask over a default.
pub(crate) struct OwnRow {
    pub(crate) id: i64,
    pub(crate) key: String,
    pub(crate) direction: Direction,
    pub(crate) name: String,
    pub(crate) keywords: String,
    pub(crate) merged_into: Option<String>,
    pub(crate) status: CategoryStatus,
}

/// Where a category stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Standing {
    InEffect,
    /// Hidden or deleted.
    Gone,
    /// Merged into the category with this key.
    Into(String),
}

type Known = (Category, Standing);

/// The categories of a book with these rows, older ones first.
pub(crate) fn fold(rows: Vec<OwnRow>) -> Categories {
    let known = without_circles(overlaid(rows));
    let mut categories = Categories { in_effect: Vec::new(), gone: Vec::new() };
    for (category, standing) in &known {
        if *standing == Standing::InEffect {
            categories.in_effect.push(category.clone());
            continue;
        }
        let (end, its_standing) = end(&known, category);
        let is_in_effect = *its_standing == Standing::InEffect;
        categories.gone.push(Gone {
            category: category.clone(),
            into: is_in_effect.then(|| end.key.clone()),
            shown_as: end.name.clone(),
        });
    }
    bequeath(&mut categories);
    categories
}

/// The defaults with the book's masks over them, then its own.
fn overlaid(rows: Vec<OwnRow>) -> Vec<Known> {
    let mut known: Vec<Known> = DEFAULTS
        .iter()
        .map(|default| {
            let category = Category {
                id: default.id,
                key: default.key.into(),
                direction: default.direction,
                name: default.name.into(),
                keywords: Vec::new(),
                inherited: Vec::new(),
                is_own: false,
            };
            (category, Standing::InEffect)
        })
        .collect();
    for row in rows {
        let place = known.iter().position(|(category, _)| category.key == row.key);
        if place.is_some() && row.status == CategoryStatus::Deleted {
            // A mask that was taken off again.
            continue;
        }
        let standing = match (row.status, row.merged_into) {
            (CategoryStatus::Active | CategoryStatus::Merged, Some(into)) => Standing::Into(into),
            (CategoryStatus::Active, None) => Standing::InEffect,
            _ => Standing::Gone,
        };
        let category = Category {
            id: place.map_or(row.id, |place| known[place].0.id),
            key: row.key.into(),
            direction: row.direction,
            name: row.name.into(),
            keywords: keywords(&row.keywords),
            inherited: Vec::new(),
            is_own: true,
        };
        match place {
            Some(place) => known[place] = (category, standing),
            None => known.push((category, standing)),
        }
    }
    known
}

/// What a merged category is part of; one that leads nowhere has no next.
fn next<'k>(known: &'k [Known], (category, standing): &Known) -> Option<&'k Known> {
    let Standing::Into(key) = standing else { return None };
    known.iter().find(|(other, _)| other.key == *key && other.direction == category.direction)
}

/// Undoing an undo may lead merges in a circle. Those in it stand by themselves again.
fn without_circles(mut known: Vec<Known>) -> Vec<Known> {
    let returns = |one: &Known| {
        let way = std::iter::successors(next(&known, one), |other| next(&known, other));
        way.take(known.len()).any(|(other, _)| other.key == one.0.key)
    };
    let circling: Vec<usize> = (0..known.len()).filter(|place| returns(&known[*place])).collect();
    for place in circling {
        known[place].1 = Standing::InEffect;
    }
    known
}

/// Where the merges of a category end.
fn end<'k>(known: &'k [Known], category: &Category) -> &'k Known {
    let first = known.iter().find(|(other, _)| other.key == category.key);
    let mut way = std::iter::successors(first, |one| next(known, one));
    // Never empty: every category is among those known.
    way.by_ref().take(known.len()).last().unwrap_or(&known[0])
}

/// Gives the words of what was merged to what it became part of, except those that lead elsewhere by themselves.
fn bequeath(categories: &mut Categories) {
    for gone in &categories.gone {
        let Some(heir) = &gone.into else { continue };
        let of_old = &gone.category;
        let has_own_name = default(&of_old.key).is_none_or(|default| default.name != of_old.name);
        let name = has_own_name.then(|| of_old.name.to_string());
        for word in of_old.keywords.iter().cloned().chain(name) {
            let leads = |category: &Category| {
                category.is_named(&word)
                    || category.words().any(|known| crate::name_key(known) == crate::name_key(&word))
            };
            let is_taken = categories
                .in_effect
                .iter()
                .any(|category| category.direction == of_old.direction && leads(category));
            if is_taken {
                continue;
            }
            if let Some(heir) = categories.in_effect.iter_mut().find(|category| category.key == *heir) {
                heir.inherited.push(word);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: i64, key: &str, name: &str) -> OwnRow {
        OwnRow {
            id,
            key: key.to_owned(),
            direction: Direction::Expense,
            name: name.to_owned(),
            keywords: String::new(),
            merged_into: None,
            status: CategoryStatus::Active,
        }
    }

    fn merged(id: i64, key: &str, name: &str, into: &str) -> OwnRow {
        OwnRow { merged_into: Some(into.to_owned()), status: CategoryStatus::Merged, ..row(id, key, name) }
    }

    fn with(status: CategoryStatus, row: OwnRow) -> OwnRow {
        OwnRow { status, ..row }
    }

    #[test]
    fn a_renamed_default_keeps_its_id_and_key() {
        let categories = fold(vec![row(1000, "makan", "Jajan")]);
        let renamed = categories.by_name("jajan").expect("a category");
        assert_eq!((renamed.id, &*renamed.key, renamed.is_own), (1, "makan", true));
        assert_eq!(categories.name_of(1), Some("Jajan"));
        assert_eq!(categories.by_name("makan"), None);
        assert_eq!(categories.iter().count(), DEFAULTS.len());
    }

    #[test]
    fn a_mask_that_was_taken_off_masks_nothing() {
        let categories = fold(vec![with(CategoryStatus::Deleted, row(1000, "makan", "Jajan"))]);
        assert_eq!(categories.name_of(1), Some("Makan"));
        assert_eq!(categories.gone().count(), 0);
    }

    #[test]
    fn merges_are_followed_to_their_end() {
        let categories = fold(vec![
            merged(1000, "belanja", "Belanja", "c1001"),
            merged(1001, "c1001", "Toko", "belanja_harian"),
        ]);
        for (key, id) in [("belanja", 4), ("c1001", 1001), ("belanja_harian", 3)] {
            assert_eq!(categories.by_key(key).map(|category| category.id), Some(3), "{key}");
            assert_eq!(categories.by_id(id).map(|category| category.id), Some(3), "{id}");
            assert_eq!(categories.name_of(id), Some("Belanja Harian"), "{id}");
        }
        assert_eq!(categories.by_name("belanja"), None);
        assert_eq!(categories.ids_showing("BELANJA harian"), [3, 4, 1001]);
    }

    #[test]
    fn what_is_hidden_keeps_its_last_name_on_its_rows_alone() {
        let categories = fold(vec![
            with(CategoryStatus::Hidden, row(1000, "hiburan", "Senang")),
            with(CategoryStatus::Deleted, row(1001, "c1001", "Kopi")),
            merged(1002, "c1002", "Teh", "c1001"),
        ]);
        for (key, id, name) in [("hiburan", 10, "Senang"), ("c1001", 1001, "Kopi"), ("c1002", 1002, "Kopi")] {
            assert_eq!(categories.by_key(key), None, "{key}");
            assert_eq!(categories.by_id(id), None, "{id}");
            assert_eq!(categories.name_of(id), Some(name));
            assert_eq!(categories.direction_of(key), Some(Direction::Expense));
        }
        assert_eq!(categories.by_name("kopi"), None);
    }

    #[test]
    fn merges_in_a_circle_do_not_count() {
        let categories = fold(vec![
            merged(1000, "c1000", "A", "c1001"),
            merged(1001, "c1001", "B", "c1000"),
            merged(1002, "c1002", "C", "c1000"),
            merged(1003, "c1003", "D", "c1003"),
        ]);
        for name in ["A", "B", "D"] {
            assert!(categories.by_name(name).is_some(), "{name}");
        }
        assert_eq!(categories.name_of(1002), Some("A"));
    }

    #[test]
    fn a_merge_into_what_is_not_there_hides() {
        let categories = fold(vec![merged(1000, "c1000", "A", "c9"), merged(1001, "c1001", "B", "gaji")]);
        assert_eq!(categories.name_of(1000), Some("A"));
        // Directions are never mixed.
        assert_eq!(categories.name_of(1001), Some("B"));
        assert_eq!(categories.iter().count(), DEFAULTS.len());
    }

    #[test]
    fn words_go_to_the_heir_unless_they_lead_elsewhere() {
        let kopi = OwnRow { keywords: "kopi,latte,teh".to_owned(), ..merged(1000, "c1000", "Kopi", "c1001") };
        let seen = merged(1001, "c1001", "Minuman", "makan");
        let new = OwnRow { keywords: "latte".to_owned(), ..row(1002, "c1002", "Teh") };
        let categories = fold(vec![kopi, seen, new]);
        let heir = categories.by_key("makan").expect("a category");
        assert_eq!(heir.inherited, ["kopi", "Minuman"]);
        assert!(heir.keywords.is_empty() && !heir.is_own);
    }
}
