//! How prices and money stand: what is seen, on sale, held, left over, dear or told of another time was not paid now.

use super::Unreal;
use super::scene::{Scene, is_income};
use crate::pieces::piece::{Item, Piece, Use};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, arithmetic, mood};
use crate::words::list::{List, list};
use crate::words::token::Token;

type Rule = fn(&Scene<'_>) -> Option<Unreal>;

/// The first that fits decides.
const RULES: &[Rule] = &[
    left_of_pay,
    long_ago,
    compared_in_percent,
    reduced,
    seen,
    on_sale,
    held,
    limited,
    dearer,
    thought_dear,
    saved,
    cried_at,
    per_month,
];

/// Why a clause only tells how things stand.
pub(super) fn of(scene: &Scene<'_>) -> Option<Unreal> {
    RULES.iter().find_map(|rule| rule(scene))
}

/// Whether these pieces only tell how much money there is.
pub(crate) fn is_held(words: &[&Token], pieces: &[Piece], tokens: &[Token]) -> bool {
    held(&Scene { words, pieces, tokens }).is_some()
}

/// "tadi liat sepatu 400rb bagus", but "lihat konser 300rb" was paid for.
fn seen(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(mood::SEEING)?;
    let show = scene.behind(at).iter().any(|token| {
        LEXICON.expense(&token.word).is_some_and(|thing| thing.key == "hiburan") || token.is("nonton")
    });
    let got = scene.behind(at).iter().any(|token| token.is_or_reads(mood::GOT_IT));
    let before = scene.words[..at].iter().any(|token| token.is_any(roles::BUYING));
    (!show && !got && !before).then_some(Unreal::Talk)
}

/// "tiket ke bali lagi promo 700rb"
fn on_sale(scene: &Scene<'_>) -> Option<Unreal> {
    let cut = scene
        .words
        .windows(2)
        .any(|pair| pair[0].is_or_reads(mood::RIGHT_NOW) && pair[1].is_or_reads(mood::ON_SALE));
    // "harga normal 120rb, lagi promo 89rb": one of two prices was paid.
    let of_two = scene.pieces.iter().any(|piece| matches!(piece.item, Item::Spent(_)));
    let got = scene.says(mood::GOT_IT) || scene.is_past() || of_two;
    // "ada promo gofood diskon 20rb"
    let told = scene.words.windows(2).any(|pair| pair[0].is("ada") && pair[1].is_or_reads(mood::ON_SALE));
    ((cut || told) && !got).then_some(Unreal::Talk)
}

/// "uang di dompet tinggal 75rb", "untung ada 20rb di saku", "ga punya duit 50rb pun"
fn held(scene: &Scene<'_>) -> Option<Unreal> {
    let account = scene.pieces.iter().any(|piece| matches!(piece.item, Item::Account(_)));
    let holder = account || scene.says(mood::HOLDERS);
    let moved = scene.words.iter().any(|token| token.is_or_reads(mood::MOVED));
    // A thing that is bought goes before what it lies in.
    let thing = scene.words.iter().any(|token| {
        !token.is_or_reads(mood::HOLDERS)
            && LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1)
    });
    if left_in_english(scene) && !moved {
        return Some(Unreal::Talk);
    }
    // "bawa uang 800rb ke pasar, sisa 120rb": what was spent of it is reckoned.
    if scene.has(arithmetic::CARRYING)
        && scene.pieces.iter().any(|piece| piece.item == Item::Spent(Use::Told))
    {
        return None;
    }
    // "pakai poin 47rb, sisanya 500rb debit bca"
    let shared = scene.has(arithmetic::OWN_PART);
    let the_rest = (account || shared) && scene.words.iter().any(|token| token.reads(mood::THE_REST));
    (holder && scene.says(mood::HELD) && !moved && !thing && !the_rest).then_some(Unreal::Talk)
}

/// "limit kartu kredit naik menjadi 15jt"
fn limited(scene: &Scene<'_>) -> Option<Unreal> {
    (scene.has(list!["limit"]) && !scene.says(mood::GOT_IT)).then_some(Unreal::Talk)
}

/// "beras naik terus, sekarang 16rb", "lebih mahal 20rb dibanding tahun lalu"
fn dearer(scene: &Scene<'_>) -> Option<Unreal> {
    if scene.has(mood::PAID) || scene.words.first()?.is_any(roles::KIN) {
        return None;
    }
    let goes_up = scene.words.windows(2).any(|pair| pair[0].reads(mood::GOING) && pair[1].reads(mood::UP));
    let compared = goes_up || scene.says(mood::THAN) && scene.says(mood::COMPARED);
    let more =
        scene.words.windows(2).any(|pair| pair[0].is("lebih") && pair[1].is_any(list!["mahal", "murah"]));
    let rises = scene.at(mood::MOVING).is_some_and(|at| {
        let needs = scene.words[..at].iter().any(|token| token.is_or_reads(mood::NEEDS));
        let thing = needs
            || scene.words[..at].iter().any(|token| {
                // What is earned "comes down" when it is paid.
                is_income(token) && scene.words[at].is("naik")
                    || LEXICON.expense(&token.word).is_some_and(|t| t.strength > 1 || t.key == "transport")
            });
        let on = scene.behind(at).first().is_none_or(|next| next.is_or_reads(mood::MOVES_ON));
        // "kebutuhan dapur naik terus, telur aja 32rb": the word that goes on parts clauses too.
        let start = scene.words[at].text.start;
        let next = || scene.tokens.iter().find(|token| token.text.start > start);
        let on = on || !scene.says(mood::GOT_IT) && next().is_some_and(|next| next.is_any(mood::MOVES_ON));
        thing && on
    });
    (compared || more || rises).then_some(Unreal::Talk)
}

