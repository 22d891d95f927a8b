//! Conversations as scripts, each run on both engines. `tests/chats/README.md` says how they are written;
//! `UPDATE_CHATS=1` writes down what the bot answers now, to be read before it is kept.

use std::{collections::HashMap, fmt::Write, path::PathBuf, sync::Arc};

use bot::{channels::terminal::Chat, intake::documents::Documents};
use chrono::{NaiveDateTime, TimeZone};
use ledger::{people::user::Address, values::clock::StandingClock};
use media::{Sense, Senses};
use rstest::rstest;
use serde_json::Value;

use crate::support::{Home, Kind, Running, typed::Typed};

const BEGINNING: &str = "2026-11-20 10:00 Asia/Jakarta";

/// How a conversation is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Play {
    Sqlite,
    Postgres,
    /// On SQLite, with every message delivered twice and the engine dropped and opened again after it.
    Hard,
}

#[rstest]
fn conversation(
    #[files("tests/chats/*.chat")] path: PathBuf,
    #[values(Play::Sqlite, Play::Postgres, Play::Hard)] how: Play,
) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(play(&path, how));
}

async fn play(path: &PathBuf, how: Play) {
    let script = std::fs::read_to_string(path).expect("a script");
    let played = Stage::set(&script, how).await.play(&script).await;
    #[expect(clippy::disallowed_methods, reason = "a switch for whoever writes scripts")]
    let updates = std::env::var("UPDATE_CHATS").is_ok();
    if updates && how == Play::Sqlite {
        std::fs::write(path, &played).expect("the script is written");
    } else {
        assert_eq!(
            script,
            played,
            "\n{} on {how:?}: the script is above, what was played below",
            path.display()
        );
    }
}

/// Everything that one conversation needs.
struct Stage {
    home: Home,
    clock: Arc<StandingClock>,
    environment: Vec<(String, String)>,
    running: Option<Running>,
    /// The last message and what came of it, for `! redeliver`.
    last: Option<(String, Value)>,
    /// The replies' ids by their message's.
    replies: HashMap<String, Vec<String>>,
    messages: u32,
    how: Play,
    /// Whoever is not listed is turned away, and nothing of theirs is kept that could come twice.
    turns_away: bool,
    /// Papers are shown, and have to be seen.
    sees: bool,
    /// Files of banks are sent, and have to be read.
    reads_files: bool,
    /// The code that the bot asked for last, for `~code`.
    code: Option<String>,
    /// Until when the time passes before the next message, with what falls due on the way.
    passes_until: Option<chrono::DateTime<chrono::Utc>>,
}

impl Stage {
    async fn set(script: &str, how: Play) -> Self {
        let kind = if how == Play::Postgres { Kind::Postgres } else { Kind::Sqlite };
        let mut settings = HashMap::from([
            ("CATAT_REGISTRATION".to_owned(), "open".to_owned()),
            ("CATAT_DUPLICATE_SECONDS".to_owned(), "120".to_owned()),
            ("CATAT_REPORTS".to_owned(), "off".to_owned()),
        ]);
        for line in script.lines() {
            if let Some((name, value)) =
                line.strip_prefix("! set ").and_then(|setting| setting.split_once(' '))
            {
                let people: Vec<String> =
                    value.split(',').map(|name| phone(name).unwrap_or(name.to_owned())).collect();
                settings.insert(name.to_owned(), people.join(","));
            }
        }
        let clock = Arc::new(StandingClock::at(moment(BEGINNING)));
        let home = Home::new(kind).await;
        let mut stage = Self {
            home,
            clock,
            environment: settings.into_iter().collect(),
            running: None,
            last: None,
            replies: HashMap::new(),
            messages: 0,
            how,
            turns_away: script.contains("! set CATAT_REGISTRATION allowlist"),
            sees: script.contains("(paper"),
            reads_files: script.contains("(file "),
            code: None,
            passes_until: None,
        };
        stage.open().await;
        stage
    }

    async fn open(&mut self) {
        let environment: Vec<(&str, &str)> =
            self.environment.iter().map(|(name, value)| (&**name, &**value)).collect();
        let eyes = self.sees.then(|| Arc::new(Typed) as Arc<dyn Sense>);
        let (clock, mut senses) = (self.clock.clone(), Senses::new(None, eyes));
        if self.reads_files {
            senses = senses.with_documents(Arc::new(Documents::before(None, clock.clone())));
        }
        self.running = Some(self.home.engine_with(clock, &environment, "stage", senses).await);
    }

