//! What the words say of the direction: verbs first, then who gives, then nouns.

use ledger::Direction;

use super::{Words, is_person, noun};
use crate::values::account::{Account, Role};
use crate::words::lexicon::roles::direction;
use crate::words::lexicon::{LEXICON, roles};
use crate::words::token::Token;

/// What the first deciding word says.
pub(super) fn read(words: &Words<'_>, accounts: &[Account]) -> Option<Direction> {
    if let Some(direction) = of_subject(words) {
        return Some(direction);
    }
    let mut noun = None;
    for at in 0..words.0.len() {
        if at > 0 && words.0[at - 1].is_any(&["tidak", "belum"]) {
            continue;
        }
        if let Some(direction) = of_verb(words, at, accounts).filter(|_| !is_idle(words, at)) {
            return Some(direction);
        }
        noun = noun.or_else(|| noun::read(words, at));
    }
    if words.has(&["tip"]) && words.has(&["dari"]) {
        return Some(Direction::Income);
    }
    let bought =
        words.0.iter().any(|token| LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1));
    let gift = words
        .person_after(&["dari"])
        .is_some_and(|person| !(bought && person.is_any(&["kantor", "perusahaan"])));
    noun.or(gift.then_some(Direction::Income))
}

/// What a verb says where it stands.
fn of_verb(words: &Words<'_>, at: usize, accounts: &[Account]) -> Option<Direction> {
    let token = words.0[at];
    let before = |set: &[&str]| at > 0 && words.0[at - 1].is_any(set);
    if token.is_any(direction::GIVING) {
        return Some(given(words, at));
    }
    match token.word.as_str() {
        "kompensasi" => (words.has(roles::ARRIVING) || words.has(&["dari"])).then_some(Direction::Income),
        // "honor keluar 725rb"
        "keluar" if words.0[..at].iter().any(|token| token.is_any(direction::PAY)) => Some(Direction::Income),
        "dapat" => Some(gained(words)),
        _ if token.is_any(direction::PASSIVE) => Some(passive(words, at, accounts)),
        "kembali" => {
            let comes_back = before(direction::COMING_BACK) && !words.has(roles::BUYING);
            comes_back.then_some(Direction::Income)
        }
        _ if token.is_any(direction::SPENDING) => Some(Direction::Expense),
        _ if token.is_any(direction::EARNING) => Some(Direction::Income),
        _ => None,
    }
}

/// A word that looks like a verb of money and is none where it stands.
fn is_idle(words: &Words<'_>, at: usize) -> bool {
    let token = words.0[at];
    let before = |set: &[&str]| at > 0 && words.0[at - 1].is_any(set);
    let next = |set: &[&str]| words.0.get(at + 1).is_some_and(|token| token.is_any(set));
    let behind = |set: &[&str]| words.0[at..].iter().any(|token| token.is_any(set));
    let entrance = is_entrance(words);
    match token.word.as_str() {
        "daftar" => next(direction::LISTS),
        // "pembayaran masuk"
        "bayar" => behind(direction::ARRIVING) && !entrance,
        "habis" => next(direction::USED_UP_TO),
        "dapat" | "terima" => words.has(direction::REDUCTIONS) && !next(&["uang"]),
        "masuk" => entrance,
        "untung" => next(direction::LUCK),
        "diganti" => !words.has(direction::REPLACERS),
        "cair" => before(direction::LIQUIDS),
        // "pemasukan eh pengeluaran"
        "pemasukan" => behind(&["pengeluaran"]) && words.has(&["eh"]),
        "narik" => before(&["libur"]),
        "beli" => before(direction::EARNED),
        _ if token.is_any(direction::SPENDING) => {
            // "uang makan", "sewa kamar masuk": a noun beside a verb that comes later.
            let is_noun = behind(direction::NOUN_COMES) && !entrance;
            is_noun || before(direction::EARNED)
        }
        _ => false,
    }
}

