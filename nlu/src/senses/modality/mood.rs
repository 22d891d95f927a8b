//! Mood: a verb that is meant, owed, offered or asked for has not happened, nor has what is seen, awaited or held.
//!
//! Each rule weighs the verb, who does it and when; a noun alone decides nothing. What has surely happened wins over all
//! of them.

use super::Unreal;
use super::scene::{Scene, is_income};
use super::standing;
use crate::pieces::piece::Piece;
use crate::senses::direction::is_person;
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, actor, debt, direction, mood};
use crate::words::list::{List, list};
use crate::words::token::Token;

type Rule = fn(&Scene<'_>) -> Option<Unreal>;

/// What is meant, owed or asked for; the first that fits decides.
const MEANT: &[Rule] = &[
    offered,
    quoted,
    promised,
    meant,
    owed,
    owing,
    awaited,
    awaited_still,
    broke,
    late,
    refused,
    asked_of_others,
    begged,
    not_lent,
    accompanied,
    entrusted,
];

/// Why a clause of these pieces records nothing, by its mood.
pub(super) fn of(words: &[&Token], pieces: &[Piece], tokens: &[Token], paid_beside: bool) -> Option<Unreal> {
    let scene = Scene { words, pieces, tokens };
    let standing = || if paid_beside { None } else { standing::of(&scene) };
    MEANT.iter().find_map(|rule| rule(&scene)).or_else(standing)
}

/// "klien nawarin 3jt", "they quoted me 2jt"
fn offered(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::OFFERS)?;
    // "nego" in the end of a bargain leaves a price.
    let bargain = scene.words[at].is_any(mood::HAGGLING) && at > 0 && scene.has(roles::BUYING);
    let taken =
        scene.says(mood::TAKEN_UP) && !scene.behind(at).iter().any(|t| t.is_any(list!["masih", "still"]));
    (!taken && !bargain).then_some(Unreal::Talk)
}

/// "vendor sound minta 4jt": what is asked for a thing was not paid yet.
fn quoted(scene: &Scene<'_>) -> Option<Unreal> {
    let seller = scene.head().is_some_and(|head| head.is_any(debt::SELLERS) || head.is("tukang"));
    let given = scene.words.iter().any(|token| token.is_or_reads(mood::GIVEN)) || scene.has(mood::PAID);
    (seller && scene.has(list!["minta"]) && !given).then_some(Unreal::Talk)
}

/// "bos janji naikin gaji 500rb"
fn promised(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::PROMISING)?;
    let money = scene.behind(at).iter().any(|token| is_income(token) || token.is_or_reads(mood::PROMISED));
    let kept = scene.has(mood::ARRIVED);
    (money && !kept).then_some(Unreal::Plan)
}

/// "nemenin temen beli hp 3jt": the friend buys.
fn accompanied(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::ACCOMPANYING)?;
    let (friend, verb) = (scene.behind(at).first()?, scene.behind(at).get(1)?);
    let buys = verb.is_any(mood::SPENT);
    (friend.is_any(roles::OTHERS) && buys).then_some(Unreal::Talk)
}

/// "uang spp dititipin mama 300rb": held for somebody; whose it is has to be asked.
fn entrusted(scene: &Scene<'_>) -> Option<Unreal> {
    scene.says(mood::ENTRUSTED).then_some(Unreal::Question)
}

/// "going to buy", "rék meuli", "can mayar": in English and Sundanese the word before the verb tells.
fn meant(scene: &Scene<'_>) -> Option<Unreal> {
    let verb_behind = |at: usize| {
        let verb = scene.behind(at).iter().find(|token| !token.is("ke") && !token.is("saya"));
        verb.is_some_and(|verb| verb.is_or_reads(mood::TO_COME))
    };
    let will = (0..scene.words.len()).any(|at| scene.words[at].is_or_reads(mood::WILL) && verb_behind(at));
    // "can" is "not yet" before a verb that is not English itself.
    let not_yet = scene.words.windows(2).any(|pair| {
        pair[0].lower == "can" && pair[1].is_any(mood::TO_COME) && !pair[1].reads(mood::IN_ENGLISH)
    });
    (will || not_yet).then_some(Unreal::Plan)
}

/// "kudu bayar spp", "must pay": done only where it was forced on somebody, or is past.
fn owed(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::DUTIES)?;
    let fulfilled = scene.is_past() || scene.says(mood::FULFILLED);
    // "motor mogok, harus didorong": only money is owed.
    let of_money = scene.behind(at).iter().any(|token| token.is_or_reads(mood::TO_COME));
    (of_money && !fulfilled).then_some(Unreal::Plan)
}

