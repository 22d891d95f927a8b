//! Meeting anew: between a file's being looked at and its being booked, other files and other entries may come into the book, or
//! go out of it.

use std::hash::{DefaultHasher, Hash, Hasher};

use const_format::concatcp;

use super::{
    account, candidates,
    known::{self, Family, Sought},
    row::{CHUNK, STAGED, StagedRow, stands},
    words::Reads,
};
use crate::{
    book::BookId,
    db::{Batch, Database, DatabaseError, WriteError, binds},
    jobs,
    people::person::Person,
};

/// Whether a job is to book, or goes on booking, the import whose id this column holds.
macro_rules! is_promised {
    ($id:literal) => {
        const_format::concatcp!(
            "EXISTS (SELECT 1 FROM jobs j WHERE j.key = 'import:' || CAST(",
            $id,
            " AS TEXT) AND j.",
            $crate::jobs::OPEN,
            ")"
        )
    };
}
pub(super) use is_promised;

/// An import whose job is at it: `c` is its change. One that was given up stays open, and no more comes of it.
macro_rules! at_work {
    () => {
        concatcp!("c.kind = 'import' AND c.status = 'open' AND ", is_promised!("c.id"))
    };
}

/// Up to which change all of a book can be seen now, and which is its newest: an import that is at work is still growing.
pub(super) async fn stand_of(database: &Database, book: BookId) -> Result<(i64, i64), DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT COALESCE(MIN(CASE WHEN ",
        at_work!(),
        " THEN c.number - 1 END), MAX(c.number), 0), COALESCE(MAX(c.number), 0) FROM changes c WHERE c.book_id = $1"
    );
    let found: Option<(i64, i64)> = database.first(SQL, binds![book.get()]).await?;
    Ok(found.unwrap_or_default())
}

/// Notes up to which change of the book an import is met with it; `None`: it is just being met.
pub(super) async fn note_stand(
    database: &Database,
    import_id: i64,
    looked_at: Option<i64>,
) -> Result<(), WriteError> {
    let mut batch = Batch::default();
    batch.run(
        "UPDATE import_rows SET looked_at = $2 WHERE import_id = $1 AND place = 0",
        binds![import_id, looked_at],
    );
    database.write(batch).await.map(drop)
}

/// A guard of an import's first chunk: no other import is at work in the book, or was since it was met with it.
pub(super) const IS_MET: &str = concatcp!(
    "UPDATE import_rows SET looked_at = looked_at WHERE import_id = $1 AND place = 0 AND NOT EXISTS \
     (SELECT 1 FROM changes c WHERE c.book_id = $2 AND c.kind = 'import' AND c.id <> $1 AND ((",
    at_work!(),
    ") OR c.number > COALESCE(import_rows.looked_at, -1)))"
);

/// Whether an import has to wait, because one that was promised before it in the same book is not booked yet, or another is at
/// work. One that has begun waits for nobody.
pub async fn has_to_wait(
    database: &Database,
    book: BookId,
    (job_id, import_id): (i64, i64),
) -> Result<bool, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT (SELECT COUNT(*) FROM jobs p WHERE p.kind = 'import' AND p.book_id = $1 AND p.id < $2 AND p.",
        jobs::OPEN,
        ") + (SELECT COUNT(*) FROM changes c WHERE c.book_id = $1 \
         AND c.id <> $3 AND ",
        at_work!(),
        ") WHERE NOT EXISTS (SELECT 1 FROM changes o WHERE o.id = $3)"
    );
    let found: Option<(i64,)> = database.first(SQL, binds![book.get(), job_id, import_id]).await?;
    Ok(found.is_some_and(|(others,)| others > 0))
}

/// Whether an import that was booked does not stand any more, or is just being taken back.
pub async fn is_taken_back(database: &Database, import_id: i64) -> Result<bool, DatabaseError> {
    let sql = "SELECT COUNT(*) FROM imports i WHERE i.id = $1 AND (i.status <> 'active' OR EXISTS \
               (SELECT 1 FROM changes c WHERE c.reverses = i.id AND c.status = 'open'))";
    let found: Option<(i64,)> = database.first(sql, binds![import_id]).await?;
    Ok(found.is_some_and(|(count,)| count > 0))
}

