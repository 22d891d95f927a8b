//! A server with people in it, and browsers and programs that ask it.

use chrono::{DateTime, Utc};
use ledger::{
    access::{
        api_key::{self, Scope},
        login_token::{self, Purpose},
    },
    db::{Batch, Database},
    people::user::{self, Address, Person},
    values::clock::{Clock, SystemClock},
};
use serde_json::Value;

use crate::support::{
    Home, Kind,
    program::{Server, TOKEN},
};

pub const BUDI: &str = "6281234567890";
pub const ANI: &str = "6289876543210";
pub const PASSWORD: &str = "hujan turun di sore hari";

/// A server that lets everybody in, and its books.
pub struct House {
    pub server: Server,
    pub database: Database,
    _home: Home,
}

impl House {
    pub async fn new(settings: &[(&str, &str)]) -> Self {
        Self::of(Kind::Sqlite, settings).await
    }

    pub async fn of(kind: Kind, settings: &[(&str, &str)]) -> Self {
        let home = Home::new(kind).await;
        let mut environment = home.environment();
        environment.insert("CATAT_REGISTRATION".to_owned(), "open".to_owned());
        environment.extend(settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let server = Server::start(home.folder.path(), &environment, None);
        let database = home.database().await;
        Self { server, database, _home: home }
    }

    /// Somebody who wrote this to the bot.
    pub async fn person(&self, phone: &str, text: &str) -> Person {
        self.server.say(phone, text);
        self.known(phone).await
    }

    pub async fn known(&self, phone: &str) -> Person {
        let address = Address::phone(phone).expect("a number");
        user::find(&self.database, &address).await.expect("read").expect("a person")
    }

    /// The token of a link for this person, as it was drawn at this time.
    pub async fn link(&self, person: &Person, at: DateTime<Utc>) -> String {
        let mut batch = Batch::default();
        let secret = login_token::issue(&mut batch, person.id, Purpose::Enter, at);
        self.database.write(batch).await.expect("written");
        secret.text().to_owned()
    }

    /// A key of this person, with its id.
    pub async fn key(&self, person: &Person, scopes: &[Scope]) -> (i64, String) {
        let id = self.database.ids(1).await.expect("ids").take();
        let mut batch = Batch::default();
        let secret = api_key::add(&mut batch, id, person.id, "tes", scopes, now());
        self.database.write(batch).await.expect("written");
        (id, secret.text().to_owned())
    }

    /// A browser in which nobody is logged in.
    pub fn browser(&self) -> Browser<'_> {
        Browser { server: &self.server, cookie: None }
    }

    /// A browser that came by a link.
    pub async fn browser_of(&self, person: &Person) -> Browser<'_> {
        let token = self.link(person, now()).await;
        let mut browser = self.browser();
        let answer = browser.post(&format!("/login/{token}"), &[]);
        assert_eq!(answer.status, 303, "{}", answer.text);
        browser
    }

    /// Sets a password in a browser that came by a link, and answers the browser.
    pub async fn with_password(&self, person: &Person) -> Browser<'_> {
        let mut browser = self.browser_of(person).await;
        let answer = browser.post("/password", &[("password", PASSWORD)]);
        assert_eq!((answer.status, answer.header("location")), (303, "/"), "{}", answer.text);
        browser
    }

    pub async fn rows(&self, sql: &'static str) -> Vec<(String,)> {
        self.database.scan(sql, Vec::new()).await.expect("rows")
    }
}

pub fn now() -> DateTime<Utc> {
    SystemClock.now()
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub text: String,
    headers: Vec<(String, String)>,
}

impl Answer {
    /// A header, empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        let mut found = self.headers.iter().filter(|(known, _)| known == name);
        found.next().map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// All that came back, headers and text.
    pub fn whole(&self) -> String {
        let headers = self.headers.iter().map(|(name, value)| format!("{name}: {value}"));
        headers.chain([self.text.clone()]).collect::<Vec<_>>().join("\n")
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// Sends a request with these headers and this body, and follows nothing.
pub fn send(server: &Server, request: (&str, &str), headers: &[(&str, &str)], body: &str) -> Answer {
    let (method, path) = request;
    send_to(&server.url(path), method, headers, body)
}

/// The same of a server in this process.
pub fn send_to(url: &str, method: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = ureq::http::Request::builder().method(method).uri(url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .allow_non_standard_methods(true)
        .build()
        .into();
    let has_body = !body.is_empty() && !["GET", "HEAD", "OPTIONS"].contains(&method);
    let answer = if has_body {
        agent.run(request.body(body.to_owned()).expect("a request"))
    } else {
        agent.run(request.body(()).expect("a request"))
    };
    let mut answer = answer.expect("an answer");
    let told = answer.headers().iter();
    let headers =
        told.map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned())).collect();
    let text = answer.body_mut().read_to_string().unwrap_or_default();
    Answer { status: answer.status().as_u16(), text, headers }
}

/// A request of a program that sends this token or key.
pub fn ask(server: &Server, token: &str, request: (&str, &str), body: &str) -> Answer {
    let token = format!("Bearer {token}");
    let headers: &[(&str, &str)] = if token == "Bearer " { &[] } else { &[("authorization", &token)] };
    send(server, request, headers, body)
}

/// The same of the operator.
pub fn operate(server: &Server, request: (&str, &str), body: &str) -> Answer {
    ask(server, TOKEN, request, body)
}

/// A browser: it keeps its cookie, and says of every form that it was sent from our own page.
pub struct Browser<'a> {
    server: &'a Server,
    /// The cookie as it is sent back.
    pub cookie: Option<String>,
}

impl Browser<'_> {
    pub fn get(&mut self, path: &str) -> Answer {
        self.ask(("GET", path), &[], "")
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
            ("user-agent", "Peramban uji"),
        ];
        self.ask(("POST", path), &headers, &pairs.join("&"))
    }

    pub fn ask(&mut self, request: (&str, &str), headers: &[(&str, &str)], body: &str) -> Answer {
        let mut headers = headers.to_vec();
        let cookie = self.cookie.clone();
        headers.extend(cookie.as_deref().map(|cookie| ("cookie", cookie)));
        let answer = send(self.server, request, &headers, body);
        let set = answer.header("set-cookie");
        if let Some((cookie, rest)) = set.split_once(';') {
            self.cookie = (!rest.contains("Max-Age=0")).then(|| cookie.to_owned());
        }
        answer
    }

    pub fn is_logged_in(&mut self) -> bool {
        self.get("/logins").status == 200
    }
}

fn escaped(value: &str) -> String {
    value
        .bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            },
        )
        .collect()
}
