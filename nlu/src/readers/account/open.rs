//! Accounts that are opened: "buat rekening Jago saldo 500rb", "tambah kartu kredit BNI".

use ledger::{Money, book::account::AccountKind};

use super::{days, name};
use crate::context::Context;
use crate::frame::AccountWish;
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::values::account;
use crate::values::amount::Certainty;
use crate::words::lexicon::roles::{self, account_wish as wish};
use crate::words::lexicon::{LEXICON, Thing};
use crate::words::list::list;
use crate::words::token::{Kind, Token};

/// What stands before the name.
struct Head {
    /// Where the name begins.
    name: usize,
    /// "akun", "rekening": an account is named as such.
    is_named: bool,
    /// What it is, by those words.
    kind: Option<AccountKind>,
    /// The person has it already: "punya".
    owns: bool,
}

/// The account that the message opens.
pub(super) fn read(message: &Message<'_>) -> Option<AccountWish> {
    let tokens = &message.tokens;
    if tokens.iter().any(|token| token.is_any(roles::BUYING)) {
        return None;
    }
    let head = head(tokens, message.context)?;
    let money = amounts(message, head.name);
    let ends = |token: &Token| {
        token.reads(wish::ENDS_NAME)
            || token.kind == Kind::Symbol && !token.is("-") && !token.is("&") && !token.is("'")
    };
    let ends_there = |at: usize| ends(&tokens[at]) || at > head.name && tokens[at].reads(wish::BILLS);
    let end = (head.name..tokens.len()).find(|at| ends_there(*at)).unwrap_or(tokens.len());
    let end = money.iter().map(|(at, _)| *at).filter(|at| *at >= head.name).fold(end, usize::min);
    let named = name::spelt(message, head.name..end).or_else(|| name_before(message, &head))?;
    let by_name = name::kind(&tokens[named.tokens.start], tokens.get(named.tokens.start + 1));
    let kind = head.kind.filter(|kind| *kind == AccountKind::Ewallet).or(by_name).or(head.kind);
    let tells_balance = tokens[end..].iter().any(|token| token.reads(wish::ENDS_NAME));
    if !(says_account(&head, kind, tokens) || account::is_purse(&named.name) && tells_balance) {
        return None;
    }
    // "akun netflix" is bought; whoever takes fees may keep money too.
    let is_bought = |thing: Thing| thing.strength > 1 && thing.key != "biaya_pajak";
    let is_thing = |at: usize| LEXICON.expense(&tokens[at].word).is_some_and(is_bought);
    let thing = by_name.is_none() && named.tokens.clone().any(is_thing);
    let is_plain = kind.is_some() && !thing || named.is_known;
    let (balance, has_amount) = match balance(tokens, &money)? {
        // "belum ada tagihan", "saldonya 0"
        (None, _) if is_empty(&tokens[end..]) => (Some(Money::from_sum(0, message.context.currency)), true),
        read => read,
    };
    let tells_balance = tells_balance || tokens[end..].iter().any(|token| token.reads(wish::BILLS));
    if !is_plain && (thing && kind.is_none() || has_amount && !tells_balance) {
        return None;
    }
    let balance = balance.map(|money| if name::is_owed(message, &named) { owed(money) } else { money });
    Some(AccountWish::Open { name: named.name, kind, balance, days: days::said(tokens) })
}

/// Whether the words say that nothing lies there, or is owed: "belum ada tagihan", "tagihannya masih 0", "saldo nol".
fn is_empty(behind: &[Token]) -> bool {
    let sums = |token: &Token| {
        token.reads(wish::BILLS) || token.is("saldo") || token.is("isi") || token.reads(wish::EMPTY_OF)
    };
    let is_nought = behind.iter().any(|token| token.reads(wish::EMPTY));
    let has_none = behind.windows(2).any(|pair| {
        let none = pair[0].is("belum") || pair[0].is("tidak") || pair[0].lower == "no";
        none && (pair[1].is("ada") || sums(&pair[1]))
    });
    behind.iter().any(sums) && (is_nought || has_none)
}

/// What lies in a card is owed.
pub(super) fn owed(money: Money) -> Money {
    Money::from_sum(-money.minor().abs(), money.currency())
}

