//! `catat serve`.

use std::{process::ExitCode, sync::Arc, time::Duration};

use ledger::{db::Location, values::clock::SystemClock};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    sync::watch,
};

use super::{lock, not_started};
use crate::{
    channels::{
        self, Open,
        http::{self, server},
    },
    engine::{Engine, FAREWELL, watchdog},
    intake::organs,
    operator::{
        config::Settings,
        failure::{FAILURE, Failure},
        telemetry::Metrics,
    },
};

/// How often counts are folded, so that unread ones stay small.
const UPKEEP: Duration = Duration::from_secs(5);

/// What a process does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Takes messages and requests over HTTP.
    Web,
    /// Works on messages.
    Worker,
    /// Takes and sends messages on the channels that send by themselves.
    Channels,
}

impl Role {
    /// All of them make a whole engine.
    pub(crate) const ALL: [Self; 3] = [Self::Web, Self::Worker, Self::Channels];
}

/// Runs the bot until it is told to stop; then it finishes what it has in hand.
pub(crate) async fn run(settings: &Settings, roles: &[Role]) -> Result<ExitCode, Failure> {
    let does = |role| roles.is_empty() || roles.contains(&role);
    if !Role::ALL.into_iter().all(does) && matches!(settings.database, Location::File(_)) {
        return Err(Failure::Usage("--role: sharing the work needs PostgreSQL; set DATABASE_URL".to_owned()));
    }
    let stop = stop_signal()?;
    let folder = lock(settings)?;
    // Before any message is worked on: a process that cannot listen must not take lanes over.
    let listener = if does(Role::Web) { Some(listen(settings).await?) } else { None };
    let metrics = Metrics::install();
    let database = ledger::open(&settings.database).await?;
    let clock = Arc::new(SystemClock);
    let senses = organs::senses(settings, clock.clone());
    let engine = Engine::with_senses(database, clock, settings, folder.owner()?, senses);
    warn_of_those_shut_out(&engine).await?;
    watch_over(&engine)?;
    let started = match (does(Role::Worker), does(Role::Channels)) {
        (true, _) => Some(engine.start().await),
        (false, true) => Some(engine.start_fetching().await),
        (false, false) => None,
    };
    let sweeper = started.transpose().map_err(|error| not_started(&error))?;
    let upkeep = tokio::spawn(keep_up(metrics.clone()));
    let sessions = if does(Role::Channels) {
        match channels::open_all(&engine, settings).await {
            Ok(sessions) => sessions,
            Err(held) => {
                engine.stop(sweeper, FAREWELL).await;
                return Err(Failure::InUse(held));
            }
        }
    } else {
        Vec::new()
    };
    let (engine_name, data) = (settings.database.engine(), settings.data_dir.display());
    let mut left = FAREWELL;
    if let Some(listener) = listener {
        let token = folder.token(settings.token.as_ref()).map_err(|error| Failure::of_folder(&error))?;
        folder.announce(listener.local_addr()?)?;
        tracing::info!(address = %listener.local_addr()?, database = engine_name, data = %data, "ready");
        let door = http::door(&settings.door, &engine);
        let proxies = door.front.proxies.clone();
        let routes = http::routes(&http::Context {
            engine: engine.clone(),
            token,
            metrics,
            is_metrics_open: settings.is_metrics_open,
            is_told: settings.door.docs,
            doors: http::Doors::default(),
            door: door.clone(),
        });
        let stopping = async {
            stopped(stop).await;
            door.close();
        };
        left = server::serve(listener, routes, proxies, stopping, FAREWELL).await;
    } else {
        tracing::info!(database = engine_name, data = %data, "ready");
        stopped(stop).await;
    }
    tracing::info!("stopping: finishing what is in hand");
    upkeep.abort();
    futures_util::future::join_all(sessions.into_iter().map(Open::close)).await;
    engine.stop(sweeper, left).await;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

async fn warn_of_those_shut_out(engine: &Engine) -> Result<(), Failure> {
    let people = engine.policy.shut_out(&engine.books.database).await?;
    if people > 0 {
        tracing::warn!(
            people,
            "the mode allowlist shuts out people who were let in before; catat users --admit-all takes them over"
        );
    }
    Ok(())
}

/// Whatever has stopped inside is started again by whoever started this process.
fn watch_over(engine: &Engine) -> std::io::Result<()> {
    let database = engine.books.database.clone();
    watchdog::watch(
        engine.watchdog.clone(),
        move || database.writes(),
        |reason| {
            tracing::error!(reason, "ending, so that a supervisor starts the bot again");
            std::process::exit(i32::from(FAILURE));
        },
    )
}

async fn listen(settings: &Settings) -> Result<TcpListener, Failure> {
    TcpListener::bind(settings.listen).await.map_err(|error| {
        Failure::Other(format!("CATAT_LISTEN: cannot listen on {}: {error}", settings.listen))
    })
}

/// Turns true at SIGTERM or SIGINT.
fn stop_signal() -> Result<watch::Receiver<bool>, Failure> {
    let (sender, receiver) = watch::channel(false);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
        let _ = sender.send(true);
    });
    Ok(receiver)
}

async fn stopped(mut stop: watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

async fn keep_up(metrics: Metrics) {
    loop {
        tokio::time::sleep(UPKEEP).await;
        metrics.upkeep();
    }
}
