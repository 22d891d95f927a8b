//! Pieces: the message as a row of amounts, days, accounts, counts, marks and the words between.

mod each;
pub(crate) mod told;

use std::ops::Range;

use ledger::Currency;

use crate::context::Context;
use crate::trace::{PIECES, Trace};
use crate::values::account::{self, Account};
use crate::values::amount::{self, Amount, Certainty};
use crate::values::date::{self, When};
use crate::words::lexicon::roles::piece;
use crate::words::lexicon::{LEXICON, is_unit, roles};
use crate::words::list::{List, list};
use crate::words::numeral;
use crate::words::token::{Kind, Token};

use each::each;
pub(crate) use each::{are_alike, unit_of};

/// What a piece of the message is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Item {
    /// A word of its own.
    Word,
    /// A mark that may part things.
    Mark(char),
    /// An amount of money, or what may be one.
    Money(Amount),
    /// A number of things, in millionths: "3 biji", "2,5 kg".
    Count(i128),
    /// A length of time, or a number of rooms, in millionths: counts where a price is for one of them.
    Measure(i128),
    /// A share of a hundred, in millionths.
    Percent(i128),
    /// "x" between numbers.
    Times,
    /// What follows or stands before is the price of one: "@", "satuan".
    Each,
    /// A day or an hour.
    When(When),
    /// An account.
    Account(Account),
    /// A number that is a name or a code.
    Code,
    /// An amount, a count or a word that has gone into another one, or into none.
    Spent(Use),
}

/// What became of a number that is not booked itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// How many, of a price for one.
    Count,
    /// The sign of a price for one.
    Each,
    /// A rate by which an amount was reckoned.
    Rate,
    /// A part of an amount that is said as well.
    Part,
    /// The sum of amounts that are said as well.
    Sum,
    /// Money handed over, or handed back.
    Change,
    /// Taken back by the person.
    TakenBack,
    /// A price before it became less, or what it became less by.
    Discount,
    /// A sum of which the person's own share is said or reckoned.
    Shared,
    /// What a thing is called by: "pulsa 50rb".
    Nominal,
    /// A sum that is told and was not paid: a balance, a usual price, what there was.
    Told,
    /// No number: words that say nothing of the thing.
    Silent,
}

/// A part of the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// What it is.
    pub(crate) item: Item,
    /// Its tokens.
    pub(crate) tokens: Range<usize>,
}

impl Piece {
    /// Whether it is a word of its own.
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.item, Item::Word)
    }
}

/// A place in the message where a piece begins.
struct Place<'a> {
    tokens: &'a [Token],
    at: usize,
    context: &'a Context<'a>,
    /// The message moves money between accounts.
    moving: bool,
    trace: Trace<'a>,
}

impl<'a> Place<'a> {
    fn rest(&self) -> &'a [Token] {
        &self.tokens[self.at..]
    }

    fn before(&self) -> Option<&'a Token> {
        self.at.checked_sub(1).map(|index| &self.tokens[index])
    }
}

