//! What becomes of a wish about accounts.

use ledger::{
    Direction, Money,
    book::{
        account::{ADJUSTMENT, Account, AccountKind, LONGEST_NAME, NewAccount},
        balances::{Balance, PutRight, Refusal},
    },
};
use nlu::frame::{AccountWish, CardDays, Frame};

use crate::{
    out::say::{Line, line},
    topics::{
        account::{
            show::{balance_line, with_balance},
            write::{AmendAccounts, OpenAccount},
        },
        booking::write::{Book, Booking},
        conversation::answer::bare_amount,
        deciding::{Deciding, count},
        dialogue::{Amount, Ask, OpenQuestion},
        settings::write::SetProfile,
    },
};

impl<'a> Deciding<'a> {
    pub(crate) fn follow_account_wish(&mut self, wish: &AccountWish) {
        match wish {
            AccountWish::Open { name, kind, balance, days } => {
                self.open_account(name, *kind, *balance, *days);
            }
            AccountWish::Set { name, balance, day } => self.set_balance(name, *balance, *day),
            AccountWish::SetDays { name, days } => self.set_card_days(name, *days),
            AccountWish::Rename { from, to } => self.rename_account(from, to),
            AccountWish::Merge { from, into } => self.merge_accounts(from, into),
            AccountWish::Close(name) => self.close_account(name),
            AccountWish::Default(name) => self.set_default_account(name.as_deref()),
        }
    }

    /// The person's day.
    pub(crate) fn today(&self) -> chrono::NaiveDate {
        self.facts.person.zone.day(self.facts.now())
    }

