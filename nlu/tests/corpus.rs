//! The labelled messages of `corpus/`, and what is kept of them as a whole. See [`nlu::eval::read`] for the tables' form.

use std::{fs, path::Path, time::Duration};

use nlu::eval::{Label, Score, context, read};

/// The labels of a folder; those that everybody measures by only where they are wanted.
fn labels(folder: &str, with_common: bool) -> Vec<Label> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .expect("a folder of labels")
        .map(|file| file.expect("a file").path())
        .filter(|path| path.is_file() && path.extension().is_some_and(|kind| kind == "tsv" || with_common))
        .collect();
    paths.sort();
    let tables = paths.iter().map(|path| {
        let shape = path.file_stem().expect("a name").to_string_lossy();
        let file = fs::read_to_string(path).expect("a readable table");
        read(&file, &shape).unwrap_or_else(|mistake| panic!("{}: {mistake}", path.display()))
    });
    tables.flatten().collect()
}

fn score(labels: &[Label]) -> Score {
    let context = context();
    let mut score = Score::default();
    for label in labels {
        score.add(label, &nlu::understand(&label.text, &context), Duration::ZERO);
    }
    score
}

/// The messages that everybody measures by.
#[test]
fn the_common_messages_are_understood() {
    let file = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/dev.jsonl"));
    let score = score(&read(&file.expect("the messages"), "dev").expect("labels"));
    assert!(score.is_good(99, 95), "{}\n{score}", score.misses().join("\n"));
}

/// All of them; many are harder, and some are still misread.
#[test]
fn the_labelled_messages_are_understood() {
    let score = score(&labels("corpus", true));
    assert!(score.is_good(98, 95), "{}\n{score}", score.misses().join("\n"));
}

/// What docs/understanding.md promises of single messages.
#[test]
fn the_documentation_tells_the_truth() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/understanding.md");
    let page = fs::read_to_string(page).expect("the page");
    let (_, table) = page.split_once("| message | frame |").expect("the table of messages");
    let rows = table.lines().skip(2).map_while(|row| row.strip_prefix("| `")?.strip_suffix("` |"));
    let rows: Vec<String> = rows.map(|row| row.replacen("` | `", "\t", 1).replace(r" \| ", " | ")).collect();
    assert!(rows.len() >= 30, "{}", rows.len());
    let score = score(&read(&rows.join("\n"), "the table").unwrap_or_else(|mistake| panic!("{mistake}")));
    assert!(score.is_good(100, 100), "{}\n{score}", score.misses().join("\n"));
}

#[test]
fn no_message_is_labelled_twice() {
    let mut texts: Vec<String> = labels("corpus", false).into_iter().map(|label| label.text).collect();
    texts.extend(labels("corpus/held-out", false).into_iter().map(|label| label.text));
    let messages = texts.len();
    texts.sort_unstable();
    let twice: Vec<&String> =
        texts.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    assert!(twice.is_empty(), "{twice:#?}");
    assert!(messages >= 1_500, "{messages}");
}
