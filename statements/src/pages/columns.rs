//! The columns of a table: what each holds by the words above it, and where it stands.

use super::strip::{Strip, Word, text};
use crate::{
    amount::Side,
    table::heading::{Heading, Held},
};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The day.
    Day,
    /// The day of posting, where another one stands beside it.
    Posted,
    /// Which way it moved.
    Side,
    /// The bank's own id.
    Id,
    /// Nothing that is kept: another day, a time, a count, a branch.
    Aside,
    /// What the bank says.
    Text,
    /// Who is on the other side.
    OtherSide,
    /// An amount of either direction.
    Amount,
    /// What went out.
    Out,
    /// What came in.
    In,
    /// What the account held then.
    Balance,
}

impl Role {
    /// Whether it holds money.
    pub(super) fn is_money(self) -> bool {
        matches!(self, Self::Amount | Self::Out | Self::In | Self::Balance)
    }

    /// Whether a day may stand in it.
    fn is_day(self) -> bool {
        matches!(self, Self::Day | Self::Posted)
    }
}

/// A line of heads has no more words.
const MOST_HEADS: usize = 40;
/// A day whose heading says that it is of value or of something else has this rank or a higher one.
const OTHER_DAY: u8 = 3;

/// A column: from where to where its heading stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) role: Role,
    rank: u8,
    left: u32,
    right: u32,
}

/// How a table is laid out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// From left to right.
    pub(super) columns: Vec<Column>,
    /// Whether what stands below a heading belongs to it. Where a text has lost its places, the order is all there is.
    pub(super) is_placed: bool,
}

impl Layout {
    /// The layout of a document that shows no headings: an amount, and perhaps what was held then.
    pub(super) fn unknown() -> Self {
        let column = |role| Column { role, rank: 0, left: 0, right: 0 };
        Self { columns: [Role::Day, Role::Amount, Role::Balance].map(column).to_vec(), is_placed: false }
    }

    /// The headings at the start of some lines, and in how many lines they stand.
    pub(super) fn of(strips: &[Strip]) -> Option<(Self, usize)> {
        let first = strips.first().filter(|strip| !strip.has_digits())?;
        let above = columns(first)?;
        let next = strips.get(1).filter(|next| next.page == first.page && !next.has_digits());
        let below = next.and_then(|next| Some((next, columns(next)?)));
        if let Some(layout) = Self::table(above.clone(), first.cells()) {
            // The same in another language, or what its money is counted in.
            return Some((layout, 1 + usize::from(below.is_some())));
        }
        // Where the next line is a table's, this one tells something else.
        let (next, more) = below.filter(|(next, more)| Self::table(more.clone(), next.cells()).is_none())?;
        let both = above.into_iter().chain(more).collect();
        Some((Self::table(both, first.cells().max(next.cells()))?, 2))
    }

    /// Columns that make a table: a day, and money.
    fn table(mut columns: Vec<Column>, cells: usize) -> Option<Self> {
        columns.sort_by_key(|column| column.left);
        let has = |is: fn(Role) -> bool| columns.iter().any(|column| is(column.role));
        (has(Role::is_day) && has(Role::is_money)).then_some(Self { columns, is_placed: cells > 2 })
    }

    /// The columns for money, in their order.
    pub(super) fn money(&self) -> Vec<Role> {
        self.columns.iter().map(|column| column.role).filter(|role| role.is_money()).collect()
    }

    /// Whether of two days the second is that of posting.
    pub(super) fn is_posted_second(&self) -> bool {
        self.columns.iter().map(|column| column.role).filter(|role| role.is_day()).nth(1)
            == Some(Role::Posted)
    }

    /// The place of the column that something stands in: the one above it, or else the nearest.
    pub(super) fn nearest(&self, left: u32, right: u32) -> Option<usize> {
        let distance = |column: &Column| {
            let gap = column.left.saturating_sub(right).max(left.saturating_sub(column.right));
            let shared = right.min(column.right).saturating_sub(left.max(column.left));
            (gap, u32::MAX - shared)
        };
        (0..self.columns.len()).min_by_key(|place| self.columns.get(*place).map(distance))
    }

