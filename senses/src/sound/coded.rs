//! Other sounds: AAC, MP3 and WAV, unpacked packet by packet.

use std::io::{Cursor, ErrorKind};

use symphonia::core::{
    codecs::audio::AudioDecoderOptions,
    errors::Error,
    formats::{FormatOptions, TrackType, probe::Hint},
    io::{MediaSourceStream, MediaSourceStreamOptions},
    meta::MetadataOptions,
};

use super::{LONGEST, MOST_SAMPLES, Sound, SoundError, resample::Resampler};

/// Channels are mixed to one; nothing that people record has more.
const MOST_CHANNELS: usize = 8;
/// No coding puts more samples of a channel into a byte.
const MOST_A_BYTE: u64 = 200;
/// Samples a second that a sound may have.
const RATES: std::ops::RangeInclusive<u32> = 8_000..=192_000;

pub(super) fn read(bytes: Vec<u8>) -> Result<Sound, SoundError> {
    let mut samples = Vec::new();
    let ended = unpack(bytes, &mut samples);
    Sound::unpacked(samples, ended)
}

fn unpack(bytes: Vec<u8>, samples: &mut Vec<f32>) -> Result<(), SoundError> {
    let size = bytes.len() as u64;
    let source = MediaSourceStream::new(Box::new(Cursor::new(bytes)), MediaSourceStreamOptions::default());
    let (hint, format, meta) = (Hint::new(), FormatOptions::default(), MetadataOptions::default());
    let probed = symphonia::default::get_probe().probe(&hint, source, format, meta);
    // Its first bytes are those of a kind that is known.
    let mut file = probed.map_err(|error| SoundError::Broken(error.to_string()))?;
    let track = file.default_track(TrackType::Audio).ok_or(SoundError::NotASound)?;
    let id = track.id;
    let parameters = track.codec_params.as_ref().and_then(|parameters| parameters.audio());
    let parameters =
        parameters.ok_or_else(|| SoundError::Unsupported("a coding without a name".to_owned()))?;
    // Whoever writes into a pipe does not know how long it will be, and says so by a number that cannot be.
    if let (Some(rate), Some(frames)) = (parameters.sample_rate, track.num_frames)
        && frames > u64::from(rate) * LONGEST.as_secs()
        && frames / size < MOST_A_BYTE
    {
        return Err(SoundError::TooLong);
    }
    let options = AudioDecoderOptions::default();
    let mut decoder =
        symphonia::default::get_codecs().make_audio_decoder(parameters, &options).map_err(fault)?;
    let (mut resampler, mut unpacked, mut damage) = (None::<Resampler>, Vec::new(), None);
    let ended = loop {
        let packet = match file.next_packet() {
            Ok(Some(packet)) => packet,
            Ok(None) => break Ok(()),
            // Some kinds of files end nowhere but where the bytes do.
            Err(Error::IoError(error)) if error.kind() == ErrorKind::UnexpectedEof => break Ok(()),
            Err(error) => break Err(fault(error)),
        };
        if packet.track_id != id {
            continue;
        }
        let frames = match decoder.decode(&packet) {
            Ok(frames) => frames,
            // The next one may be whole.
            Err(error @ Error::DecodeError(_)) => {
                damage = Some(fault(error));
                continue;
            }
            Err(error) => break Err(fault(error)),
        };
        let (rate, channels) = (frames.spec().rate(), frames.spec().channels().count());
        if !RATES.contains(&rate) || !(1..=MOST_CHANNELS).contains(&channels) {
            break Err(SoundError::Unsupported(format!("{channels} channels at {rate} Hz")));
        }
        frames.copy_to_vec_interleaved(&mut unpacked);
        let resampler = match &mut resampler {
            Some(resampler) if resampler.rate() == rate => resampler,
            place => place.insert(Resampler::new(rate)?),
        };
        resampler.take(mixed(&unpacked, channels), samples)?;
        if samples.len() > MOST_SAMPLES {
            return Err(SoundError::TooLong);
        }
    };
    if let Some(mut resampler) = resampler {
        resampler.end(samples)?;
    }
    ended.and(damage.map_or(Ok(()), Err))
}

/// The middle of all channels.
fn mixed(frames: &[f32], channels: usize) -> impl Iterator<Item = f32> {
    #[expect(clippy::cast_precision_loss, reason = "there are eight at most")]
    frames.chunks_exact(channels).map(move |frame| frame.iter().sum::<f32>() / channels as f32)
}

fn fault(error: Error) -> SoundError {
    match error {
        Error::Unsupported(what) => SoundError::Unsupported(what.to_owned()),
        error => SoundError::Broken(error.to_string()),
    }
}
