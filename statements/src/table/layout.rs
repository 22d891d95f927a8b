//! Which column holds what: by its heading, held against what stands in it, and by that alone where there is none.

use ledger::Currency;

use super::{
    columns::{Column, Columns},
    heading::{Heading, Held},
};
use crate::amount::Side;

/// Where the amount stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Money {
    /// In one column.
    One(usize),
    /// In a column for each way.
    Two {
        /// What went out.
        out: usize,
        /// What came in.
        into: usize,
    },
}

impl Money {
    /// The columns, that of what went out first.
    pub(crate) fn columns(self) -> impl Iterator<Item = usize> {
        let (first, second) = match self {
            Self::One(nth) => (nth, None),
            Self::Two { out, into } => (out, Some(into)),
        };
        std::iter::once(first).chain(second)
    }
}

/// Which column holds what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    pub(crate) day: usize,
    /// Other days, for rows in which that one is missing.
    pub(crate) other_days: Vec<usize>,
    /// Whether a day holds for the rows below it.
    pub(crate) fills_down: bool,
    pub(crate) money: Money,
    /// Whether the columns stand for the other way than their headings say, as the books of firms have it.
    pub(crate) is_turned: bool,
    /// The way that the heading of a single column says.
    pub(crate) base: Option<Side>,
    pub(crate) side: Option<usize>,
    pub(crate) balance: Option<usize>,
    pub(crate) currency: Option<usize>,
    /// The currency that a heading names.
    pub(crate) named: Option<Currency>,
    pub(crate) id: Option<usize>,
    pub(crate) counterpart: Option<usize>,
    pub(crate) category: Option<usize>,
    pub(crate) account: Option<usize>,
    pub(crate) transfer_to: Option<usize>,
    /// What moving the money cost, where it is not within the amount.
    pub(crate) fee: Option<usize>,
    pub(crate) status: Option<usize>,
    /// Words, from left to right; and whether numbers among them are words too.
    pub(crate) texts: Vec<(usize, bool)>,
    /// How many columns are named.
    pub(crate) width: usize,
}

impl Layout {
    /// The columns that hold numbers.
    pub(crate) fn numbers(&self) -> Vec<usize> {
        let mut columns: Vec<usize> = self.balance.into_iter().collect();
        columns.extend(self.money.columns());
        columns
    }
}

/// So many ways to read a table without headings are tried.
const MOST: usize = 24;

/// What is known of the columns.
struct Table<'t> {
    headings: &'t [Option<Heading>],
    columns: &'t [Column],
    rows: u64,
    undated: u64,
}

/// The ways in which a table's columns may be read, the likeliest first; none, where it has no day or no amount.
pub(crate) fn layouts(headings: &[Option<Heading>], columns: &Columns) -> Vec<Layout> {
    let table = Table { headings, columns: &columns.all, rows: columns.rows, undated: columns.undated };
    let Some(day) = table.day() else { return Vec::new() };
    let moneys = table.moneys(day, columns);
    moneys.into_iter().take(MOST).map(|(money, balance)| table.layout(day, money, balance)).collect()
}

