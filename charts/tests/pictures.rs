//! Pictures as they should look, and what must not break them. `UPDATE_GOLDEN=1` writes down how they look now, to be looked at
//! before it is kept: `LOOK=folder` also draws them there.

mod samples;

use std::path::Path;

use charts::{Bar, Bars, Block, Calendar, Day, Figure, Flow, Page, Point, Progress, Step, Theme, WIDTH};
use proptest::prelude::*;

#[test]
fn pictures_look_as_they_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    #[expect(clippy::disallowed_methods, reason = "switches for whoever draws")]
    let (updates, look) = (std::env::var("UPDATE_GOLDEN").is_ok(), std::env::var("LOOK").ok());
    for (name, page) in samples::all() {
        for (theme, light) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            let svg = page.svg(theme);
            let file = folder.join(format!("{name}-{light}.svg"));
            if let Some(look) = &look {
                let png = page.png(theme).expect("a picture");
                std::fs::write(Path::new(look).join(format!("{name}-{light}.png")), png).expect("written");
                let pdf = page.pdf().expect("a file");
                std::fs::write(Path::new(look).join(format!("{name}.pdf")), pdf).expect("written");
            }
            if updates {
                std::fs::write(&file, svg).expect("written");
            } else {
                let golden = std::fs::read_to_string(&file).expect("a golden picture");
                assert!(golden == svg, "{} is not what is drawn now", file.display());
            }
        }
    }
}

/// The picture's size, and its pixels.
fn decoded(bytes: &[u8]) -> ((u32, u32), Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a picture");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let frame = reader.next_frame(&mut pixels).expect("pixels");
    assert_eq!(frame.color_type, png::ColorType::Rgb);
    ((frame.width, frame.height), pixels)
}

#[test]
fn every_row_of_a_picture_is_drawn_with_its_words() {
    let page = samples::bars();
    let Block::Bars(bars) = &page.blocks[0] else { panic!("bars") };
    for (theme, paper) in [(Theme::Light, [0xff, 0xff, 0xff]), (Theme::Dark, [0x10, 0x16, 0x14])] {
        let ((width, height), pixels) = decoded(&page.png(theme).expect("a picture"));
        assert_eq!(i32::try_from(width), Ok(WIDTH));
        assert!(page.svg(theme).contains(&format!("height=\"{height}\"")), "as high as its SVG");
        let row_length = usize::try_from(width).expect("small") * 3;
        // Where the words of each row stand: an inked line above each bar, at the left and at the right.
        let svg = page.svg(theme);
        let lines: Vec<usize> = svg
            .lines()
            .filter(|line| line.starts_with("<text") && line.contains("font-size=\"38\" font-weight"))
            .filter_map(|line| line.split("y=\"").nth(1)?.split('"').next()?.parse().ok())
            .collect();
        assert_eq!(lines.len(), bars.rows.len());
        for line in lines {
            let inked = |from: usize, to: usize| {
                let rows = pixels.chunks(row_length).skip(line - 26).take(24);
                rows.flat_map(|row| row[from * 3..to * 3].chunks(3)).filter(|pixel| **pixel != paper).count()
            };
            assert!(inked(64, 400) > 200, "a label at {line}");
            assert!(inked(800, 1_016) > 200, "a value at {line}");
            assert_eq!((inked(0, 60), inked(1_020, 1_080)), (0, 0), "the margins at {line} are free");
        }
    }
}

#[test]
fn equal_pages_give_equal_bytes_and_survive_being_kept() {
    let page = samples::report();
    let kept: Page = serde_json::from_str(&serde_json::to_string(&page).expect("JSON")).expect("a page");
    assert_eq!(kept, page);
    assert_eq!(kept.png(Theme::Dark), page.png(Theme::Dark));
}

#[test]
fn a_document_has_as_many_sheets_as_it_takes() {
    let pdf = samples::document(400).pdf().expect("a file");
    assert!(pdf.starts_with(b"%PDF-"));
    let sheets = |pdf: &[u8]| String::from_utf8_lossy(pdf).matches("/Type/Page/").count();
    let (one, many) = (samples::document(1).pdf().expect("a file"), sheets(&pdf));
    assert!((15..30).contains(&many) && sheets(&one) >= 1, "{many} and {}", sheets(&one));
}

#[test]
fn the_largest_and_the_smallest_break_nothing() {
    let extremes = [i64::MIN, -1, 0, 1, i64::MAX];
    for count in [0, 1, 2, 40, 1_000] {
        let lengths = || extremes.into_iter().cycle().take(count);
        let text = |n: i64| format!("\u{202e}🍜<&\"'>{n} {}", "Ẅمطعم食".repeat(60));
        let blocks = vec![
            Block::Figures(lengths().map(|n| Figure { label: text(n), value: text(n) }).collect()),
            Block::Bars(Bars {
                title: text(0),
                rows: lengths()
                    .map(|n| Bar { label: text(n), value: text(n), note: text(n), length: n })
                    .collect(),
            }),
            Block::Flow(Flow {
                title: String::new(),
                came: text(1),
                went: text(2),
                marks: lengths().map(|n| (n, text(n))).collect(),
                points: lengths().map(|n| Point { label: text(n), came: n, went: -(n / 2) }).collect(),
            }),
            Block::Progress(Progress {
                title: text(3),
                rows: lengths()
                    .map(|n| Step {
                        label: text(n),
                        value: text(n),
                        note: text(n),
                        done: n,
                        whole: n / 3,
                        is_limit: n > 0,
                    })
                    .collect(),
            }),
            Block::Calendar(Calendar {
                title: text(4),
                weekdays: std::array::from_fn(|_| text(5)),
                first_column: 255,
                days: lengths().map(|n| Day { label: text(n), note: text(n), amount: n }).collect(),
            }),
        ];
        // Each alone, for together they may be higher than a picture is.
        for block in blocks {
            let page = Page { title: text(6), subtitle: text(7), blocks: vec![block] };
            let ((width, _), _) = decoded(&page.png(Theme::Light).expect("a picture"));
            assert_eq!(i32::try_from(width), Ok(WIDTH));
            assert!(page.pdf().expect("a file").starts_with(b"%PDF-"));
            nothing_is_cut(&page);
        }
    }
}

/// Every text of a page ends within it.
fn nothing_is_cut(page: &Page) {
    let svg = page.svg(Theme::Light);
    for line in svg.lines().filter(|line| line.starts_with("<text")) {
        let left: i32 = line.split('"').nth(1).and_then(|left| left.parse().ok()).expect("where it begins");
        assert!((0..WIDTH).contains(&left), "{line}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_is_drawn(label in any::<String>(), value in "\\PC{0,80}", length in any::<i64>()) {
        let bar = Bar { label: label.clone(), value, note: label.clone(), length };
        let rows = vec![bar.clone(), Bar { length: 1, ..bar }];
        let page = Page { title: label.clone(), subtitle: label, blocks: vec![Block::Bars(Bars { title: String::new(), rows })] };
        prop_assert!(page.png(Theme::Light).is_ok());
        prop_assert!(page.pdf().is_ok());
    }
}
