//! What a notice's entry is called and filed under: by the person's own words first, then the purpose, the shop, the service.

use std::ops::Range;

use ledger::Direction;

use super::deed::Way;
use super::figure::Figure;
use super::party::{self, Parties};
use super::text::Text;
use crate::frame::Category;
use crate::senses::category::{self, Found};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{
    self,
    notice::{self, Sign},
};
use crate::words::token::{self, Kind, Token};

/// What an entry is called.
pub(super) struct Naming {
    pub(super) description: String,
    pub(super) merchant: Option<String>,
}

/// The longest description, in letters.
const LONGEST: usize = 60;

/// The purpose that the text names: "Catatan: patungan kado", "untuk `GoRide`".
pub(super) fn purpose(text: &Text<'_, '_>, figures: &[Figure]) -> Option<Range<usize>> {
    let all = text.all(Sign::For).filter_map(|found| {
        let start = found.tokens.end;
        let of_figure = figures.iter().any(|figure| figure.tokens.contains(&start));
        party::name_from(text, start).filter(|_| !of_figure)
    });
    let mut all: Vec<Range<usize>> = all.collect();
    all.sort_by_key(|range| std::cmp::Reverse(range.len().min(2)));
    all.into_iter().next()
}

/// What was bought or paid: the words behind "pembayaran", "pembelian".
fn thing(text: &Text<'_, '_>) -> Option<Range<usize>> {
    let deeds = text
        .signs
        .iter()
        .filter(|found| matches!(found.sign, Sign::Out | Sign::Paid | Sign::Filled | Sign::Drawn));
    deeds.into_iter().find_map(|found| {
        let next = found.tokens.end;
        let is_bare = text.is(next, Sign::Filler) || text.is(next, Sign::To) || text.is(next, Sign::At);
        (!is_bare).then(|| party::name_from(text, next)).flatten()
    })
}

/// "Pembayaran ShopeePay Rp38.500 Alfamidi berhasil": who stands between the sum and what became of it.
fn behind_figure(text: &Text<'_, '_>, figures: &[Figure]) -> Option<Range<usize>> {
    let [figure] = figures else { return None };
    let name = party::name_from(text, figure.tokens.end).filter(|name| name.start == figure.tokens.end)?;
    text.is(name.end, Sign::Done).then_some(name)
}

/// The head of a receipt.
fn head(text: &Text<'_, '_>, figures: &[Figure]) -> Option<Range<usize>> {
    let nth = text.lines.iter().enumerate().position(|(nth, line)| {
        let has_word =
            text.tokens()[line.clone()].iter().any(|token| token.kind == Kind::Word && token.lower.len() > 1);
        has_word && !figures.iter().any(|figure| figure.line == nth) && !text.is(line.start, Sign::Code)
    })?;
    party::name_from(text, text.lines[nth].start)
}

