//! A bucket whose server fails, knows less than others, or is somebody else's; and addresses for those who have no secret.

use std::{fs, io::ErrorKind, path::PathBuf, time::Duration};

use media::{BucketSettings, Key, MediaStore, Upload};
use rstest::rstest;
use s3_server::{ACCESS_KEY_ID, Fault, SECRET_ACCESS_KEY, Server};
use tempfile::TempDir;
use tokio::net::TcpListener;

/// How a bucket of this server is reached.
pub fn settings(server: &Server) -> BucketSettings {
    BucketSettings {
        endpoint: Some(server.endpoint.clone()),
        region: "us-east-1".to_owned(),
        bucket: "wa-media".to_owned(),
        access_key_id: ACCESS_KEY_ID.to_owned(),
        secret_access_key: SECRET_ACCESS_KEY.to_owned(),
        session_token: None,
        days: 365,
        patience: Duration::from_secs(30),
    }
}

/// A server with a bucket in which one object is kept, and whoever keeps it.
struct House {
    server: Server,
    store: MediaStore,
    key: Key,
    folder: TempDir,
}

impl House {
    async fn new() -> Self {
        let (server, folder) = (Server::start(&["wa-media"]).await, tempfile::tempdir().expect("a folder"));
        let store = MediaStore::in_bucket(settings(&server), folder.path().join("on-the-way"));
        store.make("one").await.expect("made");
        let key = store.put(7, Box::new(&b"kopi"[..])).await.expect("put").key;
        Self { server, store, key, folder }
    }

    fn on_the_way(&self) -> PathBuf {
        self.folder.path().join("on-the-way")
    }

    fn other(&self, settings: BucketSettings) -> MediaStore {
        MediaStore::in_bucket(settings, self.on_the_way())
    }

    /// What everything that can be asked of a store ends in, where that is the same.
    async fn refused(&self, store: &MediaStore) -> (ErrorKind, String) {
        let errors = [
            store.id().await.expect_err("the id"),
            store.make("two").await.expect_err("making"),
            store.put(7, Box::new(&b"teh"[..])).await.expect_err("putting"),
            store.file(&self.key).await.expect_err("reading"),
            store.remove(&self.key).await.expect_err("removing"),
            store.remove_all_of(7).await.expect_err("removing all"),
            store.older_than(std::time::UNIX_EPOCH).await.expect_err("listing"),
            store.try_out().await.expect_err("trying out"),
        ];
        let told: Vec<_> = errors.iter().map(|error| (error.kind(), error.to_string())).collect();
        assert!(told.iter().all(|each| *each == told[0]), "{told:#?}");
        assert_eq!(
            fs::read_dir(self.on_the_way()).expect("a folder").count(),
            0,
            "nothing is left on its way"
        );
        told.into_iter().next().expect("one")
    }
}

#[rstest]
#[case(|it: &mut BucketSettings| it.secret_access_key = "wrong".to_owned(), ErrorKind::PermissionDenied, "AWS_SECRET_ACCESS_KEY: ")]
#[case(|it: &mut BucketSettings| it.access_key_id = "nobody".to_owned(), ErrorKind::PermissionDenied, "AWS_ACCESS_KEY_ID: ")]
#[case(|it: &mut BucketSettings| it.bucket = "elsewhere".to_owned(), ErrorKind::Other, "S3_BUCKET_MEDIA: there is no bucket elsewhere")]
#[case(|it: &mut BucketSettings| it.endpoint = Some("http://127.0.0.1:1".to_owned()), ErrorKind::NotConnected, "S3_ENDPOINT: http://127.0.0.1:1 cannot be reached")]
#[tokio::test]
async fn what_is_set_wrongly_is_named(
    #[case] change: fn(&mut BucketSettings),
    #[case] kind: ErrorKind,
    #[case] wanted: &str,
) {
    let house = House::new().await;
    let mut changed = settings(&house.server);
    change(&mut changed);
    let (told, text) = house.refused(&house.other(changed)).await;
    assert_eq!(told, kind, "{text}");
    assert!(text.starts_with(wanted) && !text.contains(SECRET_ACCESS_KEY), "{text}");
}

