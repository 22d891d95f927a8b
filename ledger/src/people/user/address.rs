//! Addresses: what people are known by.

use std::fmt;

/// What kind of address it is; not the channel, so one number is one person on WhatsApp, HTTP and the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AddressKind {
    /// A phone number: digits with the country's code.
    Phone,
    /// WhatsApp's other id for a person, which tells no number.
    Lid,
    /// Whoever sits at the machine.
    Owner,
}

crate::db::stored_as_word!(AddressKind: Phone = "phone", Lid = "lid", Owner = "owner");

/// An address that a person is known by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    pub(super) kind: AddressKind,
    pub(super) text: String,
}

/// The text is no phone number of 8 to 15 digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a phone number of 8 to 15 digits")]
pub struct NotAPhoneNumber;

impl Address {
    /// Whoever sits at the machine.
    pub fn owner() -> Self {
        Self { kind: AddressKind::Owner, text: "owner".to_owned() }
    }

    /// A phone number as people write it: `+62 812-…`, `62812…` and `0812…` are one.
    pub fn phone(text: &str) -> Result<Self, NotAPhoneNumber> {
        let bare = text.trim().strip_prefix('+').unwrap_or(text.trim());
        if !bare.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')')) {
            return Err(NotAPhoneNumber);
        }
        let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
        let digits = digits.strip_prefix('0').map_or(digits.clone(), |local| format!("62{local}"));
        if !(8..=15).contains(&digits.len()) || digits.starts_with("620") {
            return Err(NotAPhoneNumber);
        }
        Ok(Self { kind: AddressKind::Phone, text: digits })
    }

    /// WhatsApp's id for a person that tells no number: digits.
    pub fn lid(digits: &str) -> Self {
        Self { kind: AddressKind::Lid, text: digits.to_owned() }
    }

    /// The digits of a phone number.
    pub fn as_phone(&self) -> Option<&str> {
        (self.kind == AddressKind::Phone).then_some(&*self.text)
    }

    pub(super) fn default_name(&self) -> String {
        match self.kind {
            AddressKind::Phone | AddressKind::Lid => {
                let last: Vec<char> = self.text.chars().rev().take(4).collect();
                format!("User {}", last.iter().rev().collect::<String>())
            }
            AddressKind::Owner => "Owner".to_owned(),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_is_one_person() {
        for text in ["+62 812-3456-7890", "6281234567890", "081234567890", " 0812 3456 7890 "] {
            assert_eq!(Address::phone(text).unwrap().to_string(), "6281234567890", "{text}");
        }
        for text in ["", "12345", "abc", "0812x456789", "1234567890123456", "６２８１２３４５６７８９"]
        {
            assert_eq!(Address::phone(text), Err(NotAPhoneNumber), "{text}");
        }
    }
}