/// Who the clause begins with: "penghuni kos bayar" and "suami kasih" bring money, "temenku jualan, aku ambil" takes it.
fn of_subject(words: &Words<'_>) -> Option<Direction> {
    let at_mine = words.0.iter().any(|token| roles::OWN_SHOPS.contains(&token.lower.as_str()));
    if at_mine && words.has(direction::CUSTOMERS) && !words.has(&["saya"]) {
        return Some(Direction::Income);
    }
    // "ada yang beli mukena 190rb"
    let customer = words
        .0
        .windows(3)
        .any(|three| three[0].is("ada") && three[1].is("yang") && three[2].is_any(direction::CUSTOMERS));
    // "cod-an hp lama dapat 850rb"
    let used = |token: &&Token| direction::USED.contains(&token.lower.as_str());
    let resold = words.at(&["dapat", "laku"]).is_some_and(|at| words.0[..at].iter().any(used))
        && !words.has(&["beli", "di"]);
    if customer || resold {
        return Some(Direction::Income);
    }
    let mine = words.0.windows(2).any(|pair| pair[0].is("saya") && pair[1].is_any(direction::MY_DEEDS));
    if mine {
        return Some(Direction::Expense);
    }
    let content: Vec<&Token> =
        words.0.iter().copied().filter(|token| !token.is_any(roles::FILLERS)).collect();
    let first = content.first()?;
    let tenant = first.is("anak") && content.get(1).is_some_and(|token| token.is_any(direction::LODGINGS));
    let payer = first.is_any(roles::PAYERS) && !first.is("bos") || tenant;
    let spouse = first.is_any(&["suami", "istri"]);
    let gives = words.at(direction::HANDING);
    let pays = words.at(&["bayar", "lunas"]);
    let relative = first.is_any(roles::KIN) || first.is_any(roles::NAMES);
    let to_other = words.0.iter().enumerate().skip(1).any(|(at, token)| {
        is_person(token) && !token.is("kantor") && words.0[at - 1].is_any(direction::TOWARDS)
    });
    if relative && words.at(direction::HANDING).is_some_and(|at| at > 0) && !to_other {
        return Some(Direction::Income);
    }
    let elsewhere = words.has(&["ke"]) && !words.has(&["saya"]);
    ((payer && (gives.is_some() || pays.is_some())) || (spouse && gives == Some(1) && !elsewhere))
        .then_some(Direction::Income)
}

/// "dapat 300rb dari kakak" comes in, "dapat wajan 59rb" was bought.
fn gained(words: &Words<'_>) -> Direction {
    let (mut bought, mut earned) = (false, false);
    for token in words.0.iter().filter(|token| !token.is("dapat")) {
        bought |= LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1);
        earned |= LEXICON.income(&token.word).is_some();
    }
    let given = words.person_after(&["dari", "sama"]).is_some() || words.has(direction::GIVEN);
    let found_in_shop = words.0.windows(2).any(|pair| pair[0].is("dapat") && pair[1].is("di"));
    // "dapat etalase bekas 600rb, lunas tunai"
    let paid = words.has(&["bekas", "lunas"]);
    if ((bought || paid) && !earned && !given) || found_in_shop {
        Direction::Expense
    } else {
        Direction::Income
    }
}

/// "dibayar klien" comes in; "sudah dibayar", "dibayar dengan gopay" goes out.
fn passive(words: &Words<'_>, at: usize, accounts: &[Account]) -> Direction {
    let next = words.0.get(at + 1);
    let by_somebody = next.is_some_and(|token| is_person(token));
    let by_means = next.is_some_and(|token| token.is_any(direction::MEANS));
    let by_means = by_means || accounts.iter().any(|account| account.role == Role::From);
    let sudah = at.checked_sub(1).is_some_and(|before| words.0[before].is("sudah"));
    let earned = words.0[..at].iter().any(|token| {
        LEXICON.income(&token.word).is_some_and(|thing| thing.strength > 1)
            && LEXICON.expense(&token.word).is_none()
    });
    let sold = earned || words.0[..at].iter().any(|token| token.is_any(direction::SOLD));
    if !by_somebody && !sold && (sudah || by_means) { Direction::Expense } else { Direction::Income }
}

/// "tiket masuk", "parkir masuk mall": no money comes in.
pub(super) fn is_entrance(words: &Words<'_>) -> bool {
    words.at(&["masuk"]).is_some_and(|at| {
        words.0[..at].iter().any(|token| token.is_any(direction::ENTRY_FEES))
            || words.0.get(at + 1).is_some_and(|token| token.is_any(direction::ENTRANCES))
    })
}

/// Who gives: "ibu transfer ke saya" and "transfer dari ibu" come in, "kirim ke ibu" goes out.
fn given(words: &Words<'_>, verb: usize) -> Direction {
    let to_me = words.0.windows(2).any(|pair| {
        pair[0].is("ke") && (pair[1].is("saya") && pair[1].lower != "my" || pair[1].lower == "rekeningku")
    });
    let from_somebody =
        words.0[verb..].iter().any(|token| token.is("dari")) && words.person_after(&["dari"]).is_some();
    let by_somebody =
        words.subject_of(verb).is_some_and(|token| !token.is_any(roles::HOUSEHOLD) && is_person(token));
    let to_me = to_me || words.0.get(verb + 1).is_some_and(|token| token.lower == "me");
    let bought = words.0[verb].is("bayar") && words.0[verb + 1..].iter().any(|t| t.is_any(direction::BILLS));
    if (to_me || from_somebody || by_somebody) && !bought { Direction::Income } else { Direction::Expense }
}
