//! `POST /ai/parse`: a frame for a text, without booking anything.

use axum::{Json, extract::State};
use dashboard::{
    ApiError,
    auth::Caller,
    body::{JsonBody, Nothing, UrlQuery},
};
use serde_json::Value;

use super::Context;
use crate::{
    engine::adviser::note_call,
    operator::parse::{Defaults, Request},
};

/// Reads one text.
pub(super) async fn parse(
    State(context): State<Context>,
    caller: Caller,
    _: UrlQuery<Nothing>,
    JsonBody(request): JsonBody<Request>,
) -> Result<Json<Value>, ApiError> {
    caller.needs_confirmed()?;
    let defaults = Defaults::at(context.engine.books.clock.now());
    let (engine, adviser) = (&context.engine, context.engine.desk.adviser.as_ref());
    let (frame, call) =
        request.frame(&defaults, &engine.post.catalogue, adviser).await.map_err(ApiError::Invalid)?;
    if let Some(call) = call {
        note_call(&engine.books, &call).await;
    }
    Ok(Json(frame))
}
