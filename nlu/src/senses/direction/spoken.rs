//! What the words say of the direction: verbs first, then who gives, then nouns.

use ledger::Direction;

use super::{Words, is_person, noun, party};
use crate::values::account::{Account, Role};
use crate::words::lexicon::roles::{debt, direction, income};
use crate::words::lexicon::{LEXICON, roles};
use crate::words::list::{List, list};
use crate::words::token::Token;

/// What the first deciding word says.
pub(super) fn read(words: &Words<'_>, accounts: &[Account]) -> Option<Direction> {
    if let Some(direction) = of_subject(words).or_else(|| of_source(words, accounts)) {
        return Some(direction);
    }
    let mut noun = None;
    for at in 0..words.0.len() {
        if at > 0 && words.0[at - 1].is_any(list!["tidak", "belum"]) {
            continue;
        }
        if let Some(direction) = of_verb(words, at, accounts).filter(|_| !is_idle(words, at)) {
            return Some(direction);
        }
        noun = noun.or_else(|| noun::read(words, at));
    }
    if words.has(list!["tip"]) && words.has(list!["dari"]) {
        return Some(Direction::Income);
    }
    let bought =
        words.0.iter().any(|token| LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1));
    let gift = words
        .person_after(list!["dari"])
        .is_some_and(|person| !(bought && person.is_any(list!["kantor", "perusahaan"])));
    noun.or(gift.then_some(Direction::Income))
}

/// What comes from somebody comes in, whatever it is called: "iuran kas dari bu Wati", "uang transport dari panitia",
/// "bunga dari bank".
fn of_source(words: &Words<'_>, accounts: &[Account]) -> Option<Direction> {
    // "setor sampah dapat 15rb": what the work or the collection brought.
    if words.0.last().is_some_and(|last| last.is("dapat")) && words.has(income::EARNED_BY) {
        return Some(Direction::Income);
    }
    let head = words.0.iter().find(|token| token.is("uang") || !token.is_any(roles::FILLERS))?;
    let spends = words.has(roles::BUYING) || words.0.iter().any(|token| is_mine(token));
    let from_account = accounts.iter().any(|account| account.role == Role::From);
    let interest = head.is("bunga") && (from_account || words.has(direction::YIELDING));
    if interest && !words.has(income::BORNE_INTEREST) {
        return Some(Direction::Income);
    }
    let at = words.at(list!["dari"])?;
    let Some(giver) = words.0.get(at + 1) else {
        // "uang kas dari 12 warga"
        return (head.is("uang") && at > 1 && !spends).then_some(Direction::Income);
    };
    let place =
        LEXICON.expense(&giver.word).is_some() && !is_person(giver) || giver.is_any(list!["pasar", "rumah"]);
    let titled = giver.reads(income::TITLES) || party::is_title(giver) && giver.lower.len() > 2;
    let due = head.is_any(income::DUES) && (is_person(giver) || titled);
    // "uang belanja dari uda 1jt untuk minggu ini": what it is for stands behind whoever gives it.
    let is_given = is_person(giver) || titled;
    let is_for_other = words.0[..at].iter().any(|token| token.is("untuk"))
        || words.has(list!["untuk"]) && !is_given
        || words.has(list!["ambil"]);
    let sum = head.is("uang") && at > 1 && !place && !giver.is("kas") && !is_for_other;
    ((due || sum) && !spends).then_some(Direction::Income)
}

