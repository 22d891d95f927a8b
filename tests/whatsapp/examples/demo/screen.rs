//! The conversation as a terminal shows it.

use std::{
    io::{IsTerminal, Write},
    time::Duration,
};

/// Texts are broken before they get wider than this.
const WIDTH: usize = 76;
/// How wide a name is with the space behind it.
const MARGIN: usize = 7;
/// A quote is cut after so many letters.
const LONGEST_QUOTE: usize = 44;
/// How long a person reads before writing, and how long each letter takes.
const READING: Duration = Duration::from_millis(900);
const LETTER: Duration = Duration::from_millis(35);

/// Where the conversation is shown.
#[derive(Clone, Copy)]
pub struct Screen {
    /// Whether somebody is watching.
    is_terminal: bool,
}

impl Screen {
    /// Standard output.
    pub fn new() -> Self {
        Self { is_terminal: std::io::stdout().is_terminal() }
    }

    /// A remark of the narrator's.
    pub fn note(self, text: &str) {
        println!("{}", self.dim(text));
    }

    /// Who says what, and to which message.
    pub fn says(self, who: &str, quoted: Option<&str>, text: &str) {
        println!();
        let mut name = who;
        if let Some(quoted) = quoted {
            println!("{name:MARGIN$}{}", self.dim(&format!("↪ {}", shortened(quoted))));
            name = "";
        }
        let lines = broken(text);
        for (at, line) in lines.iter().enumerate() {
            let name = if at == 0 { name } else { "" };
            let ending = if at + 1 == lines.len() { "" } else { "\n" };
            print!("{}", format!("{name:MARGIN$}{line}").trim_end());
            print!("{ending}");
        }
        self.show();
    }

    /// What became of the message that was said last.
    pub fn tick(self, mark: &str) {
        print!("{}", self.dim(mark));
        self.show();
    }

    /// Nothing more will become of it.
    pub fn end() {
        println!();
    }

    /// As long as somebody takes who reads the last message and writes the next. A pipe does not wait.
    pub async fn pause(self, next: &str) {
        if self.is_terminal {
            let letters = u32::try_from(next.chars().count()).unwrap_or_default();
            tokio::time::sleep(READING + LETTER * letters).await;
        }
    }

    fn dim(self, text: &str) -> String {
        if self.is_terminal { format!("\x1b[2m{text}\x1b[0m") } else { text.to_owned() }
    }

    /// A terminal shows a line before it ends only when told to; nothing is lost where that fails.
    fn show(self) {
        if self.is_terminal {
            let _ = std::io::stdout().flush();
        }
    }
}

/// The first line, and no more of it than a quote has room for.
fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LONGEST_QUOTE {
        return line.to_owned();
    }
    let kept: String = line.chars().take(LONGEST_QUOTE).collect();
    format!("{}…", kept.trim_end())
}

/// Lines that fit, broken between words.
fn broken(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut fitting = String::new();
        for word in line.split(' ') {
            let is_full = fitting.chars().count() + word.chars().count() + 1 > WIDTH - MARGIN;
            if is_full && !fitting.is_empty() {
                lines.push(std::mem::take(&mut fitting));
            }
            if !fitting.is_empty() {
                fitting.push(' ');
            }
            fitting.push_str(word);
        }
        lines.push(fitting);
    }
    lines
}
