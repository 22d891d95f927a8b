//! Mood: a verb that is meant, owed, offered or asked for has not happened, nor has what is seen, awaited or held.
//!
//! Each rule weighs the verb, who does it and when; a noun alone decides nothing. What has surely happened wins over all
//! of them.

use super::Unreal;
use crate::pieces::piece::{Item, Piece};
use crate::senses::direction::is_person;
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, direction, income, mood};
use crate::words::token::{Token, WordSet};

/// A clause as the rules see it.
pub(super) struct Scene<'a> {
    words: &'a [&'a Token],
    pieces: &'a [Piece],
    tokens: &'a [Token],
}

type Rule = fn(&Scene<'_>) -> Option<Unreal>;

/// What is meant, owed or asked for; the first that fits decides.
const MEANT: &[Rule] =
    &[offered, promised, meant, owed, owing, awaited, late, refused, asked_of_others, accompanied, entrusted];

/// How prices and money stand; where the money was paid beside, nothing is only told.
const STANDING: &[Rule] = &[seen, on_sale, held, limited, dearer, thought_dear, saved, per_month];

/// Why a clause of these pieces records nothing, by its mood.
pub(super) fn of(words: &[&Token], pieces: &[Piece], tokens: &[Token], paid_beside: bool) -> Option<Unreal> {
    let scene = Scene { words, pieces, tokens };
    let standing = if paid_beside { &[] } else { STANDING };
    MEANT.iter().chain(standing).find_map(|rule| rule(&scene))
}

impl<'a> Scene<'a> {
    fn has(&self, set: impl WordSet) -> bool {
        self.words.iter().any(|token| token.is_any(set))
    }

    /// The same, by the word that is meant or as it was written.
    fn says(&self, set: &[&str]) -> bool {
        self.at(set).is_some()
    }

    fn at(&self, set: &[&str]) -> Option<usize> {
        self.words.iter().position(|token| is_or_reads(token, set))
    }

    fn behind(&self, at: usize) -> &'a [&'a Token] {
        self.words.get(at + 1..).unwrap_or_default()
    }

    /// The first word that carries meaning.
    fn head(&self) -> Option<&'a Token> {
        self.words.iter().copied().find(|token| !token.is_any(roles::FILLERS))
    }

    /// Whether a day is named that has come.
    fn is_past(&self) -> bool {
        self.pieces.iter().any(|piece| {
            let first = &self.tokens[piece.tokens.start];
            matches!(piece.item, Item::When(when) if !when.ahead && when.date.is_some() && when.coming.is_none())
                && !first.is_any(mood::SPANS)
        })
    }

    /// "waiting on $600": what stands behind a word, with nothing of its own between, is an amount.
    fn leads_to_amount(&self, at: usize) -> bool {
        let word = self.words[at].text.start;
        let mut behind =
            self.pieces.iter().skip_while(|piece| self.tokens[piece.tokens.start].text.start <= word);
        let next = behind.find(|piece| {
            piece.item != Item::Word
                || !mood::BEFORE_AMOUNTS.contains(&&*self.tokens[piece.tokens.start].lower)
        });
        next.is_some_and(|piece| matches!(piece.item, Item::Money(_)))
    }

    /// Whether one of these is written anywhere, as a word or as part of a number's piece.
    fn is_written(&self, set: &[&str]) -> bool {
        self.pieces.iter().any(|piece| set.contains(&&*self.tokens[piece.tokens.start].lower))
    }
}

fn is_or_reads(token: &Token, set: &[&str]) -> bool {
    let first = token.lower.as_bytes().first();
    let reads = |word: &&&str| word.as_bytes().first() == first && **word == token.lower;
    token.is_any(set) || token.lower != token.word && set.iter().any(|word| reads(&word))
}

fn is_income(token: &Token) -> bool {
    token.is_any(income::INCOME) || token.is_any(mood::DUE_TO_COME)
}

/// "klien nawarin 3jt", "they quoted me 2jt"
fn offered(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::OFFERS)?;
    // "nego" in the end of a bargain leaves a price.
    let bargain = scene.words[at].is_any(mood::HAGGLING) && at > 0 && scene.has(roles::BUYING);
    let taken = scene.says(mood::TAKEN_UP) && !scene.behind(at).iter().any(|t| t.is_any(&["masih", "still"]));
    (!taken && !bargain).then_some(Unreal::Talk)
}

/// "bos janji naikin gaji 500rb"
fn promised(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::PROMISING)?;
    let money = scene.behind(at).iter().any(|token| is_income(token) || is_or_reads(token, mood::PROMISED));
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
        verb.is_some_and(|verb| is_or_reads(verb, mood::TO_COME))
    };
    let will = (0..scene.words.len()).any(|at| is_or_reads(scene.words[at], mood::WILL) && verb_behind(at));
    // "can" is "not yet" before a verb that is not English itself.
    let not_yet = scene.words.windows(2).any(|pair| {
        pair[0].lower == "can"
            && pair[1].is_any(mood::TO_COME)
            && !mood::IN_ENGLISH.contains(&&*pair[1].lower)
    });
    (will || not_yet).then_some(Unreal::Plan)
}

