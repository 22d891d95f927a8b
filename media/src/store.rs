//! Where media is kept: a folder of objects, each named by whose it is and by its own hash. So the same file of one person
//! is kept once, and no two people share one. Everything here blocks.

use std::{
    fmt,
    fs::{self, DirBuilder, File},
    io::{self, ErrorKind, Read, Write},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    str::FromStr,
    time::SystemTime,
};

use sha2::{Digest, Sha256};
use tempfile::{Builder, NamedTempFile};

use crate::LARGEST_MEDIA;

/// Says which store it is.
const ID: &str = "store-id";
/// What is still being written.
const PART: &str = ".part-";
/// How long a hash is, in hexadecimal digits.
const HASH_DIGITS: usize = 64;

/// A store of objects.
#[derive(Debug, Clone)]
pub struct MediaStore {
    folder: PathBuf,
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

impl MediaStore {
    /// The store that is this folder, which need not be there yet.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Where it is, for people.
    pub fn place(&self) -> &Path {
        &self.folder
    }

    /// Which store it is; `None` where nothing was ever put there.
    pub fn id(&self) -> io::Result<Option<String>> {
        unless_gone(fs::read_to_string(self.folder.join(ID))).map(|id| id.map(|id| id.trim().to_owned()))
    }

    /// Makes the store where there is none yet, under this id, and answers which it is.
    pub fn make(&self, fresh_id: &str) -> io::Result<String> {
        if let Some(id) = self.id()? {
            return Ok(id);
        }
        make_folder(&self.folder)?;
        let mut part = self.part()?;
        part.write_all(fresh_id.as_bytes())?;
        part.as_file().sync_all()?;
        match part.persist_noclobber(self.folder.join(ID)) {
            Err(refused) if refused.error.kind() != ErrorKind::AlreadyExists => return Err(refused.error),
            // Another process was first.
            _ => sync(&self.folder)?,
        }
        self.id()?.ok_or_else(|| ErrorKind::NotFound.into())
    }

    /// Keeps a person's file whole, or not at all. One that is there already is as good as new afterwards.
    pub fn put(&self, user_id: i64, mut bytes: impl Read) -> io::Result<Stored> {
        let mut part = self.part()?;
        let mut hashing = Hashing { file: part.as_file_mut(), hash: Sha256::new() };
        let size = io::copy(&mut bytes.by_ref().take(LARGEST_MEDIA + 1), &mut hashing)?;
        let sha256 = hexadecimal(&hashing.hash.finalize());
        if size > LARGEST_MEDIA {
            return Err(ErrorKind::FileTooLarge.into());
        }
        part.as_file().sync_all()?;
        let key = Key { user_id, sha256 };
        let (folder, path) = (self.folder.join(folder_of(user_id)), self.path_of(&key));
        make_folder(&folder)?;
        if let Err(refused) = part.persist(&path) {
            if refused.error.kind() != ErrorKind::NotFound {
                return Err(refused.error);
            }
            // The person's folder went with its last object at this very moment.
            make_folder(&folder)?;
            refused.file.persist(&path)?;
        }
        sync(&folder)?;
        sync(&self.folder)?;
        Ok(Stored { key, bytes: size })
    }

    /// A file to read an object by; `None` where there is no such object.
    pub fn file(&self, key: &Key) -> io::Result<Option<PathBuf>> {
        let path = self.path_of(key);
        unless_gone(fs::metadata(&path)).map(|found| found.map(|_| path))
    }

    /// Removes an object; one that is not there is no error.
    pub fn remove(&self, key: &Key) -> io::Result<()> {
        unless_gone(fs::remove_file(self.path_of(key)))?;
        // Fails where there are others, which is as well.
        let _ = fs::remove_dir(self.folder.join(folder_of(key.user_id)));
        Ok(())
    }

    /// Removes every object of a person.
    pub fn remove_all_of(&self, user_id: i64) -> io::Result<()> {
        unless_gone(fs::remove_dir_all(self.folder.join(folder_of(user_id)))).map(drop)
    }

