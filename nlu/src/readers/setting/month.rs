//! "Bulanku mulai tanggal 25": the day on which months begin.

use ledger::values::month::MonthStart;

use crate::pieces::message::Message;
use crate::readers::phrase::is_polite;
use crate::words::lexicon::roles::setting;
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// The day; `None` where the message says anything else.
pub(super) fn read(message: &Message<'_>) -> Option<MonthStart> {
    let words: Vec<&Token> =
        message.tokens.iter().filter(|token| token.kind != Kind::Symbol && !is_polite(token)).collect();
    let known = |token: &&Token| token.kind == Kind::Number || token.is_or_reads(setting::OF_MONTH_START);
    let begins = words.iter().any(|token| token.is_or_reads(setting::BEGINNING));
    let of_month = words.iter().take(3).any(|token| token.is_or_reads(setting::MONTHS));
    if !begins || !of_month || !words.iter().all(known) {
        return None;
    }
    let mut numbers = words.iter().filter(|token| token.kind == Kind::Number);
    let has = |wanted: &List| words.iter().any(|token| token.is_or_reads(wanted));
    match (numbers.next(), numbers.next()) {
        (Some(day), None) => {
            let figures = day.word.trim_end_matches(|letter: char| letter.is_alphabetic());
            figures.parse().ok().and_then(MonthStart::on)
        }
        (None, None) if has(setting::LAST) && has(list!["kerja", "working"]) => Some(MonthStart::LastWorking),
        (None, None) if has(setting::LAST) => Some(MonthStart::Last),
        _ => None,
    }
}
