//! Whoever keeps pictures and sounds, and reads what stands there: how that is done is not known here.

use chrono::{DateTime, NaiveDate, Utc};
use ledger::{Money, messages::perceived::Page, people::user::Person};

use crate::{importer::Awaited, outgoing::Outgoing};

/// Somebody who keeps what people send, and reads it.
pub trait Papers: Send + Sync {
    /// The file that media is, open; `None` where it is kept no more. Whose it is was asked before.
    fn file(&self, media_id: i64) -> Awaited<'_, Option<Outgoing>>;

    /// What stands on the pages of a paper, as this person would have had it read when they sent it.
    fn paper(&self, pages: &[Page], sent: (&Person, DateTime<Utc>)) -> Paper;
}

/// What stands on a paper.
#[derive(Debug, Clone, Default)]
pub struct Paper {
    /// The shop, or whoever was paid.
    pub merchant: Option<String>,
    /// The likeliest total.
    pub total: Option<Money>,
    /// The day on it.
    pub day: Option<NaiveDate>,
    /// What was bought, each with what it came to.
    pub items: Vec<(String, Money)>,
    /// All that stands there.
    pub text: String,
}
