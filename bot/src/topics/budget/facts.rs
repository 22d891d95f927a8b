//! What is read where a message speaks of budgets.

use chrono::NaiveDate;
use ledger::{
    book::budget::{Budgets, Span},
    db::{Database, DatabaseError},
    people::user::Person,
};
use nlu::frame::{Frame, Meaning};

/// The budgets, where the frame speaks of them: few messages do.
pub(crate) async fn read(
    database: &Database,
    person: &Person,
    frame: &Frame,
    today: NaiveDate,
) -> Result<Budgets, DatabaseError> {
    if !frame.meanings.iter().any(speaks_of_budgets) {
        return Ok(Budgets::none(person.currency, today));
    }
    Budgets::read_with(database, person, today, &Span::ALL).await
}

fn speaks_of_budgets(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::SetBudget(_) | Meaning::GetBudget(_) | Meaning::StopBudget(_) | Meaning::Allowance
    )
}
