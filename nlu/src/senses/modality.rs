//! Modality: what is said without having happened, or by others, records nothing.

mod condition;
mod hearsay;
mod mood;
mod news;
mod scene;
mod standing;

pub(crate) use standing::is_held;

use crate::pieces::clause::Clause;
use crate::pieces::piece::{Item, Piece, Use};
use crate::senses::direction::debt::credit;
use crate::senses::direction::{owing, party};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, modality};
use crate::words::list::{List, list};
use crate::words::token::Token;

/// Why a clause records nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreal {
    /// It lies ahead, is wished for, or depends on something.
    Plan,
    /// It was called off, is somebody else's, or is only talked about.
    Talk,
    /// It is asked.
    Question,
}

/// Whether a message tells of more than what was bought: others, wishes and hearsay stand beside the booking, so that
/// the booking is asked about.
pub(crate) fn is_story(words: &[&Token]) -> bool {
    words.len() > 9 && words.iter().any(|token| token.is_any(modality::TOLD))
}

/// Why the message as a whole records nothing.
pub(crate) fn of_message(words: &[&Token], text: &str) -> Option<Unreal> {
    let has = |set: &List| words.iter().any(|token| token.is_any(set));
    if let Some(at) = words.iter().position(|token| token.is("jangan")) {
        let next = |set: &List| words.get(at + 1).is_some_and(|token| token.is_any(set));
        let note = words.iter().skip(at + 2).take(2).any(|token| token.is_any(modality::TO_BOT));
        if next(list!["lupa"]) {
            return (!note).then_some(Unreal::Plan);
        }
        if !next(modality::NOT_FORBIDDEN) && !words[at..].iter().any(|t| t.lower.starts_with("nanya")) {
            return Some(Unreal::Talk);
        }
    }
    // "Jonas covered it so dont log"
    let left_out = |pair: &[&Token]| pair[0].reads(modality::DO_NOT) && pair[1].reads(modality::KEEPING);
    if words.windows(2).any(left_out) {
        return Some(Unreal::Talk);
    }
    if mood::is_reminder(words) {
        return Some(Unreal::Plan);
    }
    let heads = &words[..words.len().min(6)];
    let listed = heads.windows(2).any(|pair| pair[0].is("daftar") && pair[1].is("belanja"))
        || heads.iter().any(|token| token.is_any(modality::LISTS))
        || heads.iter().any(|token| token.lower.starts_with("rencana")) && text.contains(':')
        || heads.windows(2).any(|pair| {
            pair[0].lower == "to" && pair[1].lower == "do" || pair[0].lower == "coba" && pair[1].is("aja")
        });
    if listed || (is_advertised(words, text) && !has(modality::OWN_DEEDS)) {
        return Some(Unreal::Plan);
    }
    if has(list!["curhat"]) && !has(roles::BUYING) {
        return Some(Unreal::Talk);
    }
    if has(modality::FAILED) && has(modality::MAY_FAIL) && !has(list!["akhirnya"]) {
        return Some(Unreal::Talk);
    }
    // A driver's fare that does not come: "orderan dicancel, ongkos 18rb melayang".
    if has(list!["order", "orderan"]) && has(list!["batal"]) && has(list!["ongkos"]) && !has(modality::DONE) {
        return Some(Unreal::Talk);
    }
    let not_mine = |three: &[&Token]| three[0].is("bukan") && three[1].is("uang") && three[2].is("saya");
    if words.windows(3).any(not_mine) {
        return Some(Unreal::Talk);
    }
    // "HPP kaos 38rb dijual 65rb, untung 27rb per pcs": reckoned, and not sold.
    if has(modality::RECKONING) && has(modality::MARGINS) {
        return Some(Unreal::Talk);
    }
    if words.windows(2).any(|pair| pair[0].is("bukan") && pair[1].is("saya")) {
        return Some(Unreal::Talk);
    }
    let forgot =
        has(list!["lupa"]) && words.last().is_some_and(|token| token.is("lupa") || token.is("berapa"));
    let between = has(list!["antara"]) && has(list!["sampai"]);
    if forgot && !has(list!["jangan"]) || between {
        return Some(Unreal::Question);
    }
    // "malu sih, tapi gimana lagi"
    let asks = words.iter().enumerate().any(|(at, token)| {
        let resigned = token.is("gimana") && words.get(at + 1).is_some_and(|next| next.is("lagi"));
        token.is_any(modality::ASKING) && !resigned
    });
    if text.trim_end().ends_with('?') || asks {
        return Some(Unreal::Question);
    }
    None
}

