//! What the house's settings say of people: who looks after the bot, and who is let in at all.

use ledger::people::user::{Address, Person};

/// The house's rules, which the bot knows.
pub trait House: Send + Sync {
    /// Whether somebody with these addresses looks after the bot.
    fn is_admin(&self, addresses: &[Address]) -> bool;

    /// Whether the person, who is known by these addresses, is let in.
    fn lets_in(&self, addresses: &[Address], person: &Person) -> bool;

    /// Whether somebody who registers by an e-mail address may come in some day.
    fn takes_registrations(&self) -> bool;
}