impl Table<'_> {
    fn column(&self, nth: usize) -> Option<&Column> {
        self.columns.get(nth)
    }

    fn heading(&self, nth: usize) -> Option<Heading> {
        self.headings.get(nth).copied().flatten()
    }

    /// What a column holds by its heading, where that is true of what stands in it.
    fn held(&self, nth: usize) -> Option<Held> {
        let held = self.heading(nth)?.held;
        let column = self.column(nth)?;
        let [out, into, between] = column.ways;
        let is_way = column.is_mostly(out + into + between);
        let is_figures = column.figures * 2 >= column.filled;
        match held {
            Held::Day | Held::Time if self.is_days(nth) => Some(Held::Day),
            Held::Amount | Held::Moved(_) | Held::Balance if is_figures => Some(held),
            Held::Amount | Held::Moved(_) | Held::Side if is_way => Some(Held::Side),
            Held::Side if column.is_mostly(column.figures) => Some(Held::Amount),
            Held::Day | Held::Amount | Held::Moved(_) | Held::Balance => None,
            Held::Currency if !column.is_mostly(column.currencies) => None,
            Held::Account if self.is_own(column) => Some(held),
            Held::Side | Held::Account => Some(Held::Text),
            held => Some(held),
        }
    }

    /// Whether a column of accounts names few, as the files of programs do; and no amounts.
    fn is_own(&self, column: &Column) -> bool {
        let kinds = u64::try_from(column.kinds.len()).unwrap_or(u64::MAX);
        let is_program = self.headings.iter().flatten().any(|heading| heading.held == Held::Category);
        let is_amount = column.is_mostly(column.figures) && column.ids * 2 < column.figures;
        !is_amount && (kinds == 1 || is_program && kinds < 31 || kinds * 3 <= column.filled)
    }

    fn is_days(&self, nth: usize) -> bool {
        self.column(nth)
            .is_some_and(|column| (column.days + column.joined + column.serials) * 2 > column.filled)
    }

    /// The columns that hold this, the best first.
    fn holding(&self, wanted: Held) -> Vec<usize> {
        let rank = |nth: &usize| self.heading(*nth).map_or(u8::MAX, |heading| heading.rank);
        let mut found: Vec<usize> =
            (0..self.columns.len()).filter(|nth| self.held(*nth) == Some(wanted)).collect();
        found.sort_by_key(rank);
        found
    }

    fn first(&self, wanted: Held) -> Option<usize> {
        self.holding(wanted).first().copied()
    }

    /// The column of days.
    fn day(&self) -> Option<usize> {
        let filled = |nth: usize| self.column(nth).map_or(0, |column| column.filled);
        let named = self.holding(Held::Day);
        // One that is hardly ever filled is not meant.
        let is_used = |nth: &&usize| {
            filled(**nth) * 4 >= named.iter().map(|nth| filled(*nth)).max().unwrap_or_default()
        };
        if let Some(named) = named.iter().find(is_used) {
            return Some(*named);
        }
        let is_free = |nth: &usize| self.heading(*nth).is_none_or(|heading| heading.held == Held::Ignored);
        let mostly = |of: fn(&Column) -> u64| {
            (0..self.columns.len())
                .filter(is_free)
                .find(|nth| self.column(*nth).is_some_and(|column| column.is_mostly(of(column))))
        };
        mostly(|column| column.days).or_else(|| mostly(|column| column.joined))
    }

    /// Where the amount and the balance may stand.
    fn moneys(&self, day: usize, columns: &Columns) -> Vec<(Money, Option<usize>)> {
        let balance = self.first(Held::Balance);
        let (out, into) = (self.first(Held::Moved(Side::Out)), self.first(Held::Moved(Side::In)));
        if let (Some(out), Some(into)) = (out, into) {
            let turned = balance.map(|_| (Money::Two { out: into, into: out }, balance));
            return [(Money::Two { out, into }, balance)].into_iter().chain(turned).collect();
        }
        let amounts = self.holding(Held::Amount);
        let rank = |nth: usize| self.heading(nth).map(|heading| heading.rank);
        if let Some(first) = amounts.first() {
            let filled = |nth: usize| self.column(nth).map_or(0, |column| column.filled);
            let as_good = |nth: &&usize| rank(**nth) == rank(*first) && filled(**nth) * 2 > filled(*first);
            return amounts.iter().filter(as_good).map(|nth| (Money::One(*nth), balance)).collect();
        }
        if let Some(only) = out.or(into) {
            return vec![(Money::One(only), balance)];
        }
        self.unnamed(day, balance, columns)
    }

    /// The same by what stands in columns without a heading.
    fn unnamed(&self, day: usize, balance: Option<usize>, columns: &Columns) -> Vec<(Money, Option<usize>)> {
        let is_number = |nth: &usize| {
            *nth != day
                && self.heading(*nth).is_none()
                && self.column(*nth).is_some_and(|column| {
                    let is_counted = column.steps > 0 && column.steps + 1 >= column.figures;
                    let is_id = column.ids * 2 > column.figures;
                    column.is_mostly(column.figures)
                        && !is_counted
                        && !is_id
                        && column.filled * 4 >= self.rows.min(4)
                })
        };
        let numbers: Vec<usize> = (0..self.columns.len()).filter(is_number).take(5).collect();
        let pairs = |without: Option<usize>| {
            let rest: Vec<usize> = numbers.iter().copied().filter(|nth| Some(*nth) != without).collect();
            let mut pairs = Vec::new();
            for (at, first) in rest.iter().enumerate() {
                for second in rest.iter().skip(at + 1) {
                    let (both, one) = columns.together(*first, *second);
                    if both == 0 && one > 0 {
                        pairs.push(Money::Two { out: *first, into: *second });
                        pairs.push(Money::Two { out: *second, into: *first });
                    }
                }
            }
            pairs.into_iter().chain(rest.into_iter().map(Money::One)).collect::<Vec<_>>()
        };
        if balance.is_some() || numbers.len() < 2 {
            return pairs(balance).into_iter().map(|money| (money, balance)).collect();
        }
        let with = numbers
            .iter()
            .rev()
            .flat_map(|last| pairs(Some(*last)).into_iter().map(|money| (money, Some(*last))));
        with.chain(pairs(None).into_iter().map(|money| (money, None))).collect()
    }

    /// All else, once it is known where money stands.
    fn layout(&self, day: usize, money: Money, balance: Option<usize>) -> Layout {
        let mut taken: Vec<usize> = [Some(day), balance].into_iter().flatten().collect();
        taken.extend(money.columns());
        let side = self.first(Held::Side).or_else(|| self.unnamed_side(&taken));
        let named = taken.iter().skip(1).rev().find_map(|nth| self.heading(*nth)?.currency);
        // "Original Currency" is that of another amount, where the heading of this one names its own.
        let is_ours =
            |nth: &usize| named.is_none() || self.heading(*nth).is_none_or(|heading| heading.rank == 0);
        let currency = self.first(Held::Currency).filter(is_ours).or_else(|| self.unnamed_currency(&taken));
        let base = match (money, self.heading(*taken.last().unwrap_or(&0)).map(|heading| heading.held)) {
            (Money::One(_), Some(Held::Moved(side))) => Some(side),
            _ => None,
        };
        let other_days = self.holding(Held::Day).into_iter().filter(|nth| *nth != day).collect();
        let mut layout = Layout {
            day,
            other_days,
            fills_down: self.undated * 3 > self.rows,
            money,
            is_turned: matches!(money, Money::Two { out, .. } if self.held(out) == Some(Held::Moved(Side::In))),
            base,
            side,
            balance,
            currency,
            named,
            id: self.first(Held::Id),
            counterpart: self.first(Held::Counterpart),
            category: self.first(Held::Category),
            account: self.first(Held::Account),
            transfer_to: self.first(Held::TransferTo),
            fee: self
                .first(Held::Fee)
                .filter(|nth| self.column(*nth).is_some_and(|fee| fee.figures > fee.noughts)),
            status: self.first(Held::Status),
            texts: Vec::new(),
            width: self.headings.len(),
        };
        // An account on the other side is one's own only in the file of a program that knows both.
        let is_between = side
            .and_then(|nth| self.column(nth))
            .is_some_and(|column| matches!(column.ways, [_, _, between] if between > 0));
        if layout.account.is_none() && !is_between {
            layout.transfer_to = None;
        }
        taken.extend(
            [layout.side, layout.currency, layout.id, layout.category, layout.account].into_iter().flatten(),
        );
        taken.extend([layout.transfer_to, layout.status].into_iter().flatten());
        layout.texts = self.texts(&taken);
        layout
    }

    /// A column of nothing but ways, of both kinds or beside every amount.
    fn unnamed_side(&self, taken: &[usize]) -> Option<usize> {
        let is_side = |nth: &usize| {
            self.column(*nth).is_some_and(|column| {
                let [out, into, between] = column.ways;
                let both = out.min(into) + column.dashes.min(into);
                let all = out + into + between;
                let is_free = matches!(
                    self.heading(*nth).map(|heading| heading.held),
                    None | Some(Held::Text | Held::Code)
                );
                is_free && all == column.filled && all > 0 && (both > 0 || self.heading(*nth).is_none())
            })
        };
        (0..self.columns.len()).filter(|nth| !taken.contains(nth)).find(is_side)
    }

    fn unnamed_currency(&self, taken: &[usize]) -> Option<usize> {
        let is_currency = |nth: &usize| {
            self.heading(*nth).is_none()
                && self
                    .column(*nth)
                    .is_some_and(|column| column.currencies == column.filled && column.filled > 0)
        };
        (0..self.columns.len()).filter(|nth| !taken.contains(nth)).find(is_currency)
    }

    /// Columns of words: those that are named so, and those without a name.
    fn texts(&self, taken: &[usize]) -> Vec<(usize, bool)> {
        let is_text = |nth: &usize| {
            let held = self.heading(*nth).map(|heading| heading.held);
            let is_named = matches!(
                held,
                None | Some(
                    Held::Text
                        | Held::Counterpart
                        | Held::Code
                        | Held::Side
                        | Held::Account
                        | Held::TransferTo
                )
            );
            !taken.contains(nth) && is_named && !self.is_days(*nth)
        };
        let width = self.columns.len().max(self.headings.len());
        let texts = (0..width).filter(is_text);
        texts
            .map(|nth| {
                let held = self.heading(nth).map(|heading| heading.held);
                (nth, matches!(held, Some(Held::Text | Held::Counterpart | Held::TransferTo)))
            })
            .collect()
    }
}
