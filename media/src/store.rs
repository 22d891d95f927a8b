//! Where media is kept: a folder or a bucket of objects, each named by whose it is and by its own hash. So the same file of one
//! person is kept once, and no two people share one.

#[cfg(feature = "s3")]
mod bucket;
mod files;
mod folder;

use std::{
    fmt,
    io::{self, Read},
    ops::Deref,
    path::{Path, PathBuf},
    str::FromStr,
    sync::Arc,
    time::{Duration, SystemTime},
};

use async_trait::async_trait;
use tempfile::TempPath;

#[cfg(feature = "s3")]
pub use bucket::BucketSettings;
use folder::Folder;

/// Says which store it is.
const ID: &str = "store-id";
/// How long a hash is, in hexadecimal digits.
const HASH_DIGITS: usize = 64;

/// A store of objects.
#[derive(Debug, Clone)]
pub struct MediaStore(Arc<dyn Store>);

impl MediaStore {
    /// The store that is this folder, which need not be there yet.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self(Arc::new(Folder::new(folder)))
    }

    /// The store that is a bucket, which has to be there. What is on its way there or back lies in a folder of this machine.
    #[cfg(feature = "s3")]
    pub fn in_bucket(settings: BucketSettings, on_the_way: PathBuf) -> Self {
        Self(Arc::new(bucket::Bucket::new(settings, on_the_way)))
    }
}

impl Deref for MediaStore {
    type Target = dyn Store;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

/// What a store does, wherever it is. What fails says why in a line; where that is a setting's fault, it begins with its name.
#[async_trait]
pub trait Store: fmt::Debug + Send + Sync {
    /// Where it is, for people.
    fn place(&self) -> String;

    /// Which store it is; `None` where nothing was ever put there.
    async fn id(&self) -> io::Result<Option<String>>;

    /// Makes the store where there is none yet, under this id, and answers which it is.
    async fn make(&self, fresh_id: &str) -> io::Result<String>;

    /// Keeps a person's file whole, or not at all. One that is there already is as good as new afterwards. What is larger than
    /// [`crate::LARGEST_MEDIA`] is [`io::ErrorKind::FileTooLarge`].
    async fn put(&self, user_id: i64, bytes: Box<dyn Read + Send>) -> io::Result<Stored>;

    /// A file to read an object by; `None` where there is no such object.
    async fn file(&self, key: &Key) -> io::Result<Option<StoredFile>>;

    /// Removes an object; one that is not there is no error.
    async fn remove(&self, key: &Key) -> io::Result<()>;

    /// Removes every object of a person.
    async fn remove_all_of(&self, user_id: i64) -> io::Result<()>;

    /// The objects that were not put since. What was on its way then and never came to an end is removed.
    async fn older_than(&self, since: SystemTime) -> io::Result<Vec<Key>>;

    /// Whether something could be put there now, without a trace.
    async fn try_out(&self) -> io::Result<()>;

    /// Whether anybody may read what is kept there.
    async fn is_public(&self) -> io::Result<bool>;

    /// Has whoever keeps the store let go of what is there for longer than anything should be, in case nobody else ever does.
    async fn cast_net(&self) -> io::Result<()>;

    /// An address to read an object at without another secret, as this type, for so long, an hour at most; `None` where the store
    /// has no addresses.
    async fn link(&self, key: &Key, mime_type: &str, valid: Duration) -> io::Result<Option<String>>;

    /// An address to put an object of so many bytes at, likewise.
    async fn upload(&self, key: &Key, bytes: u64, valid: Duration) -> io::Result<Option<Upload>>;
}

/// A file to read an object by. It may be gone with this value.
#[derive(Debug)]
pub enum StoredFile {
    /// The object itself.
    Kept(PathBuf),
    /// What was brought here.
    Brought(TempPath),
}

impl StoredFile {
    /// Where it is.
    pub fn path(&self) -> &Path {
        match self {
            Self::Kept(path) => path,
            Self::Brought(path) => path,
        }
    }
}

/// How an object may be put by somebody who has no secret of the store: a `PUT` with these headers, of nothing but what its name
/// says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Where.
    pub url: String,
    /// What has to be sent along.
    pub headers: Vec<(String, String)>,
}

/// An object's name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// Whose it is.
    pub user_id: i64,
    /// What it holds, as hexadecimal digits.
    pub sha256: String,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", folder_of(self.user_id), self.sha256)
    }
}

/// No name of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no object is called so")]
pub struct NotAKey;

impl FromStr for Key {
    type Err = NotAKey;

    /// Nothing but what [`Key`] itself writes: a name never leads out of the store.
    fn from_str(name: &str) -> Result<Self, NotAKey> {
        let (user_id, sha256) =
            name.strip_prefix('u').and_then(|name| name.split_once('/')).ok_or(NotAKey)?;
        let is_hash = sha256.len() == HASH_DIGITS
            && sha256.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        let key = Self { user_id: user_id.parse().map_err(|_| NotAKey)?, sha256: sha256.to_owned() };
        if is_hash && key.to_string() == name { Ok(key) } else { Err(NotAKey) }
    }
}

impl Key {
    /// What it holds, as bytes.
    #[cfg(feature = "s3")]
    fn hash(&self) -> Vec<u8> {
        let nibble = |digit: u8| if digit < b'a' { digit - b'0' } else { digit - b'a' + 10 };
        self.sha256.as_bytes().chunks(2).map(|two| (nibble(two[0]) << 4) | nibble(two[1])).collect()
    }
}

fn folder_of(user_id: i64) -> String {
    format!("u{user_id}")
}

/// An object as it was put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its name.
    pub key: Key,
    /// Its size.
    pub bytes: u64,
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_store() {
        let hash = "ab".repeat(32);
        let name = format!("u7/{hash}");
        assert_eq!(name.parse::<Key>().expect("a key").to_string(), name);
        for name in [
            format!("u7/../{hash}"),
            format!("u+7/{hash}"),
            format!("u07/{hash}"),
            format!("/u7/{hash}"),
            format!("u7/{hash}0"),
            format!("u7/{}", "AB".repeat(32)),
            "media/rendang.ogg".to_owned(),
        ] {
            assert_eq!(name.parse::<Key>(), Err(NotAKey), "{name}");
        }
    }
}
