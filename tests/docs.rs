//! What the tables of `docs/` claim is held against what the program takes and answers.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};
use ureq::http::StatusCode;

use crate::{
    readme::{between, file},
    support::{
        Home, Kind,
        program::{Server, catat, run},
    },
};

/// The rows of the table below a heading row, each as it stands.
fn rows(page: &str, heading: &str) -> Vec<String> {
    let page = file(page);
    let (_, table) = page.split_once(heading).unwrap_or_else(|| panic!("no table {heading}"));
    table.lines().skip(2).take_while(|line| line.starts_with('|')).map(str::to_owned).collect()
}

/// What stands in code in the first column of a table.
fn first_column(page: &str, heading: &str) -> Vec<String> {
    let cells = rows(page, heading);
    let cells = cells.iter().map(|row| row.trim_start_matches("| ").split(" | ").next().expect("a cell"));
    cells.flat_map(|cell| between(cell, '`')).map(str::to_owned).collect()
}

/// The table of commands names every command, and no flag that there is not.
#[test]
fn the_table_of_commands_is_what_the_program_takes() {
    let help = |command: &[&str]| {
        let folder = tempfile::tempdir().expect("a folder");
        let output = run(catat(folder.path(), &HashMap::new()).args(command).arg("--help"), "");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let mut told = HashSet::new();
    let column = first_column("docs/commands.md", "| command | what it does |");
    for command in column.iter().filter_map(|command| command.strip_prefix("catat ")) {
        let words: Vec<&str> = command.split(' ').map(|word| word.trim_matches(['[', ']'])).collect();
        let is_name = |word: &&&str| word.bytes().all(|letter| letter.is_ascii_lowercase());
        let names: Vec<&str> = words.iter().take_while(is_name).copied().collect();
        let taken = help(&names);
        for flag in words.iter().filter(|word| word.starts_with("--")) {
            assert!(
                taken.contains(&format!("{flag} ")) || taken.contains(&format!("{flag}\n")),
                "{command}: {flag}"
            );
        }
        told.insert(words[0].to_owned());
    }
    let all = help(&[]);
    let (_, commands) = all.split_once("Commands:\n").expect("a list");
    let commands = commands.lines().take_while(|line| !line.is_empty());
    let there: HashSet<String> = commands
        .filter_map(|line| line.split_whitespace().next())
        .filter(|command| *command != "help")
        .map(str::to_owned)
        .collect();
    assert_eq!(told, there);
}

/// The flags of the settings' table are those that `serve` takes, with the same variables and defaults.
#[test]
fn the_flags_among_the_settings_are_what_serve_takes() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = run(catat(folder.path(), &HashMap::new()).args(["serve", "--help"]), "");
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    let rows = rows("docs/settings.md", "| flag | environment |");
    let mut flags = 0;
    for row in rows.iter().filter(|row| row.starts_with("| `--")) {
        let cells: Vec<&str> = row.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
        let (_, described) = help.split_once(&format!("{} <", cells[1])).expect("the flag");
        let described = described.split("\n\n").next().expect("a line");
        assert!(described.contains(&format!("[env: `{}`]", cells[2])), "{row}\n{described}");
        assert!(described.contains(&format!("[default: {}]", cells[4])), "{row}\n{described}");
        flags += 1;
    }
    assert_eq!(flags, 3);
}

/// Whoever misspells a field is told which there are: those of the table.
#[test]
fn the_fields_of_a_line_are_those_of_the_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = run(catat(folder.path(), &HashMap::new()).arg("chat"), r#"{"colour": "red"}"#);
    let turn: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let detail = turn["error"]["message"].as_str().unwrap_or_else(|| panic!("{turn}"));
    let (_, there) = detail.split_once("expected one of").expect("the fields");
    let there: HashSet<&str> = between(there, '`').collect();
    let told = first_column("docs/commands.md", "| field | what it says |");
    assert_eq!(told.iter().map(String::as_str).collect::<HashSet<_>>(), there);
}

/// `tests/http.rs` asks for every request of the table; here none is served that the table lacks: neither of those that the API's
/// description has, nor a page.
#[tokio::test]
async fn no_request_is_served_that_is_not_told() {
    let home = Home::new(Kind::Sqlite).await;
    let server = Server::start(home.folder.path(), &home.environment(), None);
    let (_, document) = server.get("/openapi.json");
    let paths = document["paths"].as_object().expect("paths");
    let listed = first_column("docs/http.md", "| request | what it does |");
    // What a place in the path is called is told and coded differently.
    let bare = |path: &str| {
        let parts = path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
        parts.collect::<Vec<_>>().join("/")
    };
    let told: HashSet<(String, String)> = listed
        .iter()
        .filter_map(|request| request.split_once(' '))
        .map(|(method, path)| (method.to_lowercase(), bare(path)))
        .collect();
    let mut there = HashSet::new();
    for (path, methods) in paths {
        // What is served with and without a version is told once.
        let short = path.strip_prefix("/api/v1").filter(|short| paths.contains_key(*short));
        let methods = methods.as_object().expect("methods").keys();
        there.extend(methods.map(|method| (method.clone(), bare(short.unwrap_or(path)))));
    }
    let pages = file("dashboard/src/pages.rs");
    for route in pages.split(".route(\"").skip(1) {
        let (path, handlers) = route.split_once('"').expect("a path");
        let handlers = handlers.lines().next().expect("handlers");
        let methods = ["get", "post"].into_iter().filter(|method| handlers.contains(&format!("{method}(")));
        there.extend(methods.map(|method| (method.to_owned(), bare(path))));
    }
    assert_eq!(told, there);
}

/// Every status that an error may have stands in the sentence about errors, and no other.
#[test]
fn every_status_of_an_error_is_told() {
    let page = file("docs/http.md");
    let sentence = page.split("\n\n").find(|part| part.starts_with("Errors are ")).expect("the sentence");
    let code = file("dashboard/src/error.rs");
    let names: HashSet<&str> =
        code.split(|letter: char| !letter.is_alphanumeric() && !"_:".contains(letter)).collect();
    for status in (400..600).filter_map(|status| StatusCode::from_u16(status).ok()) {
        let Some(reason) = status.canonical_reason() else { continue };
        let name = format!("StatusCode::{}", reason.to_uppercase().replace([' ', '-'], "_"));
        assert_eq!(sentence.contains(status.as_str()), names.contains(&*name), "{status}");
    }
}

/// The first message over HTTP is answered as the page shows it, but for the ids.
#[tokio::test]
async fn the_first_answer_over_http_is_the_one_that_is_shown() {
    let home = Home::new(Kind::Sqlite).await;
    let server = Server::start(home.folder.path(), &home.environment(), None);
    let page = file("docs/http.md");
    let (script, rest) = page.split_once("```json\n").expect("the answer");
    let shown: Value =
        rest.split("```").next().and_then(|json| serde_json::from_str(json).ok()).expect("JSON");
    let mut answer = json!({});
    for line in script.lines().filter_map(|line| line.strip_prefix("say \"")) {
        answer = server.say("6281234567890", line.trim_end_matches('"'));
    }
    for id in ["message_id", "user_id"] {
        assert!(!answer[id].is_null(), "{answer}");
        answer[id] = shown[id].clone();
    }
    assert_eq!(answer, shown);
}
