//! The HTTP server: connections with limits, and a stop that lets what is in hand finish.

use std::{convert::Infallible, future::Future, net::IpAddr, pin::pin, time::Duration};

use axum::{Router, response::Response};
use dashboard::{auth::peer::Connected, front::Proxies};
use hyper::{
    Request,
    body::Incoming,
    server::conn::http1,
    service::{Service, service_fn},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, sync::Semaphore, time::Instant};

use super::connections::{Connections, Patient};

/// More connections than this wait at the door.
const MOST_CONNECTIONS: usize = 2_048;
/// A connection that sends no whole request head in this time is closed.
const HEAD_PATIENCE: Duration = Duration::from_secs(30);

/// So is one whose other end takes nothing of an answer for so long.
const WRITE_PATIENCE: Duration = Duration::from_secs(30);

/// Serves until `stop` is ready; then takes no new connection and waits for those it has. Answers how much of `farewell` is
/// left. Of one network there are not any number of connections, unless it is a proxy that is believed.
pub async fn serve(
    listener: TcpListener,
    routes: Router,
    proxies: Proxies,
    stop: impl Future<Output = ()>,
    farewell: Duration,
) -> Duration {
    let graceful = GracefulShutdown::new();
    let places = std::sync::Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let connections = Connections::default();
    let mut stop = pin!(stop);
    loop {
        let place = tokio::select! {
            () = &mut stop => break,
            place = places.clone().acquire_owned() => place,
        };
        let (stream, address) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, address)) => (stream, address.ip()),
                Err(error) => {
                    // Out of file descriptors, most likely: connections that end make room.
                    tracing::warn!(%error, "could not take a connection");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
        };
        let Some(counted) = connections.open(address, &proxies) else {
            metrics::counter!("catat_connections_refused_total").increment(1);
            continue;
        };
        // Replies are small and whole; waiting to fill a packet would only delay them.
        let _ = stream.set_nodelay(true);
        let service = from(TowerToHyperService::new(routes.clone()), address);
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_PATIENCE)
            .serve_connection(TokioIo::new(Patient::new(stream, WRITE_PATIENCE)), service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop((counted, place));
        });
    }
    drop(listener);
    let begun = Instant::now();
    if tokio::time::timeout(farewell, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still open at the end");
    }
    farewell.saturating_sub(begun.elapsed())
}

/// Tells every request from where its connection comes.
fn from(
    routes: TowerToHyperService<Router>,
    address: IpAddr,
) -> impl Service<Request<Incoming>, Response = Response, Error = Infallible, Future: Send> {
    service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Connected(address));
        routes.call(request)
    })
}
