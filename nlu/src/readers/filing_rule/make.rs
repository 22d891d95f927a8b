//! A rule to be made: "kalau ada kata TOKOPEDIA masuk Belanja", "setiap transaksi gojek masukin transport", "tokopedia itu
//! belanja ya mulai sekarang".

use std::ops::Range;

use ledger::{Direction, Money};

use super::{LONGEST_NAME, category_of, text, trimmed};
use crate::frame::{Category, FilingOrder, FilingRuleWish};
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::readers::phrase;
use crate::senses::category;
use crate::words::lexicon::roles::recurring::ENDING;
use crate::words::lexicon::roles::{asking, filing_rule as rule};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// A word of a rule is a phrase of so many at most.
const LONGEST_PHRASE: usize = 5;

/// The parts of a message that says which entries go where.
struct Parts<'m> {
    /// Which ones.
    which: &'m [Token],
    /// Where to.
    category: Result<Category, String>,
}

/// What makes it an order, and no story.
#[derive(Debug, Clone, Copy)]
struct Signs {
    /// It is called a rule, holds from now on, or begins with a condition.
    is_order: bool,
    /// It is called a rule, or holds from now on: then a mere link is enough.
    is_told: bool,
    /// It can be nothing else.
    is_clear: bool,
}

impl Signs {
    fn read(message: &Message<'_>, (before, order): (&[Token], &[Token])) -> Self {
        let reads = |set: &List| before.iter().any(|token| token.reads(set));
        let is_new = reads(rule::MAKING) || before.iter().any(|token| token.is(":"));
        let is_rule = reads(rule::RULE) && is_new;
        let is_told = is_rule || is_lasting(&message.tokens);
        let is_conditional = is_conditional(order);
        let speaks_of_words =
            order.iter().any(|token| token.reads(rule::HOLDS) || token.reads(rule::CATEGORY_IS));
        Self {
            is_order: is_told || is_conditional,
            is_told,
            is_clear: is_rule || is_conditional && speaks_of_words,
        }
    }
}

pub(super) fn read(message: &Message<'_>) -> Option<FilingRuleWish> {
    let tokens = &message.tokens[..];
    let start = tokens.iter().position(|token| !token.reads(rule::BEFORE))?;
    let (before, order) = tokens.split_at(start);
    let signs = Signs::read(message, (before, order));
    // "aturan 3 jadi nomor 1" is about one that there is.
    let names_one = before.iter().any(|token| token.reads(rule::RULE)) && !signs.is_clear;
    if names_one || !signs.is_order && !order.first()?.reads(rule::FILE) || is_denied(message) {
        return None;
    }
    let parts = verb_before(message, order, signs).or_else(|| verb_behind(message, order, signs))?;
    let is_story = !signs.is_told && tells_of_income(message, &parts);
    let order = ordered(message, &parts).filter(|_| !is_story)?;
    Some(FilingRuleWish::Make(Box::new(order)))
}

/// "jangan masukin gojek ke transport mulai sekarang": the opposite is wanted, which no rule does. In quotes it is a word like
/// any other.
fn is_denied(message: &Message<'_>) -> bool {
    let mark = if message.text.contains('"') { '"' } else { '\'' };
    let marks = |text: &str| text.matches(mark).count();
    let is_quoted = |token: &Token| {
        let before = message.text.get(..token.text.start).map_or(0, marks);
        let behind = message.text.get(token.text.end..).map_or(0, marks);
        before % 2 == 1 && behind > 0
    };
    let tokens = &message.tokens;
    let stops =
        tokens.iter().find(|token| !phrase::is_polite(token)).is_some_and(|first| first.reads(ENDING));
    stops || tokens.iter().any(|token| token.reads(rule::DENIALS) && !is_quoted(token))
}

