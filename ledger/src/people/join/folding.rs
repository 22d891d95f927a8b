//! What falls together where two books become one: rows of equal name, and whatever names one of them.

use std::collections::HashMap;

use const_format::concatcp;

use crate::{
    book::{
        account::Account,
        goal::Goal,
        holdings::{Flow, Holdings},
        lesson::LessonRow,
        movement::Movement,
        own_category::OwnCategory,
        transaction::Transaction,
    },
    db::{Database, DatabaseError, binds},
    history::{change::Change, stored::Stored},
    people::person::Person,
};

/// Rows as they stand, and as the join leaves them.
pub(super) struct Folding {
    accounts: Vec<(Account, Account)>,
    categories: Vec<(OwnCategory, OwnCategory)>,
    lessons: Vec<(LessonRow, LessonRow)>,
    transactions: Vec<(Transaction, Transaction)>,
    flow: Flow,
    /// Of the goals of both books.
    holdings: Holdings,
}

/// Which row each of the younger's goes to.
type Heirs = HashMap<i64, i64>;

impl Folding {
    pub(super) async fn read(
        database: &Database,
        older: &Person,
        younger: &Person,
    ) -> Result<Self, DatabaseError> {
        const ACCOUNTS: &str =
            concatcp!(Account::SELECT, "WHERE t.book_id = $1 AND t.status = 'active' ORDER BY t.id");
        const CATEGORIES: &str =
            concatcp!(OwnCategory::SELECT, "WHERE t.book_id = $1 AND t.status <> 'deleted' ORDER BY t.id");
        const GOALS: &str =
            concatcp!(Goal::SELECT, "WHERE t.book_id = $1 AND t.status <> 'deleted' ORDER BY t.id");
        const LESSONS: &str =
            concatcp!(LessonRow::SELECT, "WHERE t.user_id = $1 AND t.status = 'active' ORDER BY t.id");
        const MOVEMENTS: &str = concatcp!(Movement::SELECT, "WHERE t.book_id = $1 ORDER BY t.id");
        const TRANSACTIONS: &str = concatcp!(
            Transaction::SELECT,
            "WHERE t.book_id = $1 AND (t.account_id IS NOT NULL OR t.to_account_id IS NOT NULL) ORDER BY t.id"
        );
        let (from, to) = (younger.book.get(), older.book.get());
        let accounts = accounts(
            database.scan(ACCOUNTS, binds![from]).await?,
            &database.scan::<Account>(ACCOUNTS, binds![to]).await?,
        );
        let mut heirs: Heirs =
            accounts.iter().map(|(was, is)| (was.id, is.heir().unwrap_or(was.id))).collect();
        let transactions: Vec<Transaction> = database.scan(TRANSACTIONS, binds![from]).await?;
        let holdings = Holdings::of(database, younger).await?.and(Holdings::of(database, older).await?);
        let movements: Vec<Movement> = database.scan(MOVEMENTS, binds![from]).await?;
        let goals: Vec<Goal> = database.scan(GOALS, binds![from]).await?;
        let flow = flow((goals, database.scan(GOALS, binds![to]).await?), &movements, &holdings, &mut heirs);
        Ok(Self {
            categories: categories(
                database.scan(CATEGORIES, binds![from]).await?,
                database.scan(CATEGORIES, binds![to]).await?,
            ),
            lessons: lessons(
                database.scan(LESSONS, binds![younger.id]).await?,
                &database.scan::<LessonRow>(LESSONS, binds![older.id]).await?,
            ),
            transactions: changed(transactions, |row| row.clone().following(&heirs)),
            accounts,
            flow,
            holdings,
        })
    }

    pub(super) fn write(mut self, change: &mut Change<'_>) {
        write(change, self.accounts);
        write(change, self.categories);
        write(change, self.lessons);
        write(change, self.transactions);
        self.holdings.write(change, self.flow);
    }
}

fn write<R: Stored>(change: &mut Change<'_>, rows: Vec<(R, R)>) {
    for (before, after) in rows {
        change.update(&before, after);
    }
}