/// "PT Maju still owes me 12jt", and nothing that was paid of it.
fn owing(scene: &Scene<'_>) -> Option<Unreal> {
    (scene.says(mood::OWING) && !scene.says(mood::OWED_AND_PAID)).then_some(Unreal::Plan)
}

/// "lagi nunggu transferan 2jt", and nothing that was done while waiting.
pub(super) fn awaited(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::AWAITING)?;
    let meanwhile = at > 0 && scene.words[at - 1].is_or_reads(mood::MEANWHILE);
    if !meanwhile && scene.leads_to_amount(at) {
        return Some(Unreal::Plan);
    }
    // "reimburse bensin 200rb masih nunggu acc"
    let waits = at > 0 && scene.words[at - 1].reads(actor::STILL);
    if waits && !scene.has(mood::CAME) && scene.words[..at].iter().any(|token| is_income(token)) {
        return Some(Unreal::Plan);
    }
    let money = scene.behind(at).iter().take(4).any(|token| token.is_or_reads(mood::AWAITED));
    let came = scene.behind(at).iter().any(|token| token.is_any(list!["akhirnya", "sudah"]));
    (money && !meanwhile && !came).then_some(Unreal::Plan)
}

/// "reimburse hotel 770rb masih nunggu ttd": money that is to come in, and waits for something.
fn awaited_still(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::AWAITING)?;
    let meanwhile = at > 0 && scene.words[at - 1].is_or_reads(mood::MEANWHILE);
    let comes_in = |token: &Token| {
        is_income(token) || token.is_any(mood::AWAITED) && !token.is_any(mood::PAID) && !token.is("transfer")
    };
    let came = scene.has(mood::CAME);
    (scene.words[..at].iter().any(|token| comes_in(token)) && !meanwhile && !came).then_some(Unreal::Plan)
}

/// "sepatu 300rb tapi lagi bokek": whoever has no money did not buy, unless that is why there is none.
fn broke(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::BROKE)?;
    let before = &scene.words[..at];
    let but = before.iter().rev().take(3).any(|token| token.is_or_reads(mood::BUT));
    (but && !scene.has(mood::HAD) && !scene.is_past()).then_some(Unreal::Plan)
}

/// The same of words alone.
pub(super) fn is_awaited(words: &[&Token]) -> bool {
    awaited(&Scene { words, pieces: &[], tokens: &[] }).is_some()
}

/// "bayaranku telat lagi"
fn late(scene: &Scene<'_>) -> Option<Unreal> {
    let pay = scene.words.iter().any(|token| is_income(token) || token.is("gaji"));
    let came = scene.has(mood::CAME) || scene.has(list!["denda"]);
    (pay && scene.says(mood::LATE) && !came).then_some(Unreal::Plan)
}

/// "invoice 3jt dikirim ke klien", "due 15 dec": sent is not paid.
pub(super) fn is_billed(words: &[&Token]) -> bool {
    let says = |set: &List| words.iter().any(|token| token.is_or_reads(set));
    let invoices = words.iter().any(|token| token.reads(mood::INVOICING));
    let due = words.iter().any(|token| token.lower == "due");
    let sent = says(mood::BILLS) && says(mood::BILLED);
    (due || sent || invoices) && !says(mood::BILL_PAID)
}

/// "temen ngajak patungan 50rb, males ah"
fn refused(scene: &Scene<'_>) -> Option<Unreal> {
    let refused = scene.says(mood::REFUSING) && !scene.has(mood::CONSUMED);
    (scene.says(mood::INVITING) && refused).then_some(Unreal::Talk)
}

/// Whether an invitation is refused, in a remark as well.
pub(super) fn is_refused(words: &[&Token]) -> bool {
    refused(&Scene { words, pieces: &[], tokens: &[] }).is_some()
}

/// "minta uang 20rb dong ma", "tolong transferin 50rb dong"
fn asked_of_others(scene: &Scene<'_>) -> Option<Unreal> {
    let head = scene.head()?;
    let first = scene.words.first()?;
    let asks = head.is("minta") && !scene.words.iter().any(|token| token.is_or_reads(mood::GIVEN));
    let begs = first.is("tolong") && head.is_any(mood::ASKED_OF_OTHERS);
    (asks || begs).then_some(Unreal::Plan)
}

