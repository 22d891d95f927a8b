//! Models by name, as whoever runs the bot brings, checks and chooses them.

use std::{
    collections::HashMap,
    fs,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    path::Path,
    process::Output,
};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::program::{catat, run};

struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.run_with(arguments, &[])
    }

    fn run_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
        let mut command = catat(self.path(), &HashMap::new());
        command.arg("models").args(arguments).env("XDG_CACHE_HOME", self.path().join("cache"));
        command.env_remove("CATAT_MODELS_DIR").envs(environment.iter().copied());
        run(&mut command, "")
    }

    /// A command that does what it is asked to, with what it prints.
    fn done(&self, arguments: &[&str]) -> Vec<Value> {
        let output = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", errors(&output));
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    }

    /// A command that does not, with its exit code and why.
    fn refused(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = self.run(arguments);
        (output.status.code(), errors(&output))
    }

    fn source(&self, bytes: &[u8]) -> (String, String) {
        let file = self.path().join("source.bin");
        fs::write(&file, bytes).expect("written");
        (file.display().to_string(), sum(bytes))
    }
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn sum(bytes: &[u8]) -> String {
    let file = tempfile::NamedTempFile::new().expect("a file");
    fs::write(file.path(), bytes).expect("written");
    media::models::checksum(file.path(), |_| ()).expect("read")
}

fn bytes() -> Vec<u8> {
    (0..700_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect()
}

#[test]
fn what_the_set_up_brings_is_listed_by_name() {
    let place = Place::new();
    let listed = place.done(&["list"]);
    let names: Vec<&str> = listed.iter().map(|model| model["name"].as_str().expect("a name")).collect();
    assert_eq!(names, ["pp-ocr-det-small", "pp-ocr-rec-small", "base"]);
    assert!(listed.iter().all(|model| model["file"].is_null() && model["used"] == false));
    let (code, why) = place.refused(&["pull", "base"]);
    assert_eq!(code, Some(2));
    assert!(why.contains("make ears"), "{why}");
    let (code, why) = place.refused(&["use", "base"]);
    assert!(code == Some(2) && why.contains("not there yet"), "{why}");
}

#[test]
fn a_model_is_brought_checked_chosen_and_told_from_another() {
    let place = Place::new();
    let (file, sha256) = place.source(&bytes());
    let brought =
        place.done(&["pull", "--from", &file, "--sha256", &sha256.to_uppercase(), "--name", "small"]);
    assert_eq!((&brought[0]["name"], &brought[0]["bytes"]), (&"small".into(), &700_000.into()));
    let kept = place.path().join("models/ggml-small.bin");
    assert_eq!(fs::read(&kept).expect("kept"), bytes());
    // Once more is nothing to do; nor is a source needed.
    place.done(&["pull", "small", "--sha256", &sha256]);

    assert_eq!(place.done(&["use", "small"])[0]["name"], "small");
    let listed = place.done(&["list"]);
    assert_eq!((&listed[3]["name"], &listed[3]["used"]), (&"small".into(), &true.into()));
    let states = |place: &Place| -> Vec<String> {
        let output = place.run(&["verify", "--json"]);
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        lines.map(|line| line["state"].as_str().expect("a state").to_owned()).collect()
    };
    assert_eq!(states(&place), ["missing", "missing", "missing", "right"]);
    fs::write(&kept, "something else").expect("written");
    assert_eq!(states(&place), ["missing", "missing", "missing", "wrong"]);
    assert_eq!(place.run(&["verify"]).status.code(), Some(1));
    // What is set goes before what was chosen, and that is said.
    let told = errors(&place.run_with(&["use", "small"], &[("CATAT_SPEECH_MODEL", "base")]));
    assert!(told.contains("CATAT_SPEECH_MODEL"), "{told}");
}

#[test]
fn what_is_not_what_it_should_be_is_not_kept() {
    let place = Place::new();
    let (file, sha256) = place.source(&bytes());
    let other = "0".repeat(64);
    let from = ["pull", "--from", file.as_str()];
    for (more, code, why) in [
        (vec!["--name", "small"], 2, "needs its checksum"),
        (vec!["--name", "small", "--sha256", "abc"], 2, "64 hexadecimal digits"),
        (vec!["--name", "../small", "--sha256", &sha256], 2, "small letters"),
        (vec!["--name", "small", "--sha256", &other], 1, "another SHA-256"),
        (vec!["--name", "base"], 1, "another SHA-256"),
        (vec!["--name", "base", "--sha256", &sha256], 2, "call another file otherwise"),
    ] {
        let (was, told) = place.refused(&[&from[..], &more].concat());
        assert!(was == Some(code) && told.contains(why), "{more:?}: {was:?} {told}");
    }
    let (code, told) = place.refused(&["pull", "small", "--sha256", &sha256, "--from", "/nowhere/at/all"]);
    assert!(code == Some(2) && told.contains("/nowhere/at/all"), "{told}");
    let models = place.path().join("models");
    let left: Vec<_> = fs::read_dir(models).map(|files| files.flatten().collect()).unwrap_or_default();
    assert!(left.is_empty(), "{left:?}");
    assert!(!place.path().join("models.toml").exists());
}

/// Serves these bytes on this machine, the first time only so many of them; answers what ranges were asked for at the end.
fn served(bytes: Vec<u8>, first: usize, times: usize) -> (String, std::thread::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}/small.bin", listener.local_addr().expect("an address"));
    let serving = std::thread::spawn(move || {
        let mut ranges = Vec::new();
        for nth in 0..times {
            let (mut stream, _) = listener.accept().expect("somebody");
            let lines = BufReader::new(stream.try_clone().expect("the same")).lines().map_while(Result::ok);
            let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
            let range = head
                .iter()
                .find_map(|line| line.to_lowercase().strip_prefix("range: bytes=").map(str::to_owned));
            let start: usize =
                range.as_deref().map_or(0, |range| range.trim_end_matches('-').parse().expect("a number"));
            let status = if start > 0 { "206 Partial Content" } else { "200 OK" };
            let rest = &bytes[start..];
            let sent = if nth == 0 { &rest[..first] } else { rest };
            let head =
                format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", rest.len());
            stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(sent)).expect("sent");
            ranges.push(range.unwrap_or_default());
        }
        ranges
    });
    (address, serving)
}

#[test]
fn what_broke_off_goes_on_where_it_ended() {
    let place = Place::new();
    let (address, serving) = served(bytes(), 300_000, 2);
    let sha256 = sum(&bytes());
    let pull = ["pull", "small", "--sha256", &sha256, "--from", &address];
    let (code, told) = place.refused(&pull);
    assert_eq!(code, Some(1), "{told}");
    place.done(&pull);
    let ranges = serving.join().expect("it served");
    let begun: usize = ranges[1].trim_end_matches('-').parse().expect("a number");
    assert!(ranges[0].is_empty() && begun > 0 && begun <= 300_000, "{ranges:?}");
    assert_eq!(fs::read(place.path().join("models/ggml-small.bin")).expect("kept"), bytes());
}
