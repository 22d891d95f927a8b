//! What stands around the pages of somebody who is logged in: where they are, where they may go, who they are, what was just done.

use serde::Deserialize;

use super::{LoggedIn, visitor::Known, words::Spoken};

/// The rooms, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    Overview,
    Entries,
    Accounts,
    Savings,
    Budgets,
    Debts,
    Reports,
    Chat,
    Imports,
    Media,
    Changes,
    Settings,
}

impl Room {
    const ALL: [Self; 12] = [
        Self::Overview,
        Self::Entries,
        Self::Accounts,
        Self::Savings,
        Self::Budgets,
        Self::Debts,
        Self::Reports,
        Self::Chat,
        Self::Imports,
        Self::Media,
        Self::Changes,
        Self::Settings,
    ];

    /// Where it is.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Overview => "/dashboard",
            Self::Entries => "/transactions",
            Self::Accounts => "/accounts",
            Self::Savings => "/savings",
            Self::Budgets => "/budgets",
            Self::Debts => "/debts",
            Self::Reports => "/reports",
            // What was said last stands at the end.
            Self::Chat => "/chat#last",
            Self::Imports => "/import",
            Self::Media => "/media",
            Self::Changes => "/changes",
            Self::Settings => "/settings",
        }
    }

    /// What people call it.
    pub(super) fn name(self, words: Spoken) -> String {
        words.say(match self {
            Self::Overview => "page-overview",
            Self::Entries => "page-entries",
            Self::Accounts => "page-accounts",
            Self::Savings => "page-savings",
            Self::Budgets => "page-budgets",
            Self::Debts => "page-debts",
            Self::Reports => "page-reports",
            Self::Chat => "page-chat",
            Self::Imports => "page-imports",
            Self::Media => "page-media",
            Self::Changes => "page-changes",
            Self::Settings => "page-settings",
        })
    }

    /// Whether it shows what a book holds at this moment, and so changes with it.
    fn is_live(self) -> bool {
        matches!(
            self,
            Self::Overview | Self::Entries | Self::Accounts | Self::Savings | Self::Budgets | Self::Debts
        )
    }

    /// Whether a phone's bar has room for it; the others stand in the menu below the page.
    fn is_near(self) -> bool {
        matches!(self, Self::Overview | Self::Entries | Self::Budgets | Self::Reports)
    }
}

/// A way to a room.
pub(super) struct Way {
    pub(super) path: &'static str,
    pub(super) name: String,
    pub(super) is_here: bool,
}

/// What stands around a page.
pub(super) struct Shell {
    words: Spoken,
    /// Whose page it is.
    pub(super) name: String,
    room: Option<Room>,
    /// What was just done.
    pub(super) done: Option<String>,
    /// Whether that stands among the changes, where it can be taken back.
    pub(super) is_change: bool,
    /// As of which change of the book it is, where it follows those that come.
    pub(super) live: Option<i64>,
}

impl Shell {
    /// Around a page of a room.
    pub(super) fn of(visitor: &LoggedIn, room: Room) -> Self {
        let live = room.is_live().then_some(visitor.newest);
        Self {
            words: visitor.words,
            name: visitor.person.name.clone(),
            room: Some(room),
            done: None,
            is_change: false,
            live,
        }
    }

    /// Around a page of none.
    pub(super) fn around(known: Known) -> Self {
        Self { words: known.words, name: known.name, room: None, done: None, is_change: false, live: None }
    }

    /// The same after something was done, by the word that led here; any other word says nothing.
    pub(super) fn after(self, done: Option<&str>) -> Self {
        let key = done.and_then(|done| DONE.iter().find(|(word, _)| *word == done));
        let is_change = key.is_some_and(|(word, _)| CHANGES.contains(word));
        Self { done: key.map(|(_, key)| self.words.say(key)), is_change, ..self }
    }

    /// The ways to all rooms.
    pub(super) fn ways(&self) -> Vec<Way> {
        Room::ALL.iter().map(|room| self.way(*room)).collect()
    }

    /// The ways to those that a phone has at hand.
    pub(super) fn near(&self) -> Vec<Way> {
        Room::ALL.iter().filter(|room| room.is_near()).map(|room| self.way(*room)).collect()
    }

    fn way(&self, room: Room) -> Way {
        Way { path: room.path(), name: room.name(self.words), is_here: self.room == Some(room) }
    }
}

/// What was just done, as the URL of a page says it.
#[derive(Deserialize)]
pub(super) struct Done {
    pub(super) done: Option<String>,
}

/// What may just have been done, by the word that a URL says it with.
const DONE: &[(&str, &str)] = &[
    ("booked", "page-done-booked"),
    ("agreed", "page-done-agreed"),
    ("same", "page-done-same"),
    ("saved", "page-done-saved"),
    ("voided", "page-done-voided"),
    ("restored", "page-done-restored"),
    ("undone", "page-done-undone"),
    ("set", "page-done-set"),
    ("opened", "page-done-opened"),
    ("moved", "page-done-moved"),
    ("closed", "page-done-closed"),
    ("merged", "page-done-merged"),
    ("ended", "page-done-ended"),
    ("paused", "page-done-paused"),
    ("resumed", "page-done-resumed"),
    ("retired", "page-done-retired"),
    ("listed", "page-done-listed"),
    ("filing", "page-done-filing"),
    ("revoked", "page-done-revoked"),
    ("forgotten", "page-done-forgotten"),
    ("approved", "page-done-approved"),
    ("blocked", "page-done-blocked"),
    ("requeued", "page-done-requeued"),
    ("already", "page-done-already"),
    ("anothers", "page-done-anothers"),
    ("keyed", "page-done-keyed"),
];
/// Those of them that are changes of the book.
const CHANGES: [&str; 9] =
    ["booked", "saved", "opened", "moved", "closed", "merged", "ended", "paused", "resumed"];