/// A price with a call to buy, a prize that somebody promises.
fn is_advertised(words: &[&Token], text: &str) -> bool {
    let shouts = text.contains('!') || text.contains('%') || text.contains('*') || text.contains('&');
    let found = words.iter().filter(|token| token.reads(modality::ADVERTISED)).count();
    found > 1
        || (found == 1 && shouts && !words.iter().any(|token| token.is_any(list!["berhasil", "sukses"])))
}

/// Why one clause records nothing.
pub(crate) fn of_clause(clause: &Clause, tokens: &[Token]) -> Option<Unreal> {
    // "upah tukang 150rb per hari, 2 hari": reckoned, and paid.
    let reckoned = clause.beside.iter().any(|piece| piece.item == Item::Spent(Use::Count));
    // "Budi udah ganti 40rb": what others do with money is told, unless it is owed to the person.
    let is_owed = || clause.amount.is_some() && owing::tells(&clause.words(tokens));
    unreal_of(clause, tokens)
        .filter(|unreal| !reckoned || *unreal != Unreal::Question)
        .filter(|unreal| *unreal != Unreal::Talk || !is_owed())
}

fn unreal_of(clause: &Clause, tokens: &[Token]) -> Option<Unreal> {
    if clause.amount.is_some() {
        let all = clause.all_words(tokens);
        let is_owed = credit::taken_from(&all, clause.is_put_off()).is_some();
        if is_owed || party::lender(&clause.words(tokens)).is_some() {
            return None;
        }
        if mood::is_not_lent(&all) {
            return Some(Unreal::Plan);
        }
    }
    let paid_beside = clause.words_beside(tokens).iter().any(|token| token.is_any(modality::PAYING));
    let own = of_pieces(&clause.pieces, tokens, clause.amount.is_some(), paid_beside);
    if own.is_none() && condition::is_conditional(&clause.words_beside(tokens)) && !clause.beside.is_empty() {
        let begins = clause.beside[0].tokens.start < clause.pieces[0].tokens.start;
        return begins.then_some(Unreal::Plan);
    }
    // "tagihan bulan ini 312rb, besok aja bayarnya"
    let pays_later = || {
        let starts = clause.pieces.first().map_or(0, |piece| piece.tokens.start);
        let behind: Vec<Piece> =
            clause.beside.iter().filter(|piece| piece.tokens.start > starts).cloned().collect();
        let ahead = behind.iter().any(|piece| matches!(piece.item, Item::When(when) if when.ahead));
        let pays =
            crate::pieces::clause::words(&behind, tokens).iter().any(|token| token.is_any(modality::SETTLED));
        let done = clause
            .words(tokens)
            .iter()
            .any(|token| token.is_any(modality::SURELY_DONE) || token.is_any(modality::PAYING));
        ahead && pays && !done
    };
    if own.is_none() && pays_later() {
        return Some(Unreal::Plan);
    }
    let is_done = || {
        let words = clause.words(tokens);
        let today =
            clause.pieces.iter().any(|piece| matches!(piece.item, Item::When(when) if when.date.is_some()));
        let instead = words.first().is_some_and(|token| token.is_any(modality::INSTEAD));
        clause.amount.is_some()
            && (today
                || instead
                || words.iter().any(|token| token.is_any(modality::DONE) || token.is("saya")))
    };
    if own.is_some() || clause.beside.is_empty() || is_done() {
        return own;
    }
    // What leads to the thing tells whether it happened; a remark behind it only where it lies ahead or calls off.
    let begins = clause.pieces.first().map_or(0, |piece| piece.tokens.start);
    let (before, behind): (Vec<Piece>, Vec<Piece>) =
        clause.beside.iter().cloned().partition(|piece| piece.tokens.start < begins);
    let leading: Vec<Piece> = before.into_iter().chain(clause.pieces.iter().cloned()).collect();
    of_pieces(&leading, tokens, clause.amount.is_some(), paid_beside).or_else(|| {
        let words = crate::pieces::clause::words(&behind, tokens);
        let ahead = behind.iter().any(|piece| matches!(piece.item, Item::When(when) if when.ahead));
        let wished = words.first().is_some_and(|token| token.is_any(modality::INTENDING))
            && !mood::is_other_wish(&words)
            || words.iter().any(|token| token.is_any(modality::THINKING));
        let ahead =
            ahead && !words.first().is_some_and(|token| token.is("sisa")) && !mood::comes_back(&words);
        let off = words.iter().any(|token| token.is_any(modality::CALLED_OFF));
        let all: Vec<&Token> = clause.words(tokens).into_iter().chain(words.iter().copied()).collect();
        let told = hearsay::is_price(&all) && !paid_beside || standing::is_cried_at(&all, &leading, tokens);
        if is_by_other(&words) || mood::is_refused(&all) || standing::is_pricey(&all) || told {
            return Some(Unreal::Talk);
        }
        let waits = not_done(&words) && words.iter().any(|token| token.is("belum"));
        let wished = wished || waits;
        (ahead || wished || off).then_some(if off { Unreal::Talk } else { Unreal::Plan })
    })
}

