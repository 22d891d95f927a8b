//! The files of an import: each by itself, and those that lie in a folder.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use ledger::{
    messages::{
        message::{MediaClaim, MessageKind},
        perceived::Perceived,
    },
    people::user::Person,
    values::clock::{Clock, SystemClock},
};
use media::Sense;

use crate::{
    importing::{self, Content, File, MOST_FILES, Surveyed},
    intake::{documents::type_by_bytes, organs, sight::Sight},
    operator::{config::Settings, failure::Failure},
};

/// A document whose text the eyes have to read.
const DOCUMENT: &str = "application/pdf";

/// Files, each with whether it only lay in a folder: then it may be something else.
pub(super) struct Found(Vec<(PathBuf, bool)>);

/// What was looked at.
pub(super) struct Statements {
    /// The files that are statements.
    pub(super) files: Vec<Surveyed>,
    /// Those of a folder that are none, each with why.
    pub(super) unread: Vec<(String, String)>,
}

/// The files that are named, and those in folders that are, by name; what is hidden is none.
pub(super) fn find(named: &[PathBuf]) -> Result<Found, Failure> {
    let mut found = Vec::new();
    for path in named {
        let of = |error: std::io::Error| Failure::Usage(format!("{}: {error}", path.display()));
        if !std::fs::metadata(path).map_err(of)?.is_dir() {
            found.push((path.clone(), false));
            continue;
        }
        let mut inside = Vec::new();
        for entry in std::fs::read_dir(path).map_err(of)? {
            let entry = entry.map_err(of)?;
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            if !is_hidden && entry.path().is_file() {
                inside.push((entry.path(), true));
            }
        }
        inside.sort();
        found.extend(inside);
    }
    match found.len() {
        0 => Err(Failure::Usage("there is no file in that folder".to_owned())),
        1..=MOST_FILES => Ok(Found(found)),
        _ => Err(Failure::Usage(format!("more than {MOST_FILES} files; import them in parts"))),
    }
}

/// Looks at each file.
pub(super) async fn survey(
    person: &Person,
    settings: &Settings,
    Found(found): Found,
    answers: &BTreeMap<String, String>,
) -> Result<Statements, Failure> {
    let today = person.zone.day(SystemClock.now());
    // One for all of them: what it knows by heart is loaded at its first document.
    let sight = organs::sight(settings, Arc::new(SystemClock));
    let (mut files, mut unread) = (Vec::new(), Vec::new());
    for (path, is_from_folder) in found {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let hints = importing::hints((today, person.currency), &name, answers);
        let content = content(&path, person, sight.as_ref()).await;
        let surveyed = match content {
            Ok(content) => importing::survey(File { name: name.clone(), content }, hints)
                .await
                .map_err(|error| error.to_string()),
            Err(why) => Err(why),
        };
        match surveyed {
            Ok(surveyed) => files.push(surveyed),
            Err(why) if is_from_folder => unread.push((name, why)),
            Err(why) => return Err(Failure::Other(format!("{}: {why}", path.display()))),
        }
    }
    for (name, why) in &unread {
        eprintln!("catat: {name} is left out: {why}");
    }
    if files.is_empty() {
        return Err(Failure::Other("none of these files is a statement".to_owned()));
    }
    Ok(Statements { files, unread })
}

/// What a file holds: of a document its text, for which the eyes are needed.
async fn content(path: &Path, person: &Person, sight: Option<&Sight>) -> Result<Content, String> {
    let (_, mime_type) = type_by_bytes(path).map_err(|error| error.to_string())?;
    if mime_type != DOCUMENT {
        return Ok(Content::Path(path.to_owned()));
    }
    let sight = sight.ok_or_else(|| organs::missing(MessageKind::Document).to_owned())?;
    let read = sight.read(path, &MediaClaim::default(), person.locale).await;
    match read.map_err(|error| error.to_string())? {
        Perceived::Pages { pages } => Ok(Content::Pages(Arc::new(pages))),
        Perceived::Speech(_) | Perceived::Statement { .. } => Err("it is no document".to_owned()),
    }
}
