//! A row of cells by one way of reading the file.

use std::{borrow::Cow, cmp::Ordering};

use chrono::NaiveDate;
use ledger::{Currency, Money as Amount};

use super::{
    columns::serial,
    layout::{Layout, Money},
    record::{Cell, Kind, Record},
};
use crate::{
    Reason,
    amount::{self, Figure, Mark, Side},
    day::{Order, Written, near},
    text::shown,
    wording,
    words::{self, Sum, Way},
};

/// What tells whether money went out or came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// A minus: it went out. A plus: it came in. Without either it moved this way.
    Written { bare: Side },
    /// The other way round: a minus takes back what went out.
    Reversed,
    /// None stands beside any: all moved this way. What went out came back where the words of a row say so; of a card, the payment
    /// of its bill too.
    Bare { way: Side, is_card: bool },
    /// A word in a column of its own; a minus beside the number turns it round, or means nothing.
    Way { turns: bool },
    /// A word beside the number, and without one this way, where that is known.
    Said { bare: Option<Side>, turns: bool },
    /// The column it stands in; a minus turns it round, or means nothing.
    Columns { turns: bool },
    /// The balance, which rose or fell; rows run on in time, or back.
    Balance { runs_back: bool },
}

/// A way of reading a table.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub(crate) layout: Layout,
    pub(crate) sign: Sign,
    pub(crate) mark: Mark,
    pub(crate) order: Order,
    /// Whether what the fee's column holds went out beside the amount.
    pub(crate) adds_fee: bool,
}

/// What is known beside a row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beside {
    /// The days that the file names.
    pub(crate) period: Option<(NaiveDate, NaiveDate)>,
    /// Whose days are not far ahead.
    pub(crate) today: NaiveDate,
    /// A day near which the file was made.
    pub(crate) near: NaiveDate,
    /// The account's currency.
    pub(crate) currency: Currency,
}

/// What moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moved {
    pub(crate) day: NaiveDate,
    /// Without a sign.
    pub(crate) amount: Amount,
    /// `None` where the balance tells.
    pub(crate) side: Option<Side>,
    pub(crate) balance: Option<Amount>,
    /// Its words are those of a sum, and may be those of a shop.
    pub(crate) may_sum: bool,
}

/// What a row turns out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Line {
    /// Nothing that is read.
    Nothing,
    /// What the account held before.
    Opening(Amount),
    /// What it held after.
    Closing(Amount),
    /// A day that holds for the rows below.
    Day(NaiveDate),
    /// More words of the row above.
    More,
    /// A row that cannot be booked.
    Refused(Reason),
    /// A row.
    Moved(Moved),
}

impl Reading {
    /// What a row is. `above` is the day of the rows above, where a day holds for those below it.
    pub(crate) fn line(&self, record: &Record, beside: &Beside, above: Option<NaiveDate>) -> Line {
        if let Some(fault) = &record.fault {
            return Line::Refused(fault.clone());
        }
        let mut filled = record.filled();
        let Some(first) = filled.next() else { return Line::Nothing };
        let is_alone = filled.next().is_none();
        let day = self.day(record, beside);
        if let Some(sum) = self.sum(record, first, day.is_ok(), beside) {
            return sum;
        }
        if is_alone && let Ok(day) = day {
            return if self.layout.fills_down { Line::Day(day) } else { Line::Refused(Reason::NoAmount) };
        }
        let has_amount = || self.has_amount(record);
        let day = match day {
            Err(Reason::NoDay) if self.layout.fills_down && has_amount() => above.ok_or(Reason::NoDay),
            day => day,
        };
        let day = match day {
            Ok(day) => day,
            Err(reason) if has_amount() => return self.undated(record, reason),
            Err(reason) => return self.other(record, reason),
        };
        let amount = self.amount(record, beside).and_then(|moved| self.with_fee(record, moved));
        match amount {
            Ok((amount, side)) => {
                let balance = self.balance(record, amount.currency());
                let near = near(day, beside.today);
                let may_sum = self.label(record, first) == Some(Sum::Total);
                near.and_then(|day| {
                    self.status(record).map(|()| Moved { day, amount, side, balance, may_sum })
                })
                .map_or_else(Line::Refused, Line::Moved)
            }
            Err(reason) => Line::Refused(near(day, beside.today).err().unwrap_or(reason)),
        }
    }

