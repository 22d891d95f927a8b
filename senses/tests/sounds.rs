//! Files that are sounds, files that are not, and files that last longer than they seem: each is told apart at once.

use std::time::{Duration, Instant};

use rstest::rstest;
use senses::sound::{LONGEST, RATE, Sound, SoundError};

use crate::support::notes::{converted, note, tone, wav};

/// What is refused is refused within this time.
const AT_ONCE: Duration = Duration::from_millis(100);

/// What is neither warming up nor fading out.
fn middle(samples: &[f32]) -> &[f32] {
    &samples[samples.len() / 4..samples.len() * 3 / 4]
}

/// How loud it is, by its greatest sample.
fn loudness(samples: &[f32]) -> f32 {
    middle(samples).iter().fold(0.0, |most: f32, sample| most.max(sample.abs()))
}

/// How often it swings in a second.
fn swings(samples: &[f32]) -> usize {
    let samples = middle(samples);
    let crossings = samples.windows(2).filter(|pair| pair[0] < 0.0 && pair[1] >= 0.0).count();
    crossings * RATE as usize / samples.len()
}

fn assert_is_tone(sound: &Sound) {
    assert!((430..=450).contains(&swings(&sound.samples)), "{} swings", swings(&sound.samples));
    assert!((0.3..=0.5).contains(&loudness(&sound.samples)), "{}", loudness(&sound.samples));
}

#[rstest]
#[case(20)]
#[case(100)]
#[case(317)]
fn a_note_lasts_as_long_as_what_was_recorded(#[case] hundredths: usize) {
    let samples = tone(hundredths);
    let sound = Sound::read(note(&samples, samples.len() as u64)).expect("a note");
    assert_eq!(sound.samples.len(), samples.len());
    assert!(!sound.breaks_off);
    assert_is_tone(&sound);
}

#[rstest]
#[case(8_000)]
#[case(16_000)]
#[case(44_100)]
#[case(48_000)]
fn a_recording_is_brought_to_the_rate_of_hearing(#[case] rate: u32) {
    // A tone of 440 Hz at our rate is one of another at another.
    let samples = tone(200);
    let sound = Sound::read(wav(&samples, rate)).expect("a recording");
    let expected = samples.len() as u64 * u64::from(RATE) / u64::from(rate);
    assert_eq!(sound.samples.len() as u64, expected);
    let pitch = 440 * u64::from(rate) / u64::from(RATE);
    let swings = swings(&sound.samples) as u64;
    assert!(swings.abs_diff(pitch) <= pitch / 30, "{swings} swings at {rate}, {pitch} awaited");
}

#[rstest]
#[case("m4a")]
#[case("mp3")]
#[case("aac")]
fn what_other_programs_record_is_heard(#[case] name: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let (from, to) = (folder.path().join("from.wav"), folder.path().join(format!("to.{name}")));
    std::fs::write(&from, wav(&tone(200), RATE)).expect("written");
    let Some(()) = converted(&from, &to) else { return };
    let sound = Sound::open(&to).expect("a sound");
    assert!((1_900..2_300).contains(&sound.length().as_millis()), "{:?}", sound.length());
    assert_is_tone(&sound);
}

#[test]
fn of_a_note_that_breaks_off_the_beginning_is_kept() {
    let samples = tone(500);
    let whole = note(&samples, samples.len() as u64);
    let sound = Sound::read(whole[..whole.len() / 2].to_vec()).expect("its beginning");
    assert!(sound.breaks_off);
    assert!((1_000..=3_000).contains(&sound.length().as_millis()), "{:?}", sound.length());
    assert_is_tone(&sound);

    // Something in its middle is not as it was written.
    let mut damaged = whole.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0xff;
    assert!(Sound::read(damaged).expect("its beginning").breaks_off);

    let recording = wav(&samples, 44_100);
    let sound = Sound::read(recording[..recording.len() / 2].to_vec()).expect("its beginning");
    assert!((800..=1_100).contains(&sound.length().as_millis()), "{:?}", sound.length());
}

#[test]
fn a_place_that_cannot_be_its_end_is_not_believed() {
    let samples = tone(300);
    for end in [0, 1_000, samples.len() as u64 * 2] {
        let sound = Sound::read(note(&samples, end)).expect("a note");
        assert!(sound.samples.len() >= samples.len(), "{end}: {}", sound.samples.len());
    }
}

#[test]
fn hours_are_refused_before_they_are_unpacked() {
    let samples = tone(100);
    let hours = note(&samples, 3 * 3_600 * u64::from(RATE));
    let begun = Instant::now();
    assert!(matches!(Sound::read(hours), Err(SoundError::TooLong)));
    assert!(begun.elapsed() < AT_ONCE, "{:?}", begun.elapsed());
    // One that says that it is short, and is not.
    let seconds = usize::try_from(LONGEST.as_secs()).expect("minutes") + 1;
    let sly = note(&vec![0.0; RATE as usize * seconds], 16_000);
    assert!(matches!(Sound::read(sly), Err(SoundError::TooLong)));
    let long = wav(&vec![0.0; 8_000 * seconds], 8_000);
    assert!(matches!(Sound::read(long), Err(SoundError::TooLong)));
}

#[rstest]
#[case::nothing(Vec::new(), "Empty")]
#[case::words(b"kopi 20rb".to_vec(), "NotASound")]
#[case::picture(b"\x89PNG\r\n\x1a\n0123456789".to_vec(), "NotASound")]
#[case::photo(b"\0\0\0\x18ftypheic0000".to_vec(), "Unsupported(\"a picture\")")]
#[case::other_coding(b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x1e\x01vorbis".to_vec(), "Unsupported(\"Ogg without Opus\")")]
#[case::phone_of_old(b"#!AMR\n".to_vec(), "Unsupported(\"AMR\")")]
#[case::name_of_mp3(b"ID3\x04\0\0\0\0\0\0".to_vec(), "Broken")]
#[case::name_of_wav(b"RIFF\xff\xff\xff\xffWAVE".to_vec(), "Broken")]
#[case::name_of_m4a(b"\0\0\0\x18ftypM4A \0\0\0\0M4A mp42".to_vec(), "Broken")]
#[case::much(vec![0; 17 * 1024 * 1024], "TooManyBytes")]
fn what_is_no_sound_is_refused_at_once(#[case] bytes: Vec<u8>, #[case] expected: &str) {
    let begun = Instant::now();
    let error = Sound::read(bytes).err().map(|error| format!("{error:?}")).unwrap_or_default();
    assert!(error.starts_with(expected), "{error}");
    assert!(begun.elapsed() < AT_ONCE, "{:?}", begun.elapsed());
}

#[test]
fn whatever_comes_of_damage_it_ends() {
    let samples = tone(100);
    let files = [note(&samples, samples.len() as u64), wav(&samples, 44_100)];
    for file in files {
        for nth in 0..300 {
            let mut damaged = file.clone();
            let place = nth * 7 % damaged.len().min(2_000);
            damaged[place] =
                damaged[place].wrapping_mul(31).wrapping_add(u8::try_from(nth % 251).expect("a byte"));
            if let Ok(sound) = Sound::read(damaged) {
                assert!(sound.samples.iter().all(|sample| (-1.0..=1.0).contains(sample)));
            }
        }
    }
}
