//! What lies in accounts: "saldo awal BCA 3jt", "isi dompet tinggal 85rb", "saldo: bca 3jt, gopay 150rb".

use std::ops::Range;

use chrono::NaiveDate;
use ledger::{Money, book::account::AccountKind};

use super::name::{self, Named};
use super::open::owed;
use crate::frame::AccountWish;
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::readers::phrase::{is_particle, is_polite};
use crate::senses::direction::is_person;
use crate::values::account::{self, Role, is_purse};
use crate::values::amount::Certainty;
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, account_wish as wish, command};
use crate::words::list::List;
use crate::words::token::{Kind, Token};

/// What is said of balances, whichever account they are of.
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that words say or do not say")]
struct Signs {
    /// "saldo".
    balance: bool,
    /// "awal": from the beginning on.
    opening: bool,
    /// "sekarang".
    now: bool,
    /// "tinggal", "di tangan".
    still: bool,
    /// "tagihan", "utang".
    bill: bool,
    /// "ubah", "koreksi".
    puts_right: bool,
    /// "isi rekening", "isi dompet".
    content: bool,
    /// "rekening:", over a list of them.
    heads: bool,
}

/// One account with what lies in it.
struct Told {
    named: Named,
    balance: Money,
    day: Option<NaiveDate>,
}

/// The balances that the message tells, and nothing else.
pub(super) fn read(message: &Message<'_>) -> Option<Vec<AccountWish>> {
    let tokens = &message.tokens;
    if !Signs::of(tokens).say_something() {
        return None;
    }
    let is_other = |token: &Token| {
        token.reads(wish::NO_BALANCES)
            || is_person(token) && !token.is_any(wish::NO_STRANGERS) && !is_silent(token)
    };
    if tokens.iter().any(is_other) {
        return None;
    }
    let raw = message.raw();
    let first =
        raw.iter().position(|piece| matches!(piece.item, Item::Money(_)) || is_nought(piece, tokens))?;
    let signs = Signs::of(&tokens[..raw[first].tokens.start]);
    // "isi saldo gopay 50rb" fills it up.
    let fills =
        signs.balance && tokens.iter().any(|token| token.is_any(roles::FILLING) && token.lower != "isinya");
    if !signs.say_something() || fills {
        return None;
    }
    let told = each(message, raw, &signs).or_else(|| Some(vec![scattered(message, raw, &signs)?]))?;
    let is_one = told.len() == 1;
    let day = told.iter().find_map(|one| one.day);
    if !told.iter().all(|one| signs.allow(message, &one.named, is_one, day.is_some())) {
        return None;
    }
    // "saldo awal wise 300 usd" opens it, whether anybody knows the name or not; so does "saldo dompet sgd 20 sgd".
    let opens = signs.opening && is_one && day.is_none();
    let has = |name: &str| message.context.accounts.iter().any(|own| own.eq_ignore_ascii_case(name));
    let set = |one: Told| {
        let is_new_purse = is_purse(&one.named.name) && !has(&one.named.name);
        if opens || is_new_purse && one.day.is_none() {
            let (kind, balance) = (is_new_purse.then_some(AccountKind::Cash), Some(one.balance));
            return AccountWish::Open { name: one.named.name, kind, balance, days: None };
        }
        AccountWish::Set { name: one.named.name, balance: one.balance, day: one.day.or(day) }
    };
    Some(told.into_iter().map(set).collect())
}

/// What each part of the message tells; `None` where one says something else.
fn each(message: &Message<'_>, raw: &[Piece], signs: &Signs) -> Option<Vec<Told>> {
    let tokens = &message.tokens;
    let mut told = Vec::new();
    for segment in segments(raw, tokens) {
        match account(message, &segment, signs) {
            Some(one) => told.extend(one),
            None if tells_how(&segment, tokens) => {}
            None if !told.is_empty() && is_aside(&segment, tokens) => {}
            None => return None,
        }
    }
    Some(told).filter(|told| !told.is_empty())
}

