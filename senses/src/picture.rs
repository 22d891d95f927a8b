//! A file as a picture, within bounds that are looked at before anything is unpacked: as many pixels as reading needs, the
//! way up that the camera says.

mod kind;

use std::{
    fs::File,
    io::{self, Cursor, Read},
    path::Path,
};

use image::{
    DynamicImage, ImageDecoder, ImageError, ImageReader, Limits, Rgb, RgbImage,
    imageops::{self, FilterType},
    metadata::Orientation,
};
use media::LARGEST_MEDIA;

use kind::Kind;

/// A picture has at most so many pixels.
const MOST_PIXELS: u64 = 50_000_000;
/// Neither side is longer, in pixels.
const LONGEST_SIDE: u32 = 30_000;
/// So much may be taken for unpacking one, in bytes: sixteen bits for each of four colours.
const MOST_UNPACKED: u64 = MOST_PIXELS * 8;
/// What is larger is scaled down to so many pixels: the smallest print of a receipt that fills it is still twenty high.
const PIXELS_TO_READ: f32 = 4_000_000.0;

/// A picture, in red, green and blue.
#[derive(Clone)]
pub struct Picture(RgbImage);

/// Why a file is no picture that could be read.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The file cannot be had.
    #[error("the file cannot be read: {0}")]
    Unavailable(#[from] io::Error),
    /// It has no bytes.
    #[error("the file is empty")]
    Empty,
    /// It has more bytes than are taken of any media.
    #[error("the file has more than {LARGEST_MEDIA} bytes")]
    TooManyBytes,
    /// It would unpack to more pixels than are taken.
    #[error("{width}×{height} pixels are too many")]
    TooManyPixels {
        /// From left to right.
        width: u32,
        /// From top to bottom.
        height: u32,
    },
    /// It is something else that is known by its name.
    #[error("{0} cannot be read as a picture")]
    Unsupported(&'static str),
    /// Nothing that is known begins so.
    #[error("the file is no picture")]
    NotAPicture,
    /// It begins as a picture and does not go on as one.
    #[error("the picture is broken: {0}")]
    Broken(String),
}

impl Picture {
    /// The picture that a file holds: of several the first.
    pub fn open(file: &Path) -> Result<Self, PictureError> {
        let mut bytes = Vec::new();
        File::open(file)?.take(LARGEST_MEDIA + 1).read_to_end(&mut bytes)?;
        Self::read(&bytes)
    }

    /// The picture that these bytes are.
    pub fn read(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.is_empty() {
            return Err(PictureError::Empty);
        }
        if bytes.len() as u64 > LARGEST_MEDIA {
            return Err(PictureError::TooManyBytes);
        }
        let format = match Kind::of(bytes) {
            Kind::Picture(format) => format,
            Kind::Other(name) => return Err(PictureError::Unsupported(name)),
            Kind::Unknown => return Err(PictureError::NotAPicture),
        };
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        // The sides are looked at below, where their size can be told.
        let mut limits = Limits::no_limits();
        limits.max_alloc = Some(MOST_UNPACKED);
        reader.limits(limits.clone());
        let mut decoder = reader.into_decoder().map_err(|error| broken(&error))?;
        let (width, height) = decoder.dimensions();
        let is_too_long = width.max(height) > LONGEST_SIDE;
        if is_too_long || u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(PictureError::TooManyPixels { width, height });
        }
        decoder.set_limits(limits).map_err(|error| broken(&error))?;
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let unpacked = DynamicImage::from_decoder(decoder).map_err(|error| broken(&error))?;
        let mut picture = DynamicImage::ImageRgb8(to_read(on_white(unpacked)));
        picture.apply_orientation(orientation);
        Ok(Self(picture.into_rgb8()))
    }

    /// A picture that was drawn elsewhere, by its width and height, and the red, green and blue of each pixel, row by row.
    pub(crate) fn of((width, height): (u32, u32), colours: Vec<u8>) -> Self {
        Self(RgbImage::from_raw(width, height, colours).expect("three bytes a pixel"))
    }

    /// The same with so many pixels at most.
    pub(crate) fn within(&self, pixels: u32) -> Self {
        let (width, height) = self.size();
        let most = u64::from(pixels);
        let wanted = |side: u32| {
            let share =
                most.isqrt().saturating_mul(1_000) / (u64::from(width) * u64::from(height)).isqrt().max(1);
            u32::try_from(u64::from(side) * share.min(1_000) / 1_000).unwrap_or(side).max(1)
        };
        if u64::from(width) * u64::from(height) <= most {
            self.clone()
        } else {
            self.scaled_to(wanted(width), wanted(height))
        }
    }

    /// Its width and height in pixels.
    pub fn size(&self) -> (u32, u32) {
        self.0.dimensions()
    }

    /// The same in another size.
    pub fn scaled_to(&self, width: u32, height: u32) -> Self {
        Self(imageops::resize(&self.0, width, height, FilterType::Triangle))
    }

    /// Turns it to the right by a quarter.
    pub fn turn(&mut self) {
        self.0 = imageops::rotate90(&self.0);
    }

    /// Its brightness, a byte a pixel, row by row.
    pub fn grey(&self) -> Vec<u8> {
        imageops::grayscale(&self.0).into_raw()
    }

    /// Its pixels, row by row: red, green and blue, 0 to 255.
    pub fn pixels(&self) -> impl Iterator<Item = [u8; 3]> {
        self.0.pixels().map(|pixel| pixel.0)
    }

    /// The colour at a place, in pixels from the left and the top, between those of the four pixels around it. Beyond its edge a
    /// picture goes on as it is there.
    pub fn colour_at(&self, x: f32, y: f32) -> [f32; 3] {
        let (width, height) = self.0.dimensions();
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, right, across) = around(x, width);
        let (top, bottom, down) = around(y, height);
        let corner = |x, y| self.0.get_pixel(x, y).0.map(f32::from);
        let mix = |from: [f32; 3], to: [f32; 3], part: f32| -> [f32; 3] {
            std::array::from_fn(|nth| from[nth] + (to[nth] - from[nth]) * part)
        };
        let above = mix(corner(left, top), corner(right, top), across);
        let below = mix(corner(left, bottom), corner(right, bottom), across);
        mix(above, below, down)
    }
}

