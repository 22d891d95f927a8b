//! Two lines over time: what came, and what went.

use serde::{Deserialize, Serialize};

use super::{heading, nothing};
use crate::{
    shape::{INNER, MARGIN, Shape, Strip, Style},
    theme::Tone,
};

/// Two lines over the same points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// What is shown; may be empty.
    pub title: String,
    /// What the first line is, in words.
    pub came: String,
    /// What the second one is. It bears the accent.
    pub went: String,
    /// Heights that a line across is drawn at, with what stands beside it.
    pub marks: Vec<(i64, String)>,
    /// The points, equally far from each other. Beyond 400 none is shown.
    pub points: Vec<Point>,
}

/// What both lines are at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// When; shown where there is room.
    pub label: String,
    /// The first line.
    pub came: i64,
    /// The second.
    pub went: i64,
}

const MOST_POINTS: usize = 400;
const MOST_MARKS: usize = 8;
const LEGEND: i32 = 72;
const HEIGHT: i32 = 320;
/// Above the highest mark, so that its words have room.
const ABOVE: i32 = 16;
const BELOW: i32 = 84;
/// Between the marks' words and the lines.
const GAP: i32 = 20;
/// Between the names of points.
const APART: i32 = 52;
const THICKNESS: i32 = 7;
/// How far a line's last point reaches.
const DOT: i32 = 11;

/// Where the points of a line stand.
#[derive(Clone, Copy)]
struct Axis {
    left: i32,
    count: usize,
}

impl Axis {
    /// Behind the words of the marks.
    fn behind(marks: &[(i64, String)], count: usize) -> Self {
        let most = INNER / 4;
        let widths =
            marks.iter().take(MOST_MARKS).map(|(_, text)| Style::MARK.width(&Style::MARK.fit(text, most)));
        let widest = widths.max().unwrap_or_default();
        Self { left: if widest == 0 { MARGIN } else { MARGIN + widest + GAP }, count }
    }

    /// Where a point stands; a single one in the middle.
    fn x(self, nth: usize) -> i32 {
        // The last point's dot stays within the margin.
        let room = i64::from(MARGIN + INNER - DOT - self.left);
        let nth = i64::try_from(nth).unwrap_or_default();
        let last = i64::try_from(self.count).unwrap_or(1) - 1;
        let offset = if last == 0 { room / 2 } else { room * nth / last };
        self.left + i32::try_from(offset).unwrap_or_default()
    }
}

/// The lowest and the highest that is drawn.
#[derive(Clone, Copy)]
struct Span(i64, i64);

impl Span {
    fn of(flow: &Flow, points: &[Point]) -> Self {
        let heights = points.iter().flat_map(|point| [point.came, point.went]);
        let marks = flow.marks.iter().take(MOST_MARKS).map(|(height, _)| *height);
        let all = heights.chain(marks).chain([0]);
        let (low, high) = all.fold((0, 0), |(low, high), height| (height.min(low), height.max(high)));
        Self(low, high)
    }

    /// How far from the top of the strip.
    fn y(self, height: i64) -> i32 {
        let Self(low, high) = self;
        let whole = (i128::from(high) - i128::from(low)).max(1);
        let above = (i128::from(high) - i128::from(height)) * i128::from(HEIGHT) / whole;
        ABOVE + i32::try_from(above).unwrap_or(HEIGHT).clamp(0, HEIGHT)
    }
}

impl Flow {
    pub(super) fn strips(&self) -> Vec<Strip> {
        let points = &self.points[..self.points.len().min(MOST_POINTS)];
        if points.is_empty() {
            return vec![heading(&self.title), nothing()];
        }
        vec![heading(&self.title), self.legend(), self.lines(points)]
    }

    fn legend(&self) -> Strip {
        let mut strip = Strip { is_glued: true, ..Strip::of(LEGEND) };
        let room = INNER / 2;
        for (left, tone, text) in
            [(MARGIN, Tone::Muted, &self.came), (MARGIN + room, Tone::Accent, &self.went)]
        {
            strip.fill((left, 20), (24, 24), 12, tone);
            strip.write((left + 40, 44), Style::NOTE.with(Tone::Ink), text, room - 56);
        }
        strip
    }

    fn lines(&self, points: &[Point]) -> Strip {
        let (span, axis) = (Span::of(self, points), Axis::behind(&self.marks, points.len()));
        let mut strip = Strip { height: ABOVE + HEIGHT + BELOW, ..Strip::default() };
        let at = |choose: fn(&Point) -> i64| -> Vec<(i32, i32)> {
            let each = points.iter().enumerate();
            each.map(|(nth, point)| (axis.x(nth), span.y(choose(point)))).collect()
        };
        let (came, went) = (at(|point| point.came), at(|point| point.went));
        strip.shapes.push(Shape::Area { points: closed(&went, span.y(0)), tone: Tone::Wash });
        for (height, text) in self.marks.iter().take(MOST_MARKS) {
            let y = span.y(*height);
            strip.fill((axis.left, y - 1), (MARGIN + INNER - axis.left, 2), 0, Tone::Track);
            strip.write((MARGIN, y + 9), Style::MARK, text, axis.left - MARGIN);
        }
        for (points, tone) in [(came, Tone::Muted), (went, Tone::Accent)] {
            if let Some((x, y)) = points.last().copied() {
                strip.shapes.push(Shape::Line { points, thickness: THICKNESS, tone });
                strip.fill((x - DOT, y - DOT), (2 * DOT, 2 * DOT), DOT, tone);
            }
        }
        label(&mut strip, points, axis);
        strip
    }
}

/// What a line encloses with the ground.
fn closed(line: &[(i32, i32)], ground: i32) -> Vec<(i32, i32)> {
    let (first, last) = (line.first().map_or(0, |point| point.0), line.last().map_or(0, |point| point.0));
    [(first, ground)].into_iter().chain(line.iter().copied()).chain([(last, ground)]).collect()
}

/// Names as many points as have room, equally far from each other.
fn label(strip: &mut Strip, points: &[Point], axis: Axis) {
    let most = INNER / 4;
    let widest = points.iter().map(|point| Style::NOTE.width(&Style::NOTE.fit(&point.label, most))).max();
    let apart = (axis.x(1) - axis.left).max(1);
    let step = usize::try_from((widest.unwrap_or_default() + APART) / apart + 1).unwrap_or(1);
    for (nth, point) in points.iter().enumerate().step_by(step) {
        let text = Style::NOTE.fit(&point.label, most);
        let width = Style::NOTE.width(&text);
        let left = (axis.x(nth) - width / 2).clamp(MARGIN, MARGIN + INNER - width);
        strip.write((left, ABOVE + HEIGHT + 52), Style::NOTE, &text, most);
    }
}
