//! The second reader: what it was taught is what the labels of today teach, and of voices that it never heard it seldom doubts
//! what is right. `TEACH=1` writes the weights anew (`make teach`).

use std::{fs, path::Path, path::PathBuf};

use nlu::eval::{
    self, conversation,
    teach::{Example, doubts, of_conversation, of_label, teach},
};
use nlu::hunch::weights;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder that have this extension, in order, with their names.
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let files = fs::read_dir(here(folder)).expect("a folder").map(|file| file.expect("a file").path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|kind| kind == extension)).collect();
    files.sort();
    let read = |path: PathBuf| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    };
    files.into_iter().map(read).collect()
}

fn of_labels() -> Vec<Example> {
    let labels =
        files("corpus", "tsv").into_iter().flat_map(|(name, file)| eval::read(&file, &name).expect("labels"));
    labels.flat_map(|label| of_label(&label)).collect()
}

/// What the conversations of the voices teach whose names are asked for.
fn of_voices(is_one: impl Fn(&str) -> bool) -> Vec<Example> {
    let voices = files("corpus/voices", "jsonl").into_iter().filter(|(name, _)| is_one(name));
    let lines = voices.flat_map(|(_, file)| conversation::read(&file).expect("conversations"));
    lines.flat_map(|line| of_conversation(&line)).collect()
}

#[test]
fn what_it_was_taught_is_what_the_labels_teach() {
    let examples = [of_labels(), of_voices(|_| true)].concat();
    let taught = teach(&examples);
    if std::env::var_os("TEACH").is_some() {
        fs::write(here("weights/hunch.bin"), &taught).expect("written");
        return;
    }
    assert!(taught == weights(), "the labels have changed: `make teach` and build anew");
}

/// A doubt is a question, and few of them may be needless.
#[test]
fn of_strangers_it_seldom_doubts_what_is_right() {
    let is_stranger = |name: &str| ["C", "H", "K", "N", "S", "X"].contains(&name);
    let taught = teach(&[of_labels(), of_voices(|name| !is_stranger(name))].concat());
    let strange = of_voices(is_stranger);
    let doubted = strange.iter().filter(|example| doubts(&taught, example)).count();
    println!("{doubted} of {} doubted", strange.len());
    assert!(doubted * 100 <= strange.len() * 4, "{doubted} of {}", strange.len());
}
