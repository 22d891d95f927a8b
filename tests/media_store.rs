//! What every store of media does, a folder like a bucket; and what a bucket does when its server fails.

#[cfg(feature = "s3")]
mod bucket;
#[cfg(feature = "s3")]
mod house;

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use ledger::values::clock::{Clock, SystemClock};
use media::{Key, MediaStore};
use tempfile::TempDir;

/// Where media is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Folder,
    #[cfg(feature = "s3")]
    Bucket,
}

/// Everything that is a store, to which the same applies.
const PLACES: &[Place] = &[
    Place::Folder,
    #[cfg(feature = "s3")]
    Place::Bucket,
];

/// A store, and the folder in which its objects lie in the end.
pub struct Shelf {
    pub store: MediaStore,
    root: PathBuf,
    /// Where what is read or written lies meanwhile.
    on_the_way: PathBuf,
    _folder: TempDir,
    #[cfg(feature = "s3")]
    _server: Option<s3_server::Server>,
}

impl Shelf {
    #[cfg_attr(not(feature = "s3"), expect(clippy::unused_async, reason = "a bucket is asked for"))]
    pub async fn new(place: Place) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        match place {
            Place::Folder => {
                let root = folder.path().join("media");
                Self {
                    store: MediaStore::in_folder(root.clone()),
                    on_the_way: root.clone(),
                    root,
                    _folder: folder,
                    #[cfg(feature = "s3")]
                    _server: None,
                }
            }
            #[cfg(feature = "s3")]
            Place::Bucket => {
                let server = s3_server::Server::start(&["wa-media"]).await;
                let on_the_way = folder.path().join("on-the-way");
                Self {
                    store: MediaStore::in_bucket(bucket::settings(&server), on_the_way.clone()),
                    root: server.bucket("wa-media"),
                    on_the_way,
                    _folder: folder,
                    _server: Some(server),
                }
            }
        }
    }

    async fn made(place: Place) -> Self {
        let shelf = Self::new(place).await;
        assert_eq!(shelf.store.make("one").await.expect("made"), "one");
        shelf
    }

    async fn put(&self, user_id: i64, bytes: &'static [u8]) -> Key {
        self.store.put(user_id, Box::new(bytes)).await.expect("put").key
    }

    async fn read(&self, key: &Key) -> Option<Vec<u8>> {
        let file = self.store.file(key).await.expect("looked for")?;
        Some(fs::read(file.path()).expect("a file"))
    }

    /// Everything that lies there, the store's id and what is on its way too.
    fn names(&self) -> Vec<String> {
        let mut names = files(&self.root);
        if self.on_the_way != self.root {
            names.extend(files(&self.on_the_way));
        }
        names.sort();
        names
    }
}

/// What lies in a folder and in those below it.
fn files(root: &Path) -> Vec<String> {
    let (mut folders, mut names) = (vec![root.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                names.push(path.strip_prefix(root).expect("it is in there").display().to_string());
            }
        }
    }
    names
}

#[tokio::test]
async fn the_same_file_of_a_person_is_one_object_and_another_person_has_their_own() {
    for place in PLACES {
        let shelf = Shelf::made(*place).await;
        let store = &shelf.store;
        let first = store.put(7, Box::new(&b"kopi"[..])).await.expect("put");
        assert_eq!(first.bytes, 4);
        assert_eq!(store.put(7, Box::new(&b"kopi"[..])).await.expect("put again"), first);
        let others = [shelf.put(8, b"kopi").await, shelf.put(70, b"kopi").await];
        store.remove_all_of(7).await.expect("removed");
        store.remove_all_of(7).await.expect("all were gone");
        assert_eq!(shelf.read(&first.key).await, None);
        for other in &others {
            assert_eq!(shelf.read(other).await.as_deref(), Some(&b"kopi"[..]), "{other}");
            store.remove(other).await.expect("removed");
            store.remove(other).await.expect("it was gone");
        }
        assert_eq!(shelf.names(), ["store-id"], "nothing but the id is left");
    }
}

