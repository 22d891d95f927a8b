//! `/live`: pages that are looked at hear that their book has changed. What has changed they ask for themselves.

use std::{convert::Infallible, time::Duration};

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::stream;

use super::LoggedIn;
use crate::{ApiError, Context, live::Told};

/// Whoever finds no place comes again after so long.
const LATER: Duration = Duration::from_mins(1);
/// So often something is said at least, so that nobody on the way takes the connection for a dead one.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// The numbers of the book's newest changes, the first at once; then, perhaps, that the browser is logged out.
pub(super) async fn listen(
    State(context): State<Context>,
    visitor: LoggedIn,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let wanted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !wanted.contains("text/event-stream") {
        return Err(ApiError::Invalid("Accept: text/event-stream, for it has no end".to_owned()));
    }
    let (by, whom) = ((&context.database, &context.clock), (&visitor.person, &visitor.login));
    let opened = context.door.live.open(by, whom).await?;
    let told = stream::unfold(opened.ok_or(ApiError::TooMany(LATER))?, |mut opened| async move {
        let event = match opened.next().await? {
            Told::Newest(number) => Event::default().event("changed").data(number.to_string()),
            Told::Out => Event::default().event("out").data("out"),
        };
        Some((Ok::<_, Infallible>(event), opened))
    });
    let mut answer = Sse::new(told).keep_alive(KeepAlive::new().interval(HEARTBEAT)).into_response();
    // A proxy that gathers what it passes on would keep it back.
    answer.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}
