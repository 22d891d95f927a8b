//! Where somebody speaks, by a small network that tells voices from other sounds, and by how much louder and softer they become:
//! the network takes a loud hum, a fan or a tone for a voice too. Whisper, asked what is said where nobody speaks, makes
//! something up.

use std::ops::Range;

use earshot::Detector;

use crate::sound::RATE;

/// Samples that are judged at a time.
const FRAME: usize = 256;
/// Frames a second.
const FRAMES: usize = RATE as usize / FRAME;
/// What is judged higher is a voice.
const VOICE: f32 = 0.5;
/// Nobody says anything in less, in frames.
const FEWEST: usize = FRAMES / 5;
/// Between its soft and its loud tenth somebody who speaks varies by more, in decibels: twelve and above were seen, of noises
/// that do not end six at most.
const LEAST_VARIETY: f32 = 8.0;
/// What is kept before the first voice and after the last, in frames: a word begins and ends softer than it is.
const AROUND: usize = FRAMES / 2;
/// Whisper hears thirty seconds at a time. What is longer is cut where the longest pause is …
const LONGEST_PIECE: usize = 28 * FRAMES;
/// … after so many frames.
const SHORTEST_PIECE: usize = 10 * FRAMES;

/// The pieces of a sound in which somebody speaks, each short enough to be heard at once; none where nobody does.
pub(super) fn pieces(samples: &[f32]) -> Vec<Range<usize>> {
    let is_voice = voices(samples);
    if is_voice.iter().filter(|is_voice| **is_voice).count() < FEWEST
        || variety(samples, &is_voice) < LEAST_VARIETY
    {
        return Vec::new();
    }
    let first = is_voice.iter().position(|is_voice| *is_voice).unwrap_or(0);
    let last = is_voice.iter().rposition(|is_voice| *is_voice).unwrap_or(0);
    let (mut from, end) = (first.saturating_sub(AROUND), (last + 1 + AROUND).min(is_voice.len()));
    let mut pieces = Vec::new();
    while end - from > LONGEST_PIECE {
        let cut = from + SHORTEST_PIECE + pause(&is_voice[from + SHORTEST_PIECE..from + LONGEST_PIECE]);
        pieces.push(from..cut);
        from = cut;
    }
    pieces.push(from..end);
    // What is behind the last whole frame belongs to it.
    let place = |frame: usize| if frame == is_voice.len() { samples.len() } else { frame * FRAME };
    pieces.into_iter().map(|piece| place(piece.start)..place(piece.end)).collect()
}

/// Of each frame, whether somebody speaks in it.
fn voices(samples: &[f32]) -> Vec<bool> {
    let mut detector = Detector::default();
    samples.chunks_exact(FRAME).map(|frame| detector.predict_f32(frame) > VOICE).collect()
}

/// By how many decibels what is taken for a voice varies.
fn variety(samples: &[f32], is_voice: &[bool]) -> f32 {
    let voices = samples.chunks_exact(FRAME).zip(is_voice).filter(|(_, is_voice)| **is_voice);
    let energy =
        |frame: &[f32]| frame.iter().map(|sample| sample * sample).sum::<f32>().max(f32::MIN_POSITIVE);
    let mut levels: Vec<f32> = voices.map(|(frame, _)| 10.0 * energy(frame).log10()).collect();
    levels.sort_by(f32::total_cmp);
    let tenth = levels.len() / 10;
    levels.iter().rev().nth(tenth).zip(levels.get(tenth)).map_or(0.0, |(loud, soft)| loud - soft)
}

/// The middle of the longest pause; the end where there is none.
fn pause(is_voice: &[bool]) -> usize {
    let mut longest = is_voice.len()..is_voice.len();
    let mut begun = 0;
    for (nth, is_voice) in is_voice.iter().enumerate() {
        if *is_voice {
            begun = nth + 1;
        } else if nth + 1 - begun > longest.len() {
            longest = begun..nth + 1;
        }
    }
    longest.start.midpoint(longest.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_is_cut_in_its_middle() {
        let frames = |text: &str| text.chars().map(|letter| letter == 'x').collect::<Vec<_>>();
        assert_eq!(pause(&frames("xx.xx...xx")), 6);
        assert_eq!(pause(&frames("....xx..")), 2);
        assert_eq!(pause(&frames("xxxx")), 4);
    }

    #[test]
    fn nobody_speaks_in_silence_and_hum() {
        #[expect(clippy::cast_precision_loss, reason = "a few seconds")]
        let hum = |nth: usize| (nth as f32 * 0.02).sin() * 0.3;
        for samples in [vec![0.0; 80_000], (0..80_000).map(hum).collect(), vec![0.1; 100], Vec::new()] {
            assert_eq!(pieces(&samples), Vec::new());
        }
    }
}
