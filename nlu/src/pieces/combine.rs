//! Arithmetic between pieces: what several numbers of one booking come to.
//!
//! Every rule takes the pieces, and drops or replaces amounts: unit prices, corrections, discounts, shares, change.

mod included;
mod part;
mod price;
mod quantity;
mod repair;
mod result;
mod share;

pub(crate) use share::TOGETHER;

use crate::context::Context;
use crate::pieces::piece::{self, Item, Piece, Use, told};
use crate::trace::{ARITHMETIC, Trace};
use crate::values::amount::{Amount, Certainty};
use crate::words::lexicon::roles::{self, arithmetic};
use crate::words::numeral::ONE;
use crate::words::token::{Token, WordSet};

/// What a rule does that makes one piece of several.
type Joining = fn(&mut Vec<Piece>, &[Token]);

/// Those rules by name.
const JOINING: &[(&str, Joining)] = &[
    ("count times price", quantity::multiply),
    ("sum or quotient", quantity::divide),
    ("signs between amounts", part::reckoned),
];

/// What a rule does to the pieces of a message.
type Production = fn(&mut [Piece], &[Token]);

/// The rules by name, in the order in which they build on each other.
const RULES: &[(&str, Production)] = &[
    ("points", part::points),
    ("fee to the rupiah", part::small_fees),
    ("range", part::ranges),
    ("counts beside a total", quantity::counts_beside_total),
    ("day or account taken back", repair::other_pieces),
    ("amount taken back", repair::amounts),
    ("amount of a thing taken back", repair::named),
    ("thing called off", repair::called_off),
    ("what was left of pay", result::withheld),
    ("part of a prize", result::parted),
    ("one time, and all of them", result::several_times),
    ("price of one", quantity::unit_prices),
    ("product said once more", part::confirmed),
    ("brackets that explain", part::bracketed),
    ("parts in brackets", part::bracketed_parts),
    ("part that is in the sum", included::included),
    ("ways of paying", part::ways_of_paying),
    ("paid so far", part::paid_so_far),
    ("what foreign money came to", part::exchanged),
    ("total with more", part::totalled_with_more),
    ("rate", part::rates),
    ("change", price::change),
    ("what is left", price::left_over),
    ("price that was", price::outdated),
    ("net of fees", price::net),
    ("sum of parts", price::sums),
    ("discount", price::discount),
    ("part that came back", share::given_back),
    ("own share", share::own),
    ("share by heads", share::by_heads),
    ("price of a nominal", price::nominal),
    ("part of a sum that is owed", part::of_a_sum),
    ("what several come to", part::come_to),
];

/// Of more numbers nothing is reckoned: nobody books so many things in one message, and it is asked about.
const MOST_NUMBERS: usize = 200;

/// The pieces of a message, with all rules applied.
pub(crate) fn read(tokens: &[Token], context: &Context<'_>, trace: Trace<'_>) -> Vec<Piece> {
    let mut pieces = piece::read(tokens, context, trace);
    let numbers = pieces.iter().filter(|piece| is_number(piece)).count();
    if numbers > MOST_NUMBERS {
        return pieces;
    }
    if numbers > 0 || pieces.iter().any(|piece| matches!(piece.item, Item::Account(_) | Item::When(_))) {
        for (name, produce) in JOINING {
            traced(&mut pieces, tokens, (name, trace), |pieces| produce(pieces, tokens));
        }
        for (name, produce) in RULES {
            traced(&mut pieces, tokens, (name, trace), |pieces| produce(pieces, tokens));
        }
    }
    pieces
}

/// Applies one rule, and notes down what it changed.
fn traced(
    pieces: &mut Vec<Piece>,
    tokens: &[Token],
    (name, trace): (&'static str, Trace<'_>),
    produce: impl FnOnce(&mut Vec<Piece>),
) {
    let before = trace.is_on().then(|| pieces.clone());
    produce(pieces);
    if let Some(before) = before.filter(|before| before != pieces) {
        trace.note(ARITHMETIC, name, || told::change(&before, pieces, tokens));
    }
}

