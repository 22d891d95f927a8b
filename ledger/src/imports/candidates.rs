//! What the staged rows of an import may be in the books, read some amounts at a time, and what was decided of it.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Days, NaiveDate};
use const_format::concatcp;

use super::{
    account,
    known::Family,
    likeness::{Claim, Covered, EntryKind, FURTHEST, Relation, RowKind},
    meeting::{self, Entry, Met, Row},
    row::{CHUNK, Planned, stands},
    words::{Listener, Reads},
};
use crate::{
    book::import::accounts_by_number,
    db::{Batch, Database, DatabaseError, Sql, Values, WriteError, binds, json, of_list, record},
    people::person::Person,
    values::{direction::Direction, money::Currency},
};

/// So many amounts are looked at together, and so many rows, unless one amount has more.
const AMOUNTS: usize = 500;
const ROWS: i64 = 5_000;

/// Which rows are looked for: what was decided already is not.
const OPEN: &str = "s.import_id = $1 AND s.planned = 'new' AND s.became IS NULL AND s.matched_id IS NULL";

struct Sought {
    id: i64,
    account_id: i64,
    format: String,
    amount: i64,
    currency: Currency,
    day: NaiveDate,
    said_account_id: Option<i64>,
    words: String,
    apart_from: Option<i64>,
}

record!(Sought: id, account_id, format, amount, currency, day, said_account_id, words, apart_from);

struct Candidate {
    id: i64,
    direction: Direction,
    amount: i64,
    currency: Currency,
    account_id: Option<i64>,
    to_account_id: Option<i64>,
    tx_date: NaiveDate,
    words: String,
}

record!(Candidate: id, direction, amount, currency, account_id, to_account_id, tx_date, words);

struct Claimed {
    entry_id: i64,
    row_id: i64,
    account_id: i64,
    import_id: i64,
    format: String,
    day: NaiveDate,
}

record!(Claimed: entry_id, row_id, account_id, import_id, format, day);

const SOUGHT: Sql = of_list!(
    concatcp!(
        "SELECT s.id, s.account_id, s.format, s.amount, s.currency, s.day, s.said_account_id, \
         s.text || ' ' || COALESCE(s.counterpart, '') AS words, s.apart_from FROM import_rows s WHERE ",
        OPEN,
        " AND s.amount IN "
    ),
    "$2",
    " ORDER BY s.id"
);

const CANDIDATES: Sql = of_list!(
    "SELECT e.id, e.direction, e.amount, e.currency, e.account_id, e.to_account_id, e.tx_date, \
     COALESCE(e.raw_text, e.description, '') || ' ' || COALESCE(e.merchant, '') AS words FROM transactions e \
     WHERE e.book_id = $1 AND e.tx_date >= $3 AND e.tx_date <= $4 AND e.status <> 'deleted' AND e.amount IN ",
    "$2",
    ""
);

const CLAIMS: Sql = of_list!(
    concatcp!(
        "SELECT r.transaction_id AS entry_id, r.id AS row_id, r.account_id, r.import_id, r.format, r.day FROM import_rows r \
         JOIN imports i ON i.id = r.import_id AND i.status = 'active' WHERE ",
        stands!("r"),
        " AND r.transaction_id IN "
    ),
    "$1",
    ""
);

/// The rows of earlier files that stand in this one, too.
const HERE: Sql = of_list!(
    "SELECT s.matched_id FROM import_rows s WHERE s.import_id = $1 AND s.planned IN ('known', 'restored') \
     AND s.matched_id IS NOT NULL AND s.amount IN ",
    "$2",
    ""
);

/// Finds what the rows are that are no repeats, and writes it to them.
pub(super) async fn meet(
    database: &Database,
    person: &Person,
    import_id: i64,
    reads: Reads<'_>,
) -> Result<(), WriteError> {
    let known = account::known(database, person).await?;
    let family = Family::of(&known);
    let numbers = accounts_by_number(database, person).await?;
    let numbers = numbers.into_iter().map(|(number, id)| (number, family.heir(id)));
    let listener = Listener::of(reads, person, &known, numbers);
    let mut reading = Reading { database, person, import_id, family, covered: HashMap::new() };
    for amounts in reading.amounts().await? {
        let met = reading.meet(&amounts, &listener).await?;
        for chunk in met.chunks(CHUNK) {
            let mut batch = Batch::default();
            for met in chunk {
                note(&mut batch, *met);
            }
            database.write(batch).await?;
        }
    }
    Ok(())
}

struct Reading<'a> {
    database: &'a Database,
    person: &'a Person,
    import_id: i64,
    family: Family,
    /// The days that files have, by their import, account and format.
    covered: HashMap<i64, HashMap<(i64, String), Covered>>,
}

/// The rows and the entries of one currency and amount.
type Equal<'r> = (Vec<&'r Sought>, Vec<&'r Candidate>);

