//! What pictures show, before anything is decided about it.

use ledger::Money;
use media::Unheard;
use nlu::{
    frame::{Entry, Frame},
    receipt::History,
};

use super::write::Paper;

/// What a picture or document shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What that means: entries, or what is missing.
    pub frame: Frame,
    /// What sort of thing it is.
    pub sight: Sight,
}

/// What sort of thing is seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// A paper or screen that says what was paid.
    Paid {
        /// The paper itself.
        paper: Box<Paper>,
        /// What its total may be instead.
        other: Option<Money>,
    },
    /// One whose total cannot be read.
    WithoutTotal,
    /// A payment that failed, or is still to come.
    Unpaid,
    /// A code to pay by, by itself: nobody can see whether it was.
    Code {
        /// Who would be paid.
        merchant: String,
    },
    /// A list of what a bank or wallet moved.
    Listed(Box<History>),
    /// Nothing that was paid.
    Nothing,
}

impl Seen {
    /// The paper that says what was paid.
    pub fn paper(&self) -> Option<&Paper> {
        match &self.sight {
            Sight::Paid { paper, .. } => Some(paper),
            _ => None,
        }
    }

    /// The list that it is.
    pub fn history(&self) -> Option<&History> {
        match &self.sight {
            Sight::Listed(history) => Some(history),
            _ => None,
        }
    }
}

/// What pictures that came together show, and are answered for together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Album {
    /// Each paper, in the order of coming.
    pub parts: Vec<Part>,
    /// All that they would book.
    pub frame: Frame,
    /// So many pictures are the same file as another of them.
    pub same: usize,
}

impl Album {
    /// The first list among them.
    pub fn history(&self) -> Option<&History> {
        self.parts.iter().find_map(Part::history)
    }
}

/// A paper of an album.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// What one picture shows, or several of one paper.
    Seen(Box<Seen>),
    /// What the words below a picture say of it.
    Said {
        /// What they mean.
        frame: Frame,
        /// Whether nothing speaks against them.
        is_sure: bool,
    },
    /// Nothing could be read in one.
    Unread(Unheard),
}

impl Part {
    /// The paper that says what was paid.
    pub fn paper(&self) -> Option<&Paper> {
        match self {
            Self::Seen(seen) => seen.paper(),
            Self::Said { .. } | Self::Unread(_) => None,
        }
    }

    /// The list that it is.
    pub fn history(&self) -> Option<&History> {
        match self {
            Self::Seen(seen) => seen.history(),
            Self::Said { .. } | Self::Unread(_) => None,
        }
    }

    /// What it would book.
    pub fn entries(&self) -> &[Entry] {
        match self {
            Self::Seen(seen) if seen.paper().is_some() => seen.frame.entries(),
            Self::Said { frame, .. } => frame.entries(),
            Self::Seen(_) | Self::Unread(_) => &[],
        }
    }
}
