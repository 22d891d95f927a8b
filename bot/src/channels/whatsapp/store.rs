//! The sessions' own files: keys and all that the protocol remembers, apart from the books.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use whatsapp_rust::store::{SqliteStore, SqliteStoreConfig, Synchronous, error::StoreError};

/// The session that is meant where none is named.
pub const DEFAULT: &str = "default";
/// The longest name of a session.
const LONGEST_NAME: usize = 32;

/// Whether a session may be called so: it names a file.
pub fn is_name(text: &str) -> bool {
    (1..=LONGEST_NAME).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The folder of the sessions' files.
pub fn folder(data_dir: &Path) -> PathBuf {
    data_dir.join("sessions")
}

/// The file of a session.
pub fn path(data_dir: &Path, name: &str) -> PathBuf {
    folder(data_dir).join(format!("{name}.db"))
}

/// The names of the sessions that have a file.
pub fn names(data_dir: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder(data_dir)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".db").map(str::to_owned))
        .filter(|name| is_name(name))
        .collect();
    names.sort();
    Ok(names)
}

/// Opens a session's file, made where it is missing so that only its owner reads it.
pub(super) async fn open(data_dir: &Path, name: &str) -> Result<SqliteStore, OpenError> {
    use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder(data_dir))?;
    let path = path(data_dir, name);
    fs::OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path)?;
    // What the protocol remembers must not fall behind what it told WhatsApp.
    let config = SqliteStoreConfig { synchronous: Synchronous::Full, ..SqliteStoreConfig::default() };
    Ok(SqliteStore::with_config(&path.to_string_lossy(), config).await?)
}

/// Why a session's file could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The system says so.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Its content is not what it must be.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes a session's file away: the number has to be paired again.
pub fn forget(data_dir: &Path, name: &str) -> io::Result<()> {
    let path = path(data_dir, name);
    for suffix in ["", "-wal", "-shm"] {
        let mut file = path.clone().into_os_string();
        file.push(suffix);
        match fs::remove_file(&file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}
