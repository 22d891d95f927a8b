//! What a booking was made of, as a trace tells of it.

use crate::frame::{Category, Entry};
use crate::pieces::clause::Clause;
use crate::pieces::message::Message;
use crate::senses::modality::Unreal;
use crate::trace::{CLAUSES, MODALITY, SENSES};
use crate::words::token::written;

const CLAUSE: &str = "clause";
const DIRECTION: &str = "direction";
const CATEGORY: &str = "category";
const DOUBT: &str = "doubt";

/// What the rules are called, by stage.
pub(crate) fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    let unreal = [Unreal::Plan, Unreal::Talk, Unreal::Question];
    let modality = unreal.into_iter().map(|unreal| (MODALITY, name(unreal)));
    let senses = [DIRECTION, CATEGORY, DOUBT].into_iter().map(|rule| (SENSES, rule));
    [(CLAUSES, CLAUSE)].into_iter().chain(modality).chain(senses)
}

fn name(unreal: Unreal) -> &'static str {
    match unreal {
        Unreal::Plan => "plan",
        Unreal::Talk => "talk",
        Unreal::Question => "question",
    }
}

/// The clauses, and why one counts for nothing.
pub(super) fn clauses(message: &Message<'_>, clauses: &[Clause], unreal: &[Option<Unreal>]) {
    for (clause, unreal) in clauses.iter().zip(unreal) {
        let text = || {
            let parts = clause.all().into_iter().map(|piece| written(&message.tokens[piece.tokens.clone()]));
            parts.collect::<Vec<_>>().join(" ")
        };
        message.trace.note(CLAUSES, CLAUSE, text);
        if let Some(unreal) = unreal {
            message.trace.note(MODALITY, name(*unreal), text);
        }
    }
}

/// Why the whole message counts for nothing.
pub(super) fn nothing(message: &Message<'_>, unreal: Unreal) {
    message.trace.note(MODALITY, name(unreal), || message.text.to_owned());
}

/// What each entry's words say.
pub(super) fn entries(message: &Message<'_>, entries: &[Entry]) {
    let trace = message.trace;
    for entry in entries {
        trace.note(SENSES, DIRECTION, || format!("{} → {}", entry.span, entry.direction));
        if let Some(Category { name, reason, .. }) = &entry.category {
            trace.note(SENSES, CATEGORY, || format!("{} → {name} ({reason})", entry.span));
        }
        if entry.ambiguous {
            trace.note(SENSES, DOUBT, || entry.span.clone());
        }
    }
}
