//! Savings goals: open one, put in, take out, ask.

use crate::frame::{Frame, Intent, Question};
use crate::lexicon::roles;
use crate::modality;
use crate::piece::Item;
use crate::token::Token;
use crate::understand::Message;

/// Words around a goal's name that are no part of it.
const AROUND: &[&str] = &[
    "tabungan",
    "nabung",
    "setor",
    "tarik",
    "ambil",
    "sisihkan",
    "masukin",
    "tambah",
    "tambahin",
    "isi",
    "topup",
    "transfer",
    "buat",
    "bikin",
    "bikinin",
    "buatkan",
    "buka",
    "mulai",
    "baru",
    "target",
    "targetnya",
    "goal",
    "create",
    "new",
    "ke",
    "dari",
    "nyicil",
    "pindah",
    "cair",
    "cairkan",
    "kirim",
    "berapa",
    "cek",
    "lihat",
    "sisa",
    "status",
    "progress",
    "progres",
    "terkumpul",
    "kurang",
    "gimana",
    "daftar",
    "list",
    "semua",
    "udah",
    "uang",
    "pakai",
    "keluarin",
    "sampai",
    "mana",
    "apa",
    "selama",
    "dong",
    "masuk",
    "kapan",
    "masih",
    "simpan",
    "celengan",
    "pos",
    "tujuan",
    "punya",
    "rutin",
    "kumpul",
    "liat",
    "info",
    "namanya",
    "nama",
    "bernama",
    "dengan",
    "ada",
    "berhasil",
    "lumayan",
    "terpaksa",
    "lagi",
    "tambah",
    "narik",
    "bobol",
    "beli",
    "biaya",
    "saldo",
    "goal",
    "fund",
    "savings",
    "wae",
    "anakku-nya",
    "put",
    "pinjam",
    "kita",
    "harian",
    "sehari",
    "setahun",
    "trip",
];

/// The frame of a message about a savings goal.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let known = known_goal(message);
    let goal_named = message.tokens.iter().any(|token| matches!(token.lower.as_str(), "goal" | "goals" | "fund"));
    let fund = message.tokens.iter().any(is_fund_of(&message.tokens)) && !message.has(&["pakai"]);
    let says_saving = message.has(&["tabungan"]) || goal_named || fund;
    let put_by = message.has(&["ditabung"]) && message.has(&["untuk"]);
    let saves = message.tokens.iter().enumerate().any(|(at, token)| {
        // "2 tabung gas" holds gas.
        let vessel = token.lower == "tabung" && (at > 1 || message.has(&["gas"]));
        token.is_any(&["nabung", "sisihkan"]) && !vessel
    }) || put_by;
    let received = message.pieces.iter().any(|piece| {
        matches!(&piece.item, Item::Account(account) if account.role == crate::account::Role::In)
    });
    if fund && received {
        return None;
    }
    let verb = message.tokens.iter().position(|token| token.is_any(&["setor", "tarik"]));
    if !says_saving && !saves && known.is_none() && verb.is_none() {
        return None;
    }
    let head = message.content().first().is_some_and(|token| token.is("beli"));
    let bought = message.has(&["beli"]) && (head || !says_saving && !saves);
    if bought || message.has(&["hapus", "bunga", "ubah", "admin", "laporan"])
        || message.has(&["ganti"]) && !says_saving
        || message.has(&["ditabung"]) && !put_by {
        return None;
    }
    let goal = known.clone().or_else(|| said_goal(message));
    let amount = message.amount();
    let frame = |intent| Frame { amount, saving: goal.clone(), ..message.frame(intent) };
    if (says_saving || saves) && amount.is_none() && asks(message) {
        return Some(frame(Intent::GetSaving));
    }
    if (says_saving || saves) && opens(message) {
        return Some(frame(Intent::CreateSaving));
    }
    if is_unreal(message) {
        return None;
    }
    let has = |words: &[&str]| message.has(words);
    let borrows = has(&["pinjam"]) && has(&["dari"]) && says_saving;
    let takes = borrows
        || has(&["tarik", "ambil", "cair", "cairkan", "keluarin", "narik", "bobol"]) && (says_saving || known.is_some()) && !saves
        || (has(&["pakai"]) && says_saving && !has(&["bayar", "makan", "setor", "masukin", "isi", "tambah"]) && message.account().is_none());
    // "setor 100k" alone: a goal, a bank or a boss? Nothing is booked before that is known.
    let is_bare = verb.is_some() && message.content().len() == 1;
    let plus = message.pieces.windows(2).any(|pair| {
        pair[0].item == Item::Mark('+') && matches!(pair[1].item, Item::Money(_))
    });
    let from_account = message.pieces.iter().any(|piece| {
        matches!(&piece.item, Item::Account(account) if account.role == crate::account::Role::From)
    });
    if verb.is_some() && !says_saving && !saves && known.is_none() && is_bare {
        // "setor 100k" alone: a goal, a bank or a boss? "tarik 500k dari bca" is cash.
        let asked = Frame { amount, ..message.ask(if amount.is_some() { Question::Goal } else { Question::Amount }) };
        return (!from_account).then_some(asked);
    }
    let intent = if takes || (has(&["tarik"]) && (is_bare || is_goal_verb(message, "tarik"))) {
        Intent::WithdrawSaving
    } else if saves
        || is_bare
        || is_put_in(message, says_saving || known.is_some())
        || (plus && says_saving)
        || is_goal_verb(message, "setor")
    {
        Intent::DepositSaving
    } else if says_saving && amount.is_none() && message.content().len() <= 4 {
        return Some(frame(Intent::GetSaving));
    } else if says_saving && amount.is_some() && message.content().len() <= 3 {
        let question = Some(Question::Goal);
        let sure = known.is_some();
        let intent = if sure { Intent::DepositSaving } else { Intent::Clarification };
        return Some(Frame { question: question.filter(|_| !sure), ..frame(intent) });
    } else {
        return None;
    };
    if amount.is_none() {
        return Some(Frame { saving: goal, ..message.ask(Question::Amount) });
    }
    let question = goal.is_none().then_some(Question::Goal);
    Some(Frame { question, ..frame(intent) })
}