/// "kudu bayar spp", "must pay": done only where it was forced on somebody, or is past.
fn owed(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::DUTIES)?;
    let fulfilled = scene.is_past() || scene.says(mood::FULFILLED);
    // "motor mogok, harus didorong": only money is owed.
    let of_money = scene.behind(at).iter().any(|token| is_or_reads(token, mood::TO_COME));
    (of_money && !fulfilled).then_some(Unreal::Plan)
}

/// "PT Maju still owes me 12jt", and nothing that was paid of it.
fn owing(scene: &Scene<'_>) -> Option<Unreal> {
    (scene.says(mood::OWING) && !scene.says(mood::OWED_AND_PAID)).then_some(Unreal::Plan)
}

/// "lagi nunggu transferan 2jt", and nothing that was done while waiting.
pub(super) fn awaited(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::AWAITING)?;
    let meanwhile = at > 0 && is_or_reads(scene.words[at - 1], mood::MEANWHILE);
    if !meanwhile && scene.leads_to_amount(at) {
        return Some(Unreal::Plan);
    }
    let money = scene.behind(at).iter().take(4).any(|token| is_or_reads(token, mood::AWAITED));
    let came = scene.behind(at).iter().any(|token| token.is_any(&["akhirnya", "sudah"]));
    (money && !meanwhile && !came).then_some(Unreal::Plan)
}

/// Whether these pieces only tell how much money there is.
pub(super) fn is_held(words: &[&Token], pieces: &[Piece], tokens: &[Token]) -> bool {
    held(&Scene { words, pieces, tokens }).is_some()
}

/// The same of words alone.
pub(super) fn is_awaited(words: &[&Token]) -> bool {
    awaited(&Scene { words, pieces: &[], tokens: &[] }).is_some()
}

/// "bayaranku telat lagi"
fn late(scene: &Scene<'_>) -> Option<Unreal> {
    let pay = scene.words.iter().any(|token| is_income(token) || token.is("gaji"));
    let came = scene.has(mood::CAME) || scene.has(&["denda"]);
    (pay && scene.says(mood::LATE) && !came).then_some(Unreal::Plan)
}

/// "invoice 3jt dikirim ke klien", "due 15 dec": sent is not paid.
pub(super) fn is_billed(words: &[&Token]) -> bool {
    let says = |set: &[&str]| words.iter().any(|token| is_or_reads(token, set));
    let invoices = words.iter().any(|token| mood::INVOICING.contains(&&*token.lower));
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
    let asks = head.is("minta") && !scene.words.iter().any(|token| is_or_reads(token, mood::GIVEN));
    let begs = first.is("tolong") && head.is_any(mood::ASKED_OF_OTHERS);
    (asks || begs).then_some(Unreal::Plan)
}

/// "tadi liat sepatu 400rb bagus", but "lihat konser 300rb" was paid for.
fn seen(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::SEEING)?;
    let show = scene.behind(at).iter().any(|token| {
        LEXICON.expense(&token.word).is_some_and(|thing| thing.key == "hiburan") || token.is("nonton")
    });
    let got = scene.behind(at).iter().any(|token| is_or_reads(token, mood::GOT_IT));
    let before = scene.words[..at].iter().any(|token| token.is_any(roles::BUYING));
    (!show && !got && !before).then_some(Unreal::Talk)
}

/// "tiket ke bali lagi promo 700rb"
fn on_sale(scene: &Scene<'_>) -> Option<Unreal> {
    let cut = scene
        .words
        .windows(2)
        .any(|pair| is_or_reads(pair[0], mood::RIGHT_NOW) && is_or_reads(pair[1], mood::ON_SALE));
    // "harga normal 120rb, lagi promo 89rb": one of two prices was paid.
    let of_two = scene.pieces.iter().any(|piece| matches!(piece.item, Item::Spent(_)));
    let got = scene.says(mood::GOT_IT) || scene.is_past() || of_two;
    // "ada promo gofood diskon 20rb"
    let told = scene.words.windows(2).any(|pair| pair[0].is("ada") && is_or_reads(pair[1], mood::ON_SALE));
    ((cut || told) && !got).then_some(Unreal::Talk)
}

/// "uang di dompet tinggal 75rb", "untung ada 20rb di saku", "ga punya duit 50rb pun"
fn held(scene: &Scene<'_>) -> Option<Unreal> {
    let account = scene.pieces.iter().any(|piece| matches!(piece.item, Item::Account(_)));
    let holder = account || scene.says(mood::HOLDERS);
    let moved = scene.words.iter().any(|token| is_or_reads(token, mood::MOVED));
    // A thing that is bought goes before what it lies in.
    let thing = scene.words.iter().any(|token| {
        !is_or_reads(token, mood::HOLDERS)
            && LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1)
    });
    if left_in_english(scene) && !moved {
        return Some(Unreal::Talk);
    }
    // "pakai poin 47rb, sisanya 500rb debit bca"
    let the_rest = account && scene.words.iter().any(|token| mood::THE_REST.contains(&&*token.lower));
    (holder && scene.says(mood::HELD) && !moved && !thing && !the_rest).then_some(Unreal::Talk)
}