#[rstest]
#[case(Fault::Hangs, ErrorKind::TimedOut, "S3_ENDPOINT: ")]
#[case(Fault::Forbids, ErrorKind::PermissionDenied, "AWS_ACCESS_KEY_ID: ")]
#[tokio::test]
async fn a_server_that_hangs_or_forbids_ends_in_time_and_is_well_afterwards(
    #[case] fault: Fault,
    #[case] kind: ErrorKind,
    #[case] wanted: &str,
) {
    let house = House::new().await;
    let store =
        house.other(BucketSettings { patience: Duration::from_millis(200), ..settings(&house.server) });
    house.server.break_by(fault);
    let (told, text) = house.refused(&store).await;
    assert_eq!(told, kind, "{text}");
    assert!(text.starts_with(wanted), "{text}");
    house.server.mend();
    let file = house.store.file(&house.key).await.expect("looked for").expect("it is there");
    assert_eq!(fs::read(file.path()).expect("a file"), b"kopi");
}

#[tokio::test]
async fn what_does_not_speak_s3_is_no_empty_store() {
    let house = House::new().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let endpoint = format!("http://{}", listener.local_addr().expect("an address"));
    let serving = tokio::spawn(async move {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut request = [0; 16_384];
            let _ = socket.read(&mut request).await;
            let page = "HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\nConnection: close\r\n\r\nnot found";
            let _ = socket.write_all(page.as_bytes()).await;
        }
    });
    let store = house.other(BucketSettings { endpoint: Some(endpoint), ..settings(&house.server) });
    let told = store.id().await.expect_err("no store");
    assert_eq!(told.kind(), ErrorKind::InvalidData, "{told}");
    assert!(told.to_string().contains("does not speak S3"), "{told}");
    serving.abort();
}

#[tokio::test]
async fn an_object_that_is_gone_changed_cut_off_or_too_large_is_not_read() {
    let house = House::new().await;
    let path = house.server.bucket("wa-media").join(house.key.to_string());
    house.server.break_by(Fault::BreaksOff);
    let cut = house.store.file(&house.key).await.expect_err("cut off");
    assert_eq!(cut.kind(), ErrorKind::ConnectionAborted, "{cut}");
    house.server.mend();
    fs::write(&path, "tahi").expect("changed");
    let changed = house.store.file(&house.key).await.expect_err("changed");
    assert_eq!(changed.kind(), ErrorKind::InvalidData, "{changed}");
    let file = fs::File::create(&path).expect("a file");
    file.set_len(media::LARGEST_MEDIA + 1).expect("grown");
    let large = house.store.file(&house.key).await.expect_err("too large");
    assert_eq!(large.kind(), ErrorKind::FileTooLarge, "{large}");
    fs::remove_file(&path).expect("gone");
    assert!(house.store.file(&house.key).await.expect("looked for").is_none());
    assert_eq!(fs::read_dir(house.on_the_way()).expect("a folder").count(), 0, "nothing is left on its way");
    fs::write(house.server.bucket("wa-media").join("store-id"), "x".repeat(1_000)).expect("written");
    assert_eq!(house.store.id().await.expect_err("no id is so long").kind(), ErrorKind::FileTooLarge);
}

#[tokio::test]
async fn what_is_read_lies_here_only_while_it_is_read() {
    let house = House::new().await;
    let file = house.store.file(&house.key).await.expect("looked for").expect("it is there");
    let path = file.path().to_owned();
    assert!(path.starts_with(house.on_the_way()) && path.exists());
    drop(file);
    assert!(!path.exists());
}

#[tokio::test]
async fn a_server_that_knows_less_is_done_without() {
    let house = House::new().await;
    for number in 0..3 {
        house.store.put(8, Box::new(std::io::Cursor::new(vec![number]))).await.expect("put");
    }
    house.server.break_by(Fault::RemovesOneByOne);
    house.store.remove_all_of(8).await.expect("removed");
    assert_eq!(house.server.objects("wa-media"), ["store-id".to_owned(), house.key.to_string()]);
    fs::remove_file(house.server.bucket("wa-media").join("store-id")).expect("gone");
    house.server.break_by(Fault::KnowsNoConditions);
    assert_eq!(house.store.make("two").await.expect("made"), "two");
    assert_eq!(house.store.make("three").await.expect("there already"), "two");
    house.server.break_by(Fault::KnowsNoRules);
    house.store.cast_net().await.expect_err("it is said, and stops nothing");
}