/// "kalau gaji masuk belanja": the salary comes in, and then something is bought. Where entries or words are spoken of it is
/// a rule all the same.
fn tells_of_income(message: &Message<'_>, parts: &Parts<'_>) -> bool {
    let Some((first, named)) = parts.which.split_first() else { return false };
    let named: Vec<&Token> = named.iter().collect();
    let is_plain =
        first.reads(rule::IF) && named.iter().all(|token| token.kind == Kind::Word && !is_around(token));
    let of_expenses = parts.category.as_ref().is_ok_and(|category| is_of_expenses(category, message));
    is_plain
        && of_expenses
        && matches!(category::named(&named, message.context), Some((_, Direction::Income)))
}

fn is_of_expenses(category: &Category, message: &Message<'_>) -> bool {
    let own = message.context.categories.iter().find(|own| own.key == category.key);
    let default = || ledger::book::category::default(&category.key);
    let direction = own.map(|own| own.direction).or_else(|| Some(default()?.direction));
    direction == Some(Direction::Expense)
}

/// "kalau", "setiap", "yang ada", "transactions that contain".
fn is_conditional(order: &[Token]) -> bool {
    let reads = |at: usize, set: &List| order.get(at).is_some_and(|token| token.reads(set));
    let holds = |at: usize| reads(at, rule::HOLDS) || reads(at, rule::THAT) && reads(at + 1, rule::HOLDS);
    reads(0, rule::IF)
        || reads(0, rule::WHICH) && reads(1, rule::HOLDS)
        || reads(0, rule::ENTRIES) && holds(1)
}

/// Whether it is about words that entries hold: "semua yang mengandung kata spbu", and not "semua yang ada di sini".
fn is_of_words(order: &[Token]) -> bool {
    let says_so = |token: &Token| token.reads(rule::HOLDS) && !token.reads(rule::THERE_IS);
    is_conditional(order) && order.iter().any(says_so)
}

/// "mulai sekarang", "seterusnya", "ke depannya".
fn is_lasting(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.reads(rule::FROM_NOW_ON))
        || tokens.windows(2).any(|pair| pair[0].reads(rule::STARTING) && pair[1].reads(rule::NOW))
}

/// "kalau ada kata X masuk Y", "X selalu masuk Y": of several verbs the last behind which a category stands.
fn verb_behind<'m>(message: &'m Message<'_>, order: &'m [Token], signs: Signs) -> Option<Parts<'m>> {
    let is_of_words = is_of_words(order);
    let is_verb = |at: &usize| signs.is_order && order[*at].reads(rule::FILE);
    let is_link = |at: &usize| {
        let told = signs.is_told && (order[*at].reads(rule::IS) || order[*at].reads(rule::BETWEEN));
        let names = is_of_words && (order[*at].reads(rule::IS) || order[*at].reads(rule::CATEGORY));
        told || names || signs.is_order && order[*at].reads(rule::CATEGORY_IS)
    };
    // "tokopedia goes to shopping" files, where "tokopedia ke belanja" has but a link.
    let places = || (1..order.len()).rev();
    let verbs: Vec<usize> = places().filter(is_verb).chain(places().filter(is_link)).collect();
    let parted = |at: usize| (&order[..at], behind(&order[at + 1..]));
    let mut known = verbs.iter().filter_map(|at| {
        let (which, name) = parted(*at);
        Some(Parts { which, category: Ok(category_of(name, message)?) })
    });
    known.next().or_else(|| {
        // Only what can be nothing else names a category that nobody knows.
        let is_enough = |at: usize| signs.is_told || !order[at].reads(rule::IS);
        let at = verbs.iter().find(|at| signs.is_clear && is_enough(**at))?;
        let (which, name) = parted(*at);
        Some(Parts { which, category: Err(unknown(message, name)?) })
    })
}

/// "masukin semua transaksi gojek ke transport", "anggap gojek sebagai transport mulai sekarang".
fn verb_before<'m>(message: &'m Message<'_>, order: &'m [Token], signs: Signs) -> Option<Parts<'m>> {
    let (first, rest) = order.split_first()?;
    let speaks_of_all = rest.first().is_some_and(|token| token.reads(rule::ALL))
        && rest.get(1).is_some_and(|token| token.reads(rule::AROUND_WORDS));
    if !first.reads(rule::FILE) || !(signs.is_told || speaks_of_all) {
        return None;
    }
    let places = (1..rest.len()).rev().filter(|at| rest[*at].reads(rule::BETWEEN));
    let mut known = places.filter_map(|at| {
        let category = category_of(behind(&rest[at + 1..]), message)?;
        Some(Parts { which: &rest[..at], category: Ok(category) })
    });
    known.next()
}

