//! Reports that are wanted as files: "kirim excel bulan lalu".

use ledger::messages::message::Channel;

use crate::{
    out::say::line,
    topics::{
        deciding::Deciding,
        decision::Act,
        export::report_file,
        own_data::is_among_others,
        report::{parcel::Parcel, write::SendFile},
    },
};

impl Deciding<'_> {
    /// Has the file written, unless that cannot be now.
    pub(super) fn send_file(&mut self) {
        if is_among_others(self.facts) {
            return self.say(line("file-in-group"));
        }
        if self.facts.is_pending() {
            return self.say(line("file-unconfirmed"));
        }
        if self.acts.iter().any(|act| matches!(act, Act::SendFile(_))) {
            return self.say(line("file-one-at-a-time"));
        }
        match &self.facts.parcel {
            Some(Parcel::Possible(file)) => {
                // Over HTTP nothing reaches anybody but the answer itself.
                let is_answer_all = self.facts.message.channel == Channel::Http;
                let key = if is_answer_all { "file-begun-kept" } else { "file-begun" };
                let folder = report_file::folder_of(&self.facts.person, self.facts.message.id);
                self.act(SendFile::of(file));
                self.say(line(key).text("name", &*file.name).text("path", folder));
            }
            Some(Parcel::Empty(file)) => self.say(line("file-empty").days("days", file.period)),
            Some(Parcel::TooMuch(file)) => {
                let thousands = i64::try_from(file.most_entries() / 1_000).unwrap_or(i64::MAX);
                let said = line("file-too-much").number("thousands", thousands);
                self.say(said.text("kind", file.kind.extension()));
            }
            Some(Parcel::InWork) | None => self.say(line("file-in-work")),
        }
    }
}
