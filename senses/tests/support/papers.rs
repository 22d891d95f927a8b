//! Documents made for tests.

use std::fmt::Write;

/// A document of these objects, the first of them the root, with what else its trailer says.
fn of(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(bytes.len());
        bytes.extend(format!("{number} 0 obj\n").bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let size = objects.len() + 1;
    bytes.extend(
        format!("trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n").bytes(),
    );
    bytes
}

fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<< {entries} /Length {} >>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

/// Objects of a document with these pages, each what it draws and what it draws by.
fn pages(pages: &[(Vec<u8>, String)]) -> Vec<Vec<u8>> {
    let numbers: Vec<String> = (0..pages.len()).map(|nth| format!("{} 0 R", 3 + 2 * nth)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Count {} /Kids [{}] >>", pages.len(), numbers.join(" ")).into_bytes(),
    ];
    for (nth, (contents, resources)) in pages.iter().enumerate() {
        let page = format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 300] /Contents {} 0 R /Resources << {resources} >> >>",
            4 + 2 * nth
        );
        objects.extend([page.into_bytes(), contents.clone()]);
    }
    objects
}

/// A document whose pages bring these lines along; what stands apart by two blanks stands in columns.
pub fn written(texts: &[&[&str]]) -> Vec<u8> {
    let font = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>".to_owned();
    let page = |lines: &&[&str]| {
        let mut drawn = String::new();
        for (line, row) in lines.iter().zip(0..) {
            for (cell, column) in line.split("  ").zip(0..) {
                let (x, y) = (20 + 220 * column, 270 - 20 * row);
                writeln!(drawn, "BT /F 12 Tf {x} {y} Td ({cell}) Tj ET").expect("a string takes all");
            }
        }
        (stream("", drawn.as_bytes()), font.clone())
    };
    of(&pages(&texts.iter().map(page).collect::<Vec<_>>()), "")
}

/// A document of one page that is a picture.
pub fn scanned(picture: &image::RgbImage) -> Vec<u8> {
    let (width, height) = picture.dimensions();
    let contents = stream("", b"q 420 0 0 300 0 0 cm /P Do Q");
    let mut objects = pages(&[(contents, "/XObject << /P 5 0 R >>".to_owned())]);
    let entries = format!(
        "/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB /BitsPerComponent 8"
    );
    objects.push(stream(&entries, picture.as_raw()));
    of(&objects, "")
}

/// A document that opens by a password.
pub fn locked() -> Vec<u8> {
    let mut objects = pages(&[(stream("", b"BT ET"), String::new())]);
    let key = "ab".repeat(32);
    objects.push(format!("<< /Filter /Standard /V 1 /R 2 /P -44 /O <{key}> /U <{key}> >>").into_bytes());
    of(&objects, "/Encrypt 5 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]")
}

/// A document whose only page says nothing at such length that it unpacks to so many bytes.
pub fn blown_up(bytes: usize) -> Vec<u8> {
    let contents = stream("/Filter /FlateDecode", &zeros(bytes));
    of(&pages(&[(contents, String::new())]), "")
}

/// So many bytes of nought, packed: one of them, then 258 at a time as copies of the one before.
fn zeros(bytes: usize) -> Vec<u8> {
    let mut packed = vec![0x78, 0x9c];
    let (mut waiting, mut bits) = (0_u32, 0);
    let mut put = |value: u32, count: u32| {
        waiting |= value << bits;
        bits += count;
        while bits >= 8 {
            packed.push((waiting & 0xff) as u8);
            waiting >>= 8;
            bits -= 8;
        }
    };
    // The last block, with codes that stand in the format itself: theirs come with the greatest bit first.
    put(0b011, 3);
    put(0b0000_1100, 8);
    for _ in 0..bytes / 258 {
        put(0b1010_0011, 8);
        put(0, 5);
    }
    put(0, 7);
    put(0, 7);
    packed
}
