//! The cookie that a browser is logged in by: told to no script, and sent from no other site's forms.

use axum::http::{HeaderMap, HeaderValue, header};
use ledger::access::{login, secret::Secret};

/// How the cookie is called where TLS is spoken: a browser takes a cookie of such a name over TLS alone, for this very host.
const OVER_TLS: &str = "__Host-catat";
/// How it is called on this machine.
const LOCAL: &str = "catat";

/// How cookies are set and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cookies {
    /// Whether people reach the pages over TLS.
    pub is_tls: bool,
}

impl Cookies {
    fn name(self) -> &'static str {
        if self.is_tls { OVER_TLS } else { LOCAL }
    }

    /// What a browser sent. Where it sent two of the name, neither: one of them came from somebody else.
    pub fn sent(self, headers: &HeaderMap) -> Option<&str> {
        let values = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let pairs = values.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let mut found = pairs.filter(|(name, _)| *name == self.name()).map(|(_, value)| value);
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// Logs a browser in.
    pub fn set(self, secret: &Secret) -> HeaderValue {
        self.header(secret.text(), login::ABSOLUTE.num_seconds())
    }

    /// Has a browser forget it.
    pub fn forget(self) -> HeaderValue {
        self.header("", 0)
    }

    fn header(self, value: &str, seconds: i64) -> HeaderValue {
        let secure = if self.is_tls { "; Secure" } else { "" };
        // Lax: a link in a chat leads to the pages of whoever is logged in, and a form of another site brings nothing along.
        let text =
            format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}", self.name());
        HeaderValue::try_from(text).expect("letters of base64url")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(is_tls: bool, lines: &[&'static str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(header::COOKIE, HeaderValue::from_static(line));
        }
        Cookies { is_tls }.sent(&headers).map(str::to_owned)
    }

    #[test]
    fn a_cookie_is_read_by_its_own_name_once() {
        for (is_tls, lines, wanted) in [
            (false, &["catat=abc"][..], Some("abc")),
            (false, &["a=b; catat=abc ; c=d"], Some("abc")),
            (false, &["a=b", "catat=abc"], Some("abc")),
            (false, &["catat=abc; catat=def"], None),
            (false, &["catat=abc", "catat=def"], None),
            (false, &["xcatat=abc"], None),
            (false, &["__Host-catat=abc"], None),
            (true, &["catat=abc"], None),
            (true, &["__Host-catat=abc"], Some("abc")),
            (false, &["catat"], None),
            (false, &[], None),
        ] {
            assert_eq!(sent(is_tls, lines).as_deref(), wanted, "{is_tls} {lines:?}");
        }
    }

    #[test]
    fn no_script_and_no_other_site_gets_it() {
        let secret = Secret::draw();
        let set = |is_tls| Cookies { is_tls }.set(&secret).to_str().expect("a text").to_owned();
        let told = "; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000";
        assert_eq!(set(false), format!("catat={}{told}", secret.text()));
        assert_eq!(set(true), format!("__Host-catat={}{told}; Secure", secret.text()));
        assert_eq!(
            Cookies { is_tls: false }.forget().to_str().expect("a text"),
            "catat=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
        );
    }
}
