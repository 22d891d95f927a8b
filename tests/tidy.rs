//! The architecture's rules, read off the sources.

mod libraries;

use std::path::{Path, PathBuf};

pub const CRATES: [&str; 9] =
    ["ledger", "nlu", "media", "senses", "charts", "statements", "reports", "dashboard", "bot"];
/// A file that does one thing fits in this many lines.
const LONGEST_FILE: usize = 400;

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file of a crate's sources.
pub fn sources(of: &str) -> Vec<(PathBuf, String)> {
    let files = files_in(root().join(of).join("src"));
    assert!(!files.is_empty(), "{of} has no sources");
    files
}

/// Every page of a crate, in HTML.
fn templates(of: &str) -> Vec<(PathBuf, String)> {
    let Ok(entries) = std::fs::read_dir(root().join(of).join("templates")) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.map(|path| (path.clone(), std::fs::read_to_string(path).expect("a file"))).collect()
}

/// Every Rust file in a folder and those below it.
fn files_in(folder: PathBuf) -> Vec<(PathBuf, String)> {
    let (mut files, mut folders) = (Vec::new(), vec![folder]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if is_rust(&path) {
                let text = std::fs::read_to_string(&path).expect("a file");
                files.push((path, text));
            }
        }
    }
    files
}

fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rs")
}

/// The lines of code that hold `word` as a word of its own, comments aside.
fn uses(text: &str, word: &str) -> Vec<String> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let holds = |line: &str| {
        line.match_indices(word)
            .any(|(at, _)| !line[..at].ends_with(is_word) && !line[at + word.len()..].starts_with(is_word))
    };
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .filter(|line| holds(line))
        .map(str::to_owned)
        .collect()
}

fn assert_absent(crates: &[&str], words: &[&str], why: &str) {
    for of in crates {
        for (path, text) in sources(of) {
            for word in words {
                let found = uses(&text, word);
                assert!(found.is_empty(), "{}: `{word}`: {why}\n{}", path.display(), found.join("\n"));
            }
        }
    }
}

#[test]
fn dependencies_point_one_way() {
    let knows = |of: &str| -> Vec<&str> {
        let manifest = std::fs::read_to_string(root().join(of).join("Cargo.toml")).expect("a manifest");
        CRATES
            .into_iter()
            .filter(|other| manifest.lines().any(|line| line.starts_with(&format!("{other}."))))
            .collect()
    };
    assert_eq!(knows("ledger"), [""; 0], "the ledger knows none of our crates");
    assert_eq!(knows("nlu"), ["ledger"], "understanding knows money and nothing else of ours");
    assert_eq!(
        knows("media"),
        ["ledger"],
        "the senses know what a message claims of a file, and nothing else of ours"
    );
    assert_eq!(knows("charts"), [""; 0], "what draws knows texts and lengths alone");
    assert_eq!(knows("statements"), ["ledger"], "what reads files knows money, and what a page is");
    assert_eq!(knows("reports"), ["ledger", "charts"], "reports know the ledger, and what draws");
    assert_eq!(
        knows("dashboard"),
        ["ledger", "charts", "reports"],
        "the dashboard queues, it never speaks; what draws draws its icons"
    );
}

/// What is measured never depends on what it is measured by.
#[test]
fn nothing_but_the_command_knows_of_evaluation() {
    for of in CRATES {
        for (path, text) in sources(of) {
            let place = path.strip_prefix(root()).expect("a source");
            let is_of_it = ["nlu/src/eval", "bot/src/operator/commands/eval"]
                .iter()
                .any(|own| place.to_string_lossy().starts_with(own));
            let used = ["nlu::eval", "crate::eval", "super::eval"].iter().find(|name| text.contains(**name));
            assert!(is_of_it || used.is_none(), "{}: {used:?} is for `catat eval` alone", path.display());
        }
    }
}

#[test]
fn sql_stands_in_the_ledger_alone() {
    assert_absent(
        &["nlu", "statements", "reports", "dashboard", "bot"],
        &["sqlx", "rusqlite"],
        "all SQL stands in the ledger",
    );
    let statements = ["\"SELECT ", "\"INSERT INTO", "\"UPDATE ", "\"DELETE "];
    for of in ["nlu", "reports", "dashboard", "bot"] {
        for (path, text) in sources(of) {
            let found = statements.iter().find(|statement| text.contains(**statement));
            assert!(found.is_none(), "{}: {found:?}: all SQL stands in the ledger", path.display());
        }
    }
}

#[test]
fn the_ledger_knows_nothing_of_chat_language_or_html() {
    assert_absent(&["ledger"], &["axum", "fluent_bundle", "html", "Frame"], "that is other rooms' business");
}

#[test]
fn understanding_touches_no_database_and_does_not_act() {
    assert_absent(&["nlu"], &["Database", "Batch", "tokio"], "text and context in, a frame out");
    let may_wait = ["nlu/src/model.rs", "nlu/src/ollama.rs"];
    for (path, text) in
        sources("nlu").iter().filter(|(path, _)| !may_wait.iter().any(|home| path.ends_with(home)))
    {
        let waits = uses(text, "async").into_iter().chain(uses(text, "await")).next();
        assert_eq!(waits, None, "{}: only a model is waited for", path.display());
    }
}