    /// The account in use of this name.
    pub(crate) fn balance_of(&self, name: &str) -> Option<&'a Balance> {
        let key = ledger::name_key(name);
        let mut in_use = self.facts.position.balances.iter().filter(|balance| balance.account.is_active());
        in_use.find(|balance| balance.account.name_key == key)
    }

    /// The same; where there is none, that is said.
    fn known_account(&mut self, name: &str) -> Option<&'a Balance> {
        let found = self.balance_of(name);
        if found.is_none() {
            self.say(line("account-unknown").text("name", name));
        }
        found
    }

    /// The same, where it may be changed by hand; where not, that is said.
    fn own_account(&mut self, name: &str) -> Option<&'a Account> {
        let found = self.known_account(name)?;
        self.granted(found, found.by_hand())
    }

    /// What may be done to an account; where it may not, that is said.
    fn granted<T>(&mut self, known: &Balance, asked: Result<T, Refusal>) -> Option<T> {
        let account = &*known.account.name;
        let said = match asked {
            Ok(granted) => return Some(granted),
            Err(Refusal::OfSums(name)) => line("account-of-sums").text("name", name),
            Err(Refusal::NameTooLong) => name_too_long(),
            Err(Refusal::NameTaken(name)) => {
                line("account-name-taken").text("from", account).text("name", name)
            }
            Err(Refusal::NotEmpty) => balance_line("account-not-empty", known),
            Err(Refusal::OtherCurrency(own)) => {
                line("account-other-currency").text("name", account).text("currency", own.code())
            }
            Err(Refusal::MergeItself) => line("account-merge-itself").text("name", account),
            Err(Refusal::MergeCurrencies) => line("account-merge-currencies"),
            Err(Refusal::MergeUnknown(name)) => line("account-merge-unknown").text("name", name),
        };
        self.say(said);
        None
    }

    fn open_account(
        &mut self,
        name: &str,
        kind: Option<AccountKind>,
        balance: Option<Money>,
        days: Option<CardDays>,
    ) {
        if let Some(known) = self.balance_of(name) {
            if let Some(balance) = balance {
                return self.set_balance(name, balance, None);
            }
            if let Some(days) = days {
                return self.set_card_days(name, days);
            }
            let stands = balance_line("account-exists", known);
            return self.say(stands);
        }
        if name.chars().count() > LONGEST_NAME {
            return self.say(name_too_long());
        }
        let days = days.map_or((None, None), |days| (days.statement, days.due));
        let kind = kind.or_else(|| AccountKind::of_name(name));
        let opening = balance.map(|money| (owed(money, kind), self.today()));
        let opened = NewAccount { name: name.to_owned(), kind, opening, days };
        self.open_new_account(opened);
    }

    fn open_new_account(&mut self, new: NewAccount) {
        self.say(match new.opening {
            Some((money, _)) => with_balance(line("account-opened"), money).text("name", &*new.name),
            None => line("account-opened-empty").text("name", &*new.name),
        });
        // What it holds today holds what was put into it today.
        let today = self.today();
        let until = new.opening.map(|(_, day)| day).filter(|day| *day >= today);
        let name = new.name.clone();
        self.act(OpenAccount(new));
        self.offer_topups(&name, until);
    }

    fn set_balance(&mut self, name: &str, said: Money, day: Option<chrono::NaiveDate>) {
        let Some(known) = self.balance_of(name) else {
            let kind = AccountKind::of_name(name);
            let opening = Some((owed(said, kind), day.unwrap_or_else(|| self.today())));
            let new = NewAccount { kind, opening, ..NewAccount::named(name) };
            if kind.is_some() {
                return self.open_new_account(new);
            }
            // A name that nobody knows may be a slip of the pen.
            let ask = Ask::NewAccount { name: name.to_owned(), balance: Some(said.into()) };
            let question = with_balance(line("ask-new-account"), said).text("name", name);
            return self.ask(ask, question);
        };
        let account = &known.account;
        let said = owed(said, Some(account.kind));
        let put_right = match day {
            Some(day) => known
                .may_hold(said.currency())
                .map(|()| PutRight::Known(Box::new(account.clone().opened_with(said, day)))),
            None => known.put_right(said, self.today()),
        };
        match self.granted(known, put_right) {
            None => {}
            Some(PutRight::Known(after)) => {
                let told = with_balance(line("account-opening-set"), said).text("name", &*account.name);
                self.say(told);
                self.act(AmendAccounts(vec![(account.clone(), *after)]));
            }
            Some(PutRight::Agrees) => {
                self.say(with_balance(line("account-agrees"), said).text("name", &*account.name));
            }
            Some(PutRight::CameIn(money)) => {
                self.reconcile((account, said), money, (ADJUSTMENT, &account.name));
            }
            Some(PutRight::WentOut(money)) => {
                self.reconcile((account, said), money.negated(), (&account.name, ADJUSTMENT));
            }
        }
    }

    /// What is told to lie there differs from what the books say: the difference comes from nowhere, or goes there.
    fn reconcile(&mut self, (account, said): (&Account, Money), difference: Money, (from, to): (&str, &str)) {
        let told = with_balance(line("account-reconciled"), said).text("name", &*account.name);
        self.say(told.money("difference", difference));
        let money = Money::from_sum(difference.minor().abs(), difference.currency());
        let booking = Booking {
            account: Some(from.to_owned()),
            to_account: Some(to.to_owned()),
            description: Some(ADJUSTMENT.to_lowercase()),
            ..self.plain_booking(Direction::Transfer, money)
        };
        self.act(Book(vec![booking]));
    }

    /// An entry of this moment, of which nothing is known but how much.
    pub(crate) fn plain_booking(&self, direction: Direction, money: Money) -> Booking {
        Booking {
            direction,
            money,
            to_money: None,
            category_id: None,
            category_reason: None,
            lesson: None,
            account: None,
            to_account: None,
            party: None,
            party_id: None,
            plan_id: None,
            refund_of: None,
            description: None,
            merchant: None,
            note: None,
            at: self.facts.now(),
            raw_text: self.facts.message.text.clone(),
            confidence_percent: 100,
            status: self.settled(),
            asked: false,
            named_by: None,
        }
    }

    fn set_card_days(&mut self, name: &str, days: CardDays) {
        let Some(account) = self.own_account(name) else { return };
        let mut after = account.clone();
        after.statement_day = days.statement.map(i64::from).or(after.statement_day);
        after.due_day = days.due.map(i64::from).or(after.due_day);
        let day = |day: Option<i64>| day.unwrap_or(0);
        self.say(
            line("account-days")
                .text("name", &*after.name)
                .number("statement", day(after.statement_day))
                .number("due", day(after.due_day)),
        );
        self.act(AmendAccounts(vec![(account.clone(), after)]));
    }

    fn rename_account(&mut self, from: &str, to: &str) {
        let Some(known) = self.known_account(from) else { return };
        let renamed = known.renamed(to, &self.facts.position.balances);
        let Some(renamed) = self.granted(known, renamed) else { return };
        self.say(line("account-renamed").text("from", &*known.account.name).text("name", to));
        self.act(AmendAccounts(vec![(known.account.clone(), renamed)]));
    }

    fn merge_accounts(&mut self, from: &str, into: &str) {
        let Some(from) = self.known_account(from) else { return };
        let Some(into) = self.known_account(into) else { return };
        let Some((gone, heir)) = self.granted(from, from.merged_into(into)) else { return };
        self.say(line("account-merged").text("from", &*from.account.name).text("name", &*into.account.name));
        self.act(AmendAccounts(vec![(from.account.clone(), gone), (into.account.clone(), heir)]));
    }

    fn close_account(&mut self, name: &str) {
        let Some(known) = self.known_account(name) else { return };
        let Some(closed) = self.granted(known, known.closed()) else { return };
        self.say(line("account-closed").text("name", &*known.account.name));
        self.act(AmendAccounts(vec![(known.account.clone(), closed)]));
    }

    fn set_default_account(&mut self, name: Option<&str>) {
        let account = match name {
            None => None,
            Some(name) => match self.own_account(name) {
                Some(account) => Some(account),
                None => return,
            },
        };
        let mut profile = self.facts.person.profile();
        profile.preferences.default_account = account.map(|account| account.id);
        self.say(match account {
            Some(account) => line("account-default").text("name", &*account.name),
            None => line("account-default-none"),
        });
        self.act(SetProfile(Box::new(profile)));
    }

    /// "Buat akun itu?"
    pub(crate) fn take_new_account(
        &mut self,
        question: &OpenQuestion,
        (name, balance): (&str, Option<Amount>),
    ) -> bool {
        self.dialogue.close(question);
        let opening = balance.map(|said| (owed(said.into(), None), self.today()));
        self.open_new_account(NewAccount { opening, ..NewAccount::named(name) });
        true
    }

    /// "Sekarang isinya berapa?"
    pub(crate) fn take_balance(&mut self, question: &OpenQuestion, name: &str, frame: &Frame) -> bool {
        // "saldo gopay 50rb" speaks of another one.
        let is_of_it = frame.known().account.as_deref().is_none_or(|named| named == name);
        let Some(said) = bare_amount(frame).filter(|_| is_of_it) else { return false };
        self.dialogue.close(question);
        self.set_balance(name, said, None);
        true
    }

    /// The accounts of an entry, with the one that is meant where none is named: what is spent or received moves there, and
    /// so does the side of a transfer that nobody named.
    pub(crate) fn accounts_of(
        &self,
        direction: Direction,
        from: Option<String>,
        to: Option<String>,
    ) -> (Option<String>, Option<String>) {
        let usual = || self.default_account().map(str::to_owned);
        match (direction, from, to) {
            (Direction::Transfer, None, Some(to)) => (usual().filter(|usual| *usual != to), Some(to)),
            (Direction::Transfer, Some(from), None) => {
                let to = usual().filter(|usual| *usual != from);
                (Some(from), to)
            }
            (Direction::Transfer, from, to) => (from, to),
            (_, from, to) => (from.or_else(usual), to),
        }
    }

    /// The account that is meant where none is named.
    pub(crate) fn default_account(&self) -> Option<&'a str> {
        let id = self.facts.person.preferences.default_account?;
        let names = &self.facts.names;
        names.accounts().find(|account| account.id == id).map(|account| &*account.name)
    }
}

fn name_too_long() -> Line {
    line("account-name-long").number("most", count(LONGEST_NAME))
}

/// What was said to lie in an account: of one that is owed, people say what they owe.
fn owed(said: Money, kind: Option<AccountKind>) -> Money {
    kind.map_or(said, |kind| kind.holding(said))
}
