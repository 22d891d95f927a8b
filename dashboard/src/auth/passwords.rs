//! Passwords: hashed slowly, a few at a time and beside everything else. Hashes by bcrypt, from before, are accepted and made anew.

use std::{collections::HashMap, sync::Mutex, time::Duration};

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

/// So many of one network wait for a place at once.
const MOST_OF_A_NETWORK: usize = 3;
/// So many wait in all, for each place that there is: as many as come to one in time.
const MOST_WAITING: usize = 10;

/// Where passwords are hashed.
#[derive(Debug)]
pub struct Passwords {
    places: Semaphore,
    /// How many places there are.
    count: usize,
    /// Those who register come one by one, so that they never keep those waiting who log in.
    of_the_new: Semaphore,
    /// How many of each network wait.
    waiting: Queue,
    /// And of those who came in from there before: strangers never fill their places.
    known: Queue,
}

/// How many of each network wait.
type Queue = Mutex<HashMap<String, usize>>;

impl Default for Passwords {
    /// Half the processors at most: messages go on meanwhile.
    fn default() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        let count = (processors / 2).max(1);
        let (places, of_the_new) = (Semaphore::new(count), Semaphore::new(1));
        Self { places, count, of_the_new, waiting: Queue::default(), known: Queue::default() }
    }
}

/// Somebody who waits for a place, until it is dropped.
struct Waiting<'a>(&'a Queue, &'a str);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let Ok(mut waiting) = self.0.lock() else { return };
        match waiting.get_mut(self.1) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(waiting.remove(self.1)),
        }
    }
}

/// A place where one password is hashed after the other.
#[derive(Debug)]
pub struct Place<'a> {
    /// Held until it is dropped, as the other.
    _place: SemaphorePermit<'a>,
    _of_the_new: Option<SemaphorePermit<'a>>,
}

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
    /// Waits for a place; whoever comes from a network of which enough wait, or when enough do, is sent away at once.
    pub async fn place(&self, network: &str) -> Result<Place<'_>, ApiError> {
        self.place_in(&self.waiting, network).await
    }

    /// The same of those who came in from this network before: however many strangers wait, they do not stand in the way of more
    /// than their own turn.
    pub async fn place_of_the_known(&self, network: &str) -> Result<Place<'_>, ApiError> {
        self.place_in(&self.known, network).await
    }

    async fn place_in(&self, queue: &Queue, network: &str) -> Result<Place<'_>, ApiError> {
        let _waiting = self.wait(queue, network).ok_or(ApiError::Busy)?;
        Ok(Place { _place: within_patience(&self.places).await?, _of_the_new: None })
    }

    /// The same of those who register, wherever they come from.
    pub async fn place_of_the_new(&self) -> Result<Place<'_>, ApiError> {
        let of_the_new = within_patience(&self.of_the_new).await?;
        Ok(Place { _of_the_new: Some(of_the_new), ..self.place("new").await? })
    }

    fn wait<'a>(&self, queue: &'a Queue, network: &'a str) -> Option<Waiting<'a>> {
        let mut waiting = queue.lock().expect("nobody panics while counting");
        let of_network = waiting.get(network).copied().unwrap_or_default();
        if of_network >= MOST_OF_A_NETWORK || waiting.values().sum::<usize>() >= self.count * MOST_WAITING {
            return None;
        }
        waiting.insert(network.to_owned(), of_network + 1);
        Some(Waiting(queue, network))
    }
}

async fn within_patience(places: &Semaphore) -> Result<SemaphorePermit<'_>, ApiError> {
    let place = timeout(PATIENCE, places.acquire()).await.map_err(|_| ApiError::Busy)?;
    Ok(place.expect("nobody closes it"))
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
        let place = passwords.place("address:1").await.expect("a place");
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
    fn a_few_of_each_network_wait_and_not_too_many_in_all() {
        let passwords = Passwords { count: 1, ..Passwords::default() };
        let names: Vec<String> = (0..MOST_WAITING).map(|nth| format!("address:other{nth}")).collect();
        let wait = |network| passwords.wait(&passwords.waiting, network);
        let mut held: Vec<_> = (0..MOST_OF_A_NETWORK).filter_map(|_| wait("address:1")).collect();
        assert!(held.len() == MOST_OF_A_NETWORK && wait("address:1").is_none());
        held.pop();
        assert!(wait("address:1").is_some(), "one has a place");
        held.extend(names.iter().filter_map(|name| wait(name)));
        assert_eq!(held.len(), MOST_WAITING);
        assert!(wait("address:2").is_none(), "no more of those whom nobody knows");
        assert!(passwords.wait(&passwords.known, "address:2").is_some(), "whoever came in before");
        drop(held);
        assert!(passwords.waiting.lock().expect("counted").is_empty(), "whoever is gone is forgotten");
    }

    #[tokio::test]
    async fn those_who_register_come_one_by_one() {
        let passwords = Passwords { places: Semaphore::new(2), count: 2, ..Passwords::default() };
        let first = passwords.place_of_the_new().await.expect("a place");
        assert_eq!(passwords.of_the_new.available_permits(), 0);
        passwords.place("address:1").await.expect("another has one all the same");
        drop(first);
        assert_eq!((passwords.of_the_new.available_permits(), passwords.places.available_permits()), (1, 2));
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