/// Words that are spoken by nobody: what labels and prompts call things. The lexicon's own stand where they belong.
const NO_VOCABULARY: [&str; 3] = ["nlu/src/words/", "nlu/src/eval", "nlu/src/model/prompt.rs"];

#[test]
fn a_vocabulary_stands_in_the_lexicon() {
    for (path, text) in sources("nlu") {
        let is_home = NO_VOCABULARY.iter().any(|home| path.to_string_lossy().contains(home));
        let words = longest_list(&text);
        let why = "a list of words is named in nlu/src/words/lexicon/roles by the role that they play";
        assert!(is_home || words.len() < 3, "{}: {words:?}: {why}", path.display());
    }
}

/// The longest row of words in quotes with nothing between but commas, or nothing but bars.
fn longest_list(text: &str) -> Vec<String> {
    let code: Vec<&str> = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    let code = code.join("\n").replace("'\"'", "").replace("\\\"", "");
    let (mut longest, mut list, mut joint): (Vec<String>, Vec<String>, _) = (Vec::new(), Vec::new(), "");
    for (nth, part) in code.split('"').enumerate() {
        let is_quoted = nth % 2 == 1;
        let goes_on = matches!(part.trim(), "," | "|") && (list.len() < 2 || part.trim() == joint);
        if is_quoted && part.bytes().filter(u8::is_ascii_lowercase).count() > 1 {
            list.push(part.to_owned());
        } else if !is_quoted && goes_on {
            joint = part.trim();
        } else {
            longest = if list.len() > longest.len() { list } else { longest };
            list = Vec::new();
        }
    }
    longest
}

#[test]
fn prompts_are_read_by_understanding_alone() {
    for of in ["ledger", "reports", "dashboard", "bot"] {
        for (path, text) in sources(of) {
            assert!(!text.contains("prompts/"), "{}: prompts are nlu's", path.display());
        }
    }
}

#[test]
fn the_bot_renders_no_html_and_the_dashboard_speaks_to_nobody() {
    assert_absent(&["bot"], &["html", "Html"], "pages are the dashboard's");
    assert_absent(&["dashboard"], &["outbox", "inbox"], "the dashboard never sends a message");
}

#[test]
fn money_is_never_a_float() {
    assert_absent(
        &["ledger", "nlu", "statements", "reports", "dashboard"],
        &["f32", "f64"],
        "amounts are whole minor units",
    );
}

#[test]
fn time_comes_in_through_the_door() {
    for of in CRATES {
        for (path, text) in sources(of) {
            let is_clock = path.ends_with("ledger/src/values/clock.rs");
            for call in ["Utc::now", "Local::now", "SystemTime::now"] {
                assert!(is_clock || uses(&text, call).is_empty(), "{}: {call}", path.display());
            }
        }
    }
}

/// What the rest of the bot asks of a channel stands in `channels.rs` and `out/channel.rs`.
#[test]
fn a_channel_is_spelt_out_in_its_own_folder_alone() {
    for (path, text) in sources("bot") {
        let is_home = path.to_string_lossy().contains("bot/src/channels/whatsapp");
        let found = uses(&text, "Channel::Whatsapp");
        assert!(is_home || found.is_empty(), "{}: {found:?}", path.display());
    }
}

#[test]
fn files_do_one_thing() {
    let tests = [
        "tests",
        "media/tests",
        "senses/tests",
        "charts/tests",
        "charts/benches",
        "statements/tests",
        "statements/examples",
    ]
    .map(|folder| files_in(root().join(folder)));
    let files = CRATES.into_iter().flat_map(sources).chain(tests.into_iter().flatten());
    for (path, text) in files {
        assert!(text.starts_with("//!"), "{}: say what this room is for", path.display());
        let is_table = path.components().any(|part| part.as_os_str() == "lexicon");
        let lines = text.lines().count();
        assert!(is_table || lines <= LONGEST_FILE, "{}: {lines} lines", path.display());
    }
}

#[test]
fn every_message_stands_in_both_catalogues_with_the_same_values() {
    for of in ["bot", "reports", "dashboard"] {
        let read = |language: &str| {
            let path = root().join(of).join(format!("locales/{language}.ftl"));
            std::fs::read_to_string(path).expect("a catalogue")
        };
        let (indonesian, english) = (messages(&read("id")), messages(&read("en")));
        let keys = |catalogue: &[(String, Vec<String>)]| {
            catalogue.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>()
        };
        assert_eq!(keys(&indonesian), keys(&english), "{of}: the same messages in the same order");
        for ((key, values), (_, other)) in indonesian.iter().zip(&english) {
            assert_eq!(values, other, "{of}: {key} is filled with the same values");
        }
    }
}

