//! A file that has come, and what is made of the answers: to what it leaves open, and to what would be booked.

use ledger::messages::message::Channel;
use nlu::frame::{Command, Frame};

use super::{
    facts::{Looked, Staged},
    show,
    write::{BookImport, Same},
};
use crate::{
    out::say::{Line, Say, line},
    topics::{
        deciding::{Deciding, count},
        dialogue::{Ask, OpenQuestion, ShownImport},
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
    pub(crate) fn take_file_answer(&mut self, question: &OpenQuestion) -> bool {
        let is_newest = self.dialogue.questions.first() == Some(question);
        let Some(looked) = self.facts.importing.looked.as_ref().filter(|_| is_newest) else { return false };
        self.dialogue.close(question);
        self.follow_file(looked);
        true
    }

    fn follow_file(&mut self, looked: &Looked) {
        match looked {
            Looked::Refused(key) => self.say(line(key)),
            Looked::Asks(pending, examples, told) => {
                let Some(asking) = &pending.asking else { return };
                let said = show::question(asking, examples, told.as_deref());
                self.ask(Ask::Statement { pending: pending.clone() }, said);
            }
            Looked::Staged(staged) => self.show_import(staged),
        }
    }

    fn show_import(&mut self, staged: &Staged) {
        let Staged { statement, preview, offers } = staged;
        let mut lines = show::preview(staged);
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
        };
        let ask = Ask::Import { shown: Box::new(shown) };
        let said = if offers.is_empty() {
            lines.push(line("import-confirm").number("removed", preview.counts.removed));
            Say::Lines(lines)
        } else {
            let head = line("import-offers").number("count", preview.offered);
            let items = offers.iter().map(show::offer).collect();
            let foot = line("import-offers-how").number("removed", preview.counts.removed);
            Say::Together(vec![Say::Lines(lines), Say::List { head, items, foot }])
        };
        self.ask(ask, said);
    }

    /// "Ya", "semua sesuai", "1 dan 3", "semua baru", "kembalikan".
    pub(crate) fn take_import(
        &mut self,
        question: &OpenQuestion,
        shown: &ShownImport,
        frame: &Frame,
    ) -> bool {
        let ShownImport { statement, offers, rows, removed } = shown;
        let restores = *removed > 0 && frame.command() == Some(&Command::Restore);
        let same = if matches!(frame.command(), Some(Command::Yes | Command::Book | Command::All)) || restores
        {
            Same::All
        } else if offers.is_empty() {
            return false;
        } else {
            match self.picked_offers(offers, frame) {
                Some(Ok(same)) => same,
                Some(Err(said)) => {
                    self.dialogue.repeat(question.message_id);
                    self.say(said);
                    return true;
                }
                None => return false,
            }
        };
        self.dialogue.close(question);
        let is_told = self.facts.message.channel != Channel::Http;
        self.say(
            line("import-begun")
                .text("name", show::file_name(&statement.name))
                .number("rows", *rows)
                .number("told", i64::from(is_told)),
        );
        self.act(BookImport { statement: Box::new(statement.clone()), same, restores });
        true
    }

    /// Which of the offered rows words choose; `None` where they speak of something else.
    fn picked_offers(&self, offers: &[i64], frame: &Frame) -> Option<Result<Same, Line>> {
        let words = self.facts.message.words()?;
        if nlu::statement::says_all_new(words) {
            return Some(Ok(Same::Rows(Vec::new())));
        }
        if nlu::statement::says_all_same(words) {
            return Some(Ok(Same::All));
        }
        let picked = nlu::picked(words).filter(|picked| picked.names.is_empty());
        let (is_all, numbers) = match (picked, frame.command()) {
            (Some(picked), _) => (picked.is_all, picked.numbers),
            (None, Some(Command::Choice(number))) => (false, vec![*number]),
            (None, _) => return None,
        };
        let row = |number: u32| offers.get((number as usize).wrapping_sub(1)).copied();
        let Some(rows) = numbers.into_iter().map(row).collect::<Option<Vec<i64>>>() else {
            return Some(Err(line("choose-from-list").number("last", count(offers.len()))));
        };
        // "Semua kecuali 2".
        let others = || offers.iter().copied().filter(|id| !rows.contains(id)).collect();
        Some(Ok(Same::Rows(if is_all { others() } else { rows })))
    }
}
