//! The text of a statement that came as a document: pages of lines with places, or text that has lost them. A table is known by
//! its heads, a row by the day that it begins with, an amount by the column that it stands in, and its way by what the account held.

mod columns;
mod draft;
mod entry;
mod label;
mod pockets;
mod reading;
mod signs;
mod strip;
#[cfg(test)]
mod tests;

use ledger::{Currency, Money, messages::perceived::Page};

use self::{
    draft::Drafts,
    reading::{Found, Reading},
    strip::Strip,
};
use crate::{
    Account, FileError, Format, Hints, Reason, Settings,
    amount::{Figure, Mark},
    gathered::Gathered,
    settled::decimal_mark,
    text::shown,
    whole::Whole,
};

/// Reads a document's pages.
pub(crate) fn read(pages: &[Page], hints: &Hints) -> Result<Whole, FileError> {
    whole(&strip::of_pages(pages), hints)
}

/// Reads the text of a document that is a text alone.
pub(crate) fn read_text(text: &str, hints: &Hints) -> Result<Whole, FileError> {
    whole(&strip::of_text(text), hints)
}

fn whole(strips: &[Strip], hints: &Hints) -> Result<Whole, FileError> {
    let mut reading = Reading::of(strips, hints.today);
    reading.is_card |= hints.names_card();
    let unposted = std::mem::take(&mut reading.unposted);
    let held = reading.accounts.iter().flat_map(|found| [&found.opening, &found.closing]).flatten();
    let figures =
        reading.stories.iter().flat_map(|story| &story.told.figures).map(|(_, figure)| figure).chain(held);
    let currency = reading.currency.unwrap_or(hints.currency);
    let decimal = decimal_mark(figures.map(String::as_str), currency);
    let mut gathered = Gathered::default();
    let (mut places, mut openings) = (Vec::new(), Vec::new());
    for found in &reading.accounts {
        let account = Account { is_card: reading.is_card, ..account(found, reading.bank, decimal, currency) };
        openings.push(account.opening);
        places.push(gathered.account(account));
    }
    let drafts = Drafts::of(reading, decimal, currency, &openings);
    let (rows, questions) = drafts.settled(hints);
    gathered.add_placed(rows, &places);
    for (line, text) in unposted {
        gathered.add(line, Err(Reason::NotBooked(shown(&text))));
    }
    let settings = Settings::from([("decimal".to_owned(), decimal.text().to_owned())]);
    gathered.whole(Format::Pdf, settings, questions)
}

/// An account that was found, with what it held.
fn account(found: &Found, bank: Option<&str>, decimal: Mark, currency: Currency) -> Account {
    let held = |written: &Option<String>| -> Option<Money> {
        let figure = Figure::read(written.as_deref()?)?;
        Some(figure.held(figure.money(decimal, currency).ok()?))
    };
    Account {
        number: found.number.clone(),
        name: found.name.clone(),
        bank: bank.map(str::to_owned),
        is_card: false,
        currency: Some(currency),
        opening: held(&found.opening),
        closing: held(&found.closing),
    }
}
