//! The README's conversations are the program's own: every line that somebody says there is said, and every answer
//! compared.
//!
//! Each block that begins with `budi` is one conversation, of a number that has never written before; one that begins
//! with `dewi` is let in at once. `[words]` after a mark names what it is about: the newest message or reply that holds
//! these words. The marks: ↩ quotes, ✏ edits one's own, 🗑 deletes one's own, ❌ and 👍 react.

use std::{collections::HashMap, sync::Arc};

use bot::chat::Chat;
use ledger::{clock::StandingClock, user::Address};
use serde_json::{Value, json};

use crate::support::{Home, Kind};

const WIDTH: usize = 7;

/// Words, and the id of the message that said them.
type Said = Vec<(String, String)>;

/// What is said, and what was answered to it.
struct Exchange {
    said: String,
    answers: Vec<String>,
}

#[tokio::test]
async fn the_readmes_conversations_are_the_programs_own() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).expect("a README");
    let blocks: Vec<&str> = readme.split("```").skip(1).step_by(2).map(str::trim_start).collect();
    let mut played = 0;
    for (speaker, registration) in [("budi", "confirm"), ("dewi", "open")] {
        for block in blocks.iter().filter(|block| block.starts_with(&format!("{speaker} "))) {
            play(&exchanges(block, speaker), registration).await;
            played += 1;
        }
    }
    assert!(played >= 2, "only {played} conversations were found");
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

async fn play(exchanges: &[Exchange], registration: &str) {
    let home = Home::new(Kind::Sqlite).await;
    let now = "2026-11-20T10:00:00+07:00".parse().expect("a time");
    let clock = Arc::new(StandingClock::at(now));
    let running = home.engine(clock.clone(), &[("CATAT_REGISTRATION", registration)], "readme").await;
    let address = Address::phone("081234567890").expect("a number");
    let chat = Chat::new(running.engine.clone(), Some(clock), address);
    // What was said by whom, and its id.
    let (mut own, mut replies): (Said, Said) = (Vec::new(), Vec::new());
    for (nth, exchange) in exchanges.iter().enumerate() {
        let id = format!("m{nth}");
        let mut object = object(&exchange.said, &own, &replies);
        object["id"] = id.clone().into();
        let turn = serde_json::to_value(chat.turn(&object.to_string()).await).expect("JSON");
        assert!(turn["error"].is_null(), "{turn}");
        let texts = strings(&turn["replies"]);
        assert_eq!(texts, exchange.answers, "to: {}", exchange.said);
        own.push((exchange.said.clone(), id));
        replies.extend(texts.into_iter().zip(strings(&turn["reply_ids"])));
    }
    running.stop().await;
}

fn strings(list: &Value) -> Vec<String> {
    let texts = list.as_array().expect("a list").iter();
    texts.map(|text| text.as_str().expect("words").to_owned()).collect()
}

fn object(said: &str, own: &[(String, String)], replies: &[(String, String)]) -> Value {
    let Some((mark, rest)) = said.split_once(" [") else { return json!({ "text": said }) };
    let (what, words) = rest.split_once(']').expect("a closing bracket");
    let named = |among: &[(String, String)]| {
        let found = among.iter().rev().find(|(text, _)| text.contains(what));
        found.unwrap_or_else(|| panic!("nothing holds {what}")).1.clone()
    };
    let words = words.trim_start();
    let fields: HashMap<&str, Value> = match mark {
        "↩" => [("quote", named(replies).into()), ("text", words.into())].into(),
        "✏" => [("edit", named(own).into()), ("text", words.into())].into(),
        "🗑" => [("delete", named(own).into())].into(),
        emoji => [("react", json!([emoji, named(replies)]))].into(),
    };
    json!(fields)
}
