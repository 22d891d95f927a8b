//! The ground floor: text becomes tokens, and words become those that are meant.

pub(crate) mod lexicon;
pub(crate) mod list;
pub(crate) mod misheard;
pub(crate) mod neighbour;
pub(crate) mod normalise;
pub(crate) mod numeral;
pub(crate) mod token;
