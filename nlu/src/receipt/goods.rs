//! What was bought: a name and, on its line or the next, how many, at what price, and what that came to.

use super::label::{Label, Line};

/// A thing on a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goods {
    /// As it is printed.
    pub name: String,
    /// How many, in thousandths.
    pub quantity_thousandths: i64,
    /// What one cost, in whole units of the currency.
    pub price: Option<i64>,
    /// What the line came to after its own discount, in whole units of the currency.
    pub amount: i64,
    /// What was taken off.
    pub discount: Option<i64>,
}

/// So many letters make a name.
const SHORTEST_NAME: usize = 3;
/// Nobody buys more of one thing.
const MOST: i64 = 999;

/// The things between the head of a receipt and its sums.
pub(super) fn read(lines: &[Line]) -> Vec<Goods> {
    let sums = [Label::Subtotal, Label::Total, Label::GrandTotal, Label::Paid, Label::Change];
    let is_sum = |line: &Line| line.label.is_some_and(|label| sums.contains(&label));
    // The heads of columns are called like sums, and have no figures.
    let with_figures = lines.iter().position(|line| is_sum(line) && !line.figures.is_empty());
    let end = with_figures.or_else(|| lines.iter().rposition(is_sum)).unwrap_or(0);
    let mut goods: Vec<Goods> = Vec::new();
    let mut name: Option<&str> = None;
    for line in &lines[..end] {
        if line.label == Some(Label::Discount)
            && let (Some(last), Some(off)) = (goods.last_mut(), line.amount())
        {
            last.discount = Some(last.discount.unwrap_or(0) + off.abs());
        }
        if line.label.is_some() {
            continue;
        }
        let (own, figures) = parts(line);
        match (priced(&figures), own.chars().filter(|letter| letter.is_alphabetic()).count() >= SHORTEST_NAME)
        {
            (Some(amounts), true) => goods.push(amounts.named(own)),
            (Some(amounts), false) => goods.extend(name.take().map(|name| amounts.named(name))),
            (None, true) => name = Some(own),
            (None, false) => {}
        }
    }
    goods
}

/// The words of a line before its figures, and the figures behind them.
fn parts(line: &Line) -> (&str, Vec<i64>) {
    let cells: Vec<&str> = line.text.split("  ").collect();
    let is_figure = |cell: &&str| {
        let letters = cell.chars().filter(|letter| letter.is_alphabetic() && !"xX".contains(*letter)).count();
        letters == 0 || !super::figure::figures(cell).0.is_empty() && letters <= 2
    };
    let from = cells.iter().rposition(|cell| !is_figure(cell)).map_or(0, |last| last + 1);
    let name = cells.get(from.wrapping_sub(1)).copied().unwrap_or_default();
    let figures = cells[from..].iter().flat_map(|cell| super::figure::figures(cell).0);
    (name.trim(), figures.map(|figure| figure.units).collect())
}

struct Amounts {
    count: i64,
    price: Option<i64>,
    amount: i64,
}

/// How many, at what price, and the sum: the last figure, where those before it come to it or there are none.
fn priced(figures: &[i64]) -> Option<Amounts> {
    let (amount, before) = figures.split_last()?;
    if *amount < 100 {
        return None;
    }
    match before {
        [.., count, price] if count * price == *amount && (1..=MOST).contains(count) => {
            Some(Amounts { count: *count, price: Some(*price), amount: *amount })
        }
        [.., price] if *price > MOST && amount % price == 0 && (1..=MOST).contains(&(amount / price)) => {
            Some(Amounts { count: amount / price, price: Some(*price), amount: *amount })
        }
        [.., count] if (1..=MOST).contains(count) && amount % count == 0 => {
            Some(Amounts { count: *count, price: Some(amount / count), amount: *amount })
        }
        _ => Some(Amounts { count: 1, price: None, amount: *amount }),
    }
}

impl Amounts {
    fn named(self, name: &str) -> Goods {
        Goods {
            name: name.trim_start_matches(|letter: char| !letter.is_alphabetic()).to_owned(),
            quantity_thousandths: self.count * 1_000,
            price: self.price,
            amount: self.amount,
            discount: None,
        }
    }
}
