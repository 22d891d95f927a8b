//! A file is looked at by all that is known of it, and once nothing is left to be asked its rows are staged. That changes nothing
//! in the books.

use ledger::{
    db::{Database, DatabaseError, WriteError},
    imports::{self, preview},
};
use nlu::frame::Frame;

use super::{
    answer::answer,
    facts::{Example, Looked, Staged},
};
use crate::{
    books::Books,
    importing::{
        self, ACCOUNT, Content, File, Resolved, StageError, Statement, UnknownAccount, may_be_chosen, refusal,
    },
    topics::{
        dialogue::{Ask, Asking, Dialogue, PendingFile},
        facts::Facts,
    },
};

/// So many entries that rows may be are shown.
const MOST_OFFERED: i64 = 30;
/// So many rows that could not be read are named.
const MOST_REFUSED: i64 = 5;

/// The file that a message brings.
pub(crate) fn brought(facts: &Facts) -> Option<PendingFile> {
    let message = &facts.message;
    let claim = message.payload.media.as_ref();
    let name = claim.and_then(|claim| claim.file_name.clone()).unwrap_or_default();
    // "bca" below a file says which account it is of.
    let accounts = may_be_chosen(&facts.names);
    let said =
        message.text.as_deref().and_then(|caption| nlu::statement::account_of_file(caption, &accounts));
    Some(PendingFile {
        media_id: message.media_id?,
        name: importing::kept_name(&name),
        message_id: message.id,
        answers: said.map(|name| (ACCOUNT.to_owned(), name)).into_iter().collect(),
        asking: None,
    })
}

/// The file that words say more about, where the newest question asks of one and they answer it.
pub(crate) fn answered(facts: &Facts, frame: &Frame, dialogue: &Dialogue) -> Option<PendingFile> {
    let newest = dialogue.questions.first()?;
    let Ask::Statement { pending } = &newest.ask else { return None };
    let asking = pending.asking.as_ref()?;
    let words = facts.message.words()?;
    // "bca", whatever else is asked, says which account it is of.
    let account = || nlu::statement::account_of_file(words, &may_be_chosen(&facts.names));
    let (key, value) = match asking.answer(words, frame) {
        Some(value) => (asking.key.clone(), value),
        None if frame.entries().is_empty() => (ACCOUNT.to_owned(), account()?),
        None => return None,
    };
    let mut pending = (**pending).clone();
    pending.answers.insert(key, value);
    pending.asking = None;
    Some(pending)
}

/// Looks at a file by all that is known of it. Where nothing is left to be asked, its rows are staged.
pub(crate) async fn look(
    books: &Books,
    facts: &Facts,
    pending: PendingFile,
) -> Result<Looked, DatabaseError> {
    let (person, names) = (&facts.person, &*facts.names);
    let kept = match books.file(pending.media_id).await? {
        Ok(Some(kept)) => kept,
        Ok(None) => return Ok(Looked::Refused("media-unavailable")),
        Err(error) => {
            tracing::error!(message = pending.message_id, %error, "a kept file could not be had");
            return Ok(Looked::Refused("media-unkept"));
        }
    };
    let today = person.zone.day(facts.message.sent_at);
    let hints = importing::hints((today, person.currency), &pending.name, &pending.answers);
    let file = File { name: pending.name.clone(), content: Content::Path(kept.path().to_owned()) };
    let surveyed = match importing::survey(file, hints).await {
        Ok(surveyed) => surveyed,
        Err(error) => return Ok(Looked::Refused(refusal::of_file(&error))),
    };
    if let Some(question) = surveyed.survey.questions.first() {
        let choices = question.choices.iter().map(|choice| choice.value.clone()).collect();
        let asking = Asking { key: question.key.name().to_owned(), choices, is_account: false };
        let examples = question.choices.iter().map(|choice| Example {
            day: choice.example.day,
            money: choice.example.amount,
            text: choice.example.text.clone(),
        });
        let asked = PendingFile { asking: Some(asking), ..pending };
        return Ok(Looked::Asks(Box::new(asked), examples.collect(), None));
    }
    let answers = &pending.answers;
    let mut files = vec![surveyed];
    let Resolved { mut statement, unknown } =
        importing::resolve(books, (person, names), &mut files, answers).await?;
    if let Some(UnknownAccount { key, number, bank, .. }) = unknown.into_iter().next() {
        let choices = may_be_chosen(names);
        let asking = Asking { key, choices, is_account: true };
        let told: Vec<String> = [bank, number].into_iter().flatten().collect();
        let asked = PendingFile { asking: Some(asking), ..pending };
        return Ok(Looked::Asks(Box::new(asked), Vec::new(), Some(told.join(" "))));
    }
    (statement.media_id, statement.message_id) = (Some(pending.media_id), Some(pending.message_id));
    match importing::stage(books, (person, names), files, &mut statement, &|_| {}).await {
        Ok(()) => {}
        Err(StageError::File(error)) => return Ok(Looked::Refused(refusal::of_file(&error))),
        Err(StageError::Write(WriteError::Database(error))) => return Err(error),
        Err(StageError::Write(WriteError::Stale(_))) => {
            return Ok(Looked::Refused("import-busy"));
        }
    }
    Ok(Looked::Staged(Box::new(staged(&books.database, statement).await?)))
}

/// The file that is shown and that words agree to, where the book has changed since it was: looked at anew. `None` where
/// what would be booked is what was shown.
pub(crate) async fn changed(
    books: &Books,
    facts: &Facts,
    frame: &Frame,
    dialogue: &Dialogue,
) -> Result<Option<Box<Staged>>, DatabaseError> {
    let Some(Ask::Import { shown }) = dialogue.questions.first().map(|question| &question.ask) else {
        return Ok(None);
    };
    if answer(shown, facts.message.words(), frame).is_none() {
        return Ok(None);
    }
    let statement = &shown.statement;
    let reads = statement.reads();
    match preview::refreshed(&books.database, &facts.person, statement.import_id, &reads).await {
        Ok(true) => Ok(Some(Box::new(staged(&books.database, statement.clone()).await?))),
        // Whoever was first has met it too.
        Ok(false) | Err(WriteError::Stale(_)) => Ok(None),
        Err(WriteError::Database(error)) => Err(error),
    }
}

async fn staged(database: &Database, statement: Statement) -> Result<Staged, DatabaseError> {
    let id = statement.import_id;
    Ok(Staged {
        preview: preview::of(database, id).await?,
        offers: preview::offers(database, id, (-1, MOST_OFFERED)).await?,
        refused: preview::refusals(database, id, (-1, MOST_REFUSED)).await?,
        statement,
    })
}

/// Whether a file is just being booked, where sums are asked for.
pub(crate) async fn is_running(books: &Books, facts: &Facts) -> Result<bool, DatabaseError> {
    if facts.summary.is_none() {
        return Ok(false);
    }
    Ok(!imports::running(&books.database, facts.person.book).await?.is_empty())
}
