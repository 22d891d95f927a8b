//! A person as they are read: who they are, and the book they write in.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    book::BookId,
    db::{record, stored_as_word},
    history::stored::stored,
    people::preferences::Preferences,
    values::{
        money::Currency,
        month::{MonthStart, Months},
        period::{Period, Zone},
    },
};

/// Whether a person's messages are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum UserStatus {
    /// Not confirmed yet: what they book counts in no report.
    Pending,
    /// Confirmed.
    Active,
    /// Turned away by an admin.
    Blocked,
    /// Erased on their own wish.
    Erased,
    /// Found to be somebody who was known already; everything of theirs went there.
    Joined,
}

stored_as_word!(UserStatus:
    Pending = "pending", Active = "active", Blocked = "blocked", Erased = "erased", Joined = "joined"
);

/// Who let a person in. The later in this list, the further it reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub enum Admitted {
    /// They themselves: by a "ya", or by writing at all where that was enough.
    #[serde(rename = "self")]
    ByThemselves,
    /// The operator's list of numbers.
    #[serde(rename = "list")]
    ByList,
    /// An admin, by hand.
    #[serde(rename = "admin")]
    ByAdmin,
}

stored_as_word!(Admitted: ByThemselves = "self", ByList = "list", ByAdmin = "admin");

/// The language a person is answered in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Indonesian.
    Id,
    /// English.
    En,
}

stored_as_word!(Locale: Id = "id", En = "en");

/// A person and the book they write in, as one query finds them.
#[derive(Debug, Clone)]
pub struct Person {
    /// The row's id.
    pub id: i64,
    /// What they are called; "User 7890" at first.
    pub name: String,
    /// Their number, where they have one.
    pub phone: Option<String>,
    /// Whether their messages are read.
    pub status: UserStatus,
    /// Who let them in; `None`: nobody yet, or before that was noted.
    pub admitted: Option<Admitted>,
    /// The book they write in.
    pub book: BookId,
    /// The book's currency.
    pub currency: Currency,
    /// The book's months.
    pub months: Months,
    /// The language they are answered in.
    pub locale: Locale,
    /// Where their days begin and end.
    pub zone: Zone,
    /// What else they set.
    pub preferences: Preferences,
    /// The row as it was read.
    pub(super) row: User,
}

/// A row of `users`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct User {
    pub(super) id: i64,
    pub(super) name: String,
    pub(super) phone: Option<String>,
    pub(super) status: UserStatus,
    pub(super) admitted: Option<Admitted>,
    pub(super) role: String,
    pub(super) book_id: i64,
    pub(super) locale: Locale,
    pub(super) timezone: Zone,
    pub(super) settings: sqlx::types::Json<serde_json::Map<String, serde_json::Value>>,
    pub(super) version: i64,
    pub(super) created_at: DateTime<Utc>,
    pub(super) updated_at: DateTime<Utc>,
}

stored!(User in "users": id, name, phone, status, admitted, role, book_id, locale, timezone, settings, version, created_at,
    updated_at);

/// A person's row with their book's currency and months, which are read with the membership.
pub(crate) struct Found {
    pub(super) user: User,
    pub(super) currency: Currency,
    pub(super) month_start: MonthStart,
    pub(super) month_starts_before: String,
}

record!(Found: currency, month_start, month_starts_before; user);

impl Found {
    pub(crate) fn id(&self) -> i64 {
        self.user.id
    }
}

/// What a person is to be: the fields that they may set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// What they are called.
    pub name: String,
    /// The language they are answered in.
    pub locale: Locale,
    /// Where their days begin and end.
    pub zone: Zone,
    /// The currency of amounts that name none.
    pub currency: Currency,
    /// The book's months.
    pub months: Months,
    /// The rest.
    pub preferences: Preferences,
}

/// What a newer version wrote otherwise counts as not set.
fn preferences(settings: &serde_json::Map<String, serde_json::Value>) -> Preferences {
    if settings.is_empty() {
        return Preferences::default();
    }
    serde_json::from_value(serde_json::Value::Object(settings.clone())).unwrap_or_default()
}

impl Person {
    /// The month of their book that holds a day: "bulan ini" is that of today.
    pub fn month(&self, day: NaiveDate) -> Period {
        self.months.month(day)
    }

    /// When they were met.
    pub fn created_at(&self) -> DateTime<Utc> {
        self.row.created_at
    }

    /// Moves on with every write of what they are.
    pub fn version(&self) -> i64 {
        self.row.version
    }

    /// What they may set, as it stands.
    pub fn profile(&self) -> Profile {
        Profile {
            name: self.name.clone(),
            locale: self.locale,
            zone: self.zone,
            currency: self.currency,
            months: self.months.clone(),
            preferences: self.preferences.clone(),
        }
    }
}

impl From<Found> for Person {
    fn from(Found { user, currency, month_start, month_starts_before }: Found) -> Self {
        Self {
            id: user.id,
            name: user.name.clone(),
            phone: user.phone.clone(),
            status: user.status,
            admitted: user.admitted,
            book: BookId::checked(user.book_id),
            currency,
            months: Months::stored(month_start, &month_starts_before),
            locale: user.locale,
            zone: user.timezone,
            preferences: preferences(&user.settings),
            row: user,
        }
    }
}
