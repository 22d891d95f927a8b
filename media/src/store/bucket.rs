//! A store that is a bucket of a server that speaks S3: Amazon's, or MinIO and Garage at home.

mod trouble;

use std::{
    fmt,
    io::{self, ErrorKind, Read, Write},
    path::PathBuf,
    time::{Duration, SystemTime},
};

use async_trait::async_trait;
use aws_sdk_s3::{
    Client,
    config::{
        BehaviorVersion, Config, Credentials, Region, RequestChecksumCalculation, ResponseChecksumValidation,
        retry::RetryConfig, timeout::TimeoutConfig,
    },
    error::ProvideErrorMetadata,
    presigning::PresigningConfig,
    primitives::ByteStream,
    types::{
        Delete, ExpirationStatus, LifecycleExpiration, LifecycleRule, LifecycleRuleFilter, ObjectIdentifier,
    },
};
use aws_smithy_http_client::{
    Builder,
    tls::{Provider, rustls_provider::CryptoMode},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use tokio::{task::spawn_blocking, time::timeout};

use super::{
    ID, Key, Store, Stored, StoredFile, Upload,
    files::{Part, make_folder, sweep},
    folder_of, hexadecimal,
};
use crate::LARGEST_MEDIA;
use trouble::{Trouble, status};

/// A connection has this long to be made.
const CONNECTING: Duration = Duration::from_secs(3);
/// So often a request is tried.
const TRIES: u32 = 3;
/// No id is longer.
const LONGEST_ID: u64 = 128;
/// What every object of a person begins with.
const OF_PEOPLE: &str = "u";
/// The rule that is the program's own among the bucket's.
const NET: &str = "catat-net";
/// So long after the last day on which anything should be there the bucket lets go by itself.
const NET_DAYS: u32 = 30;
/// No address is good for longer.
const LONGEST_LINK: Duration = Duration::from_hours(1);
/// What is put and removed to see whether it can be.
const TRIAL: &str = "catat-trial";

/// Which bucket, where, and whose.
#[derive(Clone)]
pub struct BucketSettings {
    /// Where the server is; `None`: Amazon's own of the region.
    pub endpoint: Option<String>,
    /// What the server calls the place where it is.
    pub region: String,
    /// The bucket's name.
    pub bucket: String,
    /// Who asks.
    pub access_key_id: String,
    /// By which secret.
    pub secret_access_key: String,
    /// What goes with a secret that is good for a while.
    pub session_token: Option<String>,
    /// For how many days anything should be there at most.
    pub days: u32,
    /// How long a request has, with all its tries.
    pub patience: Duration,
}

impl fmt::Debug for BucketSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "s3://{} at {}", self.bucket, self.server())
    }
}

impl BucketSettings {
    fn server(&self) -> String {
        self.endpoint.clone().unwrap_or_else(|| format!("Amazon's {}", self.region))
    }

    /// Whoever asks; without credentials whoever that is.
    fn client(&self, credentials: Option<Credentials>) -> Client {
        let tls = Builder::new().tls_provider(Provider::Rustls(CryptoMode::Ring));
        let mut config = Config::builder()
            .behavior_version(BehaviorVersion::v2026_01_12())
            .http_client(tls.build_https())
            .region(Region::new(self.region.clone()))
            .timeout_config(
                TimeoutConfig::builder().connect_timeout(CONNECTING).operation_timeout(self.patience).build(),
            )
            .retry_config(RetryConfig::standard().with_max_attempts(TRIES))
            // What goes beyond the protocol's first edition is not known everywhere.
            .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
            .response_checksum_validation(ResponseChecksumValidation::WhenRequired)
            .force_path_style(self.endpoint.is_some());
        config.set_endpoint_url(self.endpoint.clone());
        let config = match credentials {
            Some(credentials) => config.credentials_provider(credentials),
            None => config.allow_no_auth(),
        };
        Client::from_conf(config.build())
    }
}

