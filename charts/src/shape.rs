//! What is drawn: boxes, lines and texts, before anything draws them.

use crate::{
    font::{self, Weight},
    theme::Tone,
};

/// How wide every page is, in pixels: what a phone shows without shrinking letters too far.
pub const WIDTH: i32 = 1_080;
/// What stays free at the sides.
pub(crate) const MARGIN: i32 = 64;
/// What there is to draw in.
pub(crate) const INNER: i32 = WIDTH - 2 * MARGIN;

/// A style of writing: how large, in pixels, how heavy, and in which colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Style {
    pub(crate) size: i32,
    pub(crate) weight: Weight,
    pub(crate) tone: Tone,
}

impl Style {
    pub(crate) const TITLE: Self = Self::new(58, Weight::Bold, Tone::Ink);
    pub(crate) const SUBTITLE: Self = Self::new(36, Weight::Regular, Tone::Muted);
    pub(crate) const HEADING: Self = Self::new(42, Weight::Bold, Tone::Ink);
    pub(crate) const LABEL: Self = Self::new(38, Weight::Regular, Tone::Ink);
    pub(crate) const VALUE: Self = Self::new(38, Weight::Bold, Tone::Ink);
    pub(crate) const NOTE: Self = Self::new(30, Weight::Regular, Tone::Muted);

    pub(crate) const MARK: Self = Self::new(26, Weight::Regular, Tone::Muted);

    const fn new(size: i32, weight: Weight, tone: Tone) -> Self {
        Self { size, weight, tone }
    }

    pub(crate) fn with(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// The same in another size.
    pub(crate) fn sized(self, size: i32) -> Self {
        Self { size, ..self }
    }

    pub(crate) fn width(self, text: &str) -> i32 {
        font::width(text, self.size, self.weight)
    }

    /// The text as far as it has room.
    pub(crate) fn fit(self, text: &str, most_pixels: i32) -> String {
        font::fit(text, (self.size, self.weight), most_pixels)
    }
}

/// One thing that is drawn. Pixels, from the strip's left and top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A box with round corners.
    Box { at: (i32, i32), size: (i32, i32), radius: i32, tone: Tone },
    /// A box of which only the edge is drawn, within its size.
    Frame { at: (i32, i32), size: (i32, i32), radius: i32, tone: Tone },
    /// A line through points.
    Line { points: Vec<(i32, i32)>, thickness: i32, tone: Tone },
    /// What a line and its closing encloses.
    Area { points: Vec<(i32, i32)>, tone: Tone },
    /// A text that fits and can be drawn, from where its first letter stands on its line.
    Text { at: (i32, i32), style: Style, text: String },
}

impl Shape {
    /// The same further down.
    pub(crate) fn lowered(self, by: i32) -> Self {
        let lower = |(x, y): (i32, i32)| (x, y + by);
        let all = |points: Vec<(i32, i32)>| points.into_iter().map(lower).collect();
        match self {
            Self::Box { at, size, radius, tone } => Self::Box { at: lower(at), size, radius, tone },
            Self::Frame { at, size, radius, tone } => Self::Frame { at: lower(at), size, radius, tone },
            Self::Line { points, thickness, tone } => Self::Line { points: all(points), thickness, tone },
            Self::Area { points, tone } => Self::Area { points: all(points), tone },
            Self::Text { at, style, text } => Self::Text { at: lower(at), style, text },
        }
    }
}

/// Shapes that no page's end cuts through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Strip {
    pub(crate) height: i32,
    pub(crate) shapes: Vec<Shape>,
    /// It stays with the one below: a heading.
    pub(crate) is_glued: bool,
    /// It stands above what follows on every further page too: a table's titles.
    pub(crate) is_repeated: bool,
}

impl Strip {
    pub(crate) fn of(height: i32) -> Self {
        Self { height, ..Self::default() }
    }

    /// Writes a text from here on, in so many pixels at most.
    pub(crate) fn write(&mut self, (x, y): (i32, i32), style: Style, text: &str, most_pixels: i32) {
        let text = style.fit(text, most_pixels);
        if !text.is_empty() {
            self.shapes.push(Shape::Text { at: (x, y), style, text });
        }
    }

    /// Writes a text that ends here, and answers where it begins.
    pub(crate) fn write_up_to(
        &mut self,
        (right, y): (i32, i32),
        style: Style,
        text: &str,
        most_pixels: i32,
    ) -> i32 {
        let text = style.fit(text, most_pixels);
        let left = right - style.width(&text);
        if !text.is_empty() {
            self.shapes.push(Shape::Text { at: (left, y), style, text });
        }
        left
    }

    /// A box, where it has any size.
    pub(crate) fn fill(&mut self, at: (i32, i32), size: (i32, i32), radius: i32, tone: Tone) {
        if size.0 > 0 && size.1 > 0 {
            let radius = radius.min(size.0 / 2).min(size.1 / 2);
            self.shapes.push(Shape::Box { at, size, radius, tone });
        }
    }
}

/// So many pixels of `full` as `length` is of `whole`: none below nought, never more than all, at least a dot of what there is.
pub(crate) fn scaled(length: i64, whole: i64, (least, full): (i32, i32)) -> i32 {
    if length <= 0 || whole <= 0 {
        return 0;
    }
    let pixels = i128::from(length) * i128::from(full) / i128::from(whole);
    i32::try_from(pixels).unwrap_or(full).clamp(least.min(full), full)
}
