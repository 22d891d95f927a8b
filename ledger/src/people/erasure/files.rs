//! How an erasure removes files: where they lie is for others to know.

use std::{io, pin::Pin};

/// Removes a file that lies at this place in the store of media; one that is not there is no error.
pub type RemoveFile<'a> = &'a (dyn Fn(String) -> Removing<'a> + Sync);

/// That at work.
pub type Removing<'a> = Pin<Box<dyn Future<Output = io::Result<()>> + Send + 'a>>;
