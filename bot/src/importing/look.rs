//! A file that was handed in is looked at by all that is known of it, and once nothing is left to be asked its rows are staged.
//! That changes nothing in the books.

use ledger::{book::names, db::WriteError, imports, people::user::Person};
use serde::{Deserialize, Serialize};

use super::{
    About, Content, File, Question, Resolved, StageError, Statement, Wish, hints, questions::asked, refusal,
    resolve, stage, survey,
};
use crate::books::Books;

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "became", rename_all = "snake_case")]
pub(crate) enum Looked {
    /// It cannot be read, for this reason.
    Refused {
        /// Why.
        reason: String,
        /// The message that says so to people; of what was looked at by an earlier version there is none.
        #[serde(default)]
        said: Option<String>,
    },
    /// Something is to be answered first.
    Asks {
        /// What.
        questions: Vec<Question>,
        /// What each is about, in their order; of what was looked at by an earlier version there is none.
        #[serde(default)]
        about: Vec<About>,
    },
    /// Its rows are staged.
    Staged {
        /// What is known of it.
        statement: Box<Statement>,
    },
    /// Nobody wants it any more.
    Cancelled,
}

/// Looks at a file.
pub(crate) async fn look(books: &Books, person: &Person, wish: &Wish) -> Result<Looked, WriteError> {
    // What an earlier try left.
    while imports::discard(&books.database, wish.import_id).await? {}
    let refused = |reason: &str, said: &str| {
        Ok(Looked::Refused { reason: reason.to_owned(), said: Some(said.to_owned()) })
    };
    let kept = match books.file(wish.media_id).await? {
        Ok(Some(kept)) => kept,
        Ok(None) => return refused("the file is kept no more: hand it in again", "media-unavailable"),
        Err(error) => {
            tracing::error!(media = wish.media_id, %error, "a kept file could not be had");
            return refused("the file cannot be had at the moment: hand it in again later", "media-unkept");
        }
    };
    let today = person.zone.day(books.clock.now());
    let hints = hints((today, person.currency), &wish.name, &wish.answers);
    let file = File { name: wish.name.clone(), content: Content::Path(kept.path().to_owned()) };
    let surveyed = match survey(file, hints).await {
        Ok(surveyed) => surveyed,
        Err(error) => return refused(&error.to_string(), refusal::of_file(&error)),
    };
    let names = names::of(&books.database, person).await?;
    let mut files = vec![surveyed];
    let Resolved { mut statement, unknown } =
        resolve(books, (person, &names), &mut files, &wish.answers).await?;
    let open = asked(&files, &unknown, &names);
    if !open.is_empty() {
        let (questions, about) = open.into_iter().unzip();
        return Ok(Looked::Asks { questions, about });
    }
    (statement.import_id, statement.media_id) = (wish.import_id, Some(wish.media_id));
    match stage(books, (person, &names), files, &mut statement, &|_| {}).await {
        Ok(()) => Ok(Looked::Staged { statement: Box::new(statement) }),
        Err(StageError::File(error)) => refused(&error.to_string(), refusal::of_file(&error)),
        Err(StageError::Write(error)) => Err(error),
    }
}
