//! What must always hold of the books; `catat doctor` and the tests ask.

mod rules;
pub(crate) mod standing;

use std::fmt;

use crate::{
    book::{self, each_row, transaction::Transaction},
    db::{Database, DatabaseError, binds, record},
    invariants::standing::Kept,
    people::person::User,
    rates::fill::Counted,
};

use rules::{OF_JOINED, RULES, Rule};

/// A rule, and the rows that break it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule, as a sentence.
    pub rule: &'static str,
    /// How many rows break it; 0 is sound.
    pub broken: i64,
    /// The first few of them.
    pub first: Vec<BrokenRow>,
}

/// A row that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenRow {
    /// The table, the row's id, and what else tells people which it is.
    pub what: String,
    /// Whose it is.
    pub user_id: Option<i64>,
    /// What they are called.
    pub name: Option<String>,
    /// Their number.
    pub phone: Option<String>,
}

record!(BrokenRow: what, user_id, name, phone);

impl fmt::Display for BrokenRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        match (&self.name, &self.phone) {
            (Some(name), Some(phone)) => write!(f, " of {name} ({phone})"),
            (Some(name), None) => write!(f, " of {name}"),
            (None, _) => Ok(()),
        }
    }
}

impl Finding {
    /// Counts a row, and names it where it is one of the first.
    async fn note<R: Kept>(
        &mut self,
        database: &Database,
        id: i64,
        wrong: &str,
    ) -> Result<(), DatabaseError> {
        self.broken += 1;
        if self.first.len() < NAMED {
            let named: Vec<BrokenRow> = database.scan(R::NAMED, binds![id]).await?;
            let named = named.into_iter();
            self.first.extend(named.map(|row| BrokenRow { what: format!("{} ({wrong})", row.what), ..row }));
        }
        Ok(())
    }
}

/// So many rows are named of those that break a rule.
const NAMED: usize = 3;

/// Looks at every rule.
pub async fn check(database: &Database) -> Result<Vec<Finding>, DatabaseError> {
    let mut findings = rows_stand_as_left(database).await?;
    findings.push(stands_as_left::<User>(database).await?);
    findings.push(conversions_hold(database).await?);
    for rule in RULES.iter().chain([&*OF_JOINED]) {
        findings.push(find(database, rule).await?);
    }
    Ok(findings)
}

macro_rules! rows_stand_as_left {
    ($($file:ident::$row:ident),* $(,)?) => {
        async fn rows_stand_as_left(database: &Database) -> Result<Vec<Finding>, DatabaseError> {
            Ok(vec![$(stands_as_left::<book::$file::$row>(database).await?),*])
        }
    };
}
each_row!(rows_stand_as_left);

async fn find(database: &Database, rule: &Rule) -> Result<Finding, DatabaseError> {
    let counted: Vec<(i64,)> = database.scan(rule.count, binds![]).await?;
    let broken = counted.first().map_or(0, |(broken,)| *broken);
    let first = if broken == 0 { Vec::new() } else { database.scan(rule.first, binds![]).await? };
    Ok(Finding { rule: rule.name, broken, first })
}

/// Holds what every entry of another currency counts as against its amount and its rate.
async fn conversions_hold(database: &Database) -> Result<Finding, DatabaseError> {
    const RULE: &str = "what an entry of another currency counts as is its amount at the rate of its day";
    let mut finding = Finding { rule: RULE, broken: 0, first: Vec::new() };
    let mut behind = 0;
    loop {
        let page = Counted::page(database, behind).await?;
        let Some(last) = page.last() else { return Ok(finding) };
        behind = last.id();
        for (id, wrong) in page.iter().filter_map(|row| Some((row.id(), row.fault()?))) {
            finding.note::<Transaction>(database, id, wrong).await?;
        }
    }
}

/// Holds every field of every row against the row's last change, a page of rows at a time.
async fn stands_as_left<R: Kept>(database: &Database) -> Result<Finding, DatabaseError> {
    let mut finding = Finding { rule: R::RULE, broken: 0, first: Vec::new() };
    let mut behind = 0;
    loop {
        let page = standing::page::<R>(database, behind, None).await?;
        let Some(last) = page.last() else { return Ok(finding) };
        behind = last.id;
        for (id, wrong) in page.iter().filter_map(|standing| Some((standing.id, standing.fault()?))) {
            finding.note::<R>(database, id, &wrong).await?;
        }
    }
}
