//! What becomes of a wish about debts, and of entries that pay one back.

use chrono::NaiveDate;
use ledger::{
    Direction, Money,
    book::{
        account::{PAYABLE, RECEIVABLE},
        debts::Debt,
        names::Names,
    },
    titled,
};
use nlu::frame::{DebtSide, DebtWish};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        booking::write::{Book, Booking},
        deciding::Deciding,
    },
};

impl<'a> Deciding<'a> {
    pub(crate) fn follow_debt_wish(&mut self, wish: &DebtWish) {
        match wish {
            DebtWish::Show { party, side } => self.show_debts(party.as_deref(), *side),
            DebtWish::Settle { party, side, account } => self.settle_debt(party, *side, account.as_deref()),
            DebtWish::Plan { name, amount, count, first_day } => {
                self.open_plan(name, (*amount, *count), *first_day);
            }
            DebtWish::ShowPlans { name } => self.show_plans(name.as_deref()),
        }
    }

    /// What is left with a party, one way or both.
    fn debts_with(&self, party: &str, side: Option<DebtSide>) -> Vec<&'a Debt> {
        let id = self.facts.names.party(party).map(|party| party.id);
        let debts = self.facts.position.debts.iter();
        debts
            .filter(|debt| id.is_some() && party_of(&self.facts.names, debt) == id)
            .filter(|debt| side.is_none_or(|side| is_on(debt, side)))
            .collect()
    }

    fn show_debts(&mut self, party: Option<&str>, side: Option<DebtSide>) {
        let facts = self.facts;
        let debts: Vec<&Debt> = match party {
            Some(name) => {
                let debts = self.debts_with(name, side);
                if debts.is_empty() {
                    return self.say(line("debt-none-with").text("name", titled(name)));
                }
                debts
            }
            None => facts
                .position
                .debts
                .iter()
                .filter(|debt| debt.left.minor() != 0 && side.is_none_or(|side| is_on(debt, side)))
                .collect(),
        };
        let items: Vec<Line> = debts.iter().map(|debt| self.debt_line(debt)).collect();
        match (items.len(), party) {
            (0, _) => self.say(line(match side {
                Some(DebtSide::Claim) => "debt-nobody-owes",
                Some(DebtSide::Owed) => "debt-owes-nobody",
                None => "debt-none",
            })),
            (_, Some(_)) => self.say(Say::Lines(items)),
            (_, None) => {
                let mut lines = vec![line("debt-list")];
                lines.extend(items);
                self.say(Say::Lines(lines));
            }
        }
    }

    fn debt_line(&self, debt: &Debt) -> Line {
        let today = self.facts.person.zone.day(self.facts.now());
        let name = debt.party_id.and_then(|id| self.facts.names.party_name(id));
        debt_line(debt, name, today)
    }

    /// All that is left was paid.
    fn settle_debt(&mut self, party: &str, side: Option<DebtSide>, account: Option<&str>) {
        let debts = self.debts_with(party, side);
        let open: Vec<&Debt> = debts.iter().copied().filter(|debt| debt.left.is_positive()).collect();
        let name = titled(party);
        match *open {
            [] if debts.is_empty() => self.say(line("debt-none-with").text("name", name)),
            [] => self.say(line("debt-is-settled").text("name", name)),
            [debt] => {
                let booking = self.repayment(debt, &name, account);
                self.report_bookings(std::slice::from_ref(&booking), &[None]);
                self.act(Book(vec![booking]));
            }
            // Two ways, or two currencies: which is meant is for the person to say.
            ref several => {
                let mut lines = vec![line("debt-settle-which").text("name", name)];
                lines.extend(several.iter().map(|debt| self.debt_line(debt)));
                self.say(Say::Lines(lines));
            }
        }
    }

    fn repayment(&self, debt: &Debt, name: &str, account: Option<&str>) -> Booking {
        let account = account.map(str::to_owned).or_else(|| self.default_account().map(str::to_owned));
        let (from, to) = if debt.is_owed {
            (account, Some(PAYABLE.to_owned()))
        } else {
            (Some(RECEIVABLE.to_owned()), account)
        };
        Booking {
            account: from,
            to_account: to,
            party: Some(name.to_owned()),
            note: Some(name.to_owned()),
            description: self.facts.message.text.clone(),
            ..self.plain_booking(Direction::Transfer, debt.left)
        }
    }

    /// What is left of the debt that an entry pays back, where it pays back more; nothing where the debt was never told.
    pub(crate) fn overpaid(&self, booking: &Booking) -> Option<Money> {
        let side = if booking.account.as_deref() == Some(RECEIVABLE) {
            DebtSide::Claim
        } else if booking.to_account.as_deref() == Some(PAYABLE) {
            DebtSide::Owed
        } else {
            return None;
        };
        let debts = self.debts_with(booking.party.as_deref()?, Some(side));
        let debt = debts.iter().find(|debt| debt.left.currency() == booking.money.currency())?;
        (debt.left.minor() < booking.money.minor()).then_some(debt.left)
    }
}

/// The party that a debt is with, by now.
pub(crate) fn party_of(names: &Names, debt: &Debt) -> Option<i64> {
    let name = names.party_name(debt.party_id?)?;
    names.party(name).map(|party| party.id).or(debt.party_id)
}

/// How a debt stands.
pub(crate) fn debt_line(debt: &Debt, name: Option<&str>, today: NaiveDate) -> Line {
    let key = match (debt.left.minor().signum(), debt.is_owed) {
        (1, true) => "debt-owed",
        (1, false) => "debt-claim",
        (0, _) => "debt-settled",
        (_, true) => "debt-overpaid",
        (_, false) => "debt-over-received",
    };
    let since = debt.since.unwrap_or(debt.last);
    line(key)
        .text("name", name.unwrap_or_default())
        .number("named", i64::from(name.is_some()))
        .money("left", Money::from_sum(debt.left.minor().abs(), debt.left.currency()))
        .day("since", since)
        .number("days", (today - since).num_days().max(0))
}

fn is_on(debt: &Debt, side: DebtSide) -> bool {
    debt.is_owed == (side == DebtSide::Owed)
}

/// The party of a debt, by what was noted of an entry and the accounts that it names.
pub(crate) fn party(note: Option<&str>, accounts: [Option<&str>; 2]) -> Option<String> {
    let is_debt = accounts.into_iter().flatten().any(|name| name == PAYABLE || name == RECEIVABLE);
    note.filter(|_| is_debt).map(titled)
}
