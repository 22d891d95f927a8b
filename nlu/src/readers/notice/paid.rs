//! What was really paid: the one sum of a notice or receipt, by its own arithmetic.

use super::figure::Figure;
use crate::values::amount::{Amount, Certainty};
use crate::words::lexicon::roles::notice::Sign;

/// What the figures come to.
#[derive(Debug, Clone)]
pub(super) struct Paid {
    /// The sum.
    pub(super) amount: Amount,
    /// Where it stands.
    pub(super) at: usize,
    /// What is added to it, on top.
    pub(super) fee: Option<Amount>,
    /// What of the sum is a fee, where the sum holds one.
    pub(super) inner_fee: Option<Amount>,
    /// Given back of it.
    pub(super) cashback: Option<Amount>,
    /// The figures contradict each other.
    pub(super) is_doubtful: bool,
}

/// The figures by what they are.
struct Sums<'f> {
    figures: &'f [Figure],
}

impl<'f> Sums<'f> {
    fn of(&self, role: Sign) -> impl Iterator<Item = &'f Figure> {
        self.figures.iter().filter(move |figure| figure.role == Some(role))
    }

    fn sum(&self, roles: &[Sign]) -> i64 {
        let all = self.figures.iter().filter(|figure| figure.role.is_some_and(|role| roles.contains(&role)));
        all.fold(0, |sum, figure| sum.saturating_add(figure.amount.minor))
    }

    /// The figures that nothing is said of; of several on a line the last, as the others are its parts.
    fn plain(&self) -> Vec<&'f Figure> {
        let has_total = self.of(Sign::Total).next().is_some();
        let plain = |figure: &&Figure| {
            let is_of_line = figure.role == Some(Sign::Equals) && has_total;
            (figure.role.is_none() || is_of_line) && figure.sign != Some('-')
        };
        let mut found: Vec<&Figure> = Vec::new();
        for figure in self.figures.iter().filter(plain) {
            if found.last().is_some_and(|last| last.line == figure.line && !last.has_currency) {
                found.pop();
            }
            if !found.iter().any(|other| other.has_currency && other.amount.equals(figure.amount)) {
                found.push(figure);
            }
        }
        found
    }

    /// The whole; what something comes to is one where it stands last.
    fn last_total(&self) -> Option<&'f Figure> {
        let is_total = |figure: &&Figure| matches!(figure.role, Some(Sign::Total | Sign::Equals));
        self.figures.iter().rfind(is_total)
    }

    /// What is taken off, by its name or by its sign.
    fn discounts(&self) -> i64 {
        let is_off = |figure: &&Figure| {
            figure.role == Some(Sign::Discount) || figure.role.is_none() && figure.sign == Some('-')
        };
        self.figures.iter().filter(is_off).fold(0, |sum, figure| sum.saturating_add(figure.amount.minor))
    }
}

impl Paid {
    /// That a figure is the sum.
    fn of(figure: &Figure) -> Self {
        Self {
            amount: figure.amount,
            at: figure.tokens.start,
            fee: None,
            inner_fee: None,
            cashback: None,
            is_doubtful: figure.amount.certainty == Certainty::Impossible,
        }
    }

    /// That the sum beside a figure is another one.
    fn to(figure: &Figure, minor: i64) -> Self {
        Self { amount: Amount { minor, ..figure.amount }, is_doubtful: minor <= 0, ..Self::of(figure) }
    }
}

/// The sum that was paid; `None` where no figure is one. `is_ahead_only` says that a person told that only the part ahead is.
pub(super) fn read(figures: &[Figure], is_ahead_only: bool) -> Option<Paid> {
    let sums = Sums { figures };
    let cashback = sums.of(Sign::Cashback).next();
    let (down, rest) = (sums.of(Sign::Down).last(), sums.of(Sign::Rest).last());
    let total = sums.last_total();
    let paid = match (down, total) {
        (Some(down), _) if is_ahead_only || rest.is_some() => {
            let parts = rest.map(|rest| rest.amount.minor + down.amount.minor);
            let is_doubtful = total.zip(parts).is_some_and(|(whole, parts)| whole.amount.minor != parts);
            Some(Paid { is_doubtful, ..Paid::of(down) })
        }
        (_, Some(total)) => Some(of_total(&sums, total)),
        _ => of_parts(&sums),
    };
    match paid {
        Some(paid) => Some(Paid { cashback: cashback.map(|figure| figure.amount), ..paid }),
        None => cashback.map(Paid::of),
    }
}

