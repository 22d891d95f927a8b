//! A house with people in it, each with what lets them in, and how they ask.

use std::{
    collections::{BTreeSet, HashMap},
    sync::atomic::{AtomicU32, Ordering},
};

use chrono::{DateTime, Utc};
use ledger::{
    access::{
        api_key::{self, Scope},
        bearer, login,
    },
    db::{Batch, Database, Location},
    people::user::{Person, UserStatus},
};
use serde_json::Value;

use super::table::Row;
use crate::{
    door::house::{Answer, now, send_to},
    erasure::dump::Dump,
    handed_in::house::{BUDI, House, Letters, OPEN, SARI},
    support::{Home, Kind, books::person, program::TOKEN},
};

const ADMIN: &str = "6281200000003";
const WAITING: &str = "6281200000004";
const BYSTANDER: &str = "6281200000005";
/// Files that are handed in, each by its name; Budi's say what nobody else's do.
const FILES: [(&str, &str); 5] = [
    ("nota.pdf", "%PDF-1.7TOKO JAYA\nBERAS  75,000\nTOTAL  75,000"),
    ("suara.ogg", "OggSbeli kopi 20 ribu"),
    ("mutasi.csv", "date,description,amount\n2026-10-05,PARKIR,-5000\n2026-10-06,GAJI,5250000\n"),
    ("kanari.pdf", "%PDF-1.7KANARI MART\nKANARI BERAS  75,000\nTOTAL  75,000"),
    (
        "kanari.csv",
        "date,description,amount\n2026-10-01,KANARI KARTU,-20000\n2026-10-02,KANARI PARKIR,-5000\n",
    ),
];
/// What changes where its row is only looked at.
const LOOKED_AT: [&str; 2] = ["last_used_at", "seen_at"];

/// Somebody or something that asks, and what they send of themselves.
pub struct Caller {
    pub name: String,
    headers: Vec<(&'static str, String)>,
}

impl Caller {
    /// Whoever sends these.
    pub fn sending(name: &str, headers: Vec<(&'static str, String)>) -> Self {
        Self { name: name.to_owned(), headers }
    }

    /// A program with a token or a key.
    pub fn bearing(name: &str, secret: &str) -> Self {
        Self::sending(name, vec![("authorization", format!("Bearer {secret}"))])
    }

    /// Whether it comes with a token, as programs do.
    pub fn is_program(&self) -> bool {
        self.headers.iter().any(|(name, _)| *name == "authorization")
    }

    /// A browser with its cookie, on a page of ours.
    pub fn browsing(name: &str, secret: &str) -> Self {
        let from_here = ("sec-fetch-site", "same-origin".to_owned());
        Self::sending(name, vec![("cookie", format!("catat={secret}")), from_here])
    }
}

/// Somebody who is let in, by a browser and by a program.
pub struct Guest {
    pub person: Person,
    pub browser: Caller,
    pub program: Caller,
}

impl Guest {
    /// By what they come to a route.
    pub fn before(&self, row: &Row) -> &Caller {
        if row.takes_cookies() { &self.browser } else { &self.program }
    }
}

/// The house, and who is there.
pub struct Scene {
    pub house: House,
    pub database: Database,
    /// Whose books all this is about.
    pub budi: Person,
    pub sari: Guest,
    pub admin: Guest,
    pub waiting: Guest,
    /// What stands in the places of paths, by what stands before them; and in bodies, by its name.
    pub places: HashMap<&'static str, String>,
    location: Location,
    asked: AtomicU32,
}

impl Scene {
    pub async fn new(kind: Kind) -> Self {
        let home = Home::new(kind).await;
        let (location, database) = (home.location.clone(), home.database().await);
        let settings = [OPEN, ("CATAT_ADMINS", ADMIN), ("CATAT_TRUSTED_PROXIES", "127.0.0.1")];
        let house = House::on(home, &settings, Letters::open()).await;
        let budi = person(&database, BUDI, UserStatus::Active).await;
        let bystander = person(&database, BYSTANDER, UserStatus::Pending).await;
        let sari = guest(&database, "Sari", (SARI, UserStatus::Active)).await;
        let admin = guest(&database, "the admin", (ADMIN, UserStatus::Active)).await;
        let waiting = guest(&database, "whoever waits", (WAITING, UserStatus::Pending)).await;
        let mut places = HashMap::from([
            ("/session/", "x".to_owned()),
            ("/api/v1/session/", "x".to_owned()),
            ("/api/v1/analytics/monthly/", "2026/10".to_owned()),
            ("/api/v1/rates/", "2026-03-02/USD/IDR".to_owned()),
        ]);
        places.insert("/api/v1/users/", bystander.id.to_string());
        places.insert("/admin/people/", bystander.id.to_string());
        // What pages load is called by what it holds.
        let login = send_to(&house.url("/login"), "GET", &[], "").text;
        let style = login.split("/assets/").nth(1).and_then(|rest| rest.split('"').next());
        places.insert("/assets/", style.expect("a stylesheet").to_owned());
        let asked = AtomicU32::new(0);
        Self { house, database, budi, sari, admin, waiting, places, location, asked }
    }

