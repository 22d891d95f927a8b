//! Brings a model from where it is said to lie: what was begun goes on where it ended, and only what its checksum says is kept.

use std::{
    fs::{self, OpenOptions},
    io::{self, IsTerminal, Read, Write},
    path::Path,
    process::ExitCode,
};

use media::models;
use serde_json::json;

use super::{super::print, folder, how_to_have, megabytes, source::Source};
use crate::operator::{
    config::{
        Settings,
        model_files::{self as kept, ModelsFile, OwnModel},
    },
    failure::Failure,
};

/// So many bytes are brought at once.
const PIECE: usize = 256 * 1024;
/// No model is larger, in bytes.
const LARGEST: u64 = 8 * 1024 * 1024 * 1024;

/// What is to be brought.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// What it is called.
    pub name: String,
    /// A file, a folder that has it, or an address of the web.
    pub from: Option<String>,
    /// What its checksum has to be; one that the set-up knows needs none.
    pub sha256: Option<String>,
}

/// Brings a model, and notes its name.
pub fn pull(settings: &Settings, wanted: &Wanted, as_json: bool) -> Result<ExitCode, Failure> {
    let name = wanted.name.as_str();
    let (file, sha256) = expected(wanted)?;
    let folder = folder(settings);
    fs::create_dir_all(&folder)?;
    let path = folder.join(&file);
    if path.is_file() && models::checksum(&path, |_| ())? == sha256 {
        eprintln!("catat: {name} is there already");
    } else {
        let Some(from) = &wanted.from else {
            return Err(Failure::Usage(format!("say where {name} is to come from: {}", how_to_have(name))));
        };
        let part = folder.join(format!(".{file}.part"));
        bring(&Source::of(from, &file), &part, name)?;
        if models::checksum(&part, |_| ())? != sha256 {
            fs::remove_file(&part)?;
            return Err(Failure::Other(format!(
                "what came from {from} has another SHA-256 than {sha256}; nothing was kept"
            )));
        }
        fs::rename(&part, &path)?;
    }
    let bytes = fs::metadata(&path)?.len();
    if models::file_of(name).is_none() {
        let mut kept = ModelsFile::read(&settings.data_dir)?;
        let before = kept.models.get(name).map(|model| model.from.clone());
        let from = wanted.from.clone().or(before).unwrap_or_default();
        kept.models.insert(name.to_owned(), OwnModel { file, sha256: sha256.clone(), bytes, from });
        kept.write(&settings.data_dir)?;
    }
    print(&if as_json {
        json!({"name": name, "file": path, "bytes": bytes, "sha256": sha256}).to_string()
    } else {
        format!("{name} is in {}", path.display())
    });
    Ok(ExitCode::SUCCESS)
}

/// The name of the file, and the checksum that it has to have.
fn expected(wanted: &Wanted) -> Result<(String, String), Failure> {
    let name = wanted.name.as_str();
    let said = wanted.sha256.as_deref().map(str::to_lowercase);
    if said.as_ref().is_some_and(|sum| sum.len() != 64 || !sum.bytes().all(|digit| digit.is_ascii_hexdigit()))
    {
        return Err(Failure::Usage("--sha256: it has 64 hexadecimal digits".to_owned()));
    }
    if let Some(model) = models::named(name) {
        return match said {
            Some(sum) if sum != model.sha256 => Err(Failure::Usage(format!(
                "--sha256: {name} has {}; call another file otherwise",
                model.sha256
            ))),
            _ => Ok((model.file.to_owned(), model.sha256.to_owned())),
        };
    }
    if !kept::is_name(name) {
        return Err(Failure::Usage(format!("--name: `{name}` is not of small letters, digits and dashes")));
    }
    let unsaid = || Failure::Usage(format!("--sha256: what is to be kept as {name} needs its checksum"));
    Ok((format!("ggml-{name}.bin"), said.ok_or_else(unsaid)?))
}

/// Brings what is still missing of a file that was begun.
fn bring(source: &Source, part: &Path, name: &str) -> Result<(), Failure> {
    let begun = fs::metadata(part).map_or(0, |part| part.len());
    let mut coming = source.open(begun)?;
    let mut file = OpenOptions::new().create(true).append(true).open(part)?;
    if coming.starts_anew {
        file.set_len(0)?;
    }
    let mut there = if coming.starts_anew { 0 } else { begun };
    let mut shown = Shown::new(name, coming.bytes);
    let mut piece = vec![0; PIECE];
    loop {
        let length = match coming.read.read(&mut piece) {
            Ok(0) => break,
            Ok(length) => length,
            Err(error) => return Err(broke_off(name, there, &format!(" ({error})"))),
        };
        there += length as u64;
        if there > LARGEST {
            return Err(Failure::Other(format!(
                "{name} is larger than {} and is no model",
                megabytes(LARGEST)
            )));
        }
        file.write_all(&piece[..length])?;
        shown.show(there);
    }
    shown.end();
    match coming.bytes {
        Some(bytes) if bytes != there => Err(broke_off(name, there, "")),
        _ => Ok(file.sync_all()?),
    }
}

fn broke_off(name: &str, there: u64, why: &str) -> Failure {
    let there = megabytes(there);
    Failure::Other(format!("{name} broke off after {there}{why}; the same command goes on from there"))
}

/// How far it is, on a terminal.
struct Shown<'a> {
    name: &'a str,
    bytes: Option<u64>,
    percent: Option<u64>,
    is_seen: bool,
}

impl<'a> Shown<'a> {
    fn new(name: &'a str, bytes: Option<u64>) -> Self {
        Self { name, bytes, percent: None, is_seen: io::stderr().is_terminal() }
    }

    fn show(&mut self, there: u64) {
        let Some(bytes) = self.bytes.filter(|bytes| *bytes > 0 && self.is_seen) else { return };
        let percent = there.saturating_mul(100) / bytes;
        if self.percent.replace(percent) != Some(percent) {
            let done = usize::try_from(percent / 4).unwrap_or(25).min(25);
            let (bar, name) = ("#".repeat(done), self.name);
            eprint!("\r{name} [{bar:<25}] {percent:>3} % of {}", megabytes(bytes));
        }
    }

    fn end(&self) {
        if self.percent.is_some() {
            eprintln!();
        }
    }
}
