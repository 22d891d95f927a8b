//! How a page looks: what can be reckoned is asserted, and a picture is kept of the rest.

use crate::{
    axe,
    browser::{Browser, LAPTOP, PHONE},
};

/// Says what is wrong with a page: what does not fit, cannot be read, is too small for a finger or is named by nobody.
const RECKONED: &str = include_str!("looks.js");

/// Looks at the page that is open, on a phone and a laptop, in light and dark, and keeps the pictures under this name.
pub fn look(browser: &Browser<'_>, name: &str) {
    for screen in [LAPTOP, PHONE] {
        browser.show_on(screen);
        for scheme in ["dark", "light"] {
            browser.prefer(scheme);
            let wrong = browser.run(RECKONED);
            assert_eq!(wrong, serde_json::json!([]), "{name}, {}, {scheme}", screen.name);
            axe::hold(browser, &format!("{name}, {}, {scheme}", screen.name));
            browser.keep_picture(&format!("{name}-{}-{scheme}", screen.name));
        }
    }
    assert_eq!(browser.complaints(), [""; 0], "{name}");
}
