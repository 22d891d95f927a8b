//! The routes of entries one by one, of what they are filed under, and of people themselves.

use axum::{
    Router,
    routing::{delete, get, post},
};

use super::{category, changes, download, entry, expenses, logins, summary, users};
use crate::Context;

/// Those that are served with and without `/api/v1`.
pub(super) fn routes() -> Router<Context> {
    Router::new().route("/transactions/export", get(download::export))
}

/// Those that are served below it alone.
pub(super) fn versioned() -> Router<Context> {
    Router::new()
        .route("/api/v1/transactions/{id}", get(entry::show).patch(entry::amend).delete(entry::void))
        .route("/api/v1/transactions/{id}/restore", post(entry::restore))
        .route("/api/v1/expenses", get(expenses::list).post(expenses::book))
        .route("/api/v1/expenses/{id}", get(entry::show).patch(entry::amend).delete(entry::void))
        .route("/api/v1/analytics/monthly/{year}/{month}", get(expenses::month))
        .route("/api/v1/categories", get(category::list).post(category::make))
        .route("/api/v1/categories/{id}", get(category::show).patch(category::amend).delete(category::hide))
        .route("/api/v1/users/me", get(users::show).patch(users::amend).delete(users::forget))
        .route("/api/v1/changes", get(changes::list))
        .route("/api/v1/changes/{number}", get(changes::show))
        .route("/api/v1/changes/{number}/undo", post(changes::undo))
        .route("/api/v1/logins", get(logins::list).delete(logins::end_all))
        .route("/api/v1/logins/{id}", delete(logins::end))
        .route("/api/v1/events", get(logins::events))
        .route("/api/v1/dashboard/summary", get(summary::overview))
        .route("/api/v1/reports/download", get(download::report))
}
