//! Where a file's content comes from.

use std::io::{Read, Seek};

use ledger::messages::perceived::Page;

/// Bytes that can be read again from the start.
pub trait ReadSeek: Read + Seek {}

impl<T: Read + Seek> ReadSeek for T {}

/// What a file holds.
pub enum Source<'a> {
    /// Its bytes.
    Bytes(&'a mut dyn ReadSeek),
    /// The text of a document's pages, as the program that sees read it.
    Pages(&'a [Page]),
}
