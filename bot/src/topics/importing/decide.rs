//! A file that has come, and what is made of the answers: to what it leaves open, and to what would be booked.

use chrono::Days;
use ledger::{imports::FURTHEST, messages::message::Channel};
use nlu::frame::{Command, Frame};

use super::{
    answer::{Answer, answer},
    facts::{Looked, Staged},
    show,
    write::{BookImport, CallOffImport, Same},
};
use crate::{
    out::say::{Line, Say, line},
    topics::{
        deciding::{Deciding, count},
        dialogue::{Ask, OpenQuestion, PendingFile, ShownImport},
    },
};

impl Deciding<'_> {
    /// A bank's file. Of whoever is not confirmed none is booked.
    pub(crate) fn take_statement(&mut self) -> &'static str {
        if !self.facts.counts() {
            self.say(line("import-unconfirmed"));
        } else if let Some(looked) = &self.facts.importing.looked {
            self.follow_file(looked);
        } else {
            self.say(line("media-unavailable"));
        }
        "import"
    }

    /// The answer to what a file left open.
    pub(crate) fn take_file_answer(
        &mut self,
        question: &OpenQuestion,
        pending: &PendingFile,
        frame: &Frame,
    ) -> bool {
        if self.dialogue.questions.first() != Some(question) {
            return false;
        }
        let Some(looked) = &self.facts.importing.looked else {
            return self.ask_file_again(question, pending, frame);
        };
        self.dialogue.close(question);
        self.follow_file(looked);
        true
    }

    /// "Ya", "7": an answer to nothing that was asked of a file.
    fn ask_file_again(&mut self, question: &OpenQuestion, pending: &PendingFile, frame: &Frame) -> bool {
        let Some(asking) = &pending.asking else { return false };
        let answers = matches!(frame.command(), Some(Command::Yes | Command::Choice(_)));
        if answers {
            self.dialogue.repeat(question.message_id);
            self.say(
                line("import-still-asked")
                    .text("name", show::file_name(&pending.name))
                    .number("account", i64::from(asking.is_account)),
            );
        }
        answers
    }

    fn follow_file(&mut self, looked: &Looked) {
        match looked {
            Looked::Refused(key) => self.say(line(key)),
            Looked::Asks(pending, examples, told) => {
                let Some(asking) = &pending.asking else { return };
                let said = show::question(&pending.name, asking, examples, told.as_deref());
                self.ask(Ask::Statement { pending: pending.clone() }, said);
            }
            Looked::Staged(staged) => self.show_import(staged, None),
        }
    }

    /// What would be booked, below what is to be said first.
    fn show_import(&mut self, staged: &Staged, first: Option<&'static str>) {
        let Staged { statement, preview, offers, .. } = staged;
        let mut lines: Vec<Line> = first.map(line).into_iter().collect();
        lines.extend(show::preview(staged));
        let nothing_new = preview.counts.new + preview.counts.matched + preview.offered == 0;
        if nothing_new && preview.counts.removed == 0 {
            lines.push(line("import-nothing-new"));
            return self.say(Say::Lines(lines));
        }
        let shown = ShownImport {
            statement: statement.clone(),
            offers: offers.iter().map(|offer| offer.row_id).collect(),
            rows: preview.counts.new + preview.offered,
            removed: preview.counts.removed,
            restores: false,
        };
        let ask = Ask::Import { shown: Box::new(shown) };
        let said = if offers.is_empty() {
            lines.push(line("import-confirm").number("removed", preview.counts.removed));
            Say::Lines(lines)
        } else {
            let are_doubted = offers.iter().all(|offer| offer.is_doubted);
            let head = line("import-offers")
                .number("count", preview.offered)
                .number("doubted", i64::from(are_doubted));
            let items = offers.iter().map(show::offer).collect();
            let foot = line("import-offers-how").number("removed", preview.counts.removed);
            let mut said = vec![Say::Lines(lines), Say::List { head, items, foot }];
            let more = preview.offered - count(offers.len());
            if more > 0 {
                said.push(Say::Lines(vec![line("import-offers-more").number("count", more)]));
            }
            Say::Together(said)
        };
        self.ask(ask, said);
    }

    /// "Ya", "semua sesuai", "1 dan 3", "semua baru", "kembalikan". What is booked is what was shown: where the book has changed
    /// since, it is shown anew.
    pub(crate) fn take_import(
        &mut self,
        question: &OpenQuestion,
        shown: &ShownImport,
        frame: &Frame,
    ) -> bool {
        let Some(answer) = answer(shown, self.facts.message.words(), frame) else { return false };
        if let Some(staged) = &self.facts.importing.changed {
            self.dialogue.close(question);
            self.show_import(staged, Some("import-changed"));
            return true;
        }
        let (same, restores) = match answer {
            Answer::OutOfRange => {
                self.dialogue.repeat(question.message_id);
                self.say(line("choose-from-list").number("last", count(shown.offers.len())));
                return true;
            }
            // Whether what may be one entry is one is nobody's to say but theirs.
            Answer::Agreed if !shown.offers.is_empty() => {
                self.dialogue.repeat(question.message_id);
                let how = line("import-offers-how").number("removed", shown.removed);
                self.say(Say::Lines(vec![line("import-offers-first"), how]));
                return true;
            }
            Answer::Agreed => (Same::All, shown.restores),
            Answer::BringsBack if !shown.offers.is_empty() => {
                // Which rows are entries of their own is still to be said.
                self.dialogue.close(question);
                let shown = ShownImport { restores: true, ..shown.clone() };
                let said = vec![line("import-brings-back"), line("import-offers-how").number("removed", 0)];
                self.ask(Ask::Import { shown: Box::new(shown) }, Say::Lines(said));
                return true;
            }
            Answer::BringsBack => (Same::All, true),
            Answer::Book(same) => (same, shown.restores),
        };
        self.dialogue.close(question);
        let is_told = self.facts.message.channel != Channel::Http;
        let brought_back = if restores { shown.removed } else { 0 };
        self.say(
            line("import-begun")
                .text("name", show::file_name(&shown.statement.name))
                .number("rows", shown.rows + brought_back)
                .number("told", i64::from(is_told)),
        );
        self.act(BookImport { statement: Box::new(shown.statement.clone()), same, restores });
        // What was put into a wallet within the days of its file was shown with it.
        let first = shown.statement.days.and_then(|(first, _)| first.checked_sub_days(Days::new(FURTHEST)));
        for account in shown.statement.of_its_own().filter(|account| account.is_new) {
            self.offer_topups(&account.name, first);
        }
        true
    }

    /// "Batal" while a file waits for a word, whatever was said since: it is that file.
    pub(crate) fn drop_import(&mut self) -> bool {
        let shown = self.dialogue.questions.iter().find_map(|question| match &question.ask {
            Ask::Import { shown } => Some((question.clone(), shown.statement.name.clone())),
            Ask::Statement { pending } => Some((question.clone(), pending.name.clone())),
            _ => None,
        });
        let Some((question, name)) = shown else { return false };
        self.dialogue.close(&question);
        self.say(line("import-called-off").text("name", show::file_name(&name)));
        true
    }

    /// "Batal" before the first row is booked.
    pub(crate) fn call_off_import(&mut self) {
        let Some(waiting) = &self.facts.undo.waiting else { return };
        self.say(line("import-called-off").text("name", show::file_name(&waiting.name)));
        self.act(CallOffImport { job_id: waiting.job_id, import_id: waiting.import_id });
    }
}