/// A bucket of objects.
pub(super) struct Bucket {
    client: Client,
    settings: BucketSettings,
    on_the_way: PathBuf,
}

impl fmt::Debug for Bucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.settings, f)
    }
}

impl Bucket {
    /// Nobody is asked anything yet.
    pub(super) fn new(settings: BucketSettings, on_the_way: PathBuf) -> Self {
        let BucketSettings { access_key_id, secret_access_key, session_token, .. } = settings.clone();
        let credentials =
            Credentials::new(access_key_id, secret_access_key, session_token, None, "Catat's settings");
        Self { client: settings.client(Some(credentials)), settings, on_the_way }
    }

    fn name(&self) -> &str {
        &self.settings.bucket
    }

    /// Writes an object's content somewhere, no more of it than is `largest`; `None` where there is no such object.
    async fn read<W: Write>(&self, object: &str, largest: u64, mut into: W) -> io::Result<Option<W>> {
        let reading = async {
            let found = match self.client.get_object().bucket(self.name()).key(object).send().await {
                Ok(found) => found,
                Err(error) if error.code() == Some("NoSuchKey") => return Ok(None),
                Err(error) => return Err(self.settings.told(&error)),
            };
            if found.content_length().is_some_and(|length| !(0..=largest.cast_signed()).contains(&length)) {
                return Err(ErrorKind::FileTooLarge.into());
            }
            let (mut body, mut left) = (found.body, largest);
            while let Some(bytes) = body.next().await {
                let bytes = bytes.map_err(|error| self.settings.broken_off(&error))?;
                left = left.checked_sub(bytes.len() as u64).ok_or(ErrorKind::FileTooLarge)?;
                into.write_all(&bytes)?;
            }
            Ok(Some(into))
        };
        timeout(self.settings.patience, reading).await.unwrap_or_else(|_| Err(self.settings.late()))
    }

    /// Names and ages of the objects that begin so, a page of them, and where the next begins.
    async fn page(&self, prefix: &str, from: Option<String>) -> io::Result<Page> {
        let asked = self.client.list_objects_v2().bucket(self.name()).prefix(prefix);
        let page = asked.set_continuation_token(from.clone()).send().await;
        let page = page.map_err(|error| self.settings.told(&error))?;
        let objects = page.contents().iter().filter_map(|object| {
            let put_at = object.last_modified().and_then(|at| SystemTime::try_from(*at).ok());
            Some((object.key()?.to_owned(), put_at?))
        });
        let objects = objects.collect();
        let next = page.next_continuation_token().filter(|_| page.is_truncated() == Some(true));
        if next.is_some() && next == from.as_deref() {
            return Err(io::Error::new(ErrorKind::InvalidData, "the bucket's list does not end"));
        }
        Ok(Page { objects, next: next.map(str::to_owned) })
    }

    async fn remove_named(&self, object: &str) -> io::Result<()> {
        match self.client.delete_object().bucket(self.name()).key(object).send().await {
            Err(error) if error.code() != Some("NoSuchKey") => Err(self.settings.told(&error)),
            _ => Ok(()),
        }
    }

    /// Removes the objects of a page at once, where the server knows how.
    async fn remove_page(&self, objects: Vec<String>) -> io::Result<()> {
        let named = objects.iter().map(|object| ObjectIdentifier::builder().key(object).build());
        let named = named.collect::<Result<Vec<_>, _>>().map_err(io::Error::other)?;
        let all = Delete::builder().set_objects(Some(named)).quiet(true).build().map_err(io::Error::other)?;
        let left: Vec<String> =
            match self.client.delete_objects().bucket(self.name()).delete(all).send().await {
                Ok(removed) => {
                    removed.errors().iter().filter_map(|left| left.key().map(str::to_owned)).collect()
                }
                Err(error) if matches!(status(&error), Some(400 | 405 | 411 | 501)) => objects,
                Err(error) => return Err(self.settings.told(&error)),
            };
        for object in left {
            self.remove_named(&object).await?;
        }
        Ok(())
    }

