//! Entries whose category nobody chose: it was read from their words where nobody was there to see it, and stands until the
//! person agrees.

use super::{Source, Transaction};
use crate::values::reason::Reason;

/// Which entries `t` are such. What a rule of the person's files they have agreed to.
pub(in crate::book) const PREDICTED: &str = "(t.source IN ('api', 'web') AND t.category_reason IS NOT NULL \
    AND t.category_reason <> 'said' AND t.category_reason NOT LIKE 'rule %')";

impl Transaction {
    /// Whether its category was read from its words, and nobody has agreed to it.
    pub fn is_predicted(&self) -> bool {
        let is_unseen = matches!(self.source, Source::Api | Source::Web);
        let is_read = !matches!(self.category_reason, None | Some(Reason::Said | Reason::Rule(_)));
        is_unseen && is_read
    }
}