#[tokio::test]
async fn the_bucket_lets_go_by_itself_long_after_the_program_should_have() {
    let house = House::new().await;
    let rule = |days| ("catat-net".to_owned(), "u".to_owned(), days);
    house.store.cast_net().await.expect("cast");
    assert_eq!(house.server.rules(), [rule(395)]);
    let shorter = house.other(BucketSettings { days: 7, ..settings(&house.server) });
    for _ in 0..2 {
        shorter.cast_net().await.expect("cast");
        assert_eq!(house.server.rules(), [rule(37)], "one rule, whoever casts it");
    }
}

#[tokio::test]
async fn a_bucket_that_anybody_may_read_is_known() {
    let house = House::new().await;
    assert!(!house.store.is_public().await.expect("asked"));
    house.server.break_by(Fault::IsPublic);
    assert!(house.store.is_public().await.expect("asked"));
}

/// What an address answers: its status, the type and the body.
async fn get(url: String) -> (u16, String, Vec<u8>) {
    let asked = tokio::task::spawn_blocking(move || {
        let mut answer = agent().get(url).call().expect("an answer");
        let kind = answer.headers().get("content-type").map(|kind| kind.to_str().expect("text").to_owned());
        let body = answer.body_mut().read_to_vec().expect("a body");
        (answer.status().as_u16(), kind.unwrap_or_default(), body)
    });
    asked.await.expect("asked")
}

/// How an address takes a body that is put there.
async fn put(upload: Upload, body: &'static [u8]) -> u16 {
    let asked = tokio::task::spawn_blocking(move || {
        // How long it is the client says by itself.
        let headers = upload.headers.iter().filter(|(name, _)| !name.eq_ignore_ascii_case("content-length"));
        let request = headers.fold(agent().put(upload.url), |put, (name, value)| put.header(name, value));
        request.send(body).expect("an answer").status().as_u16()
    });
    asked.await.expect("asked")
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).build().into()
}

#[tokio::test]
async fn an_address_lets_somebody_without_a_secret_read_one_object_for_a_while() {
    let house = House::new().await;
    let link = house.store.link(&house.key, "image/jpeg", Duration::from_hours(48)).await;
    let link = link.expect("signed").expect("a bucket has addresses");
    assert!(link.contains("X-Amz-Expires=3600"), "an hour at most: {link}");
    assert!(!link.contains(SECRET_ACCESS_KEY), "{link}");
    assert_eq!(get(link.clone()).await, (200, "image/jpeg".to_owned(), b"kopi".to_vec()));
    let other = house.store.put(8, Box::new(&b"teh"[..])).await.expect("put").key;
    let elsewhere = link.replace(&house.key.to_string(), &other.to_string());
    assert_eq!(get(elsewhere).await.0, 403, "for this object alone");
}

#[tokio::test]
async fn an_address_lets_somebody_put_what_its_name_says_and_nothing_else() {
    let house = House::new().await;
    let teh = house.store.put(7, Box::new(&b"teh"[..])).await.expect("put");
    house.store.remove(&teh.key).await.expect("removed");
    let upload = house.store.upload(&teh.key, teh.bytes, Duration::from_mins(1)).await;
    let upload = upload.expect("signed").expect("a bucket has addresses");
    assert_eq!(put(upload.clone(), b"air").await, 400, "another content");
    assert!([400, 403].contains(&put(upload.clone(), b"teh manis").await), "another length");
    assert_eq!(put(upload, b"teh").await, 200);
    let file = house.store.file(&teh.key).await.expect("looked for").expect("it is there");
    assert_eq!(fs::read(file.path()).expect("a file"), b"teh");
}