    /// The objects that were not put since. What was being written then and never came to an end is removed.
    pub fn older_than(&self, since: SystemTime) -> io::Result<Vec<Key>> {
        let mut keys = Vec::new();
        for (name, path) in entries(&self.folder)? {
            if name.starts_with(PART) {
                if is_older(&path, since)? {
                    unless_gone(fs::remove_file(&path))?;
                }
            } else if name.starts_with('u') && path.is_dir() {
                for (object, path) in entries(&path)? {
                    if let Ok(key) = format!("{name}/{object}").parse()
                        && is_older(&path, since)?
                    {
                        keys.push(key);
                    }
                }
            }
        }
        Ok(keys)
    }

    /// Whether something could be put there now, without a trace.
    pub fn try_out(&self) -> io::Result<()> {
        let there = self.folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("."));
        Builder::new().prefix(PART).tempfile_in(there).map(drop)
    }

    fn part(&self) -> io::Result<NamedTempFile> {
        Builder::new().prefix(PART).tempfile_in(&self.folder)
    }

    fn path_of(&self, key: &Key) -> PathBuf {
        self.folder.join(key.to_string())
    }
}

/// Writes a file and knows its hash.
struct Hashing<'a> {
    file: &'a mut File,
    hash: Sha256,
}

impl Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
}

fn make_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// What was renamed into a folder is there also after a power cut.
fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

fn is_older(path: &Path, since: SystemTime) -> io::Result<bool> {
    let written = unless_gone(fs::metadata(path).and_then(|found| found.modified()))?;
    Ok(written.is_some_and(|written| written < since))
}

/// What lies in a folder, each by its name; nothing where there is no folder.
fn entries(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let Some(listed) = unless_gone(fs::read_dir(folder))? else { return Ok(Vec::new()) };
    listed
        .map(|entry| entry.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path())))
        .collect()
}

fn unless_gone<T>(found: io::Result<T>) -> io::Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use std::{os::unix::fs::PermissionsExt, time::Duration};

    use super::*;

    fn store() -> (tempfile::TempDir, MediaStore) {
        let folder = tempfile::tempdir().expect("a folder");
        let store = MediaStore::in_folder(folder.path().join("media"));
        assert_eq!(store.make("one").expect("made"), "one");
        (folder, store)
    }

    #[test]
    fn the_same_file_of_a_person_is_one_object_and_another_person_has_their_own() {
        let (_folder, store) = store();
        let first = store.put(7, &b"kopi"[..]).expect("put");
        assert_eq!(first.bytes, 4);
        assert_eq!(store.put(7, &b"kopi"[..]).expect("put again"), first);
        let other = store.put(8, &b"kopi"[..]).expect("put").key;
        store.remove_all_of(7).expect("removed");
        assert_eq!(store.file(&first.key).expect("looked for"), None);
        let kept = store.file(&other).expect("looked for").expect("it is there");
        assert_eq!(fs::read(&kept).expect("read"), b"kopi");
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&kept), 0o600);
        assert_eq!((mode(kept.parent().expect("a folder")), mode(store.place())), (0o700, 0o700));
        store.remove(&other).expect("removed");
        store.remove(&other).expect("it was gone");
        assert_eq!(fs::read_dir(store.place()).expect("a folder").count(), 1, "nothing but the id is left");
    }

    #[test]
    fn what_is_too_large_or_breaks_off_leaves_nothing() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(ErrorKind::ConnectionReset.into())
            }
        }
        let (_folder, store) = store();
        let refused = store.put(7, io::repeat(1)).expect_err("too large");
        assert_eq!(refused.kind(), ErrorKind::FileTooLarge);
        store.put(7, b"half".chain(Broken)).expect_err("it broke off");
        assert_eq!(fs::read_dir(store.place()).expect("a folder").count(), 1, "nothing but the id is left");
    }

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

    #[test]
    fn a_store_keeps_its_id_and_what_is_old_in_it_is_listed() {
        let (_folder, store) = store();
        assert_eq!(store.make("two").expect("there already"), "one");
        let key = store.put(7, &b"kopi"[..]).expect("put").key;
        fs::write(store.place().join(".part-x"), "half").expect("what a crash left");
        let object = store.file(&key).expect("looked for").expect("it is there");
        let written = fs::metadata(object).and_then(|found| found.modified()).expect("there");
        let (before, after) = (written - Duration::from_hours(1), written + Duration::from_hours(1));
        assert_eq!(store.older_than(before).expect("listed"), []);
        assert_eq!(store.older_than(after).expect("listed"), [key]);
        assert!(!store.place().join(".part-x").exists());
    }
}