    /// The operator's programs.
    pub fn operator() -> Caller {
        Caller::bearing("the operator", TOKEN)
    }

    pub async fn id(&self) -> i64 {
        id(&self.database).await
    }

    /// Writes what is appended to a batch.
    pub async fn write<T>(&self, append: impl FnOnce(&mut Batch) -> T) -> T {
        write(&self.database, append).await
    }

    /// The secret of a browser that came at this time, and its row.
    pub async fn session(&self, of: &Person, agent: &str, at: DateTime<Utc>) -> (i64, String) {
        session(&self.database, of, (agent, at)).await
    }

    /// A key with these scopes, and its row.
    pub async fn key(&self, of: &Person, scopes: &[Scope]) -> (i64, String) {
        let id = self.id().await;
        let name = if of.id == self.budi.id { "Kanari kunci" } else { "Kunci" };
        let secret = self.write(|batch| api_key::add(batch, id, of.id, name, scopes, now())).await;
        (id, secret.text().to_owned())
    }

    /// Asks for a place with this body.
    pub fn ask(&self, caller: &Caller, (method, place): (&str, &str), body: &str) -> Answer {
        // Each from an address of its own: of one nobody guesses so often.
        let [_, a, b, c] = self.asked.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let from = format!("10.{a}.{b}.{c}");
        let (kind, body) = sent(body);
        let mut headers = vec![("x-forwarded-for", &*from), ("if-match", "*")];
        headers.extend(kind.map(|kind| ("content-type", kind)));
        headers.extend(caller.headers.iter().map(|(name, value)| (*name, &**value)));
        send_to(&self.house.url(place), method, &headers, &body)
    }

    /// Where a row's own path leads, with what else is `said` in its query.
    pub fn place(&self, row: &Row, said: &str) -> String {
        let places = row.stem().map_or("", |stem| self.placed(stem));
        row.place(places, said)
    }

    /// A text with what it names in braces.
    pub fn filled(&self, text: &str) -> String {
        let named = ["media", "category", "own"].iter().filter(|name| self.places.contains_key(**name));
        let nth = self.asked.load(Ordering::Relaxed).to_string();
        let text = text.replace("{n}", &nth);
        named.fold(text, |text, name| text.replace(&format!("{{{name}}}"), self.placed(name)))
    }

    fn placed(&self, name: &str) -> &str {
        self.places.get(name).unwrap_or_else(|| panic!("nothing is known for {name}"))
    }

    /// Every row that is Budi's or of his book, as the database has it.
    pub async fn books(&self) -> BTreeSet<String> {
        self.dump().await.rows.iter().filter_map(|row| self.of_budi(row)).collect()
    }