    /// A row with an amount and without a day. What has no words either, and no digit where the day should stand, sums up.
    fn undated(&self, record: &Record, reason: Reason) -> Line {
        let day = record.text(self.layout.day);
        if wording::is_unposted_day(day) {
            return Line::Refused(Reason::NotBooked(shown(day)));
        }
        let has_words =
            || self.layout.texts.iter().any(|(nth, _)| record.text(*nth).chars().any(char::is_alphabetic));
        let is_dated = day.bytes().any(|byte| byte.is_ascii_digit());
        if is_dated || has_words() { Line::Refused(reason) } else { Line::Nothing }
    }

    /// A row with neither: more words of the one above, a row that is damaged, or something else altogether.
    fn other(&self, record: &Record, reason: Reason) -> Line {
        let is_word = |nth: usize| self.layout.texts.iter().any(|(text, _)| *text == nth);
        let mut filled = (0..record.len()).filter(|nth| !record.text(*nth).is_empty());
        if record.text(self.layout.day).is_empty() && filled.clone().all(is_word) {
            return Line::More;
        }
        let is_whole = filled.clone().count() >= 3 && filled.any(|nth| nth == self.layout.day);
        let is_dated = record.text(self.layout.day).bytes().any(|byte| byte.is_ascii_digit());
        let amount = match self.layout.money {
            Money::One(nth) => record.text(nth),
            Money::Two { out, .. } => record.text(out),
        };
        let is_damaged = is_whole && is_dated && !amount.is_empty();
        if is_damaged { Line::Refused(reason) } else { Line::Nothing }
    }

    /// A line that tells what the account held, or sums up.
    fn sum(&self, record: &Record, first: &str, is_dated: bool, beside: &Beside) -> Option<Line> {
        // A code may stand before what tells of the account.
        let is_held = |sum: &Sum| matches!(sum, Sum::Opening | Sum::Closing);
        let sum = self
            .label(record, first)
            .or_else(|| self.texts(record).filter_map(words::labelled).find(is_held))?;
        let money = |text: &str| self.signed(&Figure::read(text)?, Kind::Text, beside.currency);
        let last = || {
            record
                .filled()
                .filter_map(|text| money(text.rsplit([':', '=']).next().unwrap_or_default()))
                .last()
        };
        let held = self.layout.balance.and_then(|nth| money(record.text(nth))).or_else(last);
        match (sum, held) {
            (Sum::Opening, Some(held)) => Some(Line::Opening(held)),
            (Sum::Closing, Some(held)) => Some(Line::Closing(held)),
            // A shop may be called so; what fills both columns is no row of one.
            (Sum::Total, _) if is_dated && !self.fills_both(record) => None,
            _ => Some(Line::Nothing),
        }
    }

    /// What the first words of a row sum up.
    fn label(&self, record: &Record, first: &str) -> Option<Sum> {
        let words = self.texts(record).find(|text| text.chars().any(char::is_alphabetic));
        [Some(first), words].into_iter().flatten().find_map(words::labelled)
    }

