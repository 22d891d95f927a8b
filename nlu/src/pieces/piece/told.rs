//! Pieces in words, as a trace tells of them.

use ledger::Money;

use super::{Item, Piece, Use};
use crate::values::account::Role;
use crate::values::amount::{Amount, Certainty};
use crate::values::date::When;
use crate::words::numeral::ONE;
use crate::words::token::{Token, written};

/// What pieces became, in words: "2x 18rb → 36000 IDR".
pub(crate) fn change(before: &[Piece], after: &[Piece], tokens: &[Token]) -> String {
    let same = |(one, other): &(&Piece, &Piece)| one == other;
    let head = before.iter().zip(after).take_while(same).count();
    let (before, after) = (&before[head..], &after[head..]);
    let tail = before.iter().rev().zip(after.iter().rev()).take_while(same).count();
    let (before, after) = (&before[..before.len() - tail], &after[..after.len() - tail]);
    let (from, until) = match (before.first(), before.last()) {
        (Some(first), Some(last)) => (first.tokens.start, last.tokens.end),
        _ => (0, 0),
    };
    let items: Vec<String> = after.iter().map(|piece| item(piece, tokens)).collect();
    format!("{} → {}", written(&tokens[from..until]), items.join(" "))
}

/// A piece in words: "18rb → 18000 IDR"; of a word or a mark, what was written.
pub(crate) fn piece(piece: &Piece, tokens: &[Token]) -> String {
    let text = written(&tokens[piece.tokens.clone()]);
    match piece.item {
        Item::Word | Item::Mark(_) | Item::Code | Item::Times | Item::Each => text,
        _ => format!("{text} → {}", item(piece, tokens)),
    }
}

fn item(piece: &Piece, tokens: &[Token]) -> String {
    match &piece.item {
        Item::Word | Item::Mark(_) | Item::Code | Item::Times | Item::Each => {
            written(&tokens[piece.tokens.clone()])
        }
        Item::Money(amount) => money(*amount),
        Item::Count(count) => format!("{} of them", number(*count)),
        Item::Measure(count) => format!("{} times", number(*count)),
        Item::Percent(percent) => format!("{} %", number(*percent)),
        Item::When(when) => time(*when),
        Item::Account(account) => format!("{} ({})", account.name, role(account.role)),
        Item::Spent(used) => used.told().to_owned(),
    }
}

impl Use {
    /// What became of a number, in words.
    pub(crate) fn told(self) -> &'static str {
        match self {
            Self::Count => "a count, reckoned in",
            Self::Each => "of one",
            Self::Rate => "a rate",
            Self::Part => "a part of a sum that is said",
            Self::Sum => "the sum of the others",
            Self::Change => "handed over or handed back",
            Self::TakenBack => "taken back",
            Self::Discount => "before or off the price",
            Self::Shared => "shared with others",
            Self::Nominal => "what it is called by",
            Self::Told => "told, not paid",
            Self::Silent => "–",
        }
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Bare => "said alone",
        Role::From => "from",
        Role::To => "to",
        Role::In => "in",
    }
}

fn money(amount: Amount) -> String {
    let doubt = match amount.certainty {
        Certainty::Sure => "",
        Certainty::Guess => " (a guess)",
        Certainty::Bare => " (bare)",
        Certainty::Impossible => return "no possible amount".to_owned(),
    };
    let money = amount.money().map(Money::to_decimal).unwrap_or_default();
    format!("{money} {}{doubt}", amount.currency.code())
}

fn time(when: When) -> String {
    let day = when.date.map(|day| day.to_string());
    let hour = when.time.map(|hour| hour.format("%H:%M").to_string());
    let marks = [(when.ahead, "ahead"), (when.vague, "vague"), (when.invalid, "no such day")];
    let marks = marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, mark)| mark.to_owned());
    day.into_iter().chain(hour).chain(marks).collect::<Vec<_>>().join(" ")
}

/// A number of millionths.
fn number(value: i128) -> String {
    let (whole, part) = (value / ONE, (value % ONE).abs());
    if part == 0 { whole.to_string() } else { format!("{whole}.{part:06}").trim_end_matches('0').to_owned() }
}
