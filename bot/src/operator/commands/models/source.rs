//! Where a model comes from: a file, a folder that has it, or an address of the web.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    time::Duration,
};

use crate::operator::failure::Failure;

/// A server has so long to begin.
const PATIENCE: Duration = Duration::from_mins(1);
/// Nobody is sent on more often.
const MOST_REDIRECTS: u32 = 5;
/// The rest from a byte on.
const PARTIAL: u16 = 206;
/// There is nothing from there on.
const NOTHING_MORE: u16 = 416;

/// Where a model comes from.
pub(super) enum Source {
    /// A file on this machine.
    File(PathBuf),
    /// An address.
    Web(String),
}

/// What comes from there.
pub(super) struct Coming {
    /// The bytes.
    pub(super) read: Box<dyn Read>,
    /// How many there are in all, with those that were there before.
    pub(super) bytes: Option<u64>,
    /// What was there before is not gone on from.
    pub(super) starts_anew: bool,
}

impl Source {
    /// What was said, for a model whose file is called so.
    pub(super) fn of(from: &str, file: &str) -> Self {
        if from.starts_with("https://") || from.starts_with("http://") {
            return Self::Web(from.to_owned());
        }
        let path = Path::new(from);
        Self::File(if path.is_dir() { path.join(file) } else { path.to_owned() })
    }

    /// What comes from this byte on.
    pub(super) fn open(&self, begun: u64) -> Result<Coming, Failure> {
        match self {
            Self::File(path) => of_file(path, begun),
            Self::Web(address) => of_address(address, begun),
        }
    }
}

fn of_file(path: &Path, begun: u64) -> Result<Coming, Failure> {
    let named = |error: std::io::Error| Failure::Usage(format!("--from: {}: {error}", path.display()));
    let mut file = File::open(path).map_err(named)?;
    let bytes = file.metadata()?.len();
    let starts_anew = begun > bytes;
    file.seek(SeekFrom::Start(if starts_anew { 0 } else { begun }))?;
    Ok(Coming { read: Box::new(file), bytes: Some(bytes), starts_anew })
}

fn of_address(address: &str, begun: u64) -> Result<Coming, Failure> {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_connect(Some(PATIENCE))
        .timeout_recv_response(Some(PATIENCE))
        .max_redirects(MOST_REDIRECTS)
        .build()
        .new_agent();
    let failed = |what: &str| Failure::Other(format!("--from: {address}: {what}"));
    let mut request = agent.get(address);
    if begun > 0 {
        request = request.header("Range", format!("bytes={begun}-"));
    }
    let answer = request.call().map_err(|error| failed(&error.to_string()))?;
    let status = answer.status().as_u16();
    match status {
        // What is whole already is held against its checksum like any other.
        NOTHING_MORE if begun > 0 => {
            return Ok(Coming { read: Box::new(std::io::empty()), bytes: None, starts_anew: false });
        }
        200..=299 => {}
        _ => return Err(failed(&format!("the server answers with {status}"))),
    }
    let starts_anew = begun > 0 && status != PARTIAL;
    let rest = answer.headers().get("content-length");
    let rest = rest.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    let bytes = rest.map(|rest| if starts_anew { rest } else { rest + begun });
    Ok(Coming { read: Box::new(answer.into_body().into_reader()), bytes, starts_anew })
}
