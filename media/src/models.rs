//! Models by name: which are known, by what files, and whether a file is the one that it should be.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use sha2::{Digest, Sha256};

use crate::store::hexadecimal;

/// What the set-up brings; the script reads the same table.
const TABLE: &str = include_str!("../models.tsv");
/// So many bytes of a file are read at once.
const PIECE: usize = 1024 * 1024;

/// What a model is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Pictures are read by it.
    Pictures,
    /// Voices are heard by it.
    Speech,
}

/// A model that the set-up brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Model {
    /// What it is for.
    pub purpose: Purpose,
    /// Its name.
    pub name: &'static str,
    /// Its file's.
    pub file: &'static str,
    /// How many bytes that has.
    pub bytes: u64,
    /// Its SHA-256, in small hexadecimal digits.
    pub sha256: &'static str,
    /// The licence that it is under.
    pub licence: &'static str,
    /// Whose it is.
    pub maker: &'static str,
}

/// The name of the model that text is found by in pictures.
pub const DETECTION: &str = "pp-ocr-det-small";
/// The name of the model that pieces of text are read by.
pub const RECOGNITION: &str = "pp-ocr-rec-small";
/// The name of the model that voices are heard by unless another is chosen.
pub const SPEECH: &str = "base";

impl Purpose {
    /// Its word in the table.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pictures => "pictures",
            Self::Speech => "speech",
        }
    }

    fn of(word: &str) -> Option<Self> {
        [Self::Pictures, Self::Speech].into_iter().find(|purpose| purpose.word() == word)
    }
}

/// The models that the set-up brings.
pub fn known() -> impl Iterator<Item = Model> {
    TABLE.lines().filter_map(|line| {
        let fields: Vec<&'static str> = line.split('\t').collect();
        let [purpose, name, file, bytes, sha256, licence, maker, _] = fields[..] else { return None };
        let (purpose, bytes) = (Purpose::of(purpose)?, bytes.parse().ok()?);
        Some(Model { purpose, name, file, bytes, sha256, licence, maker })
    })
}

/// A model that the set-up brings; `None` where nobody knows it by this name.
pub fn named(name: &str) -> Option<Model> {
    known().find(|model| model.name == name)
}

/// The file of a model that the set-up brings; `None` where nobody knows it by this name.
pub fn file_of(name: &str) -> Option<&'static str> {
    named(name).map(|model| model.file)
}

/// A file's SHA-256, in small hexadecimal digits; `told` hears how many bytes were read after each piece.
pub fn checksum(file: &Path, mut told: impl FnMut(u64)) -> io::Result<String> {
    let (mut file, mut sum, mut piece, mut read) = (File::open(file)?, Sha256::new(), vec![0; PIECE], 0);
    loop {
        let length = file.read(&mut piece)?;
        if length == 0 {
            return Ok(hexadecimal(&sum.finalize()));
        }
        sum.update(&piece[..length]);
        read += length as u64;
        told(read);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_a_model() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(known().count(), lines);
        for name in [DETECTION, RECOGNITION, SPEECH] {
            assert!(file_of(name).is_some(), "{name}");
        }
        let is_sum = |text: &str| text.len() == 64 && text.bytes().all(|digit| digit.is_ascii_hexdigit());
        assert!(known().all(|model| is_sum(model.sha256) && model.sha256 == model.sha256.to_lowercase()));
    }

    #[test]
    fn a_files_checksum_is_the_usual_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("abc");
        std::fs::write(&file, "abc").expect("written");
        let sum = checksum(&file, |read| assert_eq!(read, 3)).expect("read");
        assert_eq!(sum, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
