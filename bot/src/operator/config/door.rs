//! How the server is reached by people and other programs: what links begin with, whose forwarding counts, by which names it is
//! called, and which pages of other sites may ask.

use std::net::IpAddr;

use super::{reader::Reader, values::on_or_off};

/// How the server is reached.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Door {
    /// What links begin with, without a slash behind; `None`: no links are given.
    pub public_url: Option<String>,
    /// Addresses and networks of the proxies whose forwarding counts.
    pub trusted_proxies: Vec<String>,
    /// The names by which the server is called, besides that of the public URL; none: by any.
    pub hosts: Vec<String>,
    /// The sites whose pages may ask: scheme, host and port.
    pub origins: Vec<String>,
    /// Whether the API's description and its viewer are told.
    pub docs: bool,
}

impl Door {
    pub(super) fn read(reader: &mut Reader) -> Self {
        const URL: &str = "an https:// URL without a path, an http:// URL on this machine, or nothing";
        const PROXIES: &str = "addresses or networks such as 10.0.0.0/8, comma-separated";
        const HOSTS: &str = "names such as catat.example, comma-separated";
        const ORIGINS: &str = "origins such as https://catat.example, comma-separated";
        Self {
            public_url: reader.read("public_url", URL, public_url),
            trusted_proxies: reader.read("trusted_proxies", PROXIES, |text| listed(text, is_network)),
            hosts: reader.read("hosts", HOSTS, |text| listed(text, is_host)),
            origins: reader.read("cors", ORIGINS, |text| listed(text, is_origin)),
            docs: reader.read("docs", "on or off", on_or_off),
        }
    }
}

#[expect(clippy::option_option, reason = "outside: whether it is sound; inside: whether it is set")]
fn public_url(text: &str) -> Option<Option<String>> {
    if text.is_empty() {
        return Some(None);
    }
    let (begins, path) = origin(text)?;
    // The pages stand at the root of their host.
    let is_root = path.bytes().all(|byte| byte == b'/');
    let is_safe = begins.starts_with("https://") || is_on_this_machine(begins);
    (is_root && is_safe).then(|| Some(begins.to_owned()))
}

/// A URL's scheme, host and port, and what is behind them.
fn origin(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = url.split_once("://")?;
    let host = &rest[..rest.find('/').unwrap_or(rest.len())];
    let begins = &url[..scheme.len() + 3 + host.len()];
    (matches!(scheme, "https" | "http") && is_authority(host)).then(|| (begins, &url[begins.len()..]))
}

/// A scheme, a host and a port, and nothing behind them.
fn is_origin(text: &str) -> bool {
    origin(text).is_some_and(|(_, path)| path.is_empty())
}

/// Nobody reads along where nothing leaves the machine.
fn is_on_this_machine(origin: &str) -> bool {
    let host = origin.strip_prefix("http://").unwrap_or_default();
    let name = without_port(host);
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    name == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

fn is_authority(text: &str) -> bool {
    let name = without_port(text);
    let port = text[name.len()..].strip_prefix(':');
    is_host(name) && port.is_none_or(|port| port.parse::<u16>().is_ok())
}

fn without_port(text: &str) -> &str {
    match text.rsplit_once(':') {
        // An address of the sixth version has colons of its own, between brackets.
        Some((name, port)) if !port.contains(']') => name,
        _ => text,
    }
}

fn is_host(text: &str) -> bool {
    let in_brackets = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    match in_brackets {
        Some(address) => address.parse::<std::net::Ipv6Addr>().is_ok(),
        None => {
            !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte))
        }
    }
}

fn is_network(text: &str) -> bool {
    let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
    let Ok(address) = address.parse::<IpAddr>() else { return false };
    let most = if address.is_ipv4() { 32 } else { 128 };
    bits.is_none_or(|bits| bits.parse::<u8>().is_ok_and(|bits| bits <= most))
}

/// The parts of a list; `None` where one of them is none.
fn listed(text: &str, is_one: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| is_one(part).then(|| part.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_begin_with_https_or_lead_to_this_machine() {
        for (text, wanted) in [
            ("https://catat.example/", "https://catat.example"),
            ("https://catat.example:8443//", "https://catat.example:8443"),
            ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
            ("http://[::1]:8000", "http://[::1]:8000"),
            ("http://localhost", "http://localhost"),
        ] {
            assert_eq!(public_url(text), Some(Some(wanted.to_owned())), "{text}");
        }
        assert_eq!(public_url(""), Some(None));
        for wrong in [
            "catat.example",
            "http://catat.example",
            "http://127.0.0.1.catat.example",
            "ftp://catat.example",
            "https://",
            "https://a b",
            "https://budi@catat.example",
            "https://catat.example/?a=b",
            "https://catat.example:99999",
            "https://catat.example/uang",
        ] {
            assert_eq!(public_url(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn lists_hold_nothing_but_what_they_are_of() {
        let networks = |text: &str| listed(text, is_network).map(|networks| networks.len());
        assert_eq!(networks("10.0.0.0/8, 127.0.0.1,fd00::/8"), Some(3));
        for wrong in ["proxy", "10.0.0.0/33", "10.0.0", "::1/129"] {
            assert_eq!(networks(wrong), None, "{wrong}");
        }
        let hosts = |text: &str| listed(text, is_host).map(|hosts| hosts.len());
        assert_eq!(
            (hosts("catat.example,[::1]"), hosts(""), hosts("catat.example:80")),
            (Some(2), Some(0), None)
        );
        let origins = |text: &str| listed(text, is_origin);
        assert!(
            origins("https://catat.example:8443").is_some() && origins("https://catat.example/x").is_none()
        );
    }
}
