//! What is decided about, and what a decision is: acts to be written, and what is to be said.

use ledger::messages::message::MessageKind;
use media::Unheard;
use nlu::frame::Frame;

use crate::{
    out::say::Say,
    topics::{
        account::write::{AmendAccounts, OpenAccount},
        booking::write::Book,
        budget::write::{NoteAlerts, RewriteBudget},
        category::write::{DecideFate, MakeCategory, SetKeywords},
        correction::write::{Amend, Reread, Settle},
        debt::write::{OpenPlan, PlanOnAccount},
        dialogue::Dialogue,
        entrance::write::{CountWrongCode, GiveLink},
        filing_rule::write::{ChangeRules, KeepRule},
        importing::write::{BookImport, CallOffImport},
        own_data::write::{Erase, WriteDown},
        rate::write::{RecountRates, SetRate},
        receipt::{
            seen::{Album, Seen},
            write::{BookReceipts, SplitReceipt},
        },
        recurring::write::{ChangeRecurring, MakeTurns, OpenRecurring},
        registration::write::{Approve, VoidWaiting},
        reminder::write::{SetReminder, StopReminders},
        report::write::SendFile,
        saving::write::{AmendGoal, AmendMovement, CloseGoal, Move, MoveBetween, OpenGoal},
        settings::write::SetProfile,
        undo::write::{Reverse, ReverseInChunks},
        writing::Write,
    },
};

/// What a message turned out to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Understood {
    /// Words, and what they mean.
    Words(Frame),
    /// What a picture or document shows.
    Seen(Box<Seen>),
    /// What pictures that came together show.
    Album(Box<Album>),
    /// A bank's file; what stands in it is read beside.
    Statement,
    /// Something that no words could be had from, and why.
    Unheard(MessageKind, Unheard),
    /// New words for an earlier message.
    Edited {
        /// What it meant before.
        old: Frame,
        /// What it means now.
        new: Frame,
    },
    /// An earlier message deleted for everyone.
    Deleted,
    /// Nothing that anybody wrote: something of theirs has fallen due.
    Due,
    /// An emoji put to a message; and what the message meant that this one answers, where somebody not confirmed yet
    /// put it there.
    Reaction(Verdict, Option<Frame>),
    /// A choice in a poll: the number that it stands for, read as words; `None` where it was taken back.
    Vote(Option<Frame>),
}

/// What an emoji says of the message it is put to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// ✅ or 👍.
    Right,
    /// ❌ or 👎.
    Wrong,
    /// Any other, or one that was taken back.
    Nothing,
}

/// One case for each type, which says by itself how it is written.
macro_rules! acts {
    ($($act:ident),+ $(,)?) => {
        /// Something to be written.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Act {
            $(
                #[doc = concat!("See [`", stringify!($act), "`].")]
                $act($act),
            )+
        }

        impl Act {
            /// The act, as it is written.
            pub fn as_write(&self) -> &dyn Write {
                match self {
                    $(Self::$act(act) => act,)+
                }
            }
        }

        $(
            impl From<$act> for Act {
                fn from(act: $act) -> Self {
                    Self::$act(act)
                }
            }
        )+
    };
}

acts!(
    Book,
    BookReceipts,
    SplitReceipt,
    Amend,
    Settle,
    Reread,
    Reverse,
    ReverseInChunks,
    OpenAccount,
    AmendAccounts,
    OpenPlan,
    RewriteBudget,
    NoteAlerts,
    PlanOnAccount,
    OpenRecurring,
    ChangeRecurring,
    MakeTurns,
    OpenGoal,
    AmendGoal,
    CloseGoal,
    MoveBetween,
    Move,
    AmendMovement,
    MakeCategory,
    SetKeywords,
    DecideFate,
    KeepRule,
    ChangeRules,
    SetProfile,
    SetRate,
    RecountRates,
    SetReminder,
    StopReminders,
    Approve,
    VoidWaiting,
    Erase,
    WriteDown,
    GiveLink,
    CountWrongCode,
    BookImport,
    CallOffImport,
    SendFile,
);

/// What is to be done about a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The dialogue as it goes on.
    pub dialogue: Dialogue,
    /// What is to be written.
    pub acts: Vec<Act>,
    /// What is to be said.
    pub says: Vec<Say>,
    /// What the message was about, for its row.
    pub intent: &'static str,
}
