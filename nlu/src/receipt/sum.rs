//! What was paid in all: whichever figure the paper's own arithmetic comes to.

mod parts;
mod reckon;

use ledger::Currency;

use super::{
    fuel,
    goods::Goods,
    label::{Label, Line},
};
use crate::{
    values::amount,
    words::{lexicon::roles::receipt, normalise, token},
};
use parts::Parts;
pub use parts::Sums;
use reckon::Ways;

/// The total and how it stands.
pub(super) struct Summed {
    pub(super) total: Option<i64>,
    pub(super) is_sure: bool,
    /// The paper says that not all of it is paid, or calls nothing a total.
    pub(super) is_open: bool,
    pub(super) other: Option<i64>,
    pub(super) sums: Sums,
}

/// Nothing that is sold costs less.
const LEAST: i64 = 100;
/// So many ways of reckoning that come to the same go before a printed total that none comes to.
const ENOUGH: usize = 2;

/// A figure that may be the total.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    units: i64,
    /// What it is called, the plainer the greater; `None`: it is only what was handed over, as reckoned from that.
    label: Option<Label>,
    /// How many ways of reckoning come to it.
    proofs: usize,
    /// Where it stands last among the names.
    at: usize,
}

impl Candidate {
    /// A name counts for something, what the paper comes to for more.
    fn weight(&self) -> usize {
        let name = match self.label {
            Some(Label::GrandTotal) => 3,
            Some(Label::Total) => 2,
            Some(_) => 1,
            None if self.proofs < ENOUGH => return 0,
            None => 2,
        };
        3 * self.proofs + name
    }
}

/// Reckons a paper up; on a screen what was sent stands alone, in great figures.
pub(super) fn read(lines: &[Line], goods: &[Goods], is_screen: bool) -> Summed {
    let parts = Parts::of(lines);
    let named = named(lines, &parts, is_screen);
    let is_called = |label: Label| move |(_, called): &&(i64, Label)| *called == label;
    let grand: Vec<i64> =
        named.iter().filter(is_called(Label::GrandTotal)).map(|(units, _)| *units).collect();
    // "TOTAL BAYAR 100.000, KEMBALI 35.000": the greater name may be that of what was handed over.
    let mut others: Vec<i64> = grand.clone();
    if !grand.is_empty() {
        others.extend(named.iter().filter(is_called(Label::Total)).map(|(units, _)| *units));
    }
    let bought = goods.iter().map(|goods| goods.amount).sum();
    let ways = Ways {
        measured: fuel::measure(lines),
        in_words: (0..lines.len()).find_map(|at| in_words(&lines[at..])),
        ..Ways::of(&parts, bought, &others)
    };
    let mut candidates = candidates(&named, &ways);
    // Of those that weigh alike the lower one on the paper counts.
    candidates.reverse();
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.weight()));
    candidates.retain(|candidate| candidate.weight() > 0);
    let best = candidates.first().copied();
    let other =
        candidates.iter().skip(1).find(|other| best.is_some_and(|best| contradicts(other, &best, &ways)));
    let denied = best.filter(|best| best.proofs < ENOUGH && ways.deny(best.units));
    let instead = denied.and_then(|_| ways.in_cash.first().or(ways.as_paid.first()).copied());
    // What a screen shows is read without fault: a total that it names, or the only figure there is, needs no proof.
    let totals = named.iter().filter(|(_, label)| *label >= Label::Total).count();
    // A total that is less than what was sent, with nothing taken off, is misread.
    let is_short =
        parts.off.is_empty() && best.is_some_and(|best| named.iter().any(|(units, _)| *units > best.units));
    let is_alone = is_screen
        && !is_short
        && if totals > 0 { totals == 1 } else { candidates.len() == 1 && parts.on.is_empty() };
    // Of what is paid in parts this paper is about the rest, by all appearances.
    let rest = parts.remaining.filter(|_| parts.is_partial);
    // What is only added up from what was sent and charged, nobody calls a total.
    let is_guessed =
        !is_alone && best.is_some_and(|best| best.proofs == 0 && best.label == Some(Label::Nominal));
    let is_open = is_guessed || parts.is_partial || lines.iter().any(|line| line.has(receipt::UNSETTLED));
    Summed {
        total: rest.or(best.map(|best| best.units)),
        is_sure: best.is_some_and(|best| (best.proofs > 0 || is_alone) && best.label != Some(Label::Paid))
            && (other.is_none() || is_alone)
            && denied.is_none()
            && !is_open,
        is_open,
        other: match rest {
            Some(rest) => best.map(|best| best.units).filter(|units| *units != rest),
            None => other.map(|other| other.units).or(instead).filter(|units| *units >= LEAST),
        },
        sums: Sums::of(lines, &parts),
    }
}

