//! The server: `s3s` reads the requests and holds their signatures against the secret,
//! `s3s-fs` keeps the objects in a folder. Beside that it fails as real servers do, once it is told to.

mod keeper;

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use s3s::service::{S3Service, S3ServiceBuilder};
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};

use keeper::{Door, Keeper, Keys};

/// Who may ask.
pub const ACCESS_KEY_ID: &str = "catat";
/// By which secret.
pub const SECRET_ACCESS_KEY: &str = "rahasia-sekali";

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Nothing is ever answered.
    Hangs,
    /// Whoever has the secret may do nothing.
    Forbids,
    /// An object breaks off in the middle.
    BreaksOff,
    /// It does not know how to put only what is not there, and says so.
    KnowsNoConditions,
    /// It does not know how to remove several objects at once.
    RemovesOneByOne,
    /// It does not know how to let go of old objects by itself.
    KnowsNoRules,
    /// Anybody may read.
    IsPublic,
}

type Faults = Arc<Mutex<HashSet<Fault>>>;

/// A rule by which a bucket lets go of objects: its name, what they begin with, and after how many days.
pub type Rule = (String, String, i32);
type Rules = Arc<Mutex<Vec<s3s::dto::LifecycleRule>>>;

/// A server at work, gone with this value.
pub struct Server {
    /// Where it is.
    pub endpoint: String,
    folder: TempDir,
    faults: Faults,
    rules: Rules,
    serving: JoinHandle<()>,
}

impl Server {
    /// A server with these buckets, empty ones.
    pub async fn start(buckets: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for bucket in buckets {
            std::fs::create_dir(folder.path().join(bucket)).expect("a bucket");
        }
        let (faults, rules) = (Faults::default(), Rules::default());
        let keeper = Keeper::new(folder.path(), faults.clone(), rules.clone());
        let mut service = S3ServiceBuilder::new(keeper);
        service.set_auth(Keys);
        service.set_access(Door(faults.clone()));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let endpoint = format!("http://{}", listener.local_addr().expect("an address"));
        let serving = tokio::spawn(serve(listener, service.build()));
        Self { endpoint, folder, faults, rules, serving }
    }

    /// Has something go wrong from now on.
    pub fn break_by(&self, fault: Fault) {
        self.faults.lock().expect("nobody panics").insert(fault);
    }

    /// All is well again.
    pub fn mend(&self) {
        self.faults.lock().expect("nobody panics").clear();
    }

    /// Where the objects of a bucket lie.
    pub fn bucket(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The names of the objects in a bucket, in order.
    pub fn objects(&self, bucket: &str) -> Vec<String> {
        let (root, mut folders, mut names) = (self.bucket(bucket), vec![self.bucket(bucket)], Vec::new());
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    names.push(name_of(&root, &path));
                }
            }
        }
        names.sort();
        names
    }

    /// By which rules objects are let go.
    pub fn rules(&self) -> Vec<Rule> {
        let told = |rule: &s3s::dto::LifecycleRule| {
            let prefix = rule.filter.as_ref().and_then(|filter| filter.prefix.clone());
            let days = rule.expiration.as_ref().and_then(|expiration| expiration.days);
            (rule.id.clone().unwrap_or_default(), prefix.unwrap_or_default(), days.unwrap_or_default())
        };
        self.rules.lock().expect("nobody panics").iter().map(told).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn name_of(bucket: &Path, object: &Path) -> String {
    object.strip_prefix(bucket).expect("it is in there").display().to_string()
}

async fn serve(listener: TcpListener, service: S3Service) {
    loop {
        let Ok((socket, _)) = listener.accept().await else { continue };
        let serving = http1::Builder::new().serve_connection(TokioIo::new(socket), service.clone());
        tokio::spawn(async move {
            // Whoever asked may have gone.
            let _ = serving.await;
        });
    }
}