/// What a heading says of all that stands under it: "Menunggu pembayaran:", "daftar belanja besok:".
pub(crate) fn of_heading(pieces: &[Piece], tokens: &[Token]) -> Option<Unreal> {
    let ahead = pieces.iter().any(|piece| matches!(piece.item, Item::When(when) if when.ahead));
    let words = crate::pieces::clause::words(pieces, tokens);
    let to_bot = words.iter().any(|token| token.is_any(modality::TO_BOT));
    let wished = words.iter().any(|token| token.is_any(modality::WISHES)) && !to_bot;
    let waits = mood::is_awaited(&words) || not_done(&words);
    (ahead || wished || waits || condition::is_conditional(&words)).then_some(Unreal::Plan)
}

/// A list goes on as it began: what follows a plan or a price that was heard is planned or heard too, unless it was done.
pub(crate) fn carried_on(
    mut unreal: Vec<Option<Unreal>>,
    clauses: &[Clause],
    tokens: &[Token],
) -> Vec<Option<Unreal>> {
    for at in 1..unreal.len() {
        let words = clauses[at].words(tokens);
        let has = |clause: &Clause, set: &List| clause.words(tokens).iter().any(|token| token.is_any(set));
        let done = words.iter().any(|token| token.is_any(modality::DONE) || token.is("saya"))
            || clauses[at].all().iter().any(|piece| matches!(piece.item, Item::When(_)));
        let compares = words.iter().any(|token| token.is("cuma"))
            && words.iter().all(|token| token.is_any(roles::FILLERS));
        // "target bulan ini 120jt baru dapat 85jt"
        let so_far = words.first().is_some_and(|token| token.lower == "baru")
            && has(&clauses[at - 1], list!["target"]);
        if unreal[at].is_none() && unreal[at - 1] == Some(Unreal::Plan) && so_far {
            unreal[at] = Some(Unreal::Talk);
        }
        if unreal[at].is_none() && unreal[at - 1] == Some(Unreal::Talk) && compares {
            unreal[at] = unreal[at - 1];
        }
        let carries = unreal[at - 1] == Some(Unreal::Plan) && !has(&clauses[at - 1], list!["belum"])
            || unreal[at - 1] == Some(Unreal::Talk)
                && (has(&clauses[at - 1], modality::HEARSAY)
                    || words.iter().any(|token| token.is_any(modality::HEARSAY)));
        if unreal[at].is_none() && carries && !done && clauses[at].beside.is_empty() {
            unreal[at] = unreal[at - 1];
        }
    }
    unreal
}

