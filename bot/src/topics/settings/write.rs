//! What is written of what people set about themselves.

use ledger::{
    history::change::ChangeKind,
    jobs::profile,
    people::user::{self, Profile},
};

use crate::topics::writing::{Write, Writing};

/// Write what the person set about themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetProfile(pub Box<Profile>);

impl Write for SetProfile {
    fn ids(&self) -> usize {
        1 + profile::IDS
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let person = &writing.scene.facts.person;
        writing.record(ChangeKind::Settings, |change, _| user::set_profile(change, person, &self.0));
        let (is_default, now) = (writing.scene.facts.reports_by_default, writing.scene.now);
        profile::follow(writing.batch, writing.ids, (person, &self.0), is_default, now);
    }

    fn writes_person(&self) -> bool {
        true
    }

    fn leaves_work(&self) -> bool {
        true
    }

    fn profile(&self) -> Option<&Profile> {
        Some(&self.0)
    }
}