/// What a rule reads at a place: how many tokens, and what they are.
type Rule = fn(&Place<'_>) -> Option<(usize, Item)>;

/// The rules by name, in the order in which they are asked: the first that reads something takes it.
const RULES: [(&str, Rule); 13] = [
    ("code", |place| is_code(place.tokens, place.at).then_some((1, Item::Code))),
    ("number of a seat", |place| Some((seat(place.rest())?, Item::Code))),
    ("feast called by its day", |place| Some((feast(place.rest(), place.before())?, Item::Code))),
    ("sign of a price for each", |place| Some((each(place.tokens, place.at)?, Item::Each))),
    ("day or hour", day),
    ("account", account),
    ("times", |place| is_times(place.rest(), place.before()).then_some((1, Item::Times))),
    ("count", |place| quantity(place.rest(), place.before())),
    ("thousands of something else", |place| is_distance(place.tokens, place.at).then_some((2, Item::Code))),
    ("thing named like money", |place| is_thing_named_like_money(place.rest()).then_some((1, Item::Word))),
    ("amount", money),
    ("figures", |place| (place.rest()[0].kind == Kind::Number).then_some((1, Item::Code))),
    ("mark", |place| {
        let token = &place.rest()[0];
        let mark = token.lower.chars().next().unwrap_or(' ');
        (token.kind == Kind::Symbol).then_some((1, Item::Mark(mark)))
    }),
];

/// What is left: a word of its own.
const WORD: &str = "word";

/// Cuts the tokens into pieces, from left to right.
pub(crate) fn read(tokens: &[Token], context: &Context<'_>, trace: Trace<'_>) -> Vec<Piece> {
    let moving = tokens.iter().take(200).any(|token| {
        (token.is("-") || token.is(">")) || !token.lower.ends_with("isinya") && token.is_any(piece::MOVING)
    }) || speaks_of_accounts(tokens, context);
    let mut pieces = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let place = Place { tokens, at, context, moving, trace };
        let read = RULES.iter().find_map(|(name, rule)| rule(&place).map(|read| (*name, read)));
        let (name, (length, item)) = read.unwrap_or((WORD, (1, Item::Word)));
        let piece = Piece { item, tokens: at..at + length };
        trace.note(PIECES, name, || told::piece(&piece, tokens));
        pieces.push(piece);
        at += length;
    }
    pieces
}

/// "bukan gopay, dana", "ganti akunnya jadi mandiri": where an account is denied, or accounts are spoken of as such, what else one
/// may be called is one.
fn speaks_of_accounts(tokens: &[Token], context: &Context<'_>) -> bool {
    let is_denial = |token: &Token| token.is("bukan") || token.reads(roles::remark::DENYING_ACCOUNTS);
    // "ganti akunnya jadi mandiri"
    if tokens.iter().any(|token| token.reads(roles::edit::ACCOUNT_FIELD)) {
        return true;
    }
    (1..tokens.len()).any(|at| {
        is_denial(&tokens[at - 1])
            && account::named(&tokens[at..], context.accounts).is_some_and(|(_, _, is_ordinary)| !is_ordinary)
    })
}

/// What the rules are called.
pub(crate) fn rules() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|(name, _)| *name).chain([WORD])
}

fn day(place: &Place<'_>) -> Option<(usize, Item)> {
    let (length, when) = date::read_or_pass(place.rest(), place.before(), &place.context.now, place.trace)?;
    let is_day = !is_price(length, when, place.context.currency) && !is_priced(place.rest(), length);
    is_day.then(|| (length, when.map_or(Item::Code, Item::When)))
}

fn account(place: &Place<'_>) -> Option<(usize, Item)> {
    let rest = place.rest();
    let is_arrow = rest[0].is("-") && rest.get(1).is_some_and(|next| next.is(">") && next.glued);
    if rest[0].kind != Kind::Word && !is_arrow {
        return None;
    }
    let (length, account) = account::read(rest, place.before(), place.context.accounts, place.moving)?;
    Some((length, Item::Account(account)))
}

fn money(place: &Place<'_>) -> Option<(usize, Item)> {
    let (length, amount) = amount::read(place.rest(), place.context.currency)?;
    Some((length, Item::Money(signed(amount, place.tokens, place.at, length))))
}

/// "mrt 15 sgd": a ride and its price, and no day in March.
fn is_priced(rest: &[Token], length: usize) -> bool {
    let ends_in_figure = length > 1 && rest[length - 1].kind == Kind::Number;
    let currency = rest.get(length).filter(|next| next.kind == Kind::Word);
    let is_sign = rest.get(length + 1).is_some_and(|next| next.kind == Kind::Number);
    ends_in_figure && !is_sign && currency.is_some_and(|next| amount::currency_named(&next.lower).is_some())
}

/// Where prices have cents, "12.50" is one, and "jam 12.50" an hour.
fn is_price(length: usize, when: Option<When>, book: Currency) -> bool {
    let is_bare_hour = length == 1 && when.is_some_and(|when| when.date.is_none() && when.time.is_some());
    is_bare_hour && book != Currency::IDR && book.decimals() > 0
}

