//! `POST /ai/parse`: a frame for a text, without booking anything.

use axum::{Json, extract::State};
use dashboard::{ApiError, body::JsonBody};
use serde_json::Value;

use super::Context;
use crate::parse::{Defaults, Request};

/// Reads one text.
pub(super) async fn parse(
    State(context): State<Context>,
    JsonBody(body): JsonBody<Value>,
) -> Result<Json<Value>, ApiError> {
    let request = Request::read(body).map_err(ApiError::Invalid)?;
    let defaults = Defaults::at(context.engine.clock.now());
    request.frame(&defaults, &context.engine.catalogue).map(Json).map_err(ApiError::Invalid)
}
