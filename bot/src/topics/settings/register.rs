//! How a person speaks: whoever says "saya" is spoken to as "Anda", whoever says "aku" as "kamu".

use ledger::people::preferences::Register;

use crate::topics::{deciding::Deciding, decision::Act, settings::write::SetProfile};

const FORMAL: &[&str] = &["saya", "anda"];
const CASUAL: &[&str] = &["aku", "gue", "gua", "gw", "kamu", "lu", "loe", "lo", "ak"];
/// Words that everybody uses to the bot, whatever they call themselves: "akun saya".
const FIXED: &[&str] = &["akun saya", "data saya", "profil saya", "akunku", "panggil aku", "panggil saya"];

impl Deciding<'_> {
    /// Keeps how the person speaks, where they have changed it.
    pub(crate) fn note_register(&mut self) {
        let facts = self.facts;
        let Some(register) = facts.message.text.as_deref().and_then(register_of) else { return };
        let is_set = self.acts.iter().any(|act| matches!(act, Act::SetProfile(_)));
        if register == facts.person.preferences.register.unwrap_or_default() || facts.is_pending() || is_set {
            return;
        }
        let mut profile = facts.person.profile();
        profile.preferences.register = Some(register);
        self.act(SetProfile(Box::new(profile)));
    }
}

/// The register of a text; `None` where it tells none, or both.
fn register_of(text: &str) -> Option<Register> {
    let text = text.to_lowercase();
    if FIXED.iter().any(|phrase| text.contains(phrase)) {
        return None;
    }
    let says = |words: &[&str]| text.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word));
    match (says(FORMAL), says(CASUAL)) {
        (true, false) => Some(Register::Formal),
        (false, true) => Some(Register::Casual),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pronouns_tell() {
        for (text, register) in [
            ("saya beli kopi 20k", Some(Register::Formal)),
            ("Tolong catat, saya baru bayar listrik 250rb", Some(Register::Formal)),
            ("gw abis ngopi 20k", Some(Register::Casual)),
            ("beli kopi 20k", None),
            ("akun saya", None),
            ("ekspor data saya", None),
            ("hapus semua data saya", None),
            ("aku atau saya", None),
        ] {
            assert_eq!(register_of(text), register, "{text}");
        }
    }
}
