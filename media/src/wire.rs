//! What the bot and the program that sees say to each other over a pipe: JSON, each behind its length in four bytes, the
//! first of them the greatest.

use std::{
    io::{self, ErrorKind, Read, Write},
    path::PathBuf,
};

use ledger::{
    messages::perceived::{Perceived, Reader},
    people::user::Locale,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Nothing that is said is longer, in bytes.
pub const LONGEST: usize = 1024 * 1024;

/// Something to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The answer has the same.
    pub id: u64,
    /// The file.
    pub path: PathBuf,
    /// What is to be done with it.
    #[serde(flatten)]
    pub task: Task,
}

/// What is to be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Task {
    /// It is a picture of a page, to be read.
    Page {
        /// By whom.
        reader: Reader,
    },
    /// It is a sound in which somebody may speak, to be heard.
    Speech {
        /// In which language.
        language: Locale,
    },
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The request's.
    pub id: u64,
    /// How it ended.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// How a request ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// So much is in the file.
    Perceived(Perceived),
    /// It was not read.
    Error(Refusal),
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{text}")]
pub struct Refusal {
    /// Whose fault it is.
    pub kind: RefusalKind,
    /// In words, for whoever runs the bot.
    pub text: String,
}

/// Whose fault it is that a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalKind {
    /// The file holds nothing.
    Empty,
    /// The file is nothing that is known as a picture.
    NotAPicture,
    /// The file is nothing that is known as a sound.
    NotASound,
    /// The file is of a kind that is known, and not read.
    Unsupported,
    /// The file is a photo as some phones keep it, which is not read: they send it in another way too.
    Heic,
    /// The file opens by a password.
    Locked,
    /// The file has more bytes or pixels than are taken, or lasts longer.
    TooLarge,
    /// The file breaks off, or does not go on as it begins.
    Broken,
    /// The file cannot be had.
    Unavailable,
    /// What is read by is not installed.
    Missing,
    /// The reader failed.
    Failed,
}

/// What is sent to say this.
pub fn encode(said: &impl Serialize) -> io::Result<Vec<u8>> {
    let json = serde_json::to_vec(said)?;
    if json.len() > LONGEST {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let length = u32::try_from(json.len()).map_err(|_| ErrorKind::FileTooLarge)?;
    Ok([&length.to_be_bytes()[..], &json].concat())
}

/// How many bytes follow these four.
pub fn length(bytes: [u8; 4]) -> io::Result<usize> {
    let length = usize::try_from(u32::from_be_bytes(bytes)).unwrap_or(usize::MAX);
    if length > LONGEST { Err(ErrorKind::FileTooLarge.into()) } else { Ok(length) }
}

/// Says something.
pub fn write(pipe: &mut impl Write, said: &impl Serialize) -> io::Result<()> {
    pipe.write_all(&encode(said)?)?;
    pipe.flush()
}

/// What is said next; `None` where the other one has left.
pub fn read<T: DeserializeOwned>(pipe: &mut impl Read) -> io::Result<Option<T>> {
    let mut bytes = [0; 4];
    match pipe.read_exact(&mut bytes) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
        outcome => outcome?,
    }
    let mut json = vec![0; length(bytes)?];
    pipe.read_exact(&mut json)?;
    Ok(Some(serde_json::from_slice(&json)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_understood() {
        let request = Request { id: 7, path: "/tmp/a".into(), task: Task::Page { reader: Reader::Paddle } };
        let json = r#"{"id":7,"path":"/tmp/a","do":"page","reader":"paddle"}"#;
        assert_eq!(serde_json::to_string(&request).expect("JSON"), json);
        let request = Request { id: 8, path: "/tmp/b".into(), task: Task::Speech { language: Locale::Id } };
        let json = r#"{"id":8,"path":"/tmp/b","do":"speech","language":"id"}"#;
        assert_eq!(serde_json::to_string(&request).expect("JSON"), json);
        let refusal = Refusal { kind: RefusalKind::NotAPicture, text: "a poem".to_owned() };
        let answer = Answer { id: 7, outcome: Outcome::Error(refusal) };
        let said = r#"{"id":7,"error":{"kind":"not_a_picture","text":"a poem"}}"#;
        assert_eq!(serde_json::to_string(&answer).expect("JSON"), said);

        let mut pipe = Vec::new();
        write(&mut pipe, &request).expect("written");
        write(&mut pipe, &answer).expect("written");
        let mut pipe = pipe.as_slice();
        assert_eq!(read(&mut pipe).expect("read"), Some(request));
        assert_eq!(read(&mut pipe).expect("read"), Some(answer));
        assert_eq!(read::<Answer>(&mut pipe).expect("an end"), None);
    }

    #[test]
    fn what_is_too_long_or_breaks_off_is_an_error() {
        let refused = |bytes: &[u8]| read::<Answer>(&mut &*bytes).expect_err("refused").kind();
        assert_eq!(refused(&[255; 8]), ErrorKind::FileTooLarge);
        assert_eq!(refused(&[0, 0, 0, 9, b'{']), ErrorKind::UnexpectedEof);
        assert_eq!(refused(&[0, 0, 0, 2, b'n', b'o']), ErrorKind::InvalidData);
        let long = encode(&"x".repeat(LONGEST)).expect_err("refused");
        assert_eq!(long.kind(), ErrorKind::FileTooLarge);
    }
}
