//! An entry as the API tells it, and the accounts that it names.

use ledger::{
    book::{
        account::{self, AccountKind, NewAccount},
        names::Names,
        party,
        transaction::{Source, Transaction},
    },
    db::{Batch, Ids},
    history::change::{Author, Change, ChangeKind},
    people::user::Person,
    rates::derived::Conversion,
};
use reports::entry::ShownEntry;
use serde::Serialize;
use utoipa::ToSchema;

use super::room_for_one;
use crate::ApiError;

/// An entry as the API tells it.
#[derive(Serialize, ToSchema)]
pub(crate) struct EntryRow {
    #[serde(flatten)]
    shown: ShownEntry,
    /// As rows carry it.
    category_id: Option<i64>,
    /// Whether the category was read from its words, and nobody has agreed to it.
    predicted: bool,
    merchant: Option<String>,
    note: Option<String>,
    source: Source,
    version: i64,
}

impl EntryRow {
    pub(super) fn of(
        row: &Transaction,
        (person, names): (&Person, &Names),
        conversions: &[Conversion],
    ) -> Self {
        Self {
            shown: ShownEntry::of(row, person, names).counted(conversions),
            category_id: row.category_id,
            predicted: row.is_predicted(),
            merchant: row.merchant.clone(),
            note: row.note.clone(),
            source: row.source,
            version: row.version(),
        }
    }
}

/// Whether an account of this name is told by what moved alone, as those of debts are: entries come there by what is said of
/// a debt, with whom it is, and by nothing else.
pub(crate) fn is_sum_of_moves(names: &Names, name: &str) -> bool {
    let stands = names.account(name).map_or(name, |account| &*account.name);
    [name, stands].into_iter().filter_map(AccountKind::of_name).any(AccountKind::is_sum_of_moves)
}

/// Refuses such an account, named in this field, and one that would have to be opened where there are too many.
pub(super) fn held(field: &str, name: Option<&str>, names: &Names) -> Result<(), ApiError> {
    let Some(name) = name else { return Ok(()) };
    if names.account(name).is_none() {
        room_for_one(names.accounts_kept(), "accounts")?;
    }
    if is_sum_of_moves(names, name) {
        return Err(ApiError::Invalid(format!("{field}: debts and adjustments are told in a message")));
    }
    Ok(())
}

/// The account of this name. At its first mention it is opened, as by chat: two ids.
pub(super) fn account_of(
    (batch, ids): (&mut Batch, &mut Ids),
    author: Author<'_>,
    names: &Names,
    name: &str,
) -> i64 {
    if let Some(known) = names.account(name) {
        return known.id;
    }
    let mut change = Change::begin(batch, ids.take(), author, ChangeKind::Account);
    let opened = account::open(&mut change, ids.take(), &NewAccount::named(name));
    change.finish();
    opened.id
}

/// The party of this name. At its first mention it is noted, as by chat: two ids.
pub(super) fn party_of(
    (batch, ids): (&mut Batch, &mut Ids),
    author: Author<'_>,
    names: &Names,
    name: &str,
) -> i64 {
    if let Some(known) = names.party(name) {
        return known.id;
    }
    let mut change = Change::begin(batch, ids.take(), author, ChangeKind::Account);
    let noted = party::note(&mut change, ids.take(), name);
    change.finish();
    noted.id
}
