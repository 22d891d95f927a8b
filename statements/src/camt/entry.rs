//! An entry of an account, which may be many payments booked as one.

use chrono::NaiveDate;
use ledger::{Currency, Money};

use super::{money, node::Node, signed};
use crate::{
    Reason, Row,
    day::near,
    tagged::{day_of_digits, joined, moved, some_words},
    text::shown,
};

/// So many payments of an entry that is one row give it their words.
const MOST_TOLD: usize = 8;
/// What is written where there is no reference.
const NO_REFERENCE: &str = "NOTPROVIDED";

/// The rows of an entry: one of each payment in it where they have amounts that come to the entry's, else one.
pub(super) fn rows(entry: &Node, usual: Currency, today: NaiveDate) -> Result<Vec<Row>, Reason> {
    let day = near(day(entry)?, today)?;
    let amount = moved(signed(entry, usual)?)?;
    let payments = entry.all(&["NtryDtls", "TxDtls"]);
    let row = |amount: Money, told: &[&Node], id: Option<String>| Row {
        line: 0,
        account: 0,
        day,
        amount,
        text: text(entry, told, amount),
        counterpart: told.first().and_then(|payment| other_side(entry, payment, amount)),
        bank_id: id,
        balance: None,
        category: None,
        transfer_to: None,
        parts: Vec::new(),
    };
    let own_id = reference(entry, &["AcctSvcrRef"]);
    let parts = parts(&payments, amount);
    if parts.len() < 2 {
        let id =
            own_id.or_else(|| payments.first().filter(|_| payments.len() == 1).and_then(|only| id(only)));
        let told = payments.get(..payments.len().min(MOST_TOLD)).unwrap_or_default();
        return Ok(vec![row(amount, told, id)]);
    }
    Ok(payments.iter().zip(parts).map(|(payment, part)| row(part, &[*payment], id(payment))).collect())
}

/// The signed amounts of an entry's payments; none, where one of them has none or they do not come to the entry's.
fn parts(payments: &[&Node], whole: Money) -> Vec<Money> {
    let part = |payment: &&Node| {
        let paths: [&[&str]; 3] = [&["Amt"], &["AmtDtls", "TxAmt", "Amt"], &["AmtDtls", "InstdAmt", "Amt"]];
        let amount = money(paths.iter().find_map(|path| payment.at(path))?, whole.currency()).ok()?;
        let goes_out = match payment.text(&["CdtDbtInd"]).as_deref() {
            Some("DBIT") => true,
            Some("CRDT") => false,
            _ => whole.minor() < 0,
        };
        let amount = moved(amount).ok().filter(|amount| amount.currency() == whole.currency())?;
        Some(if goes_out { amount.negated() } else { amount })
    };
    let parts: Option<Vec<Money>> = payments.iter().map(part).collect();
    let comes_to = |parts: &Vec<Money>| {
        let sum = parts.iter().map(|part| i128::from(part.minor())).sum::<i128>();
        sum == i128::from(whole.minor())
    };
    parts.filter(comes_to).unwrap_or_default()
}

/// The day it was booked on, or else that of its value; a time and a zone behind it change nothing.
fn day(entry: &Node) -> Result<NaiveDate, Reason> {
    let paths = [["BookgDt", "Dt"], ["BookgDt", "DtTm"], ["ValDt", "Dt"], ["ValDt", "DtTm"]];
    let written = paths.iter().find_map(|path| entry.text(path)).ok_or(Reason::NoDay)?;
    day_of_digits(&written).ok_or_else(|| Reason::BadDay(shown(&written)))
}

/// Everything that is said of an entry: by its payments, and then by the bank.
fn text(entry: &Node, payments: &[&Node], amount: Money) -> String {
    let mut texts = Vec::new();
    for payment in payments {
        texts.extend(other_side(entry, payment, amount));
        let said: [&[&str]; 4] = [
            &["RmtInf", "Ustrd"],
            &["RmtInf", "Strd", "CdtrRefInf", "Ref"],
            &["RmtInf", "Strd", "AddtlRmtInf"],
            &["AddtlTxInf"],
        ];
        let nodes = said.iter().flat_map(|path| payment.all(path));
        texts.extend(nodes.map(|node| node.own_text().into_owned()));
    }
    texts.extend(entry.text(&["AddtlNtryInf"]).map(std::borrow::Cow::into_owned));
    joined(texts.iter().map(String::as_str))
}

/// Who paid what came in, or was paid what went out. What is sent back keeps the sides of what it undoes.
fn other_side(entry: &Node, payment: &Node, amount: Money) -> Option<String> {
    let is_undone = entry.text(&["RvslInd"]).is_some_and(|written| matches!(&*written, "true" | "1"));
    let payer = (amount.minor() > 0) != is_undone;
    let sides = if payer { ["Dbtr", "UltmtDbtr"] } else { ["Cdtr", "UltmtCdtr"] };
    let name = |side: &&str| {
        let name = payment.text(&["RltdPties", side, "Nm"]);
        name.or_else(|| payment.text(&["RltdPties", side, "Pty", "Nm"]))
    };
    sides.iter().find_map(name).and_then(|name| some_words(&name))
}

/// The id that a payment has at the bank, or else the one that it came with.
fn id(payment: &Node) -> Option<String> {
    ["AcctSvcrRef", "TxId", "EndToEndId"].iter().find_map(|name| reference(payment, &["Refs", name]))
}

fn reference(node: &Node, path: &[&str]) -> Option<String> {
    some_words(&node.text(path)?).filter(|reference| reference != NO_REFERENCE)
}
