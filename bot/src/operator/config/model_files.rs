//! Where models lie, and what `<data-dir>/models.toml` says of those that the set-up does not know, and of which one hears.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use figment::{
    Figment,
    providers::{Format, Toml},
};
use media::models::{self, Purpose};
use serde::Deserialize;

use super::{Settings, Speech};

/// The file beside the books.
const FILE: &str = "models.toml";
/// What stands at its head.
const HEAD: &str =
    "# Models that `catat models pull` has brought, and the one that `catat models use` chose.\n";
/// No name of a model is longer.
const LONGEST_NAME: usize = 40;

/// What the file says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ModelsFile {
    /// The name of the model that voices are heard by.
    pub speech: Option<String>,
    /// Models that the set-up does not know, by name; all of them hear.
    pub models: BTreeMap<String, OwnModel>,
}

/// A model that the set-up does not know.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnModel {
    /// Its file's name, in a folder of models.
    pub file: String,
    /// Its SHA-256, in small hexadecimal digits.
    pub sha256: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// Where it came from.
    pub from: String,
}

impl ModelsFile {
    /// What the file of a data folder says; nothing where there is none.
    pub fn read(data_dir: &Path) -> io::Result<Self> {
        let path = data_dir.join(FILE);
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            read => read?,
        };
        let wrong = |error: figment::Error| io::Error::other(format!("{}: {error}", path.display()));
        Figment::from(Toml::string(&text)).extract().map_err(wrong)
    }

    /// Writes the file anew: whoever reads it meanwhile finds the one or the other whole.
    pub fn write(&self, data_dir: &Path) -> io::Result<()> {
        let chosen = self.speech.iter().map(|speech| format!("speech = {}\n", quoted(speech)));
        let own = self.models.iter().map(|(name, OwnModel { file, sha256, bytes, from })| {
            let [file, sha256, from] = [file, sha256, from].map(|text| quoted(text));
            format!("\n[models.{name}]\nfile = {file}\nsha256 = {sha256}\nbytes = {bytes}\nfrom = {from}\n")
        });
        let text: String = [HEAD.to_owned()].into_iter().chain(chosen).chain(own).collect();
        fs::create_dir_all(data_dir)?;
        let part = data_dir.join(format!(".{FILE}.part"));
        fs::write(&part, text)?;
        fs::rename(part, data_dir.join(FILE))
    }
}

/// A text as TOML has it, which writes these marks as JSON does.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Whether a model may be called so: small letters, digits and dashes.
pub fn is_name(name: &str) -> bool {
    let is_of_one =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_".contains(letter);
    !name.is_empty() && name.len() <= LONGEST_NAME && name.chars().all(is_of_one)
}

/// Where a model's file lies: in the first folder that has it.
pub fn found(settings: &Settings, file: &str) -> Option<PathBuf> {
    settings.models.iter().map(|folder| folder.join(file)).find(|path| path.is_file())
}

/// The folder of the models that pictures are read by; `None` where none has all of them.
pub fn pictures(settings: &Settings) -> Option<PathBuf> {
    let has_all = |folder: &&PathBuf| {
        models::known()
            .filter(|model| model.purpose == Purpose::Pictures)
            .all(|model| folder.join(model.file).is_file())
    };
    settings.models.iter().find(has_all).cloned()
}

/// The name of the model that voices are to be heard by; `None` where nobody is to hear.
pub fn speech_name(settings: &Settings) -> Option<String> {
    match &settings.speech {
        Speech::Off => None,
        Speech::Named(name) => Some(name.clone()),
        Speech::Unset => {
            let chosen = ModelsFile::read(&settings.data_dir).unwrap_or_else(|error| {
                tracing::warn!(%error, "which model hears could not be read");
                ModelsFile::default()
            });
            Some(chosen.speech.unwrap_or_else(|| models::SPEECH.to_owned()))
        }
    }
}

/// The file that voices are heard by: a model's by its name, or the file of that name. `None` where it is not there.
pub fn speech(settings: &Settings) -> Option<PathBuf> {
    let name = speech_name(settings)?;
    if let Some(file) = models::file_of(&name) {
        return found(settings, file);
    }
    let own = ModelsFile::read(&settings.data_dir).unwrap_or_default();
    match own.models.get(&name) {
        Some(model) => found(settings, &model.file),
        None => Some(PathBuf::from(name)).filter(|path| path.is_file()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(ModelsFile::read(folder.path()).expect("nothing"), ModelsFile::default());
        let model = OwnModel {
            file: "ggml-small.bin".to_owned(),
            sha256: "ab".repeat(32),
            bytes: 5,
            from: "C:\\a \"b\" é".to_owned(),
        };
        let file = ModelsFile {
            speech: Some("small".to_owned()),
            models: BTreeMap::from([("small".to_owned(), model.clone()), ("small-q5".to_owned(), model)]),
        };
        file.write(folder.path()).expect("written");
        assert_eq!(ModelsFile::read(folder.path()).expect("read"), file);
        fs::write(folder.path().join(FILE), "colour = 1").expect("written");
        assert!(ModelsFile::read(folder.path()).is_err());
    }

    #[test]
    fn names_are_plain() {
        assert!(["base", "small-q5_1", "a"].into_iter().all(is_name));
        assert!(["", "../x", "a b", "Größe", "a.b", &"x".repeat(41)].into_iter().all(|name| !is_name(name)));
    }
}
