//! What people sent, as the dashboard's pages show it: the file itself, and what is read on a paper.

use chrono::{DateTime, Utc};
use dashboard::{
    ApiError,
    importer::Awaited,
    outgoing::Outgoing,
    papers::{Paper, Papers},
};
use ledger::{Money, messages::perceived::Page, people::user::Person};
use nlu::{Context as Known, receipt};

use crate::books::Books;

/// Whoever keeps pictures and sounds for the pages.
pub(super) struct OfPeople(pub(super) Books);

/// The file of kept media, open; `None` where it is kept no more, or was let go of at this very moment. What was brought here from a
/// bucket has no name any more once it is open, and is gone when it is closed.
pub(super) async fn opened(books: &Books, media_id: i64) -> Result<Option<Outgoing>, ApiError> {
    let opened = match books.file(media_id).await? {
        Ok(Some(file)) => Outgoing::open(file.path()).await,
        Ok(None) => Ok(None),
        Err(error) => Err(error),
    };
    opened.map_err(|error| {
        tracing::error!(media_id, %error, "kept media could not be had; look at CATAT_MEDIA");
        ApiError::Unkept
    })
}

impl Papers for OfPeople {
    fn file(&self, media_id: i64) -> Awaited<'_, Option<Outgoing>> {
        Box::pin(opened(&self.0, media_id))
    }

    fn paper(&self, pages: &[Page], (person, sent_at): (&Person, DateTime<Utc>)) -> Paper {
        let known = Known::bare(person.zone.local(sent_at), person.currency);
        let read = receipt::read(pages, &known);
        let currency = read.total.map_or(person.currency, Money::currency);
        let amount = |whole: i64| Money::from_sum(whole.saturating_mul(currency.minor_per_unit()), currency);
        Paper {
            merchant: read.merchant,
            total: read.total,
            day: read.day,
            items: read.goods.into_iter().map(|goods| (goods.name, amount(goods.amount))).collect(),
            text: read.text,
        }
    }
}