impl Reading<'_> {
    /// The amounts of the rows, without their signs, as many together as are looked at together.
    async fn amounts(&self) -> Result<Vec<Vec<i64>>, DatabaseError> {
        const SQL: &str = concatcp!(
            "SELECT ABS(s.amount), COUNT(*) FROM import_rows s WHERE ",
            OPEN,
            " GROUP BY ABS(s.amount) ORDER BY ABS(s.amount)"
        );
        let found: Vec<(i64, i64)> = self.database.scan(SQL, binds![self.import_id]).await?;
        let (mut together, mut rows): (Vec<Vec<i64>>, i64) = (Vec::new(), 0);
        for (amount, count) in found {
            let has_room = |last: &&mut Vec<i64>| last.len() < AMOUNTS && rows + count <= ROWS;
            if let Some(last) = together.last_mut().filter(has_room) {
                last.push(amount);
            } else {
                together.push(vec![amount]);
                rows = 0;
            }
            rows += count;
        }
        Ok(together)
    }

    async fn meet(&mut self, amounts: &[i64], listener: &Listener<'_>) -> Result<Vec<Met>, DatabaseError> {
        let signed: Vec<i64> = amounts.iter().flat_map(|amount| [*amount, -*amount]).collect();
        let sought: Vec<Sought> = self.database.scan(SOUGHT, binds![self.import_id, json(&signed)]).await?;
        let candidates = self.candidates(amounts, &sought).await?;
        let claims = self.claims(&candidates).await?;
        let here: Vec<(i64,)> = self.database.scan(HERE, binds![self.import_id, json(&signed)]).await?;
        let here: HashSet<i64> = here.into_iter().map(|(id,)| id).collect();
        let imports = claims.values().flatten().map(|claim| claim.import_id).chain([self.import_id]);
        let imports: HashSet<i64> = imports.filter(|id| !self.covered.contains_key(id)).collect();
        for import_id in imports {
            let covered = self.covered_by(import_id).await?;
            self.covered.insert(import_id, covered);
        }
        let mut equal: BTreeMap<(i64, &str), Equal<'_>> = BTreeMap::new();
        for row in &sought {
            equal.entry((row.amount.abs(), row.currency.code())).or_default().0.push(row);
        }
        for entry in &candidates {
            if let Some(equal) = equal.get_mut(&(entry.amount, entry.currency.code())) {
                equal.1.push(entry);
            }
        }
        let mut met = Vec::new();
        for (rows, entries) in equal.into_values().filter(may_meet) {
            let mut rows: Vec<Row> = rows.into_iter().map(|row| self.row(row, listener)).collect();
            let entry = |entry: &Candidate| self.entry(entry, (&claims, &here), listener);
            let mut entries: Vec<Entry> = entries.into_iter().map(entry).collect();
            keep_shared(&mut rows, &mut entries);
            met.append(&mut meeting::meet(&rows, &entries));
        }
        Ok(met)
    }

    /// The entries of these amounts about the days of these rows.
    async fn candidates(&self, amounts: &[i64], sought: &[Sought]) -> Result<Vec<Candidate>, DatabaseError> {
        let days = || sought.iter().map(|row| row.day);
        let (Some(first), Some(last)) = (days().min(), days().max()) else { return Ok(Vec::new()) };
        let furthest = Days::new(FURTHEST);
        let first = first.checked_sub_days(furthest).unwrap_or(first);
        let last = last.checked_add_days(furthest).unwrap_or(last);
        let values: Values = binds![self.person.book.get(), json(&amounts), first, last];
        let mut candidates: Vec<Candidate> = self.database.scan(CANDIDATES, values).await?;
        candidates.sort_unstable_by_key(|candidate| candidate.id);
        Ok(candidates)
    }

    /// The rows that entries are by now.
    async fn claims(&self, candidates: &[Candidate]) -> Result<HashMap<i64, Vec<Claimed>>, DatabaseError> {
        let mut claims: HashMap<i64, Vec<Claimed>> = HashMap::new();
        for chunk in candidates.chunks(CHUNK) {
            let ids: Vec<i64> = chunk.iter().map(|candidate| candidate.id).collect();
            let found: Vec<Claimed> = self.database.scan(CLAIMS, binds![json(&ids)]).await?;
            for claim in found {
                claims.entry(claim.entry_id).or_default().push(claim);
            }
        }
        Ok(claims)
    }

    /// The days that the files of an import have, by their account and format.
    async fn covered_by(&self, import_id: i64) -> Result<HashMap<(i64, String), Covered>, DatabaseError> {
        let sql = "SELECT account_id, format, MIN(day), MAX(day) FROM import_rows WHERE import_id = $1 AND day IS NOT NULL \
                   GROUP BY account_id, format";
        let found: Vec<(i64, String, NaiveDate, NaiveDate)> =
            self.database.scan(sql, binds![import_id]).await?;
        let mut covered: HashMap<(i64, String), Covered> = HashMap::new();
        for (account_id, format, first, last) in found {
            let days = covered.entry((self.family.heir(account_id), format)).or_insert((first, last));
            *days = (days.0.min(first), days.1.max(last));
        }
        Ok(covered)
    }

    fn covered(&self, import_id: i64, account_id: i64, (format, day): (&str, NaiveDate)) -> Covered {
        let of_import = self.covered.get(&import_id);
        let covered = of_import.and_then(|covered| covered.get(&(account_id, format.to_owned())));
        covered.copied().unwrap_or((day, day))
    }

    fn row(&self, row: &Sought, listener: &Listener<'_>) -> Row {
        let kind = RowKind {
            account_id: row.account_id,
            goes_out: row.amount < 0,
            format: row.format.clone(),
            covered: self.covered(self.import_id, row.account_id, (&row.format, row.day)),
            to_account_id: row.said_account_id,
            told: listener.hear(&row.words),
        };
        Row { id: row.id, day: row.day, kind, apart_from: row.apart_from }
    }

    fn entry(
        &self,
        entry: &Candidate,
        (claims, here): (&HashMap<i64, Vec<Claimed>>, &HashSet<i64>),
        listener: &Listener<'_>,
    ) -> Entry {
        let claim = |claim: &Claimed| {
            let account_id = self.family.heir(claim.account_id);
            Claim {
                account_id,
                format: claim.format.clone(),
                covered: self.covered(claim.import_id, account_id, (&claim.format, claim.day)),
                behind: (claim.day - entry.tx_date).num_days(),
                is_here: here.contains(&claim.row_id),
            }
        };
        let kind = EntryKind {
            direction: entry.direction,
            account_id: entry.account_id.map(|id| self.family.heir(id)),
            to_account_id: entry.to_account_id.map(|id| self.family.heir(id)),
            told: listener.hear(&entry.words),
            claims: claims.get(&entry.id).into_iter().flatten().map(claim).collect(),
        };
        Entry { id: entry.id, day: entry.tx_date, kind }
    }
}

