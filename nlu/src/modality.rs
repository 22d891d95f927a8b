//! Modality: what is said without having happened, or by others, records nothing.

use crate::clause::Clause;
use crate::lexicon::roles;
use crate::piece::{Item, Piece};
use crate::token::Token;

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

/// Words of wishing and intending.
const WISHES: &[&str] = &[
    "mau",
    "rencana",
    "mungkin",
    "target",
    "akan",
    "wacana",
    "mimpi",
    "minat",
    "kepikiran",
    "impian",
    "wishlist",
    "ngincer",
    "incar",
    "butuh",
    "perlu",
    "ngidam",
    "moga",
    "semoga",
    "bercita-cita",
    "estimasi",
    "perkiraan",
    "budgetnya",
];
/// Words that make all the rest depend on something.
const CONDITIONS: &[&str] = &["kalau", "andai", "asal", "asalkan", "pas-nanti", "seumpama", "if"];
/// Words that call off.
const CALLED_OFF: &[&str] =
    &["gajadi", "batal", "dibatalkan", "urung", "cancel", "hampir", "nyaris", "dibatalin"];
/// Words by which others pay.
const BY_OTHERS: &[&str] =
    &["dibayarin", "ditraktir", "dibeliin", "dibelikan", "gratis", "dijajanin", "ditanggung"];
/// Words of hearsay.
const HEARSAY: &[&str] = &[
    "katanya",
    "bilang",
    "cerita",
    "denger",
    "dengar",
    "konon",
    "kabarnya",
    "dijual",
    "pasaran",
    "ngomong",
    "curhat",
    "iklan",
    "brosur",
    "nawarin",
    "ditawarin",
    "nawar",
];

/// Why the message as a whole records nothing.
pub(crate) fn of_message(words: &[&Token], text: &str) -> Option<Unreal> {
    let has = |set: &[&str]| words.iter().any(|token| token.is_any(set));
    let condition = words.iter().position(|token| token.is_any(CONDITIONS)).is_some_and(|at| {
        let unsure = words.get(at + 1).is_some_and(|t| t.is("tidak"))
            && words.get(at + 2).is_some_and(|t| t.is("salah"));
        let politely = words.get(at + 1).is_some_and(|token| token.is_any(&["bisa", "boleh", "sempat"]));
        !unsure && !politely
    });
    if condition {
        return Some(Unreal::Plan);
    }
    if let Some(at) = words.iter().position(|token| token.is("jangan")) {
        let forget = words.get(at + 1).is_some_and(|token| token.is("lupa"));
        let note = words.get(at + 2).is_some_and(|token| token.is_any(&["catat", "masukin", "dicatat"]));
        if !forget {
            return Some(Unreal::Talk);
        }
        if !note {
            return Some(Unreal::Plan);
        }
    }
    if text.trim_end().ends_with('?') || has(&["berapa", "apakah", "gimana", "kenapa", "kapan", "worth"]) {
        return Some(Unreal::Question);
    }
    None
}

/// Why one clause records nothing.
pub(crate) fn of_clause(clause: &Clause, tokens: &[Token]) -> Option<Unreal> {
    let all: Vec<Piece> = clause.all().into_iter().cloned().collect();
    let words = crate::clause::words(&all, tokens);
    let has = |set: &[&str]| words.iter().any(|token| token.is_any(set));
    if all.iter().any(|piece| matches!(piece.item, Item::When(when) if when.ahead)) {
        return Some(Unreal::Plan);
    }
    if has(WISHES) && !has(&["cuma-mau"]) {
        return Some(Unreal::Plan);
    }
    if has(CALLED_OFF) && !is_about(&all, tokens) {
        return Some(Unreal::Talk);
    }
    if not_done(&words) {
        return Some(Unreal::Plan);
    }
    if has(BY_OTHERS)
        || (has(HEARSAY) && !has(&["beli", "bayar", "saya"]))
        || is_price(&words)
        || is_third_person(&words)
    {
        return Some(Unreal::Talk);
    }
    None
}

