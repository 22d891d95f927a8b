//! What is read for a report that is wanted as a file: which entries it holds, and whether they are too many.

use ledger::{
    Direction,
    book::{
        lookup::{self, Wanted},
        names::Names,
        transaction::FIRST_DAY,
    },
    db::{Database, DatabaseError},
    jobs::{self, JobKind},
    messages::{inbox::Message, message::lane_of},
    people::user::{Person, UserStatus},
    values::period::Period,
};
use nlu::frame::{FileKind, Frame, Meaning, Report, View};

use crate::topics::{
    export::report_file::{self, ReportFile},
    lookup::facts::{direction, ids_of, words},
    report::facts::wanted,
};

/// So many files of one person are being written at most.
const MOST_OPEN: usize = 3;
/// Of more days than these nothing is told of those before the first entry.
const LONGEST_NAMED: i64 = 366;

/// Whether a file that is wished for can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parcel {
    /// It can.
    Possible(ReportFile),
    /// There is nothing that it would hold.
    Empty(ReportFile),
    /// It would hold more than such a file does.
    TooMuch(ReportFile),
    /// Enough of them are being written.
    InWork,
}

/// Looks whether the file that a frame asks for can be written: for whoever is confirmed, where nobody reads along.
pub(crate) async fn read(
    database: &Database,
    (person, names): (&Person, &Names),
    message: &Message,
    frame: &Frame,
) -> Result<Option<Parcel>, DatabaseError> {
    let Some((report, kind)) = asked(frame) else { return Ok(None) };
    let Some(period) = Period::inclusive(report.from, report.to) else { return Ok(None) };
    if person.status == UserStatus::Pending || message.lane != lane_of(person.id) {
        return Ok(None);
    }
    if jobs::open_of(database, person.id, JobKind::File).await?.len() >= MOST_OPEN {
        return Ok(Some(Parcel::InWork));
    }
    let wanted = Wanted { period: Some(period), ..wanted_of(report, names) };
    let period = begun(database, person, &wanted, period).await?;
    let about = about(report, names);
    let way = report.direction.map(Direction::name);
    let file = ReportFile {
        kind,
        name: report_file::name(period, about.as_deref().or(way), kind),
        period,
        about,
        direction: wanted.direction,
        category_ids: wanted.category_ids.clone(),
        account_id: wanted.account_id,
        words: wanted.words.clone(),
    };
    let count = lookup::totals(database, (person, &names.categories), &wanted).await?.count;
    Ok(Some(match usize::try_from(count).unwrap_or_default() {
        0 => Parcel::Empty(file),
        count if count > file.most_entries() => Parcel::TooMuch(file),
        _ => Parcel::Possible(file),
    }))
}

/// The report that a frame asks for as a file, and as what kind.
fn asked(frame: &Frame) -> Option<(&Report, FileKind)> {
    frame.meanings.iter().find_map(|meaning| match meaning {
        Meaning::Report(report) => match report.view {
            View::File(kind) => Some((report, kind)),
            _ => None,
        },
        _ => None,
    })
}

/// The entries that it is of, whatever their days.
fn wanted_of(report: &Report, names: &Names) -> Wanted {
    wanted(report, names).unwrap_or_else(|| Wanted {
        category_ids: report.category.as_ref().map(|category| ids_of(&category.key, names)),
        direction: direction(report, names),
        ..Wanted::default()
    })
}

/// What it is narrowed down to, in the person's words; `None` where it is all of a direction.
fn about(report: &Report, names: &Names) -> Option<String> {
    let category = report.category.as_ref().map(|category| {
        let known = names.categories.by_key(&category.key);
        known.map_or_else(|| category.name.clone(), |known| known.name.to_string())
    });
    let thing = words(report).map(str::to_owned).or(category);
    let parts: Vec<String> = [report.account.clone(), thing].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A very long span as it begins with the first entry.
async fn begun(
    database: &Database,
    person: &Person,
    wanted: &Wanted,
    period: Period,
) -> Result<Period, DatabaseError> {
    if (period.until - period.from).num_days() <= LONGEST_NAMED {
        return Ok(period);
    }
    let first = lookup::by_day(database, person, wanted, ((FIRST_DAY, 0), 1)).await?;
    let from = first.first().map_or(period.from, |row| row.tx_date);
    Ok(Period { from, ..period })
}
