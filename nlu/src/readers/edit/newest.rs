//! Orders about so many of the entries that were written last: "hapus 2 transaksi terakhir", "delete the last 3 entries".

use crate::frame::{Frame, Meaning, Target};
use crate::pieces::message::Message;
use crate::readers::phrase;
use crate::words::token::Kind;

/// Nobody means more than these without seeing them.
const MOST: u32 = 20;

/// Patterns of such an order, without politeness; see [`phrase::fits`] for how they are written.
const PATTERNS: &[&str] = &[
    "hapus|buang|batal|batalkan|batalin # <entries>? saya? yang? terakhir|terbaru|barusan|tadi saya?",
    "hapus|buang|batal|batalkan|batalin <entries>? yang? terakhir|terbaru|barusan # <entries>? saya?",
    "hapus|delete|remove|undo the|saya? last|latest # entries|transactions|records|ones?",
];

/// The frame of a message that deletes so many of the last entries, and says nothing else.
pub(super) fn read(message: &Message<'_>) -> Option<Frame> {
    let words = phrase::spoken(message);
    let count = PATTERNS.iter().find_map(|pattern| phrase::fits(pattern, &words)?.number)?;
    // "the last one" counts nothing.
    let counts = count > 1 || words.iter().any(|token| token.kind == Kind::Number);
    (counts && count <= MOST).then(|| message.frame(Meaning::Delete(Target::Newest(count))))
}
