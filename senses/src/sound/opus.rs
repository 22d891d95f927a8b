//! Voice notes: Opus in Ogg, decoded straight to the rate of hearing.

use std::io::Cursor;

use ogg::{OggReadError, PacketReader};
use opusic_c::{Channels, Decoder, ErrorCode, SampleRate};

use super::{MOST_SAMPLES, RATE, Sound, SoundError};

/// Places in a stream are told in samples of this many a second, whatever it was recorded or is decoded at.
const GRANULES: u32 = 48_000;
/// So many of them are one sample of ours.
const GRANULES_A_SAMPLE: u64 = (GRANULES / RATE) as u64;
/// A packet holds 120 ms at most.
const MOST_IN_PACKET: usize = RATE as usize * 120 / 1000;
/// A page's place that says that no packet ends on it.
const NOWHERE: u64 = u64::MAX;

/// What the first packet says.
struct Head {
    /// How much of the beginning only warms the decoder up, in granules.
    skipped: u64,
    /// How much louder it is to be played, in 256ths of a decibel.
    gain: i32,
}

pub(super) fn read(bytes: &[u8]) -> Result<Sound, SoundError> {
    if last_place(bytes).is_some_and(|place| place / GRANULES_A_SAMPLE > MOST_SAMPLES as u64) {
        return Err(SoundError::TooLong);
    }
    let mut samples = Vec::new();
    let ended = decode(bytes, &mut samples);
    Sound::unpacked(samples, ended)
}

/// Where the file says that it ends, in granules, by the heads of its pages alone.
fn last_place(bytes: &[u8]) -> Option<u64> {
    let (mut rest, mut last) = (bytes, None);
    while let Some((head, after)) = rest.split_at_checked(27).filter(|(head, _)| head.starts_with(b"OggS")) {
        let (place, segments) = (&head[6..14], usize::from(head[26]));
        let place = place.iter().rev().fold(0, |place, byte| place << 8 | u64::from(*byte));
        last = if place == NOWHERE { last } else { last.max(Some(place)) };
        let Some((lengths, after)) = after.split_at_checked(segments) else { break };
        let body = lengths.iter().map(|length| usize::from(*length)).sum();
        rest = after.get(body..).unwrap_or_default();
    }
    last
}

fn decode(bytes: &[u8], samples: &mut Vec<f32>) -> Result<(), SoundError> {
    let mut packets = PacketReader::new(Cursor::new(bytes));
    let first = packets.read_packet().map_err(|error| broken_off(&error))?.ok_or(SoundError::NotASound)?;
    let stream = first.stream_serial();
    let head = Head::read(&first.data)?;
    let mut decoder = Decoder::new(Channels::Mono, SampleRate::Hz16000).map_err(broken)?;
    decoder.set_gain(head.gain).map_err(broken)?;
    let mut warming = usize::try_from(head.skipped / GRANULES_A_SAMPLE).unwrap_or(usize::MAX);
    let (mut unpacked, mut is_comment, mut place) = ([0.0; MOST_IN_PACKET], true, NOWHERE);
    while let Some(packet) = packets.read_packet().map_err(|error| broken_off(&error))? {
        // The second packet says who made it. An empty one holds nothing.
        if packet.stream_serial() != stream || packet.data.is_empty() || std::mem::take(&mut is_comment) {
            continue;
        }
        let count = decoder.decode_float_to_slice(&packet.data, &mut unpacked, false).map_err(broken)?;
        let skipped = warming.min(count);
        warming -= skipped;
        samples.extend_from_slice(&unpacked[skipped..count]);
        if samples.len() > MOST_SAMPLES {
            return Err(SoundError::TooLong);
        }
        place = packet.absgp_page();
        if packet.last_in_stream() {
            break;
        }
    }
    // The last page is filled up, by less than a second; a place that says otherwise is none.
    let end = usize::try_from(place.saturating_sub(head.skipped) / GRANULES_A_SAMPLE).unwrap_or(usize::MAX);
    if end < samples.len() && samples.len() - end < RATE as usize {
        samples.truncate(end);
    }
    Ok(())
}

impl Head {
    fn read(packet: &[u8]) -> Result<Self, SoundError> {
        let known = packet.strip_prefix(b"OpusHead").and_then(|rest| rest.first_chunk::<11>());
        let Some([version, channels, skipped_low, skipped_high, _, _, _, _, gain_low, gain_high, family]) =
            known
        else {
            return Err(SoundError::Broken("its head is too short".to_owned()));
        };
        if version >> 4 != 0 || *family != 0 || !(1..=2).contains(channels) {
            return Err(SoundError::Unsupported("Opus of more than two channels".to_owned()));
        }
        Ok(Self {
            skipped: u16::from_le_bytes([*skipped_low, *skipped_high]).into(),
            gain: i16::from_le_bytes([*gain_low, *gain_high]).into(),
        })
    }
}

fn broken_off(error: &OggReadError) -> SoundError {
    SoundError::Broken(error.to_string())
}

fn broken(error: ErrorCode) -> SoundError {
    SoundError::Broken(format!("{error:?}"))
}
