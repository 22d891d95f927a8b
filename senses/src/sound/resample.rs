//! From whatever rate a sound was recorded at to that of hearing, a piece at a time.

use rubato::{
    Async, FixedAsync, Indexing, Resampler as _, SincInterpolationParameters, WindowFunction,
    audioadapter_buffers::direct::SequentialSlice,
};

use super::{RATE, SoundError};

/// Samples that are turned at a time.
const PIECE: usize = 1024;
/// How many samples around a place speak for it: enough that what is above 8 kHz does not fold into what is heard.
const AROUND: usize = 128;

/// What samples at one rate go in to, and those at ours come out of.
pub(super) struct Resampler {
    rate: u32,
    /// `None`: it is ours already.
    inner: Option<Async<f32>>,
    waiting: Vec<f32>,
    turned: Vec<f32>,
    /// Samples that came out are late by so many, which are nothing but the beginning of the window.
    late: usize,
    /// How many were taken, and how many given.
    taken: u64,
    given: u64,
}

impl Resampler {
    /// For sounds of so many samples a second.
    pub(super) fn new(rate: u32) -> Result<Self, SoundError> {
        let inner = (rate != RATE).then(|| {
            let window = SincInterpolationParameters::new(AROUND, WindowFunction::BlackmanHarris2);
            let ratio = f64::from(RATE) / f64::from(rate);
            Async::new_sinc(ratio, 1.0, &window, PIECE, 1, FixedAsync::Input).map_err(|error| fault(&error))
        });
        let inner = inner.transpose()?;
        let (late, room) =
            inner.as_ref().map_or((0, 0), |inner| (inner.output_delay(), inner.output_frames_max()));
        Ok(Self { rate, inner, waiting: Vec::new(), turned: vec![0.0; room], late, taken: 0, given: 0 })
    }

    /// Samples a second of what goes in.
    pub(super) fn rate(&self) -> u32 {
        self.rate
    }

    /// Takes some in, and puts what comes of them behind what is there.
    pub(super) fn take(
        &mut self,
        samples: impl Iterator<Item = f32>,
        out: &mut Vec<f32>,
    ) -> Result<(), SoundError> {
        if self.inner.is_none() {
            out.extend(samples);
            return Ok(());
        }
        let before = self.waiting.len();
        self.waiting.extend(samples);
        self.taken += (self.waiting.len() - before) as u64;
        while self.waiting.len() >= PIECE {
            self.turn(None, out)?;
        }
        Ok(())
    }

    /// Gives what is still inside.
    pub(super) fn end(&mut self, out: &mut Vec<f32>) -> Result<(), SoundError> {
        if self.inner.is_none() {
            return Ok(());
        }
        let whole = self.taken * u64::from(RATE) / u64::from(self.rate);
        while self.given < whole {
            self.turn(Some(self.waiting.len()), out)?;
        }
        let beyond = usize::try_from(self.given - whole).unwrap_or(usize::MAX);
        out.truncate(out.len().saturating_sub(beyond));
        Ok(())
    }

    fn turn(&mut self, left: Option<usize>, out: &mut Vec<f32>) -> Result<(), SoundError> {
        let Some(inner) = &mut self.inner else { return Ok(()) };
        self.waiting.resize(self.waiting.len().max(PIECE), 0.0);
        let from =
            SequentialSlice::new(&self.waiting, 1, self.waiting.len()).map_err(|error| fault(&error))?;
        let room = self.turned.len();
        let mut to = SequentialSlice::new_mut(&mut self.turned, 1, room).map_err(|error| fault(&error))?;
        let part = left.map(|left| Indexing::new().partial_len(left));
        let (_, count) =
            inner.process_into_buffer(&from, &mut to, part.as_ref()).map_err(|error| fault(&error))?;
        self.waiting.drain(..PIECE);
        let late = self.late.min(count);
        self.late -= late;
        out.extend_from_slice(&self.turned[late..count]);
        self.given += (count - late) as u64;
        Ok(())
    }
}

fn fault(error: &impl ToString) -> SoundError {
    SoundError::Broken(error.to_string())
}
