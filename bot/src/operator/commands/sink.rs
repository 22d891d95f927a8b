//! Where a command writes a file: under its name once it is whole, so that it is there or as it was; or to standard output.

use std::{
    io::{self, BufWriter, Stdout, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use crate::operator::failure::Failure;

/// A file that is being written.
pub(super) enum Sink {
    /// It stands beside its place until it is whole.
    File(BufWriter<NamedTempFile>, PathBuf),
    /// Standard output.
    Out(BufWriter<Stdout>),
}

impl Sink {
    /// Begins a file; `None`: standard output.
    pub(super) fn open(file: Option<&Path>) -> io::Result<Self> {
        let Some(path) = file else { return Ok(Self::Out(BufWriter::new(io::stdout()))) };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let begun = NamedTempFile::new_in(folder.unwrap_or_else(|| ".".as_ref()))?;
        Ok(Self::File(BufWriter::new(begun), path.to_owned()))
    }

    /// Puts it in its place. Whoever reads standard output may have gone, which is no reason to fail.
    pub(super) fn finish(self) -> Result<(), Failure> {
        match self {
            Self::File(begun, path) => {
                let begun = begun.into_inner().map_err(io::IntoInnerError::into_error)?;
                let kept = begun.persist(&path);
                kept.map_err(|error| Failure::Other(format!("{}: {}", path.display(), error.error)))?;
                Ok(())
            }
            Self::Out(mut out) => unless_gone(out.flush()).map_err(Failure::from),
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::File(file, _) => file.write(bytes),
            Self::Out(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::File(file, _) => file.flush(),
            Self::Out(out) => out.flush(),
        }
    }
}

/// The same, where it does not say that whoever reads has gone.
fn unless_gone(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|error| if is_gone(&error) { Ok(()) } else { Err(error) })
}

/// Whether whoever reads has gone.
pub(super) fn is_gone(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}
