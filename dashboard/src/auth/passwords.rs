//! Passwords: hashed slowly, a few at a time and beside everything else. Hashes by bcrypt, from before, are accepted and made anew.

use std::time::Duration;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use ledger::access::secret::Secret;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    task::spawn_blocking,
    time::timeout,
};

use crate::ApiError;

/// The fewest letters of a password.
pub const SHORTEST: usize = 10;
/// The most bytes.
pub const LONGEST: usize = 512;
/// How much memory a hash takes, in KiB; and how often it goes through it.
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
/// A hash that somebody brought along and that takes more is not computed.
const MOST_MEMORY: u32 = 64 * 1024;
const MOST_PASSES: u32 = 10;
/// The same of one by bcrypt: each step takes twice as long.
const MOST_COST: u32 = 14;
/// How many bytes of salt there are.
const SALT: usize = 16;
/// Whoever waits longer than this for a place is sent away.
const PATIENCE: Duration = Duration::from_secs(5);
/// What a password is held against where there is none: as slow as the others, and of no password that anybody knows.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlz$CzBVep/E6Q4zWH2ix+wRNluApcrvFDleg6jN8hc8YYY";

/// Where passwords are hashed.
#[derive(Debug)]
pub struct Passwords(Semaphore);

impl Default for Passwords {
    /// Half the processors at most: messages go on meanwhile.
    fn default() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self(Semaphore::new((processors / 2).max(1)))
    }
}

/// A place where one password is hashed after the other.
#[derive(Debug)]
pub struct Place<'a>(#[expect(dead_code, reason = "held until it is dropped")] SemaphorePermit<'a>);

/// What became of a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is right.
    Right,
    /// It is right, and what is kept of it should be made anew.
    RightButOld,
    /// It is wrong, or there is none.
    Wrong,
}

/// Why a text is no password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAPassword {
    /// It could be guessed.
    #[error("it has fewer than {SHORTEST} letters")]
    TooShort,
    /// Nobody types so much.
    #[error("it is longer than {LONGEST} bytes")]
    TooLong,
}

/// Whether somebody may take this for their password.
pub fn checked(password: &str) -> Result<(), NotAPassword> {
    match password {
        long if long.len() > LONGEST => Err(NotAPassword::TooLong),
        short if short.chars().count() < SHORTEST => Err(NotAPassword::TooShort),
        _ => Ok(()),
    }
}

impl Passwords {
    /// Waits for a place.
    pub async fn place(&self) -> Result<Place<'_>, ApiError> {
        let place = timeout(PATIENCE, self.0.acquire()).await.map_err(|_| ApiError::Busy)?;
        Ok(Place(place.expect("nobody closes it")))
    }
}

