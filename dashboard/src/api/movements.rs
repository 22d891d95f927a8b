//! `POST /savings/deposit`, `POST /savings/withdraw`: what goes into goals, and out of them.

use axum::{Json, extract::State};
use ledger::{
    book::{
        names,
        saving::{self, Movement, MovementDirection, NewMovement},
        transaction::{EntryStatus, Source},
    },
    db::WriteError,
    history::change::ChangeKind,
};
use reports::{Catalogue, text::saved, words::money_text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Asked, TRIES,
    goals::{Kept, NO_SUCH, ShownGoal},
    transactions::valid_amount,
    versions::Versioned,
};
use crate::{
    ApiError, Context,
    body::{Amount, JsonBody, without_nul},
};

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MoneyToMove {
    pub(crate) user_id: Option<i64>,
    pub(crate) phone: Option<String>,
    pub(crate) saving_name: String,
    pub(crate) amount: Amount,
    /// The account that it comes from, or goes back to; one that is there.
    pub(crate) account: Option<String>,
}

/// What was moved, in words and as it stands.
#[derive(Serialize, ToSchema)]
pub(crate) struct Moved {
    message: String,
    /// The movement's row.
    pub(crate) id: i64,
    saving: ShownGoal,
}

/// Puts money into a goal.
pub(crate) async fn deposit(
    State(context): State<Context>,
    asked: Asked,
    JsonBody(new): JsonBody<MoneyToMove>,
) -> Result<Json<Moved>, ApiError> {
    move_money(&context, asked, &new, MovementDirection::Deposit).await
}

/// Takes money out of a goal.
pub(crate) async fn withdraw(
    State(context): State<Context>,
    asked: Asked,
    JsonBody(new): JsonBody<MoneyToMove>,
) -> Result<Json<Moved>, ApiError> {
    move_money(&context, asked, &new, MovementDirection::Withdraw).await
}

async fn move_money(
    context: &Context,
    asked: Asked,
    new: &MoneyToMove,
    direction: MovementDirection,
) -> Result<Json<Moved>, ApiError> {
    without_nul("saving_name", Some(&new.saving_name))?;
    let asked = asked.naming(new.user_id, new.phone.clone());
    for _ in 0..TRIES {
        let mut kept = Kept::read(context, &asked).await?;
        let movement = validated(context, &kept, new, direction).await?;
        let booked = kept.write(context, (asked.request(), ChangeKind::Booking), |change, holdings, id| {
            saving::book(change, holdings, id, &movement)
        });
        match booked.await {
            Ok(booked) => return moved(&kept, &booked).map(Json),
            // Somebody else moved it at this very moment: read again.
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

async fn validated(
    context: &Context,
    kept: &Kept,
    new: &MoneyToMove,
    direction: MovementDirection,
) -> Result<NewMovement, ApiError> {
    let balance = kept.by_name(&new.saving_name).ok_or(ApiError::NotFound(NO_SUCH))?;
    let money = valid_amount(&new.amount, balance.goal.currency())?;
    if direction == MovementDirection::Withdraw && money.minor() > balance.current.minor() {
        let current = money_text(balance.current);
        return Err(ApiError::Refused(format!("no more than {current} lies in this saving")));
    }
    let account_id = match new.account.as_deref() {
        Some(name) => {
            without_nul("account", Some(name))?;
            let names = names::of(&context.database, &kept.person).await?;
            let none = || ApiError::none_called("account", "account", name);
            Some(names.account(name).ok_or_else(none)?.id)
        }
        None => None,
    };
    Ok(NewMovement {
        goal_id: balance.goal.id,
        direction,
        money,
        account_id,
        at: context.clock.now(),
        source: Source::Api,
        status: if kept.counts() { EntryStatus::Confirmed } else { EntryStatus::Pending },
    })
}

/// What was moved, as the chat says it.
fn moved(kept: &Kept, movement: &Movement) -> Result<Moved, ApiError> {
    let Versioned(_, saving) = kept.shown(movement.savings_account_id)?;
    let words = Catalogue::own().of(kept.person.locale);
    let goal = (&*saving.name, saving.target_amount);
    let message = saved(words, goal, (movement.direction, movement.money()), saving.current_amount);
    Ok(Moved { message, id: movement.id, saving })
}
