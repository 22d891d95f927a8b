//! What the words on a line say of its figures.

use ledger::messages::perceived;

use super::figure::{Figure, figures};
use crate::words::lexicon::roles::receipt;

/// What the figures of a line are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Label {
    /// Nothing that was paid: a tax base, what was saved, points, numbers of telephones and cards.
    Aside,
    /// The sum before what is added and taken off.
    Subtotal,
    /// What was taken off.
    Discount,
    /// Tax.
    Tax,
    /// A charge for service.
    Service,
    /// What makes the sum round.
    Rounding,
    /// A fee on top of an amount.
    Fee,
    /// The amount that the fee comes on top of.
    Nominal,
    /// What was handed over.
    Paid,
    /// What came back.
    Change,
    /// What was paid before.
    Deposit,
    /// What is still to be paid.
    Remaining,
    /// A total, plainly.
    Total,
    /// A total that nothing else is called.
    GrandTotal,
}

/// A line with what is known of it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its words.
    pub(super) text: String,
    /// Its letters alone, great ones, digits that look like letters among them.
    pub(super) letters: String,
    /// Its figures.
    pub(super) figures: Vec<Figure>,
    /// What they are, where words say it.
    pub(super) label: Option<Label>,
}

/// Words that say what the figures of a line are; of several on a line the first in this table decides.
const WORDS: &[(Label, &[&str])] = &[
    (Label::Aside, receipt::ASIDE),
    (Label::Remaining, receipt::REMAINING),
    (Label::Deposit, receipt::DEPOSIT),
    (Label::GrandTotal, receipt::GRAND_TOTAL),
    (Label::Subtotal, receipt::SUBTOTAL),
    (Label::Discount, receipt::DISCOUNT),
    (Label::Discount, receipt::ALL_DISCOUNTS),
    (Label::Rounding, receipt::ROUNDING),
    (Label::Service, receipt::SERVICE),
    (Label::Fee, receipt::FEE),
    (Label::Tax, receipt::TAX),
    (Label::Change, receipt::CHANGE),
    (Label::Paid, receipt::PAID),
    (Label::Nominal, receipt::NOMINAL),
    (Label::Total, receipt::TOTAL),
];

impl Line {
    /// Looks at a line.
    pub(super) fn of(line: &perceived::Line) -> Self {
        let text = line.text();
        let (figures, words) = figures(&text);
        let letters = letters(&words);
        let of_bare = unexplained(&words).and_then(|bare| label(&self::letters(bare), &figures, bare));
        let of_bare = of_bare.filter(|label| *label == Label::Total);
        Self { label: of_bare.or_else(|| label(&letters, &figures, &text)), figures, letters, text }
    }

    /// It names a sum that does not stand on it.
    fn is_bare_name(&self) -> bool {
        (self.label.is_some_and(|label| label != Label::Aside) || self.text.trim_end().ends_with(':'))
            && self.figures.is_empty()
            && self.letters.len() <= LONGEST_NAME
            && !self.has(receipt::DONE)
            && !self.has(receipt::NOT_DONE)
    }

    /// Nothing but an amount stands on it.
    fn is_bare_value(&self) -> bool {
        matches!(self.letters.as_str(), "" | "RP" | "IDR") && self.figures.len() == 1
    }

    /// It says how many things there are, and not what they come to.
    fn counts(&self) -> bool {
        begins_with_count(&self.letters) && self.figures.len() == 1
    }

    /// Its last figure that may be money.
    pub(super) fn amount(&self) -> Option<i64> {
        let money = self.figures.iter().rfind(|figure| figure.is_money);
        money.or(self.figures.last()).map(|figure| figure.units)
    }

    /// "Rp10.000" alone, as a screen shows what was paid, and a form what was received.
    pub(super) fn is_headline(&self) -> bool {
        self.is_bare_value() && self.figures[0].is_called_money
    }

    /// Whether this word stands in it, a short one by itself.
    pub(super) fn says(&self, word: &str) -> bool {
        says(&self.letters, &self.text, word)
    }

