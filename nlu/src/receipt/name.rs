//! Names as readers see them, and as people write them.

/// A nought between letters is an O, a 1 or a small l between great letters an I, and a great I among small letters an l.
pub(super) fn mended(name: &str) -> String {
    let all: Vec<char> = name.chars().collect();
    let beside = |at: usize, is: fn(char) -> bool| {
        let neighbours = [at.checked_sub(1).and_then(|at| all.get(at)), all.get(at + 1)];
        neighbours.into_iter().flatten().any(|letter| is(*letter))
    };
    let is_consonant = |letter: &char| letter.is_lowercase() && !"aeiou".contains(*letter);
    let begins = |at: usize| at == 0 || all[at - 1] == ' ';
    let mend = |(at, letter): (usize, &char)| match letter {
        'l' if begins(at) && all.get(at + 1).is_some_and(is_consonant) => 'I',
        '0' if beside(at, char::is_alphabetic) => 'O',
        // "Super 1ndo", "Rejek1": a 1 that no figure stands beside.
        '1' if beside(at, char::is_alphabetic) && !beside(at, |letter| letter.is_ascii_digit()) => {
            if beside(at, char::is_lowercase) && !begins(at) { 'i' } else { 'I' }
        }
        // "BIue Bird"
        'I' if at > 0 && all[at - 1].is_alphabetic() && beside(at, char::is_lowercase) => 'l',
        'l' if beside(at, char::is_uppercase) && !beside(at, char::is_lowercase) => 'I',
        letter => *letter,
    };
    all.iter().enumerate().map(mend).collect()
}

/// SAGA RENON is Saga Renon; what has small letters stays as it is.
pub(super) fn in_title_case(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let words = name.split_whitespace().map(|word| {
        let mut letters = word.chars();
        letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}
