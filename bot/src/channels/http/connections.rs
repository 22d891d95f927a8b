//! What one end may take of the server: so many connections of a network are open at once, and one whose other end takes nothing of
//! what it asked for is closed.

use std::{
    collections::HashMap,
    io::{self, IoSlice},
    net::IpAddr,
    pin::Pin,
    sync::{Arc, Mutex},
    task::{Context, Poll},
    time::Duration,
};

use dashboard::{auth::peer::Peer, front::Proxies};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Sleep, sleep},
};

/// So many connections of one network: a mobile network's many people come from one address.
const MOST_OF_A_NETWORK: usize = 256;

/// How many connections are open, by the network at the other end.
#[derive(Debug, Clone, Default)]
pub(super) struct Connections(Arc<Mutex<HashMap<String, usize>>>);

/// One that is open, until it is dropped.
#[derive(Debug)]
pub(super) struct Open(Connections, String);

impl Connections {
    /// Counts a connection; `None` where its network has as many as it may. A proxy that is believed has everybody's.
    pub(super) fn open(&self, address: IpAddr, proxies: &Proxies) -> Option<Open> {
        let address = address.to_canonical();
        let network = Peer { address: Some(address), agent: None }.network();
        let mut open = self.0.lock().expect("nobody panics while counting");
        let count = open.get(&network).copied().unwrap_or_default();
        if count >= MOST_OF_A_NETWORK && !proxies.trust(address) {
            return None;
        }
        open.insert(network.clone(), count + 1);
        Some(Open(self.clone(), network))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let Ok(mut open) = self.0.0.lock() else { return };
        match open.get_mut(&self.1) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(open.remove(&self.1)),
        }
    }
}

/// A stream that is given up where the other end takes nothing for so long.
#[derive(Debug)]
pub(super) struct Patient<S> {
    stream: S,
    patience: Duration,
    /// Until when the other end may take something, where it is waited for.
    until: Option<Pin<Box<Sleep>>>,
}

impl<S: AsyncWrite + Unpin> Patient<S> {
    pub(super) fn new(stream: S, patience: Duration) -> Self {
        Self { stream, patience, until: None }
    }

    fn timed<T>(
        &mut self,
        context: &mut Context<'_>,
        step: impl FnOnce(Pin<&mut S>, &mut Context<'_>) -> Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if let Poll::Ready(done) = step(Pin::new(&mut self.stream), context) {
            self.until = None;
            return Poll::Ready(done);
        }
        let patience = self.patience;
        let until = self.until.get_or_insert_with(|| Box::pin(sleep(patience)));
        until.as_mut().poll(context).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Patient<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Patient<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.timed(context, |stream, context| stream.poll_write(context, bytes))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.timed(context, |stream, context| stream.poll_write_vectored(context, parts))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.timed(context, AsyncWrite::poll_shutdown)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    use super::*;

    #[test]
    fn a_network_has_so_many_connections_and_others_have_their_own() {
        let connections = Connections::default();
        let proxies: Proxies = "127.0.0.1".parse().expect("networks");
        let open = |text: &str| connections.open(text.parse().expect("an address"), &proxies);
        let mut held: Vec<Open> = (0..MOST_OF_A_NETWORK).filter_map(|_| open("192.0.2.7")).collect();
        assert_eq!(held.len(), MOST_OF_A_NETWORK);
        assert!(open("192.0.2.7").is_none() && open("::ffff:192.0.2.7").is_none());
        assert!(open("192.0.2.8").is_some());
        held.pop();
        assert!(open("192.0.2.7").is_some(), "one was closed");
        // Of the sixth version a network has more addresses than anybody counts.
        held = (0..MOST_OF_A_NETWORK).filter_map(|nth| open(&format!("2001:db8::{nth:x}"))).collect();
        assert!(open("2001:db8::ffff").is_none() && open("2001:db8:0:1::1").is_some());
        held.clear();
        held = (0..=MOST_OF_A_NETWORK).filter_map(|_| open("127.0.0.1")).collect();
        assert_eq!(held.len(), MOST_OF_A_NETWORK + 1, "a proxy has everybody's");
        held.clear();
        assert!(connections.0.lock().expect("counted").is_empty(), "whoever is gone is forgotten");
    }

    #[tokio::test]
    async fn what_nobody_takes_is_given_up() {
        let (near, mut far) = duplex(8);
        let mut near = Patient::new(near, Duration::from_millis(1));
        near.write_all(&[1; 8]).await.expect("there is room");
        let error = near.write_all(&[2; 8]).await.expect_err("there is none");
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        let mut taken = [0; 8];
        far.read_exact(&mut taken).await.expect("what came before");
        assert_eq!(taken, [1; 8]);
    }
}
