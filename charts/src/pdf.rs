//! Strips on sheets of A4. Words stay words: they can be searched and copied.

use krilla::{
    Document,
    color::rgb,
    geom::{Path, PathBuilder, Point, Transform},
    metadata::Metadata,
    num::NormalizedF32,
    page::PageSettings,
    paint::{Fill, FillRule, LineCap, LineJoin, Stroke},
    surface::Surface,
    text::{Font, GlyphId, KrillaGlyph},
};

use crate::{
    error::DrawError,
    font::{self, Weight},
    shape::{INNER, MARGIN, Shape, Strip, Style, WIDTH},
    svg::EDGE,
    theme::{Theme, Tone},
};

/// A4 in points.
const SHEET: (f32, f32) = (595.0, 842.0);
/// How high a sheet is in pixels, as [`WIDTH`] of them are its width.
const HEIGHT: i32 = 1_528;
/// What stays free below, for the sheet's number.
const FOOT: i32 = 96;

/// What is drawn with.
struct Pen {
    regular: Font,
    bold: Font,
}

/// The strips on as many sheets as they take. What is glued goes on the next sheet with what stands below it.
pub(crate) fn bytes(strips: &[Strip], title: &str) -> Result<Vec<u8>, DrawError> {
    let failed = |what: &str| DrawError::Failed(what.to_owned());
    let font = |weight: Weight| Font::new(weight.bytes().into(), 0).ok_or_else(|| failed("the font is none"));
    let pen = Pen { regular: font(Weight::Regular)?, bold: font(Weight::Bold)? };
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(Style::TITLE.fit(title, i32::MAX)));
    let sheets = packed(strips);
    for (nth, sheet) in sheets.iter().enumerate() {
        let settings =
            PageSettings::from_wh(SHEET.0, SHEET.1).ok_or_else(|| failed("a sheet has no size"))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let scale = SHEET.0 / real(WIDTH);
        surface.push_transform(&Transform::from_scale(scale, scale));
        let mut top = MARGIN;
        for strip in sheet {
            for shape in &strip.shapes {
                pen.draw(&mut surface, &shape.clone().lowered(top));
            }
            top += strip.height;
        }
        pen.draw_number(&mut surface, (nth + 1, sheets.len()));
        surface.pop();
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|error| DrawError::Failed(format!("{error:?}")))
}

/// Which strips each sheet holds. One that is higher than a sheet has one of its own, cut by its end.
fn packed(strips: &[Strip]) -> Vec<Vec<&Strip>> {
    let room = HEIGHT - MARGIN - FOOT;
    let (mut sheets, mut sheet, mut used) = (Vec::new(), Vec::new(), 0);
    let (mut rest, mut repeated) = (strips, None::<&Strip>);
    while !rest.is_empty() {
        let glued = rest.iter().take_while(|strip| strip.is_glued).count();
        let (together, others) = rest.split_at((glued + 1).min(rest.len()));
        rest = others;
        let height: i32 = together.iter().map(|strip| strip.height).sum();
        if used + height > room && !sheet.is_empty() {
            sheets.push(std::mem::take(&mut sheet));
            sheet.extend(repeated.filter(|_| glued == 0));
            used = sheet.iter().map(|strip: &&Strip| strip.height).sum();
        }
        if glued > 0 {
            repeated = together.iter().find(|strip| strip.is_repeated);
        }
        sheet.extend(together);
        used += height;
    }
    sheets.push(sheet);
    sheets
}

impl Pen {
    fn draw(&self, surface: &mut Surface<'_>, shape: &Shape) {
        match shape {
            Shape::Box { at, size, radius, tone } => {
                paint(surface, Some(fill(*tone)), None, rounded(*at, *size, *radius));
            }
            Shape::Frame { at: (x, y), size: (width, height), radius, tone } => {
                let half = EDGE / 2;
                let path = rounded((x + half, y + half), (width - EDGE, height - EDGE), radius - half);
                paint(surface, None, Some(stroke(EDGE, *tone)), path);
            }
            Shape::Line { points, thickness, tone } => {
                paint(surface, None, Some(stroke(*thickness, *tone)), through(points, false));
            }
            Shape::Area { points, tone } => paint(surface, Some(fill(*tone)), None, through(points, true)),
            Shape::Text { at, style, text } => self.write(surface, *at, *style, text),
        }
    }

