//! What photos are read and voices heard by: whether it is there, answers, and is what it should be.

use std::{path::Path, time::Duration};

use ledger::messages::perceived::Reader;
use media::{
    Eyes, ProgramError,
    models::{self, Purpose},
    wire::RefusalKind,
};

use super::{
    Findings,
    Mark::{Bad, Good, Note},
};
use crate::{
    intake::organs,
    operator::config::{
        Ocr, Settings, Speech,
        model_files::{self, ModelsFile},
    },
};

/// The program has so long to start and answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// A file that is not there: whoever answers that is at work.
const NOWHERE: &str = "/nowhere/catat";

/// Looks at all of it. That something is not installed is worth knowing and no fault.
pub(super) async fn look(findings: &mut Findings, settings: &Settings) {
    if settings.ocr == Ocr::Off && settings.speech == Speech::Off {
        return findings.add(Note, "photos and voices are off (CATAT_OCR, CATAT_SPEECH_MODEL)");
    }
    let Some(place) = organs::place(NOWHERE.into()) else {
        let text =
            "photos and voices: catat-media is not installed; make eyes for photos, make ears for voices too";
        return findings.add(Note, text);
    };
    let shown = place.program.display().to_string();
    let asked = Eyes::at(place).page(Path::new(NOWHERE), Reader::Tesseract, PATIENCE).await;
    match asked {
        Err(ProgramError::Refused(why)) if why.kind == RefusalKind::Unavailable => {
            findings.add(Good, &format!("photos and voices: {shown} answers"));
        }
        Err(error) => {
            let text = format!(
                "photos and voices: {shown} does not answer ({error}); build it anew with: make eyes"
            );
            return findings.add(Bad, &text);
        }
        Ok(_) => {
            return findings.add(Bad, &format!("photos and voices: {shown} reads a file that is not there"));
        }
    }
    pictures(findings, settings);
    voices(findings, settings);
}

fn pictures(findings: &mut Findings, settings: &Settings) {
    match settings.ocr {
        Ocr::Off => return findings.add(Note, "photos: nobody reads them (CATAT_OCR is off)"),
        Ocr::Tesseract => return findings.add(Good, "photos are read by Tesseract"),
        Ocr::Auto | Ocr::Paddle => {}
    }
    let Some(folder) = model_files::pictures(settings) else {
        return findings
            .add(Note, "photos: the models that they are read by are missing; bring them with: make models");
    };
    let others = if settings.ocr == Ocr::Auto { ", and by Tesseract where they leave doubt" } else { "" };
    let mut is_right = true;
    for model in models::known().filter(|model| model.purpose == Purpose::Pictures) {
        is_right &= is_as_it_should_be(findings, model.name, &folder.join(model.file), model.sha256);
    }
    if is_right {
        findings.add(Good, &format!("photos are read by the models in {}{others}", folder.display()));
    }
}

fn voices(findings: &mut Findings, settings: &Settings) {
    let Some(name) = model_files::speech_name(settings) else {
        return findings.add(Note, "voices: nobody hears them (CATAT_SPEECH_MODEL is off)");
    };
    let Some(file) = model_files::speech(settings) else {
        let how = if name == models::SPEECH { "make ears" } else { "catat models list" };
        return findings.add(Note, &format!("voices: the model {name} is missing; look at: {how}"));
    };
    let known = models::named(&name).map(|model| model.sha256.to_owned());
    let own = || Some(ModelsFile::read(&settings.data_dir).ok()?.models.get(&name)?.sha256.clone());
    let sum = known.or_else(own);
    if sum.is_none_or(|sum| is_as_it_should_be(findings, &name, &file, &sum)) {
        findings.add(Good, &format!("voices are heard by {name} ({})", file.display()));
    }
}

/// Whether a file is what it should be; where it is not, that is said.
fn is_as_it_should_be(findings: &mut Findings, name: &str, file: &Path, sha256: &str) -> bool {
    let what = match models::checksum(file, |_| ()) {
        Ok(sum) if sum == sha256 => return true,
        Ok(_) => "is not what it should be; remove it and bring it anew".to_owned(),
        Err(error) => format!("cannot be read: {error}"),
    };
    findings.add(Bad, &format!("model {name}: {} {what}", file.display()));
    false
}
