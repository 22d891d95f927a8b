//! The commands, run as a person runs them.

use ledger::db::Location;
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{
    Home, Kind,
    program::{Server, catat, run},
    whatsapp::rows,
};

fn lines(output: &[u8]) -> Vec<Value> {
    let text = std::str::from_utf8(output).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn text(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}

#[tokio::test]
async fn chat_answers_each_line_with_one_line() {
    let home = Home::new(Kind::Sqlite).await;
    let input = concat!(
        "beli kopi 20k\n",
        "{\"text\":\"makan 35rb\",\"id\":\"a\",\"at\":\"2026-11-20T12:00:00+07:00\"}\n",
        "{\"text\":\"makan 35rb\",\"id\":\"a\"}\n",
        "{\"text\":\"makan 36rb\",\"id\":\"a\"}\n",
        "{\"text\":\"x\",\"at\":\"2020-01-01T00:00:00Z\"}\n",
        "{\"text\":\"x\",\"colour\":1}\n",
        "{\"text\":5}\n",
        "{not json\n",
        "kopi 20k\\nparkir 5k\n",
        "{\"text\":\"hapus\",\"quote\":\">nobody\"}\n",
        "{\"text\":\"hapus\",\"quote\":\">a\"}\n",
    );
    let input = format!("{input}{{\"text\":\"x\",\"id\":\"{}\"}}\n", "y".repeat(257));
    let mut chat = catat(home.folder.path(), &home.environment());
    chat.args(["chat", "--now", "2026-11-20T10:00:00+07:00"]).env("CATAT_COLOUR", "x");
    let output = run(&mut chat, &input);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let turns = lines(&output.stdout);
    assert_eq!(turns.len(), 12);
    assert_eq!(turns[0]["transactions"][0]["datetime"], "2026-11-20T10:00:00+07:00");
    assert_eq!(turns[0]["transactions"][0]["amount"], 20_000);
    assert_eq!(turns[1]["transactions"][0]["datetime"], "2026-11-20T12:00:00+07:00");
    assert_eq!(
        (&turns[2]["duplicate"], &turns[2]["replies"], &turns[2]["transactions"]),
        (&json!(true), &turns[1]["replies"], &json!([]))
    );
    assert_eq!(turns[3]["error"]["code"], "id_reused");
    assert_eq!(turns[4]["error"]["code"], "at_in_the_past");
    assert_eq!(turns[5]["error"]["code"], "invalid");
    assert_eq!(turns[6]["error"]["code"], "invalid");
    assert!(turns[7]["error"].is_null(), "no JSON, so it is words");
    assert_eq!(turns[8]["transactions"].as_array().map(Vec::len), Some(2), "{}", turns[8]);
    assert_eq!(turns[9]["error"]["code"], "invalid", "nothing was replied to it");
    assert_eq!(turns[10]["transactions"][0]["amount"], 35_000, "the quoted reply's entry: {}", turns[10]);
    assert_eq!(turns[11]["error"]["code"], "invalid", "an id has up to 256 bytes");
    assert_eq!(lines(&output.stderr)[0]["level"], "WARN", "logs are lines of JSON: {}", text(&output.stderr));
    let people: Vec<&Value> = turns.iter().map(|turn| &turn["user"]).collect();
    assert!(people.iter().all(|user| **user == "owner"), "{people:?}");
}

#[tokio::test]
async fn one_engine_uses_a_data_folder_at_a_time() {
    let home = Home::new(Kind::Sqlite).await;
    let server = Server::start(home.folder.path(), &home.environment(), None);
    let second = run(catat(home.folder.path(), &home.environment()).arg("chat"), "");
    assert_eq!(second.status.code(), Some(3));
    let said = text(&second.stderr);
    assert!(
        said.contains(&server.pid().to_string())
            && said.contains(home.folder.path().to_str().expect("UTF-8")),
        "{said}"
    );
    for beside in [vec!["users"], vec!["messages", "--dead"], vec!["doctor"]] {
        let output = run(catat(home.folder.path(), &home.environment()).args(&beside), "");
        assert_eq!(
            output.status.code(),
            Some(0),
            "{beside:?}: {}{}",
            text(&output.stdout),
            text(&output.stderr)
        );
    }
}

#[rstest]
#[tokio::test]
async fn people_are_listed_approved_and_blocked_beside_a_running_engine(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let environment = home.environment();
    let server = Server::start(home.folder.path(), &environment, None);
    let users =
        |arguments: &[&str]| run(catat(home.folder.path(), &environment).arg("users").args(arguments), "");
    server.say("6281234567890", "beli kopi 20k");
    server.say("6281234567890", "teh 8");
    let listed: Value = serde_json::from_slice(&users(&["--json"]).stdout).expect("JSON");
    assert_eq!(
        (&listed[0]["name"], &listed[0]["status"]),
        (&json!("User 7890"), &json!("pending")),
        "{listed}"
    );
    assert!(!text(&users(&[]).stdout).contains("kopi"), "nothing of what they wrote is shown");
    assert_eq!(users(&["approve", "0812 3456 7890"]).status.code(), Some(0));
    let (_, report) = server.get("/reports/daily?phone=6281234567890");
    assert_eq!(report["total_expense"], 20_000, "rows with a question of their own go on waiting");
    let confirmed = server.say("6281234567890", "ya");
    assert!(confirmed["reply"].as_str().is_some_and(|reply| reply.contains("Rp8.000")), "{confirmed}");
    assert_eq!(users(&["block", "+6281234567890"]).status.code(), Some(0));
    let blocked = server.say("6281234567890", "beli kopi 20k");
    assert_eq!((&blocked["reply"], &blocked["replies"]), (&json!(""), &json!([])));
    assert_eq!(users(&["approve", "6280000000000"]).status.code(), Some(1), "nobody wrote from there");
    assert_eq!(users(&["approve", "budi"]).status.code(), Some(2));
}

#[tokio::test]
async fn parse_gives_a_frame_for_every_line() {
    let home = Home::new(Kind::Sqlite).await;
    let input = "{\"text\":\"beli pulsa 50k\"}\nnot json\n{\"text\":\"setor laptop 500k\",\"savings\":[\"laptop\"]}\n{\"text\":\"kemarin bakso 15rb\",\"now\":\"2026-01-01T01:00:00+09:00\",\"tz\":\"Asia/Jayapura\"}\n";
    let output = run(
        catat(home.folder.path(), &home.environment()).args(["parse", "--now", "2026-11-20T10:00:00+07:00"]),
        input,
    );
    assert_eq!(output.status.code(), Some(0));
    let frames = lines(&output.stdout);
    assert_eq!(frames.len(), 4);
    assert_eq!(frames[0]["datetime"], "2026-11-20T10:00:00+07:00");
    assert_eq!((&frames[1]["intent"], &frames[1]["entries"]), (&json!("clarification"), &json!([])));
    assert!(frames[1]["error"].is_string());
    assert_eq!((&frames[2]["intent"], &frames[2]["saving"]), (&json!("deposit_saving"), &json!("laptop")));
    assert_eq!(frames[3]["entries"][0]["datetime"], "2025-12-31T01:00:00+09:00");
    let database = home.folder.path().join("catat.db");
    assert!(!database.exists(), "parsing needs no database");
}

#[tokio::test]
async fn parse_tells_which_rules_read_what_where_that_is_asked() {
    let home = Home::new(Kind::Sqlite).await;
    let frame = |flags: &[&str]| {
        let arguments = ["parse", "--now", "2026-11-20T10:00:00+07:00"];
        let input = "{\"text\":\"ngopi 2x 18rb\"}\n";
        let output = run(catat(home.folder.path(), &home.environment()).args(arguments).args(flags), input);
        lines(&output.stdout).remove(0)
    };
    let (mut told, plain) = (frame(&["--trace"]), frame(&[]));
    let steps = told.as_object_mut().and_then(|frame| frame.remove("trace")).expect("a trace");
    assert_eq!(told, plain, "nothing else changes");
    let product = json!({"stage": "arithmetic", "rule": "count times price", "read": "2x 18rb → 36000 IDR"});
    assert!(steps.as_array().is_some_and(|steps| steps.contains(&product)), "{steps}");
}

#[tokio::test]
async fn mistakes_in_the_settings_are_named_and_end_with_2() {
    let home = Home::new(Kind::Sqlite).await;
    let mut command = catat(home.folder.path(), &home.environment());
    let output =
        run(command.arg("serve").env("CATAT_LISTEN", "nowhere").env("CATAT_REGISTRATION", "maybe"), "");
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(said.contains("CATAT_LISTEN") && said.contains("CATAT_REGISTRATION"), "{said}");
    assert_eq!(
        run(catat(home.folder.path(), &home.environment()).arg("no-such-command"), "").status.code(),
        Some(2)
    );
}

#[tokio::test]
async fn doctor_tells_sound_from_unsound() {
    let home = Home::new(Kind::Sqlite).await;
    let doctor = |environment: &[(&str, &str)]| {
        let mut command = catat(home.folder.path(), &home.environment());
        run(command.arg("doctor").envs(environment.iter().copied()), "")
    };
    assert_eq!(doctor(&[]).status.code(), Some(0));
    let away = doctor(&[("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none")]);
    assert_eq!(away.status.code(), Some(1), "{}", text(&away.stdout));
    assert!(text(&away.stdout).contains("DATABASE_URL"));
    let closed = doctor(&[("CATAT_REGISTRATION", "allowlist")]);
    assert_eq!(closed.status.code(), Some(1), "{}", text(&closed.stdout));
    let full = doctor(&[("CATAT_MEDIA", "folder:/proc/none")]);
    assert_eq!(full.status.code(), Some(1), "{}", text(&full.stdout));
    assert!(text(&full.stdout).contains("look at CATAT_MEDIA"), "{}", text(&full.stdout));
}

#[tokio::test]
async fn doctor_asks_the_running_bot_where_it_listens_itself() {
    let home = Home::new(Kind::Sqlite).await;
    let doctor = || {
        // The settings say another address than the running bot was given.
        let mut command = catat(home.folder.path(), &home.environment());
        let output = run(command.arg("doctor").env("CATAT_LISTEN", "127.0.0.1:1"), "");
        (output.status.code(), text(&output.stdout))
    };
    let server = Server::start(home.folder.path(), &home.environment(), None);
    let (code, said) = doctor();
    let wanted = format!("the bot (process {}) answers on 127.0.0.1:{}\n", server.pid(), server.port);
    assert!(code == Some(0) && said.contains(&wanted), "{said}");
    server.kill();
    let (code, said) = doctor();
    assert!(
        code == Some(0) && said.contains("not running"),
        "what a dead process wrote is not believed: {said}"
    );
}

#[tokio::test]
async fn doctor_warns_of_what_is_open_to_the_world() {
    let home = Home::new(Kind::Sqlite).await;
    let doctor = |settings: &[(&str, &str)]| {
        let mut command = catat(home.folder.path(), &home.environment());
        let output = run(command.arg("doctor").envs(settings.iter().copied()), "");
        (output.status.code(), text(&output.stdout))
    };
    let (public, weak) = (("CATAT_LISTEN", "0.0.0.0:8000"), ("CATAT_TOKEN", "aaaaaaaaaaaaaaaaaaaaaaaa"));
    for (settings, code, warnings) in [
        (vec![], 0, vec![]),
        (vec![public], 0, vec!["open to the network"]),
        (vec![weak], 0, vec!["easily guessed"]),
        (vec![public, weak], 1, vec!["open to the network", "easily guessed"]),
        (vec![("CATAT_METRICS", "open")], 0, vec![]),
        (vec![public, ("CATAT_METRICS", "open")], 0, vec!["CATAT_METRICS", "open to the network"]),
        (vec![public, ("CATAT_REGISTRATION", "open")], 0, vec!["CATAT_REGISTRATION", "open to the network"]),
        (vec![("CATAT_WHATSAPP", "on"), ("CATAT_PACE_CHAT", "off")], 1, vec!["danger"]),
        (vec![("CATAT_WHATSAPP", "on"), ("CATAT_PACE_NUMBER", "off")], 1, vec!["danger"]),
    ] {
        let (got, said) = doctor(&settings);
        assert_eq!(got, Some(code), "{settings:?}: {said}");
        for what in ["open to the network", "easily guessed", "CATAT_METRICS", "CATAT_REGISTRATION", "danger"]
        {
            assert_eq!(said.contains(what), warnings.contains(&what), "{what} with {settings:?}: {said}");
        }
    }
}

#[tokio::test]
async fn a_token_that_could_be_guessed_ends_with_2() {
    let home = Home::new(Kind::Sqlite).await;
    let serve = |token: Option<&str>| {
        let mut command = catat(home.folder.path(), &home.environment());
        command.args(["serve", "--listen", "127.0.0.1:0"]).envs(token.map(|token| ("CATAT_TOKEN", token)));
        run(&mut command, "")
    };
    let output = serve(Some("a"));
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("CATAT_TOKEN"));
    std::fs::write(home.folder.path().join("token"), "a\n").expect("a file");
    let output = serve(None);
    assert_eq!(output.status.code(), Some(2), "kept in the folder: {}", text(&output.stderr));
}

