//! How goods are called: by a receipt, and by people.

use ledger::{name_key, people::user::Locale};

/// Words of so many letters may be the beginning of one on paper ("minyakgoreng"), or mistyped in one letter.
const LONG: usize = 4;

/// Whether a thing of a receipt is what these words call: each of them stands in its name.
pub(super) fn is_called(name: &str, words: &str) -> bool {
    let name = name_key(name);
    let own: Vec<&str> = parts(&name).collect();
    let said = name_key(words);
    let mut said = parts(&said).peekable();
    said.peek().is_some() && said.all(|word| own.iter().any(|own| is_word(own, word)))
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty())
}

fn is_word(own: &str, word: &str) -> bool {
    let is_long = |text: &str| text.chars().count() > LONG;
    own == word
        || word.chars().count() >= LONG && own.starts_with(word)
        || is_long(own) && is_long(word) && strsim::osa_distance(own, word) == 1
}

/// How many there are, as people write it: "2", "1,5".
pub(super) fn count_text(thousandths: i64, locale: Locale) -> String {
    let (whole, rest) = (thousandths / 1_000, thousandths % 1_000);
    let decimals = format!("{rest:03}");
    match (decimals.trim_end_matches('0'), locale) {
        ("", _) => whole.to_string(),
        (decimals, Locale::Id) => format!("{whole},{decimals}"),
        (decimals, _) => format!("{whole}.{decimals}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goods_are_known_by_what_people_call_them() {
        for (name, words, is_so) in [
            ("NASI GORENG SPC", "nasi goreng", true),
            ("MINYAKGORENG BIMOLI 2L", "minyak", true),
            ("Teh Botol", "teh", true),
            ("TELOR AYAM", "telor ayam", true),
            ("BERAS RAMOS 5KG", "bears", true),
            ("PUTEHAN", "teh", false),
            ("Es Teh", "es jeruk", false),
            ("Kopi", "", false),
        ] {
            assert_eq!(is_called(name, words), is_so, "{name} / {words}");
        }
    }

    #[test]
    fn counts_are_written_as_people_do() {
        let texts = [2_000, 1_500, 250, 1_005].map(|count| count_text(count, Locale::Id));
        assert_eq!(texts, ["2", "1,5", "0,25", "1,005"]);
        assert_eq!(count_text(1_500, Locale::En), "1.5");
    }
}
