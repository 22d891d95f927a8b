//! Workbooks, made here, and what is wrong with some of them.

use std::io::{Cursor, Write};

use crate::common::{Read, check, read_bytes};
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use statements::{FileError, Reason};
use zip::{ZipWriter, write::SimpleFileOptions};

fn book(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().expect("a workbook")
}

fn titles(sheet: &mut Worksheet, row: u32, titles: &[&str]) {
    for (column, title) in (0..).zip(titles) {
        sheet.write_string(row, column, *title).expect("a cell");
    }
}

fn read(bytes: &[u8]) -> Read {
    read_bytes(bytes, &[]).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn days_and_numbers_are_cells_of_their_own_and_no_number_loses_a_part() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet();
        let day = Format::new().set_num_format("dd/mm/yyyy");
        titles(sheet, 0, &["Laporan"]);
        sheet.merge_range(1, 0, 1, 3, "Rekening: 0012345678", &Format::new()).unwrap();
        titles(sheet, 4, &["Tanggal", "Keterangan", "Jumlah", "Saldo"]);
        for (row, (serial, amount, balance)) in (5..).zip([
            (46_327.0, -84_000.1, 915_999.9),
            (46_328.5, 0.3, 916_000.2),
            (46_329.0, -1_234_567.89, -318_567.69),
        ]) {
            sheet.write_number_with_format(row, 0, serial, &day).unwrap();
            sheet.write_string(row, 1, "A").unwrap();
            sheet.write_number(row, 2, amount).unwrap();
            sheet.write_number(row, 3, balance).unwrap();
        }
        book.add_worksheet().set_name("Kosong").unwrap();
        let hidden = book.add_worksheet();
        titles(hidden, 0, &["Tanggal", "Keterangan", "Jumlah"]);
        titles(hidden, 1, &["01/01/2026", "tersembunyi", "-5.000"]);
        hidden.set_hidden(true);
    });
    let read = read(&bytes);
    check(
        &read,
        &[("2026-11-01", "-84000.1", "A"), ("2026-11-02", "0.3", "A"), ("2026-11-03", "-1234567.89", "A")],
    );
    assert_eq!(read.survey.accounts[0].number.as_deref(), Some("0012345678"));
    assert_eq!(read.rows[0].as_ref().unwrap().line, 6);
}

#[test]
fn each_sheet_with_a_name_of_its_own_is_an_account() {
    let bytes = book(|book| {
        for (name, amount) in [("BCA", "-1.000"), ("Mandiri", "2.000")] {
            let sheet = book.add_worksheet().set_name(name).unwrap();
            titles(sheet, 0, &["Tanggal", "Keterangan", "Jumlah"]);
            titles(sheet, 1, &["25/11/2026", "A", amount]);
        }
    });
    let read = read(&bytes);
    check(&read, &[("2026-11-25", "-1000", "A"), ("2026-11-25", "2000", "A")]);
    assert_eq!(read.rows.iter().flatten().map(|row| row.account).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(read.survey.accounts[1].name.as_deref(), Some("Mandiri"));
}

#[test]
fn a_million_empty_rows_cost_nothing() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet();
        titles(sheet, 0, &["Tanggal", "Keterangan", "Jumlah"]);
        titles(sheet, 1, &["25/11/2026", "A", "-1.000"]);
        titles(sheet, 1_048_575, &["26/11/2026", "B", "2.000"]);
    });
    let read = read(&bytes);
    check(&read, &[("2026-11-25", "-1000", "A"), ("2026-11-26", "2000", "B")]);
    assert_eq!(read.rows[1].as_ref().unwrap().line, 1_048_576);
}

#[test]
fn a_row_with_too_many_cells_is_refused() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet();
        titles(sheet, 0, &["Tanggal", "Keterangan", "Jumlah"]);
        titles(sheet, 1, &["25/11/2026", "A", "-1.000"]);
        sheet.write_string(1, 10_000, "x").unwrap();
        titles(sheet, 2, &["26/11/2026", "B", "2.000"]);
    });
    let read = read(&bytes);
    check(&read, &[("2026-11-26", "2000", "B")]);
    assert!(matches!(&read.rows[0], Err(refused) if refused.line == 2 && refused.reason == Reason::TooLong));
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(content).expect("a part");
    }
    writer.finish().expect("an archive").into_inner()
}

#[test]
fn what_unpacks_to_too_much_is_refused_before_it_is_unpacked() {
    let noughts = vec![0; 300 << 20];
    let bytes = packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &noughts)]);
    assert!(matches!(read_bytes(&bytes, &[]), Err(FileError::TooLarge(256))));
    // The archive lies about it.
    let mut lying = bytes;
    let size = u32::try_from(noughts.len()).unwrap().to_le_bytes();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
        }
    }
    assert!(matches!(
        read_bytes(&lying, &[]),
        Err(FileError::TooLarge(_) | FileError::Damaged(_) | FileError::Io(_))
    ));
}

#[test]
fn other_archives_and_damaged_books_are_told() {
    let unknown = packed(&[("word/document.xml", b"<document/>")]);
    assert!(matches!(read_bytes(&unknown, &[]), Err(FileError::Unknown)));
    let bytes = book(|book| titles(book.add_worksheet(), 0, &["Tanggal", "Jumlah"]));
    for length in [4, 100, bytes.len() / 2, bytes.len() - 1] {
        assert!(read_bytes(&bytes[..length], &[]).is_err(), "{length}");
    }
    assert!(matches!(
        read_bytes(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], &[]),
        Err(FileError::Damaged(_))
    ));
}

#[test]
fn an_open_document_is_read() {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-25\"><text:p>25/11/26</text:p></table:table-cell>";
    let amount = "<table:table-cell office:value-type=\"float\" office:value=\"-84000.1\"><text:p>-84.000,10</text:p></table:table-cell>";
    let head = ["Tanggal", "Keterangan", "Jumlah"].map(cell).concat();
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
         <office:body><office:spreadsheet><table:table table:name=\"Lembar1\"><table:table-row>{head}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"1000\"><table:table-cell/></table:table-row>\
         <table:table-row>{day}{}{amount}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>",
        cell("Kopi")
    );
    let manifest = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest \
        xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" \
        manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/></manifest:manifest>";
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let bytes = packed(&[
        ("mimetype", mimetype.as_bytes()),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ]);
    check(&read(&bytes), &[("2026-11-25", "-84000.1", "Kopi")]);
}
