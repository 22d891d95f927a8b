//! What was read, told in a line each, for tests to compare.

use std::fmt::Write as _;

use chrono::NaiveDate;
use ledger::Currency;

use crate::{Answers, FileError, Hints, Refused, Row, whole::Whole};

/// Hints of somebody in Indonesia at the end of November 2026.
pub(crate) fn hints() -> Hints {
    Hints {
        today: NaiveDate::from_ymd_opt(2026, 11, 30).unwrap(),
        currency: Currency::IDR,
        name: None,
        answers: Answers::new(),
    }
}

/// The rows: day, amount, text, and then `<` the other side, `#` the bank's id, `>` where it was transferred to, `[` its
/// category, `(` its parts, `=` the balance, `@` the account where it is not the first. Of a refused one its line and why.
pub(crate) fn told(read: Result<Whole, FileError>) -> Vec<String> {
    read.unwrap().rows.iter().map(row).collect()
}

fn row(row: &Result<Row, Refused>) -> String {
    let row = match row {
        Ok(row) => row,
        Err(refused) => return format!("{}: {}", refused.line, refused.reason),
    };
    let mut told = format!("{} {} {} {}", row.day, row.amount.to_decimal(), row.amount.currency(), row.text);
    let fields =
        [(" <", &row.counterpart), (" #", &row.bank_id), (" >", &row.transfer_to), (" [", &row.category)];
    for (mark, value) in fields {
        if let Some(value) = value {
            let _ = write!(told, "{mark}{value}");
        }
    }
    for part in &row.parts {
        let target = part.category.as_ref().or(part.transfer_to.as_ref()).map_or("", String::as_str);
        let _ = write!(told, " ({} {target} {})", part.amount.to_decimal(), part.text);
    }
    if let Some(balance) = row.balance {
        let _ = write!(told, " ={}", balance.to_decimal());
    }
    if row.account > 0 {
        let _ = write!(told, " @{}", row.account);
    }
    told
}

/// The accounts: number, name, bank, currency, opening and closing, with a dash for what is not known.
pub(crate) fn accounts(read: &Whole) -> Vec<String> {
    let tell = |account: &crate::Account| {
        let texts = [&account.number, &account.name, &account.bank];
        let texts = texts.map(|text| text.clone().unwrap_or_else(|| "-".to_owned()));
        let currency = account.currency.map_or("-", Currency::code);
        let money = [account.opening, account.closing];
        let money = money.map(|money| money.map_or_else(|| "-".to_owned(), ledger::Money::to_decimal));
        format!("{} {currency} {}", texts.join(" "), money.join(" "))
    };
    read.accounts.iter().map(tell).collect()
}
