//! The calls of `docs/http.md` that hand files in, made as `curl` would make them.

use serde_json::{Value, json};

use super::{BUDI, server};
use crate::support::{
    Kind, PATIENCE,
    program::{Server, read, try_post_form},
    until,
};

/// The files that are named there.
const FILES: [(&str, &[u8]); 2] = [
    ("mutasi.csv", b"date,description,amount\n2026-10-01,KARTU DEBIT 0211,-20000\n2026-10-02,PARKIR,-5000\n"),
    ("struk.jpg", b"\xff\xd8\xffTOKO JAYA"),
];
/// The import that is shown there.
const SHOWN: &str = "1042";

#[tokio::test]
async fn every_call_that_hands_a_file_in_is_answered_as_it_says() {
    let (_home, server) = server(Kind::Sqlite).await;
    let page = include_str!("../../docs/http.md");
    let blocks = page.split("```sh\n").skip(1).filter_map(|block| block.split("```").next());
    let calls: Vec<&str> = blocks.flat_map(str::lines).filter(|line| line.starts_with("curl -s ")).collect();
    let mut import: Option<String> = None;
    for call in &calls {
        let (call, told) = call.split_once(" # ").unwrap_or((call, ""));
        let call = match &import {
            Some(id) => {
                settled(&server, id).await;
                call.replace(SHOWN, id)
            }
            None => call.to_owned(),
        };
        let (status, answer) = made(&server, &words(&call));
        assert!((200..300).contains(&status), "{call}: {status} {answer}");
        if let Ok(Value::Object(shown)) = serde_json::from_str(told.trim()) {
            import = Some(answer["id"].to_string());
            assert_eq!(answer["status"], shown["status"], "{call}: {answer}");
        } else if let Some(state) = told.trim().strip_prefix('"') {
            assert_eq!(answer["status"], json!(state.split('"').next()), "{call}: {answer}");
        }
    }
    assert_eq!(calls.len(), 6, "{calls:?}");
    assert_eq!(settled(&server, &import.expect("an import")).await, "undone");
}

/// How an import stands once nobody is at it.
async fn settled(server: &Server, id: &str) -> String {
    let state = || {
        let (_, told) = server.get(&format!("/api/v1/imports/{id}?phone={BUDI}"));
        told["status"].as_str().unwrap_or_else(|| panic!("no import: {told}")).to_owned()
    };
    until("nobody is at the file", PATIENCE, async || {
        !["reading", "booking", "undoing"].contains(&&*state())
    })
    .await;
    state()
}

/// Makes a call: a form where it has fields, a POST where it has a body or says so, else a GET.
fn made(server: &Server, words: &[String]) -> (u16, Value) {
    let behind = |flag: &str| -> Vec<&str> {
        let pairs = words.iter().zip(words.iter().skip(1));
        pairs.filter(|(word, _)| *word == flag).map(|(_, value)| &**value).collect()
    };
    let place = words.iter().find_map(|word| {
        let api = word.strip_prefix("$api").map(|rest| format!("/api/v1{rest}"));
        api.or_else(|| word.strip_prefix("http://127.0.0.1:8000").map(str::to_owned))
    });
    let place = place.unwrap_or_else(|| panic!("nowhere: {words:?}"));
    assert_eq!(behind("-H").len(), 1, "it says who asks: {words:?}");
    let pairs: Vec<(&str, &str)> = behind("-F").iter().filter_map(|pair| pair.split_once('=')).collect();
    if !pairs.is_empty() {
        let (files, fields): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(name, _)| *name == "file");
        let named = |name: &str| FILES.into_iter().find(|(known, _)| format!("@{known}") == name);
        let files: Vec<(&str, &[u8])> = files
            .iter()
            .map(|(_, name)| named(name).unwrap_or_else(|| panic!("no such file: {name}")))
            .collect();
        return read(try_post_form(&server.url(&place), &fields, &files).expect("an answer"));
    }
    match (behind("-d").first(), behind("-X").first()) {
        (Some(body), _) => server.post(&place, &serde_json::from_str(body).expect("JSON")),
        (None, Some(_)) => server.post(&place, &json!({})),
        (None, None) => server.get(&place),
    }
}

/// The words of a line, as a shell cuts it.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), String::new(), None);
    for letter in line.chars() {
        match (quote, letter) {
            (Some(end), letter) if letter == end => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, letter) if letter.is_whitespace() => words.push(std::mem::take(&mut word)),
            (_, letter) => word.push(letter),
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}