/// Meets anew what is not decided of an import, where its book has changed since it was looked at; answers whether anything is
/// different from what was shown. What was decided stays, and of one that is being booked nothing is touched.
pub async fn refreshed(
    database: &Database,
    person: &Person,
    import_id: i64,
    reads: Reads<'_>,
) -> Result<bool, WriteError> {
    const LOOKED_AT: &str = "SELECT s.looked_at FROM import_rows s WHERE s.import_id = $1 AND s.place = 0 \
                             AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.id = $1)";
    let found: Option<(Option<i64>,)> = database.first(LOOKED_AT, binds![import_id]).await?;
    let Some((looked_at,)) = found else { return Ok(false) };
    let (stand, newest) = stand_of(database, person.book).await?;
    if looked_at.is_some_and(|looked_at| looked_at >= newest) {
        return Ok(false);
    }
    let before = shape(database, import_id).await?;
    note_stand(database, import_id, None).await?;
    forget(database, import_id).await?;
    let family = Family::of(&account::known(database, person).await?);
    note_by_key(database, import_id, &family).await?;
    known::note_by_bank_id(database, import_id, &family).await?;
    candidates::meet(database, person, import_id, reads).await?;
    note_stand(database, import_id, Some(stand)).await?;
    Ok(shape(database, import_id).await? != before)
}

/// What shall become of all rows, as one number.
async fn shape(database: &Database, import_id: i64) -> Result<u64, DatabaseError> {
    const PAGE: i64 = 10_000;
    let sql = "SELECT place, planned, transaction_id, matched_id FROM import_rows WHERE import_id = $1 AND place > $2 \
               ORDER BY place LIMIT $3";
    let (mut behind, mut hasher) = (-1, DefaultHasher::new());
    loop {
        let rows: Vec<(i64, String, Option<i64>, Option<i64>)> =
            database.scan(sql, binds![import_id, behind, PAGE]).await?;
        let Some(last) = rows.last() else { return Ok(hasher.finish()) };
        behind = last.0;
        rows.hash(&mut hasher);
    }
}

/// Takes back what was found of the rows and nobody decided.
async fn forget(database: &Database, import_id: i64) -> Result<(), WriteError> {
    let mut batch = Batch::default();
    batch.run(
        "UPDATE import_rows SET planned = 'new', transaction_id = NULL, matched_id = NULL, to_account_id = said_account_id \
         WHERE import_id = $1 AND became IS NULL AND (planned IN ('matched', 'leg', 'offered', 'doubted') \
         OR (planned = 'new' AND matched_id IS NOT NULL)) \
         AND NOT EXISTS (SELECT 1 FROM import_rows m WHERE m.id = import_rows.matched_id AND m.planned = 'met')",
        binds![import_id],
    );
    // What was known by a file that was taken back since is not.
    batch.run(
        concat!(
            "UPDATE import_rows SET planned = 'new', became = NULL, transaction_id = NULL, matched_id = NULL \
             WHERE import_id = $1 AND planned = 'known' AND matched_id IS NOT NULL AND NOT EXISTS \
             (SELECT 1 FROM import_rows r JOIN imports i ON i.id = r.import_id AND i.status = 'active' \
             WHERE r.id = import_rows.matched_id AND ",
            stands!("r"),
            ")"
        ),
        binds![import_id],
    );
    database.write(batch).await.map(drop)
}

/// Notes of the rows which of them stand in the books by now, by a row of another file that equals them.
async fn note_by_key(database: &Database, import_id: i64, family: &Family) -> Result<(), WriteError> {
    const PAGE: &str = concatcp!(
        STAGED,
        "s.import_id = $1 AND s.planned = 'new' AND s.became IS NULL AND s.matched_id IS NULL AND s.place > $2 \
         ORDER BY s.place LIMIT $3"
    );
    let (mut behind, limit) = (-1, i64::try_from(CHUNK).unwrap_or(i64::MAX));
    loop {
        let rows: Vec<StagedRow> = database.scan(PAGE, binds![import_id, behind, limit]).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        behind = last.place;
        let sought: Vec<Sought> = rows.iter().map(Sought::of).collect();
        let found = known::find(database, (import_id, family), &sought).await?;
        let mut batch = Batch::default();
        for (place, earlier) in found {
            if let (Some(row), Some(stands)) = (rows.get(place), earlier.stands) {
                known::note(&mut batch, row.id, stands);
            }
        }
        if !batch.is_empty() {
            database.write(batch).await?;
        }
    }
}
