//! Figures as they are printed: `13,500`, `Rp300.000,00`, `(1,000)`, `7.500=`. Letters that readers take for digits are digits
//! where the rest of the figure is; a figure of no possible form is none.

/// A figure of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Figure {
    /// In whole units; less than nothing where it stands in brackets or behind a minus.
    pub(super) units: i64,
    /// It has groups of three, or says its currency: it is money and no number of something.
    pub(super) is_money: bool,
    /// It says its currency.
    pub(super) is_called_money: bool,
}

/// What stands before money.
pub(super) const MARKS: [&str; 4] = ["Rp", "RP", "rp", "IDR"];
/// Longer than any amount of money in groups of three, in digits.
const LONGEST: usize = 10;
/// Longer than any without groups: beyond are numbers of receipts, goods and cards.
const LONGEST_UNGROUPED: usize = 7;

/// Behind or before digits that are hidden.
const HIDDEN: &str = "**";

/// The figures of a text, from left to right, and the words that are none, as they stand there.
pub(super) fn figures(text: &str) -> (Vec<Figure>, String) {
    let (mut found, mut words) = (Vec::new(), String::new());
    let mut is_marked = false;
    let text = regrouped(&unglued(text));
    for word in text.split(|letter: char| letter.is_whitespace() || "=:;×|@".contains(letter)) {
        // "1x", "2X33.000", "2*5000": a count before its price. Numbers of cards are hidden but for a few digits.
        let parts = word.split(['x', 'X', '*']).filter(|part| !part.is_empty() && !word.contains(HIDDEN));
        let mut read: Vec<Figure> = parts.filter_map(figure).collect();
        // An O by itself may be a nought, or a letter of "T O T A L".
        if read.is_empty() || !word.contains(|letter: char| letter.is_ascii_digit()) {
            words.extend([word, " "]);
        }
        // "Rp. 7.000" says it as well as "Rp7.000".
        if let Some(first) = read.first_mut().filter(|_| is_marked) {
            (first.is_money, first.is_called_money) = (true, true);
        }
        is_marked = MARKS.contains(&word.trim_matches(['.', '('])) || word.is_empty() && is_marked;
        found.extend(read);
    }
    (found, words)
}

/// `Rp 1.202 500` at the end of a column: a point that was lost between groups of three.
fn regrouped(text: &str) -> String {
    let is_group = |part: &str| part.len() == 3 && part.bytes().all(|digit| digit.is_ascii_digit());
    let cells = text.split("  ").map(|cell| {
        let Some((before, last)) = cell.rsplit_once(' ').filter(|(_, last)| is_group(last)) else {
            return cell.to_owned();
        };
        let is_grouped = before.rsplit_once(['.', ',']).is_some_and(|(lead, group)| {
            is_group(group) && lead.ends_with(|digit: char| digit.is_ascii_digit())
        });
        if is_grouped { format!("{before}.{last}") } else { cell.to_owned() }
    });
    cells.collect::<Vec<_>>().join("  ")
}

/// `TOTALRp187.000`: the sign of money begins a word.
fn unglued(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    let mut rest = text;
    while let Some((at, mark)) = MARKS.iter().filter_map(|mark| Some((rest.find(mark)?, mark))).min() {
        let (before, behind) = (&rest[..at], &rest[at + mark.len()..]);
        out.push_str(before);
        // "HARPINA" and "SIDRAP" hold the same letters.
        let is_money =
            behind.trim_start_matches(['.', ' ', ':']).starts_with(|next: char| next.is_ascii_digit());
        if is_money && before.ends_with(char::is_alphabetic) {
            out.push(' ');
        }
        out.push_str(mark);
        rest = behind;
    }
    out + rest
}

