//! The pages in a real browser: Debian's chromium, driven over `WebDriver`, before the real program, which is on a WhatsApp server on
//! loopback. What it shows is kept as pictures in the build's folder, under `web/`, for people to look at.
//!
//! Where there is no browser nothing is tried, unless `CATAT_BROWSER=required` (`make test-web`).

mod axe;
mod books;
mod browser;
mod door;
mod driver;
mod first_page;
mod live;
mod looks;
mod picture;
#[expect(dead_code, reason = "the tests of the whole house do more with the program")]
#[path = "../support/program.rs"]
mod program;
mod sharing;
mod snapshots;
mod stage;
mod still;
