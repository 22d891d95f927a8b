//! A browser, by what people do with one. Whatever is looked for is waited for: the driver asks the page again until it is there.

use std::{path::PathBuf, time::Duration};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use crate::driver::Driver;

/// How long something is waited for before the test says that it does not come.
const PATIENCE: Duration = Duration::from_secs(20);
/// What an element is called in an answer, by the standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// So many pixels of a screen are one of a page's, each way.
const DENSITY: u32 = 2;

/// A screen, in pixels as pages count them.
#[derive(Clone, Copy)]
pub struct Screen {
    pub name: &'static str,
    width: u32,
    height: u32,
    is_phone: bool,
}

pub const PHONE: Screen = Screen { name: "phone", width: 390, height: 844, is_phone: true };
pub const LAPTOP: Screen = Screen { name: "laptop", width: 1280, height: 800, is_phone: false };

/// A browser with a profile of its own; gone when dropped.
pub struct Browser<'a> {
    driver: &'a Driver,
    agent: ureq::Agent,
    session: String,
}

impl<'a> Browser<'a> {
    /// Opens one that asks for pages in this language.
    pub fn open(driver: &'a Driver, screen: Screen, language: &str) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE * 3))
            .build()
            .into();
        let mut browser = Self { driver, agent, session: String::new() };
        let wishes = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "timeouts": { "implicit": PATIENCE.as_secs() * 1_000, "script": PATIENCE.as_secs() * 3_000 },
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                // Only pages of ours are opened, and a root without a sandbox's helper may run it, too.
                "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"],
                "prefs": { "intl.accept_languages": language },
            },
        } } });
        let opened = browser.send("POST", "/session", Some(&wishes)).expect("a browser opens");
        let id = opened["sessionId"].as_str().expect("an id");
        browser.session = format!("/session/{id}");
        browser.show_on(screen);
        browser
    }

    pub fn show_on(&self, screen: Screen) {
        let Screen { width, height, is_phone, .. } = screen;
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": DENSITY, "mobile": is_phone });
        self.tell("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// As whoever likes `light` or `dark` sees pages.
    pub fn prefer(&self, scheme: &str) {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.tell("Emulation.setEmulatedMedia", &features);
    }

    pub fn go(&self, url: &str) {
        self.ask("POST", "/url", Some(&json!({ "url": url })));
    }

    /// Waits for the page of this heading.
    pub fn until_at(&self, heading: &str) {
        self.find(&format!("//h1[normalize-space()='{heading}']"));
    }

    /// Presses the button of this name, the only one.
    pub fn press(&self, name: &str) {
        self.click(&format!("//button[normalize-space()='{name}']"));
    }

    /// Follows the link of this name.
    pub fn follow(&self, name: &str) {
        self.click(&format!("//a[normalize-space()='{name}']"));
    }

    /// Writes into the field of this label, over what stands there.
    pub fn fill(&self, label: &str, text: &str) {
        let field = self.find(&format!("//input[@id=//label[normalize-space()='{label}']/@for]"));
        self.ask("POST", &format!("/element/{field}/clear"), Some(&json!({})));
        self.ask("POST", &format!("/element/{field}/value"), Some(&json!({ "text": text })));
    }

    /// What the page says where this `XPath` leads.
    pub fn read(&self, path: &str) -> String {
        let element = self.find(path);
        let text = self.ask("GET", &format!("/element/{element}/text"), None);
        text.as_str().expect("a text").to_owned()
    }

    /// The cookies that are kept for the page that is open.
    pub fn cookies(&self) -> Vec<Value> {
        self.ask("GET", "/cookie", None).as_array().expect("a list").clone()
    }

    /// What a script says that is run in the page.
    pub fn run(&self, script: &str) -> Value {
        self.ask("POST", "/execute/sync", Some(&json!({ "script": script, "args": [] })))
    }

    /// What the browser has refused or could not do since it was asked last, but for pages that say by their status that something is
    /// wrong; that it forgot what it was told to forget is no complaint.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.ask("POST", "/se/log", Some(&json!({ "type": "browser" })));
        let lines = log.as_array().expect("a list").iter();
        let texts = lines.map(|line| line["message"].as_str().unwrap_or_default().to_owned());
        let is_none = |text: &str| {
            text.contains("responded with a status of 4") || text.contains("Clear-Site-Data header on")
        };
        texts.filter(|text| !is_none(text)).collect()
    }

    /// Keeps a picture of the whole page.
    pub fn keep_picture(&self, name: &str) {
        let size = self.run(
            "const page = document.documentElement; return [innerWidth, Math.max(innerHeight, page.scrollHeight)];",
        );
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        keep(&format!("{name}.png"), &self.taken(&clip));
    }

    /// A picture of what is seen on this screen without scrolling: a pixel of it is as many of the page's as `pixels` says.
    pub fn picture(&self, Screen { width, height, .. }: Screen, pixels: u32) -> Vec<u8> {
        let scale = 1.0 / f64::from(pixels * DENSITY);
        self.taken(&json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": scale }))
    }

    fn taken(&self, clip: &Value) -> Vec<u8> {
        let wish = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let taken = self.tell("Page.captureScreenshot", &wish);
        BASE64_STANDARD.decode(taken["data"].as_str().expect("a picture")).expect("base64")
    }

    /// Clicks on what is where this `XPath` leads.
    pub fn click(&self, path: &str) {
        let element = self.find(path);
        // As a thumb would: from under what stands fixed at the edge of a phone's screen.
        let named = json!({ (ELEMENT): element });
        let scroll = json!({ "script": "arguments[0].scrollIntoView({ block: 'center' })", "args": [named] });
        self.ask("POST", "/execute/sync", Some(&scroll));
        self.ask("POST", &format!("/element/{element}/click"), Some(&json!({})));
    }

    fn find(&self, path: &str) -> String {
        let wish = json!({ "using": "xpath", "value": path });
        let found = self.send("POST", &self.path("/element"), Some(&wish));
        let found = found.unwrap_or_else(|error| {
            let page = self.run("return location.href + '\\n' + document.body.innerText;");
            panic!("{error}\n{}", page.as_str().unwrap_or_default())
        });
        found[ELEMENT].as_str().expect("an element").to_owned()
    }

    /// A command of the browser's own tools.
    pub fn tell(&self, command: &str, values: &Value) -> Value {
        self.ask("POST", "/goog/cdp/execute", Some(&json!({ "cmd": command, "params": values })))
    }

    fn path(&self, of: &str) -> String {
        format!("{}{of}", self.session)
    }

    fn ask(&self, method: &str, of: &str, body: Option<&Value>) -> Value {
        self.send(method, &self.path(of), body).unwrap_or_else(|error| panic!("{method} {of}: {error}"))
    }

    /// What `WebDriver` answers, or says against it.
    fn send(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let request = ureq::http::Request::builder().method(method).uri(self.driver.url(path));
        let answer = match body {
            Some(body) => self.agent.run(request.body(body.to_string()).expect("a request")),
            None => self.agent.run(request.body(()).expect("a request")),
        };
        let mut answer = answer.map_err(|error| error.to_string())?;
        let text = answer.body_mut().with_config().limit(u64::MAX).read_to_string();
        let told: Value = serde_json::from_str(&text.expect("a body")).expect("JSON");
        if answer.status() == 200 {
            return Ok(told["value"].clone());
        }
        Err(told["value"]["message"].as_str().unwrap_or_default().to_owned())
    }
}

impl Drop for Browser<'_> {
    fn drop(&mut self) {
        let _ = self.send("DELETE", &self.session, None);
    }
}

/// Keeps something for people to look at, beside what is built.
pub fn keep(name: &str, bytes: &[u8]) {
    let built = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let folder = built.parent().expect("a folder above").join("web");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(name), bytes).expect("written");
}
