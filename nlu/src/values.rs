//! What tokens say by themselves: amounts of money, days and hours, accounts.

pub(crate) mod account;
pub(crate) mod amount;
pub(crate) mod date;