/// The figures that bear the name of a total, or stand where one stands.
fn named(lines: &[Line], parts: &Parts, is_screen: bool) -> Vec<(i64, Label)> {
    let of = |line: &Line| {
        let label =
            line.label.filter(|label| matches!(label, Label::Total | Label::GrandTotal | Label::Nominal));
        let label = label.or_else(|| line.is_headline().then_some(Label::Nominal))?;
        Some((line.amount()?.abs(), label))
    };
    let mut named: Vec<(i64, Label)> =
        lines.iter().filter_map(of).filter(|(units, _)| *units >= LEAST).collect();
    if named.iter().all(|(_, label)| *label == Label::Nominal) {
        // "Nominal 300.000, Biaya 2.500" comes to a total that some banks do not print. Where nothing else is named, as on a
        // slip for parking, what is charged is all.
        let charged: i64 = parts.on.iter().sum();
        let sent = parts.nominals.first().or(named.first().map(|(units, _)| units)).copied().unwrap_or(0);
        let is_all = parts.subtotals.is_empty() && parts.paid.iter().all(|paid| *paid == charged);
        if charged >= LEAST && (is_screen || sent > 0 || is_all) {
            named.push((sent + charged, if is_screen { Label::Total } else { Label::Nominal }));
        }
    }
    // "BAYAR 5.000" and no more, as a slip for parking has it.
    if let ([paid], None, true) = (&parts.paid[..], parts.change, named.is_empty()) {
        named.push((*paid, Label::Paid));
    }
    named
}

/// "Uang sejumlah: satu juta lima ratus ribu rupiah": a sum in words alone, on a line or two.
fn in_words(lines: &[Line]) -> Option<i64> {
    let ends = |line: &Line| line.letters.ends_with(receipt::RUPIAH);
    let end = lines.iter().take(2).position(ends)?;
    let spelt = &lines[..=end];
    let text = spelt.iter().map(|line| line.text.to_lowercase()).collect::<Vec<_>>().join(" ");
    let tokens = token::tokens(&normalise::clean(&text));
    let is_spelt = spelt.iter().all(|line| line.figures.is_empty());
    let read = (0..tokens.len()).find_map(|at| amount::read(&tokens[at..], Currency::IDR));
    read.filter(|(length, amount)| is_spelt && *length > 1 && amount.is_said())
        .map(|(_, amount)| amount.minor / Currency::IDR.minor_per_unit())
}

/// Each figure once, with the plainest of its names.
fn candidates(named: &[(i64, Label)], ways: &Ways) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    let proven = ways.in_cash.iter().chain(&ways.as_paid).map(|units| (*units, None));
    let named = named.iter().map(|(units, label)| (*units, Some(*label)));
    for (at, (units, label)) in named.chain(proven).enumerate() {
        if let Some(known) = candidates.iter_mut().find(|known| known.units == units) {
            known.label = known.label.max(label);
            known.at = known.at.max(at);
        } else if units >= LEAST {
            candidates.push(Candidate { units, label, proofs: ways.proofs(units), at });
        }
    }
    candidates
}

/// Whether another figure may as well be the total: it is proven as well, or bears the greater name.
fn contradicts(other: &Candidate, best: &Candidate, ways: &Ways) -> bool {
    if other.proofs > 0 || best.proofs == 0 {
        // What goods alone come to is a sum before what is added and taken off.
        let is_lesser = other.label < best.label;
        return best.proofs == 0 || other.proofs >= best.proofs && !is_lesser;
    }
    // A total that nothing comes to, though it is called one: it is what was handed over, or misread.
    let is_handed = ways.is_handed(best.units);
    let is_misread =
        best.proofs >= ENOUGH && best.label.is_none() && is_off_by_a_digit(other.units, best.units);
    let is_greater = other.label > best.label || other.label == best.label && other.at > best.at;
    is_greater && !is_handed && !is_misread
}

/// Whether two figures of one length differ in one digit.
fn is_off_by_a_digit(one: i64, other: i64) -> bool {
    let (one, other) = (one.to_string(), other.to_string());
    one.len() == other.len()
        && one.bytes().zip(other.bytes()).filter(|(one, other)| one != other).count() == 1
}
