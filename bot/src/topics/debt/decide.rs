//! What becomes of a wish about debts, and of entries that pay one back.

use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        account::{PAYABLE, RECEIVABLE},
        debts::Debt,
        names::Names,
        transaction::Transaction,
    },
    titled,
};
use nlu::frame::{DebtSide, DebtWish};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        booking::write::{Book, Booking},
        correction::write::Named,
        deciding::Deciding,
        dialogue::{Draft, OpenQuestion},
    },
};

impl<'a> Deciding<'a> {
    pub(crate) fn follow_debt_wish(&mut self, wish: &DebtWish) {
        match wish {
            DebtWish::Show { party, side } => self.show_debts(party.as_deref(), *side),
            DebtWish::Settle { party, side, half, account } => {
                self.settle_debt(party, *side, *half, account.as_deref());
            }
            DebtWish::Offset { party } => self.offset_debts(party.as_deref()),
            DebtWish::Plan { name, amount, count, first_day } => {
                self.open_plan(name, (*amount, *count), *first_day);
            }
            DebtWish::ShowPlans { name } => self.show_plans(name.as_deref()),
        }
    }

    /// What is left with a party, one way or both; of one that was closed, what is owed all the same.
    fn debts_with(&self, party: &str, side: Option<DebtSide>) -> Vec<&'a Debt> {
        let names = &self.facts.names;
        let (known, key) = (self.party_called(party), ledger::name_key(party));
        let is_called = |id: i64| names.party_name(id).is_some_and(|name| ledger::name_key(name) == key);
        let is_with = |debt: &&Debt| {
            let is_theirs = known.is_some() && heir(names, debt) == known;
            is_theirs || debt.party_id.is_some_and(is_called)
        };
        let debts = self.facts.position.debts.iter().filter(is_with);
        debts
            .filter(|debt| known.is_some() || debt.left.is_positive())
            .filter(|debt| side.is_none_or(|side| is_on(debt, side)))
            .collect()
    }

    /// The party of this name that was closed, where what goes between these accounts pays back what is owed with it, and
    /// nothing is owed with anybody of that name who is in use.
    pub(crate) fn closed_party(
        &self,
        name: &str,
        accounts: [Option<&str>; 2],
        currency: Currency,
    ) -> Option<i64> {
        let names = &self.facts.names;
        let debts = self.debts_with(name, Some(repaid_side(accounts)?));
        let is_open = |debt: &&Debt| debt.left.is_positive() && debt.left.currency() == currency;
        let owed: Vec<i64> = debts.into_iter().filter(is_open).filter_map(|debt| heir(names, debt)).collect();
        let in_use = names.party(name).map(|party| party.id);
        if in_use.is_some_and(|id| owed.contains(&id)) { None } else { owed.first().copied() }
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

    /// All that is left was paid, or half of it.
    fn settle_debt(&mut self, party: &str, side: Option<DebtSide>, half: bool, account: Option<&str>) {
        let debts = self.debts_with(party, side);
        let open: Vec<&Debt> = debts.iter().copied().filter(|debt| debt.left.is_positive()).collect();
        let name = titled(party);
        match *open {
            [] if debts.is_empty() => self.say(line("debt-none-with").text("name", name)),
            [] => self.say(line("debt-is-settled").text("name", name)),
            [debt] => {
                let part = debt.left.portion(1, 2).filter(|_| half);
                let money = part.unwrap_or(debt.left);
                let called = debt.party_id.and_then(|id| self.facts.names.party_name(id)).unwrap_or(&name);
                let booking = self.repayment((debt, money), called, account);
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

    /// What both owe each other is set off: of what is owed either way as much as the smaller of the two.
    fn offset_debts(&mut self, party: Option<&str>) {
        let debts = match party {
            Some(party) => self.debts_with(party, None),
            None => self.facts.position.debts.iter().collect(),
        };
        let open = |is_owed: bool| -> Vec<&'a Debt> {
            let on_side = |debt: &&'a Debt| debt.is_owed == is_owed && debt.left.is_positive();
            debts.iter().copied().filter(on_side).collect()
        };
        let (theirs, mine) = (open(false), open(true));
        let pair = |claim: &&'a Debt| -> Option<(String, Option<i64>, Money)> {
            let is_same = |debt: &&&'a Debt| {
                debt.left.currency() == claim.left.currency()
                    && party_of(&self.facts.names, debt) == party_of(&self.facts.names, claim)
            };
            let owed = mine.iter().find(is_same)?;
            let minor = owed.left.minor().min(claim.left.minor());
            let names = &self.facts.names;
            let name = names.party_name(claim.party_id?)?;
            let id = heir(names, claim).filter(|id| heir(names, owed) == Some(*id));
            Some((name.to_owned(), id, Money::from_sum(minor, claim.left.currency())))
        };
        let pairs: Vec<(String, Option<i64>, Money)> = theirs.iter().filter_map(pair).collect();
        let [(name, party_id, money)] = &pairs[..] else {
            return self.say(line("debt-nothing-to-offset"));
        };
        let booking = Booking {
            account: Some(RECEIVABLE.to_owned()),
            to_account: Some(PAYABLE.to_owned()),
            party: Some(name.clone()),
            party_id: *party_id,
            note: Some(name.clone()),
            description: self.facts.message.text.clone(),
            ..self.plain_booking(Direction::Transfer, *money)
        };
        self.report_bookings(std::slice::from_ref(&booking), &[None]);
        self.act(Book(vec![booking]));
    }

    fn repayment(&self, (debt, money): (&Debt, Money), name: &str, account: Option<&str>) -> Booking {
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
            party_id: heir(&self.facts.names, debt),
            note: Some(name.to_owned()),
            description: self.facts.message.text.clone(),
            ..self.plain_booking(Direction::Transfer, money)
        }
    }

    /// What is left of the debt that an entry pays back, where it pays back more; nothing where the debt was never told.
    pub(crate) fn overpaid(&self, booking: &Booking) -> Option<Money> {
        let (side, party) = (repaid_by(booking)?, booking.party.as_deref()?);
        let debts = self.debts_with(party, Some(side));
        // Of two of one name, one of whom is closed, only what is owed with whoever is paid back counts.
        let with = booking.party_id.or_else(|| self.party_called(party));
        let is_theirs = |debt: &Debt| with.is_none() || heir(&self.facts.names, debt) == with;
        let is_paid = |debt: &&&Debt| debt.left.currency() == booking.money.currency() && is_theirs(debt);
        let debt = debts.iter().find(is_paid)?;
        (debt.left.minor() < booking.money.minor()).then_some(debt.left)
    }
}