/// What a verb says where it stands.
fn of_verb(words: &Words<'_>, at: usize, accounts: &[Account]) -> Option<Direction> {
    let token = words.0[at];
    let before = |set: &List| at > 0 && words.0[at - 1].is_any(set);
    if token.is_any(direction::GIVING) {
        return Some(given(words, at));
    }
    match token.word.as_str() {
        // "refund ke pembeli"
        "refund" if words.0.get(at + 1).is_some_and(|next| next.is("ke")) => Some(Direction::Expense),
        "kompensasi" => (words.has(roles::ARRIVING) || words.has(list!["dari"])).then_some(Direction::Income),
        // "honor keluar 725rb"
        "keluar" if words.0[..at].iter().any(|token| token.is_any(direction::PAY)) => Some(Direction::Income),
        "dapat" => Some(gained(words)),
        _ if token.is_any(direction::PASSIVE) => Some(passive(words, at, accounts)),
        "kembali" => {
            // In "kopi 18rb uangnya 50rb kembali 32rb" it is change.
            let is_close = at > 0 && words.0[at - 1].text.end + 1 >= token.text.start;
            let comes_back = before(direction::COMING_BACK) && is_close && !words.has(roles::BUYING);
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
    let before = |set: &List| at > 0 && words.0[at - 1].is_any(set);
    let next = |set: &List| words.0.get(at + 1).is_some_and(|token| token.is_any(set));
    let behind = |set: &List| words.0[at..].iter().any(|token| token.is_any(set));
    let entrance = is_entrance(words);
    match token.word.as_str() {
        "daftar" => next(direction::LISTS),
        // "pembayaran masuk"
        "bayar" => (behind(direction::ARRIVING) || next(list!["terima"])) && !entrance,
        "habis" => next(direction::USED_UP_TO),
        "dapat" | "terima" => words.has(direction::REDUCTIONS) && !next(list!["uang"]),
        "masuk" => entrance,
        "untung" => next(direction::LUCK),
        "diganti" => !words.has(direction::REPLACERS),
        // "terkumpul 480rb jadi aku kena 20rb"
        "terkumpul" => behind(list!["kena", "bayar"]),
        "cair" => before(direction::LIQUIDS),
        // "pemasukan eh pengeluaran"
        "pemasukan" => behind(list!["pengeluaran"]) && words.has(list!["eh"]),
        "narik" => before(list!["libur"]),
        "beli" => before(direction::EARNED),
        // "nganter langganan"
        "langganan" => before(income::EARNED_BY),
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
    let at_mine = words.0.iter().any(|token| token.reads(roles::OWN_SHOPS));
    if at_mine && words.has(direction::CUSTOMERS) && !words.has(list!["saya"]) {
        return Some(Direction::Income);
    }
    // "ada yang beli mukena 190rb"
    let customer = words
        .0
        .windows(3)
        .any(|three| three[0].is("ada") && three[1].is("yang") && three[2].is_any(direction::CUSTOMERS));
    // "cod-an hp lama dapat 850rb"
    let used = |token: &&Token| token.reads(direction::USED);
    let resold = words.at(list!["dapat", "laku"]).is_some_and(|at| words.0[..at].iter().any(used))
        && !words.has(list!["beli", "di"]);
    if customer || resold {
        return Some(Direction::Income);
    }
    // "deposit sewa jas 500rb sudah dikembalikan"
    let returned = words.at(list!["dikembalikan", "dibalikin"]);
    let to_buyer = words.person_after(list!["ke"]).is_some();
    if returned.is_some() && !to_buyer && !words.has(roles::BUYING) {
        return Some(Direction::Income);
    }
    // "toko kasih uang kembali 98rb"
    let gives = words.at(list!["kasih"]).filter(|at| *at > 0 && words.0[at - 1].is_any(debt::SELLERS));
    if gives.is_some_and(|at| words.0[at..].iter().any(|token| token.is("kembali"))) {
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
    let spouse = first.is_any(list!["suami", "istri"]);
    let gives = words.at(direction::HANDING);
    let pays = words.at(list!["bayar", "lunas"]);
    let relative = first.is_any(roles::KIN) || first.is_any(roles::NAMES);
    let to_other = words.0.iter().enumerate().skip(1).any(|(at, token)| {
        is_person(token) && !token.is("kantor") && words.0[at - 1].is_any(direction::TOWARDS)
    });
    let hands = words.at(direction::HANDING).filter(|at| *at > 0);
    let by_me = hands.is_some_and(|at| is_mine(words.0[at]) || words.0[at - 1].is("saya"));
    if by_me && !words.has(list!["jual"]) {
        return Some(Direction::Expense);
    }
    if relative && hands.is_some() && !to_other {
        return Some(Direction::Income);
    }
    // "anak kirim uang bulanan 1jt"
    let sends_money = first.is_any(roles::HOUSEHOLD)
        && gives.is_some_and(|at| at > 0 && words.0.get(at + 1).is_some_and(|next| next.is("uang")))
        && !to_other
        && !words.has(list!["ke", "untuk"]);
    if sends_money {
        return Some(Direction::Income);
    }
    let elsewhere = words.has(list!["ke"]) && !words.has(list!["saya"]);
    ((payer && (gives.is_some() || pays.is_some())) || (spouse && gives == Some(1) && !elsewhere))
        .then_some(Direction::Income)
}

/// "kukasih", "kukirimi": whoever speaks does it.
pub(super) fn is_mine(token: &Token) -> bool {
    token.lower.starts_with("ku") && token.word != token.lower
}

/// "dapat 300rb dari kakak" comes in, "dapat wajan 59rb" was bought.
fn gained(words: &Words<'_>) -> Direction {
    let (mut bought, mut earned) = (false, false);
    for token in words.0.iter().filter(|token| !token.is("dapat")) {
        bought |= LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1);
        earned |= LEXICON.income(&token.word).is_some();
    }
    let given = words.person_after(list!["dari", "sama"]).is_some() || words.has(direction::GIVEN);
    let found_in_shop = words.0.windows(2).any(|pair| pair[0].is("dapat") && pair[1].is("di"));
    // "dapat etalase bekas 600rb, lunas tunai"
    let paid = words.has(list!["bekas", "lunas"]);
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
    // "got paid by acme" says by whom, "dibayar dengan gopay" by what.
    let by_means = next.is_some_and(|token| token.is_any(direction::MEANS) && token.lower != "by");
    let by_means = by_means || accounts.iter().any(|account| account.role == Role::From);
    let sudah = at.checked_sub(1).is_some_and(|before| words.0[before].is_any(direction::CAME_TO));
    let earned = words.0[..at].iter().any(|token| {
        LEXICON.income(&token.word).is_some_and(|thing| thing.strength > 1)
            && LEXICON.expense(&token.word).is_none()
    });
    let sold = earned
        || words.0[..at].iter().any(|token| token.is_any(direction::SOLD) || token.is_any(income::EARNED_BY));
    // "pajak dibayar 120rb", "kontrakan dibayar": what one pays oneself.
    let bill = words.0[..at]
        .iter()
        .any(|token| LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1));
    let bill = bill && !sold;
    let paid = sudah || by_means || bill;
    if !by_somebody && !sold && paid { Direction::Expense } else { Direction::Income }
}

/// "tiket masuk", "parkir masuk mall": no money comes in.
pub(super) fn is_entrance(words: &Words<'_>) -> bool {
    words.at(list!["masuk"]).is_some_and(|at| {
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
        words.0[verb..].iter().any(|token| token.is("dari")) && words.person_after(list!["dari"]).is_some();
    let by_somebody =
        words.subject_of(verb).is_some_and(|token| !token.is_any(roles::HOUSEHOLD) && is_person(token));
    let to_me = to_me || words.0.get(verb + 1).is_some_and(|token| token.lower == "me");
    let by_me = verb.checked_sub(1).is_some_and(|before| words.0[before].lower == "tak");
    if is_mine(words.0[verb]) || by_me {
        return Direction::Expense;
    }
    // "invoice paid", "payment from acme"
    let sold =
        words.0[verb].lower == "paid" && words.0[..verb].iter().any(|token| token.is_any(direction::SOLD));
    let payment = words.0[verb].lower == "payment"
        && words.0.get(verb + 1).is_some_and(|next| next.is_any(direction::BEHIND_PAYMENT));
    if sold || payment {
        return Direction::Income;
    }
    let bought = words.0[verb].is("bayar") && words.0[verb + 1..].iter().any(|t| t.is_any(direction::BILLS));
    if (to_me || from_somebody || by_somebody) && !bought { Direction::Income } else { Direction::Expense }
}