fn of_pieces(pieces: &[Piece], tokens: &[Token], has_amount: bool, paid_beside: bool) -> Option<Unreal> {
    let words = crate::pieces::clause::words(pieces, tokens);
    let has = |set: &List| words.iter().any(|token| token.is_any(set));
    let got = words.windows(2).any(|pair| pair[0].is("akhirnya") && pair[1].is("beli"));
    let firmly_done = got || has(modality::SURELY_DONE) && !has(modality::UNSURE);
    let ahead = is_ahead(pieces, tokens, &words);
    if ahead && !(firmly_done && has_amount) && !mood::comes_back_later(&words) {
        return Some(Unreal::Plan);
    }
    let wished = words.iter().enumerate().position(|(at, token)| {
        let near = |set: &List| words.get(at + 1).is_some_and(|next| next.is_any(set));
        token.is_any(modality::WISHES)
            && !(token.is("target")
                && (near(modality::TARGETS) || at > 0 && words[at - 1].is_any(modality::REWARDS)))
    });
    // "mau catat" and "mau lapor" are spoken to the bot; what is thought of comes after the wish.
    let to_bot = |at: usize| words.get(at + 1).is_some_and(|next| next.is_any(modality::TO_BOT));
    // "tadi mau ke superindo tapi tutup jadi beli telur": something else was done.
    let instead = |at: usize| {
        words[at..]
            .windows(2)
            .any(|pair| pair[0].is_any(modality::TURNS) && pair[1].is_any(modality::TURNED_TO))
    };
    if wished.is_some_and(|at| !to_bot(at) && !instead(at) && !mood::is_purpose(&words, at)) && !firmly_done {
        return Some(Unreal::Plan);
    }
    let supposed =
        words.first().is_some_and(|token| token.lower.starts_with("kayak") || token.lower.starts_with("kyk"))
            && words.iter().any(|token| token.is_any(list!["jadi", "ke"]));
    if supposed {
        return Some(Unreal::Plan);
    }
    let told = words.iter().find(|token| !token.is_any(roles::FILLERS)).is_some_and(|token| token.is("kata"));
    if told {
        return Some(Unreal::Talk);
    }
    if condition::is_conditional(&words) || condition::dreams(&words) {
        return Some(Unreal::Plan);
    }
    if mood::is_billed(&words) {
        return Some(Unreal::Plan);
    }
    if !firmly_done && let Some(unreal) = mood::of(&words, pieces, tokens, paid_beside) {
        return Some(unreal);
    }
    let fast = words.windows(2).any(|pair| pair[0].is("batal") && pair[1].is_any(modality::BROKEN_OFF));
    if has(modality::CALLED_OFF) && !is_about(pieces, tokens) && !fast {
        return Some(Unreal::Talk);
    }
    // "belum sama obatnya": not counting it.
    let uncounted = words.iter().any(|word| {
        let next = tokens.iter().find(|token| token.text.start > word.text.start);
        word.is("belum") && next.is_some_and(|next| next.is_any(list!["sama", "termasuk"]))
    });
    if not_done(&words) && !uncounted {
        return Some(Unreal::Plan);
    }
    is_told(pieces, tokens, &words, paid_beside).then_some(Unreal::Talk)
}

/// Whether the clause lies ahead, and not only what it is for: "ambil uang 1jt buat bayar tukang besok".
fn is_ahead(pieces: &[Piece], tokens: &[Token], words: &[&Token]) -> bool {
    let Some(day) = pieces.iter().find(|piece| matches!(piece.item, Item::When(when) if when.ahead)) else {
        return false;
    };
    let begins = tokens[day.tokens.start].text.start;
    let leading = || words.iter().take_while(|token| token.text.start < begins);
    let purpose = leading().position(|token| token.is("untuk"));
    !purpose.is_some_and(|at| words[..at].iter().any(|token| token.is_any(modality::DONE_FOR)))
}

