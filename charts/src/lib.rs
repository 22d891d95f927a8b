//! From texts and lengths to pictures, pages and sheets. Nothing here knows of money, of a book, or of a language: whoever asks
//! brings every text ready-made, and lengths as whole numbers of whatever they measure.
//!
//! A [`Page`] is a heading over [`Block`]s. Each block becomes strips of shapes, laid out for a phone ([`WIDTH`] wide), and the
//! same strips become an SVG, a PNG of that SVG, or the pages of a PDF. Hostile texts break nothing: what the font cannot draw is
//! left out, and what is too long is cut with an ellipsis, by the font's own widths.

mod block;
mod error;
mod font;
mod page;
mod pdf;
mod png;
mod shape;
mod sheet;
mod svg;
mod theme;

pub use self::png::bytes as png_of;
pub use block::{
    Block,
    bars::{Bar, Bars},
    calendar::{Calendar, Day},
    figures::Figure,
    flow::{Flow, Point},
    progress::{Progress, Step},
    table::{Column, Table},
};
pub use error::DrawError;
pub use page::Page;
pub use shape::WIDTH;
pub use sheet::{Cell, Sheet, workbook};
pub use theme::Theme;
