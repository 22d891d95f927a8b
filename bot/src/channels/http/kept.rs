//! What people sent, as the dashboard's pages show it: the file itself, and what is read on a paper.

use chrono::{DateTime, Utc};
use dashboard::{
    ApiError,
    importer::Awaited,
    papers::{Paper, Papers},
};
use ledger::{Money, messages::perceived::Page, people::user::Person};
use nlu::{Context as Known, receipt};

use crate::books::Books;

/// Whoever keeps pictures and sounds for the pages.
pub(super) struct OfPeople(pub(super) Books);

impl Papers for OfPeople {
    fn file(&self, media_id: i64) -> Awaited<'_, Option<Vec<u8>>> {
        Box::pin(async move {
            let unkept = |error: std::io::Error| {
                tracing::error!(media_id, %error, "kept media could not be had; look at CATAT_MEDIA");
                ApiError::Unkept
            };
            let Some(file) = self.0.file(media_id).await?.map_err(unkept)? else { return Ok(None) };
            // None is larger than what came in, and that was held to its limit.
            let bytes = tokio::fs::read(file.path()).await;
            match bytes {
                Ok(bytes) => Ok(Some(bytes)),
                // It was let go at this very moment.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(unkept(error)),
            }
        })
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