/// Digits that name something: number plates, telephone and card numbers, the figures of a token.
fn is_code(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let (before, behind) = (at.checked_sub(1).map(|at| &tokens[at]), tokens.get(at + 1));
    if token.kind != Kind::Number || !token.word.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let unit_behind = behind.is_some_and(|next| is_unit(&next.word) || is_unit(&next.lower));
    let length = token.word.len();
    if unit_behind {
        return false;
    }
    let named =
        at >= 2 && tokens[at - 2].is_any(roles::CODES) && !tokens[at - 1].is_any(piece::BEFORE_AMOUNTS);
    // "B 4521 KZT"
    let letters = |token: &Token, most: usize| {
        token.kind == Kind::Word
            && token.lower.len() <= most
            && !LEXICON.knows(&token.word)
            && token.lower.is_ascii()
    };
    let plate = (1..=4).contains(&length)
        && before.is_some_and(|before| letters(before, 2) && before.text.len() <= 2)
        && behind.is_some_and(|behind| letters(behind, 3) && !behind.glued);
    // "***1234", "x1234"
    let masked = length >= 3
        && token.glued
        && before.is_some_and(|before| before.is("*") || before.lower == "x")
        && at >= 2
        && (tokens[at - 2].is("*") || tokens[at - 2].kind == Kind::Word && !tokens[at - 1].glued);
    // "4412 8890 1123", "0821-3344-9087"
    let is_group = |token: Option<&Token>| {
        token.is_some_and(|token| {
            token.kind == Kind::Number
                && token.word.len() >= 4
                && token.word.bytes().all(|b| b.is_ascii_digit())
        })
    };
    let hyphen = |token: Option<&Token>| token.is_some_and(|token| token.is("-") && token.glued);
    let far_before = at.checked_sub(2).map(|at| &tokens[at]);
    let grouped = length >= 4
        && (is_group(before)
            || is_group(behind)
            || hyphen(before) && is_group(far_before)
            || hyphen(behind) && is_group(tokens.get(at + 2)));
    // "lari 5k" is handled where its unit is read.
    named || plate || masked || grouped
}

/// "nomor meja 12", "meja no 12": where somebody sits or stands in line is no thing bought.
fn seat(rest: &[Token]) -> Option<usize> {
    let [first, second, number, behind @ ..] = rest else { return None };
    let is_seat = |one: &Token, other: &Token| one.is_any(piece::NUMBER) && other.is_any(piece::SEATS);
    let is_sum = behind.first().is_some_and(|unit| is_unit(&unit.word) || is_unit(&unit.lower));
    let numbers = number.kind == Kind::Number && number.word.len() <= 3 && !is_sum;
    (numbers && (is_seat(first, second) || is_seat(second, first))).then_some(3)
}

/// "sumbangan 17an", "lomba 17-an": the feast of the seventeenth of August, and not about so much.
fn feast(rest: &[Token], before: Option<&Token>) -> Option<usize> {
    let is_feast = rest[0].word == "17" && before.is_some_and(|word| word.is_or_reads(piece::BEFORE_FEASTS));
    let hyphen = usize::from(rest.get(1).is_some_and(|mark| mark.is("-") && mark.glued));
    let ending = rest.get(1 + hyphen).filter(|ending| is_feast && ending.glued && ending.lower == "an");
    ending.map(|_| 2 + hyphen)
}

/// An amount with a minus in front, or at either end of a range, is none.
fn signed(amount: Amount, tokens: &[Token], at: usize, length: usize) -> Amount {
    let before = |back: usize| at.checked_sub(back).map(|index| &tokens[index]);
    let minus_before = before(1).is_some_and(|mark| mark.is("-")) && tokens[at].glued;
    let range_behind = tokens.get(at + length).is_some_and(|mark| mark.is("-") && mark.glued)
        && tokens.get(at + length + 1).is_some_and(|token| token.kind == Kind::Number && token.glued);
    let negative =
        minus_before && before(2).is_none_or(|token| !tokens[at - 1].glued || token.kind == Kind::Number);
    if negative || range_behind { Amount { certainty: Certainty::Impossible, ..amount } } else { amount }
}