    async fn put_small(&self, object: &str, content: &str, is_new: bool) -> Result<(), Trouble> {
        let body = ByteStream::from(content.as_bytes().to_vec());
        let put = self.client.put_object().bucket(self.name()).key(object).body(body);
        let put = put.set_if_none_match(is_new.then(|| "*".to_owned())).send().await;
        put.map(drop).map_err(|error| Trouble { status: status(&error), error: self.settings.told(&error) })
    }

    fn signing(valid: Duration) -> io::Result<PresigningConfig> {
        PresigningConfig::expires_in(valid.min(LONGEST_LINK)).map_err(io::Error::other)
    }

    /// Has the bucket let go of what people's objects are older than this many days, if it does not do so already.
    async fn let_go_after(&self, days: i32) -> io::Result<()> {
        let found = self.client.get_bucket_lifecycle_configuration().bucket(self.name()).send().await;
        let mut rules = match found {
            Ok(found) => found.rules.unwrap_or_default(),
            Err(error) if error.code() == Some("NoSuchLifecycleConfiguration") => Vec::new(),
            Err(error) => return Err(self.settings.told(&error)),
        };
        let is_ours = |rule: &LifecycleRule| rule.id() == Some(NET);
        let lets_go = |rule: &LifecycleRule| rule.expiration().and_then(LifecycleExpiration::days);
        if rules.iter().any(|rule| is_ours(rule) && lets_go(rule) == Some(days)) {
            return Ok(());
        }
        rules.retain(|rule| !is_ours(rule));
        let rule = LifecycleRule::builder()
            .id(NET)
            .status(ExpirationStatus::Enabled)
            .filter(LifecycleRuleFilter::builder().prefix(OF_PEOPLE).build())
            .expiration(LifecycleExpiration::builder().days(days).build());
        rules.push(rule.build().map_err(io::Error::other)?);
        let all = aws_sdk_s3::types::BucketLifecycleConfiguration::builder().set_rules(Some(rules)).build();
        let set = self.client.put_bucket_lifecycle_configuration().bucket(self.name());
        let set = set.lifecycle_configuration(all.map_err(io::Error::other)?).send().await;
        set.map(drop).map_err(|error| self.settings.told(&error))
    }
}

/// A part of the bucket's list.
struct Page {
    objects: Vec<(String, SystemTime)>,
    next: Option<String>,
}

#[async_trait]
impl Store for Bucket {
    fn place(&self) -> String {
        format!("{:?}", self.settings)
    }

    async fn id(&self) -> io::Result<Option<String>> {
        let id = self.read(ID, LONGEST_ID, Vec::new()).await?;
        let id = id.map(String::from_utf8).transpose();
        let id = id.map_err(|_| io::Error::new(ErrorKind::InvalidData, format!("{ID} holds no id")))?;
        Ok(id.map(|id| id.trim().to_owned()))
    }

    async fn make(&self, fresh_id: &str) -> io::Result<String> {
        if let Some(id) = self.id().await? {
            return Ok(id);
        }
        match self.put_small(ID, fresh_id, true).await {
            // Another process may have been first.
            Ok(()) | Err(Trouble { status: Some(409 | 412), .. }) => {}
            // The server does not know how to put only what is not there. Of two processes that make the store at the same moment
            // the one whose id is not in the books does not start, and says so.
            Err(Trouble { status: Some(400 | 501), .. }) => {
                self.put_small(ID, fresh_id, false).await.map_err(|trouble| trouble.error)?;
            }
            Err(trouble) => return Err(trouble.error),
        }
        self.id().await?.ok_or_else(|| ErrorKind::NotFound.into())
    }