    /// Plays every line; answers the script as it was played.
    async fn play(mut self, script: &str) -> String {
        let mut played = String::new();
        for line in script.lines() {
            let is_outcome =
                ["bot", "    |", "= ", "~ ", "push ", "file "].iter().any(|mark| line.starts_with(mark));
            if is_outcome {
                continue;
            }
            played.push_str(line);
            played.push('\n');
            if let Some(time) = line.strip_prefix("@ ") {
                assert!(self.clock.move_to(moment(time)), "the time goes back: {line}");
            } else if let Some(time) = line.strip_prefix("... ") {
                self.passes_until = Some(moment(time));
            } else if line == "! reopen" {
                self.reopen().await;
            } else if line == "! redeliver" {
                self.redeliver(line).await;
            } else if let Some((speaker, words)) = spoken(line) {
                let object = self.message(speaker, words);
                let turn = self.turn(&object).await;
                assert_eq!(turn["duplicate"], false, "{line}: {turn}");
                let replies = turn["replies"].as_array().expect("replies");
                self.code = replies.iter().find_map(|reply| code_in(reply.as_str()?)).or(self.code.take());
                write_outcome(&mut played, &turn, self.code.as_deref());
                let ids = turn["reply_ids"].as_array().expect("ids").iter();
                let ids = ids.map(|id| id.as_str().expect("an id").to_owned()).collect();
                self.replies.insert(turn["id"].as_str().expect("an id").to_owned(), ids);
                let is_kept = turn["error"].is_null() && !self.turns_away;
                self.last = Some((object, turn));
                if self.how == Play::Hard && is_kept {
                    self.redeliver(line).await;
                    self.reopen().await;
                }
            } else {
                let is_known = line.is_empty() || line.starts_with(['#']) || line.starts_with("! set ");
                assert!(is_known, "neither a person nor a directive: {line}");
            }
        }
        self.leave().await;
        played
    }

    async fn reopen(&mut self) {
        self.running.take().expect("an engine").stop().await;
        self.open().await;
    }

    async fn redeliver(&mut self, line: &str) {
        let (object, before) = self.last.clone().expect("a message before");
        let turn = self.turn(&object).await;
        assert_eq!(turn["duplicate"], true, "{line}: {turn}");
        assert_eq!(turn["replies"], before["replies"], "{line}");
        assert_eq!(turn["transactions"], Value::Array(vec![]), "{line}");
    }

    /// The object of a line: `(id NAME)`, `(file NAME)`, `(paper NAME)`, `(papers NAMES)`, `(quote WHAT)`, `(edit WHAT)`, `(delete WHAT)` and `(react EMOJI WHAT)` may
    /// stand before the words.
    fn message(&mut self, speaker: &str, words: &str) -> String {
        self.messages += 1;
        let mut object = serde_json::json!({ "id": format!("m{}", self.messages) });
        if let Some(at) = self.passes_until.take() {
            object["at"] = at.to_rfc3339().into();
        }
        let mut words = words;
        while let Some((mark, rest)) = words.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            let (name, value) = mark.split_once(' ').expect("a mark and its value");
            match (name, value.split_once(' ')) {
                ("id", None) => object["id"] = value.into(),
                ("paper", None) => object["media"] = paper(value).into(),
                ("file", None) => object["media"] = file(value).into(),
                ("papers", _) => object["media"] = value.split(' ').map(paper).collect(),
                ("react", Some((emoji, what))) => {
                    let emoji = if emoji == "-" { "" } else { emoji };
                    object["react"] = serde_json::json!([emoji, self.id_of(what)]);
                }
                ("quote" | "edit" | "delete", None) => object[name] = self.id_of(value).into(),
                _ => panic!("no such mark: {mark}"),
            }
            words = rest.trim_start();
        }
        let is_bare = object.get("media").is_some() && words.is_empty();
        if !is_bare && object.get("delete").is_none() && object.get("react").is_none() {
            let code = self.code.as_deref().unwrap_or("~code");
            object["text"] = words.replace("\\n", "\n").replace("~code", code).into();
        }
        if speaker != "owner" {
            object["user"] = Value::String(phone(speaker).expect("a person"));
        }
        object.to_string()
    }

    /// `kopi` is the message of that name, `>kopi` its last reply, `>kopi.1` its first.
    fn id_of(&self, what: &str) -> String {
        let Some(of) = what.strip_prefix('>') else { return what.to_owned() };
        let (name, nth) = of.split_once('.').map_or((of, None), |(name, nth)| (name, Some(nth)));
        let replies = self.replies.get(name).unwrap_or_else(|| panic!("no message {name} yet"));
        let nth = nth.map_or(replies.len(), |nth| nth.parse().expect("a number"));
        replies[nth - 1].clone()
    }

    async fn turn(&self, object: &str) -> Value {
        let engine = self.running.as_ref().expect("an engine").engine.clone();
        let chat = Chat::new(engine, Some(self.clock.clone()), Address::owner());
        serde_json::to_value(chat.turn(object).await).expect("a turn is JSON")
    }

    /// After every conversation the books are sound.
    async fn leave(mut self) {
        let running = self.running.take().expect("an engine");
        crate::support::assert_sound(&running.engine.books.database).await;
        running.stop().await;
    }
}

