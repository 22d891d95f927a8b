//! One currency given for another: "tukar 3,8jt dari tunai jadi 300 sgd masuk dompet sgd", "beli 100 usd pakai 1,64jt dari bca".

use std::ops::Range;

use ledger::{Currency, Direction, Money};

use crate::frame::{Entry, Frame, Meaning};
use crate::pieces::message::Message;
use crate::pieces::piece::{self, Item, Piece};
use crate::senses::modality;
use crate::trace::Trace;
use crate::values::account::{Account, Role, is_purse};
use crate::values::amount::{self, Amount, Certainty};
use crate::words::lexicon::roles::{self, exchange, rate};
use crate::words::token::{Kind, Token};

/// Longer messages tell of more.
const MOST_TOKENS: usize = 40;

/// The frame of a message that changes money into that of another currency, and says nothing else.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let tokens = &message.tokens;
    let verb = tokens.iter().position(|token| token.is_or_reads(exchange::CHANGING))?;
    if tokens.len() > MOST_TOKENS || message.text.trim_end().ends_with('?') {
        return None;
    }
    let raw = piece::read(tokens, message.context, Trace::OFF);
    let (given, got) = amounts(message, &raw, verb)?;
    // "beli dolar" may be of a thing that costs dollars: money is what is changed, and nothing is named beside.
    let is_other = |piece: &Piece| {
        let of_amount = [&given.0, &got.0].iter().any(|range| range.contains(&piece.tokens.start));
        !of_amount && piece.is_word() && !is_around(&tokens[piece.tokens.start])
    };
    if raw.iter().any(is_other) || modality::of_message(&message.words(), message.text).is_some() {
        return None;
    }
    let (from, to) = accounts(message, &raw, (&given, &got));
    let day = raw.iter().find_map(|piece| match piece.item {
        Item::When(when) if !when.ahead && !when.invalid => when.date,
        _ => None,
    });
    let now = message.context.now;
    let at = day.and_then(|day| day.and_time(now.time()).and_local_timezone(now.timezone()).earliest());
    let entry = Entry {
        direction: Direction::Transfer,
        amount: given.1,
        received: Some(got.1),
        description: message.text.trim().to_owned(),
        merchant: None,
        category: None,
        at: at.unwrap_or(now).fixed_offset(),
        account: from,
        // Where it goes to is asked where nobody says.
        ambiguous: to.is_none(),
        to_account: to,
        confidence: 90,
        otherwise: None,
        note: None,
        span: message.text.to_owned(),
    };
    Some(message.frame(Meaning::Book { entries: vec![entry], preview: false }))
}

/// An amount, and where it stands.
type Placed = (Range<usize>, Money);

/// What is given and what is got for it.
fn amounts(message: &Message<'_>, raw: &[Piece], verb: usize) -> Option<(Placed, Placed)> {
    let tokens = &message.tokens;
    let said = raw.iter().filter_map(|piece| match piece.item {
        Item::Money(amount) if amount.is_said() => Some((piece.tokens.clone(), amount)),
        _ => None,
    });
    let said: Vec<(Range<usize>, Amount)> = said.collect();
    let [(first, one), (second, other)] = &said[..] else { return None };
    let sure = |amount: &Amount| amount.money().filter(|_| amount.certainty == Certainty::Sure);
    let (one, mut other) = (sure(one)?, sure(other)?);
    let before = |at: usize| at.checked_sub(1).map(|at| &tokens[at]);
    // "kurs 16.400, beli 100 usd": a rate that stands first is no amount that is given.
    if before(first.start).is_some_and(|token| token.is_or_reads(rate::RATE)) {
        return None;
    }
    // "tukar 300 sgd kurs 12.650", "beli 100 usd @16.400": what one of them is worth.
    let is_each = before(second.start).is_some_and(|token| token.is("@") || token.is("di"));
    let is_rate =
        is_each || tokens[first.end..second.start].iter().any(|token| token.is_or_reads(rate::RATE));
    if is_rate && one.currency() != other.currency() {
        other = one
            .portion(other.minor().into(), one.currency().minor_per_unit().into())
            .map(|product| Money::from_sum(product.minor(), other.currency()))?;
    }
    if one.currency() == other.currency() {
        return None;
    }
    let (one, other) = ((first.clone(), one), (second.clone(), other));
    // "beli 100 usd pakai 1,64jt", "beli 100 usd 1,64jt": what is got stands first, and is paid in one's own money.
    let buys = tokens[verb].is_or_reads(exchange::GETTING) && verb < first.start;
    let pays = tokens[first.end..second.start].iter().any(|token| token.is_or_reads(exchange::BEFORE_PRICE));
    let is_own = other.1.currency() == message.context.currency;
    Some(if buys && (pays || is_rate || is_own) { (other, one) } else { (one, other) })
}

/// The accounts that it leaves and comes to: by their markers, and the purse of the currency that is got.
fn accounts(
    message: &Message<'_>,
    raw: &[Piece],
    (given, got): (&Placed, &Placed),
) -> (Option<String>, Option<String>) {
    let named: Vec<(usize, &Account)> = raw
        .iter()
        .filter_map(|piece| match &piece.item {
            Item::Account(account) => Some((piece.tokens.start, account)),
            _ => None,
        })
        .collect();
    let by_role = |role: Role| named.iter().find(|(_, account)| account.role == role);
    let near = |at: usize, amount: &Placed| at.abs_diff(amount.0.start);
    let bare = |amount: &Placed, other: &Placed| {
        named.iter().find(|(at, account)| account.role == Role::Bare && near(*at, amount) < near(*at, other))
    };
    let from = by_role(Role::From).or_else(|| bare(given, got)).map(|(_, account)| account.name.clone());
    let to = by_role(Role::To).or_else(|| by_role(Role::In)).or_else(|| bare(got, given));
    let to = to.map(|(_, account)| account.name.clone()).filter(|to| Some(to) != from.as_ref());
    let holds = |name: &&String| {
        is_purse(name) && name.split(' ').next_back().and_then(currency) == Some(got.1.currency())
    };
    let own = || {
        let mut purses = message.context.accounts.iter().filter(holds);
        purses.next().filter(|_| purses.next().is_none()).cloned()
    };
    (from, to.or_else(own))
}

fn currency(word: &str) -> Option<Currency> {
    amount::currency_named(&word.to_lowercase())
}

/// Whether a word says nothing beside.
fn is_around(token: &Token) -> bool {
    let sets = [exchange::CHANGING, exchange::AROUND, exchange::BEFORE_PRICE, rate::RATE];
    token.kind != Kind::Word
        || token.is("saya")
        || token.is_any(roles::FILLERS)
        || sets.iter().any(|words| token.is_or_reads(words))
        || currency(&token.lower).is_some()
}