#[tokio::test]
async fn the_token_is_made_once_and_kept_to_its_owner() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new(Kind::Sqlite).await;
    let token = home.folder.path().join("token");
    let mut made = Vec::new();
    for _ in 0..2 {
        let mut child = catat(home.folder.path(), &home.environment())
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("the program starts");
        let begun = std::time::Instant::now();
        while std::fs::read_to_string(&token).map_or(0, |text| text.len()) < 64 {
            assert!(begun.elapsed().as_secs() < 60, "no token was made");
            std::thread::yield_now();
        }
        made.push(std::fs::read_to_string(&token).expect("a token"));
        child.kill().expect("a child");
        child.wait().expect("an end");
    }
    assert_eq!(made[0], made[1]);
    let permissions = std::fs::metadata(&token).expect("a file").permissions();
    assert_eq!(permissions.mode() & 0o777, 0o600);
}

#[tokio::test]
async fn where_encryption_is_required_nothing_is_sent_without_it() {
    let home = Home::new(Kind::Postgres).await;
    let Location::Server(url) = &home.location else { unreachable!("it is a server") };
    let users = |url: &str| {
        let mut command = catat(home.folder.path(), &home.environment());
        run(command.arg("users").env("DATABASE_URL", url), "")
    };
    assert_eq!(users(url).status.code(), Some(0));
    let encrypts = rows(&home.location, "SHOW ssl").await == ["on"];
    let output = users(&format!("{url}?sslmode=require"));
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(i32::from(!encrypts)), "{said}");
    assert!(encrypts || said.contains("TLS"), "{said}");
}