/// The pixels before and after a place on a side of this length, and how far the place is from the first to the second.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "places on a picture's side, which is no longer than thirty thousand"
)]
fn around(place: f32, length: u32) -> (u32, u32, f32) {
    let last = length - 1;
    let place = place.clamp(0.0, last as f32);
    let before = place as u32;
    (before, (before + 1).min(last), place.fract())
}

fn broken(error: &ImageError) -> PictureError {
    PictureError::Broken(error.to_string())
}

/// What shows through is paper.
fn on_white(unpacked: DynamicImage) -> DynamicImage {
    if !unpacked.color().has_alpha() {
        return unpacked;
    }
    let over = |colour: u8, alpha: u8| {
        let (colour, alpha) = (u16::from(colour), u16::from(alpha));
        u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
    };
    let clear = unpacked.into_rgba8();
    let painted = RgbImage::from_fn(clear.width(), clear.height(), |x, y| {
        let [red, green, blue, alpha] = clear.get_pixel(x, y).0;
        Rgb([over(red, alpha), over(green, alpha), over(blue, alpha)])
    });
    DynamicImage::ImageRgb8(painted)
}

/// As large as reading needs.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a picture's sides, which are no longer than thirty thousand"
)]
fn to_read(picture: DynamicImage) -> RgbImage {
    let picture = picture.into_rgb8();
    let (width, height) = picture.dimensions();
    let share = (PIXELS_TO_READ / (width as f32 * height as f32)).sqrt();
    if share >= 1.0 {
        return picture;
    }
    let side = |length: u32| ((length as f32 * share) as u32).max(1);
    imageops::thumbnail(&picture, side(width), side(height))
}
