//! A store that is a folder, with a folder in it for each person. Nothing here takes long but what reads a whole file or looks at
//! all of them.

use std::{
    fs,
    io::{self, ErrorKind, Read, Write},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use async_trait::async_trait;
use tokio::task::spawn_blocking;

use super::{
    ID, Key, Store, Stored, StoredFile, Upload,
    files::{Part, entries, is_older, make_folder, sweep, sync, unless_gone},
    folder_of, hexadecimal,
};

/// A folder of objects.
#[derive(Debug, Clone)]
pub(super) struct Folder {
    folder: PathBuf,
}

impl Folder {
    /// It need not be there yet.
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    fn path_of(&self, key: &Key) -> PathBuf {
        self.folder.join(key.to_string())
    }

    fn read_id(&self) -> io::Result<Option<String>> {
        unless_gone(fs::read_to_string(self.folder.join(ID))).map(|id| id.map(|id| id.trim().to_owned()))
    }

    fn keep(&self, user_id: i64, bytes: impl Read) -> io::Result<Stored> {
        let part = Part::read_in(&self.folder, bytes)?;
        part.file.as_file().sync_all()?;
        let (key, bytes) = (Key { user_id, sha256: hexadecimal(&part.sha256()) }, part.bytes);
        let (folder, path) = (self.folder.join(folder_of(user_id)), self.path_of(&key));
        make_folder(&folder)?;
        if let Err(refused) = part.file.persist(&path) {
            if refused.error.kind() != ErrorKind::NotFound {
                return Err(refused.error);
            }
            // The person's folder went with its last object at this very moment.
            make_folder(&folder)?;
            refused.file.persist(&path)?;
        }
        sync(&folder)?;
        sync(&self.folder)?;
        Ok(Stored { key, bytes })
    }

    fn list_older_than(&self, since: SystemTime) -> io::Result<Vec<Key>> {
        sweep(&self.folder, since)?;
        let mut keys = Vec::new();
        for (name, path) in entries(&self.folder)? {
            if !name.starts_with('u') || !path.is_dir() {
                continue;
            }
            for (object, path) in entries(&path)? {
                if let Ok(key) = format!("{name}/{object}").parse()
                    && is_older(&path, since)?
                {
                    keys.push(key);
                }
            }
        }
        Ok(keys)
    }
}

#[async_trait]
impl Store for Folder {
    fn place(&self) -> String {
        self.folder.display().to_string()
    }

    async fn id(&self) -> io::Result<Option<String>> {
        self.read_id()
    }

    async fn make(&self, fresh_id: &str) -> io::Result<String> {
        if let Some(id) = self.read_id()? {
            return Ok(id);
        }
        make_folder(&self.folder)?;
        let mut part = Part::new_in(&self.folder)?;
        part.write_all(fresh_id.as_bytes())?;
        part.file.as_file().sync_all()?;
        match part.file.persist_noclobber(self.folder.join(ID)) {
            Err(refused) if refused.error.kind() != ErrorKind::AlreadyExists => return Err(refused.error),
            // Another process was first.
            _ => sync(&self.folder)?,
        }
        self.read_id()?.ok_or_else(|| ErrorKind::NotFound.into())
    }

    async fn put(&self, user_id: i64, bytes: Box<dyn Read + Send>) -> io::Result<Stored> {
        let folder = self.clone();
        spawn_blocking(move || folder.keep(user_id, bytes)).await.map_err(io::Error::from)?
    }

    async fn file(&self, key: &Key) -> io::Result<Option<StoredFile>> {
        let path = self.path_of(key);
        unless_gone(fs::metadata(&path)).map(|found| found.map(|_| StoredFile::Kept(path)))
    }

    async fn remove(&self, key: &Key) -> io::Result<()> {
        unless_gone(fs::remove_file(self.path_of(key)))?;
        // Fails where there are others, which is as well.
        let _ = fs::remove_dir(self.folder.join(folder_of(key.user_id)));
        Ok(())
    }

    async fn remove_all_of(&self, user_id: i64) -> io::Result<()> {
        unless_gone(fs::remove_dir_all(self.folder.join(folder_of(user_id)))).map(drop)
    }

    async fn older_than(&self, since: SystemTime) -> io::Result<Vec<Key>> {
        let folder = self.clone();
        spawn_blocking(move || folder.list_older_than(since)).await.map_err(io::Error::from)?
    }

    async fn try_out(&self) -> io::Result<()> {
        let there = self.folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("."));
        Part::new_in(there).map(drop)
    }

    /// Only its owner may look into the folder.
    async fn is_public(&self) -> io::Result<bool> {
        Ok(false)
    }

    /// Nobody but this program lets go of what lies in a folder.
    async fn cast_net(&self) -> io::Result<()> {
        Ok(())
    }

    async fn link(&self, _: &Key, _: &str, _: Duration) -> io::Result<Option<String>> {
        Ok(None)
    }

    async fn upload(&self, _: &Key, _: u64, _: Duration) -> io::Result<Option<Upload>> {
        Ok(None)
    }
}
