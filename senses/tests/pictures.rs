//! Files that are pictures, files that are not, and files that are more than they seem: each is told apart at once.

use std::{
    io::Cursor,
    time::{Duration, Instant},
};

use image::{DynamicImage, Frame, ImageFormat, Rgb, RgbImage, RgbaImage, codecs::gif::GifEncoder};
use rstest::rstest;
use senses::picture::{Picture, PictureError};

use crate::support::{self, drawing};

/// What is refused is refused within this time.
const AT_ONCE: Duration = Duration::from_millis(100);

fn encoded(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let drawn = DynamicImage::ImageRgb8(drawing::page(&["TOTAL 15.000"]));
    drawn.write_to(&mut bytes, format).expect("encoded");
    bytes.into_inner()
}

/// A chunk of a PNG; its checksum is not looked at before its sides are.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let small = encoded(ImageFormat::Png);
    let mut header = b"IHDR".to_vec();
    header.extend([width.to_be_bytes(), height.to_be_bytes()].concat());
    header.extend([8, 2, 0, 0, 0]);
    let mut bytes = small[..12].to_vec();
    bytes.extend(&header);
    bytes.extend(checksum(&header).to_be_bytes());
    bytes.extend(&small[33..]);
    bytes
}

/// The checksum that PNG asks for.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
    let all =
        bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum)));
    !all
}

fn gif_of(frames: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    for _ in 0..frames {
        encoder.encode_frame(Frame::new(RgbaImage::new(32, 32))).expect("encoded");
    }
    drop(encoder);
    bytes
}

#[rstest]
#[case::nothing(Vec::new(), "Empty")]
#[case::noise((0..5_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect(), "NotAPicture")]
#[case::words(b"kopi 20rb".to_vec(), "NotAPicture")]
#[case::page_of_the_web(b"<html><body>hi</body></html>".to_vec(), "NotAPicture")]
#[case::drawing(b"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), "Unsupported(\"SVG\")")]
#[case::heic(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), "Unsupported(\"HEIC\")")]
#[case::pdf(b"%PDF-1.7\n".to_vec(), "Unsupported(\"PDF\")")]
#[case::voice(b"OggS\0\x02".to_vec(), "Unsupported(\"Ogg\")")]
#[case::film(b"\0\0\0\x18ftypisom\0\0\0\0".to_vec(), "Unsupported(\"MP4\")")]
#[case::largest_sides(png_of(65_535, 65_535), "TooManyPixels { width: 65535, height: 65535 }")]
#[case::too_long(png_of(40_000, 10), "TooManyPixels { width: 40000, height: 10 }")]
#[case::one_byte(vec![0xff], "NotAPicture")]
#[case::beginning(b"\x89PNG\r\n\x1a\n".to_vec(), "Broken")]
#[case::half_a_png({ let whole = encoded(ImageFormat::Png); whole[..whole.len() / 2].to_vec() }, "Broken")]
#[case::more_bytes_than_are_taken(vec![0xff; 16 * 1024 * 1024 + 1], "TooManyBytes")]
fn what_is_no_picture_is_refused_at_once(#[case] bytes: Vec<u8>, #[case] why: &str) {
    let started = Instant::now();
    let refused = Picture::read(&bytes).err().expect("it is no picture");
    let took = started.elapsed();
    assert!(format!("{refused:?}").starts_with(why), "{refused:?}");
    assert!(took <= AT_ONCE, "{took:?}");
}

#[rstest]
#[case(ImageFormat::Png)]
#[case(ImageFormat::Jpeg)]
#[case(ImageFormat::WebP)]
#[case(ImageFormat::Gif)]
fn every_kind_of_picture_is_read(#[case] format: ImageFormat) {
    let drawn = drawing::page(&["TOTAL 15.000"]);
    let read = Picture::read(&encoded(format)).expect("a picture");
    assert_eq!(read.size(), drawn.dimensions());
    let darkest = read.pixels().map(|pixel| pixel[1]).min();
    assert!(darkest.is_some_and(|darkest| darkest < 90), "{darkest:?}");
}

#[test]
fn of_many_frames_the_first_is_read() {
    let bytes = gif_of(3_000);
    let started = Instant::now();
    assert_eq!(Picture::read(&bytes).expect("a picture").size(), (32, 32));
    assert!(started.elapsed() <= AT_ONCE);
}

#[test]
fn what_packs_well_is_unpacked_within_bounds_and_made_smaller() {
    let mut bytes = Cursor::new(Vec::new());
    let bomb = RgbImage::from_pixel(7_000, 7_000, Rgb([255, 255, 255]));
    DynamicImage::ImageRgb8(bomb).write_to(&mut bytes, ImageFormat::Png).expect("encoded");
    let bytes = bytes.into_inner();
    assert!(bytes.len() < 1_000_000, "{}", bytes.len());
    let (width, height) = Picture::read(&bytes).expect("a picture").size();
    assert!(width == height && (1_900..=2_000).contains(&width), "{width}×{height}");
}

#[test]
fn what_shows_through_is_paper() {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgba8(RgbaImage::new(20, 10)).write_to(&mut bytes, ImageFormat::Png).expect("encoded");
    let picture = Picture::read(&bytes.into_inner()).expect("a picture");
    assert!(picture.pixels().all(|pixel| pixel == [255; 3]));
}

#[test]
fn the_camera_says_which_way_up() {
    let upright = encoded(ImageFormat::Jpeg);
    let size = Picture::read(&upright).expect("a picture").size();
    for (orientation, is_turned) in [(1, false), (3, false), (6, true), (8, true)] {
        let turned = Picture::read(&support::held(&upright, orientation)).expect("a picture").size();
        assert_eq!(turned, if is_turned { (size.1, size.0) } else { size }, "{orientation}");
    }
}

#[test]
fn a_file_that_is_not_there_is_no_broken_one() {
    let missing = Picture::open("/nowhere/kopi.jpg".as_ref()).err().expect("it is not there");
    assert!(matches!(missing, PictureError::Unavailable(_)), "{missing:?}");
}