/// The balance of the one account that the message names, where the one amount stands in another part of it: "kuhitung duit di
/// dompet, sisa 83rb".
fn scattered(message: &Message<'_>, raw: &[Piece], signs: &Signs) -> Option<Told> {
    let tokens = &message.tokens;
    let looks = tokens.iter().any(says_how);
    let (mut balance, mut named): (Option<Money>, Option<Range<usize>>) = (None, None);
    for piece in raw {
        let token = &tokens[piece.tokens.start];
        let is_account = || account::named(&tokens[piece.tokens.start..], message.context.accounts);
        match &piece.item {
            Item::Money(amount) if amount.certainty == Certainty::Sure && balance.is_none() => {
                balance = amount.money();
            }
            Item::Account(account) if account.role == Role::Bare && named.is_none() => {
                named = Some(piece.tokens.clone());
            }
            Item::Word if named.is_none() && token.is_or_reads(wish::CASH) && is_account().is_some() => {
                named = Some(piece.tokens.clone());
            }
            Item::Word if is_around(token) || says_how(token) || token.is_or_reads(wish::PLACES) => {}
            // "tak cek ndek mbanking"
            Item::Word if looks && !token.is_capital && !LEXICON.has_written(&token.lower) => {}
            Item::When(when) if when.date.is_none_or(|date| date == message.context.now.date_naive()) => {}
            Item::Mark(_) => {}
            _ => return None,
        }
    }
    let named = name::exactly(message, named?)?;
    let balance = balance?;
    let balance = if name::is_owed(message, &named) || signs.bill { owed(balance) } else { balance };
    Some(Told { named, balance, day: None })
}

/// "sa cek barusan", "menurut buku tabungan", "just checked the app": how the person knows, without a number or an account.
fn tells_how(segment: &[Piece], tokens: &[Token]) -> bool {
    let words = || segment.iter().filter(|piece| piece.is_word()).map(|piece| &tokens[piece.tokens.start]);
    segment.iter().all(|piece| matches!(piece.item, Item::Word | Item::Mark(_) | Item::When(_)))
        && words().any(says_how)
        && !words().any(|token| token.is_any(roles::BUYING) || token.is_any(roles::FILLING))
}

/// Looking it up, counting it, or where it was seen.
fn says_how(token: &Token) -> bool {
    token.is_or_reads(wish::LOOKING)
}

impl Signs {
    fn of(before: &[Token]) -> Self {
        let has = |words: &List| before.iter().any(|token| token.is_or_reads(words));
        Self {
            balance: before.iter().any(|token| token.is("saldo")),
            opening: has(wish::OPENINGS),
            now: has(wish::NOW) || before.windows(2).any(|pair| pair[0].is("bulan") && pair[1].is("ini")),
            still: has(wish::STILL),
            bill: has(wish::BILLS),
            puts_right: has(wish::PUTTING_RIGHT),
            content: before.windows(2).any(|pair| {
                let holds = pair[1].reads(wish::NOUNS) || pair[1].is_or_reads(wish::CASH);
                pair[0].lower.starts_with("isi") && holds
            }),
            heads: is_heading(before),
        }
    }

    fn say_something(&self) -> bool {
        self.balance || self.still || self.now || self.opening || self.heads
    }

    /// Whether they are enough for an account of this name.
    fn allow(&self, message: &Message<'_>, named: &Named, is_one: bool, dated: bool) -> bool {
        let tokens = &message.tokens[named.tokens.clone()];
        if self.bill {
            return name::is_owed(message, named) && (self.now || self.still || self.balance);
        }
        if named.is_known {
            let holds_money = || {
                message.tokens.iter().any(|token| token.is("uang"))
                    || tokens.iter().any(|token| token.is("tunai"))
            };
            let is_now = self.now && (self.content || holds_money());
            return self.balance || self.still || self.opening || self.heads || is_now;
        }
        // A name that nobody knows may be anything.
        let is_thing =
            tokens.iter().any(|token| LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1));
        let is_kind = || name::kind(&tokens[0], tokens.get(1)).is_some();
        self.balance
            && (self.opening && (is_one || !is_thing)
                || !is_thing && (self.now || self.puts_right || dated || is_kind()))
    }
}

