//! Shapes as the text of an SVG: our own few elements, with nothing in them but numbers, colours and escaped words.

use std::fmt::Write;

use crate::{
    font::{FAMILY, Weight},
    shape::{Shape, Style},
    theme::{Theme, Tone},
};

/// How thick the edge of a hollow box is.
pub(crate) const EDGE: i32 = 4;

/// The picture's text. `title` is what it is called for those who cannot see it.
pub(crate) fn text(shapes: &[Shape], (width, height): (i32, i32), (theme, title): (Theme, &str)) -> String {
    let mut svg = String::with_capacity(512 + shapes.len() * 120);
    put(
        &mut svg,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{FAMILY}, sans-serif\" \
             style=\"font-kerning:none\">\n<title>"
        ),
    );
    escape(&mut svg, &Style::TITLE.fit(title, i32::MAX));
    let paper = theme.colour(Tone::Paper);
    put(
        &mut svg,
        format_args!("</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#{paper:06x}\"/>\n"),
    );
    for shape in shapes {
        element(&mut svg, shape, theme);
    }
    svg.push_str("</svg>\n");
    svg
}

fn element(svg: &mut String, shape: &Shape, theme: Theme) {
    let colour = |tone: Tone| theme.colour(tone);
    match shape {
        Shape::Box { at: (x, y), size: (width, height), radius, tone } => put(
            svg,
            format_args!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{radius}\" fill=\"#{:06x}\"/>\n",
                colour(*tone)
            ),
        ),
        Shape::Frame { at: (x, y), size: (width, height), radius, tone } => put(
            svg,
            format_args!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"none\" stroke=\"#{:06x}\" \
                 stroke-width=\"{EDGE}\"/>\n",
                x + EDGE / 2,
                y + EDGE / 2,
                width - EDGE,
                height - EDGE,
                (radius - EDGE / 2).max(0),
                colour(*tone)
            ),
        ),
        Shape::Line { points: through, thickness, tone } => {
            svg.push_str("<polyline points=\"");
            points(svg, through);
            put(
                svg,
                format_args!(
                    "\" fill=\"none\" stroke=\"#{:06x}\" stroke-width=\"{thickness}\" stroke-linejoin=\"round\" \
                     stroke-linecap=\"round\"/>\n",
                    colour(*tone)
                ),
            );
        }
        Shape::Area { points: around, tone } => {
            svg.push_str("<polygon points=\"");
            points(svg, around);
            put(svg, format_args!("\" fill=\"#{:06x}\"/>\n", colour(*tone)));
        }
        Shape::Text { at: (x, y), style: Style { size, weight, tone }, text } => {
            let weight = if *weight == Weight::Bold { " font-weight=\"700\"" } else { "" };
            let colour = colour(*tone);
            put(
                svg,
                format_args!(
                    "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight} fill=\"#{colour:06x}\">"
                ),
            );
            escape(svg, text);
            svg.push_str("</text>\n");
        }
    }
}

fn points(svg: &mut String, points: &[(i32, i32)]) {
    for (nth, (x, y)) in points.iter().enumerate() {
        let separator = if nth == 0 { "" } else { " " };
        put(svg, format_args!("{separator}{x},{y}"));
    }
}

fn escape(svg: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '"' => svg.push_str("&quot;"),
            '\'' => svg.push_str("&#39;"),
            letter => svg.push(letter),
        }
    }
}

fn put(svg: &mut String, what: std::fmt::Arguments<'_>) {
    svg.write_fmt(what).expect("strings grow");
}
