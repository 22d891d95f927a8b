//! "Batal" and "kembalikan": changes are taken back, brought back, and listed.

use ledger::{
    book::{
        Thing,
        account::AccountStatus,
        recurring::{Recurring, RecurringStatus},
        saving::{Goal, Movement},
        transaction::{EntryStatus, Transaction},
    },
    history::{
        change::ChangeKind,
        reversal::{Obstacle, Reversal, Reversed},
    },
};
use nlu::frame::Target;

use crate::{
    out::say::{Line, Say, line},
    topics::{
        conversation::asking::by_message,
        correction::write::Named,
        deciding::{Deciding, capitalised},
        dialogue::{Ask, OpenQuestion},
        facts::Quoted,
        undo::{
            facts::{HistoryEntry, are_shown},
            write::{Reverse, ReverseInChunks},
        },
    },
};

/// A history shows so many things of one change; the rest are counted.
const MOST_THINGS: usize = 3;
/// So many rows are told of where a change is taken back; the rest are counted.
const MOST_TOLD: usize = 20;

impl Deciding<'_> {
    /// What a quote names is taken by those who answer it; one that names nothing is not about the latest change.
    pub(crate) fn undo(&mut self) {
        match &self.facts.undo.reversal {
            _ if self.facts.quoted != Quoted::Nothing => self.say(line("quote-names-nothing")),
            _ if self.drop_import() => {}
            _ if self.facts.undo.waiting.is_some() => self.call_off_import(),
            Some(reversal) => self.reverse(reversal, ChangeKind::Undo),
            None => self.say(line("nothing-to-undo")),
        }
    }

    /// "Batal #3": the change of that number, where the changes were listed last; else the entries of a list.
    pub(crate) fn undo_of(&mut self, numbers: &[u32]) {
        if !are_shown(&self.dialogue, self.facts.message.sent_at) {
            return self.void_numbered(&Target::Numbers(numbers.to_vec()));
        }
        match (&self.facts.undo.reversal, numbers) {
            (Some(reversal), _) => self.reverse(reversal, ChangeKind::Undo),
            (None, [number]) => self.say(line("change-stays").text("number", number.to_string())),
            (None, _) => self.say(line("undo-one-change")),
        }
    }

    pub(crate) fn restore(&mut self) {
        match &self.facts.undo.reversal {
            _ if self.facts.quoted == Quoted::Unknown => self.say(line("quote-names-nothing")),
            Some(reversal) => self.reverse(reversal, ChangeKind::Restore),
            None => self.say(line("nothing-to-restore")),
        }
    }

    /// "Balikin kopi": the change by which the entry of these words went.
    pub(crate) fn restore_of(&mut self, words: &str) {
        match &self.facts.undo.reversal {
            Some(reversal) => self.reverse(reversal, ChangeKind::Restore),
            None => self.say(line("nothing-to-restore-named").text("words", words)),
        }
    }

    pub(crate) fn reverse(&mut self, reversal: &Reversal, kind: ChangeKind) {
        match &reversal.obstacle {
            Some(Obstacle::ChangedSince) => {
                let change_id = reversal.change.id;
                let is_same =
                    |ask: &Ask| matches!(ask, Ask::Reverse { change_id: asked } if *asked == change_id);
                self.dialogue.questions.retain(|question| !is_same(&question.ask));
                let said = if reversal.is_in_chunks {
                    line("reverse-many-changed-since")
                } else {
                    line("reverse-changed-since").lines("what", self.reversed(&reversal.rows))
                };
                self.ask(Ask::Reverse { change_id: reversal.change.id }, said);
            }
            Some(Obstacle::Running) => self.say(line("reverse-running")),
            Some(Obstacle::NameTaken(name)) => self.cannot("reverse-name-taken", name, kind),
            Some(Obstacle::InUse(name)) => self.cannot("reverse-in-use", name, kind),
            Some(Obstacle::Overdrawn(name)) => self.cannot("reverse-overdraws", name, kind),
            Some(Obstacle::GoalGone(name)) => self.cannot("reverse-goal-gone", name, kind),
            Some(Obstacle::GivenBack(name)) => {
                let named = i64::from(!name.is_empty());
                self.say(line("reverse-given-back").text("name", capitalised(name)).number("named", named));
            }
            None => self.reverse_now(reversal, kind),
        }
    }

    fn cannot(&mut self, key: &'static str, name: &str, kind: ChangeKind) {
        let restores = i64::from(kind == ChangeKind::Restore);
        self.say(line(key).text("name", name).number("restores", restores));
    }

    /// "Tetap?": "ya" takes the change back although its rows were changed since.
    pub(crate) fn take_reverse(&mut self, question: &OpenQuestion, change_id: i64) -> bool {
        self.dialogue.close(question);
        match &self.facts.undo.reversal {
            Some(reversal) if reversal.change.id == change_id => {
                let is_undo = !matches!(reversal.change.kind, ChangeKind::Undo | ChangeKind::Void);
                let kind = if is_undo { ChangeKind::Undo } else { ChangeKind::Restore };
                self.reverse_now(reversal, kind);
            }
            _ => self.say(line("nothing-to-undo")),
        }
        true
    }

    fn reverse_now(&mut self, reversal: &Reversal, kind: ChangeKind) {
        if reversal.is_in_chunks {
            let restores = i64::from(kind == ChangeKind::Restore);
            self.say(line("reverse-begun").number("restores", restores));
            return self.act(ReverseInChunks { change: reversal.change.clone(), kind });
        }
        let key = match kind {
            ChangeKind::Undo if reversal.brings_back => "undone-is-back",
            ChangeKind::Undo => "undone",
            _ => "restored",
        };
        let mut what = self.reversed(&reversal.rows);
        if what.len() > MOST_TOLD {
            let more = crate::topics::deciding::count(what.len() - MOST_TOLD);
            what.truncate(MOST_TOLD);
            what.push(line("reversed-more").number("count", more));
        }
        let said = if what.is_empty() { line("reversed-nothing") } else { line(key).lines("what", what) };
        self.say(said);
        self.ask_again(&reversal.rows);
        let (change_id, rows) = (reversal.change.id, reversal.rows.clone());
        self.act(Reverse { change_id, kind, rows });
    }

    /// What becomes of each row that people know.
    fn reversed(&self, rows: &[Reversed]) -> Vec<Line> {
        rows.iter()
            .filter_map(|row| match row {
                Reversed::Transaction(row) => Some(self.reversed_entry(&row.0, &row.1)),
                Reversed::Movement(row) => Some(reversed_movement(&row.0, &row.1)),
                Reversed::Goal(row) => Some(reversed_goal(&row.0, &row.1)),
                Reversed::OwnCategory(row) => Some(match (row.0.listed_name(), row.1.listed_name()) {
                    (Some(name), None) => line("reversed-category-gone").text("name", name),
                    (None, Some(name)) => line("reversed-category-back").text("name", name),
                    (Some(from), Some(to)) if from != to => {
                        line("reversed-category-name").text("from", from).text("to", to)
                    }
                    _ => line("reversed-category-words").text("name", row.1.name()),
                }),
                Reversed::Account(row) => Some(match row.1.status {
                    AccountStatus::Deleted => line("reversed-account-gone").text("name", &row.0.name),
                    _ => line("reversed-account").text("name", &row.1.name),
                }),
                Reversed::Plan(row) => {
                    let key = match (row.0.is_active(), row.1.is_active()) {
                        (true, true) => "reversed-plan",
                        (false, true) => "reversed-plan-back",
                        (_, false) => "reversed-plan-gone",
                    };
                    Some(line(key).text("name", &row.1.name))
                }
                Reversed::Budget(row) => Some(self.reversed_budget(&row.0, &row.1)),
                Reversed::Recurring(row) if is_told_before(rows, &row.0) => None,
                Reversed::Recurring(row) => reversed_recurring(&row.0, &row.1),
                Reversed::FilingRule(row) => Some(self.reversed_rule(&row.0, &row.1)),
                Reversed::Day(day) => Some(line("reversed-day").day("day", day.1.day)),
                Reversed::Party(row) => Some(line("reversed-party").text("name", &row.1.name)),
                // They go and come with what names them.
                Reversed::LessonRow(_)
                | Reversed::Import(_)
                | Reversed::Receipt(_)
                | Reversed::ReceiptItem(_)
                | Reversed::ReceiptPage(_) => None,
            })
            .collect()
    }

    pub(crate) fn reversed_entry(&self, now: &Transaction, then: &Transaction) -> Line {
        match (now.status, then.status) {
            (EntryStatus::Deleted, EntryStatus::Deleted) => self.about("reversed-entry-gone", then),
            (_, EntryStatus::Deleted) => self.about("reversed-entry-gone", now),
            (EntryStatus::Deleted, EntryStatus::Pending) if then.asked => {
                self.about("reversed-entry-asked", then)
            }
            (EntryStatus::Deleted, _) => self.about("reversed-entry-back", then),
            _ => {
                let changes = self.changes(now, then, &Named::default());
                let key = match then.status {
                    _ if !changes.is_empty() => "reversed-entry",
                    EntryStatus::Confirmed => "reversed-entry-back",
                    _ => "reversed-entry-asked",
                };
                self.about(key, now).lines("changes", changes)
            }
        }
    }

    /// Rows that wait for an answer again are asked about again.
    fn ask_again(&mut self, rows: &[Reversed]) {
        let waiting = rows.iter().filter_map(|row| match row {
            Reversed::Transaction(row) => {
                Some(&row.1).filter(|then| then.asked && then.status == EntryStatus::Pending)
            }
            _ => None,
        });
        for (message_id, rows) in by_message(waiting) {
            let question = match *rows {
                [only] => self.about("ask-guess", only).into(),
                ref several => {
                    let items = several.iter().map(|row| self.about("item", row)).collect();
                    Say::List { head: line("ask-right-many"), items, foot: line("ask-right") }
                }
            };
            self.confirm_again(message_id, question);
        }
    }

    pub(crate) fn show_history(&mut self) {
        let entries = &self.facts.undo.history;
        self.dialogue.show_changes(self.facts.message.sent_at);
        if entries.is_empty() {
            return self.say(line("history-empty"));
        }
        let lines = entries.iter().map(|entry| self.history_line(entry));
        let lines = std::iter::once(line("history")).chain(lines).chain([line("history-hint")]).collect();
        self.say(Say::Lines(lines));
    }

    fn history_line(&self, entry: &HistoryEntry) -> Line {
        let kind = match entry.kind {
            ChangeKind::Booking => "booking",
            ChangeKind::Edit => "edit",
            ChangeKind::Void => "void",
            ChangeKind::Confirmation => "confirmation",
            ChangeKind::Category => "category",
            ChangeKind::Import => "import",
            ChangeKind::Accounts => "accounts",
            ChangeKind::Undo => "undo",
            ChangeKind::Restore => "restore",
            ChangeKind::Account
            | ChangeKind::Registration
            | ChangeKind::Join
            | ChangeKind::Settings
            | ChangeKind::Budgets
            | ChangeKind::Upgrade => "other",
        };
        let shown = entry.things.iter().take(MOST_THINGS);
        let shown: Vec<Line> = shown
            .map(|thing| match thing {
                Thing::Entry(thing, money) => {
                    line("history-thing-amount").text("thing", capitalised(thing)).money("amount", *money)
                }
                Thing::Movement { is_out, money } => {
                    line("history-movement").money("amount", *money).number("out", i64::from(*is_out))
                }
                Thing::Goal(name) => line("history-goal").text("name", name),
                Thing::Budget(category, money) => self.budget_thing(category, *money),
                Thing::Named(name) => line("history-thing").text("thing", capitalised(name)),
            })
            .collect();
        let at = self.facts.person.zone.local(entry.at);
        let rest = entry.count.saturating_sub(shown.len());
        line("history-change")
            .text("kind", kind)
            .text("number", entry.number.to_string())
            .text("at", at.format("%d-%m %H:%M").to_string())
            .lines("what", shown)
            .number("more", crate::topics::deciding::count(rest))
            .number("running", i64::from(entry.is_running))
            .number("gone", i64::from(!entry.is_in_effect))
    }
}

