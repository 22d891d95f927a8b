//! Why a file is not read, and why rows of one are left out: as it is kept, and as it is told.

use ledger::imports::preview::Refusal;
use statements::{FileError, Reason};

use crate::out::say::{Line, line};

/// The messages that say why a file is not read.
const OF_FILES: [&str; 8] = [
    "media-unavailable",
    "media-unkept",
    "media-too-large",
    "import-too-many",
    "import-locked",
    "import-empty",
    "import-damaged",
    "import-unreadable",
];

/// The message that says why a file is not read.
pub(crate) fn of_file(error: &FileError) -> &'static str {
    match error {
        FileError::TooLarge(_) => "media-too-large",
        FileError::TooManyRows(_) => "import-too-many",
        FileError::Locked => "import-locked",
        FileError::Empty => "import-empty",
        FileError::Damaged(_) => "import-damaged",
        FileError::Unknown | FileError::Io(_) => "import-unreadable",
    }
}

/// The same by its name, where that was kept.
pub(crate) fn of_file_told(kept: Option<&str>) -> Line {
    line(OF_FILES.into_iter().find(|key| Some(*key) == kept).unwrap_or("import-unreadable"))
}

/// What is kept of a reason.
pub(super) fn noted(reason: &Reason) -> String {
    serde_json::to_string(reason).unwrap_or_else(|_| reason.to_string())
}

/// What the command line says of a reason that was kept. Earlier versions kept what they said.
pub(crate) fn in_english(noted: &str) -> String {
    read(noted).map_or_else(|| noted.to_owned(), |reason| reason.to_string())
}

/// "Baris 7: tanggal 32/13/2026 tidak ada di kalender."
pub(crate) fn told(refusal: &Refusal) -> Line {
    let (why, what) = match read(&refusal.reason) {
        Some(reason) => parts(reason),
        None => ("other", refusal.reason.clone()),
    };
    line("import-refused-row").number("line", refusal.line).text("why", why).text("what", what)
}

fn read(noted: &str) -> Option<Reason> {
    serde_json::from_str(noted).ok()
}

/// Which reason it is, and what stood there.
fn parts(reason: Reason) -> (&'static str, String) {
    let none = String::new();
    match reason {
        Reason::NoDay => ("no-day", none),
        Reason::BadDay(what) => ("bad-day", what),
        Reason::FarDay(day) => ("far-day", day.to_string()),
        Reason::NoAmount => ("no-amount", none),
        Reason::BadAmount(what) => ("bad-amount", what),
        Reason::BeyondBounds(what) => ("beyond", what),
        Reason::Nought => ("nought", none),
        Reason::NoSign => ("no-sign", none),
        Reason::BadParts => ("bad-parts", none),
        Reason::NotBooked(what) => ("not-booked", what),
        Reason::BadCurrency(what) => ("bad-currency", what),
        Reason::TooLong => ("too-long", none),
        Reason::CutOff => ("cut-off", none),
    }
}
