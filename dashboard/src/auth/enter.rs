//! Coming in by a name and a password. Whoever is unknown hears the same as whoever mistypes, after the same time.

use std::net::IpAddr;

use chrono::TimeDelta;
use ledger::{
    access::{
        attempts,
        event::{self, EventKind, NewEvent},
        password,
    },
    db::{Batch, Ids, WriteError},
    people::user::{self, Address, Person},
};

use super::{gate, passwords::Verdict, peer::Peer};
use crate::{ApiError, Context, front::limits};

/// The longest name, in bytes: an address of the mail has 254.
const LONGEST_NAME: usize = 254;

/// So long is it remembered from where somebody came in: as long as a login may last.
const REMEMBERED: TimeDelta = TimeDelta::days(30);

/// Somebody who is let in. The batch says so, and is stale where their password was changed meanwhile; what opens their browser's
/// or program's way in is added to it.
pub(crate) struct Entered {
    /// Who it is.
    pub(crate) person: Person,
    /// What is to be written.
    pub(crate) batch: Batch,
    /// One id for whatever is added.
    pub(crate) ids: Ids,
}

impl Entered {
    /// Writes it. Whose password was changed meanwhile, or only hashed anew, is asked to come again.
    pub(crate) async fn write(self, context: &Context) -> Result<(), ApiError> {
        match context.database.write(self.batch).await {
            Ok(_) => Ok(()),
            Err(WriteError::Stale(_)) => Err(ApiError::Busy),
            Err(error) => Err(error.into()),
        }
    }
}

/// Lets somebody in by their phone number or e-mail address and their password.
pub(crate) async fn by_password(
    context: &Context,
    (name, password): (&str, &str),
    peer: &Peer,
) -> Result<Entered, ApiError> {
    let database = &context.database;
    let address = address_of(name);
    let known_as = address.as_ref().map_or_else(|| name.trim().to_owned(), ToString::to_string);
    // The address is counted apart, and kindly: behind one there may be a whole mobile network.
    let (account, network) = (format!("account:{known_as}"), format!("failures:{}", peer.network()));
    refuse_the_hasty(context, (&account, &network)).await?;
    let mut place = context.door.passwords.place(&network).await;
    // A crowd of strangers shuts out nobody who came in from here before.
    if matches!(place, Err(ApiError::Busy)) && came_from_here(context, address.as_ref(), peer).await? {
        place = context.door.passwords.place_of_the_known(&network).await;
    }
    let place = place?;
    // Many may have come at once, and only now is it known how the others fared.
    refuse_the_hasty(context, (&account, &network)).await?;
    let person = match &address {
        Some(address) => user::find(database, address).await?,
        None => None,
    };
    // Asked for whoever is nobody, too: that takes a moment.
    let kept = password::hash_of(database, person.as_ref().map_or(0, |person| person.id)).await?;
    let verdict = place.verify(password, kept.as_deref()).await?;
    let mut ids = database.ids(2).await?;
    let mut batch = Batch::default();
    let user_id = person.as_ref().map(|person| person.id);
    let mut note = |batch: &mut Batch, kind| {
        let (from, agent) = (peer.address_text(), peer.agent.as_deref());
        let event =
            NewEvent { user_id, kind, address: from.as_deref(), agent, details: &[("by", "password")] };
        event::record(batch, ids.take(), &event, context.clock.now());
    };
    let person = person.filter(|_| verdict != Verdict::Wrong);
    let Some(person) = person else {
        attempts::failed(&mut batch, &[&account], context.clock.now());
        context.door.limits.take(&network, limits::OF_FAILURES, context);
        note(&mut batch, EventKind::LoginFailed);
        database.write(batch).await?;
        metrics::counter!("catat_auth_failures_total").increment(1);
        return Err(ApiError::WrongLogin);
    };
    // Known, and shut out by the house's settings.
    gate::admitted(context, person.id).await?;
    // Verifying takes a moment, in which the password may be changed.
    password::still(&mut batch, &person, kept.as_deref().unwrap_or_default());
    attempts::succeeded(&mut batch, &account);
    note(&mut batch, EventKind::LoggedIn);
    if let (Verdict::RightButOld, Some(before)) = (verdict, &kept) {
        password::rehash(&mut batch, &person, (before, &place.hash(password).await?));
    }
    Ok(Entered { person, batch, ids })
}

/// Whether whoever is known by this address came in from the same network lately.
async fn came_from_here(context: &Context, address: Option<&Address>, peer: &Peer) -> Result<bool, ApiError> {
    let Some(address) = address else { return Ok(false) };
    let Some(person) = user::find(&context.database, address).await? else { return Ok(false) };
    let since = context.clock.now() - REMEMBERED;
    let addresses = event::came_from(&context.database, person.id, since).await?;
    let network = peer.network();
    let is_of_it = |told: &String| {
        told.parse::<IpAddr>()
            .is_ok_and(|address| Peer { address: Some(address), agent: None }.network() == network)
    };
    Ok(addresses.iter().any(is_of_it))
}

async fn refuse_the_hasty(context: &Context, (account, network): (&str, &str)) -> Result<(), ApiError> {
    let of_network = context.door.limits.wait(network, context);
    let of_account = attempts::wait(&context.database, &[account], context.clock.now()).await?;
    match of_network.max(of_account) {
        Some(wait) => Err(ApiError::TooMany(wait)),
        None => Ok(()),
    }
}

/// What somebody is known by who calls themselves so; `None` where nobody is.
fn address_of(name: &str) -> Option<Address> {
    if name.len() > LONGEST_NAME {
        return None;
    }
    if name.contains('@') { Address::email(name).ok() } else { Address::phone(name).ok() }
}
