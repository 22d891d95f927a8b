//! The words of a row of a bank's statement: what it was for, and whether money only went from one account to another.

use ledger::Direction;

use crate::context::Context;
use crate::frame::Category;
use crate::senses::category;
use crate::values::account;
use crate::words::lexicon::roles::calendar::MONTHS;
use crate::words::lexicon::roles::deed;
use crate::words::lexicon::roles::picking::ALL;
use crate::words::lexicon::roles::statement::{
    ANEW, AROUND_ACCOUNT, AS_SUGGESTED, CASH, CHARGES, DRAWN, FILLED, FILLED_ELSEWHERE, FILLED_IN_TWO,
    FROM_PLACES, KEPT, MAIN_POCKETS, MEANS, MOVED, NO_NAMES, POCKETS, RETURNED, RETURNED_IN_TWO, ROUTES,
    TO_PLACES, TRANSFERS, TRANSFERS_IN_TWO,
};
use crate::words::list::{List, Mark};
use crate::words::normalise;
use crate::words::token::{self, Kind, Token};

/// Behind so many letters a row says nothing more of what it was for.
const LONGEST: usize = 300;
/// A shorter word of a row names nobody.
const SHORTEST_NAME: usize = 3;
/// The name of a pocket has no more words.
const LONGEST_POCKET: usize = 3;
/// An answer about all of a list has no more words.
const MOST_WORDS: usize = 4;

/// The category of a row's words: by the person's own names and choices first, then by the lexicon; else that of whatever is
/// nothing else. What comes in is income, unless its words say that it was given back: then it lowers what it had been spent on, where
/// they name that. `None` of a transfer.
pub fn filed(text: &str, direction: Direction, context: &Context<'_>) -> Option<Category> {
    let tokens = tokens(text);
    let words: Vec<&Token> = tokens.iter().filter(|token| is_thing(token)).collect();
    let refunded = if direction == Direction::Income && says_returned(&tokens) {
        category::spent_on(&words, context)
    } else {
        category::refunded(&words, direction, context)
    };
    refunded
        .or_else(|| category::find(&words, direction, context))
        .map(|found| found.category)
        .or_else(|| category::other(direction, context))
}

/// Whether a row's words speak of money that goes from one account to another.
pub fn speaks_of_transfer(text: &str) -> bool {
    let tokens = tokens(text);
    tokens.iter().any(|token| token.is_or_reads(TRANSFERS))
        || says_in_two(&words_alone(&tokens), TRANSFERS_IN_TWO)
}

/// Whether money that went out was drawn in notes: "TARIKAN ATM", "PENARIKAN TUNAI". What the bank takes for that is a fee.
pub fn is_drawn(text: &str) -> bool {
    let tokens = tokens(text);
    let says = |list: &List| tokens.iter().any(|token| token.is_or_reads(list));
    says(DRAWN) && says(CASH) && !says(CHARGES)
}

/// Whether money that went out was put into a wallet: "TOPUP GOPAY", "ISI SALDO OVO".
pub fn is_filled(text: &str) -> bool {
    let tokens = tokens(text);
    let says = |list: &List| tokens.iter().any(|token| token.is_or_reads(list));
    (says(FILLED) || says_in_two(&words_alone(&tokens), FILLED_IN_TWO)) && !says(CHARGES)
}

/// Whether an entry's words say that this wallet was filled: "topup gopay", "isi saldo ovo", "isi dana". What else is filled up may
/// only be paid with it.
pub fn fills_wallet(text: &str, wallet: &str) -> bool {
    let words = words_alone(&tokens(text));
    let wallet = wallet.to_lowercase();
    let names = |word: &Token| word.lower == wallet;
    let fills = |word: &Token| word.is_or_reads(FILLED) || word.lower == "isi";
    let is_said = words.windows(2).any(|pair| fills(&pair[0]) && names(&pair[1]));
    let is_other = words.iter().any(|word| word.is_or_reads(FILLED_ELSEWHERE) || word.is_or_reads(CHARGES));
    !is_other && (is_said || is_filled(text)) && words.iter().any(names)
}

