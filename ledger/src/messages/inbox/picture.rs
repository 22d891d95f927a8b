//! What became of a message that is a picture or a document, for whoever handed it in.

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use super::InboxStatus;
use crate::{
    db::{Database, DatabaseError, binds, record},
    messages::perceived::{Page, Perceived},
};

/// A message that is a picture or a document.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Who sent it.
    pub user_id: i64,
    /// Where it stands.
    pub status: InboxStatus,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// The picture itself, where it is kept.
    pub media_id: Option<i64>,
    perceived: Option<Json<Perceived>>,
}

record!(Picture: user_id, status, sent_at, media_id, perceived);

impl Picture {
    /// What was seen on it; nothing as long as nobody has looked, or where nothing was to be seen.
    pub fn pages(&self) -> &[Page] {
        match self.perceived.as_deref() {
            Some(Perceived::Pages { pages }) => pages,
            _ => &[],
        }
    }
}

/// The picture or document that is this row; `None` where it is none.
pub async fn picture(database: &Database, id: i64) -> Result<Option<Picture>, DatabaseError> {
    let sql = "SELECT user_id, status, sent_at, media_id, perceived FROM wa_messages \
               WHERE id = $1 AND direction = 'in' AND kind IN ('image', 'document')";
    database.first(sql, binds![id]).await
}
