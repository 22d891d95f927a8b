//! Deciding is pure: from the dialogue, what was understood and the facts to the next dialogue, acts and replies. In which
//! order a message is tried on stands in `order`.

use ledger::Direction;
use nlu::frame::{Command, Entry, Frame, Meaning, Room, Saving, Talk};

use crate::{
    out::say::line,
    topics::{
        deciding::Deciding,
        decision::{Decision, Understood},
        dialogue::Dialogue,
        facts::{Facts, Quoted},
        registration::decide::is_waiting_too_long,
    },
};

/// Decides about one message.
pub fn decide(dialogue: Dialogue, understood: &Understood, facts: &Facts) -> Decision {
    let mut deciding = Deciding::new(facts, dialogue);
    let intent = deciding.decide(understood);
    deciding.mention_age();
    deciding.mention_expired();
    if !deciding.says.is_empty() {
        deciding.frame_replies();
    }
    Decision { dialogue: deciding.dialogue, acts: deciding.acts, says: deciding.says, intent }
}

/// Whether another reading of the words would change nothing: they answer an open question, or are not read any more.
pub fn is_settled(dialogue: Dialogue, understood: &Understood, facts: &Facts) -> bool {
    let Understood::Words(frame) = understood else { return true };
    is_waiting_too_long(&dialogue, understood, facts) || Deciding::new(facts, dialogue).is_answered(frame)
}

/// Whether the words may be acted on before what was said earlier is: they say something of their own, or quote what they are
/// about, and neither answer nor correct.
pub fn stands_alone(dialogue: Dialogue, understood: &Understood, facts: &Facts) -> bool {
    let Understood::Words(frame) = understood else { return false };
    let is_of_its_own = |meaning: &Meaning| {
        matches!(
            meaning,
            Meaning::Report(_)
                | Meaning::Balance { .. }
                | Meaning::Saving(Saving::Show { .. })
                | Meaning::Help(_)
        ) || books_alone(meaning)
    };
    facts.quoted != Quoted::Nothing
        || frame.meanings.iter().all(is_of_its_own) && !is_settled(dialogue, understood, facts)
}

/// Whether it books what has nothing to do with earlier entries, as what comes back has.
fn books_alone(meaning: &Meaning) -> bool {
    let Meaning::Book { entries, preview: false } = meaning else { return false };
    let comes_back = |entry: &Entry| {
        entry.direction == Direction::Income && nlu::lesson::refunded(&entry.description).is_some()
    };
    !entries.iter().any(comes_back)
}

impl Deciding<'_> {
    /// Each thing that is wanted, in the order said.
    pub(super) fn follow_intent(&mut self, frame: &Frame) {
        for meaning in &frame.meanings {
            self.follow(meaning, frame);
        }
    }

    /// One thing that is wanted, a line for each.
    fn follow(&mut self, meaning: &Meaning, frame: &Frame) {
        match meaning {
            Meaning::Book { entries, preview: true } => self.preview(entries),
            Meaning::Book { entries, preview: false } => self.book_entries(entries),
            Meaning::Missing(missing) => self.clarify(missing, frame.now),
            Meaning::Edit(edit) => self.edit(edit),
            Meaning::Delete(target) => self.void(target),
            Meaning::Saving(saving) => self.follow_saving(saving),
            Meaning::Report(report) => self.report(report),
            Meaning::SetBudget(wish) => self.set_budget(wish),
            Meaning::GetBudget(wish) => self.show_budget(wish),
            Meaning::StopBudget(wish) => self.stop_budget(wish),
            Meaning::Allowance => self.explain_allowance(),
            Meaning::Balance { account, day } => self.show_balance(account.as_deref(), *day),
            Meaning::Account(wish) => self.follow_account_wish(wish),
            Meaning::Debt(wish) => self.follow_debt_wish(wish),
            Meaning::Reminder(wish) => self.follow_reminder_wish(wish),
            Meaning::Recurring(wish) => self.follow_recurring_wish(wish),
            Meaning::Talk(talk) => self.say(match talk {
                Some(Talk::Greeting) => line("smalltalk-greeting"),
                Some(Talk::Aside) => line("smalltalk-aside"),
                Some(Talk::NoRoom(room)) => line(no_room(*room)),
                Some(Talk::Thanks) | None => line("smalltalk"),
            }),
            Meaning::Plan => self.say(line("plan")),
            Meaning::Help(topic) => self.help(*topic),
            Meaning::Command { command, .. } => self.command(command),
        }
    }

    fn follow_saving(&mut self, saving: &Saving) {
        match saving {
            Saving::Open { goal, target, until } => self.create_goal(goal.as_deref(), *target, *until),
            Saving::Move { direction, goal, amount, account } => {
                self.move_saving(*direction, goal.as_deref(), *amount, account.as_deref());
            }
            Saving::Empty { goal } => self.empty_goal(goal.as_deref()),
            Saving::Show { goal } => self.show_goals(goal.as_deref()),
            Saving::Between { from, to, amount, all } => {
                self.move_between((from.as_str(), to.as_str()), *amount, *all);
            }
            Saving::Rename { from, to } => self.rename_goal(from.as_deref(), to),
            Saving::Close { goal } => self.close_goal(goal.as_deref()),
            Saving::Aim { goal, target, until } => self.aim_goal(goal.as_deref(), *target, *until),
        }
    }

    /// A command that no open question takes.
    fn command(&mut self, command: &Command) {
        let key = match command {
            Command::Categories => return self.list_categories(),
            Command::NewCategory(words) => return self.make_category(words),
            Command::Keywords(words) => return self.add_keywords(words),
            Command::RenameCategory { from, to } => return self.rename_category(from, to),
            Command::MergeCategory { from, into } => return self.merge_category(from, into),
            Command::DeleteCategory(name) => return self.drop_category(name),
            Command::Why(_) => return self.explain(),
            Command::Rate(wish) => return self.follow_rate_wish(wish),
            Command::Receipt(wish) => return self.follow_receipt_wish(wish),
            Command::FilingRule(wish) => return self.follow_filing_rule_wish(wish),
            Command::Dashboard => return self.give_link(),
            Command::Export => return self.export(),
            Command::Erase => return self.ask_to_erase(),
            Command::Wrong if self.facts.recent.is_just_now() => {
                let rows = self.facts.recent.last();
                return self.ask_what_is_wrong(&rows);
            }
            Command::Yes
            | Command::No
            | Command::Wrong
            | Command::WithoutTarget
            | Command::Choice(_)
            | Command::All
            | Command::Book => "nothing-asked",
            Command::Undo => return self.undo(),
            Command::UndoOf(numbers) => return self.undo_of(numbers),
            Command::Restore => return self.restore(),
            Command::RestoreOf(words) => return self.restore_of(words),
            Command::History => return self.show_history(),
            Command::Search(_) | Command::Check(_) | Command::Latest(_) => return self.show_lookup(),
            Command::More => return self.show_more(),
            Command::Set(setting) => return self.set(setting),
            Command::Profile => return self.show_profile(),
        };
        self.say(line(key));
    }
}

fn no_room(room: Room) -> &'static str {
    match room {
        Room::Forecast => "no-room-forecast",
        Room::AllAtOnce => "no-room-all-at-once",
    }
}