    fn write(&self, surface: &mut Surface<'_>, (x, y): (i32, i32), style: Style, text: &str) {
        let glyphs: Vec<KrillaGlyph> = text
            .char_indices()
            .filter_map(|(start, letter)| {
                let glyph = font::glyph(letter, style.weight)?;
                let range = start..start + letter.len_utf8();
                Some(KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance, 0.0, 0.0, 0.0, range, None))
            })
            .collect();
        let font = if style.weight == Weight::Bold { &self.bold } else { &self.regular };
        surface.set_stroke(None);
        surface.set_fill(Some(fill(style.tone)));
        let start = Point::from_xy(real(x), real(y));
        surface.draw_glyphs(start, &glyphs, font.clone(), text, real(style.size), false);
    }

    fn draw_number(&self, surface: &mut Surface<'_>, (nth, count): (usize, usize)) {
        if count > 1 {
            let (style, text) = (Style::NOTE.sized(24), format!("{nth}/{count}"));
            let left = MARGIN + INNER - style.width(&text);
            self.write(surface, (left, HEIGHT - 40), style, &text);
        }
    }
}

fn paint(surface: &mut Surface<'_>, fill: Option<Fill>, stroke: Option<Stroke>, path: Option<Path>) {
    let Some(path) = path else { return };
    surface.set_fill(fill);
    surface.set_stroke(stroke);
    surface.draw_path(&path);
}

fn colour(tone: Tone) -> rgb::Color {
    let [_, red, green, blue] = Theme::Light.colour(tone).to_be_bytes();
    rgb::Color::new(red, green, blue)
}

fn fill(tone: Tone) -> Fill {
    Fill { paint: colour(tone).into(), opacity: NormalizedF32::ONE, rule: FillRule::default() }
}

fn stroke(thickness: i32, tone: Tone) -> Stroke {
    Stroke {
        paint: colour(tone).into(),
        width: real(thickness),
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        ..Stroke::default()
    }
}

fn through(points: &[(i32, i32)], is_closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (nth, (x, y)) in points.iter().enumerate() {
        if nth == 0 {
            path.move_to(real(*x), real(*y));
        } else {
            path.line_to(real(*x), real(*y));
        }
    }
    if is_closed {
        path.close();
    }
    path.finish()
}

/// A box with round corners, each a curve that no eye tells from a circle's quarter.
fn rounded((x, y): (i32, i32), (width, height): (i32, i32), radius: i32) -> Option<Path> {
    let (left, top, right, bottom) = (real(x), real(y), real(x + width), real(y + height));
    let radius = real(radius.max(0));
    let bend = radius * 0.447_715;
    let mut path = PathBuilder::new();
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - bend, top, right, top + bend, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - bend, right - bend, bottom, right - radius, bottom);
    path.line_to(left + radius, bottom);
    path.cubic_to(left + bend, bottom, left, bottom - bend, left, bottom - radius);
    path.line_to(left, top + radius);
    path.cubic_to(left, top + bend, left + bend, top, left + radius, top);
    path.close();
    path.finish()
}

/// Pixels as the library takes them. Nothing on a sheet is further away than a sheet.
fn real(pixels: i32) -> f32 {
    f32::from(i16::try_from(pixels).unwrap_or(if pixels < 0 { i16::MIN } else { i16::MAX }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_stays_with_its_rows_and_titles_come_again() {
        let heading = Strip { is_glued: true, ..Strip::of(96) };
        let titles = Strip { is_glued: true, is_repeated: true, ..Strip::of(58) };
        let row = Strip::of(100);
        let rows = |count: usize| std::iter::repeat_n(row.clone(), count);
        let lone = [heading.clone()].into_iter().chain(rows(13));
        let table = [heading.clone(), titles.clone()].into_iter().chain(rows(14));
        let strips: Vec<Strip> = lone.chain(table).collect();
        let sheets = packed(&strips);
        let heights: Vec<i32> =
            sheets.iter().map(|sheet| sheet.iter().map(|strip| strip.height).sum()).collect();
        // The thirteenth row goes on the next sheet, where the second heading has room with its titles and eleven rows.
        assert_eq!(heights, [96 + 1_200, 100 + 96 + 58 + 1_100, 58 + 300]);
        assert_eq!((sheets[1][1], sheets[2][0]), (&heading, &titles));
    }
}