/// "hampir 50rb" is an amount that is rounded, not a purchase that was not made.
fn is_about(pieces: &[Piece], tokens: &[Token]) -> bool {
    pieces.windows(2).any(|pair| {
        tokens[pair[0].tokens.start].is_any(&["hampir", "nyaris"]) && matches!(pair[1].item, Item::Money(_))
    })
}

/// "belum dibayar", "tidak beli".
fn not_done(words: &[&Token]) -> bool {
    words.iter().enumerate().any(|(at, token)| {
        let next = words.get(at + 1);
        let verb = next.is_some_and(|next| {
            next.is_any(&[
                "beli", "bayar", "dibayar", "cair", "masuk", "transfer", "dikirim", "terima", "dapat",
                "makan", "lunas", "jajan", "ambil", "dikasih", "keluar", "topup",
            ])
        });
        (token.is("belum") && !next.is_some_and(|next| next.is_any(&["termasuk", "lama"])))
            || (token.is("tidak") && verb)
    })
}

/// A price that is heard, not paid: "harga beras sekarang 15rb".
fn is_price(words: &[&Token]) -> bool {
    let has = |set: &[&str]| words.iter().any(|token| token.is_any(set));
    let content = words.iter().find(|token| token.is("harga") || !token.is_any(roles::FILLERS));
    let starts =
        content.is_some_and(|token| token.is_any(&["harga", "promo", "diskon", "tarif", "ongkirnya"]));
    let paid = has(&["beli", "bayar", "jadi", "dapat", "catat", "transfer"]);
    let moves = has(&["naik", "turun"])
        && has(&["harga", "jadi"])
        && !has(&["beli", "bayar", "ojek", "gojek", "grab", "angkot", "bus", "kereta"]);
    (starts && !paid) || (has(&["harga"]) && has(&["sekarang", "mahal", "murah"]) && !paid) || moves
}

/// "teman saya beli hp": somebody else's money.
fn is_third_person(words: &[&Token]) -> bool {
    const DEEDS: &[&str] = &[
        "beli",
        "makan",
        "jajan",
        "belanja",
        "dapat",
        "terima",
        "gajian",
        "punya",
        "habis",
        "menang",
        "langganan",
        "nonton",
        "ngopi",
        "jual",
        "rugi",
        "untung",
        "topup",
        "keluar",
        "bayar-kos",
        "nyicil",
        "kena",
        "isi",
        "ambil",
        "sewa",
        "nabung",
        "servis",
        "investasi",
        "kehilangan",
    ];
    const BILLS: &[&str] = &[
        "kos",
        "listrik",
        "wifi",
        "spp",
        "parkir",
        "makan",
        "tagihan",
        "cicilan",
        "kontrakan",
        "sekolah",
        "denda",
        "pajak",
        "tol",
        "kuliah",
        "arisan",
    ];
    let content: Vec<&&Token> =
        words.iter().filter(|token| !token.is_any(roles::FILLERS) || token.is("saya")).take(5).collect();
    let (Some(first), rest) = (content.first(), content.get(1..).unwrap_or_default()) else { return false };
    let other = first.is_any(roles::OTHERS) || first.is_any(roles::NAMES) || first.is_any(roles::KIN);
    let income_of_other = first.is_any(&["gaji", "gajian", "bonus", "thr", "utang"])
        && rest.first().is_some_and(|token| {
            (token.is_any(roles::OTHERS) || token.is_any(roles::NAMES) || token.is_any(roles::KIN))
                && !token.is("orang")
        });
    if income_of_other {
        return true;
    }
    if !other || first.is("orang") && rest.is_empty() {
        return false;
    }
    let deed_at = rest.iter().position(|token| token.is_any(DEEDS) || token.is("bayar"));
    deed_at.is_some_and(|at| {
        let between = &rest[..at];
        let mine = between.iter().any(|token| token.is("saya")) && at > 1;
        let deed = &rest[at];
        let bills = !deed.is("bayar") || rest[at + 1..].iter().any(|token| token.is_any(BILLS));
        !mine && at <= 2 && bills
    })
}
