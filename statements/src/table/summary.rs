//! What the rows of a file come to, once it is known how they are read.

use std::{collections::HashMap, sync::Arc};

use chrono::NaiveDate;
use ledger::{Currency, Money};

use super::{
    accounts::Known,
    form::{Ends, Form, Reader},
    gather::Gathered,
    reading::{Reading, Sign},
    record::Tape,
    walk::Links,
};
use crate::{Account, FileError, Hints, Settings};

/// What a survey tells of them.
pub(crate) struct Summary {
    pub(crate) form: Form,
    pub(crate) settings: Settings,
    pub(crate) accounts: Vec<Account>,
    /// The refused among them.
    pub(crate) rows: u64,
    pub(crate) days: Option<(NaiveDate, NaiveDate)>,
}

/// Reads all rows once.
pub(crate) fn summary(
    tape: &mut dyn Tape,
    gathered: &Gathered,
    form: Form,
    hints: &Hints,
) -> Result<Summary, FileError> {
    let mut ends: Vec<Ends> = Vec::new();
    let mut reader = Reader::new(Box::new(tape), Arc::new(form))?;
    let (mut rows, mut days): (u64, Option<(NaiveDate, NaiveDate)>) = (0, None);
    let mut currencies: HashMap<usize, Option<Currency>> = HashMap::new();
    while let Some(row) = reader.advance(&mut |end| ends.push(end)) {
        rows += 1;
        let Ok(row) = row else { continue };
        let (first, last) = days.unwrap_or((row.day, row.day));
        days = Some((first.min(row.day), last.max(row.day)));
        let currency = row.amount.currency();
        let known = currencies.entry(row.account).or_insert(Some(currency));
        *known = known.filter(|known| *known == currency);
    }
    if rows == 0 {
        return Err(FileError::Empty);
    }
    let (mut form, names) = reader.into_parts();
    let is_named_in_file = form.readings.iter().flatten().any(|reading| reading.layout.named.is_some());
    let mut accounts: Vec<Account> = Vec::new();
    for (nth, known) in gathered.accounts.all.iter().enumerate() {
        let of_rows = currencies
            .get(&nth)
            .copied()
            .flatten()
            .filter(|currency| is_named_in_file || *currency != hints.currency);
        let currency = known.currency.or(of_rows);
        let bank = known.bank.or(gathered.accounts.all.first().and_then(|first| first.bank));
        accounts.push(account(known, bank, currency, &ends, nth, hints));
    }
    if !names.is_empty() {
        let told = accounts.first().cloned().unwrap_or_default();
        accounts = names.iter().map(|name| named(name, &told, names.len() == 1)).collect();
        form.named = names.into_iter().enumerate().map(|(nth, name)| (name, nth)).collect();
    }
    let mut links = Links::default();
    for end in &ends {
        links.add(end.links);
    }
    Ok(Summary { settings: settings(&form, gathered, links), form, accounts, rows, days })
}

fn account(
    known: &Known,
    bank: Option<&str>,
    currency: Option<Currency>,
    ends: &[Ends],
    nth: usize,
    hints: &Hints,
) -> Account {
    let of = || ends.iter().filter(move |end| end.account == nth);
    let runs_back = of().any(|end| end.runs_back);
    let (mut openings, mut closings) =
        (of().filter_map(|end| end.opening), of().filter_map(|end| end.closing));
    let (opening, closing) = if runs_back {
        (openings.next_back(), closings.next())
    } else {
        (openings.next(), closings.next_back())
    };
    let money =
        |minor: i128| Some(Money::from_sum(i64::try_from(minor).ok()?, currency.unwrap_or(hints.currency)));
    Account {
        number: known.number.clone(),
        name: known.name.clone(),
        bank: bank.map(str::to_owned),
        is_card: known.is_card || hints.names_card(),
        currency,
        opening: opening.and_then(money),
        closing: closing.and_then(money),
    }
}

/// An account that rows name.
fn named(name: &str, told: &Account, is_alone: bool) -> Account {
    let is_number = name.bytes().filter(u8::is_ascii_digit).count() * 2 > name.len();
    let (number, name) =
        if is_number { (Some(name.to_owned()), None) } else { (None, Some(name.to_owned())) };
    let base =
        if is_alone { told.clone() } else { Account { bank: told.bank.clone(), ..Account::default() } };
    Account { number: number.or(base.number), name: name.or(base.name), ..base }
}

fn settings(form: &Form, gathered: &Gathered, links: Links) -> Settings {
    let mut settings = Settings::new();
    let mut set = |name: &str, value: String| settings.insert(name.to_owned(), value);
    let Some((kind, reading)) =
        form.readings.iter().enumerate().find_map(|(kind, reading)| Some((kind, reading.as_ref()?)))
    else {
        return settings;
    };
    let days = gathered.kinds.get(kind).and_then(|kind| kind.columns.all.get(reading.layout.day));
    if days.is_some_and(|days| days.orders.iter().any(|order| order.near > 0)) {
        set("day_order", reading.order.name().to_owned());
    }
    set("decimal", reading.mark.text().to_owned());
    set("sign", sign(reading).to_owned());
    if let Some(kind) = gathered.kinds.get(kind).filter(|kind| !kind.titles.is_empty()) {
        set("headings", kind.titles.join(" | ").chars().take(400).collect());
    }
    if reading.layout.balance.is_some() {
        set("balance", format!("{} of {}", links.held, links.held + links.broken));
    }
    settings
}

fn sign(reading: &Reading) -> &'static str {
    match reading.sign {
        Sign::Written { .. } => "minus",
        Sign::Reversed => "reversed",
        Sign::Bare { .. } => "none",
        Sign::Way { .. } => "own_column",
        Sign::Said { .. } => "words",
        Sign::Columns { .. } => "two_columns",
        Sign::Balance { .. } => "balance",
    }
}
