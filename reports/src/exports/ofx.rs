//! Statements as OFX 2.2: one for each account and currency. The identifier of a transaction is the same at every export, so that
//! whoever reads a file twice, or two that overlap, knows what is there already.

use std::io::{self, Write};

use chrono::NaiveDate;
use ledger::{Money, book::account::AccountKind, db::Database};

use super::{
    ExportError, Of,
    moves::{Against, Books, Move, Statement, books},
};

/// The longest identifier of an account, in letters, as the standard has it.
const LONGEST_ID: usize = 22;
/// And the longest name of a payee.
const LONGEST_NAME: usize = 32;
/// And the longest note.
const LONGEST_MEMO: usize = 255;

const HEAD: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n",
    "<?OFX OFXHEADER=\"200\" VERSION=\"220\" SECURITY=\"NONE\" OLDFILEUID=\"NONE\" NEWFILEUID=\"NONE\"?>\n",
    "<OFX>\n"
);
const STATUS: &str = "<STATUS><CODE>0</CODE><SEVERITY>INFO</SEVERITY></STATUS>";

/// What the standard calls the parts of a statement, of cards and of all other accounts.
struct Tags {
    messages: &'static str,
    response: &'static str,
    statement: &'static str,
    account: &'static str,
}

const BANK: Tags =
    Tags { messages: "BANKMSGSRSV1", response: "STMTTRNRS", statement: "STMTRS", account: "BANKACCTFROM" };
const CARD: Tags = Tags {
    messages: "CREDITCARDMSGSRSV1",
    response: "CCSTMTTRNRS",
    statement: "CCSTMTRS",
    account: "CCACCTFROM",
};

fn tags(kind: AccountKind) -> &'static Tags {
    if matches!(kind, AccountKind::Card | AccountKind::Paylater) { &CARD } else { &BANK }
}

/// Writes the statements of a book. `today` is when they are made.
pub async fn write(
    database: &Database,
    of: &Of<'_>,
    today: NaiveDate,
    out: &mut (dyn Write + Send),
) -> Result<(), ExportError> {
    let books = books(database, of).await?;
    let statements = books.statements().await?;
    out.write_all(HEAD.as_bytes())?;
    writeln!(
        out,
        "<SIGNONMSGSRSV1><SONRS>{STATUS}<DTSERVER>{}</DTSERVER><LANGUAGE>ENG</LANGUAGE></SONRS></SIGNONMSGSRSV1>",
        day(today)
    )?;
    for messages in [&BANK, &CARD] {
        let mut has_begun = false;
        for statement in &statements {
            if tags(statement.kind()).messages != messages.messages {
                continue;
            }
            let name = account_id(*statement, &statements);
            let begin = (!has_begun).then_some(messages.messages);
            has_begun |= write_statement(&books, (*statement, &name, begin), today, out).await?;
        }
        if has_begun {
            writeln!(out, "</{}>", messages.messages)?;
        }
    }
    writeln!(out, "</OFX>")?;
    Ok(out.flush()?)
}