/// What is left of the end of a message where the category is named.
fn behind(tokens: &[Token]) -> &[Token] {
    let start = tokens.iter().position(|token| !token.reads(rule::INTO)).unwrap_or(tokens.len());
    let rest = tokens.get(start..).unwrap_or_default();
    let end = rest.iter().rposition(|token| !token.reads(rule::BEHIND)).map_or(0, |last| last + 1);
    rest.get(..end).unwrap_or_default()
}

fn unknown(message: &Message<'_>, name: &[Token]) -> Option<String> {
    let words = name.iter().filter(|token| token.kind == Kind::Word).count();
    let name = text(message, name);
    ((1..=LONGEST_NAME).contains(&words) && !name.contains('\n')).then(|| name.to_owned())
}

/// The order that the parts come to; `None` where it is none about words.
fn ordered(message: &Message<'_>, parts: &Parts<'_>) -> Option<FilingOrder> {
    let bounds = Bounds::read(message, parts.which)?;
    let which = without(parts.which, &bounds.tokens);
    let says = |set: &List| which.iter().any(|token| token.reads(set));
    let direction = if says(rule::INCOME) {
        Some(Direction::Income)
    } else if says(rule::EXPENSES) {
        Some(Direction::Expense)
    } else {
        None
    };
    let quoted = quoted(message, parts.which);
    let (account, left) = account(message, &which);
    let words = if quoted.is_empty() { phrases(message, &left)? } else { quoted };
    let Bounds { least, most, .. } = bounds;
    Some(FilingOrder { words, category: parts.category.clone(), account, direction, least, most })
}

