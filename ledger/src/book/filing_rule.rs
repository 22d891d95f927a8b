//! Filing rules: by which words a person has entries filed under a category, whatever they taught and the lexicon knows.

pub mod condition;
pub mod corrected;
pub mod fit;
pub mod refiling;
pub mod search;
pub mod trial;

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use utoipa::ToSchema;

use crate::{
    book::{
        account::Account,
        category::Categories,
        row::{BookRow, Thing, Whose, references},
    },
    db::{Database, DatabaseError, binds, stored_as_word},
    history::{
        change::Change,
        stored::{Stored, stored},
    },
    people::person::Person,
};

pub use condition::Condition;

/// So many a person may have.
pub const MOST: usize = 100;

/// Whether a rule decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum FilingRuleStatus {
    /// It does, as long as its category is in effect.
    Active,
    /// It was deleted, or never made.
    Deleted,
}

stored_as_word!(FilingRuleStatus: Active = "active", Deleted = "deleted");

/// A row of `filing_rules`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilingRule {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    condition: Json<Condition>,
    /// Only entries of this account.
    pub account_id: Option<i64>,
    /// The key of the category that it files under.
    pub category: String,
    /// Its place among the others; of equals the older goes first.
    pub position: i64,
    /// Whether it decides.
    pub status: FilingRuleStatus,
    /// Moves on with every write.
    pub version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(FilingRule in "filing_rules": id, book_id, user_id, condition, account_id, category, position, status, version,
    created_at, updated_at);

impl FilingRule {
    /// Which entries it files.
    pub fn condition(&self) -> &Condition {
        &self.condition.0
    }

    /// Whether it decides.
    pub fn is_active(&self) -> bool {
        self.status == FilingRuleStatus::Active
    }

    /// The same for other entries.
    #[must_use]
    pub fn when(self, condition: Condition, account_id: Option<i64>) -> Self {
        Self { condition: Json(condition), account_id, ..self }
    }

    /// The same under another category, by its key.
    #[must_use]
    pub fn filing_under(self, category: &str) -> Self {
        Self { category: category.to_owned(), ..self }
    }

    /// The same in another place.
    #[must_use]
    pub fn at(self, position: i64) -> Self {
        Self { position, ..self }
    }

    /// The same, deciding no more.
    #[must_use]
    pub fn deleted(self) -> Self {
        Self { status: FilingRuleStatus::Deleted, ..self }
    }
}

impl BookRow for FilingRule {
    const CALLED: &'static str = "filing rule";
    const WHOSE: Whose = Whose::Person;
    const LISTED_AS: Option<&'static str> = Some("filing_rules");
    const WORDS: &'static [&'static str] = &["condition"];
    references!(account_id => Account);

    fn thing(&self) -> Option<Thing> {
        Some(Thing::Named(self.condition().words.join(" / ")))
    }
}

/// A rule to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFilingRule {
    /// Which entries it files.
    pub condition: Condition,
    /// Only entries of this account.
    pub account_id: Option<i64>,
    /// The key of the category that it files under.
    pub category: String,
    /// Its place among the others.
    pub position: i64,
}

/// Makes a rule; stale where the person has [`MOST`] by then.
pub fn open(change: &mut Change<'_>, id: i64, new: NewFilingRule) -> FilingRule {
    const ROOM: &str = "UPDATE filing_rules SET status = 'active' WHERE id = $1 AND (SELECT COUNT(*) FROM filing_rules o \
        WHERE o.user_id = $2 AND o.book_id = $3 AND o.status = 'active') <= $4";
    let author = change.author();
    let rule = FilingRule {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        condition: Json(new.condition),
        account_id: new.account_id,
        category: new.category,
        position: new.position,
        status: FilingRuleStatus::Active,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&rule);
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    change.must_at_last(ROOM, binds![rule.id, rule.user_id, rule.book_id, most]);
    rule
}

/// Writes new fields over what was read; stale where somebody else was first.
pub fn amend(change: &mut Change<'_>, before: &FilingRule, after: FilingRule) -> FilingRule {
    change.update(before, after)
}

