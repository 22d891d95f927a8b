//! The code by which a number joins whoever registered on the pages: six digits that are shown there and sent from the phone. What
//! it does cannot be undone, and somebody else's page may have shown it; so the bot says first whose it is, and acts on `ya` and
//! the code.

use chrono::{DateTime, Utc};
use ledger::{
    access::{
        login_token::{self, LoginToken, Purpose},
        secret::{SecretHash, is_round},
    },
    db::{Database, DatabaseError},
    people::user::{self, Address, Person},
};

/// How many digits a code has.
const DIGITS: usize = 6;

/// What somebody typed that may be a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Typed {
    /// The digits.
    pub(crate) digits: String,
    /// Whether a word before them says that they are one, or agrees to it.
    pub(crate) is_named: bool,
    /// Whether that word agrees.
    pub(crate) agrees: bool,
}

/// Six digits alone, or behind "kode" or "ya". Alone they are none where no code ends so: a round amount.
pub(crate) fn typed(words: &str) -> Option<Typed> {
    let is_mark = |letter: char| letter.is_whitespace() || letter.is_ascii_punctuation();
    let mut parts = words.split(is_mark).filter(|part| !part.is_empty());
    let (first, second) = (parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let (word, digits) = second.map_or((None, first), |second| (Some(first.to_lowercase()), second));
    let is_code = digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
    let agrees = matches!(word.as_deref(), Some("ya" | "yes"));
    let is_named = agrees || matches!(word.as_deref(), Some("kode" | "code"));
    (is_code && (is_named || word.is_none() && !is_round(digits))).then(|| Typed {
        digits: digits.to_owned(),
        is_named,
        agrees,
    })
}

/// Under what a person's wrong codes are counted: their number, so that whoever erases themselves and writes again has no new
/// tries.
pub(crate) fn counted_under(person: &Person) -> String {
    person.phone.as_ref().map_or_else(|| format!("code:{}", person.id), |phone| format!("code:phone:{phone}"))
}

/// Who waits for this code, where it is good and they are somebody else.
pub(crate) async fn whose(
    database: &Database,
    typed: &Typed,
    person: &Person,
    now: DateTime<Utc>,
) -> Result<Option<(LoginToken, Person)>, DatabaseError> {
    let token = login_token::find(database, &SecretHash::of(&typed.digits), now).await?;
    let joins = |token: &LoginToken| token.purpose == Purpose::Join && token.user_id != person.id;
    let Some(token) = token.filter(joins) else { return Ok(None) };
    let other = user::by_id(database, token.user_id).await?;
    Ok(other.map(|other| (token, other)))
}

/// The address of whom this code has joined with the person just now.
pub(super) async fn joined(
    database: &Database,
    typed: &Typed,
    person: &Person,
    now: DateTime<Utc>,
) -> Result<Option<String>, DatabaseError> {
    let hash = SecretHash::of(&typed.digits);
    if !typed.agrees || !login_token::was_spent_by(database, &hash, (person.id, Purpose::Join), now).await? {
        return Ok(None);
    }
    email_of(database, person.id).await.map(Some)
}

/// The e-mail address of a person, so far as it may be shown to somebody who may not be them; empty where they have none.
pub(super) async fn email_of(database: &Database, user_id: i64) -> Result<String, DatabaseError> {
    let addresses = user::addresses(database, user_id).await?;
    Ok(addresses.iter().find_map(Address::as_hidden_email).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits_are_a_code_alone_or_behind_a_word_that_says_so() {
        let told = |words: &str| typed(words).map(|typed| (typed.digits, typed.is_named, typed.agrees));
        let digits = || "012345".to_owned();
        assert_eq!(told(" *012345*. "), Some((digits(), false, false)));
        assert_eq!(told("Kode: 012345"), Some((digits(), true, false)));
        assert_eq!(told("Ya 012345"), Some((digits(), true, true)));
        assert!(told("kode 150000").is_some_and(|(_, is_named, _)| is_named), "it is said to be one");
        for other in [
            "",
            "12345",
            "1234567",
            "kopi 150000",
            "ya",
            "ya 012345 dong",
            "12.345",
            "０１２３４５",
            "150000",
            "012500",
        ] {
            assert_eq!(typed(other), None, "{other}");
        }
    }
}
