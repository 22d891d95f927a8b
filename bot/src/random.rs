//! Chance, in the one place where it is made.

use std::{cell::RefCell, fmt::Write, time::Duration};

use rand::{
    Rng, RngCore, SeedableRng, TryRngCore,
    rngs::{OsRng, StdRng},
};

thread_local! {
    static SEEDED: RefCell<Option<StdRng>> = const { RefCell::new(None) };
}

/// What this thread draws from now on follows from `seed`. For whoever replays a day; the program never calls it.
pub fn follow(seed: u64) {
    SEEDED.set(Some(StdRng::seed_from_u64(seed)));
}

/// Draws from the system, unless this thread follows a seed. Panics where the system has no randomness to give.
fn draw<T>(drawn: impl FnOnce(&mut dyn RngCore) -> T) -> T {
    SEEDED.with_borrow_mut(|seeded| match seeded {
        Some(seeded) => drawn(seeded),
        None => drawn(&mut OsRng.unwrap_err()),
    })
}

/// A fresh message id.
pub fn id() -> String {
    hexadecimal(16)
}

/// A fresh bearer token of 256 bits.
pub fn token() -> String {
    hexadecimal(32)
}

/// The letters of a code: none that people take for another, and nothing that spells a word or an amount.
const CODE_LETTERS: &[u8] = b"CDFGHJKMNPQRTWXY";
/// How long a code is.
pub const CODE_LENGTH: usize = 6;

/// A code to be typed back.
pub fn code() -> String {
    let letter = |random: &mut dyn RngCore| CODE_LETTERS[random.random_range(0..CODE_LETTERS.len())];
    draw(|random| (0..CODE_LENGTH).map(|_| char::from(letter(random))).collect())
}

/// A pause before the next try, longer with each round: up to some 60 ms.
pub fn pause(round: usize) -> Duration {
    let longest = 2_u64 << round.min(5);
    Duration::from_millis(draw(|random| random.next_u64()) % longest)
}

/// A moment such as somebody takes who answers at once: 150 to 650 ms.
pub fn moment() -> Duration {
    Duration::from_millis(150 + draw(|random| random.next_u64()) % 500)
}

/// `bytes` random bytes, as hexadecimal digits.
fn hexadecimal(bytes: usize) -> String {
    let mut buffer = [0_u8; 32];
    draw(|random| random.fill_bytes(&mut buffer[..bytes]));
    buffer[..bytes].iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("strings grow");
        text
    })
}
