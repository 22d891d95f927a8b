//! Workbooks that are none: tables of HTML, as pages of banks hand them out under the name `.xls`, and the XML that Excel wrote before
//! it packed anything. A tag is what looks like one; nothing is nested, expanded or fetched.

use super::{Kind, Rows, WIDEST};
use crate::{
    FileError,
    tagged::unescaped,
    text::{Letters, declared, tidy},
};

/// A cell goes over so many columns, or rows, at most.
const MOST_SPANNED: u32 = 1000;
/// What stands within these is no text.
const UNREAD: [&str; 3] = ["style", "script", "title"];

/// Reads all tables, one behind the other; those of HTML as one sheet.
pub(super) fn read(bytes: &[u8], rows: &mut Rows) -> Result<(), FileError> {
    let text = Letters::of_bytes(bytes, declared(bytes).as_deref()).decode(bytes);
    rows.sheet("");
    let mut page = Page::default();
    let mut rest = &*text;
    while let Some((_, behind)) = rest.split_once('<') {
        // What somebody commented out may look like tags.
        if let Some(comment) = behind.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
            continue;
        }
        let (tag, behind) = behind.split_once('>').unwrap_or((behind, ""));
        page.tag(tag, rows)?;
        page.text(behind.split('<').next().unwrap_or_default());
        rest = behind;
    }
    page.ends_cell(rows)
}

/// Where it is in a page.
#[derive(Default)]
struct Page {
    /// How many rows have begun, and where in this one the next cell stands.
    row: u32,
    column: u32,
    cell: Option<Cell>,
    /// Down to which row, and not with it, cells of rows above go in each column.
    taken: Vec<u32>,
    /// What is not read until it ends.
    unread: Option<&'static str>,
}

/// A cell that is open.
#[derive(Default)]
struct Cell {
    text: String,
    /// How many columns and rows it goes over.
    columns: u32,
    rows: u32,
    /// What its text is, where it says so.
    kind: String,
}

impl Page {
    fn tag(&mut self, tag: &str, rows: &mut Rows) -> Result<(), FileError> {
        let (is_end, inside) = tag.strip_prefix('/').map_or((false, tag), |inside| (true, inside));
        let name = inside.split(|letter: char| letter.is_whitespace() || letter == '/').next();
        let name = name.and_then(|name| name.rsplit(':').next()).unwrap_or_default().to_ascii_lowercase();
        if let Some(unread) = self.unread {
            if is_end && name == unread {
                self.unread = None;
            }
            return Ok(());
        }
        match &*name {
            _ if !is_end && UNREAD.contains(&&*name) => {
                self.unread = UNREAD.into_iter().find(|unread| *unread == name);
            }
            "td" | "th" | "cell" | "tr" | "row" | "table" => {
                self.ends_cell(rows)?;
                match &*name {
                    "tr" | "row" if !is_end => self.begins_row(inside),
                    "td" | "th" | "cell" if !is_end => self.begins_cell(inside),
                    _ => {}
                }
            }
            "data" if !is_end => {
                if let Some(cell) = &mut self.cell {
                    cell.kind = value(inside, "type").unwrap_or_default().to_ascii_lowercase();
                }
            }
            "br" | "p" | "div" | "li" => self.text(" "),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.unread.is_none()) {
            cell.text.push_str(text);
        }
    }

    fn begins_row(&mut self, tag: &str) {
        let next = self.row.saturating_add(1);
        self.row = number(tag, "index").map_or(next, |said| next.max(said));
        self.column = 0;
    }

    fn begins_cell(&mut self, tag: &str) {
        if let Some(said) = number(tag, "index") {
            self.column = self.column.max(said.saturating_sub(1));
        }
        let spanned = |html: &str, excel: &str| {
            let over = number(tag, html).or_else(|| Some(number(tag, excel)?.saturating_add(1)));
            over.unwrap_or(1).clamp(1, MOST_SPANNED)
        };
        self.cell = Some(Cell {
            columns: spanned("colspan", "mergeacross"),
            rows: spanned("rowspan", "mergedown"),
            ..Cell::default()
        });
    }

    /// Puts the cell that is open to its place: beside those of rows above that go down to here.
    fn ends_cell(&mut self, rows: &mut Rows) -> Result<(), FileError> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let place = |column: u32| usize::try_from(column).unwrap_or(usize::MAX);
        while self.taken.get(place(self.column)).is_some_and(|until| *until > self.row) {
            self.column += 1;
        }
        let first = self.column;
        self.column = self.column.saturating_add(cell.columns);
        if cell.rows > 1 && place(self.column) <= WIDEST {
            let width = self.taken.len().max(place(self.column));
            self.taken.resize(width, 0);
            for until in self.taken.iter_mut().take(place(self.column)).skip(place(first)) {
                *until = self.row.saturating_add(cell.rows);
            }
        }
        let text = tidy(&unescaped(&cell.text));
        if text.is_empty() {
            return Ok(());
        }
        let is_plain = || text.bytes().all(|letter| letter.is_ascii_digit() || b"-.".contains(&letter));
        let kind = match &*cell.kind {
            "number" if is_plain() => Kind::Number,
            "datetime" => Kind::Day,
            _ => Kind::Text,
        };
        rows.place((self.row.saturating_sub(1), first), (text, kind))
    }
}

/// The number that a tag gives under a name.
fn number(tag: &str, name: &str) -> Option<u32> {
    value(tag, name)?.trim().parse().ok()
}

/// What a tag gives under a name, be there a prefix before it, or quotes around the value.
fn value<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    loop {
        let (before, behind) = rest.split_once('=')?;
        let said =
            before.trim_end().rsplit([' ', '\t', '\r', '\n', ':', '"', '\'']).next().unwrap_or_default();
        let behind = behind.trim_start();
        let (value, after) = match behind.chars().next() {
            Some(quote @ ('"' | '\'')) => behind.get(1..)?.split_once(quote)?,
            _ => behind.split_once(char::is_whitespace).unwrap_or((behind, "")),
        };
        if said.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use crate::table::cells;

    #[test]
    fn cells_stand_where_the_page_shows_them() {
        let page = "<html><style>td{a:b}</style><!-- <tr><td>x</td> --><table><tr><td rowspan=2>Tanggal<td rowspan='2'>Ket\
                    <th colspan=\"2\">Mutasi</th></tr><tr><td>Debet</td><td>Kredit</td></tr>\
                    <tr><td>1<td>a &amp;<br>b<td>&nbsp;<td>2</table>";
        let wanted =
            [vec!["Tanggal", "Ket", "Mutasi"], vec!["", "", "Debet", "Kredit"], vec!["1", "a & b", "", "2"]];
        assert_eq!(cells(page.as_bytes()).unwrap(), wanted);
    }

    #[test]
    fn what_excel_wrote_as_xml_says_its_places() {
        let book = "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"S\">\
                    <Table><Row ss:Index=\"3\"><Cell ss:Index=\"2\"><Data ss:Type=\"DateTime\">2026-11-05T00:00:00.000</Data></Cell>\
                    <Cell><Data ss:Type=\"Number\">-20000</Data></Cell></Row></Table></Worksheet></Workbook>";
        assert_eq!(cells(book.as_bytes()).unwrap(), [vec!["", "2026-11-05T00:00:00.000", "-20000"]]);
    }

    #[test]
    fn nothing_makes_it_stumble() {
        for page in [
            "<",
            "<td",
            "<td colspan=",
            "<tr><td colspan=4294967295 rowspan=4294967295>a<td>b",
            "<td a='>x",
            "<!--",
            "<style>",
        ] {
            let _ = cells(page.as_bytes());
        }
    }
}
