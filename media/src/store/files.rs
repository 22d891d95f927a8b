//! Files of both kinds of store: what is still being written or was brought here bears no name of an object, is bounded, and
//! knows its hash.

use std::{
    fs::{self, DirBuilder, File},
    io::{self, ErrorKind, Read, Write},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    time::SystemTime,
};

use sha2::{Digest, Sha256};
use tempfile::{Builder, NamedTempFile};

use crate::LARGEST_MEDIA;

/// What is still being written, or is read once.
const PART: &str = ".part-";

/// A file that has no name of its own yet, and is gone with this value.
pub(super) struct Part {
    pub(super) file: NamedTempFile,
    hash: Sha256,
    pub(super) bytes: u64,
}

impl Part {
    /// An empty one in a folder that is there.
    pub(super) fn new_in(folder: &Path) -> io::Result<Self> {
        let file = Builder::new().prefix(PART).tempfile_in(folder)?;
        Ok(Self { file, hash: Sha256::new(), bytes: 0 })
    }

    /// All that can be read, where that is no more than is ever kept.
    pub(super) fn read_in(folder: &Path, mut bytes: impl Read) -> io::Result<Self> {
        let mut part = Self::new_in(folder)?;
        io::copy(&mut bytes.by_ref().take(LARGEST_MEDIA + 1), &mut part)?;
        Ok(part)
    }

    /// The hash of what was written.
    pub(super) fn sha256(&self) -> Vec<u8> {
        self.hash.clone().finalize().to_vec()
    }
}

impl Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.bytes += written as u64;
        if self.bytes > LARGEST_MEDIA {
            return Err(ErrorKind::FileTooLarge.into());
        }
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Removes what a crash left on its way, unless it was written since.
pub(super) fn sweep(folder: &Path, since: SystemTime) -> io::Result<()> {
    for (name, path) in entries(folder)? {
        if name.starts_with(PART) && is_older(&path, since)? {
            unless_gone(fs::remove_file(&path))?;
        }
    }
    Ok(())
}

pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// What was renamed into a folder is there also after a power cut.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

pub(super) fn is_older(path: &Path, since: SystemTime) -> io::Result<bool> {
    let written = unless_gone(fs::metadata(path).and_then(|found| found.modified()))?;
    Ok(written.is_some_and(|written| written < since))
}

/// What lies in a folder, each by its name; nothing where there is no folder.
pub(super) fn entries(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let Some(listed) = unless_gone(fs::read_dir(folder))? else { return Ok(Vec::new()) };
    listed
        .map(|entry| entry.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path())))
        .collect()
}

pub(super) fn unless_gone<T>(found: io::Result<T>) -> io::Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