/// The total, and whether the other figures bear it out.
fn of_total(sums: &Sums<'_>, total: &Figure) -> Paid {
    let plain = sums.plain();
    let fee = sum_of(sums, &[Sign::Fee, Sign::Tax]);
    // "Nominal 300.000, biaya 2.500, total 302.500"
    let bare = plain.iter().copied().chain(sums.of(Sign::Nominal));
    let bare: Vec<i64> = bare.map(|figure| figure.amount.minor).collect();
    let is_inner = |fee: &Amount| bare.iter().any(|bare| bare + fee.minor == total.amount.minor);
    Paid { is_doubtful: !is_sound(sums, &plain, total), inner_fee: fee.filter(is_inner), ..Paid::of(total) }
}

/// The sum where no total is told.
fn of_parts(sums: &Sums<'_>) -> Option<Paid> {
    let (tendered, change) = (sums.sum(&[Sign::Tendered]), sums.sum(&[Sign::Change]));
    match sums.plain().as_slice() {
        [] => {
            if let Some(handed) = sums.of(Sign::Tendered).last().filter(|_| tendered > change) {
                return Some(Paid::to(handed, tendered - change));
            }
            if let Some(subtotal) = sums.of(Sign::Subtotal).last() {
                let added = sums.sum(&[Sign::Fee, Sign::Tax]);
                return Some(Paid::to(subtotal, subtotal.amount.minor + added - sums.discounts()));
            }
            // A sum that is a fee, or a part of something, alone.
            let alone = [Sign::Down, Sign::Nominal, Sign::Fee, Sign::Tax];
            alone.into_iter().find_map(|role| sums.of(role).last()).map(Paid::of)
        }
        [one] => {
            let fee = sum_of(sums, &[Sign::Fee, Sign::Tax]);
            Some(Paid { fee, ..Paid::to(one, one.amount.minor - sums.discounts()) })
        }
        several => {
            let last = several.last()?;
            let bought = several.iter().fold(0_i64, |sum, figure| sum.saturating_add(figure.amount.minor));
            let is_borne_out = change > 0 && tendered - change == bought;
            let paid = if is_borne_out { Paid::to(last, bought) } else { Paid::of(last) };
            Some(Paid { is_doubtful: !is_borne_out, ..paid })
        }
    }
}

fn sum_of(sums: &Sums<'_>, roles: &[Sign]) -> Option<Amount> {
    let of = |figure: &&Figure| figure.role.is_some_and(|role| roles.contains(&role));
    let first = sums.figures.iter().find(of)?;
    Some(Amount { minor: sums.sum(roles), ..first.amount })
}

/// Whether the figures bear the total out: what was handed over and given back, and what was added and taken off.
fn is_sound(sums: &Sums<'_>, plain: &[&Figure], total: &Figure) -> bool {
    let whole = total.amount.minor;
    let (tendered, change) = (sums.sum(&[Sign::Tendered]), sums.sum(&[Sign::Change]));
    if tendered > 0 && change > 0 && tendered - change != whole || tendered > 0 && tendered < whole {
        return false;
    }
    let added = sums.sum(&[Sign::Fee, Sign::Tax]);
    let (off, rounded) = (sums.discounts(), sums.sum(&[Sign::Rounding]));
    let tax = sums.sum(&[Sign::Tax]);
    // Tills round to hundreds, and do not always say so.
    let unit = total.amount.currency.minor_per_unit();
    let slack = if total.amount.currency == ledger::Currency::IDR { 100 * unit } else { 1 };
    let comes_to = |base: i64| {
        [0, rounded, -rounded].into_iter().any(|round| {
            let rest = whole + round;
            let sums = [
                base,
                base + added,
                base - off,
                base + added - off,
                base + added - tax,
                base + added - tax - off,
            ];
            sums.into_iter().any(|sum| (sum - rest).abs() < slack)
        })
    };
    let subtotals: Vec<i64> = sums.of(Sign::Subtotal).map(|figure| figure.amount.minor).collect();
    if let Some(first) = subtotals.first() {
        return subtotals.iter().any(|base| comes_to(*base))
            || comes_to(subtotals.iter().sum())
            || *first == whole;
    }
    let totals = sums.of(Sign::Total).filter(|figure| figure.tokens != total.tokens).chain([total]);
    let totals: Vec<i64> = totals.map(|figure| figure.amount.minor).collect();
    if let [first, .., last] = totals.as_slice()
        && first != last
    {
        return comes_to(*first) || plain.is_empty();
    }
    let bought: i64 = plain.iter().map(|figure| figure.amount.minor).sum();
    match plain.len() {
        0 | 1 => true,
        _ => comes_to(bought) || plain.iter().any(|figure| comes_to(figure.amount.minor)),
    }
}
