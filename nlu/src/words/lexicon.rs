//! The words: what they are written as, what they stand for, and which misspelling is meant.

mod en;
mod expense;
mod id;
mod income;
mod ordinary;
mod regional;
pub(crate) mod roles;
mod slang;

pub(crate) use regional::{BY_NEXT, Next};
pub(crate) use slang::{SLANG, is_unit};

use std::sync::LazyLock;

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

/// What a phrase says of the category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Thing {
    /// The category's key.
    pub(crate) key: &'static str,
    /// 1 for what accompanies other things, 2 for a thing, 3 for what decides.
    pub(crate) strength: u8,
}

/// Words that a correction may lead to beside the things and the aliases.
const VERBS: &str = "beli bayar makan minum jajan belanja transfer kirim kasih terima gaji gajian bonus nabung setor \
    tarik tabungan laporan anggaran pengeluaran pemasukan saldo hapus batalkan ganti jangan kemarin semalam minggu senin \
    selasa kamis jumat sabtu ribu juta puluh ratus belas setengah dikasih dibayar transferan cashback refund \
    gopay shopeepay seabank jenius linkaja indomaret alfamart tokopedia \
    januari februari maret april agustus september oktober november desember mandiri dengan kembalian";

/// The tables, indexed once.
pub(crate) struct Lexicon {
    aliases: HashMap<&'static str, &'static str>,
    known: HashSet<&'static str>,
    expenses: HashMap<String, Thing>,
    incomes: HashMap<String, Thing>,
    consonants: HashMap<String, Vec<&'static str>>,
    deletions: HashMap<String, &'static str>,
    targets: HashSet<&'static str>,
    roles: HashMap<&'static str, u8>,
    joined: HashMap<(&'static str, &'static str), &'static str>,
}

/// The lexicon, built at first use.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::build);

impl Lexicon {
    /// The category of a phrase of canonical words among the expenses.
    pub(crate) fn expense(&self, phrase: &str) -> Option<Thing> {
        self.expenses.get(phrase).copied()
    }

    /// The same among the incomes.
    pub(crate) fn income(&self, phrase: &str) -> Option<Thing> {
        self.incomes.get(phrase).copied()
    }

    /// The bits of the roles that a canonical word plays.
    pub(crate) fn roles(&self, word: &str) -> u8 {
        self.roles.get(word).copied().unwrap_or(0)
    }

    /// Whether some table has the word.
    pub(crate) fn knows(&self, word: &str) -> bool {
        self.known.contains(word)
    }

    /// Whether some table has a lower-case spelling as it stands, or its stem: what was only corrected is not there.
    pub(crate) fn has_written(&self, lower: &str) -> bool {
        self.plain(lower).is_some() || stems(lower).any(|stem| self.plain(stem).is_some())
    }

