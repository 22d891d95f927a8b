//! The 583 conversations of the trial, played with the whole bot: each ends right, or it is argued why not.

use std::{collections::BTreeMap, fs, path::Path};

use crate::support::{
    Home, Kind,
    program::{catat, run},
};

/// So many conversations the trial has.
const CONVERSATIONS: usize = 583;

/// What is argued of a conversation: how it ends, and why that is right all the same, or what is still missing.
struct Argued {
    verdict: String,
    why: String,
}

fn voices() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/nlu/corpus/voices"))
}

/// The table of `argued.tsv` by the conversations' names.
fn argued() -> BTreeMap<String, Argued> {
    let table = fs::read_to_string(voices().join("argued.tsv")).expect("the table");
    let rows = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|row| match row.split('\t').collect::<Vec<_>>()[..] {
        [id, verdict, why] => (id.to_owned(), Argued { verdict: verdict.to_owned(), why: why.to_owned() }),
        _ => panic!("not three fields: {row}"),
    })
    .collect()
}

/// How each of a file's conversations that did not end right ended, by its name, with the line that tells of it.
pub async fn misses(file: &str, conversations: usize) -> BTreeMap<String, (String, String)> {
    let home = Home::new(Kind::Sqlite).await;
    let mut eval = catat(home.folder.path(), &home.environment());
    let output = run(eval.args(["eval", "--conversations"]).arg(voices().join(file)), "");
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let all = said.lines().find_map(|line| line.strip_prefix("all ")?.split_whitespace().next());
    assert_eq!(all, Some(&*conversations.to_string()), "{said}");
    let misses = said.lines().filter_map(|line| {
        let (verdict, rest) = line.split_once('\t')?;
        let (id, _) = rest.split_once('\t')?;
        Some((id.to_owned(), (verdict.to_lowercase(), line.to_owned())))
    });
    misses.collect()
}

#[tokio::test]
async fn every_conversation_ends_right_or_is_argued_with() {
    let (argued, misses) = (argued(), misses("trial.jsonl", CONVERSATIONS).await);
    for (id, (verdict, line)) in &misses {
        let is_argued = argued.get(id).is_some_and(|argued| argued.verdict == *verdict);
        assert!(is_argued, "neither right nor argued with: {line}");
    }
    for (id, Argued { why, .. }) in &argued {
        assert!(misses.contains_key(id), "{id} ends right: nothing is left to argue");
        assert!(why.split_whitespace().count() > 5, "{id}: `{why}` is no argument");
    }
}
