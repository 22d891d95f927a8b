//! Where media is kept: a folder, or a bucket of a server that speaks S3.

use std::path::{Path, PathBuf};

use media::MediaStore;

use super::reader::Reader;

/// What `CATAT_MEDIA` may say.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    /// This folder.
    Folder(PathBuf),
    /// The bucket of this name, or the one that is set apart.
    Bucket(Option<String>),
}

/// The store of media, in which nothing should be for longer than these days.
pub(super) fn media(reader: &mut Reader, data_dir: &Path, days: u32) -> MediaStore {
    let expected = "folder: and a path, such as folder:/srv/catat, or s3";
    match reader.read("media", expected, |text| place(text, data_dir)) {
        Place::Folder(folder) => MediaStore::in_folder(folder),
        Place::Bucket(name) => bucket(reader, name, (data_dir, days)),
    }
}

fn place(text: &str, data_dir: &Path) -> Option<Place> {
    match text.split_once(':') {
        None if text.is_empty() => Some(Place::Folder(data_dir.join("media"))),
        None if text == "s3" => Some(Place::Bucket(None)),
        Some(("folder", path)) if !path.is_empty() => Some(Place::Folder(path.into())),
        Some(("s3", name)) => {
            let name = name.strip_prefix("//").filter(|name| is_bucket(name));
            name.map(|name| Place::Bucket(Some(name.to_owned())))
        }
        _ => None,
    }
}

/// As Amazon has it, which all others take too.
fn is_bucket(name: &str) -> bool {
    let may = |letter: u8| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.');
    (3..=63).contains(&name.len())
        && name.bytes().all(may)
        && !name.starts_with(['-', '.'])
        && !name.ends_with(['-', '.'])
}

/// What is right stands in no bucket that this program could reach.
#[cfg(not(feature = "s3"))]
fn bucket(reader: &mut Reader, _: Option<String>, (data_dir, _): (&Path, u32)) -> MediaStore {
    let text = "CATAT_MEDIA (`media`): this Catat was built without S3; build it with: make run FEATURES=s3 \
        (cargo build --release --features s3), or set a folder";
    reader.mistakes.push(text.to_owned());
    MediaStore::in_folder(data_dir.join("media"))
}

/// Where what is on its way to a bucket or back lies, in the data folder.
#[cfg(feature = "s3")]
const ON_THE_WAY: &str = "on-the-way";
/// The server has this long for a request, with all its tries.
#[cfg(feature = "s3")]
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);

#[cfg(feature = "s3")]
fn bucket(reader: &mut Reader, named: Option<String>, (data_dir, days): (&Path, u32)) -> MediaStore {
    let name = |text: &str| is_bucket(text).then(|| text.to_owned());
    let set = reader.read("s3_bucket_media", "a bucket's name", name);
    let settings = media::BucketSettings {
        endpoint: reader.read(
            "s3_endpoint",
            "an http:// or https:// URL, or nothing for Amazon's own",
            endpoint,
        ),
        region: reader
            .read("s3_region", "a region's name", |text| (!text.is_empty()).then(|| text.to_owned())),
        bucket: named.unwrap_or(set),
        access_key_id: needed(reader, "aws_access_key_id"),
        secret_access_key: needed(reader, "aws_secret_access_key"),
        session_token: reader.optional("aws_session_token"),
        days,
        patience: PATIENCE,
    };
    MediaStore::in_bucket(settings, data_dir.join(ON_THE_WAY))
}

#[cfg(feature = "s3")]
fn needed(reader: &mut Reader, key: &'static str) -> String {
    reader.optional(key).unwrap_or_else(|| {
        let variable = super::reader::variable_of(key);
        reader.mistakes.push(format!("{variable} (`{key}`): missing; CATAT_MEDIA is s3"));
        String::new()
    })
}

/// Where the server is, without what stands behind its address.
#[cfg(feature = "s3")]
#[expect(clippy::option_option, reason = "outside: whether it is sound; inside: whether it is set")]
fn endpoint(text: &str) -> Option<Option<String>> {
    if text.is_empty() {
        return Some(None);
    }
    let uri: axum::http::Uri = text.parse().ok()?;
    let is_web =
        matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some_and(|host| !host.is_empty());
    let is_bare = matches!(uri.path(), "" | "/") && uri.query().is_none() && !text.contains('@');
    (is_web && is_bare).then(|| Some(text.trim_end_matches('/').to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_is_a_folder_or_a_bucket() {
        let bucket = |name: &str| Some(Place::Bucket(Some(name.to_owned())));
        let folder = |path: &str| Some(Place::Folder(path.into()));
        for (text, wanted) in [
            ("", folder("data/media")),
            ("folder:/srv/catat", folder("/srv/catat")),
            ("s3", Some(Place::Bucket(None))),
            ("s3://wa-media", bucket("wa-media")),
            ("s3:wa-media", None),
            ("s3://", None),
            ("s3://Wa_Media", None),
            ("s3://wa-media/photos", None),
            ("folder:", None),
            ("disk", None),
        ] {
            assert_eq!(place(text, Path::new("data")), wanted, "{text}");
        }
    }

    #[cfg(feature = "s3")]
    #[test]
    fn a_server_is_named_by_scheme_and_host_alone() {
        let at = |url: &str| Some(Some(url.to_owned()));
        for (text, wanted) in [
            ("", Some(None)),
            ("http://127.0.0.1:9000", at("http://127.0.0.1:9000")),
            ("https://s3.garage.example/", at("https://s3.garage.example")),
            ("127.0.0.1:9000", None),
            ("ftp://127.0.0.1", None),
            ("http://", None),
            ("http://me:secret@127.0.0.1:9000", None),
            ("http://127.0.0.1:9000/wa-media", None),
        ] {
            assert_eq!(endpoint(text), wanted, "{text}");
        }
    }
}
