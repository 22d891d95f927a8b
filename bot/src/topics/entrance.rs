//! Ways in beside the chat: the link to the pages, and the code by which a number joins whoever registered there.

pub(crate) mod code;
mod decide;
mod facts;
pub(super) mod write;

use ledger::{
    access::{attempts, login_token, password},
    db::DatabaseError,
};
use nlu::{Frame, frame::Command};

use crate::{
    books::Books,
    topics::{facts::Facts, own_data::is_among_others},
};

pub(crate) use facts::address;
pub use facts::{Entrance, JoinCode, Link};

/// Draws a link where one is asked for, and looks whether the words are a code.
pub(crate) async fn read(books: &Books, facts: &Facts, frame: &Frame) -> Result<Entrance, DatabaseError> {
    // A browser is in already, and may be one that was left open: it gets no new way in, and joins nobody.
    if is_among_others(facts) || facts.message.channel.is_of_browser() {
        return Ok(Entrance::default());
    }
    let is_asked_for = frame.command() == Some(&Command::Dashboard);
    let link = books.public_url.as_deref().filter(|_| is_asked_for).map(Link::drawn);
    let typed = facts.message.words().and_then(code::typed);
    let code = match typed {
        Some(typed) => read_code(books, facts, &typed).await?,
        None => None,
    };
    Ok(Entrance { has_pages: books.public_url.is_some(), link, code })
}

async fn read_code(
    books: &Books,
    facts: &Facts,
    typed: &code::Typed,
) -> Result<Option<JoinCode>, DatabaseError> {
    let (database, now) = (&books.database, books.clock.now());
    if let Some(email) = code::joined(database, typed, &facts.person, now).await? {
        let has_password = password::hash_of(database, facts.person.id).await?.is_some();
        return Ok(Some(JoinCode::Joined { email, has_password }));
    }
    // Most numbers of six digits are amounts.
    if !typed.is_named && !login_token::is_joining(database, now).await? {
        return Ok(None);
    }
    if attempts::wait(database, &[&code::counted_under(&facts.person)], now).await?.is_some() {
        return Ok(typed.is_named.then_some(JoinCode::TooMany));
    }
    Ok(Some(match code::whose(database, typed, &facts.person, now).await? {
        Some((_, other)) => {
            let email = code::email_of(database, other.id).await?;
            JoinCode::Offered { digits: typed.digits.clone(), email, user_id: other.id }
        }
        None => JoinCode::Unknown { is_named: typed.is_named },
    }))
}
