//! Which way each amount went: by its own sign, by the column that it stands in, by what the account held before and after, or by
//! what the rest of the document shows.

use ledger::{Currency, Money};

use super::{columns::Role, entry::Told};
use crate::{
    Reason,
    amount::{Figure, Mark, Side},
    text::shown,
};

/// An amount above nought, and what is known of its way; and what the account held then.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    pub(super) money: Result<Money, Reason>,
    pub(super) side: Option<Side>,
    pub(super) balance: Option<Money>,
    /// Whether a plus or a letter showed that it came in, or a minus or a letter that it went out, and no column.
    is_marked: bool,
    /// Whether a minus showed it.
    pub(super) is_minus: bool,
}

/// Reads the figures of a row.
pub(super) fn amount(told: &Told, decimal: Mark, currency: Currency) -> Amount {
    let read = |role| {
        told.figure(role)
            .and_then(Figure::read)
            .map(|figure: Figure<'_>| (figure, figure.money(decimal, figure.currency.unwrap_or(currency))))
    };
    let balance = read(Role::Balance).and_then(|(figure, money)| Some(figure.held(money.ok()?)));
    let moves = |(_, money): &(Figure<'_>, Result<Money, Reason>)| {
        !money.as_ref().is_ok_and(|money| money.minor() == 0)
    };
    let (out, into, either) = (read(Role::Out), read(Role::In), read(Role::Amount));
    let is_nought = [&out, &into, &either].into_iter().flatten().next().is_some();
    let (out, into) = (out.filter(moves), into.filter(moves));
    let is_minus = matches!((&out, &into, &either), (None, None, Some((figure, _))) if figure.is_negative());
    let (money, side, is_marked) = match (out, into, either.filter(moves)) {
        (Some(_), Some(_), _) => (Err(Reason::NoSign), None, false),
        (Some((_, money)), None, _) => (money, Some(Side::Out), false),
        (None, Some((_, money)), _) => (money, Some(Side::In), false),
        (None, None, Some((figure, money))) => {
            let of_sign = if figure.is_plus { Some(Side::In) } else { None };
            let side =
                if figure.is_negative() { Some(Side::Out) } else { figure.side.or(told.side).or(of_sign) };
            (money, side, side.is_some())
        }
        (None, None, None) if is_nought => (Err(Reason::Nought), None, false),
        (None, None, None) => (
            Err(told.unread.as_deref().map_or(Reason::NoAmount, |unread| Reason::BadAmount(shown(unread)))),
            None,
            false,
        ),
    };
    Amount { money, side, balance, is_marked, is_minus }
}

/// Finds the way of amounts of one account that show none, by what it held: before the first row, and after each that says so. The
/// last row may stand first.
pub(super) fn prove(amounts: &mut [&mut Amount], opening: Option<Money>) {
    let steps = |amounts: &[&mut Amount], is_upwards: bool| -> Vec<Option<Side>> {
        let before = |place: usize| match (is_upwards, place) {
            (false, 0) => opening,
            (false, place) => amounts.get(place - 1).and_then(|amount| amount.balance),
            (true, place) => amounts.get(place + 1).map_or(opening, |amount| amount.balance),
        };
        let step = |place: usize| {
            let amount = amounts.get(place)?;
            let (money, after) = (amount.money.as_ref().ok()?, amount.balance?);
            let moved = after.minor().checked_sub(before(place)?.minor())?;
            let side = if moved < 0 { Side::Out } else { Side::In };
            (moved.checked_abs()? == money.minor().checked_abs()?).then_some(side)
        };
        (0..amounts.len()).map(step).collect()
    };
    let (downwards, upwards) = (steps(amounts, false), steps(amounts, true));
    let agrees = |sides: &[Option<Side>]| {
        let agreeing = amounts
            .iter()
            .zip(sides)
            .filter(|(amount, side)| side.is_some() && (amount.side.is_none() || amount.side == **side));
        agreeing.count()
    };
    let sides = if agrees(&upwards) > agrees(&downwards) { upwards } else { downwards };
    for (amount, side) in amounts.iter_mut().zip(sides) {
        amount.side = amount.side.or(side);
    }
}

/// The way of amounts that show none in a document where others do: those are the exceptions. `None`, where no sign or both stand
/// in it.
pub(super) fn of_plain<'a>(amounts: impl Iterator<Item = &'a Amount>) -> Option<Side> {
    let (mut out, mut into) = (false, false);
    for amount in amounts.filter(|amount| amount.is_marked) {
        out |= amount.side == Some(Side::Out);
        into |= amount.side == Some(Side::In);
    }
    match (out, into) {
        (true, false) => Some(Side::In),
        (false, true) => Some(Side::Out),
        _ => None,
    }
}

/// Whether the only marks of a document are minuses, and fewer amounts have one than show no way at all: then they may mean either,
/// for a card's purchases stand without a sign.
pub(super) fn are_few_minuses<'a>(amounts: impl Iterator<Item = &'a Amount>) -> bool {
    let (mut minuses, mut plain, mut others) = (0_u32, 0_u32, 0_u32);
    for amount in amounts.filter(|amount| amount.money.is_ok()) {
        match amount.side {
            Some(_) if amount.is_minus => minuses += 1,
            Some(_) => others += 1,
            None => plain += 1,
        }
    }
    others == 0 && minuses > 0 && minuses < plain
}