impl Place<'_> {
    /// Holds a password against what is kept of it; where nothing is, it takes as long.
    pub async fn verify(&self, password: &str, kept: Option<&str>) -> Result<Verdict, ApiError> {
        let (password, kept) = (password.to_owned(), kept.unwrap_or(NOBODYS).to_owned());
        spawn_blocking(move || verdict(&password, &kept)).await.map_err(|_| ApiError::Internal)
    }

    /// What is to be kept of a password.
    pub async fn hash(&self, password: &str) -> Result<String, ApiError> {
        let password = password.to_owned();
        let hashed = spawn_blocking(move || {
            let salt = Secret::draw();
            let hashed: PasswordHash =
                argon2().hash_password_with_salt(password.as_bytes(), &salt.text().as_bytes()[..SALT])?;
            Ok::<_, argon2::password_hash::Error>(hashed.to_string())
        });
        let hashed = hashed.await.map_err(|_| ApiError::Internal)?;
        hashed.map_err(|error| {
            tracing::error!(%error, "a password could not be hashed");
            ApiError::Internal
        })
    }
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY, PASSES, 1, None).expect("sound parameters");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn verdict(password: &str, kept: &str) -> Verdict {
    if password.len() > LONGEST {
        // As slow as a wrong one.
        return verdict("", NOBODYS);
    }
    if kept.starts_with("$2") {
        let cost = kept.split('$').nth(2).and_then(|cost| cost.parse().ok());
        let is_payable = cost.is_some_and(|cost: u32| cost <= MOST_COST);
        let is_right = is_payable && bcrypt::verify(password, kept).unwrap_or(false);
        return if is_right { Verdict::RightButOld } else { Verdict::Wrong };
    }
    let Ok(hash) = PasswordHash::new(kept) else { return Verdict::Wrong };
    let Ok(params) = Params::try_from(&hash) else { return Verdict::Wrong };
    if params.m_cost() > MOST_MEMORY || params.t_cost() > MOST_PASSES {
        return Verdict::Wrong;
    }
    match argon2().verify_password(password.as_bytes(), &hash) {
        Ok(()) if (params.m_cost(), params.t_cost()) == (MEMORY, PASSES) => Verdict::Right,
        Ok(()) => Verdict::RightButOld,
        Err(_) => Verdict::Wrong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_kept_tells_the_password_and_no_other() {
        let passwords = Passwords::default();
        let place = passwords.place().await.expect("a place");
        let kept = place.hash("rahasia sekali").await.expect("a hash");
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert_ne!(kept, place.hash("rahasia sekali").await.expect("a hash"), "each has a salt of its own");
        for (password, kept, wanted) in [
            ("rahasia sekali", Some(&*kept), Verdict::Right),
            ("rahasia sekali ", Some(&*kept), Verdict::Wrong),
            ("", Some(&*kept), Verdict::Wrong),
            ("rahasia sekali", None, Verdict::Wrong),
            ("", None, Verdict::Wrong),
            ("rahasia sekali", Some(""), Verdict::Wrong),
            ("rahasia sekali", Some("rahasia sekali"), Verdict::Wrong),
        ] {
            assert_eq!(place.verify(password, kept).await.expect("tried"), wanted, "{password} {kept:?}");
        }
    }

    #[test]
    fn hashes_from_before_are_accepted_unless_they_would_take_for_ever() {
        let old = bcrypt::hash("rahasia sekali", 4).expect("a hash");
        assert_eq!(verdict("rahasia sekali", &old), Verdict::RightButOld);
        // As other programs name the same version.
        assert_eq!(verdict("rahasia sekali", &old.replacen("$2b$", "$2y$", 1)), Verdict::RightButOld);
        assert_eq!(verdict("rahasia", &old), Verdict::Wrong);
        for (from, to) in [("$04$", "$31$"), ("$04$", "$xx$"), ("$2b$", "$2b")] {
            assert_eq!(verdict("rahasia sekali", &old.replacen(from, to, 1)), Verdict::Wrong, "{to}");
        }
        let vast = NOBODYS.replace("m=19456", "m=4194304");
        assert_eq!(verdict("rahasia sekali", &vast), Verdict::Wrong);
        let endless = NOBODYS.replace("t=2", "t=4000000");
        assert_eq!(verdict("rahasia sekali", &endless), Verdict::Wrong);
    }

    #[test]
    fn what_a_password_is_held_against_where_there_is_none_is_sound() {
        let hash = PasswordHash::new(NOBODYS).expect("a hash");
        let params = Params::try_from(&hash).expect("parameters");
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (MEMORY, PASSES, 1));
        assert_eq!(hash.hash.map(|output| output.len()), Some(32));
    }

    #[test]
    fn a_password_is_neither_too_short_nor_too_long() {
        assert_eq!(checked("sembilan!"), Err(NotAPassword::TooShort));
        assert_eq!(checked("ééééééééé"), Err(NotAPassword::TooShort), "letters count, not bytes");
        assert_eq!(checked("sepuluh!!!"), Ok(()));
        assert_eq!(checked(&"x".repeat(LONGEST)), Ok(()));
        assert_eq!(checked(&"x".repeat(LONGEST + 1)), Err(NotAPassword::TooLong));
    }
}