/// "x" beside a number: "3x15rb", "15rb x 3", "40 lembar x 300".
fn is_times(rest: &[Token], before: Option<&Token>) -> bool {
    let number_next = rest.get(1).is_some_and(begins_price)
        || (rest[0].is("kali") && rest.get(1..).is_some_and(|next| numeral::from_words(next).is_some()));
    (rest[0].lower == "x" || rest[0].is("*") || rest[0].is_any(list!["kali", "dikali"]))
        && number_next
        && before.is_some_and(|before| !before.is("\n"))
}

fn begins_price(token: &Token) -> bool {
    token.kind == Kind::Number || token.is_any(piece::SIGNS)
}

/// Numbers that count or name things: "3 biji", "10%", "meja 12", "5kg".
fn quantity(rest: &[Token], before: Option<&Token>) -> Option<(usize, Item)> {
    let stands_before = |set: &List| before.is_some_and(|token| token.is_or_reads(set));
    if rest[0].is("orang") {
        return people(rest);
    }
    let (length, value, digits) = if rest[0].kind == Kind::Number {
        let number = numeral::from_digits(&rest[0].word)?;
        (1, number.value, number.digits)
    } else {
        let (length, number) = numeral::from_words(rest)?;
        (length, number.value, 0)
    };
    let next = rest.get(length);
    if next.is_some_and(|token| token.is_any(list!["%", "persen"])) {
        return Some((length + 1, Item::Percent(value)));
    }
    if next.is_some_and(|token| token.is_any(piece::TIMES) && !token.reads(roles::COUNTERS)) {
        return Some((length + 1, Item::Measure(value)));
    }
    if next.is_some_and(|token| token.reads(roles::MEASURES)) {
        return Some((length + 1, Item::Code));
    }
    let multiplied = |sign: &Token| sign.lower == "x" && rest.get(length + 1).is_some_and(begins_price);
    if next
        .is_some_and(|token| token.is_or_reads(roles::COUNTERS) && token.lower != "k" && !multiplied(token))
    {
        return Some((length + 1, Item::Count(value)));
    }
    let with_unit = amount::read(rest, Currency::IDR).is_some_and(|(taken, _)| taken > length);
    let in_digits = rest[0].kind == Kind::Number;
    let is_code = in_digits && (stands_before(roles::CODES) || before.is_some_and(|token| token.is("#")))
        || in_digits && digits >= 9 && stands_before(roles::IDENTIFIERS)
        || digits <= 3 && stands_before(roles::NUMBERED)
        || in_digits && digits == 4 && stands_before(list!["tahun", "angkatan"]);
    (is_code && !with_unit).then_some((length, Item::Code))
}

/// "wong loro", "orang lima": in Javanese the number stands behind, too.
fn people(rest: &[Token]) -> Option<(usize, Item)> {
    let behind = rest.get(1..)?;
    let next = behind.first()?;
    let (length, number) = match next.kind {
        Kind::Word => numeral::from_words(behind)?,
        Kind::Number if rest[0].reads(piece::PEOPLE) => (1, numeral::from_digits(&next.word)?),
        _ => return None,
    };
    let is_sum = amount::read(behind, Currency::IDR).is_some_and(|(taken, _)| taken > length);
    let is_few = (numeral::ONE..100 * numeral::ONE).contains(&number.value);
    (is_few && !is_sum).then_some((length + 1, Item::Count(number.value)))
}

/// "lari 5k", "lari pagi 5k", "followers 10k": thousands of something else.
fn is_distance(tokens: &[Token], at: usize) -> bool {
    let thousand = tokens.get(at + 1).is_some_and(|unit| unit.lower == "k" && unit.glued);
    tokens[at].kind == Kind::Number
        && thousand
        && tokens[at.saturating_sub(3)..at].iter().any(|token| token.is_any(piece::DISTANCES))
}

/// "rong" and "las" and other number words beside people: "seket wong teka" is no money.
fn is_thing_named_like_money(rest: &[Token]) -> bool {
    rest[0].is("seket") && rest.get(1).is_some_and(|token| token.is("orang"))
}
