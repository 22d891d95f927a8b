//! What the words at the head of a column say of it.

use ledger::Currency;

use super::record::Record;
use crate::{
    amount::{self, Figure, Side},
    day::Written,
    words::{self, words},
};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// The day.
    Day,
    /// A time, perhaps with its day.
    Time,
    /// What moved, with its sign or without.
    Amount,
    /// What moved this way, in a column of its own.
    Moved(Side),
    /// Which way it moved.
    Side,
    /// What the account held.
    Balance,
    /// The currency.
    Currency,
    /// The bank's own id.
    Id,
    /// The number of the row.
    Counting,
    /// Who is on the other side.
    Counterpart,
    /// The category.
    Category,
    /// The account.
    Account,
    /// The account on the other side.
    TransferTo,
    /// What moving the money cost.
    Fee,
    /// Whether it was booked.
    Status,
    /// Words.
    Text,
    /// Branches, tellers and the like.
    Code,
    /// What only the program that wrote it needs.
    Ignored,
}

/// What stands at the head of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Heading {
    /// What it says that the column holds.
    pub(crate) held: Held,
    /// Among columns that say the same the least is meant.
    pub(crate) rank: u8,
    /// The currency that it names.
    pub(crate) currency: Option<Currency>,
}

/// Words that are longer are no heading.
const LONGEST: usize = 48;
const MOST_WORDS: usize = 6;

impl Heading {
    /// `None` where the words say nothing of a column.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if text == "#" {
            return Some(Self { held: Held::Counting, rank: 0, currency: None });
        }
        if text.len() > LONGEST || text.bytes().filter(u8::is_ascii_digit).count() > 2 {
            return None;
        }
        let mut said = words(text);
        let currency = take_currency(&mut said).or_else(|| in_brackets(text));
        if said.is_empty() || said.len() > MOST_WORDS {
            return None;
        }
        let (held, rank) = held(&said)?;
        Some(Self { held, rank, currency })
    }
}

/// Takes the currency away, and the word before it: `Amount in IDR`.
fn take_currency(said: &mut Vec<String>) -> Option<Currency> {
    let mut behind_first = said.iter().zip(0..).skip(1);
    let (currency, at) = behind_first.find_map(|(word, at)| Some((named_currency(word)?, at)))?;
    said.remove(at);
    if said.len() > 1 && said.get(at - 1).is_some_and(|word| word == "in" || word == "dalam") {
        said.remove(at - 1);
    }
    Some(currency)
}

/// `Amount (KWD)`: in brackets and capitals every code is one.
fn in_brackets(text: &str) -> Option<Currency> {
    let (_, behind) = text.split_once('(')?;
    let (code, _) = behind.split_once(')')?;
    Currency::from_code(code.trim())
}

/// A currency in a heading. Codes that are words too are none.
fn named_currency(word: &str) -> Option<Currency> {
    let is_known = matches!(
        word,
        "rp" | "rupiah" | "idr" | "usd" | "eur" | "sgd" | "myr" | "jpy" | "gbp" | "aud" | "$" | "€" | "£"
    );
    amount::currency(word).filter(|_| is_known)
}

fn held(said: &[String]) -> Option<(Held, u8)> {
    let has = |role: words::Role| role.is_in(said);
    let (out, into) = (has(words::OUT), has(words::IN));
    let is_of_account = has(words::ACCOUNT) || said.iter().any(|word| word == "kartu" || word == "card");
    if words::IGNORED.is(said) {
        return Some((Held::Ignored, 0));
    }
    if has(words::BALANCE) {
        return Some((Held::Balance, if has(words::BEFORE) { 2 } else { 0 }));
    }
    if out && into || words::SIDE.is(said) {
        return Some((Held::Side, 0));
    }
    if has(words::DAY) {
        return Some((Held::Day, day_rank(said)));
    }
    if has(words::FROM) && has(words::ACCOUNT) {
        return Some((Held::Account, 0));
    }
    if has(words::TO) && has(words::ACCOUNT) {
        return Some((Held::TransferTo, 0));
    }
    if (out || into) && !is_of_account {
        return Some((Held::Moved(if out { Side::Out } else { Side::In }), u8::from(said.len() > 2)));
    }
    if words::names_currency(said) {
        let is_amount = has(words::AMOUNT);
        return Some(if is_amount {
            (Held::Amount, 3)
        } else {
            (Held::Currency, u8::from(has(words::OTHER_AMOUNT)))
        });
    }
    if words::FEE.is(said) {
        return Some((Held::Fee, 0));
    }
    if has(words::AMOUNT) {
        let is_other = has(words::OTHER_AMOUNT);
        return Some((
            Held::Amount,
            if is_other { 5 } else { u8::from(said.iter().any(|word| word == "total")) },
        ));
    }
    named(said)
}

