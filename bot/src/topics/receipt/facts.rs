//! What is read where receipts are to be booked.

use chrono::{DateTime, Utc};
use ledger::{
    Direction,
    book::{lookup, receipt},
    db::{Database, DatabaseError},
    people::user::Person,
};

use nlu::receipt::History;

use super::{list::MOST_ROWS, write::Paper};

/// Whether the same paper stands in the books already, of each: the same file of the last day, or another with its reference.
pub(crate) async fn kept(
    database: &Database,
    person: &Person,
    papers: Vec<Option<&Paper>>,
    now: DateTime<Utc>,
) -> Result<Vec<bool>, DatabaseError> {
    let mut kept = Vec::with_capacity(papers.len());
    for paper in papers {
        let mut is_kept = false;
        if let Some(paper) = paper {
            for picture in &paper.pictures {
                let of = (picture.media_id, paper.receipt.reference.as_deref());
                is_kept = is_kept || receipt::is_kept(database, person, of, now).await?;
            }
        }
        kept.push(is_kept);
    }
    Ok(kept)
}

/// Whether each row of a list that is shown stands in the books already: a paper with its reference, or an entry of its day,
/// amount and way. Each entry stands for one row.
pub(crate) async fn kept_rows(
    database: &Database,
    person: &Person,
    history: &History,
    now: DateTime<Utc>,
) -> Result<Vec<bool>, DatabaseError> {
    let (mut kept, mut taken) = (Vec::new(), Vec::new());
    for row in history.rows.iter().take(MOST_ROWS) {
        let entry = &row.entry;
        let alike = lookup::of_amount(database, person, (entry.at.date_naive(), entry.amount)).await?;
        // What the one calls a transfer the other may call what it was for.
        let is_way =
            |way: Direction| way == entry.direction || [way, entry.direction].contains(&Direction::Transfer);
        let found = alike.iter().find(|known| is_way(known.direction) && !taken.contains(&known.id));
        taken.extend(found.map(|known| known.id));
        let has_paper = receipt::is_kept(database, person, (None, row.reference.as_deref()), now).await?;
        kept.push(found.is_some() || has_paper);
    }
    Ok(kept)
}
