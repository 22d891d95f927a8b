//! What is read where a message speaks of accounts, debts or plans.

use ledger::{
    book::{
        account::{PAYABLE, RECEIVABLE},
        balances::{self, Balance},
        debts::{self, Debt},
        plan::{self, Progress},
    },
    db::{Database, DatabaseError},
    people::user::Person,
};
use nlu::frame::{DebtWish, Entry, Frame, Meaning};

use crate::topics::dialogue::{Ask, Dialogue};

/// The key of the category that instalments are filed under.
const INSTALMENTS: &str = "cicilan_utang";

/// Where the person stands: what lies in the accounts, who owes whom, and what is paid in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Position {
    /// The accounts by name.
    pub balances: Vec<Balance>,
    /// The debts, settled ones among them.
    pub debts: Vec<Debt>,
    /// The plans by name.
    pub plans: Vec<Progress>,
}

impl Position {
    /// What of it the frame, or an open question, speaks of. Most messages speak of none of it.
    pub(crate) async fn read(
        database: &Database,
        person: &Person,
        frame: &Frame,
        dialogue: &Dialogue,
    ) -> Result<Self, DatabaseError> {
        let mut position = Self::default();
        if frame.meanings.iter().any(speaks_of_accounts)
            || dialogue.questions.iter().any(|open| asks_of_account(&open.ask))
        {
            position.balances = balances::of(database, person).await?;
        }
        let pays_back = |entry: &Entry| {
            entry.account.as_deref() == Some(RECEIVABLE) || entry.to_account.as_deref() == Some(PAYABLE)
        };
        if frame.meanings.iter().any(speaks_of_debts) || frame.entries().iter().any(pays_back) {
            position.debts = debts::of(database, person).await?;
        }
        let pays_part =
            |entry: &Entry| entry.category.as_ref().is_some_and(|category| category.key == INSTALMENTS);
        if frame.meanings.iter().any(speaks_of_plans) || frame.entries().iter().any(pays_part) {
            position.plans = plan::of(database, person).await?;
        }
        Ok(position)
    }
}

fn speaks_of_accounts(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Balance { .. } | Meaning::Account(_))
}

fn asks_of_account(ask: &Ask) -> bool {
    matches!(ask, Ask::NewAccount { .. } | Ask::Balance { .. })
}

fn speaks_of_debts(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Debt(DebtWish::Show { .. } | DebtWish::Settle { .. }))
}

fn speaks_of_plans(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Debt(DebtWish::Plan { .. } | DebtWish::ShowPlans { .. }))
}
