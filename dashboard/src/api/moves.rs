//! Money that moves between an account of a person's and one that is the sum of what moved: a debt, or what nobody told.

use chrono::{DateTime, Utc};
use ledger::{
    Direction, Money,
    book::{
        names::{self, Names},
        transaction::{EntryStatus, NewTransaction, Source},
    },
    people::user::{Person, UserStatus},
};

use super::{
    booking::{self, Coming, Order},
    room_for_one,
};
use crate::{ApiError, Context, front::once::Once};

/// What moves.
pub(crate) struct Move {
    /// How much; above nought.
    pub(crate) money: Money,
    /// The account that it comes from, by its name; where it is not known, `None`.
    pub(crate) from: Option<String>,
    /// The one that it goes to.
    pub(crate) to: Option<String>,
    /// With whom the debt is, by their name.
    pub(crate) party: Option<String>,
    /// Their id, where it is a debt that there is: they may have been closed since, and are not noted once more.
    pub(crate) party_id: Option<i64>,
    /// The thing, in words.
    pub(crate) description: Option<String>,
    /// When.
    pub(crate) at: DateTime<Utc>,
}

/// Books a move by hand, as one change; answers the entry's id.
pub(crate) async fn book(
    context: &Context,
    person: &Person,
    moved: Move,
    once: &Once,
) -> Result<i64, ApiError> {
    let names = names::of(&context.database, person).await?;
    has_room(&moved, &names)?;
    let counts = person.status == UserStatus::Active;
    let entry = NewTransaction {
        party_id: moved.party_id,
        description: moved.description,
        // Whom it is with is looked for there, too, as where it was told in a chat.
        note: moved.party.clone(),
        status: if counts { EntryStatus::Confirmed } else { EntryStatus::Pending },
        ..NewTransaction::of(Direction::Transfer, moved.money, moved.at, Source::Web)
    };
    let party = moved.party.filter(|_| moved.party_id.is_none());
    let order = Order { entry, account: moved.from, to_account: moved.to, party };
    let row = booking::write(context, (person, &names), order, Coming::by_form(once)).await?;
    Ok(row.id)
}

/// Refuses accounts and parties that would have to be opened where there are too many.
fn has_room(moved: &Move, names: &Names) -> Result<(), ApiError> {
    for name in [&moved.from, &moved.to].into_iter().flatten() {
        if names.account(name).is_none() {
            room_for_one(names.accounts_kept(), "accounts")?;
        }
    }
    let is_noted = |name: &str| moved.party_id.is_none() && names.party(name).is_none();
    if moved.party.as_deref().is_some_and(is_noted) {
        room_for_one(names.parties().count(), "parties")?;
    }
    Ok(())
}