#[tokio::test]
async fn what_is_too_large_or_breaks_off_leaves_nothing() {
    for place in PLACES {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(ErrorKind::ConnectionReset.into())
            }
        }
        let shelf = Shelf::made(*place).await;
        let refused = shelf.store.put(7, Box::new(io::repeat(1))).await.expect_err("too large");
        assert_eq!(refused.kind(), ErrorKind::FileTooLarge);
        let broken = shelf.store.put(7, Box::new(b"half".chain(Broken))).await.expect_err("it broke off");
        assert_eq!(broken.kind(), ErrorKind::ConnectionReset);
        assert_eq!(shelf.names(), ["store-id"], "nothing but the id is left");
        let largest = io::repeat(1).take(media::LARGEST_MEDIA);
        let stored = shelf.store.put(7, Box::new(largest)).await.expect("the largest is put");
        let file = shelf.store.file(&stored.key).await.expect("looked for").expect("it is there");
        assert_eq!(fs::metadata(file.path()).expect("a file").len(), media::LARGEST_MEDIA);
    }
}

#[tokio::test]
async fn a_store_is_tried_out_without_a_trace_and_keeps_the_id_that_it_was_made_under() {
    for place in PLACES {
        let shelf = Shelf::new(*place).await;
        shelf.store.try_out().await.expect("something could be put there");
        assert_eq!(shelf.names(), [""; 0]);
        assert_eq!(shelf.store.id().await.expect("looked for"), None);
        let (one, two) = tokio::join!(shelf.store.make("one"), shelf.store.make("two"));
        let id = one.expect("made");
        assert_eq!(two.expect("made"), id, "of two that make it one is first");
        assert_eq!(shelf.store.make("three").await.expect("there already"), id);
        assert_eq!(shelf.store.id().await.expect("looked for"), Some(id));
        shelf.store.cast_net().await.expect("cast");
        assert!(!shelf.store.is_public().await.expect("asked"));
    }
}

#[tokio::test]
async fn what_is_old_is_listed_and_what_a_crash_left_on_its_way_is_swept() {
    for place in PLACES {
        let shelf = Shelf::made(*place).await;
        let (old, fresh) = (shelf.put(7, b"kopi").await, shelf.put(7, b"teh").await);
        let again = shelf.put(8, b"kopi").await;
        fs::create_dir_all(&shelf.on_the_way).expect("a folder");
        let (left, writing) = (shelf.on_the_way.join(".part-old"), shelf.on_the_way.join(".part-new"));
        for path in [&left, &writing] {
            fs::write(path, "half").expect("a file");
        }
        let now = SystemTime::from(SystemClock.machine());
        let aged = |path: &Path| {
            let file = File::options().write(true).open(path).expect("opened");
            file.set_modified(now - Duration::from_hours(48)).expect("aged");
        };
        for path in [&left, &shelf.root.join(old.to_string()), &shelf.root.join(again.to_string())] {
            aged(path);
        }
        assert_eq!(shelf.put(8, b"kopi").await, again, "what is put again is as good as new");
        assert_eq!(shelf.store.older_than(now - Duration::from_hours(24)).await.expect("listed"), [old]);
        assert!(!left.exists() && writing.exists());
        assert_eq!(shelf.read(&fresh).await.as_deref(), Some(&b"teh"[..]));
    }
}

#[tokio::test]
async fn more_objects_than_one_answer_lists_are_listed_and_removed() {
    for place in PLACES {
        const MANY: usize = 2_100;
        let shelf = Shelf::made(*place).await;
        let kept = shelf.put(8, b"kopi").await;
        let folder = shelf.root.join("u7");
        fs::create_dir_all(&folder).expect("a folder");
        for number in 0..MANY {
            fs::write(folder.join(format!("{number:064x}")), "").expect("an object");
        }
        fs::write(folder.join("stray"), "").expect("what is no object");
        let after = SystemTime::from(SystemClock.machine()) + Duration::from_hours(1);
        assert_eq!(shelf.store.older_than(after).await.expect("listed").len(), MANY + 1);
        shelf.store.remove_all_of(7).await.expect("removed");
        assert_eq!(shelf.names(), ["store-id".to_owned(), kept.to_string()]);
    }
}

#[tokio::test]
async fn nobody_else_may_look_into_a_folder() {
    let shelf = Shelf::made(Place::Folder).await;
    let key = shelf.put(7, b"kopi").await;
    let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
    let object = shelf.root.join(key.to_string());
    assert_eq!(
        (mode(&object), mode(object.parent().expect("a folder")), mode(&shelf.root)),
        (0o600, 0o700, 0o700)
    );
    assert_eq!(shelf.store.link(&key, "image/jpeg", Duration::from_mins(1)).await.expect("asked"), None);
}