/// "kos di sini 1,5jt sebulan mahal ya"
fn thought_dear(scene: &Scene<'_>) -> Option<Unreal> {
    let general = scene.is_written(mood::RATES) || scene.says(mood::HEREABOUTS);
    let dear = scene.has(list!["mahal", "murah"]);
    // "the shoes are 1.2 mil, too expensive"
    let told = general && dear || is_pricey(scene.words);
    (told && !scene.says(mood::GOT_IT) && !scene.is_past()).then_some(Unreal::Talk)
}

/// "tiket ke bali 2jt, gila": what is paid ahead has its price looked at first.
pub(super) fn is_cried_at(words: &[&Token], pieces: &[Piece], tokens: &[Token]) -> bool {
    cried_at(&Scene { words, pieces, tokens }).is_some()
}

fn cried_at(scene: &Scene<'_>) -> Option<Unreal> {
    let cries = |token: &&&Token| {
        let last = token.lower.chars().next_back().unwrap_or(' ');
        let spelt = token.lower.trim_end_matches(last).len() + last.len_utf8();
        token.is_or_reads(mood::CRIES) || mood::CRIES.contains(&&token.lower[..spelt])
    };
    let is_ahead = scene.words.iter().any(|token| token.is_or_reads(mood::LOOKED_AT));
    let is_paid = scene.says(mood::GOT_IT) || scene.has(mood::HAD) || scene.has(mood::PAID);
    let moved = scene.pieces.iter().any(|piece| matches!(piece.item, Item::Account(_) | Item::Count(_)))
        || scene.is_past();
    (is_ahead && scene.words.iter().any(|token| cries(&token)) && !is_paid && !moved).then_some(Unreal::Talk)
}

/// "hemat 20rb karena bawa bekal"
fn saved(scene: &Scene<'_>) -> Option<Unreal> {
    let at_head = scene.head().is_some_and(|head| head.is_any(mood::SPARED));
    (at_head && !scene.has(list!["beli", "bayar"])).then_some(Unreal::Talk)
}

/// "gajiku cuma 4jt sebulan": what comes each month is told, not booked.
fn per_month(scene: &Scene<'_>) -> Option<Unreal> {
    // "upah tukang 150rb per hari, 2 hari": reckoned, and paid.
    let reckoned = scene.pieces.iter().any(|piece| piece.item == Item::Spent(Use::Count));
    let rate = scene.is_written(mood::RATES) && !scene.is_written(list!["x", "kali"]) && !reckoned;
    let pay = scene.head().is_some_and(|head| head.is_any(mood::PAY));
    let came = scene.has(mood::CAME) || scene.has(mood::HANDED_ON) || scene.is_past();
    (rate && pay && !came).then_some(Unreal::Question)
}

/// "sisa gaji tinggal 800rb"
fn left_of_pay(scene: &Scene<'_>) -> Option<Unreal> {
    let pay = scene.words.iter().any(|token| is_income(token) || token.is("gaji"));
    let left = scene.has(list!["sisa"]) && scene.says(mood::ONLY_LEFT);
    let moved = scene.words.iter().any(|token| token.is_or_reads(mood::MOVED) && !is_income(token));
    (pay && left && !moved).then_some(Unreal::Talk)
}

/// "jaman dulu gaji 300rb", "dulu bakso seporsi 5rb"
fn long_ago(scene: &Scene<'_>) -> Option<Unreal> {
    scene.head().is_some_and(|head| head.is_or_reads(mood::LONG_AGO)).then_some(Unreal::Talk)
}

/// "omzet bulan lalu 41jt, naik 12%": told to be compared.
fn compared_in_percent(scene: &Scene<'_>) -> Option<Unreal> {
    let rate = scene.pieces.iter().any(|piece| matches!(piece.item, Item::Percent(_)));
    let pay = scene.head().is_some_and(is_income);
    (rate && pay && scene.has(list!["naik", "turun"])).then_some(Unreal::Talk)
}

/// "dapat voucher grab 15rb": no money.
fn reduced(scene: &Scene<'_>) -> Option<Unreal> {
    let at = scene.at(list!["dapat"]).filter(|_| scene.head().is_some_and(|head| head.is("dapat")))?;
    let voucher = scene.behind(at).first().is_some_and(|next| next.is_any(mood::VOUCHERS));
    (voucher && !scene.has(roles::BUYING)).then_some(Unreal::Talk)
}

/// "i have 500k left", "100k left in my wallet"
fn left_in_english(scene: &Scene<'_>) -> bool {
    scene.pieces.windows(2).any(|pair| {
        matches!(pair[0].item, Item::Money(_)) && scene.tokens[pair[1].tokens.start].lower == "left"
    })
}

/// "the shoes are 1.2 mil, too expensive", in a remark as well.
pub(super) fn is_pricey(words: &[&Token]) -> bool {
    let says = |set: &List| words.iter().any(|token| token.reads(set));
    says(mood::STANDS) && says(mood::PRICEY) && !words.iter().any(|token| token.is_any(mood::GOT_IT))
}