fn named(said: &[String]) -> Option<(Held, u8)> {
    let has = |role: words::Role| role.is_in(said);
    if words::REMITTANCE.is(said) {
        return Some((Held::Text, 1));
    }
    let is_number_of = has(words::COUNTING) && has(words::TRANSACTION);
    if (has(words::ID) || is_number_of) && !has(words::OTHER_ID) {
        return Some((Held::Id, u8::from(said.len() < 2 && said.first().is_some_and(|word| word == "id"))));
    }
    if words::COUNTING.is(said) {
        return Some((Held::Counting, 0));
    }
    let rest = [
        (words::CATEGORY, Held::Category),
        (words::STATUS, Held::Status),
        (words::COUNTERPART, Held::Counterpart),
        (words::ACCOUNT, Held::Account),
        (words::TIME, Held::Time),
        (words::TEXT, Held::Text),
        (words::CODE, Held::Code),
        (words::TRANSACTION, Held::Text),
    ];
    let (_, held) = rest.into_iter().find(|(role, _)| has(*role))?;
    Some((held, u8::try_from(said.len()).unwrap_or(u8::MAX)))
}

/// The day of booking before that of the deed, and others last.
fn day_rank(said: &[String]) -> u8 {
    let has = |role: words::Role| role.is_in(said);
    if has(words::OTHER_DAY) {
        4
    } else if has(words::POSTING) {
        0
    } else if has(words::VALUE) {
        3
    } else {
        1 + u8::from(has(words::TRANSACTION))
    }
}

/// The headings of a row, where it is one of headings: it names a day and something about money, and holds nothing of either.
pub(crate) fn headings(record: &Record) -> Option<Vec<Option<Heading>>> {
    let filled = record.filled().count();
    if !(2..=512).contains(&filled) || record.fault.is_some() {
        return None;
    }
    if record
        .filled()
        .any(|text| text.len() > 2 * LONGEST || Figure::read(text).is_some() || Written::read(text).is_some())
    {
        return None;
    }
    let headings = read_all(record);
    let known = || headings.iter().flatten();
    let is_day = known().any(|heading| matches!(heading.held, Held::Day | Held::Time));
    let is_money = |heading: &&Heading| {
        matches!(heading.held, Held::Amount | Held::Moved(_) | Held::Balance | Held::Side)
    };
    let count = known().count();
    let is_enough = (is_day || count > 2) && known().any(|heading| is_money(&heading)) && count * 2 >= filled;
    (is_enough && count > 1).then_some(headings)
}

fn read_all(record: &Record) -> Vec<Option<Heading>> {
    (0..record.len()).map(|nth| Heading::read(record.text(nth))).collect()
}

/// Whether a row below one of headings is a second one: nothing but words that say what columns hold.
pub(crate) fn more_headings(record: &Record) -> bool {
    let filled = record.filled().count();
    filled > 0 && read_all(record).iter().flatten().count() == filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_by_their_words() {
        for (text, held) in [
            ("Tanggal", Held::Day),
            ("TGL_TRAN", Held::Day),
            ("TransactionDate", Held::Day),
            ("Date & Time", Held::Day),
            ("DESK_TRAN", Held::Text),
            ("Transaction Desc", Held::Text),
            ("Uraian Transaksi", Held::Text),
            ("MUTASI_DEBET", Held::Moved(Side::Out)),
            ("Kredit (Rp)", Held::Moved(Side::In)),
            ("Amount in IDR", Held::Amount),
            ("Biaya Admin", Held::Fee),
            ("Total fees", Held::Fee),
            ("Money In", Held::Moved(Side::In)),
            ("Debit/Kredit", Held::Side),
            ("D/K", Held::Side),
            ("Jenis Transaksi", Held::Side),
            ("SALDO_AKHIR_MUTASI", Held::Balance),
            ("Jumlah (IDR)", Held::Amount),
            ("Nominal", Held::Amount),
            ("Nilai Transaksi", Held::Amount),
            ("Mata Uang", Held::Currency),
            ("No", Held::Counting),
            ("No. Referensi", Held::Id),
            ("No. Transaksi", Held::Id),
            ("Cabang", Held::Code),
            ("Payee", Held::Counterpart),
            ("Kategori", Held::Category),
            ("Account", Held::Account),
            ("to_account", Held::TransferTo),
            ("Status", Held::Status),
        ] {
            assert_eq!(Heading::read(text).map(|heading| heading.held), Some(held), "{text}");
        }
        for text in ["TRSF E-BANKING CR 0108/FTSCY/WS95031", "4500000", "BUDI"] {
            assert_eq!(Heading::read(text), None, "{text}");
        }
    }
}