fn figure(word: &str) -> Option<Figure> {
    let (word, is_bracketed) = match word.strip_prefix('(') {
        Some(inner) => (inner.trim_end_matches(')'), true),
        None => (word, false),
    };
    let word = word.trim_start_matches('+');
    let (word, is_minus) = match word.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (rest, true),
        // "1.500.000,-" says that nothing is behind the point.
        None => (
            word.trim_end_matches('-'),
            word.ends_with('-') && !word.ends_with(",-") && !word.ends_with(".-"),
        ),
    };
    let bare = MARKS.iter().find_map(|mark| word.strip_prefix(mark));
    let digits = bare.unwrap_or(word).trim_start_matches('.').trim_end_matches(['.', ',', '-']);
    // "180K"
    let (digits, factor) = match digits.strip_suffix(['K', 'k']).filter(|digits| !digits.is_empty()) {
        Some(digits) => (digits, 1_000),
        None => (digits, 1),
    };
    let digits = mended(digits)?;
    let (units, is_grouped) = value(&digits)?;
    let (units, is_grouped) = (units * factor, is_grouped || factor > 1);
    let units = if is_bracketed || is_minus { -units } else { units };
    Some(Figure { units, is_money: is_grouped || bare.is_some(), is_called_money: bare.is_some() })
}

/// The same with digits for the letters that look like them; `None` where other letters stand there, or no digit.
fn mended(word: &str) -> Option<String> {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let others = word.chars().filter(|letter| letter.is_alphabetic() && !"Oo".contains(*letter)).count();
    // A nought by itself is often an O.
    if others > digits || digits == 0 && !word.eq_ignore_ascii_case("o") {
        return None;
    }
    word.chars()
        .map(|letter| match letter {
            '0'..='9' | '.' | ',' => Some(letter),
            'O' | 'o' | 'Q' | 'D' => Some('0'),
            'l' | 'I' | '|' => Some('1'),
            'S' => Some('5'),
            'B' => Some('8'),
            _ => None,
        })
        .collect()
}

/// What digits say, and whether they stand in groups of three.
fn value(digits: &str) -> Option<(i64, bool)> {
    let whole = digits
        .strip_suffix(",00")
        .or_else(|| digits.strip_suffix(".00"))
        .filter(|whole| !whole.is_empty())
        .unwrap_or(digits);
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let (first, rest) = groups.split_first()?;
    let is_grouped = !rest.is_empty();
    if !(1..=3).contains(&first.len()) && is_grouped || rest.iter().any(|group| group.len() != 3) {
        return None;
    }
    let joined = groups.concat();
    if joined.is_empty() || joined.len() > if is_grouped { LONGEST } else { LONGEST_UNGROUPED } {
        return None;
    }
    joined.parse().ok().map(|units| (units, is_grouped))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_they_are_printed() {
        let cases: [(&str, &[i64]); 22] = [
            ("Total  Rp 1.202 500", &[1_202_500]),
            ("12.000 500 gr", &[12_000, 500]),
            ("13,500", &[13_500]),
            ("Rp300.000,00", &[300_000]),
            (":Rp. 7.000", &[7_000]),
            ("(1,000)", &[-1_000]),
            ("Rp. 1.500.000,-", &[1_500_000]),
            ("Disc. -1,900", &[-1_900]),
            ("7.000=", &[7_000]),
            ("1x 33.000 33.000", &[1, 33_000, 33_000]),
            ("@22.000", &[22_000]),
            ("RpO", &[0]),
            ("NO KARTU 6032 98** ****1204", &[6_032]),
            ("TOTALRp187.000", &[187_000]),
            ("2 x 180K  36OK", &[2, 180_000, 360_000]),
            ("+Rp4.250.000", &[4_250_000]),
            ("120x250  30000", &[120, 250, 30_000]),
            ("35OOO", &[35_000]),
            ("2.1234", &[]),
            ("POP MIE 76GR", &[]),
            ("1,250,000.00", &[1_250_000]),
            ("8991234567890", &[]),
        ];
        for (text, units) in cases {
            let read: Vec<i64> = figures(text).0.iter().map(|figure| figure.units).collect();
            assert_eq!(read, units, "{text}");
        }
    }
}
