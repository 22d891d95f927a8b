//! What is read where receipts are to be booked.

use chrono::{DateTime, Utc};
use ledger::{
    book::receipt,
    db::{Database, DatabaseError},
    people::user::Person,
};

use super::write::Paper;

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
