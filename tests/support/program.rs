//! The real program, started and stopped as a person would.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::Path,
    process::{Child, Command, Output, Stdio},
    sync::{
        LazyLock,
        atomic::{AtomicU16, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::Value;

pub const TOKEN: &str = "a-token-for-tests";

/// How long anything may take before the test says that it hangs.
const PATIENCE: Duration = Duration::from_mins(1);

/// `catat` with a clean environment.
pub fn catat(data_dir: &Path, environment: &HashMap<String, String>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_catat"));
    command.env_clear().env("CATAT_WHATSAPP", "off").env("CATAT_REPORTS", "off");
    command.envs(environment).env("CATAT_DATA_DIR", data_dir);
    command
}

/// Runs a command to its end with `input` on its standard input.
pub fn run(command: &mut Command, input: &str) -> Output {
    use std::io::Write;
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the input is written");
    output
}

/// `catat serve` at work.
pub struct Server {
    child: Child,
    pub port: u16,
}

impl Server {
    /// Starts a server on a free port, or on the one given, and waits until it answers.
    pub fn start(data_dir: &Path, environment: &HashMap<String, String>, port: Option<u16>) -> Self {
        let port = port.unwrap_or_else(free_port);
        let child = catat(data_dir, environment)
            .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
            .env("CATAT_TOKEN", TOKEN)
            .env("RUST_LOG", "bot=warn")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut server = Self { child, port };
        server.drain_logs();
        server.wait_until_ready();
        server
    }

    /// What the server logs goes to the test's output, so that a failure tells why.
    fn drain_logs(&mut self) {
        let logs = self.child.stderr.take().expect("a pipe");
        std::thread::spawn(move || {
            for line in BufReader::new(logs).lines().map_while(Result::ok) {
                eprintln!("catat: {line}");
            }
        });
    }

    fn wait_until_ready(&mut self) {
        let begun = Instant::now();
        while !self.is_ready() {
            assert!(begun.elapsed() < PATIENCE, "the server did not become ready");
            if let Some(status) = self.child.try_wait().expect("the child can be asked") {
                panic!("the server ended: {status}");
            }
            std::thread::yield_now();
        }
    }

    fn is_ready(&self) -> bool {
        agent().get(self.url("/healthz")).call().is_ok_and(|answer| answer.status() == 200)
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// `kill -9`.
    pub fn kill(mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// SIGTERM; answers the exit code and how long the farewell took.
    pub fn terminate(self) -> (Option<i32>, Duration) {
        self.end_by("-TERM")
    }

    /// The same by this signal.
    pub fn end_by(mut self, signal: &str) -> (Option<i32>, Duration) {
        let begun = Instant::now();
        let told =
            Command::new("kill").args([signal, &self.pid().to_string()]).status().expect("kill is there");
        assert!(told.success());
        let status = self.child.wait().expect("the server ends");
        (status.code(), begun.elapsed())
    }

    pub fn get(&self, path: &str) -> (u16, Value) {
        read(try_get(&self.url(path)).expect("an answer"))
    }

    /// Hands in a text message.
    pub fn say(&self, from: &str, text: &str) -> Value {
        let body = serde_json::json!({ "from_number": from, "message_type": "text", "text": text });
        let (status, answer) = self.post("/wa/incoming", &body);
        assert_eq!(status, 200, "{text}: {answer}");
        answer
    }

    pub fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        read(try_post(&self.url(path), &body.to_string()).expect("an answer"))
    }

    /// Changes fields of a row that was read in this version.
    pub fn patch(&self, path: &str, version: Option<i64>, fields: &Value) -> (u16, Value) {
        let mut request = agent().patch(self.url(path)).header("Authorization", &format!("Bearer {TOKEN}"));
        if let Some(version) = version {
            request = request.header("If-Match", &format!("\"{version}\""));
        }
        read(request.send(fields.to_string()).expect("an answer"))
    }

    pub fn delete(&self, path: &str) -> (u16, Value) {
        let request = agent().delete(self.url(path)).header("Authorization", &format!("Bearer {TOKEN}"));
        read(request.call().expect("an answer"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

type Answer = ureq::http::Response<ureq::Body>;

/// Posts a body as it is; an error where no answer came.
pub fn try_post(url: &str, body: &str) -> Result<Answer, ureq::Error> {
    agent().post(url).header("Authorization", &format!("Bearer {TOKEN}")).send(body)
}

/// Posts a form with these fields, and files by these names; an error where no answer came.
pub fn try_post_form(
    url: &str,
    fields: &[(&str, &str)],
    files: &[(&str, &[u8])],
) -> Result<Answer, ureq::Error> {
    const BOUNDARY: &str = "a-boundary-that-no-file-holds";
    let mut body = Vec::new();
    let mut part = |head: String, bytes: &[u8]| {
        body.extend_from_slice(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    };
    for (name, text) in fields {
        part(format!("name=\"{name}\""), text.as_bytes());
    }
    for (name, bytes) in files {
        part(format!("name=\"file\"; filename=\"{name}\""), bytes);
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let request = agent().post(url).header("Authorization", &format!("Bearer {TOKEN}"));
    request.header("Content-Type", &kind).send(&body[..])
}

/// Gets what a URL has; an error where no answer came.
pub fn try_get(url: &str) -> Result<Answer, ureq::Error> {
    agent().get(url).header("Authorization", &format!("Bearer {TOKEN}")).call()
}

pub fn read(mut answer: Answer) -> (u16, Value) {
    let status = answer.status().as_u16();
    let text = answer.body_mut().read_to_string().unwrap_or_default();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE)).build().into()
}

/// A port that nobody listens on. No two tests of a process are given the same, and none is given one by which somebody calls: those
/// lie above.
pub fn free_port() -> u16 {
    const FIRST: u16 = 10_000;
    const COUNT: u16 = 9_000;
    static NEXT: LazyLock<AtomicU16> = LazyLock::new(|| {
        let process = std::process::id() % u32::from(COUNT);
        AtomicU16::new(u16::try_from(process).expect("a small number"))
    });
    let mut ports = (0..COUNT).map(|_| FIRST + NEXT.fetch_add(1, Ordering::Relaxed) % COUNT);
    ports.find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()).expect("a free port")
}
