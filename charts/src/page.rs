//! A page: a heading over blocks, laid out one below the other, and what it can become.

use serde::{Deserialize, Serialize};

use crate::{
    block::Block,
    error::DrawError,
    pdf, png,
    shape::{INNER, MARGIN, Shape, Strip, Style, WIDTH},
    svg,
    theme::Theme,
};

/// A picture is at most so high; PDF's pages know no such bound.
const HIGHEST: i32 = 16_000;

/// A heading over blocks. It can be kept as JSON and drawn later.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// What it is about.
    pub title: String,
    /// Of which time, or whose; may be empty.
    pub subtitle: String,
    /// What stands below, in this order.
    pub blocks: Vec<Block>,
}

impl Page {
    /// The page as one SVG, [`WIDTH`] pixels wide and as high as it has to be. It names the font, and holds none.
    pub fn svg(&self, theme: Theme) -> String {
        let (shapes, height) = self.stacked();
        svg::text(&shapes, (WIDTH, height), (theme, &self.title))
    }

    /// The same as a PNG, drawn with the bundled font: equal pages give equal bytes on every machine.
    pub fn png(&self, theme: Theme) -> Result<Vec<u8>, DrawError> {
        let (shapes, height) = self.stacked();
        if height > HIGHEST {
            return Err(DrawError::TooHigh(height));
        }
        png::bytes(&svg::text(&shapes, (WIDTH, height), (theme, &self.title)))
    }

    /// The same as a PDF on as many sheets of A4 as it takes, with text that can be searched and copied.
    pub fn pdf(&self) -> Result<Vec<u8>, DrawError> {
        pdf::bytes(&self.strips(), &self.title)
    }

    /// Everything below each other on one sheet, and how high that is.
    fn stacked(&self) -> (Vec<Shape>, i32) {
        let (mut shapes, mut height) = (Vec::new(), MARGIN);
        for strip in self.strips() {
            shapes.extend(strip.shapes.into_iter().map(|shape| shape.lowered(height)));
            height = height.saturating_add(strip.height);
        }
        (shapes, height + MARGIN / 2)
    }

    fn strips(&self) -> Vec<Strip> {
        let mut heading = Strip { is_glued: true, ..Strip::of(150) };
        heading.write((MARGIN, 52), Style::TITLE, &self.title, INNER);
        heading.write((MARGIN, 108), Style::SUBTITLE, &self.subtitle, INNER);
        let mut strips = vec![heading];
        for block in &self.blocks {
            strips.extend(block.strips());
        }
        strips
    }
}