/// "rekening:", "uang sekarang:": what stands over a list of accounts.
fn is_heading(before: &[Token]) -> bool {
    let colon = before.iter().position(|token| token.is(":")).unwrap_or(0);
    let holds = |token: &Token| token.reads(wish::NOUNS) || token.is("uang") || token.is("saldo");
    before[..colon].iter().any(holds) && before[..colon].iter().all(is_around)
}

/// What a part of the message tells: `None` where it says something else, `Some(None)` where it says nothing.
#[expect(clippy::option_option, reason = "nothing said is no reason to doubt, something else is")]
fn account(message: &Message<'_>, segment: &[Piece], signs: &Signs) -> Option<Option<Told>> {
    let tokens = &message.tokens;
    let (mut balance, mut day, mut name): (Option<Money>, Option<NaiveDate>, Option<Range<usize>>) =
        (None, None, None);
    let has_known = segment.iter().any(|piece| matches!(piece.item, Item::Account(_)));
    for piece in segment {
        match &piece.item {
            _ if is_nought(piece, tokens) && balance.is_none() => {
                balance = Some(Money::from_sum(0, message.context.currency));
            }
            // "aslinya 2,1jt bukan 2,3jt"
            Item::Money(_) if is_denied(piece, tokens) => {}
            Item::Money(amount) if amount.certainty == Certainty::Sure && balance.is_none() => {
                balance = amount.money().filter(|_| !amount.milliards);
            }
            Item::Word if tokens[piece.tokens.start].is("bukan") => {}
            Item::Word if tokens[piece.tokens.start].is_or_reads(wish::BELOW_NOUGHT) => {}
            Item::When(when) if !when.ahead && !when.invalid && !when.vague => day = day.or(when.date),
            Item::Mark(':' | '=' | '.' | '!' | '-' | '(' | ')' | '\'' | '"') => {}
            Item::Word if is_around(&tokens[piece.tokens.start]) => {}
            // "barusan cek m-banking saldo mandiri 2,89jt"
            Item::Word if has_known && says_how(&tokens[piece.tokens.start]) => {}
            // "saldo dana sekarang 62.500 ji"
            Item::Word if name.is_some() && balance.is_some() && is_particle(&tokens[piece.tokens.start]) => {
            }
            // "uang tunai di rumah", "cash di dompet": where it is kept.
            Item::Word | Item::Account(_) if name.is_some() && is_place(piece, tokens) => {}
            // "bank mandiri"
            Item::Word
                if tokens[piece.tokens.start].lower == "bank"
                    && account::named(&tokens[piece.tokens.end..], message.context.accounts).is_some() => {}
            // "rekening tabungan bca"
            Item::Word if tokens[piece.tokens.start].is("tabungan") && is_behind_noun(piece, tokens) => {}
            Item::Account(account) if account.role == Role::To || account.role == Role::From => return None,
            Item::Word | Item::Account(_) => {
                let mut range = piece.tokens.clone();
                while range.len() > 1 && is_around(&tokens[range.start]) {
                    range.start += 1;
                }
                name = match name {
                    Some(before) if before.end == range.start => Some(before.start..range.end),
                    None => Some(range),
                    Some(_) => return None,
                };
            }
            _ => return None,
        }
    }
    let (Some(balance), Some(name)) = (balance, name.clone()) else {
        return (balance.is_none() && name.is_none()).then_some(None);
    };
    let named = cash(message, &name).or_else(|| name::exactly(message, name))?;
    let today = message.context.now.date_naive();
    let is_below = segment.iter().any(|piece| tokens[piece.tokens.start].is_or_reads(wish::BELOW_NOUGHT));
    let is_owed = is_below || signs.bill || name::is_owed(message, &named);
    let balance = if is_owed { owed(balance) } else { balance };
    Some(Some(Told { named, balance, day: day.filter(|day| *day != today) }))
}

