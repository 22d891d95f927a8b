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
    /// An e-mail address, which nobody has shown to be theirs: nothing is sent there.
    Email,
}

crate::db::stored_as_word!(AddressKind: Phone = "phone", Lid = "lid", Owner = "owner", Email = "email");

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

/// The text is no e-mail address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct NotAnEmailAddress;

/// The longest e-mail address, in bytes, and the longest part before its sign.
const LONGEST_EMAIL: (usize, usize) = (254, 64);

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

    /// The e-mail address, where it is one.
    pub fn as_email(&self) -> Option<&str> {
        (self.kind == AddressKind::Email).then_some(&*self.text)
    }

    /// An e-mail address, in small letters: `Budi@Contoh.id` and `budi@contoh.id` are one.
    pub fn email(text: &str) -> Result<Self, NotAnEmailAddress> {
        let text = text.trim().to_lowercase();
        let (local, domain) = text.split_once('@').ok_or(NotAnEmailAddress)?;
        let is_plain = |letter: char| {
            !letter.is_whitespace() && !letter.is_control() && !"@<>()[]\\,;:\"".contains(letter)
        };
        let has_dots_inside = domain.contains('.') && domain.split('.').all(|part| !part.is_empty());
        let fits = text.len() <= LONGEST_EMAIL.0 && (1..=LONGEST_EMAIL.1).contains(&local.len());
        if fits && has_dots_inside && text.replacen('@', "", 1).chars().all(is_plain) {
            Ok(Self { kind: AddressKind::Email, text })
        } else {
            Err(NotAnEmailAddress)
        }
    }

    /// An e-mail address as it may be shown to somebody who may not be its owner: `b…@contoh.id`.
    pub fn as_hidden_email(&self) -> Option<String> {
        let (local, domain) = self.text.split_once('@').filter(|_| self.kind == AddressKind::Email)?;
        Some(format!("{}…@{domain}", local.chars().next()?))
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
            AddressKind::Email => self.text.split('@').next().unwrap_or_default().to_owned(),
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

    #[test]
    fn one_mailbox_is_one_person() {
        for text in ["budi@contoh.id", " Budi@Contoh.ID "] {
            assert_eq!(Address::email(text).unwrap().to_string(), "budi@contoh.id", "{text}");
        }
        let long = format!("{}@contoh.id", "b".repeat(65));
        for text in [
            "",
            "budi",
            "@contoh.id",
            "budi@",
            "budi@contoh",
            "budi@.id",
            "bu di@contoh.id",
            "a@b@c.id",
            "<b>@c.id",
            &*long,
        ] {
            assert_eq!(Address::email(text), Err(NotAnEmailAddress), "{text}");
        }
        let email = Address::email("budi@contoh.id").unwrap();
        assert_eq!(
            (email.default_name(), email.as_hidden_email()),
            ("budi".to_owned(), Some("b…@contoh.id".to_owned()))
        );
        assert_eq!(Address::phone("081234567890").unwrap().as_hidden_email(), None);
    }
}
