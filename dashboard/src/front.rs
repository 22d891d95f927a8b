//! What stands before every route: by which names the server is called, whose forwarding is believed, and what each answer says of
//! itself.

pub mod headers;
pub mod hosts;
pub(crate) mod idempotency;
pub mod limits;
pub(crate) mod once;

use std::{net::IpAddr, str::FromStr};

use ipnet::IpNet;

use crate::auth::cookie::Cookies;

/// How the server is reached.
#[derive(Debug, Clone, Default)]
pub struct Front {
    /// What links to it begin with.
    pub public_url: Option<String>,
    /// Whose forwarding is believed.
    pub proxies: Proxies,
    /// By which names it is called besides that of the public URL; by any where there are none.
    pub hosts: Vec<String>,
    /// Which other sites' pages may ask.
    pub origins: Vec<String>,
}

impl Front {
    /// Whether people reach it over TLS.
    pub fn is_tls(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    pub(crate) fn cookies(&self) -> Cookies {
        Cookies { is_tls: self.is_tls() }
    }

    /// Whether it is called by this name.
    fn is_called(&self, host: &str) -> bool {
        let own = self.own_origin().and_then(|origin| origin.split_once("://"));
        let own = own.map(|(_, host)| without_port(host));
        let mut names = self.hosts.iter().map(String::as_str).chain(own);
        self.hosts.is_empty() || names.any(|name| name.eq_ignore_ascii_case(host))
    }

    /// The scheme, host and port of its own pages.
    fn own_origin(&self) -> Option<&str> {
        let url = self.public_url.as_deref()?;
        let (scheme, rest) = url.split_once("://")?;
        let host = rest.split('/').next()?;
        Some(&url[..scheme.len() + 3 + host.len()])
    }
}

/// A host's name, without its port.
fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        // An address of the sixth version has colons of its own.
        Some((name, port)) if !port.ends_with(']') && (!name.contains(':') || name.ends_with(']')) => name,
        _ => host,
    }
}

/// Networks of proxies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proxies(Vec<IpNet>);

/// The text names no networks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not addresses such as 127.0.0.1 or networks such as 10.0.0.0/8, comma-separated")]
pub struct NotNetworks;

impl FromStr for Proxies {
    type Err = NotNetworks;

    fn from_str(text: &str) -> Result<Self, NotNetworks> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let network = |part: &str| {
            let address = || part.parse::<IpAddr>().map(IpNet::from);
            part.parse().or_else(|_| address()).map_err(|_| NotNetworks)
        };
        parts.map(network).collect::<Result<_, _>>().map(Self)
    }
}

impl Proxies {
    /// Whether what this address says of others is believed.
    pub fn trust(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_are_addresses_and_networks() {
        let proxies: Proxies = "127.0.0.1, 10.0.0.0/8,::1".parse().expect("networks");
        let trusts = |address: &str| proxies.trust(address.parse().expect("an address"));
        assert!(trusts("127.0.0.1") && trusts("10.200.0.1") && trusts("::1"));
        assert!(!trusts("127.0.0.2") && !trusts("11.0.0.1") && !trusts("::2"));
        assert_eq!("".parse(), Ok(Proxies::default()));
        for wrong in ["proxy", "10.0.0.0/33", "10.0.0"] {
            assert_eq!(wrong.parse::<Proxies>(), Err(NotNetworks), "{wrong}");
        }
    }

    #[test]
    fn the_own_origin_is_the_beginning_of_the_public_url() {
        for (url, wanted) in [
            (Some("https://catat.example"), Some("https://catat.example")),
            (Some("https://catat.example/"), Some("https://catat.example")),
            (Some("http://127.0.0.1:8000/x/y"), Some("http://127.0.0.1:8000")),
            (None, None),
        ] {
            let front = Front { public_url: url.map(str::to_owned), ..Front::default() };
            assert_eq!(front.own_origin(), wanted);
            assert_eq!(front.is_tls(), url.is_some_and(|url| url.starts_with("https")));
        }
    }

    #[test]
    fn a_host_is_its_name_whatever_the_port() {
        for (host, name) in [
            ("catat.example", "catat.example"),
            ("catat.example:8000", "catat.example"),
            ("127.0.0.1:8000", "127.0.0.1"),
            ("[::1]:8000", "[::1]"),
            ("[::1]", "[::1]"),
        ] {
            assert_eq!(without_port(host), name, "{host}");
        }
    }
}
