//! Texts as they stand in URLs and headers.

use std::fmt::Write;

/// A text as it stands in the query of a URL.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            write!(escaped, "%{byte:02X}").expect("strings grow");
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_query_is_escaped() {
        assert_eq!(escaped("/transactions?q=a b&x=é"), "/transactions%3Fq%3Da%20b%26x%3D%C3%A9");
    }
}
