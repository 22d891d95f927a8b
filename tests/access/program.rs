//! Links and keys by command, as whoever runs the bot gives them.

use ledger::values::clock::{Clock, SystemClock};
use serde_json::Value;

use super::*;
use crate::support::program::{catat, run};

fn told(output: &[u8]) -> String {
    String::from_utf8_lossy(output).trim_end().to_owned()
}

#[rstest]
#[tokio::test]
async fn a_link_is_printed_and_lets_its_person_in(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let budi = person(&database, PHONE, UserStatus::Pending).await;
    let mut environment = home.environment();
    let link = |environment: &_, phone: &str| {
        run(catat(home.folder.path(), environment).args(["link", "--user", phone]), "")
    };
    assert_eq!(link(&environment, PHONE).status.code(), Some(2), "no link leads anywhere");
    environment.insert("CATAT_PUBLIC_URL".to_owned(), "https://catat.example".to_owned());
    assert_eq!(link(&environment, "6280000000000").status.code(), Some(1), "nobody wrote from there");
    let printed = told(&link(&environment, "0812 3456 7890").stdout);
    let secret = printed.strip_prefix("https://catat.example/login/").expect("a link");
    let hash = SecretHash::of(secret);
    let token = login_token::find(&database, &hash, SystemClock.now()).await.expect("read").expect("good");
    assert_eq!((token.user_id, token.purpose), (budi.id, Purpose::Enter));
    environment.insert("CATAT_PUBLIC_URL".to_owned(), "http://catat.example".to_owned());
    assert_eq!(link(&environment, PHONE).status.code(), Some(2), "everybody on the way could use it");
}

#[rstest]
#[tokio::test]
async fn keys_are_made_listed_and_revoked(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (home, database, budi) = home_of(kind, PHONE).await;
    let environment = home.environment();
    let keys = |arguments: &[&str]| {
        run(catat(home.folder.path(), &environment).arg("keys").args(arguments).args(["--user", PHONE]), "")
    };
    let made = told(&keys(&["add", "--name", "Lembar kerja", "--scope", "read,write"]).stdout);
    let key = api_key::find(&database, &SecretHash::of(&made)).await.expect("read").expect("good");
    assert_eq!((key.user_id, &key.scopes[..]), (budi.id, &[Scope::Read, Scope::Write][..]));
    let listed: Value = serde_json::from_slice(&keys(&["list", "--json"]).stdout).expect("JSON");
    assert_eq!((listed["id"].as_i64(), listed["prefix"].as_str()), (Some(key.id), Some(&made[..12])));
    let table = told(&keys(&["list"]).stdout);
    assert!(table.contains("Lembar kerja") && !table.contains(&made), "a key is shown once: {table}");
    let id = key.id.to_string();
    assert_eq!(keys(&["revoke", &id]).status.code(), Some(0));
    assert_eq!(keys(&["revoke", &id]).status.code(), Some(1), "revoked already");
    assert!(api_key::find(&database, &SecretHash::of(&made)).await.expect("read").is_none());
    assert_eq!(keys(&["add", "--name", "x", "--scope", "all"]).status.code(), Some(2), "no such scope");
    assert_eq!(keys(&["add", "--name", " "]).status.code(), Some(2), "it has no name");
    let events = event::list(&database, Some(budi.id), None, 10).await.expect("read");
    let kinds: Vec<&str> = events.iter().map(|event| &*event.kind).collect();
    assert_eq!(kinds, ["key_revoked", "key_added"]);
}