/// The speaker and the words of a line; `None` for comments, directives and empty lines.
fn spoken(line: &str) -> Option<(&str, &str)> {
    let (speaker, words) = line.split_once(' ')?;
    (speaker == "owner" || phone(speaker).is_some()).then(|| (speaker, words.trim_start()))
}

/// The file of a paper, in which it stands as text.
fn paper(name: &str) -> String {
    format!("{}/tests/papers/{name}.txt", env!("CARGO_MANIFEST_DIR"))
}

/// A file of a bank.
fn file(name: &str) -> String {
    format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn phone(name: &str) -> Option<String> {
    let people = ["budi", "sari", "dewi", "agus"];
    let place = people.iter().position(|person| *person == name)?;
    Some(format!("628120000000{place}"))
}

fn moment(text: &str) -> chrono::DateTime<chrono::Utc> {
    let (time, zone) = text.rsplit_once(' ').expect("a time and a zone");
    let zone: chrono_tz::Tz = zone.parse().expect("a zone");
    let time = NaiveDateTime::parse_from_str(time, "%Y-%m-%d %H:%M").expect("a time");
    zone.from_local_datetime(&time).single().expect("one instant").to_utc()
}

/// The code that a reply asks for: six capitals and digits, in bold.
fn code_in(reply: &str) -> Option<String> {
    let is_code = |text: &&str| {
        text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    reply.split('*').find(is_code).map(str::to_owned)
}

/// A reply without what is another one at every playing: a code, what a link lets in by, the name of an export's folder.
fn masked(reply: &str, code: Option<&str>) -> String {
    let reply = code.map_or(reply.to_owned(), |code| reply.replace(code, "~code"));
    if let Some((before, secret)) = reply.split_once("/login/") {
        let is_of_it = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
        return format!("{before}/login/~{}", secret.trim_start_matches(is_of_it));
    }
    let Some((before, folder)) = reply.split_once("exports/") else { return reply };
    let rest = folder.trim_start_matches(|c: char| c.is_ascii_hexdigit() || c == '-');
    format!("{before}exports/~{rest}")
}

fn write_files(played: &mut String, files: &Value) {
    for file in files.as_array().expect("files") {
        writeln!(played, "file {}", file["name"].as_str().expect("a name")).expect("strings grow");
    }
}

fn write_outcome(played: &mut String, turn: &Value, code: Option<&str>) {
    if !turn["error"].is_null() {
        writeln!(played, "bot  error {}", turn["error"]).expect("strings grow");
    }
    for reply in turn["replies"].as_array().expect("replies") {
        for (nth, text) in masked(reply.as_str().expect("words"), code).lines().enumerate() {
            let speaker = if nth == 0 { "bot " } else { "    |" };
            writeln!(played, "{}", format!("{speaker} {text}").trim_end()).expect("strings grow");
        }
    }
    write_files(played, &turn["files"]);
    for push in turn["pushed"].as_array().expect("pushes") {
        for (nth, text) in masked(push["text"].as_str().expect("words"), code).lines().enumerate() {
            let speaker = if nth == 0 { "push" } else { "    |" };
            writeln!(played, "{}", format!("{speaker} {text}").trim_end()).expect("strings grow");
        }
        write_files(played, &push["files"]);
    }
    for row in turn["transactions"].as_array().expect("rows") {
        let word = |name: &str| match &row[name] {
            Value::String(text) => text.clone(),
            Value::Null => "-".to_owned(),
            other => other.to_string(),
        };
        let accounts = match (row["account"].is_null(), row["to_account"].is_null()) {
            (true, true) => String::new(),
            _ => format!(" {}>{}", word("account"), word("to_account")),
        };
        writeln!(
            played,
            "= {} {} {} [{}] {}{accounts} {} \"{}\"",
            word("direction"),
            word("amount"),
            word("currency"),
            word("category"),
            &word("datetime")[..16],
            word("status"),
            word("description"),
        )
        .expect("strings grow");
    }
    for goal in turn["savings"].as_array().expect("goals") {
        writeln!(
            played,
            "~ {} {}/{}",
            goal["name"].as_str().expect("a name"),
            goal["current"],
            goal["target"]
        )
        .expect("strings grow");
    }
}
