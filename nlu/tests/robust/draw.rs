//! Texts drawn at random, from every word that the rules know and every shape of number, clock, date and mark.

use std::{collections::BTreeSet, fs, path::Path};

use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};

/// Shapes of numbers; `#` is any digit.
const NUMBERS: &[&str] = &[
    "#",
    "##",
    "###",
    "####",
    "#####",
    "######",
    "0",
    "00",
    "0#",
    "0###",
    "#.#",
    "#,#",
    "#,##",
    "#.##",
    "##.##",
    "#.###",
    "###.###",
    "#.###.###",
    "#.###,##",
    "#,###.##",
    "#.####",
    "#,######",
    "#.#######",
    "#,0",
    "0,#",
    "0.###",
    "#o#",
    "#ooo",
    "#.ooo",
    "#oo",
    "###.###.###.###",
    "#.##.###",
    "#,#.#",
    "#..#",
    "#.",
    ",#",
    "-#",
    "- ##",
    "+#",
    "#-#",
    "#rb",
    "##k",
    "##rb",
    "#,#jt",
    "#jt###",
    "#jt#",
    "#.###rb",
    "##ribuan",
    "##rban",
    "#m",
    "##x",
    "x##",
    "#x#",
    "@##",
    "#%",
    "##%",
    "###persen",
    "1/2",
    "#/#",
    "#½",
    "½",
    "¼",
    "Rp##.###",
    "rp ##rb",
    "$#.##",
    "##$",
    "€##",
    "#kg",
    "#,#kg",
    "##nya",
    "#-#nya",
    "###ml",
    "k##",
    "a#",
    "abcd##rb",
    "=##rb",
    "#+##rb",
    "####rb/#",
    "1/0",
    "#/0",
];
/// Shapes of hours.
const CLOCKS: &[&str] = &[
    "##:##",
    "##:##:",
    "##:##:##",
    "##:##:##:##",
    "#:##",
    "##:#",
    "##:",
    ":##",
    "#:##pm",
    "##.##",
    "##.##.##",
    "jam #",
    "jam ##.##",
    "jam ##:##:",
    "jam setengah #",
    "jam setengah ##:##:",
    "jam set",
    "jam",
    "pukul ##",
    "jam ## malam",
    "24:00",
    "23:59:60",
    "99:99:99",
];
/// Shapes of dates.
const DATES: &[&str] = &[
    "##/##",
    "#/#",
    "#/#/#",
    "#/##/##",
    "##/##/####",
    "####/##/##",
    "####-##-##",
    "##-##-##",
    "##-##-####",
    "#-#",
    "##.##.####",
    "##.##.##",
    "#.#.####",
    "11.11",
    "11.11 kemarin",
    "tgl ##",
    "tanggal #",
    "tanggal dua belas",
    "## januari",
    "# feb ####",
    "29 feb",
    "31/2",
    "31 april",
    "0/0",
    "0/0/0",
    "99/99/9999",
    "32/13/00",
    "tgl 0",
    "tgl 31 bulan lalu",
    "## hari lalu",
    "### hari lalu",
    "999 tahun lalu",
    "##### days ago",
    "#### weeks ago",
    "#### months ago",
    "4294967295 days ago",
    "4294967296 weeks ago",
    "99999999 months ago",
    "hari #",
    "nov ##",
    "akhir bulan",
    "awal #",
    "minggu lalu",
    "malam minggu",
];
/// Marks, and letters that change their length or look like others.
const MARKS: &[&str] = &[
    ":",
    "-",
    "/",
    ".",
    ",",
    ";",
    "=",
    "+",
    "*",
    "(",
    ")",
    "?",
    "!",
    "%",
    "@",
    "#",
    "$",
    "&",
    "\"",
    "'",
    "~",
    ">",
    "<",
    "->",
    "=>",
    "...",
    "–",
    "—",
    "•",
    "✅",
    "❌",
    "👍",
    "🙏",
    "1️⃣",
    "İ",
    "ß",
    "ﬁ",
    "K",
    "e\u{301}",
    "\u{301}",
    "\u{200b}",
    "\u{200f}",
    "\u{202e}",
    "\u{fe0f}",
    "\0",
    "\t",
    "\r\n",
    "\u{a0}",
    "５０ｒｂ",
    "٢٠",
    "一",
    "𝟓",
];
/// Numbers at the edges of their types, and of what the ledger holds.
const EDGES: &[i128] = &[
    u8::MAX as i128,
    i16::MAX as i128,
    u16::MAX as i128,
    i32::MAX as i128,
    u32::MAX as i128,
    i64::MAX as i128 / 1_000_000,
    i64::MAX as i128 / 1_000,
    i64::MAX as i128 / 100,
    i64::MAX as i128 / 10,
    i64::MAX as i128,
    u64::MAX as i128,
    ledger::values::money::MAX_MINOR as i128 / 1_000,
    ledger::values::money::MAX_MINOR as i128 / 100,
    ledger::values::money::MAX_MINOR as i128,
    i128::MAX / 1_000_000,
    i128::MAX,
    262_142,
    9_999,
];
/// What stands behind a number as its unit.
const UNITS: &[&str] =
    &["", "rb", "k", "jt", "juta", "m", "triliun", " rb", "rb500", "%", "x", " kg", " hari lalu", ":00:"];

/// Every word between quotation marks in the sources: the lexicon's lists and those of all readers.
pub(crate) fn vocabulary() -> Vec<String> {
    let mut words = BTreeSet::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut words);
    words.into_iter().collect()
}

fn collect(folder: &Path, words: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the sources") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            collect(&path, words);
        } else {
            let text = fs::read_to_string(&path).expect("a readable source");
            // In code as it is formatted here, every second part between quotation marks is a literal; what an odd mark
            // turns round are words of comments, which are as good.
            let between = text.split('"').skip(1).step_by(2).flat_map(|literal| literal.split([' ', ',']));
            words.extend(between.filter(|word| (1..=24).contains(&word.len())).map(str::to_owned));
        }
    }
}

/// The text of a seed: up to thirty parts, glued and apart.
pub(crate) fn text(seed: u64, words: &[String]) -> String {
    let mut random = StdRng::seed_from_u64(seed);
    let parts = random.random_range(1..=30);
    let mut text = String::new();
    for _ in 0..parts {
        text.push_str(&part(&mut random, words));
        let glue = ["", "", "", " ", " ", " ", " ", "\n", ", ", "-", ":", "/", "."];
        text.push_str(glue.choose(&mut random).expect("some glue"));
    }
    text
}

fn part(random: &mut StdRng, words: &[String]) -> String {
    match random.random_range(0..20) {
        0..10 => words.choose(random).expect("a word").clone(),
        10..14 => shape(random, NUMBERS),
        14 => shape(random, CLOCKS),
        15 => shape(random, DATES),
        16..18 => shape(random, MARKS),
        _ => {
            let edge = EDGES.choose(random).expect("an edge").saturating_add(random.random_range(-1..=1));
            format!("{edge}{}", UNITS.choose(random).expect("a unit"))
        }
    }
}

/// One of the shapes, with digits in it; sometimes cut short.
fn shape(random: &mut StdRng, shapes: &[&str]) -> String {
    let shape = shapes.choose(random).expect("a shape");
    let keep =
        if random.random_bool(0.1) { random.random_range(0..=shape.chars().count()) } else { usize::MAX };
    let digit = |letter| if letter == '#' { char::from(b'0' + random.random_range(0..10)) } else { letter };
    shape.chars().take(keep).map(digit).collect()
}