impl<'a> Deciding<'a> {
    /// The currency of what is left of the debt that an entry pays back, where it pays in another.
    pub(crate) fn owed_in_another(&self, booking: &Booking) -> Option<Currency> {
        let side = repaid_by(booking)?;
        let debts = self.debts_with(booking.party.as_deref()?, Some(side));
        let mut open = debts.iter().filter(|debt| debt.left.is_positive());
        let currency = open.next()?.left.currency();
        (currency != booking.money.currency()).then_some(currency)
    }

    /// The party of this name, or the only one that may be called so.
    fn party_called(&self, name: &str) -> Option<i64> {
        let names = &self.facts.names;
        let known = names.party(name).or_else(|| match self.parties_called(name)[..] {
            [only] => names.party(only),
            _ => None,
        });
        known.map(|party| party.id)
    }

    /// The parties whose name begins with this one, or is it but for a title, where nobody is called by it alone: "Andi" may be
    /// Andi Kantor or Andi Futsal, and "Yoga" is Dek Yoga.
    pub(crate) fn parties_called(&self, name: &str) -> Vec<&'a str> {
        let names = &self.facts.names;
        if names.party(name).is_some() {
            return Vec::new();
        }
        let key = ledger::name_key(name);
        let begin = format!("{key} ");
        let bare = nlu::untitled_name(&key);
        let is_called = |party: &&str| {
            let known = ledger::name_key(party);
            let is_but_for_title = known == bare || nlu::untitled_name(&known) == key;
            known.starts_with(&begin) || is_but_for_title
        };
        names.parties().map(|party| &*party.name).filter(is_called).collect()
    }

    /// "Bayar pupuk ke pak Tono 200rb", of pupuk that was bought of him on credit: whom it pays back.
    pub(crate) fn credit_paid(&self, draft: &Draft) -> Option<String> {
        let text = draft.description.as_deref()?;
        if draft.direction != Some(Direction::Expense) || !nlu::speaks_of_paying(text) {
            return None;
        }
        let words = |text: &str| -> Vec<String> {
            let key = ledger::name_key(text);
            key.split(|letter: char| !letter.is_alphanumeric()).map(str::to_owned).collect()
        };
        let names = &self.facts.names;
        let said = words(text);
        let on_credit = |row: &&Transaction| {
            row.direction == Direction::Expense
                && row.account_id.and_then(|id| names.account_name(id)) == Some(PAYABLE)
        };
        self.facts.recent.standing().into_iter().filter(on_credit).find_map(|row| {
            let party = names.party_name(row.party_id?)?;
            let key = ledger::name_key(party);
            let bare = words(nlu::untitled_name(&key));
            let is_named = bare.iter().all(|word| said.contains(word));
            let thing = words(row.description.as_deref()?);
            let is_thing =
                |word: &String| word.len() > 2 && said.contains(word) && !words(&key).contains(word);
            (is_named && thing.iter().any(is_thing)).then(|| party.to_owned())
        })
    }

    /// "Yang futsal": which of those of one name is meant by the entry that was asked about.
    pub(crate) fn take_party(&mut self, question: &OpenQuestion, row: &Transaction) -> bool {
        let (Some(called), Some(text)) = (&row.note, &self.facts.message.text) else { return false };
        if row.party_id.is_some() {
            return false;
        }
        let said = text.to_lowercase();
        let said: Vec<&str> = said.split(|letter: char| !letter.is_alphanumeric()).collect();
        let begin = ledger::name_key(called);
        let is_meant = |party: &&str| {
            let key = ledger::name_key(party);
            let rest = key.strip_prefix(&*begin).unwrap_or_default();
            !rest.trim().is_empty() && rest.split_whitespace().all(|word| said.contains(&word))
        };
        let meant: Vec<&str> = self.parties_called(called).into_iter().filter(is_meant).collect();
        let [only] = meant[..] else { return false };
        self.dialogue.close(question);
        let party = Some(only.to_owned());
        let mut after = row.clone();
        after.note.clone_from(&party);
        self.amend_named(row, after, Named { party, ..Named::default() });
        true
    }
}

/// Which way the debt goes that an entry pays back; nothing where it pays back none.
fn repaid_by(booking: &Booking) -> Option<DebtSide> {
    repaid_side([booking.account.as_deref(), booking.to_account.as_deref()])
}

/// The same of whatever goes from one account to another.
fn repaid_side([from, to]: [Option<&str>; 2]) -> Option<DebtSide> {
    if from == Some(RECEIVABLE) {
        Some(DebtSide::Claim)
    } else if to == Some(PAYABLE) {
        Some(DebtSide::Owed)
    } else {
        None
    }
}

/// The party of a debt, be it closed, or the one that it is part of.
fn heir(names: &Names, debt: &Debt) -> Option<i64> {
    names.party_id(debt.party_id?)
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
