//! A file from the web: bounded in size and time, whatever a server does.

use std::{fmt, io::Read, time::Duration};

/// The largest file, in bytes: a hundred times what a day's rates come to.
const LARGEST: u64 = 1024 * 1024;
/// So long it may take in all.
const PATIENCE: Duration = Duration::from_secs(20);
/// Nobody is sent on more often.
const MOST_REDIRECTS: u32 = 3;

/// Where rates are told.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// An `http://` or `https://` URL; `None` where it is neither.
    pub fn parse(text: &str) -> Option<Self> {
        let uri: ureq::http::Uri = text.parse().ok()?;
        let is_web = matches!(uri.scheme_str(), Some("http" | "https"));
        (is_web && uri.host().is_some_and(|host| !host.is_empty())).then(|| Self(text.to_owned()))
    }
}

/// Without a user and a password, and without what is asked for there.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, rest) = self.0.split_once("://").unwrap_or_default();
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        write!(f, "{scheme}://{}", host.rsplit('@').next().unwrap_or_default())
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}

/// The file that lies there; why not, where it cannot be had.
pub(super) async fn fetch(address: &Address) -> Result<Vec<u8>, String> {
    fetch_within(address, PATIENCE).await
}

async fn fetch_within(address: &Address, patience: Duration) -> Result<Vec<u8>, String> {
    let (url, shown) = (address.0.clone(), address.to_string());
    let fetched = tokio::task::spawn_blocking(move || get(&url, patience)).await;
    fetched.unwrap_or_else(|panic| Err(panic.to_string())).map_err(|error| format!("{shown}: {error}"))
}

fn get(url: &str, patience: Duration) -> Result<Vec<u8>, String> {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(patience))
        .max_redirects(MOST_REDIRECTS)
        .build()
        .new_agent();
    let answer = agent.get(url).call().map_err(|error| error.to_string())?;
    let status = answer.status();
    if !status.is_success() {
        return Err(format!("the server answers with {}", status.as_u16()));
    }
    let mut file = Vec::new();
    let mut body = answer.into_body().into_reader().take(LARGEST + 1);
    body.read_to_end(&mut file).map_err(|error| error.to_string())?;
    if file.len() as u64 > LARGEST {
        return Err("the file is larger than 1 MiB".to_owned());
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::{
        io::Write,
        net::{TcpListener, TcpStream},
        time::Instant,
    };

    use super::*;

    /// A server that does this to whoever comes.
    fn served(answer: impl Fn(TcpStream) + Send + 'static) -> Address {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let mut head = [0; 1024];
                let mut stream = stream;
                let _ = stream.read(&mut head);
                answer(stream);
            }
        });
        Address::parse(&format!("http://{address}/daily.xml")).expect("an address")
    }

    fn says(text: &str) -> impl Fn(TcpStream) + Send + 'static {
        let text = text.to_owned();
        move |mut stream| drop(stream.write_all(text.as_bytes()))
    }

    #[tokio::test]
    async fn a_file_is_fetched() {
        let address = served(says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"));
        assert_eq!(fetch(&address).await, Ok(b"ok".to_vec()));
    }

    #[tokio::test]
    async fn what_a_server_does_wrong_is_told_without_the_path() {
        for answer in [
            "HTTP/1.1 500 Broken\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nConnection: close\r\n\r\nhalf",
            "nothing of the kind",
            "",
        ] {
            let address = served(says(answer));
            let error = fetch(&address).await.expect_err(answer);
            assert!(error.starts_with("http://127.0.0.1:") && !error.contains("daily.xml"), "{error}");
        }
    }

    #[tokio::test]
    async fn nobody_waits_for_a_server_that_hangs_or_never_ends() {
        let hanging = served(std::mem::forget);
        let dripping = served(|mut stream| {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            while stream.write_all(b"x").is_ok() {
                std::thread::park_timeout(Duration::from_millis(20));
            }
        });
        for address in [hanging, dripping] {
            let begun = Instant::now();
            fetch_within(&address, Duration::from_millis(300)).await.expect_err("nothing came");
            assert!(begun.elapsed() < Duration::from_secs(5), "{address} was waited for");
        }
        let huge = served(|mut stream| {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            let block = vec![b'x'; 64 * 1024];
            while stream.write_all(&block).is_ok() {}
        });
        let error = fetch(&huge).await.expect_err("too large");
        assert!(error.contains("larger than 1 MiB"), "{error}");
    }

    #[test]
    fn addresses_are_of_the_web_and_shown_without_secrets() {
        for text in ["", "ecb", "ftp://ecb.europa.eu/x", "https://", "/etc/passwd", "http:// x"] {
            assert_eq!(Address::parse(text), None, "{text}");
        }
        let address =
            Address::parse("https://me:secret@rates.example:8443/daily.xml?key=1").expect("an address");
        assert_eq!(address.to_string(), "https://rates.example:8443");
    }
}