    fn texts<'r>(&self, record: &'r Record) -> impl Iterator<Item = &'r str> {
        self.layout.texts.iter().map(move |(nth, _)| record.text(*nth))
    }

    /// Whether money stands both in the column of what went out and in that of what came in.
    fn fills_both(&self, record: &Record) -> bool {
        let is_filled = |nth| Figure::read(record.text(nth)).is_some_and(|figure| !figure.is_nought());
        matches!(self.layout.money, Money::Two { .. }) && self.layout.money.columns().all(is_filled)
    }

    fn day(&self, record: &Record, beside: &Beside) -> Result<NaiveDate, Reason> {
        let cell = |nth: usize| record.cell(nth);
        let days = std::iter::once(&self.layout.day).chain(&self.layout.other_days);
        let mut cells = days.map(|nth| cell(*nth));
        let Some(cell) = cells.find(|cell| !cell.text.is_empty()) else { return Err(Reason::NoDay) };
        let bad = || Reason::BadDay(shown(cell.text));
        if cell.kind == Kind::Number {
            return serial(cell.text).or_else(|| self.written(cell.text, beside)).ok_or_else(bad);
        }
        self.written(cell.text, beside).ok_or_else(bad)
    }

    fn written(&self, text: &str, beside: &Beside) -> Option<NaiveDate> {
        Written::read(text)?.day(self.order, beside.period, beside.near)
    }

    /// Whether a number stands where the amount should.
    fn has_amount(&self, record: &Record) -> bool {
        self.layout.money.columns().any(|nth| Figure::read(record.text(nth)).is_some())
    }

    /// The amount without a sign, and its way.
    fn amount(&self, record: &Record, beside: &Beside) -> Result<(Amount, Option<Side>), Reason> {
        let currency = match self.layout.currency.map(|nth| record.text(nth)).filter(|code| !code.is_empty())
        {
            Some(code) => Some(amount::currency(code).ok_or_else(|| Reason::BadCurrency(shown(code)))?),
            None => None,
        };
        let (figure, cell, of_column) = match self.layout.money {
            Money::One(nth) => {
                (figure(record.cell(nth))?.ok_or(Reason::NoAmount)?, record.cell(nth), self.layout.base)
            }
            Money::Two { out, into } => one_of(record.cell(out), record.cell(into))?,
        };
        let currency = currency.or(figure.currency).or(self.layout.named).unwrap_or(beside.currency);
        let amount = self.money(&figure, cell.kind, currency)?;
        if amount.minor() == 0 {
            return Err(Reason::Nought);
        }
        let side = self.side(&figure, of_column, record)?;
        Ok((amount, side))
    }

    /// The same with what it cost.
    fn with_fee(
        &self,
        record: &Record,
        moved: (Amount, Option<Side>),
    ) -> Result<(Amount, Option<Side>), Reason> {
        let (amount, side) = moved;
        let Some(cell) = self.layout.fee.filter(|_| self.adds_fee).map(|nth| record.cell(nth)) else {
            return Ok(moved);
        };
        let Some(fee) = figure(cell)? else { return Ok(moved) };
        let fee = self.money(&fee, cell.kind, amount.currency())?;
        let out =
            if side == Some(Side::In) { amount.negated().checked_add(fee) } else { amount.checked_add(fee) };
        let out = out.map_err(|_| Reason::BeyondBounds(shown(cell.text)))?;
        match out.minor().cmp(&0) {
            Ordering::Equal => Err(Reason::Nought),
            Ordering::Less => Ok((out.negated(), side.map(|_| Side::In))),
            Ordering::Greater => Ok((out, side.map(|_| Side::Out))),
        }
    }

    /// A number as money: by the file's mark, or where only the other one fits and both stand in it, by that.
    fn money(&self, figure: &Figure<'_>, kind: Kind, currency: Currency) -> Result<Amount, Reason> {
        if kind == Kind::Number {
            return figure.rounded(currency);
        }
        let other = self.mark.other();
        let mark = if figure.tells(other) { other } else { self.mark };
        figure.money(mark, currency)
    }

    fn side(
        &self,
        figure: &Figure<'_>,
        of_column: Option<Side>,
        record: &Record,
    ) -> Result<Option<Side>, Reason> {
        let turned =
            |side: Side, turns: bool| if turns && figure.is_negative() { side.other() } else { side };
        let side = match self.sign {
            Sign::Balance { .. } => return Ok(None),
            Sign::Columns { turns } => of_column.map(|side| turned(side, turns)),
            Sign::Written { .. } if figure.is_negative() => Some(Side::Out),
            Sign::Written { bare } if !figure.is_plus && !figure.is_signed() => Some(bare),
            Sign::Written { .. } => Some(Side::In),
            Sign::Reversed if figure.is_negative() => Some(Side::In),
            Sign::Reversed => Some(Side::Out),
            Sign::Bare { way: Side::Out, is_card } if wording::comes_back(&self.words(record), is_card) => {
                Some(Side::In)
            }
            Sign::Bare { way, .. } => Some(way),
            Sign::Said { bare, turns } => figure.side.or(bare).map(|side| turned(side, turns)),
            Sign::Way { turns } => {
                let way = self.way(record).map(|way| if way == Way::In { Side::In } else { Side::Out });
                way.map(|side| turned(side, turns))
            }
        };
        side.map(Some).ok_or(Reason::NoSign)
    }

    /// What a row says in words, in the file's order.
    pub(crate) fn words(&self, record: &Record) -> String {
        self.texts(record).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn way(&self, record: &Record) -> Option<Way> {
        words::way(record.text(self.layout.side?))
    }

    fn balance(&self, record: &Record, currency: Currency) -> Option<Amount> {
        let cell = record.cell(self.layout.balance?);
        self.signed(&Figure::read(cell.text)?, cell.kind, currency)
    }

    /// What an account holds, or less than nothing: what it owes.
    fn signed(&self, figure: &Figure<'_>, kind: Kind, currency: Currency) -> Option<Amount> {
        Some(figure.held(self.money(figure, kind, currency).ok()?))
    }

    fn status(&self, record: &Record) -> Result<(), Reason> {
        if let Some(status) = self.layout.status.map(|nth| record.text(nth)) {
            let is_booked = !words::is_not_booked(status);
            return if is_booked { Ok(()) } else { Err(Reason::NotBooked(shown(status))) };
        }
        // What programs write are people's own words, and what has a balance was booked.
        let is_of_bank = self.layout.category.is_none() && self.layout.account.is_none();
        let has_balance = self.layout.balance.is_some_and(|nth| !record.text(nth).is_empty());
        if !is_of_bank || has_balance {
            return Ok(());
        }
        self.texts(record)
            .find(|text| wording::is_unposted(text))
            .map_or(Ok(()), |text| Err(Reason::NotBooked(shown(text))))
    }

    /// Whether it is between two accounts of the person's own.
    pub(crate) fn is_transfer(&self, record: &Record) -> bool {
        self.way(record) == Some(Way::Between) || self.layout.account.is_some()
    }

    /// The row with a cell for each column: what is too much stands in the words, where nobody put it in quotes.
    pub(crate) fn aligned<'r>(&self, record: &'r Record) -> Cow<'r, Record> {
        let width = self.layout.width;
        let is_ragged = width > 0
            && record.len() > width
            && (width..record.len()).any(|nth| !record.text(nth).is_empty());
        let text = self.layout.texts.iter().map(|(nth, _)| *nth).find(|nth| *nth > self.layout.day);
        let Some(text) = text.filter(|_| is_ragged && record.fault.is_none()) else {
            return Cow::Borrowed(record);
        };
        let has_money = |record: &Record| {
            let is = |nth: usize| record.text(nth).is_empty() || Figure::read(record.text(nth)).is_some();
            self.has_amount(record) && self.layout.balance.is_none_or(is)
        };
        let mut shifted = Record::default();
        shifted.begin(record.line, record.sheet);
        let extra = record.len() - width;
        let words: Vec<&str> = (text..=text + extra).map(|nth| record.text(nth)).collect();
        for nth in 0..width {
            if nth == text {
                shifted.cells.push(&words.join(", "), Kind::Text);
            } else {
                let cell = record.cell(if nth > text { nth + extra } else { nth });
                shifted.cells.push(cell.text, cell.kind);
            }
        }
        let is_better = !has_money(record) && has_money(&shifted);
        if is_better { Cow::Owned(shifted) } else { Cow::Borrowed(record) }
    }
}

/// A number of a cell; `None` where it is empty, or holds a dash.
fn figure(cell: Cell<'_>) -> Result<Option<Figure<'_>>, Reason> {
    if matches!(cell.text, "" | "-" | "−" | "–" | "—") {
        return Ok(None);
    }
    Figure::read(cell.text).map(Some).ok_or_else(|| Reason::BadAmount(shown(cell.text)))
}

/// Of two columns the one that holds something.
fn one_of<'r>(out: Cell<'r>, into: Cell<'r>) -> Result<(Figure<'r>, Cell<'r>, Option<Side>), Reason> {
    let (first, second) = (figure(out)?, figure(into)?);
    match (first.filter(|figure| !figure.is_nought()), second.filter(|figure| !figure.is_nought())) {
        (Some(figure), None) => Ok((figure, out, Some(Side::Out))),
        (None, Some(figure)) => Ok((figure, into, Some(Side::In))),
        (Some(_), Some(_)) => Err(Reason::BadAmount(shown(&format!("{} / {}", out.text, into.text)))),
        (None, None) => Err(if first.or(second).is_some() { Reason::Nought } else { Reason::NoAmount }),
    }
}
