//! The routes for people themselves that need more than the books: files of banks, and letting somebody in.

use axum::{
    Router,
    routing::{get, post},
};

use super::{Context, imports, users};

/// Those that are served below `/api/v1` alone.
pub(super) fn versioned() -> Router<Context> {
    Router::new()
        .route("/api/v1/imports/{id}", get(imports::show))
        .route("/api/v1/imports/{id}/answers", post(imports::answer))
        .route("/api/v1/imports/{id}/confirm", post(imports::confirm))
        .route("/api/v1/imports/{id}/cancel", post(imports::cancel))
}

/// Those of them for whoever looks after the bot.
pub(super) fn of_the_house() -> Router<Context> {
    Router::new()
        .route("/api/v1/users", get(users::list))
        .route("/api/v1/users/{id}/approve", post(users::approve))
        .route("/api/v1/users/{id}/block", post(users::block))
}

/// Those of them to which files are handed in.
pub(super) fn files() -> Router<Context> {
    Router::new().route("/api/v1/imports", post(imports::hand_in))
}
