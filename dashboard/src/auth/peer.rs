//! Who is at the other end: the address that a request comes from, past the proxies that are trusted, and what the program there
//! calls itself.

use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
    sync::Once,
};

use axum::{
    extract::{FromRef, FromRequestParts},
    http::{HeaderMap, header::USER_AGENT, request::Parts},
};

use crate::{Door, front::Proxies};

/// The address at the other end of a connection; the server puts it into each request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Connected(pub IpAddr);

/// The name of the header by which proxies tell whom they ask for.
const FORWARDED: &str = "x-forwarded-for";

/// Where a request comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peer {
    /// The address; none where a request came over no network.
    pub address: Option<IpAddr>,
    /// What the program calls itself.
    pub agent: Option<String>,
}

impl Peer {
    fn of(parts: &Parts, proxies: &Proxies) -> Self {
        let connected = parts.extensions.get::<Connected>().map(|connected| connected.0.to_canonical());
        let address = connected.map(|connected| {
            warn_of_proxy(connected, &parts.headers, proxies);
            asked_for(connected, &parts.headers, proxies)
        });
        let agent = parts.headers.get(USER_AGENT).and_then(|value| value.to_str().ok());
        Self { address, agent: agent.map(str::to_owned) }
    }

    /// The address in words.
    pub fn address_text(&self) -> Option<String> {
        self.address.map(|address| address.to_string())
    }

    /// What its requests are counted by. Whoever has one address of the sixth version has a network of them.
    pub fn network(&self) -> String {
        match self.address {
            Some(IpAddr::V6(address)) => {
                let [a, b, c, d, ..] = address.segments();
                format!("address:{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
            Some(IpAddr::V4(address)) => format!("address:{address}"),
            None => "address:none".to_owned(),
        }
    }
}

/// Whom a connection asks for: each trusted proxy adds the address before it at the end, and what stands before an address that is
/// not trusted may be made up.
fn asked_for(connected: IpAddr, headers: &HeaderMap, proxies: &Proxies) -> IpAddr {
    let told = headers.get_all(FORWARDED).iter().filter_map(|value| value.to_str().ok());
    let told: Vec<&str> = told.flat_map(|value| value.split(',')).collect();
    let mut address = connected;
    for told in told.iter().rev() {
        if !proxies.trust(address) {
            break;
        }
        let Some(before) = address_in(told.trim()) else { break };
        address = before.to_canonical();
    }
    address
}

/// An address, as some proxies with the port that it asked from.
fn address_in(told: &str) -> Option<IpAddr> {
    let with_port = || told.parse::<SocketAddr>().ok().map(|address| address.ip());
    let in_brackets = || told.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    told.parse().ok().or_else(with_port).or_else(in_brackets)
}

/// Says once that somebody speaks for others and is not believed: behind a proxy that nobody told us of, everybody is counted as one.
fn warn_of_proxy(connected: IpAddr, headers: &HeaderMap, proxies: &Proxies) {
    static WARNED: Once = Once::new();
    if headers.contains_key(FORWARDED) && !proxies.trust(connected) {
        WARNED.call_once(|| {
            tracing::warn!(
                %connected,
                "requests come with X-Forwarded-For from an address that is not believed; if it is your proxy, name it in \
                 CATAT_TRUSTED_PROXIES, or all who come by it are counted as one"
            );
        });
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Peer
where
    Door: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts, &Door::from_ref(state).front.proxies))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderValue, Request};

    use super::*;

    #[test]
    fn only_trusted_proxies_are_believed() {
        let trusted = "10.0.0.0/8,127.0.0.1,fd00::/8";
        for (connected, told, wanted) in [
            ("203.0.113.9", &["1.2.3.4"][..], "203.0.113.9"),
            ("10.1.1.1", &[], "10.1.1.1"),
            ("10.1.1.1", &["1.2.3.4"], "1.2.3.4"),
            ("::ffff:10.1.1.1", &["1.2.3.4"], "1.2.3.4"),
            ("10.1.1.1", &["6.6.6.6, 1.2.3.4"], "1.2.3.4"),
            ("10.1.1.1", &["6.6.6.6", "1.2.3.4"], "1.2.3.4"),
            ("127.0.0.1", &["1.2.3.4, 10.2.2.2"], "1.2.3.4"),
            ("127.0.0.1", &["6.6.6.6, nobody, 10.2.2.2"], "10.2.2.2"),
            ("127.0.0.1", &["nobody"], "127.0.0.1"),
            ("10.1.1.1", &["6.6.6.6, 1.2.3.4:443"], "1.2.3.4"),
            ("fd00::1", &["[2001:db8::1]:443"], "2001:db8::1"),
            ("fd00::1", &["[2001:db8::1]"], "2001:db8::1"),
            ("fd00::1", &["2001:db8::1"], "2001:db8::1"),
        ] {
            let mut request = Request::new(());
            request.extensions_mut().insert(Connected(connected.parse().expect("an address")));
            for line in told {
                request.headers_mut().append(FORWARDED, HeaderValue::from_static(line));
            }
            let proxies: Proxies = trusted.parse().expect("networks");
            let peer = Peer::of(&request.into_parts().0, &proxies);
            assert_eq!(peer.address_text().as_deref(), Some(wanted), "{connected} {told:?}");
        }
    }

    #[test]
    fn a_network_of_the_sixth_version_is_one() {
        let network =
            |text: &str| Peer { address: Some(text.parse().expect("an address")), agent: None }.network();
        assert_eq!(network("2001:db8:1:2:3::4"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2:3::4"), network("2001:db8:1:3:3::4"));
        assert_ne!(network("1.2.3.4"), network("1.2.3.5"));
    }
}
