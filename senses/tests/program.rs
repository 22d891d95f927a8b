//! The program itself, as the bot talks to it.

use std::{path::Path, process::Command, time::Duration};

use image::ImageFormat;
use ledger::{messages::perceived::Reader, people::user::Locale};
use media::{Ears, Eyes, ProgramError, ProgramPlace, wire::RefusalKind};

use crate::{
    pages::{LINES, READ, amounts, kept},
    support::{
        self, drawing,
        notes::{note, spoken},
        papers,
    },
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_catat-media");
const PATIENCE: Duration = Duration::from_mins(5);

fn eyes(models: &Path) -> Eyes {
    Eyes::at(ProgramPlace { program: PROGRAM.into(), models: models.to_owned(), threads: 1 })
}

#[tokio::test]
async fn a_page_is_read_and_a_bad_file_takes_nothing_along() {
    let Some(models) = support::models() else { return };
    let eyes = eyes(&models);
    let (folder, file) = kept(drawing::page(&LINES), ImageFormat::Png);
    let broken = folder.path().join("broken");
    std::fs::write(&broken, b"\x89PNG\r\n\x1a\nnope").expect("written");

    let late = eyes.page(&file, Reader::Paddle, Duration::from_millis(1)).await.expect_err("no time");
    assert!(matches!(late, ProgramError::Late(_)), "{late}");
    for reader in [Reader::Paddle, Reader::Tesseract] {
        let refused = eyes.page(&broken, reader, PATIENCE).await.expect_err("broken");
        let is_broken = matches!(&refused, ProgramError::Refused(why) if why.kind == RefusalKind::Broken);
        assert!(is_broken, "{refused}");
        let page = eyes.page(&file, reader, PATIENCE).await.expect("read");
        assert_eq!(page.reader, reader);
        assert!(amounts(&page).contains(&READ[2].to_owned()), "{page:?}");
    }
}

#[tokio::test]
async fn without_models_it_says_what_is_missing() {
    let (folder, file) = kept(drawing::page(&LINES), ImageFormat::Png);
    let eyes = eyes(folder.path());
    let missing = eyes.page(&file, Reader::Paddle, PATIENCE).await.expect_err("no models");
    assert!(matches!(&missing, ProgramError::Missing(what) if what.contains("det_small.onnx")), "{missing}");
    // Tesseract needs none of them.
    let page = eyes.page(&file, Reader::Tesseract, PATIENCE).await.expect("read");
    assert!(amounts(&page).iter().any(|line| line.contains("98.500")), "{page:?}");
}

#[tokio::test]
async fn a_voice_is_heard_and_a_bad_file_takes_nothing_along() {
    let Some(models) = support::models_with("ggml-base.bin") else { return };
    let Some(samples) = spoken("id", "beli kopi dua puluh ribu") else { return };
    let ears = Ears::at(ProgramPlace { program: PROGRAM.into(), models: models.clone(), threads: 1 });
    let folder = tempfile::tempdir().expect("a folder");
    let (file, broken) = (folder.path().join("note"), folder.path().join("broken"));
    std::fs::write(&file, note(&samples, samples.len() as u64)).expect("written");
    std::fs::write(&broken, b"OggS").expect("written");

    let late = ears.speech(&file, Locale::Id, Duration::from_millis(1)).await.expect_err("no time");
    assert!(matches!(late, ProgramError::Late(_)), "{late}");
    let refused = ears.speech(&broken, Locale::Id, PATIENCE).await.expect_err("no note");
    assert!(matches!(refused, ProgramError::Refused(_)), "{refused}");
    let speech = ears.speech(&file, Locale::Id, PATIENCE).await.expect("heard");
    assert!(speech.text.to_lowercase().contains("kopi"), "{speech:?}");
}

#[tokio::test]
async fn what_unpacks_to_more_than_there_is_takes_nothing_along() {
    let Some(models) = support::models() else { return };
    let eyes = eyes(&models);
    let (folder, file) = kept(drawing::page(&LINES), ImageFormat::Png);
    let huge = folder.path().join("huge");
    std::fs::write(&huge, papers::blown_up(2_400_000_000)).expect("written");
    if let Ok(pages) = eyes.pages(&huge, Reader::Paddle, PATIENCE).await {
        assert!(pages.iter().all(|page| page.lines.is_empty()), "{pages:?}");
    }
    let page = eyes.page(&file, Reader::Paddle, PATIENCE).await.expect("read");
    assert_eq!(amounts(&page), READ);
}

#[test]
fn started_by_hand_it_tells_its_use() {
    let output = Command::new(PROGRAM).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("usage: catat-media"));
}
