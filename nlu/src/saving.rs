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
];

/// The frame of a message about a savings goal.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let known = known_goal(message);
    let says_saving = message.has(&["tabungan"]);
    let saves = message.has(&["nabung", "sisihkan"]);
    let verb = message.tokens.iter().position(|token| token.is_any(&["setor", "tarik"]));
    if !says_saving && !saves && known.is_none() && verb.is_none() {
        return None;
    }
    if message.has(&["beli", "hapus", "bunga", "ganti", "ubah", "ditabung", "admin", "laporan"]) {
        return None;
    }
    let goal = known.clone().or_else(|| said_goal(message));
    let amount = message.amount();
    let frame = |intent| Frame { amount, saving: goal.clone(), ..message.frame(intent) };
    if says_saving && amount.is_none() && asks(message) {
        return Some(frame(Intent::GetSaving));
    }
    if (says_saving || saves) && opens(message) {
        return Some(frame(Intent::CreateSaving));
    }
    if is_unreal(message) {
        return None;
    }
    let has = |words: &[&str]| message.has(words);
    let takes = has(&["tarik", "ambil", "cair", "cairkan", "keluarin"]) && (says_saving || known.is_some())
        || (has(&["pakai"]) && says_saving && !has(&["bayar", "makan"]));
    // "setor 100k" alone: a goal, a bank or a boss? Nothing is booked before that is known.
    let is_bare = verb.is_some() && message.content().len() == 1;
    let intent = if takes || (has(&["tarik"]) && (is_bare || is_goal_verb(message, "tarik"))) {
        Intent::WithdrawSaving
    } else if saves
        || is_bare
        || is_put_in(message, says_saving || known.is_some())
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
    let saving = at(&["tabungan", "nabung"]);
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
                | "create"
                | "new"
                | "buatlah"
        )
    });
    let made = makes.zip(saving).is_some_and(|(makes, saving)| makes < saving && saving - makes <= 3);
    let puts = message.has(&["setor", "masukin", "sisihkan", "tambah", "isi"]);
    (made && !puts)
        || at(&["target", "targetnya", "goal"]).is_some()
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
    let ahead = message.pieces.iter().any(|piece| matches!(piece.item, Item::When(when) if when.ahead));
    let words = message.words();
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

/// The words that name a goal: behind "tabungan", "buat", "ke" or the verb, without amount and day.
fn said_goal(message: &Message<'_>) -> Option<String> {
    let mut name: Vec<&str> = Vec::new();
    for piece in &message.pieces {
        match piece.item {
            Item::Word => {}
            Item::Mark(_) | Item::Money(_) | Item::When(_) if !name.is_empty() => break,
            _ => continue,
        }
        let token = &message.tokens[piece.tokens.start];
        let known_fund = token.is("dana") && message.has(&["darurat", "pensiun"]);
        let around = (token.is_any(roles::FILLERS) || token.is_any(AROUND)) && !known_fund;
        if around
            && !name.is_empty()
            && token.is_any(&["sampai", "target", "dari", "untuk", "berapa", "sudah", "targetnya", "ke"])
        {
            break;
        }
        if !around && name.len() < 4 {
            name.push(&token.lower);
        }
    }
    (!name.is_empty()).then(|| name.join(" "))
}
