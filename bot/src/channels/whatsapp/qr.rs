//! QR codes: on the terminal, and as a picture.

use std::{
    fmt::Write as _,
    io::{IsTerminal, Write},
};

use qrcode::{Color, QrCode, render::unicode::Dense1x2};

/// Shows a session's code where somebody sits at a terminal; otherwise says where it can be had.
pub(super) fn show(session: &str, code: &str) {
    let mut out = std::io::stdout();
    if out.is_terminal()
        && let Some(drawn) = draw(code)
    {
        let _ = writeln!(out, "\n{drawn}\n{INSTRUCTIONS}");
    } else {
        tracing::info!(
            session,
            "not paired yet: get the QR code at /session/{session}/qr, or stop and run catat pair"
        );
    }
}

/// What to do with a code.
pub const INSTRUCTIONS: &str =
    "Open WhatsApp on your phone > Linked devices > Link a device, and scan this code.";

/// The code as characters, dark on light whatever the terminal's colours.
pub fn draw(code: &str) -> Option<String> {
    let drawn = QrCode::new(code).ok()?;
    // Terminals are dark: what is drawn is the light part.
    Some(
        drawn
            .render::<Dense1x2>()
            .dark_color(Dense1x2::Dark)
            .light_color(Dense1x2::Light)
            .quiet_zone(true)
            .build(),
    )
}

/// The code as a PNG.
pub fn png(code: &str) -> Option<Vec<u8>> {
    let drawn = QrCode::new(code).ok()?;
    let picture = drawn.render::<image::Luma<u8>>().min_dimensions(360, 360).build();
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).ok()?;
    Some(bytes.into_inner())
}

/// So many light squares stand around a code.
const AROUND: usize = 4;

/// The code as a path of squares, as SVG draws them, and how many of them a side has.
pub fn squares(code: &str) -> Option<(usize, String)> {
    let drawn = QrCode::new(code).ok()?;
    let side = drawn.width();
    let mut path = String::new();
    for (at, _) in drawn.to_colors().iter().enumerate().filter(|(_, color)| **color == Color::Dark) {
        write!(path, "M{} {}h1v1h-1z", at % side + AROUND, at / side + AROUND).expect("strings grow");
    }
    Some((side + 2 * AROUND, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_squares_with_light_around() {
        let (side, path) = squares("2@abc").expect("a code");
        // The smallest code has 21 squares a side, and begins with a corner of seven.
        assert_eq!(side, 29);
        assert!(path.starts_with("M4 4h1v1h-1zM5 4h1v1h-1z"), "{path}");
        assert!(path.contains("M10 4h1v1h-1z") && !path.contains("M11 4h1v1h-1z"), "{path}");
    }
}
