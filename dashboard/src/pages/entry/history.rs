//! What was done to an entry, the newest first, and what of it may be taken back.

use ledger::{
    book::{names::Names, transaction::Transaction},
    history::{
        change::{ChangeKind, ChangeStatus},
        of_entry,
        walk::{self, Item, PastChange},
    },
};
use reports::words::{Value, money_text};

use super::super::{
    LoggedIn,
    lines::{mark, shortened},
    sessions::moment,
    words::Spoken,
};
use crate::{ApiError, Context};

/// So many changes are told.
const MOST: i64 = 20;

/// A change of the entry.
pub(super) struct Step {
    /// What was done, and when.
    pub(super) told: String,
    /// What was changed by it: before and after.
    pub(super) differences: Vec<String>,
    /// Whether it was taken back since.
    pub(super) is_undone: bool,
    /// By this number it is taken back, and so many rows with it.
    pub(super) undo: Option<Undo>,
}

/// How a change is taken back.
pub(super) struct Undo {
    pub(super) number: i64,
    pub(super) button: String,
}

/// The newest changes of an entry.
pub(super) async fn read(
    context: &Context,
    visitor: &LoggedIn,
    (entry_id, names): (i64, &Names),
) -> Result<Vec<Step>, ApiError> {
    let found = of_entry::changes(&context.database, &visitor.person, (entry_id, MOST)).await?;
    let mut steps = Vec::with_capacity(found.len());
    for (change, is_in_effect, item) in found {
        let is_own = change.user_id == visitor.person.id && change.kind.is_the_persons();
        let may_undo = is_own && is_in_effect && change.status == ChangeStatus::Done;
        let undo = if may_undo { Some(undo(context, visitor, &change).await?) } else { None };
        steps.push(Step {
            told: told(visitor, &change),
            differences: differences(visitor.words, names, &item),
            is_undone: !is_in_effect,
            undo,
        });
    }
    Ok(steps)
}

async fn undo(context: &Context, visitor: &LoggedIn, change: &PastChange) -> Result<Undo, ApiError> {
    let (_, count) = walk::things(&context.database, change.id).await?;
    Ok(Undo { number: change.number, button: button(visitor.words, count) })
}

/// What the button says that takes a change of so many things back.
pub(in crate::pages) fn button(words: Spoken, count: usize) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    if count > 1 {
        words.fill("page-undo-several", &[("count", Value::Number(count))])
    } else {
        words.say("page-undo")
    }
}

/// What kind of change it was, when, and by which way it came.
pub(in crate::pages) fn told(visitor: &LoggedIn, change: &PastChange) -> String {
    let words = visitor.words;
    let kind = words.say(match change.kind {
        ChangeKind::Booking => "page-change-booking",
        ChangeKind::Edit => "page-change-edit",
        ChangeKind::Void => "page-change-void",
        ChangeKind::Confirmation | ChangeKind::Registration => "page-change-confirmation",
        ChangeKind::Import => "page-change-import",
        ChangeKind::Undo => "page-change-undo",
        ChangeKind::Restore => "page-change-restore",
        ChangeKind::Category => "page-change-category",
        ChangeKind::Account | ChangeKind::Accounts => "page-change-accounts",
        ChangeKind::Budgets => "page-change-budgets",
        ChangeKind::Join | ChangeKind::Settings | ChangeKind::Upgrade => "page-change-other",
    });
    let way =
        words.say(if change.message_id.is_some() { "page-change-by-chat" } else { "page-change-by-hand" });
    format!("{kind} · {} · {way}", moment(words, &visitor.person, change.created_at))
}

/// What a change left otherwise than it found it.
fn differences(words: Spoken, names: &Names, item: &Item) -> Vec<String> {
    let read = |value: &serde_json::Value| serde_json::from_value::<Transaction>(value.clone()).ok();
    let (Some(before), Some(after)) = (item.before.as_ref().and_then(read), read(&item.after)) else {
        return Vec::new();
    };
    let category =
        |row: &Transaction| row.category_id.and_then(|id| names.categories.name_of(id)).map(str::to_owned);
    let account = |id: Option<i64>| id.and_then(|id| names.account_name(id)).map(str::to_owned);
    let status =
        |row: &Transaction| mark(words, row.status).unwrap_or_else(|| words.say("page-status-confirmed"));
    [
        (Some(money_text(before.money())), Some(money_text(after.money()))),
        (Some(words.day(before.tx_date)), Some(words.day(after.tx_date))),
        (category(&before), category(&after)),
        (account(before.account_id), account(after.account_id)),
        (account(before.to_account_id), account(after.to_account_id)),
        (before.description.clone(), after.description.clone()),
        (Some(status(&before)), Some(status(&after))),
    ]
    .into_iter()
    .filter(|(before, after)| before != after)
    .map(|(before, after)| format!("{} → {}", or_none(before), or_none(after)))
    .collect()
}

fn or_none(text: Option<String>) -> String {
    text.filter(|text| !text.is_empty()).map_or_else(|| "–".to_owned(), |text| shortened(&text))
}
