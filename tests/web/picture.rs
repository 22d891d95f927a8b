//! Pictures of pages, small enough to be kept with the sources, and whether two of them show the same.

use std::{
    collections::{BTreeMap, HashMap},
    io::Cursor,
};

/// So many colours a picture that is kept has at most: pages are flat, and the rest is the edges of their letters.
const MOST_COLOURS: usize = 64;
/// So far apart a colour of two blocks may be, of 255: letters of another typeface are as dark on the whole, and begin elsewhere.
const FAR: u32 = 32;
/// So many blocks in a hundred may be further apart.
const MOST: usize = 3;

/// A picture, with its colours.
pub struct Picture {
    width: usize,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// What a PNG shows.
    pub fn of(png: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(png));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("it fits into memory")];
        let shown = reader.next_frame(&mut bytes).expect("a picture");
        let colours = bytes[..shown.buffer_size()].chunks_exact(shown.color_type.samples());
        let pixels = colours.map(|colour| *colour.first_chunk().expect("red, green and blue")).collect();
        Self { width: usize::try_from(shown.width).expect("a width"), pixels }
    }

    /// As a small PNG, of the colours that there are most of.
    pub fn small(&self) -> Vec<u8> {
        let palette = self.palette();
        let mut known = HashMap::new();
        let indexes =
            self.pixels.iter().map(|pixel| *known.entry(*pixel).or_insert_with(|| nearest(&palette, *pixel)));
        let indexes: Vec<u8> = indexes.collect();
        let side = |length: usize| u32::try_from(length).expect("a length");
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, side(self.width), side(self.height()));
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette.concat());
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().expect("a head");
        writer.write_image_data(&indexes).expect("all of its pixels");
        writer.finish().expect("an end");
        bytes
    }

    /// How it differs from another, where that is more than letters of another typeface would make: both are compared by the mean
    /// colours of square blocks with this side.
    pub fn differs(&self, other: &Self, side: usize) -> Option<String> {
        let (own, theirs) = (self.blocks(side), other.blocks(side));
        if own.len() != theirs.len() || self.width != other.width {
            return Some(format!("{} pixels wide, and {} high", other.width, other.height()));
        }
        let is_far = |(own, theirs): (&[u32; 3], &[u32; 3])| {
            own.iter().zip(theirs).any(|(own, theirs)| own.abs_diff(*theirs) > FAR)
        };
        let far: Vec<usize> = (0..own.len()).filter(|nth| is_far((&own[*nth], &theirs[*nth]))).collect();
        let first = far.first()?;
        let across = self.width.div_ceil(side);
        (far.len() * 100 > own.len() * MOST).then(|| {
            let (x, y) = (first % across * side, first / across * side);
            format!("{} of {} blocks differ, the first at {x}, {y}", far.len(), own.len())
        })
    }

    fn height(&self) -> usize {
        self.pixels.len() / self.width
    }

    /// The mean colours of its blocks, in rows.
    fn blocks(&self, side: usize) -> Vec<[u32; 3]> {
        let rows: Vec<&[[u8; 3]]> = self.pixels.chunks(self.width).collect();
        let mean = |rows: &[&[[u8; 3]]], from: usize| {
            let pixels = rows.iter().flat_map(|row| &row[from..row.len().min(from + side)]);
            let (mut sums, mut count) = ([0_u32; 3], 0);
            for pixel in pixels {
                count += 1;
                for (sum, part) in sums.iter_mut().zip(pixel) {
                    *sum += u32::from(*part);
                }
            }
            sums.map(|sum| sum / count)
        };
        rows.chunks(side)
            .flat_map(|rows| (0..self.width).step_by(side).map(move |from| mean(rows, from)))
            .collect()
    }

    fn palette(&self) -> Vec<[u8; 3]> {
        let mut counts = BTreeMap::<[u8; 3], usize>::new();
        for pixel in &self.pixels {
            *counts.entry(*pixel).or_default() += 1;
        }
        let mut colours: Vec<([u8; 3], usize)> = counts.into_iter().collect();
        colours.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        colours.into_iter().take(MOST_COLOURS).map(|(colour, _)| colour).collect()
    }
}

/// Which of these colours is the nearest.
fn nearest(palette: &[[u8; 3]], pixel: [u8; 3]) -> u8 {
    let away = |colour: &[u8; 3]| -> u32 {
        colour.iter().zip(pixel).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    let nearest = palette.iter().enumerate().min_by_key(|(_, colour)| away(colour));
    u8::try_from(nearest.map(|(nth, _)| nth).unwrap_or_default()).expect("few colours")
}

#[test]
fn what_is_kept_shows_the_same_and_another_page_does_not() {
    let page = |rows: std::ops::Range<usize>| Picture {
        width: 64,
        pixels: (0..64 * 64)
            .map(|nth| if rows.contains(&(nth / 64)) { [10, 106, 68] } else { [255; 3] })
            .collect(),
    };
    let (shown, moved, edge) = (page(8..24), page(24..40), page(8..25));
    assert_eq!(Picture::of(&shown.small()).differs(&shown, 8), None);
    assert_eq!(shown.differs(&edge, 8), None, "an edge");
    assert!(shown.differs(&moved, 8).is_some());
    assert!(shown.differs(&Picture { width: 32, pixels: vec![[255; 3]; 64 * 32] }, 8).is_some());
}
