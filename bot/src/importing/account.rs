//! Which account of the person's one is that a file speaks of: by its number where a file had it before, by its name, by its
//! bank; else a person says.

use std::collections::BTreeMap;

use ledger::book::{account::AccountKind, names::Names};
use statements::Format;

/// What a card is called, before its bank.
const CARD: &str = "Kartu Kredit";
/// So many figures at its end tell a number from others: files hide the rest.
const FIGURES: usize = 4;

/// Which account it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// One that the person has.
    Known(i64, String),
    /// One that is opened under this name.
    New(String),
    /// Nobody but the person can tell.
    Unknown,
}

/// Finds which account it is. `said` is what the person called it; `numbers` are those that files had before, `is_alone` whether
/// its file speaks of no other.
pub(crate) fn place(
    account: &statements::Account,
    said: Option<&str>,
    (names, numbers): (&Names, &BTreeMap<String, i64>),
    (format, is_alone): (Format, bool),
) -> Place {
    let known = |name: &str| names.account(name).map(|named| Place::Known(named.id, named.name.clone()));
    if let Some(said) = said.map(str::trim).filter(|said| !said.is_empty()) {
        let place = known(said).unwrap_or_else(|| Place::New(said.to_owned()));
        return match other_number(account, &place, (names, numbers)) {
            Some(end) => {
                let name = format!("{said} {end}");
                known(&name).unwrap_or(Place::New(name))
            }
            None => place,
        };
    }
    let of_number = account.number.as_ref().and_then(|number| known_number(number, numbers));
    if let Some(id) = of_number.and_then(|id| names.account_id(*id)) {
        let name = names.account_name(id).unwrap_or_default().to_owned();
        return Place::Known(id, name);
    }
    // A second account at the same bank is another one, and only the person knows what it is called.
    let is_other = |place: &Place| {
        let Place::Known(id, _) = place else { return false };
        let has_number = numbers.values().any(|of| names.account_id(*of) == Some(*id));
        account.number.is_some() && has_number
    };
    let own_name =
        account.name.as_deref().or(account.number.as_deref().filter(|number| known(number).is_some()));
    // What is spent with a bank's card does not lie in the account at the bank.
    let bank = account
        .bank
        .as_ref()
        .map(|bank| if account.is_card { format!("{CARD} {bank}") } else { bank.clone() });
    let found = own_name.and_then(known).or_else(|| bank.as_deref().and_then(known));
    match found {
        Some(place) if is_other(&place) => Place::Unknown,
        Some(place) => place,
        None => {
            // Programs name accounts as people do; banks print who holds them.
            let is_named = format == Format::Qif || !is_alone;
            let name = bank.as_deref().or(own_name.filter(|_| is_named));
            name.map_or(Place::Unknown, |name| Place::New(name.to_owned()))
        }
    }
}

/// The account of a number, however it is written: with other marks between its figures, or hidden but for its end and perhaps its
/// beginning. Two that are alike tell nothing.
fn known_number<'n>(number: &str, numbers: &'n BTreeMap<String, i64>) -> Option<&'n i64> {
    if let Some(id) = numbers.get(number) {
        return Some(id);
    }
    let is_hidden = |number: &str| number.contains(['x', 'X', '*', '•']);
    let beginning = |number: &str| -> String {
        let letters = number.chars().filter(|letter| !matches!(letter, ' ' | '-' | '.'));
        letters.take_while(char::is_ascii_digit).collect()
    };
    let own = end(number)?;
    let is_it = |known: &str| {
        if !is_hidden(number) && !is_hidden(known) {
            return figures(known) == figures(number);
        }
        let (one, other) = (beginning(number), beginning(known));
        let may_begin = one.starts_with(&other) || other.starts_with(&one);
        may_begin && end(known).is_some_and(|end| end == own)
    };
    let mut alike = numbers.iter().filter(|(known, _)| is_it(known)).map(|(_, id)| id);
    let first = alike.next()?;
    alike.all(|id| id == first).then_some(first)
}

fn figures(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// The last figures of a number; `None` where it has fewer.
fn end(number: &str) -> Option<String> {
    let figures = figures(number);
    figures.get(figures.len().checked_sub(FIGURES)?..).map(str::to_owned)
}

/// The last figures of a file's number, where the account that somebody named has another: "bca" of a second account there.
fn other_number(
    account: &statements::Account,
    place: &Place,
    (names, numbers): (&Names, &BTreeMap<String, i64>),
) -> Option<String> {
    let Place::Known(id, _) = place else { return None };
    let own = end(account.number.as_deref()?)?;
    let mut known = numbers.iter().filter(|(_, of)| names.account_id(**of) == Some(*id)).peekable();
    known.peek()?;
    known.all(|(number, _)| end(number).is_some_and(|end| end != own)).then_some(own)
}

/// The accounts that a file may be of, by name.
pub(crate) fn may_be_chosen(names: &Names) -> Vec<String> {
    let is_held = |name: &str| !AccountKind::of_name(name).is_some_and(AccountKind::is_sum_of_moves);
    let accounts = names.accounts().filter(|account| is_held(&account.name));
    accounts.map(|account| account.name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(number: Option<&str>, name: Option<&str>, bank: Option<&str>) -> statements::Account {
        let text = |text: Option<&str>| text.map(str::to_owned);
        statements::Account {
            number: text(number),
            name: text(name),
            bank: text(bank),
            ..statements::Account::default()
        }
    }

    fn placed(account: &statements::Account, said: Option<&str>, format: Format, is_alone: bool) -> Place {
        place(account, said, (&Names::defaults(), &BTreeMap::new()), (format, is_alone))
    }

    #[test]
    fn a_number_is_one_however_it_is_written() {
        let numbers = BTreeMap::from([("0012345678".to_owned(), 1), ("5550009999".to_owned(), 2)]);
        for (number, wanted) in [
            ("0012345678", Some(1)),
            ("001-234-5678", Some(1)),
            ("XXXXXX5678", Some(1)),
            ("******9999", Some(2)),
            ("9912345678", None),
            ("XXXXXX1111", None),
            ("78", None),
        ] {
            assert_eq!(known_number(number, &numbers), wanted.as_ref(), "{number}");
        }
    }

    #[test]
    fn a_bank_is_an_account_at_its_first_file_and_a_holder_is_none() {
        let new = |name: &str| Place::New(name.to_owned());
        let of_bank = account(Some("123"), Some("ANI CONTOH"), Some("BCA"));
        assert_eq!(placed(&of_bank, None, Format::Csv, true), new("BCA"));
        let of_card = statements::Account { is_card: true, ..of_bank };
        assert_eq!(placed(&of_card, None, Format::Csv, true), new("Kartu Kredit BCA"));
        let of_nobody = account(Some("123"), Some("ANI CONTOH"), None);
        assert_eq!(placed(&of_nobody, None, Format::Csv, true), Place::Unknown);
        assert_eq!(placed(&of_nobody, Some(" Jenius "), Format::Csv, true), new("Jenius"));
        let of_program = account(None, Some("A"), None);
        assert_eq!(placed(&of_program, None, Format::Qif, true), new("A"));
        assert_eq!(placed(&of_program, None, Format::Csv, false), new("A"));
    }
}