    /// What the column holds that something stands in.
    pub(super) fn role(&self, left: u32, right: u32) -> Option<Role> {
        Some(self.columns.get(self.nearest(left, right)?)?.role)
    }
}

/// The columns of a line of headings; none, where less than half of it are headings.
fn columns(strip: &Strip) -> Option<Vec<Column>> {
    if strip.words.len() > MOST_HEADS {
        return None;
    }
    let mut columns: Vec<Column> = Vec::new();
    let (mut known, mut all) = (0, 0);
    let is_placed = strip.cells() > 2;
    for cell in strip.words.chunk_by(|one, other| one.cell == other.cell) {
        let is_one = is_placed && (cell.len() == 1 || (role(&text(cell)).is_some() && !is_several(cell)));
        let heads: Vec<&[Word]> = if is_one { vec![cell] } else { cell.chunks(1).collect() };
        for (place, head) in heads.iter().enumerate() {
            all += 1;
            // A day tells by the word behind it which one it is.
            let pair = heads.get(place + 1).map(|next| text(&[*head, *next].concat()));
            let alone = role(&text(head));
            let is_day = alone.is_some_and(|(role, _)| role.is_day());
            let paired =
                pair.filter(|_| is_day).and_then(|pair| role(&pair)).filter(|(role, _)| !role.is_money());
            let found = paired.or(alone);
            known += usize::from(found.is_some());
            let (Some(first), Some(last)) = (head.first(), head.last()) else { continue };
            // What stands under words that nobody knows are words.
            if let Some((role, rank)) = found.or_else(|| is_placed.then_some((Role::Text, 0))) {
                add(&mut columns, Column { role, rank, left: first.left, right: last.right });
            }
        }
    }
    (known > 0 && known * 2 >= all).then_some(columns)
}

/// Adds a column. Of two that say the same of a day or of money one is meant.
fn add(columns: &mut Vec<Column>, mut column: Column) {
    let is_single = column.role.is_money() || column.role.is_day();
    if let Some(known) = columns.iter_mut().find(|known| is_single && known.role == column.role) {
        if known.rank <= column.rank {
            column.role = Role::Aside;
        } else {
            known.role = Role::Aside;
        }
    }
    columns.push(column);
}

/// Whether a cell holds several headings that stand close together.
fn is_several(cell: &[Word]) -> bool {
    let mut roles: Vec<Role> = Vec::new();
    for (role, _) in cell.iter().filter_map(|word| role(&word.text)) {
        if (role.is_money() || role.is_day()) && !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles.len() > 1 && (roles.len() > 2 || !roles.contains(&Role::Amount) || roles.contains(&Role::Balance))
}

/// What some words say that a column holds; among those that say the same the one with the least rank is meant.
fn role(words: &str) -> Option<(Role, u8)> {
    // What moved, and not which way.
    if words.eq_ignore_ascii_case("mutasi") {
        return Some((Role::Amount, 0));
    }
    let heading = Heading::read(words)?;
    let role = match heading.held {
        Held::Day if heading.rank >= OTHER_DAY => Role::Aside,
        Held::Day if heading.rank == 0 => Role::Posted,
        Held::Day => Role::Day,
        Held::Amount => Role::Amount,
        Held::Moved(Side::Out) => Role::Out,
        Held::Moved(Side::In) => Role::In,
        Held::Balance => Role::Balance,
        Held::Counterpart | Held::TransferTo => Role::OtherSide,
        Held::Text | Held::Category | Held::Account => Role::Text,
        Held::Id => Role::Id,
        Held::Side => Role::Side,
        Held::Fee
        | Held::Ignored
        | Held::Time
        | Held::Currency
        | Held::Counting
        | Held::Status
        | Held::Code => Role::Aside,
    };
    Some((role, heading.rank))
}
