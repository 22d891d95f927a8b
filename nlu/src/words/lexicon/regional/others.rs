//! Other regional words, by the Indonesian ones that the rules know.

/// `(canonical word, Other regional)`.
pub(super) const ALIASES: &[(&str, &str)] = &[
];
