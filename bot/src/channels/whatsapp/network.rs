//! Where WhatsApp is: its own hosts, or a server on this machine that speaks its protocol.

use std::{net::IpAddr, sync::Arc, time::Duration};

use whatsapp_rust::{
    anyhow, async_trait,
    http::{HttpClient, HttpRequest, HttpResponse, UreqHttpClient},
    transport::TokioWebSocketTransportFactory,
    wacore::net::{StreamingHttpResponse, UploadBody},
};

use media::LARGEST_MEDIA;

/// One request for media takes no longer than this.
const REQUEST_PATIENCE: Duration = Duration::from_secs(25);
const CONNECT_PATIENCE: Duration = Duration::from_secs(10);
/// Encrypted media is a little larger than what it holds.
const LARGEST_BODY: u64 = LARGEST_MEDIA + 64 * 1024;
/// Hosts that are WhatsApp's, and whatever stands below them.
const HOSTS: [&str; 2] = ["whatsapp.com", "whatsapp.net"];

/// Where WhatsApp is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    /// `None`: WhatsApp itself, at its own address.
    url: Option<String>,
    /// `http://address:port` of a server on this machine, which then has the media too.
    loopback: Option<String>,
}

/// The URL leads somewhere else.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("neither a wss:// URL of WhatsApp's own hosts nor a ws:// URL on this machine")]
pub struct NetworkError;

impl Network {
    /// Reads `wss://` and a host of WhatsApp's, or `ws://` and an address of this machine's; nothing means WhatsApp itself.
    pub fn parse(url: &str) -> Result<Self, NetworkError> {
        if url.is_empty() {
            return Ok(Self::default());
        }
        let (scheme, rest) = url.split_once("://").ok_or(NetworkError)?;
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        match scheme {
            "wss" if is_whatsapps(authority) => Ok(Self { url: Some(url.to_owned()), loopback: None }),
            "ws" if is_loopback(authority) => {
                Ok(Self { url: Some(url.to_owned()), loopback: Some(format!("http://{authority}")) })
            }
            _ => Err(NetworkError),
        }
    }

    /// Whether it is a server on this machine.
    pub fn is_loopback(&self) -> bool {
        self.loopback.is_some()
    }

    pub(super) fn transport(&self) -> TokioWebSocketTransportFactory {
        let factory = TokioWebSocketTransportFactory::new();
        match &self.url {
            Some(url) => factory.with_url(url.clone()),
            None => factory,
        }
    }

    pub(super) fn http(&self) -> Http {
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(REQUEST_PATIENCE))
            .timeout_connect(Some(CONNECT_PATIENCE))
            .max_redirects(2)
            .input_buffer_size(16 * 1024)
            .output_buffer_size(16 * 1024)
            .max_idle_connections(2)
            .build()
            .new_agent();
        Http {
            inner: Arc::new(UreqHttpClient::with_agent(agent).with_max_body_bytes(LARGEST_BODY)),
            loopback: self.loopback.clone(),
        }
    }
}

fn is_whatsapps(authority: &str) -> bool {
    let host = authority.split_once(':').map_or(authority, |(host, _)| host);
    HOSTS.iter().any(|own| host == *own || host.strip_suffix(own).is_some_and(|below| below.ends_with('.')))
}

fn is_loopback(authority: &str) -> bool {
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => authority.rsplit_once(':').map_or(authority, |(host, _)| host),
    };
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Requests to WhatsApp's hosts, or all of them to the server on this machine; to nobody else.
pub(super) struct Http {
    inner: Arc<UreqHttpClient>,
    loopback: Option<String>,
}

impl Http {
    fn directed(&self, mut request: HttpRequest) -> anyhow::Result<HttpRequest> {
        let Some(rest) = request.url.strip_prefix("https://") else {
            anyhow::bail!("only https:// is fetched");
        };
        let (authority, path) = rest.find('/').map_or((rest, "/"), |slash| rest.split_at(slash));
        match &self.loopback {
            Some(loopback) => request.url = format!("{loopback}{path}"),
            None if is_whatsapps(authority) => {}
            None => anyhow::bail!("{authority} is no host of WhatsApp's"),
        }
        Ok(request)
    }
}

#[async_trait]
impl HttpClient for Http {
    async fn execute(&self, request: HttpRequest) -> anyhow::Result<HttpResponse> {
        self.inner.execute(self.directed(request)?).await
    }

    fn supports_streaming(&self) -> bool {
        true
    }

    fn execute_streaming(&self, request: HttpRequest) -> anyhow::Result<StreamingHttpResponse> {
        self.inner.execute_streaming(self.directed(request)?)
    }

    fn supports_upload_streaming(&self) -> bool {
        true
    }

    fn execute_upload(
        &self,
        request: HttpRequest,
        body: UploadBody,
        content_length: u64,
    ) -> anyhow::Result<HttpResponse> {
        self.inner.execute_upload(self.directed(request)?, body, content_length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whatsapp_and_this_machine_are_let_in() {
        for url in ["", "wss://web.whatsapp.com/ws/chat", "wss://g.whatsapp.net/ws/chat:5222"] {
            assert!(!Network::parse(url).unwrap().is_loopback(), "{url}");
        }
        for url in ["ws://127.0.0.1:9000/ws/chat", "ws://localhost:1/ws", "ws://[::1]:8/ws/chat"] {
            assert!(Network::parse(url).unwrap().is_loopback(), "{url}");
        }
        for url in [
            "ws://web.whatsapp.com/ws/chat",
            "wss://web.whatsapp.com.evil.test/ws/chat",
            "wss://evilwhatsapp.com/ws",
            "wss://127.0.0.1/ws",
            "ws://10.0.0.1:80/ws",
            "ws://127.0.0.1.evil.test/ws",
            "ws://user@evil.test:80/127.0.0.1",
            "http://127.0.0.1/",
            "127.0.0.1",
        ] {
            assert_eq!(Network::parse(url), Err(NetworkError), "{url}");
        }
    }

    #[test]
    fn media_comes_from_whatsapp_or_from_this_machine_alone() {
        let directed = |network: &Network, url: &str| {
            network.http().directed(HttpRequest::get(url)).map(|request| request.url).ok()
        };
        let real = Network::default();
        assert!(directed(&real, "https://mmg.whatsapp.net/v/x?a=1").is_some());
        assert!(directed(&real, "https://169.254.169.254/latest").is_none());
        assert!(directed(&real, "http://mmg.whatsapp.net/v/x").is_none());
        let here = Network::parse("ws://127.0.0.1:9000/ws/chat").unwrap();
        assert_eq!(directed(&here, "https://any.host/v/x?a=1").unwrap(), "http://127.0.0.1:9000/v/x?a=1");
    }
}
