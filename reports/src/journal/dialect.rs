//! How each program writes a journal down.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use chrono::{Days, NaiveDate};

use super::{Account, Journal, Posting};

/// A program that keeps a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// <https://hledger.org>
    Hledger,
    /// <https://ledger-cli.org>
    Ledger,
    /// <https://beancount.github.io>
    Beancount,
}

pub(super) fn write(journal: &Journal, dialect: Dialect) -> String {
    let mut text = String::new();
    let written = match dialect {
        Dialect::Hledger => {
            text.push_str("decimal-mark .\n\n");
            plain(&mut text, journal)
        }
        Dialect::Ledger => plain(&mut text, journal),
        Dialect::Beancount => beancount(&mut text, journal),
    };
    written.expect("a string takes whatever is written");
    text
}

/// What hledger and ledger both read.
fn plain(text: &mut String, journal: &Journal) -> std::fmt::Result {
    for entry in &journal.entries {
        write!(text, "{}", entry.day)?;
        if let Some(code) = entry.code {
            write!(text, " ({code})")?;
        }
        writeln!(text, " {}", plain_words(&entry.description))?;
        for posting in &entry.postings {
            writeln!(text, "    {}  {}", plain_account(&posting.account), amount(posting))?;
        }
        text.push('\n');
    }
    if let Some(last) = journal.entries.last().filter(|_| !journal.assertions.is_empty()) {
        writeln!(text, "{} balances", last.day)?;
        for (account, money) in &journal.assertions {
            let currency = money.currency();
            writeln!(
                text,
                "    {}  0 {currency} = {} {currency}",
                plain_account(account),
                money.to_decimal()
            )?;
        }
    }
    Ok(())
}

fn amount(posting: &Posting) -> String {
    let money = posting.money;
    let plain = format!("{} {}", money.to_decimal(), money.currency());
    match posting.cost {
        Some(cost) => format!("{plain} @@ {} {}", cost.to_decimal(), cost.currency()),
        None => plain,
    }
}

/// Words without what would end them: a comment, a line, or two spaces.
fn plain_words(words: &str) -> String {
    let kept: String =
        words.chars().map(|letter| if matches!(letter, ';' | '|') { ',' } else { letter }).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain_account(account: &Account) -> String {
    let parts = account.iter().map(|part| plain_words(&part.replace(':', "-")));
    parts.collect::<Vec<_>>().join(":")
}

fn beancount(text: &mut String, journal: &Journal) -> std::fmt::Result {
    let names = Names::of(journal);
    let first = journal.entries.first().map(|entry| entry.day);
    if let Some(first) = first {
        for name in names.written.values().collect::<BTreeSet<_>>() {
            writeln!(text, "{first} open {name}")?;
        }
        text.push('\n');
    }
    for entry in &journal.entries {
        let words = plain_words(&entry.description).replace('\\', "\\\\").replace('"', "\\\"");
        writeln!(text, "{} * \"{words}\"", entry.day)?;
        if let Some(code) = entry.code {
            writeln!(text, "  id: {code}")?;
        }
        for posting in &entry.postings {
            writeln!(text, "  {}  {}", names.of_account(&posting.account), amount(posting))?;
        }
        text.push('\n');
    }
    // A balance is that of the morning.
    let morning = journal.entries.last().and_then(|entry| entry.day.checked_add_days(Days::new(1)));
    for (account, money) in &journal.assertions {
        let day = morning.unwrap_or(NaiveDate::MIN);
        writeln!(
            text,
            "{day} balance {}  {} {}",
            names.of_account(account),
            money.to_decimal(),
            money.currency()
        )?;
    }
    Ok(())
}

/// The accounts as beancount writes them: letters, digits and dashes, no two of them alike.
struct Names {
    written: BTreeMap<Account, String>,
}

impl Names {
    fn of(journal: &Journal) -> Self {
        let posted =
            journal.entries.iter().flat_map(|entry| entry.postings.iter().map(|posting| &posting.account));
        let accounts: BTreeSet<&Account> =
            posted.chain(journal.assertions.iter().map(|(account, _)| account)).collect();
        let (mut written, mut taken) = (BTreeMap::new(), BTreeSet::new());
        for account in accounts {
            let plain = account.iter().map(|part| component(part)).collect::<Vec<_>>().join(":");
            let mut name = plain.clone();
            let mut nth = 1;
            while !taken.insert(name.clone()) {
                nth += 1;
                name = format!("{plain}-{nth}");
            }
            written.insert(account.clone(), name);
        }
        Self { written }
    }

    fn of_account(&self, account: &Account) -> &str {
        &self.written[account]
    }
}

/// A part of an account's name: it begins with a capital or a digit, and has letters of ASCII alone.
fn component(part: &str) -> String {
    let letters = part.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' });
    let kept = letters.collect::<String>();
    let joined = kept.split_whitespace().collect::<Vec<_>>().join("-");
    let mut letters = joined.chars();
    match letters.next() {
        Some(first) => first.to_ascii_uppercase().to_string() + letters.as_str(),
        None => "X".to_owned(),
    }
}
