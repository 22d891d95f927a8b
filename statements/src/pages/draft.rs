//! The rows of a document, settled together: the order of their days, and the way of amounts that show none.

use chrono::NaiveDate;
use ledger::{Currency, Money};

use super::{
    entry::Told,
    pockets,
    reading::{Found, Reading},
    signs::{self, Amount},
};
use crate::{
    Hints, Question, QuestionKey, Reason, Refused, Row,
    amount::{Mark, Side},
    day::{Order, Written, near},
    settled::{by_order, keep_least, orders, question},
    table::face::is_day_first,
    tagged::{moved, some_words, words},
    text::shown,
};

/// A row as far as itself and its account settle it.
struct Draft {
    line: u64,
    account: usize,
    written: Written,
    told: Told,
    amount: Amount,
}

/// All rows of a document, and what stands around them.
pub(super) struct Drafts {
    rows: Vec<Draft>,
    accounts: Vec<Found>,
    period: Option<(NaiveDate, NaiveDate)>,
    /// Whether it is of a bank whose days begin with the day.
    is_day_first: bool,
}

impl Drafts {
    /// The rows of a document; `openings` is what each of its accounts held before.
    pub(super) fn of(
        reading: Reading,
        decimal: Mark,
        currency: Currency,
        openings: &[Option<Money>],
    ) -> Self {
        let mut drafts: Vec<Draft> = Vec::new();
        for story in reading.stories {
            let amount = signs::amount(&story.told, decimal, currency);
            let (line, account, written, told) = (story.line, story.account, story.posted, story.told);
            drafts.push(Draft { line, account, written, told, amount });
        }
        for (account, opening) in openings.iter().enumerate() {
            let own = drafts.iter_mut().filter(|draft| draft.account == account);
            signs::prove(&mut own.map(|draft| &mut draft.amount).collect::<Vec<_>>(), *opening);
        }
        let is_day_first = is_day_first(reading.bank);
        Self { rows: drafts, accounts: reading.accounts, period: reading.period, is_day_first }
    }

    /// The rows, and what is to be asked of them.
    pub(super) fn settled(&self, hints: &Hints) -> (Vec<Result<Row, Refused>>, Vec<Question>) {
        let days: Vec<Written> = self.rows.iter().map(|draft| draft.written).collect();
        let mut orders = orders(&days, self.period, hints);
        if self.is_day_first {
            keep_least(&mut orders, |order| *order != Order::DayFirst);
        }
        let answer = hints.answer(QuestionKey::Sign);
        let answered = answer.map(|way| if way == "in" { Side::In } else { Side::Out });
        let plain = answered.or_else(|| signs::of_plain(self.rows.iter().map(|draft| &draft.amount)));
        let is_open = |draft: &Draft| draft.amount.side.is_none() && draft.amount.money.is_ok();
        let is_asked = plain.is_none() && self.rows.iter().any(is_open);
        let (rows, doubt) =
            by_order(&orders, |order| self.rows(order, plain.unwrap_or(Side::Out), hints.today));
        let mut questions: Vec<Question> = doubt.into_iter().collect();
        if is_asked {
            let order = orders.first().copied().unwrap_or(Order::DayFirst);
            let other = [("in".to_owned(), self.rows(order, Side::In, hints.today))];
            questions.extend(question(QuestionKey::Sign, ("out", &rows), &other));
        }
        (rows, questions)
    }

    /// The rows by an order of days, with the way of amounts that show none.
    fn rows(&self, order: Order, plain: Side, today: NaiveDate) -> Vec<Result<Row, Refused>> {
        let rows = self.rows.iter().map(|draft| {
            let day = draft.written.day(order, self.period, today);
            draft.row(day, plain, today).map_err(|reason| Refused { line: draft.line, reason })
        });
        pockets::joined(rows.collect(), &self.accounts)
    }
}

impl Draft {
    fn row(&self, day: Option<NaiveDate>, plain: Side, today: NaiveDate) -> Result<Row, Reason> {
        let day = near(day.ok_or_else(|| Reason::BadDay(shown(&self.told.day)))?, today)?;
        let money = moved(self.amount.money.clone()?)?;
        let is_out = self.amount.side.unwrap_or(plain) == Side::Out;
        Ok(Row {
            line: self.line,
            account: self.account,
            day,
            amount: if is_out { money.negated() } else { money },
            text: words(&self.told.text),
            counterpart: self.told.other_side.as_deref().and_then(some_words),
            bank_id: self.told.id.as_deref().and_then(some_words),
            balance: self.amount.balance,
            category: None,
            transfer_to: None,
            parts: Vec::new(),
        })
    }
}