/// "buat tabungan haji", "target nabung umroh 20jt", "tabungan laptop target 15jt".
fn opens(message: &Message<'_>) -> bool {
    let at = |words: &[&str]| {
        message.tokens.iter().position(|token| words.contains(&token.lower.as_str()) || token.is_any(words))
    };
    let saving = at(&["tabungan", "nabung", "goal"]);
    let makes = message.tokens.iter().position(|token| {
        matches!(
            token.lower.as_str(),
            "buat"
                | "bikin"
                | "buatkan"
                | "buatin"
                | "bikinin"
                | "buka"
                | "mulai"
                | "gawe"
                | "nggawe"
                | "bkin"
                | "create"
                | "new"
                | "buatlah"
        )
    });
    let made = makes.zip(saving).is_some_and(|(makes, saving)| makes < saving && saving - makes <= 3);
    let puts = message.has(&["setor", "masukin", "sisihkan", "tambah", "isi"]);
    (made && !puts)
        || at(&["target", "targetnya"]).is_some()
        || (saving.is_some() && message.has(&["baru"]) && !puts)
}

fn asks(message: &Message<'_>) -> bool {
    message.has(&[
        "berapa",
        "cek",
        "lihat",
        "sisa",
        "status",
        "progress",
        "progres",
        "terkumpul",
        "kurang",
        "gimana",
        "daftar",
        "list",
        "liat",
        "info",
        "mana",
    ]) || message.text.ends_with('?')
}

fn is_unreal(message: &Message<'_>) -> bool {
    // What stands behind the next comma is another thought: "tarik tabungan 500rb, nanti diisi lagi".
    let amount = message.pieces.iter().position(|piece| matches!(piece.item, Item::Money(_))).unwrap_or(0);
    let parts = |piece: &crate::piece::Piece| matches!(piece.item, Item::Mark(',' | '.' | '\n'));
    let end = message.pieces[amount..].iter().position(parts).map_or(message.pieces.len(), |length| amount + length);
    let said = &message.pieces[..end];
    let ahead = said.iter().any(|piece| matches!(piece.item, Item::When(when) if when.ahead)) && !message.has(&["pinjam"]);
    let words = crate::clause::words(said, &message.tokens);
    let wished = words.iter().any(|token| {
        token.is_any(&["mau", "rencana", "mungkin", "gajadi", "batal", "belum", "hampir", "teman"])
    });
    ahead || wished || modality::of_message(&words, message.text).is_some()
}

/// Money put into what is named a saving or known as one.
fn is_put_in(message: &Message<'_>, is_saving: bool) -> bool {
    is_saving
        && message.has(&[
            "setor", "masukin", "tambah", "tambahin", "isi", "topup", "transfer", "nyicil", "kirim",
            "pindah", "simpan", "masuk",
        ])
}

