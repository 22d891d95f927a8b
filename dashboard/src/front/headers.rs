//! What every answer says to browsers: what its page may load, where it may be shown, that nobody keeps it.

use axum::{
    http::{HeaderName, HeaderValue, header},
    response::Response,
};

/// Nothing is loaded but the stylesheet, pictures and sounds of our own; no script runs; forms lead here alone; no other page frames
/// ours.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What the page of the chat may use: the microphone, once its visitor agrees.
pub const PERMISSIONS_OF_THE_CHAT: &str = "camera=(), geolocation=(), microphone=(self)";

/// The same for pages that change while they are looked at: scripts of ours run, and ask for what is ours; one of them may work where
/// there is no network.
pub(crate) const WITH_SCRIPTS: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; \
    script-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The same for a file that somebody opens by itself: it is shown or played, and does nothing, whatever stands in it.
pub(crate) const OF_FILES: &str = "default-src 'none'; img-src 'self'; media-src 'self'; form-action 'none'; base-uri 'none'; \
    frame-ancestors 'none'; sandbox";

/// What every answer says that does not say otherwise.
const ALWAYS: [(HeaderName, &str); 8] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    // A link that lets somebody in is told to no other site. No stricter: browsers would hide from us where our own forms are sent from.
    (header::REFERRER_POLICY, "same-origin"),
    (PERMISSIONS_POLICY, "camera=(), geolocation=(), microphone=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (header::CACHE_CONTROL, "no-store"),
];
/// What a page may use of its visitor's machine.
pub const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
/// A year.
const TLS_ALONE: &str = "max-age=31536000";

/// Adds what the answer does not say itself.
pub fn add(mut response: Response, is_tls: bool) -> Response {
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if is_tls {
        headers.entry(header::STRICT_TRANSPORT_SECURITY).or_insert(HeaderValue::from_static(TLS_ALONE));
    }
    response
}

#[cfg(test)]
mod tests {
    use axum::response::IntoResponse;

    use super::*;

    #[test]
    fn what_an_answer_says_itself_stays() {
        let own = [(header::CACHE_CONTROL, "max-age=60")].into_response();
        let answer = add(own, true);
        let said = |name: HeaderName| answer.headers()[name].to_str().expect("a text").to_owned();
        assert_eq!(said(header::CACHE_CONTROL), "max-age=60");
        assert_eq!(said(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(said(header::STRICT_TRANSPORT_SECURITY), TLS_ALONE);
        assert!(!add(().into_response(), false).headers().contains_key(header::STRICT_TRANSPORT_SECURITY));
    }
}
