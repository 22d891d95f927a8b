//! Every route against everybody: what the router serves is held against a table of who may ask, and what is one person's is
//! told to nobody else and changed by nobody else.

mod books;
mod callers;
mod scene;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use ledger::access::api_key::Scope;
use rstest::rstest;
use serde_json::{Value, json};

use super::{
    description::operations,
    house::{Answer, House, now, send},
};
use crate::{
    support::{Kind, assert_sound},
    tidy::sources,
};
use books::HIS;
use callers::Limited;
use scene::{Caller, Guest, Scene};
use table::{Row, Who, rows};

/// What somebody is answered who asks for what is another's.
const NONE_OF_THEIRS: [u16; 3] = [403, 404, 422];

/// The routes of the pages, which the API's description leaves out.
fn pages() -> Vec<String> {
    let files = sources("dashboard");
    let (_, text) =
        files.iter().find(|(path, _)| path.ends_with("dashboard/src/pages.rs")).expect("the pages");
    let lines: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix(".route(\"")).collect();
    assert_eq!(lines.len(), text.matches(".route(").count(), "a route stands on a line of its own");
    let routes = lines.iter().flat_map(|line| {
        let (path, handlers) = line.split_once('"').expect("a path");
        let methods = ["get", "post", "patch", "put", "delete", "any"].into_iter();
        methods
            .filter(|method| handlers.contains(&format!("{method}(")))
            .map(|method| format!("{} {path}", method.to_uppercase()))
            .collect::<Vec<_>>()
    });
    routes.collect()
}

