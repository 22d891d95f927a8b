//! MT940 and MT942: SWIFT's messages of an account, one behind another in a file. What a bank writes around the fields, and
//! which of them it leaves out, is passed over: every `:61:` is an entry, wherever it stands.

mod details;
mod entry;
#[cfg(test)]
mod tests;

use std::mem;

use ledger::{Currency, Money};

use self::entry::Entry;
use crate::{
    Account, FileError, Format, Hints, Reason, Row, Settings,
    amount::Mark,
    gathered::Gathered,
    tagged::{self, amount, lines, some_words},
    whole::Whole,
};

/// A field is no longer than this, in bytes.
const LONGEST_FIELD: usize = 16 * 1024;

/// A field: its line, its tag without colons, and its lines.
struct Field<'a> {
    line: u64,
    tag: &'a str,
    lines: Vec<&'a str>,
    bytes: usize,
}

/// What is read of one message.
#[derive(Default)]
struct Message<'a> {
    account: &'a str,
    /// The currency of an account that no balance names.
    floor: &'a str,
    opening: Option<Balance<'a>>,
    closing: Option<Balance<'a>>,
    entries: Vec<Entry<'a>>,
}

/// A balance, as written: `C260731IDR4500000,00`.
#[derive(Clone, Copy)]
struct Balance<'a> {
    /// Six digits, year first.
    day: &'a str,
    currency: &'a str,
    amount: &'a str,
    is_debit: bool,
}

/// Reads a file's text.
pub(crate) fn read(text: &str, hints: &Hints) -> Result<Whole, FileError> {
    let (fields, is_open) = fields(text);
    let mut gathered = Gathered::default();
    let mut messages = messages(&fields);
    if let Some(entry) = messages.last_mut().and_then(|message| message.entries.last_mut()) {
        entry.may_be_cut = is_open && fields.last().is_some_and(|last| last.line == entry.line);
    }
    for message in messages {
        let currency = message.currency(hints.currency);
        let held = [message.opening, message.closing].map(|balance| balance?.money());
        let account = message.place(&mut gathered, currency.as_ref().ok().copied(), held);
        let row = |entry: &Entry<'_>| {
            let row = entry.row(currency.clone(), hints.today);
            (entry.line, row.map(|row| Row { account, ..row }))
        };
        let rows = message.entries.iter().map(row).collect();
        gathered.add_all(rows, held.map(|held| Some(held?.1)));
    }
    let kind = if fields.iter().any(|field| field.tag.starts_with("60")) { "mt940" } else { "mt942" };
    let settings = Settings::from([("message".to_owned(), kind.to_owned())]);
    gathered.whole(Format::Mt940, settings, Vec::new())
}

/// The fields of a file, and whether it ends within the last. A line that begins none goes on with the one before, up to the end of
/// its message.
fn fields(text: &str) -> (Vec<Field<'_>>, bool) {
    let mut fields: Vec<Field<'_>> = Vec::new();
    let mut is_inside = false;
    for (line, written) in (1_u64..).zip(lines(text)) {
        // The blocks before a message's text may stand on the line of its first field.
        let written = written.rsplit_once("{4:").map_or(written, |(_, text)| text).trim_end();
        let written = written.trim_start_matches(|letter: char| letter.is_control());
        if let Some((tag, value)) = tag(written) {
            fields.push(Field { line, tag, lines: vec![value], bytes: value.len() });
            is_inside = true;
        } else if matches!(written.trim(), "-" | "-}") || written.starts_with("-}") {
            is_inside = false;
        } else if let Some(field) = fields.last_mut().filter(|field| is_inside && field.bytes < LONGEST_FIELD)
        {
            field.bytes += written.len();
            field.lines.push(written);
        }
    }
    (fields, is_inside)
}

/// A field's tag and what stands behind it on its line: `:86:`, `:28C:`.
fn tag(line: &str) -> Option<(&str, &str)> {
    let (tag, value) = line.trim_start().strip_prefix(':')?.split_once(':')?;
    let digits = tag.trim_end_matches(|letter: char| letter.is_ascii_uppercase());
    let is_tag =
        (2..=3).contains(&digits.len()) && tag.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit());
    is_tag.then_some((tag, value))
}

/// The messages of a file, each with its entries.
fn messages<'a>(fields: &'a [Field<'a>]) -> Vec<Message<'a>> {
    let (mut messages, mut message) = (Vec::new(), Message::default());
    let mut belongs_to_entry = false;
    for field in fields {
        let first = field.lines.first().copied().unwrap_or_default().trim();
        match field.tag {
            "20" if !message.account.is_empty() => messages.push(mem::take(&mut message)),
            "25" | "25P" => message.account = first,
            "34F" if message.floor.is_empty() => message.floor = first,
            "60F" | "60M" => message.opening = message.opening.or_else(|| Balance::of(first)),
            "62F" | "62M" => message.closing = Balance::of(first).or(message.closing),
            "61" => message.entries.push(Entry::of(field.line, &field.lines)),
            "86" if belongs_to_entry => {
                if let Some(entry) = message.entries.last_mut() {
                    entry.details.extend(&field.lines);
                }
            }
            _ => {}
        }
        belongs_to_entry = field.tag == "61" || (field.tag == "86" && belongs_to_entry);
    }
    messages.push(message);
    messages
}

impl Message<'_> {
    /// What its amounts are in: as its balances say, or its floor limit; else what the person's are in.
    fn currency(&self, usual: Currency) -> Result<Currency, Reason> {
        let floor = self.floor.get(..3).filter(|code| code.bytes().all(|byte| byte.is_ascii_uppercase()));
        let code = self.opening.or(self.closing).map(|balance| balance.currency).or(floor);
        code.map_or(Ok(usual), tagged::currency)
    }

    /// The place of its account, which is told of its balances.
    fn place(
        &self,
        gathered: &mut Gathered,
        currency: Option<Currency>,
        [opening, closing]: [Option<(&str, Money)>; 2],
    ) -> usize {
        let place =
            gathered.account(Account { number: self.number(currency), currency, ..Account::default() });
        if let Some((day, money)) = opening {
            gathered.opened(place, day, money);
        }
        if let Some((day, money)) = closing {
            gathered.closed(place, day, money);
        }
        place
    }

    /// The account's number, without the currency that some banks put behind it.
    fn number(&self, currency: Option<Currency>) -> Option<String> {
        let number = self.account.trim();
        let bare = currency.and_then(|currency| number.strip_suffix(currency.code())).map(str::trim_end);
        some_words(bare.filter(|bare| bare.ends_with(|c: char| c.is_ascii_digit())).unwrap_or(number))
    }
}

impl<'a> Balance<'a> {
    fn of(written: &'a str) -> Option<Self> {
        let is_debit = written.starts_with('D');
        let rest = written.strip_prefix(['C', 'D'])?;
        let currency = rest.get(6..9).filter(|code| code.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
        Some(Self { day: rest.get(..6)?, currency, amount: rest.get(9..)?, is_debit })
    }

    fn money(self) -> Option<(&'a str, Money)> {
        let money = amount(self.amount, Mark::Comma, Currency::from_code(self.currency)?).ok()?;
        Some((self.day, if self.is_debit { money.negated() } else { money }))
    }
}
