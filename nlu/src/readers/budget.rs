//! Budgets: set one, or ask how one stands.

use crate::frame::{Budget, Frame, Granularity, Known, Meaning, Question};
use crate::pieces::message::Message;
use crate::senses::category;
use crate::words::token::Token;

/// Words around the name of a category.
const AROUND: &[&str] = &[
    "anggaran",
    "pasang",
    "set",
    "atur",
    "bikin",
    "naik",
    "naikin",
    "turun",
    "turunin",
    "batas",
    "limit",
    "sisa",
    "cek",
    "berapa",
    "sebulan",
    "seminggu",
    "sehari",
    "per",
    "bulanan",
    "mingguan",
    "tiap",
    "setiap",
    "ubah",
    "ganti",
    "kasih",
    "lihat",
    "naikkan",
    "turunkan",
    "maksimal",
    "max",
    "batasi",
    "status",
    "masih",
    "tambah",
    "kurangi",
    "ada",
    "tinggal",
    "kategori",
    "tetapkan",
    "masing-masing",
    "udah",
    "kepakai",
    "terpakai",
    "perbulan",
    "perminggu",
    "perhari",
    "pasangin",
    "weekend",
    "bandung",
    "mau",
    "sampai",
    "lewat",
    "jangan",
    "sedikit",
];

/// The frame of a message about a budget.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let limits = message.has(&["batas", "limit", "batasi", "maksimal", "max"])
        && message.has(&[
            "tiap",
            "setiap",
            "per",
            "berapa",
            "harian",
            "mingguan",
            "pengeluaran",
            "belanja",
            "makan",
            "jajan",
            "transport",
            "hiburan",
            "bulanan",
            "sebulan",
            "seminggu",
            "sehari",
        ])
        && !message.has(&["kartu", "paylater", "habis"]);
    if !message.has(&["anggaran"]) && !limits {
        return None;
    }
    if message.amount().is_some() && crate::readers::saving::is_unreal(message) {
        return None;
    }
    let received = message.has(&["dapat", "terima", "ditransfer", "dikasih", "habis", "transfer"]);
    let allowance = message.tokens.iter().any(|token| token.lower == "jatah")
        && message.tokens.iter().any(|token| {
            token.is_any(crate::words::lexicon::roles::KIN)
                || token.is_any(crate::words::lexicon::roles::HOUSEHOLD)
        })
        && !message.has(&["sebulan", "bulanan"]);
    if allowance || message.has(&["bagus", "rekomendasi"]) {
        return None;
    }
    let sets = message.has(&["pasang", "set", "atur", "limit", "anggaran"]) && message.amount().is_some();
    if message.has(&["hapus", "beli", "kalau"])
        || (received && message.amount().is_some())
        || (message.has(&["jangan"]) && !sets)
    {
        return None;
    }
    let words: Vec<&Token> = message.content().into_iter().filter(|token| !token.is_any(AROUND)).collect();
    let category = category::named(&words, message.context).map(|(category, _)| category);
    let period = Some(period(message));
    let asks = message.has(&[
        "sisa", "cek", "berapa", "status", "lihat", "gimana", "masih", "tinggal", "kepakai", "terpakai",
    ]);
    let sets = message.has(&[
        "pasang", "set", "atur", "bikin", "naikin", "turunin", "naikkan", "turunkan", "batasi", "ubah",
        "ganti",
    ]);
    let category = category.or_else(|| {
        let found = category::find(&words, ledger::Direction::Expense, message.context);
        found.map(|found| found.category)
    });
    match message.amount() {
        Some(amount) if !asks => {
            Some(message.frame(Meaning::SetBudget(Budget { amount: Some(amount), category, period })))
        }
        None if sets && !asks => {
            Some(message.ask_beside(Question::Amount, Known { category, period, ..Known::default() }))
        }
        _ => Some(message.frame(Meaning::GetBudget(Budget { amount: None, category, period }))),
    }
}

/// How long the budget runs: a month, unless the message says a day or a week.
fn period(message: &Message<'_>) -> Granularity {
    let said = |words: &[&str]| {
        message.tokens.iter().enumerate().any(|(at, token)| {
            // "belanja harian" is the name of a category.
            let in_name = token.is("harian") && at > 0 && message.tokens[at - 1].is("belanja");
            token.is_any(words) && !in_name
        })
    };
    if said(&["sehari", "harian", "hari", "perhari", "daily"]) {
        Granularity::Day
    } else if said(&["seminggu", "mingguan", "minggu", "perminggu", "weekly"]) {
        Granularity::Week
    } else if said(&["setahun", "tahunan", "tahun"]) {
        Granularity::Year
    } else {
        Granularity::Month
    }
}