    /// The word that two are together: "tidak jadi".
    pub(crate) fn joined(&self, first: &str, second: &str) -> Option<&'static str> {
        self.joined.get(&(first, second)).copied()
    }

    /// The word that is meant by a lower-case spelling.
    pub(crate) fn canonical(&self, lower: &str) -> String {
        if let Some(word) = self.plain(lower) {
            return word.to_owned();
        }
        if let Some(word) = stems(lower).find_map(|stem| self.plain(stem)) {
            return word.to_owned();
        }
        if let Some(word) = self.of_mine(lower) {
            return word.to_owned();
        }
        let squeezed = squeeze(lower);
        if squeezed != lower
            && let Some(word) = self.plain(&squeezed)
        {
            return word.to_owned();
        }
        if let Some(word) = self.corrected(&squeezed) {
            return self.plain(word).unwrap_or(word).to_owned();
        }
        squeezed
    }

    /// The same for a name: an alias is one, but no misspelling is looked for.
    pub(crate) fn as_written(&self, lower: &str) -> String {
        self.plain(lower).unwrap_or(lower).to_owned()
    }

    /// The verb that "ku" stands before, as in "kukasih" and "kukirimi", or "tak" in Javanese: whoever speaks does it.
    fn of_mine(&self, lower: &str) -> Option<&'static str> {
        let verb = lower.strip_prefix("ku").or(lower.strip_prefix("tak")).filter(|verb| verb.len() > 3)?;
        let spelt = [verb, verb.strip_suffix('i').unwrap_or(verb), verb.strip_suffix("kan").unwrap_or(verb)];
        let stems = spelt.into_iter().chain(stems(verb));
        stems.filter_map(|stem| self.plain(stem)).find(|word| roles::direction::DEEDS_OF_MINE.contains(word))
    }

    fn plain(&self, word: &str) -> Option<&'static str> {
        self.aliases.get(word).copied().or_else(|| self.known.get(word).copied())
    }

    /// The lexicon word that an unknown spelling is nearest to: vowels left out, or one slip of the finger. The first
    /// letter has to be right, and short words are never corrected.
    fn corrected(&self, word: &str) -> Option<&'static str> {
        if !word.is_ascii()
            || !(3..=16).contains(&word.len())
            || !word.bytes().all(|b| b.is_ascii_lowercase())
        {
            return None;
        }
        let skeleton = consonants(word);
        if skeleton.len() >= 3 {
            let candidates = self.consonants.get(&skeleton).map_or(&[][..], Vec::as_slice);
            let fits = |c: &&&str| {
                c.len() > word.len() && c.as_bytes()[0] == word.as_bytes()[0] && is_subsequence(word, c)
            };
            if let Some(found) = candidates.iter().filter(fits).min_by_key(|c| c.len()) {
                return Some(found);
            }
        }
        if word.len() < 5 {
            return None;
        }
        let first = &word[..1];
        let same_start = |c: &&'static str| c.starts_with(first);
        if let Some(found) = self.deletions.get(word).copied().filter(same_start) {
            return Some(found);
        }
        let swapped = (1..word.len() - 1).find_map(|at| {
            let mut letters = word.as_bytes().to_vec();
            letters.swap(at, at + 1);
            let swapped = String::from_utf8(letters).ok()?;
            self.targets.get(swapped.as_str()).copied()
        });
        if swapped.is_some() {
            return swapped;
        }
        (1..word.len()).find_map(|cut| {
            let shorter = format!("{}{}", &word[..cut], &word[cut + 1..]);
            let extra_letter = || self.targets.get(shorter.as_str()).copied();
            let other_letter = || (word.len() >= 6).then(|| self.deletions.get(&shorter).copied()).flatten();
            extra_letter().or_else(other_letter).filter(same_start)
        })
    }

    fn build() -> Self {
        let mut aliases = HashMap::default();
        let mut known = HashSet::default();
        for &(canonical, spellings) in tables().into_iter().flatten() {
            known.insert(canonical);
            for spelling in spellings.split(' ') {
                aliases.entry(spelling).or_insert(canonical);
            }
        }
        for canonical in known.iter().copied() {
            aliases.remove(canonical);
        }
        let things = || expense::things().chain(en::THINGS).chain(expense::further());
        let expenses = phrases(things(), &aliases);
        let incomes = phrases(income::THINGS.iter().chain(income::FURTHER).chain(en::INCOMES), &aliases);
        let thing_words = || words_of(expense::things().chain(income::THINGS));
        // Which slip of the finger is meant is plain in a language that most people write.
        let common = [id::ALIASES, en::ALIASES].concat();
        let alias_words =
            || common.iter().flat_map(|row| row.1.split(' ')).filter(|word| !word.contains('-'));
        let of_roles = roles::ROLES.into_iter().flat_map(|role| role.words().iter().copied());
        let role_words = roles::ALL.iter().flat_map(|set| set.iter().copied()).chain(of_roles);
        let mut bits: HashMap<&'static str, u8> = HashMap::default();
        for role in roles::ROLES {
            for word in role.words().iter() {
                *bits.entry(word).or_default() |= role.bit();
            }
        }
        let targets: HashSet<&'static str> =
            thing_words().chain(VERBS.split_whitespace()).chain(aliases.values().copied()).collect();
        known.extend(thing_words());
        // What no other word is taken for.
        known.extend(words_of(en::THINGS.iter().chain(en::INCOMES)));
        known.extend(words_of(expense::further().chain(income::FURTHER)).filter(|word| word.len() > 2));
        known.extend(VERBS.split_whitespace());
        known.extend(role_words);
        known.extend(roles::modality::vocabulary());
        known.extend(SLANG.iter().map(|row| row.0));
        known.extend(ordinary::LEFT_ALONE.split_whitespace());
        known.retain(|word| !aliases.contains_key(word));
        let mut by_consonants: HashMap<String, Vec<&'static str>> = HashMap::default();
        let mut deletions = HashMap::default();
        for word in targets.iter().copied().filter(|word| word.is_ascii() && word.len() >= 4) {
            by_consonants.entry(consonants(word)).or_default().push(word);
        }
        let mut long: Vec<&'static str> = targets.iter().copied().chain(alias_words()).collect();
        long.retain(|word| word.is_ascii() && word.len() >= 6 && !word.contains('-'));
        long.sort_unstable();
        for word in long {
            for cut in 1..word.len() {
                deletions.entry(format!("{}{}", &word[..cut], &word[cut + 1..])).or_insert(word);
            }
        }
        for candidates in by_consonants.values_mut() {
            candidates.sort_unstable();
        }
        let joined = id::JOINED
            .iter()
            .chain(en::JOINED)
            .map(|&(first, second, whole)| ((first, second), whole))
            .collect();
        let consonants = by_consonants;
        Self { aliases, known, expenses, incomes, consonants, deletions, targets, roles: bits, joined }
    }
}

/// The words of a table.
fn words_of(
    table: impl Iterator<Item = &'static (&'static str, u8, &'static str)>,
) -> impl Iterator<Item = &'static str> {
    table.flat_map(|row| row.2.split([',', ' '])).filter(|word| !word.is_empty())
}

/// The spellings of words: of two that know one, the first is right.
fn tables() -> Vec<&'static [(&'static str, &'static str)]> {
    [&[id::ALIASES], regional::ALIASES, &[en::ALIASES]].concat()
}

