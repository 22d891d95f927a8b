//! Where the readers of whole documents gather what they read.

use ledger::Money;

use crate::{Account, FileError, Format, Question, Reason, Refused, Row, Settings, whole::Whole};

/// So many rows are read of a file.
const MOST_ROWS: usize = 200_000;
/// So many accounts may stand in one.
const MOST_ACCOUNTS: usize = 1_000;

/// What is read of a file, in its order.
#[derive(Default)]
pub(crate) struct Gathered {
    accounts: Vec<Account>,
    /// Of which days the balances of each account are, as the file writes them.
    days: Vec<(Option<String>, Option<String>)>,
    rows: Vec<Result<Row, Refused>>,
}

impl Gathered {
    /// The place of an account. One with the same number and name in the same currency is the same one, wherever it is spoken of.
    pub(crate) fn account(&mut self, account: Account) -> usize {
        let is_same = |known: &Account| {
            known.number == account.number
                && known.name == account.name
                && (known.currency == account.currency || known.currency.is_none())
        };
        match self.accounts.iter().position(is_same) {
            Some(place) => {
                if let Some(known) = self.accounts.get_mut(place) {
                    known.currency = known.currency.or(account.currency);
                    known.bank = known.bank.take().or(account.bank);
                }
                place
            }
            None if self.accounts.len() < MOST_ACCOUNTS => {
                self.accounts.push(account);
                self.days.push((None, None));
                self.accounts.len() - 1
            }
            None => 0,
        }
    }

    /// What an account held before a day. Of several days the earliest counts, which a file does not always begin with.
    pub(crate) fn opened(&mut self, place: usize, day: &str, money: Money) {
        let (Some((known, _)), Some(account)) = (self.days.get_mut(place), self.accounts.get_mut(place))
        else {
            return;
        };
        if known.as_deref().is_none_or(|known| day < known) {
            (*known, account.opening) = (Some(day.to_owned()), Some(money));
        }
    }

    /// What an account held after a day. Of several days the latest counts.
    pub(crate) fn closed(&mut self, place: usize, day: &str, money: Money) {
        let (Some((_, known)), Some(account)) = (self.days.get_mut(place), self.accounts.get_mut(place))
        else {
            return;
        };
        if known.as_deref().is_none_or(|known| day >= known) {
            (*known, account.closing) = (Some(day.to_owned()), Some(money));
        }
    }

    /// Adds what stands at `line`. What is beyond the bound is named once, and no longer counted.
    pub(crate) fn add(&mut self, line: u64, row: Result<Row, Reason>) {
        if self.rows.len() < MOST_ROWS {
            self.rows.push(row.map_err(|reason| Refused { line, reason }));
        } else if self.rows.len() == MOST_ROWS {
            self.rows.push(Err(Refused { line, reason: Reason::TooLong }));
        }
    }

    /// Adds rows whose accounts are counted as `places` has them.
    pub(crate) fn add_placed(&mut self, rows: Vec<Result<Row, Refused>>, places: &[usize]) {
        for row in rows {
            match row {
                Ok(row) => {
                    let account = places.get(row.account).copied().unwrap_or_default();
                    self.add(row.line, Ok(Row { account, ..row }));
                }
                Err(refused) => self.add(refused.line, Err(refused.reason)),
            }
        }
    }

    /// Adds the rows of one statement, in its order. Where they come from what was held before to what was held after, each is told what
    /// was held then.
    pub(crate) fn add_all(&mut self, mut rows: Vec<(u64, Result<Row, Reason>)>, held: [Option<Money>; 2]) {
        // What cannot be read moved something all the same; what is nought or was not booked did not.
        let is_still = |row: &&Result<Row, Reason>| row.as_ref().is_err_and(Reason::moves_nothing);
        let moving = rows.iter().map(|(_, row)| row).filter(|row| !is_still(row));
        let known: Option<Vec<Money>> = moving.map(|row| Some(row.as_ref().ok()?.amount)).collect();
        if let ([Some(opening), Some(closing)], Some(known)) = (held, known)
            && known.iter().all(|amount| amount.currency() == opening.currency())
            && known.iter().fold(opening, |held, amount| held.plus(*amount)) == closing
        {
            let mut held = opening;
            for row in rows.iter_mut().filter_map(|(_, row)| row.as_mut().ok()) {
                held = held.plus(row.amount);
                row.balance = Some(held);
            }
        }
        for (line, row) in rows {
            self.add(line, row);
        }
    }

    /// All of it, of a file with at least one row.
    pub(crate) fn whole(
        mut self,
        format: Format,
        settings: Settings,
        questions: Vec<Question>,
    ) -> Result<Whole, FileError> {
        if self.rows.is_empty() {
            return Err(FileError::Empty);
        }
        if self.accounts.is_empty() {
            self.accounts.push(Account::default());
        }
        Ok(Whole { format, settings, accounts: self.accounts, rows: self.rows, questions })
    }
}
