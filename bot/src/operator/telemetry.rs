//! Logs and metrics.

use std::{io::IsTerminal, sync::OnceLock};

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;

/// What is counted.
#[derive(Clone)]
pub struct Metrics(PrometheusHandle);

impl Metrics {
    /// Begins to count, once in a process.
    pub fn install() -> Self {
        static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
        let handle = HANDLE.get_or_init(|| {
            let steps = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 10.0];
            PrometheusBuilder::new()
                .set_buckets_for_metric(Matcher::Full("catat_step_seconds".to_owned()), &steps)
                .and_then(|builder| {
                    let jobs = [0.001, 0.01, 0.1, 1.0, 10.0, 100.0];
                    builder.set_buckets_for_metric(Matcher::Full("catat_job_seconds".to_owned()), &jobs)
                })
                .expect("the buckets are not empty")
                .install_recorder()
                .expect("nobody else counts in this process")
        });
        // So that every name is there from the start, at nought.
        metrics::counter!("catat_auth_failures_total").increment(0);
        metrics::counter!("catat_errors_total", "kind" => "message").increment(0);
        Self(handle.clone())
    }

    /// Prometheus' text.
    pub fn render(&self) -> String {
        self.0.run_upkeep();
        self.0.render()
    }

    /// Folds what was counted since; keeps the memory of unread counts small.
    pub fn upkeep(&self) {
        self.0.run_upkeep();
    }
}

/// The protocol's client alarms where it only tries or reads something again; what an operator has to know of it, the
/// session says in its own words.
const QUIET: &str =
    "info,whatsapp_rust=off,wacore=off,wacore_libsignal=off,whatsapp_rust_sqlite_storage=error";

/// Logs go to standard error: for people on a terminal, JSON lines otherwise. `RUST_LOG` chooses what.
pub fn install_logs() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(QUIET));
    let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let installed = if std::io::stderr().is_terminal() {
        logs.with_target(false).compact().try_init()
    } else {
        logs.json().flatten_event(true).try_init()
    };
    if let Err(error) = installed {
        eprintln!("catat: logs could not be set up: {error}");
    }
}
