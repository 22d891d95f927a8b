//! An SVG as a PNG, with the bundled font alone, so that it looks the same on every machine.

use std::sync::{Arc, LazyLock};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb},
};

use crate::{
    error::DrawError,
    font::{FAMILY, Weight},
};

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for weight in [Weight::Regular, Weight::Bold] {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(weight.bytes())));
    }
    Arc::new(fonts)
});

/// Draws an SVG in its own size, as a PNG. It paints all of itself: nothing shines through.
pub fn bytes(svg: &str) -> Result<Vec<u8>, DrawError> {
    let options = Options { fontdb: FONTS.clone(), font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| DrawError::Failed(error.to_string()))?;
    let size = tree.size().to_int_size();
    let pixmap = Pixmap::new(size.width(), size.height());
    let mut pixmap = pixmap.ok_or_else(|| DrawError::Failed("it has no size".to_owned()))?;
    resvg::render(&tree, Transform::default(), &mut pixmap.as_mut());
    encode(&pixmap).map_err(|error| DrawError::Failed(error.to_string()))
}

/// All of it is painted, so that no pixel shines through: three bytes each say everything.
fn encode(pixmap: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut pixels = Vec::with_capacity(pixmap.data().len() / 4 * 3);
    for pixel in pixmap.data().chunks_exact(4) {
        pixels.extend_from_slice(&pixel[..3]);
    }
    let mut bytes = Vec::with_capacity(pixels.len() / 16);
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(bytes)
}
