//! Pictures that came together: each is a paper of its own, but for a long one that goes over two. What stands on the one and the
//! total of the other belong together only where the goods of both come to it.

use ledger::messages::perceived::Page;

use super::{Receipt, Standing, read};
use crate::context::Context;

/// A paper, and the pictures that it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The places of its pictures among all that came together, in the order in which they are read.
    pub pictures: Vec<usize>,
    /// What it says.
    pub receipt: Receipt,
}

/// More parts beside the goods are not tried in every combination.
const MOST_PARTS: usize = 6;

/// The papers of pictures that came together, each picture as what was seen in it and what that reads as by itself; they stand in
/// the order of their first pictures.
pub fn put_together(pictures: Vec<(&[Page], Receipt)>, context: &Context<'_>) -> Vec<Paper> {
    let (pictures, alone): (Vec<&[Page]>, Vec<Receipt>) = pictures.into_iter().unzip();
    let is_joined = |head: usize, tail: usize| {
        may_belong(&alone[head], &alone[tail])
            .then(|| read(&joined(pictures[head], pictures[tail]), context))
            .filter(|both| proves(both, &alone[head], &alone[tail]))
    };
    let pairs: Vec<(usize, usize, Receipt)> = (0..alone.len())
        .flat_map(|head| (0..alone.len()).map(move |tail| (head, tail)))
        .filter(|(head, tail)| head != tail)
        .filter_map(|(head, tail)| Some((head, tail, is_joined(head, tail)?)))
        .collect();
    // A picture that would go with several goes with none: nobody knows with which.
    let is_only = |head: usize, tail: usize| {
        let shares = |(one, other, _): &&(usize, usize, Receipt)| {
            [one, other].iter().any(|place| [head, tail].contains(place))
        };
        pairs.iter().filter(shares).count() == 1
    };
    let long: Vec<&(usize, usize, Receipt)> =
        pairs.iter().filter(|(head, tail, _)| is_only(*head, *tail)).collect();
    let mut papers: Vec<Paper> = long
        .iter()
        .map(|(head, tail, receipt)| Paper { pictures: vec![*head, *tail], receipt: receipt.clone() })
        .collect();
    let single = alone.into_iter().enumerate();
    let single =
        single.filter(|(place, _)| !long.iter().any(|(head, tail, _)| head == place || tail == place));
    papers.extend(single.map(|(place, receipt)| Paper { pictures: vec![place], receipt }));
    papers.sort_by_key(|paper| paper.pictures.iter().min().copied());
    papers
}

/// Whether the first may be the upper part of a paper of which the second has the total.
fn may_belong(head: &Receipt, tail: &Receipt) -> bool {
    let is_other = |one: &Option<_>, other: &Option<_>| one.is_some() && other.is_some() && one != other;
    let is_paid = |receipt: &Receipt| receipt.standing == Standing::Paid && receipt.code.is_none();
    is_paid(head)
        && is_paid(tail)
        && head.total.is_none()
        && !head.goods.is_empty()
        && tail.total.is_some()
        && !comes_to_total(tail)
        && !is_other(&head.merchant, &writer(tail))
        && !is_other(&head.day.map(|day| day.to_string()), &tail.day.map(|day| day.to_string()))
}

/// The shop that a picture names; the lower part of a paper begins with a thing that was bought.
fn writer(receipt: &Receipt) -> Option<String> {
    let is_thing = |name: &String| {
        let name = name.to_lowercase();
        receipt.goods.iter().any(|goods| {
            let thing = goods.name.to_lowercase();
            thing.starts_with(&*name) || name.starts_with(&*thing)
        })
    };
    receipt.merchant.clone().filter(|name| !is_thing(name))
}

/// The pages of both, one below the other; only of readers that saw both.
fn joined(head: &[Page], tail: &[Page]) -> Vec<Page> {
    let saw = |pages: &[Page], page: &Page| pages.iter().any(|other| other.reader == page.reader);
    let head_pages = head.iter().filter(|page| saw(tail, page));
    head_pages.chain(tail.iter().filter(|page| saw(head, page))).cloned().collect()
}

/// Whether both read as one come to the total of the second by the goods of both.
fn proves(both: &Receipt, head: &Receipt, tail: &Receipt) -> bool {
    both.is_sure
        && both.total == tail.total
        && both.goods.len() >= head.goods.len() + tail.goods.len()
        && comes_to_total(both)
}

/// Whether the goods come to the total with what stands beside it, any of which may be within already.
fn comes_to_total(receipt: &Receipt) -> bool {
    let Some(total) = receipt.total else { return false };
    let total = total.minor() / total.currency().minor_per_unit();
    let (mut lines, mut off) = (0_i64, 0_i64);
    for goods in &receipt.goods {
        lines = lines.saturating_add(goods.amount);
        off = off.saturating_add(goods.discount.unwrap_or(0));
    }
    let sums = &receipt.sums;
    let beside = [sums.tax, sums.service, sums.fee, sums.rounding, sums.discount.map(|off| -off), Some(-off)];
    let mut reached = vec![lines];
    for part in beside.into_iter().flatten().filter(|part| *part != 0).take(MOST_PARTS) {
        let further: Vec<i64> = reached.iter().map(|sum| sum.saturating_add(part)).collect();
        reached.extend(further);
    }
    !receipt.goods.is_empty() && reached.contains(&total)
}
