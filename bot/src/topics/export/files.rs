//! The files of an export or a report, and the folder they lie in.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    time::SystemTime,
};

use serde_json::Value;

use crate::topics::export::ExportedFile;

const EXPORTS: &str = "exports";
const JSON: (&str, &str) = ("catat.json", "application/json");
const CSV: (&str, &str) = ("catatan.csv", "text/csv");
/// What the names of folders that hold a report end with.
const OF_REPORT: &str = "-f";

/// A folder of its own for one export or report, which only its owner reads. Its name says whose it is, so that it goes with the
/// person, and which message asked for it, so that one message has one.
pub(super) struct Folder {
    path: PathBuf,
    /// Where it is written, until all of it is there.
    begun: PathBuf,
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
        let path = data_dir.join(name);
        Self { begun: path.with_extension("begun"), path, name: name.to_owned() }
    }

    pub(super) fn is_complete(&self) -> bool {
        self.path.exists()
    }

    pub(super) fn begin(&self) -> io::Result<()> {
        use std::os::unix::fs::DirBuilderExt;
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.begun)
    }

    /// The same, without what a try before this one left there.
    pub(super) fn begin_anew(&self) -> io::Result<()> {
        match fs::remove_dir_all(&self.begun) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => self.begin(),
        }
    }

    pub(super) fn complete(&self) -> io::Result<()> {
        fs::rename(&self.begun, &self.path)
    }

    pub(super) fn json(&self) -> io::Result<JsonFile> {
        let mut out = self.create(JSON.0)?;
        out.write_all(b"{")?;
        Ok(JsonFile { out, is_first: true, rows: 0 })
    }

    pub(super) fn csv(&self) -> io::Result<csv::Writer<BufWriter<File>>> {
        Ok(csv::Writer::from_writer(self.create(CSV.0)?))
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

    /// Begins a file that only its owner reads.
    pub(super) fn create(&self, name: &str) -> io::Result<BufWriter<File>> {
        use std::os::unix::fs::OpenOptionsExt;
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(self.begun.join(name))?;
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
    /// Whether it holds a report, and not all there is of them.
    pub(super) is_report: bool,
    /// When.
    pub(super) modified: SystemTime,
}

/// Removes the folders that are meant.
pub(super) fn remove_where(data_dir: &Path, is_meant: impl Fn(&Made) -> bool) -> io::Result<()> {
    let folders = match fs::read_dir(data_dir.join(EXPORTS)) {
        Ok(folders) => folders,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for folder in folders {
        let folder = folder?;
        let name = folder.file_name();
        let owner = name.to_str().and_then(|name| name.split_once('-')?.0.parse().ok());
        let is_report =
            folder.path().with_extension("").to_str().is_some_and(|path| path.ends_with(OF_REPORT));
        let modified = folder.metadata()?.modified()?;
        if owner.is_some_and(|owner| is_meant(&Made { owner, is_report, modified })) {
            fs::remove_dir_all(folder.path())?;
        }
    }
    Ok(())
}
