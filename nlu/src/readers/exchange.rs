//! One currency given for another: "tukar 3,8jt dari tunai jadi 300 sgd masuk dompet sgd", "beli 100 usd pakai 1,64jt dari bca";
//! and money moved of which it is said what arrived: "tarik 400 usd dari wise ke jenius dapet 6,4jt, fee 3.20 usd".

use std::ops::Range;

use ledger::{Currency, Direction, Money};

use crate::frame::{Entry, Frame, Meaning};
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::readers::arrived::{self, Placed};
use crate::readers::phrase;
use crate::senses::modality;
use crate::values::account::{Account, Role, is_purse};
use crate::values::amount::{self, Amount, Certainty};
use crate::words::lexicon::roles::{self, exchange, rate};
use crate::words::list::List;
use crate::words::token::{Kind, Token};

/// Longer messages tell of more.
const MOST_TOKENS: usize = 40;

/// The frame of a message that changes money into that of another currency, or tells what arrived of it, and says nothing else.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let tokens = &message.tokens;
    let changes = tokens.iter().position(|token| token.is_or_reads(exchange::CHANGING));
    // Of what is only moved it has to be told what arrived.
    let tells_what_arrived = || {
        let has = |words: &List| tokens.iter().any(|token| token.is_or_reads(words));
        let figures = tokens.iter().filter(|token| token.kind == Kind::Number).count();
        figures > 1 && has(exchange::MOVING) && has(exchange::ARRIVING)
    };
    // "moved 200 usd from wise to bca, rate 16400": or by how much each counted.
    let moves_at_rate = || {
        let is_at_rate = tokens.iter().any(|token| token.is_or_reads(rate::RATE));
        tokens.iter().position(|token| token.is_or_reads(exchange::MOVING)).filter(|_| is_at_rate)
    };
    let verb = changes.or_else(moves_at_rate);
    if verb.is_none() && !tells_what_arrived() {
        return None;
    }
    if tokens.len() > MOST_TOKENS || message.text.trim_end().ends_with('?') {
        return None;
    }
    let raw = message.raw();
    let (said, fee) = arrived::without_fee(&said(raw)?, tokens)?;
    let [one, other] = &said[..] else { return None };
    let (given, got) = match arrived::read(message, raw, (one, other), fee.as_ref()) {
        Some(moved) => moved,
        None => changed(message, (one, other), verb?)?,
    };
    let amounts: Vec<&Range<usize>> =
        [&given.0, &got.0].into_iter().chain(fee.as_ref().map(|fee| &fee.0)).collect();
    // "beli dolar" may be of a thing that costs dollars: money is what is changed, and nothing is named beside.
    let is_other = |piece: &Piece| {
        let of_amount = amounts.iter().any(|range| range.contains(&piece.tokens.start));
        !of_amount && piece.is_word() && !is_around(&tokens[piece.tokens.start], fee.is_some())
    };
    if raw.iter().any(is_other) || modality::of_message(&message.words(), message.text).is_some() {
        return None;
    }
    let (from, to) = accounts(message, raw, (&given, &got));
    let moved = entry(message, raw, (given.1, got.1), (from, to));
    let fee = fee.map(|fee| arrived::fee_of(message, raw, &moved, &fee));
    let entries = [moved].into_iter().chain(fee).collect();
    Some(message.frame(Meaning::Book { entries, preview: false }))
}

/// The transfer of what is given to where it goes.
fn entry(
    message: &Message<'_>,
    raw: &[Piece],
    (given, got): (Money, Money),
    (from, to): (Option<String>, Option<String>),
) -> Entry {
    let day = raw.iter().find_map(|piece| match piece.item {
        Item::When(when) if !when.ahead && !when.invalid => when.date,
        _ => None,
    });
    let now = message.context.now;
    let at = day.and_then(|day| day.and_time(now.time()).and_local_timezone(now.timezone()).earliest());
    Entry {
        direction: Direction::Transfer,
        amount: given,
        received: Some(got).filter(|got| got.currency() != given.currency()),
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
    }
}

/// The amounts of the message, where each is sure.
fn said(raw: &[Piece]) -> Option<Vec<Placed>> {
    let said = raw.iter().filter_map(|piece| match piece.item {
        Item::Money(amount) if amount.is_said() => Some((piece.tokens.clone(), amount)),
        _ => None,
    });
    let sure = |amount: Amount| amount.money().filter(|_| amount.certainty == Certainty::Sure);
    said.map(|(range, amount)| Some((range, sure(amount)?))).collect()
}

/// What is given and what is got for it.
fn changed(
    message: &Message<'_>,
    ((first, one), (second, other)): (&Placed, &Placed),
    verb: usize,
) -> Option<(Placed, Placed)> {
    let tokens = &message.tokens;
    let (one, mut other) = (*one, *other);
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
    let purse_of = |held: Currency| {
        let holds =
            |name: &&String| is_purse(name) && name.split(' ').next_back().and_then(currency) == Some(held);
        let mut purses = message.context.accounts.iter().filter(holds);
        purses.next().filter(|_| purses.next().is_none()).cloned()
    };
    let own = || purse_of(got.1.currency());
    let from = from.or_else(|| purse_of(given.1.currency()));
    // "topup shopeepay 200rb dari bni"
    let filled = || {
        let mut others = named.iter().filter(|(_, account)| account.role == Role::Bare);
        let only = others.next().filter(|_| by_role(Role::From).is_some() && others.next().is_none());
        only.map(|(_, account)| account.name.clone()).filter(|to| Some(to) != from.as_ref())
    };
    let to = to.or_else(own).or_else(filled);
    (from, to)
}

fn currency(word: &str) -> Option<Currency> {
    amount::currency_named(&word.to_lowercase())
}

/// Whether a word says nothing beside; `with_fee` where a fee is told of.
fn is_around(token: &Token, with_fee: bool) -> bool {
    let sets = [
        exchange::CHANGING,
        exchange::MOVING,
        exchange::ARRIVING,
        exchange::AROUND,
        exchange::BEFORE_PRICE,
        rate::RATE,
    ];
    token.kind != Kind::Word
        || token.is("saya")
        || token.is_any(roles::FILLERS)
        || sets.iter().any(|words| token.is_or_reads(words))
        || with_fee && arrived::is_of_fee(token)
        || phrase::is_particle(token)
        || currency(&token.lower).is_some()
}
