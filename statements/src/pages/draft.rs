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
    wording::{self, Evidence},
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
    /// Whether it is a card's.
    is_card: bool,
}

/// How amounts are taken that do not tell their way for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Ways {
    /// The way of those that show none.
    plain: Side,
    /// Whether a minus takes back what went out.
    turns: bool,
    /// Whether nothing shows a way, so that words tell what came back; and of a card what was paid of its bill.
    is_bare: bool,
    is_card: bool,
}

impl Ways {
    /// As a minus has it: it went out.
    const AS_WRITTEN: Self = Self::of_plain(Side::In);
    /// The other way round, as a card has it.
    const TURNED: Self = Self { turns: true, ..Self::of_plain(Side::Out) };

    /// As those that show their way leave it for the others.
    const fn of_plain(plain: Side) -> Self {
        Self { plain, turns: false, is_bare: false, is_card: false }
    }

    /// As it is answered: which way an amount without any mark went.
    fn name(self) -> &'static str {
        if self.plain == Side::In { "in" } else { "out" }
    }
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
        let (is_day_first, is_card) = (is_day_first(reading.bank), reading.is_card);
        Self { rows: drafts, accounts: reading.accounts, period: reading.period, is_day_first, is_card }
    }

    /// The rows, and what is to be asked of them.
    pub(super) fn settled(&self, hints: &Hints) -> (Vec<Result<Row, Refused>>, Vec<Question>) {
        let days: Vec<Written> = self.rows.iter().map(|draft| draft.written).collect();
        let mut orders = orders(&days, self.period, hints);
        if self.is_day_first {
            keep_least(&mut orders, |order| *order != Order::DayFirst);
        }
        let (ways, other) = self.ways(hints);
        let (rows, doubt) = by_order(&orders, |order| self.rows(order, ways, hints.today));
        let mut questions: Vec<Question> = doubt.into_iter().collect();
        if let Some(other) = other {
            let order = orders.first().copied().unwrap_or(Order::DayFirst);
            let others = [(other.name().to_owned(), self.rows(order, other, hints.today))];
            questions.extend(question(QuestionKey::Sign, (ways.name(), &rows), &others));
        }
        (rows, questions)
    }

    /// How amounts are taken that do not tell their way, and how they may be taken as well.
    fn ways(&self, hints: &Hints) -> (Ways, Option<Ways>) {
        let amounts = || self.rows.iter().map(|draft| &draft.amount);
        let (answer, is_card) = (hints.answer(QuestionKey::Sign), self.is_card);
        if signs::are_few_minuses(amounts()) {
            let (written, turned) = (Ways::AS_WRITTEN, Ways::TURNED);
            let known = [written, turned].into_iter().find(|ways| answer == Some(ways.name()));
            let told =
                || [written, turned].into_iter().find(|ways| self.evidence(*ways).bears_out(ways.turns));
            let known = known.or_else(|| is_card.then_some(turned)).or_else(told);
            return known.map_or((written, Some(turned)), |ways| (ways, None));
        }
        if let Some(plain) = signs::of_plain(amounts()).filter(|_| answer.is_none()) {
            return (Ways::of_plain(plain), None);
        }
        let bare = |plain: Side| Ways { is_bare: true, is_card, ..Ways::of_plain(plain) };
        let is_open = amounts().any(|amount| amount.side.is_none() && amount.money.is_ok());
        let other = (answer.is_none() && is_open).then(|| bare(Side::In));
        (bare(if answer == Some("in") { Side::In } else { Side::Out }), other)
    }

    /// What the words of rows say of ways.
    fn evidence(&self, ways: Ways) -> Evidence {
        let mut evidence = Evidence::default();
        for draft in self.rows.iter().filter(|draft| draft.amount.money.is_ok()) {
            evidence.count(draft.way(ways), &draft.told.text);
        }
        evidence
    }

    /// The rows by an order of days, with the ways of amounts.
    fn rows(&self, order: Order, ways: Ways, today: NaiveDate) -> Vec<Result<Row, Refused>> {
        let rows = self.rows.iter().map(|draft| {
            let day = draft.written.day(order, self.period, today);
            draft.row(day, ways, today).map_err(|reason| Refused { line: draft.line, reason })
        });
        pockets::joined(rows.collect(), &self.accounts)
    }
}

impl Draft {
    fn comes_back(&self, is_card: bool) -> bool {
        wording::comes_back(&self.told.text, is_card)
    }

    fn way(&self, ways: Ways) -> Side {
        match self.amount.side {
            Some(side) if ways.turns && self.amount.is_minus => side.other(),
            Some(side) => side,
            None if ways.is_bare && ways.plain == Side::Out && self.comes_back(ways.is_card) => Side::In,
            None => ways.plain,
        }
    }

    fn row(&self, day: Option<NaiveDate>, ways: Ways, today: NaiveDate) -> Result<Row, Reason> {
        if self.amount.balance.is_none() && wording::is_unposted(&self.told.text) {
            return Err(Reason::NotBooked(shown(&self.told.text)));
        }
        let day = near(day.ok_or_else(|| Reason::BadDay(shown(&self.told.day)))?, today)?;
        let money = moved(self.amount.money.clone()?)?;
        let is_out = self.way(ways) == Side::Out;
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