    /// What the first of these words that stands in it is a name of, wherever it stands.
    pub(super) fn name_of(&self, names: &[(&str, &'static str)]) -> Option<&'static str> {
        names.iter().find(|(word, _)| find(&self.letters, word).is_some()).map(|(_, name)| *name)
    }

    /// What it is a name of, where it is one of these words and no more.
    pub(super) fn named(&self, names: &[(&str, &'static str)]) -> Option<&'static str> {
        names.iter().find(|(word, _)| self.letters == *word).map(|(_, name)| *name)
    }

    /// Whether any of these words stands in it, great letters without blanks.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.says(word))
    }
}

/// Looks at the lines of a page. What stands alone below a name without figures bears that name; where several names stand
/// below each other, and as many figures below them, each bears its own. Else nobody knows which is which.
pub(super) fn lines(page: &perceived::Page) -> Vec<Line> {
    let mut lines: Vec<Line> = page.lines.iter().map(Line::of).collect();
    let mut at = 0;
    while at < lines.len() {
        let names = lines[at..].iter().take_while(|line| line.is_bare_name()).count();
        let first = at + names;
        let values = lines[first..].iter().take_while(|line| line.is_bare_value()).count();
        // "Total Item 7" above the names has its sum among the figures as well.
        let has_count = at.checked_sub(1).is_some_and(|before| lines[before].counts());
        let (from, to, pairs) = match (names, values) {
            (0, _) | (_, 0) => (at, first, 0),
            (1, _) => (at, first, 1),
            (_, 1) => (first - 1, first, 1),
            _ if values == names => (at, first, names),
            _ if values == names + 1 && has_count => (at, first + 1, names),
            _ => (at, first, 0),
        };
        for pair in 0..pairs {
            let value = &mut lines[to + pair];
            value.label = Some(Label::Aside);
            lines[from + pair].figures = std::mem::take(&mut lines[to + pair].figures);
        }
        at = (to + pairs).max(at + 1);
    }
    lines
}

/// Names of sums are not longer, in letters.
const LONGEST_NAME: usize = 24;
/// So many letters may stand before the name of a total; goods have it further in.
const FURTHEST: usize = 6;

/// What the words of a line say of its figures.
fn label(letters: &str, figures: &[Figure], text: &str) -> Option<Label> {
    let is_sum = figures.len() > 1 && figures.last().is_some_and(|figure| figure.is_money);
    // "Total Item 3  57,000" is a count and a sum.
    if is_sum && begins_with_count(letters) {
        return Some(Label::Total);
    }
    // "Promo Kupon -Rp15.000", "Koin Digunakan -Rp1.500": what is less than nothing is taken off.
    if figures.last().is_some_and(|figure| figure.units < 0 && figure.is_money)
        && receipt::TAKEN_OFF.iter().any(|word| find(letters, word).is_some())
    {
        return Some(Label::Discount);
    }
    let is_there = |label: Label, word: &str| match label {
        Label::Total => find(letters, word).is_some_and(|at| at <= FURTHEST),
        _ => says(letters, text, word),
    };
    let of = |(label, words): &&(Label, &[&str])| words.iter().any(|word| is_there(*label, word));
    WORDS.iter().find(of).map(|(label, _)| *label)
}

/// "Total (VAT incl)", "Total termasuk PPN": a name without what is in it; `None` where nothing says so.
fn unexplained(words: &str) -> Option<&str> {
    let lower = words.to_lowercase();
    let ends = receipt::EXPLAINING.iter().filter_map(|word| lower.find(word)).min();
    ends.and_then(|at| words.get(..at))
}

/// Shorter words have to stand alone.
const LEAST_WITHIN: usize = 5;

/// Whether a word stands in a text, of which these are the letters. Short ones are parts of many others: coffee is no fee.
fn says(letters: &str, text: &str, word: &str) -> bool {
    if word.len() < LEAST_WITHIN { has_word(text, word) } else { find(letters, word).is_some() }
}

/// "Total Item": a count, and maybe a sum.
fn begins_with_count(letters: &str) -> bool {
    receipt::COUNT_AND_SUM.iter().any(|word| find(letters, word) == Some(0))
}

/// Whether a word stands in a text by itself; figures may be glued to it unless it has some of its own.
fn has_word(text: &str, word: &str) -> bool {
    let has_digits = word.ends_with(|last: char| last.is_ascii_digit());
    let is_within = |letter: char| {
        if has_digits { letter.is_alphanumeric() } else { letter.is_alphabetic() || letter == '0' }
    };
    text.split(|letter: char| !is_within(letter)).any(|part| {
        let part = part.to_uppercase().replace('0', "O");
        part.len() == word.len() && find(&part, word) == Some(0)
    })
}

/// The letters of a text, great ones, with letters for digits between letters: `SUB T0TAL` is SUBTOTAL.
fn letters(text: &str) -> String {
    let all: Vec<char> = text.chars().collect();
    let is_letter =
        |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(|letter| letter.is_alphabetic());
    let ends = |at: usize| all.get(at + 1).is_none_or(|next| next.is_whitespace());
    let mut letters = String::new();
    for (at, letter) in all.iter().enumerate() {
        let (before, behind) = (is_letter(at.checked_sub(1)), is_letter(Some(at + 1)));
        match letter {
            '0' if before || behind => letters.push('O'),
            '1' if letters.ends_with("PB") => letters.push('1'),
            // "Tota1"
            '1' if before && (behind || ends(at) && is_letter(at.checked_sub(2))) => letters.push('I'),
            letter if letter.is_alphabetic() => letters.extend(letter.to_uppercase()),
            _ => {}
        }
    }
    letters
}

/// Where a word begins in letters. Readers take I and L for each other: they are alike.
fn find(letters: &str, word: &str) -> Option<usize> {
    let alike = |one: u8, other: u8| one == other || matches!((one, other), (b'I', b'L') | (b'L', b'I'));
    let is_word = |part: &[u8]| part.iter().zip(word.bytes()).all(|(one, other)| alike(*one, other));
    letters.as_bytes().windows(word.len()).position(is_word)
}

/// How it was paid.
pub(super) fn paid_by(lines: &[Line]) -> Option<String> {
    let mut paid = lines.iter().filter(|line| line.label == Some(Label::Paid));
    paid.find_map(|line| line.name_of(receipt::WAYS)).map(str::to_owned)
}