/// Lets go of the marks that one row or entry bears alone: they tell nothing, and what has none is of few kinds.
fn keep_shared(rows: &mut [Row], entries: &mut [Entry]) {
    let mut bearers: HashMap<String, usize> = HashMap::new();
    let of_rows = rows.iter().map(|row| &row.kind.told);
    for told in of_rows.chain(entries.iter().map(|entry| &entry.kind.told)) {
        for reference in &told.references {
            *bearers.entry(reference.clone()).or_default() += 1;
        }
    }
    let of_rows = rows.iter_mut().map(|row| &mut row.kind.told);
    for told in of_rows.chain(entries.iter_mut().map(|entry| &mut entry.kind.told)) {
        told.references.retain(|reference| bearers.get(reference).is_some_and(|count| *count > 1));
    }
}

/// What shall become of a row that is so to an entry or to another row.
fn planned(relation: Relation) -> Planned {
    match relation {
        Relation::Same => Planned::Matched,
        Relation::Leg => Planned::Leg,
        Relation::Perhaps => Planned::Offered,
        Relation::Chance => Planned::Doubted,
    }
}

/// Whether there is anything at all that rows of one amount may be: most need not be read.
fn may_meet((rows, entries): &Equal<'_>) -> bool {
    let Some(first) = rows.first() else { return false };
    let has_other = |is_other: &dyn Fn(&Sought) -> bool| rows.iter().any(|row| is_other(row));
    let has_legs =
        has_other(&|row| row.amount != first.amount) && has_other(&|row| row.account_id != first.account_id);
    !entries.is_empty() || has_legs || has_other(&|row| row.format != first.format)
}

/// Of two legs that from which the money went stands for both; the other names it.
fn note(batch: &mut Batch, met: Met) {
    const MEANS: &str =
        "UPDATE import_rows SET planned = $2, transaction_id = $3 WHERE id = $1 AND became IS NULL";
    const STANDS: &str =
        "UPDATE import_rows SET to_account_id = $2, matched_id = $3 WHERE id = $1 AND became IS NULL";
    const JOINS: &str = concatcp!(
        "UPDATE import_rows SET planned = 'leg', to_account_id = $2, matched_id = $3 ",
        "WHERE id = $1 AND became IS NULL"
    );
    const NAMES: &str =
        "UPDATE import_rows SET planned = $2, matched_id = $3 WHERE id = $1 AND became IS NULL";
    match met {
        Met::Entry { row_id, entry_id, relation } => {
            batch.must(MEANS, binds![row_id, planned(relation), entry_id]);
        }
        Met::Legs { from, to } => {
            batch.must(STANDS, binds![from.0, to.1, to.0]);
            batch.must(JOINS, binds![to.0, from.1, from.0]);
        }
        Met::PerhapsLegs { from, to, relation } => batch.must(NAMES, binds![to, planned(relation), from]),
        Met::Twin { row_id, of } => batch.must(NAMES, binds![row_id, Planned::Matched, of]),
    }
}
