//! What people may want of what is owed to them, and by them.

use chrono::NaiveDate;
use ledger::Money;

/// What is wanted of debts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DebtWish {
    /// "siapa aja yang masih utang", "utangku ke Sari berapa", "Andi utang berapa": how they stand.
    Show {
        /// Only with this one.
        party: Option<String>,
        /// Only this way; `None` for both.
        side: Option<DebtSide>,
    },
    /// "utang Andi lunas", "udah lunas semua utangku ke Sari": all that is left was paid.
    Settle {
        /// With whom.
        party: String,
        /// Which way, where the words say so.
        side: Option<DebtSide>,
        /// Only half of it was paid.
        half: bool,
        /// The account that it was paid from or into, where one is named.
        account: Option<String>,
    },
    /// "potong aja dari utang dia": what both owe each other is set off.
    Offset {
        /// With whom, where that is said.
        party: Option<String>,
    },
    /// "cicilan hp 12x 350rb mulai tanggal 3": what is to be paid in equal parts.
    Plan {
        /// What it is for.
        name: String,
        /// Each part.
        amount: Money,
        /// How many there are; at least two.
        count: u32,
        /// The day of the first.
        first_day: NaiveDate,
    },
    /// "cicilan hp sisa berapa", "daftar cicilan": what is left of plans.
    ShowPlans {
        /// Only the one for this.
        name: Option<String>,
    },
}

impl DebtWish {
    /// The account that a debt was paid from or into.
    pub(super) fn account(&self) -> Option<&str> {
        if let Self::Settle { account, .. } = self { account.as_deref() } else { None }
    }

    /// What is paid at a time.
    pub(super) fn amount(&self) -> Option<Money> {
        if let Self::Plan { amount, .. } = self { Some(*amount) } else { None }
    }
}

/// Which way a debt goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DebtSide {
    /// Others owe it to the person.
    Claim,
    /// The person owes it to others.
    Owed,
}

impl DebtSide {
    /// Its name, as frames are written and labelled with it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Owed => "owed",
        }
    }
}
