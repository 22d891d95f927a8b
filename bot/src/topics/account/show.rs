//! What lies in the accounts, told.

use chrono::NaiveDate;
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
    /// "saldo", "saldo bca", "saldo bca 30 juni".
    pub(crate) fn show_balance(&mut self, name: Option<&str>, day: Option<NaiveDate>) {
        match name {
            Some(name) => self.show_one_balance(name, day),
            None => self.show_balances(day),
        }
    }

    fn show_one_balance(&mut self, name: &str, day: Option<NaiveDate>) {
        let Some(balance) = self.balance_of(name) else {
            return self.ask_balance(name, line("balance-nothing-moved").text("name", name));
        };
        if !balance.is_known() {
            let moved = moved_line(balance);
            return self.ask_balance(&balance.account.name, moved);
        }
        self.say(match day.map(|day| (day, balance.sums_at_end_of(day))) {
            None => balance_line("balance-stands", balance),
            Some((day, Some(sums))) => line_of("balance-stood", balance, &sums).day("day", day),
            Some((day, None)) => line("balance-not-yet")
                .text("name", &*balance.account.name)
                .day("day", day)
                .day("since", balance.account.opened_on.unwrap_or(day)),
        });
    }

    /// Where nobody has said what lies in it, what moved is told, and what lies in it now is asked.
    fn ask_balance(&mut self, name: &str, told: Line) {
        self.ask(Ask::Balance { name: name.to_owned() }, told);
    }

    /// All that is known, then what is owed either way, then the sum of both; what is not known is named. Of a day that is past,
    /// what lay in them at its end, be it in an account that is closed since.
    fn show_balances(&mut self, past: Option<NaiveDate>) {
        let day = past.unwrap_or(self.today());
        let balances = self.facts.position.balances.iter();
        let in_use: Vec<&Balance> =
            balances.filter(|balance| balance.account.is_active() || past.is_some()).collect();
        let sums_of = |balance: &Balance| match past {
            Some(day) => balance.sums_at_end_of(day),
            None => balance.is_known().then(|| balance.sums()),
        };
        let unknown: Vec<&Balance> = in_use
            .iter()
            .copied()
            .filter(|balance| balance.account.is_active() && sums_of(balance).is_none())
            .collect();
        let told: Vec<(&Balance, Vec<Money>)> = in_use
            .into_iter()
            .filter(|balance| balance.account.kind != AccountKind::Equity)
            .filter_map(|balance| Some((balance, sums_of(balance)?)))
            .collect();
        if told.iter().all(|(balance, _)| balance.account.kind.is_sum_of_moves()) {
            return match past {
                Some(day) => self.say(line("balance-none-then").day("day", day)),
                None => self.say_what_is_left(),
            };
        }
        let head = if past.is_some() { "balance-all-then" } else { "balance-all" };
        let mut lines = vec![line(head).day("day", day)];
        let mut sums = vec![Money::from_sum(0, self.facts.person.currency)];
        for (balance, lies) in &told {
            let is_empty = lies.iter().all(|sum| sum.minor() == 0);
            if is_empty && (balance.account.kind.is_sum_of_moves() || !balance.account.is_active()) {
                continue;
            }
            lines.push(line_of("balance-item", balance, lies));
            for sum in lies {
                sum.add_to(&mut sums);
            }
        }
        let own = sums.remove(0);
        sums.retain(|sum| sum.minor() != 0);
        sums.sort_by_key(|sum| sum.currency().code());
        let others: Vec<Line> = sums.iter().map(sum_line).collect();
        let total = line("balance-total").money("total", own);
        lines.push(total.number("count", count(others.len())).lines("others", others));
        lines.extend(self.worth_of_all(own, &sums, day));
        if !unknown.is_empty() {
            let names: Vec<&str> = unknown.iter().map(|balance| &*balance.account.name).collect();
            let said = if past.is_some() { "balance-unknown-then" } else { "balance-unknown" };
            let said = line(said).text("names", names.join(", "));
            lines.push(if past.is_some() { said } else { said.text("first", names[0]) });
        }
        self.say(Say::Lines(lines));
    }

    /// What the sums are worth together in the book's currency, by the rates that hold on a day; one without a rate is named and
    /// left out.
    fn worth_of_all(&self, own: Money, others: &[Money], day: NaiveDate) -> Vec<Line> {
        let (mut worth, mut rates, mut left_out) = (own, Vec::new(), Vec::new());
        for sum in others {
            match self.facts.rates.known.worth(*sum, day) {
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
    line_of(key, balance, &balance.sums())
}

/// An account with what is to be told of it, a sum for each currency, its own first.
fn line_of(key: &'static str, balance: &Balance, sums: &[Money]) -> Line {
    let sums = if sums.len() > 1 && sums[0].minor() == 0 { &sums[1..] } else { sums };
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