/// Whether an entry's words say that money went to an account of this name, and name nobody but whoever it is of: "TRSF E-BANKING DB KE
/// MANDIRI", "transfer ke bca".
pub fn goes_to_own(text: &str, account: &str, person: &str) -> bool {
    let (name, own, said) = (names_in(account), names_in(person), names_in(text));
    let holds = |list: &List, word: &str| list.holds(word, Mark::of(word));
    let is_place = |at: usize| {
        let comes_from_there = at.checked_sub(1).is_some_and(|before| holds(FROM_PLACES, &said[before]));
        said[at..].starts_with(&name) && !comes_from_there
    };
    let is_named = !name.is_empty() && (0..said.len()).any(is_place);
    // What was drawn at a bank's machine went to no account of that bank.
    let is_cash = name.iter().all(|word| holds(CASH, word));
    let is_drawn = said.iter().any(|word| holds(DRAWN, word)) && !is_cash;
    let is_own = |word: &String| name.contains(word) || own.contains(word);
    is_named && !is_drawn && speaks_of_transfer(text) && words_beside_transfer(text).iter().all(is_own)
}

/// The words of a name or a text, in small letters.
fn names_in(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// The words for whatever money came back of, where a row's words say that it was given back: "REFUND TOKOPEDIA"; none where they
/// do not, or name nothing.
pub fn given_back(text: &str) -> Vec<String> {
    if !says_returned(&tokens(text)) {
        return Vec::new();
    }
    let is_in_two = |word: &str| RETURNED_IN_TWO.iter().any(|(one, two)| *one == word || *two == word);
    let mut words = words_beside_transfer(text);
    words.retain(|word| !is_in_two(word) && !RETURNED.holds(word, Mark::of(word)));
    words
}

fn says_returned(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.is_or_reads(RETURNED))
        || says_in_two(&words_alone(tokens), RETURNED_IN_TWO)
}

/// The savings pocket that money went to, or came from: "PINDAH KE KANTONG LIBURAN", "Tarik dari Saku Darurat". Of several that the
/// row's own side is; `None` where none is named but the account itself.
pub fn pocket(text: &str, goes_out: bool) -> Option<String> {
    // Nearly no row names one.
    let lower = text.to_lowercase();
    if !POCKETS.iter().any(|noun| lower.contains(noun)) {
        return None;
    }
    let words = words_alone(&tokens(text));
    let is = |at: Option<usize>, list: &List| {
        at.and_then(|at| words.get(at)).is_some_and(|word| word.is_or_reads(list))
    };
    let is_moved = words.iter().any(|word| word.is_or_reads(MOVED));
    let begins = |at: &usize| {
        let before = at.checked_sub(1);
        let is_led = is(before, TO_PLACES) || is(before, FROM_PLACES) || is(before, MOVED);
        is(Some(*at), POCKETS) && (is_led || (*at == 0 && is_moved))
    };
    let named = (0..words.len()).filter(begins).filter_map(|at| Some((at, pocket_named(&words[at..])?)));
    let named: Vec<(usize, String)> = named.collect();
    let side = if goes_out { TO_PLACES } else { FROM_PLACES };
    let of_side = named.iter().find(|(at, _)| is(at.checked_sub(1), side));
    of_side.or(named.first()).map(|(_, name)| name.clone())
}

/// The name of the pocket that words begin with; `None` of the account itself.
fn pocket_named(words: &[Token]) -> Option<String> {
    let is_name = |word: &&Token| {
        let is_figure = word.lower.contains(|letter: char| letter.is_ascii_digit());
        let ends = [TO_PLACES, FROM_PLACES, MOVED, MEANS].iter().any(|list| word.is_or_reads(list));
        !is_figure && !ends
    };
    let (noun, behind) = words.split_first()?;
    let name: Vec<&Token> = behind.iter().take_while(is_name).take(LONGEST_POCKET).collect();
    if name.first().is_some_and(|word| word.is_or_reads(MAIN_POCKETS)) {
        return None;
    }
    let said: Vec<&str> = std::iter::once(noun).chain(name).map(|word| &*word.lower).collect();
    Some(ledger::titled(&said.join(" ")))
}

fn says_in_two(words: &[Token], pairs: &[(&str, &str)]) -> bool {
    words.windows(2).any(|pair| pairs.iter().any(|(one, two)| pair[0].lower == *one && pair[1].lower == *two))
}

