//! The data folder: one engine at a time, the operator's token, and the engine's own name.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
};

use ledger::lane::Owner;

use crate::random;

/// A data folder that this process alone works in. The lock ends with the process, however that ends.
pub struct DataFolder {
    path: PathBuf,
    _lock: File,
}

/// Why a data folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum DataFolderError {
    /// Another engine uses it.
    #[error(
        "{folder} is in use by process {process}: one engine at a time. Stop it, or choose another --data-dir"
    )]
    InUse {
        /// The folder.
        folder: String,
        /// The other's process id, as it wrote it down.
        process: String,
    },
    /// It cannot be made, read or written.
    #[error("{path}: {error}")]
    Io {
        /// Which file.
        path: String,
        /// Why.
        error: io::Error,
    },
}

impl DataFolder {
    /// Makes the folder where it is missing, and locks it.
    pub fn lock(path: &Path) -> Result<Self, DataFolderError> {
        make(path)?;
        let lock_path = path.join("lock");
        let of = |error| io_error(&lock_path, error);
        let mut lock = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&lock_path)
            .map_err(of)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut process = String::new();
                let _ = lock.read_to_string(&mut process);
                let process = process.trim().to_owned();
                return Err(DataFolderError::InUse { folder: path.display().to_string(), process });
            }
            Err(TryLockError::Error(error)) => return Err(of(error)),
        }
        lock.set_len(0).and_then(|()| lock.rewind()).map_err(of)?;
        writeln!(lock, "{}", std::process::id()).map_err(of)?;
        Ok(Self { path: path.to_owned(), _lock: lock })
    }

    /// The operator's token: the one that is set, or one made at the first start and kept with mode 0600.
    pub fn token(&self, set: Option<&str>) -> Result<String, DataFolderError> {
        set.map_or_else(|| kept(&self.path.join("token"), random::token), |token| Ok(token.to_owned()))
    }

    /// The engine's name: after a restart it has its own lanes back at once.
    pub fn owner(&self) -> Result<Owner, DataFolderError> {
        kept(&self.path.join("engine-id"), random::id).map(Owner)
    }
}

/// The machine's name, for people.
pub(crate) fn host() -> String {
    let name = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    Some(name.trim()).filter(|name| !name.is_empty()).unwrap_or("an unknown host").to_owned()
}

/// Makes a folder that only its owner reads.
fn make(path: &Path) -> Result<(), DataFolderError> {
    use std::os::unix::fs::DirBuilderExt;
    let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.map_err(|error| io_error(path, error))
}

/// A secret line that is made once and kept.
fn kept(path: &Path, make: impl FnOnce() -> String) -> Result<String, DataFolderError> {
    use std::os::unix::fs::OpenOptionsExt;
    let of = |error| io_error(path, error);
    match fs::read_to_string(path) {
        Ok(text) if !text.trim().is_empty() => return Ok(text.trim().to_owned()),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(of(error)),
    }
    let text = make();
    let mut file =
        OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path).map_err(of)?;
    writeln!(file, "{text}").and_then(|()| file.sync_all()).map_err(of)?;
    Ok(text)
}

fn io_error(path: &Path, error: io::Error) -> DataFolderError {
    DataFolderError::Io { path: path.display().to_string(), error }
}
