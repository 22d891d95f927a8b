//! `catat models`: which models there are by name, whether their files are right, and which one hears.

mod pull;
mod source;

use std::{path::PathBuf, process::ExitCode};

use media::models::{self, Purpose};
use serde_json::json;

pub use pull::{Wanted, pull};

use super::print;
use crate::operator::{
    config::{
        Settings, Speech,
        model_files::{self as kept, ModelsFile},
    },
    failure::Failure,
};

/// A model by its name, known to the set-up or brought otherwise.
struct Listed {
    name: String,
    purpose: Purpose,
    file: String,
    bytes: u64,
    sha256: String,
    licence: Option<&'static str>,
    from: String,
}

/// Lists what is known by name, and where it lies.
pub fn list(settings: &Settings, as_json: bool) -> Result<ExitCode, Failure> {
    let used = kept::speech_name(settings);
    for model in listed(settings)? {
        let place = kept::found(settings, &model.file);
        let is_used = model.purpose == Purpose::Pictures || used.as_deref() == Some(model.name.as_str());
        if as_json {
            print(&json!({
                "name": model.name, "for": model.purpose.word(), "file": place, "bytes": model.bytes, "sha256": model.sha256,
                "licence": model.licence, "from": model.from, "used": is_used && place.is_some(),
            }).to_string());
            continue;
        }
        let state = match (&place, is_used) {
            (None, _) => "not there",
            (Some(_), true) => "used",
            (Some(_), false) => "there",
        };
        let (name, word, licence) = (&model.name, model.purpose.word(), model.licence.unwrap_or("-"));
        let size = megabytes(model.bytes);
        print(&format!("{name:<18} {word:<9} {size:>8}  {licence:<11} {state:<10} {}", model.from));
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads every file that is there once more, and holds it against its checksum.
pub fn verify(settings: &Settings, as_json: bool) -> Result<ExitCode, Failure> {
    let mut is_all_right = true;
    for model in listed(settings)? {
        let place = kept::found(settings, &model.file);
        let state = match &place {
            None => "missing",
            Some(file) if models::checksum(file, |_| ())? == model.sha256 => "right",
            Some(_) => "wrong",
        };
        is_all_right &= state != "wrong";
        if as_json {
            print(&json!({"name": model.name, "file": place, "state": state}).to_string());
        } else {
            let place = place.map_or_else(|| model.file.clone(), |file| file.display().to_string());
            print(&format!("{:<18} {state:<8} {place}", model.name));
        }
    }
    Ok(if is_all_right { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Chooses who hears.
pub fn choose(settings: &Settings, name: &str, as_json: bool) -> Result<ExitCode, Failure> {
    let model = listed(settings)?.into_iter().find(|model| model.name == name);
    let Some(model) = model else { return Err(unknown(settings, name)) };
    if model.purpose != Purpose::Speech {
        return Err(Failure::Usage(format!(
            "{name} reads pictures, which always does so by the same models"
        )));
    }
    let Some(file) = kept::found(settings, &model.file) else {
        return Err(Failure::Usage(format!("{name} is not there yet: {}", how_to_have(name))));
    };
    let mut kept = ModelsFile::read(&settings.data_dir)?;
    kept.speech = Some(name.to_owned());
    kept.write(&settings.data_dir)?;
    if settings.speech != Speech::Unset {
        eprintln!("catat: CATAT_SPEECH_MODEL (`speech_model`) is set, and goes before what is chosen here");
    }
    print(&if as_json {
        json!({"name": name, "file": file}).to_string()
    } else {
        format!("voices are heard by {name} from the next start on")
    });
    Ok(ExitCode::SUCCESS)
}

fn listed(settings: &Settings) -> Result<Vec<Listed>, Failure> {
    let known = models::known().map(|model| Listed {
        name: model.name.to_owned(),
        purpose: model.purpose,
        file: model.file.to_owned(),
        bytes: model.bytes,
        sha256: model.sha256.to_owned(),
        licence: Some(model.licence),
        from: model.maker.to_owned(),
    });
    let own = ModelsFile::read(&settings.data_dir)?.models.into_iter().map(|(name, model)| Listed {
        name,
        purpose: Purpose::Speech,
        file: model.file,
        bytes: model.bytes,
        sha256: model.sha256,
        licence: None,
        from: model.from,
    });
    Ok(known.chain(own).collect())
}

fn unknown(settings: &Settings, name: &str) -> Failure {
    let names: Vec<String> =
        listed(settings).unwrap_or_default().into_iter().map(|model| model.name).collect();
    Failure::Usage(format!(
        "there is no model called {name}; known are {}. Others: catat models pull --from FILE|DIR|URL --sha256 HEX --name NAME",
        names.join(", ")
    ))
}

/// What brings a model that the set-up knows.
fn how_to_have(name: &str) -> String {
    let known = models::known().find(|model| model.name == name).map(|model| model.purpose);
    let make = match known {
        Some(Purpose::Pictures) => "make models, or ",
        Some(Purpose::Speech) => "make ears, or ",
        None => "",
    };
    format!("{make}catat models pull {name} --from FILE|DIR|URL")
}

/// Where what is brought is kept.
fn folder(settings: &Settings) -> PathBuf {
    settings.models.first().cloned().unwrap_or_else(|| settings.data_dir.join("models"))
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1_000_000))
}