    fn of_budi(&self, row: &str) -> Option<String> {
        let (table, fields) = row.split_once(' ').expect("a table and its fields");
        let mut fields: Value = serde_json::from_str(fields).expect("JSON");
        let is = |column: &str, id: i64| fields[column].as_i64() == Some(id);
        let is_his = is("user_id", self.budi.id)
            || is("book_id", self.budi.book.get())
            || (["users", "books"].contains(&table)
                && (is("id", self.budi.id) || is("id", self.budi.book.get())));
        let fields = fields.as_object_mut().expect("a row");
        fields.retain(|name, _| !LOOKED_AT.contains(&&**name));
        is_his.then(|| format!("{table} {}", Value::from(fields.clone())))
    }

    /// Whether something of Budi's is due and not done yet.
    pub async fn is_busy(&self) -> bool {
        let books = self.books().await;
        let jobs = books.iter().filter_map(|row| row.strip_prefix("jobs "));
        let mut jobs = jobs.map(|job| serde_json::from_str::<Value>(job).expect("JSON"));
        jobs.any(|job| {
            let is_open = !["done", "dead"].iter().any(|ended| job["status"] == *ended);
            let due_at = job["due_at"].as_str().and_then(|at| at.parse::<DateTime<Utc>>().ok());
            is_open && due_at.is_none_or(|at| at <= now())
        })
    }

    /// All rows as they are now.
    pub async fn dump(&self) -> Dump {
        Dump::of(&self.location).await
    }
}

/// Whether a row of the table holds the word in this column.
pub fn holds(dump: &Dump, table: &str, column: &str, word: &str) -> bool {
    let of_table = dump.rows.iter().filter_map(|row| row.strip_prefix(table)?.strip_prefix(' '));
    let mut fields = of_table.filter_map(|fields| serde_json::from_str::<Value>(fields).ok());
    fields.any(|fields| fields[column].to_string().to_lowercase().contains(word))
}

async fn id(database: &Database) -> i64 {
    database.ids(1).await.expect("ids").take()
}

async fn write<T>(database: &Database, append: impl FnOnce(&mut Batch) -> T) -> T {
    let mut batch = Batch::default();
    let appended = append(&mut batch);
    database.write(batch).await.expect("written");
    appended
}

async fn session(database: &Database, of: &Person, (agent, at): (&str, DateTime<Utc>)) -> (i64, String) {
    let id = id(database).await;
    let secret = write(database, |batch| login::open(batch, id, of.id, Some(agent), None, at)).await;
    (id, secret.text().to_owned())
}

async fn guest(database: &Database, name: &str, (phone, status): (&str, UserStatus)) -> Guest {
    let person = person(database, phone, status).await;
    let (_, browser) = session(database, &person, ("Peramban uji", now())).await;
    let tokens = write(database, |batch| bearer::open(batch, person.id, now())).await;
    Guest {
        browser: Caller::browsing(name, &browser),
        program: Caller::bearing(name, tokens.access.text()),
        person,
    }
}

/// A body as it is sent, with its type where it is no JSON: `@` names a file, and the form's fields behind it.
fn sent(body: &str) -> (Option<&'static str>, String) {
    const BOUNDARY: &str = "a-boundary-that-no-file-holds";
    if body.is_empty() || body.starts_with('{') {
        return (None, body.to_owned());
    }
    let Some(form) = body.strip_prefix('@') else {
        return (Some("application/x-www-form-urlencoded"), body.to_owned());
    };
    let mut words = form.split(' ');
    let name = words.next().unwrap_or_default();
    let (_, bytes) = FILES.iter().find(|(known, _)| *known == name).expect("a file of that name");
    let mut parts = vec![(format!("name=\"file\"; filename=\"{name}\""), (*bytes).to_owned())];
    for word in words {
        let (field, value) = word.split_once('=').expect("a field and its value");
        parts.push((format!("name=\"{field}\""), value.to_owned()));
    }
    let part = |(head, text): &(String, String)| {
        format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n{text}\r\n")
    };
    let body = parts.iter().map(part).collect::<Vec<_>>().concat();
    (Some("multipart/form-data; boundary=a-boundary-that-no-file-holds"), format!("{body}--{BOUNDARY}--\r\n"))
}
