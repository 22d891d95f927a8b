//! What a message is about, by the names that JSON and the database know.

use serde::Serialize;

/// What the person wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    /// Record the entries.
    CreateTransaction,
    /// Open a savings goal, with a target or without.
    CreateSaving,
    /// Put money into a goal.
    DepositSaving,
    /// Take money out of a goal.
    WithdrawSaving,
    /// Rename a goal, close it, aim it anew, or move money from one to another.
    EditSaving,
    /// A report of a period.
    GetReport,
    /// Set a budget.
    SetBudget,
    /// Talk that records nothing.
    Smalltalk,
    /// Something is missing or contradicts itself: ask.
    Clarification,
    /// Change an entry that is booked.
    EditTransaction,
    /// Void an entry that is booked.
    DeleteTransaction,
    /// What is in one account, or in all.
    GetBalance,
    /// Something of the accounts themselves.
    Account,
    /// Who owes whom, and what is paid in parts.
    Debt,
    /// How a goal stands.
    GetSaving,
    /// How a budget stands.
    GetBudget,
    /// What the bot can do.
    Help,
    /// A future or wished-for spending: nothing is recorded.
    Plan,
    /// A word that steers the conversation; see [`Command`](super::Command).
    Command,
}

impl Intent {
    /// The name in JSON and in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::CreateTransaction => "create_transaction",
            Self::CreateSaving => "create_saving",
            Self::DepositSaving => "deposit_saving",
            Self::WithdrawSaving => "withdraw_saving",
            Self::EditSaving => "edit_saving",
            Self::GetReport => "get_report",
            Self::SetBudget => "set_budget",
            Self::Smalltalk => "smalltalk",
            Self::Clarification => "clarification",
            Self::EditTransaction => "edit_transaction",
            Self::DeleteTransaction => "delete_transaction",
            Self::GetBalance => "get_balance",
            Self::Account => "account",
            Self::Debt => "debt",
            Self::GetSaving => "get_saving",
            Self::GetBudget => "get_budget",
            Self::Help => "help",
            Self::Plan => "plan",
            Self::Command => "command",
        }
    }
}
