//! The HTTP server: connections with limits, and a stop that lets what is in hand finish.

use std::{future::Future, pin::pin, time::Duration};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, sync::Semaphore, time::Instant};

/// More connections than this wait at the door.
const MOST_CONNECTIONS: usize = 2_048;
/// A connection that sends no whole request head in this time is closed.
const HEAD_PATIENCE: Duration = Duration::from_secs(30);

/// Serves until `stop` is ready; then takes no new connection and waits for those it has. Answers how much of `farewell` is
/// left.
pub async fn serve(
    listener: TcpListener,
    routes: Router,
    stop: impl Future<Output = ()>,
    farewell: Duration,
) -> Duration {
    let graceful = GracefulShutdown::new();
    let places = std::sync::Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut stop = pin!(stop);
    loop {
        let place = tokio::select! {
            () = &mut stop => break,
            place = places.clone().acquire_owned() => place,
        };
        let stream = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    // Out of file descriptors, most likely: connections that end make room.
                    tracing::warn!(%error, "could not take a connection");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
        };
        // Replies are small and whole; waiting to fill a packet would only delay them.
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(routes.clone());
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_PATIENCE)
            .serve_connection(TokioIo::new(stream), service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    let begun = Instant::now();
    if tokio::time::timeout(farewell, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still open at the end");
    }
    farewell.saturating_sub(begun.elapsed())
}
