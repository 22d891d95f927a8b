//! Workbooks: what stands in them, as the file has it.

use std::io::{Cursor, Read};

use charts::{Cell, Sheet, workbook};
use zip::ZipArchive;

const MADE: (u16, u8, u8) = (2026, 11, 30);

/// The text of a file within a workbook.
fn part(workbook: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect("the part").read_to_string(&mut text).expect("UTF-8");
    text
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

#[test]
fn no_text_is_taken_for_a_formula() {
    let texts = ["=1+1", "+62812", "-5", "@SUM(A1)", "{=A1}", "\t=1", "https://example.com", "12"];
    let rows = texts.iter().map(|words| vec![text(words)]).collect();
    let sheet = Sheet { name: "=A1".to_owned(), titles: vec!["=2+2".to_owned()], widths: vec![10], rows };
    let bytes = workbook(&[sheet], MADE).expect("written");
    let cells = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!cells.contains("<f") && !cells.contains("hyperlink"), "{cells}");
    assert_eq!(cells.matches("t=\"s\"").count(), texts.len() + 1, "each is a string: {cells}");
    let strings = part(&bytes, "xl/sharedStrings.xml");
    for words in texts {
        assert!(strings.contains(&format!(">{words}</t>")), "{words}: {strings}");
    }
}

#[test]
fn numbers_and_days_are_numbers_and_what_excel_would_bend_is_a_text() {
    let number = |parts, decimals| Cell::Number { parts, decimals };
    let rows = vec![
        vec![number(50_000, 0), number(-1_250, 2), number(i64::MAX, 0), Cell::Empty],
        vec![Cell::Day { year: 2026, month: 11, day: 30 }, Cell::Day { year: 1815, month: 6, day: 18 }],
        vec![text("a\u{0}b\u{1b}c"), text(&"x".repeat(40_000))],
    ];
    let sheet = Sheet { name: "x".to_owned(), titles: Vec::new(), widths: Vec::new(), rows };
    let bytes = workbook(&[sheet.clone(), sheet], MADE).expect("written");
    let cells = part(&bytes, "xl/worksheets/sheet2.xml");
    for value in ["<v>50000</v>", "<v>-12.5</v>", "<v>46356</v>"] {
        assert!(cells.contains(value), "{value}: {cells}");
    }
    let strings = part(&bytes, "xl/sharedStrings.xml");
    for words in ["9223372036854775807", "1815-06-18", "abc", &"x".repeat(32_767)] {
        assert!(strings.contains(&format!(">{words}</t>")), "{words}");
    }
}

#[test]
fn equal_sheets_give_equal_bytes_and_none_is_a_workbook_too() {
    assert_eq!(workbook(&[], MADE), workbook(&[], MADE));
    assert!(workbook(&[], MADE).expect("written").starts_with(b"PK"));
    assert!(workbook(&[], (0, 0, 0)).is_err(), "a day that Excel does not know");
}
