//! Words of units and currencies.

/// Units that count any money.
pub(crate) const OF_ANY_MONEY: &[&str] = &["k", "rk", "m", "mio", "mil", "million", "thousand"];
/// One thousand, one million: the number is within the unit.
pub(crate) const ONE_OF_A_UNIT: &[&str] = &["seribu", "sejuta", "semiliar", "semilyar"];
/// Behind figures that are an amount, not a day.
pub(crate) const BEHIND_BARE: &[&str] = &["k", "rb", "jt", "ribu", "juta", "million"];
/// Before figures: an amount.
pub(crate) const RUPIAH_SIGNS: &[&str] = &["rp", "idr", "$"];