/// "setor laptop", "tarik laptop": a thing that is no cash, account, person or ware right behind the verb.
fn is_goal_verb(message: &Message<'_>, verb: &str) -> bool {
    let words = message.words();
    let Some(at) = words.iter().position(|token| token.is(verb)) else { return false };
    let head = words[..at].iter().all(|token| token.is_any(roles::FILLERS));
    let person = words.iter().any(|token| crate::direction::is_person(token));
    let next = words[at + 1..].iter().find(|token| !token.is_any(roles::FILLERS));
    let thing = next.is_some_and(|token| {
        !token.is_any(&[
            "tunai",
            "uang",
            "dagangan",
            "hasil",
            "bank",
            "atm",
            "setoran",
            "pajak",
            "dana",
            "jualan",
            "kas",
            "iuran",
            "arisan",
            "gaji",
            "bpjs",
            "kredit",
            "cicilan",
            "modal",
            "motor-dinas",
            "barang",
            "sampah",
            "angkot",
            "ojek",
            "gas",
            "harian",
            "wajib",
            "pokok",
        ])
    });
    let account = message.pieces.iter().any(|piece| {
        matches!(&piece.item, Item::Account(account) if account.role == crate::account::Role::To || next.is_none() && account.role == crate::account::Role::Bare)
    });
    head && thing && !account && !person && next.is_some_and(|token| !token.is("tunai"))
}

/// A goal that the person has.
fn known_goal(message: &Message<'_>) -> Option<String> {
    let about_goals = message.has(&[
        "setor", "tarik", "nabung", "tabungan", "sisihkan", "masukin", "ambil", "isi", "tambah", "topup",
        "cair", "transfer",
    ]);
    let lower =
        |tokens: &[Token]| tokens.iter().map(|token| token.lower.clone()).collect::<Vec<_>>().join(" ");
    message.context.goals.iter().filter(|_| about_goals).find_map(|goal| {
        let wanted = goal.to_lowercase();
        let length = wanted.split_whitespace().count().max(1);
        message.tokens.windows(length).any(|window| lower(window) == wanted).then(|| goal.clone())
    })
}

/// The words that name a goal: behind "tabungan", else behind "untuk", "ke" or "dari", else behind the verb.
fn said_goal(message: &Message<'_>) -> Option<String> {
    let tokens = &message.tokens;
    let anchored = |at: usize| named_from(message, at + 1);
    let anchors: [&[&str]; 4] = [&["tabungan", "goal"], &["untuk"], &["ke"], &["dari"]];
    let behind = anchors.iter().find_map(|words| {
        let mut places = (0..tokens.len()).filter(|&at| tokens[at].is_any(words) || tokens[at].lower == words[0]);
        places.find_map(anchored)
    });
    // "japan fund", "laptop savings"
    let before = || {
        let at = tokens.iter().position(|token| matches!(token.lower.as_str(), "fund" | "savings")).filter(|at| *at > 0)?;
        Some(tokens[at - 1].lower.clone())
    };
    let verb = || {
        let at = tokens.iter().position(|token| token.is_any(&["setor", "tarik", "nabung", "sisihkan"]))?;
        anchored(at)
    };
    let fund = tokens.iter().position(is_fund_of(tokens)).and_then(|at| named_from(message, at));
    fund.or_else(|| before().filter(|_| behind.is_none() || tokens.iter().any(|token| token.lower == "fund")))
        .or(behind)
        .or_else(verb)
        .or_else(|| named_from(message, 0))
}

/// "dana darurat" and other funds that are no wallet.
fn is_fund(first: &Token, second: &Token) -> bool {
    first.lower == "dana" && second.is_any(&["darurat", "pensiun", "pendidikan", "nikah", "kuliah", "liburan", "cadangan"])
}

fn is_fund_of(tokens: &[Token]) -> impl Fn(&Token) -> bool + '_ {
    |token| {
        let next = tokens.iter().find(|next| next.text.start > token.text.start);
        next.is_some_and(|next| is_fund(token, next))
    }
}

/// The name that begins at this token or a little later: up to the next amount, day, mark or word of another kind.
fn named_from(message: &Message<'_>, from: usize) -> Option<String> {
    let mut name: Vec<&str> = Vec::new();
    let pieces = message.pieces.iter().filter(|piece| piece.tokens.start >= from);
    for piece in pieces {
        let token = &message.tokens[piece.tokens.start];
        let fund = is_fund_of(&message.tokens)(token);
        let is_word = matches!(piece.item, Item::Word) || fund || matches!(&piece.item, Item::Account(_) if !name.is_empty() && token.is("dana"));
        if !is_word {
            // A name follows at once, or behind a colon or the amount.
            if name.is_empty() && !matches!(piece.item, Item::Mark(',' | '.' | '\n' | '!')) {
                continue;
            }
            break;
        }
        let around = (token.is_any(roles::FILLERS) || token.is_any(AROUND)) && !fund;
        match (around, name.is_empty()) {
            (true, true) => {
                if token.is_any(&["dari", "ke", "untuk"]) {
                    break;
                }
            }
            (true, false) => break,
            (false, _) if name.len() < 4 => name.push(&token.lower),
            (false, _) => break,
        }
    }
    (!name.is_empty()).then(|| name.join(" "))
}