/// "bang pinjem 100 dong", "min pinjam dulu 50rb ya": whoever asks for it has nothing yet, and says no name.
fn begged(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(list!["pinjam"])?;
    let calls = |token: &Token| {
        token.is_any(roles::FILLERS) || token.reads(actor::BEFORE_NAMES) || token.reads(mood::CALLED)
    };
    let by_nobody = scene.words[..at].iter().all(|token| calls(token) && !token.is("saya"));
    let begs = scene.words.iter().any(|token| token.reads(mood::BEGGING));
    let is_told = scene.is_past() || scene.has(mood::TOLD_AS_DONE);
    let is_all = scene.behind(at).iter().all(|token| {
        calls(token) || token.reads(mood::BEGGING) || token.is("uang") || token.is_or_reads(debt::FOR_NOW)
    });
    (by_nobody && begs && is_all && !is_told).then_some(Unreal::Plan)
}

/// "si Murni nio pinjam 1 juta, indak ambo agiah", "asked to borrow 300k, i said no": what was asked for was not lent.
fn not_lent(scene: &Scene<'_>) -> Option<Unreal> {
    is_not_lent(scene.words).then_some(Unreal::Plan)
}

/// The same of words alone: a loan is spoken of, and that it was refused.
pub(super) fn is_not_lent(words: &[&Token]) -> bool {
    let lends =
        |token: &Token| token.is_any(roles::BORROWING) || token.is_any(debt::LENDING) || token.is("utang");
    let Some(at) = words.iter().position(|token| lends(token)) else { return false };
    let behind = &words[at + 1..];
    let gives = |token: &Token| {
        token.is_any(list!["kasih", "minjemin"]) || token.reads(mood::LENT_TO_THEM) || token.is("pinjam")
    };
    let refused = behind.iter().enumerate().any(|(at, token)| {
        let denies = token.is("tidak") || token.reads(mood::DENYING);
        denies && behind[at + 1..].iter().take(3).any(|next| gives(next))
    });
    let said_no = behind.windows(2).any(|pair| pair[0].lower == "said" && pair[1].lower == "no");
    refused || said_no || behind.iter().any(|token| token.reads(mood::REFUSED))
}

/// "makan siang dibayar kantor": somebody else pays for what is no sale.
pub(super) fn is_paid_by_other(words: &[&Token]) -> bool {
    let Some(at) = words.iter().position(|token| token.reads(mood::PAID_BY)) else {
        return false;
    };
    let by = words.get(at + 1).is_some_and(|token| token.lower == "oleh");
    let Some(agent) = words.get(at + 1 + usize::from(by)) else { return false };
    let other = (by || is_person(agent)) && !agent.is("saya") && !agent.is_any(mood::BUYERS);
    let sold = words[..at].iter().any(|token| {
        is_income(token) && !token.is("gaji")
            || token.is_any(roles::OWED)
            || token.is_any(direction::SOLD)
            || LEXICON.income(&token.word).is_some_and(|thing| thing.strength > 1)
                && LEXICON.expense(&token.word).is_none()
    });
    let thing = words[..at].iter().any(|token| LEXICON.expense(&token.word).is_some());
    other && thing && !sold
}

/// "beli bensin mau ke bandung": what was bought is for what is meant.
pub(super) fn is_purpose(words: &[&Token], at: usize) -> bool {
    let bought = words[..at].iter().any(|token| token.is_any(mood::GOT_IT));
    let of_money = words.get(at + 1).is_none_or(|next| next.is_or_reads(mood::WISHED_FOR));
    bought && !of_money
}

/// A remark of its own that wishes for something else than this money: "mau masak rendang".
pub(super) fn is_other_wish(words: &[&Token]) -> bool {
    words.get(1).is_some_and(|next| !next.is_or_reads(mood::WISHED_FOR))
}

/// A remark on what comes back later: "nanti diganti kantor".
pub(super) fn comes_back(words: &[&Token]) -> bool {
    words.iter().any(|token| token.is_or_reads(mood::COMES_BACK))
}

/// "temen minjem 20rb katanya besok dibalikin": what is done, and what is to come of it.
pub(super) fn comes_back_later(words: &[&Token]) -> bool {
    let back = words.iter().position(|token| token.is_or_reads(mood::COMES_BACK));
    back.is_some_and(|at| {
        let lent = |token: &Token| token.is_any(roles::BORROWING) || token.is("dipinjam");
        words[..at].iter().any(|token| lent(token) || token.is_any(mood::GOT_IT))
    })
}

/// Whether the bot is asked to remind.
pub(super) fn is_reminder(words: &[&Token]) -> bool {
    words.iter().any(|token| token.reads(mood::REMINDING))
}
