//! Hearsay: prices that are told, and what others do with their money.

use crate::pieces::piece::{Item, Piece};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, direction, hearsay, income, mood, piece};
use crate::words::list::{List, list};
use crate::words::numeral::ONE;
use crate::words::token::Token;

/// A price that is heard, not paid: "harga beras sekarang 15rb".
pub(super) fn is_price(words: &[&Token]) -> bool {
    let has = |set: &List| words.iter().any(|token| token.is_any(set));
    let content = words.iter().find(|token| token.is("harga") || !token.is_any(roles::FILLERS));
    let starts = content.is_some_and(|token| token.is_any(hearsay::PRICES));
    let paid = has(hearsay::PAID);
    let moves = has(list!["naik", "turun"]) && has(list!["harga", "jadi"]) && !has(hearsay::FARES);
    let stands = has(list!["harga"]) && has(hearsay::DEAR_OR_CHEAP)
        || has(list!["sekarang"]) && has(list!["mahal", "murah"]);
    ((starts || stands) && !paid) || has(list!["charges"]) || moves
}

/// "cabe udah 95rb sekilo", "emas 2,3 juta per gram gila naik terus": what things cost nowadays.
pub(super) fn is_market_price(pieces: &[Piece], words: &[&Token], tokens: &[Token]) -> bool {
    let has = |set: &List| words.iter().any(|token| token.is_any(set));
    let each = pieces.iter().any(|piece| {
        matches!(piece.item, Item::Each | Item::Spent(_)) && tokens[piece.tokens.start].reads(hearsay::UNITS)
    });
    // "pertamax mahal sekarang, 1 liter 13rb"
    let of_one = pieces.iter().any(|piece| piece.item == Item::Count(ONE));
    let dear = has(list!["sekarang"]) && has(list!["mahal", "murah"]);
    (each && has(hearsay::MARKET) || of_one && dear) && !has(hearsay::BOUGHT)
}

/// "teman saya beli hp": somebody else's money.
pub(super) fn is_third_person(words: &[&Token]) -> bool {
    // "rumah tetangga kemalingan 5jt", "adiknya dimas gajinya 9jt"
    let befalls = |token: &Token| token.is_any(hearsay::BEFALLS) || token.reads(hearsay::THEIR_PAY);
    let owner = |token: &Token| is_other(token) || token.is_any(roles::HOUSEHOLD);
    if words.windows(2).any(|pair| owner(pair[0]) && befalls(pair[1])) || is_theirs(words) {
        return true;
    }
    if words.iter().any(|token| token.lower.starts_with("ku") && token.word != token.lower) {
        return false;
    }
    if earns(words) {
        return true;
    }
    // "roommate paid me 150k"
    if words.windows(2).any(|pair| pair[0].is_any(direction::GIVING) && pair[1].lower == "me") {
        return false;
    }
    // "bu Tini bayar arisan 50rb ke saya": it is the person's all the same.
    if words.windows(2).any(|pair| pair[0].is_any(list!["ke", "sama"]) && pair[1].is("saya")) {
        return false;
    }
    let he = words.windows(2).any(|pair| pair[0].is_any(hearsay::THEY) && pair[1].is_any(hearsay::DEEDS));
    if he && !words.iter().any(|token| token.is("saya")) {
        return true;
    }
    is_subject(words)
}

/// "tetanggaku omzetnya 5jt sehari", "temen gw dibayar $2000 sama klien": it is they who get it.
fn earns(words: &[&Token]) -> bool {
    let content: Vec<&&Token> = words.iter().filter(|token| !token.is_any(roles::FILLERS)).take(3).collect();
    let [first, rest @ ..] = &content[..] else { return false };
    let friend = first.is_any(roles::OTHERS) && !first.is("orang") && !first.is("hamba");
    let gets = rest.iter().any(|token| {
        token.lower == "dibayar" || token.is_any(income::INCOME) && token.lower.ends_with("nya")
    });
    let to_me = words.windows(2).any(|pair| pair[0].is("ke") && pair[1].is("saya"));
    friend && gets && !to_me
}

