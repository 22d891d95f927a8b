//! People, and the addresses they are known by.

mod address;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use const_format::concatcp;

use crate::{
    book::BookRole,
    db::{Batch, Database, DatabaseError, Ids, Sql, binds, json},
    history::{change::Change, stored::Stored},
    people::person::{Found, User},
    values::{money::Currency, month::Months, period::Zone},
};

pub use crate::people::person::{Admitted, Locale, Person, Profile, UserStatus};
pub use address::{Address, AddressKind, NotAPhoneNumber, NotAnEmailAddress};

/// What everybody's row says: nobody has a right beyond their own books, and who looks after the bot is a setting.
const ROLE: &str = "user";

/// The membership is read with the person: it is what makes a [`BookId`].
pub(crate) const PERSON: &str = "SELECT u.*, b.currency, b.month_start, b.month_starts_before FROM users u \
     JOIN book_members m ON m.book_id = u.book_id AND m.user_id = u.id JOIN books b ON b.id = u.book_id ";

/// Whoever is known by this address.
pub async fn find(database: &Database, address: &Address) -> Result<Option<Person>, DatabaseError> {
    const SQL: &str =
        concatcp!(PERSON, "JOIN identities i ON i.user_id = u.id WHERE i.kind = $1 AND i.address = $2");
    let found: Option<Found> = database.first(SQL, binds![address.kind, address.text.clone()]).await?;
    Ok(found.map(Person::from))
}

/// Whoever is known by this e-mail address; nobody where it is none.
pub async fn by_email(database: &Database, text: &str) -> Result<Option<Person>, DatabaseError> {
    match Address::email(text) {
        Ok(address) => find(database, &address).await,
        Err(NotAnEmailAddress) => Ok(None),
    }
}

/// Whoever is known by one of these addresses, each with the address; at most two people, where one has two ids.
pub async fn known(
    database: &Database,
    addresses: &[Address],
) -> Result<Vec<(Address, Person)>, DatabaseError> {
    let mut known = Vec::with_capacity(addresses.len());
    for address in addresses {
        known.extend(find(database, address).await?.map(|person| (address.clone(), person)));
    }
    Ok(known)
}

/// The person with this id, unless they were erased, or found to be somebody else.
pub async fn by_id(database: &Database, id: i64) -> Result<Option<Person>, DatabaseError> {
    let found: Option<Found> = database
        .first(concatcp!(PERSON, "WHERE u.id = $1 AND u.status NOT IN ('erased', 'joined')"), binds![id])
        .await?;
    Ok(found.map(Person::from))
}

/// Those of these ids who were not erased, and have not become one with somebody; in no order.
pub async fn by_ids(database: &Database, ids: &[i64]) -> Result<Vec<Person>, DatabaseError> {
    const AMONG: &str = concatcp!(PERSON, "WHERE u.status NOT IN ('erased', 'joined') AND u.id IN (SELECT ");
    // The engines have no way in common to pass a list.
    const SQL: Sql = Sql::split(
        concatcp!(AMONG, "value FROM json_each($1))"),
        concatcp!(AMONG, "CAST(value AS BIGINT) FROM jsonb_array_elements_text($1))"),
    );
    let found: Vec<Found> = database.scan(SQL, binds![json(&ids)]).await?;
    Ok(found.into_iter().map(Person::from).collect())
}

/// Everybody who was not erased, each with all their addresses, the newest first.
pub async fn everybody(database: &Database) -> Result<Vec<(Person, Vec<Address>)>, DatabaseError> {
    const SQL: &str =
        concatcp!(PERSON, "WHERE u.status NOT IN ('erased', 'joined') ORDER BY u.created_at DESC, u.id DESC");
    let found: Vec<Found> = database.scan(SQL, binds![]).await?;
    let known: Vec<(i64, AddressKind, String)> =
        database.scan("SELECT user_id, kind, address FROM identities", binds![]).await?;
    let mut addresses: HashMap<i64, Vec<Address>> = HashMap::new();
    for (id, kind, text) in known {
        addresses.entry(id).or_default().push(Address { kind, text });
    }
    let people = found.into_iter().map(Person::from);
    let of = |person: Person| {
        let addresses = addresses.remove(&person.id).unwrap_or_default();
        (person, addresses)
    };
    Ok(people.map(of).collect())
}

/// Everything that a person is known by.
pub async fn addresses(database: &Database, id: i64) -> Result<Vec<Address>, DatabaseError> {
    let sql = "SELECT kind, address FROM identities WHERE user_id = $1";
    let found: Vec<(AddressKind, String)> = database.all(sql, binds![id]).await?;
    Ok(found.into_iter().map(|(kind, text)| Address { kind, text }).collect())
}

/// How many ids [`create`] takes.
pub const IDS_OF_A_PERSON: usize = 2;

