//! The data folder: one engine at a time, the operator's token, and the engine's own name.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Seek, Write},
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};

use dashboard::auth::{NotAToken, Token};
use ledger::messages::lane::Owner;

use crate::random;

/// A data folder that this process alone works in. The lock ends with the process, however that ends.
pub struct DataFolder {
    path: PathBuf,
    lock: File,
}

/// Whoever looks at the lock holds it for a moment too.
const LOOKS: u32 = 5;
const LOOK: Duration = Duration::from_millis(20);

/// An engine that uses a data folder, by what it wrote into its lock.
#[derive(Debug, PartialEq, Eq)]
pub struct Running {
    /// Its process id.
    pub process: String,
    /// Where it listens, if it does.
    pub address: Option<SocketAddr>,
}

/// Who uses the folder at this moment.
pub fn running(path: &Path) -> Option<Running> {
    let lock = path.join("lock");
    match File::open(&lock).ok()?.try_lock_shared() {
        Ok(()) | Err(TryLockError::Error(_)) => None,
        Err(TryLockError::WouldBlock) => Some(written_in(&lock)),
    }
}

fn written_in(lock: &Path) -> Running {
    let text = fs::read_to_string(lock).unwrap_or_default();
    let mut lines = text.lines();
    let process = lines.next().unwrap_or_default().to_owned();
    Running { process, address: lines.next().and_then(|address| address.parse().ok()) }
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
    /// The token that is kept there is none.
    #[error("{path}: {error}. Remove the file, and another token is made")]
    Token {
        /// Which file.
        path: String,
        /// Why.
        error: NotAToken,
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
        let lock = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&lock_path)
            .map_err(of)?;
        match try_lock(&lock) {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let Running { process, .. } = written_in(&lock_path);
                return Err(DataFolderError::InUse { folder: path.display().to_string(), process });
            }
            Err(TryLockError::Error(error)) => return Err(of(error)),
        }
        lock.set_len(0).and_then(|()| (&lock).rewind()).map_err(of)?;
        writeln!(&lock, "{}", std::process::id()).map_err(of)?;
        Ok(Self { path: path.to_owned(), lock })
    }

    /// Writes down where this process listens, for whoever looks after it.
    pub fn announce(&self, address: SocketAddr) -> io::Result<()> {
        writeln!(&self.lock, "{address}")
    }

    /// The operator's token: the one that is set, or one made at the first start and kept with mode 0600.
    pub fn token(&self, set: Option<&Token>) -> Result<Token, DataFolderError> {
        if let Some(token) = set {
            return Ok(token.clone());
        }
        let path = self.path.join("token");
        read_token(&path, &kept(&path, random::token)?)
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

/// The token that was made at a start before, where one was.
pub fn kept_token(folder: &Path) -> Option<Result<Token, DataFolderError>> {
    let path = folder.join("token");
    let text = fs::read_to_string(&path).ok().filter(|text| !text.trim().is_empty())?;
    Some(read_token(&path, text.trim()))
}

fn read_token(path: &Path, text: &str) -> Result<Token, DataFolderError> {
    text.parse().map_err(|error| DataFolderError::Token { path: path.display().to_string(), error })
}

fn try_lock(lock: &File) -> Result<(), TryLockError> {
    for _ in 1..LOOKS {
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(LOOK),
            ended => return ended,
        }
    }
    lock.try_lock()
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
