//! What is read where a message speaks of accounts, debts or plans.

use std::collections::BTreeSet;

use ledger::{
    Direction,
    book::{
        account::{AccountKind, PAYABLE, RECEIVABLE},
        balances::{self, Balance},
        debts::{self, Debt},
        lookup::{self, Wanted},
        names::Names,
        plan::{self, Progress},
        transaction::{EntryStatus, Transaction},
    },
    db::{Database, DatabaseError},
    people::user::Person,
};
use nlu::frame::{AccountWish, Category, DebtWish, Entry, Frame, Meaning};

use crate::topics::{
    dialogue::{Ask, Dialogue},
    reminder::facts::is_set,
};

/// The key of the category that instalments are filed under.
const INSTALMENTS: &str = "cicilan_utang";
/// So many entries by which an account was filled are asked about together; nobody can look at more.
const MOST_TOPUPS: i64 = 200;

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
        let entry_pays = |entry: &Entry| pays_back(entry.account.as_deref(), entry.to_account.as_deref());
        if frame.meanings.iter().any(speaks_of_debts)
            || frame.entries().iter().any(entry_pays)
            || drafts_pay_back(dialogue)
        {
            position.debts = debts::of(database, person).await?;
        }
        let asks_of_plan = dialogue.questions.iter().any(|open| matches!(open.ask, Ask::Purchase { .. }));
        if asks_of_plan || frame.meanings.iter().any(speaks_of_plans) || may_pay_parts(frame, dialogue) {
            position.plans = plan::of(database, person).await?;
        }
        Ok(position)
    }

    /// What the entries that wait for an answer speak of: a gesture may book them.
    pub(crate) async fn of_drafts(
        database: &Database,
        person: &Person,
        dialogue: &Dialogue,
    ) -> Result<Self, DatabaseError> {
        let mut position = Self::default();
        if drafts_pay_back(dialogue) {
            position.debts = debts::of(database, person).await?;
        }
        if dialogue.drafts().any(|draft| pays_part(draft.category.as_deref(), draft.description.as_deref())) {
            position.plans = plan::of(database, person).await?;
        }
        Ok(position)
    }
}

/// Whether what goes from one account to another pays a debt back.
fn pays_back(from: Option<&str>, to: Option<&str>) -> bool {
    from == Some(RECEIVABLE) || to == Some(PAYABLE)
}

/// Whether an entry that waits for an answer does.
fn drafts_pay_back(dialogue: &Dialogue) -> bool {
    dialogue.drafts().any(|draft| pays_back(draft.account.as_deref(), draft.to_account.as_deref()))
}

/// Whether an entry pays a part of something: it is filed under instalments, or its words speak of them.
pub(crate) fn pays_part(category: Option<&str>, words: Option<&str>) -> bool {
    category == Some(INSTALMENTS) || words.is_some_and(nlu::speaks_of_parts)
}

/// Whether an entry of the frame pays a part, or one that waits and which the frame may be the answer for.
fn may_pay_parts(frame: &Frame, dialogue: &Dialogue) -> bool {
    fn key(category: Option<&Category>) -> Option<&str> {
        category.map(|category| &*category.key)
    }
    let known = frame.known();
    let said = key(known.category.as_ref());
    let entry_pays = |entry: &Entry| pays_part(key(entry.category.as_ref()), Some(&*entry.description));
    frame.entries().iter().any(entry_pays)
        || dialogue
            .drafts()
            .any(|draft| pays_part(draft.category.as_deref().or(said), draft.description.as_deref()))
}

/// A plan may be of what was bought on one of them.
fn speaks_of_accounts(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Balance { .. } | Meaning::Account(_) | Meaning::Debt(DebtWish::Plan { .. }))
}

fn asks_of_account(ask: &Ask) -> bool {
    matches!(ask, Ask::NewAccount { .. } | Ask::Balance { .. } | Ask::Purchase { .. })
}

fn speaks_of_debts(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Debt(DebtWish::Show { .. } | DebtWish::Settle { .. } | DebtWish::Offset { .. })
    ) || is_set(meaning)
}

fn speaks_of_plans(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Debt(DebtWish::Plan { .. } | DebtWish::ShowPlans { .. })) || is_set(meaning)
}

/// What was spent, by its words, on filling what is no account yet, of those that may become one by the message.
pub(crate) async fn topups(
    database: &Database,
    (person, names): (&Person, &Names),
    frame: &Frame,
    dialogue: &Dialogue,
) -> Result<Vec<Transaction>, DatabaseError> {
    let of_entries = frame.entries().iter().flat_map(|entry| [&entry.account, &entry.to_account]).flatten();
    let of_questions = dialogue.questions.iter().flat_map(|open| opened_by(&open.ask));
    let of_wishes = frame.meanings.iter().filter_map(opened_as_wished);
    let meant = of_entries.map(String::as_str).chain(of_questions).chain(of_wishes).map(ledger::name_key);
    let opened: BTreeSet<String> =
        meant.filter(|name| may_be_filled(name) && names.account(name).is_none()).collect();
    let mut found = Vec::new();
    for name in &opened {
        let words = name.split(' ').map(str::to_owned).collect();
        let wanted = Wanted { words, direction: Some(Direction::Expense), ..Wanted::default() };
        let spent = lookup::rows(database, person, &wanted, (0, MOST_TOPUPS)).await?;
        found.extend(
            spent.into_iter().filter(|row| row.user_id == person.id && fills(row, name, &person.name)),
        );
    }
    Ok(found)
}

/// The account that a wish may open.
fn opened_as_wished(meaning: &Meaning) -> Option<&str> {
    match meaning {
        Meaning::Account(AccountWish::Open { name, .. } | AccountWish::Set { name, .. }) => Some(name),
        _ => None,
    }
}

/// The accounts that the answer to a question may open.
fn opened_by(ask: &Ask) -> Vec<&str> {
    match ask {
        Ask::NewAccount { name, .. } | Ask::Balance { name } => vec![&**name],
        Ask::Import { shown } => {
            let opened = shown.statement.accounts.iter().filter(|account| account.is_new);
            opened.map(|account| &*account.name).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether everybody knows an account of this name as a wallet.
pub(super) fn is_wallet(name: &str) -> bool {
    AccountKind::of_name(name) == Some(AccountKind::Ewallet)
}

/// Whether something can be put into an account of this name: it is none that stands for sums alone.
pub(super) fn may_be_filled(name: &str) -> bool {
    !AccountKind::of_name(name).is_some_and(AccountKind::is_sum_of_moves)
}

/// Whether an entry is an expense by which an account of this person was filled: a wallet by a top-up, any by a transfer that names
/// nobody else.
pub(super) fn fills(row: &Transaction, name: &str, person: &str) -> bool {
    let words = [&row.description, &row.merchant].map(|words| words.as_deref().unwrap_or_default()).join(" ");
    let is_spent = row.direction == Direction::Expense && row.status == EntryStatus::Confirmed;
    let is_topup = || is_wallet(name) && nlu::statement::fills_wallet(&words, name);
    is_spent && (is_topup() || nlu::statement::goes_to_own(&words, name, person))
}
