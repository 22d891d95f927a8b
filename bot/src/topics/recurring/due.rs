//! What has fallen due: booked or asked about, all of it in one message, and what is made of the answer.

use ledger::{
    Money,
    book::recurring::{
        Mode, Recurring,
        days::{DayStatus, Turn},
        hour::moment_of,
    },
};
use nlu::frame::{Command, Frame, Known, Meaning};

use super::{
    open::is_within,
    show::{side, turn_line},
    write::{Made, MakeTurns},
};
use crate::{
    out::say::{Line, Say, line},
    topics::{
        conversation::answer::bare_amount,
        deciding::{Deciding, capitalised},
        dialogue::{Ask, Bill, OpenQuestion},
        facts::Quoted,
    },
};

impl Deciding<'_> {
    /// Something has fallen due: all that has is worked on, each with its own day. Of whoever is not confirmed, or blocked,
    /// nothing is made.
    pub(crate) fn take_due(&mut self) {
        if !self.facts.counts() || self.facts.recurring.due.is_empty() {
            return;
        }
        let books = |turn: &Turn| turn.recurring.mode == Mode::Book;
        let (booked, asked): (Vec<Turn>, Vec<Turn>) =
            self.facts.recurring.due.iter().cloned().partition(books);
        let made = booked.iter().map(|turn| self.made(turn.clone(), DayStatus::Booked));
        let made = made.chain(asked.iter().map(|turn| self.made(turn.clone(), DayStatus::Asked)));
        let act = MakeTurns(made.collect());
        let mut says = Vec::new();
        match &*booked {
            [] => {}
            [only] => says.push(self.booked_line("due-booked", only).into()),
            several => {
                let items =
                    several.iter().map(|turn| line("due-listed").lines("item", vec![turn_line(turn)]));
                says.push(Say::Lines(std::iter::once(line("due-booked-many")).chain(items).collect()));
            }
        }
        self.act(act);
        if asked.is_empty() {
            return self.say(Say::Together(says));
        }
        says.push(self.question(&asked));
        self.ask(Ask::Due { bills: bills_of(&asked) }, Say::Together(says));
    }

    /// "Hari ini netflix Rp54.000 — sudah dibayar?"
    fn question(&self, asked: &[Turn]) -> Say {
        if let [only] = asked {
            let said = if only.day == self.today() {
                line("due-today").text("name", &only.recurring.name)
            } else {
                line("due-since").text("name", capitalised(&only.recurring.name))
            };
            return said
                .money("amount", only.money)
                .day("day", only.day)
                .text("side", side(&only.recurring))
                .into();
        }
        let items = asked.iter().map(turn_line).collect();
        Say::List { head: line("due-many"), items, foot: line("due-many-how") }
    }

    /// A day of which something is made.
    pub(crate) fn made(&self, turn: Turn, status: DayStatus) -> Made {
        let person = &self.facts.person;
        let usual = self.default_account().and(person.preferences.default_account);
        let is_between_accounts = turn.recurring.to_account_id.is_some();
        Made {
            at: moment_of(person, turn.day, self.facts.now()),
            named_account_id: None,
            account_id: usual.filter(|_| !is_between_accounts),
            turn,
            status,
        }
    }

    fn booked_line(&self, key: &'static str, turn: &Turn) -> Line {
        let category = turn.recurring.category_id.and_then(|id| self.facts.names.categories.name_of(id));
        line(key)
            .text("name", capitalised(&turn.recurring.name))
            .money("amount", turn.money)
            .day("day", turn.day)
            .text("category", category.unwrap_or("Transfer"))
    }

    /// Books days, each with the account that was named for it, and says so.
    pub(crate) fn book_turns(&mut self, turns: Vec<(Turn, Option<i64>)>) {
        let said: Vec<Line> = turns.iter().map(|(turn, _)| self.booked_line("due-recorded", turn)).collect();
        self.say(Say::Lines(said));
        let made = turns.into_iter().map(|(turn, named)| {
            let made = self.made(turn, DayStatus::Booked);
            Made { named_account_id: named, ..made }
        });
        self.act(MakeTurns(made.collect()));
    }

    /// "Ya", "belum", "tidak", "1", "60rb", "netflix 60rb": what an answer makes of the days that a question is about.
    pub(crate) fn take_bills(&mut self, question: &OpenQuestion, bills: &[Bill], frame: &Frame) -> bool {
        let done = self.facts.message.words().and_then(nlu::done);
        let drops = matches!(frame.command(), Some(Command::Undo | Command::No | Command::Wrong));
        if done == Some(false) {
            // What is not paid yet stays a bill.
            self.dialogue.close(question);
            self.say(line("due-unpaid"));
            return true;
        }
        // "Salah" is about the latest words of the bot, or those that are quoted.
        if frame.command() == Some(&Command::Wrong)
            && matches!(self.facts.quoted, Quoted::Nothing)
            && self.latest_words().is_none_or(|latest| latest.message_id != question.message_id)
        {
            return false;
        }
        if drops {
            self.settle_bills(question, bills, false);
            return true;
        }
        let turns = self.open_turns(bills);
        let agrees = done == Some(true) || matches!(frame.command(), Some(Command::Yes | Command::All));
        let chosen = match frame.command() {
            Some(Command::Choice(number)) if bills.len() > 1 || *number == 1 => {
                let bill = (*number as usize).checked_sub(1).and_then(|at| bills.get(at));
                bill.and_then(|bill| turns.iter().find(|turn| is_of(turn, bill)).cloned())
            }
            _ => None,
        };
        let usual = |turn| (turn, None);
        let said = chosen.map(|turn| vec![usual(turn)]).or_else(|| self.answered(&turns, bills, frame));
        let paid = match said {
            Some(said) => said,
            None if agrees => turns.into_iter().map(usual).collect(),
            None => return false,
        };
        self.dialogue.close(question);
        let left: Vec<Bill> = bills
            .iter()
            .filter(|bill| !agrees && !paid.iter().any(|(turn, _)| is_of(turn, bill)))
            .cloned()
            .collect();
        if paid.is_empty() {
            self.say(line("due-settled"));
            return true;
        }
        self.book_turns(paid);
        let left = self.open_turns(&left);
        if !left.is_empty() {
            let rest = self.question(&left);
            self.ask_about(question.message_id, Ask::Due { bills: bills_of(&left) }, rest);
        }
        true
    }

    /// 👍 or 👎 put to the question.
    pub(crate) fn settle_bills(&mut self, question: &OpenQuestion, bills: &[Bill], are_paid: bool) {
        self.dialogue.close(question);
        let turns = self.open_turns(bills);
        if turns.is_empty() {
            self.say(line("due-settled"));
        } else if are_paid {
            self.book_turns(turns.into_iter().map(|turn| (turn, None)).collect());
        } else {
            self.leave_out(turns);
        }
    }

    fn leave_out(&mut self, turns: Vec<Turn>) {
        self.say(line("due-left-out"));
        let made: Vec<Made> = turns.into_iter().map(|turn| self.made(turn, DayStatus::Skipped)).collect();
        if !made.is_empty() {
            self.act(MakeTurns(made));
        }
    }

    /// The days that an amount is said of, or names with or without amounts, each of another; and the account that is named
    /// beside, where it is one of theirs.
    fn answered(&self, turns: &[Turn], bills: &[Bill], frame: &Frame) -> Option<Vec<(Turn, Option<i64>)>> {
        if let ([turn], [_], Some(amount)) = (turns, bills, bare_amount(frame)) {
            return with_amount(turn, Some(amount)).map(|turn| vec![(turn, None)]);
        }
        let said: Vec<Known> = match frame.meaning() {
            Meaning::Book { entries, preview: false } => entries.iter().map(Known::from).collect(),
            Meaning::Missing(missing) => vec![missing.known.clone()],
            _ => return None,
        };
        let mut paid: Vec<(Turn, Option<i64>)> = Vec::with_capacity(said.len());
        for known in &said {
            let words = ledger::name_key(&nlu::without_opener(known.description.as_deref()?));
            let is_meant = |turn: &&Turn| {
                let row = &turn.recurring;
                is_within(&words, &row.name_key)
                    && known.direction.is_none_or(|direction| direction == row.direction)
                    && !paid.iter().any(|(other, _)| is_same(other, turn))
            };
            let mut meant = turns.iter().filter(is_meant);
            let first = meant.next()?;
            // Of what is open on several days the first is meant.
            if meant.any(|turn| turn.recurring.series_id != first.recurring.series_id) {
                return None;
            }
            let account_id = match &known.account {
                Some(name) => Some(self.facts.names.account(name)?.id),
                None => None,
            };
            paid.push((with_amount(first, known.amount)?, account_id));
        }
        (!paid.is_empty()).then_some(paid)
    }

    /// The days that a question is about, as far as nobody has settled them meanwhile.
    fn open_turns(&self, bills: &[Bill]) -> Vec<Turn> {
        let recurrings = &self.facts.recurring;
        let turn = |bill: &Bill| {
            let row: &Recurring = recurrings.rows.iter().find(|row| row.id == bill.recurring_id)?;
            let is_unpaid = recurrings.calendar.is_unpaid(row, bill.day);
            is_unpaid.then(|| Turn { money: bill.amount.into(), ..recurrings.calendar.turn(row, bill.day) })
        };
        bills.iter().filter_map(turn).collect()
    }
}

fn bills_of(turns: &[Turn]) -> Vec<Bill> {
    let bill = |turn: &Turn| Bill {
        recurring_id: turn.recurring.id,
        name: turn.recurring.name.clone(),
        day: turn.day,
        amount: turn.money.into(),
    };
    turns.iter().map(bill).collect()
}

/// The day with an amount that is said of it, where that is of its currency.
fn with_amount(turn: &Turn, money: Option<Money>) -> Option<Turn> {
    let money = money.unwrap_or(turn.money);
    (money.currency() == turn.money.currency()).then(|| Turn { money, ..turn.clone() })
}

fn is_same(one: &Turn, other: &Turn) -> bool {
    (one.recurring.id, one.day) == (other.recurring.id, other.day)
}

fn is_of(turn: &Turn, bill: &Bill) -> bool {
    (turn.recurring.id, turn.day) == (bill.recurring_id, bill.day)
}
