//! A row of an OFX file: its values as written, and what they come to.

use chrono::NaiveDate;
use ledger::Currency;

use crate::{
    Reason, Row,
    amount::Mark,
    day::near,
    tagged::{self, amount, day_of_digits, joined, moved, some_words},
    text::shown,
};

/// What stands in a `STMTTRN`, as written.
#[derive(Debug, Default)]
pub(super) struct Entry {
    posted: String,
    /// When the person did it: a few banks leave out when it was posted.
    done: String,
    pub(super) amount: String,
    id: String,
    name: String,
    extended: String,
    payee: String,
    memo: String,
    /// The currency of its own amount.
    symbol: String,
    /// The number of the account on the other side.
    pub(super) other: String,
    /// Whether the file ends within it.
    pub(super) is_cut: bool,
}

impl Entry {
    /// Takes the value of a tag; `within` is the aggregate that it stands in.
    pub(super) fn take(&mut self, within: &str, tag: &str, value: String) {
        let field = match (within, tag) {
            ("STMTTRN", "DTPOSTED") => &mut self.posted,
            ("STMTTRN", "DTUSER") => &mut self.done,
            ("STMTTRN", "TRNAMT") => &mut self.amount,
            ("STMTTRN", "FITID") => &mut self.id,
            ("STMTTRN", "NAME") => &mut self.name,
            ("STMTTRN", "EXTDNAME") => &mut self.extended,
            ("STMTTRN", "MEMO") => &mut self.memo,
            ("PAYEE", "NAME") => &mut self.payee,
            // The amount is in this currency; that of `ORIGCURRENCY` is only what it was before.
            ("CURRENCY", "CURSYM") => &mut self.symbol,
            ("BANKACCTTO" | "CCACCTTO", "ACCTID") => &mut self.other,
            _ => return,
        };
        if field.is_empty() {
            *field = value;
        }
    }

    /// The currency that it names itself.
    pub(super) fn own_currency(&self) -> Option<Currency> {
        Currency::from_code(self.symbol.trim())
    }

    /// The row that it is, in an account whose amounts are in `currency`, or in none that anybody knows.
    pub(super) fn row(
        &self,
        decimal: Mark,
        currency: Result<Currency, Reason>,
        today: NaiveDate,
    ) -> Result<Row, Reason> {
        if self.is_cut {
            return Err(Reason::CutOff);
        }
        let day = near(self.day()?, today)?;
        let currency =
            if self.symbol.trim().is_empty() { currency? } else { tagged::currency(self.symbol.trim())? };
        Ok(Row {
            line: 0,
            account: 0,
            day,
            amount: moved(amount(&self.amount, decimal, currency)?)?,
            text: joined([&*self.name, &*self.extended, &*self.payee, &*self.memo]),
            counterpart: some_words(&self.payee),
            bank_id: some_words(&self.id),
            balance: None,
            category: None,
            transfer_to: None,
            parts: Vec::new(),
        })
    }

    /// The day as it is written, wherever the bank stands: `20260831235900[-5:EST]` is the 31st.
    fn day(&self) -> Result<NaiveDate, Reason> {
        let posted = self.posted.trim();
        let written = if posted.is_empty() { self.done.trim() } else { posted };
        if written.is_empty() {
            return Err(Reason::NoDay);
        }
        day_of_digits(written).ok_or_else(|| Reason::BadDay(shown(written)))
    }
}
