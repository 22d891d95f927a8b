//! Pictures on their way out: what stands in a row of the outbox is drawn when it is sent, and kept nowhere.

use charts::{Page, Theme};
use ledger::messages::message::Drawing;

/// The picture as a PNG; `None` where it cannot be drawn, which keeps no words back. Drawing takes a moment, and does not hold up
/// what else is sent.
pub(crate) async fn drawn(drawing: Drawing) -> Option<Vec<u8>> {
    let Drawing { name, page } = drawing;
    let drawn = tokio::task::spawn_blocking(move || {
        let page: Page = serde_json::from_value(page).map_err(|error| error.to_string())?;
        page.png(Theme::Light).map_err(|error| error.to_string())
    });
    match drawn.await {
        Ok(Ok(bytes)) => Some(bytes),
        Ok(Err(error)) => {
            tracing::warn!(name, error, "a picture was not drawn; its words go alone");
            None
        }
        Err(error) => {
            tracing::error!(name, %error, "drawing a picture broke; its words go alone");
            None
        }
    }
}
