//! Pictures of pages that are kept with the sources: each is taken anew, of the same books at the same time, and shows what it showed
//! before. Those of README are of them. Typefaces differ from machine to machine, so blocks are compared by their mean colours, with a
//! tolerance: what is seen so is a part that is gone or has moved, a page without its style, other colours; no word, and no line that
//! is a little lighter.

use std::path::Path;

use crate::{
    browser::{Browser, LAPTOP, PHONE, Screen, keep},
    driver::Driver,
    picture::Picture,
    still::Still,
};

const BUDI: &str = "6281234567890";
/// The morning of which README tells.
const BEGINS: &str = "2026-11-20T10:00:00+07:00";
/// The books.
const TOLD: [&str; 16] = [
    "halo",
    "saldo bca 4jt",
    "saldo gopay 250rb",
    "gaji 6,5jt masuk bca tanggal 1",
    "budget makan 1jt per bulan",
    "budget 4jt per bulan",
    "buat tabungan laptop 15jt",
    "setor 2jt ke tabungan laptop",
    "langganan netflix 54rb tiap tanggal 25",
    "belanja bulanan 640rb pakai bca tanggal 3",
    "bayar listrik 385rb pakai bca tanggal 6",
    "bensin 50rb pakai gopay tanggal 9",
    "makan malam keluarga 275rb pakai bca tanggal 14",
    "nonton bioskop 75rb pakai gopay 2 hari lalu",
    "topup gopay 200rb dari bca kemarin",
    "beli kopi 20k pakai gopay",
];
/// A side of what is compared, in pixels as pages count them.
const BLOCK: usize = 16;

/// How a page is looked at.
const LOOKS: [(Screen, &str); 3] = [(PHONE, "light"), (PHONE, "dark"), (LAPTOP, "light")];
/// The pages, by name and path; an entry is the one of the coffee.
const PAGES: [(&str, &str); 5] = [
    ("dashboard", "/dashboard"),
    ("transactions", "/transactions"),
    ("entry", "/transactions?q=kopi"),
    ("budgets", "/budgets"),
    ("chat", "/chat"),
];

#[tokio::test(flavor = "multi_thread")]
async fn pages_look_as_they_did_and_as_readme_shows_them() {
    let Some(driver) = Driver::start() else { return };
    let still = Still::at(BEGINS.parse().expect("a time")).await;
    for text in TOLD {
        still.say(BUDI, text);
    }
    let browser = Browser::open(&driver, PHONE, "id-ID,id");
    browser.go(&still.link(BUDI));
    browser.press("Masuk");
    browser.until_at("Kata sandi");
    let sources = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut wrong = Vec::new();
    for (name, path) in PAGES {
        browser.go(&still.url(path));
        if name == "entry" {
            browser.click("//main//a[contains(., 'eli kopi')]");
            browser.read("//blockquote");
        }
        for (screen, scheme) in LOOKS {
            browser.show_on(screen);
            browser.prefer(scheme);
            browser.run("scrollTo(0, 0)");
            let kept = sources.join(format!("tests/web/pictures/{name}-{}-{scheme}.png", screen.name));
            wrong.extend(hold(&kept, &browser.picture(screen, 2), BLOCK / 2));
            let shown = match (name, scheme, screen.name) {
                ("dashboard", "light", "phone") => "docs/dashboard-phone.png",
                ("dashboard", "light", _) => "docs/dashboard.png",
                _ => continue,
            };
            wrong.extend(hold(&sources.join(shown), &browser.picture(screen, 1), BLOCK));
        }
    }
    drop(browser);
    still.stop().await;
    assert!(
        wrong.is_empty(),
        "where this is as it should be, UPDATE_PICTURES=1 renews them:\n{}",
        wrong.join("\n")
    );
}

/// What is wrong with the picture that was taken, beside the one that is kept; where that is wished for, it is kept instead.
fn hold(kept: &Path, taken: &[u8], side: usize) -> Option<String> {
    let taken = Picture::of(taken);
    #[expect(clippy::disallowed_methods, reason = "who renews the pictures says so here")]
    if std::env::var("UPDATE_PICTURES").is_ok_and(|wish| wish == "1") {
        std::fs::create_dir_all(kept.parent().expect("a folder")).expect("a folder");
        std::fs::write(kept, taken.small()).expect("written");
        return None;
    }
    let differs = match std::fs::read(kept) {
        Ok(bytes) => Picture::of(&bytes).differs(&taken, side)?,
        Err(error) => error.to_string(),
    };
    let name = kept.file_name().expect("a name").to_string_lossy();
    keep(&format!("new-{name}"), &taken.small());
    Some(format!(
        "{}: {differs}; it looks like `new-{name}` in the build's folder, under `web/`",
        kept.display()
    ))
}
