//! The program on a terminal of its own, as a person sits before it.

use std::{
    fs::File,
    io::{Read, Write},
    process::{Child, Command},
    sync::mpsc::{self, Receiver},
    time::{Duration, Instant},
};

use nix::pty::{Winsize, openpty};

/// How long anything may take before the test says that it hangs.
const PATIENCE: Duration = Duration::from_mins(1);

pub struct Terminal {
    child: Child,
    keys: File,
    shown: Receiver<Vec<u8>>,
    /// What was shown since the test last waited for something.
    screen: Vec<u8>,
}

impl Terminal {
    /// Starts a command on a terminal so many columns wide.
    pub fn open(mut command: Command, columns: u16) -> Self {
        let size = Winsize { ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
        let pty = openpty(&size, None).expect("a terminal");
        let screen = || pty.slave.try_clone().expect("another handle");
        let child = command.stdin(screen()).stdout(screen()).stderr(screen()).spawn().expect("it starts");
        let keys = File::from(pty.master);
        let mut display = keys.try_clone().expect("another handle");
        let (sender, shown) = mpsc::channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            // A terminal that nobody writes to any more fails to be read.
            while let Ok(count) = display.read(&mut bytes) {
                if count == 0 || sender.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { child, keys, shown, screen: Vec::new() }
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("the terminal takes keys");
    }

    /// Waits until these words are shown, and answers all that was shown up to them.
    pub fn until(&mut self, words: &str) -> String {
        let begun = Instant::now();
        loop {
            let end = self.screen.windows(words.len()).position(|window| window == words.as_bytes());
            if let Some(at) = end {
                let before: Vec<u8> = self.screen.drain(..at + words.len()).collect();
                return String::from_utf8_lossy(&before).into_owned();
            }
            let left = PATIENCE.saturating_sub(begun.elapsed());
            let Ok(bytes) = self.shown.recv_timeout(left) else {
                panic!("`{words}` was not shown, but: {}", String::from_utf8_lossy(&self.screen))
            };
            self.screen.extend(bytes);
        }
    }

    /// Waits until the program has ended, and answers its exit code.
    pub fn ended(mut self) -> Option<i32> {
        self.child.wait().expect("the program ends").code()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
