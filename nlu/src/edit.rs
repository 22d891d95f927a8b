//! Corrections of what is booked, and voids.

use crate::amount::Certainty;
use crate::direction::is_person;
use crate::frame::{Category, Edit, Frame, Intent, Question, Target};
use crate::lexicon::roles;
use crate::piece::Item;
use crate::token::{Kind, Token};
use crate::understand::Message;

use ledger::Direction;

const CHANGES: &[&str] = &[
    "ganti",
    "ubah",
    "koreksi",
    "ralat",
    "salah",
    "harusnya",
    "maksudnya",
    "perbaiki",
    "bukan",
    "pindah",
    "revisi",
];
/// Words of a correction that name neither the row nor the new value.
const AROUND: &[&str] = &[
    "ganti",
    "ubah",
    "koreksi",
    "ralat",
    "salah",
    "harusnya",
    "maksudnya",
    "perbaiki",
    "kategori",
    "kategorinya",
    "nominal",
    "nominalnya",
    "jumlah",
    "jumlahnya",
    "tanggal",
    "tanggalnya",
    "akun",
    "akunnya",
    "jadi",
    "ke",
    "menjadi",
    "transaksi",
    "terakhir",
    "yang",
    "itu",
    "tadi",
    "bukan",
    "tapi",
    "sori",
    "sorry",
    "maaf",
    "pakai",
    "barusan",
    "masuk",
    "masukin",
    "rekening",
    "catatan",
    "eh",
    "bayarnya",
    "harga",
    "dompet",
    "tolong",
    "dari",
    "pindah",
    "ternyata",
    "rekeningnya",
    "harinya",
    "waktunya",
    "revisi",
    "aja",
    "typo",
    "input",
];

/// The frame of a message that changes or voids what is booked.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > 60 {
        return None;
    }
    void(message).or_else(|| change(message))
}

/// "hapus yang bensin tadi", "batalin yang barusan".
fn void(message: &Message<'_>) -> Option<Frame> {
    let head = message.tokens.iter().position(|token| !token.is_any(roles::FILLERS) || token.is("yang"))?;
    let verb = &message.tokens[head];
    let row = message.tokens[head + 1..].iter().any(|token| {
        token.is_any(&[
            "yang",
            "transaksi",
            "itu",
            "tadi",
            "barusan",
            "terakhir",
            "catatan",
            "entri",
            "pengeluaran",
            "pemasukan",
            "kemarin",
        ])
    });
    let firm = verb.is("hapus");
    if !(firm || (verb.is_any(&["batal", "batalkan", "buang"]) && row)) {
        return None;
    }
    if message.has(&["semua", "akun", "kategori", "anggaran", "tabungan", "data", "rekening", "jangan"]) {
        return Some(message.ask(Question::Meaning));
    }
    let target = target(message, &message.tokens[head + 1..]);
    let edit = Edit { target, ..empty() };
    Some(Frame { edit: Some(edit), ..message.frame(Intent::DeleteTransaction) })
}

/// The last row, or the words that pick one.
fn target(message: &Message<'_>, tokens: &[Token]) -> Target {
    let picks = |token: &Token| {
        !token.is_any(roles::FILLERS)
            && !token.is_any(AROUND)
            && !token.is_any(&["transaksi", "terakhir", "catatan", "entri"])
            && token.kind != Kind::Symbol
    };
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) if tokens.iter().any(picks) => {
            Target::Words(message.text[first.text.start..last.text.end].to_owned())
        }
        _ => Target::Last,
    }
}

fn empty() -> Edit {
    Edit {
        target: Target::Last,
        amount: None,
        category: None,
        date: None,
        account: None,
        direction: None,
        description: None,
    }
}

/// A correction of a booked row.
fn change(message: &Message<'_>) -> Option<Frame> {
    let words = message.words();
    let head = words
        .iter()
        .find(|token| !token.is_any(roles::FILLERS) || token.is_any(&["itu", "ini", "yang", "tadi"]));
    let head_word = head.map_or("", |token| token.word.as_str());
    let changes = CHANGES.contains(&head_word) && !message.has(&["cuma", "juga"]);
    let points = matches!(head_word, "itu" | "ini" | "yang" | "transaksi")
        || (head_word.is_empty() && message.has(&["itu", "tadi"]));
    let should = message.has(&["harusnya", "koreksi", "ralat", "ubah"])
        || (message.has(&["ganti"]) && message.has(&["jadi", "ke"]));
    if !changes && !points && !should {
        return None;
    }
    let bought =
        message.has(&["beli", "bayar", "makan", "jajan"]) && !message.has(&["bukan", "ganti", "ubah"]);
    let amount = message.amount();
    let thing = things(message);
    if changes
        && head_word == "ganti"
        && amount.is_some()
        && !thing.is_empty()
        && !message.has(&["jadi", "ke", "nominal", "jumlah"])
    {
        return None;
    }
    if changes && head_word == "bukan" {
        return exchange(message, &thing);
    }
    if head_word == "pindah" && (amount.is_some() || !message.has(&["kategori"])) {
        return None;
    }
    if (head_word == "salah" || head_word == "maksudnya" || head_word == "harusnya")
        && amount.is_some()
        && !thing.is_empty()
        && !message.has(&["yang", "tadi"])
    {
        return None;
    }
    if points && !should && !changes {
        return pointed(message, bought, &thing);
    }
    if (amount.is_some() && bought && !changes)
        || (!changes && !points && amount.is_some() && !thing.is_empty() && !message.has(&["yang", "jadi"]))
    {
        return None;
    }
    // "harusnya bukan 80rb" says what is wrong, and not what is right.
    let denied = message.has(&["bukan"]) && !message.has(&["tapi"]);
    if denied && message.pieces.iter().filter(|piece| matches!(piece.item, Item::Money(_))).count() < 2 {
        return Some(message.ask(Question::WhichAmount));
    }
    Some(finish(message, &thing))
}