/// "i have 500k left", "100k left in my wallet"
fn left_in_english(scene: &Scene<'_>) -> bool {
    scene.pieces.windows(2).any(|pair| {
        matches!(pair[0].item, Item::Money(_)) && scene.tokens[pair[1].tokens.start].lower == "left"
    })
}

/// "beras naik terus, sekarang 16rb", "lebih mahal 20rb dibanding tahun lalu"
fn dearer(scene: &Scene<'_>) -> Option<Unreal> {
    if scene.has(mood::PAID) || scene.words.first()?.is_any(roles::KIN) {
        return None;
    }
    let goes_up = scene
        .words
        .windows(2)
        .any(|pair| mood::GOING.contains(&&*pair[0].lower) && mood::UP.contains(&&*pair[1].lower));
    let compared = goes_up || scene.says(mood::THAN) && scene.says(mood::COMPARED);
    let more = scene.words.windows(2).any(|pair| pair[0].is("lebih") && pair[1].is_any(&["mahal", "murah"]));
    let rises = scene.at(mood::MOVING).is_some_and(|at| {
        let thing = scene.words[..at].iter().any(|token| {
            // What is earned "comes down" when it is paid.
            is_income(token) && scene.words[at].is("naik")
                || LEXICON.expense(&token.word).is_some_and(|t| t.strength > 1 || t.key == "transport")
        });
        let on = scene.behind(at).first().is_none_or(|next| is_or_reads(next, mood::MOVES_ON));
        thing && on
    });
    (compared || more || rises).then_some(Unreal::Talk)
}

/// "limit kartu kredit naik menjadi 15jt"
fn limited(scene: &Scene<'_>) -> Option<Unreal> {
    (scene.has(&["limit"]) && !scene.says(mood::GOT_IT)).then_some(Unreal::Talk)
}

/// "kos di sini 1,5jt sebulan mahal ya"
fn thought_dear(scene: &Scene<'_>) -> Option<Unreal> {
    let general = scene.is_written(mood::RATES) || scene.says(mood::HEREABOUTS);
    let dear = scene.has(&["mahal", "murah"]);
    // "the shoes are 1.2 mil, too expensive"
    let told = general && dear || is_pricey(scene.words);
    (told && !scene.says(mood::GOT_IT) && !scene.is_past()).then_some(Unreal::Talk)
}

/// "the shoes are 1.2 mil, too expensive", in a remark as well.
pub(super) fn is_pricey(words: &[&Token]) -> bool {
    let says = |set: &[&str]| words.iter().any(|token| set.contains(&&*token.lower));
    says(mood::STANDS) && says(mood::PRICEY) && !words.iter().any(|token| token.is_any(mood::GOT_IT))
}

/// "hemat 20rb karena bawa bekal"
fn saved(scene: &Scene<'_>) -> Option<Unreal> {
    let at_head = scene.head().is_some_and(|head| head.is_any(mood::SPARED));
    (at_head && !scene.has(&["beli", "bayar"])).then_some(Unreal::Talk)
}

/// "gajiku cuma 4jt sebulan": what comes each month is told, not booked.
fn per_month(scene: &Scene<'_>) -> Option<Unreal> {
    let rate = scene.is_written(mood::RATES) && !scene.is_written(&["x", "kali"]);
    let pay = scene.head().is_some_and(|head| head.is_any(mood::PAY));
    let came = scene.has(mood::CAME) || scene.has(mood::HANDED_ON) || scene.is_past();
    (rate && pay && !came).then_some(Unreal::Question)
}

/// "makan siang dibayar kantor": somebody else pays for what is no sale.
pub(super) fn is_paid_by_other(words: &[&Token]) -> bool {
    let Some(at) = words.iter().position(|token| mood::PAID_BY.contains(&&*token.lower)) else {
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
    let of_money = words.get(at + 1).is_none_or(|next| is_or_reads(next, mood::WISHED_FOR));
    bought && !of_money
}

/// A remark of its own that wishes for something else than this money: "mau masak rendang".
pub(super) fn is_other_wish(words: &[&Token]) -> bool {
    words.get(1).is_some_and(|next| !is_or_reads(next, mood::WISHED_FOR))
}

/// A remark on what comes back later: "nanti diganti kantor".
pub(super) fn comes_back(words: &[&Token]) -> bool {
    words.iter().any(|token| is_or_reads(token, mood::COMES_BACK))
}

/// "temen minjem 20rb katanya besok dibalikin": what is done, and what is to come of it.
pub(super) fn comes_back_later(words: &[&Token]) -> bool {
    let back = words.iter().position(|token| is_or_reads(token, mood::COMES_BACK));
    back.is_some_and(|at| {
        words[..at].iter().any(|token| token.is_any(roles::BORROWING) || token.is_any(mood::GOT_IT))
    })
}

/// Whether the bot is asked to remind.
pub(super) fn is_reminder(words: &[&Token]) -> bool {
    words.iter().any(|token| mood::REMINDING.contains(&&*token.lower))
}
