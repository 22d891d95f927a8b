//! Messages in the voices of people who know nothing of the rules, each with the books that are right after it. Whole
//! conversations are played by `make eval`; here every message that stands alone is held against its frame.
//!
//! `CATAT_VOICES` names other files to read, with spaces between; what is misread is printed with `--nocapture`.

use std::{fs, path::Path, path::PathBuf};

use nlu::eval::{
    Tally, context,
    conversation::{Played, read},
};

fn files() -> Vec<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "a switch for whoever tries other messages")]
    if let Ok(named) = std::env::var("CATAT_VOICES") {
        return named.split_whitespace().map(PathBuf::from).collect();
    }
    let voices = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/voices");
    let voices = fs::read_dir(voices).expect("the voices");
    let mut files: Vec<PathBuf> = voices.map(|file| file.expect("a file").path()).collect();
    files.retain(|path| path.extension().is_some_and(|kind| kind == "jsonl"));
    files.sort();
    files
}

#[test]
fn messages_of_many_voices_are_understood() {
    let context = context();
    let mut tally = Tally::default();
    for path in files() {
        let file = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let voice = path.file_stem().expect("a name").to_string_lossy().into_owned();
        for line in read(&file).unwrap_or_else(|mistake| panic!("{}: {mistake}", path.display())) {
            if let [text] = &line.turns[..] {
                tally.add(&line, &voice, &Played::of_frame(&nlu::understand(text, &context)));
            }
        }
    }
    for miss in tally.misses() {
        println!("{miss}");
    }
    println!("{tally}");
    let (all, right, wrong) = tally.figures();
    assert!(right * 100 >= all * 94, "{right} of {all} right");
    assert!(wrong * 100 <= all * 2, "{wrong} of {all} wrong and sure");
}
