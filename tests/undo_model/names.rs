//! Names that nobody takes for anything else.

/// A name of letters alone, so that it is no number; another for each number.
pub fn letters(mut number: usize) -> String {
    let mut letters = String::from("q");
    while number > 0 {
        letters.push(char::from(b'a' + u8::try_from(number % 26).expect("a letter")));
        number /= 26;
    }
    letters.push('x');
    letters
}

/// The same as a category is written.
pub fn capitalised(name: &str) -> String {
    format!("{}{}", name[..1].to_uppercase(), &name[1..])
}