fn head(tokens: &[Token], context: &Context<'_>) -> Option<Head> {
    let opens = |token: &Token| token.is_or_reads(wish::OPENING);
    let silent = |token: &Token| {
        token.kind == Kind::Symbol
            || phrase::is_polite(token)
            || token.is_any(roles::FILLERS)
            || token.lower == "i"
    };
    let verb =
        tokens.iter().position(|token| opens(token) || !silent(token)).filter(|at| opens(&tokens[*at]))?;
    let owns = tokens[verb].is("punya");
    let mut head = Head { name: verb + 1, is_named: false, kind: None, owns };
    while let Some(token) = tokens.get(head.name) {
        let next = tokens.get(head.name + 1);
        let is_digital = token.lower == "dompet" && next.is_some_and(|next| next.lower == "digital");
        let is_wallet = token.is_or_reads(wish::WALLETS);
        if token.reads(wish::NOUNS) {
            head.is_named = true;
            let bank = token.is_or_reads(list!["rekening", "rek"]).then_some(AccountKind::Bank);
            head.kind = head.kind.or(bank);
        } else if is_digital || is_wallet {
            (head.is_named, head.kind) = (true, Some(AccountKind::Ewallet));
            head.name += usize::from(is_digital);
        } else if token.lower == "bank" {
            (head.is_named, head.kind) = (true, head.kind.or(Some(AccountKind::Bank)));
            // "bank BTN" is BTN, "Bank Kalbar" is called so.
            let is_known = next.is_some_and(|next| AccountKind::of_name(&next.lower).is_some());
            if !is_known && account::named(&tokens[head.name + 1..], context.accounts).is_none() {
                break;
            }
        } else if !token.reads(wish::BEFORE_NOUN) {
            break;
        }
        head.name += 1;
    }
    Some(head)
}

/// "add my BCA account": in English the noun stands behind.
fn name_before(message: &Message<'_>, head: &Head) -> Option<name::Named> {
    let noun = (head.name..message.tokens.len()).find(|at| message.tokens[*at].reads(wish::NOUNS))?;
    name::spelt(message, head.name..noun)
}

/// Whether an account is spoken of: it is called one, or by what it is, where the verb is said of little else.
fn says_account(head: &Head, kind: Option<AccountKind>, tokens: &[Token]) -> bool {
    let verb = tokens[..head.name].iter().find(|token| token.is_or_reads(wish::OPENING));
    let is_plain_verb = verb.is_some_and(|verb| !verb.reads(wish::ALSO_OTHERWISE));
    let has_balance = tokens.iter().any(|token| token.is("saldo"));
    head.is_named
        || match kind {
            Some(AccountKind::Card | AccountKind::Paylater) => true,
            Some(AccountKind::Pocket) => is_plain_verb || has_balance,
            Some(AccountKind::Loan) => head.owns,
            Some(AccountKind::Investment | AccountKind::Cash) => (head.owns || is_plain_verb) && has_balance,
            _ => false,
        }
}

/// The amounts with a unit that stand behind the head, each with the token that it begins at; as they were written.
fn amounts(message: &Message<'_>, from: usize) -> Vec<(usize, crate::values::amount::Amount)> {
    let said = message.raw().iter().filter_map(|piece| match piece.item {
        Item::Money(amount) if amount.is_said() && amount.minor > 0 && piece.tokens.start >= from => {
            Some((piece.tokens.start, amount))
        }
        _ => None,
    });
    said.collect()
}

/// The one amount that is no limit, and whether there is one; `None` where there are several, or it is a guess.
fn balance(
    tokens: &[Token],
    money: &[(usize, crate::values::amount::Amount)],
) -> Option<(Option<Money>, bool)> {
    let is_limit = |at: usize| tokens[at.saturating_sub(2)..at].iter().any(|token| token.reads(wish::LIMITS));
    let mut balances = money.iter().filter(|(at, _)| !is_limit(*at));
    match (balances.next(), balances.next()) {
        (None, _) => Some((None, false)),
        (Some((_, amount)), None) if amount.certainty == Certainty::Sure => {
            Some((Some(amount.money()?), true))
        }
        _ => None,
    }
}
