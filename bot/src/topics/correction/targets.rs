//! Which rows a correction, a void or a "why?" means.

use chrono::NaiveDate;
use ledger::{
    book::{
        lookup::{self, Wanted},
        names::Names,
        rows::{self, Rows},
        transaction::{self, EntryStatus, Transaction},
    },
    db::{Database, DatabaseError},
    messages::inbox::Message,
    people::user::Person,
    values::period::Period,
};
use nlu::frame::{Command, Edit, Frame, Meaning, Target};

use crate::topics::{correction::recent::is_near, dialogue::Dialogue, facts::Quoted};

/// How far back words look for the entry they mean.
const REACH: i64 = 50;
/// Of a day so many entries are looked at.
const MOST_OF_A_DAY: i64 = 200;
/// A list longer than this nobody reads in a chat.
pub(crate) const LONGEST_LIST: u8 = 9;

/// The rows that a correction, a void or a "why?" means: those of the list that was shown just before, where it names them by their
/// numbers.
pub(crate) async fn meant(
    database: &Database,
    (person, names): (&Person, &Names),
    (quoted, message, dialogue): (&Quoted, &Message, &Dialogue),
    frame: &Frame,
) -> Result<Rows, DatabaseError> {
    if *quoted == Quoted::Nothing
        && let Some(ids) = listed(message, dialogue, frame)
    {
        let mut rows = transaction::by_ids(database, person, &ids).await?;
        rows.retain(|row| row.status != EntryStatus::Deleted);
        return Ok(of_transactions(rows));
    }
    read(database, (person, names), quoted, frame).await
}

/// The entries of the list that was shown a short while ago which an order names by their numbers. All of a long list nobody
/// means.
fn listed(message: &Message, dialogue: &Dialogue, frame: &Frame) -> Option<Vec<i64>> {
    let shown = dialogue.numbered.as_ref().filter(|shown| is_near(message.sent_at, shown.at))?;
    let numbers = numbers_of(frame);
    if names_day(frame) {
        return None;
    }
    if numbers.is_empty() {
        let is_all = *frame.meaning() == Meaning::Delete(Target::Last)
            && shown.rows.len() <= usize::from(LONGEST_LIST)
            && nlu::says_all(message.words()?);
        return is_all.then(|| shown.rows.clone());
    }
    let row = |number: &u32| shown.rows.get((*number as usize).wrapping_sub(1)).copied();
    Some(numbers.iter().filter_map(row).collect())
}

/// The numbers by which an order names entries.
pub(crate) fn numbers_of(frame: &Frame) -> &[u32] {
    match frame.meaning() {
        Meaning::Edit(edit) => edit.target.numbers(),
        Meaning::Delete(target) => target.numbers(),
        Meaning::Command { command: Command::UndoOf(numbers), .. } => numbers,
        _ => &[],
    }
}

/// Whether an order says of which day its entries are.
fn names_day(frame: &Frame) -> bool {
    match frame.meaning() {
        Meaning::Edit(Edit { target, .. }) | Meaning::Delete(target) => target.day().is_some(),
        _ => false,
    }
}

/// The rows that a correction, a void or a "why?" means, where no list tells.
pub(crate) async fn read(
    database: &Database,
    (person, names): (&Person, &Names),
    quoted: &Quoted,
    frame: &Frame,
) -> Result<Rows, DatabaseError> {
    match frame.meaning() {
        Meaning::Edit(Edit { target, .. }) | Meaning::Delete(target) => {
            of_correction(database, (person, names), quoted, target).await
        }
        Meaning::Command { command: Command::UndoOf(numbers), .. } => {
            let target = Target::Numbers(numbers.clone());
            of_correction(database, (person, names), quoted, &target).await
        }
        Meaning::Command { command: Command::Why(target), .. } => {
            Ok(of_transactions(of_why(database, (person, names), quoted, target).await?))
        }
        _ => Ok(Rows::default()),
    }
}