/// What an entry is called, by its parties and words.
pub(super) fn read(
    text: &Text<'_, '_>,
    way: Way,
    is_receipt: bool,
    parties: &Parties,
    figures: &[Figure],
) -> Naming {
    let spoken = party::speaker(text).filter(|(_, account)| account.is_none()).map(|(name, _)| name);
    let shop = if is_receipt { head(text, figures).or(parties.other.clone()) } else { parties.other.clone() };
    let shop = shop.or_else(|| behind_figure(text, figures).filter(|_| way == Way::Out)).or(spoken.clone());
    let thing = thing(text).filter(|_| matches!(way, Way::Out)).or_else(|| purpose(text, figures));
    let words = purpose(text, figures).or_else(|| match way {
        Way::Out if !is_receipt => thing.clone(),
        _ => None,
    });
    let capital = |range: Range<usize>| clipped(text.written(range));
    let merchant = shop.clone().map(capital).filter(|name| !name.is_empty());
    let purpose = words.map(capital).filter(|words| !words.is_empty());
    let fallback = || {
        let deed = text.first(&[
            Sign::Drawn,
            Sign::Filled,
            Sign::PaidIn,
            Sign::Moved,
            Sign::CardBill,
            Sign::Refund,
            Sign::Cashback,
            Sign::Got,
            Sign::In,
            Sign::Paid,
            Sign::Out,
            Sign::Fee,
            Sign::Transfer,
        ]);
        deed.map(|found| capital(found.tokens.clone())).unwrap_or_default()
    };
    let description = match (purpose, &merchant, way) {
        (Some(purpose), Some(merchant), Way::Out)
            if !purpose.contains(merchant.as_str()) && !merchant.contains(&purpose) =>
        {
            clipped(&format!("{purpose} {merchant}"))
        }
        (Some(purpose), _, Way::Out | Way::In) => purpose,
        (_, Some(merchant), Way::Out | Way::In) => merchant.clone(),
        (_, Some(merchant), Way::Back) => clipped(&format!("{} {merchant}", fallback())),
        _ => fallback(),
    };
    let merchant = merchant.filter(|_| matches!(way, Way::Out | Way::In | Way::Back));
    Naming { description, merchant }
}

fn clipped(text: &str) -> String {
    let text = text.replace('\n', " ");
    text.chars()
        .take(LONGEST)
        .collect::<String>()
        .trim_matches(|letter: char| !letter.is_alphanumeric() && letter != ')')
        .to_owned()
}

/// The category: by what the person says of it, what taught us, the purpose, the shop, and the service.
pub(super) fn category(
    text: &Text<'_, '_>,
    said: &[&Token],
    way: Way,
    naming: &Naming,
    figures: &[Figure],
    paid_at: usize,
) -> Option<Category> {
    let context = text.message.context;
    let direction = match way {
        Way::Out => Direction::Expense,
        Way::In | Way::Back => Direction::Income,
        _ => return None,
    };
    let find = |words: &[&Token]| category::find(words, direction, context);
    let all = content(text, figures);
    let taught = find(&all).filter(|found| found.strength > 3);
    let strong = |found: &Found| found.strength > 1;
    let said: Vec<&Token> =
        said.iter().copied().filter(|token| !token.is_any(roles::FILLERS) && !is_mute(token)).collect();
    let found = find(&said).filter(strong).or(taught);
    let words = |written: Option<&str>| as_written(written.unwrap_or_default());
    let of_words = |written: Option<&str>| {
        let tokens = words(written);
        let tokens: Vec<&Token> = tokens.iter().filter(|token| !is_mute(token)).collect();
        find(&tokens)
    };
    let of_service = |word: Option<&str>| {
        let tokens = words(word);
        find(&tokens.iter().collect::<Vec<_>>())
    };
    // A sum that is a fee, and nothing else.
    let is_fee = figures.iter().filter(|figure| figure.role == Some(Sign::Fee)).count() == 1
        && !figures.iter().any(|figure| matches!(figure.role, None | Some(Sign::Total | Sign::Nominal)))
        && text.all(Sign::Fee).any(|found| text.tokens()[found.tokens.start].reads(notice::FEES));
    let found = found.or_else(|| {
        if is_fee && direction == Direction::Expense { of_service(Some(notice::FEE)) } else { None }
    });
    let found = found.or_else(|| if way == Way::Back { of_service(Some(notice::REFUND)) } else { None });
    let found = found.or_else(|| {
        let table = if direction == Direction::Income { notice::INCOMES } else { notice::SERVICES };
        let of_purpose = purpose(text, figures).map(|range| text.written(range));
        let by_purpose = of_words(of_purpose).filter(strong);
        let by_shop = || {
            of_words(naming.merchant.as_deref())
                .filter(|found| strong(found) && direction == Direction::Expense)
        };
        let by_service = || of_service(service(text, table, paid_at));
        by_purpose.or_else(by_service).or_else(by_shop)
    });
    let found =
        found.or_else(|| if direction == Direction::Expense { find(&all).filter(strong) } else { None });
    found.map(|found| found.category).or_else(|| category::other(direction, context))
}