/// What a goal becomes: not opened or opened again, closed or in use again, called or aimed as before.
fn reversed_goal(now: &Goal, then: &Goal) -> Line {
    let key = if then.is_deleted() {
        "reversed-goal-gone"
    } else if then.is_closed() {
        "reversed-goal-closed"
    } else if !now.is_in_use() {
        "reversed-goal-back"
    } else if now.name != then.name {
        "reversed-goal-name"
    } else {
        "reversed-goal-aim"
    };
    line(key).text("name", &then.name).text("from", &now.name)
}

/// Whether a row of the same series, which people know as one, is told of before this one.
fn is_told_before(rows: &[Reversed], of: &Recurring) -> bool {
    let told = rows.iter().find_map(|row| match row {
        Reversed::Recurring(row) if row.0.series_id == of.series_id => {
            reversed_recurring(&row.0, &row.1).map(|_| row.0.id)
        }
        _ => None,
    });
    told.is_some_and(|id| id != of.id)
}

/// What becomes of something that comes again: it is gone, goes on, or is as it was. One that only goes on with another comes
/// and goes with that.
fn reversed_recurring(now: &Recurring, then: &Recurring) -> Option<Line> {
    let is_deleted = |row: &Recurring| row.status == RecurringStatus::Deleted;
    if now.replaces.is_some() && (is_deleted(now) || is_deleted(then)) {
        return None;
    }
    let key = match (now.status, then.status) {
        (_, RecurringStatus::Deleted) => "reversed-recurring-gone",
        (now, then) if now == then => "reversed-recurring",
        (_, RecurringStatus::Active) => "reversed-recurring-back",
        (_, RecurringStatus::Ended) => "reversed-recurring-ended",
    };
    Some(line(key).text("name", &then.name))
}

/// What a movement of money becomes: another amount, or one that counts no longer or again.
fn reversed_movement(now: &Movement, then: &Movement) -> Line {
    let said = if now.status == then.status {
        line("reversed-movement").money("from", now.money()).money("to", then.money())
    } else if then.status == EntryStatus::Deleted {
        line("reversed-movement-gone").money("amount", then.money())
    } else {
        line("reversed-movement-back").money("amount", then.money())
    };
    said.out(then.direction)
}
