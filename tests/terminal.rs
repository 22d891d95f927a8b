//! `catat chat` on a terminal: keys edit the line, and only words reach the books.

use std::process::Command;

use rstest::rstest;

use crate::support::{
    Home, Kind,
    program::{catat, run},
    terminal::Terminal,
};

const PROMPT: &str = "kamu  ";
const ENTER: &str = "\r";

fn chat(home: &Home) -> Command {
    let mut command = catat(home.folder.path(), &home.environment());
    command.args(["chat", "--now", "2026-11-20T10:00:00+07:00"]).env("TERM", "xterm");
    command
}

/// What the books answer to a line on a pipe.
fn asked(home: &Home, line: &str) -> String {
    let output = run(&mut chat(home), line);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[tokio::test]
async fn arrows_edit_the_line_and_bring_back_earlier_ones() {
    let home = Home::new(Kind::Sqlite).await;
    let mut terminal = Terminal::open(chat(&home), 80);
    terminal.until(PROMPT);
    terminal.press("kpi 20k\x1b[D\x1b[H\x1b[Co\r");
    terminal.until("✅ Catat pengeluaran Rp20.000 kategori Makan.");
    terminal.until(PROMPT);
    terminal.press("teh\x1b[A\x1b[B\x1b[A\r");
    terminal.until("Kopi Rp20.000 baru saja dicatat.");
    terminal.until(PROMPT);
    terminal.press("bukan\r");
    terminal.until(PROMPT);
    terminal.press("exit\r");
    assert_eq!(terminal.ended(), Some(0));
    let found = asked(&home, "cari kopi");
    assert!(found.contains("1 transaksi, keluar Rp20.000") && found.contains("· Kopi Rp20.000"), "{found}");
}

#[rstest]
#[tokio::test]
async fn a_conversation_is_left_as_people_expect(
    #[values("exit\r", " Keluar \r", "\x04", "\x03", "kopi 20k\x03\x03", "kopi\x15\x04")] keys: &str,
    #[values(80, 40)] columns: u16,
) {
    let home = Home::new(Kind::Sqlite).await;
    let mut terminal = Terminal::open(chat(&home), columns);
    terminal.until(PROMPT);
    terminal.press(keys);
    terminal.until("Sampai nanti!");
    assert_eq!(terminal.ended(), Some(0));
    let found = asked(&home, "transaksi terakhir");
    assert!(!found.contains("20.000"), "what was cleared is not sent: {found}");
}

#[tokio::test]
async fn what_is_pushed_is_shown_with_its_files() {
    let home = Home::new(Kind::Sqlite).await;
    let mut terminal = Terminal::open(chat(&home), 80);
    terminal.until(PROMPT);
    terminal.press("ekspor data saya\r");
    terminal.until("Sedang kusiapkan semua datamu.");
    terminal.until("sudah aku tulis");
    terminal.until("/catat.json");
    terminal.until("/catatan.csv");
    terminal.until(PROMPT);
    terminal.press("exit\r");
    assert_eq!(terminal.ended(), Some(0));
    let later = asked(&home, "halo");
    assert!(later.contains(r#""pushed":[]"#), "it is shown once: {later}");
}

#[tokio::test]
async fn what_is_pasted_is_one_message() {
    let home = Home::new(Kind::Sqlite).await;
    let mut terminal = Terminal::open(chat(&home), 80);
    terminal.until(PROMPT);
    terminal.press("\x1b[200~kopi 20k\r\nparkir 5k\n\x1b[201~");
    terminal.press(ENTER);
    terminal.until("✅ Catat 2 transaksi:");
    terminal.until(PROMPT);
    terminal.press("exit\r");
    assert_eq!(terminal.ended(), Some(0));
}

#[tokio::test]
async fn what_is_typed_ahead_is_not_lost() {
    let home = Home::new(Kind::Sqlite).await;
    let mut terminal = Terminal::open(chat(&home), 80);
    terminal.until(PROMPT);
    terminal.press("kopi 20k\rparkir 5k\rexit\r");
    for answer in ["Rp20.000 kategori Makan", "Rp5.000 kategori Transport", "Sampai nanti!"] {
        terminal.until(answer);
    }
    assert_eq!(terminal.ended(), Some(0));
}

#[rstest]
#[tokio::test]
async fn words_stand_whole_on_every_line(#[values(30, 40, 80)] columns: u16) {
    let home = Home::new(Kind::Sqlite).await;
    let mut terminal = Terminal::open(chat(&home), columns);
    terminal.until(PROMPT);
    terminal.press("kopi 20k\r");
    let shown = terminal.until("ubah.");
    terminal.until(PROMPT);
    terminal.press("exit\r");
    assert_eq!(terminal.ended(), Some(0));
    let reply = shown.split_once('✅').expect("a reply").1;
    let longest = reply.lines().map(|line| line.chars().count()).max();
    assert!(longest < Some(columns.into()), "{reply}");
    let words: Vec<&str> = reply.split_whitespace().collect();
    let said = "Catat pengeluaran Rp20.000 kategori Makan. Balas: ganti <kategori> kalau mau ubah.";
    assert_eq!(words.join(" "), said);
}

#[tokio::test]
async fn a_terminal_that_cannot_edit_hands_on_words_alone() {
    let home = Home::new(Kind::Sqlite).await;
    let mut command = chat(&home);
    command.env("TERM", "dumb");
    let mut terminal = Terminal::open(command, 80);
    terminal.until(PROMPT);
    terminal.press("kopi\x1b[D 20k\n");
    terminal.until("Rp20.000 kategori Makan");
    terminal.until(PROMPT);
    terminal.press("exit\n");
    assert_eq!(terminal.ended(), Some(0));
    let found = asked(&home, "cari kopi");
    assert!(found.contains("· Kopi Rp20.000"), "{found}");
}