#[tokio::test]
async fn every_route_has_a_row_and_every_row_a_route() {
    let house = House::new(&[]).await;
    let document = send(&house.server, ("GET", "/openapi.json"), &[], "").json();
    let told = operations(&document).into_iter();
    let mut routes: BTreeMap<String, Value> =
        told.map(|(method, path, told)| (format!("{method} {path}"), told)).collect();
    routes.extend(pages().into_iter().map(|name| (name, Value::Null)));
    let rows = rows();
    let unknown: Vec<&String> =
        routes.keys().filter(|name| !rows.iter().any(|row| row.name() == **name)).collect();
    assert!(unknown.is_empty(), "nobody says in tests/door/matrix/routes.txt who may ask for {unknown:#?}");
    let gone: Vec<String> = rows.iter().map(Row::name).filter(|name| !routes.contains_key(name)).collect();
    assert!(gone.is_empty(), "no route serves these rows: {gone:#?}");
    for (row, told) in rows.iter().map(|row| (row, &routes[&row.name()])).filter(|(_, told)| !told.is_null())
    {
        let ways = told["security"].as_array().expect("ways in");
        let takes_cookies = ways.iter().any(|way| way.get("cookie").is_some());
        let is_operators = told["description"].as_str().is_some_and(|said| said.contains("operator"));
        assert_eq!(
            (ways.is_empty(), takes_cookies, is_operators),
            (row.who == Who::Anybody, row.takes_cookies(), row.who == Who::Operator),
            "what is told of {}",
            row.name()
        );
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn everybody_comes_as_far_as_their_row_says(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let mut scene = Scene::new(kind).await;
    books::fill(&mut scene).await;
    let (shut_out, limited) = (callers::shut_out(&scene).await, callers::limited(&scene).await);
    let rows = rows();
    let mut sheet = Sheet::default();
    let before = scene.books().await;
    for caller in &shut_out {
        sheet.come(&scene, rows.iter(), caller);
        untouched(&scene, &before, &caller.name).await;
    }
    // A browser that is logged in, where programs alone are let in.
    let is_for_programs = |row: &&Row| !row.takes_cookies() && !row.is_page(false);
    sheet.come(&scene, rows.iter().filter(is_for_programs), &scene.admin.browser);
    for guest in [&scene.sari, &scene.waiting, &scene.admin] {
        sheet.pry(&scene, &rows, guest);
        untouched(&scene, &before, &guest.browser.name).await;
    }
    for limited in &limited {
        sheet.reach(&scene, &rows, limited);
    }
    sheet.wait_outside(&scene, &rows);
    untouched(&scene, &before, "somebody who may not do so much").await;
    sheet.name_his(&mut scene);
    untouched(&scene, &before, "somebody who named what is his").await;
    assert_sound(&scene.database).await;
    sheet.be_served(&scene, &rows).await;
    assert!(sheet.wrong.is_empty(), "{} answers are wrong:\n{}", sheet.wrong.len(), sheet.wrong.join("\n"));
    assert!(sheet.asked > 2_000, "{}", sheet.asked);
}

/// Every row of Budi's is as it was, whatever they asked for.
async fn untouched(scene: &Scene, before: &BTreeSet<String>, by: &str) {
    let after = scene.books().await;
    let changed: Vec<&String> = before.symmetric_difference(&after).collect();
    assert!(changed.is_empty(), "{by} changed {changed:#?}");
}

/// What was answered otherwise than the table says; all of it is told at once.
#[derive(Default)]
struct Sheet {
    asked: usize,
    wrong: Vec<String>,
}

impl Sheet {
    /// Notes an answer to somebody who is to hear nothing of Budi; an error is told as every one is, or as a page.
    fn hear(&mut self, caller: &Caller, (asked, is_html): (&str, bool), (answer, is_right): (&Answer, bool)) {
        let said = answer.whole().to_lowercase();
        let is_silent = !HIS.iter().any(|word| said.contains(word));
        let is_well_formed = answer.status < 400
            || if is_html {
                answer.header("content-type").starts_with("text/html")
            } else {
                is_error(answer)
            };
        self.note(caller, (asked, answer), is_right && is_silent && is_well_formed);
    }

    fn note(&mut self, caller: &Caller, (asked, answer): (&str, &Answer), is_right: bool) {
        self.asked += 1;
        if !is_right {
            let text: String = answer.text.chars().take(200).collect();
            self.wrong.push(format!("{}: {asked}: {} {text}", caller.name, answer.status));
        }
    }

    /// Whoever is let in nowhere.
    fn come<'a>(&mut self, scene: &Scene, rows: impl Iterator<Item = &'a Row>, caller: &Caller) {
        for row in rows.filter(|row| row.who != Who::Anybody) {
            let place = scene.place(row, "");
            let answer = scene.ask(caller, (&row.method, &place), &scene.filled(&row.body));
            let is_page = row.is_page(caller.is_program());
            let is_refused = if is_page {
                let (path, _) =
                    answer.header("location").split_once('?').unwrap_or((answer.header("location"), ""));
                answer.status == 303 && path == "/login"
            } else {
                answer.status == 401 && answer.header("www-authenticate") == "Bearer"
            };
            let asked = format!("{} {place}", row.method);
            self.hear(caller, (&asked, is_page), (&answer, is_refused));
        }
    }

    /// Somebody else, who asks for what is Budi's, and for the same of their own.
    fn pry(&mut self, scene: &Scene, rows: &[Row], guest: &Guest) {
        let (id, phone) = (scene.budi.id, scene.budi.phone.as_deref().unwrap_or_default());
        let looks_after = guest.person.id == scene.admin.person.id;
        let is_theirs = |row: &&Row| row.has("house") && looks_after;
        for row in rows.iter().filter(|row| row.is_of_people() && !is_theirs(row)) {
            let caller = guest.before(row);
            let body = scene.filled(&row.body);
            let is_his = row.has("house") || row.stem().is_some_and(is_of_somebody);
            let mut asked = Vec::new();
            // Their own is asked for where nothing is changed by it.
            if is_his || row.method == "GET" {
                asked.push((scene.place(row, ""), body.clone(), is_his));
            }
            if row.who != Who::Page {
                for said in [format!("user_id={id}"), format!("phone={phone}")] {
                    asked.push((scene.place(row, &said), body.clone(), true));
                }
                let named = naming(&body, id).filter(|_| !row.has("nobody"));
                asked.extend(named.map(|body| (scene.place(row, ""), body, true)));
            }
            for (place, body, is_his) in asked {
                let answer = scene.ask(caller, (&row.method, &place), &body);
                let is_right = if is_his {
                    NONE_OF_THEIRS.contains(&answer.status)
                } else {
                    // What is about no book may not be there yet.
                    row.answers.contains(&answer.status) || (row.has("nobody") && answer.status == 404)
                };
                let asked = format!("{} {place} {body}", row.method);
                self.hear(caller, (&asked, row.has("html")), (&answer, is_right));
            }
        }
    }

    /// Whoever is known, and may not.
    fn reach(&mut self, scene: &Scene, rows: &[Row], (caller, is_beyond): &Limited) {
        for row in rows.iter().filter(|row| is_beyond(row)) {
            let place = scene.place(row, "");
            let answer = scene.ask(caller, (&row.method, &place), &scene.filled(&row.body));
            let is_refused = answer.status == 403;
            let asked = format!("{} {place}", row.method);
            self.hear(caller, (&asked, row.has("html")), (&answer, is_refused));
        }
    }

    /// Whoever is not let in yet, where files and models are asked for.
    fn wait_outside(&mut self, scene: &Scene, rows: &[Row]) {
        for row in rows.iter().filter(|row| row.has("confirmed")) {
            let (caller, place) = (scene.waiting.before(row), scene.place(row, ""));
            let answer = scene.ask(caller, (&row.method, &place), &scene.filled(&row.body));
            let asked = format!("{} {place}", row.method);
            self.hear(caller, (&asked, false), (&answer, answer.status == 403));
        }
    }

    /// Somebody else, who names what is Budi's in a body or a query of their own.
    fn name_his(&mut self, scene: &mut Scene) {
        let own = json!({ "name": "Punyaku", "keywords": ["punyaku"] }).to_string();
        let own = scene.ask(&scene.sari.browser, ("POST", "/api/v1/categories"), &own);
        assert_eq!(own.status, 201, "{}", own.text);
        scene.places.insert("own", own.json()["id"].to_string());
        for (method, place, body) in [
            ("POST", "/api/v1/expenses", r#"{"amount": 1000, "category_id": {category}}"#),
            ("GET", "/api/v1/expenses?category_id={category}", ""),
            ("PATCH", "/api/v1/categories/{own}", r#"{"merged_into": {category}}"#),
            ("POST", "/api/v1/savings/deposit", r#"{"saving_name": "umroh", "amount": 1000}"#),
            ("POST", "/api/v1/savings/withdraw", r#"{"saving_name": "umroh", "amount": 1000}"#),
            ("POST", "/api/v1/imports", r#"{"media_id": {media}}"#),
            ("POST", "/api/v1/imports", r#"{"media_url": "media:{media}"}"#),
            ("POST", "/api/v1/receipts", r#"{"media_url": "media:{media}"}"#),
            ("POST", "/api/v1/media/ocr", r#"{"media_url": "media:{media}"}"#),
            ("POST", "/api/v1/media/stt", r#"{"media_url": "media:{media}"}"#),
        ] {
            let (caller, place, body) = (&scene.sari.browser, scene.filled(place), scene.filled(body));
            let answer = scene.ask(caller, (method, &place), &body);
            let is_right = NONE_OF_THEIRS.contains(&answer.status);
            self.hear(caller, (&format!("{method} {place} {body}"), false), (&answer, is_right));
        }
    }

    /// Those who may, first by no more than what it takes, then as they are.
    async fn be_served(&mut self, scene: &Scene, rows: &[Row]) {
        let (_, reads) = scene.key(&scene.budi, &[Scope::Read]).await;
        let reads = Caller::bearing("Budi's key that reads", &reads);
        let (_, writes) = scene.key(&scene.budi, &[Scope::Write]).await;
        let writes = Caller::bearing("Budi's key", &writes);
        let (_, of_admin) = scene.key(&scene.admin.person, &Scope::ALL).await;
        let of_admin = Caller::bearing("the admin's key", &of_admin);
        let (_, browser) = scene.session(&scene.budi, "Kanari layar", now()).await;
        let browser = Caller::browsing("Budi's browser", &browser);
        let (nobody, operator) = (Caller::sending("nobody", Vec::new()), Scene::operator());
        // A rate that is read has to be there.
        self.serve(scene, rows.iter().filter(|row| row.name() == "POST /api/v1/rates"), |_| &of_admin);
        self.serve(scene, rows.iter().filter(|row| row.who == Who::Read), |_| &reads);
        for row in rows.iter().filter(|row| row.who == Who::Read && row.method == "GET") {
            let place = scene.place(row, &format!("user_id={}", scene.budi.id));
            let answer = scene.ask(&operator, ("GET", &place), "");
            let is_let_in = ![401, 403].contains(&answer.status) && answer.status < 500;
            self.note(&operator, (&format!("GET {place}"), &answer), is_let_in);
        }
        self.serve(scene, rows.iter(), |row| match row.who {
            Who::Anybody => &nobody,
            Who::Operator => &operator,
            Who::Admin if row.takes_cookies() => &scene.admin.browser,
            Who::Page if row.has("house") => &scene.admin.browser,
            Who::Admin => &of_admin,
            _ if row.takes_cookies() => &browser,
            _ => &writes,
        });
    }

    fn serve<'row, 'caller>(
        &mut self,
        scene: &Scene,
        rows: impl Iterator<Item = &'row Row>,
        by: impl Fn(&Row) -> &'caller Caller,
    ) {
        for row in rows {
            let (caller, place) = (by(row), scene.place(row, ""));
            let answer = scene.ask(caller, (&row.method, &place), &scene.filled(&row.body));
            let is_right = row.answers.contains(&answer.status);
            self.note(caller, (&format!("{} {place}", row.method), &answer), is_right);
        }
    }
}

/// Whether what a path names behind this is somebody's.
fn is_of_somebody(stem: &str) -> bool {
    !["/api/v1/rates/", "/api/v1/analytics/monthly/"].contains(&stem)
}

/// The same body about this person's books, where it can say so.
fn naming(body: &str, id: i64) -> Option<String> {
    if body.starts_with('@') {
        return Some(format!("{body} user_id={id}"));
    }
    let mut body: Value = serde_json::from_str(body).ok()?;
    body["user_id"] = json!(id);
    Some(body.to_string())
}

/// Whether it is an error as every one is told.
fn is_error(answer: &Answer) -> bool {
    let Ok(Value::Object(body)) = serde_json::from_str(&answer.text) else { return false };
    let is_text = |field: &str| body.get(field).and_then(Value::as_str).is_some_and(|text| !text.is_empty());
    is_text("detail")
        && is_text("code")
        && body.keys().all(|field| ["detail", "code", "id"].contains(&&**field))
}
