//! Statements as QIF: a section for each account and currency. A transfer stands in both of its accounts' sections and names the
//! other (`L[BCA]`); entries of one paper are one transaction with splits. Days are written as ISO 8601 has them, which nobody
//! takes for another.

use std::io::{self, Write};

use chrono::NaiveDate;
use ledger::{Money, book::account::AccountKind, db::Database};

use super::{
    ExportError, Of,
    moves::{Against, Books, Move, Statement, books},
};

/// Writes the statements of a book.
pub async fn write(
    database: &Database,
    of: &Of<'_>,
    out: &mut (dyn Write + Send),
) -> Result<(), ExportError> {
    let books = books(database, of).await?;
    for statement in books.statements().await? {
        write_statement(&books, statement, out).await?;
    }
    Ok(out.flush()?)
}

async fn write_statement(
    books: &Books<'_>,
    statement: Statement<'_>,
    out: &mut (dyn Write + Send),
) -> Result<(), ExportError> {
    let from = books.of.days().from;
    let mut section =
        Section { statement, before: Money::from_sum(0, statement.currency), paper: Vec::new(), out };
    let mut has_begun = false;
    books
        .each_move(statement, |one| {
            if one.day < from {
                section.before = section.before.plus(one.money);
                return Ok::<_, ExportError>(());
            }
            if !has_begun {
                section.begin(from)?;
                has_begun = true;
            }
            Ok(section.take(one)?)
        })
        .await?;
    if !has_begun && section.before.minor() != 0 {
        section.begin(from)?;
    }
    Ok(section.end()?)
}

/// What is written of an account.
struct Section<'a> {
    statement: Statement<'a>,
    /// What moved before the first day that is wanted.
    before: Money,
    /// Moves of one paper, until one of another comes.
    paper: Vec<Move>,
    out: &'a mut (dyn Write + Send),
}

impl Section<'_> {
    fn begin(&mut self, from: NaiveDate) -> io::Result<()> {
        let (name, kind) = (line(&self.statement.name()), kind(self.statement.kind()));
        writeln!(self.out, "!Account\nN{name}\nT{kind}\n^\n!Type:{kind}")?;
        if self.before.minor() == 0 {
            return Ok(());
        }
        self.opening(from, self.before)
    }

    /// What lay there before, which stands against the account itself.
    fn opening(&mut self, day: NaiveDate, money: Money) -> io::Result<()> {
        let name = line(&self.statement.name());
        writeln!(self.out, "D{day}\nT{}\nCX\nPOpening Balance\nL[{name}]\n^", money.to_decimal())
    }

    fn take(&mut self, one: Move) -> io::Result<()> {
        let is_of_paper = self.paper.last().is_some_and(|last| is_one_payment(last, &one));
        if !is_of_paper {
            self.end()?;
        }
        if one.against == Against::Opening {
            return self.opening(one.day, one.money);
        }
        self.paper.push(one);
        Ok(())
    }

    /// Writes what waits for more of its paper.
    fn end(&mut self) -> io::Result<()> {
        let moves = std::mem::take(&mut self.paper);
        let Some(first) = moves.first() else { return Ok(()) };
        let sum = moves.iter().skip(1).fold(first.money, |sum, one| sum.plus(one.money));
        writeln!(self.out, "D{}\nT{}", first.day, sum.to_decimal())?;
        let fields = [("N", &*first.reference), ("P", &*first.payee), ("M", &*first.memo)];
        for (code, words) in fields.into_iter().filter(|(_, words)| !words.is_empty()) {
            writeln!(self.out, "{code}{}", line(words))?;
        }
        if let [one] = &*moves {
            write_against(self.out, "L", &one.against)?;
        } else {
            for one in &moves {
                write_against(self.out, "S", &one.against)?;
                let words = if one.memo.is_empty() { &one.payee } else { &one.memo };
                writeln!(self.out, "E{}\n${}", line(words), one.money.to_decimal())?;
            }
        }
        writeln!(self.out, "^")
    }
}

/// Whether two moves that follow each other were read from one paper, and paid at once.
fn is_one_payment(one: &Move, next: &Move) -> bool {
    let is_filed = |one: &Move| matches!(one.against, Against::Category(_));
    one.receipt_id.is_some()
        && (one.receipt_id, one.day, one.money.is_positive())
            == (next.receipt_id, next.day, next.money.is_positive())
        && is_filed(one)
        && is_filed(next)
}

fn write_against(out: &mut (dyn Write + Send), code: &str, against: &Against) -> io::Result<()> {
    match against {
        // A split has a category, be it none.
        Against::Category(name) if name.is_empty() && code != "S" => Ok(()),
        Against::Category(name) => writeln!(out, "{code}{}", category(name)),
        Against::Account(name) | Against::Goal(name) => writeln!(out, "{code}[{}]", line(name)),
        Against::Opening => Ok(()),
    }
}

/// A category's name, in which a colon would begin one below it, and a bracket an account.
fn category(name: &str) -> String {
    line(name).replace([':', '/'], "-").replace('[', "(").replace(']', ")")
}

/// Words on one line.
fn line(words: &str) -> String {
    ledger::one_line(words).into_owned()
}

fn kind(kind: AccountKind) -> &'static str {
    match kind {
        AccountKind::Cash => "Cash",
        AccountKind::Card | AccountKind::Paylater => "CCard",
        AccountKind::Receivable | AccountKind::Investment => "Oth A",
        AccountKind::Loan | AccountKind::Payable => "Oth L",
        AccountKind::Asset
        | AccountKind::Bank
        | AccountKind::Ewallet
        | AccountKind::Pocket
        | AccountKind::Equity => "Bank",
    }
}