/// Writes a new person, known by `addresses`, with a book of their own; where nobody let them in, they are pending. Somebody
/// else writing an address first makes the batch stale. Panics where there is none.
pub fn create(
    batch: &mut Batch,
    ids: &mut Ids,
    addresses: &[&Address],
    admitted: Option<Admitted>,
    now: DateTime<Utc>,
) -> Person {
    let phone = addresses.iter().copied().find(|address| address.as_phone().is_some());
    let row = User {
        id: ids.take(),
        name: phone.unwrap_or(addresses[0]).default_name(),
        phone: phone.and_then(Address::as_phone).map(str::to_owned),
        status: if admitted.is_some() { UserStatus::Active } else { UserStatus::Pending },
        admitted,
        role: ROLE.to_owned(),
        book_id: ids.take(),
        locale: Locale::Id,
        timezone: Zone::JAKARTA,
        settings: sqlx::types::Json::default(),
        version: 1,
        created_at: now,
        updated_at: now,
    };
    batch.run(
        "INSERT INTO books (id, name, currency, created_at) VALUES ($1, $2, $3, $4)",
        binds![row.book_id, row.name.clone(), Currency::IDR.code(), now],
    );
    batch.run(User::insert_sql(), row.values());
    batch.run(
        "INSERT INTO book_members (book_id, user_id, role, joined_at) VALUES ($1, $2, $3, $4)",
        binds![row.book_id, row.id, BookRole::Owner, now],
    );
    for address in addresses {
        add_address(batch, row.id, address, now);
    }
    let (month_start, month_starts_before) = (Months::CALENDAR.start(), String::new());
    Person::from(Found { user: row, currency: Currency::IDR, month_start, month_starts_before })
}

/// Writes that a person is known by this address too. Somebody else writing it first makes the batch stale, and so does the
/// person's being erased, or becoming one with another, since they were read: nothing may lead there again.
pub fn add_address(batch: &mut Batch, person_id: i64, address: &Address, now: DateTime<Utc>) {
    const OF_SOMEBODY: &str = "INSERT INTO identities (kind, address, user_id, created_at) SELECT $1, $2, u.id, $4 \
        FROM users u WHERE u.id = $3 AND u.status NOT IN ('erased', 'joined')";
    const ONCE: &str = " ON CONFLICT DO NOTHING";
    batch.must(
        // On PostgreSQL whoever erases the person at this moment is waited for.
        Sql::split(concatcp!(OF_SOMEBODY, ONCE), concatcp!(OF_SOMEBODY, " FOR SHARE", ONCE)),
        binds![address.kind, address.text.clone(), person_id, now],
    );
}

/// Writes the number of a person who was known by another address only. A label, not a change: who they are stays.
pub fn learn_phone(batch: &mut Batch, person: &Person, phone: &Address) {
    if let (None, Some(digits)) = (&person.phone, phone.as_phone()) {
        batch.run(
            "UPDATE users SET phone = $2 WHERE id = $1 AND phone IS NULL AND status NOT IN ('erased', 'joined')",
            binds![person.id, digits.to_owned()],
        );
    }
}

/// The longest name, in letters.
pub const LONGEST_NAME: usize = 60;

/// Writes what a person set, as part of a change. The currency and the months are the book's.
pub fn set_profile(change: &mut Change<'_>, person: &Person, profile: &Profile) {
    let mut settings = person.row.settings.clone();
    // Keys that a newer version wrote stay.
    let Ok(serde_json::Value::Object(set)) = serde_json::to_value(&profile.preferences) else { return };
    let Ok(serde_json::Value::Object(was)) = serde_json::to_value(&person.preferences) else { return };
    settings.0.retain(|key, _| !was.contains_key(key));
    settings.0.extend(set);
    let after = User {
        name: profile.name.clone(),
        locale: profile.locale,
        timezone: profile.zone,
        settings,
        ..person.row.clone()
    };
    change.update(&person.row, after);
    if profile.currency != person.currency {
        change.run(
            "UPDATE books SET currency = $2 WHERE id = $1",
            binds![person.book.get(), profile.currency.code()],
        );
        change.clear_conversions(person.book);
    }
    if profile.months != person.months {
        change.run(
            "UPDATE books SET month_start = $2, month_starts_before = $3 WHERE id = $1",
            binds![person.book.get(), profile.months.start(), profile.months.before()],
        );
    }
}

/// Whether others write in the person's book too.
pub async fn shares_book(database: &Database, person: &Person) -> Result<bool, DatabaseError> {
    let sql = "SELECT COUNT(*) FROM book_members WHERE book_id = $1";
    let found: Option<(i64,)> = database.first(sql, binds![person.book.get()]).await?;
    Ok(found.is_some_and(|(members,)| members > 1))
}

/// Lets the person in, as part of a change.
pub fn admit(change: &mut Change<'_>, person: &Person, by: Admitted) {
    let after = User { status: UserStatus::Active, admitted: Some(by), ..person.row.clone() };
    change.update(&person.row, after);
}

/// Turns the person away, whoever let them in, as part of a change.
pub fn block(change: &mut Change<'_>, person: &Person) {
    let after = User { status: UserStatus::Blocked, admitted: None, ..person.row.clone() };
    change.update(&person.row, after);
}

/// Notes that `younger` was somebody who was known already, and takes their number where it is the first. Stale where
/// either was changed since they were read, and so is whoever changes one of them now.
pub(crate) fn mark_joined(change: &mut Change<'_>, older: &Person, younger: &Person) {
    let phone = older.row.phone.clone().or_else(|| younger.row.phone.clone());
    change.update(&older.row, User { phone, ..older.row.clone() });
    change.update(&younger.row, User { status: UserStatus::Joined, phone: None, ..younger.row.clone() });
}

/// Makes the batch stale where the person was changed since they were read, and whoever changes them now, stale in turn:
/// an approval and a new row of theirs cannot pass each other by.
pub fn guard(batch: &mut Batch, person: &Person) {
    batch.must(
        "UPDATE users SET version = version + 1 WHERE id = $1 AND version = $2",
        binds![person.id, person.row.version],
    );
}
