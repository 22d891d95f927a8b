//! The one font, Noto Sans in two weights: how wide a text is in it, and what of a text it can show. Its figures are all equally
//! wide, so that amounts stand below each other.

use std::sync::LazyLock;

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
    metrics::GlyphMetrics,
};

/// What SVGs call it.
pub(crate) const FAMILY: &str = "Noto Sans";

/// What stands for what is left out.
const ELLIPSIS: char = '…';

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

impl Weight {
    /// The font's file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => notosans::REGULAR_TTF,
            Self::Bold => notosans::BOLD_TTF,
        }
    }

    fn face(self) -> &'static Face {
        static REGULAR: LazyLock<Face> = LazyLock::new(|| Face::read(Weight::Regular));
        static BOLD: LazyLock<Face> = LazyLock::new(|| Face::read(Weight::Bold));
        match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
        }
    }
}

/// A weight as it is read once.
struct Face {
    font: FontRef<'static>,
    metrics: GlyphMetrics<'static>,
    units_per_em: f32,
}

/// One letter as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    pub(crate) id: u32,
    /// How far the next one stands, in parts of the size.
    pub(crate) advance: f32,
}

impl Face {
    fn read(weight: Weight) -> Self {
        let font = FontRef::new(weight.bytes()).expect("the bundled font is a font");
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let units_per_em = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        Self { font, metrics, units_per_em }
    }

    fn glyph(&self, letter: char) -> Option<Glyph> {
        let id = self.font.charmap().map(letter).filter(|id| *id != GlyphId::NOTDEF)?;
        let advance = self.metrics.advance_width(id).unwrap_or_default() / self.units_per_em;
        Some(Glyph { id: id.to_u32(), advance })
    }
}

/// A letter in a weight; `None` where the font has none.
pub(crate) fn glyph(letter: char, weight: Weight) -> Option<Glyph> {
    weight.face().glyph(letter)
}

/// How wide a text is in pixels, rounded up; letters that the font lacks take no room.
pub(crate) fn width(text: &str, size: i32, weight: Weight) -> i32 {
    pixels(text.chars().filter_map(|letter| glyph(letter, weight)).map(|glyph| glyph.advance).sum(), size)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "texts are cut before they are that wide; and `as` saturates"
)]
fn pixels(ems: f32, size: i32) -> i32 {
    (ems * f32::from(i16::try_from(size).unwrap_or(i16::MAX))).ceil() as i32
}

/// A text as it can be drawn within so many pixels: on one line, without what the font has no letter for, cut with an ellipsis
/// where it is too long. Foreign letters leave an ellipsis too, emoji and marks of direction leave nothing.
pub(crate) fn fit(text: &str, (size, weight): (i32, Weight), most_pixels: i32) -> String {
    let clean = drawable(text, weight);
    if width(&clean, size, weight) <= most_pixels {
        return clean;
    }
    let (mut kept, mut ems) = (String::new(), glyph(ELLIPSIS, weight).map_or(0.0, |glyph| glyph.advance));
    for letter in clean.chars() {
        ems += glyph(letter, weight).map_or(0.0, |glyph| glyph.advance);
        if pixels(ems, size) > most_pixels {
            break;
        }
        kept.push(letter);
    }
    kept.truncate(kept.trim_end().len());
    kept.push(ELLIPSIS);
    kept
}

/// More letters of a text than this are never on a picture.
const MOST_LETTERS: usize = 400;

fn drawable(text: &str, weight: Weight) -> String {
    let mut clean = String::with_capacity(text.len().min(MOST_LETTERS));
    for letter in text.chars().take(MOST_LETTERS) {
        if letter.is_whitespace() || letter.is_control() {
            if !clean.ends_with(' ') && !clean.is_empty() {
                clean.push(' ');
            }
        } else if is_unseen(letter) {
            // It would turn round, or hide, what stands behind it.
        } else if glyph(letter, weight).is_some() {
            clean.push(letter);
        } else if letter.is_alphanumeric() && !clean.ends_with(ELLIPSIS) {
            clean.push(ELLIPSIS);
        }
    }
    clean.truncate(clean.trim_end().len());
    if clean.is_empty() && !text.is_empty() {
        clean.push(ELLIPSIS);
    }
    clean
}

fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: (i32, Weight) = (40, Weight::Regular);

    #[test]
    fn figures_are_equally_wide() {
        for weight in [Weight::Regular, Weight::Bold] {
            let widths: Vec<i32> =
                ('0'..='9').map(|figure| width(&figure.to_string(), 1_000, weight)).collect();
            assert!(widths.iter().all(|width| *width == widths[0] && *width > 400), "{weight:?}: {widths:?}");
        }
    }

    #[test]
    fn what_is_too_long_is_cut_and_what_cannot_be_drawn_is_left_out() {
        for (text, most, drawn) in [
            ("Makan", 900, "Makan"),
            ("Makan siang di kantin", 200, "Makan si…"),
            ("🍜 Makan\u{202e} enak\n\tsekali ", 900, "Makan enak sekali"),
            ("مطعم Padang", 900, "… Padang"),
            ("\u{0}\u{7}", 900, "…"),
            ("", 900, ""),
            ("Makan", 0, "…"),
            ("<b>&\"'", 900, "<b>&\"'"),
        ] {
            assert_eq!(fit(text, SMALL, most), drawn, "{text:?}");
        }
        let long = "W".repeat(500);
        let cut = fit(&long, SMALL, 400);
        assert!(width(&cut, SMALL.0, SMALL.1) <= 400 && cut.ends_with(ELLIPSIS), "{cut}");
    }
}