/// What the rules are called.
pub(crate) fn rules() -> impl Iterator<Item = &'static str> {
    JOINING.iter().map(|(name, _)| *name).chain(RULES.iter().map(|(name, _)| *name))
}

fn is_number(piece: &Piece) -> bool {
    matches!(piece.item, Item::Money(_) | Item::Count(_) | Item::Measure(_) | Item::Percent(_))
}

/// The words between two pieces: whether they say something of the thing, and whether some are of a set.
struct Between<'a> {
    words: Vec<&'a Token>,
}

impl<'a> Between<'a> {
    fn has(&self, set: impl WordSet) -> bool {
        self.words.iter().any(|token| token.is_any(set))
    }

    /// Words that are no mere connection: the numbers around them are of different things.
    fn content(&self) -> impl Iterator<Item = &&'a Token> {
        self.words.iter().filter(|token| {
            let connects =
                [roles::CORRECTIONS, arithmetic::DISCOUNT, arithmetic::RESULT, arithmetic::CONNECTIONS]
                    .iter()
                    .any(|set| token.is_any(*set));
            !connects && !token.is_any(roles::FILLERS)
        })
    }

    /// Whether one of the words is this one, whatever is hung on to it: "bawahan", "bawahannya".
    fn names(&self, word: &Token) -> bool {
        self.words.iter().any(|token| {
            let (short, long) =
                if token.word.len() < word.word.len() { (token, &word) } else { (&word, token) };
            short.word.len() >= 3 && long.word.starts_with(&short.word)
        })
    }

    fn has_content(&self) -> bool {
        self.content().next().is_some()
    }
}

fn money(piece: &Piece) -> Option<Amount> {
    if let Item::Money(amount) = piece.item { Some(amount) } else { None }
}

/// What a piece counts, in millionths.
fn count(piece: &Piece) -> Option<i128> {
    match piece.item {
        Item::Count(count) => Some(count),
        Item::Money(amount) if amount.certainty == Certainty::Bare => {
            Some(i128::from(amount.minor) * ONE / i128::from(amount.currency.minor_per_unit()))
        }
        _ => None,
    }
}

/// Where the amounts stand.
fn places(pieces: &[Piece]) -> Vec<usize> {
    (0..pieces.len()).filter(|&at| money(&pieces[at]).is_some()).collect()
}

/// Where the amounts stand that are more than a bare number.
fn said(pieces: &[Piece]) -> Vec<usize> {
    (0..pieces.len()).filter(|&at| money(&pieces[at]).is_some_and(Amount::is_said)).collect()
}

fn between<'a>(pieces: &[Piece], tokens: &'a [Token], from: usize, to: usize) -> Between<'a> {
    let words = pieces.get(from..to).unwrap_or_default().iter().filter(|piece| piece.is_word());
    Between { words: words.map(|piece| &tokens[piece.tokens.start]).collect() }
}

/// The words that lead to the amount at a place: from the amount before it, or from the beginning.
fn leading<'a>(pieces: &[Piece], tokens: &'a [Token], at: usize) -> Between<'a> {
    let start = (0..at).rev().find(|&before| is_number(&pieces[before])).map_or(0, |before| before + 1);
    between(pieces, tokens, start, at)
}

/// Puts `item` for the pieces from `from` to `to`, both included.
fn replace(pieces: &mut Vec<Piece>, from: usize, to: usize, item: Item) {
    let tokens = pieces[from].tokens.start..pieces[to].tokens.end;
    pieces.splice(from..=to, [Piece { item, tokens }]);
}

/// Leaves a number out for what became of it, with its words still part of the message.
fn drop_at(pieces: &mut [Piece], at: usize, used: Use) {
    pieces[at].item = Item::Spent(used);
}

/// Has words say nothing of the thing, but for those that are kept.
fn silence_words(pieces: &mut [Piece], is_kept: impl Fn(&Piece) -> bool) {
    for piece in pieces.iter_mut().filter(|piece| piece.is_word() && !is_kept(piece)) {
        piece.item = Item::Spent(Use::Silent);
    }
}