/// The table's phrases in canonical words.
fn phrases(
    table: impl Iterator<Item = &'static (&'static str, u8, &'static str)>,
    aliases: &HashMap<&'static str, &'static str>,
) -> HashMap<String, Thing> {
    let mut index: HashMap<String, Thing> = HashMap::default();
    for &(key, strength, list) in table {
        for phrase in list.split(", ").filter(|phrase| !phrase.is_empty()) {
            let words: Vec<&str> =
                phrase.split(' ').map(|word| aliases.get(word).copied().unwrap_or(word)).collect();
            let found = index.entry(words.join(" ")).or_insert(Thing { key, strength });
            if found.strength < strength {
                *found = Thing { key, strength };
            }
        }
    }
    index
}

/// The word without what is hung on to its end: "siangnya", "bagianku".
fn stems(word: &str) -> impl Iterator<Item = &str> {
    // "na" and "e" are "nya" in Sundanese and Javanese, and end many a word of their own.
    const ENDINGS: [(&str, usize); 15] = [
        ("-nya", 2),
        ("-ku", 2),
        ("nya", 3),
        ("ku", 3),
        ("mu", 3),
        ("lah", 3),
        ("kah", 3),
        ("pun", 3),
        ("ne", 3),
        ("2", 3),
        ("in", 3),
        ("na", 4),
        // "kembalimi", "lunasji": in Makassar.
        ("mi", 4),
        ("ji", 4),
        ("e", 5),
    ];
    ENDINGS
        .into_iter()
        .filter_map(move |(ending, least)| word.strip_suffix(ending).filter(|stem| stem.len() >= least))
}

/// The word with letters repeated for effect written once: "kopiii".
fn squeeze(word: &str) -> String {
    let mut squeezed = String::with_capacity(word.len());
    let mut run = 0;
    let mut last = None;
    for letter in word.chars() {
        run = if last == Some(letter) { run + 1 } else { 1 };
        last = Some(letter);
        if run <= 2 {
            squeezed.push(letter);
        } else if run == 3 {
            squeezed.pop();
        }
    }
    squeezed
}

fn consonants(word: &str) -> String {
    word.chars().filter(|letter| !"aeiou".contains(*letter)).collect()
}

fn is_subsequence(short: &str, long: &str) -> bool {
    let mut letters = long.bytes();
    short.bytes().all(|wanted| letters.any(|letter| letter == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first of two wins: the second would say what nobody reads.
    #[test]
    fn no_spelling_stands_twice_in_a_table() {
        for table in tables() {
            let mut seen = HashSet::default();
            for spelling in table.iter().flat_map(|(_, spellings)| spellings.split(' ')) {
                assert!(seen.insert(spelling), "`{spelling}` stands twice");
            }
        }
    }

    /// A word of a region that is an ordinary one elsewhere would be misread wherever that is spoken.
    #[test]
    fn no_regional_word_has_a_meaning_of_its_own() {
        let lexicon = Lexicon::build();
        let things =
            || expense::things().chain(expense::further()).chain(income::THINGS).chain(income::FURTHER);
        let named: HashSet<&str> =
            things().flat_map(|row| row.2.split(", ")).filter(|phrase| !phrase.contains(' ')).collect();
        let people: HashSet<&str> = roles::NAMES.words().iter().copied().collect();
        let common: HashSet<&str> =
            [id::ALIASES, en::ALIASES].concat().iter().flat_map(|row| row.1.split(' ')).collect();
        let left_alone: HashSet<&str> = ordinary::LEFT_ALONE.split_whitespace().collect();
        for &(canonical, spellings) in regional::ALIASES.iter().copied().flatten() {
            for word in spellings.split(' ').filter(|word| *word != canonical) {
                let taken = [&common, &left_alone, &people].iter().any(|words| words.contains(word));
                assert!(
                    !taken || lexicon.plain(word) != Some(canonical),
                    "`{word}` has a meaning of its own"
                );
                let filed = named.contains(word) && !named.contains(canonical);
                assert!(!filed, "`{word}` is a thing, and `{canonical}` none");
            }
        }
    }

    /// A phrase is filed under the words that its own words stand for: who writes an alias into a table files all of them.
    #[test]
    fn no_table_files_a_word_it_does_not_name() {
        let lexicon = Lexicon::build();
        let expenses: Vec<_> = expense::things().chain(en::THINGS).chain(expense::further()).collect();
        let incomes: Vec<_> = income::THINGS.iter().chain(income::FURTHER).chain(en::INCOMES).collect();
        for table in [expenses, incomes] {
            let words = |key: &str| -> HashSet<&str> {
                table.iter().filter(|row| row.0 == key).flat_map(|row| row.2.split(", ")).collect()
            };
            for (key, _, list) in &table {
                for word in list.split(", ").filter(|phrase| !phrase.contains(' ')) {
                    let meant = lexicon.aliases.get(word).copied().unwrap_or(word);
                    assert!(words(key).contains(meant), "{key}: `{word}` stands for `{meant}`");
                }
            }
        }
    }
}