    async fn put(&self, user_id: i64, bytes: Box<dyn Read + Send>) -> io::Result<Stored> {
        let folder = self.on_the_way.clone();
        let part = spawn_blocking(move || {
            make_folder(&folder)?;
            Part::read_in(&folder, bytes)
        });
        let part = part.await.map_err(io::Error::from)??;
        let (sha256, bytes) = (part.sha256(), part.bytes);
        let key = Key { user_id, sha256: hexadecimal(&sha256) };
        let body = ByteStream::from_path(part.file.path()).await.map_err(io::Error::other)?;
        let put = self.client.put_object().bucket(self.name()).key(key.to_string());
        // The server holds what arrived against it.
        let put = put.checksum_sha256(STANDARD.encode(&sha256)).body(body).send().await;
        put.map_err(|error| self.settings.told(&error))?;
        Ok(Stored { key, bytes })
    }

    async fn file(&self, key: &Key) -> io::Result<Option<StoredFile>> {
        make_folder(&self.on_the_way)?;
        let part = Part::new_in(&self.on_the_way)?;
        let Some(part) = self.read(&key.to_string(), LARGEST_MEDIA, part).await? else { return Ok(None) };
        if hexadecimal(&part.sha256()) != key.sha256 {
            let text = format!("{key} in {} holds something else than was put there", self.place());
            return Err(io::Error::new(ErrorKind::InvalidData, text));
        }
        Ok(Some(StoredFile::Brought(part.file.into_temp_path())))
    }

    async fn remove(&self, key: &Key) -> io::Result<()> {
        self.remove_named(&key.to_string()).await
    }

    async fn remove_all_of(&self, user_id: i64) -> io::Result<()> {
        let (prefix, mut from) = (format!("{}/", folder_of(user_id)), None);
        loop {
            let Page { objects, next } = self.page(&prefix, from).await?;
            if !objects.is_empty() {
                self.remove_page(objects.into_iter().map(|(object, _)| object).collect()).await?;
            }
            from = next;
            if from.is_none() {
                return Ok(());
            }
        }
    }

    async fn older_than(&self, since: SystemTime) -> io::Result<Vec<Key>> {
        sweep(&self.on_the_way, since)?;
        let (mut keys, mut from) = (Vec::new(), None);
        loop {
            let Page { objects, next } = self.page(OF_PEOPLE, from).await?;
            let old = objects.iter().filter(|(_, put_at)| *put_at < since);
            keys.extend(old.filter_map(|(object, _)| object.parse::<Key>().ok()));
            from = next;
            if from.is_none() {
                return Ok(keys);
            }
        }
    }

    async fn try_out(&self) -> io::Result<()> {
        self.put_small(TRIAL, "", false).await.map_err(|trouble| trouble.error)?;
        self.remove_named(TRIAL).await
    }

    async fn is_public(&self) -> io::Result<bool> {
        let anybody = self.settings.client(None);
        match anybody.get_object().bucket(self.name()).key(ID).send().await {
            Ok(_) => Ok(true),
            Err(error) if matches!(status(&error), Some(400..500)) => Ok(false),
            Err(error) => Err(self.settings.told(&error)),
        }
    }

    async fn cast_net(&self) -> io::Result<()> {
        let days = i32::try_from(self.settings.days.saturating_add(NET_DAYS)).unwrap_or(i32::MAX);
        self.let_go_after(days).await
    }

    async fn link(&self, key: &Key, mime_type: &str, valid: Duration) -> io::Result<Option<String>> {
        let asked = self.client.get_object().bucket(self.name()).key(key.to_string());
        let signed = asked.response_content_type(mime_type).presigned(Self::signing(valid)?).await;
        Ok(Some(signed.map_err(|error| self.settings.told(&error))?.uri().to_owned()))
    }

    async fn upload(&self, key: &Key, bytes: u64, valid: Duration) -> io::Result<Option<Upload>> {
        let put = self.client.put_object().bucket(self.name()).key(key.to_string());
        let hash = STANDARD.encode(key.hash());
        let put = put.content_length(bytes.cast_signed()).checksum_sha256(hash);
        let signed = put.presigned(Self::signing(valid)?).await;
        let signed = signed.map_err(|error| self.settings.told(&error))?;
        let headers = signed.headers().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Ok(Some(Upload { url: signed.uri().to_owned(), headers }))
    }
}
