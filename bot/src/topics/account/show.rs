//! What lies in the accounts, told.

use ledger::{
    Money,
    book::{account::AccountKind, balances::Balance},
};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        deciding::{Deciding, count},
        dialogue::Ask,
        rate::{decide::rate_line, known::Worth},
    },
};

impl Deciding<'_> {
    /// "saldo", "saldo bca".
    pub(crate) fn show_balance(&mut self, name: Option<&str>) {
        match name {
            Some(name) => self.show_one_balance(name),
            None => self.show_balances(),
        }
    }

    fn show_one_balance(&mut self, name: &str) {
        let Some(balance) = self.balance_of(name) else {
            return self.ask_balance(name, line("balance-nothing-moved").text("name", name));
        };
        if balance.is_known() {
            let stands = balance_line("balance-stands", balance);
            return self.say(stands);
        }
        let moved = moved_line(balance);
        self.ask_balance(&balance.account.name, moved);
    }

    /// Where nobody has said what lies in it, what moved is told, and what lies in it now is asked.
    fn ask_balance(&mut self, name: &str, told: Line) {
        self.ask(Ask::Balance { name: name.to_owned() }, told);
    }

    /// All that is known, then what is owed either way, then the sum of both; what is not known is named.
    fn show_balances(&mut self) {
        let in_use: Vec<&Balance> =
            self.facts.position.balances.iter().filter(|balance| balance.account.is_active()).collect();
        let (known, unknown): (Vec<&Balance>, Vec<&Balance>) =
            in_use.into_iter().partition(|balance| balance.is_known());
        let told: Vec<&Balance> =
            known.iter().copied().filter(|balance| balance.account.kind != AccountKind::Equity).collect();
        if told.iter().all(|balance| balance.account.kind.is_sum_of_moves()) {
            return self.say_what_is_left();
        }
        let mut lines = vec![line("balance-all").day("day", self.today())];
        let mut sums = vec![Money::from_sum(0, self.facts.person.currency)];
        for balance in
            told.iter().filter(|balance| !(balance.is_empty() && balance.account.kind.is_sum_of_moves()))
        {
            lines.push(balance_line("balance-item", balance));
            for sum in balance.sums() {
                sum.add_to(&mut sums);
            }
        }
        let own = sums.remove(0);
        sums.retain(|sum| sum.minor() != 0);
        sums.sort_by_key(|sum| sum.currency().code());
        let others: Vec<Line> = sums.iter().map(sum_line).collect();
        let total = line("balance-total").money("total", own);
        lines.push(total.number("count", count(others.len())).lines("others", others));
        lines.extend(self.worth_of_all(own, &sums));
        if !unknown.is_empty() {
            let names: Vec<&str> = unknown.iter().map(|balance| &*balance.account.name).collect();
            lines.push(line("balance-unknown").text("names", names.join(", ")).text("first", names[0]));
        }
        self.say(Say::Lines(lines));
    }

    /// What the sums are worth together in the book's currency, by the rates that hold today; one without a rate is named and
    /// left out.
    fn worth_of_all(&self, own: Money, others: &[Money]) -> Vec<Line> {
        let (mut worth, mut rates, mut left_out) = (own, Vec::new(), Vec::new());
        for sum in others {
            match self.facts.rates.known.worth(*sum, self.today()) {
                Worth::Known(counted, of_day) => {
                    worth = worth.plus(counted);
                    rates.push(rate_line("rate-of-day", of_day));
                }
                Worth::NoRate => {
                    let wanted = line("worth-left-out").text("currency", sum.currency().code());
                    let pair = (sum.currency(), own.currency());
                    left_out.push(wanted.money("sum", *sum).rate_command("command", pair, None));
                }
                Worth::Untold => return Vec::new(),
            }
        }
        let told =
            (!rates.is_empty()).then(|| line("balance-worth").money("worth", worth).lines("rates", rates));
        told.into_iter().chain(left_out).collect()
    }
}

/// An account with what lies in it.
pub(crate) fn balance_line(key: &'static str, balance: &Balance) -> Line {
    let mut sums = balance.sums();
    if sums.len() > 1 && sums[0].minor() == 0 {
        sums.remove(0);
    }
    let others: Vec<Line> = sums[1..].iter().map(sum_line).collect();
    let account = &balance.account;
    with_balance(line(key), sums[0])
        .text("name", &*account.name)
        .number("count", count(others.len()))
        .lines("others", others)
        .number("due", account.due_day.unwrap_or(0))
}

/// An amount that may be owed.
pub(crate) fn with_balance(line: Line, money: Money) -> Line {
    let size = Money::from_sum(money.minor().abs(), money.currency());
    line.money("balance", size).number("owed", i64::from(money.minor() < 0))
}

fn moved_line(balance: &Balance) -> Line {
    let moved: Vec<Line> = balance.sums().iter().map(sum_line).collect();
    line("balance-moved").text("name", &*balance.account.name).lines("moved", moved)
}

fn sum_line(sum: &Money) -> Line {
    line("balance-sum").money("sum", *sum)
}
