//! The files of an export or a report, and the folder they lie in.

use std::{
    ffi::{OsStr, OsString},
    fs::{self, File, OpenOptions, Permissions},
    io::{self, BufWriter, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    time::SystemTime,
};

use serde_json::Value;
use tempfile::TempDir;

use crate::topics::export::ExportedFile;

const EXPORTS: &str = "exports";
const JSON: (&str, &str) = ("catat.json", "application/json");
const CSV: (&str, &str) = ("catatan.csv", "text/csv");
/// What the names of folders that hold a report end with.
const OF_REPORT: &str = "-f";

/// A folder of its own for one export or report, which only its owner reads. Its name says whose it is, so that it goes with the
/// person, and which message asked for it, so that one message has one.
pub(super) struct Folder {
    /// The folder of all of them.
    exports: PathBuf,
    path: PathBuf,
    /// Its place in the data folder.
    pub(super) name: String,
}

impl Folder {
    /// Its place in the data folder.
    pub(super) fn name(user_id: i64, message_id: i64) -> String {
        format!("{EXPORTS}/{user_id}-{message_id}")
    }

    /// The place of one that holds a report.
    pub(super) fn name_of_report(user_id: i64, message_id: i64) -> String {
        Self::name(user_id, message_id) + OF_REPORT
    }

    pub(super) fn of(data_dir: &Path, name: &str) -> Self {
        Self { exports: data_dir.join(EXPORTS), path: data_dir.join(name), name: name.to_owned() }
    }

    pub(super) fn is_complete(&self) -> bool {
        self.path.exists()
    }

    /// Begins to write it, beside its place.
    pub(super) fn begin(&self) -> io::Result<Begun> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.exports)?;
        let mut prefix = OsString::from(self.path.file_name().unwrap_or_default());
        prefix.push(".");
        tempfile::Builder::new()
            .prefix(&prefix)
            .permissions(Permissions::from_mode(0o700))
            .tempdir_in(&self.exports)
            .map(Begun)
    }

    /// Puts it in its place. Where another try was first, what that wrote stands.
    pub(super) fn complete(&self, begun: Begun) -> io::Result<()> {
        match fs::rename(begun.0.path(), &self.path) {
            Ok(()) => {
                drop(begun.0.keep());
                Ok(())
            }
            Err(_) if self.is_complete() => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// The files as they were written.
    pub(super) fn files(&self) -> io::Result<Vec<ExportedFile>> {
        [JSON, CSV].into_iter().map(|(name, mime_type)| self.file(name, mime_type)).collect()
    }

    /// One of them.
    pub(super) fn file(&self, name: &str, mime_type: &'static str) -> io::Result<ExportedFile> {
        let bytes = fs::metadata(self.path.join(name))?.len();
        Ok(ExportedFile { path: format!("{}/{name}", self.name), name: name.to_owned(), mime_type, bytes })
    }

    /// How many entries they hold.
    pub(super) fn entries(&self) -> csv::Result<usize> {
        let mut entries = 0;
        for record in csv::Reader::from_path(self.path.join(CSV.0))?.byte_records() {
            record?;
            entries += 1;
        }
        Ok(entries)
    }
}

/// A folder that is being written. Each try has one of its own: where one has lost its lease and does not know it yet, two are at the
/// same job, and neither may find or take away what the other is writing. It goes with a try that comes to nothing.
pub(super) struct Begun(TempDir);

impl Begun {
    pub(super) fn json(&self) -> io::Result<JsonFile> {
        let mut out = self.create(JSON.0)?;
        out.write_all(b"{")?;
        Ok(JsonFile { out, is_first: true, rows: 0 })
    }

    pub(super) fn csv(&self) -> io::Result<csv::Writer<BufWriter<File>>> {
        Ok(csv::Writer::from_writer(self.create(CSV.0)?))
    }

    /// Begins a file that only its owner reads.
    pub(super) fn create(&self, name: &str) -> io::Result<BufWriter<File>> {
        let path = self.0.path().join(name);
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        Ok(BufWriter::new(file))
    }
}

/// One JSON object that is written as it comes.
pub(super) struct JsonFile {
    out: BufWriter<File>,
    /// Nothing stands yet where a comma would have to follow it.
    is_first: bool,
    rows: usize,
}

impl JsonFile {
    pub(super) fn field(&mut self, name: &str, value: &Value) -> io::Result<()> {
        self.begin(name)?;
        serde_json::to_writer(&mut self.out, value)?;
        Ok(())
    }

    pub(super) fn begin_list(&mut self, name: &str) -> io::Result<()> {
        self.begin(name)?;
        self.is_first = true;
        self.out.write_all(b"[")
    }

    pub(super) fn item(&mut self, value: &Value) -> io::Result<()> {
        self.rows += 1;
        self.separate()?;
        serde_json::to_writer(&mut self.out, value)?;
        Ok(())
    }

    /// How many rows it holds so far.
    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    pub(super) fn end_list(&mut self) -> io::Result<()> {
        self.is_first = false;
        self.out.write_all(b"]")
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.out.write_all(b"\n}\n")?;
        self.out.flush()
    }

    fn begin(&mut self, name: &str) -> io::Result<()> {
        self.separate()?;
        serde_json::to_writer(&mut self.out, name)?;
        self.out.write_all(b": ")
    }

    /// Each field and each row begins a line, so that people can read it too.
    fn separate(&mut self) -> io::Result<()> {
        let separator: &[u8] = if std::mem::take(&mut self.is_first) { b"\n" } else { b",\n" };
        self.out.write_all(separator)
    }
}

/// A folder that was made for somebody.
pub(super) struct Made {
    /// For whom.
    pub(super) owner: i64,
    /// Its place in the data folder, once all of it is there.
    pub(super) name: String,
    /// Whether it holds a report, and not all there is of them.
    pub(super) is_report: bool,
    /// Whether it is still being written, or was when the process ended.
    pub(super) is_begun: bool,
    /// When.
    pub(super) modified: SystemTime,
}

impl Made {
    /// `None` where it is gone, or nothing of ours.
    fn of(path: &Path) -> io::Result<Option<Self>> {
        let Some(about) = unless_gone(fs::symlink_metadata(path))? else { return Ok(None) };
        let Some(stem) = path.file_stem().and_then(OsStr::to_str) else { return Ok(None) };
        let owner = stem.split_once('-').and_then(|(owner, _)| owner.parse().ok());
        let Some(owner) = owner else { return Ok(None) };
        Ok(Some(Self {
            owner,
            name: format!("{EXPORTS}/{stem}"),
            is_report: stem.ends_with(OF_REPORT),
            is_begun: path.extension().is_some(),
            modified: about.modified()?,
        }))
    }
}

/// Removes the folders that are meant. Others may be put in their places, or removed, meanwhile.
pub(super) fn remove_where(data_dir: &Path, is_meant: impl Fn(&Made) -> bool) -> io::Result<()> {
    let Some(folders) = unless_gone(fs::read_dir(data_dir.join(EXPORTS)))? else { return Ok(()) };
    for folder in folders {
        let path = folder?.path();
        if Made::of(&path)?.is_some_and(|made| is_meant(&made)) {
            unless_gone(fs::remove_dir_all(&path))?;
        }
    }
    Ok(())
}

/// What came of it; `None` where what it was done to is not there any more.
fn unless_gone<T>(done: io::Result<T>) -> io::Result<Option<T>> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        done => done.map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(data_dir: &Path) -> Vec<String> {
        let found = fs::read_dir(data_dir.join(EXPORTS)).expect("a folder");
        let name = |entry: io::Result<fs::DirEntry>| entry.expect("an entry").file_name().into_string();
        let mut names: Vec<String> = found.map(|entry| name(entry).expect("letters")).collect();
        names.sort();
        names
    }

    fn written(folder: &Folder, text: &str) -> Begun {
        let begun = folder.begin().expect("begun");
        begun.create(CSV.0).expect("a file").write_all(text.as_bytes()).expect("written");
        begun
    }

    #[test]
    fn of_two_tries_at_one_folder_the_first_stands_and_neither_disturbs_the_other() {
        let data = tempfile::tempdir().expect("a folder");
        let folder = Folder::of(data.path(), &Folder::name(7, 1));
        let (one, two) = (written(&folder, "one"), written(&folder, "two"));
        let in_vain = written(&folder, "three");
        assert_eq!(names(data.path()).len(), 3);
        drop(in_vain);
        folder.complete(two).expect("in its place");
        folder.complete(one).expect("it is there");
        assert_eq!(names(data.path()), ["7-1"]);
        let csv = fs::read_to_string(folder.path.join(CSV.0)).expect("a file");
        assert_eq!(csv, "two");
    }

    #[test]
    fn what_is_removed_is_known_by_its_name_written_or_begun() {
        let data = tempfile::tempdir().expect("a folder");
        let begin = |name: String| written(&Folder::of(data.path(), &name), "x");
        let (report, export, others) =
            (begin(Folder::name_of_report(7, 1)), begin(Folder::name(7, 2)), begin(Folder::name(70, 3)));
        let meant = |made: &Made| made.owner == 7 && !made.is_report && made.is_begun;
        remove_where(data.path(), |made| meant(made) && made.name == Folder::name(7, 1)).expect("removed");
        assert_eq!(names(data.path()).len(), 3);
        remove_where(data.path(), meant).expect("removed");
        assert!(report.0.path().exists() && others.0.path().exists());
        assert!(!export.0.path().exists());
    }
}
