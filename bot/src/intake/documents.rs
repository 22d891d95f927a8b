//! What documents are read by: files of banks here, without anything installed; whatever else by the eyes.

use std::{collections::BTreeMap, fs::File, io::Read, path::Path, sync::Arc};

use async_trait::async_trait;
use ledger::{
    Currency,
    messages::{
        message::{MediaClaim, MessageKind},
        perceived::Perceived,
    },
    people::user::Locale,
    values::{clock::Clock, period::Zone},
};
use media::{Sense, SenseError, UNKNOWN_TYPE, Unheard, type_of};
use statements::FileError;

use crate::importing::{self, Content};

/// Somebody who looks at documents before the eyes do.
pub struct Documents {
    eyes: Option<Arc<dyn Sense>>,
    clock: Arc<dyn Clock>,
}

impl Documents {
    /// Who looks before these eyes, where there are any.
    pub fn before(eyes: Option<Arc<dyn Sense>>, clock: Arc<dyn Clock>) -> Self {
        Self { eyes, clock }
    }
}

#[async_trait]
impl Sense for Documents {
    async fn read(&self, file: &Path, claim: &MediaClaim, language: Locale) -> Result<Perceived, SenseError> {
        // Pictures and documents with pages say what they are; files of banks do not.
        if type_by_bytes(file)? == (MessageKind::Document, UNKNOWN_TYPE) {
            let today = Zone::JAKARTA.day(self.clock.now());
            let name = claim.file_name.clone().unwrap_or_default();
            let hints = importing::hints((today, Currency::IDR), &name, &BTreeMap::new());
            let looked = importing::File { name, content: Content::Path(file.to_owned()) };
            match importing::survey(looked, hints).await {
                Ok(found) => {
                    let (format, rows) = (importing::format_name(&found.survey), found.survey.rows);
                    return Ok(Perceived::Statement { format, rows });
                }
                Err(error) if self.eyes.is_none() => return Err(refused(&error)),
                Err(FileError::Unknown | FileError::Empty | FileError::Damaged(_)) => {}
                Err(error) => return Err(refused(&error)),
            }
        }
        match &self.eyes {
            Some(eyes) => eyes.read(file, claim, language).await,
            None => Err(SenseError {
                why: Unheard::NoSense,
                is_passing: false,
                text: "nothing that documents are seen by is installed".to_owned(),
            }),
        }
    }
}

/// What a file is by its first bytes.
pub(crate) fn type_by_bytes(file: &Path) -> std::io::Result<(MessageKind, &'static str)> {
    let mut first = Vec::new();
    File::open(file)?.take(64).read_to_end(&mut first)?;
    Ok(type_of(&first))
}

fn refused(error: &FileError) -> SenseError {
    let why = match error {
        FileError::TooLarge(_) | FileError::TooManyRows(_) => Unheard::TooLarge,
        FileError::Locked => Unheard::Locked,
        FileError::Io(_) => Unheard::Unclear,
        FileError::Unknown | FileError::Empty | FileError::Damaged(_) => Unheard::Unsupported,
    };
    SenseError { why, is_passing: matches!(error, FileError::Io(_)), text: error.to_string() }
}
