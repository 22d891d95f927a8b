//! The conversation on a terminal, as a person sees it.

use std::{
    io::{self, ErrorKind, Write},
    time::Duration,
};

use rustyline::{
    Cmd, ConditionalEventHandler, Config, Editor, Event, EventContext, KeyEvent, Movement, RepeatCount,
    error::ReadlineError, history::MemHistory,
};
use textwrap::{Options, WordSplitter};
use tokio::task::spawn_blocking;

use super::{Chat, Push, Turn};

const GREETING: &str = "\
Catat. Tulis seperti di WhatsApp, misalnya: beli kopi 20k
(Write as on WhatsApp. `exit`, `keluar` or Ctrl-D ends the conversation.)
";
const GOODBYE: &str = "\nSampai nanti!\n";
/// Who says it stands before the first line; the others stand below it.
const INDENT: &str = "      ";
const PERSON: (&str, &str) = ("kamu  ", "\x1b[1mkamu  \x1b[0m");
const BOT: &str = "\x1b[1;32mcatat\x1b[0m ";
const FAULT: &str = "\x1b[1;31mcatat\x1b[0m ";
/// Nobody reads lines that are narrower, in columns.
const NARROWEST: usize = 20;
/// How wide lines are where nobody can be asked, in columns.
const USUAL_WIDTH: usize = 80;
/// How long the prompt waits for what a line left to be done; what comes later stands above the next one.
const PATIENCE: Duration = Duration::from_secs(3);

/// What a person types goes into no file: it is theirs.
type Lines = Editor<(), MemHistory>;

/// Reads what a person writes and shows what is answered, until they leave.
pub async fn converse(chat: &Chat) -> io::Result<()> {
    let mut lines = editor().map_err(io::Error::other)?;
    show(&filled(GREETING, columns(&mut lines), 0))?;
    loop {
        // The editor can show nothing above a line that is being typed without losing keys that come in a burst.
        let width = columns(&mut lines);
        for push in chat.pushed(Some(&chat.user)).await.unwrap_or_default() {
            show(&format!("{}\n", told(&push, width)))?;
        }
        show("\n")?;
        let typed;
        (lines, typed) = spawn_blocking(move || {
            let typed = lines.readline(&PERSON);
            (lines, typed)
        })
        .await?;
        let typed = match typed {
            Ok(typed) => typed,
            Err(ReadlineError::Eof | ReadlineError::Interrupted) => break,
            // A key that is no UTF-8 spoils its line, not the conversation.
            Err(ReadlineError::Io(error)) if error.kind() == ErrorKind::InvalidData => continue,
            Err(error) => return Err(io::Error::other(error)),
        };
        let said = without_keys(&typed);
        let said = said.trim();
        match said.to_lowercase().as_str() {
            "" => continue,
            "exit" | "keluar" => break,
            _ => {}
        }
        lines.add_history_entry(said).map_err(io::Error::other)?;
        let turn = chat.answered(said).await;
        answer(&turn, columns(&mut lines))?;
        // A database that fails says so at the next line.
        let _ = chat.settle(&turn, PATIENCE).await;
    }
    show(GOODBYE)
}

/// A push and the files that go along.
fn told(push: &Push, columns: usize) -> String {
    let files = push.files.iter().map(|file| format!("\n{INDENT}{}", file.path));
    format!("{BOT}{}{}", wrapped(&push.text, columns), files.collect::<String>())
}

fn editor() -> rustyline::Result<Lines> {
    let mut lines = Lines::with_history(Config::default(), MemHistory::new())?;
    let clear = rustyline::EventHandler::Conditional(Box::new(ClearFirst));
    lines.bind_sequence(KeyEvent::ctrl('C'), clear);
    Ok(lines)
}

/// How wide the screen is now.
fn columns(lines: &mut Lines) -> usize {
    lines.dimensions().map_or(USUAL_WIDTH, |(columns, _)| columns.into())
}

/// Ctrl-C clears what is written, and leaves where nothing is.
struct ClearFirst;

impl ConditionalEventHandler for ClearFirst {
    fn handle(&self, _: &Event, _: RepeatCount, _: bool, context: &EventContext) -> Option<Cmd> {
        (!context.line().is_empty()).then_some(Cmd::Kill(Movement::WholeBuffer))
    }
}

/// What was typed without the keys that a terminal which cannot edit (`TERM=dumb`) hands on as they come.
fn without_keys(typed: &str) -> String {
    let mut kept = String::new();
    let mut letters = typed.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\x1b' => {
                let is_sequence = letters.next().is_some_and(|next| matches!(next, '[' | 'O'));
                if is_sequence {
                    letters.by_ref().find(|letter| matches!(letter, '@'..='~'));
                }
            }
            '\n' | '\t' => kept.push(letter),
            letter if letter.is_control() => {}
            letter => kept.push(letter),
        }
    }
    kept
}

/// Shows what was answered, on a screen so many columns wide.
fn answer(turn: &Turn, columns: usize) -> io::Result<()> {
    let replies = turn.replies().iter().map(|reply| (BOT, reply.as_str()));
    let faults = turn.error.iter().map(|error| (FAULT, error.message.as_str()));
    for (speaker, text) in replies.chain(faults) {
        show(&format!("{speaker}{}\n", wrapped(text, columns)))?;
    }
    for file in &turn.files {
        show(&format!("{INDENT}{}\n", file.path))?;
    }
    Ok(())
}

/// A text beside its speaker.
fn wrapped(text: &str, columns: usize) -> String {
    filled(text, columns, INDENT.len()).replace('\n', &format!("\n{INDENT}"))
}

/// A text whose words stay whole, `beside` so many columns. The last column stays free: terminals disagree how wide some
/// emoji are.
fn filled(text: &str, columns: usize, beside: usize) -> String {
    let width = columns.saturating_sub(beside + 1).max(NARROWEST);
    let options = Options::new(width).word_splitter(WordSplitter::NoHyphenation).break_words(false);
    textwrap::fill(text, options)
}

fn show(text: &str) -> io::Result<()> {
    let mut screen = io::stdout().lock();
    screen.write_all(text.as_bytes())?;
    screen.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_wrapped_whole() {
        let text =
            "✅ Catat pengeluaran Rp20.000 kategori Makan. Balas: ganti <kategori> kalau mau ubah.\n1. Kopi";
        for columns in [40, 60, 80, 200] {
            let lines = wrapped(text, columns);
            let widest = lines.lines().map(textwrap::core::display_width).max();
            assert!(widest.is_some_and(|widest| widest + INDENT.len() <= columns), "{columns}: {lines}");
            let words: Vec<&str> = lines.split_whitespace().collect();
            assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
        }
        assert_eq!(wrapped("Yang mana?\n1. Kopi", 80), "Yang mana?\n      1. Kopi");
    }

    #[test]
    fn keys_are_no_words() {
        for (typed, kept) in [
            ("kopi\x1b[D\x1b[1;5C 20k\x1bOA", "kopi 20k"),
            ("kopi 20k\nparkir\t5k", "kopi 20k\nparkir\t5k"),
            ("kopi\x08 20k\x1b", "kopi 20k"),
        ] {
            assert_eq!(without_keys(typed), kept);
        }
    }
}
