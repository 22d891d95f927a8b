//! Orders about so many of the entries that were written last: "hapus 2 transaksi terakhir", "delete the last 3 entries".

use crate::frame::{Frame, Meaning, Target};
use crate::pieces::message::Message;
use crate::readers::phrase;
use crate::words::lexicon::roles::edit;
use crate::words::token::Kind;

/// Nobody means more than these without seeing them.
const MOST: u32 = 20;

/// The frame of a message that deletes so many of the last entries, and says nothing else.
pub(super) fn read(message: &Message<'_>) -> Option<Frame> {
    let words = phrase::spoken(message);
    let count = edit::NEWEST.iter().find_map(|pattern| phrase::fits(pattern, &words)?.number)?;
    // "the last one" counts nothing.
    let counts = count > 1 || words.iter().any(|token| token.kind == Kind::Number);
    (counts && count <= MOST).then(|| message.frame(Meaning::Delete(Target::Newest(count))))
}
