//! Savings goals: open one, put in, take out, ask.

mod goal;

use goal::is_fund_of;

use crate::frame::{Frame, Intent, Question};
use crate::lexicon::roles;
use crate::modality;
use crate::piece::Item;
use crate::understand::Message;

/// The frame of a message about a savings goal.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let known = goal::known(message);
    let goal_named =
        message.tokens.iter().any(|token| matches!(token.lower.as_str(), "goal" | "goals" | "fund"));
    let fund = message.tokens.iter().any(is_fund_of(&message.tokens)) && !message.has(&["pakai"]);
    let says_saving = message.has(&["tabungan"]) || goal_named || fund;
    let put_by = message.has(&["ditabung"]) && message.has(&["untuk"]);
    let saves = message.tokens.iter().enumerate().any(|(at, token)| {
        // "2 tabung gas" holds gas.
        let vessel = token.lower == "tabung" && (at > 1 || message.has(&["gas"]));
        token.is_any(&["nabung", "sisihkan"]) && !vessel
    }) || put_by;
    let received = message.pieces.iter().any(
        |piece| matches!(&piece.item, Item::Account(account) if account.role == crate::account::Role::In),
    );
    if fund && received {
        return None;
    }
    let verb = message.tokens.iter().position(|token| token.is_any(&["setor", "tarik"]));
    if !says_saving && !saves && known.is_none() && verb.is_none() {
        return None;
    }
    if message.has(&["atm", "tunai"]) && !says_saving && !saves {
        return None;
    }
    let head = message.content().first().is_some_and(|token| token.is("beli"));
    let bought = message.has(&["beli"]) && (head || !says_saving && !saves);
    if bought
        || message.has(&["hapus", "bunga", "ubah", "admin", "laporan"])
        || message.has(&["ganti"]) && !says_saving
        || message.has(&["ditabung"]) && !put_by
    {
        return None;
    }
    let goal = known.clone().or_else(|| goal::said(message));
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
        || has(&["tarik", "ambil", "cair", "cairkan", "keluarin", "narik", "bobol", "kurang", "dikurangi"])
            && (says_saving || known.is_some())
            && !saves
        || (has(&["pakai"])
            && says_saving
            && !has(&["bayar", "makan", "setor", "masukin", "isi", "tambah"])
            && message.account().is_none());
    // "setor 100k" alone: a goal, a bank or a boss? Nothing is booked before that is known.
    let is_bare = verb.is_some() && message.content().len() == 1;
    let plus = message
        .pieces
        .windows(2)
        .any(|pair| pair[0].item == Item::Mark('+') && matches!(pair[1].item, Item::Money(_)));
    let from_account = message.pieces.iter().any(
        |piece| matches!(&piece.item, Item::Account(account) if account.role == crate::account::Role::From),
    );
    if verb.is_some() && !says_saving && !saves && known.is_none() && is_bare {
        // "setor 100k" alone: a goal, a bank or a boss? "tarik 500k dari bca" is cash.
        let asked =
            Frame { amount, ..message.ask(if amount.is_some() { Question::Goal } else { Question::Amount }) };
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
    let end = message.pieces[amount..]
        .iter()
        .position(parts)
        .map_or(message.pieces.len(), |length| amount + length);
    let said = &message.pieces[..end];
    let ahead = said.iter().any(|piece| matches!(piece.item, Item::When(when) if when.ahead))
        && !message.has(&["pinjam"]);
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
            "setor", "deposit", "masukin", "tambah", "tambahin", "isi", "topup", "transfer", "nyicil",
            "kirim", "pindah", "simpan", "masuk",
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