/// What is free, paid by others, heard, or somebody else's.
fn is_told(pieces: &[Piece], tokens: &[Token], words: &[&Token], paid_beside: bool) -> bool {
    let has = |set: &List| words.iter().any(|token| token.is_any(set));
    is_free(words)
        || words.iter().enumerate().any(|(at, token)| {
            token.is_any(modality::BY_OTHERS) && !token.is("gratis") && !is_bought_for(words, at)
        })
        || (has(modality::HEARSAY)
            && !has(list!["saya", "laku"])
            && !mood::comes_back_later(words)
            && !words[0].is("iklan")
            && !has(roles::FILLING)
            && (has(list!["dia", "kata"]) || !has(roles::BUYING)))
        || (hearsay::is_price(words)
            && !paid_beside
            && !pieces.iter().any(|piece| matches!(piece.item, Item::Count(_))))
        || hearsay::is_market_price(pieces, words, tokens)
        || hearsay::is_third_person(words)
        || news::is_told(words)
        || mood::is_paid_by_other(words)
        || is_by_other(words)
}

/// "parkir gratis"; in "lontong sayur 12rb minumnya gratis" something else was.
fn is_free(words: &[&Token]) -> bool {
    let Some(at) = words.iter().position(|token| token.is("gratis")) else { return false };
    // "makan gratis, cuma parkir 5rb"
    let only = words[at + 1..].iter().any(|token| token.is("cuma"));
    let of_other = only || at > 1 && words[at - 1].lower.ends_with("nya");
    !of_other && !words.iter().any(|token| token.is_any(modality::NOT_FREE))
}

/// "anak-anak dibeliin ayam geprek": whoever speaks bought it for them.
fn is_bought_for(words: &[&Token], at: usize) -> bool {
    let person = at.checked_sub(1).map(|before| words[before]);
    let kin = |token: &Token| token.is_any(roles::KIN) || token.is_any(roles::HOUSEHOLD);
    words[at].is_any(modality::BOUGHT_FOR)
        && person.is_some_and(|person| kin(person) || person.lower.starts_with("anak"))
}

/// "suami yang bayar", "Tia yang bayarin"
fn is_by_other(words: &[&Token]) -> bool {
    words.windows(3).any(|three| {
        let named = crate::senses::direction::is_person(three[0]) || !LEXICON.knows(&three[0].word);
        named
            && !three[0].is("saya")
            && three[1].is("yang")
            && three[2].is_any(modality::OTHERS_PAY)
            && !three[2].lower.starts_with("ku")
    })
}

/// "hampir 50rb" is an amount that is rounded, not a purchase that was not made.
fn is_about(pieces: &[Piece], tokens: &[Token]) -> bool {
    pieces.windows(2).any(|pair| {
        tokens[pair[0].tokens.start].is_any(list!["hampir", "nyaris"])
            && matches!(pair[1].item, Item::Money(_))
    })
}

/// "belum dibayar", "tidak beli".
fn not_done(words: &[&Token]) -> bool {
    words.iter().enumerate().any(|(at, token)| {
        let next = words.get(at + 1);
        let verb = next.is_some_and(|next| next.is_any(modality::NOT_DONE));
        // "udah tak bayar": in Javanese, it is I who paid.
        let after_done = at > 0 && words[at - 1].is("sudah");
        let first_person = token.lower == "tak"
            && (after_done
                || next.is_some_and(|next| is_javanese(next))
                || at > 0 && words[at - 1].lower == "sing");
        let later_done =
            words[at..].windows(2).any(|pair| pair[0].is("sudah") && pair[1].is_any(modality::LATER_DONE));
        (token.is("belum")
            && !later_done
            && !next.is_some_and(|next| next.is_any(modality::NOT_COUNTED))
            && !next.is_some_and(|next| next.is_any(list!["termasuk", "lama"])))
            || (token.is("tidak") && (verb || next.is_some_and(|next| next.is_any(modality::NOT_GIVEN)))
                || token.lower == "tak" && !first_person && verb)
    })
}

/// "tak bayari", "tak tukokno": "tak" is "I" before a verb of this form.
fn is_javanese(verb: &Token) -> bool {
    verb.lower.ends_with("in")
        || verb.lower != verb.word
            && modality::JAVANESE_ENDINGS.iter().any(|ending| verb.lower.ends_with(ending))
}
