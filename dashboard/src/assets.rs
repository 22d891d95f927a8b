//! What pages load: the stylesheet, the scripts and the icons, bundled into the program. Each is called by what it holds, so that
//! browsers keep it for good, and is sent packed to those that unpack.

use std::{io::Write, sync::LazyLock};

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

/// Nothing of another content ever has this name.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// The icon: a page of a book, and what is ticked off in it.
const ICON: &str = include_str!("../assets/icon.svg");
/// How large the icon is drawn for those that want pixels.
const PIXELS: [&str; 2] = ["192", "512"];

static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::of("catat.css", "text/css; charset=utf-8", include_bytes!("../assets/catat.css").to_vec())
});
static SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::of("catat.js", JAVASCRIPT, include_bytes!("../assets/catat.js").to_vec()));
static CHAT: LazyLock<Asset> =
    LazyLock::new(|| Asset::of("chat.js", JAVASCRIPT, include_bytes!("../assets/chat.js").to_vec()));
static HTMX: LazyLock<Asset> = LazyLock::new(|| {
    let brought = include_bytes!(concat!(env!("OUT_DIR"), "/htmx.min.js"));
    Asset::of("htmx.js", JAVASCRIPT, brought.to_vec())
});
static ICONS: LazyLock<[Asset; 3]> = LazyLock::new(|| {
    let drawn = |pixels: &str| {
        let sized = ICON.replacen("<svg ", &format!("<svg width=\"{pixels}\" height=\"{pixels}\" "), 1);
        let png = charts::png_of(&sized).expect("a drawing of ours can be drawn");
        Asset::of(&format!("icon-{pixels}.png"), "image/png", png)
    };
    let [small, large] = PIXELS.map(drawn);
    [Asset::of("icon.svg", "image/svg+xml", ICON.as_bytes().to_vec()), small, large]
});

/// What scripts are sent as.
pub(crate) const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// Something that pages load.
pub(crate) struct Asset {
    path: String,
    kind: &'static str,
    plain: Bytes,
    packed: Bytes,
}

impl Asset {
    /// What is called `name.ending`, as this kind.
    fn of(name: &str, kind: &'static str, plain: Vec<u8>) -> Self {
        let (name, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let path = format!("/assets/{name}-{}.{ending}", hash(&plain));
        Self { path, kind, packed: packed(&plain), plain: plain.into() }
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// As this browser takes it.
    pub(crate) fn answer(&self, asked: &HeaderMap) -> Response {
        let mut answer = self.plain.clone().into_response();
        let takes_packed = asked
            .get_all(header::ACCEPT_ENCODING)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|way| way.trim() == "gzip" || way.trim().starts_with("gzip;q=1"));
        if takes_packed && self.packed.len() < self.plain.len() {
            answer = self.packed.clone().into_response();
            answer.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        let said = answer.headers_mut();
        said.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        said.insert(header::CACHE_CONTROL, HeaderValue::from_static(FOR_GOOD));
        said.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        answer
    }
}

/// Where the stylesheet lies.
pub(crate) fn style() -> &'static str {
    STYLE.path()
}

/// Where the pages' own script lies.
pub(crate) fn script() -> &'static str {
    SCRIPT.path()
}

/// Where the script of the chat lies.
pub(crate) fn chat() -> &'static str {
    CHAT.path()
}

/// Where htmx lies, by which parts of a page are changed.
pub(crate) fn htmx() -> &'static str {
    HTMX.path()
}

/// Where the icon lies, in 192 pixels.
pub(crate) fn icon() -> &'static str {
    ICONS[1].path()
}

/// The icon for any size, and with its pixels for one.
pub(crate) fn icons() -> impl Iterator<Item = (&'static str, &'static str, Option<&'static str>)> {
    let sizes = [None, Some(PIXELS[0]), Some(PIXELS[1])];
    ICONS.iter().zip(sizes).map(|(icon, size)| (icon.path(), icon.kind, size))
}

/// What lies at this path; `None` of nothing, and of what a former version had there.
pub(crate) fn find(path: &str) -> Option<&'static Asset> {
    let texts = [&*STYLE, &*SCRIPT, &*CHAT, &*HTMX].into_iter();
    texts.chain(ICONS.iter()).find(|asset| asset.path == path)
}

/// The beginning of a text's hash, by which it is known from any other of its name.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let beginning = digest.first_chunk::<8>().expect("a hash is longer");
    format!("{:016x}", u64::from_be_bytes(*beginning))
}

fn packed(plain: &[u8]) -> Bytes {
    let mut packing = GzEncoder::new(Vec::new(), Compression::best());
    let written = packing.write_all(plain).and_then(|()| packing.finish());
    written.expect("memory takes what is written").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pages_load_is_called_by_what_it_holds() {
        let paths = [style(), script(), chat(), htmx()].into_iter().chain(icons().map(|(path, ..)| path));
        for path in paths {
            let asset = find(path).unwrap_or_else(|| panic!("nothing at {path}"));
            assert!(path.contains(&hash(&asset.plain)), "{path}");
        }
        assert!(find("/assets/catat.css").is_none() && find("").is_none());
        assert_ne!(hash(b"a"), hash(b"b"));
    }

    #[test]
    fn htmx_is_the_one_that_is_wanted() {
        let wanted = include_str!("../assets/brought.sha256").split_whitespace().next().unwrap_or_default();
        assert!(wanted.starts_with(&hash(&HTMX.plain)), "run `make assets`");
    }

    /// With what a page of its own weighs, the first page is to stay below 60 KiB.
    #[test]
    fn scripts_and_style_are_light() {
        let weigh = |assets: &[&Asset]| assets.iter().map(|asset| asset.packed.len()).sum::<usize>();
        let all = weigh(&[&*STYLE, &*SCRIPT, &*HTMX]);
        assert!(all <= 32 * 1_024, "{all} bytes");
        assert!(SCRIPT.plain.len() <= 8 * 1_024, "{} bytes", SCRIPT.plain.len());
    }

    #[test]
    fn whoever_unpacks_is_sent_less() {
        let asked = |takes: &'static str| {
            let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(takes))]);
            find(htmx()).expect("htmx").answer(&headers)
        };
        for (takes, is_packed) in
            [("gzip, deflate, br", true), ("br, gzip;q=1.0", true), ("identity", false), ("gzip;q=0", false)]
        {
            let answer = asked(takes);
            assert_eq!(answer.headers().contains_key(header::CONTENT_ENCODING), is_packed, "{takes}");
            assert_eq!(answer.headers()[header::CACHE_CONTROL].to_str().ok(), Some(FOR_GOOD));
        }
    }
}
