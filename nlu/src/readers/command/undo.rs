//! "Batal mi, tidak jadi", "eh salah pencet, batalin aja": what was done last is taken back, whatever is said around it.

use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::words::lexicon::roles::{self, command, edit, remark};
use crate::words::token::{Kind, Token};

/// Longer messages tell of more.
const MOST_TOKENS: usize = 14;

/// Whether the message takes back what was done last, names nothing else, and tells at most why.
pub(super) fn is_asked(message: &Message<'_>) -> bool {
    let tokens = &message.tokens;
    if tokens.len() > MOST_TOKENS || !tokens.iter().any(takes_back) || message.text.trim_end().ends_with('?')
    {
        return false;
    }
    let is_plain = message.pieces.iter().all(|piece| match piece.item {
        Item::Word | Item::Mark(_) => true,
        // "yang tadi"
        Item::When(_) => tokens[piece.tokens.clone()].iter().all(|token| token.is_any(roles::FILLERS)),
        _ => false,
    });
    // "tidak jadi batal": it stays.
    let stays = tokens.windows(2).any(|pair| pair[0].is("gajadi") && takes_back(&pair[1]));
    let parts = || tokens.split(|token| token.kind == Kind::Symbol).filter(|part| !part.is_empty());
    is_plain && !stays && !points(tokens) && parts().all(|part| is_empty(part) || tells_why(part))
}

/// "batalkan transaksi terakhir" picks an entry, which is read elsewhere.
fn points(tokens: &[Token]) -> bool {
    let head = tokens.iter().find(|token| !token.is_any(roles::FILLERS));
    let picks = |token: &Token| token.is_any(edit::NAMED_ROWS);
    head.is_some_and(|head| head.is_any(edit::VOIDING)) && tokens.iter().any(picks)
}

fn takes_back(token: &Token) -> bool {
    token.is_any(roles::CALLED_OFF) || token.is_or_reads(command::TAKING_BACK)
}

/// Whether a part takes back and names nothing.
fn is_empty(part: &[Token]) -> bool {
    part.iter().all(|token| {
        takes_back(token)
            || token.is_any(roles::FILLERS)
            || token.is_any(roles::BUYING)
            || phrase::is_polite(token)
            || phrase::is_particle(token)
            || token.is_or_reads(command::AROUND_TAKING_BACK)
            || token.is_or_reads(remark::WRONG)
    })
}

/// "salah liat rekening": why, in whatever words, where none of them says what would be right.
fn tells_why(part: &[Token]) -> bool {
    let is_led = part.iter().any(|token| token.is_or_reads(command::MISTAKING));
    is_led && !part.iter().any(|token| token.is_or_reads(remark::DENIALS) || token.reads(remark::INTO))
}
