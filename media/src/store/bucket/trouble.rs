//! What goes wrong with a bucket, in a line for whoever runs it, which begins with the setting that is to be looked at.

use std::{
    error::Error,
    io::{self, ErrorKind},
};

use aws_sdk_s3::{
    config::http::HttpResponse,
    error::{ProvideErrorMetadata, SdkError},
};

use super::BucketSettings;

/// What the server answered, beside what is said of it.
pub(super) struct Trouble {
    pub(super) status: Option<u16>,
    pub(super) error: io::Error,
}

/// The answer's status, where there was one.
pub(super) fn status<E>(error: &SdkError<E>) -> Option<u16> {
    error.raw_response().map(|response| response.status().as_u16())
}

impl BucketSettings {
    /// What a request ended in.
    pub(super) fn told<E: ProvideErrorMetadata>(&self, error: &SdkError<E, HttpResponse>) -> io::Error {
        match error {
            SdkError::TimeoutError(_) => self.late(),
            SdkError::DispatchFailure(failure) => match failure.as_connector_error() {
                Some(connecting) if connecting.is_timeout() => self.unreachable(&"no answer"),
                Some(connecting) => self.unreachable(&root(connecting)),
                None => self.unreachable(&"no connection"),
            },
            SdkError::ServiceError(answer) => {
                let status = answer.raw().status().as_u16();
                self.refused(status, answer.err().code(), answer.err().message())
            }
            SdkError::ConstructionFailure(_) => {
                let text = format!("S3_ENDPOINT, S3_BUCKET_MEDIA: no request can be made of {self:?}");
                io::Error::new(ErrorKind::InvalidInput, text)
            }
            _ => self.no_server(),
        }
    }

    pub(super) fn late(&self) -> io::Error {
        let text = format!("S3_ENDPOINT: {} did not answer within {:?}", self.server(), self.patience);
        io::Error::new(ErrorKind::TimedOut, text)
    }

    /// An object that does not come to its end.
    pub(super) fn broken_off(&self, error: &(dyn Error + 'static)) -> io::Error {
        let text = format!("S3_ENDPOINT: the answer of {} broke off ({})", self.server(), root(error));
        io::Error::new(ErrorKind::ConnectionAborted, text)
    }

    fn unreachable(&self, why: &dyn std::fmt::Display) -> io::Error {
        let text = format!("S3_ENDPOINT: {} cannot be reached ({why})", self.server());
        io::Error::new(ErrorKind::NotConnected, text)
    }

    fn no_server(&self) -> io::Error {
        let text = format!("S3_ENDPOINT: what answers at {} does not speak S3", self.server());
        io::Error::new(ErrorKind::InvalidData, text)
    }

    fn refused(&self, status: u16, code: Option<&str>, message: Option<&str>) -> io::Error {
        let (bucket, server, region) = (&self.bucket, self.server(), &self.region);
        let denied = |text: String| io::Error::new(ErrorKind::PermissionDenied, text);
        match (status, code) {
            (_, Some("NoSuchBucket")) => {
                io::Error::other(format!("S3_BUCKET_MEDIA: there is no bucket {bucket} at {server}"))
            }
            (_, Some("InvalidAccessKeyId")) => denied(format!("AWS_ACCESS_KEY_ID: unknown at {server}")),
            (_, Some("SignatureDoesNotMatch")) => {
                denied(format!("AWS_SECRET_ACCESS_KEY: not the one that {server} knows of AWS_ACCESS_KEY_ID"))
            }
            (_, Some("ExpiredToken" | "InvalidToken")) => {
                denied(format!("AWS_SESSION_TOKEN: {server} does not take it any more"))
            }
            (_, Some("RequestTimeTooSkewed")) => {
                denied(format!("the clock of this machine is not that of {server}"))
            }
            (
                _,
                Some(
                    "AuthorizationHeaderMalformed"
                    | "PermanentRedirect"
                    | "IllegalLocationConstraintException",
                ),
            )
            | (301 | 307, _) => {
                io::Error::other(format!("S3_REGION: {bucket} is in another region than {region}"))
            }
            (401 | 403, _) => denied(format!("AWS_ACCESS_KEY_ID: {server} does not let it use {bucket} so")),
            (500.., None) => io::Error::other(format!("S3_ENDPOINT: {server} answered {status}")),
            (_, None) => self.no_server(),
            (_, Some(code)) => {
                let message = message.unwrap_or_default();
                io::Error::other(format!("{server} answered {status}, {code}: {message}"))
            }
        }
    }
}

/// What an error comes from in the end.
fn root(error: &(dyn Error + 'static)) -> String {
    let mut root = error;
    while let Some(source) = root.source() {
        root = source;
    }
    root.to_string()
}
