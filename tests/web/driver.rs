//! The program that drives browsers, as `WebDriver` asks for it.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

/// `chromedriver` at work, on a port that it has chosen.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts it. `None` where this machine has no browser: that is said, and is a failure where one is required.
    pub fn start() -> Option<Self> {
        let missing = ["chromium", "chromedriver"].into_iter().find(|program| !is_there(program));
        if let Some(program) = missing {
            #[expect(clippy::disallowed_methods, reason = "`make test-web` wants it to be there")]
            let is_required = std::env::var("CATAT_BROWSER").is_ok_and(|wish| wish == "required");
            assert!(!is_required, "{program} is missing; `tools/install.sh web` installs it");
            eprintln!("no page is looked at: {program} is missing; `make test-web` installs it");
            return None;
        }
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
        let port = lines.find_map(|line| port_of(&line)).expect("chromedriver says its port");
        // Nobody reads what else it says, but it is not to stand still for that.
        std::thread::spawn(move || lines.for_each(drop));
        Some(Self { child, port })
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn is_there(program: &str) -> bool {
    let asked = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    asked.is_ok_and(|status| status.success())
}

/// Out of `ChromeDriver was started successfully on port 41231.`
fn port_of(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("successfully on port ")?;
    rest.trim_end_matches('.').parse().ok()
}