/// The messages of a catalogue: their keys, and the values they are filled with.
fn messages(catalogue: &str) -> Vec<(String, Vec<String>)> {
    let mut messages: Vec<(String, Vec<String>)> = Vec::new();
    for line in catalogue.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase())
            && let Some((key, _)) = line.split_once(" =")
        {
            messages.push((key.to_owned(), Vec::new()));
        }
        let Some((_, values)) = messages.last_mut() else { continue };
        for value in line.split('$').skip(1) {
            let name: String = value.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
            // Pronouns are filled in everywhere, and not every language needs them.
            let is_pronoun = reports::words::PRONOUNS.contains(&&*name);
            if !values.contains(&name) && !is_pronoun {
                values.push(name);
            }
        }
    }
    for (_, values) in &mut messages {
        values.sort();
    }
    messages
}

#[test]
fn every_message_that_is_said_is_in_the_catalogue_and_every_one_in_it_is_said() {
    for (of, call) in [("bot", "line(\""), ("reports", "say(\""), ("dashboard", "say(\"")] {
        let catalogue = std::fs::read_to_string(root().join(of).join("locales/id.ftl")).expect("a catalogue");
        let known: Vec<String> = messages(&catalogue).into_iter().map(|(key, _)| key).collect();
        let code: String = sources(of).into_iter().chain(templates(of)).map(|(_, text)| text).collect();
        for said in code.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(known.iter().any(|key| key == said), "{of}: `{said}` is in no catalogue");
        }
        for key in known {
            // The defaults' names are found by the categories' keys.
            let is_name = key
                .strip_prefix("category-name-")
                .is_some_and(|key| ledger::book::category::default(key).is_some());
            assert!(is_name || code.contains(&format!("\"{key}\"")), "{of}: `{key}` is never said");
        }
    }
}

#[test]
fn the_first_migration_writes_the_default_categories() {
    let migration = std::fs::read_to_string(root().join("migrations/0001_ledger.sql")).expect("a migration");
    for default in ledger::book::category::DEFAULTS {
        let direction = serde_json::to_value(default.direction).expect("a word");
        let row = format!(
            "{}, '{}', {}, '{}'",
            default.id,
            default.key,
            direction.to_string().replace('"', "'"),
            default.name
        );
        let first = format!(
            "{} AS id, '{}' AS key, {} AS direction, '{}' AS name",
            default.id,
            default.key,
            direction.to_string().replace('"', "'"),
            default.name
        );
        assert!(migration.contains(&row) || migration.contains(&first), "{row}");
    }
}

/// The map names every folder of a crate and every file that it begins with, and nothing that is not there. A folder stands for the
/// file of its own name.
#[test]
fn the_map_shows_every_room() {
    let page = std::fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the page");
    let (_, map) = page.split_once("\n## The map\n").expect("the map");
    let map = map.split("\n## ").next().expect("the map's end");
    let parts: Vec<&str> = map.split("\n### ").collect();
    for of in CRATES {
        let part = parts
            .iter()
            .find(|part| part.lines().next().is_some_and(|line| line.contains(&format!("`{of}`"))));
        let part = part.unwrap_or_else(|| panic!("{of} is not on the map"));
        let named: Vec<&str> = part.split('`').skip(1).step_by(2).collect();
        let is_named = |room: &str| named.iter().any(|name| is_end_of(name, room));
        for room in rooms(of) {
            let is_first = room.ends_with('/') || !room.contains('/');
            let folder = room.strip_suffix(".rs").map(|file| format!("{file}/"));
            let is_shown = is_named(&room) || folder.is_some_and(|folder| is_named(&folder));
            assert!(!is_first || is_shown, "not on the map of {of}: {room}");
        }
    }
    let all: Vec<String> = CRATES.into_iter().flat_map(rooms).collect();
    for name in
        map.split('`').skip(1).step_by(2).filter(|name| is_rust(Path::new(name)) || name.ends_with('/'))
    {
        let is_there = all.iter().any(|room| is_end_of(name, room)) || root().join(name).exists();
        assert!(is_there, "on the map alone: {name}");
    }
}

/// Folders (`book/category/`) and files (`book/category.rs`) of a crate, but for its first file.
fn rooms(of: &str) -> Vec<String> {
    let src = root().join(of).join("src");
    let mut rooms: Vec<String> = Vec::new();
    for (path, _) in sources(of) {
        let path = path.strip_prefix(&src).expect("a path below");
        let folders = path.ancestors().skip(1).filter_map(Path::to_str).filter(|folder| !folder.is_empty());
        rooms.extend(folders.map(|folder| format!("{folder}/")));
        rooms.extend(path.to_str().map(str::to_owned));
    }
    rooms.retain(|room| room != "lib.rs");
    rooms.sort();
    rooms.dedup();
    rooms
}

/// Whether a name on the map, which may leave out the folders above, is this room's.
fn is_end_of(name: &str, room: &str) -> bool {
    room.strip_suffix(name).is_some_and(|above| above.is_empty() || above.ends_with('/'))
}
