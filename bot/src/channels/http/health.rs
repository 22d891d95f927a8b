//! `GET /healthz`, `/health`, `/health/db`, `/readyz` and `/metrics`.

use std::time::Duration;

use axum::{Json, extract::State, http::StatusCode};
use dashboard::body::{Nothing, UrlQuery};
use ledger::{
    jobs,
    messages::{delivery, lane},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::Context;
use crate::out::channel::SessionState;

/// The database has this long to answer.
const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Serialize, ToSchema)]
pub(super) struct Health {
    status: &'static str,
    database: &'static str,
    /// Whether the work that goes on by itself is done.
    work: &'static str,
    /// How many jobs were given up.
    #[serde(skip_serializing_if = "Option::is_none")]
    dead_jobs: Option<i64>,
    sessions: Vec<ShownSession>,
}

#[derive(Serialize, ToSchema)]
struct ShownSession {
    id: String,
    #[serde(flatten)]
    state: SessionState,
    /// How many messages of the last day were acknowledged and reached nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    unheard: Option<i64>,
}

/// 200 while the database answers in time and no chore fails.
pub(super) async fn healthz(
    State(context): State<Context>,
    _: UrlQuery<Nothing>,
) -> (StatusCode, Json<Health>) {
    let is_failing = context.engine.watchdog.is_failing();
    let database = state_of_database(&context).await;
    let (code, status) = told(database == "ok" && !is_failing);
    let links = context.engine.post.links.all();
    let sessions = links.iter().map(|link| ShownSession {
        id: link.name.clone(),
        state: link.state(),
        unheard: Some(link.unheard()).filter(|unheard| *unheard > 0),
    });
    let work = if is_failing { "failing" } else { "ok" };
    let dead_jobs = depth_of_jobs(&context).await.map(|(_, dead)| dead).filter(|dead| *dead > 0);
    (code, Json(Health { status, database, work, dead_jobs, sessions: sessions.collect() }))
}

#[derive(Serialize, ToSchema)]
pub(super) struct Alive {
    status: &'static str,
}

/// 200 while the process answers at all.
pub(super) async fn health(_: UrlQuery<Nothing>) -> Json<Alive> {
    Json(Alive { status: "ok" })
}

#[derive(Serialize, ToSchema)]
pub(super) struct Depth {
    status: &'static str,
    database: &'static str,
}

/// 200 while the database answers in time.
pub(super) async fn database(
    State(context): State<Context>,
    _: UrlQuery<Nothing>,
) -> (StatusCode, Json<Depth>) {
    let database = state_of_database(&context).await;
    let (code, status) = told(database == "ok");
    (code, Json(Depth { status, database }))
}

/// 200 while requests are served and messages worked: whoever shares out requests asks here.
pub(super) async fn ready(State(context): State<Context>, _: UrlQuery<Nothing>) -> (StatusCode, Json<Depth>) {
    let database = state_of_database(&context).await;
    let (code, status) = told(database == "ok" && !context.engine.watchdog.is_failing());
    (code, Json(Depth { status, database }))
}

fn told(is_well: bool) -> (StatusCode, &'static str) {
    if is_well { (StatusCode::OK, "ok") } else { (StatusCode::SERVICE_UNAVAILABLE, "unavailable") }
}

async fn state_of_database(context: &Context) -> &'static str {
    match tokio::time::timeout(PATIENCE, context.engine.books.database.ping()).await {
        Ok(Ok(())) => "ok",
        Ok(Err(_)) => "error",
        Err(_) => "timeout",
    }
}

/// How many jobs are due, and how many were given up.
async fn depth_of_jobs(context: &Context) -> Option<(i64, i64)> {
    let books = &context.engine.books;
    let depth = jobs::depth(&books.database, books.clock.now());
    tokio::time::timeout(PATIENCE, depth).await.ok()?.ok()
}

/// What is counted, in Prometheus' text.
pub(super) async fn metrics(State(context): State<Context>, _: UrlQuery<Nothing>) -> String {
    let depth = tokio::time::timeout(PATIENCE, lane::depth(&context.engine.books.database)).await;
    if let Ok(Ok(depth)) = depth {
        metrics::gauge!("catat_queue_depth", "queue" => "inbox")
            .set(u32::try_from(depth).unwrap_or(u32::MAX));
    }
    let depth = tokio::time::timeout(PATIENCE, delivery::depth(&context.engine.books.database)).await;
    if let Ok(Ok(depth)) = depth {
        metrics::gauge!("catat_queue_depth", "queue" => "outbox")
            .set(u32::try_from(depth).unwrap_or(u32::MAX));
    }
    if let Some((due, dead)) = depth_of_jobs(&context).await {
        for (queue, depth) in [("jobs", due), ("dead_jobs", dead)] {
            metrics::gauge!("catat_queue_depth", "queue" => queue)
                .set(u32::try_from(depth).unwrap_or(u32::MAX));
        }
    }
    context.metrics.render()
}