/// Whether the words begin with somebody else who does something with money of their own.
fn is_subject(words: &[&Token]) -> bool {
    let content: Vec<&&Token> = words
        .iter()
        .filter(|token| !token.is_any(roles::FILLERS) || token.is("saya") || token.is_any(hearsay::DEEDS))
        .filter(|token| token.lower != "si" && token.lower != "my" && !token.is_any(mood::BETWEEN))
        .take(5)
        .collect();
    let (Some(first), rest) = (content.first(), content.get(1..).unwrap_or_default()) else { return false };
    let by_article = words
        .iter()
        .position(|token| token.lower == "si")
        .is_some_and(|at| words.get(at + 1).is_some_and(|next| next.text == first.text));
    // "Jonas bought a surfboard": in English whoever buys stands before it.
    let is_unknown = crate::senses::direction::actor::may_name(first)
        && rest.first().is_some_and(|token| token.reads(hearsay::BOUGHT_IN_ENGLISH));
    let other = by_article
        || is_unknown
        || first.is_any(roles::OTHERS)
        || first.is_any(roles::NAMES)
        || first.is_any(roles::KIN)
        || first.is_any(roles::PAYERS)
            && rest.first().is_some_and(|token| token.is_any(list!["nanya", "nanyain"]))
        || first.is("bos") && rest.first().is_some_and(|token| token.is_any(hearsay::DEEDS));
    // "kantor bayarin taksi", "temen gaji 15jt"
    let treats = |token: &Token| token.is_any(hearsay::TREATING) && !token.lower.starts_with("ku");
    let to_me = words.iter().any(|token| token.is("saya"));
    if crate::senses::direction::is_person(first)
        && !first.is_any(roles::HOUSEHOLD)
        && rest.first().is_some_and(|token| treats(token))
        && !to_me
    {
        return true;
    }
    let earns = rest.len() == 1 && rest[0].is_any(hearsay::WAGES);
    if first.is_any(roles::OTHERS) && earns {
        return true;
    }
    // "gaji mbak Inah": who works here gets it.
    let next: Vec<&Token> = rest.iter().map(|token| **token).collect();
    let is_wage = first.is_any(direction::PAY) && crate::senses::direction::actor::names(&next);
    let income_of_other =
        first.is_any(hearsay::INCOMES) && !is_wage && rest.first().is_some_and(|token| is_other(token));
    if income_of_other {
        return true;
    }
    if !other || first.is("orang") && rest.is_empty() {
        return false;
    }
    let to_other = words
        .windows(2)
        .any(|pair| pair[0].is("ke") && crate::senses::direction::is_person(pair[1]) && !pair[1].is("saya"));
    if to_other
        && words.iter().any(|token| token.is_any(roles::BORROWING))
        && !words.iter().any(|token| token.is("saya"))
    {
        return true;
    }
    let about_debt = words.iter().any(|token| token.is_any(hearsay::DEBTS));
    let deed_at = rest.iter().position(|token| token.is_any(hearsay::DEEDS) || token.is("bayar"));
    deed_at.is_some_and(|at| {
        let between = &rest[..at];
        let gives = between.iter().any(|token| token.is_any(roles::direction::HANDING));
        let mine = about_debt || gives || between.iter().any(|token| token.is("saya")) && at > 1;
        let deed = &rest[at];
        if deed.is("ganti") && words.windows(2).any(|pair| pair[0].is("ganti") && pair[1].is("uang")) {
            return false;
        }
        // "my mate paid 900k for the same massage"
        let own = deed.reads(hearsay::PAID_IN_ENGLISH) && first.is_any(roles::OTHERS) && rest.len() > at + 1;
        let bills =
            own || !deed.is("bayar") || rest[at + 1..].iter().any(|token| token.is_any(hearsay::BILLS));
        !mine && at <= 2 && bills
    })
}

/// "hape reza ilang regane 3jt", "cicilan temenku 2jt sebulan", "tetangga arisannya 1 juta", "her salary": whose it is.
fn is_theirs(words: &[&Token]) -> bool {
    let has = |set: &List| words.iter().any(|token| token.is_any(set) || token.reads(set));
    if words.windows(2).any(|pair| pair[0].reads(mood::THEIRS) && pair[1].is_any(income::INCOME)) {
        return true;
    }
    let friend = |token: &Token| token.is_any(roles::OTHERS) && !token.is("orang");
    let thing = |token: &Token| LEXICON.expense(&token.word).is_some();
    let lost = words.windows(3).any(|three| {
        thing(three[0]) && (friend(three[1]) || three[1].is_any(roles::NAMES)) && three[2].is_any(mood::LOST)
    });
    if lost && !has(roles::BUYING) {
        return true;
    }
    if has(roles::BUYING) || has(mood::MOVED) || words.iter().any(|token| token.is("saya")) {
        return false;
    }
    let rated = words.windows(2).any(|pair| thing(pair[0]) && friend(pair[1])) && has(mood::OPINIONS);
    let first = words.iter().find(|token| !token.is_any(roles::FILLERS));
    let own = first.is_some_and(|first| friend(first))
        && words.iter().skip(1).take(3).any(|token| {
            (thing(token) || has(mood::OPINIONS))
                && piece::HUNG_ON.iter().any(|ending| token.lower.ends_with(ending))
        });
    rated || own
}

/// Somebody in particular whose money is not the person's own.
fn is_other(token: &Token) -> bool {
    [roles::OTHERS, roles::NAMES, roles::KIN].iter().any(|role| token.is_any(*role)) && !token.is("orang")
}
