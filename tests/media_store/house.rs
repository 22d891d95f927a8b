//! The whole bot with a bucket behind it: a photo comes in over HTTP, is kept, read and let go; and what a start says of it.

use std::{collections::HashMap, sync::Arc, time::Duration};

use bot::{engine::Engine, intake::store::StartError};
use ledger::{messages::lane::Owner, values::clock::SystemClock};
use rstest::rstest;
use s3_server::{ACCESS_KEY_ID, Fault, SECRET_ACCESS_KEY, Server};
use serde_json::json;

use crate::{
    handed_in::house::{BOOKED, BUDI, House, Letters, OPEN, PAPER, picture},
    support::{
        Kind, PATIENCE,
        program::{catat, run},
        until,
    },
};

const BUCKET: &str = "wa-media";

/// What the program is told of this server.
fn environment(server: &Server) -> HashMap<String, String> {
    let settings = [
        ("CATAT_MEDIA", "s3"),
        ("S3_ENDPOINT", server.endpoint.as_str()),
        ("AWS_ACCESS_KEY_ID", ACCESS_KEY_ID),
        ("AWS_SECRET_ACCESS_KEY", SECRET_ACCESS_KEY),
    ];
    settings.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The same for an engine in this process, with more.
fn told<'a>(
    environment: &'a HashMap<String, String>,
    more: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let told = environment.iter().map(|(name, value)| (&**name, &**value));
    [OPEN].into_iter().chain(told).chain(more.iter().copied()).collect()
}

/// The objects but the store's own.
fn objects(server: &Server) -> Vec<String> {
    server.objects(BUCKET).into_iter().filter(|name| name != "store-id").collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_photo_is_kept_in_the_bucket_read_from_there_and_let_go(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let server = Server::start(&[BUCKET, "other"]).await;
    let environment = environment(&server);
    let house = House::new(kind, &told(&environment, &[]), Letters::open()).await;
    let photo = house.keep(BUDI, &picture(PAPER));
    let kept = objects(&server);
    assert_eq!(kept, house.rows("SELECT location FROM media_assets").await);
    let message =
        json!({ "from_number": BUDI, "message_type": "image", "media_url": photo, "message_id": "1" });
    let (status, answer) = house.post("/wa/incoming", &message);
    assert_eq!((status, &answer["replies"][1]), (200, &json!(BOOKED)), "{answer}");
    let (status, read) = house.post("/media/ocr", &json!({ "media_url": photo }));
    assert_eq!((status, &read["total"]), (200, &json!(132_500)), "{read}");
    let rule = ("catat-net".to_owned(), "u".to_owned(), 395);
    let home = house.leave().await;
    assert_eq!(std::fs::read_dir(home.folder.path().join("on-the-way")).expect("a folder").count(), 0);

    let other = home.settings(&told(&environment, &[("S3_BUCKET_MEDIA", "other")]));
    let (database, owner) = (home.database().await, Owner("two".to_owned()));
    let engine =
        Engine::with_senses(database, Arc::new(SystemClock), &other, owner, media::Senses::default());
    let refused = engine.start().await.expect_err("it is refused");
    assert!(matches!(refused, StartError::OtherStore { .. }), "{refused}");
    assert!(refused.to_string().contains("s3://other"), "{refused}");
    engine.stop(None, Duration::ZERO).await;

    home.damage(&["UPDATE media_assets SET expires_at = '2026-01-01T00:00:00+00:00'"]).await;
    let house = House::on(home, &told(&environment, &[]), Letters::open()).await;
    until("it is let go", PATIENCE, async || objects(&server).is_empty()).await;
    until("the bucket does so too in the end", PATIENCE, async || server.rules() == [rule.clone()]).await;
    let (status, gone) = house.post("/media/ocr", &json!({ "media_url": photo }));
    assert_eq!((status, &gone["code"]), (422, &json!("invalid")), "{gone}");
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_bucket_fails_text_goes_on_and_a_file_is_refused_until_it_is_well() {
    let server = Server::start(&[BUCKET]).await;
    let environment = environment(&server);
    server.break_by(Fault::Forbids);
    let house = House::new(Kind::Sqlite, &told(&environment, &[]), Letters::open()).await;
    let text = json!({ "from_number": BUDI, "message_type": "text", "text": "beli teh 5rb" });
    let (status, answer) = house.post("/wa/incoming", &text);
    assert_eq!(status, 200, "{answer}");
    assert!(answer["reply"].as_str().is_some_and(|reply| reply.contains("Rp5.000")), "{answer}");
    let (status, refused) = house.form("/media", &[("phone", BUDI)], &picture(PAPER));
    assert_eq!((status, &refused["code"]), (503, &json!("media_store")), "{refused}");
    server.mend();
    house.keep(BUDI, &picture(PAPER));
    assert_eq!(objects(&server).len(), 1);
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_bucket_is_refused_by_the_program_and_doctor_names_what_is_wrong() {
    let server = Server::start(&[BUCKET, "other"]).await;
    let environment = environment(&server);
    let home = House::new(Kind::Sqlite, &told(&environment, &[]), Letters::open()).await.leave().await;
    let tell = |command: &str, more: &[(&str, &str)]| {
        let mut program = catat(home.folder.path(), &environment);
        let output = run(program.arg(command).envs(more.iter().copied()), "");
        let said = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(said).expect("text"))
    };
    let (code, said) = tell("chat", &[("S3_BUCKET_MEDIA", "other")]);
    let wanted = "CATAT_MEDIA: these books keep their media in another store than s3://other";
    assert!(code == Some(2) && said.contains(wanted), "{said}");
    let (code, said) = tell("doctor", &[]);
    let wanted = format!("ok    media store s3://{BUCKET} at {}, for 365 days", server.endpoint);
    assert!(code == Some(0) && said.contains(&wanted), "{said}");
    for (setting, value, wanted) in [
        ("AWS_SECRET_ACCESS_KEY", "wrong", "AWS_SECRET_ACCESS_KEY: "),
        ("AWS_ACCESS_KEY_ID", "nobody", "AWS_ACCESS_KEY_ID: "),
        ("S3_BUCKET_MEDIA", "elsewhere", "S3_BUCKET_MEDIA: "),
        ("S3_ENDPOINT", "http://127.0.0.1:1", "S3_ENDPOINT: "),
    ] {
        let (code, said) = tell("doctor", &[(setting, value)]);
        assert!(code == Some(1) && said.contains(wanted) && said.contains("CATAT_MEDIA"), "{said}");
    }
    server.break_by(Fault::IsPublic);
    let (code, said) = tell("doctor", &[]);
    assert!(code == Some(1) && said.contains("anybody may read it"), "{said}");
}
