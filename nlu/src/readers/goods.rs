//! What is asked of receipts: what stands on one, what a thing cost there, which part of one is the person's own.

use crate::frame::{Command, Frame, Meaning, Portion, ReceiptWish};
use crate::pieces::message::Message;
use crate::readers::phrase;
use crate::words::lexicon::roles::goods;
use crate::words::list::List;
use crate::words::token::{Kind, Token};

/// Nobody asks in more words.
const MOST_TOKENS: usize = 24;
/// A shop or a thing has a name of so many words at most.
const LONGEST_NAME: usize = 4;
/// So many goods are named at once.
const MOST_PORTIONS: usize = 10;
/// And so many of one, at most.
const MOST_OF_ONE: u32 = 20;

/// The frame of a message that asks just that.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > MOST_TOKENS || message.said_amount().is_some() {
        return None;
    }
    let wish = if message.amount().is_none() { asked(message) } else { None };
    let wish = wish.or_else(|| share(message))?;
    Some(message.frame(Meaning::command(Command::Receipt(wish))))
}

fn asked(message: &Message<'_>) -> Option<ReceiptWish> {
    let words = phrase::spoken(message);
    show(&words, message)
        .or_else(|| split(&words))
        .or_else(|| moved(&words, message))
        .or_else(|| price(&words, message))
}

/// "rincian struk tadi", "isi struk indomaret apa aja", "what was on that receipt".
fn show(words: &[&Token], message: &Message<'_>) -> Option<ReceiptWish> {
    let is_known = |token: &Token| token.reads(goods::CONTENTS) || token.reads(goods::AROUND);
    let at = words.iter().position(|token| token.reads(goods::RECEIPT))?;
    let (before, behind) = (&words[..at], &words[at + 1..]);
    let is_asked = words.iter().any(|token| token.reads(goods::CONTENTS));
    if !is_asked || !before.iter().all(|token| is_known(token)) {
        return None;
    }
    let Some((before, shop)) = within(behind, is_known) else { return Some(ReceiptWish::Show(None)) };
    let is_named = before.last().is_none_or(|last| last.reads(goods::AT));
    Some(ReceiptWish::Show(Some(name(shop, message).filter(|_| is_named)?)))
}

/// "pisah per kategori", "struk tadi pisahin per kategori dong", "split the receipt by category".
fn split(words: &[&Token]) -> Option<ReceiptWish> {
    let sets = [goods::SPLITTING, goods::CATEGORY, goods::PER, goods::RECEIPT, goods::AROUND];
    let has = |set: &List| words.iter().any(|token| token.reads(set));
    let is_known = |token: &&Token| sets.iter().any(|set| token.reads(set));
    (has(goods::SPLITTING) && has(goods::CATEGORY) && words.iter().all(is_known))
        .then_some(ReceiptWish::Split)
}

/// "berapa harga minyak terakhir?", "harga telur berapa ya terakhir".
fn price(words: &[&Token], message: &Message<'_>) -> Option<ReceiptWish> {
    let has = |set: &List| words.iter().any(|token| token.reads(set));
    let sets = [goods::PRICE, goods::MEMORY, goods::ASKING];
    let thing = within(words, |token| sets.iter().any(|set| token.reads(set)))?.1;
    let words = name(thing, message).filter(|_| has(goods::PRICE) && has(goods::MEMORY))?;
    Some(ReceiptWish::Price { words, compares: false })
}

/// "beras naik nggak?", "apa harga telur turun?", "did rice go up?".
fn moved(words: &[&Token], message: &Message<'_>) -> Option<ReceiptWish> {
    let at = words.iter().position(|token| token.reads(goods::MOVING))?;
    let (before, behind) = (&words[..at], &words[at + 1..]);
    let is_open = behind.iter().any(|token| token.is("tidak") || token.is("belum"));
    let is_question = words.first().is_some_and(|token| token.reads(goods::ASKING_FIRST));
    if !(is_open || is_question || message.text.ends_with('?')) {
        return None;
    }
    if !behind.iter().all(|token| token.is("tidak") || token.reads(goods::AFTER_MOVING)) {
        return None;
    }
    let thing = within(before, |token| token.reads(goods::BEFORE_MOVING))?.1;
    if thing.iter().any(|token| token.reads(goods::NO_GOODS)) {
        return None;
    }
    Some(ReceiptWish::Price { words: name(thing, message)?, compares: true })
}

/// What stands before and what within the words that are known at both ends; `None` where all are known.
fn within<'w, 't>(
    words: &'w [&'t Token],
    is_known: impl Fn(&Token) -> bool,
) -> Option<(&'w [&'t Token], &'w [&'t Token])> {
    let begin = words.iter().position(|token| !is_known(token))?;
    let end = words.iter().rposition(|token| !is_known(token))? + 1;
    Some((&words[..begin], &words[begin..end]))
}

/// The words as written, where they can be one name.
fn name(words: &[&Token], message: &Message<'_>) -> Option<String> {
    let (first, last) = (words.first()?, words.last()?);
    let text = message.text.get(first.text.start..last.text.end)?;
    let is_plain = !text.contains(|letter: char| !letter.is_alphanumeric() && !" -'&.".contains(letter));
    (words.len() <= LONGEST_NAME && is_plain).then(|| text.to_lowercase())
}

/// "bagianku nasi goreng sama 2 es teh", "my share was the fried rice and iced tea".
fn share(message: &Message<'_>) -> Option<ReceiptWish> {
    let tokens = &message.tokens;
    let from = tokens.iter().position(|token| !phrase::is_polite(token))?;
    let (first, second) = (&tokens[from], tokens.get(from + 1)?);
    let is_mine = first.reads(goods::SHARE) && second.reads(goods::MINE)
        || first.reads(goods::MINE) && second.reads(goods::SHARE);
    let from = match (first.reads(goods::MY_SHARE), is_mine) {
        (true, _) => from + 1,
        (false, true) => from + 2,
        (false, false) => return None,
    };
    let rest = tokens.get(from..)?;
    let is_other = |token: &Token| token.reads(goods::NO_SHARE) || token.is_any(goods::NO_SHARE);
    if message.text.ends_with('?') || rest.iter().any(is_other) {
        return None;
    }
    let parts = rest.split(|token| token.reads(goods::BETWEEN)).map(|part| {
        let is_silent = |token: &&Token| {
            token.kind == Kind::Symbol || token.reads(goods::LINKING) || phrase::is_polite(token)
        };
        part.iter().filter(|token| !is_silent(token)).collect::<Vec<&Token>>()
    });
    let portions: Option<Vec<Portion>> =
        parts.filter(|part| !part.is_empty()).map(|part| portion(&part, message)).collect();
    let portions = portions.filter(|portions| (1..=MOST_PORTIONS).contains(&portions.len()))?;
    Some(ReceiptWish::Share(portions))
}

fn portion(part: &[&Token], message: &Message<'_>) -> Option<Portion> {
    let count = part.first().and_then(|first| phrase::small(first));
    let words = name(part.get(usize::from(count.is_some())..)?, message)?;
    let is_counted = count.is_none_or(|count| count <= MOST_OF_ONE);
    is_counted.then_some(Portion { count, words })
}