/// The rows that a correction means. With a quote of nothing that counts, and by numbers of no list: the newest, to choose
/// from.
async fn of_correction(
    database: &Database,
    (person, names): (&Person, &Names),
    quoted: &Quoted,
    target: &Target,
) -> Result<Rows, DatabaseError> {
    match (quoted, target) {
        (Quoted::Message { rows, .. }, Target::Words(words) | Target::Of { words, .. })
            if !rows.transactions.is_empty() =>
        {
            let picked = pick(rows.transactions.clone(), names, words);
            Ok(if picked.is_empty() { rows.clone() } else { of_transactions(picked) })
        }
        (Quoted::Message { rows, .. }, _) if !rows.is_empty() => Ok(rows.clone()),
        (Quoted::Message { .. } | Quoted::Unknown, Target::Last) | (_, Target::Numbers(_)) => {
            Ok(of_transactions(transaction::recent(database, person, LONGEST_LIST.into()).await?))
        }
        (_, Target::Last) => rows::last(database, person).await,
        (_, Target::Words(words)) => Ok(of_transactions(with_words(database, (person, names), words).await?)),
        (_, Target::Newest(count)) => {
            Ok(of_transactions(transaction::recent(database, person, (*count).into()).await?))
        }
        (_, Target::Of { words, day }) => {
            Ok(of_transactions(of_day(database, (person, names), (words, *day)).await?))
        }
        (_, Target::NumbersOf { day, .. }) => {
            Ok(of_transactions(of_day(database, (person, names), ("", *day)).await?))
        }
        (_, Target::AllOf { direction, day }) => {
            let mut rows = of_day(database, (person, names), ("", *day)).await?;
            rows.retain(|row| direction.is_none_or(|direction| row.direction == direction));
            Ok(of_transactions(rows))
        }
    }
}

/// The person's rows of a day, those that the words pick.
async fn of_day(
    database: &Database,
    (person, names): (&Person, &Names),
    (words, day): (&str, NaiveDate),
) -> Result<Vec<Transaction>, DatabaseError> {
    let wanted = Wanted { period: Period::inclusive(day, day), ..Wanted::default() };
    let found = lookup::rows(database, person, &wanted, (0, MOST_OF_A_DAY)).await?;
    let own: Vec<Transaction> = found.into_iter().filter(|row| row.user_id == person.id).collect();
    Ok(if words.is_empty() { own } else { pick(own, names, words) })
}

/// The rows that words pick: of those that were told lately, else of all, those that a file brought among them.
async fn with_words(
    database: &Database,
    (person, names): (&Person, &Names),
    words: &str,
) -> Result<Vec<Transaction>, DatabaseError> {
    let recent = transaction::recent(database, person, REACH).await?;
    let picked = pick(recent, names, words);
    if !picked.is_empty() {
        return Ok(picked);
    }
    let words_of_it = words.split_whitespace().map(str::to_lowercase).collect();
    let wanted = Wanted { words: words_of_it, ..Wanted::default() };
    let found = lookup::rows(database, person, &wanted, (0, LONGEST_LIST.into())).await?;
    let is_own = |row: &Transaction| row.user_id == person.id && row.status != EntryStatus::Deleted;
    Ok(pick(found.into_iter().filter(is_own).collect(), names, words))
}

/// The entries that "why?" is about; of several that words pick the newest.
async fn of_why(
    database: &Database,
    (person, names): (&Person, &Names),
    quoted: &Quoted,
    target: &Target,
) -> Result<Vec<Transaction>, DatabaseError> {
    match (quoted, target) {
        (Quoted::Message { rows, .. }, _) if !rows.transactions.is_empty() => Ok(rows.transactions.clone()),
        (_, Target::Words(words) | Target::Of { words, .. }) => {
            let mut picked = with_words(database, (person, names), words).await?;
            picked.truncate(1);
            Ok(picked)
        }
        _ => transaction::last_touched(database, person).await,
    }
}

fn of_transactions(transactions: Vec<Transaction>) -> Rows {
    Rows { transactions, ..Rows::default() }
}

/// The rows that have most of the words, and one at least, in their description, merchant, category or account.
fn pick(rows: Vec<Transaction>, names: &Names, words: &str) -> Vec<Transaction> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let hits: Vec<usize> = rows.iter().map(|row| hits(row, names, &words)).collect();
    let best = hits.iter().copied().max().unwrap_or(0);
    rows.into_iter().zip(hits).filter(|(_, hits)| best > 0 && *hits == best).map(|(row, _)| row).collect()
}

/// How many of the words a row has.
fn hits(row: &Transaction, names: &Names, words: &[String]) -> usize {
    let category = row.category_id.and_then(|id| names.categories.name_of(id));
    let account = |id: Option<i64>| names.account_name(id?);
    let accounts = [account(row.account_id), account(row.to_account_id)];
    let texts = [row.description.as_deref(), row.merchant.as_deref(), category].into_iter().chain(accounts);
    let spoken: Vec<String> = texts
        .flatten()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase))
        .collect();
    words.iter().filter(|word| spoken.contains(word)).count()
}
