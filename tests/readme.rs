//! The conversations of README and `docs/` are the program's own: each has a file that says the same, the command below it
//! plays that file, and every answer is compared.
//!
//! `[words]` after a mark names what the line is about: the newest message or reply that holds these words. The marks:
//! ↩ quotes, ✏ edits one's own, 🗑 deletes one's own, ❌ and 👍 react. What the tables tell is tried as well.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

use crate::support::{
    Home, Kind,
    program::{catat, run},
};

const WIDTH: usize = 7;

/// Words, and the id of the message that said them.
type Said = Vec<(String, String)>;

/// What is said, and what was answered to it.
struct Exchange {
    said: String,
    answers: Vec<String>,
}

#[tokio::test]
async fn the_conversations_are_the_programs_own() {
    let pages = file("README.md") + &file("docs/conversations.md");
    let mut blocks = pages.split("```").skip(1).step_by(2);
    let mut played = 0;
    while let Some(block) = blocks.next() {
        let Some(speaker) = ["budi", "dewi"].into_iter().find(|name| block.trim_start().starts_with(name))
        else {
            continue;
        };
        let command = blocks.next().and_then(|block| block.strip_prefix("sh\n")).expect("a command below it");
        play(&exchanges(block.trim_start(), speaker), command).await;
        played += 1;
    }
    assert_eq!(played, 2, "conversations were found");
}

/// What the tables say that people write, they write in a conversation; and what they say is answered, is answered there.
#[test]
fn what_the_tables_tell_is_tried_in_a_conversation() {
    let (mut said, mut answers) = (HashSet::new(), Vec::new());
    for (folder, speakers) in
        [("tests/chats", &["owner ", "budi ", "sari ", "dewi "][..]), ("docs/conversations", &[""])]
    {
        for script in files(folder) {
            for line in script.lines() {
                said.extend(
                    speakers.iter().find_map(|speaker| line.strip_prefix(speaker)).map(str::to_lowercase),
                );
                answers.extend(line.strip_prefix("bot  ").map(str::to_owned));
            }
        }
    }
    let page = file("docs/conversations.md");
    for (heading, column) in [("| to | write, or do |", 1), ("| you write | what happens |", 0)] {
        let (_, table) = page.split_once(heading).expect("the table");
        for row in table.lines().skip(2).take_while(|line| line.starts_with('|')) {
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
            for words in between(cells[column], '`') {
                assert!(said.contains(&words.to_lowercase()), "nobody tries: {words}");
            }
            for words in between(cells[1], '"').filter(|_| column == 0) {
                let words = words.trim_matches(['…', ' ']);
                assert!(answers.iter().any(|answer| answer.contains(words)), "nobody is told: {words}");
            }
        }
    }
}

/// What stands between each pair of marks.
pub fn between(text: &str, mark: char) -> impl Iterator<Item = &str> {
    text.split(mark).skip(1).step_by(2)
}

fn files(folder: &str) -> Vec<String> {
    let folder = std::fs::read_dir(format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"))).expect("a folder");
    folder.map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("a text")).collect()
}

pub fn file(name: &str) -> String {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn exchanges(block: &str, speaker: &str) -> Vec<Exchange> {
    let mut exchanges: Vec<Exchange> = Vec::new();
    for line in block.lines() {
        let (who, words) = line.split_at(line.len().min(WIDTH));
        match who.trim() {
            who if who == speaker => {
                exchanges.push(Exchange { said: words.to_owned(), answers: Vec::new() });
            }
            "catat" => exchanges.last_mut().expect("a speaker").answers.push(words.to_owned()),
            "" => {
                let last = exchanges.last_mut().and_then(|exchange| exchange.answers.last_mut());
                let answer = last.expect("an answer");
                answer.push('\n');
                answer.push_str(words);
            }
            other => panic!("who is {other}?"),
        }
    }
    exchanges
}

/// Runs the command as it stands, but on a folder of its own, and holds what was said and answered against the page.
async fn play(exchanges: &[Exchange], command: &str) {
    let (command, path) = command.split_once('<').expect("a file that it plays");
    let lines = file(path.trim());
    let words: Vec<&str> = command.split_whitespace().filter(|word| *word != "\\").collect();
    let program = words.iter().position(|word| *word == "target/release/catat").expect("the program");
    let folder = words.iter().position(|word| *word == "--data-dir").expect("a folder");
    let settings = words[..program].iter().map(|setting| setting.split_once('=').expect("a setting"));
    let home = Home::new(Kind::Sqlite).await;
    let mut catat = catat(home.folder.path(), &home.environment());
    catat.envs(settings).args(&words[program + 1..folder]).args(&words[folder + 2..]);
    let output = run(&mut catat, &lines);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let turns = String::from_utf8(output.stdout).expect("UTF-8");
    let turns: Vec<Value> = turns.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!((lines.lines().count(), turns.len()), (exchanges.len(), exchanges.len()), "{path}");
    // What was said by whom, and its id; the last reply's id to each message.
    let (mut own, mut replies): (Said, Said) = (Vec::new(), Vec::new());
    let mut last_replies = HashMap::new();
    for ((exchange, line), turn) in exchanges.iter().zip(lines.lines()).zip(turns) {
        assert!(turn["error"].is_null(), "{turn}");
        assert_eq!(in_file(line, &last_replies), on_the_page(&exchange.said, &own, &replies), "{line}");
        let (texts, ids) = (strings(&turn["replies"]), strings(&turn["reply_ids"]));
        assert_eq!(texts, exchange.answers, "to: {}", exchange.said);
        let id = turn["id"].as_str().expect("an id").to_owned();
        last_replies.extend(ids.last().map(|reply| (id.clone(), reply.clone())));
        own.push((exchange.said.clone(), id));
        replies.extend(texts.into_iter().zip(ids));
    }
}

fn strings(list: &Value) -> Vec<String> {
    let texts = list.as_array().expect("a list").iter();
    texts.map(|text| text.as_str().expect("words").to_owned()).collect()
}

/// What a line of the file says, without the message's own id.
fn in_file(line: &str, last_replies: &HashMap<String, String>) -> Value {
    let Ok(Value::Object(mut fields)) = serde_json::from_str(line) else { return json!({ "text": line }) };
    fields.remove("id");
    for (field, place) in [("quote", ""), ("react", "/1")] {
        let id = fields.get_mut(field).and_then(|value| value.pointer_mut(place));
        if let Some(id) = id
            && let Some(message) = id.as_str().and_then(|id| id.strip_prefix('>'))
        {
            *id = last_replies[message].clone().into();
        }
    }
    fields.into()
}

/// What a line of the page says.
fn on_the_page(said: &str, own: &[(String, String)], replies: &[(String, String)]) -> Value {
    let Some((mark, rest)) = said.split_once(" [") else { return json!({ "text": said }) };
    let (what, words) = rest.split_once(']').expect("a closing bracket");
    let named = |among: &[(String, String)]| {
        let found = among.iter().rev().find(|(text, _)| text.contains(what));
        found.unwrap_or_else(|| panic!("nothing holds {what}")).1.clone()
    };
    let words = words.trim_start();
    match mark {
        "↩" => json!({ "quote": named(replies), "text": words }),
        "✏" => json!({ "edit": named(own), "text": words }),
        "🗑" => json!({ "delete": named(own) }),
        emoji => json!({ "react": [emoji, named(replies)] }),
    }
}