/// The person's rules, in the order in which they are asked.
pub async fn of(database: &Database, person: &Person) -> Result<Vec<FilingRule>, DatabaseError> {
    const SQL: &str = concatcp!(
        FilingRule::SELECT,
        "WHERE t.user_id = $1 AND t.book_id = $2 AND t.status = 'active' ORDER BY t.position, t.id"
    );
    database.all(SQL, binds![person.id, person.book.get()]).await
}

/// The same one, as it stands, be it deleted.
pub async fn by_id(
    database: &Database,
    person: &Person,
    id: i64,
) -> Result<Option<FilingRule>, DatabaseError> {
    const SQL: &str = concatcp!(FilingRule::SELECT, "WHERE t.id = $1 AND t.user_id = $2 AND t.book_id = $3");
    database.first(SQL, binds![id, person.id, person.book.get()]).await
}

/// The place behind all rules, given in their order.
pub fn place_behind(rules: &[FilingRule]) -> i64 {
    rules.last().map_or(1, |last| last.position + 1)
}

/// The first of the rules, given in their order, that takes whatever a word of another one picks out, and its place from nought: of
/// that word the other one files nothing.
pub fn covering<'r>(
    rules: &'r [FilingRule],
    categories: &Categories,
    (condition, account_id, category): (&Condition, Option<i64>, &str),
    word: &str,
) -> Option<(usize, &'r FilingRule)> {
    // No rule files what stands on the other side of the sums than its category.
    let side = |key: &str| categories.by_key(key).map(|category| category.direction);
    rules.iter().enumerate().find(|(_, rule)| {
        let is_of_account = rule.account_id.is_none() || rule.account_id == account_id;
        is_of_account
            && side(&rule.category).is_some()
            && side(&rule.category) == side(category)
            && rule.condition().covers(condition, word)
    })
}

/// The rules, given in their order, that change where the one at a place goes to another; both count from nought. What lies
/// between moves up or down, and all are numbered anew.
pub fn moved(rules: &[FilingRule], from: usize, to: usize) -> Vec<(FilingRule, FilingRule)> {
    let mut order: Vec<&FilingRule> = rules.iter().collect();
    if from >= order.len() {
        return Vec::new();
    }
    let rule = order.remove(from);
    order.insert(to.min(order.len()), rule);
    let numbered = (1..).zip(order);
    numbered
        .filter(|(position, rule)| rule.position != *position)
        .map(|(position, rule)| (rule.clone(), rule.clone().at(position)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(positions: &[i64]) -> Vec<FilingRule> {
        let rule = |(id, position): (i64, &i64)| FilingRule {
            id,
            book_id: 1,
            user_id: 1,
            condition: Json(Condition::default()),
            account_id: None,
            category: "makan".to_owned(),
            position: *position,
            status: FilingRuleStatus::Active,
            version: 1,
            created_at: DateTime::UNIX_EPOCH,
            updated_at: DateTime::UNIX_EPOCH,
        };
        (1..).zip(positions).map(rule).collect()
    }

    #[test]
    fn a_rule_that_moves_renumbers_what_lies_between() {
        for (positions, from, to, wanted) in [
            (&[1, 2, 3][..], 2, 0, &[(3, 1), (1, 2), (2, 3)][..]),
            (&[1, 2, 3], 0, 2, &[(2, 1), (3, 2), (1, 3)]),
            (&[1, 2, 3], 1, 1, &[]),
            (&[1, 4, 4], 1, 0, &[(2, 1), (1, 2), (3, 3)]),
            (&[1, 2], 0, 9, &[(2, 1), (1, 2)]),
            (&[1, 2], 2, 0, &[]),
        ] {
            let moved = moved(&rules(positions), from, to);
            let moved: Vec<(i64, i64)> = moved.iter().map(|(_, after)| (after.id, after.position)).collect();
            assert_eq!(moved, wanted, "{positions:?} {from} {to}");
        }
        assert_eq!((place_behind(&[]), place_behind(&rules(&[1, 4]))), (1, 5));
    }
}
