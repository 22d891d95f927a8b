//! Who is let in by which mode, when the mode is another one than before.

use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{
    Home, Kind,
    program::{Server, catat, run},
};

const BUDI: &str = "6281234567890";
const SARI: &str = "6281234567891";
const DEWI: &str = "6281234567892";
const STRANGER: &str = "6281234567899";

fn server(home: &Home, settings: &[(&str, &str)]) -> Server {
    let mut environment = home.environment();
    environment.extend(settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    Server::start(home.folder.path(), &environment, None)
}

fn users(home: &Home, arguments: &[&str]) -> (Option<i32>, String) {
    let output = run(catat(home.folder.path(), &home.environment()).arg("users").args(arguments), "");
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

fn reply(answer: &Value) -> &str {
    answer["reply"].as_str().expect("a reply")
}

fn is_let_in(server: &Server, phone: &str) -> bool {
    reply(&server.say(phone, "kopi 20k")).contains("Rp20.000")
}

/// Budi let himself in, Sari is listed, Dewi was approved by hand; then the mode is switched.
async fn switched(kind: Kind) -> (Home, Server) {
    let home = Home::new(kind).await;
    let before = server(&home, &[("CATAT_REGISTRATION", "confirm"), ("CATAT_DUPLICATE_SECONDS", "0")]);
    for phone in [BUDI, SARI, DEWI] {
        before.say(phone, "kopi 20k");
    }
    for phone in [BUDI, SARI] {
        before.say(phone, "ya");
    }
    assert_eq!(users(&home, &["approve", DEWI]).0, Some(0));
    before.terminate();
    let settings =
        [("CATAT_REGISTRATION", "allowlist"), ("CATAT_ALLOWLIST", SARI), ("CATAT_DUPLICATE_SECONDS", "0")];
    let after = server(&home, &settings);
    (home, after)
}

#[rstest]
#[tokio::test]
async fn the_list_shuts_out_whoever_is_neither_on_it_nor_approved_by_hand(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (home, server) = switched(kind).await;
    assert!(is_let_in(&server, SARI), "listed");
    assert!(is_let_in(&server, DEWI), "approved by hand");
    let turned_away = server.say(BUDI, "kopi 20k");
    assert!(reply(&turned_away).contains("nomor yang terdaftar"), "{turned_away}");
    assert_eq!(reply(&server.say(BUDI, "laporan hari ini")), "", "one line a day");
    let (_, rows) = server.get(&format!("/transactions?phone={BUDI}"));
    assert_eq!(rows["items"].as_array().map(Vec::len), Some(1), "what was booked stays: {rows}");

    assert_eq!(users(&home, &["approve", BUDI]), (Some(0), "User 7890 is active now.\n".to_owned()));
    assert!(is_let_in(&server, BUDI), "approved though confirmed before");
    assert_eq!(users(&home, &["block", DEWI]).0, Some(0));
    assert!(!is_let_in(&server, DEWI), "a block takes the approval away");
}

#[rstest]
#[tokio::test]
async fn those_who_are_shut_out_are_taken_over_at_once(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (home, server) = switched(kind).await;
    assert_eq!(reply(&server.say(STRANGER, "kopi 20k")).lines().count(), 1, "the polite line");
    assert_eq!(users(&home, &["--admit-all"]), (Some(0), "2 taken over.\n".to_owned()));
    assert_eq!(users(&home, &["--admit-all"]), (Some(0), "0 taken over.\n".to_owned()));
    assert!(is_let_in(&server, BUDI));
    assert!(!is_let_in(&server, STRANGER), "only those who were let in before");
}

#[tokio::test]
async fn what_was_kept_of_somebody_shut_out_stays_theirs() {
    let (_home, server) = switched(Kind::Sqlite).await;
    let asked = server.say(BUDI, "hapus semua data saya");
    let code = reply(&asked).split('*').nth(1).unwrap_or_else(|| panic!("no code in {asked}")).to_owned();
    assert!(reply(&server.say(BUDI, "kopi 20k")).contains("nomor yang terdaftar"), "nothing else is heard");
    assert!(reply(&server.say(BUDI, &code)).contains("hapus"), "the code is");
    let mut tries = 0;
    while server.get(&format!("/transactions?phone={BUDI}")).0 != 404 {
        tries += 1;
        assert!(tries < 600, "nothing was erased");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let exported = server.say(SARI, "ekspor data saya");
    assert!(reply(&exported).contains("exports/"), "{exported}");
    let unknown = server.say(STRANGER, "ekspor data saya");
    assert!(reply(&unknown).contains("nomor yang terdaftar"), "nothing is kept of them: {unknown}");
}

#[tokio::test]
async fn the_start_says_how_many_are_shut_out() {
    let (home, server) = switched(Kind::Sqlite).await;
    server.terminate();
    let settings = [("CATAT_REGISTRATION", "allowlist"), ("CATAT_ALLOWLIST", SARI)];
    let doctor = run(catat(home.folder.path(), &home.environment()).arg("doctor").envs(settings), "");
    let said = String::from_utf8_lossy(&doctor.stdout);
    assert!(said.contains("shuts out 1 ") && said.contains("--admit-all"), "{said}");
    let listed: Value = serde_json::from_str(&users(&home, &["--json"]).1).expect("JSON");
    let admitted: Vec<&Value> =
        listed.as_array().expect("people").iter().map(|person| &person["admitted"]).collect();
    assert_eq!(admitted, [&json!("admin"), &json!("self"), &json!("self")]);
}

#[tokio::test]
async fn who_looks_after_the_bot_is_what_the_settings_say_now() {
    let home = Home::new(Kind::Sqlite).await;
    server(&home, &[]).say(BUDI, "kopi 20k");
    let role = |admins: &str| {
        let mut catat = catat(home.folder.path(), &home.environment());
        let output = run(catat.args(["users", "--json"]).env("CATAT_ADMINS", admins), "");
        let listed: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        listed[0]["role"].clone()
    };
    assert_eq!((role(""), role(BUDI), role(SARI)), (json!("user"), json!("admin"), json!("user")));
}
