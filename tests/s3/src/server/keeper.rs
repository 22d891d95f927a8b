//! What the server does with a request once it is read: the folder's own way, unless something is to go wrong.

use std::{
    io,
    path::{Path, PathBuf},
};

use async_trait::async_trait;
use futures_util::{StreamExt, stream};
use s3s::{
    S3, S3Request, S3Response, S3Result,
    access::{S3Access, S3AccessContext},
    auth::{S3Auth, SecretKey},
    dto::{
        DeleteObjectInput, DeleteObjectOutput, DeleteObjectsInput, DeleteObjectsOutput,
        GetBucketLifecycleConfigurationInput, GetBucketLifecycleConfigurationOutput, GetObjectInput,
        GetObjectOutput, ListObjectsV2Input, ListObjectsV2Output, PutBucketLifecycleConfigurationInput,
        PutBucketLifecycleConfigurationOutput, PutObjectInput, PutObjectOutput, StreamingBlob,
    },
    s3_error,
};
use s3s_fs::FileSystem;
use tokio::sync::Mutex;

use super::{ACCESS_KEY_ID, Fault, Faults, Rules, SECRET_ACCESS_KEY};

/// Who may ask, by which secret.
pub(super) struct Keys;

#[async_trait]
impl S3Auth for Keys {
    async fn get_secret_key(&self, access_key: &str) -> S3Result<SecretKey> {
        if access_key == ACCESS_KEY_ID {
            return Ok(SECRET_ACCESS_KEY.into());
        }
        Err(s3_error!(InvalidAccessKeyId, "there is no such key"))
    }
}

/// Whoever has signed may do everything, and nobody else anything.
pub(super) struct Door(pub(super) Faults);

#[async_trait]
impl S3Access for Door {
    async fn check(&self, context: &mut S3AccessContext<'_>) -> S3Result<()> {
        let is = |fault| self.0.lock().expect("nobody panics").contains(&fault);
        let may = if context.credentials().is_some() {
            !is(Fault::Forbids)
        } else {
            is(Fault::IsPublic) && context.s3_op().name() == "GetObject"
        };
        if may { Ok(()) } else { Err(s3_error!(AccessDenied, "you may not")) }
    }
}

pub(super) struct Keeper {
    folder: FileSystem,
    root: PathBuf,
    faults: Faults,
    rules: Rules,
    /// Whoever puts is alone, so that a condition holds until it is put.
    putting: Mutex<()>,
}

impl Keeper {
    pub(super) fn new(root: &Path, faults: Faults, rules: Rules) -> Self {
        Self {
            folder: FileSystem::new(root).expect("a folder"),
            root: root.to_owned(),
            faults,
            rules,
            putting: Mutex::new(()),
        }
    }

    fn has(&self, fault: Fault) -> bool {
        self.faults.lock().expect("nobody panics").contains(&fault)
    }

    /// Where every request comes by.
    async fn enter(&self, bucket: &str) -> S3Result<()> {
        if self.has(Fault::Hangs) {
            std::future::pending::<()>().await;
        }
        if self.root.join(bucket).is_dir() { Ok(()) } else { Err(s3_error!(NoSuchBucket, "no such bucket")) }
    }

    fn knows_rules(&self) -> S3Result<()> {
        if self.has(Fault::KnowsNoRules) { Err(s3_error!(NotImplemented, "no rules")) } else { Ok(()) }
    }
}

#[async_trait]
impl S3 for Keeper {
    async fn get_object(&self, request: S3Request<GetObjectInput>) -> S3Result<S3Response<GetObjectOutput>> {
        self.enter(&request.input.bucket).await?;
        let mut found = self.folder.get_object(request).await?;
        if self.has(Fault::BreaksOff) {
            let part = stream::iter([Ok("ko".into())]);
            // Only once that is on its way.
            let cut = stream::once(async {
                tokio::task::yield_now().await;
                Err(io::Error::from(io::ErrorKind::BrokenPipe))
            });
            found.output.body = Some(StreamingBlob::wrap(part.chain(cut)));
        }
        Ok(found)
    }

    async fn put_object(&self, request: S3Request<PutObjectInput>) -> S3Result<S3Response<PutObjectOutput>> {
        self.enter(&request.input.bucket).await?;
        if request.input.if_none_match.is_some() && self.has(Fault::KnowsNoConditions) {
            return Err(s3_error!(NotImplemented, "no conditions"));
        }
        let _alone = self.putting.lock().await;
        self.folder.put_object(request).await
    }

    async fn delete_object(
        &self,
        request: S3Request<DeleteObjectInput>,
    ) -> S3Result<S3Response<DeleteObjectOutput>> {
        self.enter(&request.input.bucket).await?;
        self.folder.delete_object(request).await
    }

    async fn delete_objects(
        &self,
        request: S3Request<DeleteObjectsInput>,
    ) -> S3Result<S3Response<DeleteObjectsOutput>> {
        self.enter(&request.input.bucket).await?;
        if self.has(Fault::RemovesOneByOne) {
            return Err(s3_error!(NotImplemented, "one by one"));
        }
        self.folder.delete_objects(request).await
    }

    async fn list_objects_v2(
        &self,
        request: S3Request<ListObjectsV2Input>,
    ) -> S3Result<S3Response<ListObjectsV2Output>> {
        self.enter(&request.input.bucket).await?;
        self.folder.list_objects_v2(request).await
    }

    async fn get_bucket_lifecycle_configuration(
        &self,
        request: S3Request<GetBucketLifecycleConfigurationInput>,
    ) -> S3Result<S3Response<GetBucketLifecycleConfigurationOutput>> {
        self.enter(&request.input.bucket).await?;
        self.knows_rules()?;
        let rules = self.rules.lock().expect("nobody panics").clone();
        if rules.is_empty() {
            return Err(s3_error!(NoSuchLifecycleConfiguration, "no rules yet"));
        }
        let output = GetBucketLifecycleConfigurationOutput { rules: Some(rules), ..Default::default() };
        Ok(S3Response::new(output))
    }

    async fn put_bucket_lifecycle_configuration(
        &self,
        request: S3Request<PutBucketLifecycleConfigurationInput>,
    ) -> S3Result<S3Response<PutBucketLifecycleConfigurationOutput>> {
        self.enter(&request.input.bucket).await?;
        self.knows_rules()?;
        let set = request.input.lifecycle_configuration.map(|all| all.rules).unwrap_or_default();
        *self.rules.lock().expect("nobody panics") = set;
        Ok(S3Response::new(PutBucketLifecycleConfigurationOutput::default()))
    }
}
