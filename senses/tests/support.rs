//! What tests need: the models, pages to read, and notes to listen to.

pub mod drawing;
pub mod notes;
pub mod papers;

use std::path::{Path, PathBuf};

/// What a variable of the environment says.
#[expect(clippy::disallowed_methods, reason = "`make test` says here where the models are")]
pub fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The folder of the models that pictures are read by; `None` where there are none, and nobody said that there were.
pub fn models() -> Option<PathBuf> {
    models_with("PP-OCRv6_rec_small.onnx")
}

/// The folder of the models, where this one is there; `None` where it is not, and nobody said that it was.
pub fn models_with(model: &str) -> Option<PathBuf> {
    let home = || setting("HOME").map(|home| Path::new(&home).join(".cache"));
    let named = setting("CATAT_MODELS_DIR").map(PathBuf::from);
    let usual =
        || setting("XDG_CACHE_HOME").map(PathBuf::from).or_else(home).map(|data| data.join("catat/models"));
    let folder = named.clone().or_else(usual)?;
    let are_there = folder.join(model).is_file();
    assert!(are_there || named.is_none(), "no {model} in {}: make models ears", folder.display());
    if !are_there {
        println!("skipped: no model; make models ears");
    }
    are_there.then_some(folder)
}

/// A JPEG with a note of the camera's that it was held in this way: 1 upright, 6 and 8 sideways, 3 on its head.
pub fn held(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    // One entry of a table: tag 274, a short number, one of them, and after it no further table.
    let table =
        [b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", &[orientation][..], &[0; 6]].concat();
    let length = u16::try_from(table.len() + 2).expect("a short note");
    [&jpeg[..2], &[0xff, 0xe1], &length.to_be_bytes(), &table, &jpeg[2..]].concat()
}
