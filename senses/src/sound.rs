//! A file as a sound, within bounds that are looked at before and while it is unpacked: one channel, as many samples a second
//! as hearing needs.

mod coded;
mod kind;
mod opus;
mod resample;

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
    time::Duration,
};

use media::LARGEST_MEDIA;

use kind::Kind;

/// Samples a second.
pub const RATE: u32 = 16_000;
/// So many seconds of a sound are heard.
const MOST_SECONDS: u32 = 5 * 60;
/// A sound that lasts longer is not heard at all.
pub const LONGEST: Duration = Duration::from_secs(MOST_SECONDS as u64);
/// The most samples of it.
const MOST_SAMPLES: usize = (RATE * MOST_SECONDS) as usize;

/// A sound.
pub struct Sound {
    /// [`RATE`] of them a second, from −1 to 1.
    pub samples: Vec<f32>,
    /// Whether the file broke off or was damaged, so that something of it is missing.
    pub breaks_off: bool,
}

/// Why a file is no sound that could be heard.
#[derive(Debug, thiserror::Error)]
pub enum SoundError {
    /// The file cannot be had.
    #[error("the file cannot be read: {0}")]
    Unavailable(#[from] io::Error),
    /// It has no bytes.
    #[error("the file is empty")]
    Empty,
    /// It has more bytes than are taken of any media.
    #[error("the file has more than {LARGEST_MEDIA} bytes")]
    TooManyBytes,
    /// It lasts longer than is heard.
    #[error("the sound lasts longer than {} minutes", LONGEST.as_secs() / 60)]
    TooLong,
    /// It is something else that is known by its name.
    #[error("{0} cannot be heard")]
    Unsupported(String),
    /// Nothing that is known begins so.
    #[error("the file is no sound")]
    NotASound,
    /// It begins as a sound and does not go on as one.
    #[error("the sound is broken: {0}")]
    Broken(String),
}

impl Sound {
    /// The sound that a file holds.
    pub fn open(file: &Path) -> Result<Self, SoundError> {
        let mut bytes = Vec::new();
        File::open(file)?.take(LARGEST_MEDIA + 1).read_to_end(&mut bytes)?;
        Self::read(bytes)
    }

    /// The sound that these bytes are.
    pub fn read(bytes: Vec<u8>) -> Result<Self, SoundError> {
        if bytes.is_empty() {
            return Err(SoundError::Empty);
        }
        if bytes.len() as u64 > LARGEST_MEDIA {
            return Err(SoundError::TooManyBytes);
        }
        match Kind::of(&bytes) {
            Kind::Opus => opus::read(&bytes),
            Kind::Coded => coded::read(bytes),
            Kind::Other(name) => Err(SoundError::Unsupported(name.to_owned())),
            Kind::Unknown => Err(SoundError::NotASound),
        }
    }

    /// How long it lasts.
    pub fn length(&self) -> Duration {
        Duration::from_secs(self.samples.len() as u64) / RATE
    }

    /// What was unpacked, where it is anything: an error after that is where the file broke off.
    fn unpacked(samples: Vec<f32>, ended: Result<(), SoundError>) -> Result<Self, SoundError> {
        match ended {
            Err(error) if samples.is_empty() || matches!(error, SoundError::TooLong) => Err(error),
            ended => {
                let mut samples = samples;
                for sample in &mut samples {
                    *sample = if sample.is_finite() { sample.clamp(-1.0, 1.0) } else { 0.0 };
                }
                Ok(Self { samples, breaks_off: ended.is_err() })
            }
        }
    }
}
