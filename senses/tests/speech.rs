//! What somebody says is heard by the real model, and where nobody speaks nothing is.

use std::path::PathBuf;

use ledger::{messages::perceived::Speech, people::user::Locale};
use senses::listener::Listener;
use tempfile::TempDir;

use crate::support::{
    self,
    notes::{note, spoken, tone},
};

const MODEL: &str = "ggml-base.bin";

fn kept(samples: &[f32]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("note");
    std::fs::write(&file, note(samples, samples.len() as u64)).expect("written");
    (folder, file)
}

fn heard(listener: &mut Listener, samples: &[f32], language: Locale) -> Speech {
    let (_folder, file) = kept(samples);
    listener.speech(&file, language).expect("heard")
}

#[test]
fn what_is_said_is_heard_word_by_word() {
    let Some(models) = support::models_with(MODEL) else { return };
    let mut listener = Listener::new(models, 2);
    for (language, voice, said, word) in [
        (Locale::Id, "id", "makan siang tiga puluh lima ribu", "makan"),
        (Locale::En, "en", "I bought lunch for twenty dollars", "lunch"),
    ] {
        let Some(samples) = spoken(voice, said) else { return };
        let speech = heard(&mut listener, &samples, language);
        let words: Vec<&str> = speech.words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(words.join(" "), speech.text);
        assert!(speech.text.to_lowercase().contains(word), "{speech:?}");
        assert!(speech.words.iter().all(|word| word.confidence_percent <= 100), "{speech:?}");
        assert!(speech.words.iter().any(|word| word.confidence_percent >= 50), "{speech:?}");
        assert_ne!(speech.other.as_ref(), Some(&speech.text));
        assert!(!speech.breaks_off);
        // Heard again it is the same: nothing of the first time is left.
        assert_eq!(heard(&mut listener, &samples, language), speech);
    }
}

#[test]
fn where_nobody_speaks_nothing_is_heard() {
    let Some(models) = support::models_with(MODEL) else { return };
    let mut listener = Listener::new(models, 2);
    let mut chance = 1_u32;
    let mut noise = |loudness: f32| -> Vec<f32> {
        let sample = |_| {
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            #[expect(clippy::cast_precision_loss, reason = "twenty-four bits")]
            let unit = (chance >> 8) as f32 / 8_388_608.0 - 1.0;
            unit * loudness
        };
        (0..48_000).map(sample).collect()
    };
    for samples in
        [vec![0.0; 160], vec![0.0; 48_000], noise(0.001), noise(0.05), noise(0.5), noise(0.9), tone(300)]
    {
        let speech = heard(&mut listener, &samples, Locale::Id);
        assert_eq!(speech, Speech::default());
    }
}

#[test]
fn without_its_model_it_says_what_is_missing() {
    let empty = tempfile::tempdir().expect("a folder");
    let (_folder, file) = kept(&tone(100));
    let missing = Listener::new(empty.path().to_owned(), 1).speech(&file, Locale::Id).expect_err("no model");
    assert!(missing.text.contains(MODEL), "{missing}");
}
