//! What falls together where two books become one: rows of equal name, and whatever names one of them.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use const_format::concatcp;

use crate::{
    book::{
        self, KINDS, each_row,
        goal::Goal,
        holdings::{Flow, Holdings},
        movement::Movement,
        row::{BookRow, Heirs},
    },
    db::{Database, DatabaseError, binds},
    history::{change::Change, stored::Stored},
    people::person::Person,
};

macro_rules! folding {
    ($($file:ident::$row:ident),* $(,)?) => {
        /// Rows as they stand, and as the join leaves them.
        pub(super) struct Folding {
            $($file: Vec<(book::$file::$row, book::$file::$row)>,)*
            flow: Flow,
            /// Of the goals of both books.
            holdings: Holdings,
        }

        impl Folding {
            pub(super) async fn read(
                database: &Database,
                older: &Person,
                younger: &Person,
            ) -> Result<Self, DatabaseError> {
                let mut heirs = Heirs::default();
                $(
                    let mut $file = {
                        const SQL: &str = concatcp!(
                            <book::$file::$row as Stored>::SELECT,
                            "WHERE t.",
                            book::$file::$row::WHOSE.column(),
                            " = $1 AND ",
                            condition(book::$file::$row::FALLS_TOGETHER),
                            " ORDER BY t.id"
                        );
                        fold::<book::$file::$row>(database, SQL, (older, younger), &mut heirs).await?
                    };
                )*
                let (flow, holdings) = goals(database, older, younger, &mut heirs).await?;
                $(follow::<book::$file::$row>(database, younger, &heirs, &mut $file).await?;)*
                Ok(Self { $($file,)* flow, holdings })
            }

            pub(super) fn write(mut self, change: &mut Change<'_>) {
                $(write(change, self.$file);)*
                self.holdings.write(change, self.flow);
            }
        }
    };
}
each_row!(folding);

const fn condition(falls_together: Option<&'static str>) -> &'static str {
    match falls_together {
        Some(condition) => condition,
        None => "FALSE",
    }
}

/// What falls together of one kind: the younger's rows first, then those of the older that became something else by it.
async fn fold<R: BookRow>(
    database: &Database,
    sql: &'static str,
    (older, younger): (&Person, &Person),
    heirs: &mut Heirs,
) -> Result<Vec<(R, R)>, DatabaseError> {
    // Goals go by what lies in them.
    if R::FALLS_TOGETHER.is_none() || R::IS_HELD {
        return Ok(Vec::new());
    }
    let of = |person: &Person| binds![R::WHOSE.of(person)];
    let theirs: Vec<R> = database.scan(sql, of(younger)).await?;
    let older: Vec<R> = database.scan(sql, of(older)).await?;
    let (mut kept, mut folded) = (older.clone(), Vec::new());
    for row in theirs {
        let Some(heir) = kept.iter_mut().find(|other| row.falls_into(other)) else { continue };
        let (after, heir_after) = row.clone().fold_into(heir.clone());
        *heir = heir_after;
        if let Some(id) = after.heir() {
            heirs.insert(row.id(), id);
        }
        folded.push((row, after));
    }
    folded.extend(older.into_iter().zip(kept));
    folded.retain(|(before, after)| before != after);
    Ok(folded)
}

/// The rows of a book `$1` that may name one which went into another, by their table.
static REFERRING: LazyLock<HashMap<&'static str, String>> = LazyLock::new(|| {
    let has_heirs = |table: &str| KINDS.iter().any(|kind| kind.has_heirs && kind.table == table);
    let referring = KINDS.iter().filter_map(|kind| {
        let columns = kind.references.iter().filter(|(_, table)| has_heirs(table));
        let named: Vec<String> = columns.map(|(column, _)| format!("t.{column} IS NOT NULL")).collect();
        let sql =
            || format!("{}WHERE t.book_id = $1 AND ({}) ORDER BY t.id", kind.select, named.join(" OR "));
        (!named.is_empty()).then(|| (kind.table, sql()))
    });
    referring.collect()
});

/// Lets the younger's rows of one kind name those into which others went.
async fn follow<R: BookRow>(
    database: &Database,
    younger: &Person,
    heirs: &Heirs,
    pairs: &mut Vec<(R, R)>,
) -> Result<(), DatabaseError> {
    let Some(sql) = REFERRING.get(R::TABLE) else { return Ok(()) };
    if R::IS_HELD {
        return Ok(());
    }
    let folded: HashSet<i64> = pairs.iter().map(|(before, _)| before.id()).collect();
    for (_, after) in pairs.iter_mut() {
        after.follow(heirs);
    }
    for row in database.scan::<R>(sql.as_str(), binds![younger.book.get()]).await? {
        let after = followed(&row, heirs);
        if after != row && !folded.contains(&row.id()) {
            pairs.push((row, after));
        }
    }
    Ok(())
}

fn followed<R: BookRow>(row: &R, heirs: &Heirs) -> R {
    let mut row = row.clone();
    row.follow(heirs);
    row
}

fn write<R: BookRow>(change: &mut Change<'_>, rows: Vec<(R, R)>) {
    for (before, after) in rows {
        change.update(&before, after);
    }
}

/// What becomes of the younger's goals and of what moved into them and out of them, and what lies in those of both.
async fn goals(
    database: &Database,
    older: &Person,
    younger: &Person,
    heirs: &mut Heirs,
) -> Result<(Flow, Holdings), DatabaseError> {
    const GOALS: &str = concatcp!(
        Goal::SELECT,
        "WHERE t.book_id = $1 AND ",
        condition(Goal::FALLS_TOGETHER),
        " ORDER BY t.id"
    );
    const MOVEMENTS: &str = concatcp!(Movement::SELECT, "WHERE t.book_id = $1 ORDER BY t.id");
    let (from, to) = (younger.book.get(), older.book.get());
    let holdings = Holdings::of(database, younger).await?.and(Holdings::of(database, older).await?);
    let movements: Vec<Movement> = database.scan(MOVEMENTS, binds![from]).await?;
    let goals = (database.scan(GOALS, binds![from]).await?, database.scan(GOALS, binds![to]).await?);
    Ok((flow(goals, &movements, &holdings, heirs), holdings))
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
                flow.and_movement(
                    Some(movement),
                    followed(movement, &[(goal.id, heir.id)].into_iter().collect()),
                )
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
        let after = followed(movement, heirs);
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
