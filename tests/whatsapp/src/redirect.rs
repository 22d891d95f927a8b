//! An HTTP client that comes to the loopback server whatever host it was sent to.

use whatsapp_rust::anyhow::Result;
use whatsapp_rust::async_trait;
use whatsapp_rust::http::{HttpClient, HttpRequest, HttpResponse, UreqHttpClient};
use whatsapp_rust::wacore::net::{StreamingHttpResponse, UploadBody};

/// Sends `https://any.host/path?query` to `http://127.0.0.1:PORT/path?query`.
#[derive(Clone)]
pub struct Redirect {
    inner: UreqHttpClient,
    origin: String,
}

impl Redirect {
    /// To the server on this port.
    pub fn to(port: u16) -> Self {
        Self { inner: UreqHttpClient::new(), origin: format!("http://127.0.0.1:{port}") }
    }

    fn redirected(&self, mut request: HttpRequest) -> HttpRequest {
        let after_scheme = request.url.split_once("://").map_or(request.url.as_str(), |(_, rest)| rest);
        let path = after_scheme.find('/').map_or("/", |slash| &after_scheme[slash..]);
        request.url = format!("{}{path}", self.origin);
        request
    }
}

#[async_trait]
impl HttpClient for Redirect {
    async fn execute(&self, request: HttpRequest) -> Result<HttpResponse> {
        self.inner.execute(self.redirected(request)).await
    }

    fn supports_streaming(&self) -> bool {
        true
    }

    fn execute_streaming(&self, request: HttpRequest) -> Result<StreamingHttpResponse> {
        self.inner.execute_streaming(self.redirected(request))
    }

    fn supports_upload_streaming(&self) -> bool {
        true
    }

    fn execute_upload(&self, request: HttpRequest, body: UploadBody, length: u64) -> Result<HttpResponse> {
        self.inner.execute_upload(self.redirected(request), body, length)
    }
}