/// Writes the statement of one account, if there is anything to tell: whether there was. Before the first of its kind stands what
/// encloses them all.
async fn write_statement(
    books: &Books<'_>,
    (statement, name, begin): (Statement<'_>, &str, Option<&str>),
    today: NaiveDate,
    out: &mut (dyn Write + Send),
) -> Result<bool, ExportError> {
    let from = books.of.days().from;
    let to = match books.of.last_wanted() {
        Some(last) => last,
        // What is to come is among the moves.
        None => books.last_day(statement).await?.map_or(today, |last| last.max(today)),
    };
    let mut balance = Money::from_sum(0, statement.currency);
    let mut has_begun = false;
    books
        .each_move(statement, |one| {
            balance = balance.plus(one.money);
            if one.day < from || one.against == Against::Opening {
                return Ok::<_, ExportError>(());
            }
            if !has_begun {
                head(statement, name, (begin, from.max(one.day), to), out)?;
                has_begun = true;
            }
            Ok(transaction(&one, out)?)
        })
        .await?;
    if !has_begun && (balance.minor() == 0 || statement.balance.is_none()) {
        return Ok(false);
    }
    if !has_begun {
        head(statement, name, (begin, to, to), out)?;
    }
    let Tags { response, statement, .. } = tags(statement.kind());
    writeln!(out, "</BANKTRANLIST>")?;
    writeln!(
        out,
        "<LEDGERBAL><BALAMT>{}</BALAMT><DTASOF>{}</DTASOF></LEDGERBAL>",
        balance.to_decimal(),
        day(to)
    )?;
    writeln!(out, "</{statement}></{response}>")?;
    Ok(true)
}

fn head(
    of: Statement<'_>,
    name: &str,
    (begin, first, last): (Option<&str>, NaiveDate, NaiveDate),
    out: &mut (dyn Write + Send),
) -> io::Result<()> {
    let Tags { response, statement, account, .. } = tags(of.kind());
    if let Some(messages) = begin {
        writeln!(out, "<{messages}>")?;
    }
    writeln!(out, "<{response}><TRNUID>0</TRNUID>{STATUS}<{statement}><CURDEF>{}</CURDEF>", of.currency)?;
    let name = escaped(name, LONGEST_ID);
    if *account == CARD.account {
        writeln!(out, "<{account}><ACCTID>{name}</ACCTID></{account}>")?;
    } else {
        let kind = account_type(of.kind());
        writeln!(
            out,
            "<{account}><BANKID>CATAT</BANKID><ACCTID>{name}</ACCTID><ACCTTYPE>{kind}</ACCTTYPE></{account}>"
        )?;
    }
    writeln!(out, "<BANKTRANLIST><DTSTART>{}</DTSTART><DTEND>{}</DTEND>", day(first), day(last.max(first)))
}

fn transaction(one: &Move, out: &mut (dyn Write + Send)) -> io::Result<()> {
    let kind = match one.against {
        Against::Account(_) | Against::Goal(_) => "XFER",
        _ if one.money.is_positive() => "CREDIT",
        _ => "DEBIT",
    };
    write!(
        out,
        "<STMTTRN><TRNTYPE>{kind}</TRNTYPE><DTPOSTED>{}</DTPOSTED><TRNAMT>{}</TRNAMT><FITID>{}</FITID>",
        day(one.day),
        one.money.to_decimal(),
        one.code
    )?;
    if !one.reference.is_empty() {
        write!(out, "<REFNUM>{}</REFNUM>", escaped(&one.reference, LONGEST_NAME))?;
    }
    let against = match &one.against {
        Against::Category(name) | Against::Account(name) | Against::Goal(name) => name,
        Against::Opening => "",
    };
    let name = [&*one.payee, against].into_iter().find(|name| !name.is_empty()).unwrap_or("-");
    write!(out, "<NAME>{}</NAME>", escaped(name, LONGEST_NAME))?;
    // What does not fit into the name is not lost.
    let long = if name.chars().count() > LONGEST_NAME { name } else { "" };
    let memo: Vec<&str> = [long, &one.memo].into_iter().filter(|words| !words.is_empty()).collect();
    if !memo.is_empty() {
        write!(out, "<MEMO>{}</MEMO>", escaped(&memo.join("; "), LONGEST_MEMO))?;
    }
    writeln!(out, "</STMTTRN>")
}

/// What an account is called in the file: its name. One that is too long, or that an older account bears, has the account's own
/// number behind it, so that no account that is opened later changes what this one is called.
fn account_id(statement: Statement<'_>, others: &[Statement<'_>]) -> String {
    let name = statement.name();
    let is_taken =
        others.iter().any(|other| other.account_id() < statement.account_id() && other.name() == name);
    if !is_taken && name.chars().count() <= LONGEST_ID {
        return name;
    }
    let currency = if statement.is_own() { String::new() } else { statement.currency.to_string() };
    let number = format!("~{}{currency}", statement.account_id());
    let kept: String = name.chars().take(LONGEST_ID.saturating_sub(number.len())).collect();
    kept + &number
}

fn account_type(kind: AccountKind) -> &'static str {
    match kind {
        AccountKind::Pocket | AccountKind::Investment => "SAVINGS",
        AccountKind::Loan | AccountKind::Payable | AccountKind::Receivable => "CREDITLINE",
        _ => "CHECKING",
    }
}

/// A day, without an hour by which a zone could move it.
fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// A text as far as it may go, without what XML cannot hold.
fn escaped(text: &str, most: usize) -> String {
    let mut kept = String::with_capacity(text.len());
    for letter in ledger::one_line(text).chars().take(most) {
        match letter {
            '&' => kept.push_str("&amp;"),
            '<' => kept.push_str("&lt;"),
            '>' => kept.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter => kept.push(letter),
        }
    }
    kept
}

impl Of<'_> {
    /// The last day that a statement tells of; `None` where nobody said which.
    fn last_wanted(&self) -> Option<NaiveDate> {
        let until = self.days().until;
        (until != super::days(None, None).until).then(|| until.pred_opt().unwrap_or(until))
    }
}

#[cfg(test)]
mod tests {
    use ledger::Currency;

    use super::*;

    #[test]
    fn words_are_no_marks_and_no_longer_than_the_standard_has_them() {
        assert_eq!(escaped("kopi & <teh>\r\n\u{0} roti", 255), "kopi &amp; &lt;teh&gt; roti");
        assert_eq!(escaped(&"é".repeat(40), 32), "é".repeat(32));
    }

    #[test]
    fn a_move_keeps_its_sign_and_day() {
        let told = |units: i64, against: Against| {
            let one = Move {
                day: NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day"),
                code: "1042".to_owned(),
                money: Money::from_units(units, Currency::IDR).expect("an amount"),
                against,
                payee: "Warung \"Sari\"".to_owned(),
                memo: String::new(),
                reference: String::new(),
                receipt_id: None,
            };
            let mut out = Vec::new();
            transaction(&one, &mut out).expect("written");
            String::from_utf8(out).expect("text")
        };
        assert_eq!(
            told(-20_000, Against::Category("Makan".to_owned())),
            "<STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20261120</DTPOSTED><TRNAMT>-20000</TRNAMT>\
             <FITID>1042</FITID><NAME>Warung \"Sari\"</NAME></STMTTRN>\n"
        );
        assert!(told(500, Against::Account("GoPay".to_owned())).starts_with("<STMTTRN><TRNTYPE>XFER<"));
    }
}
