//! Voice notes, as phones send them, and what is said in them.

use std::{path::Path, process::Command};

use ogg::{PacketWriteEndInfo, PacketWriter};
use opusic_c::{Application, Channels, Encoder, SampleRate};
use senses::sound::{RATE, Sound};

/// Samples of a packet: 60 ms.
const PACKET: usize = RATE as usize * 60 / 1000;
/// Places in a stream count three for each sample.
const GRANULES: u64 = 3;
const STREAM: u32 = 7;

/// A tone of so many seconds, in hundredths.
#[expect(clippy::cast_precision_loss, reason = "a few minutes at most")]
pub fn tone(hundredths: usize) -> Vec<f32> {
    let step = std::f32::consts::TAU * 440.0 / RATE as f32;
    (0..RATE as usize * hundredths / 100).map(|nth| (nth as f32 * step).sin() * 0.4).collect()
}

/// These samples in Ogg and Opus; it says that it ends after so many of them.
pub fn note(samples: &[f32], end: u64) -> Vec<u8> {
    let mut encoder =
        Encoder::new(Channels::Mono, SampleRate::Hz16000, Application::Voip).expect("an encoder");
    let ahead = encoder.get_look_ahead().expect("a number");
    let skipped = u16::try_from(u64::from(ahead) * GRANULES).expect("a short one");
    let mut pages = PacketWriter::new(Vec::new());
    let head = [&b"OpusHead\x01\x01"[..], &skipped.to_le_bytes(), &RATE.to_le_bytes(), &[0; 3]].concat();
    pages.write_packet(head, STREAM, PacketWriteEndInfo::EndPage, 0).expect("written");
    let comment = b"OpusTags\0\0\0\0\0\0\0\0".to_vec();
    pages.write_packet(comment, STREAM, PacketWriteEndInfo::EndPage, 0).expect("written");

    let mut rest = samples.to_vec();
    let silence = ahead as usize + PACKET;
    rest.resize((samples.len() + silence) / PACKET * PACKET, 0.0);
    let count = rest.len() / PACKET;
    for (nth, packet) in rest.chunks(PACKET).enumerate() {
        let mut bytes = vec![0; 4000];
        let length = encoder.encode_float_to_slice(packet, &mut bytes).expect("encoded");
        bytes.truncate(length);
        let (kind, place) = if nth + 1 == count {
            (PacketWriteEndInfo::EndStream, end * GRANULES + u64::from(skipped))
        } else if nth % 16 == 15 {
            (PacketWriteEndInfo::EndPage, (nth as u64 + 1) * PACKET as u64 * GRANULES)
        } else {
            (PacketWriteEndInfo::NormalPacket, 0)
        };
        pages.write_packet(bytes, STREAM, kind, place).expect("written");
    }
    pages.into_inner()
}

/// Samples as a WAV file of so many a second.
pub fn wav(samples: &[f32], rate: u32) -> Vec<u8> {
    #[expect(clippy::cast_possible_truncation, reason = "from −1 to 1")]
    let bytes: Vec<u8> =
        samples.iter().flat_map(|sample| ((sample * 32_767.0) as i16).to_le_bytes()).collect();
    let length = u32::try_from(bytes.len()).expect("short");
    let format =
        [&1_u16.to_le_bytes()[..], &1_u16.to_le_bytes(), &rate.to_le_bytes(), &(rate * 2).to_le_bytes()];
    let head = [&b"RIFF"[..], &(length + 36).to_le_bytes(), b"WAVEfmt \x10\0\0\0", &format.concat()].concat();
    [&head[..], &[2, 0, 16, 0], b"data", &length.to_le_bytes(), &bytes].concat()
}

/// What espeak says in a language; `None` where it is not installed.
pub fn spoken(language: &str, text: &str) -> Option<Vec<f32>> {
    let said = Command::new("espeak-ng").args(["-v", language, "-s", "135", "--stdout", text]).output();
    let Ok(said) = said else {
        println!("skipped: no espeak-ng");
        return None;
    };
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    Some(Sound::read(said.stdout).expect("a WAV file").samples)
}

/// A file in another form, by ffmpeg; `None` where it is not installed.
pub fn converted(from: &Path, to: &Path) -> Option<()> {
    let Ok(done) = Command::new("ffmpeg").args(["-v", "error", "-y", "-i"]).args([from, to]).output() else {
        println!("skipped: no ffmpeg");
        return None;
    };
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Some(())
}
