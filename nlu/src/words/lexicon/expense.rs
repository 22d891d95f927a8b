//! What people spend on: phrases by category and strength.
//!
//! A stronger phrase beats a weaker one, then a longer one a shorter; 1 is what accompanies other things
//! ("makan", "belanja"), 2 a thing, 3 what decides whatever stands beside it ("cicilan motor").

mod care;
mod charges;
mod food;
mod goods;
mod groceries;
mod home;
mod learning;
mod leisure;
mod other;
mod people;
mod transport;

/// `(category, strength, phrases)`.
type Row = (&'static str, u8, &'static str);

/// What is written most often, and meant by a misspelling.
pub(super) fn things() -> impl Iterator<Item = &'static Row> {
    [
        care::THINGS,
        charges::THINGS,
        food::THINGS,
        goods::THINGS,
        groceries::THINGS,
        home::THINGS,
        learning::THINGS,
        leisure::THINGS,
        other::THINGS,
        people::THINGS,
        transport::THINGS,
    ]
    .into_iter()
    .flatten()
}

/// What is known as it is written: more words, to which no misspelling leads.
pub(super) fn further() -> impl Iterator<Item = &'static Row> {
    [
        care::FURTHER,
        charges::FURTHER,
        food::FURTHER,
        goods::FURTHER,
        groceries::FURTHER,
        home::FURTHER,
        learning::FURTHER,
        leisure::FURTHER,
        other::FURTHER,
        people::FURTHER,
        transport::FURTHER,
    ]
    .into_iter()
    .flatten()
}
