//! The postings of a book.

use std::collections::HashMap;

use ledger::{
    Direction, Money,
    book::{
        account::AccountKind,
        balances::{self, Balance},
        holdings::Holdings,
        names::{self, Names},
        saving::{self, Movement, MovementDirection},
        transaction::{self, FIRST_DAY, Transaction},
    },
    db::{Database, DatabaseError},
    people::user::Person,
};

use super::{Account, Entry, Journal, Posting, opening};

/// So many entries are read at once.
const PAGE: i64 = 5_000;

/// The journal of the person's book: what counts.
pub async fn of(database: &Database, person: &Person) -> Result<Journal, DatabaseError> {
    let names = names::of(database, person).await?;
    let balances = balances::of(database, person).await?;
    let holdings = Holdings::of(database, person).await?;
    let goals = holdings.in_books().map(|balance| (balance.goal.id, balance.goal.name.clone())).collect();
    let book = Book { person, names: &names, balances: &balances, goals };
    let mut entries: Vec<Entry> = balances.iter().filter_map(opened).collect();
    let mut from = (FIRST_DAY, 0);
    loop {
        let page = transaction::by_day(database, person, from, PAGE).await?;
        let Some(last) = page.last() else { break };
        from = (last.tx_date, last.id);
        entries.extend(page.iter().map(|row| book.entry(row)));
    }
    let movements = saving::that_count(database, person).await?;
    entries.extend(movements.iter().map(|movement| book.movement(movement)));
    // What lay there before goes first on its day.
    entries.sort_by_key(|entry| (entry.day, entry.code));
    let known =
        balances.iter().filter(|balance| balance.is_known() && !balance.account.kind.is_sum_of_moves());
    let assertions =
        known.flat_map(|balance| balance.sums().into_iter().map(|sum| (path(balance), sum))).collect();
    Ok(Journal { entries, assertions })
}

/// What an account held on the day from which its balance is known, less what the entries before it come to.
fn opened(balance: &Balance) -> Option<Entry> {
    let day = balance.account.opened_on?;
    let mut postings = Vec::new();
    for money in balance.unexplained() {
        postings.push(Posting { account: path(balance), money, cost: None });
        postings.push(Posting { account: opening(), money: money.negated(), cost: None });
    }
    let entry = Entry { day, code: None, description: "opening balance".to_owned(), postings };
    (!entry.postings.is_empty()).then_some(entry)
}

fn path(balance: &Balance) -> Account {
    let account = &balance.account;
    let kind = match account.kind {
        AccountKind::Receivable => return vec!["assets".to_owned(), "receivable".to_owned()],
        AccountKind::Payable => return vec!["liabilities".to_owned(), "payable".to_owned()],
        AccountKind::Equity => return vec!["equity".to_owned(), account.name.clone()],
        kind => kind,
    };
    let root = if kind.is_owed() { "liabilities" } else { "assets" };
    let middle = (kind != AccountKind::Asset).then(|| kind.name().to_owned());
    [Some(root.to_owned()), middle, Some(account.name.clone())].into_iter().flatten().collect()
}

/// What the postings of an entry name.
struct Book<'a> {
    person: &'a Person,
    names: &'a Names,
    balances: &'a [Balance],
    goals: HashMap<i64, String>,
}

impl Book<'_> {
    fn entry(&self, row: &Transaction) -> Entry {
        let money = row.money();
        let account = self.account(row.account_id, row.party_id);
        let category = |root: &str| {
            let name = row.category_id.and_then(|id| self.names.categories.name_of(id));
            vec![root.to_owned(), name.unwrap_or("unknown").to_owned()]
        };
        let posting = |account: Account, money: Money| Posting { account, money, cost: None };
        let is_refund = self.names.categories.side(row.direction, row.category_id) != row.direction;
        let postings = match row.direction {
            Direction::Expense => {
                vec![posting(category("expenses"), money), posting(account, money.negated())]
            }
            Direction::Income if is_refund => {
                vec![posting(account, money), posting(category("expenses"), money.negated())]
            }
            Direction::Income => vec![posting(account, money), posting(category("income"), money.negated())],
            Direction::Transfer => {
                let arrived = row.to_money().unwrap_or(money);
                let cost = (arrived.currency() != money.currency()).then_some(arrived);
                let to = self.account(row.to_account_id, row.party_id);
                vec![posting(to, arrived), Posting { cost, ..posting(account, money.negated()) }]
            }
        };
        Entry {
            day: row.tx_date,
            code: Some(row.id),
            description: row.description.clone().unwrap_or_default(),
            postings,
        }
    }

    /// The account of a row; what is owed has one for each party.
    fn account(&self, id: Option<i64>, party_id: Option<i64>) -> Account {
        let balance = id
            .and_then(|id| self.names.account_id(id))
            .and_then(|id| self.balances.iter().find(|balance| balance.account.id == id));
        let Some(balance) = balance else { return vec!["assets".to_owned(), "unknown".to_owned()] };
        let mut path = path(balance);
        let is_debt = matches!(balance.account.kind, AccountKind::Receivable | AccountKind::Payable);
        path.extend(party_id.filter(|_| is_debt).and_then(|id| self.names.party_name(id)).map(str::to_owned));
        path
    }

    fn movement(&self, movement: &Movement) -> Entry {
        let goal = self.goals.get(&movement.savings_account_id).cloned().unwrap_or_default();
        let goal = vec!["assets".to_owned(), "savings".to_owned(), goal];
        let account = self.account(movement.account_id, None);
        let money = movement.money();
        let (to, from) = match movement.direction {
            MovementDirection::Deposit => (goal, account),
            MovementDirection::Withdraw => (account, goal),
        };
        Entry {
            day: self.person.zone.day(movement.occurred_at),
            code: Some(movement.id),
            description: String::new(),
            postings: vec![
                Posting { account: to, money, cost: None },
                Posting { account: from, money: money.negated(), cost: None },
            ],
        }
    }
}