/// The words of a row that are neither of a transfer nor of how a bank makes one, in small letters: names, mostly. What has a
/// digit in it is a bank's own mark.
pub fn words_beside_transfer(text: &str) -> Vec<String> {
    let is_known =
        |word: &str| [TRANSFERS, MEANS, ROUTES].iter().any(|list| list.holds(word, Mark::of(word)));
    let pieces =
        text.split_whitespace().filter(|piece| !piece.contains(|letter: char| letter.is_ascii_digit()));
    let words = pieces.flat_map(|piece| piece.split(|letter: char| !letter.is_alphanumeric()));
    let words = words.map(str::to_lowercase);
    words.filter(|word| word.chars().count() >= SHORTEST_NAME && !is_known(word)).collect()
}

/// Whether an answer says of a list of what rows may be that all are that: "semua sesuai", "sesuai semua", "all as suggested".
pub fn says_all_same(text: &str) -> bool {
    says_all(text, AS_SUGGESTED)
}

/// Whether it says that all are something new: "semua baru".
pub fn says_all_new(text: &str) -> bool {
    says_all(text, ANEW)
}

/// Whether an answer says of two things that they are one, or two: "sama", "iya sama", "beda", "tetap catat", "bukan". `None` where it
/// says neither, or more.
pub fn says_same(text: &str) -> Option<bool> {
    let tokens = tokens(text);
    let words = words_alone(&tokens);
    let says = |list: &List| words.iter().any(|token| token.is_or_reads(list));
    let is_short = words.len() <= MOST_WORDS && tokens.iter().all(|token| token.kind != Kind::Number);
    let (is_one, are_two, is_denied) = (says(AS_SUGGESTED), says(ANEW) || says(KEPT), says(deed::NOT));
    match (is_one, are_two) {
        (true, false) if is_short => Some(!is_denied),
        (false, true) if is_short => Some(is_denied),
        _ => None,
    }
}

/// Whether words may be what somebody calls an account: they ask nothing, and some word is none of those that people answer with
/// where they have no name.
pub fn may_name_account(text: &str) -> bool {
    let tokens = tokens(text);
    !text.contains('?') && words_alone(&tokens).iter().any(|token| !token.is_or_reads(NO_NAMES))
}

/// The account that the words below a file name, or those that answer whose it is, of all banks and wallets that are known and of the
/// person's own: "permata", "bca ku", "ini mandiri", "mutasi bank jago november".
pub fn account_of_file(text: &str, accounts: &[String]) -> Option<String> {
    if let Some(name) = crate::account_answered(text, accounts) {
        return Some(name);
    }
    let mut tokens = tokens(text);
    tokens.retain(|token| !is_around_account(token));
    let named = || account::named(&tokens, accounts).filter(|(length, ..)| *length == tokens.len());
    let known = account::institution(&tokens).map(str::to_owned);
    known.or_else(|| named().map(|(_, name, _)| name))
}

/// Whether a token stands around the name of an account: what the file is, whose, of which month.
fn is_around_account(token: &Token) -> bool {
    let is_year = token.kind == Kind::Number && token.lower.len() == 4 && token.lower.starts_with("20");
    let is_month = MONTHS.iter().any(|month| token.is_or_reads(month));
    token.kind == Kind::Symbol || is_year || is_month || token.is_or_reads(AROUND_ACCOUNT)
}

/// Nothing else is said in so few words.
fn says_all(text: &str, what: &List) -> bool {
    let tokens = tokens(text);
    let words = words_alone(&tokens);
    let says = |list: &List| words.iter().any(|token| token.reads(list));
    words.len() <= MOST_WORDS && words.len() == tokens.len() && says(what) && says(ALL)
}

fn tokens(text: &str) -> Vec<Token> {
    let begins: String = text.chars().take(LONGEST).collect();
    token::tokens(&normalise::clean(&begins.to_lowercase()))
}

/// Without what stands between words: "BI-FAST", "TOP/UP".
fn words_alone(tokens: &[Token]) -> Vec<Token> {
    tokens.iter().filter(|token| token.kind == Kind::Word).cloned().collect()
}

/// Whether it may name what was bought: a word that is no means of paying.
fn is_thing(token: &Token) -> bool {
    token.kind == Kind::Word && !token.reads(MEANS)
}