/// Only the rows that become something else.
fn changed<R: PartialEq>(rows: Vec<R>, becomes: impl Fn(&R) -> R) -> Vec<(R, R)> {
    let pairs = rows.into_iter().map(|row| {
        let after = becomes(&row);
        (row, after)
    });
    pairs.filter(|(row, after)| row != after).collect()
}

fn accounts(younger: Vec<Account>, older: &[Account]) -> Vec<(Account, Account)> {
    changed(younger, |account| {
        let heir = older.iter().find(|other| account.falls_into(other));
        heir.map_or_else(|| account.clone(), |heir| account.clone().merged_into(heir.id))
    })
}

/// The younger's goals and all that moved there. A goal goes into one of its name, unless that is kept in another
/// currency, or would hold less than nothing then: it stands beside that under another name.
fn flow(
    (younger, older): (Vec<Goal>, Vec<Goal>),
    movements: &[Movement],
    holdings: &Holdings,
    heirs: &mut Heirs,
) -> Flow {
    let mut names: Vec<String> = younger.iter().chain(&older).map(|goal| goal.name_key.clone()).collect();
    let mut flow = Flow::default();
    for goal in younger {
        let Some(heir) = older.iter().find(|other| goal.falls_into(other)) else { continue };
        let of_goal: Vec<&Movement> =
            movements.iter().filter(|movement| movement.savings_account_id == goal.id).collect();
        let merging = of_goal.iter().fold(
            Flow::default().and_goal(&goal, goal.clone().merged_into(heir.id)),
            |flow, movement| {
                flow.and_movement(Some(movement), (*movement).clone().following(&[(goal.id, heir.id)].into()))
            },
        );
        if heir.currency() == goal.currency() && holdings.admits(&merging).is_ok() {
            heirs.insert(goal.id, heir.id);
            flow = flow.and_goal(&goal, goal.clone().merged_into(heir.id));
        } else {
            let name = free_name(&goal, &names);
            names.push(crate::name_key(&name));
            flow = flow.and_goal(&goal, goal.clone().named(&name));
        }
    }
    for movement in movements {
        let after = movement.clone().following(heirs);
        if after != *movement {
            flow = flow.and_movement(Some(movement), after);
        }
    }
    flow
}

/// "laptop (USD)"; where that is taken too, "laptop (USD) 2".
fn free_name(goal: &Goal, taken: &[String]) -> String {
    let name = format!("{} ({})", goal.name, goal.currency().code());
    let numbered = (2..).map(|nth| format!("{name} {nth}"));
    let mut names = std::iter::once(name.clone()).chain(numbered);
    names.find(|name| !taken.contains(&crate::name_key(name))).unwrap_or(name)
}

/// A category of the younger's own becomes part of the older's of its name. A mask of the younger falls away where the
/// older has one for the same default, or a category of its name. Their words lead there then.
fn categories(younger: Vec<OwnCategory>, older: Vec<OwnCategory>) -> Vec<(OwnCategory, OwnCategory)> {
    let mut kept = older.clone();
    let folded = changed(younger, |category| {
        let heir = older.iter().find(|other| category.falls_into(other));
        heir.map_or_else(|| category.clone(), |heir| category.clone().folded_into(heir))
    });
    for (category, _) in &folded {
        if let Some(heir) = kept.iter_mut().find(|other| category.falls_into(other)) {
            heir.take_words_of(category);
        }
    }
    let enriched = older.into_iter().zip(kept).filter(|(before, after)| before != after);
    folded.into_iter().chain(enriched).collect()
}

/// Of two lessons about the same words the newer stays.
fn lessons(younger: Vec<LessonRow>, older: &[LessonRow]) -> Vec<(LessonRow, LessonRow)> {
    let mut superseded = Vec::new();
    for lesson in younger {
        if let Some(other) = older.iter().find(|other| other.is_about_the_words_of(&lesson)) {
            let loser = if lesson.is_newer_than(other) { other.clone() } else { lesson };
            superseded.push((loser.clone(), loser.merged()));
        }
    }
    superseded
}