/// What a service that the text names is, in the lexicon's words.
fn service(
    text: &Text<'_, '_>,
    table: &'static [(&'static str, &'static str)],
    paid_at: usize,
) -> Option<&'static str> {
    let tokens = text.tokens();
    let lower: Vec<(&str, usize)> = text
        .lines
        .iter()
        .flat_map(Clone::clone)
        .filter(|at| !is_behind_means(text, *at) && !is_fee(text, *at, paid_at))
        .map(|at| (tokens[at].lower.as_str(), at))
        .collect();
    let mut longest: Option<(usize, &'static str)> = None;
    for (word, names) in table {
        for name in names.split(", ").map(str::trim) {
            let parts: Vec<&str> = name.split_whitespace().collect();
            let found = lower
                .windows(parts.len())
                .any(|window| window.iter().map(|(word, _)| *word).eq(parts.iter().copied()))
                || parts.len() > 1 && lower.iter().any(|(word, _)| *word == name);
            if found && longest.is_none_or(|(length, _)| parts.len() > length) {
                longest = Some((parts.len(), word));
            }
        }
    }
    longest.map(|(_, word)| word)
}

/// "via Tokopedia", "pakai GoPay": by what it was paid, and not for what.
fn is_means(text: &Text<'_, '_>, at: usize) -> bool {
    is_behind_means(text, at) || text.accounts.iter().any(|named| named.tokens.contains(&at))
}

fn is_behind_means(text: &Text<'_, '_>, at: usize) -> bool {
    let is_means = |written: &str| notice::MEANS.contains(&written.to_lowercase().as_str());
    text.all(Sign::Source).any(|found| at == found.tokens.end && is_means(text.written(found.tokens.clone())))
}

/// A word of a fee beside the sum; a sum that is a fee is named by it.
fn is_fee(text: &Text<'_, '_>, at: usize, paid_at: usize) -> bool {
    let fee = text
        .signs
        .iter()
        .find(|found| matches!(found.sign, Sign::Fee | Sign::Tax) && found.tokens.contains(&at));
    fee.is_some_and(|found| found.tokens.end > paid_at || paid_at - found.tokens.end > 2)
}

/// The words that may name a thing.
fn content<'m>(text: &Text<'m, '_>, figures: &[Figure]) -> Vec<&'m Token> {
    let tokens = text.tokens();
    let places = text.lines.iter().flat_map(Clone::clone);
    let speaks = party::speaker(text).filter(|(_, account)| account.is_some()).map(|(name, _)| name);
    let kept = |at: &usize| {
        let token = &tokens[*at];
        // "INV/20261120/MPL/44"
        let is_of_code = token.glued && tokens[at.saturating_sub(1)].is("/");
        token.kind == Kind::Word
            && !is_mute(token)
            && !is_of_code
            && !token.is_any(roles::FILLERS)
            && !is_means(text, *at)
            && !speaks.as_ref().is_some_and(|name| name.contains(at))
            && !figures.iter().any(|figure| figure.tokens.contains(at))
            && !text.signs.iter().any(|found| {
                found.tokens.contains(at)
                    && !matches!(found.sign, Sign::Own | Sign::Chat | Sign::In | Sign::Out)
            })
    };
    places.filter(kept).map(|at| &tokens[at]).collect()
}

/// The tokens of a name, in which nothing is a misspelling of something else.
fn as_written(text: &str) -> Vec<Token> {
    let mut tokens = token::tokens(text);
    for token in tokens.iter_mut().filter(|token| !token.lower.contains(' ')) {
        token.mean(LEXICON.as_written(&token.lower));
    }
    tokens
}

fn is_mute(token: &Token) -> bool {
    token.reads(notice::MUTE)
}
