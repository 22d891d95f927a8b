//! Several movements on a line each: a `mutasi`, or notices pasted one below the other.

use super::Said;
use super::deed::{self, State, Way};
use super::entry::{self, Movement};
use super::figure::Figure;
use super::text::Text;
use super::{moment, paid, party};
use crate::frame::{Entry, Frame, Meaning, Question, Talk};
use crate::pieces::clause::MAX_ENTRIES;
use crate::words::lexicon::roles::notice::Sign;

/// The frame of a list of movements; `None` where it is none.
pub(super) fn read(text: &Text<'_, '_>, figures: &[Figure], said: &Said<'_, '_>) -> Option<Frame> {
    let rows = rows(text, figures);
    let is_statement = text.has(Sign::Statement) && !rows.is_empty();
    if rows.len() < 2 && !is_statement {
        return None;
    }
    let message = text.message;
    let head = party::speaker(text).and_then(|(_, account)| account.map(str::to_owned));
    let heading = rows.first().copied().filter(|first| *first > 0);
    let head = head.or_else(|| {
        let first = heading?;
        let above = text.part(&text.lines[..first]);
        above.accounts.first().map(|named| named.name.clone())
    });
    let mut day = heading.and_then(|first| moment::read(&text.part(&text.lines[..first]), true));
    let mut entries: Vec<Entry> = Vec::new();
    for line in rows {
        let row = text.part(&text.lines[line..=line]);
        let own: Vec<Figure> = figures.iter().filter(|figure| figure.line == line).cloned().collect();
        let moved = moment::read(&row, true);
        day = moved.or(day);
        let state = deed::state(&row, false);
        if matches!(state, State::Nothing | State::Ahead) {
            continue;
        }
        // "… DB 85.000,00 1.234.567,00": what is left in the account stands last.
        let sign = own.iter().find(|figure| figure.role.is_none()).and_then(|figure| figure.sign);
        let own: Vec<Figure> = own.into_iter().map(|figure| Figure { sign: None, ..figure }).collect();
        let own = without_balance(own);
        let Some(mut paid) = paid::read(&own, false) else { continue };
        paid.is_doubtful = paid.is_doubtful || own.iter().filter(|figure| figure.role.is_none()).count() > 1;
        let by_mark = mark(&row);
        let way = match (by_mark, sign) {
            (Some(way), _) => deed::way(&row, false).filter(|found| is_same(*found, way)).or(Some(way)),
            (None, Some('+')) => {
                deed::way(&row, false).filter(|found| is_same(*found, Way::In)).or(Some(Way::In))
            }
            (None, Some('-')) => {
                deed::way(&row, false).filter(|found| is_same(*found, Way::Out)).or(Some(Way::Out))
            }
            _ => deed::way(&row, false),
        };
        let Some(way) = way.or_else(|| row.has(Sign::Done).then_some(Way::Out)).filter(|_| !paid.is_doubtful)
        else {
            return Some(message.ask(Question::WhichAmount));
        };
        let speaker =
            party::speaker(&row).and_then(|(_, account)| account).map(str::to_owned).or_else(|| head.clone());
        let movement = Movement { way, is_receipt: false, speaker: speaker.as_deref(), paid: &paid, at: day };
        entries.extend(entry::of_movement(&row, &own, said, movement)?);
    }
    if entries.is_empty() {
        return Some(message.frame(Meaning::Talk(Some(Talk::Aside))));
    }
    if entries.len() > MAX_ENTRIES {
        return Some(message.ask(Question::Meaning));
    }
    Some(entry::booked(text, entries))
}

/// The lines that tell of a movement each: an amount, and a day, a mark of the bank, or what became of it.
fn rows(text: &Text<'_, '_>, figures: &[Figure]) -> Vec<usize> {
    let of_line = |line: usize| {
        let amounts: Vec<&Figure> = figures
            .iter()
            .filter(|figure| {
                figure.line == line
                    && figure.role.is_none_or(|role| matches!(role, Sign::Fee | Sign::Tax | Sign::Cashback))
            })
            .collect();
        let row = text.part(&text.lines[line..=line]);
        let told = || {
            row.has_any(&[Sign::Done, Sign::Failed])
                || mark(&row).is_some()
                || amounts.iter().any(|figure| figure.sign.is_some())
                || row.has_any(&[Sign::Got, Sign::Paid]) && row.has_any(&[Sign::You])
                || moment::read(&row, true).is_some()
        };
        !amounts.is_empty() && told()
    };
    (0..text.lines.len()).filter(|line| of_line(*line)).collect()
}

/// "DB" and "CR": which way a bank says it went.
fn mark(row: &Text<'_, '_>) -> Option<Way> {
    let tokens = row.tokens();
    let marks = row.lines.iter().flat_map(Clone::clone).filter_map(|at| match tokens[at].lower.as_str() {
        "db" | "dr" => Some(Way::Out),
        "debet" | "debit" if !row.has(Sign::Done) => Some(Way::Out),
        "cr" | "kr" => Some(Way::In),
        _ => None,
    });
    marks.into_iter().next()
}

/// Whether a way is as the mark of the bank says.
fn is_same(way: Way, mark: Way) -> bool {
    let may_come_in = matches!(way, Way::In | Way::Back | Way::PaidIn | Way::Filled | Way::Moved);
    let may_go_out = !matches!(way, Way::In | Way::Back | Way::PaidIn);
    if mark == Way::In { may_come_in } else { may_go_out }
}

/// The figures of a row without the balance at its end.
fn without_balance(mut figures: Vec<Figure>) -> Vec<Figure> {
    let plain = figures.iter().filter(|figure| figure.role.is_none()).count();
    if plain == 2
        && let Some(last) = figures.iter_mut().rfind(|figure| figure.role.is_none())
        && !last.has_currency
    {
        last.role = Some(Sign::Balance);
    }
    figures
}
