//! Every example of `docs/http.md`, played in its order.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::server;
use crate::support::{
    Kind,
    program::{Server, TOKEN, read},
};

/// Asks as the example does.
fn ask(server: &Server, method: &str, path: &str, body: Option<&str>) -> (u16, Value) {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let (url, token) = (server.url(path), format!("Bearer {TOKEN}"));
    let answer = match method {
        "GET" => agent.get(url).header("Authorization", &token).call(),
        "DELETE" => agent.delete(url).header("Authorization", &token).call(),
        "PATCH" => {
            let request = agent.patch(url).header("Authorization", &token).header("If-Match", "*");
            request.send(body.unwrap_or("{}"))
        }
        "POST" => agent.post(url).header("Authorization", &token).send(body.unwrap_or("{}")),
        other => panic!("no method: {other}"),
    };
    read(answer.expect("an answer"))
}

/// What an answer is known by: its id; of a list, its first row's number.
fn known_by(answer: &Value) -> String {
    let known = [&answer["id"], &answer["items"][0]["number"]];
    known.into_iter().find(|known| !known.is_null()).expect("an id or a number").to_string()
}

#[tokio::test]
async fn every_example_is_answered_as_it_says() {
    let (_home, server) = server(Kind::Sqlite).await;
    let page = include_str!("../../docs/http.md");
    let (_, block) = page.split_once("```requests\n").expect("the examples");
    let lines: Vec<&str> = block.split("```").next().expect("their end").lines().collect();
    let mut names: HashMap<&str, String> = HashMap::new();
    for pair in lines.chunks(2) {
        let [asked, told] = pair else { panic!("a request without an answer: {pair:?}") };
        let (method, rest) = asked.split_once(' ').expect("a method");
        let (path, body) = rest.split_once(' ').map_or((rest, None), |(path, body)| (path, Some(body)));
        let path = names.iter().fold(path.to_owned(), |path, (name, id)| path.replace(name, id));
        let (status, answer) = ask(&server, method, &path, body);
        let (wanted, rest) = told.split_once(' ').unwrap_or((*told, ""));
        assert_eq!(status.to_string(), wanted, "{asked}: {answer}");
        let (fields, name) = rest.rsplit_once('}').unwrap_or((rest, ""));
        let fields = if fields.is_empty() {
            json!({})
        } else {
            serde_json::from_str(&format!("{fields}}}")).expect("JSON")
        };
        for (field, wanted) in fields.as_object().expect("an object") {
            assert_eq!(&answer[field], wanted, "{field} of {asked}: {answer}");
        }
        if !name.trim().is_empty() {
            names.insert(name.trim(), known_by(&answer));
        }
    }
    assert!(lines.len() > 80, "{}", lines.len());
}
