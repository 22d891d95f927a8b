//! What may tell whether money went out or came in, by what the columns hold.

use super::{
    columns::{Column, Columns},
    layout::{Layout, Money},
    reading::Sign,
};
use crate::amount::Side;

/// Ways of telling, the likeliest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Signs {
    /// Each is held against balances, where there are some.
    pub(crate) all: Vec<Sign>,
    /// Where balances tell nothing: those of which somebody has to choose. The first holds until then.
    pub(crate) open: Vec<Sign>,
}

const AS_WRITTEN: Sign = Sign::Written { bare: Side::In };

impl Signs {
    fn sure(all: &[Sign]) -> Self {
        Self { all: all.to_vec(), open: Vec::new() }
    }
}

/// Of a table. `is_card`: the file says that it is a card's, where what is spent may stand without a sign.
pub(crate) fn signs(layout: &Layout, columns: &Columns, is_card: bool) -> Signs {
    let none = Column::default();
    let column = |nth: usize| columns.all.get(nth).unwrap_or(&none);
    match layout.money {
        Money::Two { out, into } => of_two(column(out), column(into)),
        Money::One(nth) => of_one(layout, column(nth), layout.side.map(column), is_card),
    }
}

fn of_two(out: &Column, into: &Column) -> Signs {
    // Where each amount has a minus it is but another way to say which column it stands in.
    let is_mixed = |column: &Column| column.minus > 0 && column.bare + column.plus > 0;
    let turns = is_mixed(out) || is_mixed(into);
    Signs::sure(if turns {
        &[Sign::Columns { turns: true }, Sign::Columns { turns: false }]
    } else {
        &[Sign::Columns { turns: false }]
    })
}

fn of_one(layout: &Layout, amounts: &Column, side: Option<&Column>, is_card: bool) -> Signs {
    let said = amounts.said_out + amounts.said_in;
    if let Some(side) = side {
        return of_way(amounts, side);
    }
    if said > 0 {
        return of_words(amounts);
    }
    match layout.base {
        // A column of what went out alone: a minus takes back.
        Some(Side::Out) if amounts.minus == 0 || amounts.bare + amounts.plus > 0 => {
            return Signs::sure(&[Sign::Reversed]);
        }
        Some(_) => return Signs::sure(&[AS_WRITTEN]),
        None => {}
    }
    if amounts.minus > 0 {
        return signed(layout, amounts, is_card);
    }
    if amounts.plus > 0 {
        let bare = if amounts.bare > 0 { Side::Out } else { Side::In };
        return Signs::sure(&[Sign::Written { bare }]);
    }
    let bare = |way: Side| Sign::Bare { way, is_card };
    let first = if is_card { Side::Out } else { Side::In };
    let open = vec![bare(first), bare(first.other())];
    let balance = [Sign::Balance { runs_back: false }, Sign::Balance { runs_back: true }];
    let by_balance = balance.into_iter().filter(|_| layout.balance.is_some() && !is_card);
    Signs { all: by_balance.chain(open.clone()).collect(), open }
}

/// Some amounts have a minus.
fn signed(layout: &Layout, amounts: &Column, is_card: bool) -> Signs {
    let others = amounts.bare + amounts.plus;
    if is_card && amounts.plus == 0 {
        return match amounts.minus.cmp(&others) {
            std::cmp::Ordering::Less => Signs::sure(&[Sign::Reversed]),
            std::cmp::Ordering::Greater => Signs::sure(&[AS_WRITTEN]),
            std::cmp::Ordering::Equal => {
                let open = vec![Sign::Reversed, AS_WRITTEN];
                Signs { all: open.clone(), open }
            }
        };
    }
    let both = vec![AS_WRITTEN, Sign::Reversed];
    // More goes out than comes in. Where fewer have a minus, it may be a card whose purchases have none: words may tell.
    if amounts.plus == 0 && amounts.minus < others {
        return Signs { all: both.clone(), open: both };
    }
    // A balance may say that the file means it the other way round, and words may where as many have one as have none.
    let is_checked = (layout.balance.is_some() && !is_card) || (amounts.plus == 0 && amounts.minus == others);
    Signs::sure(if is_checked { &both } else { &[AS_WRITTEN] })
}

/// A word beside each amount, in a column of its own.
fn of_way(amounts: &Column, side: &Column) -> Signs {
    let [out, into, between] = side.ways;
    if amounts.minus == 0 {
        return Signs::sure(&[Sign::Way { turns: false }]);
    }
    if amounts.bare + amounts.plus == 0 && into > 0 {
        return Signs::sure(&[Sign::Way { turns: false }, Sign::Way { turns: true }]);
    }
    // As many with a minus as are said to have gone out, or between one's own accounts: both say the same. What is nought has
    // no minus, whatever is said of it.
    let few = amounts.minus / 10;
    let is_same = amounts.minus + amounts.noughts + few >= out && amounts.minus <= out + between + few;
    let (turned, plain) = (Sign::Way { turns: true }, Sign::Way { turns: false });
    Signs::sure(&if is_same || out == 0 { [AS_WRITTEN, turned, plain] } else { [turned, plain, AS_WRITTEN] })
}

/// A word beside the amount, in its cell.
fn of_words(amounts: &Column) -> Signs {
    let bare = match (amounts.said_out, amounts.said_in) {
        (0, _) => Some(Side::Out),
        (_, 0) => Some(Side::In),
        _ => None,
    };
    let turns = amounts.minus > 0 && amounts.minus != amounts.said_out;
    let (first, second) = (Sign::Said { bare, turns }, Sign::Said { bare, turns: !turns });
    if amounts.minus > 0 { Signs::sure(&[first, second]) } else { Signs::sure(&[first]) }
}