/// "duit laci", "uang di celengan": cash, by where it is kept.
fn cash(message: &Message<'_>, name: &Range<usize>) -> Option<Named> {
    let before = message.tokens.get(name.start.checked_sub(1)?)?;
    let is_kept = name.len() == 1 && message.tokens[name.start].reads(wish::KEPT_IN);
    (is_kept && before.is("uang")).then(|| Named {
        name: "Tunai".to_owned(),
        is_known: true,
        tokens: name.clone(),
    })
}

/// The parts that tell of one account each: "saldo bca 2jt saldo mandiri 1jt".
fn segments(raw: &[Piece], tokens: &[Token]) -> Vec<Vec<Piece>> {
    let mut segments: Vec<Vec<Piece>> = vec![Vec::new()];
    let has_amount = |segment: &Vec<Piece>| segment.iter().any(|piece| matches!(piece.item, Item::Money(_)));
    for piece in raw {
        let begins = piece.is_word() && tokens[piece.tokens.start].is("saldo");
        let is_next = begins && segments.last().is_some_and(has_amount);
        if parts(piece, tokens) || is_next {
            segments.push(Vec::new());
        }
        if let Some(segment) = segments.last_mut().filter(|_| !parts(piece, tokens)) {
            segment.push(piece.clone());
        }
    }
    segments
}

/// What stands between two accounts.
fn parts(piece: &Piece, tokens: &[Token]) -> bool {
    let token = &tokens[piece.tokens.start];
    matches!(piece.item, Item::Mark(',' | ';' | '\n' | '+' | '&'))
        || piece.is_word() && token.is_any(roles::SEPARATORS)
}

/// Whether what stands there is denied right before.
fn is_denied(piece: &Piece, tokens: &[Token]) -> bool {
    piece.tokens.start.checked_sub(1).is_some_and(|before| tokens[before].is("bukan"))
}

/// Whether a word says where cash lies.
fn is_place(piece: &Piece, tokens: &[Token]) -> bool {
    let at = piece.tokens.start;
    at > 0 && tokens[at - 1].is_or_reads(wish::BEFORE_PLACES) && tokens[at].is_or_reads(wish::PLACES)
}

/// "gatau kemana samain aja": how it came to be so.
fn is_aside(segment: &[Piece], tokens: &[Token]) -> bool {
    // "ada autodebet ga kecatat": whatever it was, it was not written down.
    let is_why = |piece: &Piece| piece.is_word() && tokens[piece.tokens.start].reads(wish::UNRECORDED);
    if segment.iter().any(is_why) {
        return segment.iter().all(|piece| matches!(piece.item, Item::Word | Item::Mark(_) | Item::When(_)));
    }
    segment.iter().all(|piece| match piece.item {
        Item::Word => {
            let token = &tokens[piece.tokens.start];
            is_around(token) || token.is_or_reads(wish::ASIDE) || is_particle(token)
        }
        Item::Mark(_) => true,
        _ => false,
    })
}

fn is_behind_noun(piece: &Piece, tokens: &[Token]) -> bool {
    piece.tokens.start.checked_sub(1).is_some_and(|before| tokens[before].reads(wish::NOUNS))
}

/// Whether a word says nothing beside a balance.
fn is_around(token: &Token) -> bool {
    let sets =
        [wish::AROUND_BALANCE, wish::OPENINGS, wish::NOW, wish::STILL, wish::PUTTING_RIGHT, wish::BILLS];
    is_silent(token) || token.is_any(command::GREETINGS) || sets.iter().any(|words| token.is_or_reads(words))
}

fn is_silent(token: &Token) -> bool {
    token.is_any(roles::FILLERS) || is_polite(token)
}

/// "saldo gopay 0".
fn is_nought(piece: &Piece, tokens: &[Token]) -> bool {
    let tokens = &tokens[piece.tokens.clone()];
    !matches!(piece.item, Item::Mark(_))
        && tokens.last().is_some_and(|token| token.kind != Kind::Symbol && token.reads(wish::EMPTY))
}