/// The words in quotes; none where there are no quotes.
fn quoted(message: &Message<'_>, which: &[Token]) -> Vec<String> {
    let (Some(first), Some(last)) = (which.first(), which.last()) else { return Vec::new() };
    let text = message.text.get(first.text.start..last.text.end).unwrap_or_default();
    let mark = if text.contains('"') { '"' } else { '\'' };
    let parts: Vec<&str> = text.split(mark).collect();
    if parts.len() < 3 || parts.len().is_multiple_of(2) {
        return Vec::new();
    }
    let inside = parts.iter().skip(1).step_by(2).map(|part| part.trim());
    inside.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// What is left without some parts.
fn without(tokens: &[Token], out: &[Range<usize>]) -> Vec<Token> {
    let is_out = |token: &&Token| !out.iter().any(|range| range.contains(&token.text.start));
    tokens.iter().filter(is_out).cloned().collect()
}

/// The account that the entries have to be of, where there is more than its name, and what is left.
fn account(message: &Message<'_>, which: &[Token]) -> (Option<String>, Vec<Token>) {
    let place = |piece: &&Piece| {
        let Some(tokens) = message.tokens.get(piece.tokens.clone()) else { return false };
        let begins = tokens.first().is_some_and(|token| token.reads(rule::BY_ACCOUNT));
        begins && which.iter().any(|token| token.text == tokens[0].text)
    };
    let pieces = message.pieces.iter().filter(place);
    let mut named = pieces.filter_map(|piece| match &piece.item {
        Item::Account(account) => Some((account.name.clone(), piece)),
        _ => None,
    });
    let Some((name, piece)) = named.next() else { return (None, which.to_vec()) };
    let tokens = &message.tokens[piece.tokens.clone()];
    let range = tokens[0].text.start..tokens[tokens.len() - 1].text.end;
    let left = without(which, &[range]);
    let says_more = left.iter().any(|token| !is_around(token));
    if says_more { (Some(name), left) } else { (None, which.to_vec()) }
}

fn is_around(token: &Token) -> bool {
    [rule::IF, rule::WHICH, rule::HOLDS, rule::AROUND_WORDS].iter().any(|set| token.reads(set))
}

/// The words of which one is enough, as they were written; `None` where they tell a story.
fn phrases(message: &Message<'_>, which: &[Token]) -> Option<Vec<String>> {
    // "kalau deskripsinya mengandung kata netflix": what it says is what stands behind.
    let behind = which.iter().rposition(|token| token.reads(rule::HOLDS)).map_or(0, |at| at + 1);
    let start = behind + which[behind..].iter().position(|token| !is_around(token))?;
    let rest = trimmed(&which[start..], rule::AROUND_WORDS);
    let parts = rest.split(|token| token.reads(rule::OR));
    let mut words = Vec::new();
    for part in parts {
        let Some(first) = part.iter().position(|token| !is_around(token)) else { continue };
        let part = trimmed(&part[first..], rule::AROUND_WORDS);
        if part.is_empty() {
            continue;
        }
        let is_phrase = part.iter().filter(|token| token.kind != Kind::Symbol).count() <= LONGEST_PHRASE;
        let said = text(message, part);
        let points = part.iter().all(|token| token.reads(rule::POINTING));
        if !is_phrase || points || said.is_empty() || said.contains('\n') {
            return None;
        }
        words.push(said.to_owned());
    }
    (!words.is_empty()).then_some(words)
}

/// Between which amounts, both inclusive.
#[derive(Default)]
struct Bounds {
    least: Option<Money>,
    most: Option<Money>,
    /// The least is the first of two.
    is_among: bool,
    /// Where that is said, in the text.
    tokens: Vec<Range<usize>>,
}

impl Bounds {
    /// `None` where an amount is no bound.
    fn read(message: &Message<'_>, which: &[Token]) -> Option<Self> {
        let (Some(first), Some(last)) = (which.first(), which.last()) else { return Some(Self::default()) };
        let (from, until) = (first.text.start, last.text.end);
        let inside = |piece: &&Piece| {
            let start = message.tokens.get(piece.tokens.start).map(|token| token.text.start);
            start.is_some_and(|start| (from..until).contains(&start))
        };
        let mut bounds = Self::default();
        for piece in message.pieces.iter().filter(inside) {
            let Item::Money(amount) = piece.item else { continue };
            // A bare number is part of a name: "kata 7 eleven".
            if !amount.is_said() {
                continue;
            }
            bounds.take(message, &piece.tokens, amount.money()?)?;
        }
        Some(bounds)
    }

    fn take(&mut self, message: &Message<'_>, place: &Range<usize>, money: Money) -> Option<()> {
        let tokens = &message.tokens;
        let far = place.start.saturating_sub(3);
        let begins = |set: &List| {
            tokens.get(far..place.start)?.iter().position(|token| token.reads(set)).map(|at| far + at)
        };
        let beside = |step: i64| Money::from_sum(money.minor() + step, money.currency());
        let start = if self.is_among {
            // "antara 10rb dan 50rb"
            (self.is_among, self.most) = (false, Some(money));
            end_of(self.tokens.last()?, tokens)
        } else if let Some(at) = begins(rule::AMONG) {
            (self.is_among, self.least) = (true, Some(money));
            at
        } else if let Some(at) = begins(asking::AT_LEAST) {
            self.least = Some(money);
            at
        } else if let Some(at) = begins(asking::AT_MOST) {
            self.most = Some(money);
            at
        } else if let Some(at) = begins(asking::BELOW) {
            self.most = Some(beside(-1));
            at
        } else if let Some(at) = begins(rule::ABOVE) {
            self.least = Some(beside(1));
            at
        } else {
            return None;
        };
        let begin = tokens[start.saturating_sub(usize::from(is_led(tokens, start)))].text.start;
        self.tokens.push(begin..tokens[place.end - 1].text.end);
        Some(())
    }
}

/// "di atas", "di bawah"
fn is_led(tokens: &[Token], at: usize) -> bool {
    at > 0 && tokens[at - 1].reads(list!["di"])
}

/// Where in the tokens a part of the text ends.
fn end_of(part: &Range<usize>, tokens: &[Token]) -> usize {
    tokens.iter().position(|token| token.text.start >= part.end).unwrap_or(tokens.len() - 1)
}