/// The words that name a thing, with their places.
fn things<'a>(message: &'a Message<'_>) -> Vec<&'a Token> {
    let content = message.words().into_iter();
    content
        .filter(|token| {
            !token.is_any(AROUND)
                && (!token.is_any(roles::FILLERS) || token.is_any(&["pemasukan", "pengeluaran"]))
                && token.lower != "nya"
        })
        .collect()
}

/// The edit of a message that says what to change.
fn finish(message: &Message<'_>, thing: &[&Token]) -> Frame {
    let amount = message.amount();
    let mut edit = Edit { amount, account: message.account(), ..empty() };
    edit.date = message.pieces.iter().find_map(|piece| match piece.item {
        Item::When(when) if !message.tokens[piece.tokens.start].is_any(&["tadi", "barusan"]) => when.date,
        _ => None,
    });
    let thing: Vec<&Token> = thing
        .iter()
        .copied()
        .filter(|token| {
            let direction = match token.word.as_str() {
                "pemasukan" => Some(Direction::Income),
                "pengeluaran" => Some(Direction::Expense),
                _ => None,
            };
            edit.direction = edit.direction.or(direction);
            direction.is_none()
        })
        .collect();
    let into = message
        .tokens
        .iter()
        .position(|token| token.is_any(&["jadi", "ke", "menjadi", "harusnya", "tapi"]))
        .map(|at| message.tokens[at].text.start);
    let described = message.has(&["deskripsi", "keterangan", "nama"]);
    let (before, after): (Vec<&Token>, Vec<&Token>) =
        thing.into_iter().partition(|token| into.is_some_and(|into| token.text.start < into));
    if described {
        let text = after.iter().map(|token| &message.text[token.text.clone()]).collect::<Vec<_>>().join(" ");
        edit.description = Some(text).filter(|text| !text.is_empty());
        return Frame { edit: Some(edit), ..message.frame(Intent::EditTransaction) };
    }
    let (picks, value) = match (amount.is_some(), after.is_empty()) {
        (true, _) => ([before, after].concat(), Vec::new()),
        (false, true) if edit.account.is_some() || edit.date.is_some() || edit.direction.is_some() => {
            (before, Vec::new())
        }
        (false, true) => (Vec::new(), before),
        (false, false) if edit.account.is_some() || edit.date.is_some() => {
            ([before, after].concat(), Vec::new())
        }
        (false, false) => (before, after),
    };
    if !value.is_empty() {
        let named = message.category(&value);
        let said =
            || value.iter().map(|token| &message.text[token.text.clone()]).collect::<Vec<_>>().join(" ");
        edit.category = Some(named.map_or_else(|| Category::unknown(said()), |(category, _)| category));
    }
    if !picks.is_empty() {
        edit.target = Target::Words(
            picks.iter().map(|token| &message.text[token.text.clone()]).collect::<Vec<_>>().join(" "),
        );
    }
    let said = edit.amount.is_some()
        || edit.category.is_some()
        || edit.date.is_some()
        || edit.account.is_some()
        || edit.direction.is_some();
    if said {
        Frame { edit: Some(edit), ..message.frame(Intent::EditTransaction) }
    } else {
        message.ask(Question::Meaning)
    }
}

/// "bukan makan tapi transport", "bukan 60rb tapi 65rb": nothing else may be said.
fn exchange(message: &Message<'_>, thing: &[&Token]) -> Option<Frame> {
    let turn = message.tokens.iter().position(|token| token.is("tapi") || token.is(","))?;
    let at = message.tokens[turn].text.start;
    if message.amount().is_some() {
        return thing.is_empty().then(|| finish(message, thing));
    }
    let mut frame =
        finish(message, &thing.iter().copied().filter(|token| token.text.start > at).collect::<Vec<_>>());
    if let Some(edit) = frame.edit.as_mut() {
        edit.target = Target::Last;
    }
    Some(frame)
}

/// "itu pakai gopay", "yang bensin pake mandiri", "itu pemasukan", "transaksi terakhir 50rb".
fn pointed(message: &Message<'_>, bought: bool, thing: &[&Token]) -> Option<Frame> {
    let amount = message
        .pieces
        .iter()
        .any(|piece| matches!(piece.item, Item::Money(amount) if amount.certainty != Certainty::Bare));
    let last_row = message.has(&["transaksi"]) && message.has(&["terakhir"]);
    let asks = message.text.ends_with('?') || message.has(&["apa", "berapa"]);
    if bought || asks || thing.iter().any(|token| is_person(token)) {
        return None;
    }
    let row = message.has(&["yang"]) && message.words().first().is_some_and(|token| token.is("yang"));
    let into = message.has(&["jadi"]) && (row || message.has(&["itu"]));
    if amount && !(last_row || into) {
        return None;
    }
    let dated = message.pieces.iter().any(|piece| {
        matches!(piece.item, Item::When(when) if when.date.is_some_and(|date| date != message.context.now.date_naive()))
    });
    let directed = thing.iter().any(|token| token.is_any(&["pemasukan", "pengeluaran"]));
    let category = thing.len() <= 2 && message.has(&["itu"]) && message.category(thing).is_some();
    (amount || message.account().is_some() || dated || directed || category).then(|| finish(message, thing))
}
